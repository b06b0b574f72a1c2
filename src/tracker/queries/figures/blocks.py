"""
BLOCKS: figures by unit as offices set them out: departments and communes in blocks, each with its sum, level by level.

Nothing is printed that does not add up: the parts of every row are its whole, the rows of a block its sum, the blocks
the level, and the level what the figures of all tasks say. Stopped tasks stand beside, among none of the given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import NamedTuple

from tracker.errors import Forbidden
from tracker.queries.figures.rates import block_of
from tracker.queries.figures.sentence import Said, said_of
from tracker.queries.figures.stats import Cells
from tracker.words.labels.task import BLOCKS, LEVELS
from tracker.words.language import _
from tracker.words.text import collation_key


class SumsDiffer(Forbidden):
    """The rows of a table do not add up to the figures of all tasks."""

    sentence = (
        "Số liệu không khớp ({level}): các đơn vị cộng lại {units} nhiệm vụ, tổng số là {whole}. "
        "Không in bảng theo đơn vị; kiểm tra sổ bằng «tracker db doctor»."
    )


class BlockLine(NamedTuple):
    """
    One line: a unit, the sum of a block (`unit` is None), or of a level (`block` is None too).

    `order` counts the units of a level; it is no rank: they stand by their names.
    """

    level: str
    block: str | None
    unit: str | None
    order: int | None
    said: Said

    @property
    def is_total(self) -> bool:
        """Say whether it adds up others."""
        return self.unit is None

    @property
    def done_rate(self) -> float | None:
        """Return done / given; None of nothing."""
        return self.said.done / self.said.given if self.said.given else None


def blocks(units: Sequence[Cells], levels: Sequence[Cells]) -> list[BlockLine]:
    """Return the lines of the table; raises PartsDiffer or SumsDiffer."""
    wholes = {each.level: each for each in levels}
    found: list[BlockLine] = []
    for level in LEVELS:
        of_level = [each for each in units if each.level == level]
        if not of_level and level not in wholes:
            continue
        found += _level(level, of_level)
        whole = wholes.get(level)
        summed = tuple(map(sum, zip(*(each.cells for each in of_level), strict=True)))
        if whole is None or summed != whole.cells:
            total = 0 if whole is None else whole.total
            raise SumsDiffer(level=_(LEVELS[level]), units=sum(each.total for each in of_level), whole=total)
    return found


def _level(level: str, units: Sequence[Cells]) -> Iterable[BlockLine]:
    """Yield the lines of one level."""
    order = count(1)
    in_blocks = {block: [each for each in units if block_of(each.kind) == block] for block in BLOCKS}
    for block, members in in_blocks.items():
        for each in sorted(members, key=lambda one: collation_key(one.name)):
            yield BlockLine(level, block, each.name, next(order), said_of(each))
        if members:
            yield BlockLine(level, block, None, None, said_of(_sum(members, level)))
    if units:
        yield BlockLine(level, None, None, None, said_of(_sum(units, level)))


def _sum(units: Sequence[Cells], level: str) -> Cells:
    """Return the sum of several units."""
    numbers = map(sum, zip(*((each.total, *each.cells, each.provisional) for each in units), strict=True))
    return Cells("", "", level, *numbers)
