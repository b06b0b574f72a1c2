"""
UNITS: who can be given a task, by code, name and other names.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held


class UnitLine(NamedTuple):
    """
    One unit; how many tasks it has open is said by `stats.open_by_unit`.

    `successor` is what carries the work of a unit that went into another one, since `merged_on` in ISO text.
    """

    id: int
    code: str
    name: str
    kind: str
    successor: str | None
    merged_on: str | None


UNITS = Query(
    """
SELECT u.id, u.code, n.name, u.kind, s.name AS successor, m.merged_on
  FROM unit u
  JOIN unit_name n ON n.id = (SELECT MAX(o.id) FROM unit_name o
                               WHERE o.unit_id = u.id AND o.official AND o.holder IS NULL)
  LEFT JOIN merger m ON m.unit = u.id
  LEFT JOIN unit_name c ON m.id IS NOT NULL AND c.unit_id = u.id AND c.official AND c.until IS NULL
  LEFT JOIN unit_name s ON s.unit_id = c.holder AND s.official AND s.until IS NULL
 WHERE (:kind = '' OR u.kind = :kind) AND (:unit = 0 OR u.id = :unit)
 ORDER BY u.id
""",
    UnitLine,
)


class Carried(NamedTuple):
    """A unit whose work another carries."""

    unit: int


CARRIED = Query(held(":unit"), Carried)


class NameLine(NamedTuple):
    """One name of a unit and the days it was in use. Days are ISO text."""

    name: str
    official: int
    since: str | None
    until: str | None


NAMES = Query(
    """
SELECT n.name, n.official, n.since, n.until FROM unit_name n WHERE n.unit_id = :unit AND n.holder IS NULL
 ORDER BY n.official DESC, n.id
""",
    NameLine,
)


class KindOf(NamedTuple):
    """What kind of unit one is."""

    kind: str


KIND = Query("SELECT u.kind FROM unit u WHERE u.id = :unit", KindOf)


def kind_of(connection: Connection, unit: int) -> str:
    """Return what kind of unit one is that is known to exist."""
    return KIND.all(connection, unit=unit)[0].kind


class CodeOf(NamedTuple):
    """The code of a unit."""

    id: int
    code: str


CODES = Query("SELECT u.id, u.code FROM unit u ORDER BY u.id", CodeOf)


def unit_codes(connection: Connection) -> dict[int, str]:
    """Return the code of every unit by its number."""
    return dict(CODES.all(connection))


def units(connection: Connection, *, kind: str | None = None, unit: int | None = None) -> list[UnitLine]:
    """Return the units in the order they were recorded."""
    return UNITS.all(connection, kind=kind or "", unit=unit or 0)


def carried(connection: Connection, unit: int) -> set[int]:
    """Return the units whose work a unit carries now: itself, and those that went into it."""
    return {row.unit for row in CARRIED.all(connection, unit=unit)}


def names(connection: Connection, unit: int) -> list[NameLine]:
    """Return the names of a unit, the official one first."""
    return NAMES.all(connection, unit=unit)
