"""
`task remarks`: reminders, criticism and praise, and what a task says of them and of causes that were confirmed.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, LISTING, AsOf, Format, Limit, OfUnit, Output, refuse_reversed
from tracker.commands.reply.printing import listing
from tracker.commands.reply.show import brief, content, figures_note, unit_number
from tracker.law.kinds import Remark
from tracker.queries.task.remark import Remarked, remarks
from tracker.render.view import Column, View
from tracker.words.labels.record import REMARKS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.storage.connection import Connection
    from tracker.queries.task.excuse import Excuse

app = typer.Typer()


@app.command("remarks", help=_("In các lần nhắc nhở, phê bình, biểu dương, cũ nhất trước (Điều 24)."))
def list_(
    ctx: typer.Context,
    unit: OfUnit = None,
    kind: Annotated[Remark | None, typer.Option("--kind", help=_("Chỉ một loại."), rich_help_panel=LISTING)] = None,
    since: Annotated[
        date | None,
        typer.Option("--from", parser=a_date, metavar=DAY, help=_("Từ ngày."), rich_help_panel=LISTING),
    ] = None,
    until: Annotated[
        date | None,
        typer.Option("--to", parser=a_date, metavar=DAY, help=_("Đến hết ngày."), rich_help_panel=LISTING),
    ] = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print remarks."""
    refuse_reversed(since, until)

    def ask(connection: Connection, day: date) -> View:
        """Return the remarks of a day."""
        number = unit_number(connection, unit)
        kept = None if kind is None else kind.value
        return view(remarks(connection, day, unit=number, kind=kept, since=since, until=until), day)

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


def view(rows: Sequence[Remarked], day: date) -> View:
    """Return remarks as a view."""
    columns = (
        Column("remark", _("Mã"), "int"),
        Column("given_on", _("Ngày"), "date"),
        Column("unit", _("Đơn vị"), said=brief),
        Column("kind", _("Loại"), said=lambda value: _(REMARKS[value])),
        Column("document", _("Văn bản")),
        Column("document_issued_on", _("Ngày văn bản"), "date", machine_only=True),
        Column("task", _("Số"), "int"),
        Column("directive", _("Văn bản giao"), machine_only=True),
        Column("content", _("Nội dung nhiệm vụ"), told=content, wrap=True, minor=True),
        Column("note", _("Ghi chú"), wrap=True),
        Column("secret", _("Mật"), "bool", machine_only=True),
    )
    title = _("NHẮC NHỞ, PHÊ BÌNH, BIỂU DƯƠNG ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
    empty = _("Không có lần nhắc nhở, phê bình, biểu dương nào.")
    return View.of(columns, rows, title=title, notes=(*_counted(rows), figures_note()), empty=empty)


def remarked(rows: Sequence[Remarked], *, with_task: bool) -> list[str]:
    """Return remarks in words, one for each."""
    said = []
    for row in rows:
        paper = _("{number} ngày {day:%d/%m/%Y}").format(
            number=row.document, day=date.fromisoformat(row.document_issued_on)
        )
        about = _(", nhiệm vụ {task}").format(task=row.task) if with_task and row.task else ""
        note = f": {row.note}" if row.note else ""
        said.append(f"{_(REMARKS[row.kind])}, {paper}{about}{note}")
    return said


def _counted(rows: Sequence[Remarked]) -> list[str]:
    """Return how many remarks there are of each kind; nothing of none."""
    if not rows:
        return []
    kinds = Counter(row.kind for row in rows)
    said = "; ".join(f"{_(REMARKS[kind])} {kinds[kind]}" for kind in REMARKS if kinds[kind])
    return [_("{count} lần: {said}.").format(count=len(rows), said=said)]


def excused(rows: Sequence[Excuse]) -> list[str]:
    """Return confirmed causes in words, one for each paper."""
    said = []
    for row in rows:
        paper = _("{number} ngày {day:%d/%m/%Y}").format(number=row.document, day=date.fromisoformat(row.issued_on))
        period = _(", kỳ {period}").format(period=row.period) if row.period else ""
        reason = f": {row.reason}" if row.reason else ""
        said.append(f"{row.body}, {paper}{period}{reason}")
    return said
