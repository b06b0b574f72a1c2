"""
`inspection list` and `inspection show`: inspections with their days, and one of them (Art. 11-17).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import (
    LISTING,
    Format,
    Limit,
    OfUnit,
    Output,
    a_number,
)
from tracker.commands.inspection.draft import draft
from tracker.commands.inspection.shown import lines, whole
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import signed
from tracker.queries import reading
from tracker.render.output import emit
from tracker.words.language import _

if TYPE_CHECKING:
    from datetime import date

    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()

Inspection = Annotated[
    int, typer.Argument(parser=a_number, metavar=_("SỐ"), help=_("Số cuộc kiểm tra."), show_default=False)
]


@app.command("list", help=_("In các cuộc kiểm tra, hạn báo cáo và hai ngày của Điều 16."))
def list_(
    ctx: typer.Context,
    open_: Annotated[
        bool, typer.Option("--open", help=_("Chỉ những cuộc chưa báo cáo xong."), rich_help_panel=LISTING)
    ] = False,
    unit: OfUnit = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the inspections."""

    def ask(connection: Connection, today: date) -> View:
        """Return the inspections."""
        return lines(connection, today, unit=unit, running=open_)

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


@app.command("show", help=_("In mọi điều đã ghi về một cuộc kiểm tra."))
def show(
    ctx: typer.Context,
    number: Inspection,
    as_draft: Annotated[
        bool,
        typer.Option(
            "--draft",
            help=_("Dự thảo báo cáo kết quả kiểm tra, kèm những điều còn thiếu (Điều 16.3)."),
            rich_help_panel=LISTING,
        ),
    ] = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print one inspection, or the draft of the report on it."""
    with reading(ctx.obj) as connection:
        page = (draft if as_draft else whole)(connection, number, ctx.obj.today)
        page = signed(page, connection, ctx.obj)
    emit(page, format=format, output=output)
