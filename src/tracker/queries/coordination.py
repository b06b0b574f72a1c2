"""
SLOW: supporting units that are slow, on which task, since when (Art. 6.1.d).
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple

from tracker.queries import Query


class Slow(NamedTuple):
    """One slowness, on the lead unit's word. Days are ISO text; `working_days` run to the day asked for, or its end."""

    id: int
    task: int
    directive: str
    content: str | None
    secret: int
    lead: str
    support: str
    since: str
    working_days: int
    due_on: str | None
    noted_on: str
    given_on: str | None
    note: str | None


SLOW = Query(
    """
SELECT s.id, s.task, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END,
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, l.name, n.name, s.since,
       (SELECT ordinal FROM day WHERE day = CASE WHEN s.given_on < :today THEN s.given_on ELSE :today END)
       - (SELECT ordinal FROM day WHERE day = s.since),
       t.due_on, s.noted_on, CASE WHEN s.given_on <= :today THEN s.given_on END,
       CASE WHEN d.secrecy IS NULL THEN s.note END
  FROM slowness s
  JOIN task t ON t.id = s.task
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name l ON l.unit_id = t.lead AND l.official AND l.until IS NULL
  JOIN unit_name n ON n.unit_id = s.unit AND n.official AND n.until IS NULL
 WHERE s.noted_on <= :today AND (:lead = 0 OR t.lead = :lead) AND (:support = 0 OR s.unit = :support)
   AND (:every = 1
        OR (s.given_on IS NULL OR s.given_on > :today)
       AND (t.status NOT IN ('done', 'stopped')
            OR EXISTS (SELECT 1 FROM obligation o WHERE o.subject = 'task' AND o.subject_id = s.task
                          AND o.rule = 'task-due' AND o.ended_on > :today)))
 ORDER BY t.lead, s.since, s.id
""",
    Slow,
)


def slow(
    connection: sqlite3.Connection,
    today: date,
    *,
    lead: int | None = None,
    support: int | None = None,
    every: bool = False,
) -> list[Slow]:
    """Return who is slow on a day, lead by lead; `every` also those whose slowness, or whose task, has ended."""
    values = {"lead": lead or 0, "support": support or 0, "every": int(every)}
    return SLOW.all(connection, today=today.isoformat(), **values)
