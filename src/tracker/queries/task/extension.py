"""
EXTENSIONS: the tasks whose deadline a direction moved: the first day, the day now, how often, by which directions.

A lead starts with none: what was directed while another unit led the task is that unit's.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.days.terms import working_days_added
from tracker.law.vocabulary import Happened
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.calendar import calendar
from tracker.queries.unit.called import held

if TYPE_CHECKING:
    from tracker.workdays import Calendar


class ExtendedLine(NamedTuple):
    """
    One deadline of a task that was extended or shortened. Days are ISO text.

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


OF_ITS_LEAD = """
   AND e.subject = 'task' AND e.happened IN ('task-extended', 'task-shortened')
   AND e.payload ->> 'new_lead' IS NULL
   AND NOT EXISTS (SELECT 1 FROM act r
                    WHERE r.subject = 'task' AND r.subject_id = e.subject_id AND r.happened = 'task-reassigned'
                      AND (r.happened_on > e.happened_on OR (r.happened_on = e.happened_on AND r.id > e.id)))
"""
"""The directions on the deadline of a task since it has its lead."""

EXTENSIONS = Query(
    f"""
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, CASE WHEN i.secret THEN 1 ELSE 0 END, n.name,
       o.period, o.original_due_on, o.due_on, o.extensions, o.term
  FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON n.unit_id = o.unit AND n.official AND n.until IS NULL
 WHERE o.rule = 'task-due' AND o.subject = 'task'
   AND (o.extensions > 0
        OR EXISTS (SELECT 1 FROM act e
                    WHERE e.subject_id = o.subject_id AND e.happened = 'task-shortened'
                      AND COALESCE(e.payload ->> 'period', '') = COALESCE(o.period, '') {OF_ITS_LEAD}))
   AND o.outcome IN ('open', 'waiting', 'met', 'stopped')
   AND (:task = 0 OR t.id = :task) AND (:unit = 0 OR o.unit IN ({held(":unit")})) AND (:level = '' OR d.level = :level)
 ORDER BY o.extensions DESC, t.id, o.id
""",
    ExtendedLine,
)


class Directed(NamedTuple):
    """One direction that extended or shortened the term of a task. Days are ISO text."""

    task: int
    period: str | None
    number: str | None
    issued_on: str | None
    phrase: str | None
    happened: str


DIRECTIONS = Query(
    f"""
SELECT e.subject_id, e.payload ->> 'period', e.payload ->> 'number', e.payload ->> 'document_issued_on',
       e.payload ->> 'phrase', e.happened
  FROM act e
 WHERE (:task = 0 OR e.subject_id = :task) {OF_ITS_LEAD}
 ORDER BY e.id
""",
    Directed,
)


class Extended(NamedTuple):
    """
    A moved deadline with the directions that extended it and those that shortened it, oldest first.

    `working_days_added` counts from the first deadline to the one that was set, None where either is missing.
    """

    line: ExtendedLine
    directions: list[Directed]
    shortened_by: list[Directed]
    working_days_added: int | None


def extended(
    connection: Connection, *, task: int | None = None, unit: int | None = None, level: str | None = None
) -> list[Extended]:
    """Return the extended deadlines, the most often extended first."""
    directed: dict[tuple[int, str | None, str], list[Directed]] = {}
    for direction in DIRECTIONS.all(connection, task=task or 0):
        directed.setdefault((direction.task, direction.period, direction.happened), []).append(direction)
    lines = EXTENSIONS.all(connection, task=task or 0, unit=unit or 0, level=level or "")
    known = calendar(connection) if lines else None
    return [
        Extended(
            line,
            directed.get((line.task, line.period, Happened.TASK_EXTENDED.value), []),
            directed.get((line.task, line.period, Happened.TASK_SHORTENED.value), []),
            _added(line, known),
        )
        for line in lines
    ]


def _added(line: ExtendedLine, known: Calendar | None) -> int | None:
    """Return the working days between the first deadline and the one that was set."""
    if known is None or line.term is None or line.due_on is None or line.original_due_on is None:
        return None
    return working_days_added(date.fromisoformat(line.original_due_on), line.term, known)
