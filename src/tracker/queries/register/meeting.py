"""
MEETINGS: regular meetings with their cut-off, who has not updated, and the figures that were frozen (Art. 21).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import check_day
from tracker.queries.unit.called import held, named


class MeetingRow(NamedTuple):
    """
    One meeting. Days are ISO text.

    `cut_off` is the last day for the units' updates, None where nobody is asked; `owing` counts the units that owe
    one or have given it, `missing` those that have not updated, `late` those among them past the day.
    """

    id: int
    day: str
    title: str
    scheduled_on: str
    moved_on: str | None
    cancelled_on: str | None
    reported_on: str | None
    document: str | None
    cut_off: str | None
    owing: int
    missing: int
    late: int


def _asked(what: str, when: str) -> str:
    """Return a subquery for `what` of the updates a meeting asks for; its WHERE names the key alone (see `tasks`)."""
    return (
        f"(SELECT {what} FILTER (WHERE o.rule = 'units-update-before-meeting' AND {when}) FROM obligation o"
        " WHERE o.subject = 'meeting' AND o.subject_id = m.id)"
    )


MEETINGS = Query(
    f"""
SELECT m.id, m.day, m.title, m.scheduled_on, m.moved_on, m.cancelled_on, m.reported_on, d.number,
       COALESCE({_asked("MAX(o.due_on)", "o.outcome = 'open'")}, {_asked("MAX(o.due_on)", "o.outcome = 'met'")}),
       {_asked("COUNT(*)", "o.outcome IN ('open', 'met')")},
       {_asked("COUNT(*)", "o.outcome = 'open'")},
       {_asked("COUNT(*)", "o.outcome = 'open' AND o.due_on < :today")}
  FROM meeting m
  LEFT JOIN document d ON d.id = m.packet
 ORDER BY m.day, m.id
""",
    MeetingRow,
)


ANNOUNCED = """(SELECT a.{what} FROM act a
  WHERE a.subject = 'meeting' AND a.subject_id = m.id AND a.happened IN {acts} AND a.happened_on <= :today
  ORDER BY a.id DESC LIMIT 1)"""
"""What the last of some acts on a meeting said by a day."""

DAY_THEN = ANNOUNCED.format(what="payload ->> 'day'", acts="('meeting-scheduled', 'meeting-moved')")
MOVED_THEN = ANNOUNCED.format(what="happened_on", acts="('meeting-moved')")

THEN = "o.opened_on <= :today AND o.outcome <> 'corrected' AND (o.outcome <> 'merged' OR o.ended_on > :today)"
LET_GO_THEN = "o.outcome = 'stopped' AND o.ended_on <= :today"
MET_THEN = "o.met_on <= :today"
STANDS_THEN = f"""
{THEN} AND NOT ({LET_GO_THEN}) AND o.id = (SELECT MAX(c.id) FROM obligation c
  WHERE c.subject = 'meeting' AND c.subject_id = m.id AND c.rule = o.rule AND c.unit = o.unit AND c.opened_on <= :today)
"""
"""What stood of a meeting's updates on a past day, whatever was moved, declared or let go since."""

MEETINGS_THEN = Query(
    f"""
SELECT m.id, {DAY_THEN}, m.title, m.scheduled_on, {MOVED_THEN},
       CASE WHEN m.cancelled_on <= :today THEN m.cancelled_on END,
       CASE WHEN m.reported_on <= :today THEN m.reported_on END,
       CASE WHEN m.reported_on <= :today THEN d.number END,
       COALESCE({_asked("MAX(o.due_on)", f"{STANDS_THEN} AND ({MET_THEN}) IS NOT TRUE")},
                {_asked("MAX(o.due_on)", STANDS_THEN)}),
       {_asked("COUNT(*)", STANDS_THEN)},
       {_asked("COUNT(*)", f"{STANDS_THEN} AND ({MET_THEN}) IS NOT TRUE")},
       {_asked("COUNT(*)", f"{STANDS_THEN} AND ({MET_THEN}) IS NOT TRUE AND o.due_on < :today")}
  FROM meeting m
  LEFT JOIN document d ON d.id = m.packet
 WHERE m.scheduled_on <= :today
 ORDER BY 2, m.id
""",
    MeetingRow,
)


class UnitUpdate(NamedTuple):
    """One unit that a meeting asks for an update, with its tasks that wait for its work. Days are ISO text."""

    code: str
    unit: str
    due_on: str | None
    met_on: str | None
    outcome: str
    working_days_late: int | None
    open: int
    provisional: int


UPDATES = Query(
    f"""
SELECT u.code, n.name, o.due_on, o.met_on, o.outcome,
       (SELECT ordinal FROM day WHERE day = COALESCE(o.met_on, :today))
       - (SELECT ordinal FROM day WHERE day = o.due_on),
       (SELECT COUNT(*) FROM task t WHERE t.lead IN ({held("o.unit")}) AND t.status IN ('assigned', 'in-progress')),
       o.provisional
  FROM obligation o
  JOIN unit u ON u.id = o.unit
  JOIN unit_name n ON {named("o.unit", ":today")}
 WHERE o.subject = 'meeting' AND o.subject_id = :meeting AND o.rule = 'units-update-before-meeting'
   AND o.id = (SELECT MAX(c.id) FROM obligation c
                WHERE c.subject = 'meeting' AND c.subject_id = :meeting AND c.rule = o.rule AND c.unit = o.unit)
   AND o.outcome IN ('open', 'met', 'stopped')
 ORDER BY o.unit
""",
    UnitUpdate,
)


UPDATES_THEN = Query(
    f"""
WITH work AS MATERIALIZED (
    SELECT COALESCE(l.holder, l.unit_id) AS unit, COUNT(DISTINCT t.subject_id) AS total
      FROM obligation t
      JOIN unit_name l ON {named("t.unit", ":today", "l")}
     WHERE t.subject = 'task' AND t.rule = 'task-due' AND t.outcome <> 'corrected' AND t.opened_on <= :today
       AND (t.ended_on IS NULL OR t.ended_on > :today) AND (t.met_on IS NULL OR t.met_on > :today)
     GROUP BY COALESCE(l.holder, l.unit_id)
)
SELECT u.code, n.name, o.due_on, CASE WHEN {MET_THEN} THEN o.met_on END,
       CASE WHEN {MET_THEN} THEN 'met' WHEN {LET_GO_THEN} THEN 'stopped' ELSE 'open' END,
       (SELECT ordinal FROM day WHERE day = CASE WHEN {MET_THEN} THEN o.met_on ELSE :today END)
       - (SELECT ordinal FROM day WHERE day = o.due_on),
       COALESCE(w.total, 0), o.provisional
  FROM obligation o
  JOIN unit u ON u.id = o.unit
  JOIN unit_name n ON {named("o.unit", ":today")}
  LEFT JOIN work w ON w.unit = o.unit
 WHERE o.subject = 'meeting' AND o.subject_id = :meeting AND o.rule = 'units-update-before-meeting' AND {THEN}
   AND o.id = (SELECT MAX(c.id) FROM obligation c
                WHERE c.subject = 'meeting' AND c.subject_id = :meeting AND c.rule = o.rule AND c.unit = o.unit
                  AND c.opened_on <= :today)
 ORDER BY o.unit
""",
    UnitUpdate,
)


class Declared(NamedTuple):
    """How a unit updated: the declaration itself, or an act on one of its tasks."""

    code: str
    how: str
    task: int | None


DECLARED = Query(
    """
SELECT u.code, e.payload ->> 'how', CAST(e.payload ->> 'task' AS INTEGER)
  FROM obligation o
  JOIN act e ON e.id = o.met_by
  JOIN unit u ON u.id = o.unit
 WHERE o.subject = 'meeting' AND o.subject_id = :meeting AND o.rule = 'units-update-before-meeting'
   AND o.outcome = 'met' AND o.met_on <= :today
""",
    Declared,
)


class FrozenFigures(NamedTuple):
    """The figures of a report that was filed, as JSON, and the head of the journal under them."""

    day: str
    title: str
    figures: str
    head: str


FROZEN = Query(
    """
SELECT m.day, m.title, m.figures, m.head FROM meeting m
 WHERE m.figures IS NOT NULL AND m.cancelled_on IS NULL AND m.day >= :first AND m.day <= :last ORDER BY m.day DESC
""",
    FrozenFigures,
)


def meetings(connection: Connection, today: date, *, then: bool = False) -> list[MeetingRow]:
    """Return every meeting, the earliest first; a cancelled one too. `then` asks for what was known on a past day."""
    return (MEETINGS_THEN if then else MEETINGS).all(connection, today=today.isoformat())


def meeting_on(connection: Connection, today: date, day: date, *, then: bool = False) -> MeetingRow | None:
    """Return the meeting of a day; one that stands before one that was cancelled."""
    found = [row for row in meetings(connection, today, then=then) if row.day == day.isoformat()]
    found.sort(key=lambda row: (row.cancelled_on is not None, -row.id))
    return found[0] if found else None


def next_meeting(connection: Connection, today: date, *, then: bool = False) -> MeetingRow | None:
    """Return the meeting of today, or the next to come."""
    ahead = [
        row for row in meetings(connection, today, then=then) if row.day >= today.isoformat() and not row.cancelled_on
    ]
    return ahead[0] if ahead else None


def updates(connection: Connection, today: date, meeting: int, *, then: bool = False) -> list[UnitUpdate]:
    """Return the units that a meeting asks for an update; `then` asks for what was known on a past day."""
    check_day(connection, today)
    return (UPDATES_THEN if then else UPDATES).all(connection, today=today.isoformat(), meeting=meeting)


def declared(connection: Connection, meeting: int, by: date = date.max) -> dict[str, Declared]:
    """Return how each unit that has updated by a day did so, by its code."""
    return {row.code: row for row in DECLARED.all(connection, meeting=meeting, today=by.isoformat())}


def frozen_on(connection: Connection, day: date) -> FrozenFigures | None:
    """Return the figures frozen for the meeting of a day, None while its packet is not filed."""
    found = FROZEN.all(connection, first=day.isoformat(), last=day.isoformat())
    return found[0] if found else None


def frozen_before(connection: Connection, day: date) -> FrozenFigures | None:
    """Return the figures of the last meeting before a day whose packet was filed."""
    found = FROZEN.all(connection, first=date.min.isoformat(), last=date.fromordinal(day.toordinal() - 1).isoformat())
    return found[0] if found else None
