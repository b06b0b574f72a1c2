"""
Where each row of a table stands in the order of each column.

A browser that sorts compares these places alone: it reads no day, no figure and no Vietnamese letter, so that its
order is that of `--sort`. An empty cell has no place, and equal cells have the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.render.arrange import SAID, weighing

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from tracker.render.view import Column

Place = int | None


def ranks(
    columns: Sequence[Column], shown: Sequence[tuple[int, Column]], rows: Sequence[Sequence[object]]
) -> list[list[Place]]:
    """Return for each column that is shown the place of each row, counted from 1."""
    keys = {column.key: place for place, column in enumerate(columns)}
    return [_placed(columns, _halves(keys, place, column), rows) for place, column in shown]


def _halves(keys: dict[str, int], place: int, column: Column) -> list[int]:
    """Return where the value of a column stands and where the words for it do, which may be two places."""
    value = keys.get(column.key.removesuffix(SAID), place) if column.people_only else place
    return [place] if value == place else [value, place]


def _placed(columns: Sequence[Column], halves: Sequence[int], rows: Sequence[Sequence[object]]) -> list[Place]:
    """Return the place of each row in the order of one column; what is said often is weighed once."""
    place, weight = weighing(columns, halves)
    weights = {}
    cells: list[Hashable] = []
    for row in rows:
        cell = row[place]
        known = repr(cell) if isinstance(cell, list | dict | bool) else cell
        if known not in weights:
            weights[known] = weight(cell)
        cells.append(known)
    filled = {weighed for weighed in weights.values() if weighed is not None}
    order = {weighed: number for number, weighed in enumerate(sorted(filled), 1)}
    places = {known: None if weighed is None else order[weighed] for known, weighed in weights.items()}
    return [places[cell] for cell in cells]
