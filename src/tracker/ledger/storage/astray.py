"""
What is found of tables, whichever engine keeps them: their definitions, and rows that point at nothing.
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
