"""
The last number given of each kind, and the head of the journal: numbers come from the program, never from an engine.

A number is given once. What is rolled back gives its number back with it, so that the same acts always get the same
numbers, whatever was tried between them.
"""

from __future__ import annotations

from tracker.ledger.storage.connection import Connection

GENESIS = "0" * 64
"""The digest before the first line of a journal."""


def last_line(connection: Connection) -> tuple[int, str]:
    """Return the number and the digest of the last line that the journal has, also where that may not be seen."""
    row = connection.execute("SELECT id, digest FROM seal ORDER BY id DESC LIMIT 1").fetchone()
    return (0, GENESIS) if row is None else row


def head(connection: Connection) -> tuple[int, str]:
    """Return the number and the digest of the journal's last line, as the ledger keeps them beside the journal."""
    row = connection.execute("SELECT last, digest FROM head").fetchone()
    return (0, GENESIS) if row is None else row


def move_head(connection: Connection, last: int, digest: str) -> None:
    """Keep the last line of the journal."""
    connection.execute("UPDATE head SET last = ?, digest = ?", (last, digest))


def next_number(connection: Connection, name: str) -> int:
    """Give the next number of a table, for what is written in a transaction of its own."""
    counter = "INSERT INTO counter (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = counter.last + 1"
    (number,) = connection.execute(f"{counter} RETURNING last", (name,)).fetchone()
    return int(number)


class Numbers:
    """The numbers that one transaction gives, kept in memory until it ends: `keep` writes them."""

    def __init__(self, connection: Connection) -> None:
        """Begin with the numbers of an open ledger."""
        self._connection = connection
        self._stored: dict[str, int] = dict(connection.execute("SELECT name, last FROM counter"))
        self._last = dict(self._stored)

    def last(self, name: str) -> int:
        """Return the last number given of a table; 0 where none was."""
        return self._last.get(name, 0)

    def next(self, name: str) -> int:
        """Give the next number of a table."""
        self._last[name] = self.last(name) + 1
        return self._last[name]

    def reach(self, name: str, number: int) -> None:
        """Note that a number of a table is given."""
        if number > self.last(name):
            self._last[name] = number

    def state(self) -> tuple[dict[str, int], dict[str, int]]:
        """Return what `restore` takes, where what was tried meanwhile is taken back."""
        return dict(self._last), dict(self._stored)

    def restore(self, state: tuple[dict[str, int], dict[str, int]]) -> None:
        """Have the numbers given, and those written, that were so at a `state`."""
        self._last, self._stored = state

    def keep(self) -> None:
        """Write the numbers that were given."""
        given = [(name, last) for name, last in self._last.items() if self._stored.get(name) != last]
        self._connection.executemany(
            "INSERT INTO counter (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last",
            given,
        )
        self._stored = dict(self._last)
