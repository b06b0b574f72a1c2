"""
What a picture of a table shows: the names of its rows, and the values of some of its columns.

The rows that add up others are left out. Of many rows those with the greatest values are shown, in the order of the
table, of a line its last points; the picture says of how many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.render.arrange import SAID
from tracker.render.cells import pictured, shown
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.render.beside.chart import Chart
    from tracker.render.view import Column, View

WIDTH = 960
"""Units across a picture; a page shows them as pixels where it has the room."""

NARROW = 600
"""Units across a picture that is not wide."""

MOST = 30
"""Rows of a picture that is still looked at; the table has all of them."""


class Row(NamedTuple):
    """A row of a picture: its name, and its values, None where a cell is empty."""

    name: str
    values: tuple[float | None, ...]


class Series(NamedTuple):
    """One column of a picture: what it is called, what its colour means, and how a value of it reads."""

    name: str
    tone: str
    write: Callable[[float], str]


class Plotted(NamedTuple):
    """What a picture shows; `left_out` counts the rows that it has no room for, `width` the units across it."""

    title: str
    rows: list[Row]
    series: list[Series]
    left_out: int
    is_ratio: bool
    width: int = WIDTH

    @property
    def is_narrow(self) -> bool:
        """Say whether it stands beside others, and spares what its title says."""
        return self.width < NARROW

    @property
    def names(self) -> int:
        """Return how many units the names of rows have beside their bars."""
        return self.width * (36 if self.is_narrow else 28) // 100

    @property
    def signed(self) -> list[tuple[int, Series]]:
        """Return the series that have to be told apart, each with its number."""
        return [] if self.is_narrow and len(self.series) == 1 else list(enumerate(self.series))

    @property
    def most(self) -> float:
        """Return the end of its scale: all of them for ratios, else the greatest value."""
        values = [value for row in self.rows for value in row.values if value is not None]
        return max([*values, 1]) if self.is_ratio else max([*values, 0]) or 1


def plotted(view: View, chart: Chart, most: int = MOST, width: int = WIDTH) -> Plotted:
    """Return what a picture of a table shows; raises KeyError for a column that the table does not have."""
    places = {column.key: place for place, column in enumerate(view.columns)}
    label = places.get(chart.label + SAID, places.get(chart.label))
    if label is None:
        raise KeyError(chart.label)
    name = shown(view.columns[label])
    values = [places[key] for key in chart.values]
    columns = [view.columns[place] for place in values]
    rows = [
        Row(name(row[label]), tuple(_number(row[place]) for place in values))
        for row in (view.rows[place] for place in pictured(view, chart))
    ]
    return Plotted(
        clean(chart.title),
        _foremost(rows, most, is_line=chart.kind == "line"),
        [Series(clean(column.heading), column.tone, _writer(column)) for column in columns],
        max(0, len(rows) - most),
        all(column.kind == "percent" for column in columns),
        width,
    )


def _foremost(rows: list[Row], most: int, *, is_line: bool) -> list[Row]:
    """Return the rows with the greatest values, in their order; of a line the last ones."""
    if is_line or len(rows) <= most:
        return rows[-most:]
    places = sorted(range(len(rows)), key=lambda place: -sum(value or 0 for value in rows[place].values))[:most]
    return [rows[place] for place in sorted(places)]


def _number(value: object) -> float | None:
    """Return a value that has a length, None for what has none."""
    return value if isinstance(value, int | float) else None


def _writer(column: Column) -> Callable[[float], str]:
    """Return how a value of a column reads beside its bar."""
    write = shown(column)
    return lambda value: write(value)
