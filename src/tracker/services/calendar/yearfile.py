"""
Settling a year by a file of the Office: what was only suggested becomes as the file says, what was announced stays.

A day that its own notice set stays so, whatever the file says. A file that names 1 January is taken for the whole year;
of another, holidays that it says nothing about stay as suggested: in doubt nobody loses a day off.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.days.almanac import SATURDAY, facts_of_year, ordinary
from tracker.errors import CalendarEmpty
from tracker.files.dayfile import Named, pairs_of
from tracker.law.vocabulary import Happened
from tracker.ledger.ledger import Ledger
from tracker.services.calendar.change import CalendarChanged, check_joins, loaded, noted, record
from tracker.services.calendar.restore import settled_by_file
from tracker.workdays import Calendar, Day

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class YearSettled:
    """
    What a file made of a year; `change` is None where the ledger says all of it already.

    `worked` were suggested as days off and are worked; `guessed` stay suggested days off; `kept` are set by notices of
    their own, otherwise than in the file.
    """

    change: CalendarChanged | None
    settled: int
    worked: list[date]
    guessed: list[date]
    kept: list[Day]


def settle_year(
    ledger: Ledger, year: int, named: Sequence[Named], *, notice: str, on: date | None = None
) -> YearSettled:
    """Load a year as a file of the Office names its days; raises NoNotice, CalendarGap or CalendarEmpty."""
    notice = noted(notice)
    calendar = loaded(ledger)
    if calendar is None:
        raise CalendarEmpty
    check_joins(calendar, year)
    wanted = _wanted(calendar, year, named, notice)
    of_file = settled_by_file(ledger)
    known = {day: calendar.day(day) for day in wanted if calendar.first <= day <= calendar.last}
    kept = [day for day in known.values() if not day.provisional and day.day not in of_file]
    stays = {day.day: day for day in kept}
    days = {day: stays.get(day, wanted[day]) for day in wanted}
    differ = [day for day in kept if day.working != wanted[day.day].working]
    guessed = [day.day for day in days.values() if day.provisional and not day.working]
    if all(known.get(day.day) == day for day in days.values()):
        return YearSettled(None, 0, [], guessed, differ)
    worked = [day for day, was in known.items() if days[day].working and not was.working and day.weekday() < SATURDAY]
    change = record(
        ledger,
        Happened.CALENDAR_LOADED,
        on=on,
        year=year,
        notice=notice,
        pairs=[[off.isoformat(), work.isoformat()] for off, work in pairs_of(named)],
        **facts_of_year(
            [day for day in days.values() if day.day.year == year],
            kept=[wanted[day.day] for day in kept if wanted[day.day] != day],
            beside=[day for day in days.values() if day.day.year != year],
        ),
    )
    settled = sum(day not in known or (known[day].provisional and not days[day].provisional) for day in days)
    return YearSettled(change, settled, worked, guessed, differ)


def _wanted(calendar: Calendar, year: int, named: Iterable[Named], notice: str) -> dict[date, Day]:
    """Return the days of a year as the file says, and the other halves of its swaps."""
    said = {each.day: each for each in named}
    first = date(year, 1, 1)
    span = [first + _DAY * n for n in range((date(year + 1, 1, 1) - first).days)]
    is_whole = first in said
    return {
        day: _as_said(said[day], notice) if day in said else _unsaid(calendar, day, frozenset(said), is_whole=is_whole)
        for day in sorted({*span, *said})
        if day.year == year or calendar.first <= day <= calendar.last
    }


def _as_said(named: Named, notice: str) -> Day:
    """Return a day as the file names it; a weekday worked is an ordinary one."""
    plain = ordinary(named.day, provisional=named.provisional)
    if plain.working and named.working:
        return plain
    name = named.name or ("làm bù" if named.working else "nghỉ")
    if named.pair is not None and f"{named.pair:%d/%m/%Y}" not in name:
        name = f"{'làm bù cho' if named.working else 'hoán đổi với'} {named.pair:%d/%m/%Y}"
    return Day(named.day, named.working, f"{name} — {named.notice or notice}", named.provisional)


def _unsaid(calendar: Calendar, day: date, said: frozenset[date], *, is_whole: bool) -> Day:
    """Return a day of which the file says nothing: an ordinary one, or a holiday as it was suggested."""
    plain = ordinary(day)
    if is_whole or not calendar.first <= day <= calendar.last:
        return plain
    guess = calendar.day(day)
    if not guess.provisional or not guess.source or guess.working == plain.working or said & _around(calendar, day):
        return plain
    return guess


def _around(calendar: Calendar, day: date) -> set[date]:
    """Return the unbroken days off around a day off: one holiday, with the weekends it touches."""
    found = {day}
    for step in (-_DAY, _DAY):
        near = day + step
        while calendar.first <= near <= calendar.last and not calendar.is_working(near):
            found.add(near)
            near += step
    return found
