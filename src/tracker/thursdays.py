"""
Thursdays on which lead units report (Art. 6.1.d), from the first that a ledger can speak of.

Pure: which Thursdays have come, counted the same by whoever asks and whoever records.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tracker.regulation import THURSDAY
from tracker.rule import IN_FORCE
from tracker.workdays import Calendar

WEEK = timedelta(days=7)


def since(began_on: date, directed_on: date, last: date | None) -> date:
    """
    Return the day from which Thursdays are still to be recorded.

    Not before the ledger was begun, its first directive was issued, or the Quy chế was in force: what
    units said in weeks that nobody kept here is not known, and no unit is called silent for them.
    """
    begins = max(began_on, directed_on, IN_FORCE)
    return begins if last is None else max(begins, last + WEEK)


def come(first: date, calendar: Calendar, today: date) -> Iterator[date]:
    """Yield the Thursdays from `first` on whose report is due by today; one off waits for the next working day."""
    thursday = first + timedelta(days=(THURSDAY - first.isoweekday()) % 7)
    while thursday <= today:
        days = (thursday + timedelta(days=n) for n in range((today - thursday).days + 1))
        if any(calendar.is_working(day) for day in days):
            yield thursday
        thursday += WEEK
