"""
What is said around a table without what only whoever sits at the program can use: the commands that it advises to type.

A file that leaves the house goes to people who have no program: no format of such a file says them.
"""

from __future__ import annotations

import re

from tracker.render.view import Page, View

_COMMAND = r"[«“]?tracker [a-z][^»”;.]*[»”]?"
_ASIDE = re.compile(rf"\s*\({_COMMAND}\)|\s*:\s*{_COMMAND}(?:; {_COMMAND})*")
_ADVISED = re.compile(r"(?:[«“]|\b)tracker [a-z]")
_SENTENCE = re.compile(r"(?<=\.)\s+")


def as_paper(shown: View | Page) -> View | Page:
    """Return a view or page as a paper says it: without the commands in its titles, notes and empty tables."""
    if isinstance(shown, View):
        return _of_paper(shown)
    sections = tuple(map(_of_paper, shown.sections))
    title, under = unhinted(shown.title), unhinted(shown.under)
    return shown.but(title=title, under=under, sections=sections, notes=_said(shown.notes))


def _of_paper(view: View) -> View:
    """Return a table as a paper says it."""
    title = unhinted(view.title) if view.title else view.title
    return view.but(title=title, notes=_said(view.notes), empty=unhinted(view.empty))


def _said(notes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the notes that say something else than what to type."""
    return tuple(said for note in notes if (said := unhinted(note)))


def unhinted(text: str) -> str:
    """Return a text without the commands it advises: asides go, then clauses, then sentences; nothing may be left."""
    if _ADVISED.search(text) is None:
        return text
    sentences = []
    for sentence in _SENTENCE.split(_ASIDE.sub("", text)):
        clauses = [clause for clause in sentence.split(";") if _ADVISED.search(clause) is None]
        if not clauses or (clauses[0] != sentence.split(";")[0]):
            continue
        said = ";".join(clauses)
        sentences.append(said if said.endswith(".") or not sentence.endswith(".") else said + ".")
    return " ".join(sentences)
