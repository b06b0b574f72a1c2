"""
`task excuse|remark|remarks`: what is kept for the grading of officials (Art. 24, Nghị định 335/2025/NĐ-CP).

Nothing here grades: a confirmed cause and a remark are papers of others, kept with their days.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, Format, OfDirective, OfUnit, On, Output
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import ForPeriod, Reason, needs_reason, of_period
from tracker.commands.task.manychanged import Chosen, Commit, Tasks, Way, one_or_many
from tracker.law.vocabulary import Status
from tracker.services.papers import Paper
from tracker.services.task import excuse as excuses
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.units.matching import UnitNames

app = typer.Typer()

Written = Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))]
WrittenOn = Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))]
By = Annotated[
    str, typer.Option("--by", metavar=WORDS, help=_("Cơ quan, người có thẩm quyền đã xác nhận nguyên nhân."))
]
NOT_LATE = "nhiệm vụ {number}{period} không quá hạn: xác nhận được ghi, chưa có lần chậm nào để đếm riêng."


@app.command(
    "excuse",
    help=_("Ghi văn bản xác nhận nguyên nhân chậm là khách quan; không đổi hạn, được đếm riêng (Điều 24)."),
)
def excuse(
    ctx: typer.Context,
    document: Written,
    issued: WrittenOn,
    by: By,
    numbers: Tasks = None,
    reason: Reason = None,
    period: ForPeriod = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Record that a cause of delay was confirmed as objective; chosen by unit or directive, for those that were late."""
    late = True

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        nonlocal late
        needs_reason(ledger, task, reason)
        recorded = excuses.excuse(ledger, task, Paper(document, issued), by=by, reason=reason, period=period, on=on)
        late = excuses.was_late(ledger, recorded.event.subject_id, recorded.event.facts.get("period"))
        return recorded

    chosen = Chosen(numbers, unit, directive, list(Status), excuses.is_or_was_late)
    told = one_or_many(ctx, chosen, act, Way(commit, dry_run, format, output))
    if not told.is_one:
        return
    (done,) = told.recorded
    number, facts = done.event.subject_id, done.event.facts
    sentence = (
        "Đã ghi {document} của {body} xác nhận nguyên nhân khách quan của nhiệm vụ {number}{period}; hạn không đổi."
    )
    values = {"document": facts["number"], "body": facts["by"], "number": number, "period": of_period(done)}
    tell(sentence, done, dry_run=dry_run, **values)
    if not late:
        warn(NOT_LATE, number=number, period=of_period(done))
