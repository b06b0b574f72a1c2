"""
Rows of tasks, read and written as the clocks know them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.errors import NoSuchTask
from tracker.law.event import Standing
from tracker.law.vocabulary import Status, Subject
from tracker.ledger.rows.values import a_day, chunks, iso
from tracker.ledger.storage.connection import Connection

TASK_COLUMNS = (
    "id, item_id, room, status, lead, phrase, deadline, term, due_on, issued_on, paper_on, entered_on, received_on,"
    " referred_on, referred_by, recurring"
)


class StandingRows:
    """The table `task`."""

    def __init__(self, connection: Connection) -> None:
        """Work on this connection, inside its transaction."""
        self.connection = connection

    def task(self, number: int) -> Standing:
        """Return where one task stands; raises NoSuchTask."""
        return self.of([(Subject.TASK, number)])[Subject.TASK, number]

    def of(self, keys: Sequence[tuple[Subject, int]]) -> dict[tuple[Subject, int], Standing]:
        """Return where these tasks stand; raises NoSuchTask."""
        found: dict[tuple[Subject, int], Standing] = {}
        for numbers in chunks(number for kind, number in keys if kind is Subject.TASK):
            marks = ", ".join("?" * len(numbers))
            query = f"SELECT {TASK_COLUMNS} FROM task WHERE id IN ({marks})"  # noqa: S608 - our own words
            found.update(
                ((Subject.TASK, row[0]), read_standing(row)) for row in self.connection.execute(query, numbers)
            )
        for kind, number in keys:
            if (kind, number) not in found:
                raise NoSuchTask(number=number)
        return found

    def store(self, standings: Iterable[Standing]) -> None:
        """Write the rows of these tasks, whether they are new or known."""
        marks = ", ".join("?" * len(TASK_COLUMNS.split(",")))
        updates = ", ".join(f"{name} = excluded.{name}" for name in TASK_COLUMNS.split(", ")[1:])
        self.connection.executemany(
            f"INSERT INTO task ({TASK_COLUMNS}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {updates}",  # noqa: S608 - our own words
            (standing_row(standing) for standing in standings if standing.subject is Subject.TASK),
        )

    def store_support(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Write which units support which tasks."""
        self.connection.executemany("INSERT INTO task_support (task_id, unit_id) VALUES (?, ?)", pairs)


def standing_row(standing: Standing) -> tuple[object, ...]:
    """Return a task's standing as its row, in the order of TASK_COLUMNS."""
    return (
        standing.id,
        standing.item,
        standing.room,
        standing.status.value if standing.status else None,
        standing.lead,
        standing.phrase,
        standing.deadline,
        standing.term,
        iso(standing.due_on),
        iso(standing.issued_on),
        iso(standing.paper_on),
        iso(standing.entered_on),
        iso(standing.received_on),
        iso(standing.referred_on),
        standing.referred_by,
        standing.recurring,
    )


def read_standing(row: Sequence[object]) -> Standing:
    """Return the standing of a task's row, in the order of TASK_COLUMNS."""
    (
        number,
        item,
        room,
        status,
        lead,
        phrase,
        deadline,
        term,
        due_on,
        issued_on,
        paper_on,
        entered_on,
        received_on,
        referred_on,
        referred_by,
        recurring,
    ) = row
    return Standing(
        subject=Subject.TASK,
        id=int(str(number)),
        item=int(str(item)),
        room=None if room is None else str(room),
        status=Status(str(status)),
        lead=int(str(lead)),
        phrase=str(phrase),
        deadline=str(deadline),
        term=None if term is None else str(term),
        due_on=a_day(due_on),
        issued_on=a_day(issued_on),
        paper_on=a_day(paper_on),
        entered_on=a_day(entered_on),
        received_on=a_day(received_on),
        referred_on=a_day(referred_on),
        referred_by=None if referred_by is None else int(str(referred_by)),
        recurring=bool(recurring),
    )
