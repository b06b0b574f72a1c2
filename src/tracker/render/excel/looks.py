"""
How cells of a workbook look: one format for each kind of cell, made once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

    from tracker.render.view import Kind, Tone

FONT = "Times New Roman"
SIZE = 11
LINE = 15.0
"""Points of one line of text."""

DAY = "dd/mm/yyyy"
NUMBERS: dict[Kind, str] = {"int": "0_)", "date": DAY, "percent": "0.0 %_)", "text": "@", "bool": "@"}
"""How Excel is to read each kind: a day is one under every setting, a text stays one when typed over; «_)» is room."""

TONES: dict[Tone, dict[str, Any]] = {
    "": {},
    "late": {"font_color": "#9C0006", "bg_color": "#FDE9E7"},
    "unsure": {"font_color": "#7F4F00", "bg_color": "#FFF4D6"},
    "good": {"font_color": "#0B5B2A", "bg_color": "#E5F4E8"},
}


class Looks:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, book: Workbook) -> None:
        """Make those around a table."""
        plain = {"font_name": FONT, "font_size": SIZE, "valign": "top"}
        self._book = book
        self._box = {**plain, "border": 1, "border_color": "#A6A6A6", "text_wrap": True}
        self._cells: dict[tuple[str, str, bool, bool], Format] = {}
        folded = {**plain, "text_wrap": True}
        self.office = book.add_format({**folded, "bold": True})
        self.title = book.add_format({**folded, "bold": True, "font_size": 14})
        self.part = book.add_format({**folded, "bold": True, "font_size": 12})
        self.line = book.add_format(folded)
        self.said = book.add_format({**folded, "italic": True})
        self.heading = book.add_format(
            {**self._box, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E7ECF3"}
        )
        self.asked = book.add_format({**self._box, "bold": True, "bg_color": "#E7ECF3"})

    def cell(self, kind: Kind, tone: Tone = "", *, is_total: bool = False, to_the_left: bool = False) -> Format:
        """Return the format of a cell of a table."""
        key = (kind, tone, is_total, to_the_left)
        if key not in self._cells:
            look = {**self._box, "num_format": NUMBERS[kind], **TONES[tone]}
            if kind in ("date", "bool"):
                look["align"] = "center"
            if kind in ("int", "percent"):
                look["align"] = "right"
            if to_the_left:
                look["align"] = "left"
            if is_total:
                look |= {"bold": True, "top": 2, "top_color": "#404040"}
            self._cells[key] = self._book.add_format(look)
        return self._cells[key]
