"""
An official letter as a Word document: one page, signature included, whatever it lists.

The list stands in the letter where it has room there, else on an annex of its own. Whether it has is reckoned from the
letters' own widths, and a little room is left: the font of the reader may be wider.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.render.beside import decree
from tracker.render.decree30.bearing import head, signature, signature_lines
from tracker.render.decree30.breadth import folds
from tracker.render.decree30.grid import Table
from tracker.render.decree30.paragraph import paragraph
from tracker.render.decree30.stationery import BOTTOM, LANDSCAPE, LONG, PORTRAIT, SIZE, TOP, blank, dated, finish
from tracker.render.decree30.template import BLOCKS_OF_LETTERS, WORDS_OF_LETTERS, Filling, filled, words_of
from tracker.words.text import clean

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.render.missive import Missive

ROOM = (LONG - TOP - BOTTOM) * 0.99
"""Points of a page that a letter may take."""

SIZES = (11.0, 10.0)
"""Points of the letters of its list, the better first."""

INDENT = 28.35
BETWEEN = 3.0
LINE = 1.15
"""How high a line is, in sizes of its letters."""

UPON_RECEIPT = "Như trên"
KEPT = ("Lưu: VT",)
ANNEX = "PHỤ LỤC"
WITH = "(Kèm theo Công văn số          /{symbol} {day} của {office})"


def letter(of: Missive, template: Path | None = None) -> bytes:
    """Return a letter as a document, in the Office's own template where there is one."""
    if template is not None:
        return filled(template, _filling(of))
    paper = blank()
    for size in SIZES:
        table = Table(of.listed, largest=size)
        if _height(of, table) <= ROOM:
            parts = [(False, [*_above(of, of.opening), *table.laid(PORTRAIT), *_below(of)])]
            break
    else:
        table = Table(of.listed)
        landscape = table.is_wide
        listed = [*_annexed(of), *table.laid(LANDSCAPE if landscape else PORTRAIT)]
        parts = [(False, [*_above(of, of.opening_to_annex), *_below(of)]), (landscape, listed)]
    finish(paper, parts, clean(of.foot))
    return dated(paper, **_told(of))


def _told(of: Missive) -> dict[str, Any]:
    """Return what the file of a letter tells."""
    return {"title": f"{of.subject}: {clean(of.to)}", "author": clean(of.imprint.office), "day": of.imprint.day}


def _filling(of: Missive) -> Filling:
    """Return what a template of the Office is filled with."""
    table = Table(of.listed)
    words = words_of(of.imprint, of.subject)
    words |= dict(zip(WORDS_OF_LETTERS[len(words) :], (of.to, f"{of.how_many:02d}", of.answer_by), strict=True))

    def whole(width: float) -> list[Any]:
        """Return the letter from its opening to its last word."""
        return [paragraph(clean(of.opening)), *table.laid(width), *(paragraph(clean(each)) for each in of.asked)]

    return Filling(words, dict(zip(BLOCKS_OF_LETTERS, (whole, table.laid), strict=True)), **_told(of))


def recipients(of: Missive) -> tuple[str, ...]:
    """Return who gets a letter: its addressee, and those whom the Office chose."""
    return (UPON_RECEIPT, *(of.imprint.recipients or KEPT))


def _above(of: Missive, opening: str) -> list[Any]:
    """Return what stands above the list."""
    to = paragraph(f"Kính gửi: {clean(of.to)}", align="center", before=10, after=6, size=SIZE)
    return [*head(of.imprint, PORTRAIT, symbol=of.symbol, subject=of.subject), to, _said(opening, after=BETWEEN)]


def _below(of: Missive) -> list[Any]:
    """Return what stands below the list."""
    return [*map(_said, of.asked), *signature(PORTRAIT, of.imprint, recipients=recipients(of))]


def _said(text: str, after: float = 0) -> Any:
    """Return a paragraph of a letter."""
    return paragraph(clean(text), align="both", before=BETWEEN, after=after, indent=INDENT, size=SIZE)


def _annexed(of: Missive) -> list[Any]:
    """Return the heading of the annex."""
    day = decree.place_and_day(of.imprint._replace(place="")).removeprefix(", ")
    with_what = WITH.format(symbol=of.symbol, day=day, office=clean(of.imprint.office))
    return [
        paragraph(ANNEX, align="center", size=14, bold=True),
        paragraph(clean(of.annex), align="center", size=14, bold=True),
        paragraph(with_what, align="center", size=SIZE, italic=True, after=8),
    ]


def _height(of: Missive, table: Table) -> float:
    """Return how many points a letter takes from its first line to the last of the signature."""
    line = SIZE * LINE
    lines = sum(folds(clean(text), SIZE, PORTRAIT, first=INDENT) for text in (of.opening, *of.asked))
    gaps = BETWEEN * (len(of.asked) + 2)
    above = (len(of.imprint.head) + 1) * line + 8 + folds(clean(of.subject), SIZE, PORTRAIT * 0.4) * line
    below = signature_lines(of.imprint, recipients(of)) * line + 12
    return above + line + 16 + lines * line + gaps + below + table.height(PORTRAIT)
