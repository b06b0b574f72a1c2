"""
A day as a clerk types it: d/m/yyyy, d.m.yyyy, d-m-yyyy or yyyy-mm-dd, and refused in any other form.

A weekday beside it is checked, never believed. A room of its own, so that a command which is
given one day need not load how deadlines are read.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from tracker.errors import Usage
from tracker.words.numerals import folded, plain

EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
WEEKDAY = r"(?:(?:thu |t)[2-7]|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|cn)"
LONGEST = 100
"""Characters; no day is written with as many, and no longer text is looked through for one."""

FIGURES = (
    r"(?P<day>[0-9]{1,2})(?P<stroke>[/.-])(?P<month>[0-9]{1,2})(?P=stroke)(?P<year>[0-9]{4})"
    r"|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})"
)
TYPED = rf"(?:ngay )?(?:(?P<first>{WEEKDAY}),? (?:ngay )?)?(?P<figures>{FIGURES})(?:,? (?P<second>{WEEKDAY}))?"


class NotADate(Usage):
    """A day is not written d/m/yyyy (d.m.yyyy, d-m-yyyy) or yyyy-mm-dd, or does not exist."""

    sentence = "«{text}» không phải là một ngày. Hãy gõ ngày/tháng/năm (30/9/2025) hoặc năm-tháng-ngày (2025-09-30)."


class WrongWeekday(NotADate):
    """The day exists, but falls on another weekday than the one written beside it."""

    sentence = "«{text}»: ngày {day} là {weekday}, không phải {named}. Hãy xem lại văn bản, rồi gõ ngày đúng."


def read_date(text: str) -> date:
    """Return the day typed, never m/d; WrongWeekday where its weekday is another, NotADate for anything else."""
    trimmed = " ".join(unicodedata.normalize("NFC", text).split())
    typed = re.fullmatch(TYPED, folded(plain(trimmed))) if len(trimmed) <= LONGEST else None
    if typed is None:
        raise NotADate(text=trimmed)
    try:
        parts = typed["iso"] or f"{typed['year']}-{int(typed['month']):02d}-{int(typed['day']):02d}"
        day = date.fromisoformat(parts)
    except ValueError as error:
        raise NotADate(text=trimmed) from error
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise NotADate(text=trimmed)
    check_weekday(trimmed, day, typed["first"], typed["second"])
    return day


def check_weekday(text: str, day: date, *named: str | None) -> None:
    """Raise WrongWeekday where a weekday that stands beside a day in `text` is not that day's."""
    for name in filter(None, named):
        if weekday(name) != day.isoweekday():
            names = {"weekday": WEEKDAYS[day.weekday()], "named": WEEKDAYS[weekday(name) - 1]}
            raise WrongWeekday(text=text, day=f"{day:%d/%m/%Y}", **names)


def weekday(name: str) -> int:
    """Return the ISO number of the weekday that matched `WEEKDAY`: 1 for «thu hai», 7 for «chu nhat»."""
    last = name.split()[-1].lstrip("t") if name != "thu tu" else "tu"
    numbers = {"hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6, "nhat": 7, "cn": 7}
    return numbers.get(last) or int(last) - 1
