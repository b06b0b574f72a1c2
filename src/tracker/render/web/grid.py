"""
A table as a page of the web shows it: its rows in runs that end with the rows that add them up.

A run is sorted and filtered by itself, and its totals stay below it. Cells are escaped here, row by row, since a
listing may have twenty thousand; their line breaks stay.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from tracker.render.cells import blocks, pairs, printed, says
from tracker.render.view import Total, View
from tracker.render.web.ranks import ranks
from tracker.words.text import clean, scrub

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.render.view import Column
    from tracker.render.web.ranks import Place

LONG = 12
"""Rows of a table that is long enough to be searched in."""

FEW = 2
"""So many rows need no other order."""

VAST = 1000
"""Rows of a table of which a browser lays out only those that are looked at: it would take seconds over all."""

SHORT, SOME, ROOMY = 10, 18, 34
"""Characters of a cell that is never broken, and of a line that a text and a long one have room for."""

FIGURES = 11
"""Characters of a word in the heading of a column of figures."""

WIDE = 7
"""Columns of a table that needs a sheet of paper on its side."""


class Heading(NamedTuple):
    """The heading of a column, and whether there is anything to sort by."""

    text: str
    sorts: bool


class Run(NamedTuple):
    """Rows that are sorted among themselves, or the totals below them, as markup."""

    rows: Markup
    is_total: bool


class Grid(NamedTuple):
    """A table: its name within the page, its headings, its runs; `size` says how many rows of data it has."""

    name: str
    headings: list[Heading]
    runs: list[Run]
    size: int
    style: str
    is_wide: bool

    @property
    def is_long(self) -> bool:
        """Say whether somebody will want to search in it."""
        return self.size > LONG

    @property
    def is_vast(self) -> bool:
        """Say whether it is laid out as it is looked at."""
        return self.size > VAST

    @property
    def has_totals(self) -> bool:
        """Say whether some of its rows add up others."""
        return any(run.is_total for run in self.runs)


def facts(view: View) -> list[tuple[str, str]]:
    """Return one thing as headings and values."""
    return pairs(view, scrub)


def grid(view: View, name: str) -> Grid:
    """Return a list of rows as a table called `name` within its page."""
    shown = printed(view)
    data = [row for row in view.rows if not isinstance(row, Total)]
    places: Iterator[tuple[Place, ...]] = zip(*ranks(view.columns, shown, data), strict=True)
    tones = [column.tone for _place, column in shown]
    longest = [0] * len(shown)
    lines: list[tuple[bool, str]] = []
    kept = iter(view.rows)
    for block in blocks(view, shown, scrub):
        longest = [max(most, *map(len, cells)) for most, cells in zip(longest, block, strict=True)]
        for cells in zip(*block, strict=True):
            is_total = isinstance(next(kept), Total)
            lines.append((is_total, _line(cells, tones, None if is_total else next(places))))
    runs = [
        Run(Markup("\n").join(Markup(line) for _is, line in those), is_total)  # noqa: S704 - escaped below
        for is_total, those in groupby(lines, key=lambda line: line[0])
    ]
    headings = [Heading(clean(column.heading), len(data) > FEW) for _place, column in shown]
    style = _style(name, shown, longest, is_vast=len(data) > VAST)
    return Grid(name, headings, runs, len(data), style, len(shown) >= WIDE)


def _line(cells: Sequence[str], tones: Sequence[str], places: Sequence[Place] | None) -> str:
    """Return a row as markup; `places` are where it stands in the order of each column."""
    told = "" if places is None else f' data-places="{",".join("" if each is None else str(each) for each in places)}"'
    written = [
        f'<td class="{tone}">{escape(cell)}</td>' if tone and says(cell) else f"<td>{escape(cell)}</td>"
        for cell, tone in zip(cells, tones, strict=True)
    ]
    if written:
        written[0] = '<th scope="row"' + written[0][3:-5] + "</th>"
    return f"<tr{told}>{''.join(written)}</tr>"


def _style(name: str, shown: Sequence[tuple[int, Column]], longest: Sequence[int], *, is_vast: bool) -> str:
    """
    Return how the columns of a table stand: figures to the right, texts with room for some words, days unbroken.

    `longest` says how many characters the longest cell of each has. The columns of a vast table have widths that do
    not depend on rows nobody looks at.
    """
    rules, widths = [], []
    for number, ((_place, column), most) in enumerate(zip(shown, longest, strict=True), 1):
        room = 0
        if column.to_the_right:
            rules.append(f"#{name} thead th:nth-child({number}){{text-align:right}}")
            rule = "text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums"
        elif most <= SHORT:
            rule = "white-space:nowrap"
        else:
            room = min(most, ROOMY if column.wrap or column.whole else SOME)
            rule = f"min-width:{room * 6 // 10}em"
        rules.append(f"#{name} tbody>tr>:nth-child({number}){{{rule}}}")
        narrowest = max(room, most + 4, FIGURES) if most <= SHORT or column.to_the_right else room
        widths.append((narrowest * 6 // 10, room))
    if is_vast:
        columns = " ".join(f"minmax({least}em,{1 + room}fr)" for least, room in widths)
        least = sum(least for least, _room in widths)
        rules.append(
            f"@media screen{{#{name}{{min-width:{least}em}}#{name} tr{{grid-template-columns:{columns}}}"
            f"#{name} tbody>tr>*{{min-width:0}}}}"
        )
    return "".join(rules)
