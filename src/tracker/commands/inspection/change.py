"""
`inspection extend|team|cancel|correct`: what is changed by a document, and what was typed wrongly (Art. 14.2, 16).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_coming_date, a_date
from tracker.commands.input.options import DAY, WORDS, DryRun, On
from tracker.commands.inspection.register import Inspection
from tracker.commands.inspection.said import corrected
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import ReasonMissing
from tracker.errors import Usage
from tracker.law.kinds import InspectionField
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.inspection import change
from tracker.services.inspection.correct import DAYS, correct_inspection
from tracker.services.inspection.find import is_secret
from tracker.services.papers import Paper
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.ledger import Ledger

app = typer.Typer()

Deciding = Annotated[
    str,
    typer.Option("--document", "--direction", metavar=_("SỐ-KÝ-HIỆU"), help=_("Văn bản quyết định, chỉ đạo việc này.")),
]
Issued = Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))]
Reason = Annotated[str | None, typer.Option("--reason", metavar=WORDS, help=_("Lý do; nhiệm vụ mật thì để trống."))]


class ValueOrRemove(Usage):
    """A correction gives a value or takes one away."""

    sentence = "Nêu giá trị đúng bằng --value, hoặc --remove để bỏ điều đã ghi nhầm; không cả hai."


@app.command("extend", help=_("Ghi gia hạn thời hạn kiểm tra (Điều 14.2.d)."))
def extend(
    ctx: typer.Context,
    number: Inspection,
    until: Annotated[
        date, typer.Option("--until", parser=a_coming_date, metavar=DAY, help=_("Thời hạn kiểm tra mới: đến ngày."))
    ],
    document: Deciding,
    issued: Issued,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that the time of an inspection was extended."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = change.extend(ledger, number, until, Paper(document, issued), on=on)
    sentence = "Đã ghi cuộc kiểm tra {number} được gia hạn đến ngày {until:%d/%m/%Y} ({document})."
    tell(sentence, done, dry_run=dry_run, number=number, until=until, document=document)


@app.command("team", help=_("Ghi thay đổi Trưởng Đoàn, thành viên Đoàn kiểm tra (Điều 14.2.đ)."))
def team(
    ctx: typer.Context,
    number: Inspection,
    document: Deciding,
    issued: Issued,
    head: Annotated[str | None, typer.Option("--head", metavar=_("TÊN"), help=_("Trưởng Đoàn kiểm tra."))] = None,
    members: Annotated[
        str | None,
        typer.Option("--members", metavar=_("TÊN"), help=_("Thành viên Đoàn, cách nhau bằng «;».")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that the team of an inspection was changed."""
    paper = Paper(document, issued)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        named = (members or "").split(";")
        done = change.change_team(ledger, number, paper, head=head, members=named, on=on)
    sentence = "Đã ghi thay đổi Đoàn của cuộc kiểm tra {number} ({document})."
    tell(sentence, done, dry_run=dry_run, number=number, document=document)


@app.command("cancel", help=_("Ghi hủy cuộc kiểm tra: không ai phải báo cáo."))
def cancel(
    ctx: typer.Context,
    number: Inspection,
    document: Deciding,
    issued: Issued,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record that an inspection was cancelled."""
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        _needs_reason(ledger, number, reason)
        done = change.cancel(ledger, number, Paper(document, issued), reason=reason, on=on)
    sentence = "Đã ghi hủy cuộc kiểm tra {number} ({document})."
    tell(sentence, done, dry_run=dry_run, number=number, document=document)


@app.command(
    "correct", help=_("Sửa điều đã ghi sai của cuộc kiểm tra; giá trị cũ, giá trị mới và lý do đều được giữ lại.")
)
def correct(
    ctx: typer.Context,
    number: Inspection,
    field: Annotated[InspectionField, typer.Option("--field", help=_("Điều cần sửa."))],
    value: Annotated[str | None, typer.Option("--value", metavar=WORDS, help=_("Giá trị đúng."))] = None,
    remove: Annotated[bool, typer.Option("--remove", help=_("Bỏ hẳn điều đã ghi nhầm."))] = False,
    unit: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar=_("ĐƠN VỊ"),
            help=_("Đơn vị có thông báo cần sửa; bỏ trống khi sửa thông báo cho mọi đơn vị."),
        ),
    ] = None,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Correct what a clerk typed wrongly of an inspection."""
    if (value is None) is not remove:
        raise ValueOrRemove
    right: date | str | None = a_date(value) if value is not None and field in DAYS else value
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        _needs_reason(ledger, number, reason)
        names = unit_names(ledger.connection)
        whose = None if unit is None else names.find(unit)
        done = correct_inspection(ledger, number, field, right, unit=whose, reason=reason, on=on)
        facts = done.event.facts
        told = facts.get("told")
        said = corrected(facts, {each: names.name(each) for each in (told if isinstance(told, list) else [])})
    tell("Đã sửa cuộc kiểm tra {number}: {said}.", done, dry_run=dry_run, number=number, said=said)


def _needs_reason(ledger: Ledger, number: int, reason: str | None) -> None:
    """Raise ReasonMissing where an inspection without secret tasks is given none."""
    if not (reason or "").strip() and not is_secret(ledger, number, None):
        raise ReasonMissing
