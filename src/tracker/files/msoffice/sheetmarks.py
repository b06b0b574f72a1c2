"""
What the XML of a workbook tells, and the library that reads it does not.

Where each sheet is kept, its last cell, its formulas and hidden rows, days of which only the month or the year is
shown, and how much text its cells share.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from posixpath import join, normpath
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

STYLES = "xl/styles.xml"

_MONTH_AND_YEAR = 17
"""The number of the format «mmm-yy», which no workbook spells out: Excel gives it to «12/2026» as it is typed."""

_UNSEEN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
"""What a format holds beside the parts of a day: words in quotes, colours and languages, signs."""

MOST_CELLS = 2_000_000
"""Cells of all sheets together, counting the empty ones between."""

MOST_ROWS = 1 << 20
"""Rows of a sheet: Excel has no more."""

MOST_PLACES = 200_000
"""Cells of a sheet that hold a formula, or show a part of a day: each is kept by its place."""

MOST_TEXT = 32_000_000
"""Letters of all cells together, a text counted as often as it stands in a cell."""

_STRINGS = "xl/sharedstrings.xml"

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")

Place = tuple[int, int]
"""Row and column of a cell, both from 0."""


class TooManyMarks(Exception):
    """A sheet writes more rows or cells than are read, or more cells are to be kept by their place."""


@dataclass(slots=True)
class Marks:
    """What the XML of one sheet tells that the library does not; `shared` are its cells with a text kept elsewhere."""

    last: Place = (-1, -1)
    shared: int = 0
    formulas: set[Place] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    shown: dict[Place, str] = field(default_factory=dict)  # how a day is written of which a part is shown


def parts_of(package: ZipFile) -> dict[str, str]:
    """Return the part of the package that holds each sheet, by the name of the sheet; what is not there is left out."""
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(name: str, about: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship":
            targets[about.get("Id", "")] = about.get("Target", "")

    def sheet(name: str, about: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            link = next((value for key, value in about.items() if key.rpartition(":")[2] == "id"), "")
            sheets.setdefault(about.get("name", ""), targets.get(link, ""))

    names = {name.lower(): name for name in package.namelist()}
    for part, handler in (("xl/_rels/workbook.xml.rels", relation), ("xl/workbook.xml", sheet)):
        if part in names:
            parser = ParserCreate()
            parser.StartElementHandler = handler
            parser.Parse(package.read(names[part]), True)
    found = {name: normpath(join("/xl", target)).lstrip("/").lower() for name, target in sheets.items()}
    return {name: names[part] for name, part in found.items() if part in names}


def is_verbose(package: ZipFile, parts: dict[str, str], marks: dict[str, Marks]) -> bool:
    """Say whether the texts that cells share, each counted as often as it stands in one, pass MOST_TEXT."""
    strings = next((name for name in package.namelist() if name.lower() == _STRINGS), None)
    count = sum(marks[part].shared for part in parts.values())
    if strings is None or not count:
        return False
    lengths = _lengths(package, strings, "si")
    if count * max(lengths, default=0) <= MOST_TEXT:
        return False  # as in every usual file, whatever cell has which
    return sum(_shared_by(package, part, lengths) for part in parts.values()) > MOST_TEXT


def shown_parts(package: ZipFile) -> dict[str, str]:
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


def marks_of(package: ZipFile, part: str, shown: dict[str, str]) -> Marks:
    """Read one sheet's XML as it streams; raises TooManyMarks as soon as there are."""
    marks = Marks()
    row = column = -1
    cells = 0

    def started(name: str, about: dict[str, str]) -> None:
        nonlocal row, column, cells
        match name.rpartition(":")[2]:
            case "c":
                cells += 1
                if cells > MOST_CELLS or len(marks.formulas) + len(marks.shown) > MOST_PLACES:
                    raise TooManyMarks
                found = _REFERENCE.fullmatch(about.get("r", ""))
                row, column = (int(found[2]) - 1, _column(found[1])) if found else (row, column + 1)
                if pattern := shown.get(about.get("s", "")):
                    marks.shown[row, column] = pattern
                marks.shared += about.get("t") == "s"
            case "v" | "is":
                marks.last = (max(marks.last[0], row), max(marks.last[1], column))
            case "f":
                marks.formulas.add((row, column))
            case "row":
                row, column = (int(about["r"]) - 1 if about.get("r", "").isdigit() else row + 1), -1
                if row >= MOST_ROWS:
                    raise TooManyMarks
                if about.get("hidden") in ("1", "true"):
                    marks.hidden.add(row)

    parser = ParserCreate()
    parser.StartElementHandler = started
    with package.open(part) as stream:
        parser.ParseFile(stream)
    return marks


def _lengths(package: ZipFile, part: str, element: str) -> list[int]:
    """Return how many letters stand in each element of that name, in their order."""
    found: list[int] = []

    def started(name: str, _about: dict[str, str]) -> None:
        if name.rpartition(":")[2] == element:
            found.append(0)

    def said(text: str) -> None:
        if found:
            found[-1] += len(text)

    parser = ParserCreate()
    parser.StartElementHandler = started
    parser.CharacterDataHandler = said
    with package.open(part) as stream:
        parser.ParseFile(stream)
    return found


def _shared_by(package: ZipFile, part: str, lengths: list[int]) -> int:
    """Return how many letters the cells of a sheet have of the texts that are kept elsewhere."""
    total = 0
    written: list[str] | None = None

    def started(name: str, about: dict[str, str]) -> None:
        nonlocal written
        if name.rpartition(":")[2] == "c":
            written = [] if about.get("t") == "s" else None

    def said(text: str) -> None:
        if written is not None:
            written.append(text)

    def ended(name: str) -> None:
        nonlocal total, written
        if name.rpartition(":")[2] == "c" and written is not None:
            number = "".join(written).strip()
            total += lengths[int(number)] if number.isdecimal() and int(number) < len(lengths) else 0
            written = None

    parser = ParserCreate()
    parser.StartElementHandler, parser.CharacterDataHandler, parser.EndElementHandler = started, said, ended
    with package.open(part) as stream:
        parser.ParseFile(stream)
    return total


def _column(letters: str) -> int:
    """Return the number of a column from 0: A, B, …, Z, AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
