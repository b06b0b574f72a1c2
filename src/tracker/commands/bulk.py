"""
`bulk`: one thing done to many tasks, shown first and written only with `--commit`: all of them or none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.acts import Reason
from tracker.commands.complete import directives, tasks
from tracker.commands.duties import OfUnit
from tracker.commands.front import Group
from tracker.commands.grading import By, Written, WrittenOn
from tracker.commands.options import DAY, LISTING, WORDS, Format, On, Output, a_date
from tracker.commands.rulings import Direction, DirectionIssued, Due, Lead, ToldOn
from tracker.i18n import _
from tracker.vocabulary import OPEN_STATUSES, Correctable, Happened, Quality, Status

if TYPE_CHECKING:
    from tracker.batch import Recorded
    from tracker.ledger import Ledger
    from tracker.services.bulk import Bulk, Changed
    from tracker.settings import Settings
    from tracker.unitnames import UnitNames
    from tracker.view import View

app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    help=_("Nhiều nhiệm vụ một lúc: xem trước, rồi --commit để ghi; đủ cả hoặc không ghi gì."),
)

Tasks = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[SỐ…]"),
        help=_("Các số nhiệm vụ, và khoảng số: 3,5-9 12; bỏ trống thì chọn bằng --unit, --directive."),
        autocompletion=tasks,
        show_default=False,
    ),
]
OfDirective = Annotated[
    str | None,
    typer.Option(
        "--directive",
        metavar=_("VĂN-BẢN"),
        help=_("Chỉ nhiệm vụ của một văn bản."),
        autocompletion=directives,
        rich_help_panel=LISTING,
    ),
]
Commit = Annotated[bool, typer.Option("--commit", help=_("Ghi vào sổ; không có tùy chọn này thì chỉ xem trước."))]

Act = Callable[["Ledger", "UnitNames", int], "Recorded"]


@app.command("confirm", help=_("Xác nhận nhiều báo cáo đang chờ (Điều 6.1.a)."))
def confirm(
    ctx: typer.Context,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    quality: Annotated[
        Quality | None, typer.Option("--quality", help=_("Chất lượng: tốt, đạt, chưa đạt (Điều 5.1.g)."))
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar=WORDS, help=_("Nhận xét."))] = None,
    commit: Commit = False,
    on: On = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Confirm many reports."""
    from tracker.services import reports

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return reports.confirm(ledger, task, quality=quality, note=note, on=on)

    chosen = (numbers, unit, directive, [Status.REPORTED])
    _run(ctx.obj, chosen, act, commit=commit, format=format, output=output)


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
    from tracker.commands.tell import warn_of_direction
    from tracker.phrases import read
    from tracker.services import directions
    from tracker.services.acts import Paper

    deadline = read(due)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return directions.extend(ledger, task, deadline, Paper(direction, issued), on=on)

    warn_of_direction(direction)
    _run(ctx.obj, (numbers, unit, directive, _open()), act, commit=commit, format=format, output=output)


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
    from tracker.commands.tell import warn_of_direction
    from tracker.phrases import read
    from tracker.services import directions
    from tracker.services.acts import Paper

    deadline = read(due)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return directions.shorten(ledger, task, deadline, Paper(direction, issued), received_on=received, on=on)

    warn_of_direction(direction)
    _run(ctx.obj, (numbers, unit, directive, _open()), act, commit=commit, format=format, output=output)


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
    from tracker.commands.tell import warn_of_direction
    from tracker.services import directions
    from tracker.services.acts import Paper

    def act(ledger: Ledger, names: UnitNames, task: int) -> Recorded:
        found = names.find(lead)
        return directions.reassign(ledger, task, found, Paper(direction, issued), unit_name=names.name(found), on=on)

    warn_of_direction(direction)
    _run(ctx.obj, (numbers, unit, directive, _open()), act, commit=commit, format=format, output=output)


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
    from tracker.commands.acts import needs_reason
    from tracker.commands.tell import warn_of_direction
    from tracker.services import directions
    from tracker.services.acts import Paper

    paper = Paper(direction, issued or on or ctx.obj.today)

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        needs_reason(ledger, task, reason)
        return directions.stop(ledger, task, direction=paper, reason=reason, on=on)

    warn_of_direction(direction)
    _run(ctx.obj, (numbers, unit, directive, _open()), act, commit=commit, format=format, output=output)


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
    from tracker.commands.rulings import corrected

    def act(ledger: Ledger, names: UnitNames, task: int) -> Recorded:
        return corrected(ledger, names, task, field, value, reason=reason, on=on)[0]

    _run(ctx.obj, (numbers, unit, directive, _open()), act, commit=commit, format=format, output=output)


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
    from tracker.commands.acts import needs_reason
    from tracker.services import excuses
    from tracker.services.acts import Paper

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        needs_reason(ledger, task, reason)
        return excuses.excuse(ledger, task, Paper(document, issued), by=by, reason=reason, on=on)

    chosen = (numbers, unit, directive, list(Status))
    _run(ctx.obj, chosen, act, commit=commit, format=format, output=output, only=excuses.is_or_was_late)


Chosen = tuple[list[str] | None, str | None, str | None, Sequence[Status]]


def _open() -> list[Status]:
    """Return the states of a task that is not ended."""
    return [status for status in Status if status in OPEN_STATUSES]


def _run(
    settings: Settings,
    chosen: Chosen,
    act: Act,
    *,
    commit: bool,
    format: str | None,
    output: Path | None,
    only: Callable[[Ledger, int], bool] | None = None,
) -> None:
    """
    Do it to every task, show what it came to, and refuse all where one refuses; raises BulkRefused.

    `only` leaves out some of the tasks that a unit or a directive chose.
    """
    from tracker.commands.show import unit_number
    from tracker.commands.tell import tell
    from tracker.lookup import find_directive, unit_names
    from tracker.numbers import read_numbers
    from tracker.output import emit
    from tracker.services.bulk import BulkRefused, chosen_tasks, each
    from tracker.transaction import writing

    typed, unit, directive, statuses = chosen
    with writing(settings, dry_run=not commit) as ledger:
        names = unit_names(ledger.connection)
        numbers = chosen_tasks(
            ledger,
            read_numbers(" ".join(typed)) if typed else [],
            unit=unit_number(ledger.connection, unit),
            directive=find_directive(ledger.connection, directive).id if directive else None,
            statuses=statuses,
            only=only,
        )
        bulk = each(ledger, numbers, lambda task: act(ledger, names, task))
        if bulk.refused:
            ledger.give_up()
    emit(_view(bulk, names, committed=commit and not bulk.refused), format=format, output=output)
    if bulk.refused:
        raise BulkRefused(count=len(bulk.refused))
    if format != "json" or output is not None:
        sentence = "Đã ghi cho {count} nhiệm vụ. Lấy lại tất cả bằng «tracker undo»."
        if not commit:
            sentence = "Xem trước {count} nhiệm vụ, chưa ghi gì. Thêm --commit để ghi."
        tell(sentence, count=len(bulk.changes))


def _view(bulk: Bulk, names: UnitNames, *, committed: bool) -> View:
    """Return what was done to each task, or why it refused."""
    from tracker.commands.show import brief
    from tracker.view import Column, View

    columns = (
        Column("task", _("Số"), "int"),
        Column("unit", _("Chủ trì"), said=brief),
        Column("old", _("Đang ghi"), wrap=True),
        Column("new", _("Sẽ ghi") if not committed else _("Đã ghi"), wrap=True),
        Column("refusal", _("Không làm được vì"), wrap=True),
    )
    rows = []
    for change in bulk.changes:
        lead = names.name(change.before.lead) if change.before and change.before.lead else None
        old, new = _what(change, names)
        rows.append((change.task, lead, old, new, change.refusal))
    title = _("NHIỀU NHIỆM VỤ") if committed else _("XEM TRƯỚC NHIỀU NHIỆM VỤ")
    return View(columns, rows, title=title)


def _what(change: Changed, names: UnitNames) -> tuple[str | None, str | None]:
    """Return what changes in a task: its lead, its deadline, what was corrected, or where it stands."""
    from tracker.said import STATUSES

    before, after = change.before, change.after
    if before is None or after is None:
        return None, None
    facts = change.recorded[0].event.facts
    if before.lead != after.lead:
        return names.name(before.lead or 0), names.name(after.lead or 0)
    if before.due_on != after.due_on:
        return _day(before.due_on), _day(after.due_on)
    if "field" in facts:
        return str(facts["old"] or ""), str(facts["new"] or "")
    if change.recorded[0].event.happened is Happened.CAUSE_CONFIRMED:
        period = f" ({facts['period']})" if facts.get("period") else ""
        return None, _("nguyên nhân khách quan: {document}").format(document=facts["number"]) + period
    if before.phrase != after.phrase:
        return before.phrase, after.phrase
    return _(STATUSES[before.status or ""]), _(STATUSES[after.status or ""])


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"
