"""
ANNEX: the tasks that figures count, row by row, with the columns of the annexes that offices send round.

Which rows there are and what is late is what STATS says: one row for each task, and for each period of a recurring one
that has begun, with the cell that it stands in. So the rows of an annex are as many as its figures count. Working days
late are counted as OVERDUE and `explain` count them: to the report, or to the day asked of where there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import check_day
from tracker.queries.figures.grading import ABOUT, EXCUSED_BY, OF_PERIOD
from tracker.queries.figures.stats import CELL, GIVEN
from tracker.queries.task.waiting import DEADLINE_THEN
from tracker.queries.unit.called import held, named

LATE = ("done_late", "open_overdue")
"""The cells of what is late."""

ONLY = {
    "late": LATE,
    "overdue": ("open_overdue",),
    "open": ("open_in_time", "open_overdue", "undated_open", "no_receipt"),
    "done": ("done_on_time", "done_late", "undated_done"),
}
"""Which rows can be asked for alone, and the cells they stand in."""


class Row(NamedTuple):
    """
    One task, or one period of it, on a day. Days are ISO text.

    `kind` is the kind of the lead; `report` is the number of what it reported by, `met_on` the day it is judged by;
    `days` counts working days late, below 0 before the deadline; `excuse` and `reason` are papers: of a cause confirmed
    as objective, and of a reason for the delay. A secret task has neither content nor papers.
    """

    task: int
    period: str | None
    directive: str
    issued_on: str
    level: str
    secret: int
    content: str | None
    lead: str
    kind: str
    due_on: str | None
    provisional: int
    cell: str
    outcome: str
    met_on: str | None
    report: str | None
    days: int | None
    extensions: int
    original_due_on: str | None
    held: int
    excuse: str | None
    reason: str | None

    @property
    def days_late(self) -> int | None:
        """Return the working days that it is late, or was when it was reported; None where it is not late."""
        return self.days if self.cell in LATE else None


REASON = f"""
(SELECT e.payload ->> 'number' FROM act e
  WHERE {ABOUT} AND {OF_PERIOD} AND e.happened = 'delay-explained' ORDER BY e.id DESC LIMIT 1)
"""

FILED = """
(SELECT e.payload ->> 'number' FROM act e
  WHERE e.id = (SELECT MIN(f.id) FROM act f
                 WHERE f.subject = 'task' AND f.subject_id = o.subject_id AND f.id >= o.met_by
                   AND f.happened IN ('report-filed', 'done-reported', 'result-sent-up')))
"""
"""The number of the paper that met a deadline: the unit's report, or what the city itself sent up (Art. 6.2.b)."""


def _query(*, then: bool) -> Query[Row]:
    """Return ANNEX; `then` asks for a past day, as STATS does."""
    cell = CELL.format(deadline=DEADLINE_THEN if then else "t.deadline")
    return Query(
        f"""
WITH given AS MATERIALIZED (
    SELECT o.subject_id AS task, o.period, d.number AS directive, d.issued_on, d.level,
           CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END AS secret,
           CASE WHEN d.secrecy IS NULL THEN i.content END AS content, o.unit, o.due_on, o.provisional,
           {cell} AS cell, CASE WHEN o.ended_on <= :today THEN o.outcome ELSE 'open' END AS outcome,
           CASE WHEN o.met_on <= :today THEN o.met_on END AS met_on,
           CASE WHEN d.secrecy IS NULL AND o.met_on <= :today THEN {FILED} END AS report,
           o.extensions, o.original_due_on, o.held,
           {EXCUSED_BY} AS excuse,
           CASE WHEN d.secrecy IS NULL THEN {REASON} END AS reason, d.id AS given_by
      {GIVEN} AND (:unit = 0 OR o.unit IN ({held(":unit", ":today")})) AND (:directive = 0 OR d.id = :directive)
)
SELECT g.task, g.period, g.directive, g.issued_on, g.level, g.secret, g.content, n.name, u.kind, g.due_on,
       g.provisional, g.cell, g.outcome, g.met_on, g.report,
       (SELECT ordinal FROM day WHERE day = COALESCE(g.met_on, :today))
       - (SELECT ordinal FROM day WHERE day = g.due_on),
       g.extensions, g.original_due_on, g.held, g.excuse, g.reason
  FROM given g
  JOIN unit_name l ON {named("g.unit", ":today", "l")}
  JOIN unit u ON u.id = COALESCE(l.holder, l.unit_id)
  JOIN unit_name n ON {named("u.id", ":today")}
 ORDER BY g.level DESC, g.issued_on, g.given_by, g.task, g.period
""",
        Row,
    )


ANNEX = _query(then=False)
ANNEX_THEN = _query(then=True)


class Support(NamedTuple):
    """A unit that supports a task."""

    task: int
    name: str


SUPPORT = Query(
    f"""
SELECT s.task_id, n.name FROM task_support s
  JOIN unit_name n ON {named("s.unit_id", ":today")}
 ORDER BY s.task_id, s.unit_id
""",
    Support,
)


def annex(
    connection: Connection,
    today: date,
    *,
    since: date | None = None,
    until: date | None = None,
    unit: int | None = None,
    level: str | None = None,
    directive: int | None = None,
    only: str | None = None,
    then: bool = False,
) -> list[Row]:
    """
    Return the tasks given between two days as they stood on a day, level by level and directive by directive.

    `only` names one of ONLY; `then` asks for a past day. Raises CalendarMissing.
    """
    check_day(connection, today)
    rows = (ANNEX_THEN if then else ANNEX).all(
        connection,
        today=today.isoformat(),
        since=(since or date.min).isoformat(),
        until=(until or date.max).isoformat(),
        unit=unit or 0,
        level=level or "",
        directive=directive or 0,
    )
    return rows if only is None else [row for row in rows if row.cell in ONLY[only]]


def supporters(connection: Connection, today: date, rows: Sequence[Row]) -> dict[int, list[str]]:
    """Return the units that support each of some tasks, as they are called on a day."""
    wanted = {row.task for row in rows}
    found: dict[int, list[str]] = {}
    for each in SUPPORT.all(connection, today=today.isoformat()):
        if each.task in wanted:
            found.setdefault(each.task, []).append(each.name)
    return found
