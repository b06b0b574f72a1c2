"""
The marker of the page: the day until which all that time alone brings is in the journal.

One row, read by every list and written by a turning. An act takes it away, because it may bring something of its own,
unless it is one of those that bring nothing; a ledger without the marker has been turned to no day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.law.vocabulary import Happened
from tracker.ledger.storage.connection import Connection

BRINGS_NOTHING = frozenset({Happened.PROGRESS_NOTED})
"""
Acts that change nothing of what `ledger.bytime` looks at: they open no clock, move no task into another class of states
(at work, open), and record nothing of a week, a period, a meeting or a unit. Most acts of a day are of these.
"""


def is_turned(connection: Connection, day: date) -> bool:
    """Say whether the page has been turned to a day, or past it."""
    query = "SELECT 1 FROM page WHERE turned_to >= :day"
    return connection.execute(query, {"day": day.isoformat()}).fetchone() is not None


def mark(connection: Connection, day: date) -> None:
    """Note that the page has been turned to a day."""
    unmark(connection)
    connection.execute("INSERT INTO page (turned_to) VALUES (:day)", {"day": day.isoformat()})


def heed(connection: Connection, acts: Iterable[Happened]) -> None:
    """Forget to which day the page was turned where one of these acts may bring more."""
    if not BRINGS_NOTHING.issuperset(acts):
        unmark(connection)


def unmark(connection: Connection) -> None:
    """Forget to which day the page was turned: something was recorded that may bring more."""
    connection.execute("DELETE FROM page")
