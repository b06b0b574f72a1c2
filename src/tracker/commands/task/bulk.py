"""
`bulk`: one thing done to many tasks, shown first and written only with `--commit`: all of them or none.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, Format, OfDirective, OfUnit, On, Output
from tracker.commands.reply.tell import warn_of_direction
from tracker.commands.task.acts import Reason, needs_reason
from tracker.commands.task.direct import Direction, DirectionIssued, Due, Lead, ToldOn
from tracker.commands.task.grading import By, Written, WrittenOn
from tracker.commands.task.manychanged import open_statuses, run
from tracker.commands.task.mistakes import corrected
from tracker.days.phrases import read
from tracker.law.fields import Correctable
from tracker.law.kinds import Quality
from tracker.law.vocabulary import Status
from tracker.services.papers import Paper
from tracker.services.task import direct, report
from tracker.services.task import excuse as excuses
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.units.matching import UnitNames

app = typer.Typer()

Tasks = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[SỐ…]"),
        help=_("Các số nhiệm vụ, và khoảng số: 3,5-9 12; bỏ trống thì chọn bằng --unit, --directive."),
        show_default=False,
    ),
]
Commit = Annotated[bool, typer.Option("--commit", help=_("Ghi vào sổ; không có tùy chọn này thì chỉ xem trước."))]


@app.command("confirm", help=_("Xác nhận nhiều báo cáo đang chờ (Điều 6.1.a)."))
def confirm(
    ctx: typer.Context,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    quality: Annotated[Quality | None, typer.Option("--quality", help=_("Chất lượng (Điều 5.1.g)."))] = None,
    note: Annotated[str | None, typer.Option("--note", metavar=WORDS, help=_("Nhận xét."))] = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Confirm many reports."""

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return report.confirm(ledger, task, quality=quality, note=note, on=on)

    chosen = (numbers, unit, directive, [Status.REPORTED])
    run(ctx.obj, chosen, act, commit=commit, format=format, output=output)


@app.command("extend", help=_("Gia hạn nhiều nhiệm vụ theo một văn bản chỉ đạo (Điều 6.1.c)."))
def extend(
    ctx: typer.Context,
    due: Due,
    direction: Direction,
    issued: DirectionIssued,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Give many tasks another deadline."""
    deadline = read(due)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return direct.extend(ledger, task, deadline, Paper(direction, issued), on=on)

    warn_of_direction(direction)
    run(ctx.obj, (numbers, unit, directive, open_statuses()), act, commit=commit, format=format, output=output)


@app.command("shorten", help=_("Rút ngắn thời hạn nhiều nhiệm vụ theo một văn bản chỉ đạo (Điều 6.1.c)."))
def shorten(
    ctx: typer.Context,
    due: Due,
    direction: Direction,
    issued: DirectionIssued,
    numbers: Tasks = None,
    received: ToldOn = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Give many tasks a shorter term."""
    deadline = read(due)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return direct.shorten(ledger, task, deadline, Paper(direction, issued), received_on=received, on=on)

    warn_of_direction(direction)
    run(ctx.obj, (numbers, unit, directive, open_statuses()), act, commit=commit, format=format, output=output)


@app.command("reassign", help=_("Chuyển nhiều nhiệm vụ cho một đơn vị theo văn bản chỉ đạo (Điều 6.1.c)."))
def reassign(
    ctx: typer.Context,
    lead: Lead,
    direction: Direction,
    issued: DirectionIssued,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Give many tasks to another lead unit."""

    def act(ledger: Ledger, names: UnitNames, task: int) -> Recorded:
        found = names.find(lead)
        return direct.reassign(ledger, task, found, Paper(direction, issued), unit_name=names.name(found), on=on)

    warn_of_direction(direction)
    run(ctx.obj, (numbers, unit, directive, open_statuses()), act, commit=commit, format=format, output=output)


@app.command("stop", help=_("Dừng nhiều nhiệm vụ theo một văn bản chỉ đạo."))
def stop(
    ctx: typer.Context,
    direction: Direction,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    reason: Reason = None,
    issued: Annotated[
        date | None,
        typer.Option(
            "--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản chỉ đạo (mặc định: ngày dừng).")
        ),
    ] = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Stop many tasks."""
    paper = Paper(direction, issued or on or ctx.obj.today)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        needs_reason(ledger, task, reason)
        return direct.stop(ledger, task, direction=paper, reason=reason, on=on)

    warn_of_direction(direction)
    run(ctx.obj, (numbers, unit, directive, open_statuses()), act, commit=commit, format=format, output=output)


@app.command("correct", help=_("Sửa cùng một điều nhập sai ở nhiều nhiệm vụ, kèm lý do."))
def correct(
    ctx: typer.Context,
    field: Annotated[Correctable, typer.Option("--field", help=_("Điều cần sửa."))],
    value: Annotated[str, typer.Option("--value", metavar=WORDS, help=_("Giá trị đúng."))],
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    reason: Reason = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Correct one thing in many tasks."""

    def act(ledger: Ledger, names: UnitNames, task: int) -> Recorded:
        return corrected(ledger, names, task, field, value, reason=reason, on=on)[0]

    run(ctx.obj, (numbers, unit, directive, open_statuses()), act, commit=commit, format=format, output=output)


@app.command("excuse", help=_("Ghi một văn bản xác nhận nguyên nhân khách quan cho nhiều nhiệm vụ đã chậm."))
def excuse(
    ctx: typer.Context,
    document: Written,
    issued: WrittenOn,
    by: By,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    reason: Reason = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Record one confirmed cause of delay for many tasks; chosen by unit or directive, those that were late."""

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        needs_reason(ledger, task, reason)
        return excuses.excuse(ledger, task, Paper(document, issued), by=by, reason=reason, on=on)

    chosen = (numbers, unit, directive, list(Status))
    run(ctx.obj, chosen, act, commit=commit, format=format, output=output, only=excuses.is_or_was_late)
