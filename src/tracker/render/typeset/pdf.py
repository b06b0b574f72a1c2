"""
A listing or a page as PDF, to be printed, sent and kept: A4, in the form of the Office's papers, as PDF/A.
"""

from __future__ import annotations

from tracker.render.typeset.press import printed
from tracker.render.typeset.said import data, day_of
from tracker.render.view import Page, View, count_rows

READ_ALOUD = 2_000
"""Rows up to which a file also says which cell stands under which heading; it makes it ten times as large."""


def content(shown: View | Page) -> bytes:
    """Return the whole file."""
    said = data(shown) | {"picture": False}
    return printed("paper.typ", said, day_of(shown), tagged=count_rows(shown) <= READ_ALOUD)
