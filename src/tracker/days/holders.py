"""
What a term writes of whose time it was not: a stretch from one day to another, and who held the task meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Holder(StrEnum):
    """Who holds a task while its unit does not."""

    OFFICE = "office"
    DIRECTION = "direction"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `since` to `until` during which `holder` had the task; the unit's clock stood still."""

    holder: Holder
    since: date
    until: date

    def __str__(self) -> str:
        """Write the stretch as an operation of `terms`."""
        return f"{self.holder}:{self.since}..{self.until}"


HOLDERS = frozenset(Holder)


def read_stretch(text: str) -> Stretch:
    """Return the stretch that was written; ValueError for anything else."""
    holder, _, days = text.partition(":")
    since, _, until = days.partition("..")
    stretch = Stretch(Holder(holder), date.fromisoformat(since), date.fromisoformat(until))
    if str(stretch) != text or stretch.until < stretch.since:
        raise ValueError(f"not a stretch: {text!r}")
    return stretch
