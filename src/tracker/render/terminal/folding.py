"""
Text folded between its words, by the cells that letters take on a screen.

A word is broken only where it alone is wider than the line. `textwrap` counts letters, which is wrong for wide and
combining ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tracker.render.text.plain import cell_width

BETWEEN = " "

_TOGETHER = re.compile(r"\S*[«“]tracker [^«»“”]*[»”]\S*|\S+ %\S*|\S+")
"""A word, or words that are read and copied as one: a command in its quotes, a rate and its sign."""


def folded(text: str, width: int) -> list[str]:
    """Return `text` as lines of at most `width` cells."""
    return [text] if cell_width(text) <= width else joined(_words(text, width), BETWEEN, width) or [""]


def _words(text: str, width: int) -> Iterator[str]:
    """Yield the words of a text; what belongs together as one, unless a line cannot hold it."""
    for part in _TOGETHER.findall(text):
        if " " in part and cell_width(part) > width:
            yield from part.split()
        else:
            yield part


def joined(parts: Iterable[str], between: str, width: int) -> list[str]:
    """Return parts with what stands between them as lines, broken between two parts where that is possible."""
    lines: list[str] = []
    line, used = "", 0
    for part in parts:
        size = cell_width(part)
        if line and used + cell_width(between) + size <= width:
            line, used = f"{line}{between}{part}", used + cell_width(between) + size
            continue
        if line:
            lines.append(line)
        *whole, line = [part] if size <= width else _pieces(part, between, width)
        lines += whole
        used = cell_width(line)
    return [*lines, line] if line else lines


def _pieces(part: str, between: str, width: int) -> list[str]:
    """Return a part that is wider than a line in several: at its words, a single word at its letters."""
    return folded(part, width) if between != BETWEEN else list(_letters(part, width))


def _letters(word: str, width: int) -> Iterator[str]:
    """Yield a word in pieces; a mark stays with its letter."""
    piece, used = "", 0
    for letter in word:
        size = cell_width(letter)
        if piece and used + size > max(width, 1):
            yield piece
            piece, used = "", 0
        piece, used = piece + letter, used + size
    if piece:
        yield piece


def longest_word(texts: Iterable[str]) -> int:
    """Return the width of the widest word in any of the texts."""
    return max((cell_width(word) for text in set(texts) for word in text.split()), default=0)
