"""
TREND: what became of the deadlines that fell in each month, what was given in it, and what was overdue when it ended.

A task, or a period of one, stands in the month of its deadline in force, in the cell that STATS has it in on the day
asked of: so the months add up to the cells of STATS. What was overdue at the end of a month is told by the days of the
acts alone, as OVERDUE asked of that day tells it. All of it is two questions, however many months are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from tracker.days.spans import month_end
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import check_day
from tracker.queries.figures.stats import CELL, GIVEN, OF_UNIT
from tracker.queries.task.waiting import DEADLINE_THEN

COUNTS = ("given", "done_on_time", "done_late", "open_overdue", "waiting", "ahead", "overdue_at_end")
"""What is counted for a month."""

YEAR = 12
"""So many months where no number is named."""

JUDGED = "('done_on_time', 'done_late', 'open_overdue', 'open_in_time')"

DUE = f"""
WITH given AS MATERIALIZED (
    SELECT d.level AS level, {{cell}} AS cell, o.due_on,
           CASE WHEN o.period IS NULL THEN t.issued_on ELSE o.started_on END AS given_on
      {GIVEN} {OF_UNIT}
       AND (o.due_on BETWEEN :first AND :last
            OR CASE WHEN o.period IS NULL THEN t.issued_on ELSE o.started_on END BETWEEN :first AND :last)
)
SELECT g.level, SUBSTR(g.given_on, 1, 7) AS month, 'given' AS name, COUNT(*) AS total
  FROM given g
 WHERE g.cell <> 'stopped' AND g.given_on BETWEEN :first AND :last
 GROUP BY g.level, SUBSTR(g.given_on, 1, 7)
UNION ALL
SELECT g.level, SUBSTR(g.due_on, 1, 7),
       CASE WHEN g.cell <> 'open_in_time' THEN g.cell WHEN g.due_on < :today THEN 'waiting' ELSE 'ahead' END, COUNT(*)
  FROM given g
 WHERE g.cell IN {JUDGED} AND g.due_on BETWEEN :first AND :last
 GROUP BY g.level, SUBSTR(g.due_on, 1, 7),
       CASE WHEN g.cell <> 'open_in_time' THEN g.cell WHEN g.due_on < :today THEN 'waiting' ELSE 'ahead' END
 ORDER BY 1, 2, 3
"""

AT_ENDS = f"""
WITH late AS MATERIALIZED (
    SELECT d.level AS level, o.due_on, o.opened_on, o.ended_on, o.met_on
      FROM obligation o
      JOIN task t ON t.id = o.subject_id
      JOIN item i ON i.id = t.item_id
      JOIN directive d ON d.id = i.directive_id
     WHERE o.subject = 'task' AND o.rule = 'task-due' AND o.force = 'duty' AND o.outcome <> 'corrected'
       AND o.due_on < :today AND o.opened_on <= :today
       AND (o.ended_on IS NULL OR o.ended_on > o.due_on) AND (o.met_on IS NULL OR o.met_on > o.due_on)
       AND (:level = '' OR d.level = :level) {OF_UNIT}
),
ends AS ({{ends}})
SELECT l.level, SUBSTR(e.day, 1, 7) AS month, 'overdue_at_end' AS name, COUNT(*) AS total
  FROM ends e
  JOIN late l ON l.due_on < e.day AND l.opened_on <= e.day
   AND (l.ended_on IS NULL OR l.ended_on > e.day) AND (l.met_on IS NULL OR l.met_on > e.day)
 GROUP BY l.level, SUBSTR(e.day, 1, 7)
 ORDER BY 1, 2
"""


class Counted(NamedTuple):
    """How many tasks of one level a month has under one name of COUNTS."""

    level: str
    month: str
    name: str
    total: int


class Month(NamedTuple):
    """
    One month of one level; where `month` is None, the sum of several. `last` is the day its figures are of.

    `waiting` is what had been reported and waits to be confirmed, or waits for a direction, after its deadline;
    `ahead` what is open and not yet due. `overdue_at_end` counts every task overdue on that day, whenever it was due.
    """

    level: str
    month: str | None
    last: date | None
    given: int = 0
    done_on_time: int = 0
    done_late: int = 0
    open_overdue: int = 0
    waiting: int = 0
    ahead: int = 0
    overdue_at_end: int | None = 0

    @property
    def due(self) -> int:
        """Return how many deadlines fall in the month."""
        return self.done_on_time + self.done_late + self.open_overdue + self.waiting + self.ahead

    @property
    def discipline_rate(self) -> float | None:
        """Return (done on time + waiting) / all whose deadline has come; see `rates.Line`."""
        judged = self.due - self.ahead
        return (self.done_on_time + self.waiting) / judged if judged else None

    @property
    def is_total(self) -> bool:
        """Say whether it adds up others."""
        return self.month is None


def _due(*, then: bool) -> Query[Counted]:
    """Return the question for what was given and what fell due; `then` asks for a past day."""
    return Query(DUE.format(cell=CELL.format(deadline=DEADLINE_THEN if then else "t.deadline")), Counted)


DUE_NOW, DUE_THEN = _due(then=False), _due(then=True)


def _name(number: int) -> str:
    """Return what the end of the month of that number is called in a question."""
    return f"end_{chr(ord('a') + number // 26)}{chr(ord('a') + number % 26)}"


@lru_cache
def at_ends(months: int) -> Query[Counted]:
    """Return the question for what was overdue at the ends of so many months, `:end_a`, `:end_b` and so on."""
    ends = " UNION ALL ".join(f"SELECT :{_name(number)} AS day" for number in range(months))
    return Query(AT_ENDS.format(ends=ends), Counted)


AT_TWO_ENDS = at_ends(2)


def months_to(day: date, count: int) -> list[date]:
    """Return the last days of so many months, the last of them a day: the earlier ones are whole."""
    ends = [day]
    while len(ends) < count:
        first = ends[-1].replace(day=1)
        if first == date.min:
            break
        ends.append(first - timedelta(days=1))
    return ends[::-1]


def trend(
    connection: Connection,
    today: date,
    months: int,
    *,
    unit: int | None = None,
    level: str | None = None,
    then: bool = False,
) -> list[Month]:
    """
    Return the last months of each level that has any figure in them, the month of a day last, and their sum.

    `then` asks for a past day, as OVERDUE does.
    """
    check_day(connection, today)
    ends = months_to(today, months)
    values: dict[str, object] = {
        "today": today.isoformat(),
        "since": date.min.isoformat(),
        "until": date.max.isoformat(),
        "first": ends[0].replace(day=1).isoformat(),
        "last": month_end(today).isoformat(),
        "unit": unit or 0,
        "level": level or "",
    }
    days = {_name(number): end.isoformat() for number, end in enumerate(ends)}
    found = (DUE_THEN if then else DUE_NOW).all(connection, **values)
    found += at_ends(len(ends)).all(connection, **values, **days)
    return [row for each in ("city", "central") for row in _level(each, ends, found)]


def _level(level: str, ends: Sequence[date], found: Sequence[Counted]) -> Iterator[Month]:
    """Yield the months of one level, and their sum; none where nothing was counted."""
    counts = {(row.month, row.name): row.total for row in found if row.level == level}
    if not counts:
        return
    rows = []
    for end in ends:
        month = end.isoformat()[:7]
        rows.append(Month(level, month, end, *(counts.get((month, name), 0) for name in COUNTS)))
    yield from rows
    if len(rows) > 1:
        sums = (sum(column) for column in zip(*(row[3:-1] for row in rows), strict=True))
        yield Month._make((level, None, None, *sums, None))
