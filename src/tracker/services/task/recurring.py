"""
Recurring deadlines: one round of the clock for each period, opened ahead and never twice.

Opening is an act in the journal like any other, so a rebuild finds the same rounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.clocks.inforce import deadline_of
from tracker.days.deadlines import Deadline
from tracker.law.vocabulary import OPEN_STATUSES, Happened, Subject
from tracker.ledger import bytime
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger


def rounds(task: int, deadline: Deadline, *, since: date, today: date) -> Iterator[Act]:
    """Yield the acts that open the periods of a new task after `since`, up to the one that begins soon after today."""
    return map(opened, bytime.rounds(task, deadline, since=since, today=today))


def opened(period: bytime.Round) -> Act:
    """Return the act that opens a period of a task."""
    return Act(Happened.PERIOD_OPENED, Subject.TASK, period.task, period.on, {"period": period.code})


def open_come(ledger: Ledger, task: int) -> list[Recorded]:
    """Open the periods that one task is asked for by now and that were not opened before; nothing without any."""
    standing = ledger.standing(task)
    if not standing.recurring or standing.issued_on is None or standing.status not in OPEN_STATUSES:
        return []
    query = "SELECT DISTINCT period FROM obligation WHERE subject = 'task' AND subject_id = ? AND period IS NOT NULL"
    known = frozenset(row[0] for row in ledger.connection.execute(query, (task,)))
    come = bytime.rounds(
        task, deadline_of(standing.deadline), since=standing.issued_on, today=ledger.today, known=known
    )
    return ledger.record_all(list(map(opened, come)))
