"""
The words of a deadline, read: «trước ngày 30/9/2025», «15 ngày làm việc», «hằng quý».

`FORMS` alone says which words are accepted; each form must account for the
whole phrase, and whatever is left over, contradicts itself or names a day that
does not exist is refused. Keywords are matched without case and marks, except
where two Vietnamese words differ by the marks alone (ngay/ngày, sau/sáu).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from tracker.dates import NotADate, read_date
from tracker.deadlines import Deadline, Kind, NotUnderstood, bounds
from tracker.wording import WORDS, folded, number_of, plain, spellings

DONE = (
    r"(?:(?:thoi )?han(?: chot| cuoi)?:? )?(?:khan truong )?"
    r"(?:(?:phai )?(?:hoan thanh(?: xong)?|thuc hien(?: xong)?|xong):? )?(?:la )?"
)
LATEST = r"(?:(?:(?:cham|muon|tre) nhat(?: la)?|khong (?:qua|(?:cham|muon|tre) hon)) )?"
LEAD = rf"{DONE}{LATEST}(?:(?P<how>truoc|den het|den|het|(?:ngay )?trong|vao|luc) )?"
DURING = rf"{DONE}{LATEST}(?:(?:(?:ngay )?trong|vao|den het|het) )?"

YEAR = r"(?:19|20|21)[0-9]{2}"
NUMBER = r"[0-9]{1,2}"
DATE = rf"(?:{NUMBER} ?/ ?{NUMBER} ?/ ?{YEAR}|{YEAR}-[0-9]{{2}}-[0-9]{{2}}|{NUMBER} thang {NUMBER} nam {YEAR})"
HOUR = rf"(?:(?P<hour>{NUMBER}) ?(?:(?:h|g|gio) ?|:(?=[0-9]))(?P<minute>[0-9]{{2}})?(?: ?phut)?,? )?"
PERIOD = (
    rf"(?:(?:thang (?P<month>{NUMBER})|qu[yi] (?P<quarter>iv|i{{1,3}}|0?[1-4]))(?: ?/ ?| nam )|nam )(?P<year>{YEAR})"
)
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

# Another decision may be issued on another day: a document other than «văn bản» must be «này».
THIS = r"(?: van ban(?: nay)?| (?:quyet dinh|cong van|thong bao|ke hoach|chi thi|cong dien) nay)?"
SINCE = (
    r"(?:,? (?:(?:ke|tinh) tu|tu|sau) (?:"
    rf"(?:ngay|khi) (?:(?P<issued>(?:k[yi] )?ban hanh|k[yi])|(?P<received>(?:tiep )?nhan(?: duoc)?)){THIS}"
    rf"|(?:ngay )?(?P<since>{DATE})))?"
)
COUNT = rf"(?:(?P<count>[0-9]{{1,3}})(?: ?\((?P<spelled>[a-z ]+)\))?|(?P<word>{'|'.join(map(folded, WORDS))}))"
WITHIN = r"(?:(?:trong(?: (?:thoi han|thoi gian|vong))?|sau) )?(?:(?:toi da|khong qua) )?"
UNITS = {"ngay lam viec": (1, "wd"), "ngay": (1, "d"), "tuan": (7, "d"), "thang": (1, "m"), "nam": (12, "m")}

EVERY = {"tuan": "week", "thang": "month", "quy": "quarter", "qui": "quarter", "nam": "year"}
WEEKDAYS = {"hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6}
ROUND = (
    r"(?:dinh k[yi] (?:(?:hang|moi) )?|(?:hang|moi) )(?:(?P<every>tuan|thang|qu[yi]|nam)|0?6 thang)"
    r"(?: ?/ ?lan| (?:mot|0?1) lan)?"
)
ANCHOR = (
    rf"{LEAD}{HOUR}(?:(?:ngay )?(?P<month_day>{NUMBER}(?: ?/ ?| thang ){NUMBER})|ngay (?P<day>{NUMBER})"
    r"|(?:ngay )?(?:thu (?P<weekday>hai|ba|tu|nam|sau|bay|[2-7])|(?P<sunday>chu nhat)))"
)
ACT = r"(?:hoan thanh|thuc hien|trien khai|xong)"
URGENT = r"(?:khan truong|som(?: nhat)?|kip thoi|ngay(?: lap tuc)?)"


@dataclass(frozen=True, slots=True)
class Found:
    """A form that fits the whole phrase: its groups, folded and as written."""

    match: re.Match[str]
    plain: str

    def __getitem__(self, group: str) -> str | None:
        """Return the folded text of `group`, None if it took no part."""
        return self.match.groupdict().get(group)

    def number(self, group: str) -> int:
        """Return the number that `group` holds."""
        return int(self.match[group])

    def as_written(self, group: str | int) -> str:
        """Return the text of `group` with the marks it was written with, in lower case."""
        start, end = self.match.span(group)
        return self.plain[start:end]


def understand(phrase: str) -> Deadline:
    """Return what `phrase` means by the one form that accounts for all of it; NotUnderstood if there is none."""
    as_written = " ".join(unicodedata.normalize("NFC", phrase).split())
    try:
        return replace(_meaning(as_written), phrase=as_written)
    except (ValueError, NotADate) as refusal:
        raise NotUnderstood(phrase=as_written) from refusal


@lru_cache(maxsize=4096)
def _meaning(phrase: str) -> Deadline:
    """Return the deadline without its phrase; ValueError or NotADate if it cannot be meant."""
    as_written = plain(phrase)
    letters = folded(as_written)
    for pattern, build in _forms():
        if match := pattern.fullmatch(letters):
            return build(Found(match, as_written))
    raise ValueError(phrase)


def _day(text: str) -> date:
    """Return the day written with figures or in full, with or without spaces around the strokes."""
    return read_date(text.replace("thang", "/").replace("nam", "/").replace(" ", ""))


def _hour(found: Found) -> str | None:
    """Return the hour as HH:MM; midnight at the end of the day is the day itself (Điều 148.6)."""
    if found["hour"] is None:
        return None
    hour, minute = found.number("hour"), int(found["minute"] or 0)
    if (hour, minute) == (24, 0):
        return None
    if not (1 <= hour <= 23 and minute <= 59):
        raise ValueError(f"no such hour: {hour}:{minute}")
    return f"{hour:02d}:{minute:02d}"


def _on(found: Found) -> Deadline:
    """Read a day, «trước» a day, or an hour of a day: «trước 15h00 ngày 15/6/2026» still gives that day."""
    before = found["how"] == "truoc" and found["hour"] is None
    return Deadline("", Kind.BEFORE if before else Kind.ON, day=_day(found.match["date"]), hour=_hour(found))


def _first_day(found: Found) -> date:
    """Return the first day of the month, quarter or year that is named."""
    year = found.number("year")
    if found["month"]:
        return date(year, found.number("month"), 1)
    if quarter := found["quarter"]:
        return date(year, 3 * (QUARTERS.get(quarter) or int(quarter)) - 2, 1)
    return date(year, 1, 1)


def _last_day(found: Found) -> date:
    """Return the last day of the month, quarter or year that is named."""
    every = "month" if found["month"] else "quarter" if found["quarter"] else "year"
    return bounds(every, _first_day(found))[1]


def _before_period(found: Found) -> Deadline:
    """Read «trước tháng 5/2026»: before its first day."""
    return Deadline("", Kind.BEFORE, day=_first_day(found))


def _within_period(found: Found) -> Deadline:
    """Read «trong tháng 5/2026»: until its last day."""
    return Deadline("", Kind.IN, day=_last_day(found))


def _months_of_year(found: Found) -> Deadline:
    """Read «6 tháng đầu năm 2026»: until the last day of those months."""
    month = date(found.number("year"), int(found["first"] or 12), 1)
    return Deadline("", Kind.IN, day=bounds("month", month)[1])


def _point(found: Found) -> Deadline:
    """Read «đầu», «giữa», «cuối» of a month or a year (Bộ luật Dân sự 2015, Điều 146)."""
    if found["quarter"]:
        raise ValueError("the law does not say what the middle of a quarter is")
    first = _first_day(found)
    middle = first.replace(day=15) if found["month"] else first.replace(month=6, day=30)
    days = {"dau": first, "giua": middle, "cuoi": _last_day(found)}
    return Deadline("", Kind.ON, day=days[found.match["point"]])


def _term(found: Found) -> Deadline:
    """Read a term; counted from the directive's date unless the words say otherwise (Điều 147)."""
    count = int(found["count"] or 0) or number_of(found.as_written("word"))
    if found["spelled"] and found["spelled"] not in spellings(count):
        raise ValueError("the number and its words differ")
    if not count:
        raise ValueError("a term of nothing")
    times, unit = UNITS[found.match["unit"]]
    since = "received" if found["received"] else "issued"
    if found["since"]:
        since = _day(found.match["since"]).isoformat()
    return Deadline("", Kind.TERM, count=count * times, unit=unit, since=since)


def _recurring(found: Found) -> Deadline:
    """Read a recurring deadline; a day of the month goes with a month only, a weekday with a week only."""
    every = EVERY[found.match["every"]] if found["every"] else "half-year"
    anchor = None
    if found["month_day"]:
        # 2024 is a leap year: a 29 February each year is meant to exist.
        anchor, fits = f"{_day(found.match['month_day'] + '/2024'):%m-%d}", "year"
    elif found["day"]:
        anchor, fits = str(_day(f"{found['day']}/1/2024").day), "month"
    elif found["sunday"]:
        anchor, fits = "7", "week"
    elif weekday := found["weekday"]:
        anchor, fits = str(WEEKDAYS.get(weekday) or int(weekday) - 1), "week"
    if anchor and every != fits:
        raise ValueError(f"a day of the {fits} in a {every}")
    before = found["how"] == "truoc" and found["hour"] is None
    return Deadline("", Kind.RECURRING, hour=_hour(found), every=every, anchor=anchor, before=before)


def _routine(_: Found) -> Deadline:
    """Read «thường xuyên»: not followed by default (Điều 3)."""
    return Deadline("", Kind.ROUTINE)


def _undated(found: Found) -> Deadline:
    """Read a task without deadline (Điều 4.2); «ngày» without a day is a slip, not «ngay»."""
    if "ngày" in found.plain:
        raise ValueError("a day left blank")
    return Deadline("", Kind.NONE)


FORMS: tuple[tuple[str, Callable[[Found], Deadline]], ...] = (
    (rf"{LEAD}{HOUR}(?:ngay )?(?P<date>{DATE})", _on),
    (rf"{DONE}{LATEST}truoc {PERIOD}", _before_period),
    (rf"{DURING}{PERIOD}", _within_period),
    (rf"{DURING}(?:0?(?P<first>[369]) thang dau|0?[36] thang cuoi) nam (?P<year>{YEAR})", _months_of_year),
    (rf"{DONE}{LATEST}(?:(?:vao|den) )?(?P<point>dau|giua|cuoi) {PERIOD}", _point),
    (rf"{DONE}{LATEST}{WITHIN}{COUNT} (?P<unit>{'|'.join(UNITS)}){SINCE}", _term),
    (rf"{DONE}{ROUND}", _recurring),
    (rf"{ANCHOR} {ROUND}", _recurring),
    (rf"{DONE}{ROUND},? {ANCHOR}", _recurring),
    (rf"{DONE}{ROUND} ?\({ANCHOR}\)", _recurring),
    (r"(?:nhiem vu |thuc hien )?thuong xuyen", _routine),
    (rf"(?:(?:phai )?{ACT} )?{URGENT}(?:(?:,| va) {URGENT})*(?: {ACT})?", _undated),
    (r"(?:khong (?:(?:co|quy dinh|xac dinh|an dinh) )?(?:thoi )?han)?", _undated),
)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[Found], Deadline]], ...]:
    """Return the forms, compiled at the first reading."""
    return tuple((re.compile(pattern), build) for pattern, build in FORMS)
