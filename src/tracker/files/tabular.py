"""
CSV files as clerks save them, read row by row in flat memory.

This module alone knows separators (`,` `;` tab) and headings in any order. It changes no text but
for NFC, spaces at the ends and our own formula guard. It refuses what could lose or garble a row:
an unknown heading, a cell too few or too many, an open quote.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from tracker.errors import BadData
from tracker.files.textfile import CHUNK, open_lines
from tracker.words.language import _
from tracker.words.text import brief, fold, unguard

if TYPE_CHECKING:
    from _csv import Reader

SEPARATORS = ",;\t"
TALLEST_HEADING = 40
"""Lines; a heading that goes on longer has an open quote."""

LONGEST_CELL = 1 << 17
"""Characters; four times what a spreadsheet holds."""

csv.field_size_limit(2 * CHUNK)  # no line is as long: a cell that is has an open quote, any other is measured here

MOST_FAULTS = 1000
"""Faults that are kept to be shown; the others are counted."""


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


class BadRow(BadData):
    """A row cannot be taken apart into cells."""

    sentence = "{file}, dòng {line}: {reason}."


class BadCell(BadData):
    """A cell cannot be taken."""

    sentence = "{file}, dòng {line}, cột «{column}»: {reason}."


class Fault(NamedTuple):
    """What is wrong in a row: its first line in the file, the column's heading (or ""), and why."""

    line: int
    column: str
    message: str


class Faults:
    """The faults of a file in the order they were found: the first are kept, all are counted."""

    def __init__(self, most: int = MOST_FAULTS) -> None:
        """Keep so many."""
        self._most = most
        self.kept: list[Fault] = []
        self.count = 0
        self.is_whole = True
        """Whether the whole file was read, so that the count is exact."""

    def append(self, fault: Fault) -> None:
        """Count a fault, and keep it while there is room."""
        self.count += 1
        if len(self.kept) < self._most:
            self.kept.append(fault)

    def __len__(self) -> int:
        """Return how many were found."""
        return self.count


class Row(NamedTuple):
    """A row: the line of the file it begins on, and its cells; an absent column is an empty cell."""

    line: int
    cells: dict[str, str]


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
    Open a CSV file for one reading; `headings` lists what each column may be called, first the usual.

    Raises a BadData before the first row for a file that is missing, unreadable, larger than `most` bytes, empty, not
    CSV, or has headings it should not have.
    """
    with open_lines(path, most) as lines:
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
    line, separator, record = _heading_lines(rest)
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
    begun: list[str] = []
    body = csv.reader(_kept(chain(record[used:], rest), begun), delimiter=separator, strict=True)
    rows = _rows(file, body, begun, line + used, columns.copy(), absent, faults)
    return Sheet(file, columns | {column: headings[column][0] for column in absent}, rows)


def _kept(lines: Iterable[str], begun: list[str]) -> Iterator[str]:
    """Yield lines, and keep in `begun` those that were given since somebody cleared it."""
    for line in lines:
        begun.append(line)
        yield line


def _rows(
    file: str,
    reader: Reader,
    begun: list[str],
    first: int,
    columns: Mapping[str, str],
    absent: list[str],
    faults: Faults | None,
) -> Iterator[Row]:
    """Yield the rows that are not empty; `begun` holds the lines of a row, `first` is the line the reader begins on."""
    width = len(columns)
    names, shown, blanks = [*columns, *absent], list(columns.values()), [""] * len(absent)
    line = first
    try:
        for cells in reader:
            start, line = line, first + reader.line_num
            begun.clear()
            # Written out for plain ASCII: a call for every cell is the dearest part of reading.
            values = [cell.strip() if cell.isascii() and cell[:1] != "'" else _cell(cell) for cell in cells]
            if not any(values):
                continue
            if (length := len(max(values, key=len))) > LONGEST_CELL:
                message = _("ô dài {length} ký tự, nhiều nhất {most}").format(length=length, most=LONGEST_CELL)
                place = [len(value) for value in values].index(length)
                fault = Fault(start, shown[place] if place < width else "", message)
            elif len(values) < width:
                message = _("dòng chỉ có {count} ô, cần {width}").format(count=len(values), width=width)
                fault = Fault(start, shown[len(values)], message)
            elif any(values[width:]):
                message = _("dòng có {count} ô, chỉ có {width} cột").format(count=len(values), width=width)
                fault = Fault(start, "", message)
            else:
                yield Row(start, dict(zip(names, values[:width] + blanks, strict=True)))
                continue
            _tell(file, fault, faults)
    except csv.Error as error:
        # After an open quote nobody can say where the next row begins.
        if faults is not None:
            faults.is_whole = False
        fault = Fault(line, "", _("dấu ngoặc kép thừa hoặc không đóng; các dòng sau chưa được đọc"))
        if str(error).startswith("field larger"):
            place = len(next(csv.reader(begun[:1], delimiter=reader.dialect.delimiter))) - 1
            message = _("ô dài quá {most} ký tự, hoặc dấu ngoặc kép không đóng; các dòng sau chưa được đọc")
            fault = Fault(line, shown[place] if place < width else "", message.format(most=LONGEST_CELL))
        _tell(file, fault, faults)


def _tell(file: str, fault: Fault, faults: Faults | None) -> None:
    """Keep a fault among the caller's, or raise it where there are none."""
    if faults is not None:
        faults.append(fault)
    elif fault.column:
        raise BadCell(file=file, line=fault.line, column=fault.column, reason=fault.message)
    else:
        raise BadRow(file=file, line=fault.line, reason=fault.message)


def _cell(text: str) -> str:
    """Return the text of a cell: NFC, trimmed, without our own formula guard."""
    if text[:1] == "'":
        text = unguard(text)
    return normalize("NFC", text.strip())


def _heading_lines(lines: Iterator[str]) -> tuple[int, str, list[str]]:
    """Return the number of the heading line, the separator it was announced with, and its lines."""
    separator = ""
    for number, line in enumerate(lines, 1):
        if line[:4].lower() == "sep=" and line[4:5] in tuple(SEPARATORS) and number == 1:
            separator = line[4]  # some programs tell Excel so
        elif line.strip(f'{SEPARATORS}" \r\n'):
            record = [line]
            while "".join(record).count('"') % 2 and len(record) < TALLEST_HEADING and (more := next(lines, "")):
                record.append(more)
            return number, separator, record
    return 0, separator, []


def _split(record: list[str], separator: str, known: Mapping[str, str]) -> tuple[str, list[str], int]:
    """Return the separator under which most headings are known, the headings, and how many lines they take."""
    best: tuple[int, int] = (-1, -1)
    answer: tuple[str, list[str], int] = (SEPARATORS[0], [record[0].strip()], 1)
    for sign in separator or SEPARATORS:
        reader = csv.reader(record, delimiter=sign, strict=True)
        try:
            cells = [_cell(cell) for cell in next(reader)]
        except csv.Error:
            continue
        while cells and not cells[-1]:
            cells.pop()
        score = (sum(fold(cell) in known for cell in cells), len(cells))
        if score > best:
            best, answer = score, (sign, cells, reader.line_num)
    return answer
