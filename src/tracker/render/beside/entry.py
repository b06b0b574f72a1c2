"""
What a list gives to a calendar: one day, whatever the list holds beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Entry(NamedTuple):
    """A whole day of a calendar: which thing it is for ever, `kind` among its like; `turn` grows where it is moved."""

    uid: str
    day: date
    title: str
    text: str = ""
    kind: str = ""
    turn: int = 0
