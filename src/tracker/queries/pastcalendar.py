"""
The calendar as it was known on a past day, laid over the table `day` while one question of that day is answered.

An act of the calendar after that day changes nothing that was known then; days that only it loaded are as it loaded
them. Nothing is written into the ledger: the table is the connection's own, and goes when the question is answered.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from tracker.days.almanac import changed, days_of
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.overlay import overlaid
from tracker.workdays import Calendar

LATER = (
    "SELECT 1 FROM act WHERE subject = 'ledger' AND happened IN"
    " ('calendar-loaded', 'days-swapped', 'day-taken-off', 'day-restored') AND happened_on > :day LIMIT 1"
)
ACTS = (
    "SELECT happened_on, payload FROM act WHERE subject = 'ledger' AND happened IN"
    " ('calendar-loaded', 'days-swapped', 'day-taken-off', 'day-restored') ORDER BY id"
)


@contextmanager
def known_on(connection: Connection, day: date) -> Iterator[None]:
    """Let the table `day` say what was known on a day, where the calendar was changed since."""
    if connection.execute(LATER, {"day": day.isoformat()}).fetchone() is None:
        yield
        return
    with overlaid(connection, "day", "day") as over:
        calendar = _known_on(connection, day)  # not before: on a server another moment has begun
        if calendar is not None:
            connection.executemany(
                f"INSERT INTO {over} (day, working, ordinal, source, provisional) VALUES (?, ?, ?, ?, ?)",
                calendar.rows(),
            )
        yield


def _known_on(connection: Connection, asked: date) -> Calendar | None:
    """Return the calendar without what was changed after a day; None where none was ever loaded."""
    calendar: Calendar | None = None
    for happened_on, payload in connection.execute(ACTS):
        days = days_of(json.loads(payload))
        if calendar is not None and date.fromisoformat(happened_on) > asked:
            known = calendar
            days = [day for day in days if not known.first <= day.day <= known.last]
        calendar = changed(calendar, days) if days else calendar
    return calendar
