"""
Rows of the derived tables: obligations, tasks and days, read and written as the clocks know them.

Set-based and plain SQL: a thousand tasks cost one statement a table. Only `ledger` and `rebuild`
write through it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from tracker.clock import Clock, Standing
from tracker.errors import CalendarEmpty, NoSuchTask
from tracker.law.regulation import Regulation
from tracker.vocabulary import Issuer, Outcome, Party, Status, Subject
from tracker.workdays import Calendar

CHUNK = 500

CLOCK_COLUMNS = (
    "id, rule, article, force, subject, subject_id, party, unit, period, started_on, term, due_on, provisional,"
    " held, original_due_on, opened_on, opened_by, outcome, met_on, met_by, accepted_on, ended_on, ended_by,"
    " replaces, extensions"
)
TASK_COLUMNS = (
    "id, item_id, room, status, lead, phrase, deadline, term, due_on, issued_on, paper_on, entered_on, received_on,"
    " referred_on, referred_by, recurring"
)


class ClockRows:
    """The table `obligation`, whose clocks run under a regulation."""

    def __init__(self, connection: sqlite3.Connection, regulation: Regulation) -> None:
        """Work on this connection, inside its transaction."""
        self.connection = connection
        self.regulation = regulation

    def of(self, keys: Sequence[tuple[Subject, int]]) -> dict[tuple[Subject, int], list[Clock]]:
        """Return all clocks of these subjects, oldest first."""
        found: dict[tuple[Subject, int], list[Clock]] = {key: [] for key in keys}
        for subject in {key[0] for key in keys}:
            for numbers in chunks(number for kind, number in keys if kind is subject):
                marks = ", ".join("?" * len(numbers))
                query = (
                    f"SELECT {CLOCK_COLUMNS} FROM obligation"  # noqa: S608 - only placeholders are put together
                    f" WHERE subject = ? AND subject_id IN ({marks}) ORDER BY id"
                )
                for clock in self._read(query, (subject.value, *numbers)):
                    found[clock.subject, clock.subject_id].append(clock)
        return found

    def of_running_subjects(
        self, *, late_since: date | None = None, opened_by: Collection[int] = ()
    ) -> dict[tuple[Subject, int], list[Clock]]:
        """
        Return the clocks of every subject of which one has not ended, oldest first.

        Besides, of those of which one was done late and has its last day on or after `late_since`, or was
        opened by these acts.
        """
        query = (
            f"SELECT {CLOCK_COLUMNS} FROM obligation WHERE (subject, subject_id) IN (SELECT r.subject, r.subject_id"  # noqa: S608 - our words
            " FROM obligation r WHERE r.outcome IN ('open', 'waiting')"
            " OR (r.outcome = 'referred' AND NOT EXISTS (SELECT 1 FROM obligation l WHERE l.replaces = r.id))"
            " OR (r.outcome = 'met' AND r.met_on > r.due_on"
            " AND (r.due_on >= :since OR SUBSTR(r.term, 1, 10) >= :since))"
            f" OR r.opened_by IN ({', '.join(map(str, opened_by)) or 'NULL'})) ORDER BY id"
        )
        values = {"since": (late_since or date.max).isoformat()}
        return _by_subject(self._read(query, values))

    def of_every_task(self) -> dict[tuple[Subject, int], list[Clock]]:
        """Return the clocks of every task, oldest first."""
        query = f"SELECT {CLOCK_COLUMNS} FROM obligation WHERE subject = 'task' ORDER BY id"  # noqa: S608 - our words
        return _by_subject(self._read(query))

    def all(self) -> Iterator[Clock]:
        """Return every clock, oldest first."""
        return self._read(f"SELECT {CLOCK_COLUMNS} FROM obligation ORDER BY id")  # noqa: S608 - our own words

    def _read(self, query: str, values: Sequence[object] | Mapping[str, object] = ()) -> Iterator[Clock]:
        """Yield the clocks that a query finds."""
        return (read_clock(row, self.regulation) for row in self.connection.execute(query, values))

    def store(self, clocks: Iterable[Clock], *, newer_than: int) -> None:
        """Insert the clocks numbered above `newer_than`, and update the others."""
        new: list[Clock] = []
        old: list[Clock] = []
        for clock in clocks:
            (new if clock.id > newer_than else old).append(clock)
        marks = ", ".join("?" * len(CLOCK_COLUMNS.split(",")))
        self.connection.executemany(
            f"INSERT INTO obligation ({CLOCK_COLUMNS}) VALUES ({marks})",  # noqa: S608 - our own words
            (clock_row(clock) for clock in sorted(new, key=lambda clock: clock.id)),
        )
        self.connection.executemany(
            "UPDATE obligation SET outcome = ?, provisional = ?, held = ?, met_on = ?, met_by = ?, accepted_on = ?,"
            " ended_on = ?, ended_by = ? WHERE id = ?",
            (
                (
                    clock.outcome.value,
                    clock.provisional,
                    clock.held,
                    _iso(clock.met_on),
                    clock.met_by,
                    _iso(clock.accepted_on),
                    _iso(clock.ended_on),
                    clock.ended_by,
                    clock.id,
                )
                for clock in old
            ),
        )


class StandingRows:
    """The table `task`, and what the clocks need to know of a directive."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Work on this connection, inside its transaction."""
        self.connection = connection

    def task(self, number: int) -> Standing:
        """Return where one task stands; raises NoSuchTask."""
        return self.of([(Subject.TASK, number)])[Subject.TASK, number]

    def of(self, keys: Sequence[tuple[Subject, int]]) -> dict[tuple[Subject, int], Standing]:
        """Return where these subjects stand; raises NoSuchTask."""
        found: dict[tuple[Subject, int], Standing] = {}
        for numbers in chunks(number for kind, number in keys if kind is Subject.TASK):
            marks = ", ".join("?" * len(numbers))
            query = f"SELECT {TASK_COLUMNS} FROM task WHERE id IN ({marks})"  # noqa: S608 - our own words
            found.update(
                ((Subject.TASK, row[0]), read_standing(row)) for row in self.connection.execute(query, numbers)
            )
        for numbers in chunks(number for kind, number in keys if kind is Subject.DIRECTIVE):
            marks = ", ".join("?" * len(numbers))
            query = f"SELECT id, issued_on, issuer FROM directive WHERE id IN ({marks})"  # noqa: S608 - our own words
            for number, issued_on, issuer in self.connection.execute(query, numbers):
                found[Subject.DIRECTIVE, number] = Standing(
                    Subject.DIRECTIVE, number, issued_on=date.fromisoformat(issued_on), issuer=Issuer(issuer)
                )
        for kind, number in keys:
            if (kind, number) not in found:
                raise NoSuchTask(number=number)
        return found

    def all(self) -> Iterator[Standing]:
        """Return where every task stands, in the order of their numbers."""
        return map(read_standing, self.connection.execute(f"SELECT {TASK_COLUMNS} FROM task ORDER BY id"))  # noqa: S608 - our own words

    def store(self, standings: Iterable[Standing]) -> None:
        """Write the rows of these tasks, whether they are new or known."""
        marks = ", ".join("?" * len(TASK_COLUMNS.split(",")))
        updates = ", ".join(f"{name} = excluded.{name}" for name in TASK_COLUMNS.split(", ")[1:])
        self.connection.executemany(
            f"INSERT INTO task ({TASK_COLUMNS}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {updates}",  # noqa: S608 - our own words
            (standing_row(standing) for standing in standings if standing.subject is Subject.TASK),
        )

    def store_support(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Write which units support which tasks."""
        self.connection.executemany("INSERT INTO task_support (task_id, unit_id) VALUES (?, ?)", pairs)


def load_calendar(connection: sqlite3.Connection) -> Calendar:
    """Return the calendar of a ledger; raises CalendarEmpty."""
    rows = connection.execute("SELECT day, working, source, provisional FROM day ORDER BY day").fetchall()
    if not rows:
        raise CalendarEmpty
    return Calendar.from_rows(rows)


def store_calendar(connection: sqlite3.Connection, calendar: Calendar) -> None:
    """Write every day of a calendar with its ordinal."""
    connection.execute("DELETE FROM day")
    connection.executemany(
        "INSERT INTO day (day, working, ordinal, source, provisional) VALUES (?, ?, ?, ?, ?)",
        calendar.rows(),
    )


def clock_row(clock: Clock) -> tuple[object, ...]:
    """Return a clock as its row, in the order of CLOCK_COLUMNS."""
    return (
        clock.id,
        clock.rule,
        clock.article,
        clock.force,
        clock.subject.value,
        clock.subject_id,
        clock.party.value,
        clock.unit,
        clock.period,
        clock.started_on.isoformat(),
        clock.term,
        _iso(clock.due_on),
        clock.provisional,
        clock.held,
        _iso(clock.original_due_on),
        clock.opened_on.isoformat(),
        clock.opened_by,
        clock.outcome.value,
        _iso(clock.met_on),
        clock.met_by,
        _iso(clock.accepted_on),
        _iso(clock.ended_on),
        clock.ended_by,
        clock.replaces,
        clock.extensions,
    )


def read_clock(row: Sequence[object], regulation: Regulation) -> Clock:
    """Return the clock of a row, in the order of CLOCK_COLUMNS, under a regulation."""
    values: list[Any] = list(row)
    for position in (9, 11, 14, 15, 18, 20, 21):
        values[position] = _day(values[position])
    values[4], values[6], values[17] = Subject(values[4]), Party(values[6]), Outcome(values[17])
    values[12] = bool(values[12])
    return Clock(*values, regulation=regulation)


def standing_row(standing: Standing) -> tuple[object, ...]:
    """Return a task's standing as its row, in the order of TASK_COLUMNS."""
    return (
        standing.id,
        standing.item,
        standing.room,
        standing.status.value if standing.status else None,
        standing.lead,
        standing.phrase,
        standing.deadline,
        standing.term,
        _iso(standing.due_on),
        _iso(standing.issued_on),
        _iso(standing.paper_on),
        _iso(standing.entered_on),
        _iso(standing.received_on),
        _iso(standing.referred_on),
        standing.referred_by,
        standing.recurring,
    )


def read_standing(row: Sequence[object]) -> Standing:
    """Return the standing of a task's row, in the order of TASK_COLUMNS."""
    (
        number,
        item,
        room,
        status,
        lead,
        phrase,
        deadline,
        term,
        due_on,
        issued_on,
        paper_on,
        entered_on,
        received_on,
        referred_on,
        referred_by,
        recurring,
    ) = row
    return Standing(
        subject=Subject.TASK,
        id=int(str(number)),
        item=int(str(item)),
        room=None if room is None else str(room),
        status=Status(str(status)),
        lead=int(str(lead)),
        phrase=str(phrase),
        deadline=str(deadline),
        term=None if term is None else str(term),
        due_on=_day(due_on),
        issued_on=_day(issued_on),
        paper_on=_day(paper_on),
        entered_on=_day(entered_on),
        received_on=_day(received_on),
        referred_on=_day(referred_on),
        referred_by=None if referred_by is None else int(str(referred_by)),
        recurring=bool(recurring),
    )


def _by_subject(clocks: Iterable[Clock]) -> dict[tuple[Subject, int], list[Clock]]:
    found: dict[tuple[Subject, int], list[Clock]] = {}
    for clock in clocks:
        found.setdefault((clock.subject, clock.subject_id), []).append(clock)
    return found


def chunks(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Yield numbers in lists short enough for the placeholders of one statement."""
    numbers = iter(numbers)
    while chunk := list(islice(numbers, CHUNK)):
        yield chunk


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(str(value))
