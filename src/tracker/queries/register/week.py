"""
WEEKS: the Thursdays of a ledger, and who reported on them (Art. 6.1.d).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query

if TYPE_CHECKING:
    from tracker.workdays import Calendar


class Owed(NamedTuple):
    """A unit that owes a report on a Thursday, and until when. Days are ISO text."""

    unit: int
    name: str
    due_on: str | None


OWED = Query(
    """
SELECT o.unit, n.name, o.due_on
  FROM obligation o
  JOIN week w ON w.id = o.subject_id
  JOIN unit_name n ON n.unit_id = o.unit AND n.official AND n.until IS NULL
 WHERE o.subject = 'week' AND o.rule = 'weekly-coordination' AND o.outcome NOT IN ('recounted', 'corrected', 'merged')
   AND w.day = :thursday
 ORDER BY o.unit
""",
    Owed,
)


class Filed(NamedTuple):
    """A report that a unit filed for a Thursday. Days are ISO text."""

    unit: int
    name: str
    filed_on: str
    document: str | None
    nil: int


FILED = Query(
    """
SELECT n.unit_id, n.name, e.happened_on, e.payload ->> 'number',
       CASE WHEN e.payload LIKE '%"nil":true%' THEN 1 ELSE 0 END
  FROM act e
  JOIN week w ON w.id = e.subject_id
  JOIN unit_name n ON n.unit_id = CAST(e.payload ->> 'unit' AS INTEGER) AND n.official AND n.until IS NULL
 WHERE e.subject = 'week' AND e.happened = 'weekly-filed' AND w.day = :thursday AND e.happened_on <= :today
 ORDER BY n.unit_id, e.id
""",
    Filed,
)


class Week(NamedTuple):
    """The last Thursday that has come by a day."""

    day: str | None


LAST_WEEK = Query("SELECT MAX(w.day) FROM week w WHERE w.day <= :today", Week)


class Said(NamedTuple):
    """What a unit did on a Thursday; `state` is filed, nil, pending (until its day has passed) or silent."""

    unit: str
    state: str
    owed: bool
    filed_on: str | None
    document: str | None
    after_day: bool


class Reported(NamedTuple):
    """How many units reported on a Thursday, and how many were silent once its day had passed."""

    thursday: date
    filed: int
    silent: int


def last_report(connection: Connection, calendar: Calendar, today: date) -> Reported | None:
    """Return how the last Thursday whose day has passed was reported; None where the calendar begins after it."""
    thursday = last_week(connection, today - timedelta(days=1))
    if thursday is None or thursday < calendar.first:
        return None
    held = calendar.on_or_after(thursday)
    if held >= today:
        return None
    rows = said(connection, thursday, held, today)
    silent = sum(row.state == "silent" for row in rows)
    return Reported(thursday, len(rows) - silent, silent)


def last_week(connection: Connection, today: date) -> date | None:
    """Return the last Thursday that was recorded by a day."""
    day = LAST_WEEK.all(connection, today=today.isoformat())[0].day
    return None if day is None else date.fromisoformat(day)


def said(connection: Connection, thursday: date, held: date, today: date) -> list[Said]:
    """Return who reported on a Thursday and who did not, in the order of units; `held` is its working day."""
    owed = {row.unit: row for row in OWED.all(connection, thursday=thursday.isoformat())}
    filed = {row.unit: row for row in FILED.all(connection, thursday=thursday.isoformat(), today=today.isoformat())}
    rows: list[Said] = []
    for unit in sorted(owed.keys() | filed.keys()):
        report = filed.get(unit)
        if report is None:
            state = "silent" if today > held else "pending"
            rows.append(Said(owed[unit].name, state, True, None, None, False))
            continue
        late = date.fromisoformat(report.filed_on) > held
        state = "nil" if report.nil else "filed"
        rows.append(Said(report.name, state, unit in owed, report.filed_on, report.document, late))
    return rows
