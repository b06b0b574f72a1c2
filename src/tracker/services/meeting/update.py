"""
A unit's updates before a regular meeting: a report or a word on progress is one (Art. 21.1).

An act that a unit's tasks are updated by meets the clock of each meeting it comes in time for, or
late for; what a unit did before the meeting was scheduled counts as well.
"""

from __future__ import annotations

from datetime import date

from tracker.law.codes import UPDATE_BEFORE_MEETING
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.unit.add import carried_by, carrier_of

HOW: dict[Happened, str] = {
    Happened.REPORT_FILED: "report",
    Happened.DONE_REPORTED: "report",
    Happened.PROGRESS_NOTED: "progress",
    Happened.DELAY_EXPLAINED: "delay-explained",
}
"""Acts of a lead unit that update its tasks, and how the declaration calls them."""

BEFORE_SCHEDULED = """
SELECT e.happened_on, e.happened, e.subject_id FROM act e
 WHERE e.subject = 'task' AND e.happened IN ('report-filed', 'done-reported', 'progress-noted', 'delay-explained')
   AND e.happened_on >= ? AND e.happened_on <= ? AND ? = (
       SELECT p.payload ->> 'lead' FROM act p
        WHERE p.subject = 'task' AND p.subject_id = e.subject_id AND p.id < e.id AND p.payload ->> 'lead' IS NOT NULL
          AND p.happened IN ('task-assigned', 'task-reassigned', 'task-corrected')
        ORDER BY p.id DESC LIMIT 1)
   AND e.subject_id IN (SELECT o.subject_id FROM obligation o
                         WHERE o.subject = 'task' AND o.rule = 'task-due' AND o.unit = ?)
 ORDER BY e.happened_on DESC, e.id DESC LIMIT 1
"""


def window_opens(ledger: Ledger, day: date) -> date:
    """Return the day since which an update counts for the meeting of a day: that of the meeting before, if any."""
    query = "SELECT MAX(day) FROM meeting WHERE cancelled_on IS NULL AND day < ?"
    found = ledger.connection.execute(query, (day.isoformat(),)).fetchone()[0]
    return date.min if found is None else date.fromisoformat(found)


def declared_by(ledger: Ledger, unit: int | None, happened: Happened, task: int, on: date) -> list[Act]:
    """Return the declarations that an act of a lead unit makes for the meetings it still owes an update to."""
    if unit is None:
        return []
    query = (
        "SELECT m.id, m.day, o.unit FROM obligation o JOIN meeting m ON m.id = o.subject_id"
        " WHERE o.subject = 'meeting' AND o.rule = ? AND o.outcome = 'open' AND o.unit = ? ORDER BY m.day"
    )
    # A unit that went into another one may have been asked before it did: an update of either is an update of both.
    owing = carried_by(ledger, carrier_of(ledger, unit))
    waiting = [
        row for each in owing for row in ledger.connection.execute(query, (UPDATE_BEFORE_MEETING, each)).fetchall()
    ]
    facts = {"how": HOW[happened], "task": task}
    return [
        Act(Happened.UPDATE_DECLARED, Subject.MEETING, meeting, on, {"unit": asked, **facts})
        for meeting, day, asked in waiting
        if on >= window_opens(ledger, date.fromisoformat(day))
    ]


def owed_before(ledger: Ledger, unit: int, day: date) -> list[int]:
    """Return the meetings before a day that a unit still owes an update to, oldest first."""
    query = (
        "SELECT m.id FROM obligation o JOIN meeting m ON m.id = o.subject_id"
        " WHERE o.subject = 'meeting' AND o.rule = ? AND o.outcome = 'open' AND o.unit = ? AND m.day < ? ORDER BY m.day"
    )
    return [row[0] for row in ledger.connection.execute(query, (UPDATE_BEFORE_MEETING, unit, day.isoformat()))]


def declared_before(ledger: Ledger, meeting: int, day: date, unit: int, until: date) -> list[Act]:
    """Return the declaration that a unit's last update makes for a meeting, where it was made before it was asked."""
    since = window_opens(ledger, day)
    days = (since.isoformat(), until.isoformat())
    each = (
        ledger.connection.execute(BEFORE_SCHEDULED, (*days, led, led)).fetchone() for led in carried_by(ledger, unit)
    )
    found = max((row for row in each if row is not None), default=None)
    if found is None:
        return []
    facts = {"unit": unit, "how": HOW[Happened(found[1])], "task": int(found[2])}
    return [Act(Happened.UPDATE_DECLARED, Subject.MEETING, meeting, date.fromisoformat(found[0]), facts)]
