"""
The words of a deadline, read: «trước ngày 30/9/2025», «15 ngày làm việc», «hằng quý».

`FORMS` alone, with `phraserounds.ROUNDS`, says which words are accepted; each form must account
for the whole phrase behind its verb and addressee (`addressees`), and whatever is left over,
contradicts itself or names a day that does not exist is refused. Keywords are matched without
case and marks, except where two Vietnamese words differ by the marks alone (ngay/ngày, sau/sáu).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache

from tracker.days.addressees import after_acts
from tracker.days.dayparts import (
    CLOCK,
    DAY,
    FIGURES,
    NUMBER,
    SPAN,
    YEAR,
    NoYear,
    day_of,
    hour_of,
    is_day,
    is_range,
    span_of,
)
from tracker.days.deadlines import Deadline, Kind, NamesFirstDay, NotUnderstood, YearMissing
from tracker.days.rounds import ROUNDS
from tracker.words.dates import NotADate, WrongWeekday
from tracker.words.numerals import WORDS, Found, folded, number_of, plain, spellings

LONGEST = 500
"""Characters; the words of no deadline are as many, and no longer text is held against the forms."""

_LATEST = r"(?:(?:(?:cham|muon|tre) nhat(?: la)?|khong (?:qua|(?:cham|muon|tre) hon)) )"
_LATEST_BEHIND = r"(?:,? (?:cham|muon|tre) nhat)?"
_LEAD = rf"{_LATEST}?(?:(?P<how>truoc|den het|den|het|(?:ngay )?trong|vao|luc) )?"
_DURING = rf"{_LATEST}?(?:(?:(?:ngay )?trong|vao|den het|het) )?"
_BEGIN = (
    rf"(?:trong )?(?:(?:ke )?tu (?:(?P<from>{DAY}|{SPAN})|ngay (?P<from_day>{NUMBER})|nay|hom nay|ngay k[yi]"
    rf"|ngay ban hanh)|(?P<open>{DAY}|{SPAN}(?<=[0-9]{{4}})))"
)

# Another paper may be issued on another day: its number, or whose it is, is left over and refused.
_THIS = r"(?: (?:van ban|quyet dinh|cong van|thong bao|ke hoach|chi thi|cong dien)(?: nay)?)?"
_SINCE = (
    r"(?:,? (?:(?:ke|tinh) tu|tu|sau) (?:"
    rf"(?:ngay|khi) (?:(?P<issued>(?:k[yi] )?ban hanh|k[yi])|(?P<received>(?:tiep )?nhan(?: duoc)?)){_THIS}"
    rf"|(?P<since>{DAY})))?"
)
_COUNT = rf"(?:(?P<count>[0-9]{{1,3}})(?: ?\((?P<spelled>[a-z ]+)\))?|(?P<word>{'|'.join(map(folded, WORDS))}))"
_WITHIN = (
    r"(?:(?:(?:ngay )?trong(?: (?:thoi han|thoi gian|vong))?|thoi han|vong) )?"
    r"(?:(?:toi da|khong qua|cham nhat)(?: la)? )?"
)
_UNITS = {"ngay lam viec": (1, "wd"), "ngay": (1, "d"), "tuan": (7, "d"), "thang": (1, "m"), "nam": (12, "m")}
_TERM = rf"{_COUNT} (?P<unit>{'|'.join(_UNITS)}){_SINCE}"

_ACT = r"(?:hoan thanh|thuc hien|trien khai|xong)"
_URGENT = r"(?:khan truong|som(?: nhat)?|kip thoi|ngay(?: lap tuc)?)"
_ELSEWHERE = (
    r"theo (?:dung )?(?:yeu cau|ke hoach|quy dinh|tien do|lo trinh|chuong trinh|chi dao)(?: de ra| duoc duyet)?"
)
_WHEN_ASKED = r"(?:ngay )?khi (?:co )?(?:yeu cau|phat sinh|chi dao)"


class _FirstDay(ValueError):
    """The words name the day after which something is due, not the last one."""


def read(phrase: str) -> Deadline:
    """
    Return what `phrase` means by the one form that accounts for all of it.

    Raises YearMissing, NamesFirstDay or WrongWeekday where one thing is wrong with words that are
    otherwise known, NotUnderstood for anything else.
    """
    as_written = " ".join(unicodedata.normalize("NFC", phrase).split())
    if len(as_written) > LONGEST:
        raise NotUnderstood(phrase=as_written)
    try:
        return replace(_meaning(as_written), phrase=as_written)
    except NoYear as refusal:
        raise YearMissing(phrase=as_written) from refusal
    except _FirstDay as refusal:
        raise NamesFirstDay(phrase=as_written, instead=str(refusal)) from refusal
    except WrongWeekday as refusal:
        raise WrongWeekday(**refusal.values | {"text": as_written}) from refusal
    except (ValueError, NotADate) as refusal:
        raise NotUnderstood(phrase=as_written) from refusal


@lru_cache(maxsize=4096)
def _meaning(phrase: str) -> Deadline:
    """Return the deadline without its phrase; ValueError or NotADate if it cannot be meant."""
    as_written = plain(phrase)
    letters = folded(as_written)
    # Words that begin as an act and are a deadline whole («khẩn trương thực hiện») are read whole.
    for start in (0, after_acts(letters)):
        for pattern, build in FORMS if start is not None else ():
            if match := _compiled(pattern).fullmatch(letters[start:]):
                return build(Found(match, as_written[start:]))
    raise ValueError(phrase)


def _on(found: Found) -> Deadline:
    """Read a day, «trước» a day, or an hour of a day: «trước 15h00 ngày 15/6/2026» still gives that day."""
    clock = found.first("clock", "clock_after")
    before = found["how"] == "truoc" and clock is None
    return Deadline("", Kind.BEFORE if before else Kind.ON, day=day_of(found.match["day"]), hour=hour_of(clock))


def _before_period(found: Found) -> Deadline:
    """Read «trước tháng 5/2026»: before its first day."""
    return Deadline("", Kind.BEFORE, day=span_of(found.match["span"])[0])


def _within_period(found: Found) -> Deadline:
    """Read «trong tháng 5/2026», «quý II-III/2027», «12/2026», «2026-2027», «2027»: until its last day."""
    span = found.match["span"]
    return Deadline("", Kind.IN, day=span_of(span)[1])


def _until(found: Found) -> Deadline:
    """Read «từ ngày 01/12/2026 đến ngày 15/12/2026»: until the last day named; ValueError if they are crossed."""
    text = found.match["to"]
    is_named_day = is_day(text)
    last = day_of(text) if is_named_day else span_of(text)[1]
    first = last.replace(day=int(found["from_day"])) if found["from_day"] else _begin(found, last.year)
    if first is not None and first >= last:
        raise ValueError(f"from {first} to {last}")
    if found["before"]:
        return Deadline("", Kind.BEFORE, day=last if is_named_day else span_of(text)[0])
    return Deadline("", Kind.ON if is_named_day else Kind.IN, day=last)


def _begin(found: Found, year: int) -> date | None:
    """Return the first day of a range, None for a day without month or year: the other end names them."""
    text = found.first("from", "open")
    if text is None:
        return None
    if not is_day(text):
        if is_range(text):
            raise ValueError("from one of two periods")
        return span_of(text, year)[0]
    try:
        return day_of(text)
    except NoYear:
        return None


def _months_of_year(found: Found) -> Deadline:
    """Read «6 tháng đầu năm 2026»: until the last day of those months."""
    if found["year"] is None:
        raise NoYear(found.plain)
    month = f"thang {found['first'] or 12}/{found['year']}"
    return Deadline("", Kind.IN, day=span_of(month)[1])


def _point(found: Found) -> Deadline:
    """Read «đầu», «giữa», «cuối» of a month or a year (Bộ luật Dân sự 2015, Điều 146), and a quarter's end."""
    span = found.match["span"]
    first, last = span_of(span)
    is_of_law = not span.startswith("q") or found["point"] == "cuoi"
    if not is_of_law or is_range(span):
        raise ValueError("the law speaks of one month or one year")
    middle = first.replace(month=6, day=30) if span.startswith("nam") else first + timedelta(days=14)
    days = {"dau": first, "giua": middle, "cuoi": last}
    return Deadline("", Kind.ON, day=days[found.match["point"]])


def _term(found: Found) -> Deadline:
    """Read a term; words that name no start leave it to `Deadline.term` (Điều 147)."""
    count = int(found["count"] or 0) or number_of(found.as_written("word"))
    if found["spelled"] and found["spelled"] not in spellings(count):
        raise ValueError("the number and its words differ")
    if not count:
        raise ValueError("a term of nothing")
    times, unit = _UNITS[found.match["unit"]]
    since = "received" if found["received"] else "issued" if found["issued"] else None
    if found["since"]:
        since = day_of(found.match["since"]).isoformat()
    return Deadline("", Kind.TERM, count=count * times, unit=unit, since=since)


def _after_term(found: Found) -> Deadline:
    """Refuse «sau 15 ngày kể từ ngày ký», offering the term it may mean; ValueError if that is none."""
    _term(found)
    raise _FirstDay(f"trong thời hạn {found.as_written('term')}")


def _after_day(found: Found) -> Deadline:
    """Refuse «sau ngày 30/9/2025», offering that day as the last one; ValueError if there is no such day."""
    day_of(found.match["day"])
    raise _FirstDay(f"chậm nhất {found.as_written('day')}")


def _routine(_: Found) -> Deadline:
    """Read «thường xuyên»: not followed by default (Điều 3)."""
    return Deadline("", Kind.ROUTINE)


def _undated(found: Found) -> Deadline:
    """Read a task without deadline (Điều 4.2); «ngày» without a day is a slip, not «ngay»."""
    if "ngày" in found.plain:
        raise ValueError("a day left blank")
    return Deadline("", Kind.NONE)


FORMS: tuple[tuple[str, Callable[[Found], Deadline]], ...] = (
    (
        rf"{_LEAD}(?:(?P<clock>{CLOCK}),? )?(?P<day>{DAY})"
        rf"(?:,? (?:luc |vao |truoc )?(?P<clock_after>{CLOCK}))?{_LATEST_BEHIND}",
        _on,
    ),
    (rf"{_LATEST}?truoc (?P<span>{SPAN})", _before_period),
    (rf"{_DURING}(?P<span>{SPAN}|{FIGURES}){_LATEST_BEHIND}", _within_period),
    (rf"{_BEGIN},? ?(?:den|-)(?: het| cuoi)? ?(?P<before>truoc )?(?P<to>{DAY}|{SPAN})", _until),
    (rf"{_DURING}(?:0?(?P<first>[369]) thang dau|0?[36] thang cuoi) nam(?: (?P<year>{YEAR}))?", _months_of_year),
    (rf"{_LATEST}?(?:(?:vao|den|trong) )?(?P<point>dau|giua|cuoi) (?P<span>{SPAN})", _point),
    (rf"(?:{_LATEST}(?:sau )?)?{_WITHIN}{_TERM}", _term),
    (rf"sau (?:(?:thoi han|thoi gian) )?(?P<term>{_TERM})", _after_term),
    (rf"sau (?P<day>{DAY})", _after_day),
    (
        r"(?:(?:nhiem vu|cong viec|thuc hien) )?thuong xuyen(?:,? lien tuc)?"
        rf"(?: trong (?:ca )?nam| {_ELSEWHERE})?|lien tuc(?:,? thuong xuyen)?",
        _routine,
    ),
    (rf"(?:(?:phai )?{_ACT} )?{_URGENT}(?:(?:,| va) {_URGENT})*(?: {_ACT})?|{_ELSEWHERE}|{_WHEN_ASKED}", _undated),
    (r"(?:khong(?: co)?|(?:khong (?:(?:co|quy dinh|xac dinh|an dinh) )?(?:thoi )?han))?|-", _undated),
    *ROUNDS,
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a form, compiled when the first phrase reaches it: all of them take longer than a command."""
    return re.compile(pattern)
