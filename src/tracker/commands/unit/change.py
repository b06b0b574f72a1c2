"""
`unit rename|merge|unmerge|alias`: what a unit is called from which day on, and which unit carries its work once it is gone.
"""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date, a_near_date
from tracker.commands.input.options import DAY, DryRun, On
from tracker.commands.input.papers import Document, Issued
from tracker.commands.reply.tell import tell
from tracker.commands.undo.undo import take
from tracker.commands.unit.namesakes import check_alias, check_name, namesakes, warn_of_namesakes
from tracker.errors import Usage
from tracker.ledger.rows.record import load_settings
from tracker.ledger.transaction import writing
from tracker.ledger.undo.takeback import Takeback
from tracker.queries import reading
from tracker.queries.figures.stats import open_by_unit
from tracker.queries.lookup import unit_names
from tracker.services.papers import Paper
from tracker.services.unit.add import NotMerged, add_alias, amend_name, merge_unit, remove_alias, rename_unit
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.ledger.batch import Recorded
    from tracker.settings import Settings

app = typer.Typer()

Which = Annotated[str, typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Mã, tên hoặc tên khác."))]


class WithoutDocument(Usage):
    """A new name needs the document that gives it, and its day."""

    sentence = (
        "Thiếu {option}: tên mới cần ngày và văn bản đổi tên. Chỉ sửa chữ gõ sai của tên đang dùng thì thêm --amend."
    )


class AmendAlone(Usage):
    """A typing slip has no document and no day of its own."""

    sentence = "--amend sửa chữ gõ sai của tên đang dùng, từ chính ngày đã ghi: bỏ {option}."


class AddOrRemove(Usage):
    """Neither, or both."""

    sentence = "Dùng một trong hai: --add TÊN hoặc --remove TÊN."


@app.command("rename", help=_("Đổi tên đơn vị từ một ngày, theo văn bản; danh sách của ngày trước giữ tên cũ."))
def rename(
    ctx: typer.Context,
    unit: Which,
    name: Annotated[str, typer.Option("--name", metavar=_("TÊN"), help=_("Tên chính thức mới, có dấu."))],
    since: Annotated[
        date | None, typer.Option("--from", parser=a_near_date, metavar=DAY, help=_("Mang tên mới từ ngày này."))
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))
    ] = None,
    issued: Annotated[
        date | None, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))
    ] = None,
    amend: Annotated[
        bool,
        typer.Option("--amend", help=_("Sửa chữ gõ sai của tên đang dùng, từ chính ngày đã ghi; không cần văn bản.")),
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Give a unit another official name, or correct how the last one is spelled."""
    name = " ".join(name.split())
    check_name(_("Tên"), name)
    for option, given in (("--from", since), ("--document", document), ("--issued", issued)):
        if amend and given is not None:
            raise AmendAlone(option=option)
        if not amend and given is None:
            raise WithoutDocument(option=option)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number = names.find(unit)
        if amend or since is None or document is None or issued is None:
            old = amend_name(ledger, number, name).event.facts["old"]
        else:
            old = names.name(number)
            rename_unit(ledger, number, name, Paper(document, issued), since=since)
        same = namesakes(ledger.connection, [name], besides=number)
    if amend:
        sentence = "Đã sửa tên đơn vị: «{old}» thành «{new}», từ chính ngày đã ghi tên đó."
        tell(sentence, dry_run=dry_run, old=old, new=name)
    else:
        sentence = "Từ ngày {day:%d/%m/%Y} {old} mang tên {new}, theo {document}. Danh sách của ngày trước giữ tên cũ."
        tell(sentence, dry_run=dry_run, day=since, old=old, new=name, document=document)
    warn_of_namesakes(same)


@app.command("unmerge", help=_("Lấy lại lần ghi sáp nhập nhầm: đơn vị lại là mình, nghĩa vụ trở về như chưa sáp nhập."))
def unmerge(
    ctx: typer.Context,
    unit: Annotated[
        str,
        typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Đơn vị đã ghi là sáp nhập: mã hoặc tên.")),
    ],
    dry_run: DryRun = False,
) -> None:
    """Take back that a unit went into another one."""
    with reading(ctx.obj) as connection:
        names = unit_names(connection)
        number = names.find(unit)
        merger = Takeback(connection, load_settings(connection), ctx.obj.actor).merger_of(number)
        if merger is None:
            raise NotMerged(unit=names.name(number))
    take(ctx.obj, merger.first, dry_run=dry_run)


@app.command("alias", help=_("Thêm hoặc bỏ tên khác của đơn vị, để gõ và tìm theo tên đó."))
def alias(
    ctx: typer.Context,
    unit: Which,
    add: Annotated[str | None, typer.Option("--add", metavar=_("TÊN"), help=_("Tên khác để gõ và tìm."))] = None,
    remove: Annotated[
        str | None, typer.Option("--remove", metavar=_("TÊN"), help=_("Tên khác không dùng nữa."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Add another name of a unit, or remove one."""
    if (add is None) == (remove is None):
        raise AddOrRemove
    name = " ".join((add or remove or "").split())
    check_name(_("Tên khác"), name)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number = names.find(unit)
        if add is None:
            remove_alias(ledger, number, name, on=on)
        else:
            check_alias(names, number, name)
            add_alias(ledger, number, name, on=on)
    sentence = "Đã thêm tên khác của {unit}: {name}." if add else "Đã bỏ tên khác của {unit}: {name}."
    tell(sentence, dry_run=dry_run, unit=names.name(number), name=name)


@app.command("merge", help=_("Sáp nhập đơn vị vào đơn vị khác từ một ngày; đơn vị kế thừa gánh nhiệm vụ còn mở."))
def merge(
    ctx: typer.Context,
    unit: Which,
    into: Annotated[str, typer.Option("--into", metavar=_("ĐƠN VỊ"), help=_("Đơn vị kế thừa."))],
    on: Annotated[date, typer.Option("--on", parser=a_near_date, metavar=DAY, help=_("Ngày sáp nhập có hiệu lực."))],
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
    paper = Paper(document, issued)
    if join is None:
        join = _is_to_be_joined(ctx.obj, unit, into, paper, on)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number, successor = names.find(unit), names.find(into)
        left = open_by_unit(ledger.connection, ledger.today).get(number, 0)
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
    with writing(settings, dry_run=True) as ledger:
        names = unit_names(ledger.connection)
        joined = merge_unit(ledger, names.find(unit), names.find(into), paper, on=on)[1:]
    question = _("Cùng một nội dung, nay một đơn vị chủ trì: {joined}. Gộp làm một?").format(joined=_pairs(joined))
    return not joined or typer.confirm(question, default=True)


def _pairs(joined: list[Recorded]) -> str:
    """Return which task goes on in which."""
    sentence = _("nhiệm vụ {number} vào nhiệm vụ {into}")
    return ", ".join(sentence.format(number=done.event.subject_id, into=done.event.facts["into"]) for done in joined)
