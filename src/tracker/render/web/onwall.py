"""
A page for a screen on a wall: large, never scrolled, read anew by itself every minute.

It says as of which day its figures are, and turns visibly old once the screen's own day is another. Without a script
the day stands there all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.render.cells import blocks, printed, says
from tracker.render.web.frame import framed, part
from tracker.render.web.pictures import pictures
from tracker.render.web.wall import Figure
from tracker.words.language import LANGUAGE, _
from tracker.words.text import clean

if TYPE_CHECKING:
    from typing import Any

    from tracker.render.view import View
    from tracker.render.web.wall import Wall

ANEW = 60
"""Seconds after which a screen reads its file again."""

MOST, WIDTH = 8, 400
"""Rows of a picture, and units across it: few, so that its words are large."""


def content(shown: Wall) -> bytes:
    """Return a wall as a whole file."""
    figures, *others = shown.sections
    imprint = shown.imprint
    return framed(
        "wall.html",
        part("wall.css"),
        part("wall.js"),
        language=LANGUAGE,
        title=clean(shown.title),
        head=[] if imprint is None else [clean(line) for line in imprint.head],
        day="" if imprint is None else imprint.day.isoformat(),
        under=clean(shown.under),
        old=_("CŨ: hôm nay {today}, số liệu chưa được lập lại"),
        anew=ANEW,
        figures=[Figure(*map(clean, map(str, row))) for row in figures.rows],
        lists=[_list(view) for view in others if not view.charts],
        pictures=[
            each
            for number, view in enumerate(others, 1)
            if view.charts
            for each in pictures(view, f"hinh-{number}", MOST, WIDTH)
        ],
        notes=[clean(note) for note in shown.notes],
        journal="" if imprint is None else clean(imprint.journal),
    )


def _list(view: View) -> dict[str, Any]:
    """Return a list as the template takes it: each cell with how it stands and what its colour means."""
    columns = printed(view)
    rows = [cells for block in blocks(view, columns) for cells in zip(*block, strict=True)]
    kinds = [("n" if column.to_the_right else "w" if column.wrap else "", column.tone) for _place, column in columns]
    return {
        "title": clean(view.title or ""),
        "headings": [
            (clean(column.heading), kind) for (_place, column), (kind, _tone) in zip(columns, kinds, strict=True)
        ],
        "rows": [
            [
                (cell, f"{kind} {tone if says(cell) else ''}".strip())
                for cell, (kind, tone) in zip(row, kinds, strict=True)
            ]
            for row in rows
        ],
        "empty": clean(view.empty),
    }
