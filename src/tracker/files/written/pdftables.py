"""
Tables drawn on a page of a PDF, cell by cell: lines broken to fit a cell are joined again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tracker.files.written.blocks import Table
from tracker.files.written.pdflines import rows
from tracker.files.written.pdfstamps import Char

MOST_LINES, MOST_CROSSINGS = 6000, 2500
"""Lines of a page, and places where they may cross; a page with more is a drawing, whose tables are not looked for."""

Box = tuple[float, float, float, float]


def tables_of(page: Any, chars: Sequence[Char]) -> list[tuple[Box, Table]]:
    """Return the tables of a page with their places, from above; a frame of one row or one column is none."""
    if len(page.edges) > MOST_LINES:
        return []
    upright = {round(edge["x0"]) for edge in page.edges if edge["orientation"] == "v"}
    level = {round(edge["top"]) for edge in page.edges if edge["orientation"] == "h"}
    if len(upright) * len(level) > MOST_CROSSINGS:
        return []
    found = []
    for table in page.find_tables():
        inside = [char for char in chars if _is_in(char, table.bbox)]
        made = _made(table.cells, inside)
        if made is not None:
            found.append((table.bbox, made))
    return sorted(found, key=lambda each: each[0][1])


def _is_in(char: Char, box: Box) -> bool:
    """Say whether a letter stands in a box."""
    return bool(
        box[0] <= (char["x0"] + char["x1"]) / 2 <= box[2] and box[1] <= (char["top"] + char["bottom"]) / 2 <= box[3]
    )


def _made(cells: Sequence[Box], chars: Sequence[Char]) -> Table | None:
    """Return a table from the boxes of its cells; None where they are no table."""
    tops, lefts = _places(box[1] for box in cells), _places(box[0] for box in cells)
    if len(tops) < 2 or len(lefts) < 2:
        return None
    texts = [[""] * len(lefts) for _top in tops]
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    for box in cells:
        row, column = _nearest(tops, box[1]), _nearest(lefts, box[0])
        texts[row][column] = _cell_text(box, [char for char in chars if _is_in(char, box)])
        for below in range(row, len(tops)):
            for beside in range(column, len(lefts)):
                if (below, beside) != (row, column) and tops[below] < box[3] - 2 and lefts[beside] < box[2] - 2:
                    merged[below, beside] = (row, column)
    if not any(text for row in texts for text in row):
        return None
    return Table(tuple(map(tuple, texts)), merged)


def _places(values: Any) -> list[float]:
    """Return where rows or columns begin: values that lie close together are one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 3:
            found.append(value)
    return found


def _nearest(places: Sequence[float], value: float) -> int:
    """Return which of the places a value is at."""
    return min(range(len(places)), key=lambda at: abs(places[at] - value))


def _cell_text(box: Box, chars: Sequence[Char]) -> str:
    """Return the text of a cell; a line goes on where its next word had no room behind the last one."""
    text = ""
    before = None
    for row in rows(chars):
        first = row.words[0]
        room = box[2] - (before.x1 if before is not None else box[0]) - 5
        if before is None:
            text = row.text
        elif first.x1 - first.x0 + row.height * 0.25 > room:
            text += " " + row.text
        else:
            text += "\n" + row.text
        before = row
    return text
