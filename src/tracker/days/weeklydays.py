"""
The days on which lead units report every week (Art. 6.1.d: Thursdays), from the first that a ledger can speak of.

Pure: which have come, counted the same by whoever asks and whoever records. On which weekday they fall says the version
of the rule that is law on the day itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tracker.law.codes import WEEKLY_REPORT
from tracker.law.regulation import Regulation
from tracker.law.windows import Weekly
from tracker.workdays import Calendar

DAY = timedelta(days=1)
FURTHEST = 14
"""Within so many days lies a report day, also where an amendment moves the weekday."""


def is_one(regulation: Regulation, day: date) -> bool:
    """Say whether reports are owed on a day, before a day off moves it."""
    law = regulation.version(WEEKLY_REPORT, day)
    return not law.has_ended(day) and isinstance(law.window, Weekly) and day.isoweekday() == law.window.weekday


def since(regulation: Regulation, began_on: date, directed_on: date, last: date | None) -> date:
    """
    Return the day from which report days are still to be recorded.

    Not before the ledger was begun, its first directive was issued, or the Quy chế was in force: what
    units said in weeks that nobody kept here is not known, and no unit is called silent for them.
    """
    begins = max(began_on, directed_on, regulation.in_force)
    return begins if last is None else max(begins, last + DAY)


def come(regulation: Regulation, first: date, calendar: Calendar, today: date) -> Iterator[date]:
    """Yield the days from `first` on whose report is due by today; one off waits for the next working day."""
    for day in _walk(first, today):
        if is_one(regulation, day) and any(calendar.is_working(each) for each in _walk(day, today)):
            yield day


def on_or_after(regulation: Regulation, day: date) -> date:
    """Return the first report day from a day on; the last there ever was, where none follows."""
    found = (each for each in _walk(day, day + FURTHEST * DAY) if is_one(regulation, each))
    return next(found, None) or on_or_before(regulation, day)


def on_or_before(regulation: Regulation, day: date) -> date:
    """Return the last report day up to a day, also of the time before the Quy chế was in force."""
    last = regulation.versions(WEEKLY_REPORT)[-1].until
    day = day if last is None else min(day, last)
    return next(each for n in range(FURTHEST) if is_one(regulation, each := day - n * DAY))


def _walk(first: date, last: date) -> Iterator[date]:
    """Yield every day from one to another."""
    return (first + n * DAY for n in range((last - first).days + 1))
