"""
Rows that are inserted together: one statement for many, so that a trigger fires once and the server plans once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from tracker.ledger.storage.connection import Values

INSERT = re.compile(
    r"(?P<head>\s*INSERT\s+INTO\s+\w+\s*\((?P<columns>[\w\s,]+)\)\s*VALUES\s*)(?P<row>\(\s*%s(?:\s*,\s*%s)*\s*\))"
    r"(?P<tail>\s*(?:ON\s+CONFLICT\s*\((?P<key>[\w\s,]+)\)\s*DO\s+.*)?)",
    re.DOTALL | re.IGNORECASE,
)
"""An insertion of one row of marks, and what is done where its key is there."""

MARKS = 20_000
"""Values of one statement at most: the protocol numbers them in 16 bits."""


class Insertion(NamedTuple):
    """A statement that inserts a row, in its parts; `key` are the places of the values that must not come twice."""

    head: str
    row: str
    tail: str
    width: int
    key: tuple[int, ...]

    def of(self, number: int) -> str:
        """Return the statement that inserts so many rows."""
        return self.head + ", ".join([self.row] * number) + self.tail


@lru_cache(maxsize=256)
def insertion(statement: str) -> Insertion | None:
    """Return a statement, as the library wants it, in its parts; None for one that inserts no row of marks alone."""
    found = INSERT.fullmatch(statement)
    if found is None:
        return None
    columns, width = _names(found["columns"]), found["row"].count("%s")
    if len(columns) != width:
        return None
    key = tuple(columns.index(name) for name in _names(found["key"] or ""))
    return Insertion(found["head"], found["row"], found["tail"], width, key)


def together(rows: Insertion, values: Iterable[Values]) -> Iterator[tuple[str, Sequence[Any]]]:
    """
    Yield statements with their values, each for as many rows as may go together, in their order.

    One statement does not meet a key twice where that would change the row: the later one goes with the next.
    """
    held: list[Sequence[Any]] = []
    keys: set[tuple[Any, ...]] = set()
    for each in values:
        row: Sequence[Any] = tuple(each)
        key = tuple(row[place] for place in rows.key)
        if held and ((rows.key and key in keys) or (len(held) + 1) * rows.width > MARKS):
            yield rows.of(len(held)), [*chain.from_iterable(held)]
            held, keys = [], set()
        held.append(row)
        keys.add(key)
    if held:
        yield rows.of(len(held)), [*chain.from_iterable(held)]


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
