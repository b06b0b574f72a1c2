"""
The line of place and day of a letterhead: «Hải Phòng, ngày 08 tháng 01 năm 2025».

A day that is not there in full is None. Days of other documents, of meetings and of stamps are never taken: the line
holds nothing but a place before its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from tracker.files.frame.lines import Line
from tracker.files.written.columns import MOTTO

_BLANK = r"[\s.…_·•\-–—]*"
_PLACE = r"(?P<place>[^\d()«»:;/]{0,60}?)"
_LONG = re.compile(
    rf"{_PLACE}[,.;]?\s*ng[àa]y\s*(?P<day>.{{0,12}}?)\s*th[áa]ng\s*(?P<month>.{{0,10}}?)\s*n[ăâa]m\s*(?P<year>.{{0,8}}?)[\s.,]*",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?P<place>[^\d()«»:;/]{2,60}?),\s*ngày\s*(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})[\s.,]*",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:căn cứ|theo|số|của|quyết định|công văn|từ|đến|trước|kể|tại|họp|thông qua|khai mạc|hiệu lực|ban hành|kèm|"
    r"dự thảo|vào|lúc|hôm nay|sáng|chiều)\b",
    re.IGNORECASE,
)
_MONTHS = {"giêng": 1, "hai": 2, "ba": 3, "tư": 4}
_HALF_FILLED = re.compile(r"\d[.…_]+|[.…_]+\d")
"""One figure with dots on one side alone: another may be wanting."""

_INCOMING = re.compile(r"(?:(?:CÔNG VĂN|CV|VĂN BẢN)\s+)?ĐẾN\b|Số đến\b", re.IGNORECASE)
_STAMPED_BELOW = 3
"""Lines in which the stamp of incoming mail has its day."""

BROKEN = 5
"""Lines over which a day may be broken, empty ones among them."""

FIRST_YEAR, LAST_YEAR = 1945, 2100


@dataclass(frozen=True, slots=True)
class DayLine:
    """A line of place and day: its text, the day in full or None, and whether it was left to be filled in."""

    at: int
    text: str
    day: date | None
    blank: bool = False


def day_line(lines: Sequence[Line], until: int, numbered: tuple[int, str] | None = None) -> DayLine | None:
    """
    Return the line of place and day among the first lines; None where there is none.

    `numbered` is the line of the number and what stands behind it: where two columns were run together, the day does.
    Of several, that counts which stands in the letterhead with the number, or else the first under the motto.
    """
    found = [*_all(lines, until, numbered)]
    if len(found) < 2:
        return found[0] if found else None
    number = lines[numbered[0]].place if numbered is not None else None
    over = {line.place for line in lines[:until] if line.place is not None and MOTTO.search(line.text)}
    found = [each for each in found if lines[each.at].place in over] or found
    beside = [each for each in found if number is not None and (lines[each.at].place or (-1,))[0] == number[0]]
    motto = next((at for at, line in enumerate(lines[:until]) if MOTTO.search(line.text)), 0)
    return next(iter(beside), None) or next((each for each in found if each.at >= motto), found[0])


def _all(lines: Sequence[Line], until: int, numbered: tuple[int, str] | None) -> Iterator[DayLine]:
    """Yield the lines of place and day among the first lines; what stands in brackets is of another paper."""
    depth = 0
    for at, line in enumerate(lines[:until]):
        inside = depth > 0
        depth += line.text.count("(") - line.text.count(")")
        above = (other for other in lines[max(0, at - _STAMPED_BELOW) : at] if other.place == line.place)
        if inside or any(_INCOMING.match(other.text) for other in above):
            continue
        text = numbered[1] if numbered is not None and numbered[0] == at and numbered[1] else line.text
        found = _read(at, text)
        if found is None or found.day is None:
            found = _broken(lines[at:until], text, at) or found
        if found is not None:
            yield found


def _broken(lines: Sequence[Line], text: str, at: int) -> DayLine | None:
    """Return what a line says of the day that goes on over the next lines."""
    if len(text) > 60 or not re.search(r"ng[àa]y|,\s*$|^\w+$", text):
        return None
    for line in lines[1 : 1 + BROKEN]:
        if line.place != lines[0].place or _read(at, line.text):
            return None
        text = f"{text} {line.text}".strip()
        if re.search(r"n[ăâ]m\s*\S*\s*$", text):
            return _read(at, text)
    return None


def _read(at: int, text: str) -> DayLine | None:
    """Return what a line says of the day; None where it is no line of place and day."""
    found = _LONG.fullmatch(text.strip(" *")) or _SHORT.fullmatch(text.strip(" *"))
    if found is None or _OF_ANOTHER.search(found["place"]) or len(found["place"].split()) > 8:
        return None
    day, month, year = (found[part].strip(" .…_·•-–—") for part in ("day", "month", "year"))
    if any(_HALF_FILLED.fullmatch(found[part].strip()) for part in ("day", "month")):
        return DayLine(at, text, None)
    month = str(_MONTHS.get(month.lower(), month))
    if (
        day.isdecimal()
        and month.isdecimal()
        and year.isdecimal()
        and len(year) == 4
        and len(day) < 3
        and len(month) < 3
    ):
        with suppress(ValueError):
            if FIRST_YEAR <= int(year) <= LAST_YEAR:
                return DayLine(at, text, date(int(year), int(month), int(day)))
        return DayLine(at, text, None)
    parts = [found[part] for part in ("day", "month", "year")]
    blank = any(re.fullmatch(_BLANK, part) or part.lower() in ("x", "xx") for part in parts)
    return DayLine(at, text, None, blank)
