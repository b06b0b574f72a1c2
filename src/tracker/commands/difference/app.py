"""
`difference`: figures of a unit that are not the Office's, until both agree (Art. 7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.options import WORDS, DryRun, Format, Limit, On, Output
from tracker.commands.listing.overdue import OfUnit
from tracker.commands.submission import Everything, OnTask, RecordNumber, TheUnit
from tracker.law.kinds import Exchange
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.ledger.storage.connection import Connection
    from tracker.queries.register.difference import Differing
    from tracker.render.view import View

app = typer.Typer()

By = Annotated[Exchange | None, typer.Option("--by", help=_("Trao đổi bằng văn bản, fax, điện thoại, thư điện tử…"))]


@app.command("add", help=_("Ghi một số liệu của đơn vị khác số liệu của Văn phòng."))
def add(
    ctx: typer.Context,
    unit: TheUnit,
    figure: Annotated[
        str, typer.Option("--figure", metavar=WORDS, help=_("Số liệu nào: «thời hạn», «số nhiệm vụ quá hạn»…"))
    ],
    theirs: Annotated[
        str | None, typer.Option("--theirs", metavar=WORDS, help=_("Của đơn vị; nhiệm vụ mật thì để trống."))
    ] = None,
    ours: Annotated[
        str | None, typer.Option("--ours", metavar=WORDS, help=_("Của Văn phòng; nhiệm vụ mật thì để trống."))
    ] = None,
    task: OnTask = None,
    by: By = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a difference."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.exchange.difference import Difference, find

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = names.find(unit)
        done = find(ledger, Difference(found, figure, theirs, ours, task, by), on=on)
    sentence = "Đã ghi sai lệch mã {id}: {figure}, {unit}."
    tell(sentence, done, dry_run=dry_run, id=done.event.subject_id, figure=figure, unit=names.name(found))


@app.command("settle", help=_("Ghi hai bên đã thống nhất thế nào."))
def settle(
    ctx: typer.Context,
    number: RecordNumber,
    outcome: Annotated[
        str | None, typer.Option("--outcome", metavar=WORDS, help=_("Kết quả; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record what was agreed."""
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.exchange import difference as differences

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = differences.settle(ledger, number, outcome=outcome, on=on)
    sentence = "Đã ghi sai lệch mã {id} thống nhất ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, id=number, day=done.event.on)


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
    from tracker.commands.door.printing import listing
    from tracker.commands.door.show import unit_number
    from tracker.queries.register.difference import differences

    def ask(connection: Connection, _day: date) -> View:
        """Return the differences."""
        return view(differences(connection, unit=unit_number(connection, unit), every=everything))

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


def view(rows: Sequence[Differing]) -> View:
    """Return differences as a view."""
    from tracker.commands.door.show import brief
    from tracker.render.view import Column, View
    from tracker.words.labels.record import EXCHANGES

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
