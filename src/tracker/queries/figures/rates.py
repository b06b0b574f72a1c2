"""
Lines of figures: their rates, their totals, departments and communes apart. Nobody is ranked (Art. 24).

What was stopped or withdrawn by direction has a cell and stands in no denominator; where nothing is left, a rate is
blank. The two levels are counted together and not added into one rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tracker.words.text import collation_key

if TYPE_CHECKING:
    from tracker.queries.figures.stats import Cells

COMMUNES = frozenset({"xa", "phuong", "dac-khu"})


CELLS = 8
"""How many cells a line has."""

STOPPED = 6
"""Which cell holds what was stopped."""

FEW = 5
"""Fewer tasks than this are marked as a small number (the Office's practice, not law)."""


class Line(NamedTuple):
    """One line of figures: a group, or the total of several (`name` is None)."""

    name: str | None
    level: str | None
    block: str | None
    cells: tuple[int, ...]
    provisional: int = 0
    """Of what is overdue, how much is so by a deadline that crosses a day nobody has announced."""

    @property
    def total(self) -> int:
        """Return the number of tasks."""
        return sum(self.cells)

    @property
    def counted(self) -> int:
        """Return the tasks that stand in a denominator: done or open, not stopped or withdrawn."""
        return self.total - self.cells[STOPPED]

    @property
    def is_total(self) -> bool:
        """Say whether it adds up others."""
        return self.name is None

    @property
    def is_small(self) -> bool:
        """Say whether a rate of so few tasks says little."""
        return self.name is not None and self.counted < FEW

    @property
    def done(self) -> int:
        """Return the tasks done: on time, late, and without a deadline."""
        return self.cells[0] + self.cells[1] + self.cells[4]

    @property
    def done_rate(self) -> float | None:
        """Return done / (done + open)."""
        return self._rate(self.done, self.counted)

    @property
    def settled_rate(self) -> float | None:
        """Return done / (done + overdue)."""
        return self._rate(self.done, self.done + self.cells[3])

    @property
    def discipline_rate(self) -> float | None:
        """Return (done on time + open in time) / all that have a deadline."""
        return self._rate(self.cells[0] + self.cells[2], sum(self.cells[:4]))

    def _rate(self, part: int, whole: int) -> float | None:
        """Return a ratio; None of nothing, and of both levels together."""
        is_of_both = self.name is None and self.level is None
        return part / whole if whole and not is_of_both else None


def lines(groups: Sequence[Cells]) -> list[Line]:
    """Return the groups with the total of each level, and the grand total."""
    found = [
        Line(group.name, group.level, block_of(group.kind) if group.kind else None, group.cells, group.provisional)
        for group in groups
    ]
    listed: list[Line] = []
    levels = [level for level in ("city", "central") if any(line.level == level for line in found)]
    for level in levels:
        of_level = [line for line in found if line.level == level]
        for block in (None, "so", "commune"):
            listed += _by_merit([line for line in of_level if line.block == block])
        if len(of_level) > 1:
            listed.append(sum_of(of_level, level))
    if len(levels) > 1:
        listed.append(sum_of(found, None))
    return listed


def _by_merit(found: list[Line]) -> list[Line]:
    """Return the units of one block by their discipline rate, then by what is done; other groups by their names."""
    named = sorted(found, key=lambda line: collation_key(line.name or ""))
    if not found or found[0].block is None:
        return named
    return sorted(
        named,
        key=lambda line: (line.discipline_rate is not None, line.discipline_rate or 0, line.done_rate or 0),
        reverse=True,
    )


def sum_of(found: Iterable[Line], level: str | None) -> Line:
    """Return the total of several lines."""
    listed = list(found)
    cells = tuple(map(sum, zip(*(line.cells for line in listed), strict=True)))
    return Line(None, level, None, cells, sum(line.provisional for line in listed))


def block_of(kind: str) -> str:
    """Return the block a kind of unit is listed in."""
    return "commune" if kind in COMMUNES else "so"
