"""
CSV that opens by a double click: a byte order mark, CRLF, headings for people.

Days are ISO, which Excel reads as the same day under every regional setting, and shows its own way: 01/11/2025 is
11 January to one that is set to the United States. A ratio is a whole number per thousand, said in its heading: a
decimal sign is read by half of the settings only. Text cells that a spreadsheet would calculate are guarded,
and `tracker.words.text.unguard` gives them back; numbers are left alone. There is no
title, no note and no `sep=` line: only rows, and none of those that add up others.
"""

from __future__ import annotations

import csv
from datetime import date
from functools import lru_cache
from typing import TextIO

from tracker.render.cells import Shown, for_people, percent, shown
from tracker.render.view import Column, Total, View
from tracker.words.text import guard, scrub

PER_THOUSAND = "‰"


@lru_cache(maxsize=4096)
def _safe(text: str) -> str:
    """Return a text cell as written; line breaks inside a cell stay. Most cells of a list stand in it many times."""
    return guard(scrub(text))


def _iso(value: object) -> str:
    """Write a day as ISO has it; a text that is none stays as it is."""
    return value.isoformat() if isinstance(value, date) else _safe("" if value is None else str(value))


def _per_thousand(value: object) -> str:
    """Write a ratio as a whole number per thousand, of the same figures as people read elsewhere."""
    if not isinstance(value, int | float):
        return _safe("" if value is None else str(value))
    return str(int("".join(sign for sign in percent(value) if sign in "-0123456789")))


PLAINLY: dict[str, Shown] = {"date": _iso, "percent": _per_thousand}
"""How kinds are written that a spreadsheet would read in another way under another setting."""


def _writer(column: Column) -> Shown:
    """Return what writes a value of `column`."""
    plainly = PLAINLY.get(column.kind) if column.said is None else None
    return plainly or shown(column, _safe)


def _heading(column: Column) -> str:
    """Return the heading of a column, with what its figures count."""
    is_ratio = column.kind == "percent" and column.said is None
    return _safe(f"{column.heading} ({PER_THOUSAND})" if is_ratio else column.heading)


def write(view: View, out: TextIO) -> None:
    """Write the rows of `view` to `out`, which must not translate line ends."""
    columns = for_people(view)
    writers = [(place, _writer(column)) for place, column in columns]
    out.write("\ufeff")
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow([_heading(column) for _place, column in columns])
    rows = (row for row in view.rows if not isinstance(row, Total))
    lines.writerows([write(row[place]) for place, write in writers] for row in rows)
