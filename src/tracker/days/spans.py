"""
Weeks, months, quarters, half-years and years of the calendar: their bounds, and the codes they go by.

A code is what ledgers store (2026-W12, 2026-03, 2026-Q1, 2026-H1, 2026); this module alone writes and reads it.
"""

from __future__ import annotations

from datetime import date, timedelta

MONTHS_IN = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def month_end(day: date) -> date:
    """Return the last day of the month that `day` is in."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def bounds(every: str | None, day: date) -> tuple[date, date, str]:
    """Return the first day, last day and code of the calendar period that `day` is in."""
    if every == "week":
        year, week, weekday = day.isocalendar()
        starts = day - timedelta(days=weekday - 1)
        return starts, starts + timedelta(days=6), f"{year}-W{week:02d}"
    if every not in MONTHS_IN:
        raise ValueError(f"not a recurring deadline: {every!r}")
    months = MONTHS_IN[every]
    nth = (day.month - 1) // months
    starts = date(day.year, nth * months + 1, 1)
    ends = month_end(starts.replace(month=(nth + 1) * months))
    codes = {"month": f"-{nth + 1:02d}", "quarter": f"-Q{nth + 1}", "half-year": f"-H{nth + 1}", "year": ""}
    return starts, ends, f"{day.year}{codes[every]}"


def span_before(first: date, last: date) -> tuple[date, date] | None:
    """Return the days just before a span, as many months where it is whole months, as many days otherwise."""
    ends = first - timedelta(days=1) if first > date.min else None
    if ends is None:
        return None
    if first.day == 1 and last == month_end(last):
        months = (
            (first.year - 1) * 12 + first.month - 1 - ((last.year - first.year) * 12 + last.month - first.month + 1)
        )
        return None if months < 0 else (date(months // 12 + 1, months % 12 + 1, 1), ends)
    ordinal = ends.toordinal() - (last - first).days
    return None if ordinal < 1 else (date.fromordinal(ordinal), ends)


def day_in(code: str) -> date:
    """Return a day of the period that `bounds` gives that code; ValueError if it could be no code."""
    year, _, part = code.partition("-")
    if part.startswith("W"):
        return date.fromisocalendar(int(year), int(part[1:]), 1)
    months = {"Q": 3, "H": 6}.get(part[:1], 1)
    nth = int(part.lstrip("QH") or 1)
    return date(int(year), (nth - 1) * months + 1, 1)
