"""
Printed lines of a PDF joined to the paragraphs they were broken from, by where they begin and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

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


_ENDED = (".", ";", ":")
_CUT_SHORT = re.compile(r"(?:^|[\s.])(?:TP|TX|TT|[QPXH]|ThS|TS|PGS|GS|BS|KS|Đ/c|ĐT)\.$", re.IGNORECASE)
"""A line that ends with a word cut short goes on: «Ủy ban nhân dân TP.»."""

_FRESH = re.compile(rf"[{CAPITALS}\d«“\"(]")
_RUNNING = 250.0
"""A line wider than this, in points, is running text."""

_LOOSE = 3.0
"""So much more than between other lines, in points, there may be between paragraphs."""


def joined(lines: Sequence[tuple[Row | None, Block]]) -> list[Block]:
    """Return the blocks of all pages, broken lines joined to their paragraphs."""
    wide = sorted(row.x0 for row, _block in lines if row is not None and row.x1 - row.x0 > _RUNNING)
    begin = wide[len(wide) // 8] if wide else 0.0
    end = max((row.x1 for row, _block in lines if row is not None), default=0.0)
    ends = sorted(_ends(lines))
    column = ends[len(ends) * 9 // 10] if ends else end
    leading = _leading(lines)
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
            and not _begins(before, row, last.text, column, leading)
        ):
            made[-1] = Paragraph(f"{last.text} {block.text}", last.numbering, last.bold and block.bold)
        else:
            made.append(block)
        before = row
    return made


def _begins(before: Row, row: Row, above: str, column: float, leading: float) -> bool:
    """
    Say whether a line begins a paragraph, though the one above it is nearly full and nothing is indented.

    Its first word had room above, or the lines stand further apart; behind «Kính gửi: … .» text always begins.
    """
    item = _ITEM.match(row.text) is not None
    ended = above.rstrip().endswith(_ENDED) and not _CUT_SHORT.search(above.rstrip())
    if not item and not (ended and _FRESH.match(row.text)):
        return False
    first = row.words[0]
    had_room = first.x1 - first.x0 + row.height * 0.25 < column - before.x1
    apart = leading > 0 and row.top - before.top > leading + _LOOSE
    return had_room or apart or (ended and SENT.match(above) is not None)


def _ends(lines: Sequence[tuple[Row | None, Block]]) -> Iterator[float]:
    """Yield where the lines of running text end."""
    return (row.x1 for row, _block in lines if row is not None and row.x1 - row.x0 > _RUNNING)


def _leading(lines: Sequence[tuple[Row | None, Block]]) -> float:
    """Return how far most lines of running text stand below the ones above; 0 where there are none."""
    pairs = ((one, two) for (one, _), (two, _) in pairwise(lines) if one is not None and two is not None)
    steps = sorted(two.top - one.top for one, two in pairs if two.top > one.top and one.x1 - one.x0 > _RUNNING)
    return steps[len(steps) // 4] if steps else 0.0
