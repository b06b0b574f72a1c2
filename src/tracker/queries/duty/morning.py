"""
MORNING: what the morning page asks besides the lists: the Office's own duties, what passed its day, the days around.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.days.weeklydays import on_or_after, on_or_before
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import COLUMNS, JOINS, OPEN_NOW, OPEN_THEN, Due, check_day
from tracker.workdays import Calendar

if TYPE_CHECKING:
    from tracker.law.regulation import Regulation


OF_OFFICE_TODAY = (
    " AND (o.party = 'office' OR o.unit IN (SELECT u.id FROM unit u WHERE u.kind = 'office')) AND o.due_on <= :today"
)
SINCE_LAST_WORKING_DAY = """
   AND o.due_on < :today AND o.due_on >= (SELECT MAX(day) FROM day WHERE day < :today AND working)
"""
IN_ORDER = " ORDER BY o.due_on, o.id"

OFFICE_TODAY = Query(COLUMNS + JOINS + OPEN_NOW + OF_OFFICE_TODAY + IN_ORDER, Due)
OFFICE_THEN = Query(COLUMNS + JOINS + OPEN_THEN + OF_OFFICE_TODAY + IN_ORDER, Due)
NEWLY_OVERDUE = Query(COLUMNS + JOINS + OPEN_NOW + SINCE_LAST_WORKING_DAY + IN_ORDER, Due)
NEWLY_THEN = Query(COLUMNS + JOINS + OPEN_THEN + SINCE_LAST_WORKING_DAY + IN_ORDER, Due)


class DayRow(NamedTuple):
    """One day of the calendar."""

    day: str
    working: int
    source: str
    provisional: int


AROUND = Query(
    """
SELECT d.day, d.working, d.source, d.provisional FROM day d WHERE d.day >= :first AND d.day <= :last ORDER BY d.day
""",
    DayRow,
)


class Ends(NamedTuple):
    """The first and the last day of the calendar."""

    first: str
    last: str


ENDS = Query("SELECT (SELECT MIN(d.day) FROM day d), (SELECT MAX(d.day) FROM day d)", Ends)


def office_today(connection: Connection, today: date, *, then: bool = False) -> list[Due]:
    """Return the Office's own duties that are due on a day or overdue, worst first; `then` asks for a past day."""
    check_day(connection, today)
    return (OFFICE_THEN if then else OFFICE_TODAY).all(connection, today=today.isoformat())


class Coded(NamedTuple):
    """A unit by its code."""

    code: str


class First(NamedTuple):
    """The first directive of a ledger."""

    id: int


FIRST_DIRECTIVE = Query("SELECT d.id FROM directive d ORDER BY d.id LIMIT 1", First)
OFFICE_CODE = Query("SELECT u.code FROM unit u WHERE u.kind = 'office' ORDER BY u.id LIMIT 1", Coded)


def office_code(connection: Connection) -> str | None:
    """Return the code of the Office, None where it is not among the units."""
    found = OFFICE_CODE.all(connection)
    return found[0].code if found else None


def is_new(connection: Connection) -> bool:
    """Say whether the ledger has no directive yet."""
    return not FIRST_DIRECTIVE.all(connection)


def newly_overdue(connection: Connection, today: date, *, then: bool = False) -> list[Due]:
    """Return the duties that became overdue since the last working day; `then` asks for a past day."""
    return (NEWLY_THEN if then else NEWLY_OVERDUE).all(connection, today=today.isoformat())


def around(connection: Connection, first: date, last: date) -> Calendar:
    """Return the part of the calendar between two days."""
    rows = AROUND.all(connection, first=first.isoformat(), last=last.isoformat())
    return Calendar.from_rows(rows, ends(connection))


def ends(connection: Connection) -> tuple[date, date]:
    """Return the first and the last day of the calendar."""
    found = ENDS.all(connection)[0]
    return date.fromisoformat(found.first), date.fromisoformat(found.last)


def last_day(connection: Connection) -> date:
    """Return the last day of the calendar."""
    return ends(connection)[1]


def next_report_day(regulation: Regulation, calendar: Calendar, today: date) -> tuple[date, date]:
    """
    Return the day whose weekly report is next, and the day it falls on (Art. 6.1.d).

    A day off moves to the next working day, and stays next until that day has passed. Raises CalendarMissing.
    """
    day = on_or_before(regulation, today)
    while (held := calendar.on_or_after(day)) < today:
        following = on_or_after(regulation, day + timedelta(days=1))
        if following <= day:
            break  # reports are owed no more
        day = following
    return day, held
