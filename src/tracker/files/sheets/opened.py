"""
A table that comes in, told by what the file holds and not by its name: delimited text, or a workbook.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.disk.ordinary import open_ordinary
from tracker.files.faults import BadCell
from tracker.files.textfile import open_lines
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.files.msoffice.workbook import Grid

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def is_workbook(path: Path) -> bool:
    """Say whether a file begins as packages and compound files do; what cannot be opened is left to its reader."""
    try:
        with open_ordinary(path) as file:
            return file.read(4) in _WORKBOOKS
    except (OSError, ValueError):
        return False


def grids_of(path: Path) -> list[Grid]:
    """Return the sheets of a workbook; raises what `read_workbook` raises."""
    from tracker.files.msoffice.workbook import read_workbook

    return read_workbook(path)


@contextmanager
def open_table_lines(path: Path, most: int | None = None) -> Iterator[Iterable[str]]:
    """
    Open a table as lines of delimited text; of a workbook, the first sheet to be seen that holds anything.

    Each row of a sheet is one line. Raises what `open_lines` and `read_workbook` raise, and BadCell for a formula.
    """
    if not is_workbook(path):
        with open_lines(path, most) as lines:
            yield lines
        return
    grids = [grid for grid in grids_of(path) if not grid.hidden]
    yield _lines(path, next((grid for grid in grids if any(map(any, grid.rows))), None))


def _lines(path: Path, grid: Grid | None) -> Iterator[str]:
    """Yield the rows of a sheet as lines."""
    for number, row in enumerate(() if grid is None else grid.rows):
        formula = next((place for place in range(len(row)) if grid and (number, place) in grid.formulas), None)
        if formula is not None:
            raise BadCell(file=path, line=number + 1, column=letters(formula), reason=formula_said(number, formula))
        out = StringIO()
        csv.writer(out, lineterminator="\n").writerow([" ".join(cell.split()) for cell in row])
        yield out.getvalue()


def formula_said(row: int, column: int) -> str:
    """Return why a cell with a formula is not taken; row and column are counted from 0."""
    cell = f"{letters(column)}{row + 1}"
    return _("ô {cell} là công thức. Hãy dán lại dạng giá trị (Paste Values)").format(cell=cell)


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column, counted from 0: A, B, …, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
