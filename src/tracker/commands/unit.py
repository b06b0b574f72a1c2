"""
`unit`: who can be given a task, under which code, name and other names.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands import commitments, officers, unitchanges
from tracker.commands.complete import units as offered
from tracker.commands.front import Group
from tracker.commands.options import LISTING, DryRun, Format, Limit, On, Output
from tracker.errors import Usage
from tracker.i18n import _
from tracker.vocabulary import UnitKind

if TYPE_CHECKING:
    import sqlite3

    from tracker.queries.units import UnitLine
    from tracker.view import View

app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    help=_("Đơn vị: sở, ban, ngành, xã, phường, đặc khu."),
)
app.command("focal", help=_("Cán bộ đầu mối của đơn vị: cử người mới, xem lịch sử, hoặc --all (Điều 22.2)."))(
    officers.focal
)
app.command("commitments", help=_("Đơn vị nào đã ban hành kế hoạch và quy chế nội bộ (Điều 23.2)."))(
    commitments.commitments
)
app.command("commit", help=_("Ghi kế hoạch triển khai hoặc quy chế nội bộ của đơn vị (Điều 23.2)."))(commitments.commit)
app.command("rename", help=_("Đổi tên đơn vị từ một ngày, theo văn bản; danh sách của ngày trước giữ tên cũ."))(
    unitchanges.rename
)
app.command("merge", help=_("Sáp nhập đơn vị vào đơn vị khác từ một ngày; đơn vị kế thừa gánh nhiệm vụ còn mở."))(
    unitchanges.merge
)

app.command("unmerge", help=_("Lấy lại lần ghi sáp nhập nhầm: đơn vị lại là mình, nghĩa vụ trở về như chưa sáp nhập."))(
    unitchanges.unmerge
)
app.command("alias", help=_("Thêm hoặc bỏ tên khác của đơn vị, để gõ và tìm theo tên đó."))(unitchanges.alias)


class UnusableName(Usage):
    """A code or name could never be typed where several units may stand."""

    sentence = "{what} của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@»."


@app.command("add", help=_("Thêm một đơn vị."))
def add(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar=_("MÃ"), help=_("Mã ngắn, dùng khi gõ lệnh."))],
    name: Annotated[str, typer.Option("--name", metavar=_("TÊN"), help=_("Tên chính thức, có dấu."))],
    kind: Annotated[UnitKind, typer.Option("--kind", help=_("Loại đơn vị."))],
    alias: Annotated[
        list[str] | None,
        typer.Option("--alias", metavar=_("TÊN"), help=_("Tên khác hay tên cũ; dùng được nhiều lần.")),
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record one unit."""
    from tracker.commands.tell import tell
    from tracker.services.units import add_units
    from tracker.transaction import writing
    from tracker.unitfile import UnitRow

    code, name, *aliases = (" ".join(text.split()) for text in (code, name, *(alias or ())))
    for what, text in ((_("Mã"), code), (_("Tên"), name), *((_("Tên khác"), other) for other in aliases)):
        check_name(what, text)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        same = namesakes(ledger.connection, [name, *aliases])
        add_units(ledger, [UnitRow(0, code, name, kind, tuple(aliases))], on=on)
    tell("Đã thêm đơn vị {code} — {name}.", dry_run=dry_run, code=code, name=name)
    warn_of_namesakes(same)


def warn_of_namesakes(same: list[str]) -> None:
    """Say which other units have a name."""
    from tracker.commands.tell import warn

    for other in same:
        warn("đã có đơn vị tên như vậy: {other}. Khi gõ lệnh hãy dùng mã.", other=other)


def check_name(what: str, text: str) -> None:
    """Raise UnusableName for a code or a name that a clerk could not type."""
    if not text or ";" in text or text.startswith("@"):
        raise UnusableName(what=what)


@app.command("import", help=_("Thêm nhiều đơn vị từ tệp CSV có các cột Mã, Tên, Loại, Tên khác."))
def import_units(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(readable=False, metavar=_("TỆP"), help=_("Tệp CSV."))],
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the units of a file, all or none."""
    from tracker.commands.tell import tell
    from tracker.services.units import add_units
    from tracker.transaction import writing
    from tracker.unitfile import read_unit_file

    rows = read_unit_file(file)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        numbers = add_units(ledger, rows, on=on)
    tell("Đã thêm {count} đơn vị từ {file}.", dry_run=dry_run, count=len(numbers), file=file)


@app.command("list", help=_("In danh sách đơn vị, với số nhiệm vụ đang mở."))
def list_units(
    ctx: typer.Context,
    kind: Annotated[
        UnitKind | None, typer.Option("--kind", help=_("Chỉ một loại đơn vị."), rich_help_panel=LISTING)
    ] = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the units in the order they were recorded."""
    from tracker.commands.printing import listing

    listing(
        ctx.obj, lambda connection, today: register(connection, today, kind), limit=limit, format=format, output=output
    )


def register(connection: sqlite3.Connection, today: date, kind: UnitKind | None) -> View:
    """Return the units as a view."""
    from tracker.commands.show import words
    from tracker.queries.stats import open_by_unit
    from tracker.queries.units import units
    from tracker.said import UNIT_KINDS
    from tracker.view import Column, View

    still, others = open_by_unit(connection, today), _other_names(connection)
    columns = (
        Column("code", _("Mã")),
        Column("name", _("Tên"), told=_marked),
        Column("kind", _("Loại"), said=words(UNIT_KINDS)),
        Column("open", _("Đang mở"), "int", of=lambda line: still.get(line.id, 0)),
        Column("aliases", _("Tên khác"), of=lambda line: others.get(line.id, []), wrap=True),
        Column("successor", _("Đơn vị kế thừa"), machine_only=True),
        Column("merged_on", _("Ngày sáp nhập"), "date", machine_only=True),
    )
    found = units(connection, kind=kind)
    notes = (_("{count} đơn vị.").format(count=len(found)),) if found else ()
    empty = _("Sổ chưa có đơn vị nào. Nạp danh sách bằng «tracker unit import TỆP».")
    return View.of(columns, found, notes=notes, empty=empty)


@app.command("show", help=_("In một đơn vị: tên, tên khác, số nhiệm vụ đang mở và việc quá hạn."))
def show(
    ctx: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=_("ĐƠN VỊ"), help=_("Mã, tên hoặc tên khác."), autocompletion=offered)],
    format: Format = None,
    output: Output = None,
) -> None:
    """Print one unit."""
    from tracker.commands.show import signed
    from tracker.commands.tell import remember
    from tracker.lookup import unit_names
    from tracker.output import emit
    from tracker.queries import reading

    with reading(ctx.obj) as connection:
        known = unit_names(connection)
        number = known.find(unit)
        view = signed(_whole(connection, number, ctx.obj.today), connection)
    remember(known)
    emit(view, format=format, output=output)


def _whole(connection: sqlite3.Connection, number: int, today: date) -> View:
    """Return everything about one unit."""
    from tracker.commands.remarks import remarked
    from tracker.commands.show import words
    from tracker.commands.totals import overdue_counted, overdue_json
    from tracker.queries.commitments import commitments as papers
    from tracker.queries.obligations import Scope, tally
    from tracker.queries.officers import officers as officers_of
    from tracker.queries.remarks import remarks
    from tracker.queries.stats import open_by_unit
    from tracker.queries.units import names, units
    from tracker.said import UNIT_KINDS
    from tracker.view import Column, View

    said = remarks(connection, today, unit=number)
    line = units(connection, unit=number)[0]
    late = tally(connection, today, Scope(number, line.kind == UnitKind.OFFICE))
    known = names(connection, number)
    aliases = [name.name for name in known if not name.official and name.until is None]
    former = [name.name for name in known if name.until is not None and name.name != line.name]
    officer = next((each for each in officers_of(connection, today, number)[::-1] if each.until is None), None)
    promised = next(iter(papers(connection, today, unit=number)), None)
    facts: list[tuple[Column, object]] = [
        (Column("code", _("Mã")), line.code),
        (Column("name", _("Tên")), line.name),
        (Column("kind", _("Loại"), said=words(UNIT_KINDS)), line.kind),
        (Column("aliases", _("Tên khác")), aliases),
        (Column("former_names", _("Tên cũ")), former),
        (Column("open", _("Nhiệm vụ đang mở"), "int"), open_by_unit(connection, today).get(number, 0)),
        (Column("overdue", _("Việc quá hạn"), "int", machine_only=True), late.total),
        (Column("overdue_totals", _("Quá hạn"), said=lambda _totals: overdue_counted(late)), overdue_json(late)),
        (Column("successor", _("Đơn vị kế thừa")), line.successor),
        (Column("merged_on", _("Ngày sáp nhập"), "date"), line.merged_on),
        (
            Column(
                "remarks", _("Nhắc nhở, biểu dương"), said=lambda _remarks: remarked(said, with_task=True), wrap=True
            ),
            [each._asdict() for each in said],
        ),
        (Column("officer", _("Cán bộ đầu mối")), officer and officer.name),
        (Column("phone", _("Điện thoại")), officer and officer.phone),
        (Column("email", _("Thư điện tử")), officer and officer.email),
        (Column("plan", _("Kế hoạch")), promised and promised.plan),
        (Column("regulation", _("Quy chế nội bộ")), promised and promised.regulation),
    ]
    return View.one(facts)


def _marked(line: UnitLine) -> str:
    """Return the name of a unit, and into which it went."""
    if line.successor is None:
        return line.name
    return _("{unit} (đã sáp nhập vào {successor})").format(unit=line.name, successor=line.successor)


def _other_names(connection: sqlite3.Connection) -> dict[int, list[str]]:
    """Return the other names of every unit."""
    from tracker.lookup import named_units

    others: dict[int, list[str]] = {}
    for unit in named_units(connection):
        if not unit.official and not unit.former:
            others.setdefault(unit.id, []).append(unit.name)
    return others


def namesakes(connection: sqlite3.Connection, names: list[str], besides: int | None = None) -> list[str]:
    """Return the units, besides one, that have one of these names, accents aside."""
    from tracker.lookup import named_units
    from tracker.text import fold

    wanted = {fold(name) for name in names}
    found = {
        unit.id: f"{unit.code} — {unit.name}"
        for unit in named_units(connection)
        if fold(unit.name) in wanted and unit.id != besides
    }
    return list(found.values())
