"""
A ledger carried from one engine to another: every row of every table, as it is.
"""

from __future__ import annotations

from tracker.ledger.copies.upgrade import migrate_open
from tracker.ledger.storage.catalogue import columns, flags, key, tables
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.sqlite import Copy, held, in_memory

AT_ONCE = 5000
"""Rows that are on the way together."""


def copied_from_server(source: Connection) -> Copy:
    """Return a copy in memory of a ledger on a server."""
    copy = in_memory()
    migrate_open(copy)
    copy.begin(write=True)
    copy_rows(source, copy)
    copy.end(commit=True)
    return held(copy)


def copy_rows(source: Connection, target: Connection) -> dict[str, int]:
    """Copy every row of the tables that both have, inside an open transaction, and return how many of each."""
    target.defer_references()
    here = set(tables(target))
    common = [table for table in tables(source) if table in here]
    for table in common:
        target.execute(f"DELETE FROM {table}")  # noqa: S608 - names of the schema
    return {table: _copy(source, target, table) for table in common}


def _copy(source: Connection, target: Connection, table: str) -> int:
    """Copy the rows of one table."""
    names, true_or_false = columns(source, table), flags(target, table)
    quoted = ", ".join(f'"{name}"' for name in names)
    order = ", ".join(f'"{name}"' for name in key(source, table))
    insert = f"INSERT INTO {table} ({quoted}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608 - as above
    places = [place for place, name in enumerate(names) if name in true_or_false]
    count, waiting = 0, list[list[object]]()
    for row in source.execute(f"SELECT {quoted} FROM {table} ORDER BY {order}"):  # noqa: S608 - as above
        values = list(row)
        for place in places:
            values[place] = None if values[place] is None else bool(values[place])
        waiting.append(values)
        count += 1
        if len(waiting) == AT_ONCE:
            target.executemany(insert, waiting)
            waiting = []
    target.executemany(insert, waiting)
    return count
