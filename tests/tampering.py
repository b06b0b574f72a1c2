"""
Tampering: one cell of a full ledger changed behind the program's back, and whether the doctor sees it.

Every column of every table is derived from the journal or from another column, or stands in UNSEEN with the reason.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from engine import developed
from tracker.checks import doctor
from tracker.ledger.storage.sqlite import Sqlite

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"


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
    """One cell: its table, its column, the key of its row as SQL, and what stands there."""

    table: str
    column: str
    where: str
    value: object


@contextmanager
def opened(image: bytes) -> Iterator[Sqlite]:
    """Open a copy of a ledger in memory, without what would bar a change."""
    with developed(image) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        yield connection


def cells(image: bytes) -> Iterator[Cell]:
    """Yield one cell of each column of each table: that of the first row that has a value there."""
    with opened(image) as connection:
        for (table,) in connection.execute(TABLES).fetchall():
            columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
            for column in columns:
                name = column[1]
                row = connection.execute(
                    f'SELECT rowid, "{name}" FROM {table} ORDER BY "{name}" IS NULL, rowid DESC LIMIT 1'
                ).fetchone()
                if row is not None:
                    yield Cell(table, name, f"rowid = {row[0]}", row[1])


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


def is_seen(image: bytes, cell: Cell) -> bool | None:
    """Say whether the doctor sees a changed cell; None where the tables allow no other value."""
    with opened(image) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        known = [row[0] for row in connection.execute(f'SELECT DISTINCT "{cell.column}" FROM {cell.table} LIMIT 4')]
        for value in others(cell, known):
            try:
                connection.execute(f'UPDATE {cell.table} SET "{cell.column}" = ? WHERE {cell.where}', (value,))
            except sqlite3.IntegrityError:
                continue
            found = [each for each in doctor(connection) if each.check != "triggers"]
            return bool(found)
    return None
