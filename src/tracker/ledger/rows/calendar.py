"""
The working calendar as rows of `day`, read and written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tracker.errors import CalendarEmpty
from tracker.ledger.storage.connection import Connection
from tracker.workdays import Calendar, Day

BEFORE, AFTER = timedelta(days=60), timedelta(days=180)
"""How much is read around the first day that is asked for: most acts count some weeks from today."""

ENDS = "SELECT (SELECT MIN(day) FROM day), (SELECT MAX(day) FROM day)"
PART = "SELECT day, working, source, provisional FROM day WHERE day BETWEEN ? AND ? ORDER BY day"


class StoredCalendar(Calendar):
    """
    The calendar of a ledger, of which the days are read when they are asked for.

    Before the table changes, `read_all` must be called on a calendar that somebody goes on with.
    """

    __slots__ = ("_connection",)

    def __init__(self, connection: Connection) -> None:
        """Read how far the calendar of a ledger reaches; raises CalendarEmpty."""
        first, last = connection.execute(ENDS).fetchone()
        if first is None:
            raise CalendarEmpty
        self._connection = connection
        self.first, self.last = self._loaded = date.fromisoformat(first), date.fromisoformat(last)
        self._origin, self._dates = 0, []

    def read_all(self) -> None:
        """Read every day."""
        if len(self._dates) <= (self.last - self.first).days:
            self._read(self.first, self.last)

    def with_days(self, days: Iterable[Day]) -> Calendar:
        """Return the whole calendar with these days set; raises ValueError for a gap."""
        self.read_all()
        return super().with_days(days)

    def rows(self) -> Iterator[tuple[str, bool, int, str, bool]]:
        """Yield every day as it is stored."""
        self.read_all()
        return super().rows()

    def _reach(self, d: date) -> None:
        """Read on until `d`, and as far again as was read before."""
        if not self.first <= d <= self.last:
            raise self._missing(d)
        if not self._dates:
            low, high = d - BEFORE, d + AFTER
        else:
            known = self._dates[-1] - self._dates[0]
            low, high = min(self._dates[0], d - known), max(self._dates[-1], d + known)
        self._read(max(self.first, low), min(self.last, high))

    def _read(self, first: date, last: date) -> None:
        """Read the days between two."""
        self._index_rows(self._connection.execute(PART, (first.isoformat(), last.isoformat())))


def load_calendar(connection: Connection) -> StoredCalendar:
    """Return the calendar of a ledger; raises CalendarEmpty."""
    return StoredCalendar(connection)


def store_calendar(connection: Connection, calendar: Calendar) -> None:
    """Write every day of a calendar with its ordinal."""
    rows = list(calendar.rows())
    connection.execute("DELETE FROM day")
    connection.executemany("INSERT INTO day (day, working, ordinal, source, provisional) VALUES (?, ?, ?, ?, ?)", rows)
