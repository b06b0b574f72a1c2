"""
What clerks ask: each question is SQL and the row it returns.

On a connection that only asks; nothing here imports SQLAlchemy. The SQL is kept so
plain that PostgreSQL would understand it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import replace
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from tracker.ledger import storage
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.marker import is_turned
from tracker.settings import Settings

Row = TypeVar("Row", bound=tuple[object, ...])


class Query(NamedTuple, Generic[Row]):
    """A question: its SQL with named parameters, and the row it returns."""

    sql: str
    row: type[Row]

    def all(self, connection: Connection, **values: object) -> list[Row]:
        """Return every row of the answer."""
        make = self.row._make  # type: ignore[attr-defined]  # every row is a NamedTuple
        return [make(found) for found in connection.execute(self.sql, values)]


@contextmanager
def reading(settings: Settings, *, as_of: date | None = None) -> Iterator[Connection]:
    """
    Open the ledger for reading, on a page turned to today where `settings` knows who turns it.

    All that is asked in the body is answered from one moment of the ledger, whoever writes meanwhile.

    Asked of a past day (`as_of`), it is turned no further than to that day, and working days are those of the calendar
    as it was known then. Raises NoLedger and the other refusals of `storage`.
    """
    if as_of is not None and as_of < settings.today:
        settings = replace(settings, today=as_of)
    with (
        storage.told_of(settings.ledger),
        _turned(settings) as connection,
        _known_on(connection, as_of),
        _one_moment(connection),
    ):
        yield connection


@contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    """Let several questions be answered from one moment of the ledger; a moment that has begun goes on."""
    if connection.in_transaction:
        yield
        return
    connection.begin(write=False)
    try:
        yield
    finally:
        connection.end(commit=False)


def _known_on(connection: Connection, as_of: date | None) -> AbstractContextManager[None]:
    """Let working days be those known on a past day; few questions are asked of one."""
    if as_of is None:
        return nullcontext()
    from tracker.queries.pastcalendar import known_on

    return known_on(connection, as_of)


@contextmanager
def _turned(settings: Settings) -> Iterator[Connection]:
    """Open the ledger on a page turned to today."""
    with closing(storage.connect(settings.ledger, timeout=settings.timeout)) as connection:
        if settings.turner is None or is_turned(connection, settings.today):
            yield connection
            return
    with settings.turner.turned(settings) as connection:
        yield connection
