"""
`difference`: figures of a unit that are not the Office's, until both agree (Art. 7).
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import WORDS, DryRun, On
from tracker.commands.reply.tell import tell
from tracker.commands.submission.app import OnTask, RecordNumber, TheUnit
from tracker.law.kinds import Exchange
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.exchange import difference as differences
from tracker.services.exchange.difference import Difference, find
from tracker.words.language import _

app = typer.Typer()

By = Annotated[Exchange | None, typer.Option("--by", help=_("Trao đổi bằng cách nào (Điều 7.1.b)."))]


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
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = differences.settle(ledger, number, outcome=outcome, on=on)
    sentence = "Đã ghi sai lệch mã {id} thống nhất ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, id=number, day=done.event.on)
