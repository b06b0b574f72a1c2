"""
The words that ledgers store: each set is a StrEnum, and a table of words in the schema where a column holds it.

A word is never renamed and never used again for something else. What the words mean on screen
is said in `words/labels`.
"""

from __future__ import annotations

from enum import StrEnum


class Happened(StrEnum):
    """What can happen; the stored vocabulary of the journal."""

    CALENDAR_LOADED = "calendar-loaded"
    DAYS_SWAPPED = "days-swapped"
    DAY_TAKEN_OFF = "day-taken-off"
    DAY_RESTORED = "day-restored"
    SETTING_CHANGED = "setting-changed"
    ACT_UNDONE = "act-undone"
    UNIT_ADDED = "unit-added"
    UNIT_RENAMED = "unit-renamed"
    UNIT_MERGED = "unit-merged"
    OFFICER_NAMED = "officer-named"
    OFFICER_LEFT = "officer-left"
    COMMITMENT_ISSUED = "commitment-issued"
    DIRECTIVE_ISSUED = "directive-issued"
    TASKS_ENTERED = "tasks-entered"
    NOTHING_TO_FOLLOW = "nothing-to-follow"
    DIRECTIVE_WITHDRAWN = "directive-withdrawn"
    DIRECTIVE_CORRECTED = "directive-corrected"
    ITEM_ENTERED = "item-entered"
    TASK_ASSIGNED = "task-assigned"
    TASK_RECEIVED = "task-received"
    PERIOD_OPENED = "period-opened"
    PROGRESS_NOTED = "progress-noted"
    REPORT_ISSUED = "report-issued"
    REPORT_FILED = "report-filed"
    DONE_REPORTED = "done-reported"
    REPORT_CONFIRMED = "report-confirmed"
    REPORT_RETURNED = "report-returned"
    DELAY_EXPLAINED = "delay-explained"
    TASK_URGED = "task-urged"
    TASK_REFERRED = "task-referred"
    REFERRAL_DISMISSED = "referral-dismissed"
    TASK_EXTENDED = "task-extended"
    TASK_SHORTENED = "task-shortened"
    TASK_REASSIGNED = "task-reassigned"
    TASK_STOPPED = "task-stopped"
    TASK_REOPENED = "task-reopened"
    TASK_CORRECTED = "task-corrected"
    RESULT_SENT_UP = "result-sent-up"
    REVIEW_PROPOSED = "review-proposed"
    COORDINATION_NOTED = "coordination-noted"
    COORDINATION_SLOW = "coordination-slow"
    COORDINATION_GIVEN = "coordination-given"
    SUBMISSION_SENT = "submission-sent"
    SUBMISSION_PROCESSED = "submission-processed"
    URGENT_WORK_NOTED = "urgent-work-noted"
    URGENT_WORK_SETTLED = "urgent-work-settled"
    THURSDAY_CAME = "thursday-came"
    WEEKLY_FILED = "weekly-filed"
    DIFFERENCE_FOUND = "difference-found"
    DIFFERENCE_SETTLED = "difference-settled"
    URGING_SENT = "urging-sent"
    URGING_ANSWERED = "urging-answered"
    DIFFICULTY_RAISED = "difficulty-raised"
    DIRECTION_ASKED = "direction-asked"
    DIFFICULTY_SETTLED = "difficulty-settled"
    INSPECTION_PLANNED = "inspection-planned"
    INSPECTION_DECIDED = "inspection-decided"
    INSPECTION_ORDERED = "inspection-ordered"
    MEMBER_INVITED = "member-invited"
    MATERIAL_REQUESTED = "material-requested"
    MATERIAL_GIVEN = "material-given"
    INSPECTION_ENDED_BY_UNIT = "inspection-ended-by-unit"
    INSPECTION_ENDED_BY_CITY = "inspection-ended-by-city"
    FINDING_MADE = "finding-made"
    DOSSIER_FILED = "dossier-filed"
    INSPECTION_REPORTED = "inspection-reported"
    INSPECTION_COPIED = "inspection-copied"
    INSPECTION_NOTIFIED = "inspection-notified"
    INSPECTION_EXTENDED = "inspection-extended"
    INSPECTION_TEAM_CHANGED = "inspection-team-changed"
    INSPECTION_CANCELLED = "inspection-cancelled"
    INSPECTION_CORRECTED = "inspection-corrected"
    FINDING_AMENDED = "finding-amended"
    FEEDBACK_RECEIVED = "feedback-received"
    FEEDBACK_ANSWERED = "feedback-answered"
    FEEDBACK_NOTIFIED = "feedback-notified"
    MEETING_SCHEDULED = "meeting-scheduled"
    MEETING_MOVED = "meeting-moved"
    MEETING_CANCELLED = "meeting-cancelled"
    UPDATE_CALLED = "update-called"
    UPDATE_DECLARED = "update-declared"
    UPDATE_LET_GO = "update-let-go"
    MEETING_REPORTED = "meeting-reported"
    PERIOD_ENDED = "period-ended"
    PERIODIC_REPORT_FILED = "periodic-report-filed"
    PERIODIC_REPORT_COPIED = "periodic-report-copied"
    REPORT_PUBLISHED = "report-published"
    REPORT_REQUESTED = "report-requested"
    REQUEST_MOVED = "request-moved"
    REQUEST_WITHDRAWN = "request-withdrawn"
    REQUEST_CORRECTED = "request-corrected"
    YEAR_TURNED = "year-turned"
    REGULATION_REPORT_FILED = "regulation-report-filed"
    UPWARD_REPORT_SENT = "upward-report-sent"
    DUTY_PASSED_ON = "duty-passed-on"
    TASK_JOINED = "task-joined"
    CAUSE_CONFIRMED = "cause-confirmed"
    REMARK_MADE = "remark-made"
    DIFFICULTY_SENT = "difficulty-sent"
    UNIT_NAME_AMENDED = "unit-name-amended"
    UNIT_ALIAS_ADDED = "unit-alias-added"
    UNIT_ALIAS_REMOVED = "unit-alias-removed"
    WORDS_WITHDRAWN = "words-withdrawn"


class Party(StrEnum):
    """Who owes a duty."""

    OFFICE = "office"
    LEAD_UNIT = "lead-unit"
    EVERY_UNIT = "every-unit"
    EVERY_COMMUNE = "every-commune"


class Force(StrEnum):
    """
    What lateness means.

    A late *duty* is a breach and stands in the overdue list. An *option* that runs out loses a
    right and breaches nothing. A *trigger* that runs out calls for another party to act.
    Silence on a *soft duty* is shown and is no breach.
    """

    DUTY = "duty"
    OPTION = "option"
    TRIGGER = "trigger"
    SOFT = "soft-duty"


class Issuer(StrEnum):
    """Who issued a directive (Art. 1.1, 3, 6.2)."""

    CITY = "city"
    CHAIRMAN = "chairman"
    DEPUTY = "deputy"
    OFFICE = "office"
    GOVERNMENT = "government"
    PM = "pm"


class Level(StrEnum):
    """Whose task it is (Art. 3.1 and 3.2)."""

    CITY = "city"
    CENTRAL = "central"


CENTRAL_ISSUERS = frozenset({Issuer.GOVERNMENT, Issuer.PM})


class Secrecy(StrEnum):
    """Degrees of state secrecy (Art. 5.2)."""

    SECRET = "mat"
    TOP_SECRET = "toi-mat"
    UTMOST_SECRET = "tuyet-mat"


class Urgency(StrEnum):
    """Degrees of urgency (Nghị định 30/2020/NĐ-CP)."""

    URGENT = "khan"
    VERY_URGENT = "thuong-khan"
    IMMEDIATE = "hoa-toc"


class Deliverable(StrEnum):
    """What a task asks for (Art. 5.1.e)."""

    REPORT = "report"
    SUBMISSION = "submission"
    COMPLETION = "completion"


class UnitKind(StrEnum):
    """Kinds of unit; the groups `@so`, `@xa`, `@phuong`, `@dac-khu` are these."""

    OFFICE = "office"
    DEPARTMENT = "so"
    BOARD = "ban"
    BRANCH = "nganh"
    COMMUNE = "xa"
    WARD = "phuong"
    SPECIAL_ZONE = "dac-khu"
    OTHER = "khac"


class Status(StrEnum):
    """Where a task stands (Art. 5.1.g and 6.1)."""

    ASSIGNED = "assigned"
    IN_PROGRESS = "in-progress"
    REPORTED = "reported"
    DONE = "done"
    REFERRED = "referred"
    STOPPED = "stopped"


OPEN_STATUSES = frozenset({Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED, Status.REFERRED})


class Subject(StrEnum):
    """What an event is about and an obligation belongs to."""

    LEDGER = "ledger"
    UNIT = "unit"
    DIRECTIVE = "directive"
    ITEM = "item"
    TASK = "task"
    SUBMISSION = "submission"
    URGENT_WORK = "urgent-work"
    SLOWNESS = "slowness"
    WEEK = "week"
    DIFFERENCE = "difference"
    URGING = "urging"
    DIFFICULTY = "difficulty"
    INSPECTION = "inspection"
    MATERIAL = "material"
    FINDING = "finding"
    DOSSIER = "dossier"
    FEEDBACK = "feedback"
    MERGER = "merger"
    OFFICER = "officer"
    COMMITMENT = "commitment"
    MEETING = "meeting"
    PERIOD = "period"
    REMARK = "remark"


class Outcome(StrEnum):
    """
    What became of an obligation.

    `open` and `waiting` (met, and not yet confirmed) are running. `met` and `stopped` are its ends. A
    `referred` one stands still until a direction lets a successor go on. A `corrected` one was recorded by mistake
    and counts nowhere, a `merged` one went to the unit that took its own in: both with a successor, or without
    where nothing is owed any more or another already owes it. The others say why a successor took its place.
    """

    OPEN = "open"
    WAITING = "waiting"
    MET = "met"
    STOPPED = "stopped"
    RETURNED = "returned"
    REFERRED = "referred"
    RECEIVED = "received"
    EXTENDED = "extended"
    SHORTENED = "shortened"
    MOVED = "moved"
    RESCHEDULED = "rescheduled"
    REOPENED = "reopened"
    RECOUNTED = "recounted"
    CORRECTED = "corrected"
    MERGED = "merged"
