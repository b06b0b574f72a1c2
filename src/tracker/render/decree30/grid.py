"""
A view as a table of a Word document: fixed widths, heading rows on every page, rows that stay whole.

It chooses the size of the letters so that every column has the room it needs, and says whether the sheet is to lie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.render.cells import blocks, pairs, printed, says
from tracker.render.decree30.breadth import PADDING, Demand, columns, fits, folds
from tracker.render.decree30.paragraph import element, grid, paragraph, run, sub, twentieths
from tracker.render.decree30.stationery import PORTRAIT
from tracker.render.view import Total
from tracker.words.text import clean, scrub

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.render.view import Column, View

SIZES = (12.0, 11.0, 10.0, 9.0, 8.0)
"""Points of the letters of a table, the best first."""

FEW = 11.0
"""Points below which a sheet is laid on its side rather than its letters made smaller."""

LINE, BETWEEN_ROWS = 1.17, 3.0
"""How high a line is, in sizes of its letters, and what a row has besides."""

SHADES = {"late": "FADBD8", "unsure": "FFF2CC", "good": "DDEFDD"}
HEADING = "E7E6E6"

_WHOLE = ("int", "date", "percent", "bool")


class Table:
    """A view as people read it, measured: its columns and cells, and what each column asks for."""

    def __init__(self, view: View, *, largest: float = SIZES[0]) -> None:
        """Read the cells of a view; a single one has its headings as the first of two columns."""
        self.view = view
        self._sizes = [size for size in SIZES if size <= largest]
        self.columns: list[Column] = []
        self.headings: list[str] = []
        self.cells: list[list[str]] = []
        if view.single:
            said = pairs(view, scrub)
            self.cells = [[heading for heading, _value in said], [value for _heading, value in said]]
            return
        shown = printed(view)
        self.columns = [column for _place, column in shown]
        self.headings = [clean(column.heading) for column in self.columns]
        self.cells = [[] for _column in shown]
        for block in blocks(view, shown, scrub):
            for kept, more in zip(self.cells, block, strict=True):
                kept += more

    def demands(self, size: float) -> list[Demand]:
        """Return what the columns ask for in letters of a size."""
        return [
            Demand(
                heading,
                cells,
                size,
                wraps=column.wrap or column.whole,
                is_whole=column.kind in _WHOLE and not column.said,
            )
            for column, heading, cells in zip(self.columns, self.headings, self.cells, strict=True)
        ]

    @property
    def is_wide(self) -> bool:
        """Say whether the table wants a sheet that lies."""
        return bool(self.columns) and not fits(self.demands(FEW), PORTRAIT)

    def laid(self, width: float) -> list[Any]:
        """Return the table as elements within a width, or what is said where it has no rows."""
        if self.view.empty and not self.view.rows:
            return [paragraph(clean(self.view.empty), align="both", before=3, after=3)]
        if self.view.single:
            return [self._facts(width)]
        size, widths = self._fitted(width)
        made = _table(widths)
        self._heading(made, size)
        for row, cells in zip(self.view.rows, zip(*self.cells, strict=True), strict=True):
            self._row(made, cells, size, bold=isinstance(row, Total))
        return [made]

    def height(self, width: float) -> float:
        """Return how many points the rows take within a width, the heading too."""
        size, widths = self._fitted(width)
        rows = [self.headings, *zip(*self.cells, strict=True)]
        lines = [
            max(folds(cell, size, room - PADDING, bold=not number) for cell, room in zip(row, widths, strict=True))
            for number, row in enumerate(rows)
        ]
        return sum(count * size * LINE + BETWEEN_ROWS for count in lines)

    def _fitted(self, width: float) -> tuple[float, list[float]]:
        """Return the size of the letters within a width, and how wide each column is."""
        for size in self._sizes:  # the last one stands where none has room
            demands = self.demands(size)
            if fits(demands, width) or (size <= FEW and sum(each.least for each in demands) <= width):
                break
        return size, columns(demands, width)

    def _facts(self, width: float) -> Any:
        """Return the table of a single thing: what is said of it, line by line."""
        first = min(max(width * 0.34, 120), 190)
        made = _table((first, width - first))
        for heading, value in zip(*self.cells, strict=True):
            row = _tr(made)
            _cell(row, heading, 12, bold=True)
            _cell(row, value, 12)
        return made

    def _heading(self, table: Any, size: float) -> None:
        """Append the row of headings, which every page repeats."""
        row = sub(table, "tr")
        properties = sub(row, "trPr")
        sub(properties, "cantSplit")
        sub(properties, "tblHeader")
        for heading in self.headings:
            _cell(row, heading, size, bold=True, align="center", shade=HEADING, middle=True)

    def _row(self, table: Any, cells: Sequence[str], size: float, *, bold: bool) -> None:
        """Append one row."""
        row = _tr(table)
        for column, cell in zip(self.columns, cells, strict=True):
            align = "right" if column.to_the_right else "center" if column.kind in ("date", "bool") else "left"
            shade = SHADES.get(column.tone, "") if says(cell) else ""
            _cell(row, cell, size, bold=bold, align=align, shade=shade)


def _table(widths: Sequence[float]) -> Any:
    """Return a table of fixed columns with a line around every cell."""
    made = element("tbl")
    properties = sub(made, "tblPr")
    sub(properties, "tblW", w=twentieths(sum(widths)), type="dxa")
    sub(properties, "jc", val="center")
    borders = sub(properties, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        sub(borders, side, val="single", sz=4, space=0, color="000000")
    sub(properties, "tblLayout", type="fixed")
    margins = sub(properties, "tblCellMar")
    for side in ("left", "right"):
        sub(margins, side, w=twentieths(3.5), type="dxa")
    grid(made, widths)
    return made


def _tr(table: Any) -> Any:
    """Append a row that no page divides."""
    row = sub(table, "tr")
    sub(sub(row, "trPr"), "cantSplit")
    return row


def _cell(
    row: Any, text: str, size: float, *, bold: bool = False, align: Any = "left", shade: str = "", middle: bool = False
) -> None:
    """Append a cell with a text."""
    table = row.getparent()
    width = table.find(table.tag.replace("}tbl", "}tblGrid"))[len(row.findall(row.tag.replace("}tr", "}tc")))]
    cell = sub(row, "tc")
    properties = sub(cell, "tcPr")
    sub(properties, "tcW", w=width.get(width.tag.replace("}gridCol", "}w")), type="dxa")
    if shade:
        sub(properties, "shd", val="clear", color="auto", fill=shade)
    if middle:
        sub(properties, "vAlign", val="center")
    said = paragraph(align=align, before=1, after=1)
    if text:
        run(said, text, size=size, bold=bold)
    cell.append(said)
