"""
The calendar as a ledger has it: its days, what was announced, and how far it reaches.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.errors import CalendarEmpty
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.workdays import Calendar


class DayLine(NamedTuple):
    """One day of the calendar; `ordinal` counts working days from the first loaded day."""

    day: str
    working: int
    source: str
    provisional: int


DAYS = Query("SELECT d.day, d.working, d.source, d.provisional FROM day d ORDER BY d.day", DayLine)

SPECIAL = Query(
    """
SELECT d.day, d.working, d.source, d.provisional FROM day d
 WHERE d.day >= :first AND d.day <= :last AND d.source <> '' ORDER BY d.day
""",
    DayLine,
)


class YearLine(NamedTuple):
    """One loaded year: its working days, its special days, and how many days are provisional."""

    year: str
    working: int
    special: int
    provisional: int


YEARS = Query(
    """
SELECT SUBSTR(d.day, 1, 4), SUM(CASE WHEN d.working THEN 1 ELSE 0 END),
       SUM(CASE WHEN d.source <> '' THEN 1 ELSE 0 END), SUM(CASE WHEN d.provisional THEN 1 ELSE 0 END)
  FROM day d GROUP BY SUBSTR(d.day, 1, 4) ORDER BY SUBSTR(d.day, 1, 4)
""",
    YearLine,
)


def calendar(connection: Connection) -> Calendar:
    """Return the whole calendar; raises CalendarEmpty."""
    days = DAYS.all(connection)
    if not days:
        raise CalendarEmpty
    return Calendar.from_rows(days)


def special_days(connection: Connection, first: date, last: date) -> list[DayLine]:
    """Return the days between two days that somebody announced or suggested."""
    return SPECIAL.all(connection, first=first.isoformat(), last=last.isoformat())


def years(connection: Connection) -> list[YearLine]:
    """Return the loaded years."""
    return YEARS.all(connection)
