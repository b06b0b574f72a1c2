"""
What is found of tables, whichever engine keeps them: their definitions, rows that point at nothing or do not fit.
"""

from __future__ import annotations

from typing import NamedTuple

Objects = dict[tuple[str, str], str]
"""The definition of each table, index, trigger and view, by its kind and name."""


class Orphan(NamedTuple):
    """A row that points at a row which is gone."""

    table: str
    row: int
    parent: str


class RowUnfit(Exception):
    """An engine refuses a row of a table; `number` is which of those it was given, from 1."""

    def __init__(self, table: str, number: int, reason: str) -> None:
        """Keep which row, and what the engine said."""
        super().__init__(reason)
        self.table = table
        self.number = number
