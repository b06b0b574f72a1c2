"""
A table for pipes and text files: no colour, no frame, nothing shortened.

Columns align by the cells that letters take on a screen, two spaces apart. It
never wraps: one row is one line, for `grep` and `cut`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TextIO

from tracker.render.cells import blocks, pairs, printed
from tracker.render.view import View
from tracker.words.text import clean

_GAP = "  "


class _Widths(dict[str, int]):
    """Screen cells of each character met so far."""

    def __missing__(self, letter: str) -> int:
        """Work out one character."""
        if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
            width = 0
        else:
            width = 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        self[letter] = width
        return width


_WIDTHS = _Widths()


def cell_width(text: str) -> int:
    """Return how many cells of a screen `text` takes."""
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, text))


def _padded(cells: list[str], right: bool) -> list[str]:
    """Return `cells` filled up to the width of the widest."""
    if all(_WIDTHS[letter] == 1 for letter in set("".join(cells))):
        width = max(map(len, cells))
        return [cell.rjust(width) for cell in cells] if right else [cell.ljust(width) for cell in cells]
    widths = [cell_width(cell) for cell in cells]
    widest = max(widths)
    fills = [" " * (widest - width) for width in widths]
    filled = zip(fills, cells, strict=True) if right else zip(cells, fills, strict=True)
    return [first + second for first, second in filled]


def _lines(columns: Sequence[list[str]], right: Sequence[bool]) -> Iterable[str]:
    """Align whole columns into lines; the last column is not filled up unless it stands to the right."""
    last = len(columns) - 1
    filled = [
        cells if place == last and not right[place] else _padded(cells, right[place])
        for place, cells in enumerate(columns)
    ]
    return (_GAP.join(row).rstrip() for row in zip(*filled, strict=True))


def _columns(view: View) -> tuple[list[list[str]], list[bool]]:
    """Return the cells of each column under its heading, and which columns stand to the right."""
    if view.single:
        headings, values = zip(*pairs(view), strict=True)
        return [list(headings), list(values)], [False, False]
    shown = printed(view)
    columns = [[clean(column.heading)] for _place, column in shown]
    for block in blocks(view, shown):
        for cells, more in zip(columns, block, strict=True):
            cells.extend(more)
    return columns, [column.to_the_right for _place, column in shown]


def write(view: View, out: TextIO) -> None:
    """Write `view` to `out`, its title above and its notes below."""
    if view.title:
        out.write(clean(view.title) + "\n\n")
    if view.empty and not view.rows:
        out.write(clean(view.empty) + "\n")
    else:
        out.writelines(line + "\n" for line in _lines(*_columns(view)))
    if view.notes:
        out.write("\n" + "".join(clean(note) + "\n" for note in view.notes))
