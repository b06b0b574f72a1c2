"""
Pictures of a table as charts of Excel: they refer to its cells, and move with them.
"""

from __future__ import annotations

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

COLOURS = ("#2F6DB5", "#C0504D", "#E0A030", "#4F9D69", "#7F6AA8", "#8C8C8C", "#3AA6A6")
KINDS: dict[str, dict[str, Any]] = {
    "bars": {"type": "bar"},
    "stacked": {"type": "bar", "subtype": "stacked"},
    "line": {"type": "line"},
}
WIDTH, LEAST, A_BAR = 980, 300, 19
"""Pixels of a chart: how wide, how high at least, and how high for each bar."""

MOST = 120
"""More bars than these nobody reads: a picture shows the first."""

ROW = 20
"""Pixels of a row of a sheet."""


def draw(
    book: Workbook,
    sheet: Worksheet,
    chart: Chart,
    columns: Sequence[tuple[int, Column]],
    rows: tuple[int, Sequence[int]],
    below: int,
) -> int:
    """
    Put a chart of the rows under a heading on the sheet, and return the row below it.

    `rows` holds the row of the heading, and those that are drawn. A chart whose columns were left out, or that has no
    rows, is none.
    """
    heading, pictured = rows
    places = {column.key.removesuffix(SAID): place for place, (_at, column) in enumerate(columns)}
    values = [key for key in chart.values if key in places]
    if chart.label not in places or not values or not pictured:
        return below
    pictured = pictured[:MOST]
    name = sheet.get_name()
    kind = KINDS[chart.kind]
    drawn = book.add_chart(kind)
    for number, key in enumerate(values):
        place = places[key]
        colour = COLOURS[number % len(COLOURS)]
        look: dict[str, Any] = {"fill": {"color": colour}, "border": {"none": True}, "gap": 60}
        if chart.kind == "line":
            look = {"line": {"color": colour, "width": 2.25}, "marker": {"type": "circle", "fill": {"color": colour}}}
        drawn.add_series(
            {
                "name": [name, heading, place],
                "categories": _cells(name, pictured, places[chart.label]),
                "values": _cells(name, pictured, place),
                **look,
            }
        )
    font = {"name": FONT, "size": 10}
    title = safe(chart.title)
    drawn.set_title({"name": " " + title if title.startswith("=") else title, "name_font": {**font, "size": 13}})
    is_bar = chart.kind != "line"
    drawn.set_x_axis({"num_font": font, "reverse": is_bar})
    drawn.set_y_axis({"num_font": font, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    drawn.set_legend({"position": "bottom", "font": font} if len(values) > 1 else {"none": True})
    height = max(LEAST, 110 + A_BAR * len(pictured) * (len(values) if chart.kind == "bars" else 1)) if is_bar else 360
    drawn.set_size({"width": WIDTH, "height": height})
    sheet.insert_chart(below, 0, drawn, {"object_position": 3})
    return below + height // ROW + 2


def _cells(name: str, rows: Sequence[int], column: int) -> Any:
    """Return what refers to the cells of a column in some rows: one block, or several where other rows lie between."""
    if rows[-1] - rows[0] == len(rows) - 1:
        return [name, rows[0], column, rows[-1], column]
    starts = [row for row, before in zip(rows, (-1, *rows), strict=False) if row != before + 1]
    ends = [row for row, after in zip(rows, (*rows[1:], -1), strict=True) if row != after - 1]
    sheet = quote_sheetname(name)
    blocks = (xl_range_abs(first, column, last, column) for first, last in zip(starts, ends, strict=True))
    return "=(" + ",".join(f"{sheet}!{block}" for block in blocks) + ")"
