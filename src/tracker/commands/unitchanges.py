"""
`unit rename|merge`: what a unit is called from a day on, and which unit carries its work once it is gone.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from tracker.commands.complete import units
from tracker.commands.options import DAY, DryRun, a_date
from tracker.commands.papers import Document, Issued
from tracker.i18n import _

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
    dry_run: DryRun = False,
) -> None:
    """Let a unit go into another one."""
    from tracker.commands.tell import tell
    from tracker.ledger import writing
    from tracker.lookup import unit_names
    from tracker.queries.units import units as lines
    from tracker.services.acts import Paper
    from tracker.services.units import merge_unit

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        number, successor = names.find(unit), names.find(into)
        left = lines(ledger.connection, unit=number)[0].open
        merge_unit(ledger, number, successor, Paper(document, issued), on=on)
    sentence = (
        "Từ ngày {day:%d/%m/%Y} {unit} sáp nhập vào {successor}, theo {document}. "
        "{count} nhiệm vụ còn mở do {successor} tiếp tục, thời hạn giữ nguyên."
    )
    values = {"day": on, "unit": names.name(number), "successor": names.name(successor), "document": document}
    tell(sentence, dry_run=dry_run, count=left, **values)
