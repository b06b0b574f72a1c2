"""
FROZEN: which reports with frozen figures counted a task: packets of meetings, periodic reports of the Office.

A later correction of the task does not change them; whoever corrects one must know.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query


class Used(NamedTuple):
    """A report that counted a task: the day it was filed, its title, and what it was for (meeting or period)."""

    day: str
    title: str
    kind: str


USED_BY = Query(
    """
SELECT e.happened_on, m.title, 'meeting'
  FROM meeting m
  JOIN act e ON e.subject = 'meeting' AND e.subject_id = m.id AND e.happened = 'meeting-reported'
 WHERE m.figures IS NOT NULL
   AND EXISTS (SELECT 1 FROM act a
                WHERE a.subject = 'task' AND a.subject_id = :task AND a.happened = 'task-assigned' AND a.id < e.id)
UNION ALL
SELECT e.happened_on, p.title, 'period'
  FROM period p
  JOIN act e ON e.subject = 'period' AND e.subject_id = p.id AND e.happened = 'periodic-report-filed'
 WHERE p.figures IS NOT NULL AND e.payload ->> 'figures' IS NOT NULL
   AND EXISTS (SELECT 1 FROM act a
                WHERE a.subject = 'task' AND a.subject_id = :task AND a.happened = 'task-assigned' AND a.id < e.id
                  AND a.happened_on <= p.last)
 ORDER BY 1, 2
""",
    Used,
)


def used_by(connection: Connection, task: int) -> list[Used]:
    """Return the reports that counted a task: it had been entered when their figures were frozen."""
    return USED_BY.all(connection, task=task)
