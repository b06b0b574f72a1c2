"""
`task remark`: reminders, criticisms and praises of units, each by its document (Art. 24).
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import WORDS, DryRun, On
from tracker.commands.input.tasknamed import some_tasks
from tracker.commands.reply.aside import remember
from tracker.commands.reply.tell import tell
from tracker.commands.task.grading import Written, WrittenOn
from tracker.law.kinds import Remark
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.papers import Paper
from tracker.services.task.remark import NewRemark
from tracker.services.task.remark import remark as record
from tracker.words.labels.record import REMARKS
from tracker.words.language import _

app = typer.Typer()


Numbers = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[SỐ…]"),
        help=_("Các số nhiệm vụ, và khoảng số: 3,5-9 12; hoặc ĐƠN-VỊ@VĂN-BẢN; bỏ trống thì ghi về đơn vị ở --unit."),
        show_default=False,
    ),
]


@app.command("remark", help=_("Ghi văn bản nhắc nhở, phê bình hoặc biểu dương, về nhiệm vụ hoặc về đơn vị (Điều 24)."))
def remark(
    ctx: typer.Context,
    kind: Annotated[Remark, typer.Option("--kind", help=_("Loại văn bản."))],
    document: Written,
    issued: WrittenOn,
    numbers: Numbers = None,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar=_("ĐƠN VỊ"),
            help=_("Đơn vị, cách nhau bằng «;» (mặc định: đơn vị chủ trì nhiệm vụ vào ngày văn bản)."),
        ),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Nội dung; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a remark."""
    named = some_tasks(numbers) if numbers else [None]
    new = NewRemark(kind=kind, paper=Paper(document, issued), note=note)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        whom = names.find_all(unit) if unit else [None]
        done = [record(ledger, new, task=task, unit=each, on=on) for task in named for each in whom]
    remember(names)
    for each in done:
        facts = each.event.facts
        sentence = "Đã ghi {document} {kind} {unit}, nhiệm vụ {task} (mã {id})."
        if facts["task"] is None:
            sentence = "Đã ghi {document} {kind} {unit} (mã {id})."
        values = {
            "document": facts["number"],
            "kind": _(REMARKS[kind.value]),
            "unit": names.name(int(str(facts["unit"]))),
        }
        tell(sentence, each, dry_run=dry_run, task=facts["task"], id=each.event.subject_id, **values)
