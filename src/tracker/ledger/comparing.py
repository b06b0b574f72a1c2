"""
Stored rows held against computed ones, cell by cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.law.record import PARENTS, RECORDS, table_of
from tracker.law.vocabulary import Subject
from tracker.ledger.rows import restated
from tracker.ledger.rows import unit as unitrows
from tracker.ledger.rows.obligation import CLOCK_COLUMNS
from tracker.ledger.rows.task import TASK_COLUMNS
from tracker.ledger.storage.connection import Connection

MISSING = "missing"


SURPLUS = "surplus"


Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Difference:
    """
    One cell that is not what the journal says.

    `column` is "missing" where the whole row is, "surplus" where the journal knows of no such row.
    """

    table: str
    id: int | str
    column: str
    stored: object = None
    computed: object = None


def _columns(subject: Subject) -> str:
    """Return the columns of a table of records; the first is the row's number."""
    return ", ".join(("id", *RECORDS[subject].columns))


COLUMNS = {
    "day": "day, working, ordinal, source, provisional",
    **{table_of(subject): _columns(subject) for subject in RECORDS if subject in PARENTS},
    "unit_name": f"unit, {unitrows.COLUMNS}",
    "task": TASK_COLUMNS,
    "task_support": "task_id, unit_id",
    "obligation": CLOCK_COLUMNS,
    "setting": "name, value",
    "counter": "name, last",
    "undone": "event, undone_by",
    "restated": restated.COLUMNS,
    **{table_of(subject): _columns(subject) for subject in RECORDS if subject not in PARENTS},
}
"""The derived tables, parents first, and their columns; the first is the row's number."""


def _stored(connection: Connection, table: str) -> Iterator[Row]:
    """Yield the rows of a derived table as SQLite has them, so that a damaged one can still be compared."""
    if table == "unit_name":
        yield from unitrows.by_place(unitrows.stored(connection)).values()
        return
    columns = COLUMNS[table]
    cursor = connection.execute(f"SELECT {columns} FROM {table} ORDER BY {columns.partition(',')[0]}")  # noqa: S608 - our own words
    if table != "task_support":
        yield from cursor
        return
    units: dict[int, list[int]] = {}
    for task, unit in cursor:
        units.setdefault(task, []).append(unit)
    for task, listed in units.items():
        yield task, _listed(sorted(listed))


def _compare(connection: Connection, table: str, computed: Mapping[int | str, Row]) -> Iterator[Difference]:
    """Yield every cell of a table that is not as computed."""
    names = COLUMNS[table].split(", ")
    seen: set[int | str] = set()
    for stored in _stored(connection, table):
        number = _number(stored[0])
        seen.add(number)
        row = computed.get(number)
        if row is None:
            yield Difference(table, number, SURPLUS)
        elif tuple(row) != tuple(stored):
            for name, was, should in zip(names, stored, row, strict=True):
                if was != should:
                    yield Difference(table, number, name, was, should)
    for number in computed:
        if number not in seen:
            yield Difference(table, number, MISSING)


def _listed(units: Iterable[int]) -> str:
    return ", ".join(map(str, units))


def _number(value: object) -> int | str:
    return value if isinstance(value, int) else str(value)
