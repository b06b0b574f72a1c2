"""
Text folded between its words, by the cells that letters take on a screen.

A word is broken only where it alone is wider than the line. `textwrap` counts letters, which is wrong for wide and
combining ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.render.plain import cell_width

BETWEEN = " "


def folded(text: str, width: int) -> list[str]:
    """Return `text` as lines of at most `width` cells."""
    return [text] if cell_width(text) <= width else joined(text.split(), BETWEEN, width) or [""]


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
