"""
SUBMISSIONS and URGENT_WORK: what waits at UBND, and what must be done at once (Art. 6.1.d).

A last day off moves to the next working day, as with every other term: a submission is late only after it.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held


class Sent(NamedTuple):
    """One submission. Days are ISO text; `last_day` is the term moved to a working day."""

    id: int
    unit: str
    paper: str
    content: str | None
    task: int | None
    secret: int
    sent_on: str
    due_on: str
    last_day: str | None
    working_days_late: int
    processed_on: str | None
    outcome: str | None


SUBMISSIONS = Query(
    f"""
SELECT s.id, n.name, s.paper, CASE WHEN s.secret THEN NULL ELSE s.content END, s.task,
       CASE WHEN s.secret THEN 1 ELSE 0 END, s.sent_on, s.due_on,
       (SELECT MIN(day) FROM day WHERE day >= s.due_on AND working),
       COALESCE((SELECT ordinal FROM day WHERE day = CASE WHEN s.processed_on < :today THEN s.processed_on
                                                          ELSE :today END)
                - (SELECT MIN(ordinal) FROM day WHERE day >= s.due_on AND working), 0),
       CASE WHEN s.processed_on <= :today THEN s.processed_on END,
       CASE WHEN NOT s.secret AND s.processed_on <= :today THEN s.outcome END
  FROM submission s
  JOIN unit_name n ON n.unit_id = s.unit AND n.official AND n.until IS NULL
 WHERE s.sent_on <= :today AND (:unit = 0 OR s.unit IN ({held(":unit")}))
   AND (:every OR s.processed_on IS NULL OR s.processed_on > :today)
 ORDER BY s.unit, s.due_on NULLS FIRST, s.id
""",
    Sent,
)


class AtOnce(NamedTuple):
    """One piece of work to be done at once. Days are ISO text; `last_day` is its term moved to a working day."""

    id: int
    unit: str
    asked_by: str
    content: str | None
    task: int | None
    secret: int
    noted_on: str
    due_on: str | None
    last_day: str | None
    working_days_late: int
    settled_on: str | None
    outcome: str | None


URGENT_WORK = Query(
    f"""
SELECT w.id, n.name, w.asked_by, CASE WHEN w.secret THEN NULL ELSE w.content END, w.task,
       CASE WHEN w.secret THEN 1 ELSE 0 END, w.noted_on, w.due_on,
       (SELECT MIN(day) FROM day WHERE day >= w.due_on AND working),
       COALESCE((SELECT ordinal FROM day WHERE day = CASE WHEN w.settled_on < :today THEN w.settled_on
                                                          ELSE :today END)
                - (SELECT MIN(ordinal) FROM day WHERE day >= w.due_on AND working), 0),
       CASE WHEN w.settled_on <= :today THEN w.settled_on END,
       CASE WHEN NOT w.secret AND w.settled_on <= :today THEN w.outcome END
  FROM urgent_work w
  JOIN unit_name n ON n.unit_id = w.unit AND n.official AND n.until IS NULL
 WHERE w.noted_on <= :today AND (:unit = 0 OR w.unit IN ({held(":unit")}))
   AND (:every OR w.settled_on IS NULL OR w.settled_on > :today)
 ORDER BY w.unit, w.noted_on, w.id
""",
    AtOnce,
)


def submissions(
    connection: Connection,
    today: date,
    *,
    unit: int | None = None,
    overdue: bool = False,
    every: bool = False,
) -> list[Sent]:
    """Return submissions that wait on a day; `every` also those dealt with; `overdue` of these only what is late."""
    values = {"unit": unit or 0, "every": every}
    rows = SUBMISSIONS.all(connection, today=today.isoformat(), **values)
    return [row for row in rows if is_late(row.last_day, row.processed_on, today)] if overdue else rows


def is_late(last_day: str | None, ended_on: str | None, day: date) -> bool:
    """Say whether something ended, or stands open on a day, after its last working day: late begins the day after."""
    return last_day is not None and (ended_on or day.isoformat()) > last_day


def urgent_work(connection: Connection, today: date, *, unit: int | None = None, every: bool = False) -> list[AtOnce]:
    """Return the work to be done at once that is open on a day; `every` also what is done."""
    return URGENT_WORK.all(connection, today=today.isoformat(), unit=unit or 0, every=every)
