"""
A table for a terminal, drawn by Rich.

User text only ever becomes `Text`, so «[khẩn]» is never taken for markup. The
long column gets the width that the others leave and ends in «…» where that is
not enough; which columns have a place, `layout` says, and where not even words
have one, the rows are stacked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from tracker.render.cells import blocks, pairs, printed, says
from tracker.render.terminal.folding import folded, longest_word
from tracker.render.terminal.layout import GAP, Layout, layout
from tracker.render.terminal.stacked import INDENT, stacked
from tracker.render.text.plain import cell_width
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console
    from rich.table import Table

    from tracker.render.view import Column, View

TONES = {"late": "red", "unsure": "yellow", "good": "green"}
"""The colour of what a column says, where its cell says it."""

_ROOM = 24  # cells: values get no fewer beside their headings


def _frame(*, heading: bool, style: str = "bold") -> Table:
    """Return an empty table without a heavy frame, GAP cells between its columns, its headings in a style."""
    from rich import box
    from rich.table import Table

    frame = box.SIMPLE_HEAD if heading else None
    padding = (0, GAP - 1 if heading else GAP, 0, 0)
    return Table(box=frame, show_header=heading, header_style=style, show_edge=False, pad_edge=False, padding=padding)


def _single(lines: Sequence[tuple[str, str]], width: int | None) -> Table | None:
    """Return one thing as headings and values side by side, None where there is no room for that."""
    from rich.text import Text

    headings, values = zip(*lines, strict=True)
    beside = max(map(cell_width, headings))
    if width is not None:
        room, wished = width - beside - GAP, max(map(cell_width, values))
        if room < wished and room < max(_ROOM, min(longest_word(values), width - len(INDENT))):
            return None
    table = _frame(heading=False)
    table.add_column(no_wrap=True, style="bold", width=beside)
    table.add_column(overflow="fold")
    for heading, value in lines:
        table.add_row(Text(heading), Text(value))
    return table


def _one_below_the_other(lines: Sequence[tuple[str, str]], width: int) -> Iterator[tuple[str, str]]:
    """Yield each heading and its value as folded lines."""
    for heading, value in lines:
        if cell_width(beside := f"{heading}: {value}") <= width:
            yield beside, ""
            continue
        below = folded(value, max(width - len(INDENT), 1))
        yield "\n".join(folded(heading, width)), "\n".join(INDENT + line for line in below)


def _listing(
    columns: Sequence[Column], headings: Sequence[str], cells: Sequence[Sequence[str]], laid: Layout, style: str
) -> Table:
    """Return rows under their headings as they are laid out."""
    from rich.text import Text

    table = _frame(heading=True, style=style)
    for place, width in zip(laid.shown, laid.widths, strict=True):
        column = columns[place]
        table.add_column(
            Text("\n".join(folded(headings[place], width))),
            justify="right" if column.to_the_right else "left",
            # Everything is folded already: saying so spares Rich most of its work.
            no_wrap=True,
            overflow="ellipsis",
            width=width,
        )
    rows: Iterable[Sequence[str]] = zip(*(cells[place] for place in laid.shown), strict=True)
    rows = list(rows)
    if laid.folds or any(columns[place].whole for place in laid.shown) or any(map(_says_one_thing, rows)):
        rows = _folded([columns[place] for place in laid.shown], rows, laid.widths)
    tones = [TONES.get(columns[place].tone, "") for place in laid.shown]
    for row in rows:
        if any(tones):
            table.add_row(
                *(Text(cell, style=tone if says(cell) else "") for cell, tone in zip(row, tones, strict=True))
            )
        else:
            table.add_row(*map(Text, row))
    return table


def _says_one_thing(row: Sequence[str]) -> bool:
    """Say whether a row is a sentence with no more than one word beside it, as where CHECK speaks of the ledger."""
    return sum(map(bool, row)) <= 2 < len(row)


def _folded(columns: Sequence[Column], rows: Iterable[Sequence[str]], widths: Sequence[int]) -> Iterator[list[str]]:
    """Yield rows whose text is folded; the long text takes as many lines as the others need, and is cut after them."""
    long = [column.wrap and not column.whole for column in columns]
    for row in rows:
        cut = [is_long and not _says_one_thing(row) for is_long in long]
        lines = [folded(cell, width) for cell, width in zip(row, widths, strict=True)]
        height = max((len(each) for each, is_cut in zip(lines, cut, strict=True) if not is_cut), default=1)
        yield [
            "\n".join([*each[: height - 1], " ".join(each[height - 1 :])] if is_cut else each)
            for each, is_cut in zip(lines, cut, strict=True)
        ]


def head(line: str, out: TextIO, *, width: int | None, color: bool) -> None:
    """Write the first line of a page."""
    _say(_console(out, width, color=color), line, style="bold")


def write(view: View, out: TextIO, *, width: int | None = None, color: bool = False, tight: bool = False) -> list[str]:
    """
    Write `view` to `out` within `width` cells; without a width, as wide as its text.

    `tight`: its title, rows and notes stand without empty lines between them, each row in one line where it can.
    Return the headings of the columns that had no place.
    """
    around = [clean(line) for line in (view.title or "", view.empty, *view.notes)]
    console = _console(out, width, color=color)
    if view.title:
        _say(console, around[0], style="bold")
        if not tight:
            console.line()
    left_out: list[str] = []
    if view.empty and not view.rows:
        _say(console, around[1])
    elif view.single:
        lines = pairs(view)
        if lines and (table := _single(lines, width)) is not None:
            console.print(table)
        elif width is not None:
            _print_blocks(console, _one_below_the_other(lines, width), between=False)
    else:
        left_out = _write_rows(view, console, width, tight=tight)
    if view.notes:
        if not tight:
            console.line()
        for note in around[2:]:
            _say(console, note)
    return left_out


def _write_rows(view: View, console: Console, width: int | None, *, tight: bool) -> list[str]:
    """Write the rows of a list, and return the headings of the columns that had no place."""
    shown = printed(view)
    columns, headings = [column for _place, column in shown], [clean(column.heading) for _place, column in shown]
    cells: list[list[str]] = [[] for _column in columns]
    for block in blocks(view, shown):
        for column, more in zip(cells, block, strict=True):
            column.extend(more)
    laid = layout(columns, headings, cells, width or console.width, in_one_line=tight)
    if laid is None:
        rows = list(zip(*cells, strict=True))
        _print_blocks(console, stacked(columns, headings, rows, width or console.width), between=True)
        return []
    # right below its title a heading stands back
    console.print(_listing(columns, headings, cells, laid, "none" if tight else "bold"))
    return [headings[place] for place in laid.left_out]


_ENDLESS = 1_000_000  # cells: what no line of a table is wider than


def _console(out: TextIO, width: int | None, *, color: bool) -> Console:
    """Return what draws, on a screen of that width or on an endless one."""
    from rich.console import Console

    return Console(
        file=out,
        width=width or _ENDLESS,
        force_terminal=color,
        no_color=not color,
        markup=False,
        highlight=False,
        emoji=False,
    )


def _say(console: Console, line: str, style: str = "") -> None:
    """Write a line, folded between its words."""
    from rich.text import Text

    console.print(Text("\n".join(folded(line, console.width)), style=style), soft_wrap=True)


def _print_blocks(console: Console, written: Iterable[tuple[str, str]], *, between: bool) -> None:
    """Write blocks of a bold line and what stands below it."""
    from rich.text import Text

    for number, (first, below) in enumerate(written):
        if number and between:
            console.line()
        console.print(Text(first, style="bold"), soft_wrap=True)
        if below:
            console.print(Text(below), soft_wrap=True)
