"""
The pictures of figures: which columns of their tables are drawn, each level apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from tracker.render.beside.chart import Chart
from tracker.words.labels.task import LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from typing import Literal

    from tracker.queries.figures.rates import Line

SURE = ("done_on_time", "done_late", "open_in_time", "open_overdue")
"""The cells that every picture of figures has, in the order of the table: a colour means the same in all of them."""

UNDATED = {"undated_done": 4, "undated_open": 5, "no_receipt": 7}
"""The cells of what has no deadline, each with its place; a picture has those that some line fills."""


def of_cells(found: Sequence[Line], title: str, *, by_level: bool) -> tuple[Chart, ...]:
    """Return the pictures of lines of figures: the cells of each, one picture of all levels or one for each."""
    filled = [key for key, place in UNDATED.items() if any(line.cells[place] for line in found)]
    return apart("stacked", title, "name_said", (*SURE, *filled), {line.level for line in found}, by_level=by_level)


def apart(
    kind: Literal["bars", "stacked", "line"],
    title: str,
    label: str,
    values: tuple[str, ...],
    levels: Collection[str | None],
    *,
    by_level: bool = False,
) -> tuple[Chart, ...]:
    """Return a picture for each level that a table tells apart, or one where its rows are the levels."""
    if by_level:
        return (Chart(kind, title, label, values),)
    return tuple(
        Chart(kind, _("{title} — {level}").format(title=title, level=_(LEVELS[level])), label, values, ("level", level))
        for level in LEVELS
        if level in levels
    )
