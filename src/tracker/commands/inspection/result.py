"""
`inspection end|report|copy|notify`: how an inspection ends, and the two acts that Art. 16 asks for then.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On
from tracker.commands.inspection.course import NumberOfDocument
from tracker.commands.inspection.register import Inspection
from tracker.commands.inspection.said import lacking
from tracker.commands.reply.aside import remember
from tracker.commands.reply.tell import tell
from tracker.law.vocabulary import Subject
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.inspection import conclude
from tracker.services.papers import Paper
from tracker.words.language import _

app = typer.Typer()

Sent = Annotated[
    str | None, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản gửi, nếu có."))
]


@app.command("end", help=_("Ghi ngày kết thúc kiểm tra: từ đó tính hạn báo cáo (Điều 16)."))
def end(ctx: typer.Context, number: Inspection, on: On = None, dry_run: DryRun = False) -> None:
    """Record the end of an inspection."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = conclude.end(ledger, number, on=on)
    sentence = "Đã ghi cuộc kiểm tra {number} kết thúc ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, number=number, day=done.event.on)


@app.command("report", help=_("Ghi báo cáo kết quả kiểm tra (Điều 16.1, 16.2)."))
def report(
    ctx: typer.Context,
    number: Inspection,
    document: NumberOfDocument,
    issued: Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))],
    evaluation: Annotated[
        str | None,
        typer.Option("--evaluation", metavar=WORDS, help=_("Đánh giá việc tổ chức, kết quả thực hiện (Điều 16.3.a).")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the report on an inspection."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = conclude.report(ledger, number, Paper(document, issued), evaluation=evaluation, on=on)
    sentence = "Đã ghi báo cáo {document} của cuộc kiểm tra {number}."
    tell(sentence, *done, dry_run=dry_run, document=document, number=number)


@app.command("copy", help=_("Ghi ngày đơn vị gửi báo cáo kiểm tra cho Văn phòng (Điều 16.1)."))
def copy(ctx: typer.Context, number: Inspection, document: Sent = None, on: On = None, dry_run: DryRun = False) -> None:
    """Record the copy to the Office."""
    paper = Paper(document, on or ctx.obj.today) if document else None
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = conclude.copy(ledger, number, paper=paper, on=on)
    sentence = "Đã ghi báo cáo của cuộc kiểm tra {number} gửi Văn phòng ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, number=number, day=done.event.on)


@app.command("notify", help=_("Ghi ngày thông báo kết quả cho đơn vị được kiểm tra (Điều 16.2)."))
def notify(
    ctx: typer.Context,
    number: Inspection,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar=_("ĐƠN VỊ"),
            help=_(
                "Đơn vị được thông báo, cách nhau bằng «;»; bỏ trống khi thông báo cho mọi đơn vị chưa được thông báo."
            ),
        ),
    ] = None,
    document: Sent = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the notice to inspected units."""
    paper = Paper(document, on or ctx.obj.today) if document else None
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        told = names.find_all(unit) if unit else []
        remember(names)
        done = conclude.notify(ledger, number, told, paper=paper, on=on)
        left = lacking(ledger.kept(Subject.INSPECTION, number), names.name)
    sentence = "Đã ghi thông báo kết quả của cuộc kiểm tra {number} ngày {day:%d/%m/%Y}."
    if left:
        sentence = "Đã ghi thông báo kết quả của cuộc kiểm tra {number} ngày {day:%d/%m/%Y}; {left}."
    tell(sentence, done, dry_run=dry_run, number=number, day=done.event.on, left=left)
