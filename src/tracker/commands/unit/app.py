"""
`unit`: who can be given a task, under which code, name and other names.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.commands.input.options import DryRun, On
from tracker.commands.reply.tell import tell
from tracker.commands.unit.namesakes import check_name, namesakes, warn_of_namesakes
from tracker.errors import Usage
from tracker.files.unitfile import UnitRow, read_unit_file
from tracker.law.vocabulary import UnitKind
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.queries.unit.shipped import lacking
from tracker.services.unit.add import add_units
from tracker.words.language import _

app = typer.Typer()


class FileOrPackaged(Usage):
    """Neither a file nor the packaged list was named, or both."""

    sentence = (
        "Gõ tệp CSV: «tracker unit import don-vi.csv», hoặc --packaged để thêm các đơn vị có sẵn trong chương trình mà sổ "
        "chưa có; không cả hai."
    )


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
    code, name, *aliases = (" ".join(text.split()) for text in (code, name, *(alias or ())))
    for what, text in ((_("Mã"), code), (_("Tên"), name), *((_("Tên khác"), other) for other in aliases)):
        check_name(what, text)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        same = namesakes(ledger.connection, [name, *aliases])
        add_units(ledger, [UnitRow(0, code, name, kind, tuple(aliases))], on=on)
    tell("Đã thêm đơn vị {code} — {name}.", dry_run=dry_run, code=code, name=name)
    warn_of_namesakes(same)


@app.command(
    "import", help=_("Thêm nhiều đơn vị từ tệp CSV có các cột Mã, Tên, Loại, Tên khác, hoặc từ danh sách có sẵn.")
)
def import_units(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(readable=False, metavar=_("TỆP"), help=_("Tệp CSV."))] = None,
    packaged: Annotated[
        bool,
        typer.Option(
            "--packaged",
            help=_("Thêm các đơn vị của thành phố có sẵn trong chương trình mà sổ chưa có; không cần tệp."),
        ),
    ] = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """Record the units of a file, or those that the program knows and the ledger lacks, all or none."""
    if (file is None) is not packaged:
        raise FileOrPackaged
    rows = [] if file is None else read_unit_file(file)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        rows = lacking(unit_names(ledger.connection)) if packaged else rows
        numbers = add_units(ledger, rows, on=on)
    if packaged and not rows:
        tell("Sổ đã có mọi đơn vị của danh sách có sẵn; không có gì để thêm.", dry_run=dry_run)
    elif packaged:
        listed = "; ".join(f"{row.code} {row.name}" for row in rows)
        tell("Đã thêm {count} đơn vị của danh sách có sẵn: {listed}.", dry_run=dry_run, count=len(rows), listed=listed)
    else:
        tell("Đã thêm {count} đơn vị từ {file}.", dry_run=dry_run, count=len(numbers), file=file)
