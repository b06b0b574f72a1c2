"""
WATCH: is the ledger itself in order: the end of its journal, the reach of its calendar, rounds to be opened.

Cheap questions for a job that runs every day; `db verify` and `db doctor` ask the whole ones.
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple

from tracker.errors import JournalBroken
from tracker.journal import GENESIS, Line, verify
from tracker.queries import Query

TAIL = 200
"""How many of the last acts are verified."""


class TailMissing(JournalBroken):
    """The last lines of the journal are gone."""

    sentence = "Nhật ký thiếu {missing} sự kiện cuối: đã bị xóa ngoài chương trình. Chạy «tracker db verify»."


LAST_LINES = Query(
    """
SELECT e.id, e.happened, e.subject, e.subject_id, e.happened_on, e.recorded_at, e.actor, e.payload,
       e.payload_digest, e.digest
  FROM event e ORDER BY e.id DESC LIMIT :count
""",
    Line,
)


class Given(NamedTuple):
    """The highest number an act was ever given."""

    seq: int


GIVEN = Query("SELECT seq FROM sqlite_sequence WHERE name = 'event'", Given)


class RecurringTask(NamedTuple):
    """A recurring task still open, with its deadline as JSON. Days are ISO text."""

    task: int
    deadline: str
    issued_on: str


RECURRING = Query(
    """
SELECT t.id, t.deadline, t.issued_on FROM task t
 WHERE t.recurring = 1 AND t.status NOT IN ('done', 'stopped') ORDER BY t.id
""",
    RecurringTask,
)


class Opened(NamedTuple):
    """One period that was opened before."""

    period: str


OPENED = Query(
    """
SELECT o.period FROM obligation o
 WHERE o.subject = 'task' AND o.subject_id = :task AND o.period = :period LIMIT 1
""",
    Opened,
)


def verify_tail(connection: sqlite3.Connection) -> None:
    """Verify the last acts of the journal; raises ChainBroken or TailMissing."""
    lines = LAST_LINES.all(connection, count=TAIL + 1)[::-1]
    given = GIVEN.all(connection)
    last = lines[-1].id if lines else 0
    if given and given[0].seq > last:
        raise TailMissing(missing=given[0].seq - last)
    # With a line more than is verified, that line vouches for what comes before.
    previous = lines.pop(0).digest if len(lines) > TAIL else GENESIS
    verify(lines, previous=previous)


def is_round_near(connection: sqlite3.Connection, today: date) -> bool:
    """
    Say whether a recurring task has a period that has come near and was not opened.

    Periods are opened in their order, so the one that will run when `AHEAD` has passed tells of all.
    """
    tasks = RECURRING.all(connection)
    if not tasks:
        return False
    import json

    from tracker.deadlines import AHEAD, from_json

    known: dict[str, tuple[str, date]] = {}
    for task in tasks:
        if task.deadline not in known:
            period = from_json(json.loads(task.deadline)).period(today + AHEAD)
            known[task.deadline] = (period.code, date.fromisoformat(period.term[:10]))
        code, due = known[task.deadline]
        is_owed = due >= date.fromisoformat(task.issued_on)  # `deadlines.periods` leaves the others out
        if is_owed and not OPENED.all(connection, task=task.task, period=code):
            return True
    return False
