"""
STATS: every task in exactly one cell, grouped as asked; tasks of the city and of the Government apart.

Grouped by unit, what a unit had that went into another one stands with its successor. On time is judged by
the day of the accepted report, not of its confirmation; a report that waits leaves its task open in time
(Art. 6.1.a). Tasks triggered before the regulation have no judged deadline and count as undated.
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple

from tracker.queries import Query
from tracker.queries.unitsql import held, named


class Cells(NamedTuple):
    """
    One group's tasks of one level, cell by cell; the seven cells sum to `total`.

    `kind` is the kind of unit where figures are grouped by unit, otherwise empty.
    """

    name: str
    kind: str
    level: str
    total: int
    done_on_time: int
    done_late: int
    open_in_time: int
    open_overdue: int
    undated_done: int
    undated_open: int
    stopped: int


GROUPS = {
    "level": "d.level",
    "unit": "n.name",
    "room": "COALESCE(t.room, d.room, '')",
    "issuer": "d.issuer",
}
"""What figures can be grouped by, and the column that says it."""

JUDGED = """
WITH cell AS (
    SELECT t.id AS task, {group} AS name, {kind} AS kind, d.level AS level,
           CASE WHEN t.status = 'stopped' THEN 'stopped'
                WHEN MAX(o.due_on) IS NULL AND t.status = 'done' THEN 'undated_done'
                WHEN MAX(o.due_on) IS NULL THEN 'undated_open'
                WHEN t.status = 'done' AND MAX(CASE WHEN o.met_on > o.due_on THEN 1 ELSE 0 END) = 1 THEN 'done_late'
                WHEN t.status = 'done' THEN 'done_on_time'
                WHEN MIN(CASE WHEN o.outcome = 'open' THEN o.due_on END) < :today THEN 'open_overdue'
                ELSE 'open_in_time' END AS cell
      FROM task t
      JOIN item i ON i.id = t.item_id
      JOIN directive d ON d.id = i.directive_id
      JOIN unit_name l ON {lead}
      JOIN unit u ON u.id = COALESCE(l.holder, l.unit_id)
      JOIN unit_name n ON {unit}
      LEFT JOIN obligation o ON o.subject = 'task' AND o.subject_id = t.id AND o.rule = 'task-due'
       AND o.outcome IN ('open', 'waiting', 'met')
     WHERE t.issued_on >= :since AND t.issued_on <= :until
       AND (:unit = 0 OR t.lead = :unit OR l.holder = :unit) AND (:level = '' OR d.level = :level)
     GROUP BY t.id, t.status, {group}, {kind}, d.level
)
SELECT name, kind, level, COUNT(*),
       SUM(CASE WHEN cell = 'done_on_time' THEN 1 ELSE 0 END),
       SUM(CASE WHEN cell = 'done_late' THEN 1 ELSE 0 END),
       SUM(CASE WHEN cell = 'open_in_time' THEN 1 ELSE 0 END),
       SUM(CASE WHEN cell = 'open_overdue' THEN 1 ELSE 0 END),
       SUM(CASE WHEN cell = 'undated_done' THEN 1 ELSE 0 END),
       SUM(CASE WHEN cell = 'undated_open' THEN 1 ELSE 0 END),
       SUM(CASE WHEN cell = 'stopped' THEN 1 ELSE 0 END)
  FROM cell
 GROUP BY name, kind, level
 ORDER BY level DESC, kind, name
"""

STATS = {
    by: Query(
        JUDGED.format(
            group=group,
            kind="u.kind" if by == "unit" else "''",
            lead=named("t.lead", ":today", "l"),
            unit=named("u.id", ":today"),
        ),
        Cells,
    )
    for by, group in GROUPS.items()
}


class Unjudged(NamedTuple):
    """How many tasks have a deadline that is not judged."""

    total: int


UNJUDGED = Query(
    f"""
SELECT COUNT(*) FROM (
    SELECT t.id FROM obligation o
      JOIN task t ON t.id = o.subject_id
      JOIN item i ON i.id = t.item_id
      JOIN directive d ON d.id = i.directive_id
     WHERE o.subject = 'task' AND o.rule = 'task-due' AND o.outcome IN ('open', 'waiting', 'met')
       AND t.issued_on >= :since AND t.issued_on <= :until
       AND (:unit = 0 OR t.lead IN ({held(":unit", ":today")})) AND (:level = '' OR d.level = :level)
     GROUP BY t.id HAVING MAX(o.due_on) IS NULL AND MAX(o.term) IS NOT NULL
) unjudged
""",
    Unjudged,
)


def stats(
    connection: sqlite3.Connection,
    today: date,
    *,
    by: str = "level",
    since: date | None = None,
    until: date | None = None,
    unit: int | None = None,
    level: str | None = None,
) -> tuple[list[Cells], int]:
    """
    Return the cells of each group, and how many tasks have a deadline from before the regulation.

    `since` and `until` choose tasks by the day their directive was issued. Raises ValueError where
    a group's cells do not sum to its total.
    """
    values: dict[str, object] = {
        "today": today.isoformat(),
        "since": (since or date.min).isoformat(),
        "until": (until or date.max).isoformat(),
        "unit": unit or 0,
        "level": level or "",
    }
    groups = STATS[by].all(connection, **values)
    for group in groups:
        if sum(group[4:]) != group.total:
            msg = f"cells of {group.name!r} do not sum to {group.total}"
            raise ValueError(msg)
    return groups, UNJUDGED.all(connection, **values)[0].total
