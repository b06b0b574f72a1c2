"""
Rows of the names of units, as they follow from the acts that stand: what `units.history` computes, stored.

Only `ledger` and `rebuild` write through it. It changes no more rows than it must, so that a name keeps its number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from datetime import date

from tracker.law.event import Event
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.storage.connection import Connection
from tracker.units.history import UNIT_ACTS, Histories, histories
from tracker.words.text import fold

Row = tuple[object, ...]

COLUMNS = "name, folded, official, since, until, holder"
"""What is kept of a name of a unit, beside its number."""


def known_histories(connection: Connection) -> Histories:
    """Return what every unit has been called, from the acts of a ledger that stand."""
    marks = ", ".join("?" * len(UNIT_ACTS))
    rows = connection.execute(
        "SELECT id, happened, subject, subject_id, happened_on, payload FROM act"  # noqa: S608 - only marks
        f" WHERE happened IN ({marks}) ORDER BY id",
        [act.value for act in UNIT_ACTS],
    )
    return histories(
        Event(number, Happened(happened), Subject(subject), about, date.fromisoformat(on), json.loads(payload))
        for number, happened, subject, about, on, payload in rows
    )


def rows_of(past: Histories) -> dict[int, list[Row]]:
    """Return the rows of each unit's names, in their order."""
    return {
        unit: [(named.name, fold(named.name), *astuple(named)[1:]) for named in names]
        for unit, names in past.names.items()
    }


def stored(connection: Connection) -> dict[int, list[Row]]:
    """Return the rows of each unit's names as they are stored."""
    found: dict[int, list[Row]] = {}
    for unit, *row in connection.execute(f"SELECT unit_id, {COLUMNS} FROM unit_name ORDER BY id"):  # noqa: S608 - ours
        found.setdefault(unit, []).append(tuple(row))
    return found


def by_place(rows: Mapping[int, Sequence[Row]]) -> dict[int | str, Sequence[object]]:
    """Return names as the rows of one table, each by its unit and its place among the names of that."""
    return {
        f"{unit}/{place}": (f"{unit}/{place}", *row)
        for unit, names in rows.items()
        for place, row in enumerate(names, start=1)
    }


def store(connection: Connection, told: Mapping[int, Sequence[Row]]) -> None:
    """Write the names of every unit of which something else is stored."""
    known = stored(connection)
    (last,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM unit_name").fetchone()
    for unit in _ordered({*told, *known}):
        rows, was = told.get(unit, ()), known.get(unit, ())
        if list(rows) == list(was):
            continue
        query = "SELECT id FROM unit_name WHERE unit_id = ? ORDER BY id"
        numbers = [row[0] for row in connection.execute(query, (unit,))]
        surplus = ((number,) for number in numbers[len(rows) :])
        connection.executemany("DELETE FROM unit_name WHERE id = ?", surplus)
        connection.executemany(
            "UPDATE unit_name SET name = ?, folded = ?, official = ?, since = ?, until = ?, holder = ? WHERE id = ?",
            [(*row, number) for row, number in zip(rows, numbers, strict=False)],
        )
        connection.executemany(
            f"INSERT INTO unit_name (id, unit_id, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own words
            [(last := last + 1, unit, *row) for row in rows[len(numbers) :]],
        )


def _ordered(units: Iterable[int]) -> list[int]:
    """Return units in the order of their numbers; a damaged row may name what is none."""
    return sorted(units, key=lambda unit: (not isinstance(unit, int), unit))
