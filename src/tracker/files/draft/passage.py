"""
Where an item stands in its document, with what stands around it: for a clerk who wants to see it there.
"""

from __future__ import annotations

from tracker.files.draft.draft import DraftItem
from tracker.files.written.blocks import Paragraph, Written
from tracker.words.likeness import WORD
from tracker.words.text import fold

AROUND = 2
"""Lines, or rows of a table, that are shown before and behind the item's own."""

FEWEST = 3
"""Words that an item and a line must have in common, where the item has so many."""

LONGEST = 240
"""Characters that are shown of a line beside the item's own, and five times as many of that."""


def passage(written: Written, item: DraftItem) -> list[tuple[bool, str]]:
    """Return the lines around an item, its own marked; none where it cannot be told which that is."""
    wanted = set(WORD.findall(fold(item.content)))
    texts = list(filter(None, _texts(written)))
    found = [set(WORD.findall(fold(text))) for text in texts]
    at = max(range(len(texts)), key=lambda each: (len(wanted & found[each]), -len(found[each])), default=None)
    if at is None or len(wanted & found[at]) < max(1, min(FEWEST, len(wanted))):
        return []
    first = max(0, at - AROUND)
    return [
        (each == at, _shortened(text, LONGEST * (5 if each == at else 1)))
        for each, text in enumerate(texts[first : at + AROUND + 1], first)
    ]


def _texts(written: Written) -> list[str]:
    """Return a document line by line, and its tables row by row."""
    texts: list[str] = []
    for block in written.blocks:
        if isinstance(block, Paragraph):
            texts.append(f"{block.numbering} {block.text}".strip())
        else:
            texts += [" | ".join(" ".join(cell.split()) for cell in row if cell.strip()) for row in block.rows]
    return texts


def _shortened(text: str, longest: int) -> str:
    """Return a text, cut where it is too long to be looked at."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
