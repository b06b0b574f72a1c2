"""
`urge`: urging units, what they answered, and who is to be urged next (Art. 8–10).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.options import WORDS, DryRun, Format, OfDirective, OfUnit, On, Output, a_number
from tracker.commands.input.papers import paper_of
from tracker.commands.input.tasknamed import some_tasks
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import Document, Issued
from tracker.commands.task.manychanged import Act, Chosen, Commit, Tasks, Way, open_statuses, run
from tracker.commands.urge.answerby import AnswerBy
from tracker.commands.urge.register import form_of
from tracker.law.kinds import Channel
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.exchange import urge as urging
from tracker.services.exchange.urge import Message, together, urge
from tracker.words.language import _
from tracker.words.numbers import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.services.task.bulk import Bulk
    from tracker.units.matching import UnitNames

app = typer.Typer()

UrgingNumber = Annotated[
    int,
    typer.Argument(parser=a_number, metavar=_("MÃ"), help=_("Mã lần đôn đốc, xem «urge list»."), show_default=False),
]

MOST = 5
"""So many units are named one by one; more are counted."""


@app.command("add", help=_("Ghi việc đôn đốc: mỗi đơn vị một lần, cho một hay nhiều nhiệm vụ (Điều 10)."))
def add(
    ctx: typer.Context,
    channel: Annotated[
        Channel,
        typer.Option(
            "--channel",
            help=_("Hình thức (Điều 10)."),
        ),
    ],
    tasks: Tasks = None,
    document: Document = None,
    issued: Issued = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar=WORDS, help=_("Người nhận ở đơn vị; nhiệm vụ mật thì để trống."))
    ] = None,
    answer_by: AnswerBy = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Nội dung đôn đốc; nhiệm vụ mật thì để trống."))
    ] = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Record that units were urged: at once where tasks are typed, shown first where a unit or a directive chooses."""
    message = Message(
        channel=channel, paper=paper_of(document, issued, None), person=person, note=note, answer_by=answer_by
    )

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return urge(ledger, [task], message, on=on)[0].recorded[-1]

    def doing(ledger: Ledger, _names: UnitNames, tasks: Sequence[int], _act: Act) -> Bulk:
        return together(ledger, tasks, lambda each: urge(ledger, each, message, on=on))

    chosen = Chosen(tasks, unit, directive, open_statuses())
    is_list = ctx.info_name == "add" and bool(tasks) and unit is None and directive is None
    is_at_once = is_list or chosen.is_one(ctx)
    if not is_at_once or format or output:
        way = Way(commit or (is_at_once and not dry_run), dry_run, format, output)
        run(ctx, chosen, act, way, doing)
        return
    numbers = some_tasks(tasks or ())
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        done = urge(ledger, numbers, message, on=on)
    form = form_of(channel.value)
    asked = _(" Đề nghị trả lời đến hết ngày {day:%d/%m/%Y}.").format(day=answer_by) if answer_by else ""
    if len(done) > MOST:
        tell(
            "Đã ghi {count} lần đôn đốc, mã {first}–{last}, cho {tasks} nhiệm vụ, qua {form}, ngày {day:%d/%m/%Y}.{asked}",
            dry_run=dry_run,
            count=len(done),
            first=done[0].number,
            last=done[-1].number,
            tasks=len(numbers),
            form=form,
            day=done[0].recorded[0].event.on,
            asked=asked,
        )
    for each in done if len(done) <= MOST else ():
        tell(
            "Đã ghi lần đôn đốc {number}: {unit}, nhiệm vụ {tasks}, qua {form}, ngày {day:%d/%m/%Y}.{asked}",
            dry_run=dry_run,
            number=each.number,
            unit=names.name(each.unit),
            tasks=listed(each.tasks),
            form=form,
            day=each.recorded[0].event.on,
            asked=asked,
        )
    waiting = [task for each in done for task in each.waiting]
    if waiting:
        warn("nhiệm vụ {tasks} đã có báo cáo, đang chờ Văn phòng xác nhận.", tasks=listed(waiting))


@app.command("answer", help=_("Ghi đơn vị trả lời một lần đôn đốc."))
def answer(
    ctx: typer.Context,
    number: UrgingNumber,
    document: Document = None,
    issued: Issued = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Nội dung trả lời; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record what a unit answered."""
    paper = paper_of(document, issued, None)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        done = urging.answer(ledger, number, paper=paper, note=note, on=on)
    unit = names.name(int(str(done.event.facts["unit"])))
    sentence = "Đã ghi {unit} trả lời lần đôn đốc {number} ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, unit=unit, number=number, day=done.event.on)
