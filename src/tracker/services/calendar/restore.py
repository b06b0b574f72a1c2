"""
Taking a change of the calendar back: a day off, a swap with both its days, a day that a file of the Office settled.

The counter-act sets the days to what they were before; the journal keeps both. What the official calendar or the
ordinary week says is nobody's slip, and is refused. `yearfile` asks here which days have notices of their own.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from tracker.days.almanac import changed, days_of, kept_of
from tracker.errors import Forbidden
from tracker.law.vocabulary import Happened
from tracker.ledger.ledger import Ledger
from tracker.queries.ledger.timeline import of_calendar
from tracker.services.calendar.change import CalendarChanged, change, noted
from tracker.workdays import Calendar, Day

OWN = frozenset({Happened.DAY_TAKEN_OFF, Happened.DAYS_SWAPPED})
"""Acts that set single days, each by its own notice."""


class NothingToRestore(Forbidden):
    """The day is an ordinary one of the week."""

    sentence = "Ngày {day:%d/%m/%Y} là {nature} bình thường: không có gì để trả lại."


class OfficialDay(Forbidden):
    """The day is what the loaded calendar says, not what a clerk recorded."""

    sentence = (
        "Ngày {day:%d/%m/%Y} là {nature} theo lịch đã nạp ({source}), không phải do «calendar off», «swap» hay tệp "
        "lịch của Văn phòng ghi, nên không trả lại. Có thông báo mới thì ghi bằng «tracker calendar swap» hoặc «off»."
    )


class Change(NamedTuple):
    """What one act of the calendar made of a day: how it was before, and the days that changed with it."""

    event: int
    happened: Happened
    is_noted: bool
    days: dict[date, Day | None]


def restore(ledger: Ledger, day: date, *, notice: str, on: date | None = None) -> tuple[CalendarChanged, list[Day]]:
    """
    Take back what set a day, and return the change with the days as they are again.

    Naming either day of a swap takes back both. Raises NothingToRestore, OfficialDay, NoNotice or CalendarMissing.
    """
    notice = noted(notice)
    now = ledger.calendar.day(day)
    last = setter_of(ledger).get(day)
    if last is None or not (last.happened in OWN or (last.happened is Happened.CALENDAR_LOADED and last.is_noted)):
        nature = "ngày làm việc" if now.working else "ngày nghỉ" if now.source else "ngày nghỉ cuối tuần"
        if now.source:
            raise OfficialDay(day=day, nature=nature, source=now.source)
        raise NothingToRestore(day=day, nature=nature)
    days = [before for before in last.days.values() if before is not None]
    days = [_withheld_since(ledger, before, last.event) for before in days]
    done = change(ledger, Happened.DAY_RESTORED, days, notice=notice, on=on, restores=last.event)
    return done, days


def setter_of(ledger: Ledger) -> dict[date, Change]:
    """Return which act made each day worked or off, or gave it its source; days as first loaded are in it too."""
    found: dict[date, Change] = {}
    calendar: Calendar | None = None
    for event, happened, facts in _acts(ledger):
        before: dict[date, Day | None] = {}
        for now in days_of(facts):
            is_loaded = calendar is not None and calendar.first <= now.day <= calendar.last
            was = calendar.day(now.day) if calendar is not None and is_loaded else None
            if was is None or (was.working, was.source) != (now.working, now.source):
                before[now.day] = was
        calendar = changed(calendar, days_of(facts))
        is_year = happened is Happened.CALENDAR_LOADED
        pairs = {date.fromisoformat(one): date.fromisoformat(other) for one, other in facts.get("pairs", ())}
        pairs |= {other: one for one, other in pairs.items()}
        for each in before:
            # A year is not taken back with one of its days; a swap is, both halves or neither.
            together = {each, pairs.get(each, each)} & before.keys() if is_year else before.keys()
            shown = {day: before[day] for day in sorted(together)}
            found[each] = Change(event, happened, bool(facts.get("notice")), shown)
    return found


def settled_by_file(ledger: Ledger) -> set[date]:
    """Return the days that are as a file of the Office settled them, and no notice of their own since."""
    found: set[date] = set()
    calendar: Calendar | None = None
    for _event, happened, facts in _acts(ledger):
        days = days_of(facts)
        if happened is Happened.CALENDAR_LOADED and facts.get("notice"):
            is_new = calendar is None or not calendar.first <= days[0].day <= calendar.last
            known = calendar
            found |= {day.day for day in days if is_new or known is None or day != known.day(day.day)}
        elif happened in OWN:
            found -= {day.day for day in days}
        calendar = changed(calendar, days)
    return found


def _withheld_since(ledger: Ledger, day: Day, event: int) -> Day:
    """Return a day as a year loaded after an act would have set it, had the act's own notice not settled it."""
    for number, _happened, facts in _acts(ledger):
        if number > event:
            day = next((kept for kept in kept_of(facts) if kept.day == day.day), day)
    return day


def _acts(ledger: Ledger) -> list[tuple[int, Happened, dict[str, Any]]]:
    """Return the acts of the calendar that stand, in their order."""
    return [(act.event, Happened(act.happened), act.facts) for act in of_calendar(ledger.connection)]
