"""
A view or page as it leaves the house, the same in every format that is a whole file.

What only whoever sits at the program can use stays behind: the commands that it advises to type. So does the line that
ties it to the journal, among the notes: each format has a place of its own for that. Cells are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.render.unhinted import unhinted
from tracker.render.view import Page, View
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable


def outgoing(shown: View | Page) -> View | Page:
    """Return a view or page without what is of no use outside."""
    journal = None if shown.imprint is None else shown.imprint.journal
    if isinstance(shown, View):
        return _table(shown, journal)
    return shown.but(
        sections=tuple(_table(section, journal) for section in shown.sections),
        under=unhinted(shown.under),
        card=None if shown.card is None else shown.card._replace(notes=_useful(shown.card.notes)),
        **_words(shown, journal),
    )


def _table(view: View, journal: str | None) -> View:
    """Return a table without what is of no use outside."""
    return view.but(empty=_bound(unhinted(view.empty)), **_words(view, journal))


def _words(shown: View | Page, journal: str | None) -> dict[str, object]:
    """Return the title and the notes of a view or page without what they advise, and without one note."""
    title = None if shown.title is None else unhinted(shown.title)
    return {"title": title, "notes": _useful(note for note in shown.notes if note != journal)}


def _useful(notes: Iterable[str]) -> tuple[str, ...]:
    """Return what is left of notes without the commands they advise."""
    return tuple(_bound(said) for note in notes if (said := unhinted(note)))


def under(shown: View | Page) -> str:
    """Return the line under the title: what a page says, else as of which day it is, unless its title names that."""
    if isinstance(shown, Page) and shown.under:
        return shown.under
    if shown.imprint is None:
        return ""
    day = f"{shown.imprint.day:%d/%m}/{shown.imprint.day.year:04}"
    return "" if day in (shown.title or "") else _("Số liệu đến ngày {day}.").format(day=day)


def sections(shown: View | Page) -> tuple[View, ...]:
    """Return the tables of what is shown; a list stands alone under its title and above its notes."""
    return shown.sections if isinstance(shown, Page) else (shown.but(title=None, notes=()),)


def _bound(text: str) -> str:
    """Return a text in which no line ends between a figure and its %."""
    return re.sub(r"(?<=\d) %", "\u00a0%", text)
