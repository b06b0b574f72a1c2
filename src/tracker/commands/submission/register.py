"""
`submission list`: what was sent up to the People's Committee, and what is late there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.commands.input.options import (
    LISTING,
    AsOf,
    Format,
    Limit,
    OfUnit,
    Output,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, unit_number
from tracker.queries.register.submission import Sent, is_late, submissions
from tracker.render.view import Column, View
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


Everything = Annotated[bool, typer.Option("--all", help=_("Cả việc đã giải quyết xong."), rich_help_panel=LISTING)]


@app.command("list", help=_("In tờ trình đang chờ UBND xử lý; --overdue: chỉ tờ trình quá hạn."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    overdue: Annotated[
        bool, typer.Option("--overdue", help=_("Chỉ tờ trình quá hạn xử lý."), rich_help_panel=LISTING)
    ] = False,
    everything: Everything = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the register of submissions."""

    def ask(connection: Connection, day: date) -> View:
        """Return the register of a day."""
        number = unit_number(connection, unit)
        rows = submissions(connection, day, unit=number, overdue=overdue, every=everything)
        title = (
            _("TỜ TRÌNH QUÁ HẠN XỬ LÝ TẠI UBND, NGÀY {day:%d/%m/%Y}") if overdue else _("TỜ TRÌNH GỬI UBND THÀNH PHỐ")
        )
        counted = (_("{count} tờ trình.").format(count=len(rows)),) if rows else ()
        return view(rows, day).but(title=title.format(day=day), notes=counted)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


def late_columns(late: Callable[[Any], bool]) -> tuple[Column, Column]:
    """Return whether a row is `late`, for machines, and by how many working days, for everybody."""
    return (
        Column("overdue", _("Quá hạn"), "bool", of=late, machine_only=True, tone="late"),
        Column(
            "working_days_late",
            _("Trễ (ngày làm việc)"),
            "int",
            of=lambda row: row.working_days_late if late(row) else None,
            tone="late",
        ),
    )


def view(rows: Sequence[Sent], day: date) -> View:
    """Return submissions as a view, as they stand on a day."""
    columns = (
        Column("id", _("Mã"), "int"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("paper", _("Tờ trình")),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("task", _("Nhiệm vụ"), "int"),
        Column("sent_on", _("Ngày gửi"), "date"),
        Column("due_on", _("Hạn xử lý"), "date"),
        *late_columns(lambda row: is_late(row.last_day, row.processed_on, day)),
        Column("processed_on", _("Giải quyết"), "date"),
        Column("outcome", _("Kết quả"), minor=True),
    )
    return View.of(columns, rows, empty=_("Không có tờ trình nào."))
