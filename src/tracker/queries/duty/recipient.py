"""
RECIPIENTS: to whom a unit's reminders go by e-mail, and of which deadlines a letter has left, or may have (Art. 10.4).

A unit that took another in may have the focal officers of both: its own goes first, then who was named last.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held, named


class Recipient(NamedTuple):
    """A unit and its focal officer, none where it has named nobody; the day a letter came back from the address."""

    unit: int
    code: str
    kind: str
    name: str
    officer: str | None
    email: str | None
    bounced_on: str | None


RECIPIENTS = Query(
    f"""
SELECT u.id, u.code, u.kind, n.name, o.name AS officer, o.email,
       (SELECT MAX(e.happened_on) FROM act e
         WHERE e.subject = 'ledger' AND e.subject_id = 0 AND e.happened = 'act-undone'
           AND e.payload ->> 'bounced' = o.email AND e.happened_on >= o.since)
  FROM unit u
  JOIN unit_name n ON {named("u.id", ":today")}
  LEFT JOIN officer o ON o.unit IN ({held("u.id", ":today")})
   AND o.since <= :today AND (o.until IS NULL OR o.until >= :today)
 WHERE u.kind <> 'office'
 ORDER BY u.id, CASE WHEN o.email IS NULL THEN 1 ELSE 0 END, CASE WHEN o.unit = u.id THEN 0 ELSE 1 END,
       o.since DESC NULLS LAST, o.id DESC NULLS LAST
""",
    Recipient,
)


class Posted(NamedTuple):
    """A deadline and what was noted of a letter about it, on which day; see `ledger.outbox`."""

    obligation: int
    note: str
    day: str


POSTED = Query(
    "SELECT t.obligation_id, t.rung, t.told_on FROM told t WHERE t.rung LIKE 'mail-%' ORDER BY t.obligation_id, t.rung",
    Posted,
)


BORN = "SELECT e.digest FROM seal e ORDER BY e.id LIMIT 1"


class Left(NamedTuple):
    """An urging that left as a letter: its act, and who recorded it."""

    event: int
    urging: int
    actor: str


LEFT = Query(
    """
SELECT e.id, e.subject_id, e.actor FROM event e
 WHERE e.happened = 'urging-sent' AND e.payload ->> 'letter' = :letter
 ORDER BY e.id DESC
""",
    Left,
)


def recipients(connection: Connection, today: date) -> dict[int, Recipient]:
    """Return to whom the reminders of each unit go, by its number; the Office itself writes to nobody of its own."""
    found: dict[int, Recipient] = {}
    for row in RECIPIENTS.all(connection, today=today.isoformat()):
        found.setdefault(row.unit, row)
    return found


def posted(connection: Connection) -> dict[tuple[int, str], Posted]:
    """Return what was noted of letters, by the deadline and the note."""
    return {(row.obligation, row.note): row for row in POSTED.all(connection)}


def born(connection: Connection) -> str:
    """Return the digest of the first act of a ledger: what tells it from every other, and never changes."""
    return str(connection.execute(BORN).fetchone()[0])


def left_as(connection: Connection, letter: str) -> Left | None:
    """Return the last urging that left as the letter of a number, taken back or not."""
    found = LEFT.all(connection, letter=letter)
    return found[0] if found else None
