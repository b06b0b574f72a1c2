"""
Paragraphs, runs and cells of a Word document, as elements of its XML.

Every text goes in as text: what XML cannot hold is left out, what it would obey is escaped by the library. Sizes are
in points, widths too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from tracker.words.text import scrub

if TYPE_CHECKING:
    from collections.abc import Sequence

Align = Literal["left", "center", "right", "both"]

FONT = "Times New Roman"

TWENTIETHS = 20
"""Word counts in twentieths of a point."""

_UNHELD = dict.fromkeys((0xFFFE, 0xFFFF))
"""What XML has no place for, beside the control characters that no text keeps."""


def legal(text: str) -> str:
    """Return a text as XML can hold it, its line breaks kept."""
    return scrub(text).translate(_UNHELD)


def lines(text: str) -> list[str]:
    """Return the lines of a text, each as XML can hold it."""
    return legal(text).replace("\r", "").replace("\t", " ").split("\n")


def element(name: str, **attributes: object) -> Any:
    """Return an element of the main part; attributes by their local names."""
    made: Any = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def sub(parent: Any, name: str, **attributes: object) -> Any:
    """Append an element to another and return it."""
    made = parent.makeelement(qn(f"w:{name}"))
    parent.append(made)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def twentieths(points: float) -> int:
    """Return points as Word counts them."""
    return round(points * TWENTIETHS)


def run(
    parent: Any, text: str, *, size: float | None = None, bold: bool = False, italic: bool = False, color: str = ""
) -> Any:
    """Append a run of text to a paragraph; a line break in it is one in Word."""
    made = sub(parent, "r")
    if size is not None or bold or italic or color:
        properties = sub(made, "rPr")
        if bold:
            sub(properties, "b")
            sub(properties, "bCs")
        if italic:
            sub(properties, "i")
            sub(properties, "iCs")
        if color:
            sub(properties, "color", val=color)
        if size is not None:
            sub(properties, "sz", val=round(size * 2))
            sub(properties, "szCs", val=round(size * 2))
    for number, line in enumerate(lines(text)):
        if number:
            sub(made, "br")
        said = sub(made, "t")
        said.text = line or None
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def paragraph(
    text: str = "",
    *,
    align: Align | None = None,
    style: str | None = None,
    before: float | None = None,
    after: float | None = None,
    indent: float | None = None,
    sides: float = 0,
    keep: bool = False,
    size: float | None = None,
    bold: bool = False,
    italic: bool = False,
    color: str = "",
) -> Any:
    """
    Return a paragraph with a run of text.

    `keep`: on one page with the next; `indent`: of its first line; `sides`: of all lines, on both.
    """
    made = element("p")
    properties = sub(made, "pPr")
    if style is not None:
        sub(properties, "pStyle", val=style)
    if keep:
        sub(properties, "keepNext")
    if before is not None or after is not None:
        spacing = sub(properties, "spacing")
        if before is not None:
            spacing.set(qn("w:before"), str(twentieths(before)))
        if after is not None:
            spacing.set(qn("w:after"), str(twentieths(after)))
    if indent is not None:
        sub(properties, "ind", firstLine=twentieths(indent))
    elif sides:
        sub(properties, "ind", left=twentieths(sides), right=twentieths(sides))
    if align is not None:
        sub(properties, "jc", val=align)
    if text:
        run(made, text, size=size, bold=bold, italic=italic, color=color)
    elif size is not None:
        mark = sub(properties, "rPr")
        sub(mark, "sz", val=round(size * 2))
    return made


def rule(width: float, within: float, *, before: float = 3, after: float = 0) -> Any:
    """Return a paragraph that is a line of some width in the middle of a column of another."""
    made = element("p")
    properties = sub(made, "pPr")
    sub(properties, "keepNext")
    borders = sub(properties, "pBdr")
    sub(borders, "top", val="single", sz=6, space=1, color="000000")
    sub(properties, "spacing", before=twentieths(before), after=twentieths(after), line=twentieths(4), lineRule="exact")
    side = twentieths(max(within - width, 0) / 2)
    sub(properties, "ind", left=side, right=side)
    sub(sub(properties, "rPr"), "sz", val=4)
    return made


def bare_table(widths: Sequence[float], rows: Sequence[Sequence[Sequence[Any]]]) -> Any:
    """Return a table without borders: rows of cells of paragraphs, kept on one page."""
    made = element("tbl")
    properties = sub(made, "tblPr")
    sub(properties, "tblW", w=twentieths(sum(widths)), type="dxa")
    sub(properties, "jc", val="center")
    sub(properties, "tblLayout", type="fixed")
    margins = sub(properties, "tblCellMar")
    sub(margins, "left", w=0, type="dxa")
    sub(margins, "right", w=0, type="dxa")
    grid(made, widths)
    for cells in rows:
        row = sub(made, "tr")
        sub(sub(row, "trPr"), "cantSplit")
        for width, paragraphs in zip(widths, cells, strict=True):
            cell = sub(row, "tc")
            sub(sub(cell, "tcPr"), "tcW", w=twentieths(width), type="dxa")
            cell.extend(paragraphs)
    return made


def grid(table: Any, widths: Sequence[float]) -> None:
    """Give a table its columns."""
    made = sub(table, "tblGrid")
    for width in widths:
        sub(made, "gridCol", w=twentieths(width))
