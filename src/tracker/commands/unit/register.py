"""
`unit list` and `unit show`: who can be given a task, and all that is known of one unit.
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import LISTING, Format, Limit, Output
from tracker.commands.reply.aside import remember
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import signed
from tracker.commands.unit.shown import register, whole
from tracker.law.vocabulary import UnitKind
from tracker.queries import reading
from tracker.queries.lookup import unit_names
from tracker.render.output import emit
from tracker.words.language import _

app = typer.Typer()


@app.command("list", help=_("In danh sách đơn vị, với số nhiệm vụ đang mở."))
def list_units(
    ctx: typer.Context,
    kind: Annotated[
        UnitKind | None, typer.Option("--kind", help=_("Chỉ một loại đơn vị."), rich_help_panel=LISTING)
    ] = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the units in the order they were recorded."""
    listing(
        ctx.obj, lambda connection, today: register(connection, today, kind), limit=limit, format=format, output=output
    )


@app.command("show", help=_("In một đơn vị: tên, tên khác, số nhiệm vụ đang mở và việc quá hạn."))
def show(
    ctx: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Mã, tên hoặc tên khác."))],
    format: Format = None,
    output: Output = None,
) -> None:
    """Print one unit."""
    with reading(ctx.obj) as connection:
        known = unit_names(connection)
        number = known.find(unit)
        view = signed(whole(connection, number, ctx.obj.today), connection, ctx.obj)
    remember(known)
    emit(view, format=format, output=output)
