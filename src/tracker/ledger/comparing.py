"""
Stored rows held against computed ones, cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.law.record import PARENTS, RECORDS, table_of
from tracker.law.vocabulary import Subject
from tracker.ledger.rows import noted, restated
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
    "noted": noted.COLUMNS,
    **{table_of(subject): _columns(subject) for subject in RECORDS if subject not in PARENTS},
}
"""The derived tables, parents first, and their columns; the first is the row's number."""


def _stored(connection: Connection, table: str, where: Callable[[str], str]) -> Iterator[Row]:
    """Yield rows of a derived table as SQLite has them, so that a damaged one can still be compared."""
    if table == "unit_name":
        yield from unitrows.by_place(unitrows.stored(connection)).values()
        return
    columns = COLUMNS[table]
    key = columns.partition(",")[0]
    cursor = connection.execute(f"SELECT {columns} FROM {table} WHERE {where(key)} ORDER BY {key}")  # noqa: S608 - our own words
    if table != "task_support":
        yield from cursor
        return
    units: dict[int, list[int]] = {}
    for task, unit in cursor:
        units.setdefault(task, []).append(unit)
    for task, numbers in units.items():
        yield task, listed(sorted(numbers))


def everywhere(_column: str) -> str:
    """Return the condition that every row of a table fulfils."""
    return "TRUE"


@dataclass(slots=True)
class Compared:
    """
    What differs in one table: cells and surplus rows, then rows that are missing.

    `right` are the rows that should stand in the place of those that differ, by number.
    """

    table: str
    cells: list[Difference] = field(default_factory=list)
    missing: list[Difference] = field(default_factory=list)
    right: dict[int | str, Row] = field(default_factory=dict)

    def compare(
        self,
        connection: Connection,
        computed: Mapping[int | str, Row],
        where: Callable[[str], str] = everywhere,
    ) -> None:
        """Hold every cell of the table, or of the rows `where` a condition on their key is fulfilled, against these."""
        names = COLUMNS[self.table].split(", ")
        seen: set[int | str] = set()
        for stored in _stored(connection, self.table, where):
            number = _number(stored[0])
            seen.add(number)
            row = computed.get(number)
            if row is None:
                self.cells.append(Difference(self.table, number, SURPLUS))
            elif tuple(row) != tuple(stored):
                self.right[number] = row
                for name, was, should in zip(names, stored, row, strict=True):
                    if was != should:
                        self.cells.append(Difference(self.table, number, name, was, should))
        for number, row in computed.items():
            if number not in seen:
                self.right[number] = row
                self.missing.append(Difference(self.table, number, MISSING))

    @property
    def differences(self) -> list[Difference]:
        """Return all differences."""
        return self.cells + self.missing


def listed(units: Iterable[int]) -> str:
    """Return the units that support a task, as one cell."""
    return ", ".join(map(str, units))


def _number(value: object) -> int | str:
    return value if isinstance(value, int) else str(value)
