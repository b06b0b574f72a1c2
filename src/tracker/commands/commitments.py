"""
`unit commitments|commit`: which unit has issued its plan and its own regulation under the Quy chế (Art. 23.2).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.complete import units
from tracker.commands.duties import OfUnit
from tracker.commands.options import LISTING, AsOf, DryRun, Format, Limit, Output
from tracker.commands.papers import Document, Issued
from tracker.i18n import _
from tracker.kinds import Commitment

if TYPE_CHECKING:
    from tracker.queries.commitments import CommitmentLine
    from tracker.view import View

KINDS = {"plan": "kế hoạch triển khai", "regulation": "quy chế nội bộ"}
"""The two papers (Art. 23.2)."""


def commit(
    ctx: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Mã, tên hoặc tên khác."), autocompletion=units)],
    kind: Annotated[
        Commitment, typer.Option("--kind", help=_("Kế hoạch triển khai (plan) hay quy chế nội bộ (regulation)."))
    ],
    document: Document,
    issued: Issued,
    dry_run: DryRun = False,
) -> None:
    """Record a unit's plan or regulation."""
    from tracker.commands.tell import remember, tell
    from tracker.ledger import writing
    from tracker.lookup import unit_names
    from tracker.services.acts import Paper
    from tracker.services.commitments import commit as record

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number = names.find(unit)
        record(ledger, number, kind, Paper(document, issued))
    sentence = "Đã ghi {kind} của {unit}: {document}."
    remember(names)
    tell(sentence, dry_run=dry_run, kind=_(KINDS[kind]), unit=names.name(number), document=document)


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
    from tracker.commands.lists import first_rows, supposing
    from tracker.commands.show import head_note, unit_number
    from tracker.output import emit
    from tracker.queries import reading
    from tracker.queries.commitments import commitments as ask

    day = as_of or ctx.obj.today
    with reading(ctx.obj) as connection:
        rows = ask(connection, day, unit=unit_number(connection, unit), missing=missing)
        head = head_note(connection)
    page = supposing(checklist(rows, day, head), as_of, ctx.obj.today)
    emit(first_rows(page, limit), format=format, output=output)


def checklist(rows: list[CommitmentLine], day: date, head: str) -> View:
    """Return the checklist as a view."""
    from tracker.commands.show import brief
    from tracker.view import Column, View

    columns = (
        Column("code", _("Mã")),
        Column("unit", _("Đơn vị"), machine_only=True),
        Column("unit_said", _("Đơn vị"), people_only=True),
        Column("plan", _("Kế hoạch"), machine_only=True),
        Column("plan_said", _("Kế hoạch"), people_only=True),
        Column("plan_issued_on", _("Ngày kế hoạch"), "date", machine_only=True),
        Column("regulation", _("Quy chế nội bộ"), machine_only=True),
        Column("regulation_said", _("Quy chế nội bộ"), people_only=True),
        Column("regulation_issued_on", _("Ngày quy chế"), "date", machine_only=True),
    )
    body = [
        (
            row.code,
            row.unit,
            brief(row.unit),
            row.plan,
            _paper(row.plan, row.plan_issued_on),
            row.plan_issued_on,
            row.regulation,
            _paper(row.regulation, row.regulation_issued_on),
            row.regulation_issued_on,
        )
        for row in rows
    ]
    said = _("{count} đơn vị: {plans} đơn vị có kế hoạch, {regulations} đơn vị có quy chế nội bộ.")
    plans, regulations = (sum(bool(row[place]) for row in rows) for place in (2, 4))
    notes = (said.format(count=len(rows), plans=plans, regulations=regulations), head)
    title = _("VĂN BẢN TRIỂN KHAI QUY CHẾ CỦA TỪNG ĐƠN VỊ (ĐIỀU 23.2), NGÀY {day:%d/%m/%Y}").format(day=day)
    empty = _("Mọi đơn vị đã có kế hoạch và quy chế nội bộ.")
    return View(columns, body, title=title, notes=notes if rows else (), empty=empty)


def _paper(number: str | None, issued_on: str | None) -> str:
    """Return a paper in words, or that there is none."""
    if number is None or issued_on is None:
        return _("chưa có")
    return _("{number} ngày {day:%d/%m/%Y}").format(number=number, day=date.fromisoformat(issued_on))
