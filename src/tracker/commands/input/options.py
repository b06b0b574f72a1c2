"""
Options that many commands share, each said once.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.models import TyperPath

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.listwishes import LISTING as LISTING
from tracker.commands.input.tasknamed import a_task
from tracker.commands.input.vocabulary import Listed
from tracker.disk.destination import checked, is_folder, typed
from tracker.errors import Usage
from tracker.words.language import _
from tracker.words.numbers import DIGITS, NumberTooLarge, read_number

MOST_ROWS = 1_000_000_000
"""No list has as many, and every database can count as far."""


class DaysReversed(Usage):
    """The last day lies before the first."""

    sentence = "--to ({last:%d/%m/%Y}) ở trước --from ({first:%d/%m/%Y}). Đổi lại hai ngày."


def refuse_reversed(since: date | None, until: date | None) -> None:
    """Raise DaysReversed where the last day that a list is chosen by lies before the first."""
    if since is not None and until is not None and until < since:
        raise DaysReversed(first=since, last=until)


def a_number(text: str) -> int:
    """Read the number of a task or an obligation; raises NotANumber or NumberTooLarge."""
    return read_number(text)


def a_file(ctx: typer.Context, output: Path | None) -> Path | None:
    """
    Look where an output is to go before anything is done; stdout is no file. Raises what `checked` raises.

    Whether a folder will do, the format says, which may stand behind it.
    """
    if output is None or ctx.resilient_parsing or (is_folder(output) and "format" in _names(ctx)):
        return output
    return checked(output, ctx.obj.ledger)


def _names(ctx: typer.Context) -> set[str]:
    """Return the names of what a command takes."""
    return {str(param.name) for param in ctx.command.params}


class Place(TyperPath):
    """Where an output is to go; that its name ends as a folder's is not lost."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Path:
        """Return the file or the folder."""
        del param, ctx
        return value if isinstance(value, Path) else typed(os.fspath(value))


def a_limit(limit: int | None) -> int | None:
    """Return how many rows are wished for, as far as a database counts: no list has more."""
    return None if limit is None else min(limit, MOST_ROWS)


def in_a_ledger(number: int | None) -> int | None:
    """Return the number of something, if a ledger can hold it; raises NumberTooLarge."""
    if number is not None and number >= 10**DIGITS:
        raise NumberTooLarge(text=str(number))
    return number


# The help of an argument names its type by the parser's own name.
a_number.__name__ = _("số")

DAY = _("NGÀY")
WORDS = _("CHỮ")
WRITING = _("Ghi sổ")

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        click_type=Listed("table", "csv", "json", "xlsx", "docx", "html", "pdf", "png", "ics", "md"),
        help=_("Định dạng in ra."),
        rich_help_panel=LISTING,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        click_type=Place(),
        metavar=_("TỆP"),
        callback=a_file,
        help=_("Ghi vào tệp, trọn vẹn hoặc không ghi; THƯ-MỤC/ với --csv: mỗi bảng một tệp."),
        rich_help_panel=LISTING,
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit", min=0, metavar="N", callback=a_limit, help=_("Chỉ in N dòng đầu."), rich_help_panel=LISTING
    ),
]
Full = Annotated[
    bool,
    typer.Option("--full", help=_("In mọi dòng: không gộp, không bớt."), rich_help_panel=LISTING),
]
OfDirective = Annotated[
    str | None,
    typer.Option(
        "--directive",
        metavar=_("VĂN-BẢN"),
        help=_("Chỉ nhiệm vụ của một văn bản."),
        rich_help_panel=LISTING,
    ),
]
AtLevel = Annotated[
    Literal["city", "central"] | None,
    typer.Option("--level", help=_("Chỉ nhiệm vụ của thành phố hoặc của trung ương."), rich_help_panel=LISTING),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=a_date,
        metavar=DAY,
        help=_("Như đã có vào ngày đó; ngày chưa đến là giả định."),
        rich_help_panel=LISTING,
    ),
]
IssuedFrom = Annotated[
    date | None,
    typer.Option("--from", parser=a_date, metavar=DAY, help=_("Văn bản ban hành từ ngày."), rich_help_panel=LISTING),
]
IssuedTo = Annotated[
    date | None,
    typer.Option("--to", parser=a_date, metavar=DAY, help=_("Văn bản ban hành đến hết ngày."), rich_help_panel=LISTING),
]
On = Annotated[
    date | None,
    typer.Option(
        "--on",
        parser=a_date,
        metavar=DAY,
        help=_("Ngày xảy ra việc này (mặc định: hôm nay)."),
        rich_help_panel=WRITING,
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=_("Chạy thử: cho xem kết quả, không ghi gì."), rich_help_panel=WRITING)
]
ProposingRoom = Annotated[
    str | None,
    typer.Option(
        "--proposing-room",
        metavar=WORDS,
        help=_("Phòng đề xuất ban hành văn bản, cùng xác nhận kết quả (Điều 6.2.a)."),
    ),
]
Other = Annotated[
    str | None,
    typer.Option("--other", metavar=WORDS, help=_("Thông tin cần thiết khác; văn bản mật thì để trống (Điều 5.1.h).")),
]
NUMBER_OF_TASK = _("Số nhiệm vụ, hoặc ĐƠN-VỊ@VĂN-BẢN: STC@20/CT-UBND.")
Number = Annotated[
    int,
    typer.Argument(parser=a_task, metavar=_("SỐ"), help=NUMBER_OF_TASK, show_default=False),
]
Reference = Annotated[
    str,
    typer.Argument(
        metavar=_("VĂN-BẢN"),
        help=_("Số, ký hiệu văn bản, hoặc #mã khi nhiều văn bản trùng số."),
        show_default=False,
    ),
]

OfUnit = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar=_("ĐƠN VỊ"),
        help=_("Chỉ việc của một đơn vị: mã, tên hoặc tên khác."),
        rich_help_panel=LISTING,
    ),
]
