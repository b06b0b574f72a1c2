"""
A view as a table of a Word document: fixed widths, heading rows on every page, rows that stay whole.

It chooses the size of the letters so that every column has the room it needs, and says whether the sheet is to lie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.render.cells import blocks, pairs, printed, says
from tracker.render.decree30.breadth import PADDING, Demand, columns, fits, folds
from tracker.render.decree30.moulds import SAID, Mould, cast
from tracker.render.decree30.paragraph import element, grid, paragraph, run, sub, twentieths
from tracker.render.decree30.stationery import PORTRAIT
from tracker.render.view import Total
from tracker.words.text import clean, scrub

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    def _close(self) -> float | None:
        """Return the size of letters beside tables whose own are smaller than they would be elsewhere."""
        return self._sizes[0] + 1 if self._sizes[0] < SIZES[0] else None

    @property
    def _gap(self) -> float:
        """Return the points above and below the text of a cell."""
        return 0 if self._close else 1

    @property
    def is_wide(self) -> bool:
        """Say whether the table wants a sheet that lies."""
        if not self.columns:
            return False
        if self._close:  # one look is not turned: its columns are made narrow first
            return sum(each.least for each in self.demands(SIZES[-1])) > PORTRAIT
        return not fits(self.demands(FEW), PORTRAIT)

    def laid(self, width: float) -> list[Any]:
        """Return the table as elements within a width, or what is said where it has no rows."""
        if self.view.empty and not self.view.rows:
            empty = clean(self.view.empty)
            return [paragraph(empty, align="both", before=3, after=3, size=self._close)]
        if self.view.single:
            return [self._facts(width)]
        size, widths = self._fitted(width)
        made = _table(widths)
        self._heading(made, widths, size)
        cast(made, _tr(_table(())), self._rows(widths, size))
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
        first = 100.0 if self._close else min(max(width * 0.34, 120), 190)
        size = self._close or self._sizes[0]
        second = width - first
        made = _table((first, second))
        for heading, value in zip(*self.cells, strict=True):
            row = _tr(made)
            cell(row, heading, first, size, bold=True, gap=self._gap)
            cell(row, value, second, size, gap=self._gap)
        return made

    def _heading(self, table: Any, widths: Sequence[float], size: float) -> None:
        """Append the row of headings, which every page repeats."""
        row = sub(table, "tr")
        properties = sub(row, "trPr")
        sub(properties, "cantSplit")
        sub(properties, "tblHeader")
        for heading, width in zip(self.headings, widths, strict=True):
            cell(row, heading, width, size, bold=True, align="center", shade=HEADING, middle=True, gap=self._gap)

    def _rows(self, widths: Sequence[float], size: float) -> Iterator[str]:
        """Yield the cells of each row; rows that add up others are bold."""
        moulds = {
            (bold, shaded): [
                _mould(column, width, size, self._gap, bold=bold, shade=SHADES.get(column.tone, "") if shaded else "")
                for column, width in zip(self.columns, widths, strict=True)
            ]
            for bold in (False, True)
            for shaded in (False, True)
        }
        for row, cells in zip(self.view.rows, zip(*self.cells, strict=True), strict=True):
            plain, shaded = (moulds[isinstance(row, Total), each] for each in (False, True))
            yield "".join(
                [
                    (deep if says(text) else flat).cast(text)
                    for flat, deep, text in zip(plain, shaded, cells, strict=True)
                ]
            )


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


def _mould(column: Column, width: float, size: float, gap: float, *, bold: bool, shade: str) -> Mould:
    """Return the mould of the cells of a column."""
    align = "right" if column.to_the_right else "center" if column.kind in ("date", "bool") else "left"
    full, empty = (
        cell(_tr(_table(())), text, width, size, bold=bold, align=align, shade=shade, gap=gap) for text in (SAID, "")
    )
    return Mould(full, empty)


def cell(
    row: Any,
    text: str,
    width: float,
    size: float,
    *,
    bold: bool = False,
    align: Any = "left",
    shade: str = "",
    middle: bool = False,
    gap: float = 1,
) -> Any:
    """Append a cell with a text and return it."""
    made = sub(row, "tc")
    properties = sub(made, "tcPr")
    sub(properties, "tcW", w=twentieths(width), type="dxa")
    if shade:
        sub(properties, "shd", val="clear", color="auto", fill=shade)
    if middle:
        sub(properties, "vAlign", val="center")
    said = paragraph(align=align, before=gap, after=gap, size=None if text else size)
    if text:
        run(said, text, size=size, bold=bold)
    made.append(said)
    return made
