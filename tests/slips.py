"""Slips as units send them back: cells of a workbook filled in, and the file that a page would give."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from tracker.files.msoffice.workbook import Grid, read_workbook

SHEET = "xl/worksheets/sheet1.xml"
FIRST_DAY = date(1899, 12, 30)
"""The day from which a workbook counts."""

HEADINGS = 6
"""The row of the headings, counted from 1."""


def tasks(path: Path) -> Grid:
    """Return the sheet that is filled in."""
    return next(grid for grid in read_workbook(path) if grid.name == "Nhiệm vụ")


def cell(path: Path, task: object, heading: str) -> str:
    """Return the address of a cell by the name of its row and by its heading."""
    rows = tasks(path).rows
    line = next(number for number, row in enumerate(rows, 1) if row[0] == str(task))
    return f"{chr(65 + rows[HEADINGS - 1].index(heading))}{line}"


def filled(path: Path, cells: Mapping[tuple[object, str], str | date], to: Path | None = None) -> Path:
    """Fill in cells of a slip, each named by its row and its heading, and return the slip."""
    return rewritten(path, {cell(path, *where): value for where, value in cells.items()}, to)


def rewritten(path: Path, cells: Mapping[str, str | date | float], to: Path | None = None) -> Path:
    """Write cells of the first sheet anew, as Excel stores them, and return the file."""

    def change(text: str) -> str:
        for place, value in cells.items():
            found = re.search(rf'<c r="{place}"( s="\d+")?[^>]*?(?:/>|>.*?</c>)', text)
            assert found is not None, place
            style = found[1] or ""
            if isinstance(value, date):
                new = f'<c r="{place}"{style}><v>{(value - FIRST_DAY).days}</v></c>'
            elif isinstance(value, int | float):
                new = f'<c r="{place}"><v>{value}</v></c>'
            elif value.startswith("="):
                new = f'<c r="{place}"{style}><f>{escape(value[1:])}</f><v>2</v></c>'
            else:
                new = f'<c r="{place}"{style} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
            text = text[: found.start()] + new + text[found.end() :]
        return text

    return changed(path, SHEET, change, to)


def changed(path: Path, part: str, change: object, to: Path | None = None) -> Path:
    """Write a package again with one part changed by a function of its text, and return the file."""
    assert callable(change)
    with ZipFile(BytesIO(path.read_bytes())) as old, ZipFile(to or path, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()).encode() if name == part else content)
    return to or path


def moved(path: Path, order: Sequence[int]) -> Path:
    """Let the rows of a slip stand in another order, named by their numbers from 1; those not named are gone."""

    def change(text: str) -> str:
        rows = dict(_rows(text))
        kept = []
        for place, number in enumerate(order, 1):
            row = rows.get(number, "").replace(f'<row r="{number}"', f'<row r="{place}"', 1)
            kept.append(re.sub(rf'(<c r="[A-Z]+){number}"', rf'\g<1>{place}"', row))
        return re.sub(r"<sheetData>.*</sheetData>", lambda _: f"<sheetData>{''.join(kept)}</sheetData>", text)

    return changed(path, SHEET, change)


def _rows(text: str) -> Iterator[tuple[int, str]]:
    """Yield the rows of a sheet with their numbers."""
    for found in re.finditer(r'<row r="(\d+)".*?</row>', text):
        yield int(found[1]), found[0]


class _Page(HTMLParser):
    """What of a page tells who it is."""

    def __init__(self) -> None:
        """Begin."""
        super().__init__()
        self.seal: dict[str, str] = {}
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the seal and the names of the tasks."""
        about = {name: value or "" for name, value in attrs}
        if about.get("id") == "seal":
            self.seal = about
        elif tag == "article":
            self.names.append(about["data-task"])


def parsed(page: Path) -> _Page:
    """Return what a page says of itself."""
    found = _Page()
    found.feed(page.read_text(encoding="utf-8"))
    return found


def answered(page: Path, *rows: Mapping[str, str], reviewed: str = "") -> Path:
    """Write the file that a page gives back, and return it."""
    seal = parsed(page).seal
    whole = {"format": seal["data-format"], "seal": seal["value"], "reviewed": reviewed, "rows": list(rows)}
    path = page.with_name(seal["data-file"])
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
    return path
