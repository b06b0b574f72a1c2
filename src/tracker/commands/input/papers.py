"""
The document that an act rests on, as two options that many commands share.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.commands.input.daytyped import a_date
from tracker.commands.input.options import DAY
from tracker.errors import Usage
from tracker.services.papers import Paper
from tracker.words.language import _

if TYPE_CHECKING:
    from pathlib import Path

Document = Annotated[str, typer.Option("--document", metavar=_("SỐ-KÝ-HIỆU"), help=_("Số, ký hiệu văn bản."))]
Issued = Annotated[date, typer.Option("--issued", parser=a_date, metavar=DAY, help=_("Ngày ban hành văn bản đó."))]


class HalfADocument(Usage):
    """A number without its day, or a day without its number."""

    sentence = "Văn bản phải có cả --document (số, ký hiệu) và --issued (ngày ban hành)."


def paper_of(document: str | None, issued: date | None, file: Path | None) -> Paper | None:
    """Return the document of an act, None where none was named; raises HalfADocument."""
    if document is None and issued is None and file is None:
        return None
    if document is None or issued is None:
        raise HalfADocument
    return Paper(document, issued, file)
