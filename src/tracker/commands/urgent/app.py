"""
`urgent`: work to be done at once, asked for by Party, Council or Committee (Art. 6.1.d).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_near_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On
from tracker.commands.reply.tell import tell
from tracker.commands.submission.app import OnTask, RecordNumber, Result, TheUnit
from tracker.law.kinds import Body
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.exchange import submit
from tracker.words.labels.record import BODIES
from tracker.words.language import _

app = typer.Typer()


@app.command("add", help=_("Ghi một việc cần giải quyết ngay, và nơi yêu cầu."))
def add(
    ctx: typer.Context,
    unit: TheUnit,
    asked_by: Annotated[Body, typer.Option("--from", help=_("Nơi yêu cầu."))],
    content: Annotated[
        str | None, typer.Option("--content", metavar=WORDS, help=_("Việc phải làm; nhiệm vụ mật thì để trống."))
    ] = None,
    due: Annotated[
        date | None, typer.Option("--due", parser=a_near_date, metavar=DAY, help=_("Hạn, nếu nơi yêu cầu có nêu."))
    ] = None,
    task: OnTask = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record work to be done at once."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = names.find(unit)
        done = submit.ask_at_once(ledger, found, asked_by=asked_by, content=content, due_on=due, task=task, on=on)
    sentence = "Đã ghi việc cần giải quyết ngay của {unit} theo yêu cầu của {body}, mã {id}."
    name, body = names.name(found), _(BODIES[asked_by.value])
    tell(sentence, done, dry_run=dry_run, unit=name, body=body, id=done.event.subject_id)


@app.command("settle", help=_("Ghi một việc cần giải quyết ngay đã xong."))
def settle(
    ctx: typer.Context, number: RecordNumber, outcome: Result = None, on: On = None, dry_run: DryRun = False
) -> None:
    """Record that urgent work is done."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = submit.settle(ledger, number, outcome=outcome, on=on)
    sentence = "Đã ghi việc mã {id} giải quyết xong ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, id=number, day=done.event.on)
