"""
`task extensions`: which deadlines were extended, how often, by which papers (Art. 6.1.c).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import (
    NUMBER_OF_TASK,
    AtLevel,
    Format,
    Limit,
    OfUnit,
    Output,
)
from tracker.commands.input.tasknamed import a_task
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, unit_number
from tracker.queries.task.extension import Extended, extended
from tracker.queries.task.task import task
from tracker.render.view import Column, View
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


@app.command("extensions", help=_("In các nhiệm vụ đã gia hạn, rút ngắn: hạn ban đầu, số lần, số ngày thêm, chỉ đạo."))
def extensions(
    ctx: typer.Context,
    number: Annotated[
        int | None,
        typer.Argument(parser=a_task, metavar=_("SỐ"), help=NUMBER_OF_TASK, show_default=False),
    ] = None,
    unit: OfUnit = None,
    level: AtLevel = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the tasks that were extended, the most often extended first."""

    def ask(connection: Connection, _day: date) -> View:
        """Return the tasks."""
        if number is not None:
            task(connection, number)
        return extensions_view(extended(connection, task=number, unit=unit_number(connection, unit), level=level))

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def extensions_view(rows: Sequence[Extended]) -> View:
    """Return extended tasks as a view."""
    columns = (
        Column("task", _("Số"), "int", of="line.task"),
        Column("directive", _("Văn bản"), of="line.directive"),
        Column("content", _("Nội dung"), of="line.content", told=lambda row: content(row.line), wrap=True),
        Column("unit", _("Đơn vị"), of="line.unit", said=brief),
        Column("period", _("Kỳ"), of="line.period", machine_only=True),
        Column("original_due_on", _("Hạn ban đầu"), "date", of="line.original_due_on"),
        Column("due_on", _("Hạn"), "date", of="line.due_on"),
        Column("extensions", _("Lần gia hạn"), "int", of="line.extensions"),
        Column("working_days_added", _("Thêm (ngày làm việc)"), "int"),
        Column(
            "directions", _("Theo chỉ đạo"), of=lambda row: [str(each.number) for each in row.directions], minor=True
        ),
        Column(
            "shortened_by",
            _("Rút ngắn theo"),
            of=lambda row: [str(each.number) for each in row.shortened_by],
            minor=True,
            filled_only=True,
        ),
    )
    notes = (_("{count} nhiệm vụ đã gia hạn hoặc rút ngắn.").format(count=len(rows)),) if rows else ()
    empty = _("Không có nhiệm vụ nào được gia hạn hoặc rút ngắn.")
    return View.of(columns, rows, title=_("NHIỆM VỤ ĐÃ GIA HẠN, RÚT NGẮN"), notes=notes, empty=empty)
