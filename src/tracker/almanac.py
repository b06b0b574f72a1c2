"""
The calendar as the journal tells it: what a calendar act says about days, and the calendar after it.

A calendar act carries the days it sets, and the range it loads when it loads one. Days of a
loaded range that it does not name are ordinary: weekdays worked, weekends off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from tracker.workdays import Calendar, Day

SATURDAY = 5


def ordinary(day: date, *, provisional: bool = False) -> Day:
    """Return a day as it is when nobody has announced anything about it."""
    return Day(day, working=day.weekday() < SATURDAY, source="", provisional=provisional)


def facts_of(days: Sequence[Day], *, whole: bool) -> dict[str, object]:
    """
    Return what the journal keeps of these days.

    `whole` says that they are a contiguous range to be loaded; only the days that are not ordinary
    are then written down.
    """
    if not whole:
        return {"days": [_written(day) for day in days]}
    provisional = all(day.provisional for day in days)
    return {
        "first": days[0].day.isoformat(),
        "last": days[-1].day.isoformat(),
        "provisional": provisional,
        "days": [_written(day) for day in days if day != ordinary(day.day, provisional=provisional)],
    }


def days_of(facts: Mapping[str, Any]) -> list[Day]:
    """Return the days that a calendar act sets."""
    named = {day.day: day for day in (_read(row) for row in facts["days"])}
    if "first" not in facts:
        return list(named.values())
    first, last = date.fromisoformat(facts["first"]), date.fromisoformat(facts["last"])
    provisional = bool(facts["provisional"])
    span = (first + timedelta(n) for n in range((last - first).days + 1))
    return [named.get(day) or ordinary(day, provisional=provisional) for day in span]


def changed(calendar: Calendar | None, days: Iterable[Day]) -> Calendar:
    """
    Return the calendar with these days set.

    Raises ValueError when they leave a gap after the days already loaded.
    """
    if calendar is not None:
        return calendar.with_days(days)
    known = {day.day: day for day in days}
    return Calendar([known[day] for day in sorted(known)])


def _written(day: Day) -> list[object]:
    return [day.day.isoformat(), int(day.working), day.source, int(day.provisional)]


def _read(row: Sequence[Any]) -> Day:
    iso, working, source, provisional = row
    return Day(date.fromisoformat(iso), bool(working), source, bool(provisional))
