"""
DIFFICULTIES: what stands in the way of tasks, which direction was asked for, and how it was settled.
"""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.unit import carried


class Difficulty(NamedTuple):
    """One difficulty or dispute; `units` is a list of unit numbers as JSON, days are ISO text."""

    difficulty: int
    task: int
    directive: str
    kind: str
    lead: int
    units: str
    content: str | None
    raised_on: str
    document: str | None
    asked_on: str | None
    asked_document: str | None
    settled_on: str | None
    outcome: str | None
    direction: str | None
    secret: int
    sent_to: str | None
    sent_on: str | None

    @property
    def recipients(self) -> list[str]:
        """Return to whom it was sent, by their names then."""
        found: list[str] = json.loads(self.sent_to or "[]")
        return found

    @property
    def concerned(self) -> list[int]:
        """Return the numbers of the units it concerns."""
        found: list[int] = json.loads(self.units)
        return found

    @property
    def state(self) -> str:
        """Return where it stands: raised, asked or settled."""
        if self.settled_on is not None:
            return "settled"
        return "raised" if self.asked_on is None else "asked"


DIFFICULTIES = Query(
    """
SELECT f.id, f.task, d.number, f.kind, t.lead, f.units, CASE WHEN f.secret THEN NULL ELSE f.content END, f.raised_on,
       (SELECT e.payload ->> 'number' FROM act e
         WHERE e.subject = 'difficulty' AND e.subject_id = f.id AND e.happened = 'difficulty-raised'),
       CASE WHEN f.asked_on <= :today THEN f.asked_on END,
       CASE WHEN f.asked_on <= :today THEN p.number END,
       CASE WHEN f.settled_on <= :today THEN f.settled_on END,
       CASE WHEN f.settled_on <= :today AND NOT f.secret THEN f.outcome END,
       CASE WHEN f.settled_on <= :today THEN
            (SELECT e.payload ->> 'number' FROM act e
              WHERE e.subject = 'difficulty' AND e.subject_id = f.id AND e.happened = 'difficulty-settled') END,
       CASE WHEN f.secret THEN 1 ELSE 0 END,
       CASE WHEN f.sent_on <= :today THEN f.sent_to END, CASE WHEN f.sent_on <= :today THEN f.sent_on END
  FROM difficulty f
  JOIN task t ON t.id = f.task
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  LEFT JOIN document p ON p.id = f.asked
 WHERE f.raised_on <= :today AND (NOT :open OR f.settled_on IS NULL OR f.settled_on > :today)
 ORDER BY f.raised_on, f.id
""",
    Difficulty,
)


def difficulties(
    connection: Connection, today: date, *, unit: int | None = None, unsettled: bool = False
) -> list[Difficulty]:
    """Return difficulties up to a day, the oldest first; of one unit: those it concerns, and of its tasks."""
    rows = DIFFICULTIES.all(connection, today=today.isoformat(), open=unsettled)
    if unit is None:
        return rows
    units = carried(connection, unit)
    return [row for row in rows if row.lead in units or not units.isdisjoint(row.concerned)]
