"""
How wide the columns of a sheet are, so that nothing is cut and a page lying on its side holds them all.

Widths are in characters of the usual font, as Excel counts them. It refuses nothing: what finds no room on one line is
folded by Excel.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from tracker.render.cells import blocks
from tracker.render.excel.astext import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.render.view import Column, View

PAGE = 150
"""Characters that a page of A4 lying on its side holds in a size that can be read."""

NARROWEST, DAY, WIDEST = 6, 11, 100
INDENT = 3
"""Characters beside a figure, which stands off from the text of the next column."""

SHORT = 24
"""A column whose cells are no longer keeps them on one line."""

LONGEST_WORD = 26
BOLD = 1.15
"""How much wider headings run than cells."""

WIDER = 0.35
"""How much more than a small letter a capital takes."""

FITS = 1.12
"""Small letters of the font of cells in the width of one figure, by which Excel counts."""

BESIDE = 2
"""Characters of a cell's margins, or of a filter's button."""


def widths(view: View, columns: Sequence[tuple[int, Column]]) -> list[float]:
    """Return the width of each column of a table."""
    longest = [0] * len(columns)
    for block in blocks(view, columns, safe):
        for place, cells in enumerate(block):
            longest[place] = max(longest[place], max(map(_across, set(cells)), default=0))
    needs = [
        _heading(column.heading) if column.kind != "date" else max(DAY, _heading(column.heading))
        for _place, column in columns
    ]
    holds = [
        most + INDENT if column.to_the_right else most / FITS + 1
        for most, (_place, column) in zip(longest, columns, strict=True)
    ]
    wished = [max(need, min(hold, WIDEST)) for need, hold in zip(needs, holds, strict=True)]
    return shared(wished, needs)


def shared(wished: Sequence[float], needs: Sequence[float]) -> list[float]:
    """Return how much of a page each column gets: short ones what they wish, long ones their part of what is left."""
    if sum(wished) <= PAGE:
        return list(wished)
    long = [place for place, wish in enumerate(wished) if wish > SHORT]
    left = PAGE - sum(wish for wish in wished if wish <= SHORT)
    whole = sum(wished[place] for place in long) or 1
    return [
        max(min(wish, max(SHORT * 0.75, left * wish / whole)), needs[place]) if place in long else wish
        for place, wish in enumerate(wished)
    ]


def _across(text: str) -> int:
    """Return how many characters wide a text is."""
    return ceil(across(text) if "\n" not in text else max(map(across, text.split("\n"))))


def _heading(heading: str) -> float:
    """Return the least width of a column under its heading: its longest word, and no more than some four lines."""
    words = safe(heading).split() or [""]
    word = min(max(map(len, words)), LONGEST_WORD)
    return max(NARROWEST, BOLD * max(word, len(heading) / 4) + BESIDE)


def across(text: str) -> float:
    """Return how much of a line a text takes, in characters: capitals run wide."""
    return len(text) + WIDER * sum(map(str.isupper, text))


@lru_cache(maxsize=8192)
def lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column so wide, folded between its words."""
    if "\n" in text:
        return sum(lines(part, width) for part in text.split("\n"))
    if across(text) <= width * FITS:
        return 1
    count, left, room = 0, 0.0, width * FITS
    for word in text.split(" "):
        size = across(word)
        if count and size + 1 <= left:
            left -= size + 1
            continue
        whole = max(1, ceil(size / room))
        count, left = count + whole, whole * room - size
    return count
