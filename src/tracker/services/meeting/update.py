"""
A unit's updates before a regular meeting: a report or a word on progress is one (Art. 21.1).

An act that a unit's tasks are updated by meets the clock of each meeting it comes in time for, or
late for; what a unit did before the meeting was scheduled counts as well.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import NamedTuple

from tracker.law.codes import UPDATE_BEFORE_MEETING
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.rows.values import chunks
from tracker.services.unit.gone import carried_by, carrier_of

HOW: dict[Happened, str] = {
    Happened.REPORT_FILED: "report",
    Happened.DONE_REPORTED: "report",
    Happened.PROGRESS_NOTED: "progress",
    Happened.DELAY_EXPLAINED: "delay-explained",
}
"""Acts of a lead unit that update its tasks, and how the declaration calls them."""

UPDATES = """
SELECT o.unit, e.happened_on, e.happened, e.subject_id, e.id
  FROM obligation o
  JOIN act e ON e.subject = 'task' AND e.subject_id = o.subject_id
 WHERE o.subject = 'task' AND o.rule = 'task-due' AND o.unit IN ({marks})
   AND e.happened IN ('report-filed', 'done-reported', 'progress-noted', 'delay-explained')
   AND e.happened_on >= ? AND e.happened_on <= ?
 ORDER BY e.happened_on DESC, e.id DESC
"""
"""What updated tasks that these units have owed, the last first; who led each then, `LED_BY` tells."""

LED_BY = """
SELECT p.subject_id, p.id, CAST(p.payload ->> 'lead' AS INTEGER) FROM act p
 WHERE p.subject = 'task' AND p.subject_id IN ({marks}) AND p.payload ->> 'lead' IS NOT NULL
   AND p.happened IN ('task-assigned', 'task-reassigned', 'task-corrected')
 ORDER BY p.id
"""


class _Update(NamedTuple):
    """An update of a unit: its day as ISO text, what happened, to which task."""

    on: str
    happened: str
    task: int


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


def declared_before(ledger: Ledger, meeting: int, day: date, units: Sequence[int], until: date) -> list[Act]:
    """Return the declaration that each unit's last update makes for a meeting, where it came before it was asked."""
    if not units:
        return []
    carried = {unit: carried_by(ledger, unit) for unit in units}
    last = _last_updates(ledger, [led for each in carried.values() for led in each], window_opens(ledger, day), until)
    acts: list[Act] = []
    for unit in units:
        found = max((last[led] for led in carried[unit] if led in last), default=None)
        if found is not None:
            facts = {"unit": unit, "how": HOW[Happened(found.happened)], "task": found.task}
            acts.append(Act(Happened.UPDATE_DECLARED, Subject.MEETING, meeting, date.fromisoformat(found.on), facts))
    return acts


def _last_updates(ledger: Ledger, units: Sequence[int], since: date, until: date) -> dict[int, _Update]:
    """Return the last update of each of these units in these days, by whoever led the task then: the journal once."""
    query = UPDATES.format(marks=", ".join("?" * len(units)))
    found = ledger.connection.execute(query, (*units, since.isoformat(), until.isoformat()))
    told: dict[int, deque[tuple[_Update, int]]] = {}
    for unit, on, happened, task, act in found:
        told.setdefault(unit, deque()).append((_Update(on, happened, task), act))
    last: dict[int, _Update] = {}
    while told:  # the last update of every unit at once, then the one before of those who did not lead the task then
        tried = {unit: updates.popleft() for unit, updates in told.items()}
        leads = _leads(ledger, {update.task for update, _ in tried.values()})
        for unit, (update, act) in tried.items():
            if leads(update.task, act) == unit:
                last[unit] = update
        told = {unit: updates for unit, updates in told.items() if updates and unit not in last}
    return last


def _leads(ledger: Ledger, tasks: Collection[int]) -> Callable[[int, int], int | None]:
    """Return what says who led one of these tasks before an act."""
    given: dict[int, list[tuple[int, int]]] = {}
    for some in chunks(tasks):
        query = LED_BY.format(marks=", ".join("?" * len(some)))
        for task, act, lead in ledger.connection.execute(query, some):
            given.setdefault(task, []).append((act, int(lead)))
    return lambda task, act: next((lead for at, lead in reversed(given.get(task, [])) if at < act), None)
