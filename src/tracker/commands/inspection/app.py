"""
`inspection`: what is kept of inspections, as lists and pages (Art. 11–17).

Those that begin one stand in `basis`, what happens while it runs in `course`, its end and report in `result`, what
is changed or corrected in `change`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.door.options import LISTING, WORDS, DryRun, Format, Limit, On, Output
from tracker.commands.door.papers import paper_of
from tracker.commands.inspection.course import Inspection
from tracker.commands.listing.overdue import OfUnit
from tracker.commands.task.acts import Document, Issued
from tracker.errors import Usage
from tracker.words.language import _

if TYPE_CHECKING:
    from datetime import date

    from tracker.ledger.storage.connection import Connection
    from tracker.render.view import View

app = typer.Typer()


class WhichPart(Usage):
    """A document for the dossier names no part."""

    sentence = "Thiếu --add: nêu mục của hồ sơ, từ 1 đến 8 (Điều 17)."


@app.command("list", help=_("In các cuộc kiểm tra, hạn báo cáo và hai ngày của Điều 16."))
def list_(
    ctx: typer.Context,
    open_: Annotated[
        bool, typer.Option("--open", help=_("Chỉ những cuộc chưa báo cáo xong."), rich_help_panel=LISTING)
    ] = False,
    unit: OfUnit = None,
    limit: Limit = None,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the inspections."""
    from tracker.commands.door.printing import listing
    from tracker.commands.inspection.shown import lines

    def ask(connection: Connection, today: date) -> View:
        """Return the inspections."""
        return lines(connection, today, unit=unit, running=open_)

    listing(ctx.obj, ask, limit=limit, format=format, output=output)


@app.command("show", help=_("In mọi điều đã ghi về một cuộc kiểm tra."))
def show(ctx: typer.Context, number: Inspection, format: Format = None, output: Output = None) -> None:
    """Print one inspection."""
    from tracker.commands.inspection.shown import whole
    from tracker.queries import reading
    from tracker.render.output import emit

    with reading(ctx.obj) as connection:
        page = whole(connection, number, ctx.obj.today)
    emit(page, format=format, output=output)


@app.command("dossier", help=_("In tám mục của hồ sơ kiểm tra, mục nào còn thiếu; hoặc ghi thêm tài liệu (Điều 17)."))
def dossier(
    ctx: typer.Context,
    number: Inspection,
    add: Annotated[
        int | None, typer.Option("--add", metavar=_("MỤC"), help=_("Ghi tài liệu vào mục này, 1–8."))
    ] = None,
    document: Document = None,
    issued: Issued = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar=WORDS, help=_("Ghi chú, hoặc tên tài liệu không có số."))
    ] = None,
    on: On = None,
    dry_run: DryRun = False,
    format: Format = None,
    output: Output = None,
) -> None:
    """Print the dossier, or put a document into it."""
    if add is None:
        from tracker.commands.door.printing import listing
        from tracker.commands.inspection.dossier import dossier_view

        if document or issued or note:
            raise WhichPart
        listing(ctx.obj, lambda connection, _today: dossier_view(connection, number), format=format, output=output)
        return
    from tracker.commands.door.tell import tell
    from tracker.ledger.transaction import writing
    from tracker.services.inspection import conduct as acts

    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = acts.file(ledger, number, add, paper=paper_of(document, issued, None), note=note, on=on)
    tell("Đã ghi tài liệu vào mục {part} của hồ sơ kiểm tra {number}.", done, dry_run=dry_run, part=add, number=number)
