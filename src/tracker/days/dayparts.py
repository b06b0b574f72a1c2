"""
Days, hours and periods of the calendar as a phrase names them, in folded letters.

Patterns without groups, to be built into forms, and for each what its text means. A day or a
period whose year is left out is recognised and refused as that (`NoYear`), so that the clerk
is told what is missing. It knows nothing of «trước» and «trong»: what a named day means for
a deadline is said in `phrases` and `rounds`.
"""

from __future__ import annotations

import re
from datetime import date

from tracker.days.spans import bounds
from tracker.words.dates import WEEKDAY, read_date

YEAR = r"(?:19|20|21)[0-9]{2}"
NUMBER = r"[0-9]{1,2}"
_STROKES = r" ?[/.-] ?|,? nam "
DATE = (
    rf"(?:{NUMBER} ?(?:(?:/ ?{NUMBER} ?/|- ?{NUMBER} ?-) ?|\.{NUMBER}\.)(?:{YEAR}|{NUMBER})"
    rf"|{YEAR}-[0-9]{{2}}-[0-9]{{2}}|{NUMBER} thang {NUMBER}(?:(?:{_STROKES}){YEAR})?|{NUMBER} ?[/.-] ?{NUMBER})"
)
DAY = rf"(?:(?:ngay )?(?:{WEEKDAY},? (?:ngay )?)?{DATE}(?:,? {WEEKDAY})?)"

PART = r"(?:(?:buoi )?(?:sang|trua|chieu|toi)|(?:het |trong )?gio (?:lam viec|hanh chinh)|cuoi(?: gio)?)"
HOUR = rf"(?:{NUMBER} ?(?:h|g|gio) ?(?:[0-9]{{2}})?(?: ?phut|p|')?|{NUMBER}:[0-9]{{2}}(?::00)?)"
CLOCK = rf"(?:{HOUR}(?: {PART})?|{PART})"

_MONTHS = rf"(?:thang |t){NUMBER}(?: ?- ?(?:thang |t)?{NUMBER})?"
_BARE_MONTH = rf"{NUMBER} ?[/.-] ?{YEAR}"
_NTH = r"(?:iv|i{1,3}|0?[1-4])"
_QUARTERS = rf"(?:qu[yi]\.? |q\.? ?){_NTH}(?: ?- ?(?:qu[yi] |q)?{_NTH})?"
_YEARS = rf"(?:nam {YEAR}(?: ?- ?{YEAR})?|giai doan {YEAR} ?- ?{YEAR})"
FIGURES = rf"(?:{_BARE_MONTH}|{YEAR} ?- ?{YEAR}|{YEAR})"
"""A month or years in figures alone, as a cell of deadlines holds them: «12/2026», «2026-2027», «2026»."""

SPAN = rf"(?:(?:{_MONTHS}|{_QUARTERS})(?:(?:{_STROKES}){YEAR})?|{_YEARS}|nam(?: nay)?)"
"""A month, a quarter, a year, or one of each to another."""

_QUARTER_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LEAP_YEAR = 2024


class NoYear(ValueError):
    """A day or a period is named without its year."""


def is_day(text: str) -> bool:
    """Say whether the text of a `DAY` or a `SPAN` is a day."""
    return re.fullmatch(DAY, text) is not None


def is_range(text: str) -> bool:
    """Say whether the text of a `SPAN` names two periods: «quý II-III/2027», «năm 2026-2027»."""
    return "-" in re.sub(rf"(?:{_STROKES}){YEAR}$", "", text) or len(re.findall(YEAR, text)) > 1


def day_of(text: str) -> date:
    """Return the day that matched `DAY`; NoYear, NotADate, or WrongWeekday where its weekday is another."""
    date_only = re.search(DATE, text)
    if date_only is None:
        raise ValueError(f"not a day: {text!r}")
    figures = re.sub(r",? nam |thang|[/.-]", "/", date_only[0]) if not _is_iso(date_only[0]) else date_only[0]
    figures = figures.replace(" ", "")
    if re.fullmatch(rf".*{YEAR}.*", figures) is None:
        day, month = figures.split("/")[:2]
        date(_LEAP_YEAR, int(month), int(day))
        raise NoYear(text)
    return read_date(text[: date_only.start()] + figures + text[date_only.end() :])


def _is_iso(text: str) -> bool:
    """Say whether a date is written with its year first."""
    return re.match(YEAR, text) is not None


def day_of_year(text: str) -> tuple[int, int]:
    """Return the month and the day of a date without year; a 29 February is meant to exist in leap years."""
    day, month = (int(part) for part in re.findall(NUMBER, text)[:2])
    date(_LEAP_YEAR, month, day)
    return month, day


def hour_of(text: str | None) -> str | None:
    """
    Return the hour that matched `CLOCK` as HH:MM, None for a part of the day.

    Midnight at the end of the day is the day itself (Bộ luật Dân sự 2015, Điều 148.6); at its
    start it is the end of another one, so ValueError: the clerk must name that day.
    """
    found = re.match(rf"({NUMBER}) ?[^0-9 ]+ ?([0-9]{{2}})?", text or "")
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if (hour, minute) == (24, 0):
        return None
    if not (1 <= hour <= 23 and minute <= 59):
        raise ValueError(f"no such hour: {hour}:{minute}")
    return f"{hour:02d}:{minute:02d}"


def span_of(text: str, year: int | None = None) -> tuple[date, date]:
    """Return the first and the last day of what matched `SPAN`, in `year` if it names none; NoYear without either."""
    if re.fullmatch(_BARE_MONTH, text):
        text = f"thang {text}"
    years = [int(each) for each in re.findall(YEAR, text)]
    if not years and year is None:
        span_of(text, _LEAP_YEAR)
        raise NoYear(text)
    named = re.sub(rf"(?:{_STROKES}){YEAR}$", "", text)
    last_year = years[-1] if years else year or 0
    if named.startswith(("thang ", "t")):
        every, numbers = "month", [int(each) for each in re.findall(NUMBER, named)]
    elif named.startswith("q"):
        every, numbers = (
            "quarter",
            [_QUARTER_NUMBERS.get(nth) or int(nth) for nth in re.findall(_NTH, re.sub(r"q(?:u[yi] )?", "", named))],
        )
    else:
        first, last = date(years[0] if years else last_year, 1, 1), date(last_year, 12, 31)
        return _in_order(first, last)
    months = 1 if every == "month" else 3
    ends = [date(last_year, (number - 1) * months + 1, 1) for number in numbers]
    if len(ends) > 1 and ends[0] == ends[1]:
        raise ValueError(f"from a period to itself: {text!r}")
    return _in_order(ends[0], bounds(every, ends[-1])[1])


def _in_order(first: date, last: date) -> tuple[date, date]:
    """Return both days; ValueError where the last is not later."""
    if first >= last:
        raise ValueError(f"from {first} to {last}")
    return first, last
