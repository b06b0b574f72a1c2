"""
A subject as it stood on a past day: what came after it had not happened.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tracker.law.codes import TASK_DUE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.queries.ledger.timeline import Entry
    from tracker.queries.task.clocks import Running
    from tracker.queries.task.task import TaskWhole


def as_they_stood(running: Iterable[Running], day: date) -> list[Running]:
    """Return those that there were at the end of a day, as they stood then."""
    then = day.isoformat()
    return [_then(each, then) for each in running if each.opened_on <= then]


def _then(row: Running, then: str) -> Running:
    """Return one obligation without what came after a day."""
    if row.accepted_on is not None and row.accepted_on > then:
        row = row._replace(accepted_on=None, outcome="waiting")
    if row.met_on is not None and row.met_on > then:
        row = row._replace(met_on=None, met_by=None, accepted_on=None, outcome="open")
    if row.ended_on is not None and row.ended_on > then:
        has_ended = row.outcome not in ("open", "waiting")
        outcome = ("waiting" if row.met_on else "open") if has_ended else row.outcome
        row = row._replace(ended_on=None, ended_by=None, outcome=outcome)
    return row


def as_it_read(task: TaskWhole, acts: Iterable[Entry], running: Iterable[Running]) -> TaskWhole:
    """Return a task with the deadline that the last of some acts gave it, and the lead of its last obligation."""
    for act in acts:
        if isinstance(written := act.facts.get("deadline"), str):
            task = task._replace(deadline=written, phrase=act.facts.get("phrase") or "")
    for row in running:
        if row.rule == TASK_DUE and row.unit is not None:
            task = task._replace(lead=row.unit, term=row.term, due_on=row.due_on)
    return task
