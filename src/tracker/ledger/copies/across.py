"""
A ledger carried from one engine to another: every row of every table, as it is, and looked at again where it arrived.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from tracker.ledger.copies.upgrade import migrate_open
from tracker.ledger.storage.catalogue import columns, tables
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.sqlite import Copy, held, in_memory
from tracker.ledger.storage.stream import Row, drawn, emptied, journal_first, plan_anew, poured

Through = Callable[[Iterable[Row]], Iterable[Row]]
"""What rows pass through on their way."""


class Held(NamedTuple):
    """What a table holds: how many rows, and the digest of all, each value as it is, in the order of their key."""

    rows: int
    digest: str


def copied_from_server(source: Connection) -> Copy:
    """Return a copy in memory of a ledger on a server."""
    copy = in_memory()
    migrate_open(copy)
    copy.begin(write=True)
    copy_rows(source, copy)
    copy.end(commit=True)
    return held(copy)


def shared(source: Connection, target: Connection) -> list[str]:
    """Return the tables that both ledgers have, as they are filled: each engine may have one of its own beside them."""
    here = set(tables(target))
    return journal_first(table for table in tables(source) if table in here)


def straight(rows: Iterable[Row]) -> Iterable[Row]:
    """Let rows pass."""
    return rows


def copy_rows(source: Connection, target: Connection, through: Through = straight) -> dict[str, Held]:
    """Copy every row of the tables that both have, inside an open transaction; return what each held at the source."""
    target.defer_references()
    both = shared(source, target)
    for table in both:
        emptied(target, table)
    found = {}
    for table in both:
        names, seen = columns(source, table), Seen()
        count = poured(target, table, names, seen.each(through(drawn(source, table, names))))
        found[table] = Held(count, seen.digest())
    plan_anew(target)
    return found


def look(connection: Connection, table: str, names: list[str], through: Through = straight) -> Held:
    """Return what a table holds in these columns."""
    seen = Seen()
    count = sum(1 for _row in seen.each(through(drawn(connection, table, names))))
    return Held(count, seen.digest())


class Seen:
    """Rows that pass, and their digest."""

    def __init__(self) -> None:
        """Begin before the first row."""
        self._digest = sha256()

    def each(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield each row once it was seen."""
        for row in rows:
            self._digest.update(repr(tuple(row)).encode())
            yield row

    def digest(self) -> str:
        """Return the digest of all that passed."""
        return self._digest.hexdigest()
