"""
One sheet: what it is above, a table that can be filtered and printed, its totals, and what is said of it below.

A row is written once and never gone back to, so that long lists need no memory. It refuses a list that is longer than
a sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import Usage
from tracker.render.cells import for_people, pictured, printed, shown
from tracker.render.excel.astext import footer, put, safe
from tracker.render.excel.drawn import drawn
from tracker.render.excel.looks import FONT, LINE
from tracker.render.excel.sheetnames import another
from tracker.render.excel.values import writer
from tracker.render.excel.widths import BOLD, PAGE, lines, widths
from tracker.render.view import Total
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from tracker.render.beside.imprint import Imprint
    from tracker.render.excel.looks import Looks
    from tracker.render.view import View

MOST_ROWS = 1_048_576
"""Rows of a sheet of Excel."""

AROUND = 200
"""Rows that stay free for what is above and below a table."""

TALLEST = 409.0
"""Points of the tallest row of Excel."""

FOOT = f'&"{FONT},Regular"'
"""How a footer is told its font."""

A4 = 9
ASKED, ANSWERED = 30, 70
"""Widths of the two columns of a sheet that shows one thing."""

OTHER = 8.43
"""The width of a column that nobody set."""

READABLE = 90
"""Characters across which titles and notes run, be the table as narrow as it may."""


ACROSS = 15
"""The columns that a picture goes across."""


class TooLong(Usage):
    """A list has more rows than a sheet of Excel."""

    sentence = (
        "Danh sách có {count} dòng, một trang Excel chứa nhiều nhất {most}. "
        "Hãy ghi ra tệp .csv, hoặc lọc bớt bằng --unit, --limit."
    )


class Above(NamedTuple):
    """What stands above a table: the page that it is part of, and the line under its title."""

    page: str = ""
    under: str = ""


class Grid:
    """A sheet that is being written, row after row."""

    def __init__(self, book: Workbook, sheet: Worksheet, looks: Looks) -> None:
        """Begin at the top."""
        self.book, self.sheet, self.looks = book, sheet, looks
        self.row = 0
        self.across: list[float] = []

    def columns(self, across: Sequence[float]) -> None:
        """Set the widths of the columns."""
        self.across = list(across)
        for place, width in enumerate(across):
            self.sheet.set_column(place, place, round(width, 2))

    def say(self, text: str, style: Format, size: float = LINE) -> None:
        """Write a line across the sheet, folded where it is long."""
        text = safe(text)
        span, width = 0, 0.0
        while span < max(len(self.across), 2) or width < READABLE:
            width += self.across[span] if span < len(self.across) else OTHER
            span += 1
            if width >= PAGE:
                break
        self.sheet.set_row(self.row, lines(text, round(width * LINE / size, 2)) * size + 1)
        if span > 1:
            self.sheet.merge_range(self.row, 0, self.row, span - 1, "", style)
        put(self.sheet, self.row, 0, text, style)
        self.row += 1

    def tall(self, count: int) -> None:
        """Let the row be as high as so many lines."""
        self.sheet.set_row(self.row, min(count * LINE + 1, TALLEST))

    def head(self, view: View, above: Above, imprint: Imprint | None, *, is_counted: bool = True) -> None:
        """Write who says what, as of which day, how much, and which state of the journal it rests on."""
        if imprint is not None:
            self.say(imprint.office, self.looks.office)
        if above.page:
            self.say(above.page, self.looks.title, 19)
        if view.title:
            style, size = (self.looks.part, 17) if above.page else (self.looks.title, 19)
            self.say(view.title, style, size)
        if above.under:
            self.say(above.under, self.looks.line)
        count = sum(not isinstance(row, Total) for row in view.rows)
        said = [] if view.single or not is_counted else [_("{count} dòng.").format(count=count)]
        if imprint is not None:
            said.append(imprint.journal)
        if said:
            self.say(" ".join(said), self.looks.line)
        if self.row:
            self.row += 1

    def notes(self, said: Iterable[str]) -> None:
        """Write what is said below a table."""
        self.row += 1
        for note in said:
            self.say(note, self.looks.said)

    def on_paper(self, imprint: Imprint | None, *, lies: bool) -> None:
        """Let the sheet be printed: A4, as wide as the page, numbered, with what ties it to the journal in its foot."""
        if lies:
            self.sheet.set_landscape()
        self.sheet.set_paper(A4)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        right = _("Trang {page}").format(page="&P/&N")
        said = f"&R{FOOT}{right}" if imprint is None else footer(imprint.office, imprint.journal, right, FOOT)
        self.sheet.set_footer(said)


def check(view: View) -> None:
    """Check that a sheet holds a view; raises TooLong."""
    if len(view.rows) > MOST_ROWS - AROUND:
        raise TooLong(count=len(view.rows), most=MOST_ROWS - AROUND)


def lay(grid: Grid, view: View, above: Above, imprint: Imprint | None) -> None:
    """Write a view on its sheet."""
    if view.is_text:
        _paragraph(grid, view, above, imprint)
    elif view.single:
        _one(grid, view, above, imprint)
    else:
        _list(grid, view, above, imprint)


def _one(grid: Grid, view: View, above: Above, imprint: Imprint | None) -> None:
    """Write one thing, a line for each thing known of it."""
    grid.columns((ASKED, ANSWERED))
    grid.head(view, above, imprint)
    [row] = view.rows
    for place, column in for_people(view):
        if shown(column, safe)(row[place]):
            put(grid.sheet, grid.row, 0, column.heading, grid.looks.asked)
            count = writer(grid.sheet, column, grid.looks, ANSWERED, is_answer=True)(grid.row, 1, row[place], False)
            grid.tall(max(abs(count), lines(column.heading, ASKED / BOLD)))
            grid.row += 1
    grid.notes(view.notes)
    grid.on_paper(imprint, lies=False)


def _paragraph(grid: Grid, view: View, above: Above, imprint: Imprint | None) -> None:
    """Write paragraphs to paste, which are no table."""
    grid.columns((READABLE,))
    grid.head(view, above, imprint, is_counted=False)
    for text, *_others in view.rows:
        grid.say(str(text), grid.looks.line)
        grid.row += 1
    grid.notes(view.notes)
    grid.on_paper(imprint, lies=False)


def _list(grid: Grid, view: View, above: Above, imprint: Imprint | None) -> None:
    """Write a table: what it lists, then the rows that add up, so that a filter finds the former alone."""
    columns = printed(view)
    grid.columns(widths(view, columns))
    grid.head(view, above, imprint)
    if not view.rows and view.empty:
        grid.say(view.empty, grid.looks.line)
    sheet, heading = grid.sheet, grid.row
    for place, (_at, column) in enumerate(columns):
        put(sheet, heading, place, column.heading, grid.looks.heading)
    grid.tall(
        max(
            lines(safe(column.heading), (width - 1) / BOLD)
            for (_at, column), width in zip(columns, grid.across, strict=True)
        )
    )
    grid.row += 1
    totals = [row for row in view.rows if isinstance(row, Total)]
    whole = True
    writers = [
        (place, at, writer(sheet, column, grid.looks, width))
        for place, ((at, column), width) in enumerate(zip(columns, grid.across, strict=True))
    ]
    for is_total, rows in ((False, (row for row in view.rows if not isinstance(row, Total))), (True, totals)):
        for row in rows:
            counts = [write(grid.row, place, row[at], is_total) for place, at, write in writers]
            whole &= min(counts, default=1) > 0
            grid.tall(max(map(abs, counts), default=1))
            grid.row += 1
    last = grid.row - 1 - len(totals)
    sheet.freeze_panes(heading + 1, 0)
    sheet.repeat_rows(heading)
    if last > heading:
        sheet.autofilter(heading, 0, last, len(columns) - 1)
        sheet.ignore_errors({"number_stored_as_text": _cells(heading + 1, grid.row - 1, len(columns))})
    said = [] if whole else [_("Có ô dài hơn mức một ô Excel chứa được: cuối ô ghi rõ còn bao nhiêu ký tự.")]
    grid.notes((*said, *view.notes))
    grid.on_paper(imprint, lies=True)
    if view.charts and len(view.rows) > len(totals):
        _pictures(grid, view, above, imprint, heading)


def _pictures(grid: Grid, view: View, above: Above, imprint: Imprint | None, heading: int) -> None:
    """Draw each picture of a table on a sheet behind it, one page on paper, so that none lies over a table."""
    columns = printed(view)
    data = (number for number, row in enumerate(view.rows) if not isinstance(row, Total))
    lines_of = {number: line for line, number in enumerate(data, heading + 1)}
    for chart in view.charts:
        rows = [lines_of[number] for number in pictured(view, chart)]
        if (found := drawn(grid.book, grid.sheet, chart, columns, (heading, rows))) is None:
            continue
        made, is_high = found
        beside = Grid(grid.book, grid.book.add_worksheet(another(_("Biểu đồ"), grid.book.sheetnames)), grid.looks)
        beside.columns((OTHER,) * ACROSS)
        beside.head(view, above, imprint, is_counted=False)
        beside.sheet.insert_chart(beside.row, 0, made)
        beside.on_paper(imprint, lies=not is_high)
        beside.sheet.fit_to_pages(1, 1)


def _cells(first: int, last: int, count: int) -> Any:
    """Return the name of a block of cells that begins in the first column."""
    from xlsxwriter.utility import xl_range

    return xl_range(first, 0, last, count - 1)
