"""
`inspection invite|request|answer|finding`: what happens while an inspection goes on (Art. 15, 16.3).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_near_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On, a_number
from tracker.commands.input.tasknamed import a_task
from tracker.commands.inspection.register import Inspection
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import ReasonMissing
from tracker.errors import Usage
from tracker.law.kinds import Result
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.inspection import conduct, find
from tracker.words.language import _

app = typer.Typer()

NumberOfDocument = Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))]


class NothingAmended(Usage):
    """A reason was given for no change."""

    sentence = "--reason chỉ dùng với --amend, khi sửa kết luận đã ghi."


@app.command("invite", help=_("Ghi người được mời tham gia Đoàn kiểm tra (Điều 15.2)."))
def invite(
    ctx: typer.Context,
    number: Inspection,
    member: Annotated[
        str, typer.Option("--member", metavar=_("TÊN"), help=_("Người, cơ quan được mời; cách nhau bằng «;»."))
    ],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record who is invited to join the team."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = conduct.invite(ledger, number, member.split(";"), on=on)
    tell("Đã ghi mời {member} tham gia cuộc kiểm tra {number}.", done, dry_run=dry_run, member=member, number=number)


@app.command("request", help=_("Ghi yêu cầu cung cấp hồ sơ, tài liệu, báo cáo (Điều 15.3)."))
def request(
    ctx: typer.Context,
    number: Inspection,
    unit: Annotated[
        str,
        typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị được yêu cầu.")),
    ],
    what: Annotated[
        str | None, typer.Option("--what", metavar=WORDS, help=_("Hồ sơ, tài liệu, báo cáo được yêu cầu."))
    ] = None,
    by: Annotated[
        date | None, typer.Option("--by", parser=a_near_date, metavar=DAY, help=_("Ngày Đoàn đề nghị cung cấp."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record what a unit is asked for."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        asked = names.find(unit)
        done = conduct.request(ledger, number, asked, what, due_on=by, on=on)
    sentence = "Đã ghi yêu cầu {request} gửi {unit}, cuộc kiểm tra {number}."
    values = {"request": done.event.subject_id, "unit": names.name(asked), "number": number}
    tell(sentence, done, dry_run=dry_run, **values)


@app.command("answer", help=_("Ghi ngày yêu cầu được đáp ứng (Điều 15.3)."))
def answer(
    ctx: typer.Context,
    number: Annotated[int, typer.Argument(parser=a_number, metavar=_("SỐ"), help=_("Số yêu cầu."), show_default=False)],
    note: Annotated[str | None, typer.Option("--note", metavar=WORDS, help=_("Đơn vị đã cung cấp gì."))] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a request was answered."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = conduct.answer(ledger, number, note, on=on)
    sentence = "Đã ghi yêu cầu {number} được đáp ứng ngày {day:%d/%m/%Y}."
    tell(sentence, done, dry_run=dry_run, number=number, day=done.event.on)


@app.command("finding", help=_("Ghi kết luận về một nhiệm vụ hoặc đơn vị, kiến nghị (Điều 16.3)."))
def finding(
    ctx: typer.Context,
    number: Inspection,
    result: Annotated[Result, typer.Option("--result", help=_("Kết luận (Điều 16.3.b)."))],
    task: Annotated[
        int | None, typer.Option("--task", parser=a_task, metavar=_("SỐ"), help=_("Nhiệm vụ được kết luận."))
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option("--unit", metavar=_("ĐƠN VỊ"), help=_("Đơn vị được kết luận.")),
    ] = None,
    nature: Annotated[str | None, typer.Option("--nature", metavar=WORDS, help=_("Tính chất."))] = None,
    degree: Annotated[str | None, typer.Option("--degree", metavar=WORDS, help=_("Mức độ."))] = None,
    cause: Annotated[str | None, typer.Option("--cause", metavar=WORDS, help=_("Nguyên nhân."))] = None,
    responsibility: Annotated[
        str | None, typer.Option("--responsibility", metavar=WORDS, help=_("Trách nhiệm."))
    ] = None,
    recommendation: Annotated[
        str | None, typer.Option("--recommendation", metavar=WORDS, help=_("Kiến nghị (Điều 16.3.c)."))
    ] = None,
    follow_up: Annotated[
        int | None,
        typer.Option("--follow-up", parser=a_task, metavar=_("SỐ"), help=_("Nhiệm vụ được giao theo kiến nghị.")),
    ] = None,
    amend: Annotated[
        bool, typer.Option("--amend", help=_("Sửa kết luận đã ghi; điều không nêu lại thì giữ nguyên."))
    ] = False,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar=WORDS, help=_("Lý do sửa; nhiệm vụ mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record what was found."""
    if reason is not None and not amend:
        raise NothingAmended
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = find.Finding(
            result=result,
            task=task,
            unit=names.find(unit) if unit else None,
            nature=nature,
            degree=degree,
            cause=cause,
            responsibility=responsibility,
            recommendation=recommendation,
            follow_up=follow_up,
        )
        if amend:
            if not (reason or "").strip() and not find.is_secret(ledger, number, task):
                raise ReasonMissing
            done = find.amend(ledger, number, found, reason=reason, on=on)
        else:
            done = find.find(ledger, number, found, on=on)
    sentence = "Đã ghi kết luận {finding} về {unit}, cuộc kiểm tra {number}."
    if amend:
        sentence = "Đã sửa kết luận {finding} về {unit}, cuộc kiểm tra {number}."
    about = names.name(int(str(done.event.facts["unit"])))
    tell(sentence, done, dry_run=dry_run, finding=done.event.subject_id, unit=about, number=number)
