"""
A listing or a page as the data that a template reads: what it bears, its sections, its tables cell by cell.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.render.beside import decree
from tracker.render.beside.imprint import Imprint
from tracker.render.cells import blocks, for_people, printed, says, shown
from tracker.render.outgoing import sections, under
from tracker.render.typeset.widths import PADDING, asks, broken, fitted, lies
from tracker.render.view import Page, Total, View
from tracker.words.language import _
from tracker.words.text import clean, scrub

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.render.beside.card import Card

ACROSS = 24.0
"""Ems of the longest word in a line across the page."""

UNDATED = date(2000, 1, 1)
"""What stands for the day of a page that bears none."""


def day_of(shown: View | Page) -> date:
    """Return the day that a file is dated by."""
    return UNDATED if shown.imprint is None else shown.imprint.day


def data(shown: View | Page) -> dict[str, Any]:
    """Return all that a template needs of a listing or page."""
    bears = shown.imprint
    tables = [_section(each) for each in sections(shown)]
    close = isinstance(shown, Page) and shown.for_a_look
    lying = any(lies(each["asked"], close=close) for each in tables)
    for each in tables:
        _fit(each, lying=lying, close=close)
    title = _line(shown.title or "")
    return {
        "kind": "" if bears is None or close or title.startswith(decree.KIND) else decree.KIND,
        "title": title,
        "under": _line(under(shown)),
        "bears": None if bears is None else _borne(bears),
        "lies": lying,
        "close": close,
        "sections": tables,
        "notes": [_line(each) for each in shown.notes],
        "page": _("Trang"),
    }


def short(page: Page, card: Card) -> dict[str, Any]:
    """Return what a template needs of a page in short."""
    return {
        "title": clean(card.title),
        "office": "" if page.imprint is None else clean(page.imprint.office),
        "figures": [(str(count), clean(what)) for count, what in card.figures],
        "parts": [(clean(title), [[_line(text) for text in line] for line in lines]) for title, lines in card.parts],
        "notes": [_line(note) for note in (*card.notes, *page.aloud)],
        "journal": "" if page.imprint is None else clean(page.imprint.journal),
    }


def _borne(bears: Imprint) -> dict[str, Any]:
    """Return what stands around a page that leaves the house."""
    return {
        "head": [clean(line) for line in bears.head],
        "office": clean(bears.office),
        "nation": decree.NATION,
        "motto": decree.MOTTO,
        "number": decree.numbered(clean(decree.of_report(bears))),
        "place": clean(decree.place_and_day(bears)),
        "day": [bears.day.year, bears.day.month, bears.day.day],
        "journal": clean(bears.journal),
        "signer": [clean(line) for line in bears.signer or decree.NAMELESS],
        "hand": decree.by_hand(bears),
        "name": clean(bears.name),
        "to": decree.TO,
        "recipients": [clean(each) for each in decree.recipients(bears.recipients)],
    }


def _section(view: View) -> dict[str, Any]:
    """Return one table: a list with its columns, or one thing as headings and values, or why there is none."""
    made: dict[str, Any] = {
        "title": _line(view.title or ""),
        "notes": [_line(note) for note in view.notes],
        "kind": "table",
        "asked": [],
    }
    if view.empty and not view.rows:
        return made | {"kind": "text" if view.is_text else "empty", "empty": _line(view.empty)}
    if view.single:
        return made | {"kind": "single", "facts": _facts(view)}
    return made | _table(view)


def _facts(view: View) -> list[tuple[str, str, str]]:
    """Return what there is of one thing: its headings and values, and what each value means."""
    row = view.rows[0]
    said = ((column, shown(column, _facing)(row[place])) for place, column in for_people(view))
    return [(clean(column.heading), value, column.tone if says(value) else "") for column, value in said if value]


def _table(view: View) -> dict[str, Any]:
    """Return the columns and cells of a list."""
    columns = printed(view)
    taken: list[list[str]] = [[] for _column in columns]
    for block in blocks(view, columns, _lines):
        for column, cells in zip(taken, block, strict=True):
            column += cells
    headings = [clean(column.heading) for _place, column in columns]
    return {
        "asked": [asks(heading, cells) for heading, cells in zip(headings, taken, strict=True)],
        "headings": headings,
        "right": [column.to_the_right for _place, column in columns],
        "tones": [column.tone for _place, column in columns],
        "rows": [list(row) for row in zip(*taken, strict=True)],
        "totals": [number for number, row in enumerate(view.rows) if isinstance(row, Total)],
        "toned": _toned([column.tone for _place, column in columns], taken),
    }


def _toned(tones: Sequence[str], taken: Sequence[Sequence[str]]) -> list[list[bool]]:
    """Return for each column whether its cells say what its tone means; nothing for one without a tone."""
    return [[says(cell) for cell in cells] if tone else [] for tone, cells in zip(tones, taken, strict=True)]


def _fit(section: dict[str, Any], *, lying: bool, close: bool) -> None:
    """Give a table its widths, and the words that are longer than their column a place to be broken at."""
    section["widths"], section["size"] = fit = fitted(section.pop("asked"), lying=lying, close=close)
    for place, width in enumerate(fit.widths):
        room = (width - PADDING) / fit.size
        for row in section["rows"]:
            row[place] = broken(row[place], room)


def _lines(text: str) -> str:
    """Return a text of a cell, its lines kept."""
    return scrub(text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")


def _facing(text: str) -> str:
    """Return a text that stands beside its heading."""
    return broken(_lines(text), ACROSS)


def _line(text: str) -> str:
    """Return a text that goes across the page."""
    return broken(clean(text), ACROSS)
