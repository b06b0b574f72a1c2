"""
`feedback list` and `feedback show`: what was told, and what became of it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import (
    LISTING,
    AsOf,
    Format,
    Limit,
    OfUnit,
    Output,
    a_number,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, unit_number
from tracker.commands.reply.totals import guess
from tracker.queries.register.feedback import FeedbackLine, feedback, one_feedback
from tracker.render.view import Column, View
from tracker.words.labels.record import ANSWERS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


Which = Annotated[int, typer.Argument(parser=a_number, metavar=_("SỐ"), help=_("Số phản hồi."), show_default=False)]


@app.command("list", help=_("In các phản hồi và việc Văn phòng đã làm, cũ nhất trước."))
def list_feedback(
    ctx: typer.Context,
    still_open: Annotated[
        bool, typer.Option("--open", help=_("Chỉ phản hồi Văn phòng còn phải xử lý hoặc gửi."), rich_help_panel=LISTING)
    ] = False,
    unit: OfUnit = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print feedback as it stood on a day."""

    def ask(connection: Connection, day: date) -> View:
        """Return the feedback of a day."""
        rows = feedback(connection, day, unit=unit_number(connection, unit), still_open=still_open)
        title = _("PHẢN HỒI VỀ VIỆC THỰC HIỆN NHIỆM VỤ, ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
        counted = (_("{count} phản hồi.").format(count=len(rows)),) if rows else ()
        return View.of(columns(), rows, title=title, notes=counted, empty=_("Không có phản hồi nào."))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


@app.command("show", help=_("In một phản hồi."))
def show(ctx: typer.Context, number: Which, format: Format = None, output: Output = None) -> None:
    """Print one feedback."""

    def ask(connection: Connection, day: date) -> View:
        """Return it with every column, for people too."""
        return View.of(columns(), [one_feedback(connection, day, number)], single=True)

    listing(ctx.obj, ask, format=format, output=output)


def columns() -> tuple[Column, ...]:
    """Return the columns of a list of feedback."""
    return (
        Column("feedback", _("Số"), "int"),
        Column("title", _("Tiêu đề"), machine_only=True),
        Column("received_on", _("Nhận ngày"), "date"),
        Column("from", _("Nơi phản hồi"), of="sender", said=brief),
        Column("about", _("Về đơn vị"), said=brief),
        Column("task", _("Nhiệm vụ"), "int", filled_only=True),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("due_on", _("Hạn"), "date"),
        Column(
            "provisional",
            _("Dự kiến"),
            "bool",
            of=lambda row: bool(row.provisional),
            said=guess,
            filled_only=True,
            tone="unsure",
        ),
        Column("answer_kind", _("Cách xử lý"), machine_only=True),
        Column("answer", _("Văn bản xử lý"), machine_only=True),
        Column("answered_on", _("Xử lý ngày"), "date", machine_only=True),
        Column("answered", _("Văn phòng xử lý"), of=_answered, people_only=True, minor=True),
        Column("notified_on", _("Gửi nơi phản hồi"), "date"),
    )


def _answered(row: FeedbackLine) -> str | None:
    """Return what the Office did, in words."""
    if row.answered_on is None:
        return None
    said = _("{kind}: {document} ngày {day:%d/%m/%Y}")
    day = date.fromisoformat(row.answered_on)
    return said.format(kind=_(ANSWERS[str(row.answer_kind)]), document=row.answer, day=day)
