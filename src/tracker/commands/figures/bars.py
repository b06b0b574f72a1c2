"""
Bars and lines of block letters for a terminal; the figure stands beside each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH = 8
"""Cells of a full bar."""

EIGHTHS = " ▏▎▍▌▋▊▉"
STEPS = "▁▂▃▄▅▆▇█"


def of_rate(rate: float | None, width: int = WIDTH) -> str:
    """Return a rate as a bar."""
    if rate is None:
        return ""
    full = int(rate * width)  # a bar is full only at 100 %
    return "█" * full + "░" * (width - full)


class Scale(NamedTuple):
    """Counts as bars whose longest is that of the greatest count."""

    most: int
    width: int = 12

    def bar(self, count: int) -> str:
        """Return a count as a bar, to an eighth of a cell; what is not nothing is seen."""
        if not count:
            return ""
        full, rest = divmod(max(count * self.width * 8 // self.most, 1), 8)
        return "█" * full + (EIGHTHS[rest] if rest else "")


def line(rates: Sequence[float | None], low: float) -> str:
    """Return rates as a line of steps from a lowest rate to all; «·» where there is none."""
    steps = len(STEPS)
    places = [None if rate is None else min(int((rate - low) / (1 - low) * steps), steps - 1) for rate in rates]
    return "".join("·" if place is None else STEPS[place] for place in places)


def floor(rates: Iterable[float]) -> float:
    """Return the full ten per cent below every rate, from which a line of them shows how they move."""
    return min(int(min(rates) * 10) / 10, 0.9)
