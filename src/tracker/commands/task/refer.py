"""
`task refer|decide|propose-review`: a task referred back, what is directed about it, what is proposed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, Number, On
from tracker.commands.input.yearasked import a_deadline
from tracker.commands.reply.tell import tell, warn_of_a_day_off, warn_of_direction, warn_of_receipts, without_receipt
from tracker.commands.task.direct import Direction, DirectionIssued
from tracker.law.codes import RIGHT_TO_REFER
from tracker.law.kinds import Mismatch, Review
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.papers import Paper
from tracker.services.task import refer as referrals
from tracker.services.task import review
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded

app = typer.Typer()

Written = Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))]
WrittenOn = Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))]
Note = Annotated[str | None, typer.Option("--note", metavar=WORDS, help=_("Ghi chú; nhiệm vụ mật thì để trống."))]


@app.command("refer", help=_("Ghi văn bản đơn vị chuyển lại nhiệm vụ, nêu rõ lý do (Điều 6.1.c)."))
def refer(
    ctx: typer.Context,
    number: Number,
    reason: Annotated[
        Mismatch,
        typer.Option("--reason", help=_("Lý do chuyển lại (Điều 6.1.c).")),
    ],
    document: Written,
    issued: WrittenOn,
    note: Note = None,
    on: Annotated[
        date | None,
        typer.Option(
            "--on",
            parser=a_date,
            metavar=DAY,
            help=_("Ngày Văn phòng nhận văn bản chuyển lại (mặc định: ngày ban hành); không dùng để xét chậm."),
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a unit refers a task back."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        is_received = ledger.standing(number).received_on is not None
        done = referrals.refer(ledger, number, Paper(document, issued), reason=reason, note=note, arrived_on=on)
    sentence = "Đã ghi văn bản {document} chuyển lại nhiệm vụ {number}; chờ chỉ đạo của UBND thành phố. {in_time}"
    in_time = _in_time(done, is_received=is_received)
    tell(sentence, done, dry_run=dry_run, number=number, document=document, in_time=in_time)


@app.command("decide", help=_("Ghi chỉ đạo về nhiệm vụ chuyển lại: giữ nguyên, đổi đơn vị, đổi thời hạn."))
def decide(
    ctx: typer.Context,
    number: Number,
    direction: Direction,
    issued: DirectionIssued,
    keep: Annotated[bool, typer.Option("--keep", help=_("Giữ nguyên đơn vị chủ trì và thời hạn."))] = False,
    lead: Annotated[
        str | None,
        typer.Option("--lead", metavar=_("ĐƠN VỊ"), help=_("Đơn vị chủ trì mới.")),
    ] = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar=_("THỜI HẠN"), help=_("Thời hạn mới, như văn bản viết."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record what is directed about a task that was referred back."""
    deadline = a_deadline(due, lambda: issued) if due is not None else None
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        new, name = None, ""
        if lead is not None:
            names = unit_names(ledger.connection)
            unit = names.find(lead)
            name = names.name(unit)
            new = referrals.NewLead(unit, name)
        done = referrals.decide(ledger, number, Paper(direction, issued), keep=keep, lead=new, deadline=deadline, on=on)
        waiting = without_receipt(ledger, [number])
        calendar = ledger.calendar
    if new is not None and deadline is not None:
        sentence = "Đã chuyển nhiệm vụ {number} cho {unit} với thời hạn mới, theo {direction}."
    elif new is not None:
        sentence = "Đã chuyển nhiệm vụ {number} cho {unit} theo {direction}."
    elif deadline is not None:
        sentence = "Đã gia hạn nhiệm vụ {number} theo {direction}."
    else:
        sentence = "Giữ nguyên nhiệm vụ {number} theo {direction}."
    warn_of_direction(direction)
    warn_of_a_day_off(done, calendar)
    tell(sentence, *done, dry_run=dry_run, number=number, unit=name, direction=direction)
    warn_of_receipts(waiting)


@app.command(
    "propose-review",
    help=_("Ghi việc kiểm tra, đề xuất xem xét trách nhiệm nhiệm vụ quá lâu không có kết quả (Điều 8.1.e)."),
)
def propose_review(
    ctx: typer.Context,
    number: Number,
    document: Written,
    issued: WrittenOn,
    by: Annotated[
        Review,
        typer.Option("--by", help=_("proposal: đề xuất UBND xem xét, kiểm điểm; inspection: Văn phòng đã kiểm tra.")),
    ] = Review.PROPOSAL,
    took_part: Annotated[
        str | None,
        typer.Option(
            "--with", metavar=WORDS, help=_("Bộ phận theo dõi ngành cùng kiểm tra, cách nhau bằng «;» (Điều 8.1.e).")
        ),
    ] = None,
    note: Note = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record an inspection of, or a proposal about, a task past six months."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        who = (took_part or "").split(";")
        paper = Paper(document, issued)
        done = review.propose_review(ledger, number, paper, by=by, took_part=who, note=note, on=on)
    if by is Review.INSPECTION:
        sentence = "Đã ghi việc kiểm tra nhiệm vụ {number} ({document}); hạn của đơn vị vẫn chạy."
    else:
        sentence = "Đã ghi đề xuất xem xét trách nhiệm về nhiệm vụ {number} ({document}); hạn của đơn vị vẫn chạy."
    tell(sentence, done, dry_run=dry_run, number=number, document=document)


def _in_time(done: Recorded, *, is_received: bool) -> str:
    """Return whether a referral came within its working day; late, it is accepted all the same (Art. 6.1.c)."""
    judged = [clock for clock in done.clocks if clock.rule == RIGHT_TO_REFER and clock.due_on is not None]
    if not is_received:
        return _("Chưa có ngày đơn vị nhận văn bản, nên không xét thời hạn chuyển lại.")
    if not judged:
        return _("Không có thời hạn chuyển lại nào đang tính.")
    due_on = judged[-1].due_on
    if due_on is not None and due_on < done.event.on:
        late = (done.event.on - due_on).days
        said = _("Chuyển lại chậm {days} ngày so với hạn {due:%d/%m/%Y}: vẫn được nhận, không phải vi phạm.")
        return said.format(days=late, due=due_on)
    return _("Chuyển lại trong thời hạn ({due:%d/%m/%Y}).").format(due=due_on)
