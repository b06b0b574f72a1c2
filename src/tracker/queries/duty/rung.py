"""
TO_URGE: open tasks near or past their deadline, and where each stands on the ladder of urging.

A task is asked for once, by the oldest deadline it has missed or will next meet. A task that
waits for the Office's word (reported, or referred back by Art. 6.1.c) is not urged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from tracker.law.custom.ladder import RUNGS, Stand, stand
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.calendar import calendar
from tracker.queries.duty.overdue import OPEN_NOW, OPEN_THEN, check_day
from tracker.queries.figures.grading import EXCUSED_BY
from tracker.queries.unit.called import held, named
from tracker.workdays import Calendar


class Running(NamedTuple):
    """One running deadline of a task; days are ISO text, `late` counts working days, before the deadline below 0."""

    obligation: int
    task: int
    directive: str
    content: str | None
    unit: str | None
    period: str | None
    due_on: str
    provisional: int
    opened_on: str
    late: int
    urged: int
    urged_on: str | None
    secret: int
    held: int
    holder: int
    excuse: str | None


ASKED = f"""
SELECT o.id, t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name, o.period, o.due_on, o.provisional,
       o.opened_on,
       (SELECT ordinal FROM day WHERE day = :today) - (SELECT ordinal FROM day WHERE day = o.due_on),
       (SELECT COUNT(*) FROM act e
         WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'task-urged' AND e.happened_on <= :today),
       (SELECT MAX(e.happened_on) FROM act e
         WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'task-urged' AND e.happened_on <= :today),
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, o.held, COALESCE(n.holder, o.unit),
       {EXCUSED_BY}
  FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  LEFT JOIN unit_name n ON {named("o.unit", ":today")}
"""
OF = f"""
   AND o.subject = 'task' AND o.rule = 'task-due'
   AND o.due_on <= (SELECT MAX(day) FROM day WHERE ordinal <= (SELECT ordinal FROM day WHERE day = :today) + :ahead)
   AND (:unit = 0 OR o.unit IN ({held(":unit", ":today")})) AND (:level = '' OR d.level = :level)
 ORDER BY o.due_on, o.id
"""

TO_URGE = Query(ASKED + OPEN_NOW + OF, Running)
TO_URGE_THEN = Query(ASKED + OPEN_THEN + OF, Running)


class Counted(NamedTuple):
    """How many tasks there are."""

    total: int


REFERRALS = f"""
SELECT COUNT(DISTINCT o.subject_id)
  FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
 WHERE o.rule = 'task-due' AND o.outcome = 'referred' AND {{stands}} AND o.due_on IS NOT NULL
   AND o.due_on <= (SELECT MAX(day) FROM day WHERE ordinal <= (SELECT ordinal FROM day WHERE day = :today) + :ahead)
   AND NOT EXISTS (SELECT 1 FROM obligation later WHERE later.replaces = o.id{{by}})
   AND (:unit = 0 OR o.unit IN ({held(":unit", ":today")})) AND (:level = '' OR d.level = :level)
"""

REFERRED = Query(REFERRALS.format(stands="t.status = 'referred'", by=""), Counted)
REFERRED_THEN = Query(REFERRALS.format(stands="o.ended_on <= :today", by=" AND later.opened_on <= :today"), Counted)


class OnRung(NamedTuple):
    """A task on a rung: where it stands, the day it came there, and whether it was urged there."""

    task: Running
    stand: Stand
    reached_on: date
    is_urged: bool


def on_rungs(
    connection: Connection, today: date, *, unit: int | None = None, level: str | None = None, then: bool = False
) -> list[OnRung]:
    """
    Return every task that stands on a rung, each once, the latest first; raises CalendarMissing.

    `then` asks for a past day.
    """
    check_day(connection, today)
    days = calendar(connection)
    rows = (TO_URGE_THEN if then else TO_URGE).all(connection, **_values(today, unit, level))
    oldest = {row.task: row for row in reversed(rows)}
    return list(_standing(reversed(oldest.values()), days))


def count_referred(
    connection: Connection, today: date, *, unit: int | None = None, level: str | None = None, then: bool = False
) -> int:
    """Return how many tasks would stand on a rung if they did not wait for a direction (Art. 6.1.c)."""
    return (REFERRED_THEN if then else REFERRED).all(connection, **_values(today, unit, level))[0].total


def _values(today: date, unit: int | None, level: str | None) -> dict[str, object]:
    """Return what both questions are asked with."""
    return {"today": today.isoformat(), "ahead": -RUNGS[0].at, "unit": unit or 0, "level": level or ""}


def _standing(rows: Iterable[Running], days: Calendar) -> Iterator[OnRung]:
    """Yield the tasks of these that stand on a rung."""
    for row in rows:
        where = stand(row.late)
        if where is None:
            continue
        reached = day_of(days, date.fromisoformat(row.due_on), where.at)
        opened = date.fromisoformat(row.opened_on)
        if where.at < 0 and reached <= opened:
            continue  # given, or given more time, when that day had come: nobody needs to be reminded yet
        since = max(reached, opened)
        yield OnRung(row, where, since, row.urged_on is not None and row.urged_on >= since.isoformat())


def day_of(days: Calendar, due_on: date, at: int) -> date:
    """Return the working day so many working days after a last lawful day; below 0 before it."""
    last = days.on_or_before(due_on)
    return last if at == 0 else days.after(last, at) if at > 0 else days.before(last, -at)
