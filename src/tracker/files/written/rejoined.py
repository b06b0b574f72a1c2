"""
Printed lines of a PDF joined to the paragraphs they were broken from, by where they begin and end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.files.written.blocks import Block, Paragraph
from tracker.files.written.columns import CAPITALS, SENT_TO
from tracker.files.written.pdflines import SENT, Row

_ITEM = re.compile(
    r"(?:[-–—+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s|Điều \d|Chương [IVX]|CHƯƠNG |"
    r"PHỤ LỤC|Phụ lục \d)"
)
_NEW = re.compile(
    rf"{SENT_TO.pattern}|{SENT.pattern}|(?:[IVX]{{1,5}}|[A-H])\s?[.)]\s+[{CAPITALS}\W]{{4,}}(?![^\W\d_])",
    re.IGNORECASE,
)
"""What is never the rest of the line above: «Nơi nhận», «I. MỤC ĐÍCH»."""


def joined(lines: Sequence[tuple[Row | None, Block]]) -> list[Block]:
    """Return the blocks of all pages, broken lines joined to their paragraphs."""
    wide = sorted(row.x0 for row, _block in lines if row is not None and row.x1 - row.x0 > 250)
    begin = wide[len(wide) // 8] if wide else 0.0
    end = max((row.x1 for row, _block in lines if row is not None), default=0.0)
    made: list[Block] = []
    before: Row | None = None
    for row, block in lines:
        last = made[-1] if made else None
        if (
            row is not None
            and before is not None
            and isinstance(last, Paragraph)
            and isinstance(block, Paragraph)
            and before.x1 > end - (end - begin) * 0.14
            and row.x0 < begin + 7
            and before.x0 < begin + (end - begin) * 0.35
            and not _NEW.match(block.text)
            and not (_ITEM.match(block.text) and last.text.rstrip().endswith((".", ";", ":")))
            and not block.centred
            and not (last.bold and not block.bold and not _ITEM.match(last.text))
        ):
            made[-1] = Paragraph(f"{last.text} {block.text}", last.numbering, last.bold and block.bold)
        else:
            made.append(block)
        before = row
    return made
