"""
`role list`: who may do what.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import typer

from tracker.commands.input.options import Format, Limit, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief
from tracker.queries.ledger.role import roles
from tracker.render.view import Column, View
from tracker.words.labels.task import ROLES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


@app.command("list", help=_("In vai trò của từng người ghi."))
def list_(ctx: typer.Context, limit: Limit = None, format: Format = None, output: Output = None) -> None:
    """Print who may do what."""
    listing(ctx.obj, view, limit=limit, format=format, output=output)


def view(connection: Connection, today: date) -> View:
    """Return the roles as a view."""
    rows = roles(connection, today)
    named = any(row.unit is not None for row in rows)
    columns = (
        Column("actor", _("Người ghi")),
        Column("role", _("Vai trò")),
        Column("code", _("Mã đơn vị"), machine_only=True),
        Column("unit", _("Ghi cho đơn vị"), of=lambda row: brief(row.unit), wrap=True, machine_only=not named),
        Column("since", _("Từ ngày"), "date"),
        Column("may", _("Được làm"), of=lambda row: _(ROLES[row.role]), people_only=True, wrap=True),
    )
    empty = _("Sổ chưa phân vai trò: ai mở được tệp sổ cũng làm được mọi việc.")
    return View.of(columns, rows, title=_("VAI TRÒ"), empty=empty)
