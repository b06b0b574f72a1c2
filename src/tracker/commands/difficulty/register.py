"""
`difficulty list`: difficulties and disputes, and whom they wait for (Art. 8.1.b, c).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.difficulty.obstacles import view
from tracker.commands.input.options import (
    LISTING,
    AsOf,
    Format,
    Limit,
    OfUnit,
    Output,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import unit_number
from tracker.queries.ledger.log import unit_names
from tracker.queries.register.difficulty import difficulties
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()


@app.command("list", help=_("In khó khăn, vướng mắc, ý kiến khác nhau, cũ nhất trước."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    unsettled: Annotated[
        bool, typer.Option("--open", help=_("Chỉ việc chưa giải quyết."), rich_help_panel=LISTING)
    ] = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print difficulties and disputes."""

    def ask(connection: Connection, day: date) -> View:
        """Return the difficulties of a day."""
        rows = difficulties(connection, day, unit=unit_number(connection, unit), unsettled=unsettled)
        return view(rows, unit_names(connection), day)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)
