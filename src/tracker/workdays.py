"""
The working calendar: which days are worked, and counting in them.

This module alone knows what a working day is: the days it is given, each
with its source, worked Saturdays and provisional days included. It knows
nothing about tasks, reads no clock and no file, and refuses to count into a
day nobody has loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, compress
from typing import TYPE_CHECKING

from tracker.errors import NotConfigured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Day:
    """
    One calendar day as it was announced.

    `source` is empty for an ordinary weekday or weekend, else the name and
    the notice. `provisional` says that an announcement may still change it.
    """

    day: date
    working: bool
    source: str = ""
    provisional: bool = False


class CalendarMissing(NotConfigured):
    """A count needs a day that no loaded calendar holds."""

    sentence = (
        "Chưa có lịch làm việc cho ngày {day} (lịch hiện có từ {first} đến {last}). "
        "Hãy gõ: tracker calendar load {year}"
    )


class Calendar:
    """
    Unbroken days from `first` to `last`; counts are in working days (Điều 147–148 BLDS 2015).

    The day counted from is never counted itself (Điều 147.2). Every method
    raises CalendarMissing for a day outside the calendar. Lookups are
    indexed by the day's distance from the first day held, so none of them walks.
    """

    __slots__ = (
        "_dates",
        "_flags",
        "_loaded",
        "_open",
        "_ordinals",
        "_origin",
        "_provisional",
        "_sources",
        "_worked",
        "first",
        "last",
    )

    first: date
    last: date

    def __init__(self, days: Iterable[Day]) -> None:
        """Index `days`, which must be ascending and without a gap, else ValueError."""
        listed = list(days)
        self._index(
            [day.day for day in listed],
            [day.working for day in listed],
            [day.source for day in listed],
            [day.provisional for day in listed],
        )
        self.first, self.last = self._loaded = self._dates[0], self._dates[-1]

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[str, int, str, int]], loaded: tuple[date, date] | None = None) -> Calendar:
        """
        Index rows of (ISO day, working, source, provisional), as a ledger stores them.

        The same as giving the days, but cheaper: a Day is only made when it is asked for. Where the rows
        are a part of a calendar, `loaded` are the first and the last day of the whole, for refusals.
        """
        calendar = cls.__new__(cls)
        calendar._index_rows(rows)
        calendar.first, calendar.last = calendar._dates[0], calendar._dates[-1]
        calendar._loaded = loaded or (calendar.first, calendar.last)
        return calendar

    def _index_rows(self, rows: Iterable[tuple[str, int, str, int]]) -> None:
        """Keep rows as a ledger stores them."""
        listed = list(rows)
        self._index(
            [date.fromisoformat(row[0]) for row in listed],
            [row[1] == 1 for row in listed],
            [row[2] for row in listed],
            [row[3] == 1 for row in listed],
        )

    def _index(self, dates: list[date], working: list[bool], sources: list[str], is_open: list[bool]) -> None:
        """Keep the columns, and the running counts that make every later question a lookup."""
        if not dates:
            raise ValueError("a calendar needs at least one day")
        self._origin = dates[0].toordinal()
        if [day.toordinal() for day in dates] != list(range(self._origin, self._origin + len(dates))):
            raise ValueError("the days of a calendar must be ascending, without a gap")
        self._dates, self._flags, self._sources, self._open = dates, working, sources, is_open
        self._ordinals = list(accumulate(working, initial=0))[1:]
        self._worked = list(compress(dates, working))
        self._provisional = list(accumulate(is_open, initial=0))

    def with_days(self, days: Iterable[Day]) -> Calendar:
        """Return the calendar with these days set, inside it or next to it; raises ValueError for a gap."""
        listed = list(zip(self._dates, self._flags, self._sources, self._open, strict=True))
        beyond: dict[date, tuple[date, bool, str, bool]] = {}
        for day in days:
            at = day.day.toordinal() - self._origin
            row = (day.day, day.working, day.source, day.provisional)
            if 0 <= at < len(listed):
                listed[at] = row
            else:
                beyond[day.day] = row
        dates, working, sources, is_open = zip(*sorted([*listed, *beyond.values()]), strict=True)
        calendar = Calendar.__new__(Calendar)
        calendar._index(list(dates), list(working), list(sources), list(is_open))
        calendar.first, calendar.last = calendar._loaded = dates[0], dates[-1]
        return calendar

    def rows(self) -> Iterator[tuple[str, bool, int, str, bool]]:
        """Yield every day as a ledger stores it: ISO day, working, ordinal, source, provisional."""
        return zip(
            map(date.isoformat, self._dates), self._flags, self._ordinals, self._sources, self._open, strict=True
        )

    def day(self, d: date) -> Day:
        """Return day `d` with its source."""
        return self._made(self._at(d))

    def is_working(self, d: date) -> bool:
        """Tell whether `d` is a working day."""
        at = self._at(d)
        return self._flags[at]

    def ordinal(self, d: date) -> int:
        """Return how many working days there are from the first day held up to and including `d`."""
        at = self._at(d)
        return self._ordinals[at]

    def after(self, d: date, n: int) -> date:
        """Return the n-th working day after `d`, itself not counted (Điều 147.2); n is at least 1."""
        self._count(n)
        at = self._at(d)
        place = self._ordinals[at] + n - 1
        if place >= len(self._worked):
            self._reach(self._dates[-1] + ONE)
            return self.after(d, n)
        return self._worked[place]

    def before(self, d: date, n: int) -> date:
        """Return the n-th working day before `d`, itself not counted; n is at least 1."""
        self._count(n)
        at = self._at(d)
        place = self._ordinals[at] - self._flags[at] - n
        if place < 0:
            self._reach(self._dates[0] - ONE)
            return self.before(d, n)
        return self._worked[place]

    def on_or_after(self, d: date) -> date:
        """Return `d` if it is a working day, else the next one (Điều 148.5)."""
        at = self._at(d)
        if self._flags[at]:
            return d
        if self._ordinals[at] == len(self._worked):
            self._reach(self._dates[-1] + ONE)
            return self.on_or_after(d)
        return self._worked[self._ordinals[at]]

    def on_or_before(self, d: date) -> date:
        """Return `d` if it is a working day, else the last one before it."""
        at = self._at(d)
        if not self._ordinals[at]:
            self._reach(self._dates[0] - ONE)
            return self.on_or_before(d)
        return self._worked[self._ordinals[at] - 1]

    def between(self, a: date, b: date) -> int:
        """Return the working days after `a` up to and including `b`; negative when `b` is earlier."""
        start, end = self._span(a, b)
        return self._ordinals[end] - self._ordinals[start]

    def provisional(self, a: date, b: date) -> bool:
        """Tell whether any day from `a` to `b`, in either order and both included, is provisional."""
        low, high = self._span(a, b)
        if low > high:
            low, high = high, low
        return self._provisional[high + 1] > self._provisional[low]

    def walk(self, a: date, b: date) -> list[Day]:
        """Return the days after `a` up to and including `b`, or those before `a` down to `b`."""
        start, end = self._span(a, b)
        places = range(start + 1, end + 1) if end >= start else range(start - 1, end - 1, -1)
        return [self._made(at) for at in places]

    def _made(self, at: int) -> Day:
        """Return the day at place `at`."""
        return Day(self._dates[at], self._flags[at], self._sources[at], self._open[at])

    def _at(self, d: date) -> int:
        """Return the place of `d`; negative places would silently count from the end, so they are refused."""
        at = d.toordinal() - self._origin
        if 0 <= at < len(self._dates):
            return at
        self._reach(d)
        return self._at(d)

    def _span(self, a: date, b: date) -> tuple[int, int]:
        """Return the places of two days."""
        self._at(a)
        end = self._at(b)  # to reach one may move the other
        return self._at(a), end

    def _reach(self, d: date) -> None:
        """Hold `d` from now on; raises CalendarMissing where it is not loaded."""
        raise self._missing(d)

    def _count(self, n: int) -> None:
        """Refuse a count below one."""
        if n < 1:
            raise ValueError(f"a count of working days starts at 1, not {n}")

    def _missing(self, d: date) -> CalendarMissing | ValueError:
        """
        Return the refusal for `d`, or the bug of a part that was cut too small.

        The year named is the one next to the loaded days, because a calendar
        has no gap: that command always works, and the next refusal names the next year.
        """
        first, last = self._loaded
        if first <= d <= last:
            return ValueError(f"{d} is loaded, but lies outside this part of the calendar")
        year = (last + ONE if d > last else first - ONE).year
        return CalendarMissing(day=f"{d:%d/%m/%Y}", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}", year=year)
