"""
UNITS: who can be given a task, by code, name and other names.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from tracker.queries import Query


class UnitLine(NamedTuple):
    """One unit, with its open tasks."""

    id: int
    code: str
    name: str
    kind: str
    open: int


UNITS = Query(
    """
SELECT u.id, u.code, n.name, u.kind,
       (SELECT COUNT(*) FROM task t WHERE t.lead = u.id AND t.status NOT IN ('done', 'stopped'))
  FROM unit u
  JOIN unit_name n ON n.unit_id = u.id AND n.official AND n.until IS NULL
 WHERE (:kind = '' OR u.kind = :kind) AND (:unit = 0 OR u.id = :unit)
 ORDER BY u.id
""",
    UnitLine,
)


class NameLine(NamedTuple):
    """One name of a unit and the days it was in use. Days are ISO text."""

    name: str
    official: int
    since: str | None
    until: str | None


NAMES = Query(
    """
SELECT n.name, n.official, n.since, n.until FROM unit_name n WHERE n.unit_id = :unit
 ORDER BY n.official DESC, n.id
""",
    NameLine,
)


def units(connection: sqlite3.Connection, *, kind: str | None = None, unit: int | None = None) -> list[UnitLine]:
    """Return the units in the order they were recorded."""
    return UNITS.all(connection, kind=kind or "", unit=unit or 0)


def names(connection: sqlite3.Connection, unit: int) -> list[NameLine]:
    """Return the names of a unit, the official one first."""
    return NAMES.all(connection, unit=unit)
