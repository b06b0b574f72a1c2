"""
`task receive|progress|report|confirm|send-back|explain-delay`: what comes in, and the Office's answer.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, Format, Number, OfDirective, OfUnit, On, Output
from tracker.commands.input.papers import paper_of
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.commands.task.manychanged import Chosen, Commit, Done, Tasks, Way, one_or_many, open_statuses
from tracker.errors import Usage
from tracker.law.codes import REPORT_FILED
from tracker.law.kinds import Quality
from tracker.law.vocabulary import Status
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import report as reports
from tracker.services.task.report import known_task
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.units.matching import UnitNames

app = typer.Typer()

Document = Annotated[str | None, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))]
Issued = Annotated[
    date | None, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))
]
File = Annotated[
    Path | None,
    typer.Option("--file", readable=False, metavar=_("TỆP"), help=_("Tệp văn bản; sổ giữ tên và mã SHA-256.")),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar=WORDS, help=_("Lý do; nhiệm vụ mật thì để trống."))]
ForPeriod = Annotated[
    str | None,
    typer.Option("--period", metavar=_("KỲ"), help=_("Kỳ của nhiệm vụ định kỳ: 2026-09, 2026-Q3…")),
]


class ReportOrDone(Usage):
    """A report needs its document, or the tick."""

    sentence = "Ghi báo cáo bằng --document và --issued, hoặc --done khi nhiệm vụ không yêu cầu văn bản; không cả hai."


class ReasonMissing(Usage):
    """An act that needs a reason has none."""

    sentence = "Thiếu --reason: ghi ngắn gọn lý do."


@app.command("receive", help=_("Ghi ngày đơn vị nhận được văn bản giao, gia hạn hoặc chuyển nhiệm vụ (Điều 6.1.c)."))
def receive(
    ctx: typer.Context,
    numbers: Tasks = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Record the day on which a unit received the directive, or on which many did."""

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return reports.receive(ledger, task, on=on)

    chosen = Chosen(numbers, unit, directive, open_statuses(), _is_unreceived)
    done = one_or_many(ctx, chosen, act, Way(commit, dry_run, format, output))
    if done.is_one:
        (recorded,) = done.recorded
        sentence = "Đã ghi đơn vị nhận văn bản của nhiệm vụ {number} ngày {day:%d/%m/%Y}."
        tell(sentence, recorded, dry_run=dry_run, number=recorded.event.subject_id, day=recorded.event.on)


def _is_unreceived(ledger: Ledger, task: int) -> bool:
    """Say whether nobody has told when the paper of a task was received."""
    return ledger.standing(task).received_on is None


@app.command("progress", help=_("Ghi tiến độ đơn vị báo (Điều 6.1.a)."))
def progress(
    ctx: typer.Context,
    number: Number,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Diễn biến; nhiệm vụ mật thì để trống."))
    ] = None,
    document: Document = None,
    issued: Issued = None,
    file: File = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record progress."""
    paper = paper_of(document, issued, file)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = reports.note_progress(ledger, number, note, paper=paper, on=on)
    tell("Đã ghi tiến độ nhiệm vụ {number}.", done, dry_run=dry_run, number=done.event.subject_id)


@app.command("report", help=_("Ghi báo cáo kết quả của đơn vị chủ trì (Điều 6.1.a, b)."))
def report(
    ctx: typer.Context,
    number: Number,
    document: Document = None,
    issued: Issued = None,
    file: File = None,
    done: Annotated[bool, typer.Option("--done", help=_("Báo «Đã thực hiện», khi không yêu cầu văn bản."))] = False,
    period: ForPeriod = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """File a report, or the tick of a task that needs none."""
    paper = paper_of(document, issued, file)
    if (paper is None) != done:
        raise ReportOrDone
    foreign, more, article = False, "", ""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        if paper is None:
            recorded = [reports.report_done(ledger, number, on=on, period=period)]
            sentence = "Đã ghi nhiệm vụ {number} được báo «Đã thực hiện»{period}; chờ Văn phòng xác nhận."
        else:
            recorded = reports.file_report(ledger, number, paper, filed_on=on, period=period)
            article = ledger.regulation.version(REPORT_FILED, paper.issued_on).article
            sentence = "Đã ghi báo cáo {document} cho nhiệm vụ {number}{period}; chờ Văn phòng xác nhận."
            foreign = reports.is_foreign(ledger, recorded[0].event.subject_id, paper)
            about = recorded[0].event.facts.get("period")
            more = f" --period {about}" if about else ""
            if not reports.known_task(ledger, recorded[0].event.subject_id).secret:
                more += " --reason LÝ-DO"
    tell(
        sentence,
        *recorded,
        dry_run=dry_run,
        number=recorded[0].event.subject_id,
        document=document,
        period=of_period(recorded[0]),
    )
    if foreign:
        warn("«{document}» mang ký hiệu của đơn vị khác đơn vị chủ trì; vẫn được ghi nhận.", document=document)
    if paper is not None and on is None and paper.issued_on != ctx.obj.today:
        warn(
            "chưa ghi ngày cập nhật báo cáo lên Hệ thống nên không xét thời hạn cập nhật (Điều {article}); "
            "nếu biết ngày đó, ghi bằng «tracker task correct {number} --field report-filed --value NGÀY{more}».",
            article=article,
            number=recorded[0].event.subject_id,
            more=more,
        )


@app.command("confirm", help=_("Văn phòng xác nhận kết quả (Điều 6.1.a)."))
def confirm(
    ctx: typer.Context,
    numbers: Tasks = None,
    quality: Annotated[Quality | None, typer.Option("--quality", help=_("Chất lượng (Điều 5.1.g)."))] = None,
    note: Annotated[str | None, typer.Option("--note", metavar=WORDS, help=_("Nhận xét."))] = None,
    period: ForPeriod = None,
    unit: OfUnit = None,
    directive: OfDirective = None,
    commit: Commit = False,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Confirm a report, or many."""

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        return reports.confirm(ledger, task, quality=quality, note=note, period=period, on=on)

    chosen = Chosen(numbers, unit, directive, [Status.REPORTED])
    done = one_or_many(ctx, chosen, act, Way(commit, dry_run, format, output))
    if done.is_one:
        _tell_one("Đã xác nhận kết quả nhiệm vụ {number}{period}.", done, dry_run=dry_run)


@app.command("send-back", help=_("Văn phòng trả lại báo cáo, kèm lý do; hạn chạy tiếp với số ngày làm việc còn lại."))
def send_back(
    ctx: typer.Context,
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
    """Return a report to its unit, or many."""

    def act(ledger: Ledger, _names: UnitNames, task: int) -> Recorded:
        needs_reason(ledger, task, reason)
        return reports.send_back(ledger, task, reason=reason, period=period, on=on)

    chosen = Chosen(numbers, unit, directive, [Status.REPORTED])
    done = one_or_many(ctx, chosen, act, Way(commit, dry_run, format, output))
    if done.is_one:
        _tell_one("Đã trả lại báo cáo của nhiệm vụ {number}{period}.", done, dry_run=dry_run)


@app.command("explain-delay", help=_("Ghi văn bản báo cáo lý do chậm trễ của đơn vị (Điều 8.1.e)."))
def explain_delay(
    ctx: typer.Context,
    number: Number,
    document: Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))],
    issued: Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))],
    reason: Reason = None,
    file: File = None,
    period: ForPeriod = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the written reason for a delay."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        needs_reason(ledger, number, reason)
        paper = Paper(document, issued, file)
        done = reports.explain_delay(ledger, number, paper, reason=reason, period=period, on=on)
    sentence = "Đã ghi văn bản {document} báo cáo lý do chậm trễ của nhiệm vụ {number}."
    tell(sentence, done, dry_run=dry_run, number=done.event.subject_id, document=document)


def _tell_one(sentence: str, done: Done, *, dry_run: bool) -> None:
    """Say what was done to one task."""
    (recorded,) = done.recorded
    tell(sentence, recorded, dry_run=dry_run, number=recorded.event.subject_id, period=of_period(recorded))


def of_period(done: Recorded) -> str:
    """Return the words for the period that an act is about, empty for none."""
    period = done.event.facts.get("period")
    return _(", kỳ {period}").format(period=period) if period else ""


def needs_reason(ledger: Ledger, number: int, reason: str | None) -> None:
    """Raise ReasonMissing where a task that is not secret is given none."""
    if not (reason or "").strip() and not known_task(ledger, number).secret:
        raise ReasonMissing
