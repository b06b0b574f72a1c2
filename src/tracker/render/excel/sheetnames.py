"""
What the sheets of a workbook are called: by their titles, as far as Excel takes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.words.language import _
from tracker.words.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 31
RESERVED = "history"
"""Excel keeps this name for itself."""


def names(titles: Iterable[str]) -> list[str]:
    """Return a name for each sheet, none of them twice in either case."""
    taken: set[str] = set()
    found = []
    for number, title in enumerate(titles, 1):
        base = _plain(title) or _("Bảng {number}").format(number=number)
        name, again = _cut(base, LONGEST), 2
        while name.casefold() in taken or name.casefold() == RESERVED:
            ending = f" ({again})"
            name, again = _cut(base, LONGEST - len(ending)) + ending, again + 1
        taken.add(name.casefold())
        found.append(name)
    return found


def another(name: str, taken: Iterable[str]) -> str:
    """Return a name for one more sheet among those that are there."""
    *_others, made = names([*taken, name])
    return made


def _plain(title: str) -> str:
    """Return a title without the count at its end and what Excel forbids in a name."""
    title = re.sub(r"\s*[:(]\s*\d+\)?\s*$", "", clean(title))
    title = re.sub(r"\s*:\s*", " - ", title)
    return " ".join(re.sub(r"[\[\]*?/\\]", "-", title).split()).strip("' -")


def _cut(name: str, room: int) -> str:
    """Return a name of at most so many units of UTF-16, cut after a whole word where that keeps most of it."""
    if len(name.encode("utf-16-le")) <= 2 * room:
        return name
    kept = name.encode("utf-16-le")[: 2 * (room - 1)].decode("utf-16-le", "ignore")
    whole = kept.rpartition(" ")[0]
    return (whole if len(whole) > room // 2 else kept).rstrip("' -,;(") + "…"
