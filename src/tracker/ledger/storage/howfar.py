"""
How far a long work is: told to whoever watches it, as the share that is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Watch = Callable[[float], object]
"""What is told how much of a work is done, from 0 to 1."""

Step = TypeVar("Step")

OFTEN = 1000
"""Steps between two words to whoever watches."""


def unwatched(_share: float) -> None:
    """Let nobody watch."""


def part(watch: Watch, begin: float, end: float) -> Watch:
    """Return what is told of a part of a work, which goes from one share of the whole to another."""
    return lambda share: watch(begin + (end - begin) * share)


def walked(steps: Iterable[Step], count: int, watch: Watch, *, often: int = OFTEN) -> Iterator[Step]:
    """Yield steps of which there are so many, and tell how far they are, once in so many steps."""
    for number, step in enumerate(steps):
        if number % often == 0:
            watch(number / max(count, number + 1))
        yield step
    watch(1.0)
