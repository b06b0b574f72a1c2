"""
What has come and nobody has recorded: periods of recurring tasks, Thursdays, ended periods and years, by time alone.

Each comes on a day of its own that follows from the acts and the calendar, never from the day on which somebody asks:
a ledger that was asked every day and one that was asked once are the same. Beside them stands what acts bring to
meetings, and what mergers pass on. It reads; `services.turnpage` records.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from tracker.days.deadlines import AHEAD, Deadline, from_json, periods
from tracker.days.period import ReportPeriod, ended
from tracker.days.weeklydays import come, since
from tracker.errors import CalendarEmpty, NotConfigured
from tracker.law.codes import ANNUAL_REPORT
from tracker.law.regulation import Regulation
from tracker.law.windows import Yearly
from tracker.ledger.leftbehind import left_behind
from tracker.ledger.meetingasks import is_unsettled
from tracker.ledger.rows.calendar import load_calendar
from tracker.ledger.storage import load_regulation, marker
from tracker.ledger.storage.connection import Connection, written
from tracker.workdays import CalendarMissing

NEXT_DAY = timedelta(days=1)

RECURRING = """
SELECT t.id, t.deadline
  FROM task t
 WHERE t.recurring AND t.status NOT IN ('done', 'stopped')
 ORDER BY t.id
"""
"""Recurring tasks still open."""

HAVING = """
SELECT DISTINCT o.subject_id, o.period
  FROM task t JOIN obligation o ON o.subject = 'task' AND o.subject_id = t.id
 WHERE t.recurring AND t.status NOT IN ('done', 'stopped') AND o.period IN ({codes})
"""
"""Those of these that have had a period of such codes."""

BEGINS = """
SELECT COALESCE((SELECT MAX(e.happened_on) FROM act e
                  WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'task-reopened'), t.issued_on)
  FROM task t WHERE t.id = :task
"""
"""Since when a task has periods: what passed while it was stopped is never asked for."""

OPENED = """
SELECT o.period FROM obligation o WHERE o.subject = 'task' AND o.subject_id = :task AND o.period IS NOT NULL
"""


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


def coming(connection: Connection, today: date) -> tuple[list[Coming], NotConfigured | None]:
    """
    Return what has come by today, in the order of its days, and where the calendar ends too soon to know more.

    What comes on one day stands in a fixed order: periods of tasks by their numbers, the Thursday, what ended.
    """
    thursdays, missing = _thursdays(connection, today)
    found: list[Coming] = [*_rounds(connection, today), *thursdays, *_endings(connection, today)]
    if left_behind(connection):
        found.append(PassedOn(today))
    try:
        if is_unsettled(connection, today):
            found.append(Updates(today))
    except CalendarMissing as beyond:
        missing = missing or beyond
    return sorted(found, key=lambda each: each.on), missing


def not_turned(connection: Connection, today: date) -> list[Coming]:
    """Return what has come by today and is not recorded, for whoever does not record it: the page stays as it is."""
    return [] if marker.is_turned(connection, today) else coming(connection, today)[0]


def pass_over(connection: Connection, today: date) -> bool:
    """Mark the page as turned to today if nothing has come, in a transaction of its own, and say whether it is."""
    with written(connection):
        return is_quiet(connection, today)


def is_quiet(connection: Connection, today: date) -> bool:
    """Say whether nothing has come by today, and then mark the page as turned to it."""
    if marker.is_turned(connection, today):
        return True
    if coming(connection, today) != ([], None):
        return False
    marker.mark(connection, today)
    return True


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


def begun_on(connection: Connection) -> date | None:
    """Return the day of the first act in the ledger; None where there is none."""
    row = connection.execute("SELECT e.happened_on FROM act e ORDER BY e.id LIMIT 1").fetchone()
    return None if row is None else date.fromisoformat(row[0])


def owed_since(connection: Connection) -> date | None:
    """Return the day since which periods are asked for: the ledger's first, under the Quy chế; None before any act."""
    began = begun_on(connection)
    return None if began is None else max(load_regulation(connection).in_force, began)


def _rounds(connection: Connection, today: date) -> Iterator[Round]:
    """Yield the periods that have come for recurring tasks still open, since they were issued or last reopened."""
    tasks = connection.execute(RECURRING).fetchall()
    deadlines = {text: from_json(json.loads(text)) for text in {text for _, text in tasks}}
    newest = {text: deadline.last_begun(date.min, today + AHEAD) for text, deadline in deadlines.items()}
    codes = sorted({period.code for period in newest.values() if period is not None})
    asked = HAVING.format(codes=", ".join("?" * len(codes)))
    having = set(connection.execute(asked, codes).fetchall() if codes else ())
    for task, text in tasks:
        last = newest[text]
        if last is not None and (task, last.code) not in having:  # periods open in their order: the last tells of all
            known = frozenset(row[0] for row in connection.execute(OPENED, {"task": task}))
            begins = date.fromisoformat(connection.execute(BEGINS, {"task": task}).fetchone()[0])
            yield from rounds(task, deadlines[text], since=begins, today=today, known=known)


def _thursdays(connection: Connection, today: date) -> tuple[list[Thursday], NotConfigured | None]:
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


def _endings(connection: Connection, today: date) -> Iterator[Coming]:
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
