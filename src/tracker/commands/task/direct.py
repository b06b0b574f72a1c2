"""
`task extend|shorten|reassign|stop|reopen|correct`: what is changed by direction, and what was typed wrongly.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, DryRun, Format, Number, OfDirective, OfUnit, On, Output
from tracker.commands.input.yearasked import a_deadline
from tracker.commands.reply.tell import tell, warn_of_a_day_off, warn_of_direction, warn_of_receipts, without_receipt
from tracker.commands.task.acts import ForPeriod, Reason, needs_reason
from tracker.commands.task.manychanged import Chosen, Commit, Done, Tasks, Way, one_or_many, open_statuses
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.papers import Paper
from tracker.services.task import direct
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.units.matching import UnitNames

app = typer.Typer()

Direction = Annotated[
    str,
    typer.Option("--direction", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản chỉ đạo của UBND, Chủ tịch UBND thành phố.")),
]
DirectionIssued = Annotated[
    date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản chỉ đạo."))
]
Lead = Annotated[str, typer.Option("--lead", metavar=_("ĐƠN VỊ"), help=_("Đơn vị chủ trì mới."))]
Due = Annotated[str, typer.Option("--due", metavar=_("THỜI HẠN"), help=_("Thời hạn mới, như văn bản viết."))]


ToldOn = Annotated[
    date | None,
    typer.Option(
        "--received",
        parser=a_date,
        metavar=DAY,
        help=_("Ngày đơn vị nhận văn bản chỉ đạo; không có thì tính là hôm nay, ngày ghi vào sổ."),
    ),
]


@app.command("extend", help=_("Gia hạn theo văn bản chỉ đạo (Điều 6.1.c)."))
def extend(
    ctx: typer.Context,
    due: Due,
    direction: Direction,
    issued: DirectionIssued,
    numbers: Tasks = None,
    period: ForPeriod = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Give a task another deadline, or many."""
    deadline = a_deadline(due, lambda: issued)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return direct.extend(ledger, task, deadline, Paper(direction, issued), on=on, period=period)

    warn_of_direction(direction)
    chosen = Chosen(numbers, unit, directive, open_statuses())
    done = one_or_many(ctx, chosen, act, Way(commit, dry_run, format, output))
    warn_of_a_day_off(done.recorded, done.calendar)
    _tell_one("Đã gia hạn nhiệm vụ {number} theo {direction}.", done, direction, dry_run=dry_run)
    warn_of_receipts(done.waiting)


@app.command("shorten", help=_("Rút ngắn thời hạn theo văn bản chỉ đạo (Điều 6.1.c)."))
def shorten(
    ctx: typer.Context,
    due: Due,
    direction: Direction,
    issued: DirectionIssued,
    numbers: Tasks = None,
    received: ToldOn = None,
    period: ForPeriod = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Give a task a shorter term, or many."""
    deadline = a_deadline(due, lambda: issued)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        paper = Paper(direction, issued)
        return direct.shorten(ledger, task, deadline, paper, received_on=received, on=on, period=period)

    warn_of_direction(direction)
    chosen = Chosen(numbers, unit, directive, open_statuses())
    done = one_or_many(ctx, chosen, act, Way(commit, dry_run, format, output))
    warn_of_a_day_off(done.recorded, done.calendar)
    _tell_one("Đã rút ngắn thời hạn nhiệm vụ {number} theo {direction}.", done, direction, dry_run=dry_run)


@app.command("reassign", help=_("Chuyển đơn vị chủ trì theo văn bản chỉ đạo (Điều 6.1.c)."))
def reassign(
    ctx: typer.Context,
    number: Number,
    lead: Lead,
    direction: Direction,
    issued: DirectionIssued,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Give a task to another lead unit."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        unit = names.find(lead)
        name = names.name(unit)
        done = direct.reassign(ledger, number, unit, Paper(direction, issued), unit_name=name, on=on)
        waiting = without_receipt(ledger, [number])
    warn_of_direction(direction)
    sentence = "Đã chuyển nhiệm vụ {number} cho {unit} theo {direction}."
    tell(sentence, done, dry_run=dry_run, number=number, unit=name, direction=direction)
    warn_of_receipts(waiting)


@app.command("stop", help=_("Dừng, thu hồi nhiệm vụ theo văn bản chỉ đạo."))
def stop(
    ctx: typer.Context,
    direction: Direction,
    numbers: Tasks = None,
    reason: Reason = None,
    issued: Annotated[
        date | None,
        typer.Option(
            "--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản chỉ đạo (mặc định: ngày dừng).")
        ),
    ] = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Stop a task, or many."""
    paper = Paper(direction, issued or on or ctx.obj.today)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        needs_reason(ledger, task, reason)
        return direct.stop(ledger, task, direction=paper, reason=reason, on=on)

    warn_of_direction(direction)
    chosen = Chosen(numbers, unit, directive, open_statuses())
    done = one_or_many(ctx, chosen, act, Way(commit, dry_run, format, output))
    _tell_one("Đã dừng nhiệm vụ {number} theo {direction}.", done, direction, dry_run=dry_run)


def _tell_one(sentence: str, done: Done, direction: str, *, dry_run: bool, **values: object) -> None:
    """Say what was done to one task; of many, their page has told it."""
    if done.is_one:
        (recorded,) = done.recorded
        number = recorded.event.subject_id
        tell(sentence, recorded, dry_run=dry_run, number=number, direction=direction, **values)


@app.command("reopen", help=_("Mở lại nhiệm vụ đã xác nhận hoặc đã dừng."))
def reopen(ctx: typer.Context, number: Number, reason: Reason = None, on: On = None, dry_run: DryRun = False) -> None:
    """Take up a task again."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        needs_reason(ledger, number, reason)
        done = direct.reopen(ledger, number, reason=reason, on=on)
    tell("Đã mở lại nhiệm vụ {number}.", done, dry_run=dry_run, number=number)
