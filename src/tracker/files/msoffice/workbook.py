"""
Workbooks as they stand on the screen: sheets of rows of text, merged cells filled, formulas and hidden rows known.

This module alone knows python-calamine. A day typed as a day becomes d/m/yyyy, or the month or the year that its format
shows of it: «12/2026», which Excel keeps as the first of that month. A whole number loses its «.0». It reads
no formula: the cells that hold one are named, and whoever takes text from one must refuse it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from unicodedata import normalize
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from tracker.files.msoffice.package import WORKBOOK, Broken, Unpacked, read_package
from tracker.files.msoffice.sheetmarks import (
    MOST_CELLS,
    MOST_TEXT,
    Marks,
    Place,
    TooManyMarks,
    is_verbose,
    marks_of,
    parts_of,
    shown_parts,
)

_DAY = re.compile(r"^[0-9]{2}/([0-9]{2}/([0-9]{4}))$")


@dataclass(slots=True)
class Grid:
    """
    One sheet: `rows` of text, all of one width; row 0 is line 1.

    `merged` gives first and last place of each merged range, whose text stands in every cell of it.
    """

    name: str
    rows: list[list[str]]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    formulas: frozenset[Place] = frozenset()
    merged: Sequence[tuple[Place, Place]] = ()


def read_workbook(path: Path) -> list[Grid]:
    """
    Return the sheets of an .xlsx in their order, the hidden ones too; sheets of charts are left out.

    Raises what `read_package` raises, Broken for what the library cannot read, Unpacked for more than MOST_CELLS
    or MOST_TEXT.
    """
    stream = read_package(path, WORKBOOK)
    said = {"file": path, "name": WORKBOOK.name, "ending": WORKBOOK.ending}
    with ZipFile(stream) as package:
        parts = parts_of(package)
        shown = shown_parts(package)
        try:
            marks = {part: marks_of(package, part, shown) for part in {*parts.values()}}
        except TooManyMarks as error:
            raise Unpacked(**said) from error
        if sum(_cells(marks[part]) for part in parts.values()) > MOST_CELLS or is_verbose(package, parts, marks):
            raise Unpacked(**said)
    stream.seek(0)
    try:
        with CalamineWorkbook.from_filelike(stream) as book:
            filled = _Filled()
            return [
                _grid(book, about.name, marks[parts[about.name]], about.visible, filled)
                for about in book.sheets_metadata
                if about.typ is SheetTypeEnum.WorkSheet
            ]
    except _TooMuch as error:
        raise Unpacked(**said) from error
    except (CalamineError, KeyError, ValueError, OverflowError) as error:  # KeyError: a sheet whose part nobody knows
        raise Broken(**said) from error


class _TooMuch(Exception):
    """Merged ranges lie over each other so often, or fill so much text in, that no workbook has as much."""


@dataclass(slots=True)
class _Filled:
    """How many cells of a workbook are filled from merged ranges, and with how many letters together."""

    cells: int = 0
    letters: int = 0

    def add(self, cells: int, text: str) -> None:
        """Count one range before it is filled; raises _TooMuch."""
        self.cells += cells
        self.letters += cells * len(text)
        if self.cells > MOST_CELLS or self.letters > MOST_TEXT:
            raise _TooMuch


def _cells(marks: Marks) -> int:
    """Return how many cells a sheet has, counting the empty ones between."""
    return (marks.last[0] + 1) * (marks.last[1] + 1)


def _grid(book: CalamineWorkbook, name: str, marks: Marks, visible: object, filled: _Filled) -> Grid:
    """Return one sheet with the text of merged ranges in all their cells."""
    sheet = book.get_sheet_by_name(name)
    values = sheet.to_python(skip_empty_area=False)
    rows = [[_text(value) for value in row] for row in values]
    for (row, column), pattern in marks.shown.items():
        if row < len(rows) and column < len(rows[row]) and isinstance(values[row][column], date):
            rows[row][column] = _DAY.sub(pattern, rows[row][column])
    width = max(map(len, rows), default=0)
    merged = [
        (first, (min(last[0], len(rows) - 1), min(last[1], width - 1)))
        for first, last in sheet.merged_cell_ranges or ()
        if first[0] < len(rows) and first[1] < width
    ]
    for (top, left), (bottom, right) in merged:
        filled.add((bottom + 1 - top) * (right + 1 - left), rows[top][left])
        for row in range(top, bottom + 1):
            rows[row][left : right + 1] = [rows[top][left]] * (right + 1 - left)
    is_hidden = visible is not SheetVisibleEnum.Visible
    return Grid(name, rows, is_hidden, frozenset(marks.hidden), frozenset(marks.formulas), merged)


def _text(value: object) -> str:
    """Return what a cell shows, near enough: a day as d/m/yyyy, with its hour where it has one."""
    match value:
        case str():
            return normalize("NFC", value.strip())
        case bool():
            return "x" if value else ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() != time(0):
            return f"{value:%H:%M} {_day(value)}"
        case date():
            return _day(value)
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            return str(value)
    return "" if value is None else str(value)


def _day(day: date) -> str:
    """Return a day as people write it."""
    return f"{day:%d/%m}/{day.year:04}"
