"""
The marker of the page: the day until which all that time alone brings is in the journal.

One row, read by every list and written by a turning. Any act takes it away, because it may bring something of its
own; a ledger without the marker has been turned to no day.
"""

from __future__ import annotations

from datetime import date

from tracker.ledger.storage.connection import Connection


def is_turned(connection: Connection, day: date) -> bool:
    """Say whether the page has been turned to a day, or past it."""
    query = "SELECT 1 FROM page WHERE turned_to >= :day"
    return connection.execute(query, {"day": day.isoformat()}).fetchone() is not None


def mark(connection: Connection, day: date) -> None:
    """Note that the page has been turned to a day."""
    unmark(connection)
    connection.execute("INSERT INTO page (turned_to) VALUES (:day)", {"day": day.isoformat()})


def unmark(connection: Connection) -> None:
    """Forget to which day the page was turned: something was recorded that may bring more."""
    connection.execute("DELETE FROM page")
