"""
A view or a page as a Word document in the form of Nghị định 30/2020/NĐ-CP.

The head of the Office, kind and title, the day of the figures, the tables with their headings, the notes, and the
block to sign. Sheets stand until the first table that is too wide for one, and lie from there on. What the imprint does
not say is left out; pictures are for screens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.render.beside import decree
from tracker.render.decree30.bearing import SIGNED, head, signature
from tracker.render.decree30.breadth import breadth
from tracker.render.decree30.grid import Table
from tracker.render.decree30.paragraph import paragraph, rule
from tracker.render.decree30.stationery import LANDSCAPE, PORTRAIT, SIZE, blank, dated, finish
from tracker.render.decree30.template import BLOCKS, Filling, filled, words_of
from tracker.render.outgoing import sections, under
from tracker.render.view import Page, View
from tracker.render.wishes import wishes
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.render.beside.imprint import Imprint

CLOSE = 9.0
"""Points of the letters in the tables of a page that is to be one look, so that it stays one sheet where it can."""

_RULE = 0.4
"""How much of a line of the title the rule below it has."""


def content(shown: View | Page) -> bytes:
    """Return a view or page as a document, in the Office's own template where one is wished."""
    close = isinstance(shown, Page) and shown.for_a_look
    tables = [Table(section, largest=CLOSE) if close else Table(section) for section in sections(shown)]
    if (file := wishes().template) is not None:
        return filled(file, _filling(shown, tables))
    imprint = shown.imprint
    paper = blank()
    parts: list[tuple[bool, list[Any]]] = []
    landscape = bool(tables) and tables[0].is_wide
    here: list[Any] = _opening(shown, imprint, LANDSCAPE if landscape else PORTRAIT)
    for table in tables:
        if table.is_wide and not landscape:
            parts.append((landscape, here))
            landscape, here = True, []
        here += _section(table, LANDSCAPE if landscape else PORTRAIT, close=close)
    here += _notes(shown, close=close)
    if imprint is not None:
        here += signature(LANDSCAPE if landscape else PORTRAIT, imprint, free=1 if close else SIGNED)
    parts.append((landscape, here))
    finish(paper, parts, clean(imprint.journal) if imprint else "")
    return dated(paper, **_told(shown))


def _told(shown: View | Page) -> dict[str, Any]:
    """Return what the file of a view or page tells."""
    imprint = shown.imprint
    title, author = clean(shown.title or decree.KIND), clean(imprint.office) if imprint else ""
    return {"title": title, "author": author, "day": imprint.day if imprint else None}


def _filling(shown: View | Page, tables: list[Table]) -> Filling:
    """Return what a template of the Office is filled with."""

    def whole(width: float) -> list[Any]:
        """Return the tables under their headings, and the notes."""
        first = [paragraph(clean(shown.under), italic=True)] if isinstance(shown, Page) and shown.under else []
        return [*first, *(each for table in tables for each in _section(table, width, style=False)), *_notes(shown)]

    def listed(width: float) -> list[Any]:
        """Return the tables alone."""
        return [each for table in tables for each in (*table.laid(width), paragraph())][:-1]

    blocks = dict(zip(BLOCKS, (whole, listed, lambda _width: _notes(shown)), strict=True))
    return Filling(words_of(shown.imprint, clean(shown.title or "")), blocks, **_told(shown))


def _notes(shown: View | Page, *, close: bool = False) -> list[Any]:
    """Return what stands below everything."""
    return [_note(note, close=close) for note in shown.notes]


def _opening(shown: View | Page, imprint: Imprint | None, width: float) -> list[Any]:
    """Return what stands above the first table: the head, kind and title, the day of the figures."""
    title = clean(shown.title or "")
    close = isinstance(shown, Page) and shown.for_a_look
    is_named = close or title.startswith(decree.KIND) or imprint is None
    lines = [title] if title and is_named else [decree.KIND, title]
    lines = [line for line in lines if line]
    above = head(imprint, width, symbol=decree.of_report(imprint)) if imprint else []
    for number, line in enumerate(lines):
        style = "Heading1" if number == len(lines) - 1 else None
        above.append(
            paragraph(
                line, align="center", size=14, bold=True, before=0 if number else 8, after=0, keep=True, style=style
            )
        )
    if line := under(shown):
        above.append(paragraph(clean(line), align="center", italic=True, keep=True))
    last = min(breadth(lines[-1], 14, bold=True), width) if lines else 0
    above.append(rule(max(last * _RULE, 60), width, before=5, after=8))
    return above


def _section(table: Table, width: float, *, style: bool = True, close: bool = False) -> list[Any]:
    """Return a table under its heading, with its notes, within a width; a template has styles of its own."""
    made: list[Any] = []
    if table.view.title:
        set_close: dict[str, Any] = {"before": 4, "after": 2, "size": CLOSE + 2} if close else {}
        heading = clean(table.view.title)
        made.append(paragraph(heading, style="Heading2" if style else None, bold=not style, keep=True, **set_close))
    made += table.laid(width)
    made += [_note(note, close=close) for note in table.view.notes]
    return made


def _note(text: str, *, close: bool = False) -> Any:
    """Return a line below a table."""
    size = CLOSE if close else SIZE - 1
    return paragraph(clean(text), align="both", before=2 if close else 3, size=size, italic=True)
