"""
Reports of a year: on carrying out the Quy chế, and to the Government on its tasks (Art. 6.2.b, 23.3).
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import DryRun, On
from tracker.commands.input.papers import Document, Issued
from tracker.commands.reply.tell import tell
from tracker.commands.report.register import OnePeriod
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.report import file
from tracker.words.labels.period import period_said
from tracker.words.language import _

app = typer.Typer()


@app.command("regulation", help=_("Ghi báo cáo năm của Văn phòng về kết quả thực hiện Quy chế (Điều 23.1)."))
def regulation(
    ctx: typer.Context,
    year: Annotated[int, typer.Option("--year", metavar=_("NĂM"), help=_("Năm báo cáo."))],
    document: Document,
    issued: Issued,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the yearly report on the Quy chế."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = file.file_regulation_report(ledger, year, Paper(document, issued), on=on)
    sentence = "Đã ghi báo cáo {document} về kết quả thực hiện Quy chế năm {year}."
    tell(sentence, done, dry_run=dry_run, document=document, year=year)


@app.command("upward", help=_("Ghi báo cáo Chính phủ, Thủ tướng về nhiệm vụ được giao (Điều 21.3)."))
def upward(
    ctx: typer.Context,
    period: OnePeriod,
    document: Document,
    issued: Issued,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a report upward."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = file.find_period(ledger, period)
        done = file.send_upward(ledger, found, Paper(document, issued), on=on)
    sentence = "Đã ghi báo cáo {document} gửi Chính phủ, Thủ tướng Chính phủ, kỳ {period}."
    tell(sentence, done, dry_run=dry_run, document=document, period=period_said(found.title))
