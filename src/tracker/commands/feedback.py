"""
`feedback`: what a locality or body tells of others' work, and the Office's answer within seven working days (Art. 18.5).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.complete import units
from tracker.commands.door.options import DAY, LISTING, WORDS, AsOf, DryRun, Format, Limit, On, Output, a_date, a_number
from tracker.commands.door.papers import Document, Issued
from tracker.commands.listing.overdue import OfUnit
from tracker.words.labels.record import ANSWERS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.storage.connection import Connection
    from tracker.queries.register.feedback import FeedbackLine
    from tracker.render.view import Column, View

app = typer.Typer()

Which = Annotated[int, typer.Argument(parser=a_number, metavar=_("SỐ"), help=_("Số phản hồi."), show_default=False)]


@app.command("add", help=_("Ghi một phản hồi; về sở, ngành, cơ quan thì Văn phòng có hạn xử lý (Điều 18.5)."))
def add(
    ctx: typer.Context,
    sender: Annotated[
        str, typer.Option("--from", metavar=_("ĐƠN VỊ"), help=_("Địa phương, cơ quan phản hồi."), autocompletion=units)
    ],
    about: Annotated[
        str,
        typer.Option(
            "--about", metavar=_("ĐƠN VỊ"), help=_("Đơn vị chậm hoặc làm không đúng yêu cầu."), autocompletion=units
        ),
    ],
    received: Annotated[date, typer.Option("--received", parser=a_date, metavar=DAY, help=_("Ngày nhận phản hồi."))],
    content: Annotated[
        str | None,
        typer.Option("--content", metavar=WORDS, help=_("Nội dung phản hồi; về nhiệm vụ mật thì để trống.")),
    ] = None,
    task: Annotated[
        int | None, typer.Option("--task", parser=a_number, metavar=_("SỐ"), help=_("Số nhiệm vụ có liên quan."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record feedback."""
    from tracker.commands.door.tell import remember, tell
    from tracker.ledger.transaction import writing
    from tracker.queries.lookup import unit_names
    from tracker.services.exchange.feedback import NewFeedback, has_a_clock, receive_feedback

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
    from tracker.commands.door.tell import tell
    from tracker.law.kinds import Answer
    from tracker.ledger.transaction import writing
    from tracker.services.exchange.feedback import answer_feedback, still_owed
    from tracker.services.papers import Paper

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
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.exchange.feedback import notify_sender, still_owed
    from tracker.services.papers import Paper

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = notify_sender(ledger, number, Paper(document, issued), on=on)
        is_owed = still_owed(ledger, number)
    left = _(" Còn phải đôn đốc hoặc xin ý kiến: «tracker feedback answer {number}».") if is_owed else ""
    sentence = "Đã ghi gửi {document} đến nơi phản hồi (phản hồi số {number}).{left}"
    tell(sentence, done, dry_run=dry_run, number=number, document=document, left=left.format(number=number))


@app.command("list", help=_("In các phản hồi và việc Văn phòng đã làm, cũ nhất trước."))
def list_feedback(
    ctx: typer.Context,
    still_open: Annotated[
        bool, typer.Option("--open", help=_("Chỉ phản hồi Văn phòng còn phải xử lý hoặc gửi."), rich_help_panel=LISTING)
    ] = False,
    unit: OfUnit = None,
    as_of: AsOf = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print feedback as it stood on a day."""
    from tracker.commands.door.printing import listing
    from tracker.commands.door.show import unit_number
    from tracker.queries.register.feedback import feedback
    from tracker.render.view import View

    def ask(connection: Connection, day: date) -> View:
        """Return the feedback of a day."""
        rows = feedback(connection, day, unit=unit_number(connection, unit), still_open=still_open)
        title = _("PHẢN HỒI VỀ VIỆC THỰC HIỆN NHIỆM VỤ, ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day)
        counted = (_("{count} phản hồi.").format(count=len(rows)),) if rows else ()
        return View.of(columns(), rows, title=title, notes=counted, empty=_("Không có phản hồi nào."))

    listing(ctx.obj, ask, as_of=as_of, limit=limit, format=format, output=output)


@app.command("show", help=_("In một phản hồi."))
def show(ctx: typer.Context, number: Which, format: Format = None, output: Output = None) -> None:
    """Print one feedback."""
    from tracker.commands.door.printing import listing
    from tracker.queries.register.feedback import one_feedback

    def ask(connection: Connection, day: date) -> View:
        """Return it with every column, for people too."""
        from tracker.render.view import View

        return View.of(columns(), [one_feedback(connection, day, number)], single=True)

    listing(ctx.obj, ask, format=format, output=output)


def columns() -> tuple[Column, ...]:
    """Return the columns of a list of feedback."""
    from tracker.commands.door.show import brief, content
    from tracker.commands.door.totals import guess
    from tracker.render.view import Column

    return (
        Column("feedback", _("Số"), "int"),
        Column("title", _("Tiêu đề"), machine_only=True),
        Column("received_on", _("Nhận ngày"), "date"),
        Column("from", _("Nơi phản hồi"), of="sender", said=brief),
        Column("about", _("Về đơn vị"), said=brief),
        Column("task", _("Nhiệm vụ"), "int", minor=True),
        Column("content", _("Nội dung"), told=content, wrap=True),
        Column("due_on", _("Hạn"), "date"),
        Column("provisional", _("Dự kiến"), "bool", of=lambda row: bool(row.provisional), said=guess, filled_only=True),
        Column("answer_kind", _("Cách xử lý"), machine_only=True),
        Column("answer", _("Văn bản xử lý"), machine_only=True),
        Column("answered_on", _("Xử lý ngày"), "date", machine_only=True),
        Column("answered", _("Văn phòng xử lý"), of=_answered, people_only=True, minor=True),
        Column("notified_on", _("Gửi nơi phản hồi"), "date"),
    )


def _answered(row: FeedbackLine) -> str | None:
    """Return what the Office did, in words."""
    if row.answered_on is None:
        return None
    said = _("{kind}: {document} ngày {day:%d/%m/%Y}")
    day = date.fromisoformat(row.answered_on)
    return said.format(kind=_(ANSWERS[str(row.answer_kind)]), document=row.answer, day=day)
