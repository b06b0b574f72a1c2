"""
STATS: every task in exactly one cell, grouped as asked; tasks of the city and of the Government apart.

A recurring task is counted by its periods: each that has begun is one task given. Grouped by unit, what a unit
had that went into another one stands with its successor. On time is judged by the day of the accepted report,
not of its confirmation; what waits for the Office or for a direction is open in time (Art. 6.1.a, 6.1.c). What
the city itself sent up is done and judges no unit; deadlines from before the regulation count as undated.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.task.waiting import DEADLINE_THEN
from tracker.queries.unit.called import held, named


class Cells(NamedTuple):
    """
    One group's tasks of one level, cell by cell; the eight cells sum to `total`.

    `kind` is the kind of unit where figures are grouped by unit, otherwise empty. `no_receipt` counts the open
    tasks whose deadline counts from a receipt that nobody has recorded; `provisional`, which is no cell, those of
    `open_overdue` whose deadline crosses a day that nobody has announced.
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
    no_receipt: int = 0
    provisional: int = 0

    @property
    def cells(self) -> tuple[int, ...]:
        """Return the cells, each task in one of them."""
        return self[4:12]


GROUPS = {
    "level": "d.level",
    "unit": "n.name",
    "room": "COALESCE(t.room, d.room, '')",
    "issuer": "d.issuer",
}
"""What figures can be grouped by, and the column that says it."""

GIVEN = """
  FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
 WHERE o.subject = 'task' AND o.rule = 'task-due' AND o.outcome <> 'corrected' AND o.opened_on <= :today
   AND (o.outcome <> 'merged' OR o.ended_on > :today)
   AND (o.period IS NULL OR o.started_on <= :today)
   AND NOT EXISTS (SELECT 1 FROM obligation later WHERE later.replaces = o.id AND later.opened_on <= :today)
   AND CASE WHEN o.period IS NULL THEN t.issued_on ELSE o.started_on END BETWEEN :since AND :until
   AND (:level = '' OR d.level = :level)
"""
"""What stood on a day for each task and each period that had begun: the last row of its line; a joined task is none."""

CELL = """
CASE WHEN o.outcome = 'stopped' AND o.ended_on <= :today THEN 'stopped'
     WHEN o.accepted_on <= :today OR (o.outcome = 'met' AND o.ended_on <= :today) THEN
          CASE WHEN o.due_on IS NULL OR o.met_on IS NULL THEN 'undated_done'
               WHEN o.met_on > o.due_on THEN 'done_late' ELSE 'done_on_time' END
     WHEN o.term IS NULL AND {deadline} ->> 'since' = 'received' THEN 'no_receipt'
     WHEN o.due_on IS NULL THEN 'undated_open'
     WHEN o.met_on <= :today OR o.ended_on <= :today OR o.due_on >= :today THEN 'open_in_time'
     ELSE 'open_overdue' END
"""

CELLS = ", ".join(
    f"SUM(CASE WHEN cell {of} THEN 1 ELSE 0 END)"
    for of in (*(f"= '{name}'" for name in Cells._fields[4:12]), "= 'open_overdue' AND provisional")
)

# Materialized, or SQLite would work out the cell of a task anew for each sum that asks for it.
COUNTED = """
WITH given AS MATERIALIZED (
    SELECT {unit} AS unit, {group} AS name, d.level AS level, {cell} AS cell, o.provisional {given} {of_unit}
)
"""

BY_UNIT = """
SELECT n.name, u.kind, g.level, COUNT(*), {cells}
  FROM given g
  JOIN unit_name l ON {lead}
  JOIN unit u ON u.id = COALESCE(l.holder, l.unit_id)
  JOIN unit_name n ON {name}
 GROUP BY n.name, u.kind, g.level
 ORDER BY g.level DESC, u.kind, n.name
"""

BY_OTHER = """
SELECT g.name, '', g.level, COUNT(*), {cells}
  FROM given g
 GROUP BY g.name, g.level
 ORDER BY g.level DESC, g.name
"""

OF_UNIT = f" AND (:unit = 0 OR o.unit IN ({held(':unit', ':today')}))"


def _query(by: str, *, then: bool = False) -> Query[Cells]:
    """Return the question for one grouping; `then` asks for a past day."""
    group = "''" if by == "unit" else GROUPS[by]
    cell = CELL.format(deadline=DEADLINE_THEN if then else "t.deadline")
    counted = COUNTED.format(unit="o.unit", group=group, cell=cell, given=GIVEN, of_unit=OF_UNIT)
    if by != "unit":
        return Query(counted + BY_OTHER.format(cells=CELLS), Cells)
    lead, name = named("g.unit", ":today", "l"), named("u.id", ":today")
    return Query(counted + BY_UNIT.format(cells=CELLS, lead=lead, name=name), Cells)


STATS = {by: _query(by) for by in GROUPS}
STATS_THEN = {by: _query(by, then=True) for by in GROUPS}


class Open(NamedTuple):
    """How many tasks a unit has open, and what it carries of units that went into it."""

    unit: int
    total: int


OPEN_CELLS = "('open_in_time', 'open_overdue', 'undated_open', 'no_receipt')"

OPEN_BY_UNIT = Query(
    COUNTED.format(unit="o.unit", group="''", cell=CELL.format(deadline="t.deadline"), given=GIVEN, of_unit="")
    + "SELECT COALESCE(l.holder, l.unit_id), COUNT(*) FROM given g"
    + f" JOIN unit_name l ON {named('g.unit', ':today', 'l')} WHERE g.cell IN {OPEN_CELLS}"
    " GROUP BY COALESCE(l.holder, l.unit_id)",
    Open,
)


class Unjudged(NamedTuple):
    """How many tasks have a deadline that is not judged."""

    total: int


UNJUDGED = Query(f"SELECT COUNT(*) {GIVEN} {OF_UNIT} AND o.due_on IS NULL AND o.term IS NOT NULL", Unjudged)


def open_by_unit(connection: Connection, today: date) -> dict[int, int]:
    """Return how many tasks each unit has open on a day, as its figures say; a unit that has none is not named."""
    values = {"today": today.isoformat(), "since": date.min.isoformat(), "until": date.max.isoformat(), "level": ""}
    return dict(OPEN_BY_UNIT.all(connection, **values))


def stats(
    connection: Connection,
    today: date,
    *,
    by: str = "level",
    since: date | None = None,
    until: date | None = None,
    unit: int | None = None,
    level: str | None = None,
    then: bool = False,
) -> tuple[list[Cells], int]:
    """
    Return the cells of each group as of a day, and how many tasks have a deadline from before the regulation.

    `since` and `until` choose tasks by the day their directive was issued, periods by the day they began; `then` asks
    for a past day, as OVERDUE does. Raises ValueError where a group's cells do not sum to its total.
    """
    values: dict[str, object] = {
        "today": today.isoformat(),
        "since": (since or date.min).isoformat(),
        "until": (until or date.max).isoformat(),
        "unit": unit or 0,
        "level": level or "",
    }
    groups = (STATS_THEN if then else STATS)[by].all(connection, **values)
    for group in groups:
        if sum(group.cells) != group.total:
            msg = f"cells of {group.name!r} do not sum to {group.total}"
            raise ValueError(msg)
    return groups, UNJUDGED.all(connection, **values)[0].total
