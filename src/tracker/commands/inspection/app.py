"""
`inspection dossier`: the eight parts of what is kept of an inspection (Art. 17).

Inspections are listed in `register`; what begins one stands in `basis`, what happens while it runs in `course`, its
end and report in `result`, what is changed or corrected in `change`.
"""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.commands.input.options import WORDS, DryRun, Format, On, Output
from tracker.commands.input.papers import paper_of
from tracker.commands.inspection.dossier import dossier_view
from tracker.commands.inspection.register import Inspection
from tracker.commands.reply.printing import listing
from tracker.commands.reply.tell import tell
from tracker.commands.task.acts import Document, Issued
from tracker.errors import Usage
from tracker.ledger.transaction import writing
from tracker.services.inspection import conduct as acts
from tracker.words.language import _

app = typer.Typer()


class WhichPart(Usage):
    """A document for the dossier names no part."""

    sentence = "Thiếu --add: nêu mục của hồ sơ, từ 1 đến 8 (Điều 17)."


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
        if document or issued or note:
            raise WhichPart
        listing(ctx.obj, lambda connection, _today: dossier_view(connection, number), format=format, output=output)
        return
    with writing(ctx.obj, dry_run=dry_run) as ledger:
        done = acts.file(ledger, number, add, paper=paper_of(document, issued, None), note=note, on=on)
    tell("Đã ghi tài liệu vào mục {part} của hồ sơ kiểm tra {number}.", done, dry_run=dry_run, part=add, number=number)
