"""
What is said beside an answer: something odd that stopped nothing, and what a unit is called now.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.words.labels.perkind import kinds_counted
from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.units.cells import Part
    from tracker.units.matching import UnitNames

PAPERS = frozenset({"document", "direction"})
"""Values that are the number of a paper as it was typed."""


def warn(sentence: str, **values: object) -> None:
    """Print something odd that did not stop the act."""
    sys.stderr.write(_("Lưu ý: {said}").format(said=clean(_(sentence).format(**as_kept(values)))) + "\n")


def as_kept(values: Mapping[str, object]) -> dict[str, object]:
    """Return values with the number of a paper in the spelling that the ledger keeps."""
    from tracker.words.symbols import normal

    return {name: normal(each) if name in PAPERS and isinstance(each, str) else each for name, each in values.items()}


def remember(names: UnitNames) -> None:
    """Say which units words of several or of a group were read as, and what a unit found by a name of the past is now."""
    for typed, parts in names.read_as.items():
        warn("«{typed}» được đọc là: {units}.", typed=typed, units="; ".join(_read_as(names, part) for part in parts))
    for unit, typed in names.remembered.items():
        successor = names.successor(unit)
        if successor is None:
            warn("«{typed}» là tên cũ; nay là {unit}.", typed=typed, unit=names.name(unit))
        else:
            warn("{unit} đã sáp nhập vào {successor}.", unit=names.name(unit), successor=names.name(successor))


def _read_as(names: UnitNames, part: Part) -> str:
    """Return a unit by its name, and a group by how many of each kind it has."""
    if not part.is_group:
        return names.name(part.units[0])
    count = len(part.units)
    return _("{count} đơn vị ({kinds})").format(count=count, kinds=kinds_counted(map(names.kind, part.units)))
