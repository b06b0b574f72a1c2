"""
GRADING: what happened in a period to the tasks of each unit, row by row, for the grading of officials (Art. 24).

Each fact stands in the period of its own day, so that months add up to their quarter. Lateness is judged as in
`stats`, by the last row of the line of a task or of one of its periods; it stands once, on the first day late under
the deadline in force. Stopped tasks stand in no count but their own. What is counted here is counted nowhere else:
counts are the numbers of these rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.figures.rates import block_of
from tracker.queries.figures.stats import CELL, GIVEN
from tracker.queries.unit.called import held, named
from tracker.words.labels.task import BLOCKS
from tracker.words.text import collation_key

COUNTS = (
    "given",
    "done",
    "done_on_time",
    "late",
    "late_provisional",
    "excused",
    "sent_back",
    "stopped",
    "reminder",
    "criticism",
    "praise",
)
"""What is counted, in the order of the table."""


class Fact(NamedTuple):
    """
    One thing counted: whose it is, under which count, and on which day. Days are ISO text.

    `kind` is the kind of unit. `due_on` and `met_on` are those of the deadline it is about, `due_on` of a delay the day
    it began after; `document` is the paper of
    a confirmed cause or of a remark. `content` is None for a secret task.
    """

    unit: str
    kind: str
    cell: str
    day: str
    task: int | None
    period: str | None
    directive: str | None
    level: str | None
    content: str | None
    secret: int
    due_on: str | None
    met_on: str | None
    document: str | None


def of_line(what: str, when: str, line: str = "o", task: str = "o.subject_id") -> str:
    """Return a subquery for `what` (an aggregate) of the rows `p` of the line of a row; see `tasks.duty`."""
    return (
        f"(SELECT {what} FILTER (WHERE p.rule = 'task-due' AND p.outcome <> 'corrected' AND p.opened_on <= :today"
        f" AND COALESCE(p.period, '') = COALESCE({line}.period, '') AND {when}) FROM obligation p"
        f" WHERE p.subject = 'task' AND p.subject_id = {task})"
    )


ABOUT = "e.subject = 'task' AND e.subject_id = o.subject_id AND e.happened_on <= :today"
OF_PERIOD = "COALESCE(e.payload ->> 'period', o.period, '') = COALESCE(o.period, '')"

HANDED_OVER = f"COALESCE({of_line('MAX(p.id)', 'p.unit <> o.unit')}, 0)"
"""The last row by which another unit had the line, 0 where it has had one lead."""

SET_ON = f"""
COALESCE((SELECT MAX(e.happened_on) FROM act e WHERE {ABOUT} AND {OF_PERIOD}
             AND e.happened IN ('task-extended', 'task-shortened', 'task-reassigned')), '')
"""
"""The day since which a line has had its lead and its deadline (see `reasons`)."""

TAKEN_ON = of_line("MIN(p.opened_on)", "p.unit = l.unit AND p.id > l.handed_over", "l", "l.task")
"""The day on which the present lead got a line that another unit had had."""

BY_CORRECTION = "e.happened IN ('task-corrected', 'task-received', 'directive-corrected')"

PUT_RIGHT = f"""
COALESCE((SELECT MAX(r.opened_by) FROM obligation r JOIN act e ON e.id = r.opened_by
           WHERE r.subject = 'task' AND r.subject_id = o.subject_id AND r.rule = 'task-due'
             AND COALESCE(r.period, '') = COALESCE(o.period, '') AND r.opened_on <= :today AND {BY_CORRECTION}), 0)
"""
"""The last act that said which deadline a line has had from the beginning; what was late by another never was."""

RETURNED = f"""
p.unit = o.unit AND p.outcome IN ('returned', 'reopened') AND p.met_on > p.due_on AND p.opened_on >= {SET_ON}
AND p.opened_by >= {PUT_RIGHT}
"""
"""Which rows of a line were reported late under the deadline in force, and went on (Art. 6.1.a)."""

EXCUSE = f"""
(SELECT MAX(e.id) FROM act e
  WHERE {ABOUT} AND {OF_PERIOD} AND e.happened = 'cause-confirmed' AND e.happened_on >= {SET_ON})
"""
"""The act that confirmed the cause of a delay as objective, under the lead and the deadline in force."""

EXCUSED_BY = f"CASE WHEN d.secrecy IS NULL THEN (SELECT a.payload ->> 'number' FROM act a WHERE a.id = {EXCUSE}) END"
"""The number of the paper that confirmed it, of a task that is not secret."""

LINES = f"""
SELECT o.id, o.unit, o.subject_id AS task, o.period, d.number AS directive, d.level,
       CASE WHEN d.secrecy IS NULL THEN i.content END AS content, CASE WHEN i.secret THEN 1 ELSE 0 END AS secret,
       {CELL.format(deadline="t.deadline")} AS cell, o.due_on,
       CASE WHEN o.met_on <= :today THEN o.met_on END AS met_on, o.provisional,
       COALESCE(o.accepted_on, o.ended_on) AS ended_on,
       CASE WHEN o.period IS NULL THEN t.issued_on ELSE o.started_on END AS asked_on,
       {HANDED_OVER} AS handed_over,
       {of_line("MIN(p.due_on)", RETURNED)} AS first_due_on,
       {EXCUSE} AS excuse
  {GIVEN} AND (:unit = 0 OR o.unit IN ({held(":unit", ":today")}))
"""

TASK = "f.task, f.period, f.directive, f.level, f.content, f.secret, f.due_on, f.met_on"

FACTS = Query(
    f"""
WITH line AS MATERIALIZED (
    {LINES}
),
taken AS MATERIALIZED (
    SELECT l.*, CASE WHEN l.handed_over > 0 THEN {TAKEN_ON} END AS taken_on FROM line l
),
fact AS MATERIALIZED (
    SELECT l.*, CASE WHEN l.taken_on > l.asked_on THEN l.taken_on ELSE l.asked_on END AS given_on,
           COALESCE(l.first_due_on, l.due_on) AS late_after,
           CASE WHEN l.cell = 'open_overdue' OR l.met_on > l.due_on THEN 1 ELSE 0 END AS is_late
      FROM taken l
),
counted AS (
    SELECT f.unit, 'given' AS name, f.given_on AS day, {TASK}, NULL AS document
      FROM fact f WHERE f.cell <> 'stopped'
    UNION ALL
    SELECT f.unit, 'done', f.ended_on, {TASK}, NULL
      FROM fact f WHERE f.cell IN ('done_on_time', 'done_late', 'undated_done')
    UNION ALL
    SELECT f.unit, 'done_on_time', f.ended_on, {TASK}, NULL
      FROM fact f WHERE f.cell = 'done_on_time'
    UNION ALL
    SELECT f.unit, CASE WHEN f.excuse IS NOT NULL THEN 'excused'
                        WHEN f.provisional THEN 'late_provisional' ELSE 'late' END,
           (SELECT MIN(w.day) FROM day w WHERE w.day > f.late_after),
           f.task, f.period, f.directive, f.level, f.content, f.secret, f.late_after, f.met_on,
           (SELECT e.payload ->> 'number' FROM act e WHERE e.id = f.excuse)
      FROM fact f WHERE f.cell <> 'stopped' AND f.is_late = 1
    UNION ALL
    SELECT f.unit, 'sent_back', e.happened_on, {TASK}, NULL
      FROM fact f
      JOIN act e ON e.subject = 'task' AND e.subject_id = f.task AND e.happened = 'report-returned'
       AND e.happened_on <= :today AND COALESCE(e.payload ->> 'period', '') = COALESCE(f.period, '')
     WHERE f.cell <> 'stopped' AND e.happened_on >= f.given_on
    UNION ALL
    SELECT f.unit, 'stopped', f.ended_on, {TASK}, NULL
      FROM fact f WHERE f.cell = 'stopped'
    UNION ALL
    SELECT r.unit, r.kind, r.given_on, r.task, NULL, d.number, d.level,
           CASE WHEN d.secrecy IS NULL THEN i.content END, CASE WHEN r.secret THEN 1 ELSE 0 END, NULL, NULL, p.number
      FROM remark r
      JOIN document p ON p.id = r.paper
      LEFT JOIN task t ON t.id = r.task
      LEFT JOIN item i ON i.id = t.item_id
      LEFT JOIN directive d ON d.id = i.directive_id
     WHERE r.given_on <= :today AND (:unit = 0 OR r.unit IN ({held(":unit", ":today")}))
       AND (:level = '' OR d.level = :level)
)
SELECT n.name, u.kind, c.name, c.day, c.task, c.period, c.directive, c.level, c.content, c.secret, c.due_on, c.met_on,
       c.document
  FROM counted c
  JOIN unit_name l ON {named("c.unit", ":today", "l")}
  JOIN unit u ON u.id = COALESCE(l.holder, l.unit_id)
  JOIN unit_name n ON {named("u.id", ":today")}
 WHERE c.day BETWEEN :first AND :last
 ORDER BY n.name, c.day, c.task NULLS FIRST, c.period NULLS FIRST, c.name, c.document NULLS FIRST
""",
    Fact,
)


class Named(NamedTuple):
    """How a unit, or its successor, is called on a day, and what kind of unit it is."""

    name: str
    kind: str


NAMED = Query(
    f"SELECT n.name, u.kind FROM unit_name l JOIN unit u ON u.id = COALESCE(l.holder, l.unit_id)"
    f" JOIN unit_name n ON {named('u.id', ':today')} WHERE {named(':unit', ':today', 'l')}",
    Named,
)


def facts(
    connection: Connection,
    today: date,
    first: date,
    last: date,
    *,
    unit: int | None = None,
    level: str | None = None,
) -> list[Fact]:
    """Return what happened from one day to another to the tasks of each unit, as the ledger knows it on a day."""
    return FACTS.all(
        connection,
        today=today.isoformat(),
        first=first.isoformat(),
        last=last.isoformat(),
        since=date.min.isoformat(),
        until=date.max.isoformat(),
        unit=unit or 0,
        level=level or "",
    )


def named_on(connection: Connection, unit: int, today: date) -> Named:
    """Return how a unit is called on a day, or else the one it has gone into."""
    return NAMED.all(connection, unit=unit, today=today.isoformat())[0]


class Line(NamedTuple):
    """The counts of one unit, in the order of `COUNTS`, or the sum of a block of several (`unit` is None)."""

    block: str
    unit: str | None
    counts: tuple[int, ...]


def counted(found: Sequence[Fact], asked: Iterable[tuple[str, str]] = ()) -> list[Line]:
    """Return the counts of each unit and of those asked for (name and kind), block by block, with the sum of each."""
    known = sorted({(fact.unit, fact.kind) for fact in found} | set(asked), key=lambda unit: collation_key(unit[0]))
    cells = Counter((fact.unit, fact.cell) for fact in found)
    rows: list[Line] = []
    for block in BLOCKS:
        units = [name for name, kind in known if block_of(kind) == block]
        lines = [Line(block, name, tuple(cells[name, each] for each in COUNTS)) for name in units]
        rows += lines
        if len(lines) > 1:
            rows.append(Line(block, None, tuple(map(sum, zip(*(line.counts for line in lines), strict=True)))))
    return rows
