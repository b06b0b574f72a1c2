"""
A draft as a workbook that a clerk edits and prints: one sheet for the paper, one for its tasks, one that says how.

This module alone writes it. A text stays a text, whatever it begins with; a day alone in its cell is a typed day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from io import BytesIO
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tracker.errors import BadData
from tracker.files.astext import put_text
from tracker.files.draft.editsheets import (
    COLUMNS,
    LEFT_OUT,
    PAPER,
    ROWS,
    TAKEN,
    TASKS,
    USAGE,
    SheetItem,
    SheetPaper,
)
from tracker.words.dates import NotADate, read_date
from tracker.words.text import clean

LONGEST = 32_767
"""Characters that a cell of Excel holds."""

WIDTHS = {
    "ordinal": 5,
    "taken": 7,
    "content": 52,
    "lead": 24,
    "support": 24,
    "deadline": 20,
    "deliverable": 16,
    "point": 8,
    "note": 30,
}
"""Widths of the columns of tasks, in characters: together as wide as A4 across, printed at some four fifths."""

PAPER_WIDTHS = (18, 66, 46)

LINE = 16.5
"""Points that a line of text is high: a program that only prints a workbook does not fit its rows by itself."""

TALLEST = 409
"""Points that a row of Excel may be high."""

SPARE = 200
"""Rows below the last one that offer the same choices, for tasks that a clerk adds."""

A4 = 9


class TooLongForACell(BadData):
    """A text is longer than a cell of Excel holds."""

    sentence = "Nội dung việc {number} dài {length} ký tự, ô của Excel chỉ chứa {most}. Hãy ghi thẳng bằng --record."


def edit_book(paper: SheetPaper, items: Sequence[SheetItem], usage: Sequence[str]) -> bytes:
    """Return the workbook; raises TooLongForACell."""
    for number, item in enumerate(items, 1):
        length = max(map(len, item[:-1]))
        if length > LONGEST:
            raise TooLongForACell(number=number, length=length, most=LONGEST)
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        _Pages(book).write(paper, items, usage)
    return out.getvalue()


class _Pages:
    """The sheets of one workbook, with the formats they share."""

    def __init__(self, book: Workbook) -> None:
        """Make the formats."""
        self.book = book
        shared = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
        bordered = shared | {"border": 1}
        self.heading = book.add_format(
            bordered | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#D9E2F3"}
        )
        self.label = book.add_format(bordered | {"bold": True})
        self.text = book.add_format(bordered | {"num_format": "@"})
        self.day = book.add_format(bordered | {"num_format": "dd/mm/yyyy", "align": "left"})
        self.middle = book.add_format(bordered | {"align": "center"})
        self.note = book.add_format(bordered | {"italic": True, "font_color": "#7F3F00"})
        self.blank = book.add_format(bordered | {"num_format": "@", "bg_color": "#FFF2CC"})
        self.kept = book.add_format(bordered | {"font_color": "#7F7F7F"})
        self.plain = book.add_format(shared)

    def write(self, paper: SheetPaper, items: Sequence[SheetItem], usage: Sequence[str]) -> None:
        """Write all sheets; the one of tasks is looked at last and edited most, the paper stands open first."""
        self._paper(self._sheet(PAPER, landscape=False), paper)
        self._tasks(self._sheet(TASKS, landscape=True), items)
        page = self._sheet(USAGE, landscape=False)
        page.set_column(0, 0, 95)
        for row, sentence in enumerate(usage):
            page.write_string(row, 0, clean(sentence), self.plain)

    def _sheet(self, name: str, *, landscape: bool) -> Worksheet:
        """Return a new sheet that prints on A4, as wide as the page."""
        page: Worksheet = self.book.add_worksheet(name)
        page.set_paper(A4)
        if landscape:
            page.set_landscape()
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        page.set_footer("&C&P/&N")
        return page

    def _paper(self, page: Worksheet, paper: SheetPaper) -> None:
        """Write what is known of the paper, a row for each field."""
        for column, (name, width) in enumerate(zip(("Mục", "Giá trị", "Ghi chú"), PAPER_WIDTHS, strict=True)):
            page.set_column(column, column, width)
            page.write_string(0, column, name, self.heading)
        for row, (field, name) in enumerate(ROWS.items(), 1):
            page.write_string(row, 0, name, self.label)
            value, note = paper.fields.get(field, ""), paper.notes.get(field, "")
            page.set_row(row, _height(((value, PAPER_WIDTHS[1]), (note, PAPER_WIDTHS[2]))))
            is_kept = field.startswith("file_")
            self._value(page, row, 1, value, self.kept if is_kept else self.text if value or not note else self.blank)
            put_text(page, row, 2, clean(note), self.note)
            if field in paper.choices:
                page.data_validation(row, 1, row, 1, _one_of(paper.choices[field]))
        page.freeze_panes(1, 0)
        page.repeat_rows(0)

    def _tasks(self, page: Worksheet, items: Sequence[SheetItem]) -> None:
        """Write the tasks, a row for each."""
        place = {field: column for column, field in enumerate(COLUMNS)}
        for field, column in place.items():
            page.set_column(column, column, WIDTHS[field])
            page.write_string(0, column, COLUMNS[field], self.heading)
        for row, item in enumerate(items, 1):
            cells = ((getattr(item, field), WIDTHS[field]) for field in COLUMNS if hasattr(item, field))
            page.set_row(row, _height((str(text), width) for text, width in cells))
            page.write_number(row, place["ordinal"], row, self.middle)
            page.write_string(row, place["taken"], TAKEN if item.taken else LEFT_OUT, self.middle)
            for field in ("content", "lead", "support", "deadline", "deliverable", "point"):
                self._value(page, row, place[field], getattr(item, field), self.text)
            put_text(page, row, place["note"], clean(item.note), self.note)
        last = len(items)
        page.data_validation(1, place["taken"], last + SPARE, place["taken"], _one_of([TAKEN, LEFT_OUT]))
        page.autofilter(0, 0, max(last, 1), len(COLUMNS) - 1)
        page.freeze_panes(1, 0)
        page.repeat_rows(0)

    def _value(self, page: Worksheet, row: int, column: int, text: str, format: Format) -> None:  # noqa: A002 - as the library calls it
        """Write a cell: a day alone as a day, everything else as the text it is."""
        day = _day(text)
        if day is not None:
            page.write_datetime(row, column, day, self.day)
        else:
            put_text(page, row, column, _lines(text), format)


def _height(cells: Iterable[tuple[str, int]]) -> float:
    """Return how high a row is that shows the whole text of its cells, each in so many columns."""
    lines = max(
        sum(max(1, ceil(len(line) / (width - 1))) for line in text.splitlines() or [""]) for text, width in cells
    )
    return min(TALLEST, LINE * lines)


def _lines(text: str) -> str:
    """Return a text as a cell holds it: with its line breaks, without what a screen obeys."""
    return "\n".join(clean(line) for line in text.splitlines())


def _day(text: str) -> date | None:
    """Return the day that is all a text says, None for other words."""
    if text[:1].isdigit():
        with suppress(NotADate):
            return read_date(text)
    return None


def _one_of(values: list[str]) -> dict[str, object]:
    """Return what makes a cell offer values; another one is pointed out."""
    return {
        "validate": "list",
        "source": values,
        "ignore_blank": True,
        "error_title": "Chọn trong danh sách",
        "error_message": "Hãy chọn một giá trị trong danh sách của ô.",
    }
