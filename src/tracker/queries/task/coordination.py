"""
SLOW: supporting units that are slow, on which task, since when (Art. 6.1.d).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held, named


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


ENDED = """
COALESCE(s.given_on, (SELECT m.merged_on FROM merger m WHERE m.unit = s.unit),
         (SELECT MIN(h.since) FROM unit_name h WHERE h.unit_id = t.lead AND h.holder = s.unit))
"""
"""When a slowness ended: its unit spoke, or is gone, or leads the task itself since the lead went into it."""

SLOW = Query(
    f"""
SELECT s.id, s.task, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END,
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, l.name, n.name, s.since,
       (SELECT ordinal FROM day WHERE day = CASE WHEN {ENDED} < :today THEN {ENDED} ELSE :today END)
       - (SELECT ordinal FROM day WHERE day = s.since),
       t.due_on, s.noted_on, CASE WHEN s.given_on <= :today THEN s.given_on END,
       CASE WHEN d.secrecy IS NULL THEN s.note END
  FROM slowness s
  JOIN task t ON t.id = s.task
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name l ON {named("t.lead", ":today", "l")}
  JOIN unit_name n ON {named("s.unit", ":today")}
 WHERE s.noted_on <= :today AND (:lead = 0 OR t.lead IN ({held(":lead", ":today")}))
   AND (:support = 0 OR s.unit IN ({held(":support", ":today")}))
   AND (:every
        OR ({ENDED} IS NULL OR {ENDED} > :today)
       AND (t.status NOT IN ('done', 'stopped')
            OR EXISTS (SELECT 1 FROM obligation o WHERE o.subject = 'task' AND o.subject_id = s.task
                          AND o.rule = 'task-due' AND o.ended_on > :today)))
 ORDER BY t.lead, s.since, s.id
""",
    Slow,
)


def slow(
    connection: Connection,
    today: date,
    *,
    lead: int | None = None,
    support: int | None = None,
    every: bool = False,
) -> list[Slow]:
    """Return who is slow on a day, lead by lead; `every` also those whose slowness, or whose task, has ended."""
    values = {"lead": lead or 0, "support": support or 0, "every": every}
    return SLOW.all(connection, today=today.isoformat(), **values)
