"""
`directive list` and `directive show`: the documents that gave tasks, and one of them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.directive.shown import register, whole
from tracker.commands.input.options import (
    LISTING,
    AtLevel,
    Format,
    Limit,
    OfUnit,
    Output,
    Reference,
)
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import signed, unit_number
from tracker.commands.task.catalogue import lines
from tracker.law.vocabulary import Issuer
from tracker.queries import reading
from tracker.queries.lookup import find_directive
from tracker.queries.task.task import tasks
from tracker.render.output import emit
from tracker.render.view import Page
from tracker.render.wishes import wishes
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()


@app.command("list", help=_("In danh mục văn bản giao nhiệm vụ, mới nhất trước."))
def list_(
    ctx: typer.Context,
    issuer: Annotated[Issuer | None, typer.Option("--issuer", help=_("Nơi ban hành."), rich_help_panel=LISTING)] = None,
    unit: OfUnit = None,
    level: AtLevel = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the register of directives."""

    def ask(connection: Connection, _day: date) -> View:
        """Return the register."""
        return register(connection, issuer, unit_number(connection, unit), level)

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


@app.command("show", help=_("In một văn bản với mọi thông tin và các nhiệm vụ của nó."))
def show(ctx: typer.Context, reference: Reference, format: Format = None, output: Output = None) -> None:
    """Print one directive and its tasks."""
    with reading(ctx.obj) as connection:
        found = find_directive(connection, reference)
        given = tasks(connection, ctx.obj.today, directive=found.id)
        view = signed(whole(connection, found.id, [row.task for row in given]), connection, ctx.obj)
    if given and format in (None, "table") and output is None and not wishes().columns:
        sections = (
            view.but(title=None, notes=()),
            lines(given, _("NHIỆM VỤ CỦA VĂN BẢN: {count}").format(count=len(given))),
        )
        emit(Page("", sections, {}, view.notes), format=format)
    else:
        emit(view, format=format, output=output)
