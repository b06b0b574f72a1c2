"""
Rows and their headings, before anybody has chosen a format.

A view says what each column is (text, a day, a ratio), never how it looks;
`tracker.render` alone writes it. Headings arrive already translated. It
refuses views that could not be written in every format.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "int", "date", "bool", "percent"]


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column: its JSON key, its heading for people, and the kind of its values.

    `date` takes a `datetime.date` or an ISO text, `percent` a ratio (0.935),
    `bool` also 0 and 1. None is an empty cell. A list in a text column shows
    as its members joined by «; ».
    """

    key: str
    heading: str
    kind: Kind = "text"
    wrap: bool = False  # long text: takes the width that the other columns leave
    machine_only: bool = False  # JSON only; the value may be a list or a dict
    people_only: bool = False  # every format but JSON
    minor: bool = False  # left out, last first, where a terminal is too narrow for all columns
    style: str = ""  # a Rich style for a terminal; must not be the only sign of anything

    def __post_init__(self) -> None:
        """Raise ValueError for a column that no format would show."""
        if self.machine_only and self.people_only:
            raise ValueError(f"column {self.key!r} is for nobody")


@dataclass(frozen=True, slots=True)
class View:
    """
    Rows aligned with `columns`, and what is said around them.

    `single` is one thing instead of a list: a JSON object, and for people one
    line per column. `notes` stand below (totals, formulas, «dự kiến»), `empty`
    stands in place of a table without rows; JSON and CSV hold neither.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[object]]
    title: str | None = None
    notes: tuple[str, ...] = ()
    single: bool = False
    empty: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for two columns with one key, or a single view without its one row."""
        keys = [column.key for column in self.columns]
        if len(set(keys)) != len(keys):
            raise ValueError(f"two columns share a key: {keys}")
        if self.single and len(self.rows) != 1:
            raise ValueError(f"a single view has one row, not {len(self.rows)}")


@dataclass(frozen=True, slots=True)
class Page:
    """
    Views one below the other under one title, for people; for machines, one object.

    `machine` is that object, with English keys and ISO days. A page has no one table, so no CSV.
    """

    title: str
    sections: tuple[View, ...]
    machine: Mapping[str, object]
    notes: tuple[str, ...] = ()
