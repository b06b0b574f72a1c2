"""
`unit`: who can be given a task, under which code, name and other names.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands import commitments, officers, unitchanges
from tracker.commands.complete import units as offered
from tracker.commands.front import Group
from tracker.commands.namesakes import check_name, namesakes, warn_of_namesakes
from tracker.commands.options import LISTING, DryRun, Format, Limit, On, Output
from tracker.commands.shown_unit import register, whole
from tracker.i18n import _
from tracker.vocabulary import UnitKind

if TYPE_CHECKING:
    pass


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
        view = signed(whole(connection, number, ctx.obj.today), connection)
    remember(known)
    emit(view, format=format, output=output)
