"""
SHOWN: where one task stands: late and since when, or whom it waits for; its last progress, and what was sent back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker.law.record import table_of
from tracker.law.vocabulary import Subject
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.task.clocks import Running
from tracker.queries.task.task import TaskWhole
from tracker.queries.task.waiting import waiting


class Noted(NamedTuple):
    """The last progress that a unit told: its day, its words or the document that says them."""

    on: str | None = None
    note: str | None = None
    document: str | None = None


PROGRESS = Query(
    """
SELECT e.happened_on, e.payload ->> 'note', e.payload ->> 'number' FROM act e
 WHERE e.subject = 'task' AND e.subject_id = :task AND e.happened = 'progress-noted'
 ORDER BY e.happened_on DESC, e.id DESC LIMIT 1
""",
    Noted,
)


class Returned(NamedTuple):
    """The last report that the Office sent back: the day, the report and why."""

    on: str | None = None
    document: str | None = None
    reason: str | None = None


RETURNED = Query(
    """
SELECT e.happened_on,
       (SELECT f.payload ->> 'number' FROM act f
         WHERE f.subject = 'task' AND f.subject_id = e.subject_id AND f.id < e.id
           AND f.happened IN ('report-filed', 'done-reported') ORDER BY f.id DESC LIMIT 1),
       e.payload ->> 'reason'
  FROM act e
 WHERE e.subject = 'task' AND e.subject_id = :task AND e.happened = 'report-returned'
 ORDER BY e.id DESC LIMIT 1
""",
    Returned,
)


class Titled(NamedTuple):
    """How a record is called."""

    title: str


def title_of(connection: Connection, subject: Subject, number: int) -> str:
    """Return the title of a record of a kind that has titles."""
    query = Query(f"SELECT r.title FROM {table_of(subject)} r WHERE r.id = :number", Titled)
    return query.all(connection, number=number)[0].title


class Ordinal(NamedTuple):
    """How many working days lie between two days; none where the calendar ends before."""

    days: int | None


BETWEEN = Query(
    "SELECT (SELECT ordinal FROM day WHERE day = :until) - (SELECT ordinal FROM day WHERE day = :since)", Ordinal
)


class Standing(NamedTuple):
    """
    How late a task is, or whom it waits for; days are ISO text.

    `waiting_for` is `office`, `direction` or `receipt`; `late_since` is the day after the last lawful one.
    """

    late_since: str | None = None
    days_late: int | None = None
    working_days_late: int | None = None
    provisional: bool = False
    waiting_for: str | None = None
    waiting_since: str | None = None
    working_days_waiting: int | None = None


FOR = {"report": "office", "referral": "direction", "receipt": "receipt"}


def progress(connection: Connection, task: TaskWhole) -> Noted:
    """Return the last progress of a task; of a secret one its day alone (Art. 5.2)."""
    found = PROGRESS.all(connection, task=task.task)
    if not found:
        return Noted()
    return Noted(found[0].on) if task.secret else found[0]


def returned(connection: Connection, task: TaskWhole) -> Returned:
    """Return what was last sent back and why; of a secret task no reason (Art. 5.2)."""
    found = RETURNED.all(connection, task=task.task)
    if not found:
        return Returned()
    return found[0]._replace(reason=None) if task.secret else found[0]


def standing(connection: Connection, task: TaskWhole, own: Sequence[Running], today: date) -> Standing:
    """Return how a task stands on a day; `own` are the rows of its deadline that are open, waiting or met."""
    late = min(
        (clock for clock in own if clock.outcome == "open" and clock.due_on and clock.due_on < today.isoformat()),
        key=lambda clock: str(clock.due_on),
        default=None,
    )
    if late is None and task.status == "done" and own and not task.recurring:
        last = own[-1]
        late = last if last.met_on and last.due_on and last.met_on > last.due_on else None
    stands = Standing()
    if late is not None:
        due_on = date.fromisoformat(str(late.due_on))
        until = date.fromisoformat(late.met_on) if late.met_on else today
        stands = Standing(
            (due_on + timedelta(days=1)).isoformat(),
            (until - due_on).days,
            BETWEEN.all(connection, since=due_on.isoformat(), until=until.isoformat())[0].days,
            bool(late.provisional),
        )
    if task.status in ("done", "stopped"):
        return stands
    for each in waiting(connection, today):
        if each.task == task.task:
            return stands._replace(
                waiting_for=FOR[each.kind], waiting_since=each.since, working_days_waiting=each.working_days_waiting
            )
    return stands
