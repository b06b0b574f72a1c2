"""
`task extend|shorten|reassign|stop|reopen|correct`: what is changed by direction, and what was typed wrongly.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.acts import ForPeriod, Reason, needs_reason
from tracker.commands.complete import units
from tracker.commands.options import DAY, WORDS, DryRun, Number, On, a_date
from tracker.errors import Usage
from tracker.i18n import _
from tracker.vocabulary import Correctable

if TYPE_CHECKING:
    from tracker.batch import Recorded
    from tracker.ledger import Ledger
    from tracker.unitnames import UnitNames

Direction = Annotated[
    str,
    typer.Option("--direction", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản chỉ đạo của UBND, Chủ tịch UBND thành phố.")),
]
DirectionIssued = Annotated[
    date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản chỉ đạo."))
]
Lead = Annotated[str, typer.Option("--lead", metavar=_("ĐƠN VỊ"), help=_("Đơn vị chủ trì mới."), autocompletion=units)]
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


OF_REPORT = frozenset({Correctable.REPORT_NUMBER, Correctable.REPORT_ISSUED, Correctable.REPORT_FILED})
"""What of a report can be corrected, of a recurring task for one period."""

DAYS = frozenset({Correctable.RECEIVED, Correctable.REPORT_ISSUED, Correctable.REPORT_FILED})
"""What is corrected to another day."""


class PeriodOfNoReport(Usage):
    """A period was named, and what is corrected belongs to the whole task."""

    sentence = "--period chỉ dùng khi sửa báo cáo; sửa {field} thì bỏ --period."


def register(app: typer.Typer) -> None:
    """Put these commands into the group `task`."""
    app.command("extend", help=_("Gia hạn theo văn bản chỉ đạo (Điều 6.1.c)."))(extend)
    app.command("shorten", help=_("Rút ngắn thời hạn theo văn bản chỉ đạo (Điều 6.1.c)."))(shorten)
    app.command("reassign", help=_("Chuyển đơn vị chủ trì theo văn bản chỉ đạo (Điều 6.1.c)."))(reassign)
    app.command("stop", help=_("Dừng, thu hồi nhiệm vụ theo văn bản chỉ đạo."))(stop)
    app.command("reopen", help=_("Mở lại nhiệm vụ đã xác nhận hoặc đã dừng."))(reopen)
    app.command("correct", help=_("Sửa điều đã nhập sai; giá trị cũ, giá trị mới và lý do đều được giữ lại."))(correct)


def extend(
    ctx: typer.Context,
    number: Number,
    due: Due,
    direction: Direction,
    issued: DirectionIssued,
    period: ForPeriod = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Give a task another deadline."""
    from tracker.commands.tell import tell, warn_of_a_day_off, warn_of_direction, warn_of_receipts, without_receipt
    from tracker.phrases import read
    from tracker.services import directions
    from tracker.services.acts import Paper
    from tracker.transaction import writing

    deadline = read(due)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = directions.extend(ledger, number, deadline, Paper(direction, issued), on=on, period=period)
        waiting = without_receipt(ledger, [number])
        calendar = ledger.calendar
    warn_of_direction(direction)
    warn_of_a_day_off([done], calendar)
    sentence = "Đã gia hạn nhiệm vụ {number} theo {direction}."
    tell(sentence, done, dry_run=dry_run, number=number, direction=direction)
    warn_of_receipts(waiting)


def shorten(
    ctx: typer.Context,
    number: Number,
    due: Due,
    direction: Direction,
    issued: DirectionIssued,
    received: ToldOn = None,
    period: ForPeriod = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Give a task a shorter term."""
    from tracker.commands.tell import tell, warn_of_a_day_off, warn_of_direction
    from tracker.phrases import read
    from tracker.services import directions
    from tracker.services.acts import Paper
    from tracker.transaction import writing

    deadline = read(due)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        paper = Paper(direction, issued)
        done = directions.shorten(ledger, number, deadline, paper, received_on=received, on=on, period=period)
        calendar = ledger.calendar
    warn_of_direction(direction)
    warn_of_a_day_off([done], calendar)
    sentence = "Đã rút ngắn thời hạn nhiệm vụ {number} theo {direction}."
    tell(sentence, done, dry_run=dry_run, number=number, direction=direction)


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
    from tracker.commands.tell import tell, warn_of_direction, warn_of_receipts, without_receipt
    from tracker.lookup import unit_names
    from tracker.services import directions
    from tracker.services.acts import Paper
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        unit = names.find(lead)
        name = names.name(unit)
        done = directions.reassign(ledger, number, unit, Paper(direction, issued), unit_name=name, on=on)
        waiting = without_receipt(ledger, [number])
    warn_of_direction(direction)
    sentence = "Đã chuyển nhiệm vụ {number} cho {unit} theo {direction}."
    tell(sentence, done, dry_run=dry_run, number=number, unit=name, direction=direction)
    warn_of_receipts(waiting)


def stop(
    ctx: typer.Context,
    number: Number,
    direction: Direction,
    reason: Reason = None,
    issued: Annotated[
        date | None,
        typer.Option(
            "--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản chỉ đạo (mặc định: ngày dừng).")
        ),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Stop a task."""
    from tracker.commands.tell import tell, warn_of_direction
    from tracker.services import directions
    from tracker.services.acts import Paper
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        needs_reason(ledger, number, reason)
        paper = Paper(direction, issued or on or ctx.obj.today)
        done = directions.stop(ledger, number, direction=paper, reason=reason, on=on)
    warn_of_direction(direction)
    sentence = "Đã dừng nhiệm vụ {number} theo {direction}."
    tell(sentence, done, dry_run=dry_run, number=number, direction=direction)


def reopen(ctx: typer.Context, number: Number, reason: Reason = None, on: On = None, dry_run: DryRun = False) -> None:
    """Take up a task again."""
    from tracker.commands.tell import tell
    from tracker.services import directions
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        needs_reason(ledger, number, reason)
        done = directions.reopen(ledger, number, reason=reason, on=on)
    tell("Đã mở lại nhiệm vụ {number}.", done, dry_run=dry_run, number=number)


def correct(
    ctx: typer.Context,
    number: Number,
    field: Annotated[Correctable, typer.Option("--field", help=_("Điều cần sửa."))],
    value: Annotated[str, typer.Option("--value", metavar=WORDS, help=_("Giá trị đúng."))],
    reason: Reason = None,
    period: ForPeriod = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Correct what a clerk typed wrongly."""
    from tracker.commands.tell import tell, warn, warn_of_receipts, without_receipt
    from tracker.lookup import unit_names
    from tracker.queries.frozen import used_by
    from tracker.said import FIELDS
    from tracker.transaction import writing

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        recorded = corrected(ledger, names, number, field, value, reason=reason, on=on, period=period)
        waiting = without_receipt(ledger, [number])
        frozen = used_by(ledger.connection, number)
    old, new = (_shown(names, field, recorded[0].event.facts[name]) for name in ("old", "new"))
    sentence = "Đã sửa {field} của nhiệm vụ {number}: «{old}» thành «{new}»."
    tell(sentence, *recorded, dry_run=dry_run, field=_(FIELDS[field.value]), number=number, old=old, new=new)
    warn_of_receipts(waiting)
    if frozen:
        reports = "; ".join(f"{report.title} ({date.fromisoformat(report.day):%d/%m/%Y})" for report in frozen)
        warn(
            "nhiệm vụ {number} đã được tính trong {reports}; số liệu đã chốt ở đó không đổi.",
            number=number,
            reports=reports,
        )


def corrected(
    ledger: Ledger,
    names: UnitNames,
    number: int,
    field: Correctable,
    value: str,
    *,
    reason: str | None,
    on: date | None,
    period: str | None = None,
) -> list[Recorded]:
    """Correct one field of a task, whichever it is; a period only tells one report from another."""
    from tracker.dates import read_date
    from tracker.phrases import read
    from tracker.services import corrections
    from tracker.services.reportcorrections import correct_report

    needs_reason(ledger, number, reason)
    if field in OF_REPORT:
        return correct_report(ledger, number, field, value, reason=reason, period=period, on=on)
    if period is not None:
        raise PeriodOfNoReport(field=field.value)
    if field is Correctable.LEAD:
        unit = names.find(value)
        return [corrections.correct_lead(ledger, number, unit, unit_name=names.name(unit), reason=reason, on=on)]
    if field is Correctable.DUE:
        return corrections.correct_deadline(ledger, number, read(value), reason=reason, on=on)
    if field is Correctable.RECEIVED:
        return [corrections.correct_receipt(ledger, number, read_date(value), reason=reason, on=on)]
    return [corrections.correct_text(ledger, number, field, value, reason=reason, on=on)]


def _shown(names: UnitNames, field: Correctable, value: object) -> str:
    """Return a value of a correction as people read it."""
    if field is Correctable.LEAD:
        return names.name(int(str(value)))
    if field in DAYS and value is not None:
        return f"{date.fromisoformat(str(value)):%d/%m/%Y}"
    return str(value or "")
