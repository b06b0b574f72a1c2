"""
EXTENSIONS: the tasks whose deadline was extended: the first day, the day now, how often, by which directions.
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.queries import Query
from tracker.queries.calendar import calendar
from tracker.terms import working_days_added

if TYPE_CHECKING:
    from tracker.workdays import Calendar


class ExtendedLine(NamedTuple):
    """
    One extended deadline of a task. Days are ISO text.

    `term` says how the deadline in force was counted.
    """

    task: int
    directive: str
    content: str | None
    secret: int
    unit: str
    period: str | None
    original_due_on: str | None
    due_on: str | None
    extensions: int
    term: str | None


EXTENSIONS = Query(
    """
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, CASE WHEN i.secret THEN 1 ELSE 0 END, n.name,
       o.period, o.original_due_on, o.due_on, o.extensions, o.term
  FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON n.unit_id = o.unit AND n.official AND n.until IS NULL
 WHERE o.rule = 'task-due' AND o.subject = 'task' AND o.extensions > 0
   AND o.outcome IN ('open', 'waiting', 'met', 'stopped')
   AND (:task = 0 OR t.id = :task) AND (:unit = 0 OR o.unit = :unit) AND (:level = '' OR d.level = :level)
 ORDER BY o.extensions DESC, t.id, o.id
""",
    ExtendedLine,
)


class Directed(NamedTuple):
    """One direction that extended a task. Days are ISO text."""

    task: int
    period: str | None
    number: str | None
    issued_on: str | None
    phrase: str | None


DIRECTIONS = Query(
    """
SELECT e.subject_id, e.payload ->> 'period', e.payload ->> 'number', e.payload ->> 'document_issued_on',
       e.payload ->> 'phrase'
  FROM act e
 WHERE e.subject = 'task' AND e.happened = 'task-extended' AND (:task = 0 OR e.subject_id = :task)
 ORDER BY e.id
""",
    Directed,
)


class Extended(NamedTuple):
    """
    An extended deadline with the directions that extended it, oldest first.

    `working_days_added` counts from the first deadline to the one that was set, None where either is missing.
    """

    line: ExtendedLine
    directions: list[Directed]
    working_days_added: int | None


def extended(
    connection: sqlite3.Connection, *, task: int | None = None, unit: int | None = None, level: str | None = None
) -> list[Extended]:
    """Return the extended deadlines, the most often extended first."""
    directed: dict[tuple[int, str | None], list[Directed]] = {}
    for direction in DIRECTIONS.all(connection, task=task or 0):
        directed.setdefault((direction.task, direction.period), []).append(direction)
    lines = EXTENSIONS.all(connection, task=task or 0, unit=unit or 0, level=level or "")
    known = calendar(connection) if lines else None
    return [Extended(line, directed.get((line.task, line.period), []), _added(line, known)) for line in lines]


def _added(line: ExtendedLine, known: Calendar | None) -> int | None:
    """Return the working days between the first deadline and the one that was set."""
    if known is None or line.term is None or line.due_on is None or line.original_due_on is None:
        return None
    return working_days_added(date.fromisoformat(line.original_due_on), line.term, known)
