"""
Units as people are told of them: a few by name, many counted by what they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from tracker.units.matching import UnitNames
from tracker.units.spelling import brief_name
from tracker.words.labels.task import UNIT_KINDS
from tracker.words.language import _

FEW = 3
"""Units that are told by name."""


def units_said(names: UnitNames, units: Collection[int]) -> str:
    """Return the names of some units, or how many there are: «114 đơn vị: 67 xã, 45 phường, 2 đặc khu»."""
    if len(units) <= FEW:
        return "; ".join(brief_name(names.name(unit)) for unit in units)
    kinds = Counter(names.kind(unit) for unit in units)
    counted = ", ".join(f"{kinds[kind]} {_(label)}" for kind, label in UNIT_KINDS.items() if kinds[kind])
    return _("{count} đơn vị: {kinds}").format(count=len(units), kinds=counted)
