"""
A table for a terminal, drawn by Rich.

User text only ever becomes `Text`, so «[khẩn]» is never taken for markup. The
long column gets the width that the others leave and ends in «…» where that is
not enough; every other column folds rather than lose a letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from tracker.render.cells import blocks, pairs, printed
from tracker.render.plain import cell_width
from tracker.render.view import Column, View
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

_GAP = 3  # a space, the divider, a space
_LEAST = 20  # cells: a long column narrower than this tells nothing
_READABLE = 36  # cells: before a long column gets narrower than this, minor columns are left out


def _frame(*, heading: bool) -> Table:
    """Return an empty table without a heavy frame."""
    from rich import box
    from rich.table import Table

    frame = box.SIMPLE_HEAD if heading else None
    return Table(box=frame, show_header=heading, header_style="bold", show_edge=False, pad_edge=False)


def _single(view: View) -> tuple[Table, int]:
    """Return one thing as headings and values, and the width it would like."""
    from rich.text import Text

    table = _frame(heading=False)
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    lines = pairs(view)
    for heading, value in lines:
        table.add_row(Text(heading), Text(value))
    columns = zip(*lines, strict=True)
    return table, sum(max(map(cell_width, cells)) for cells in columns) + _GAP


def _listing(view: View, width: int | None) -> tuple[Table, int]:
    """Return the rows under their headings, and the width they would like."""
    from rich.text import Text

    shown = printed(view)
    columns = [[clean(column.heading)] for _place, column in shown]
    for block in blocks(view, shown):
        for cells, more in zip(columns, block, strict=True):
            cells.extend(more)
    widths = [max(map(cell_width, cells)) for cells in columns]
    if width is not None:
        for place in _left_out([column for _place, column in shown], widths, width):
            del shown[place], columns[place], widths[place]
    wanted = sum(widths) + _GAP * (len(columns) - 1)
    long = [place for place, (_, column) in enumerate(shown) if column.wrap]
    if width is not None and wanted > width and long:
        left = width - wanted + sum(widths[place] for place in long)
        share = max(_LEAST, left // len(long))
        for place in long:
            widths[place] = min(widths[place], share)

    fits = width is None or sum(widths) + _GAP * (len(columns) - 1) <= width
    table = _frame(heading=True)
    for cells, natural, (_, column) in zip(columns, widths, shown, strict=True):
        table.add_column(
            Text(cells[0]),
            justify="right" if column.to_the_right else "left",
            style=column.style,
            # Where everything fits, saying so spares Rich most of its work.
            no_wrap=fits or column.wrap or (column.kind == "date" and column.said is None),
            overflow="ellipsis" if column.wrap else "fold",
            width=natural if fits or column.wrap else None,
        )
    for row in zip(*(cells[1:] for cells in columns), strict=True):
        table.add_row(*map(Text, row))
    return table, wanted


def _left_out(columns: Sequence[Column], widths: Sequence[int], width: int) -> list[int]:
    """Return the places of the minor columns that a terminal of this width has no room for, last first."""
    out: list[int] = []
    needed = sum(
        min(natural, _READABLE) if column.wrap else natural for column, natural in zip(columns, widths, strict=True)
    )
    for place in range(len(columns) - 1, -1, -1):
        if needed + _GAP * (len(columns) - len(out) - 1) <= width:
            break
        if columns[place].minor:
            out.append(place)
            needed -= widths[place]
    return out


def write(view: View, out: TextIO, *, width: int | None = None, color: bool = False) -> None:
    """Write `view` to `out` within `width` cells; without a width, as wide as its text."""
    from rich.console import Console
    from rich.text import Text

    table, wanted = _single(view) if view.single else _listing(view, width)
    around = [clean(line) for line in (view.title or "", view.empty, *view.notes)]
    natural = max([wanted, *map(cell_width, around)], default=0) + 1
    console = Console(
        file=out,
        width=natural if width is None else width,
        force_terminal=color,
        no_color=not color,
        markup=False,
        highlight=False,
        emoji=False,
    )
    if view.title:
        console.print(Text(around[0], style="bold"))
        console.print()
    if view.empty and not view.rows:
        console.print(Text(around[1]))
    else:
        console.print(table)
    if view.notes:
        console.print()
        for note in around[2:]:
            console.print(Text(note))
