"""
Whole tables of a ledger on a server, by COPY: what it was made for, and many times faster than row by row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import psycopg

from tracker.ledger.storage.astray import RowUnfit
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.postgresql.catalogue import EVERY_TABLE, types
from tracker.ledger.storage.postgresql.session import failure, spoken_through

UNFIT = ("22", "23")
"""The classes of the states in which a server refuses a value: data that it cannot hold, and constraints."""

WHICH = re.compile(r"COPY \S+, line (\d+)")
"""Where a server says which row it refuses."""


def copied_out(connection: Connection, table: str, names: Sequence[str], query: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a question that gives these columns of a table."""
    kinds = types(connection, table)
    try:
        with spoken_through(connection).cursor().copy(f"COPY ({query}) TO STDOUT".encode()) as copy:
            copy.set_types([kinds[name] for name in names])
            yield from copy.rows()
    except psycopg.Error as error:
        raise failure(error) from error


def copied_in(connection: Connection, table: str, columns: str, rows: Iterable[Sequence[Any]]) -> None:
    """Put rows into a table; raises RowUnfit. A flag is taken as 0 and 1, and nothing else."""
    number = 1
    try:
        with spoken_through(connection).cursor().copy(f'COPY "{table}" ({columns}) FROM STDIN'.encode()) as copy:
            for row in rows:
                copy.write_row(row)
                number += 1
    except psycopg.Error as error:
        if error.sqlstate is None and isinstance(error, psycopg.DataError | psycopg.ProgrammingError):
            raise RowUnfit(table, number, str(error)) from error  # the library itself: no text holds NUL
        if error.sqlstate is not None and error.sqlstate.startswith(UNFIT):
            found = WHICH.search(error.diag.context or "")
            said = error.diag.message_primary or str(error)
            raise RowUnfit(table, int(found[1]) if found else number, said) from error
        raise failure(error) from error


def counted(connection: Connection) -> None:
    """Let the server look at all tables of a ledger, its own among them: of new ones it guesses."""
    for (name,) in connection.execute(EVERY_TABLE).fetchall():
        connection.execute(f'ANALYZE "{name}"')
