"""
`urgent list`: what must be done at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

from tracker.commands.input.options import AsOf, Format, Limit, OfUnit, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, unit_number, words
from tracker.commands.submission.register import Everything, late_columns
from tracker.queries.register.submission import AtOnce, is_late, urgent_work
from tracker.render.view import Column, View
from tracker.words.labels.record import BODIES
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


@app.command("list", help=_("In việc cần giải quyết ngay còn mở."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    everything: Everything = False,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the work to be done at once."""

    def ask(connection: Connection, day: date) -> View:
        """Return the work of a day."""
        rows = urgent_work(connection, day, unit=unit_number(connection, unit), every=everything)
        counted = (_("{count} việc.").format(count=len(rows)),) if rows else ()
        return view(rows, day).but(title=_("VIỆC CẦN GIẢI QUYẾT NGAY (ĐIỀU 6.1.d)"), notes=counted)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output, counts_days=True)


def view(rows: Sequence[AtOnce], day: date) -> View:
    """Return urgent work as a view, as it stands on a day."""
    said = words(BODIES)
    columns = (
        Column("id", _("Mã"), "int"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("asked_by", _("Nơi yêu cầu"), said=said),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("task", _("Nhiệm vụ"), "int"),
        Column("noted_on", _("Ngày yêu cầu"), "date"),
        Column("due_on", _("Hạn"), "date"),
        *late_columns(lambda row: is_late(row.last_day, row.settled_on, day)),
        Column("settled_on", _("Xong ngày"), "date"),
        Column("outcome", _("Kết quả"), minor=True),
    )
    return View.of(columns, rows, empty=_("Không có việc cần giải quyết ngay."))
