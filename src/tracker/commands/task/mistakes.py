"""
`task correct`: what was typed wrong of a task, and what follows.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import WORDS, DryRun, Number, On
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell, warn_of_receipts, without_receipt
from tracker.commands.task.acts import ForPeriod, Reason, needs_reason
from tracker.days.phrases import read
from tracker.errors import Usage
from tracker.law.fields import Correctable
from tracker.ledger.transaction import writing
from tracker.queries.figures.frozen import used_by
from tracker.queries.lookup import unit_names
from tracker.services.task import correct as corrections
from tracker.services.task.correct_report import correct_report
from tracker.words.labels.task import FIELDS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.units.matching import UnitNames

app = typer.Typer()

OF_REPORT = frozenset({Correctable.REPORT_NUMBER, Correctable.REPORT_ISSUED, Correctable.REPORT_FILED})
"""What of a report can be corrected, of a recurring task for one period."""

DAYS = frozenset({Correctable.RECEIVED, Correctable.REPORT_ISSUED, Correctable.REPORT_FILED})
"""What is corrected to another day."""


class PeriodOfNoReport(Usage):
    """A period was named, and what is corrected belongs to the whole task."""

    sentence = "--period chỉ dùng khi sửa báo cáo; sửa {field} thì bỏ --period."


@app.command("correct", help=_("Sửa điều đã nhập sai; giá trị cũ, giá trị mới và lý do đều được giữ lại."))
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
        return [corrections.correct_receipt(ledger, number, a_date(value), reason=reason, on=on)]
    return [corrections.correct_text(ledger, number, field, value, reason=reason, on=on)]


def _shown(names: UnitNames, field: Correctable, value: object) -> str:
    """Return a value of a correction as people read it."""
    if field is Correctable.LEAD:
        return names.name(int(str(value)))
    if field in DAYS and value is not None:
        return f"{date.fromisoformat(str(value)):%d/%m/%Y}"
    return str(value or "")
