"""
REMINDERS: duties that have come to a rung of the ladder and were not told there before.

A duty is told once on each rung; its successor, after an extension or a return, is another row and
is told anew. These rungs are of every duty, the Office's own too, and each is told by `check` once;
the ladder of urging is of tasks alone and comes back every week. They share when «soon» begins.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.law.custom.ladder import SOON
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import COLUMNS, JOINS, NO_LIMIT, OPEN_NOW, WORST_FIRST, Due, check_day, working_day
from tracker.workdays import CalendarMissing


class Rung(NamedTuple):
    """
    One rung: from when a duty stands on it.

    `within` is how many working days ahead the last lawful day lies at most; None once it has passed.
    """

    name: str
    within: int | None


RUNGS = (Rung("overdue", None), Rung("due-soon", SOON))
"""The worst first. Names are stored in the ledger (`told.rung`) and never change."""

UNTOLD = " AND NOT EXISTS (SELECT 1 FROM told WHERE told.obligation_id = o.id AND told.rung = :rung)"
ON_RUNG = " AND o.due_on >= :first AND o.due_on <= :last"


def reminder_query(*, repeat: bool) -> Query[Due]:
    """Return REMINDERS of one rung; `repeat` also returns what was told."""
    return Query(COLUMNS + JOINS + OPEN_NOW + ON_RUNG + ("" if repeat else UNTOLD) + WORST_FIRST, Due)


REMINDERS = reminder_query(repeat=False)
REPEATED = reminder_query(repeat=True)


def reminders(connection: Connection, today: date, rung: Rung, *, repeat: bool = False) -> list[Due]:
    """Return the duties on one rung, worst first; raises CalendarMissing."""
    check_day(connection, today)
    if rung.within is None:
        first, last = date.min, date.fromordinal(today.toordinal() - 1)
    else:
        first, last = today, _until(connection, today, rung.within)
    values: dict[str, object] = {
        "today": today.isoformat(),
        "first": first.isoformat(),
        "last": last.isoformat(),
        "limit": NO_LIMIT,
    }
    return REPEATED.all(connection, **values) if repeat else REMINDERS.all(connection, rung=rung.name, **values)


NO_RECEIPT = "no-receipt"
"""Where a task without deadline stands until the receipt is recorded that its deadline counts from."""


class Unreceived(NamedTuple):
    """A task whose deadline waits for a receipt, by its obligation."""

    obligation: int
    task: int


UNRECEIVED = Query(
    """
SELECT o.id, o.subject_id FROM obligation o
  JOIN task t ON t.id = o.subject_id
 WHERE o.rule = 'task-due' AND o.outcome = 'open' AND o.term IS NULL AND t.deadline ->> 'since' = 'received'
   AND (:repeat
        OR NOT EXISTS (SELECT 1 FROM told WHERE told.obligation_id = o.id AND told.rung = 'no-receipt'))
 ORDER BY o.id
""",
    Unreceived,
)


def unreceived(connection: Connection, *, repeat: bool = False) -> list[Unreceived]:
    """Return the tasks that wait for a receipt and of which that was not told; `repeat` also returns the others."""
    return UNRECEIVED.all(connection, repeat=repeat)


def _until(connection: Connection, today: date, within: int) -> date:
    """Return the day so many working days ahead; past the end of the calendar no duty has its day."""
    try:
        return working_day(connection, today, within)
    except CalendarMissing:
        return date.max
