"""
`difference list`: where the figures of a unit and of the Office differ (Art. 7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from tracker.commands.input.options import Format, Limit, OfUnit, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, unit_number
from tracker.commands.submission.register import Everything
from tracker.queries.register.difference import Differing, differences
from tracker.render.view import Column, View
from tracker.words.labels.record import EXCHANGES
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


@app.command("list", help=_("In số liệu sai lệch chưa thống nhất."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    everything: Everything = False,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the differences."""

    def ask(connection: Connection, _day: date) -> View:
        """Return the differences."""
        return view(differences(connection, unit=unit_number(connection, unit), every=everything))

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def view(rows: Sequence[Differing]) -> View:
    """Return differences as a view."""
    columns = (
        Column("id", _("Mã"), "int"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("task", _("Nhiệm vụ"), "int"),
        Column("figure", _("Số liệu")),
        Column("theirs", _("Của đơn vị"), wrap=True),
        Column("ours", _("Của Văn phòng")),
        Column("exchanged", _("Trao đổi"), said=lambda value: _(EXCHANGES[value]) if value else None),
        Column("found_on", _("Phát hiện"), "date"),
        Column("settled_on", _("Thống nhất"), "date"),
        Column("outcome", _("Kết quả"), minor=True),
    )
    counted = (_("{count} sai lệch.").format(count=len(rows)),) if rows else ()
    title, empty = _("SỐ LIỆU SAI LỆCH (ĐIỀU 7)"), _("Không có số liệu sai lệch.")
    return View.of(columns, rows, title=title, notes=counted, empty=empty)
