"""
A slip that comes back as a workbook, from Excel or LibreOffice, with rows moved, sorted or taken out.

Rows are known by the number of their task, columns by their headings. It refuses a formula where something was to be
filled in, and a heading that is gone; what the words mean is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import BadData
from tracker.files.sheets.opened import grids_of
from tracker.files.slip.comeback import BackRow, Cell, Comeback
from tracker.files.slip.fields import ASKS, BEFORE_MEETING
from tracker.files.slip.seal import NoSeal
from tracker.files.slip.slip import NUMBER, PRINTED

if TYPE_CHECKING:
    from tracker.files.msoffice.workbook import Grid

_HEADINGS = {ask.heading: field for field, ask in ASKS.items()}
_MEETING = BEFORE_MEETING.partition("{")[0].strip()
_SEAL_SHEET = "Đã giao"


class HeadingGone(BadData):
    """Columns of the slip are not there, or were called otherwise."""

    sentence = (
        "{file}, trang «{sheet}»: thiếu cột {columns}. Dòng tiêu đề của phiếu không được sửa: khôi phục tiêu đề, "
        "hoặc lập phiếu mới bằng «tracker handout»."
    )


def read_sheet(path: Path) -> Comeback:
    """Return a slip that came back as a workbook; raises what `grids_of` raises, NoSeal or HeadingGone."""
    grids = grids_of(path)
    seal = "".join("".join(row) for grid in grids if grid.name == _SEAL_SHEET for row in grid.rows)
    found = [(grid, line) for grid in grids for line in [_heading(grid)] if line is not None]
    if not seal or not found:
        raise NoSeal(file=path)
    grid, heading = found[0]
    columns = {text: column for column, text in reversed([*enumerate(_words(grid.rows[heading]))]) if text}
    gone = [name for name in PRINTED if name not in columns]
    if gone:
        raise HeadingGone(file=path, sheet=grid.name, columns=", ".join(f"«{name}»" for name in gone))
    faults: list[Cell] = []
    rows = [_row(grid, line, columns, faults) for line in range(heading + 1, len(grid.rows)) if any(grid.rows[line])]
    above = [
        Cell(_place(column, line), text)
        for line in range(heading)
        for column, text in enumerate(grid.rows[line])
        if text
    ]
    return Comeback(seal, rows, _reviewed(grid, heading), above, faults)


def _heading(grid: Grid) -> int | None:
    """Return the row of the headings: the first that has the number of a task and a field to fill in."""
    for line, row in enumerate(grid.rows):
        words = _words(row)
        if NUMBER in words and any(word in _HEADINGS for word in words):
            return line
    return None


def _row(grid: Grid, line: int, columns: dict[str, int], faults: list[Cell]) -> BackRow:
    """Return one row; a formula in it is a fault."""
    row = grid.rows[line]

    def cell(heading: str) -> Cell:
        column = columns[heading]
        return Cell(_place(column, line), row[column])

    for heading, column in columns.items():
        if (line, column) in grid.formulas and (heading in _HEADINGS or heading in PRINTED):
            faults.append(Cell(_place(column, line), "ô có công thức: hãy gõ giá trị"))
    filled = {field: cell(heading) for heading, field in _HEADINGS.items() if heading in columns}
    return BackRow(
        cell(NUMBER), {name: cell(name) for name in PRINTED}, {key: each for key, each in filled.items() if each.text}
    )


def _reviewed(grid: Grid, heading: int) -> Cell | None:
    """Return what was chosen beside the line on the meeting, None where nothing was or nothing was asked."""
    for line in range(heading):
        if grid.rows[line][0].startswith(_MEETING):
            for column, text in enumerate(grid.rows[line][1:], 1):
                if text and text != grid.rows[line][0]:
                    return Cell(_place(column, line), text)
    return None


def _words(row: Sequence[str]) -> list[str]:
    """Return cells with single spaces: Office programs may break a line anew."""
    return [" ".join(text.split()) for text in row]


def _place(column: int, line: int) -> str:
    """Return the address of a cell, both counted from 0: C7."""
    return "".join(_letters(column)) + str(line + 1)


def _letters(column: int) -> Iterator[str]:
    """Yield the letters of a column."""
    if column >= 26:
        yield from _letters(column // 26 - 1)
    yield chr(65 + column % 26)
