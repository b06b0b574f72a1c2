"""
Lines of figures: their rates, their totals, and the ranks of departments and communes, each apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.queries.stats import Cells

COMMUNES = frozenset({"xa", "phuong", "dac-khu"})


CELLS = 8
"""How many cells a line has."""


class Line(NamedTuple):
    """One line of figures: a group, or the total of several (`name` is None)."""

    name: str | None
    level: str | None
    block: str | None
    cells: tuple[int, ...]
    rank: int | None = None

    @property
    def total(self) -> int:
        """Return the number of tasks."""
        return sum(self.cells)

    @property
    def done(self) -> int:
        """Return the tasks done: on time, late, and without a deadline."""
        return self.cells[0] + self.cells[1] + self.cells[4]

    @property
    def done_rate(self) -> float | None:
        """Return done / total."""
        return _ratio(self.done, self.total)

    @property
    def settled_rate(self) -> float | None:
        """Return done / (done + overdue)."""
        return _ratio(self.done, self.done + self.cells[3])

    @property
    def discipline_rate(self) -> float | None:
        """Return (done on time + open in time) / all that have a deadline."""
        return _ratio(self.cells[0] + self.cells[2], sum(self.cells[:4]))


def lines(groups: Sequence[Cells]) -> list[Line]:
    """Return the groups with their ranks, the total of each level, and the grand total."""
    found = [Line(group.name, group.level, _block(group.kind), tuple(group[4:])) for group in groups]
    listed: list[Line] = []
    levels = [level for level in ("city", "central") if any(line.level == level for line in found)]
    for level in levels:
        of_level = [line for line in found if line.level == level]
        for block in (None, "so", "commune"):
            listed += _ranked([line for line in of_level if line.block == block])
        if len(of_level) > 1:
            listed.append(sum_of(of_level, level))
    if len(levels) > 1:
        listed.append(sum_of(found, None))
    return listed


def _ranked(found: list[Line]) -> list[Line]:
    """Return the units of one block, best first, ties sharing a rank; other groups as they are."""
    from tracker.text import collation_key

    if not found or found[0].block is None:
        return sorted(found, key=lambda line: collation_key(line.name or ""))
    merit = {line: (line.discipline_rate is not None, line.discipline_rate or 0, line.done_rate or 0) for line in found}
    best = sorted(found, key=lambda line: collation_key(line.name or ""))
    best.sort(key=lambda line: merit[line], reverse=True)
    ranked: list[Line] = []
    for place, line in enumerate(best, 1):
        is_tie = bool(ranked) and merit[best[place - 2]] == merit[line]
        rank = ranked[-1].rank if is_tie else place
        ranked.append(line._replace(rank=rank if line.discipline_rate is not None else None))
    return ranked


def sum_of(found: Iterable[Line], level: str | None) -> Line:
    """Return the total of several lines."""
    return Line(None, level, None, tuple(map(sum, zip(*(line.cells for line in found), strict=True))))


def _block(kind: str) -> str | None:
    """Return the block a kind of unit is ranked in."""
    if not kind:
        return None
    return "commune" if kind in COMMUNES else "so"


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
