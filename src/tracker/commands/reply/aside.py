"""
What is said beside an answer: something odd that stopped nothing, and what a unit is called now.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
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
    """Say for each unit that was found by a name of the past what it is called now, or into which it went."""
    for unit, typed in names.remembered.items():
        successor = names.successor(unit)
        if successor is None:
            warn("«{typed}» là tên cũ; nay là {unit}.", typed=typed, unit=names.name(unit))
        else:
            warn("{unit} đã sáp nhập vào {successor}.", unit=names.name(unit), successor=names.name(successor))
