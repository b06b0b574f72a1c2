"""
The words that records beside tasks store: each set is a StrEnum, and a table of words where a column holds it.

Like those of `vocabulary`, a word is never renamed and never used again for something else.
"""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """Forms of urging (Art. 10)."""

    EOFFICE = "eoffice"
    REPORT = "report"
    DIRECT = "direct"
    PHONE = "phone"
    EMAIL = "email"
    FAX = "fax"
    MESSAGE = "message"
    INSPECTION = "inspection"


FORMS: dict[Channel, int] = {
    Channel.EOFFICE: 1,
    Channel.REPORT: 2,
    Channel.DIRECT: 3,
    Channel.PHONE: 4,
    Channel.EMAIL: 4,
    Channel.FAX: 4,
    Channel.MESSAGE: 4,
    Channel.INSPECTION: 5,
}
"""Which of the five forms of Art. 10 a channel is: the clause of that article."""


class Exchange(StrEnum):
    """How unit and Office tell each other that figures differ (Art. 7.1.b)."""

    DOCUMENT = "document"
    FAX = "fax"
    PHONE = "phone"
    EMAIL = "email"
    EOFFICE = "eoffice"
    MESSAGE = "message"
    DIRECT = "direct"


class Body(StrEnum):
    """Who asks for work that must be done at once (Art. 6.1.d)."""

    CITY_PARTY = "thanh-uy"
    PARTY_COMMITTEE = "dang-uy"
    COUNCIL = "hdnd"
    PEOPLES_COMMITTEE = "ubnd"


class Side(StrEnum):
    """Who speaks when lead and support coordinate (Art. 8.2.a and b)."""

    LEAD = "lead"
    SUPPORT = "support"


class Obstacle(StrEnum):
    """What stands in the way of a task: a difficulty, or a dispute between units (Art. 8.1.b and c)."""

    DIFFICULTY = "difficulty"
    DISPUTE = "dispute"


class InspectionKind(StrEnum):
    """Regular by plan, ad hoc, or of a single task on the Chairman's word (Art. 13, 14.1)."""

    REGULAR = "regular"
    AD_HOC = "ad-hoc"
    SINGLE_TASK = "single-task"


class Ground(StrEnum):
    """What an inspection rests on (Art. 13); that of a department or locality may be its own (Art. 11.2)."""

    PLAN = "plan"
    DIRECTION = "direction"
    SIGNS = "signs"
    OWN = "own"


class Conductor(StrEnum):
    """Who inspects: a team of the city, or a department or locality itself (Art. 11, 16)."""

    CITY = "city"
    UNIT = "unit"


class InspectionField(StrEnum):
    """What of an inspection can be corrected."""

    END = "end"
    REPORT = "report"
    COPIED = "copied"
    NOTIFIED = "notified"
    FROM = "from"
    UNTIL = "until"
    HEAD = "head"
    MEMBERS = "members"
    LEGAL_BASIS = "legal-basis"
    SCOPE = "scope"
    CONTENTS = "contents"
    EVALUATION = "evaluation"
    CANCELLED = "cancelled"
    APPROVED_BY = "approved-by"

    @property
    def column(self) -> str:
        """Return the column of the inspection that holds it."""
        return COLUMN_OF.get(self, self.value.replace("-", "_"))


COLUMN_OF = {
    InspectionField.END: "ended_on",
    InspectionField.REPORT: "reported_on",
    InspectionField.COPIED: "copied_on",
    InspectionField.NOTIFIED: "notified_on",
    InspectionField.FROM: "begins_on",
    InspectionField.UNTIL: "until_on",
    InspectionField.CANCELLED: "cancelled_on",
}
"""The columns of an inspection that hold a day."""


class Result(StrEnum):
    """What an inspection finds of a task (Art. 16.3.b)."""

    DONE = "done"
    UNDONE = "undone"
    WRONG = "wrong"


class Answer(StrEnum):
    """How the Office answers feedback (Art. 18.5)."""

    URGING = "urging"
    DIRECTION = "direction"


class Commitment(StrEnum):
    """What each unit owes to the Quy chế once: a plan, and a regulation of its own (Art. 23.2)."""

    PLAN = "plan"
    REGULATION = "regulation"


class Remark(StrEnum):
    """What is said of a unit's work: a reminder, a criticism, a praise (Art. 24)."""

    REMINDER = "reminder"
    CRITICISM = "criticism"
    PRAISE = "praise"


class RequestField(StrEnum):
    """What of a request for a report can be corrected (Art. 18.4)."""

    TITLE = "title"
    UNITS = "units"
    DUE = "due"
    DOCUMENT = "document"
    ISSUED = "issued"
    BY = "by"


class ReportSpan(StrEnum):
    """What a periodic report covers (Art. 18.2, 19.1, 20.1), or that it was asked for (Art. 18.4)."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    REQUEST = "request"


class Quality(StrEnum):
    """The Office's word on a result (Art. 5.1.g)."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


class Review(StrEnum):
    """How the Office takes up a task past six months: an inspection, or a proposal to UBND (Art. 8.1.e)."""

    INSPECTION = "inspection"
    PROPOSAL = "proposal"


class Mismatch(StrEnum):
    """Why a unit refers a task back (Art. 6.1.c)."""

    OVERLAP = "overlap"
    FUNCTION = "function"
    DEADLINE = "deadline"
