"""
What the columns of one table are: which field stands where, and what is left of the headings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tracker.files.sheets.meanings import Field

Cells = Sequence[str]
"""The texts of one row."""


@dataclass(frozen=True, slots=True)
class Headings:
    """
    The headings of a table: `first` row and how many (`height`), and what each column is.

    `columns` gives the column of each field; `names` every column's heading as written, "" for none. `aside` are
    columns known to say nothing of a task, `unknown` those with a heading that nobody knows, `again` those that mean
    what another column means, with that other. `rows` are the heading rows themselves.
    """

    first: int
    height: int
    names: tuple[str, ...]
    columns: dict[Field, int] = field(default_factory=dict)
    aside: dict[int, Field] = field(default_factory=dict)
    unknown: tuple[int, ...] = ()
    again: tuple[tuple[int, int], ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def after(self) -> int:
        """Return the first row below the headings."""
        return self.first + self.height

    def cell(self, cells: Cells, what: Field) -> str:
        """Return the cell of a field in a row, "" where there is no such column, or the row ends before it."""
        place = self.columns.get(what, len(cells))
        return cells[place] if place < len(cells) else ""

    def numbering(self, cells: Cells) -> str:
        """Return what a row is numbered with, "" for nothing."""
        place = next((place for place, what in self.aside.items() if what is Field.NUMBER), len(cells))
        return cells[place].strip() if place < len(cells) else ""
