"""
`feedback`: what a locality or body tells of others' work, and the Office's answer within seven working days (Art. 18.5).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.feedback.register import Which
from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On
from tracker.commands.input.papers import Document, Issued
from tracker.commands.input.tasknamed import a_task
from tracker.commands.reply.aside import remember
from tracker.commands.reply.tell import tell
from tracker.law.kinds import Answer
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.exchange.feedback import (
    NewFeedback,
    answer_feedback,
    has_a_clock,
    notify_sender,
    receive_feedback,
    still_owed,
)
from tracker.services.papers import Paper
from tracker.words.labels.record import ANSWERS
from tracker.words.language import _

app = typer.Typer()


@app.command("add", help=_("Ghi một phản hồi; về sở, ngành, cơ quan thì Văn phòng có hạn xử lý (Điều 18.5)."))
def add(
    ctx: typer.Context,
    sender: Annotated[str, typer.Option("--from", metavar=_("ĐƠN VỊ"), help=_("Địa phương, cơ quan phản hồi."))],
    about: Annotated[
        str,
        typer.Option("--about", metavar=_("ĐƠN VỊ"), help=_("Đơn vị chậm hoặc làm không đúng yêu cầu.")),
    ],
    received: Annotated[date, typer.Option("--received", parser=a_date, metavar=DAY, help=_("Ngày nhận phản hồi."))],
    content: Annotated[
        str | None,
        typer.Option("--content", metavar=WORDS, help=_("Nội dung phản hồi; về nhiệm vụ mật thì để trống.")),
    ] = None,
    task: Annotated[
        int | None, typer.Option("--task", parser=a_task, metavar=_("SỐ"), help=_("Số nhiệm vụ có liên quan."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record feedback."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        new = NewFeedback(names.find(sender), names.find(about), content, task)
        done = receive_feedback(ledger, new, received_on=received)
        is_judged = has_a_clock(ledger, new.about, done.event.on)
    sentence = "Đã ghi phản hồi số {number}: {title}.{no_day}"
    no_day = "" if is_judged else _(" Phản hồi về xã, phường, đặc khu: Quy chế không đặt hạn xử lý (Điều 19.3).")
    title = str(done.event.facts["title"]).removeprefix("Phản hồi ")
    remember(names)
    tell(sentence, done, dry_run=dry_run, number=done.event.subject_id, title=title, no_day=no_day)


@app.command("answer", help=_("Ghi văn bản đôn đốc, hoặc báo cáo xin ý kiến chỉ đạo, về một phản hồi (Điều 18.5)."))
def answer(
    ctx: typer.Context,
    number: Which,
    document: Document,
    issued: Issued,
    asks_direction: Annotated[
        bool,
        typer.Option("--asks-direction", help=_("Đó là báo cáo xin ý kiến chỉ đạo, không phải văn bản đôn đốc.")),
    ] = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the Office's answer."""
    kind = Answer.DIRECTION if asks_direction else Answer.URGING
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = answer_feedback(ledger, number, Paper(document, issued), kind=kind, on=on)
        is_owed = still_owed(ledger, number)
    left = _(" Còn phải gửi nơi phản hồi: «tracker feedback notify {number}».") if is_owed else ""
    sentence = "Đã ghi {document} ({kind}) về phản hồi số {number}.{left}"
    values = {"number": number, "document": document, "kind": _(ANSWERS[kind]), "left": left.format(number=number)}
    tell(sentence, done, dry_run=dry_run, **values)


@app.command("notify", help=_("Ghi việc gửi văn bản đến nơi phản hồi để biết (Điều 18.5)."))
def notify(
    ctx: typer.Context,
    number: Which,
    document: Document,
    issued: Issued,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a copy went to the sender."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = notify_sender(ledger, number, Paper(document, issued), on=on)
        is_owed = still_owed(ledger, number)
    left = _(" Còn phải đôn đốc hoặc xin ý kiến: «tracker feedback answer {number}».") if is_owed else ""
    sentence = "Đã ghi gửi {document} đến nơi phản hồi (phản hồi số {number}).{left}"
    tell(sentence, done, dry_run=dry_run, number=number, document=document, left=left.format(number=number))
