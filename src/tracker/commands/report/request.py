"""
`report request|move-request|withdraw-request|correct-request`: what the Office asks for by a day (Art. 18.4).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_coming_date, a_date, a_near_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On
from tracker.commands.input.papers import Document, Issued, paper_of
from tracker.commands.reply.tell import tell
from tracker.commands.report.whofiles import filers, one_of
from tracker.commands.task import acts
from tracker.errors import Usage
from tracker.law.kinds import RequestField
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.report import file, requestfields
from tracker.services.report import request as requests
from tracker.words.labels.task import FIELDS
from tracker.words.language import _
from tracker.words.symbols import normal

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.services.report.endings import FoundPeriod

app = typer.Typer()

PERIOD = _("KỲ")
Code = Annotated[
    str, typer.Argument(metavar=_("MÃ"), help=_("Yêu cầu, ví dụ YC-2026-1, hoặc kỳ đã đặt hạn."), show_default=False)
]
Units = Annotated[
    str | None,
    typer.Option(
        "--units", metavar=_("ĐƠN VỊ"), help=_("Chỉ những đơn vị này; cách nhau bằng «;» (mặc định: tất cả).")
    ),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar=WORDS, help=_("Lý do, khi không có văn bản."))]


class TitleMissing(Usage):
    """A request says nothing of what is asked."""

    sentence = "Thiếu --title: ghi ngắn gọn báo cáo về việc gì."


class ValueMissing(Usage):
    """A correction says nothing of what is right."""

    sentence = "Thiếu --value: gõ giá trị đúng."


@app.command("request", help=_("Ghi yêu cầu báo cáo của Văn phòng, có hạn: cho một kỳ hoặc đột xuất (Điều 18.4)."))
def request(
    ctx: typer.Context,
    title: Annotated[str, typer.Option("--title", metavar=WORDS, help=_("Báo cáo về việc gì."))],
    units: Annotated[
        str, typer.Option("--units", metavar=_("ĐƠN VỊ"), help=_("Đơn vị, nhóm như '@xa'; cách nhau bằng «;»."))
    ],
    due: Annotated[
        date, typer.Option("--due", parser=a_coming_date, metavar=DAY, help=_("Hạn báo cáo Văn phòng nêu."))
    ],
    document: Document,
    issued: Issued,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar=_("ĐƠN VỊ"),
            help=_("Sở, ngành yêu cầu UBND cấp xã (Điều 20.1; mặc định: Văn phòng)."),
        ),
    ] = None,
    period: Annotated[
        str | None, typer.Option("--period", metavar=PERIOD, help=_("Đặt hạn cho kỳ này, thay vì đột xuất."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a request."""
    if not title.strip():
        raise TitleMissing
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        about = None if period is None else file.find_period(ledger, period)
        asked = filers(ledger, units)
        asking = None if by is None else one_of(filers(ledger, by))
        paper = Paper(document, issued)
        found, done = requests.request(ledger, title, asked, due, paper, period=about, by=asking, on=on)
    sentence = "Đã ghi yêu cầu {code} ({title}): {count} đơn vị báo cáo."
    if asking is not None:
        sentence = (
            "Đã ghi yêu cầu {code} ({title}) của {by}: {count} đơn vị báo cáo trước khi hết ngày {due:%d/%m/%Y}; ngày này "
            "không làm ai quá hạn."
        )
    values = {"code": found.code, "title": found.title, "count": len(asked), "by": asking and asking.name, "due": due}
    tell(sentence, done, dry_run=dry_run, **values)


@app.command("move-request", help=_("Dời hạn của một yêu cầu báo cáo (Điều 18.4)."))
def move_request(
    ctx: typer.Context,
    code: Code,
    due: Annotated[date, typer.Option("--due", parser=a_coming_date, metavar=DAY, help=_("Hạn mới Văn phòng nêu."))],
    units: Units = None,
    document: acts.Document = None,
    issued: acts.Issued = None,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Move the day of a request."""
    paper = paper_of(document, issued, None)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = file.find_period(ledger, code)
        named = () if units is None else filers(ledger, units)
        done = requests.move(ledger, found, due, units=named, paper=paper, reason=reason, on=on)
    sentence = "Đã dời hạn yêu cầu {code} ({title}) sang ngày {due:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, code=found.code, title=found.title, due=due)


@app.command("withdraw-request", help=_("Rút yêu cầu báo cáo: đơn vị chưa nộp thôi phải nộp (Điều 18.4)."))
def withdraw_request(
    ctx: typer.Context,
    code: Code,
    units: Units = None,
    document: acts.Document = None,
    issued: acts.Issued = None,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Withdraw a request."""
    paper = paper_of(document, issued, None)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = file.find_period(ledger, code)
        named = () if units is None else filers(ledger, units)
        done = requests.withdraw(ledger, found, units=named, paper=paper, reason=reason, on=on)
    sentence = "Đã rút yêu cầu {code} ({title}): {count} đơn vị thôi phải nộp."
    tell(sentence, dry_run=dry_run, code=found.code, title=found.title, count=len(done.clocks))


@app.command("correct-request", help=_("Sửa điều gõ nhầm của một yêu cầu báo cáo (Điều 18.4)."))
def correct_request(
    ctx: typer.Context,
    code: Code,
    field: Annotated[RequestField, typer.Option("--field", help=_("Điều cần sửa."))],
    value: Annotated[str, typer.Option("--value", metavar=WORDS, help=_("Giá trị đúng."))],
    reason: Annotated[str, typer.Option("--reason", metavar=WORDS, help=_("Vì sao sửa."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Correct what was mistyped of a request."""
    if not reason.strip():
        raise acts.ReasonMissing
    if not value.strip():
        raise ValueMissing
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = file.find_period(ledger, code)
        done = _corrected(ledger, found, field, value, reason=reason, on=on)
    sentence = "Đã sửa {field} của yêu cầu {code} ({title})."
    tell(sentence, done, dry_run=dry_run, field=_(FIELDS[field.value]), code=found.code, title=found.title)


def _corrected(
    ledger: Ledger, found: FoundPeriod, field: RequestField, value: str, *, reason: str, on: date | None
) -> Recorded:
    """Correct one field of a request, whichever it is."""
    if field is RequestField.DUE:
        return requestfields.correct_due(ledger, found, a_near_date(value), reason=reason, on=on)
    if field is RequestField.BY:
        return requestfields.correct_asking(ledger, found, one_of(filers(ledger, value)), reason=reason, on=on)
    if field is RequestField.UNITS:
        return requestfields.correct_units(ledger, found, filers(ledger, value), reason=reason, on=on)
    if field is RequestField.ISSUED:
        value = a_date(value).isoformat()
    elif field is RequestField.DOCUMENT:
        value = normal(value)
    return requestfields.correct_words(ledger, found, field, value, reason=reason, on=on)
