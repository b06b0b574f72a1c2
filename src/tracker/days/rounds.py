"""
The words of a recurring deadline: «trước ngày 18 hằng tháng», «ngày 15 tháng cuối quý», and how long it recurs.

`ROUNDS` alone says which words are accepted. A day of the month goes with a month only, a
weekday with a week only, a month with a quarter or a year only: «hằng quý (trước ngày 20)» does
not say of which month, and is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from tracker.days.addressees import ACTS, CLEARLY
from tracker.days.dayparts import (
    CLOCK,
    DAY,
    NUMBER,
    SPAN,
    YEAR,
    day_of,
    day_of_year,
    hour_of,
    is_day,
    is_range,
    span_of,
)
from tracker.days.deadlines import Deadline, Kind
from tracker.words.dates import WEEKDAY, weekday
from tracker.words.numerals import Found

_EVERY = {"tuan": "week", "thang": "month", "quy": "quarter", "qui": "quarter", "nam": "year", "6": "half-year"}
_UNIT = r"(?:tuan|0?6 thang|0?3 thang|thang|qu[yi]|nam)"
_ONCE = r"(?: ?/ ?(?:mot |0?1 )?| (?:mot |0?1 )?)lan"
_OFTEN = (
    rf"(?:(?:dinh k[yi],? )?(?:hang|moi) (?P<every>{_UNIT})(?:{_ONCE})?"
    rf"|dinh k[yi] (?:theo )?(?P<periodic>{_UNIT})(?:{_ONCE})?"
    rf"|(?:dinh k[yi] )?(?:mot |0?1 )?(?P<rate>{_UNIT}){_ONCE}"
    rf"|(?:mot|0?1) lan ?(?:/|moi|trong) ?(?:mot |0?1 )?(?P<per>{_UNIT}))"
)
_LATEST = r"(?:(?:cham|muon|tre) nhat(?: la)? (?:vao )?|khong (?:qua|(?:cham|muon|tre) hon) )?"
_LEAD = rf"{_LATEST}(?:(?P<how>truoc|den het|het|trong|vao|luc) )?(?:(?P<clock>{CLOCK}),? )?"
_OF = r"(?:,? (?:cua|trong)(?= ))?"
_NTH = r"(?P<nth>dau(?: tien)?|giua|cuoi(?: cung)?|thu (?:nhat|hai|ba|[1-3]))"
_QUARTERLY = rf"{_LEAD}(?:ngay )?(?P<quarter_day>{NUMBER}){_OF} thang {_NTH}{_OF}(?: (?:hang|moi))? qu[yi]"
_ANCHOR = (
    rf"(?:{_LEAD}(?:(?:ngay )?(?P<year_day>{NUMBER}(?: ?/ ?| thang ){NUMBER})|ngay (?P<day>{NUMBER})"
    rf"|(?:ngay )?(?P<weekday>{WEEKDAY})|ngay cuoi(?: cung)?(?:{_OF} (?P<last>thang|qu[yi]|nam))?))"
)
_PART_OF_YEAR = (
    rf"(?:{_LATEST}(?:(?P<how>truoc|trong|vao|het|den het) )?(?:(?P<point>dau|giua|cuoi) )?"
    rf"(?P<part>(?:thang|qu[yi]) (?:{NUMBER}|i{{1,3}}|iv)))"
)
_POINTED = (
    rf"(?:vao )?(?P<point>dau|giua|cuoi) (?:(?:hang|moi) (?P<every>{_UNIT})"
    r"|(?P<same>thang|qu[yi]|nam) (?:hang|moi) (?P=same))"
)
_BEGINS, _ENDS = r"(?:ke |tinh |bat dau )?tu ", r"(?:cho )?den "
_BEGIN = rf"{_BEGINS}(?:(?P<from>{DAY}|{SPAN})|nay|hom nay|ngay k[yi]|ngay ban hanh)"
_END = rf"{_ENDS}(?P<whole>het |cuoi )?(?P<to>{DAY}|{SPAN}|{YEAR})"
_RANGE = rf"(?:(?={_BEGINS}|{_ENDS})(?:{_BEGIN})?(?:(?:,? )?{_END})?|trong (?P<within>{SPAN}(?<=[0-9]{{4}})))"
_ACTING = rf"(?:{ACTS}(?={CLEARLY}))?"
_BODIES = (
    _OFTEN,
    rf"(?:dinh k[yi],? )?{_ANCHOR}{_OF} {_OFTEN}",
    rf"{_OFTEN}(?:[,:]| -)? {_ACTING}{_ANCHOR}",
    rf"(?:dinh k[yi],? )?{_QUARTERLY}",
    rf"{_OFTEN}(?:[,:]| -)? {_ACTING}{_QUARTERLY}",
    rf"{_QUARTERLY},? {_OFTEN}",
    rf"(?:dinh k[yi],? )?{_PART_OF_YEAR}{_OF} {_OFTEN}",
    rf"{_OFTEN}(?:[,:]| -)? {_PART_OF_YEAR}",
    _POINTED,
)


def _recurring(found: Found) -> Deadline:
    """Read a recurring deadline of any of the bodies; ValueError where its day does not fit its round."""
    said = found.first("every", "periodic", "rate", "per")
    every = None if said is None else _round(said)
    anchor, fits, before = _anchor(found)
    if found["last"]:
        fits = _EVERY[found.match["last"]]
    if every is not None and fits is not None and every != fits:
        raise ValueError(f"a day of the {fits} in a {every}")
    clock = found["clock"]
    from_day, until = _extent(found)
    return Deadline(
        "",
        Kind.RECURRING,
        hour=hour_of(clock),
        every=every or fits,
        anchor=anchor,
        before=before and clock is None,
        from_day=from_day,
        until=until,
    )


def _round(unit: str) -> str:
    """Return how often the folded words of a unit say: every three months are the quarters."""
    figure = unit.lstrip("0")[:1]
    return "quarter" if figure == "3" else _EVERY.get(figure) or _EVERY[unit]


def _anchor(found: Found) -> tuple[str | None, str | None, bool]:
    """Return the anchor, the round it fits, and whether the last day is the one before it."""
    before = found["how"] == "truoc"
    if text := found["year_day"]:
        month, day = day_of_year(text)
        return f"{month:02d}-{day:02d}", "year", before
    if text := found["day"]:
        return str(_day_of_month(text)), "month", before
    if text := found["weekday"]:
        return str(weekday(text)), "week", before
    if text := found["quarter_day"]:
        nth = found.match["nth"].removeprefix("thu ").split()[0]
        month = {"dau": 1, "nhat": 1, "1": 1, "giua": 2, "hai": 2, "2": 2}.get(nth, 3)
        return f"{month}-{_day_of_month(text)}", "quarter", before
    if text := found["part"]:
        return (*_in_year(text, found["point"], before=before), before)
    if point := found["point"]:
        return (*_at_point(point, _round(found.first("every", "same") or "")), before)
    if before:
        raise ValueError("before the last day of a period")
    return None, None, False


def _day_of_month(text: str) -> int:
    """Return a day that some month has."""
    return date(2024, 1, int(text)).day


def _in_year(text: str, point: str | None, *, before: bool) -> tuple[str, str]:
    """Return the anchor in each year of «quý IV», «cuối tháng 6», or of the day that comes after «trước quý IV»."""
    # In a leap year a February ends on the 29th; other years clamp it.
    first, last = span_of(text, 2024)
    if point and (before or text.startswith("q")):
        raise ValueError("the law does not say what that is")
    day = first if before or point == "dau" else first + timedelta(days=14) if point == "giua" else last
    return f"{day:%m-%d}", "year"


def _at_point(point: str, every: str) -> tuple[str | None, str]:
    """Return the anchor of «đầu», «giữa», «cuối» of each month or year (Bộ luật Dân sự 2015, Điều 146)."""
    anchors = {("month", "dau"): "1", ("month", "giua"): "15", ("year", "dau"): "01-01", ("year", "giua"): "06-30"}
    if point == "cuoi":
        return None, every
    if (every, point) not in anchors:
        raise ValueError(f"the law does not say what the {point} of a {every} is")
    return anchors[every, point], every


def _extent(found: Found) -> tuple[date | None, date | None]:
    """Return the first and the last day that the recurrence runs, None for an open end; ValueError if crossed."""
    if within := found["within"]:
        return span_of(within)
    until: date | None = None
    if to := found["to"]:
        if is_day(to):
            until = day_of(to)
        elif not (found["whole"] or found["from"]):
            raise ValueError("until the first or the last day of it?")
        else:
            until = date(int(to), 12, 31) if to.isdigit() else span_of(to)[1]
    begin = found["from"]
    if begin is None:
        return None, until
    if not is_day(begin) and is_range(begin):
        raise ValueError("from one of two periods")
    # «từ tháng 3 đến hết tháng 6/2026» names the year once.
    from_day = day_of(begin) if is_day(begin) else span_of(begin, until.year if until else None)[0]
    if until is not None and from_day > until:
        raise ValueError(f"from {from_day} to {until}")
    return from_day, until


ROUNDS: tuple[tuple[str, Callable[[Found], Deadline]], ...] = (
    *((rf"{body}(?:,? {_RANGE})?", _recurring) for body in _BODIES),
    *((rf"{_RANGE},? {body}", _recurring) for body in _BODIES),
)
