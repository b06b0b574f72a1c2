"""
Where a text may be parted into units: at signs and words between them, or before the beginning of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.units.spelling import bared

_STARTS = r"sở|ubnd|ủy ban|uỷ ban|phường|xã|đặc khu|công an|thanh tra|văn phòng|vp|ban|bql|bộ|các|tất cả"
_PARTING = re.compile(
    r"\s?(?P<end>;)\s*|\s?(?P<stop>[\n,])\s*|(?<=\w{3})(?P<dot>\.)\s+|\s?(?P<soft>[/&+])\s*|\s(?P<dash>[-–—•*])\s+"
    r"|\s(?P<word>và|cùng với|cùng|với)\s+|(?P<number>\s)(?=\d{1,2}[.)]\s+\D)|\s(?=\d{5}\b|@)"
    rf"|\s(?=(?:{_STARTS})\b|(?:p|x|đk)\.|(?-i:[A-ZĐ]{{2,8}})(?:\W|$))",
    re.IGNORECASE,
)
"""What may part units: the end of a part always, everything else where that makes units of both sides."""


class Stretch(NamedTuple):
    """A stretch of a text, and what stands before it: `;`, a comma or line break, or something weaker."""

    start: int
    end: int
    before: str


def stretches(text: str) -> Iterator[Stretch]:
    """Yield the stretches of a text between what may part units; brackets are not parted."""
    start, before, seen, depth = 0, "", 0, 0
    for found in _PARTING.finditer(text):
        depth += text.count("(", seen, found.start()) - text.count(")", seen, found.start())
        seen = found.start()
        if depth > 0:
            continue
        if bared(text[start : found.start()]):
            yield Stretch(start, found.start(), before)
            before = ""
        start = found.end()
        before = before if before == ";" else next(filter(None, found.groups()), before)
    if bared(text[start:]):
        yield Stretch(start, len(text), before)
