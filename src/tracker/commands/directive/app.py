"""
`directive`: the documents that give tasks (Art. 5.1.a to d, 5.2, 6.2).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On, Other, ProposingRoom, Reference
from tracker.commands.log.gists import correction
from tracker.commands.reply.aside import warn
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import ReasonMissing
from tracker.law.fields import DirectiveField
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Issuer, Secrecy, Urgency
from tracker.ledger.transaction import writing
from tracker.queries.ledger.log import names_by_day, numbered
from tracker.queries.lookup import find_directive, unit_names
from tracker.services.directive.add import add_directive
from tracker.services.directive.correct import correct_directive
from tracker.words.language import _

app = typer.Typer()


@app.command("add", help=_("Ghi một văn bản giao nhiệm vụ (Điều 5.1.a, b)."))
def add(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar=_("SỐ-KÝ-HIỆU"), help=_("Ví dụ: 150/2025/QĐ-UBND."))],
    issued: Annotated[
        date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành."), show_default=False)
    ],
    kind: Annotated[str, typer.Option("--kind", metavar=WORDS, help=_("Tên loại: Quyết định, Chỉ thị, Công văn…"))],
    abstract: Annotated[str, typer.Option("--abstract", metavar=WORDS, help=_("Trích yếu."))],
    signer: Annotated[str, typer.Option("--signer", metavar=WORDS, help=_("Người ký."))],
    issuer: Annotated[Issuer, typer.Option("--issuer", help=_("Nơi ban hành."))],
    submitted_by: Annotated[
        str | None,
        typer.Option("--submitted-by", metavar=_("ĐƠN VỊ"), help=_("Đơn vị trình ban hành.")),
    ] = None,
    received: Annotated[
        date | None, typer.Option("--received", parser=a_date, metavar=DAY, help=_("Ngày nhận văn bản."))
    ] = None,
    room: Annotated[
        str | None, typer.Option("--room", metavar=WORDS, help=_("Phòng thuộc Văn phòng theo dõi."))
    ] = None,
    secrecy: Annotated[Secrecy | None, typer.Option("--secrecy", help=_("Độ mật (Điều 5.2)."))] = None,
    urgency: Annotated[Urgency | None, typer.Option("--urgency", help=_("Độ khẩn."))] = None,
    implements: Annotated[
        str | None,
        typer.Option(
            "--implements",
            metavar=_("VĂN-BẢN"),
            help=_("Văn bản của Chính phủ, Thủ tướng mà văn bản này cụ thể hóa (Điều 6.2.b)."),
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", readable=False, metavar=_("TỆP"), help=_("Tệp văn bản; sổ giữ tên và mã SHA-256.")),
    ] = None,
    proposing_room: ProposingRoom = None,
    other: Other = None,
    no_tasks: Annotated[bool, typer.Option("--no-tasks", help=_("Văn bản không giao nhiệm vụ cần theo dõi."))] = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record a directive."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        new = NewDirective(
            number=number,
            issued_on=issued,
            kind=kind,
            abstract=abstract,
            signer=signer,
            issuer=issuer,
            submitted_by=unit_names(ledger.connection).find(submitted_by) if submitted_by else None,
            received_on=received,
            room=room,
            secrecy=secrecy,
            urgency=urgency,
            implements=find_directive(ledger.connection, implements).id if implements else None,
            file=file,
            gives_tasks=not no_tasks,
            proposing_room=proposing_room,
            other=other,
        )
        done = add_directive(ledger, new, on=on)
    for sentence, values in done.warnings:
        warn(sentence, **values)
    tell(
        "Đã ghi văn bản {number} ngày {issued:%d/%m/%Y} (mã #{id}).",
        *done.recorded,
        dry_run=dry_run,
        number=done.number,
        issued=issued,
        id=done.id,
    )


@app.command("correct", help=_("Sửa điều đã ghi sai của văn bản; giá trị cũ, giá trị mới và lý do đều được giữ lại."))
def correct(
    ctx: typer.Context,
    reference: Reference,
    field: Annotated[DirectiveField, typer.Option("--field", help=_("Điều cần sửa."))],
    value: Annotated[str, typer.Option("--value", metavar=WORDS, help=_("Giá trị đúng."))],
    reason: Annotated[
        str | None, typer.Option("--reason", metavar=WORDS, help=_("Lý do; văn bản mật thì để trống."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Correct what a clerk typed wrongly of a directive."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        found = find_directive(ledger.connection, reference)
        if not (reason or "").strip() and not found.secret and field is not DirectiveField.SECRECY:
            raise ReasonMissing
        wanted: object = value
        if field is DirectiveField.ISSUED:
            wanted = a_date(value)
        elif field is DirectiveField.SUBMITTED_BY and value.strip():
            wanted = unit_names(ledger.connection).find(value)
        done = correct_directive(ledger, found, field, wanted, reason=reason, on=on)
        (line,) = numbered(ledger.connection, [done.recorded[0].event.id])
        said = correction(line, line.facts, names_by_day(ledger.connection)(line.happened_on))
    sentence = "Đã sửa văn bản {number}: {said}."
    if done.tasks:
        sentence = "Đã sửa văn bản {number}: {said}; {moved} trên {tasks} nhiệm vụ đổi hạn."
    values = {"number": found.number, "said": said, "moved": done.moved, "tasks": done.tasks}
    tell(sentence, *done.recorded, dry_run=dry_run, **values)
    if field is DirectiveField.SECRECY and not found.secret:
        warn(
            "nội dung, lời ghi và tệp về các nhiệm vụ của văn bản này đã rút khỏi sổ, không lấy lại được; dòng nhật ký "
            "đã ghi trước đó còn nguyên trong tệp sổ và các bản sao lưu (Điều 5.2).",
        )
