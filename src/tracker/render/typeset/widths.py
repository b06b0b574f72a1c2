"""
How wide the columns of a printed table are, and whether it wants its page lying.

Widths are reckoned from the letters, not tried out: a table of thousands of rows is set in one go.
"""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UPRIGHT, LYING = 464.0, 714.0
"""Points between the margins of a page that stands and of one that lies."""

PADDING = 9.0
"""Points around what stands in a cell."""

LINES = 3
"""Lines of the longest cell, beyond which smaller letters are tried."""

FOLDED = 9.0
"""Ems that a column keeps where its text is folded."""

SIZES, CLOSE = (11.0, 10.0, 9.0, 8.0), (9.5, 9.0, 8.0)
"""Points of the letters of a table, as few as its columns need; and of one that is set close."""

NARROW, CAPITAL, WIDE, OTHER = frozenset(" .,;:'!|()[]/ijlftrI-"), 0.67, frozenset("mwMW@—…%"), 0.49
"""Letters that take a third of an em, what a capital takes, letters that take nearly a whole one, and the rest."""


BREAK = "\u200b"
"""Where a word may be broken."""


class Column(NamedTuple):
    """What a column asks: ems for its longest cell in one line, and for its longest word, which is not to be broken."""

    whole: float
    word: float


class Fit(NamedTuple):
    """A table as it is set: points for each column, and the size of its letters."""

    widths: list[float]
    size: float


def ems(text: str) -> float:
    """Return about how wide a text is, in ems."""
    return sum(
        0.3 if sign in NARROW else 0.83 if sign in WIDE else CAPITAL if sign.isupper() else OTHER for sign in text
    )


def broken(text: str, room: float) -> str:
    """Return a text in which words longer than some ems may be broken anywhere."""
    if len(text) * 0.3 < room and ems(text) <= room:
        return text
    return " ".join(BREAK.join(word) if len(word) > 1 and ems(word) > room else word for word in text.split(" "))


def asks(heading: str, cells: Iterable[str]) -> Column:
    """Return what a column asks; its heading folds before its cells do."""
    different = set(cells)
    longest = _longest(different)
    words = {word for cell in different for word in cell.split()}
    word = max(map(ems, (*heading.split(), *_longest(words))), default=1.0)
    return Column(max(word, ems(heading) / 2, *map(ems, longest), 1.0), word)


def _longest(texts: set[str]) -> list[str]:
    """Return the five longest of some texts, the same ones of those that are alike long in every process."""
    return nlargest(5, texts, key=lambda text: (len(text), text))


def lies(columns: Sequence[Column], *, close: bool) -> bool:
    """Say whether a table asks for more than a page that stands has."""
    return bool(columns) and _fit(columns, UPRIGHT, (CLOSE if close else SIZES)[0]) is None


def fitted(columns: Sequence[Column], *, lying: bool, close: bool) -> Fit:
    """Return how a table is set on a page; where the smallest letters do not do either, words are broken."""
    room = LYING if lying else UPRIGHT
    if not columns:
        return Fit([], SIZES[0])
    sizes = CLOSE if close else SIZES
    for size in sizes:
        widths = _fit(columns, room, size)
        if widths is not None and (size == sizes[-1] or _lines(columns, widths, size) <= LINES):
            return Fit(widths, size)
    needed = [min(each.word, FOLDED) * SIZES[-1] + PADDING for each in columns]
    return Fit([each * room / sum(needed) for each in needed], SIZES[-1])


def _lines(columns: Sequence[Column], widths: Sequence[float], size: float) -> float:
    """Return about how many lines the longest cell of a table takes."""
    return max(each.whole * size / (width - PADDING) for each, width in zip(columns, widths, strict=True))


def _fit(columns: Sequence[Column], room: float, size: float) -> list[float] | None:
    """Return the points of each column on a page of some room; None where they do not fit."""
    wanted = [each.whole * size + PADDING for each in columns]
    if sum(wanted) <= room:
        return [each * room / sum(wanted) for each in wanted]
    # a long text is folded, down to a few words a line; what is short keeps its one line
    taken = [max(each.word * size + PADDING, min(each.whole, FOLDED) * size + PADDING) for each in columns]
    left = room - sum(taken)
    if left < 0:
        return None
    lacking = [(want - has) ** 0.5 for want, has in zip(wanted, taken, strict=True)]
    return [has + left * part / sum(lacking) for has, part in zip(taken, lacking, strict=True)]
