"""
The working calendar as rows of `day`, read and written.
"""

from __future__ import annotations

from tracker.errors import CalendarEmpty
from tracker.ledger.storage.connection import Connection
from tracker.workdays import Calendar


def load_calendar(connection: Connection) -> Calendar:
    """Return the calendar of a ledger; raises CalendarEmpty."""
    rows = connection.execute("SELECT day, working, source, provisional FROM day ORDER BY day").fetchall()
    if not rows:
        raise CalendarEmpty
    return Calendar.from_rows(rows)


def store_calendar(connection: Connection, calendar: Calendar) -> None:
    """Write every day of a calendar with its ordinal."""
    connection.execute("DELETE FROM day")
    connection.executemany(
        "INSERT INTO day (day, working, ordinal, source, provisional) VALUES (?, ?, ?, ?, ?)",
        calendar.rows(),
    )
