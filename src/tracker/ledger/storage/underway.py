"""
A ledger on a server while it is made: one transaction holds all of it, and whoever opens it works inside.

Stopped anywhere, nothing of it is there. Each transaction of those who work inside is a savepoint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tracker.ledger.storage.connection import Answer, Connection, Values
from tracker.server import Server


@dataclass(frozen=True, slots=True)
class UnderWay(Server):
    """The address of a ledger that is being made, and the connection that makes it."""

    connection: Connection

    def within(self) -> Inner:
        """Return a connection that works inside the transaction."""
        return Inner(self.connection)


class Inner:
    """A connection as `connection.Connection` asks for it, inside the transaction of another."""

    is_server = True

    def __init__(self, outer: Connection) -> None:
        """Work through another connection."""
        self.outer = outer
        self.in_transaction = False

    def execute(self, statement: str, values: Values = (), /) -> Answer:
        """Do what a statement says."""
        return self.outer.execute(statement, values)

    def executemany(self, statement: str, values: Iterable[Values], /) -> Answer:
        """Do what a statement says once for each of these values."""
        return self.outer.executemany(statement, values)

    def stream(self, statement: str, values: Values = (), /) -> Iterator[Any]:
        """Yield the rows of a large answer."""
        return self.outer.stream(statement, values)

    def begin(self, write: bool) -> None:
        """Set a savepoint; the journal's head is nobody else's yet."""
        del write
        self.execute("SAVEPOINT act")
        self.in_transaction = True

    def end(self, commit: bool) -> None:
        """Keep what was done since the savepoint, or forget it."""
        if self.in_transaction:
            self.in_transaction = False
            if not commit:
                self.execute("ROLLBACK TO act")
            self.execute("RELEASE act")

    def defer_references(self) -> None:
        """Let rows point at rows that are not there yet, until the transaction ends."""
        self.outer.defer_references()

    def close(self) -> None:
        """Forget an open transaction; the other connection stays."""
        self.end(commit=False)
