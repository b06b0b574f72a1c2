"""
Tables of one shape as clerks save them, read row by row: lists of units and of days, a unit's own list.

The headings stand in the first row, in any order, and mean what they say; an unknown one, a cell too few or too many
are refused. The sheets that offices send are read in `sheets`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from tracker.errors import BadData
from tracker.files.delimited import LONGEST_CELL, SEPARATORS, cell_of, heading_lines, rows_below, wrong_width
from tracker.files.faults import Faults, tell
from tracker.files.sheets.opened import open_table_lines
from tracker.words.text import brief, fold


class EmptyFile(BadData):
    """The file has no line at all."""

    sentence = "{file} không có dòng nào. Dòng đầu phải là tiêu đề các cột: {accepted}."


class UnknownHeading(BadData):
    """A column has a heading that is not known, or none."""

    sentence = "{file}, dòng {line}: không nhận cột «{column}». Các tiêu đề được nhận: {accepted}."


class NoHeading(UnknownHeading):
    """No column has a heading that is known: the file is another one, and what stands in it is not repeated."""

    sentence = (
        "{file}, dòng {line}: không có cột nào được nhận, tệp này không phải bảng cần nạp hoặc thiếu dòng tiêu đề. "
        "Các tiêu đề được nhận: {accepted}."
    )


class HeadingTooLong(UnknownHeading):
    """A heading is longer than any cell."""

    sentence = "{file}, dòng {line}, cột «{column}»: ô dài {length} ký tự, nhiều nhất {most}."


class MissingHeading(BadData):
    """A column that must be there is not."""

    sentence = "{file}, dòng {line}: thiếu cột «{column}». Các tiêu đề được nhận: {accepted}."


class RepeatedHeading(BadData):
    """Two columns have the same meaning."""

    sentence = "{file}, dòng {line}: cột «{column}» có hai lần. Hãy bỏ bớt một cột."


class Row(NamedTuple):
    """
    A row: the line of the file it begins on, and its cells; an absent column is an empty cell.

    `above` holds what stands above cells that are blank, where the table says so.
    """

    line: int
    cells: dict[str, str]
    above: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    An open table, to be read once.

    `columns` gives the heading of each column as the file writes it, for messages. Rows that
    cannot be taken apart are raised as BadRow, or kept in `faults` where they were given.
    """

    file: str
    columns: Mapping[str, str]
    rows: Iterator[Row]


@contextmanager
def open_rows(
    path: Path,
    headings: Mapping[str, tuple[str, ...]],
    required: Iterable[str] = (),
    faults: Faults | None = None,
    most: int | None = None,
) -> Iterator[Sheet]:
    """
    Open a table for one reading, CSV or a workbook; `headings` lists what each column may be called, first the usual.

    Raises a BadData before the first row for a file that is missing, unreadable, larger than `most` bytes, empty, no
    table, or has headings it should not have.
    """
    with open_table_lines(path, most) as lines:
        yield sheet_of(lines, str(path), headings, required, faults)


def sheet_of(
    lines: Iterable[str],
    file: str,
    headings: Mapping[str, tuple[str, ...]],
    required: Iterable[str] = (),
    faults: Faults | None = None,
) -> Sheet:
    """Return the table in `lines`, each with its line break; raises what is wrong with the headings."""
    rest = iter(lines)
    accepted = ", ".join(names[0] for names in headings.values())
    line, separator, record = heading_lines(rest)
    if not record:
        raise EmptyFile(file=file, accepted=accepted)
    known = {fold(name): column for column, names in headings.items() for name in (*names, column)}
    separator, written, used = _split(record, separator, known)
    for heading in written:
        if len(heading) > LONGEST_CELL:
            raise HeadingTooLong(file=file, line=line, column=heading, length=len(heading), most=LONGEST_CELL)
    if not any(fold(heading) in known for heading in written):
        raise NoHeading(file=file, line=line, accepted=accepted)
    columns: dict[str, str] = {}
    for heading in written:
        column = known.get(fold(heading))
        if column is None:
            raise UnknownHeading(file=file, line=line, column=heading, accepted=accepted)
        if column in columns:
            raise RepeatedHeading(file=file, line=line, column=heading)
        columns[column] = brief(" ".join(heading.split()))
    for column in required:
        if column not in columns:
            raise MissingHeading(file=file, line=line, column=headings[column][0], accepted=accepted)
    absent = [column for column in headings if column not in columns]
    body = rows_below(chain(record[used:], rest), separator, line + used, file, list(columns.values()), faults)
    rows = _rows(file, body, columns, absent, faults)
    return Sheet(file, columns | {column: headings[column][0] for column in absent}, rows)


def _rows(
    file: str,
    body: Iterator[tuple[int, list[str]]],
    columns: Mapping[str, str],
    absent: list[str],
    faults: Faults | None,
) -> Iterator[Row]:
    """Yield the rows that have a cell for each column, and say of the others what is wrong."""
    width = len(columns)
    names, shown, blanks = [*columns, *absent], list(columns.values()), [""] * len(absent)
    for line, values in body:
        if (fault := wrong_width(line, values, width, shown)) is not None:
            tell(file, fault, faults)
        else:
            yield Row(line, dict(zip(names, values[:width] + blanks, strict=True)))


def _split(record: list[str], separator: str, known: Mapping[str, str]) -> tuple[str, list[str], int]:
    """Return the separator under which most headings are known, the headings, and how many lines they take."""
    best: tuple[int, int] = (-1, -1)
    answer: tuple[str, list[str], int] = (SEPARATORS[0], [record[0].strip()], 1)
    for sign in separator or SEPARATORS:
        reader = csv.reader(record, delimiter=sign, strict=True)
        try:
            cells = [cell_of(cell) for cell in next(reader)]
        except csv.Error:
            continue
        while cells and not cells[-1]:
            cells.pop()
        score = (sum(fold(cell) in known for cell in cells), len(cells))
        if score > best:
            best, answer = score, (sign, cells, reader.line_num)
    return answer
