"""
CSV that opens by a double click: a byte order mark, CRLF, headings for people.

Days are dd/mm/yyyy. Text cells that a spreadsheet would calculate are guarded,
and `tracker.words.text.unguard` gives them back; numbers are left alone. There is no
title, no note and no `sep=` line: only rows.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from typing import TextIO

from tracker.render.cells import blocks, for_people
from tracker.render.view import Total, View
from tracker.words.text import guard, scrub


@lru_cache(maxsize=4096)
def _safe(text: str) -> str:
    """Return a text cell as written; line breaks inside a cell stay. Most cells of a list stand in it many times."""
    return guard(scrub(text))


def write(view: View, out: TextIO) -> None:
    """Write the rows of `view` to `out`, which must not translate line ends."""
    shown = for_people(view)
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_safe(column.heading) for _place, column in shown])
    lines = view.but(rows=[row for row in view.rows if not isinstance(row, Total)])
    for block in blocks(lines, shown, _safe):
        writer.writerows(zip(*block, strict=True))
