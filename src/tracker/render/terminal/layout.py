"""
How wide the columns of a table are on a screen, which have no place there, and whether it is to be a table at all.

In this order, until the rest fits: headings are folded, the long text is cut down to what can still be read, minor
columns go (on a screen of WIDE cells, where a number and a directive never do), other text is folded between its words.
What does not fit even so is no table: its rows are stacked. Where each row is wished in one line, the long text is cut
and minor columns go on a narrow screen too, before anything is folded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.render.terminal.folding import folded, longest_word
from tracker.render.text.plain import cell_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.render.view import Column

GAP = 2
"""Cells between two columns."""

WIDE = 100
"""From so many cells on a table without its minor columns is better than stacked rows."""

_READABLE = 36  # cells: before a long column gets narrower than this, minor columns are left out
_LEAST = 20  # cells: a long column narrower than this tells nothing
_FOLDED = 14  # cells: other text is folded into no fewer, while that is possible
_TIGHTLY = 10  # cells: and at last into no fewer than these
_NAME = 26  # cells: where each row is wished in one line, names are folded into no fewer, while that is possible
_HEADING = 3  # lines of a heading


class Layout(NamedTuple):
    """The places of the columns shown, how wide each is, which are left out, and whether text is folded."""

    shown: list[int]
    widths: list[int]
    left_out: list[int]
    folds: bool = False


def layout(
    columns: Sequence[Column],
    headings: Sequence[str],
    cells: Sequence[Sequence[str]],
    width: int,
    *,
    in_one_line: bool = False,
) -> Layout | None:
    """Return how a table is laid out within `width` cells; None where its rows are to be stacked."""
    bodies = [max(map(cell_width, column), default=0) for column in cells]
    heads = [cell_width(heading) for heading in headings]
    every = list(range(len(columns)))
    natural = [max(pair) for pair in zip(bodies, heads, strict=True)]
    if _taken(natural) <= width:
        return Layout(every, natural, [])
    least = [_narrowest(heading) for heading in headings]
    tight = [max(pair) for pair in zip(bodies, least, strict=True)]
    if in_one_line and (laid := _flat(columns, [(natural, heads), (tight, least)], width)) is not None:
        return laid
    if (spare := width - _taken(tight)) >= 0:
        for place in every:
            more = min(spare, natural[place] - tight[place])
            tight[place] += more
            spare -= more
        return Layout(every, tight, [])
    is_wide = width >= WIDE or in_one_line
    for shown, out in _fewer(columns) if is_wide else [(every, [])]:
        if (widths := _cut(columns, tight, least, shown, width)) is not None:
            return Layout(shown, widths, out)
    tries = ((_READABLE, _FOLDED), (_LEAST, _FOLDED), (_LEAST, _TIGHTLY)) if is_wide else ((_READABLE, _FOLDED),)
    if in_one_line:
        tries = ((_LEAST, _NAME), *tries)
    return _folding(columns, cells, tight, least, shown, out, width, tries)


def _fewer(columns: Sequence[Column]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the columns shown and left out: all of them, then without one minor column more, last first."""
    shown, out = list(range(len(columns))), list[int]()
    yield shown, out
    for place in reversed(range(len(columns))):
        if columns[place].minor:
            shown, out = [each for each in shown if each != place], [place, *out]
            yield shown, out


def _flat(columns: Sequence[Column], ways: Sequence[tuple[Sequence[int], Sequence[int]]], width: int) -> Layout | None:
    """
    Return how rows take one line each, only the long text cut; None where too little of it is left.

    `ways` are the widths of the columns with the least that their headings need: in one line, and folded.
    """
    for readable in (_READABLE, _LEAST):
        for wished, heads in ways:
            for shown, out in _fewer(columns):
                floor = [max(heads[at], min(wished[at], readable)) if columns[at].wrap else wished[at] for at in shown]
                if (widths := _spread(floor, [wished[at] for at in shown], width)) is not None:
                    return Layout(shown, widths, out)
    return None


def _taken(widths: Sequence[int]) -> int:
    """Return how many cells columns take, with what stands between them."""
    return sum(widths) + GAP * (len(widths) - 1)


def _narrowest(heading: str) -> int:
    """Return the least width at which a heading takes few lines and no word of it is broken."""
    width = longest_word([heading])
    while len(folded(heading, width)) > _HEADING:
        width += 1
    return width


def _cut(
    columns: Sequence[Column], tight: Sequence[int], least: Sequence[int], shown: Sequence[int], width: int
) -> list[int] | None:
    """Return the widths of the columns shown where only long text is cut, if it stays readable."""
    floor = [max(least[at], min(tight[at], _READABLE)) if columns[at].wrap else tight[at] for at in shown]
    return _spread(floor, [tight[at] for at in shown], width)


def _spread(floor: list[int], wished: Sequence[int], width: int) -> list[int] | None:
    """Return widths between the least and the wished ones that fill the screen, None where the least are too much."""
    spare = width - _taken(floor)
    if spare < 0:
        return None
    widths = list(floor)
    wanting = [place for place in range(len(floor)) if wished[place] > floor[place]]
    while spare > 0 and wanting:
        share = max(spare // len(wanting), 1)
        for place in wanting[:spare]:
            more = min(share, wished[place] - widths[place], spare)
            widths[place] += more
            spare -= more
        wanting = [place for place in wanting if wished[place] > widths[place]]
    return widths


def _folding(
    columns: Sequence[Column],
    cells: Sequence[Sequence[str]],
    tight: Sequence[int],
    least: Sequence[int],
    shown: list[int],
    out: list[int],
    width: int,
    tries: Sequence[tuple[int, int]],
) -> Layout | None:
    """
    Return how a table is laid out whose text is folded between its words, None where that is not enough.

    `tries` are the least widths of long text and of other text, the best first.
    """
    wished = [tight[at] for at in shown]
    for readable, other in tries:
        floor = []
        for at in shown:
            if columns[at].wrap:
                floor.append(max(least[at], min(tight[at], readable)))
            elif columns[at].to_the_right or columns[at].kind == "date":
                floor.append(tight[at])
            else:
                floor.append(max(least[at], longest_word(cells[at]), min(tight[at], other)))
        if (widths := _spread(floor, wished, width)) is not None:
            return Layout(shown, widths, out, folds=True)
    return None
