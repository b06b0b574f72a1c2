"""
What rows of every derived table have in common: days as ISO text, and numbers asked for in portions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TypeVar

Asked = TypeVar("Asked")

CHUNK = 500


def chunks(values: Iterable[Asked]) -> Iterator[list[Asked]]:
    """Yield values in lists short enough for the placeholders of one statement."""
    values = iter(values)
    while chunk := list(islice(values, CHUNK)):
        yield chunk


def iso(day: date | None) -> str | None:
    """Return a day as the text that a column holds."""
    return None if day is None else day.isoformat()


def a_day(value: object) -> date | None:
    """Return the day that a column holds, which may be empty."""
    return None if value is None else date.fromisoformat(str(value))
