"""
Rows one below the other, for a screen that is too narrow for their columns: a block for each, and nothing is lost.

The first line says which row it is (number, directive, unit), then the long text, then the other values under their
headings; what is empty is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.render.folding import folded, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.render.view import Column

FIRST = ("task", "id", "directive", "owed_by", "unit", "lead")
"""Keys of what says which row it is, in the order of the first line."""

INDENT = "  "
BETWEEN = " · "


def stacked(
    columns: Sequence[Column], headings: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> Iterator[tuple[str, str]]:
    """Yield each row as its first line, which may be folded, and the lines below it."""
    keys = [column.key.removesuffix("_said") for column in columns]
    first = [keys.index(key) for key in FIRST if key in keys]
    numbered = bool(first)
    long = [place for place, column in enumerate(columns) if column.wrap and place not in first]
    if not first:
        first = [next((place for place in range(len(columns)) if place not in long), 0)]
        long = [place for place in long if place not in first]
    rest = [place for place in range(len(columns)) if place not in first and place not in long]
    room = max(width - len(INDENT), 1)
    for row in rows:
        named = [
            row[place] if numbered and not columns[place].to_the_right else f"{headings[place]}: {row[place]}"
            for place in first
            if row[place]
        ]
        below = []
        for place in long:
            if row[place]:
                below += folded(row[place] if len(long) == 1 else f"{headings[place]}: {row[place]}", room)
        below += joined([f"{headings[place]}: {row[place]}" for place in rest if row[place]], BETWEEN, room)
        yield "\n".join(joined(named, BETWEEN, width)), "\n".join(INDENT + line for line in below)
