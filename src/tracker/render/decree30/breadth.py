"""
How wide a text is in Times New Roman, and how wide the columns of a table are to be, in points.

Whoever opens the file sees the widths that stand in it: no program of Office lays a table of fixed columns out anew.
The letters are measured once, from the font's own table; what is not in it is as wide as most are.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 500
_ADVANCES = {
    "abdghknopquvxy0123456789–«»$_": 500,
    "ceaz": 444,
    "frI()-|[]": 333,
    "ijlt:;/\\'": 278,
    " .,": 250,
    "m": 778,
    "w": 722,
    "s": 389,
    "ADGHKNOQUVXY": 722,
    "BCRx": 667,
    "LETZ": 611,
    "FPS": 556,
    "M": 889,
    "W": 944,
    "J": 389,
    "%": 833,
    "…": 1000,
}
_WIDTHS = {letter: advance for letters, advance in _ADVANCES.items() for letter in letters} | {
    "x": 500,
    "đ": 500,
    "Đ": 722,
}
_BOLDER = 1.07
"""How much wider bold letters are."""

PADDING = 11.0
"""Points of a cell beside its text: both margins and a hair, since the reader's font may be a little wider."""

LEAST_OF_LONG = 90.0
"""Points below which a column of long text is not worth reading."""

COMFORTABLE = 200.0
"""Points that a column of long text would like to have."""

HEADING_LINES = 3
"""Lines that a heading would like to have at most."""

FOLDED = 92.0
"""Points into which other text may be folded, where no word of it is longer."""

_BREAKS = re.compile(r"(?<=[-–/])|\s+")


class _Letters(dict[str, int]):
    """Width of each character met so far, in thousandths of the size of the font."""

    def __missing__(self, letter: str) -> int:
        """Take a letter with its marks as wide as without them."""
        base = unicodedata.normalize("NFD", letter)[0]
        width = self[letter] = _WIDTHS.get(base, MOST)
        return width


_LETTERS = _Letters(_WIDTHS)


def breadth(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of text is, in points, in letters of that size."""
    width = sum([_LETTERS[letter] for letter in text]) * size / 1000
    return width * _BOLDER if bold else width


def longest_piece(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide the longest part of a text is that no program breaks."""
    return max([breadth(piece, size, bold=bold) for piece in _BREAKS.split(text)], default=0.0)


def folds(text: str, size: float, width: float, *, first: float = 0.0, bold: bool = False) -> int:
    """Return how many lines a text takes within a width, the first of which begins further in."""
    lines, gap = 0, breadth(" ", size)
    for part in text.splitlines() or [""]:
        lines, taken = lines + 1, first
        for piece in _BREAKS.split(part):
            more = breadth(piece, size, bold=bold)
            if taken and taken + more > width:
                lines, taken = lines + 1, 0.0
            taken += more + gap
    return lines


class Demand:
    """What a column asks for: so many points at least, so many to be comfortable, so many for no line to be folded."""

    __slots__ = ("comfortable", "least", "natural")

    def __init__(self, heading: str, cells: Sequence[str], size: float, *, wraps: bool, is_whole: bool) -> None:
        """Measure a column; `wraps`: long text, `is_whole`: figures and days, which are never folded."""
        head = longest_piece(heading, size, bold=True)
        distinct = {line for cell in set(cells) for line in cell.splitlines()}
        longest = max([breadth(cell, size) for cell in distinct], default=0.0)
        words = longest if is_whole else max([longest_piece(cell, size) for cell in distinct], default=0.0)
        self.natural = max(longest, head) + PADDING
        self.least = max(min(words, FOLDED), head) + PADDING
        if wraps:
            self.least = max(self.least, min(self.natural, LEAST_OF_LONG))
        spread = breadth(heading, size, bold=True) / HEADING_LINES + PADDING
        self.natural = max(self.natural, spread)
        self.comfortable = max(self.least, spread, min(self.natural, COMFORTABLE if wraps else FOLDED))


def fits(demands: Sequence[Demand], width: float) -> bool:
    """Say whether columns are comfortable within a width."""
    return sum(each.comfortable for each in demands) <= width


def columns(demands: Sequence[Demand], width: float) -> list[float]:
    """Return the widths of columns that fill a width, each with what it needs first; what is too much shrinks alike."""
    least = sum(each.least for each in demands)
    if least >= width:
        return [each.least * width / least for each in demands]
    widths = [each.least for each in demands]
    for wish in ("comfortable", "natural"):
        wanted = [max(getattr(each, wish) - has, 0.0) for each, has in zip(demands, widths, strict=True)]
        spare, asked = width - sum(widths), sum(wanted)
        part = min(1.0, spare / asked) if asked else 0.0
        widths = [has + more * part for has, more in zip(widths, wanted, strict=True)]
    spare = width - sum(widths)
    return [has * (1 + spare / sum(widths)) for has in widths]
