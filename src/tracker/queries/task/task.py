"""
TASKS: the register of tasks, and one task with everything that is known of it.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.errors import NoSuchTask
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import NO_LIMIT
from tracker.queries.unit.called import LATEST, held, named

OPEN = "o.outcome = 'open'"


def duty(task: str, what: str, when: str) -> str:
    """
    Return a subquery for `what` (an aggregate) of those obligations of a task to which `when` applies.

    Its WHERE names the key alone: with a rule and a day in it SQLite walks the index on both, from the oldest
    day on and once for each task, and a register of 10,000 tasks takes 20 seconds.
    """
    return (
        f"(SELECT {what} FILTER (WHERE o.rule = 'task-due' AND {when}) FROM obligation o"
        f" WHERE o.subject = 'task' AND o.subject_id = {task}.id)"
    )


def last_day(task: str) -> str:
    """Return the last lawful day of a task; of a recurring one, that of the first period that is open."""
    return f"CASE WHEN {task}.recurring THEN {duty(task, 'MIN(o.due_on)', OPEN)} ELSE {task}.due_on END"


def day_of(task: str, today: str = LATEST) -> str:
    """Return the day a task is about: that of its end, or today while it is open."""
    return (
        f"COALESCE(CASE WHEN {task}.status IN ('done', 'stopped')"
        f" THEN {duty(task, 'MAX(o.ended_on)', 'o.ended_on IS NOT NULL')} END, {today})"
    )


class TaskLine(NamedTuple):
    """
    One task in the register. Days are ISO text; `overdue` is 1 where its deadline has passed.

    `provisional` is 1 where the first deadline that is still to be met crosses a day that nobody has announced.
    """

    task: int
    directive: str
    point: str | None
    content: str | None
    lead: str
    status: str
    phrase: str
    due_on: str | None
    overdue: int
    room: str | None
    level: str
    secret: int
    provisional: int
    other: str | None


RUNNING = "t.status NOT IN ('done', 'stopped')"
"""A task that is done or stopped has no deadline open: of most of a register nothing more need be looked up."""

OF_STATUS = """
(:status = '' OR t.status = :status OR (:status = 'open' AND t.status NOT IN ('done', 'stopped')))
"""

MAY_MOVE = "o.due_on || CASE WHEN o.provisional THEN '+' ELSE '' END"
"""A last day with a sign after it where it may move: of two clocks of one day the firm one comes first."""

TASKS = Query(
    f"""
SELECT t.id, d.number, i.point, i.content, n.name, t.status, t.phrase,
       {last_day("t")},
       CASE WHEN {RUNNING} AND {duty("t", "MIN(o.due_on)", OPEN)} < :today THEN 1 ELSE 0 END,
       COALESCE(t.room, d.room), d.level, CASE WHEN i.secret THEN 1 ELSE 0 END,
       CASE WHEN {RUNNING} AND {duty("t", f"MIN({MAY_MOVE})", OPEN)} LIKE '%+' THEN 1 ELSE 0 END,
       CASE WHEN i.secret THEN NULL ELSE i.other END
  FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {named("t.lead", day_of("t", ":today"))}
 WHERE (:directive = 0 OR d.id = :directive) AND (:level = '' OR d.level = :level)
   AND (:unit = 0 OR t.lead IN ({held(":unit", ":today")}))
   AND {OF_STATUS}
 ORDER BY t.id
 LIMIT :limit
""",
    TaskLine,
)


class Counted(NamedTuple):
    """How many tasks a register has."""

    total: int


TOTAL = Query(
    f"""
SELECT COUNT(*) FROM task t
 WHERE (:unit = 0 OR t.lead IN ({held(":unit", ":today")})) AND {OF_STATUS}
   AND ((:directive = 0 AND :level = '')
        OR EXISTS (SELECT 1 FROM item i JOIN directive d ON d.id = i.directive_id
                    WHERE i.id = t.item_id AND (:directive = 0 OR d.id = :directive)
                      AND (:level = '' OR d.level = :level)))
""",
    Counted,
)


class TaskWhole(NamedTuple):
    """Everything the ledger keeps of one task. Days are ISO text."""

    task: int
    status: str
    directive: str
    directive_id: int
    issued_on: str
    issuer: str
    level: str
    point: str | None
    content: str | None
    secret: int
    lead: str
    phrase: str
    deadline: str
    term: str | None
    due_on: str | None
    received_on: str | None
    entered_on: str
    deliverable: str
    written: int
    room: str | None
    programme: str | None
    recurring: int
    proposing_room: str | None
    other: str | None


TASK = Query(
    f"""
SELECT t.id, t.status, d.number, d.id, d.issued_on, d.issuer, d.level, i.point, i.content,
       CASE WHEN i.secret THEN 1 ELSE 0 END, n.name, t.phrase, t.deadline, t.term, t.due_on, t.received_on,
       t.entered_on, i.deliverable, i.written, COALESCE(t.room, d.room), i.programme, t.recurring,
       COALESCE(i.proposing_room, d.proposing_room), CASE WHEN i.secret THEN NULL ELSE i.other END
  FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {named("t.lead", day_of("t"))}
 WHERE t.id = :task
""",
    TaskWhole,
)


class Supporter(NamedTuple):
    """A unit that supports a task."""

    name: str


SUPPORTERS = Query(
    f"""
SELECT n.name FROM task_support s
  JOIN task t ON t.id = s.task_id
  JOIN unit_name n ON {named("s.unit_id", day_of("t"))}
 WHERE s.task_id = :task ORDER BY s.unit_id
""",
    Supporter,
)


class Answer(NamedTuple):
    """
    The document of the last report on a task, and what the Office said of its quality (Art. 5.1.g).

    `took_part` is a list as JSON: who took part when it was checked after six months (Art. 8.1.e).
    """

    document: str | None
    quality: str | None
    took_part: str | None


ANSWER = Query(
    """
SELECT (SELECT e.payload ->> 'number' FROM act e
         WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened IN ('report-filed', 'done-reported')
         ORDER BY e.id DESC LIMIT 1),
       CASE WHEN t.status = 'done' OR t.recurring THEN
            (SELECT e.payload ->> 'quality' FROM act e
              WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'report-confirmed'
              ORDER BY e.id DESC LIMIT 1) END,
       (SELECT e.payload ->> 'took_part' FROM act e
         WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'review-proposed'
         ORDER BY e.id DESC LIMIT 1)
  FROM task t
 WHERE t.id = :task
""",
    Answer,
)


def tasks(
    connection: Connection,
    today: date,
    *,
    directive: int | None = None,
    unit: int | None = None,
    level: str | None = None,
    status: str | None = None,
    limit: int | None = None,
) -> list[TaskLine]:
    """Return tasks in the order of their numbers, the first `limit`; `status` may also be `open`."""
    scope = _scope(today, directive, unit, level, status)
    return TASKS.all(connection, **scope, limit=NO_LIMIT if limit is None else limit)


def count_tasks(
    connection: Connection,
    today: date,
    *,
    directive: int | None = None,
    unit: int | None = None,
    level: str | None = None,
    status: str | None = None,
) -> int:
    """Return how many tasks there are, of all those that `tasks` would return."""
    return TOTAL.all(connection, **_scope(today, directive, unit, level, status))[0].total


def _scope(
    today: date, directive: int | None, unit: int | None, level: str | None, status: str | None
) -> dict[str, object]:
    """Return the parameters of which tasks are asked for."""
    return {
        "today": today.isoformat(),
        "directive": directive or 0,
        "unit": unit or 0,
        "level": level or "",
        "status": status or "",
    }


def answered(connection: Connection, number: int) -> Answer:
    """Return how a task was last reported and judged; raises NoSuchTask."""
    found = ANSWER.all(connection, task=number)
    if not found:
        raise NoSuchTask(number=number)
    return found[0]


def task(connection: Connection, number: int) -> TaskWhole:
    """Return one task; raises NoSuchTask."""
    found = TASK.all(connection, task=number)
    if not found:
        raise NoSuchTask(number=number)
    return found[0]
