"""
Whole tables, row by row: taken out of a ledger, and filled into a new one, as fast as its engine can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.ledger.storage.astray import RowUnfit
from tracker.ledger.storage.catalogue import key
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.sqlite import UNFIT

Row = Sequence[Any]

JOURNAL = "event"


class Counted:
    """Rows, and how many of them were taken."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Begin before the first row."""
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Row]:
        """Yield each row."""
        for row in self._rows:
            self.count += 1
            yield row


def drawn(connection: Connection, table: str, names: Sequence[str]) -> Iterator[Row]:
    """Yield these columns of every row of a table, in the order of its key; a server is asked nothing else between."""
    query = f'SELECT {_listed(names)} FROM "{table}" ORDER BY {_listed(key(connection, table))}'  # noqa: S608 - names of the schema
    if connection.is_server:
        from tracker.ledger.storage.postgresql import rush

        return rush.copied_out(connection, table, names, query)
    return iter(connection.execute(query))


def poured(connection: Connection, table: str, names: Sequence[str], rows: Iterable[Row]) -> int:
    """
    Put rows into a table, each with these columns, inside an open transaction; return how many there were.

    Raises RowUnfit, and whatever the rows raise.
    """
    given = Counted(rows)
    if connection.is_server:
        from tracker.ledger.storage.postgresql import rush

        rush.copied_in(connection, table, _listed(names), given)
        return given.count
    marks = ", ".join("?" * len(names))
    try:
        connection.executemany(f'INSERT INTO "{table}" ({_listed(names)}) VALUES ({marks})', given)  # noqa: S608 - likewise
    except (*UNFIT, OverflowError) as error:
        raise RowUnfit(table, given.count, str(error)) from error
    return given.count


def journal_first(tables: Iterable[str]) -> list[str]:
    """
    Return tables in an order in which they can be filled.

    What keeps words of a secret out of the journal looks into the others, where a directive may be secret by now that
    was not when they were written.
    """
    return sorted(tables, key=lambda table: (table != JOURNAL, table))


def emptied(connection: Connection, table: str) -> None:
    """Take away what the making of a ledger has laid in a table; the journal, which is empty, lets no row go."""
    if connection.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() is not None:  # noqa: S608 - likewise
        connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 - likewise


def plan_anew(connection: Connection) -> None:
    """Let a server plan by the rows that have just come in; SQLite plans by constants of the schema."""
    if connection.is_server:
        from tracker.ledger.storage.postgresql import rush

        rush.counted(connection)


def _listed(names: Sequence[str]) -> str:
    """Return names of columns as a statement lists them."""
    return ", ".join(f'"{name}"' for name in names)
