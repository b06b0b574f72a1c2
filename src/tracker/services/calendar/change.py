"""
Changing the calendar: loading a year, swapping two days, taking a day off, each with its notice.

A change is one act: the ledger counts the open clocks again, and judges again in its unit's favour what was done late.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.clocks.parts import Clock
from tracker.days.almanac import SATURDAY, changed, facts_of, facts_of_year
from tracker.errors import CalendarEmpty, Forbidden, Usage
from tracker.files.official import announced_years, official_days, suggested_days
from tracker.law.vocabulary import Force, Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import act_day, known
from tracker.words.text import nfc
from tracker.workdays import Calendar, Day

AHEAD = 4
"""Years after the last announced one, or after this one, that a new ledger counts into provisionally."""

LONG_PAST = timedelta(days=31)
FAR_AHEAD = timedelta(days=366)
"""A single day that is changed longer ago or further ahead is more often a slip of the keyboard than a notice."""


class CalendarGap(Usage):
    """The year does not join the years that are loaded."""

    sentence = "Lịch hiện có từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}: nạp năm liền kề trước, ví dụ {year}."


class YearUnknown(Usage):
    """Nobody announced that year and the library has no suggestion for it."""

    sentence = "Không có lịch công bố và cũng không có lịch dự kiến cho năm {year}."


class YearAnnounced(Forbidden):
    """The year is loaded with its announced days already."""

    sentence = "Năm {year} đã có lịch theo thông báo chính thức trong sổ; không có gì để nạp."


class NotAWorkingDay(Usage):
    """The day to be taken off is a day off already."""

    sentence = "Ngày {day:%d/%m/%Y} đã là ngày nghỉ ({source})."


class NotADayOff(Usage):
    """The day to be worked is worked already."""

    sentence = "Ngày {day:%d/%m/%Y} đã là ngày làm việc."


class NotAWeekend(Usage):
    """The day to be worked is a holiday, not a weekend."""

    sentence = "Ngày {day:%d/%m/%Y} là ngày nghỉ lễ: chỉ hoán đổi với ngày nghỉ cuối tuần."


class NoNotice(Usage):
    """A change of the calendar rests on a notice."""

    sentence = "Thiếu số thông báo (--notice): mỗi thay đổi lịch phải có văn bản làm căn cứ."


@dataclass(frozen=True, slots=True)
class CalendarChanged:
    """A change of the calendar, and the clocks that it counted again: (before, after)."""

    recorded: Recorded
    counted: list[tuple[Clock, Clock]]

    @property
    def moved(self) -> list[tuple[Clock, Clock]]:
        """Return the clocks that run, or stand still, and have another day now."""
        return [(was, now) for was, now in self.counted if now.met_on is None]

    @property
    def on_time(self) -> list[tuple[Clock, Clock]]:
        """Return what was done late by the day before, and in time by the day now."""
        return [pair for pair in self._done() if not _is_late(pair[1])]

    @property
    def less_late(self) -> list[tuple[Clock, Clock]]:
        """Return what was done late, and stays so by fewer days."""
        return [pair for pair in self._done() if _is_late(pair[1])]

    def _done(self) -> list[tuple[Clock, Clock]]:
        done = ((was, now) for was, now in self.counted if now.met_on is not None)
        return [(was, now) for was, now in done if now.force != Force.TRIGGER]


def load_first(ledger: Ledger) -> Calendar:
    """Load the announced years and some provisional ones into a new ledger; raises YearUnknown before any is."""
    last = max(announced_years()[-1], ledger.today.year) + AHEAD
    days_of_year(last)
    for year in range(announced_years()[0], last + 1):
        _load(ledger, year)
    return ledger.calendar


def load_year(ledger: Ledger, year: int, *, on: date | None = None) -> CalendarChanged:
    """
    Load a year: as announced, or as the library suggests, provisionally.

    Raises CalendarGap, YearUnknown, or YearAnnounced where there is nothing to load.
    """
    calendar = loaded(ledger)
    if calendar is not None:
        check_joins(calendar, year)
        if calendar.first.year <= year <= calendar.last.year and not _is_suggested(calendar, year):
            raise YearAnnounced(year=year)
    return _load(ledger, year, on=on)


def check_joins(calendar: Calendar, year: int) -> None:
    """Raise CalendarGap for a year that is neither loaded nor next to those that are."""
    if not calendar.first.year - 1 <= year <= calendar.last.year + 1:
        near = calendar.last.year + 1 if year > calendar.last.year else calendar.first.year - 1
        raise CalendarGap(first=calendar.first, last=calendar.last, year=near)


def swap(ledger: Ledger, off: date, work: date, *, notice: str, on: date | None = None) -> CalendarChanged:
    """
    Swap a working day for a day off, both or neither; raises NotAWorkingDay, NotADayOff or NoNotice.
    """
    notice = noted(notice)
    calendar = ledger.calendar
    _check_worked(calendar, off)
    if calendar.is_working(work):
        raise NotADayOff(day=work)
    if work.weekday() < SATURDAY or calendar.day(work).source:
        raise NotAWeekend(day=work)
    days = [
        Day(off, working=False, source=f"hoán đổi với {work:%d/%m/%Y} — {notice}"),
        Day(work, working=True, source=f"làm bù cho {off:%d/%m/%Y} — {notice}"),
    ]
    return change(ledger, Happened.DAYS_SWAPPED, days, notice=notice, on=on)


def take_off(ledger: Ledger, day: date, *, notice: str, on: date | None = None) -> CalendarChanged:
    """Take one day off for all, after a storm or in mourning; raises NotAWorkingDay or NoNotice."""
    notice = noted(notice)
    _check_worked(ledger.calendar, day)
    days = [Day(day, working=False, source=f"nghỉ — {notice}")]
    return change(ledger, Happened.DAY_TAKEN_OFF, days, notice=notice, on=on)


def is_unlikely(day: date, today: date) -> bool:
    """Say whether a day to be changed lies so far from today that it may be a slip of the keyboard."""
    return day < today - LONG_PAST or day > today + FAR_AHEAD


def change(
    ledger: Ledger, happened: Happened, days: Sequence[Day], *, notice: str, on: date | None, **facts: object
) -> CalendarChanged:
    """Record a change of single days."""
    changed(ledger.calendar, days)
    return record(ledger, happened, on=on, notice=notice, **facts, **facts_of(days))


def record(ledger: Ledger, happened: Happened, *, on: date | None, **facts: object) -> CalendarChanged:
    """Record an act of the calendar, with the day on which it was typed where that is not its own (see `recounts`)."""
    day = act_day(ledger, on)
    recorded = ledger.record(happened, Subject.LEDGER, 0, on=day, **facts, **known(ledger, day))
    return CalendarChanged(recorded, counted_by(recorded))


def noted(notice: str) -> str:
    """Return the notice that a change rests on; raises NoNotice."""
    if not notice.strip():
        raise NoNotice
    return nfc(notice)


def counted_by(recorded: Recorded) -> list[tuple[Clock, Clock]]:
    """Return the clocks that were counted again, each with its successor."""
    ended = {clock.id: clock for clock in recorded.clocks if clock.outcome is Outcome.RECOUNTED}
    return [(ended[clock.replaces], clock) for clock in recorded.clocks if clock.replaces in ended]


def loaded(ledger: Ledger) -> Calendar | None:
    """Return the calendar of a ledger, None before any was loaded."""
    try:
        return ledger.calendar
    except CalendarEmpty:
        return None


def _load(ledger: Ledger, year: int, *, on: date | None = None) -> CalendarChanged:
    """Load one year; days that a notice has settled stay as they are."""
    days = days_of_year(year)
    calendar = loaded(ledger)
    kept: list[Day] = []
    if calendar is not None and calendar.first.year <= year <= calendar.last.year:
        kept = [day for day in days if not _is_suggestion(calendar, day.day) and day != calendar.day(day.day)]
        days = [day if _is_suggestion(calendar, day.day) else calendar.day(day.day) for day in days]
    return record(ledger, Happened.CALENDAR_LOADED, on=on, year=year, **facts_of_year(days, kept))


def days_of_year(year: int) -> list[Day]:
    """Return the days of a year as announced, or else as suggested; raises YearUnknown."""
    days = official_days(year)
    if days is not None:
        return days
    try:
        return suggested_days(year)
    except ValueError:
        raise YearUnknown(year=year) from None


def _check_worked(calendar: Calendar, day: date) -> None:
    """Raise NotAWorkingDay for a day that is off already."""
    if not calendar.is_working(day):
        raise NotAWorkingDay(day=day, source=calendar.day(day).source or "cuối tuần")


def _is_suggested(calendar: Calendar, year: int) -> bool:
    """Say whether most of a year is only a suggestion."""
    first = date(year, 1, 1)
    return sum(_is_suggestion(calendar, first + timedelta(n)) for n in range(365)) > 365 // 2


def _is_suggestion(calendar: Calendar, day: date) -> bool:
    return calendar.day(day).provisional


def _is_late(clock: Clock) -> bool:
    return clock.met_on is not None and clock.due_on is not None and clock.met_on > clock.due_on
