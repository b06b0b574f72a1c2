"""
LATE_TASKS: the tasks overdue, unit by unit, with all that a letter of urging says of them.

A task that its unit asks to hand back (Art. 6.1.c) is left out until there is a direction, and so
are the Office's own: it writes no letter to itself. What came with a unit that is
gone stands in the one letter to its successor. Secret content is left out here.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import OPEN_NOW, OPEN_THEN, check_day
from tracker.queries.figures.grading import EXCUSED_BY
from tracker.queries.unit.called import held, named


class LateTask(NamedTuple):
    """One overdue deadline of a task; days are ISO text."""

    unit: int
    code: str
    kind: str
    name: str | None
    task: int
    period: str | None
    directive: str
    issued_on: str
    issuer: str
    point: str | None
    content: str | None
    phrase: str
    due_on: str
    provisional: int
    working_days_late: int
    extensions: int
    original_due_on: str | None
    urged: int
    urged_on: str | None
    secret: int
    held: int
    excuse: str | None


ASKED = f"""
SELECT u.id, u.code, u.kind, b.name, t.id, o.period, d.number, d.issued_on, d.issuer,
       CASE WHEN d.secrecy IS NULL THEN i.point END, CASE WHEN d.secrecy IS NULL THEN i.content END,
       t.phrase, o.due_on, o.provisional,
       (SELECT ordinal FROM day WHERE day = :today) - (SELECT ordinal FROM day WHERE day = o.due_on),
       o.extensions, o.original_due_on,
       (SELECT COUNT(*) FROM act e
         WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'task-urged' AND e.happened_on <= :today),
       (SELECT MAX(e.happened_on) FROM act e
         WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'task-urged' AND e.happened_on <= :today),
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, o.held, {EXCUSED_BY}
  FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  LEFT JOIN unit_name n ON {named("o.unit", ":today")}
  JOIN unit u ON u.id = COALESCE(n.holder, o.unit)
  LEFT JOIN unit_name b ON {named("u.id", ":today", "b")}
"""
OF = f"""
   AND o.subject = 'task' AND o.rule = 'task-due' AND o.due_on < :today AND u.kind <> 'office'
   AND (:unit = 0 OR o.unit IN ({held(":unit", ":today")})) AND (:level = '' OR d.level = :level)
"""
IN_ORDER = " ORDER BY u.id, o.due_on, o.id"

LATE_TASKS = Query(ASKED + OPEN_NOW + OF + " AND t.status <> 'referred'" + IN_ORDER, LateTask)
LATE_THEN = Query(ASKED + OPEN_THEN + OF + IN_ORDER, LateTask)


def late_tasks(
    connection: Connection, today: date, *, unit: int | None = None, level: str | None = None, then: bool = False
) -> dict[int, list[LateTask]]:
    """Return the overdue tasks of each unit, the oldest deadline first; raises CalendarMissing."""
    check_day(connection, today)
    found: dict[int, list[LateTask]] = {}
    for row in (LATE_THEN if then else LATE_TASKS).all(
        connection, today=today.isoformat(), unit=unit or 0, level=level or ""
    ):
        found.setdefault(row.unit, []).append(row)
    return found
