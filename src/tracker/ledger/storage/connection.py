"""
The seam to the database: the seven methods that the rest of the program asks of an engine, and how an engine fails.

Every statement is written once, in words that SQLite and PostgreSQL both understand; what only one of them can do
stands in this folder, under a name that says what it is for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

Values = Sequence[Any] | Mapping[str, Any]
"""What a statement's marks stand for: `?` by their order, `:name` by name."""


class ServerFailure(Exception):
    """
    A PostgreSQL server refused or failed.

    `state` is its SQLSTATE, empty where no server answered; `is_unsure` where a commit was sent and nobody answered.
    """

    def __init__(self, said: str, state: str = "", *, is_unsure: bool = False) -> None:
        """Keep what was said, and under which state."""
        super().__init__(said)
        self.state = state
        self.is_unsure = is_unsure


FAILURES = (sqlite3.Error, ServerFailure)
"""What engines raise; `explain` says what it means to a clerk."""


class Answer(Protocol):
    """The rows that a statement gives, each a tuple."""

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows not yet taken."""

    def fetchone(self) -> Any:
        """Return the next row; None where there is no more."""

    def fetchall(self) -> list[Any]:
        """Return the rows not yet taken."""


class Connection(Protocol):
    """An open ledger, or another database of the program's own."""

    @property
    def is_server(self) -> bool:
        """Say whether the ledger is on a PostgreSQL server, and no file."""

    @property
    def in_transaction(self) -> bool:
        """Say whether a transaction is open; an engine may have given one up by itself, as when the disk is full."""

    def execute(self, statement: str, values: Values = (), /) -> Answer:
        """Do what a statement says."""

    def executemany(self, statement: str, values: Iterable[Values], /) -> Answer:
        """Do what a statement says once for each of these values."""

    def stream(self, statement: str, values: Values = (), /) -> Iterator[Any]:
        """Yield the rows of a large answer, each a tuple: no more of them are held than are looked at."""

    def begin(self, write: bool) -> None:
        """Open a transaction: to write, with the ledger for itself at once; or to read one moment."""

    def end(self, commit: bool) -> None:
        """End the open transaction, if there is one: keep what it wrote, or forget it."""

    def defer_references(self) -> None:
        """Let rows point at rows that are not there yet, until the transaction ends."""

    def close(self) -> None:
        """Close the database; an open transaction is forgotten."""


@contextmanager
def written(connection: Connection) -> Iterator[None]:
    """Keep what the body writes in one transaction; where it fails, nothing of it is kept."""
    connection.begin(write=True)
    try:
        yield
    except BaseException:
        connection.end(commit=False)
        raise
    connection.end(commit=True)
