"""
`unit rename|merge`: what a unit is called from a day on, and which unit carries its work once it is gone.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.complete import units
from tracker.commands.options import DAY, DryRun, a_date
from tracker.commands.papers import Document, Issued
from tracker.i18n import _

if TYPE_CHECKING:
    from tracker.ledger import Recorded
    from tracker.services.acts import Paper
    from tracker.settings import Settings

Which = Annotated[str, typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Mã, tên hoặc tên khác."), autocompletion=units)]


def rename(
    ctx: typer.Context,
    unit: Which,
    name: Annotated[str, typer.Option("--name", metavar=_("TÊN"), help=_("Tên chính thức mới, có dấu."))],
    since: Annotated[date, typer.Option("--from", parser=a_date, metavar=DAY, help=_("Mang tên mới từ ngày này."))],
    document: Document,
    issued: Issued,
    dry_run: DryRun = False,
) -> None:
    """Give a unit another official name."""
    from tracker.commands.tell import tell
    from tracker.commands.unit import check_name
    from tracker.ledger import writing
    from tracker.lookup import unit_names
    from tracker.services.acts import Paper
    from tracker.services.units import rename_unit

    name = " ".join(name.split())
    check_name(_("Tên"), name)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number = names.find(unit)
        rename_unit(ledger, number, name, Paper(document, issued), since=since)
    sentence = "Từ ngày {day:%d/%m/%Y} {old} mang tên {new}, theo {document}. Danh sách của ngày trước giữ tên cũ."
    tell(sentence, dry_run=dry_run, day=since, old=names.name(number), new=name, document=document)


def merge(
    ctx: typer.Context,
    unit: Which,
    into: Annotated[str, typer.Option("--into", metavar=_("ĐƠN VỊ"), help=_("Đơn vị kế thừa."), autocompletion=units)],
    on: Annotated[date, typer.Option("--on", parser=a_date, metavar=DAY, help=_("Ngày sáp nhập có hiệu lực."))],
    document: Document,
    issued: Issued,
    join: Annotated[
        bool | None,
        typer.Option(
            "--join/--keep-both",
            help=_("Hai nhiệm vụ còn mở của cùng một nội dung, nay một đơn vị chủ trì: gộp làm một, hay giữ cả hai."),
            show_default=_("hỏi khi gõ tay, còn lại thì gộp"),
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Let a unit go into another one."""
    from tracker.commands.tell import tell
    from tracker.ledger import writing
    from tracker.lookup import unit_names
    from tracker.queries.units import units as lines
    from tracker.services.acts import Paper
    from tracker.services.units import merge_unit

    paper = Paper(document, issued)
    if join is None:
        join = _is_to_be_joined(ctx.obj, unit, into, paper, on)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number, successor = names.find(unit), names.find(into)
        left = lines(ledger.connection, unit=number)[0].open
        joined = merge_unit(ledger, number, successor, paper, on=on, join=join)[1:]
    sentence = (
        "Từ ngày {day:%d/%m/%Y} {unit} sáp nhập vào {successor}, theo {document}. "
        "{count} nhiệm vụ còn mở do {successor} tiếp tục, thời hạn giữ nguyên."
    )
    values = {"day": on, "unit": names.name(number), "successor": names.name(successor), "document": document}
    tell(sentence, dry_run=dry_run, count=left, **values)
    if joined:
        said = "Một đơn vị chỉ làm một lần nên gộp nhiệm vụ của cùng một nội dung: {joined}."
        tell(said, dry_run=dry_run, joined=_pairs(joined))


def _is_to_be_joined(settings: Settings, unit: str, into: str, paper: Paper, on: date) -> bool:
    """Ask, on a terminal, whether tasks of one item become one; elsewhere they do: in doubt nobody is asked twice."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    from tracker.ledger import writing
    from tracker.lookup import unit_names
    from tracker.services.units import merge_unit

    with writing(settings, dry_run=True) as ledger:
        names = unit_names(ledger.connection)
        joined = merge_unit(ledger, names.find(unit), names.find(into), paper, on=on)[1:]
    question = _("Cùng một nội dung, nay một đơn vị chủ trì: {joined}. Gộp làm một?").format(joined=_pairs(joined))
    return not joined or typer.confirm(question, default=True)


def _pairs(joined: list[Recorded]) -> str:
    """Return which task goes on in which."""
    sentence = _("nhiệm vụ {number} vào nhiệm vụ {into}")
    return ", ".join(sentence.format(number=done.event.subject_id, into=done.event.facts["into"]) for done in joined)
