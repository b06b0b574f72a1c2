"""
Lines of delimited text taken apart into cells, row by row in flat memory, whatever their headings are.

It changes no text but for NFC, spaces at the ends and our own formula guard, and says where nobody can tell any more
where a row begins.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from tracker.files.faults import Fault, Faults, tell
from tracker.files.textfile import CHUNK
from tracker.words.language import _
from tracker.words.text import unguard

SEPARATORS = ",;\t"
TALLEST_HEADING = 40
"""Lines; a heading that goes on longer has an open quote."""

LONGEST_CELL = 1 << 17
"""Characters; four times what a spreadsheet holds."""

csv.field_size_limit(2 * CHUNK)  # no line is as long: a cell that is has an open quote, any other is measured here


def rows_below(
    lines: Iterable[str], separator: str, first: int, file: str, shown: Sequence[str], faults: Faults | None
) -> Iterator[tuple[int, list[str]]]:
    """
    Yield the rows that are not empty, each with the line of the file it begins on; `first` is the line of the first.

    `shown` are the headings of columns as the file writes them, for what is wrong: it is kept in `faults`, or raised
    where there are none.
    """
    begun: list[str] = []
    reader = csv.reader(_kept(lines, begun), delimiter=separator, strict=True)
    line = first
    try:
        for cells in reader:
            start, line = line, first + reader.line_num
            begun.clear()
            # Written out for plain ASCII: a call for every cell is the dearest part of reading.
            values = [cell.strip() if cell.isascii() and cell[:1] != "'" else cell_of(cell) for cell in cells]
            if not any(values):
                continue
            if (length := len(max(values, key=len))) > LONGEST_CELL:
                message = _("ô dài {length} ký tự, nhiều nhất {most}").format(length=length, most=LONGEST_CELL)
                place = [len(value) for value in values].index(length)
                tell(file, Fault(start, shown[place] if place < len(shown) else "", message), faults)
                continue
            yield start, values
    except csv.Error as error:
        # After an open quote nobody can say where the next row begins.
        if faults is not None:
            faults.is_whole = False
        fault = Fault(line, "", _("dấu ngoặc kép thừa hoặc không đóng; các dòng sau chưa được đọc"))
        if str(error).startswith("field larger"):
            place = len(next(csv.reader(begun[:1], delimiter=reader.dialect.delimiter))) - 1
            message = _("ô dài quá {most} ký tự, hoặc dấu ngoặc kép không đóng; các dòng sau chưa được đọc")
            fault = Fault(line, shown[place] if place < len(shown) else "", message.format(most=LONGEST_CELL))
        tell(file, fault, faults)


def wrong_width(line: int, values: Sequence[str], width: int, shown: Sequence[str]) -> Fault | None:
    """Return what is wrong with a row that has a cell too few, or something in one too many."""
    if len(values) < width:
        message = _("dòng chỉ có {count} ô, cần {width}").format(count=len(values), width=width)
        return Fault(line, shown[len(values)], message)
    if any(values[width:]):
        message = _("dòng có {count} ô, chỉ có {width} cột").format(count=len(values), width=width)
        return Fault(line, "", message)
    return None


def _kept(lines: Iterable[str], begun: list[str]) -> Iterator[str]:
    """Yield lines, and keep in `begun` those that were given since somebody cleared it."""
    for line in lines:
        begun.append(line)
        yield line


def cell_of(text: str) -> str:
    """Return the text of a cell: NFC, trimmed, without our own formula guard."""
    if text[:1] == "'":
        text = unguard(text)
    return normalize("NFC", text.strip())


def heading_lines(lines: Iterator[str]) -> tuple[int, str, list[str]]:
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
