"""
Where a name of a body ends by its shape alone, whatever word follows it.

«Sở Y tế», «Công an thành phố», «Điện lực Hải Phòng» are whole when a small letter comes next: no list of acts is needed
to see that the name is over. Names without such a mark end where an act begins, which is not decided here.
"""

from __future__ import annotations

import re

from tracker.files.assigned.bodywords import DEPARTMENT, HEAD, PROPER
from tracker.files.assigned.lowered import CAPITAL, SMALL, pattern

_CITY = pattern(r"(?<!các)(?<!,) (?:thành phố|tp\.?|tỉnh)(?!\w)")
_PLACED = re.compile(
    rf" (?!(?:Ban|Bộ|Sở|Cục|Viện|Hội|Tổ|Đài|Quỹ|Vụ|Đội|Phòng|Khu|Báo|Trường|Đoàn|Công|Ủy|Ngân|Chi|Trung) )"
    rf"{CAPITAL}{SMALL}+(?: {CAPITAL}{SMALL}*)+| (?:Thành ủy|Tỉnh ủy|Trung ương|Quốc hội|Chính phủ)| số \d{{1,3}}"
    r"| (?:Khu vực|khu vực) [IVX]+"
)
_BELONGS = pattern(
    r",? (?:thành phố|tp|tỉnh|phường|xã|đặc khu|khu vực|chi nhánh|thuộc|trực thuộc|trên địa bàn|của|tại|và|liên quan"
    r"|có liên quan"
    r"|nêu trên|số)(?!\w)"
)


def whole_at(text: str, low: str, start: int, limit: int) -> int | None:
    """Return where the name that begins at `start` is whole by its shape, None where that cannot be told."""
    known = DEPARTMENT.match(low, start)
    if known is not None:
        return placed(text, low, known.end())
    head = HEAD.match(low, start)
    begin = head.end() if head else start
    ends = [proper_after(text, found.end()) for found in _CITY.finditer(low, begin, limit)]
    ends += [found.end() for found in _PLACED.finditer(text, begin, limit)]
    return next((end for end in sorted(ends) if _is_over(text, low, end)), None)


def _is_over(text: str, low: str, end: int) -> bool:
    """Say whether a word in small letters follows that does not belong to the name."""
    after = text[end + 1 : end + 2]
    return text[end : end + 1] == " " and after.islower() and _BELONGS.match(low, end) is None


def placed(text: str, low: str, end: int) -> int:
    """Return where a name ends whose city or province is named after it: «Sở Tài chính thành phố Hải Phòng»."""
    place = _PLACE.match(low, end)
    if place:
        return proper_after(text, place.end())
    city = _NAMED_CITY.match(low, end)
    return city.end() if city else end


_PLACE = pattern(r" (?:thành phố|tp\.?|tỉnh|các tỉnh, thành phố|các tỉnh)(?!\w)")
_NAMED_CITY = pattern(r" (?:hải phòng|hà nội)(?!\w)")


def proper_after(text: str, end: int) -> int:
    """Return where a name ends that goes on with capital words: «UBND phường Hải An»."""
    proper = PROPER.match(text, end + 1) if text[end : end + 1] == " " else None
    return proper.end() if proper else end
