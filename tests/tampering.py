"""
Tampering: one cell of a full ledger changed behind the program's back, and whether the doctor sees it.

Every column of every table is derived from the journal or from another column, or stands in UNSEEN with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine import REFUSED, Place, draft, unguard
from tracker.checks import doctor
from tracker.ledger.storage.catalogue import columns, key, tables
from tracker.ledger.storage.connection import Connection

UNSEEN = {
    ("alembic_version", "version_num"): "another version is refused before anything is read",
    ("page", "turned_to"): "an earlier day is turned to again; a later one that hides something is found",
    ("unit_name", "id"): "only the order of names counts",
    ("cron_run", None): "notes of the machine about its own runs",
    ("told", None): "what was told already: a wrong row tells once more, or once less",
    ("told_time_limit", None): "what was told already, likewise",
}
"""Columns, or whole tables, that neither the journal nor another column tells, and why that may be."""


class Cell(NamedTuple):
    """One cell: its table, its column, its row as SQL with the key, and what stands there."""

    table: str
    column: str
    where: str
    at: tuple[object, ...]
    value: object


def last_row(connection: Connection, table: str, first: str = "") -> tuple[str, tuple[object, ...]] | None:
    """Return the last row of a table by its key, after those that an order puts first: as SQL, and its key."""
    names = [f'"{name}"' for name in key(connection, table)]
    order = ", ".join([*([first] if first else []), *(f"{name} DESC" for name in names)])
    found = connection.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY {order} LIMIT 1").fetchone()
    return found and (" AND ".join(f"{name} = ?" for name in names), found)


def cells(ledger: Place) -> Iterator[Cell]:
    """Yield one cell of each column of each table: that of the last row that has a value there."""
    with draft(ledger) as connection:
        for table in tables(connection):
            for name in columns(connection, table):
                row = last_row(connection, table, f'"{name}" IS NULL')
                if row is not None:
                    value = connection.execute(f'SELECT "{name}" FROM {table} WHERE {row[0]}', row[1]).fetchone()[0]
                    yield Cell(table, name, *row, value)


def others(cell: Cell, known: list[object]) -> Iterator[object]:
    """Yield values that a cell might bear instead: another that stands in its column, or one made of its own."""
    value = cell.value
    yield from (each for each in known if each != value)
    if isinstance(value, int):
        yield value + 1
        yield 1 - value
    elif isinstance(value, str):
        yield value + "x"
        yield value[:-1] + ("1" if value[-1:] != "1" else "2")
    elif value is None:
        yield "2026-01-01"
        yield 1
        yield "x"
    if value is not None:
        yield None


def is_seen(ledger: Place, cell: Cell) -> bool | None:
    """Say whether the doctor sees a changed cell; None where the tables allow no other value."""
    with draft(ledger) as connection:
        unguard(connection)
        known = [row[0] for row in connection.execute(f'SELECT DISTINCT "{cell.column}" FROM {cell.table} LIMIT 4')]
        for value in others(cell, known):
            try:
                connection.execute(f'UPDATE {cell.table} SET "{cell.column}" = ? WHERE {cell.where}', (value, *cell.at))
            except REFUSED:
                continue
            found = [each for each in doctor(connection) if each.check != "triggers"]
            return bool(found)
    return None
