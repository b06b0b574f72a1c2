"""
`directive read`: a draft of a directive from its document, shown and not recorded.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.directive.onpaper import object_of, page_of
from tracker.commands.input.options import Format, Output
from tracker.files.draft.draftof import draft_of
from tracker.files.written.anyfile import read_written
from tracker.ledger.storage.refusals import NoLedger
from tracker.queries import reading
from tracker.render.output import emit
from tracker.services.directive.understood import Ground, Understanding, of_ledger, packaged
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.settings import Settings

app = typer.Typer()


@app.command("read", help=_("Đọc văn bản .txt, .docx, .pdf thành dự thảo: số, ngày, người ký, nhiệm vụ; không ghi sổ."))
def read(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            readable=False, metavar=_("TỆP"), help=_("Văn bản .txt, .docx hoặc .pdf có chữ (không phải bản quét).")
        ),
    ],
    format: Format = None,
    output: Output = None,
) -> None:
    """Print what a document says of itself and of the tasks it gives."""
    draft = draft_of(read_written(file))
    ground, in_ledger = _ground(ctx.obj)
    meant = Understanding(ground, draft.issued_on).items(draft.items)
    if format in (None, "table") and output is None:
        emit(page_of(draft, meant, ground, in_ledger=in_ledger), format=format)
    else:
        emit(object_of(draft, meant, ground), format=format, output=output)


def _ground(settings: Settings) -> tuple[Ground, bool]:
    """Return what the words of a draft are held against, and whether that is the ledger: without one, the packaged lists."""
    try:
        with reading(settings) as connection:
            return of_ledger(connection), True
    except NoLedger:
        return packaged(), False
