"""
One table of a file, whatever the file is: its rows as fields, and what was seen beside them.

Rows of a text stream, in flat memory at any length. Every heading that is not known is named at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tracker.files.delimited import LONGEST_CELL, rows_below
from tracker.files.faults import Faults
from tracker.files.sheets.below import Below, Line, of_grid
from tracker.files.sheets.columns import Headings
from tracker.files.sheets.garbled import is_garbled
from tracker.files.sheets.headings import SEARCHED, TALLEST, find_headings
from tracker.files.sheets.meanings import Field, Wordings
from tracker.files.sheets.opened import grids_of, is_workbook
from tracker.files.sheets.refused import (
    Garbled,
    MeantTwice,
    NoSheets,
    NoSuchSheet,
    NotMapped,
    SeveralSheets,
    UnknownColumns,
)
from tracker.files.sheets.seen import Seen
from tracker.files.sheets.separated import headed
from tracker.files.sheets.wishes import Wishes
from tracker.files.tabular import EmptyFile, HeadingTooLong, MissingHeading, NoHeading, Row
from tracker.files.textfile import open_lines
from tracker.words.text import brief, fold

if TYPE_CHECKING:
    from tracker.files.msoffice.workbook import Grid


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table may hold: the fields with their usual headings, those that must be there, and all wordings."""

    usual: Mapping[Field, str]
    required: Collection[Field]
    wordings: Wordings


@dataclass(frozen=True, slots=True)
class Table:
    """An open table, to be read once: `columns` gives the heading of each field as the file writes it."""

    file: str
    columns: Mapping[str, str]
    rows: Iterator[Row]
    seen: Seen
    present: frozenset[Field]


@contextmanager
def open_table(path: Path, shape: Shape, wishes: Wishes, faults: Faults, most: int | None = None) -> Iterator[Table]:
    """
    Open the table of a file for one reading.

    Raises a BadData before the first row for a file that cannot be read, or that holds no such table.
    """
    file, wordings = str(path), wishes.on(shape.wordings)
    if is_workbook(path):
        grid, found, seen = _sheet(file, grids_of(path), wordings, shape, wishes)
        _check(file, found, found.first + 1, shape, wishes)
        below = Below(
            found,
            shape.usual,
            shape.required,
            wordings,
            seen,
            faults,
            wishes.fill_down,
            grid.formulas,
            grid.hidden_rows,
            True,
        )
        yield _table(file, below, of_grid(grid.rows, found.after, _shown(found), faults), shape)
        return
    if wishes.sheet is not None:
        raise NoSheets(file=file)
    with open_lines(path, most) as lines:
        head = headed(lines, wordings)
        if head.headings is None:
            _refuse(file, head.filled, "".join(head.rest), shape)
        found = head.headings
        _check(file, found, head.line, shape, wishes)
        below = Below(found, shape.usual, shape.required, wordings, Seen(), faults, wishes.fill_down)
        yield _table(file, below, rows_below(head.rest, head.separator, head.below, file, _shown(found), faults), shape)


def _table(file: str, below: Below, body: Iterator[Line], shape: Shape) -> Table:
    """Return a table whose rows are read as they are asked for."""
    found, seen = below.headings, below.seen
    seen.aside = tuple(brief(found.names[place]) for place in found.aside)
    columns = {what.value: name for what, name in shape.usual.items()}
    columns |= {what.value: brief(found.names[place]) for what, place in found.columns.items()}
    below.columns = columns  # a further table calls them its own way
    return Table(file, columns, below.rows(body), seen, frozenset(found.columns))


def _shown(found: Headings) -> list[str]:
    """Return the headings as they are named in messages."""
    return [brief(name) for name in found.names]


def _sheet(
    file: str, grids: list[Grid], wordings: Wordings, shape: Shape, wishes: Wishes
) -> tuple[Grid, Headings, Seen]:
    """Return the sheet that is meant, its headings, and what is said of the others."""
    seen_ones = [grid for grid in grids if not grid.hidden]
    if wishes.sheet is not None:
        chosen = [grid for grid in grids if fold(grid.name) == fold(wishes.sheet)]
        if not chosen:
            names = ", ".join(f"«{grid.name}»" for grid in grids)
            raise NoSuchSheet(file=file, column=wishes.sheet, sheets=names)
    else:
        chosen = seen_ones
    heads = [(grid, _head(grid, wordings)) for grid in chosen]
    fit = [(grid, found) for grid, found in heads if found is not None]
    whole = [(grid, found) for grid, found in fit if all(what in found.columns for what in shape.required)]
    fit = whole or fit
    if len(fit) > 1:
        names = ", ".join(f"«{grid.name}»" for grid, _found in fit)
        raise SeveralSheets(file=file, count=len(fit), sheets=names, column=fit[0][0].name)
    if not fit:
        first = next((grid for grid in chosen if any(map(any, grid.rows))), None)
        rows = [] if first is None else first.rows
        filled = next((number for number, row in enumerate(rows, 1) if any(row)), 0)
        _refuse(file, filled, "\n".join(" ".join(row) for row in rows[:SEARCHED]), shape)
    grid, found = fit[0]
    others = tuple(other.name for other in chosen if other is not grid and any(map(any, other.rows)))
    veiled = tuple(other.name for other in grids if other.hidden and other is not grid)
    return grid, found, Seen(grid.name if len(grids) > 1 else None, others, veiled)


def _head(grid: Grid, wordings: Wordings) -> Headings | None:
    """Return the headings of a sheet; where not all are known, as they read with their spaces wrong."""
    rows = grid.rows[: SEARCHED + TALLEST]
    found = find_headings(rows, wordings)
    if found is not None and not found.unknown:
        return found
    loose = find_headings(rows, wordings.loosened())
    if loose is None or len(loose.columns) < 2:
        return found
    return loose if found is None or len(loose.unknown) < len(found.unknown) else found


def _refuse(file: str, filled: int, text: str, shape: Shape) -> NoReturn:
    """Raise why a file without headings has none; of another file nothing is repeated."""
    accepted = ", ".join(shape.usual.values())
    if not filled:
        raise EmptyFile(file=file, accepted=accepted)
    if is_garbled(text):
        raise Garbled(file=file, line=filled, accepted=accepted)
    raise NoHeading(file=file, line=filled, accepted=accepted)


def _check(file: str, found: Headings, line: int, shape: Shape, wishes: Wishes) -> None:
    """Raise what is wrong with headings: too long, said and not there, unknown, twice, or one that is missing."""
    place: dict[str, object] = {"file": file, "line": line}
    for name in found.names:
        if len(name) > LONGEST_CELL:
            raise HeadingTooLong(**place, column=name, length=len(name), most=LONGEST_CELL)
    there = {*map(fold, found.names)} | {fold(cell) for row in found.rows for cell in row}
    strange = next((folded for folded in wishes.own if folded not in there), None)
    if strange is not None:
        names = ", ".join(f"«{brief(name)}»" for name in found.names if name)
        raise NotMapped(**place, column=wishes.written[strange], columns=names)
    if found.unknown:
        names = ", ".join(f"«{brief(found.names[each])}»" for each in found.unknown)
        fields = ", ".join(what.value for what in shape.usual)
        raise UnknownColumns(**place, columns=names, column=found.names[found.unknown[0]], fields=fields)
    for own, other in found.again:
        raise MeantTwice(**place, column=found.names[own], other=found.names[other])
    for what in shape.required:
        if what not in found.columns:
            accepted = ", ".join(shape.usual.values())
            raise MissingHeading(**place, column=shape.usual[what], accepted=accepted)
