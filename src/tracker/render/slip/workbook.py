"""
A slip as a workbook: what the Office says is locked, what the unit fills in is yellow, with choices and hints.

The same slip makes the same bytes. What was handed out stands sealed in a sheet that no menu shows. It writes no
formula, and every text goes in as text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import xlsxwriter

from tracker.files.astext import put_text
from tracker.files.slip.fields import (
    ASKS,
    BEFORE_MEETING,
    CHOICE,
    DAY,
    GROUPS,
    HOW,
    MOST,
    NOTE,
    REVIEWED,
    TITLE,
    Field,
    fields_of,
    fields_of_all,
)
from tracker.files.slip.slip import PRINTED, Slip, SlipRow, Told, printed, whose
from tracker.words.labels.task import SECRET
from tracker.words.text import scrub

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

TASKS, TOLD, GUIDE, SEALED = "Nhiệm vụ", "Để biết", "Hướng dẫn", "Đã giao"

WIDTHS = (7.5, 16, 34, 11, 15, 16, 23)
"""Characters of the columns that the Office fills in."""

FILLED = {
    Field.STATE: 12,
    Field.NOTE: 26,
    Field.DOCUMENT: 13,
    Field.ISSUED: 11,
    Field.TROUBLE: 13,
    Field.WORDS: 24,
    Field.PAPER: 13,
    Field.PAPER_DAY: 11,
    Field.RECEIVED: 11,
}

GUIDE_WIDTH = 92

HEADING_ROW = 5
"""The row of the headings, from 0; above it stand the title, whose it is, what to do, the meeting, and the groups."""

FROZEN_COLUMNS = 3
PIECE = 30_000
"""Characters of a seal in one cell; a cell holds 32,767."""

LINE = 15.0
"""Points of one line of text."""

TALLEST = 400.0

_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "text_wrap": True}
_GREY, _YELLOW, _BLUE = "#EDEDED", "#FFF9D6", "#DCE6F1"


def workbook(slip: Slip, seal: str) -> bytes:
    """Return the workbook of a slip, with its seal in it."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        day = date.fromisoformat(slip.day)
        book.set_properties({"title": f"{TITLE}: {slip.name}", "created": datetime(day.year, day.month, day.day)})  # noqa: DTZ001 - a workbook knows no zones
        styles = _Styles(book)
        _tasks(book.add_worksheet(TASKS), slip, styles)
        _guide(book.add_worksheet(GUIDE), styles)
        if slip.told:
            _told(book.add_worksheet(TOLD), slip.told, styles)
        _hide(book.add_worksheet(SEALED), seal)
    return out.getvalue()


class _Styles:
    """The formats of a workbook."""

    def __init__(self, book: Any) -> None:
        """Make them."""
        box = {**_FONT, "border": 1, "border_color": "#A6A6A6"}
        self.title = book.add_format({**_FONT, "bold": True, "font_size": 15, "text_wrap": False})
        self.line = book.add_format({**_FONT, "text_wrap": False})
        self.strong = book.add_format({**_FONT, "bold": True, "text_wrap": False})
        self.prose = book.add_format(_FONT)
        head = {**box, "bold": True, "align": "center", "valign": "vcenter"}
        self.ours = book.add_format({**head, "bg_color": _GREY})
        self.theirs = book.add_format({**head, "bg_color": _BLUE})
        self.text = book.add_format(box)
        self.number = book.add_format({**box, "align": "center"})
        self.day = book.add_format({**box, "align": "center", "num_format": "dd/mm/yyyy"})
        fill = {**box, "bg_color": _YELLOW, "locked": False}
        self.fill_text = book.add_format({**fill, "num_format": "@"})
        self.fill_day = book.add_format({**fill, "align": "center", "num_format": "dd/mm/yyyy"})
        self.barred = book.add_format({**box, "bg_color": _GREY})


def _tasks(sheet: Worksheet, slip: Slip, styles: _Styles) -> None:
    """Lay the sheet to be filled in."""
    fields = fields_of_all(list(slip.rows))
    first = len(PRINTED)
    sheet.write_string(0, 0, TITLE, styles.title)
    sheet.set_row(0, 1.6 * LINE)
    put_text(sheet, 1, 0, scrub(whose(slip)), styles.strong)
    sheet.write_string(
        2, 0, f"Điền các ô màu vàng rồi gửi lại chính tệp này. Cách điền: trang «{GUIDE}». {NOTE}", styles.line
    )
    if slip.meeting is not None:
        said = BEFORE_MEETING.format(day=date.fromisoformat(slip.meeting))
        sheet.write_string(3, 0, said, styles.strong)
        sheet.write_blank(3, first, None, styles.fill_text)
        sheet.data_validation(3, first, 3, first, _choice((REVIEWED,), said, "Chọn «Đã rà soát», hoặc để trống."))
    sheet.merge_range(HEADING_ROW - 1, 0, HEADING_ROW - 1, first - 1, "CỦA VĂN PHÒNG (KHÔNG SỬA)", styles.ours)
    _groups(sheet, fields, first, styles)
    for column, heading in enumerate(PRINTED):
        sheet.write_string(HEADING_ROW, column, heading, styles.ours)
        sheet.set_column(column, column, WIDTHS[column])
    for column, field in enumerate(fields, first):
        sheet.write_string(HEADING_ROW, column, ASKS[field].heading, styles.theirs)
        sheet.set_column(column, column, FILLED[field])
    sheet.set_row(HEADING_ROW, 3 * LINE)
    for line, row in enumerate(slip.rows, HEADING_ROW + 1):
        _line(sheet, line, row, fields, styles)
    last = HEADING_ROW + len(slip.rows)
    for column, field in enumerate(fields, first):
        sheet.data_validation(HEADING_ROW + 1, column, last, column, _rule(field))
    sheet.freeze_panes(HEADING_ROW + 1, FROZEN_COLUMNS)
    sheet.repeat_rows(HEADING_ROW - 1, HEADING_ROW)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})
    sheet.set_selection(HEADING_ROW + 1, first, HEADING_ROW + 1, first)
    sheet.set_zoom(90)
    _on_paper(sheet, f"{slip.name} - {slip.head}")


def _groups(sheet: Worksheet, fields: Sequence[Field], first: int, styles: _Styles) -> None:
    """Write the names of the groups above their columns."""
    for group, name in GROUPS.items():
        columns = [column for column, field in enumerate(fields, first) if ASKS[field].group == group]
        if len(columns) > 1:
            sheet.merge_range(HEADING_ROW - 1, columns[0], HEADING_ROW - 1, columns[-1], name, styles.theirs)
        elif columns:
            sheet.write_string(HEADING_ROW - 1, columns[0], name, styles.theirs)


def _line(sheet: Worksheet, line: int, row: SlipRow, fields: Sequence[Field], styles: _Styles) -> None:
    """Write one task, and the cells to fill in beside it."""
    tallest = 1
    for column, value in enumerate(printed(row)):
        if isinstance(value, date):
            sheet.write_datetime(line, column, datetime(value.year, value.month, value.day), styles.day)  # noqa: DTZ001 - as above
        elif isinstance(value, int):
            sheet.write_number(line, column, value, styles.number)
        elif value:
            put_text(sheet, line, column, scrub(value), styles.text)
            tallest = max(tallest, _lines(value, WIDTHS[column]))
        else:
            sheet.write_blank(line, column, None, styles.text)
    open_ = fields_of(row)
    for column, field in enumerate(fields, len(PRINTED)):
        style = styles.fill_day if ASKS[field].kind == DAY else styles.fill_text
        sheet.write_blank(line, column, None, style if field in open_ else styles.barred)
    sheet.set_row(line, min(tallest * LINE + 3, TALLEST))


def _lines(text: str, width: float) -> int:
    """Return about how many lines a text takes in a column."""
    return sum(1 + int(len(part) * 1.08 / width) for part in text.splitlines() or [""])


def _rule(field: Field) -> dict[str, Any]:
    """Return what Excel is told of the cells of a field: a choice, a day, or a length, with a hint."""
    ask = ASKS[field]
    if ask.kind == CHOICE:
        return _choice(ask.words, ask.heading, ask.hint)
    if ask.kind == DAY:
        return _hinted(
            {
                "validate": "date",
                "criteria": "between",
                "minimum": datetime(2020, 1, 1),  # noqa: DTZ001 - as above
                "maximum": datetime(2099, 12, 31),  # noqa: DTZ001 - as above
                "error_type": "warning",
                "error_message": "Gõ ngày/tháng/năm, ví dụ 17/11/2026. Giữ nguyên như đã gõ?",
            },
            ask.heading,
            ask.hint,
        )
    about = {
        "validate": "length",
        "criteria": "<=",
        "value": MOST,
        "error_message": f"Nhiều nhất {MOST} ký tự. Ghi ngắn gọn, chi tiết để trong văn bản.",
    }
    return _hinted(about, ask.heading, ask.hint)


def _choice(words: Sequence[str], heading: str, hint: str) -> dict[str, Any]:
    """Return a drop-down; it takes what is chosen alone."""
    about = {
        "validate": "list",
        "source": [str(word) for word in words],
        "error_message": f"Chọn một trong: {'; '.join(words)}; hoặc để trống.",
    }
    return _hinted(about, heading, hint)


def _hinted(about: dict[str, Any], heading: str, hint: str) -> dict[str, Any]:
    """Return a rule with its hint and the titles, as short as Excel takes them."""
    title = heading if len(heading) <= 32 else "Phiên họp"
    return about | {"input_title": title, "input_message": hint, "error_title": title, "ignore_blank": True}


def _guide(sheet: Worksheet, styles: _Styles) -> None:
    """Lay the sheet that says how to fill in the other."""
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, GUIDE_WIDTH)
    sheet.write_string(0, 0, "CÁCH ĐIỀN PHIẾU", styles.title)
    for line, said in enumerate(HOW, 2):
        sheet.write_string(line, 0, f"{line - 1}.", styles.prose)
        sheet.write_string(line, 1, said, styles.prose)
        sheet.set_row(line, _lines(said, GUIDE_WIDTH) * LINE + 2)
    below = len(HOW) + 3
    sheet.write_string(below, 0, "Cột", styles.theirs)
    sheet.write_string(below, 1, "Điền gì", styles.theirs)
    for line, ask in enumerate(ASKS.values(), below + 1):
        sheet.write_string(line, 0, ask.heading, styles.text)
        sheet.write_string(line, 1, ask.hint, styles.text)
    sheet.protect()
    _on_paper(sheet, "Cách điền phiếu")


def _told(sheet: Worksheet, told: Sequence[Told], styles: _Styles) -> None:
    """Lay the sheet of what the unit need not fill in."""
    sheet.write_string(0, 0, "NHIỆM VỤ KHÔNG PHẢI ĐIỀN (ĐỂ BIẾT)", styles.title)
    for column, (heading, width) in enumerate(
        {"Số": 8, "Văn bản giao": 18, "Nội dung nhiệm vụ": 70, "Hạn": 12, "Vì sao": 44}.items()
    ):
        sheet.set_column(column, column, width)
        sheet.write_string(2, column, heading, styles.ours)
    for line, each in enumerate(told, 3):
        sheet.write_number(line, 0, each.task, styles.number)
        put_text(sheet, line, 1, scrub(each.directive or SECRET), styles.text)
        put_text(sheet, line, 2, scrub(each.content or SECRET), styles.text)
        if each.due_on is None:
            sheet.write_blank(line, 3, None, styles.text)
        else:
            sheet.write_datetime(line, 3, datetime.fromisoformat(each.due_on), styles.day)
        put_text(sheet, line, 4, scrub(each.why), styles.text)
    sheet.freeze_panes(3, 0)
    sheet.repeat_rows(2)
    sheet.protect()
    _on_paper(sheet, "Để biết")


def _hide(sheet: Worksheet, seal: str) -> None:
    """Keep the seal where no menu shows it."""
    for line, start in enumerate(range(0, len(seal), PIECE)):
        sheet.write_string(line, 0, seal[start : start + PIECE])
    sheet.protect()
    sheet.very_hidden()


def _on_paper(sheet: Worksheet, footer: str) -> None:
    """Let a sheet be printed: A4 lying, as wide as the page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&L" + scrub(footer).replace("&", "&&")[:200] + "&RTrang &P/&N")
