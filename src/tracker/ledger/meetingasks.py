"""
What meetings to come ask of units, and what acts have brought to them that nobody settled (Art. 21.1). It reads.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.clocks.inforce import day_named
from tracker.days.terms import reckon
from tracker.law.codes import UPDATE_BEFORE_MEETING
from tracker.law.rule import NOTICE, Rule
from tracker.law.vocabulary import Outcome
from tracker.ledger.rows.calendar import load_calendar
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.connection import Connection
from tracker.workdays import Calendar

ASKING = """
SELECT m.id, m.day, m.scheduled_on FROM meeting m
 WHERE m.cancelled_on IS NULL AND m.scheduled_on >= :in_force
   AND (m.day > :today
        OR EXISTS (SELECT 1 FROM obligation o
                    WHERE o.subject = 'meeting' AND o.subject_id = m.id
                      AND o.rule = 'units-update-before-meeting' AND o.outcome = 'open'))
 ORDER BY m.id
"""


AT_WORK = """
SELECT DISTINCT u.id FROM unit_name n
  JOIN unit u ON u.id = COALESCE(n.holder, n.unit_id)
 WHERE n.official AND n.until IS NULL AND u.kind <> 'office'
   AND EXISTS (SELECT 1 FROM task t WHERE t.lead = n.unit_id AND t.status IN ('assigned', 'in-progress'))
"""


ASKED = """
SELECT o.unit, o.outcome
  FROM obligation o
 WHERE o.subject = 'meeting' AND o.subject_id = :meeting AND o.rule = 'units-update-before-meeting'
 ORDER BY o.id
"""
"""What was asked of each unit, the last of it at the end."""


def asking(connection: Connection, today: date) -> list[Meeting]:
    """
    Return the meetings that may still ask a unit for its update or let one go.

    One scheduled before the Quy chế was in force asks nobody.
    """
    in_force = load_regulation(connection).in_force
    found = connection.execute(ASKING, {"today": today.isoformat(), "in_force": in_force.isoformat()})
    return [Meeting(number, date.fromisoformat(day), date.fromisoformat(since)) for number, day, since in found]


def at_work(connection: Connection) -> set[int]:
    """Return the units with a task that waits for their work; one reported or referred back waits for the Office."""
    return {row[0] for row in connection.execute(AT_WORK)}


class Meeting(NamedTuple):
    """A meeting to come: its number, its day, and the day on which it was scheduled."""

    number: int
    day: date
    scheduled_on: date


class Unsettled(NamedTuple):
    """Units that a meeting is to ask for an update, and units asked that have nothing left to do."""

    come: list[int]
    left: list[int]


def unsettled(connection: Connection, calendar: Calendar, today: date, meeting: Meeting) -> Unsettled:
    """
    Return what acts have brought to a meeting (Art. 21.1).

    A unit is asked if it has a task to work on and one whole working day is left before the cut-off; one that was let
    go may be asked again. Raises CalendarMissing.
    """
    owing = at_work(connection)
    asked = dict(connection.execute(ASKED, {"meeting": meeting.number}).fetchall())
    new = sorted(unit for unit in owing if asked.get(unit, Outcome.STOPPED) == Outcome.STOPPED)
    law = load_regulation(connection).version(UPDATE_BEFORE_MEETING, meeting.scheduled_on)
    is_told_in_time = bool(new) and calendar.after(today, NOTICE) <= cut_off(law, meeting.day, calendar)
    left = sorted(unit for unit, outcome in asked.items() if outcome == Outcome.OPEN and unit not in owing)
    return Unsettled(new if is_told_in_time else [], left)


def cut_off(law: Rule, day: date, calendar: Calendar) -> date:
    """Return the last day on which an update for a meeting is in time (Art. 21.1); raises CalendarMissing."""
    return reckon(day_named(day, law), calendar).day


def is_unsettled(connection: Connection, today: date) -> bool:
    """Say whether a unit is to be asked for an update to a meeting ahead, or has nothing left to update."""
    meetings = asking(connection, today)
    if not meetings:
        return False
    calendar = load_calendar(connection)
    return any(
        each.come or each.left for each in (unsettled(connection, calendar, today, meeting) for meeting in meetings)
    )
