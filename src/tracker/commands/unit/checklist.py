"""
`unit commitments`: which units issued their plan and their regulation (Art. 23.2).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import LISTING, AsOf, Format, Limit, OfUnit, Output
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, unit_number
from tracker.queries.ledger.glimpse import only_shown
from tracker.queries.unit.commitment import CommitmentLine
from tracker.queries.unit.commitment import commitments as find
from tracker.render.view import Column, View
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection

app = typer.Typer()


@app.command("commitments", help=_("Đơn vị nào đã ban hành kế hoạch và quy chế nội bộ (Điều 23.2)."))
def commitments(
    ctx: typer.Context,
    missing: Annotated[
        bool, typer.Option("--missing", help=_("Chỉ đơn vị còn thiếu."), rich_help_panel=LISTING)
    ] = False,
    unit: OfUnit = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the checklist of two for each unit."""

    def ask(connection: Connection, day: date) -> View:
        """Return the checklist of a day."""
        number = only_shown(connection, unit_number(connection, unit))
        return checklist(find(connection, day, unit=number, missing=missing), day)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def checklist(rows: list[CommitmentLine], day: date) -> View:
    """Return the checklist as a view."""
    columns = (
        Column("code", _("Mã")),
        Column("unit", _("Đơn vị"), said=brief),
        Column("plan", _("Kế hoạch"), told=lambda row: _paper(row.plan, row.plan_issued_on)),
        Column("plan_issued_on", _("Ngày kế hoạch"), "date", machine_only=True),
        Column("regulation", _("Quy chế nội bộ"), told=lambda row: _paper(row.regulation, row.regulation_issued_on)),
        Column("regulation_issued_on", _("Ngày quy chế"), "date", machine_only=True),
    )
    said = _("{count} đơn vị: {plans} đơn vị có kế hoạch, {regulations} đơn vị có quy chế nội bộ.")
    plans, regulations = (sum(bool(row[place]) for row in rows) for place in (2, 4))
    notes = (said.format(count=len(rows), plans=plans, regulations=regulations),)
    title = _("VĂN BẢN TRIỂN KHAI QUY CHẾ CỦA TỪNG ĐƠN VỊ (ĐIỀU 23.2), NGÀY {day:%d/%m/%Y}").format(day=day)
    empty = _("Mọi đơn vị đã có kế hoạch và quy chế nội bộ.")
    return View.of(columns, rows, title=title, notes=notes if rows else (), empty=empty)


def _paper(number: str | None, issued_on: str | None) -> str:
    """Return a paper in words, or that there is none."""
    if number is None or issued_on is None:
        return _("chưa có")
    return _("{number} ngày {day:%d/%m/%Y}").format(number=number, day=date.fromisoformat(issued_on))
