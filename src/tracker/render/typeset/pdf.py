"""
A listing or a page as PDF, to be printed, sent and kept: A4, in the form of the Office's papers, as PDF/A.

It refuses more rows than anybody leafs through: setting them takes the memory of the machine.
"""

from __future__ import annotations

from tracker.errors import Usage
from tracker.render.typeset.press import printed
from tracker.render.typeset.said import data, day_of
from tracker.render.view import Page, View

MOST = 10_000
"""Rows that a file holds: about 400 pages, and a gigabyte of memory."""

READ_ALOUD = 2_000
"""Rows up to which a file also says which cell stands under which heading; it makes it ten times as large."""


class TooManyRows(Usage):
    """More rows were to be printed than a printed paper holds."""

    sentence = (
        "Bản PDF chỉ nhận đến {most} dòng, danh sách này có {count} dòng. "
        "Hãy lọc bớt, hoặc ghi dạng bảng tính: --output TÊN-TỆP.xlsx."
    )


def content(shown: View | Page) -> bytes:
    """Return the whole file; raises TooManyRows."""
    views = shown.sections if isinstance(shown, Page) else (shown,)
    rows = sum(len(view.rows) for view in views)
    if rows > MOST:
        raise TooManyRows(most=MOST, count=rows)
    said = data(shown) | {"picture": False}
    return printed("paper.typ", said, day_of(shown), tagged=rows <= READ_ALOUD)
