"""
Cells of a Word document cast by the thousand: a mould is made of one cell, and all that are alike come out of it.

An element made for each part of each cell takes a second for every thousand rows. Rows written as text, that the
library's own parser reads, give the same elements in a tenth of that. Every text goes in escaped.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from lxml.etree import tostring  # type: ignore[import-untyped]  # it comes without types

from tracker.render.decree30.paragraph import lines

if TYPE_CHECKING:
    from collections.abc import Iterable

SAID = "¤"
"""What the cell says of which a mould is made."""

TOGETHER = 500
"""Rows read at once: the parser refuses ten million letters."""

_NAMES = nsdecls("w")
_LINE_ENDS = '</w:t><w:br/><w:t xml:space="preserve">'


class Mould:
    """What stands around the text of cells that are alike."""

    def __init__(self, full: Any, empty: Any) -> None:
        """Take the shape of a cell that says SAID, and of one that says nothing."""
        self._before, self._after = _written(full).split(SAID)
        self._empty = _written(empty)

    def cast(self, text: str) -> str:
        """Return a cell that says a text."""
        if not text:
            return self._empty
        return self._before + _LINE_ENDS.join(map(escape, lines(text))) + self._after


def _written(made: Any) -> str:
    """Return an element as text, without the names that the table around it has."""
    return str(tostring(made, encoding="unicode")).replace(f" {_NAMES}", "")


def cast(table: Any, empty_row: Any, rows: Iterable[str]) -> None:
    """Append rows to a table, each given as its cells; each has what an empty row has."""
    before, after = _written(empty_row).removesuffix("</w:tr>"), "</w:tr>"
    left = iter(rows)
    while part := list(islice(left, TOGETHER)):
        read = parse_xml(f"<w:tbl {_NAMES}>" + "".join(before + cells + after for cells in part) + "</w:tbl>")
        table.extend(list(read))
