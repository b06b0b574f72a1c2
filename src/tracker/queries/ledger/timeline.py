"""
TIMELINE: what happened, act by act, with the day of the act and the instant of its entry.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.sqlite import Copy
from tracker.queries import Query

HEAD_DIGITS = 12
"""How many hex digits of the journal's head stand under a printed list."""


class Entry(NamedTuple):
    """One act in the journal; `payload` is its canonical JSON. Days are ISO text, instants UTC."""

    event: int
    happened_on: str
    recorded_at: str
    actor: str
    happened: str
    subject: str
    subject_id: int
    payload: str

    @property
    def facts(self) -> dict[str, Any]:
        """Return the payload."""
        import json

        facts: dict[str, Any] = json.loads(self.payload)
        return facts


OF_SUBJECT = Query(
    """
SELECT e.id, e.happened_on, e.recorded_at, e.actor, e.happened, e.subject, e.subject_id, e.payload
  FROM act e
 WHERE e.subject = :subject AND e.subject_id = :number
 ORDER BY e.id
""",
    Entry,
)


OF_CALENDAR = Query(
    """
SELECT e.id, e.happened_on, e.recorded_at, e.actor, e.happened, e.subject, e.subject_id, e.payload
  FROM act e
 WHERE e.subject = 'ledger' AND e.happened IN ('calendar-loaded', 'days-swapped', 'day-taken-off', 'day-restored')
 ORDER BY e.id
""",
    Entry,
)


class Head(NamedTuple):
    """The last line of the journal."""

    event: int
    digest: str


HEAD = Query("SELECT e.id, COALESCE(e.digest, '') FROM seal e ORDER BY e.id DESC LIMIT 1", Head)


FIRST = Query("SELECT e.id, COALESCE(e.digest, '') FROM seal e ORDER BY e.id LIMIT 1", Head)


BY_HEAD = Query(
    "SELECT e.id, COALESCE(e.digest, '') FROM seal e WHERE SUBSTR(e.digest, 1, LENGTH(:head)) = :head"
    " ORDER BY e.id DESC LIMIT 1",
    Head,
)


def event_of(connection: Connection, digits: str) -> int | None:
    """Return the number of the event whose digest begins so."""
    found = BY_HEAD.all(connection, head=digits)
    return found[0].event if found else None


def mark(connection: Connection) -> str:
    """Return what tells this ledger from every other for as long as it is kept: how its first line is sealed."""
    found = FIRST.all(connection)
    return found[0].digest[:HEAD_DIGITS] if found else ""


def of_subject(connection: Connection, subject: str, number: int) -> list[Entry]:
    """Return the acts on one subject, the oldest first."""
    return OF_SUBJECT.all(connection, subject=subject, number=number)


def of_calendar(connection: Connection) -> list[Entry]:
    """Return the acts that made the calendar what it is, the oldest first."""
    return OF_CALENDAR.all(connection)


def head(connection: Connection) -> str:
    """Return the digest of the journal's last line, in the file even of a copy; empty where nothing was recorded."""
    if isinstance(connection, Copy):
        return connection.head
    found = HEAD.all(connection)
    return found[0].digest if found else ""
