"""
Recurring deadlines: one round of the clock for each period, opened ahead and never twice.

Opening is an act in the journal like any other, so a rebuild finds the same rounds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from tracker.deadlines import AHEAD, Deadline, from_json, periods
from tracker.ledger import Act, Ledger, Recorded
from tracker.vocabulary import Happened, Status, Subject


def rounds(
    task: int, deadline: Deadline, *, since: date, today: date, known: frozenset[str] = frozenset()
) -> Iterator[Act]:
    """Yield the acts that open the periods of a task from `since` up to the one that begins soon after today."""
    for period in periods(deadline, since):
        if period.starts > today + AHEAD:
            return
        if period.code not in known:
            facts = {"period": period.code, "term": period.term}
            on = max(since, min(period.starts, today))
            yield Act(Happened.PERIOD_OPENED, Subject.TASK, task, on, facts)


def roll(ledger: Ledger) -> list[Recorded]:
    """
    Open the periods that have come near for every recurring task still open.

    Periods that passed while a task was stopped are never asked for. Idempotent: a second call on
    the same day records nothing.
    """
    query = (
        "SELECT task.id, task.deadline, task.issued_on, (SELECT MAX(act.happened_on) FROM act"
        " WHERE act.subject = 'task' AND act.subject_id = task.id AND act.happened = ?)"
        " FROM task WHERE task.recurring = 1 AND task.status NOT IN (?, ?) ORDER BY task.id"
    )
    values = (Happened.TASK_REOPENED.value, Status.DONE.value, Status.STOPPED.value)
    acts: list[Act] = []
    for task, deadline, issued_on, reopened_on in ledger.connection.execute(query, values).fetchall():
        acts.extend(
            rounds(
                task,
                from_json(json.loads(deadline)),
                since=date.fromisoformat(reopened_on or issued_on),
                today=ledger.today,
                known=_opened(ledger, task),
            )
        )
    return ledger.record_all(acts)


def _opened(ledger: Ledger, task: int) -> frozenset[str]:
    """Return the periods of a task that were opened before."""
    query = "SELECT DISTINCT period FROM obligation WHERE subject = 'task' AND subject_id = ? AND period IS NOT NULL"
    return frozenset(row[0] for row in ledger.connection.execute(query, (task,)))
