"""
Rows one below the other, for a screen that is too narrow for their columns: a block for each, and nothing is lost.

The first line says which row it is (number, directive, unit), then the long text, then the other values under their
headings; what is empty is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.render.terminal.folding import folded, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.render.view import Column

FIRST = ("task", "directive")
"""Keys of what says which row it is, beside what stands in the first column."""

BARE = frozenset({"content_said", "abstract_said", "content", "text", "details", "title", "shown"})
"""Keys of long text that needs no heading."""

UNIT = ("owed_by", "unit", "lead", "name")
"""Keys of whose row it is."""

SAID = "_said"
"""How a key ends of what people read in place of a value."""

INDENT = "  "
BETWEEN = " · "


def _first(columns: Sequence[Column]) -> list[int]:
    """Return the places of what says which row it is, in the order of the first line."""
    keys = [column.key.removesuffix(SAID) for column in columns]
    first = [] if columns[0].wrap or columns[0].minor or keys[0] in UNIT else [0]
    first += [place for key in FIRST if key in keys and (place := keys.index(key)) not in first]
    first += [keys.index(key) for key in UNIT if key in keys][:1]
    return first or [next((place for place, column in enumerate(columns) if not column.wrap), 0)]


def stacked(
    columns: Sequence[Column], headings: Sequence[str], rows: Sequence[Sequence[str]], width: int
) -> Iterator[tuple[str, str]]:
    """Yield each row as its first line, which may be folded, and the lines below it."""
    first = _first(columns)
    long = [place for place, column in enumerate(columns) if column.wrap and place not in first]
    rest = [place for place in range(len(columns)) if place not in first and place not in long]
    room = max(width - len(INDENT), 1)
    for row in rows:
        named = [
            row[place]
            if columns[place].key.removesuffix(SAID) in (*FIRST[1:], *UNIT)
            else f"{headings[place]}: {row[place]}"
            for place in first
            if row[place]
        ]
        below = []
        for place in long:
            if row[place]:
                below += folded(row[place] if columns[place].key in BARE else f"{headings[place]}: {row[place]}", room)
        below += joined([_under(headings[place], row[place]) for place in rest if row[place]], BETWEEN, room)
        if not named:
            yield "\n".join(below), ""
            continue
        yield "\n".join(joined(named, BETWEEN, width)), "\n".join(INDENT + line for line in below)


def _under(heading: str, value: str) -> str:
    """Return a value under its heading; what says itself what it is («dự kiến») stands alone."""
    return value if value.casefold() == heading.casefold() else f"{heading}: {value}"
