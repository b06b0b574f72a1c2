"""
`weekly`: the Thursday report in its three parts, and which units sent theirs (Art. 6.1.d).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from tracker.commands.input.daytyped import a_date, a_near_date
from tracker.commands.input.options import DAY, DryRun, On
from tracker.commands.reply.tell import tell
from tracker.commands.submission.app import TheUnit
from tracker.errors import Usage
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.services.papers import Paper
from tracker.services.report import weekly
from tracker.words.language import _

app = typer.Typer()


class HalfADocument(Usage):
    """A number without its day, or a day without its number."""

    sentence = "Văn bản báo cáo tuần phải có cả --document (số, ký hiệu) và --issued (ngày ban hành)."


@app.command("file", help=_("Ghi báo cáo tuần của một đơn vị; --nil: không có nội dung phải báo cáo."))
def file(
    ctx: typer.Context,
    day: Annotated[date, typer.Argument(parser=a_near_date, metavar=DAY, help=_("Ngày báo cáo tuần."))],
    unit: TheUnit,
    document: Annotated[
        str | None, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu báo cáo, nếu có."))
    ] = None,
    issued: Annotated[
        date | None, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành báo cáo đó."))
    ] = None,
    attached: Annotated[
        Path | None,
        typer.Option("--file", readable=False, metavar=_("TỆP"), help=_("Tệp văn bản; sổ giữ tên và mã SHA-256.")),
    ] = None,
    nil: Annotated[bool, typer.Option("--nil", help=_("Báo cáo không có nội dung nào trong ba phần."))] = False,
    on: On = None,
    dry_run: DryRun = False,
) -> None:
    """File a unit's weekly report."""
    if (document is None) != (issued is None) or (attached is not None and document is None):
        raise HalfADocument
    paper = None if document is None or issued is None else Paper(document, issued, attached)
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        names = unit_names(ledger.connection)
        found = names.find(unit)
        name = names.name(found)
        done = weekly.file(ledger, day, found, unit_name=name, nil=nil, paper=paper, on=on)
        thursday = weekly.thursday_of(ledger, day)
    if nil:
        sentence = "Đã ghi báo cáo tuần {day:%d/%m/%Y} của {unit}: không có nội dung phải báo cáo."
    else:
        sentence = "Đã ghi báo cáo tuần {day:%d/%m/%Y} của {unit}."
    tell(sentence, done, dry_run=dry_run, day=thursday, unit=name)
