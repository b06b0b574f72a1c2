"""
`unit`: who can be given a task, under which code, name and other names.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.complete import units as offered
from tracker.commands.door.options import LISTING, DryRun, Format, Limit, On, Output
from tracker.commands.unit.namesakes import check_name, namesakes, warn_of_namesakes
from tracker.commands.unit.shown import register, whole
from tracker.law.vocabulary import UnitKind
from tracker.words.language import _

if TYPE_CHECKING:
    pass


app = typer.Typer()


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
    from tracker.commands.door.tell import tell
    from tracker.files.unitfile import UnitRow
    from tracker.ledger.transaction import writing
    from tracker.services.unit.add import add_units

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
    from tracker.commands.door.tell import tell
    from tracker.files.unitfile import read_unit_file
    from tracker.ledger.transaction import writing
    from tracker.services.unit.add import add_units

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
    from tracker.commands.door.printing import listing

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
    from tracker.commands.door.show import signed
    from tracker.commands.door.tell import remember
    from tracker.queries import reading
    from tracker.queries.lookup import unit_names
    from tracker.render.output import emit

    with reading(ctx.obj) as connection:
        known = unit_names(connection)
        number = known.find(unit)
        view = signed(whole(connection, number, ctx.obj.today), connection)
    remember(known)
    emit(view, format=format, output=output)
