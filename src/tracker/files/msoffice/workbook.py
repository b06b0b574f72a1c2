"""
Workbooks as they stand on the screen: sheets of rows of text, merged cells filled, formulas and hidden rows known.

This module alone knows python-calamine. A day typed as a day becomes d/m/yyyy, or the month or the year that its format
shows of it: «12/2026», which Excel keeps as the first of that month. A whole number loses its «.0». It reads
no formula: the cells that hold one are named, and whoever takes text from one must refuse it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from unicodedata import normalize
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from tracker.files.msoffice.package import WORKBOOK, Broken, Unpacked, read_package

MOST_CELLS = 2_000_000
"""Cells of all sheets together, counting the empty ones between."""

STYLES = "xl/styles.xml"

_MONTH_AND_YEAR = 17
"""The number of the format «mmm-yy», which no workbook spells out: Excel gives it to «12/2026» as it is typed."""

_UNSEEN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
"""What a format holds beside the parts of a day: words in quotes, colours and languages, signs."""

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

_DAY = re.compile(r"^[0-9]{2}/([0-9]{2}/([0-9]{4}))$")

Place = tuple[int, int]
"""Row and column of a cell, both from 0."""


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


@dataclass(slots=True)
class _Marks:
    """What the XML of one sheet tells that the library does not."""

    last: Place = (-1, -1)
    formulas: set[Place] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    shown: dict[Place, str] = field(default_factory=dict)  # how a day is written of which a part is shown


def read_workbook(path: Path) -> list[Grid]:
    """
    Return the sheets of an .xlsx in their order, the hidden ones too; sheets of charts are left out.

    Raises what `read_package` raises, Broken for what the library cannot read, Unpacked for more than MOST_CELLS.
    """
    stream = read_package(path, WORKBOOK)
    said = {"file": path, "name": WORKBOOK.name, "ending": WORKBOOK.ending}
    marks = _marks(stream)
    if sum((row + 1) * (column + 1) for row, column in (each.last for each in marks.values())) > MOST_CELLS:
        raise Unpacked(**said)
    parts = _parts(stream)
    stream.seek(0)
    try:
        with CalamineWorkbook.from_filelike(stream) as book:
            return [
                _grid(book, about.name, marks.get(parts.get(about.name, ""), _Marks()), about.visible)
                for about in book.sheets_metadata
                if about.typ is SheetTypeEnum.WorkSheet
            ]
    except (CalamineError, ValueError, OverflowError) as error:
        raise Broken(**said) from error


def _grid(book: CalamineWorkbook, name: str, marks: _Marks, visible: object) -> Grid:
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


def _parts(stream: BytesIO) -> dict[str, str]:
    """Return the part of the package that holds each sheet, by the name of the sheet."""
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(name: str, about: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship":
            targets[about.get("Id", "")] = about.get("Target", "")

    def sheet(name: str, about: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            link = next((value for key, value in about.items() if key.rpartition(":")[2] == "id"), "")
            sheets[about.get("name", "")] = targets.get(link, "")

    with ZipFile(stream) as package:
        for part, handler in (("xl/_rels/workbook.xml.rels", relation), ("xl/workbook.xml", sheet)):
            if part in package.namelist():
                parser = ParserCreate()
                parser.StartElementHandler = handler
                parser.Parse(package.read(part), True)
    return {name: target.lstrip("/") if target.startswith("/") else f"xl/{target}" for name, target in sheets.items()}


def _marks(stream: BytesIO) -> dict[str, _Marks]:
    """Return what stands in each part that is a sheet: its last cell, its formulas, its hidden rows, parts of days."""
    with ZipFile(stream) as package:
        shown = _shown(package)
        return {
            part: _marks_of(package, part, shown)
            for part in package.namelist()
            if part.lower().startswith("xl/worksheets/sheet")
        }


def _shown(package: ZipFile) -> dict[str, str]:
    """Return the styles of cells that show the month or the year of a day alone, each with what replaces the day."""
    formats = {str(_MONTH_AND_YEAR): "mmm-yy"}
    styles: list[str] = []
    is_of_cells = False

    def started(name: str, about: dict[str, str]) -> None:
        nonlocal is_of_cells
        match name.rpartition(":")[2]:
            case "numFmt":
                formats[about.get("numFmtId", "")] = about.get("formatCode", "")
            case "cellXfs" | "cellStyleXfs" | "dxfs" as list_of:
                is_of_cells = list_of == "cellXfs"
            case "xf" if is_of_cells:
                styles.append(about.get("numFmtId", ""))

    if STYLES in package.namelist():
        parser = ParserCreate()
        parser.StartElementHandler = started
        parser.Parse(package.read(STYLES), True)
    parts = {frozenset("my"): r"\1", frozenset("y"): r"\2"}
    letters = {code: frozenset(_UNSEEN.sub("", each).lower()) & set("dmyhs") for code, each in formats.items()}
    return {str(number): parts[letters[code]] for number, code in enumerate(styles) if letters.get(code) in parts}


def _marks_of(package: ZipFile, part: str, shown: dict[str, str]) -> _Marks:
    """Read one sheet's XML as it streams."""
    marks = _Marks()
    row = column = -1

    def started(name: str, about: dict[str, str]) -> None:
        nonlocal row, column
        match name.rpartition(":")[2]:
            case "c":
                found = _REFERENCE.fullmatch(about.get("r", ""))
                row, column = (int(found[2]) - 1, _column(found[1])) if found else (row, column + 1)
                if pattern := shown.get(about.get("s", "")):
                    marks.shown[row, column] = pattern
            case "v" | "is":
                marks.last = (max(marks.last[0], row), max(marks.last[1], column))
            case "f":
                marks.formulas.add((row, column))
            case "row":
                row, column = (int(about["r"]) - 1 if about.get("r", "").isdigit() else row + 1), -1
                if about.get("hidden") in ("1", "true"):
                    marks.hidden.add(row)

    parser = ParserCreate()
    parser.StartElementHandler = started
    with package.open(part) as stream:
        parser.ParseFile(stream)
    return marks


def _column(letters: str) -> int:
    """Return the number of a column from 0: A, B, …, Z, AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
