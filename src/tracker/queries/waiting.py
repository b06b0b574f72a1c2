"""
WAITING: what waits for the Office: reports to confirm (Art. 6.1.a), referrals to bring to a direction (Art. 6.1.c).

Asked of today it walks the reported and referred tasks alone; asked of a past day it is answered
from the days of the acts.
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple

from tracker.queries import Query
from tracker.queries.obligations import NO_LIMIT
from tracker.queries.unitsql import named


class Waiting(NamedTuple):
    """One report or referral and how long it has waited, in working days. Days are ISO text."""

    task: int
    directive: str
    content: str | None
    unit: str
    period: str | None
    due_on: str | None
    reported_on: str
    filed_on: str
    working_days_waiting: int
    document: str | None
    kind: str
    reason: str | None


REPORTS = f"""
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name, o.period, o.due_on, o.met_on,
       filed.happened_on,
       (SELECT ordinal FROM day WHERE day = :today) - (SELECT ordinal FROM day WHERE day = filed.happened_on),
       (SELECT p.number FROM document p WHERE p.id = CAST(filed.payload ->> 'document' AS INTEGER)),
       'report', NULL AS reason
  FROM obligation o
  JOIN act filed ON filed.id = (SELECT MIN(f.id) FROM act f
                    WHERE f.subject = 'task' AND f.subject_id = o.subject_id AND f.id >= o.met_by
                      AND f.happened IN ('report-filed', 'done-reported'))
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {named("o.unit", ":today")}
 WHERE o.rule = 'task-due' AND o.subject = 'task'
   AND (:unit = 0 OR o.unit = :unit OR n.holder = :unit) AND (:level = '' OR d.level = :level)
"""

REPORTED_NOW = " AND o.outcome = 'waiting' AND o.subject_id IN (SELECT id FROM task WHERE status = 'reported')"
REPORTED_THEN = """
   AND o.outcome <> 'corrected' AND filed.happened_on <= :today AND (o.ended_on IS NULL OR o.ended_on > :today)
"""

REFERRALS = f"""
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name, NULL, t.due_on, e.happened_on,
       COALESCE(e.payload ->> 'arrived_on', e.happened_on),
       (SELECT ordinal FROM day WHERE day = :today)
         - (SELECT ordinal FROM day WHERE day = COALESCE(e.payload ->> 'arrived_on', e.happened_on)),
       (SELECT p.number FROM document p WHERE p.id = CAST(e.payload ->> 'document' AS INTEGER)),
       'referral', e.payload ->> 'mismatch' AS reason
  FROM act e
  JOIN task t ON t.id = e.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {named("t.lead", ":today")}
 WHERE e.subject = 'task' AND e.happened = 'task-referred'
   AND COALESCE(e.payload ->> 'arrived_on', e.happened_on) <= :today
   AND (:unit = 0 OR t.lead = :unit OR n.holder = :unit) AND (:level = '' OR d.level = :level)
"""

REFERRED_NOW = """
   AND e.subject_id IN (SELECT id FROM task WHERE status = 'referred')
   AND e.id = (SELECT MAX(f.id) FROM act f
                WHERE f.subject = 'task' AND f.subject_id = e.subject_id AND f.happened = 'task-referred')
"""
REFERRED_THEN = """
   AND NOT EXISTS (SELECT 1 FROM act f
                    WHERE f.subject = 'task' AND f.subject_id = e.subject_id AND f.id > e.id AND f.happened_on <= :today
                      AND f.happened IN ('task-extended', 'task-reassigned', 'task-stopped', 'task-referred',
                                         'referral-dismissed', 'result-sent-up'))
"""

LONGEST_FIRST = " ORDER BY 8, 1 LIMIT :limit"


def waiting_query(*, then: bool) -> Query[Waiting]:
    """Return WAITING, the longest first; `then` asks for a past day."""
    reports = REPORTS + (REPORTED_THEN if then else REPORTED_NOW)
    referrals = REFERRALS + (REFERRED_THEN if then else REFERRED_NOW)
    return Query(reports + " UNION ALL " + referrals + LONGEST_FIRST, Waiting)


WAITING = waiting_query(then=False)
WAITING_THEN = waiting_query(then=True)


def waiting(
    connection: sqlite3.Connection,
    today: date,
    *,
    unit: int | None = None,
    level: str | None = None,
    limit: int | None = None,
    then: bool = False,
) -> list[Waiting]:
    """Return what waits for the Office on a day, the longest first; `then` asks for a past day."""
    return (WAITING_THEN if then else WAITING).all(
        connection,
        today=today.isoformat(),
        unit=unit or 0,
        level=level or "",
        limit=NO_LIMIT if limit is None else limit,
    )
