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


def facts_of(days: Sequence[Day]) -> dict[str, object]:
    """Return what the journal keeps of single days."""
    return {"days": [_written(day) for day in days]}


def facts_of_year(days: Sequence[Day], kept: Iterable[Day] = (), beside: Iterable[Day] = ()) -> dict[str, object]:
    """
    Return what the journal keeps of a contiguous range of days, and of days `beside` it.

    Only those that are not ordinary are written down. `kept` says how days would be that stayed as their own
    notices had set them: where such a notice is taken back, they become so.
    """
    provisional = all(day.provisional for day in days)
    special = [day for day in days if day != ordinary(day.day, provisional=provisional)]
    facts: dict[str, object] = {
        "first": days[0].day.isoformat(),
        "last": days[-1].day.isoformat(),
        "provisional": provisional,
        "days": [_written(day) for day in (*special, *beside)],
    }
    withheld = [_written(day) for day in kept]
    return facts | {"kept": withheld} if withheld else facts


def kept_of(facts: Mapping[str, Any]) -> list[Day]:
    """Return how an act that loaded a year would have set the days that it left as they were."""
    return [_read(row) for row in facts.get("kept", ())]


def days_of(facts: Mapping[str, Any]) -> list[Day]:
    """Return the days that a calendar act sets."""
    named = {day.day: day for day in (_read(row) for row in facts["days"])}
    if "first" not in facts:
        return list(named.values())
    first, last = date.fromisoformat(facts["first"]), date.fromisoformat(facts["last"])
    provisional = bool(facts["provisional"])
    span = [first + timedelta(n) for n in range((last - first).days + 1)]
    # The other half of a swap over the end of a year lies beside it.
    beside = [day for day in named.values() if not first <= day.day <= last]
    return [named.get(day) or ordinary(day, provisional=provisional) for day in span] + beside


def changed(calendar: Calendar | None, days: Iterable[Day]) -> Calendar:
    """
    Return the calendar with these days set.

    Raises ValueError when they leave a gap after the days already loaded.
    """
    if calendar is not None:
        return calendar.with_days(days)
    known = {day.day: day for day in days}
    return Calendar([known[day] for day in sorted(known)])


def first_changed(calendar: Calendar | None, days: Iterable[Day]) -> date | None:
    """Return the first of these days that would be worked and is not, or the reverse; None where none is."""
    if calendar is None:
        return None
    loaded = (day for day in days if calendar.first <= day.day <= calendar.last)
    return min((day.day for day in loaded if day.working != calendar.is_working(day.day)), default=None)


def _written(day: Day) -> list[object]:
    return [day.day.isoformat(), int(day.working), day.source, int(day.provisional)]


def _read(row: Sequence[Any]) -> Day:
    iso, working, source, provisional = row
    return Day(date.fromisoformat(iso), bool(working), source, bool(provisional))
