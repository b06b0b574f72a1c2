"""
What has come and nobody has recorded: periods of recurring tasks, Thursdays, ended periods and years, by time alone.

Each comes on a day of its own that follows from the acts and the calendar, never from the day on which somebody asks:
a ledger that was asked every day and one that was asked once are the same. Beside them stands what acts bring to
meetings, and what mergers pass on. It reads; `services.page` records.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tracker import page
from tracker.deadlines import AHEAD, Deadline, Period, from_json, periods
from tracker.errors import CalendarEmpty, NotConfigured
from tracker.inforce import day_named
from tracker.law.codes import ANNUAL_REPORT, UPDATE_BEFORE_MEETING
from tracker.law.regulation import Regulation
from tracker.law.rule import NOTICE, Rule
from tracker.law.windows import Yearly
from tracker.leftbehind import left_behind
from tracker.reportperiods import ReportPeriod, ended
from tracker.rows import load_calendar
from tracker.storage import load_regulation
from tracker.terms import reckon
from tracker.vocabulary import Outcome
from tracker.weeklydays import come, since
from tracker.workdays import Calendar, CalendarMissing

NEXT_DAY = timedelta(days=1)

RECURRING = """
SELECT t.id, t.deadline, (SELECT o.period FROM obligation o
                           WHERE o.subject = 'task' AND o.subject_id = t.id AND o.period IS NOT NULL
                           ORDER BY o.id DESC LIMIT 1)
  FROM task t
 WHERE t.recurring = 1 AND t.status NOT IN ('done', 'stopped')
 ORDER BY t.id
"""
"""Recurring tasks still open, each with a period of its own that was opened or changed last."""

BEGINS = """
SELECT COALESCE((SELECT MAX(e.happened_on) FROM act e
                  WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'task-reopened'), t.issued_on)
  FROM task t WHERE t.id = :task
"""
"""Since when a task has periods: what passed while it was stopped is never asked for."""

OPENED = """
SELECT o.period FROM obligation o WHERE o.subject = 'task' AND o.subject_id = :task AND o.period IS NOT NULL
"""


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


class Round(NamedTuple):
    """A period of a recurring task that has come near, by its code."""

    on: date
    task: int
    code: str


class Thursday(NamedTuple):
    """A Thursday on which reports are owed; it comes with the working day that stands for it (Art. 6.1.d)."""

    on: date
    day: date


class Ending(NamedTuple):
    """A reporting period that ended on the day before (Art. 18.2, 19.1, 20.1)."""

    on: date
    period: ReportPeriod


class Year(NamedTuple):
    """A year whose report on the Quy chế falls due in this month (Art. 23.1)."""

    on: date
    year: int


class PassedOn(NamedTuple):
    """Records still ask units that are gone for what their successors are to be asked for."""

    on: date


class Updates(NamedTuple):
    """What units owe the meetings to come has changed by acts that nobody settled (Art. 21.1)."""

    on: date


Coming = Round | Thursday | Ending | Year | PassedOn | Updates


def coming(connection: sqlite3.Connection, today: date) -> tuple[list[Coming], NotConfigured | None]:
    """
    Return what has come by today, in the order of its days, and where the calendar ends too soon to know more.

    What comes on one day stands in a fixed order: periods of tasks by their numbers, the Thursday, what ended.
    """
    thursdays, missing = _thursdays(connection, today)
    found: list[Coming] = [*_rounds(connection, today), *thursdays, *_endings(connection, today)]
    if left_behind(connection):
        found.append(PassedOn(today))
    try:
        if _is_unsettled(connection, today):
            found.append(Updates(today))
    except CalendarMissing as beyond:
        missing = missing or beyond
    return sorted(found, key=lambda each: each.on), missing


def pass_over(connection: sqlite3.Connection, today: date) -> bool:
    """Mark the page as turned to today if nothing has come, in a transaction of its own, and say whether it is."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        is_still = coming(connection, today) == ([], None)
        if is_still:
            page.mark(connection, today)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return is_still


def rounds(
    task: int, deadline: Deadline, *, since: date, today: date, known: frozenset[str] = frozenset()
) -> Iterator[Round]:
    """Yield the periods of a task from `since` on that have come by today: each two weeks before it begins."""
    for period in periods(deadline, since):
        on = max(since, period.starts - AHEAD)
        if on > today:
            return
        if period.code not in known:
            yield Round(on, task, period.code)


def year_day(regulation: Regulation, year: int) -> date | None:
    """
    Return the day on which the report of a year on the Quy chế is due, before it moves (Art. 23.1).

    It is that of the version which is law in its month; None where the year owes none.
    """
    for law in reversed(regulation.versions(ANNUAL_REPORT)):
        if isinstance(law.window, Yearly) and law.applies(max(year_begins(law.window.of(year)), law.duty_since)):
            return law.window.of(year)
    return None


def year_begins(day: date) -> date:
    """Return the day since when the report of a year is asked for: the first of the month in which it is due."""
    return day.replace(day=1)


def begun_on(connection: sqlite3.Connection) -> date | None:
    """Return the day of the first act in the ledger; None where there is none."""
    row = connection.execute("SELECT e.happened_on FROM act e ORDER BY e.id LIMIT 1").fetchone()
    return None if row is None else date.fromisoformat(row[0])


def owed_since(connection: sqlite3.Connection) -> date | None:
    """Return the day since which periods are asked for: the ledger's first, under the Quy chế; None before any act."""
    began = begun_on(connection)
    return None if began is None else max(load_regulation(connection).in_force, began)


def asking(connection: sqlite3.Connection, today: date) -> list[Meeting]:
    """
    Return the meetings that may still ask a unit for its update or let one go.

    One scheduled before the Quy chế was in force asks nobody.
    """
    in_force = load_regulation(connection).in_force
    found = connection.execute(ASKING, {"today": today.isoformat(), "in_force": in_force.isoformat()})
    return [Meeting(number, date.fromisoformat(day), date.fromisoformat(since)) for number, day, since in found]


def at_work(connection: sqlite3.Connection) -> set[int]:
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


def unsettled(connection: sqlite3.Connection, calendar: Calendar, today: date, meeting: Meeting) -> Unsettled:
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


def _is_unsettled(connection: sqlite3.Connection, today: date) -> bool:
    """Say whether a unit is to be asked for an update to a meeting ahead, or has nothing left to update."""
    meetings = asking(connection, today)
    if not meetings:
        return False
    calendar = load_calendar(connection)
    return any(
        each.come or each.left for each in (unsettled(connection, calendar, today, meeting) for meeting in meetings)
    )


def _rounds(connection: sqlite3.Connection, today: date) -> Iterator[Round]:
    """Yield the periods that have come for recurring tasks still open, since they were issued or last reopened."""
    read: dict[str, tuple[Deadline, Period | None]] = {}
    for task, text, newest in connection.execute(RECURRING).fetchall():
        if text not in read:
            deadline = from_json(json.loads(text))
            read[text] = (deadline, deadline.last_begun(date.min, today + AHEAD))
        deadline, last = read[text]
        if last is None or newest == last.code:
            continue
        known = frozenset(row[0] for row in connection.execute(OPENED, {"task": task}))
        if last.code not in known:  # periods open in their order: the last one tells of all
            begins = date.fromisoformat(connection.execute(BEGINS, {"task": task}).fetchone()[0])
            yield from rounds(task, deadline, since=begins, today=today, known=known)


def _thursdays(connection: sqlite3.Connection, today: date) -> tuple[list[Thursday], NotConfigured | None]:
    """Return the Thursdays that have come since the last recorded one, and where the calendar does not reach them."""
    began = begun_on(connection)
    directed, last = connection.execute(
        "SELECT (SELECT MIN(d.issued_on) FROM directive d), (SELECT MAX(w.day) FROM week w)"
    ).fetchone()
    if began is None or directed is None:
        return [], None
    regulation = load_regulation(connection)
    first = since(regulation, began, date.fromisoformat(directed), None if last is None else date.fromisoformat(last))
    found: list[Thursday] = []
    if first > today:
        return found, None
    try:
        calendar = load_calendar(connection)
        for day in come(regulation, first, calendar, today):
            found.append(Thursday(calendar.on_or_after(day), day))
    except (CalendarMissing, CalendarEmpty) as missing:
        return found, missing
    return found, None


def _endings(connection: sqlite3.Connection, today: date) -> Iterator[Coming]:
    """Yield the periods that ended and the years whose report falls due, of the time since the ledger was begun."""
    first = owed_since(connection)
    if first is None:
        return
    known = {row[0] for row in connection.execute("SELECT p.code FROM period p WHERE p.ended_on IS NOT NULL")}
    for period in ended(first, today):
        if period.code not in known:
            yield Ending(period.last + NEXT_DAY, period)
    turned = {
        row[0]
        for row in connection.execute(
            "SELECT p.code FROM act e JOIN period p ON p.id = e.subject_id"
            " WHERE e.subject = 'period' AND e.happened = 'year-turned'"
        )
    }
    regulation = load_regulation(connection)
    for year in range(first.year, today.year + 1):
        day = year_day(regulation, year)
        if day is not None and first <= day and str(year) not in turned:
            on = max(year_begins(day), first)
            if on <= today:
                yield Year(on, year)
