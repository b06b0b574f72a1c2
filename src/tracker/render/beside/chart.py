"""
A picture of a table, before anybody has drawn it: which of its columns, and how they stand to each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal


class Chart(NamedTuple):
    """
    A picture of a table: for each of its rows but the totals, the values of some columns, named by their keys.

    `bars`: side by side; `stacked`: one bar of all; `line`: one line for each column, row after row. `label` is the
    key of the column that names the rows. `only` leaves the rows whose column of that key has that value (one level).
    """

    kind: Literal["bars", "stacked", "line"]
    title: str
    label: str
    values: tuple[str, ...]
    only: tuple[str, object] | None = None

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys of the columns it needs."""
        return frozenset((self.label, *self.values, *(self.only or ())[:1]))
