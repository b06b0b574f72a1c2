"""
Where the headings of a table stand: below a title block, in one row or in several, and what each column holds.

It knows rows of texts alone, wherever they come from. Merged cells may stand filled or blank.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from tracker.files.sheets.columns import Cells, Headings
from tracker.files.sheets.meanings import BESIDE, Field, Wordings, of_tasks
from tracker.files.sheets.rowkinds import is_numbering
from tracker.words.text import fold

SEARCHED = 80
"""Rows; no title block is as tall."""

TALLEST = 3
"""Rows of headings over one table."""


def find_headings(rows: Sequence[Cells], wordings: Wordings | None = None) -> Headings | None:
    """
    Return the headings in the first rows of a table, None where no row is one.

    The row that holds most known headings is one, the first where several do. A row in which nothing but one known
    heading stands is taken only where there is no better: it may be a title.
    """
    wordings = wordings or of_tasks()
    best: tuple[int, int] = (0, 0)
    answer: Headings | None = None
    for first in range(min(len(rows), SEARCHED)):
        found = headings_at(rows, first, wordings)
        if found is None:
            continue
        known = len(found.columns.keys() & wordings.core)
        score = (known, known + len({*found.aside.values()}))
        if known and score > best:
            best, answer = score, found
    return answer


def headings_at(rows: Sequence[Cells], first: int, wordings: Wordings) -> Headings | None:
    """Return the headings that begin in that row, with the rows below that belong to them; None for no heading row."""
    top = _tidy(rows[first])
    filled = [cell for cell in top if cell]
    if not filled or (len(filled) > 1 and len({*map(fold, filled)}) == 1):
        return None  # a title merged over all columns
    found = headings_of([top], first, wordings)
    if len(filled) < 2 or not found.columns:
        return found  # rows below belong to no title
    stood = [top]
    for below in islice(map(_tidy, rows[first + 1 :]), TALLEST - 1):
        if not any(below) or is_numbering(below) or not _belongs(stood, below, wordings):
            break
        longer = headings_of([*stood, below], first, wordings)
        if len(longer.columns) < len(found.columns):
            break
        stood.append(below)
        found = longer
    return found


def _belongs(above: Sequence[Cells], below: Cells, wordings: Wordings) -> bool:
    """Say whether a row goes on with the headings above it: all that is new in it is a known heading there."""
    width = max(len(below), *map(len, above))
    last = _padded(above[-1], width)
    changed = [place for place, cell in enumerate(_padded(below, width)) if cell and fold(cell) != fold(last[place])]
    spanned = _spanned(above, width)
    known = [place for place in changed if _meaning(spanned[place], below[place], wordings)]
    is_split = any(not last[place] or (place and fold(last[place]) == fold(last[place - 1])) for place in changed)
    return bool(changed) and (is_split or len(changed) > 1) and len(known) == len(changed)


def headings_of(rows: Sequence[Cells], first: int, wordings: Wordings) -> Headings:
    """Return what rows of headings, the topmost first, make of each column."""
    width = max(map(len, rows))
    names: list[str] = []
    fields: list[tuple[Field, ...]] = []
    for place in range(width):
        name, meaning = _column(rows, place, wordings)
        names.append(name)
        fields.append(meaning)
    columns: dict[Field, int] = {}
    aside: dict[int, Field] = {}
    again: list[tuple[int, int]] = []
    # What can mean one thing alone goes before what may mean another.
    for place in sorted(range(width), key=lambda place: (len(fields[place]) > 1, place)):
        meanings = fields[place]
        free = next((each for each in meanings if each in BESIDE or each not in columns), None)
        if free is None:
            again.extend((place, columns[each]) for each in meanings[:1])
        elif free in BESIDE:
            aside[place] = free
        else:
            columns[free] = place
    unknown = tuple(place for place in range(width) if names[place] and not fields[place])
    kept = tuple(tuple(row) for row in rows)
    return Headings(first, len(rows), tuple(names), columns, aside, unknown, tuple(again), kept)


def _column(rows: Sequence[Cells], place: int, wordings: Wordings) -> tuple[str, tuple[Field, ...]]:
    """Return the heading of a column, and what it means: by its lowest cell, or by all of them together."""
    width = place + 1
    parts: list[str] = []
    meaning: tuple[Field, ...] = ()
    for number, row in enumerate(rows):
        own = _padded(row, width)[place]
        if not own or (parts and fold(own) == fold(parts[-1])):
            continue
        over = "" if number == 0 else _spanned(rows[:number], width)[place]
        meaning = _meaning(over, own, wordings) or (meaning if parts and not over else ())
        parts = [*parts, own] if parts else [*([over] if over else []), own]
    return " ".join(dict.fromkeys(parts)), meaning


def _meaning(over: str, own: str, wordings: Wordings) -> tuple[Field, ...]:
    """Return what a heading means under what stands over it: both read together, or it alone."""
    if not over:
        return wordings.fields(own)
    return wordings.fields(own) or wordings.fields(f"{over} {own}") or wordings.fields(f"{own} {over}")


def _spanned(rows: Sequence[Cells], width: int) -> list[str]:
    """Return what stands over each column in the lowest of these rows, a blank cell bearing what is left of it."""
    row = _padded(rows[-1], width)
    for place in range(1, width):
        row[place] = row[place] or row[place - 1]
    return row


def _padded(row: Cells, width: int) -> list[str]:
    """Return a row of that width."""
    return [*row[:width], *[""] * (width - len(row))]


def _tidy(row: Cells) -> list[str]:
    """Return the cells of a row on one line each, without the empty ones at its right."""
    cells = [" ".join(cell.split()) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells
