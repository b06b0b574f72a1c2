"""
HOLDINGS: how many rows a ledger holds, how far its calendar reaches, and when it was last checked.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.ledger.log import count

TABLES = ("unit", "directive", "item", "task", "obligation", "document")
"""Tables whose rows are counted, besides the journal."""


class Span(NamedTuple):
    """The first and last day of the calendar, ISO text; nothing where none is loaded."""

    first: str | None
    last: str | None


SPAN = Query("SELECT MIN(d.day), MAX(d.day) FROM day d", Span)


class Run(NamedTuple):
    """A run of `tracker check`: when it began and ended (UTC), and on which machine."""

    started_at: str
    finished_at: str | None
    host: str


LAST_RUN = Query(
    "SELECT c.started_at, c.finished_at, c.host FROM cron_run c WHERE c.host NOT LIKE 'mail@%'"
    " ORDER BY c.id DESC LIMIT 1",
    Run,
)


class Holdings(NamedTuple):
    """What a ledger holds: rows of each table, acts, the calendar, the last check."""

    counts: dict[str, int]
    events: int
    calendar: Span
    checked: Run | None


def holdings(connection: Connection) -> Holdings:
    """Return what a ledger holds."""
    counts = {table: connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in TABLES}
    runs = LAST_RUN.all(connection)
    return Holdings(counts, count(connection), SPAN.all(connection)[0], runs[0] if runs else None)
