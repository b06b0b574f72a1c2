"""
A listing or a page as one picture, to be put into a message: as wide as a sheet, as high as it needs.

It refuses what would be longer than a picture that can be read.
"""

from __future__ import annotations

from tracker.errors import Usage
from tracker.render.typeset.press import printed
from tracker.render.typeset.said import data, day_of, short
from tracker.render.view import Page, View, count_rows

SHARPNESS = 144.0
"""Dots to the inch: a sheet is 1190 of them wide, and reads well on a telephone."""

ROWS = 200
"""Rows beyond which no table is tried."""

HIGHEST = 4
"""So many times its width a picture may be high."""


class TooLong(Usage):
    """A page is longer than a picture can be."""

    sentence = "Trang này quá dài cho một tệp ảnh ({count} dòng). Hãy ghi dạng PDF: --output TÊN-TỆP.pdf."


def content(shown: View | Page) -> bytes:
    """Return the whole file; raises TooLong."""
    if isinstance(shown, Page) and shown.card is not None:
        return printed("card.typ", short(shown, shown.card), day_of(shown), ppi=SHARPNESS)
    rows = count_rows(shown)
    if rows > ROWS:
        raise TooLong(count=rows)
    made = printed("paper.typ", data(shown) | {"picture": True}, day_of(shown), ppi=SHARPNESS)
    width, height = int.from_bytes(made[16:20], "big"), int.from_bytes(made[20:24], "big")
    if height > HIGHEST * width:
        raise TooLong(count=rows)
    return made
