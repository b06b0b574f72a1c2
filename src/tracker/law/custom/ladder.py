"""
The ladder of urging: on which working days before and after its deadline a task is urged.

The ladder is the Office's practice and not law: the Quy chế says in which forms a unit is urged
(Art. 10), and never when. A task stands on one rung at most: the last it has come to.
"""

from __future__ import annotations

from typing import NamedTuple


class Rung(NamedTuple):
    """One rung: how many working days after the last lawful day it lies; before it, less than 0."""

    name: str
    at: int


RUNGS = (Rung("ahead-5", -5), Rung("ahead-2", -2), Rung("last-day", 0), Rung("late", 1))
"""The rungs that a task comes to once, the first first."""

WEEKLY = Rung("weekly", 5)
"""After the last of `RUNGS`: a rung again every so many working days."""

SOON = -RUNGS[1].at
"""So many working days before its last lawful day a duty of any kind is called soon due."""


class Stand(NamedTuple):
    """Where a task stands: the rung, where that rung lies, and how often a weekly one has come."""

    rung: str
    at: int
    week: int = 0


def stand(late: int) -> Stand | None:
    """Return where a task stands so many working days after its last lawful day; None below the first rung."""
    last = RUNGS[-1]
    week, _rest = divmod(late - last.at, WEEKLY.at)
    if week > 0:
        return Stand(WEEKLY.name, last.at + week * WEEKLY.at, week)
    reached = [rung for rung in RUNGS if rung.at <= late]
    return Stand(*reached[-1]) if reached else None
