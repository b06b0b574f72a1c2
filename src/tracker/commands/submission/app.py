"""
`submission`: what units sent up to UBND, and what waits there past its term (Art. 6.1.d).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_date, a_near_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On, a_number
from tracker.commands.input.tasknamed import a_task
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.exchange import submit as submissions
from tracker.words.language import _
from tracker.words.symbols import oddity

app = typer.Typer()

TheUnit = Annotated[str, typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị: mã, tên hoặc tên khác."))]
OnTask = Annotated[int | None, typer.Option("--task", parser=a_task, metavar=_("SỐ"), help=_("Số nhiệm vụ liên quan."))]
RecordNumber = Annotated[
    int, typer.Argument(parser=a_number, metavar=_("MÃ"), help=_("Mã trong danh sách."), show_default=False)
]
Result = Annotated[str | None, typer.Option("--outcome", metavar=WORDS, help=_("Kết quả; nhiệm vụ mật thì để trống."))]


@app.command("add", help=_("Ghi một tờ trình đã gửi, với hạn xử lý theo Quy chế làm việc của UBND."))
def add(
    ctx: typer.Context,
    unit: TheUnit,
    number: Annotated[str, typer.Option("--number", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu tờ trình."))],
    sent: Annotated[date, typer.Option("--sent", parser=a_date, metavar=DAY, help=_("Ngày gửi tờ trình."))],
    due: Annotated[
        date,
        typer.Option("--due", parser=a_near_date, metavar=DAY, help=_("Hạn xử lý theo Quy chế làm việc của UBND.")),
    ],
    task: OnTask = None,
    content: Annotated[
        str | None, typer.Option("--content", metavar=WORDS, help=_("Trích yếu; nhiệm vụ mật thì để trống."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record a submission."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = names.find(unit)
        done = submissions.send(ledger, found, number, sent_on=sent, due_on=due, task=task, content=content)
    paper = str(done.event.facts["paper"])
    sentence = "Đã ghi tờ trình {paper} của {unit}, mã {id}; hạn xử lý {due:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, paper=paper, unit=names.name(found), id=done.event.subject_id, due=due)
    if odd := oddity(paper):
        warn(odd, number=paper)


@app.command("processed", help=_("Ghi UBND đã giải quyết một tờ trình."))
def processed(
    ctx: typer.Context, number: RecordNumber, outcome: Result = None, on: On = None, dry_run: DryRun = False
) -> None:
    """Record that a submission was dealt with."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = submissions.process(ledger, number, outcome=outcome, on=on)
        paper = ledger.kept(done.event.subject, number)["paper"]
    sentence = "Đã ghi tờ trình {paper} (mã {id}) được giải quyết ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, paper=paper, id=number, day=done.event.on)
