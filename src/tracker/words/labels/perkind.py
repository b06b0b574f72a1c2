"""
Units counted by what they are: «67 xã, 45 phường, 2 đặc khu».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tracker.words.labels.task import UNIT_KINDS
from tracker.words.language import _


def kinds_counted(kinds: Iterable[str]) -> str:
    """Return how many of some units are of each kind, in words."""
    counts = Counter(kinds)
    return ", ".join(f"{counts[kind]} {_(said)}" for kind, said in UNIT_KINDS.items() if kind in counts)
