"""
Pictures of a table as charts of Excel: they refer to its cells, and move with them.
"""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from tracker.render.arrange import SAID
from tracker.render.excel.astext import safe
from tracker.render.excel.looks import FONT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from tracker.render.beside.chart import Chart
    from tracker.render.view import Column

COLOURS: dict[str, tuple[str, ...]] = {
    "": ("#2F6DB5", "#7F6AA8", "#8C8C8C", "#3AA6A6"),
    "good": ("#4F9D69",),
    "late": ("#E39A8B", "#B3261E"),
    "unsure": ("#E0A030",),
}
"""The colours of bars and lines by what their columns mean: the first for the first such column, and so on."""

KINDS: dict[str, dict[str, Any]] = {
    "bars": {"type": "bar"},
    "stacked": {"type": "bar", "subtype": "stacked"},
    "line": {"type": "line"},
}
WIDTH, LEAST, MOST_HIGH, A_BAR = 960, 420, 1330, 19
"""Pixels of a chart: as wide as a page, how high at least and at most (a page), and how high for each bar."""

MOST = 120
"""More bars than these nobody reads: a picture shows the first."""

SMALLER = ((90, 6), (45, 7), (0, 10))
"""From so many bars on, of how many points their names are: a program leaves out names that touch each other."""


def drawn(
    book: Workbook,
    table: Worksheet,
    chart: Chart,
    columns: Sequence[tuple[int, Column]],
    rows: tuple[int, Sequence[int]],
) -> tuple[Any, bool] | None:
    """
    Return a chart of rows of the sheet of a table, and whether it is higher than wide.

    `rows` holds the row of the heading, and those that are drawn. A chart whose columns were left out, or that has no
    rows, is none.
    """
    heading, pictured = rows
    places = {name: place for place, (_at, column) in enumerate(columns) for name in _names(column)}
    values = [key for key in chart.values if key in places]
    if chart.label not in places or not values or not pictured:
        return None
    pictured = pictured[:MOST]
    name = table.get_name()
    made = book.add_chart(dict(KINDS[chart.kind]))
    palettes = {tone: cycle(colours) for tone, colours in COLOURS.items()}
    for key in values:
        place = places[key]
        colour = next(palettes[columns[place][1].tone])
        look: dict[str, Any] = {"fill": {"color": colour}, "border": {"none": True}, "gap": 60}
        if chart.kind == "line":
            look = {"line": {"color": colour, "width": 2.25}, "marker": {"type": "circle", "fill": {"color": colour}}}
        made.add_series(
            {
                "name": [name, heading, place],
                "categories": _cells(name, pictured, places[chart.label]),
                "values": _cells(name, pictured, place),
                **look,
            }
        )
    title = safe(chart.title)
    font = {"name": FONT, "size": 10}
    made.set_title({"name": " " + title if title.startswith("=") else title, "name_font": {**font, "size": 13}})
    are_rates = all(columns[places[key]][1].kind == "percent" for key in values)
    _axes(
        made,
        is_bar=chart.kind != "line",
        are_rates=are_rates,
        size=next(size for least, size in SMALLER if len(pictured) >= least),
    )
    made.set_legend({"position": "bottom", "font": font} if len(values) > 1 else {"none": True})
    bars = len(pictured) * (len(values) if chart.kind == "bars" else 1)
    height = LEAST if chart.kind == "line" else min(max(LEAST, 110 + A_BAR * bars), MOST_HIGH)
    made.set_size({"width": WIDTH, "height": height})
    return made, height > WIDTH


def _axes(drawn: Any, *, is_bar: bool, are_rates: bool, size: int) -> None:
    """Let the first row stand on top and every row be named, figures grow to the right, and rates be read in %."""
    names: dict[str, Any] = {"num_font": {"name": FONT, "size": size}, "interval_unit": 1}
    figures: dict[str, Any] = {
        "num_font": {"name": FONT, "size": 10},
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
        "min": 0,
    }
    if are_rates:
        figures |= {"num_format": "0 %", "max": 1}
    if is_bar:  # the library calls the axis x that lies, which is that of the figures
        names |= {"reverse": True, "crossing": "max", "major_gridlines": {"visible": False}}
        drawn.set_x_axis(figures)
        drawn.set_y_axis(names)
        return
    drawn.set_x_axis(names)
    drawn.set_y_axis(figures)


def _names(column: Column) -> tuple[str, str]:
    """Return what a picture may call a column: its key, or that of the value which people read in it."""
    return column.key, column.key.removesuffix(SAID)


def _cells(name: str, rows: Sequence[int], column: int) -> Any:
    """Return what refers to the cells of a column in some rows: one block, or several where other rows lie between."""
    if rows[-1] - rows[0] == len(rows) - 1:
        return [name, rows[0], column, rows[-1], column]
    starts = [row for row, before in zip(rows, (-1, *rows), strict=False) if row != before + 1]
    ends = [row for row, after in zip(rows, (*rows[1:], -1), strict=True) if row != after - 1]
    sheet = quote_sheetname(name)
    blocks = (xl_range_abs(first, column, last, column) for first, last in zip(starts, ends, strict=True))
    return "=(" + ",".join(f"{sheet}!{block}" for block in blocks) + ")"
