"""
A day as it is said rather than written: «13/11», «hôm qua», «thứ Sáu», «thứ Sáu tuần trước».

Which day is meant depends on today and on what is asked for: the day of an act lies behind, a day to answer by lies
ahead. Where two days would do, neither is guessed: both are named, and one has to be typed.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from enum import Enum, auto

from tracker.errors import Usage
from tracker.words.dates import LONGEST, WEEKDAY, NotADate, WrongWeekday, check_weekday, read_date, weekday
from tracker.words.numerals import folded, plain

WEEK = timedelta(days=7)
FROM_TODAY = {
    "hom kia": -2,
    "hom qua": -1,
    "hom nay": 0,
    "ngay mai": 1,
    "ngay kia": 2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}
"""Days from today, by what they are called."""

WEEKS = {"tuan truoc": -1, "tuan nay": 0, "tuan sau": 1}
"""Weeks from this one, by what they are called."""

OF_A_WEEK = re.compile(rf"(?P<day>{WEEKDAY})(?: (?P<week>{'|'.join(WEEKS)}))?")
WITHOUT_YEAR = re.compile(
    rf"(?:ngay )?(?:(?P<first>{WEEKDAY}),? (?:ngay )?)?"
    rf"(?P<day>[0-9]{{1,2}})(?P<stroke>[/.-])(?P<month>[0-9]{{1,2}})(?:,? (?P<second>{WEEKDAY}))?"
)
PARTS = re.compile(
    r"(?:(?P<year>[0-9]{4})[ /.-]+)?(?P<first>[0-9]{1,2})[ /.-]+(?P<second>[0-9]{1,2})"
    r"(?:[ /.-]+(?P<last>[0-9]{4}|[0-9]{2}))?"
)
"""The figures of a day, in whichever order and however parted."""

CENTURY = 2000
MONTHS = 12
LEAP = 8
"""Years within which every day of a year comes again, 29 February too."""


class Sense(Enum):
    """On which side of today a day is looked for that was typed without its year."""

    PAST = auto()
    COMING = auto()
    NEAR = auto()


class NotADay(NotADate):
    """A day is written neither in full nor in one of the short forms."""

    sentence = (
        "«{text}» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025), năm-tháng-ngày (2025-09-30), hoặc ngắn "
        "gọn: ngày/tháng (30/9), hôm nay, hôm qua, thứ Sáu."
    )


class EitherDay(Usage):
    """A short form fits two days, and neither is guessed."""

    sentence = "«{text}» có thể là {first} hoặc {second}. Hãy gõ rõ một trong hai ngày đó."


def read_day(text: str, today: date, sense: Sense) -> date:
    """
    Return the day typed, in full or in a short form; today is on neither side, and always meant by «hôm nay».

    Raises NotADay, WrongWeekday or EitherDay.
    """
    trimmed = " ".join(unicodedata.normalize("NFC", text).split())
    typed = folded(plain(trimmed)) if len(trimmed) <= LONGEST else ""
    if typed in FROM_TODAY:
        return today + timedelta(days=FROM_TODAY[typed])
    if (named := OF_A_WEEK.fullmatch(typed)) is not None:
        return _in_a_week(trimmed, today, weekday(named["day"]), named["week"], sense)
    if (written := WITHOUT_YEAR.fullmatch(typed)) is not None:
        day = _of_a_year(trimmed, today, int(written["month"]), int(written["day"]), sense)
        check_weekday(trimmed, day, written["first"], written["second"])
        return day
    try:
        return read_date(text)
    except WrongWeekday:
        raise
    except NotADate:
        raise NotADay(text=trimmed) from None


def near(text: str) -> date | None:
    """Return the day that figures name in a form that is not taken: «27/11/26», «2026/11/27», «11/27/2026»."""
    found = PARTS.fullmatch(" ".join(text.split())[:LONGEST])
    if found is None or (found["year"] is None) == (found["last"] is None):
        return None
    year = int(found["year"] or found["last"])
    first, second = int(found["first"]), int(found["second"])
    month, day = (first, second) if found["year"] or first <= MONTHS < second else (second, first)
    return _day(year if year > CENTURY else CENTURY + year, month, day)


def _in_a_week(text: str, today: date, number: int, week: str | None, sense: Sense) -> date:
    """Return a weekday of the week that was named; of none, the one behind or ahead; raises EitherDay."""
    of_this_week = today + timedelta(days=number - today.isoweekday())
    if week is not None:
        return of_this_week + WEEKS[week] * WEEK
    behind = of_this_week - WEEK if of_this_week >= today else of_this_week
    ahead = of_this_week + WEEK if of_this_week <= today else of_this_week
    if of_this_week == today:
        raise _either(text, *((today, ahead) if sense is Sense.COMING else (behind, today)))
    if sense is Sense.NEAR:
        raise _either(text, behind, ahead)
    return behind if sense is Sense.PAST else ahead


def _of_a_year(text: str, today: date, month: int, day: int, sense: Sense) -> date:
    """
    Return that day of this year where it lies on the side asked for, else of the nearest year where it does.

    Raises NotADay for a day that no year has, EitherDay where the day of this year lies on the other side, and nearer.
    """
    years = [each for year in range(today.year - LEAP, today.year + LEAP + 1) if (each := _day(year, month, day))]
    if not years:
        raise NotADay(text=text)
    behind = max(each for each in years if each <= today)
    ahead = min(each for each in years if each >= today)
    meant, other = (ahead, behind) if sense is Sense.COMING else (behind, ahead)
    is_nearer = abs(other - today) < abs(meant - today)
    if sense is Sense.NEAR:
        return other if is_nearer else meant
    if is_nearer and other.year == today.year:
        raise _either(text, behind, ahead)
    return meant


def _day(year: int, month: int, day: int) -> date | None:
    """Return a day of a year, None where the year has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _either(text: str, first: date, second: date) -> EitherDay:
    """Return the refusal to choose between two days."""
    return EitherDay(text=text, first=f"{first:%d/%m/%Y}", second=f"{second:%d/%m/%Y}")
