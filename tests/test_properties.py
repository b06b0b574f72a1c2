"""What must hold whatever clerks do: the journal tells all, and nobody is called overdue who is not."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given

import engine
from depth import at_random
from desk import every_clock, every_task
from engine import Place
from running import nine_in_the_morning
from tracker.checks import doctor
from tracker.clocks.parts import RUNNING, Clock
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.vocabulary import OPEN_STATUSES, Outcome, Status, Subject
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.catalogue import tables
from tracker.ledger.storage.connection import Connection
from tracker.ledger.transaction import writing
from tracker.ledger.undo.takeback import CalendarStays
from tracker.queries.duty.overdue import Scope, overdue
from tracker.queries.task.waiting import Waiting, waiting
from tracker.services.calendar.change import load_year
from tracker.services.turnpage import turn
from tracker.services.undo import undo
from tracker.services.unit.add import add_units
from tracker.settings import Settings
from year import ACTS, FIRST_DAY, YEARS, YEARS_WITHOUT_UNDO, Choice

THEN = Scope(then=True)


@pytest.fixture(scope="module")
def small_ledger(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger with three years and ten units: few rows, so that many years can be lived."""
    path = engine.empty(tmp_path_factory.mktemp("small") / "ledger.db")
    upgrade.create(path)
    with writing(Settings(path, FIRST_DAY, "khởi tạo")) as ledger:
        for year in (2025, 2026, 2027):
            load_year(ledger, year)
        add_units(ledger, packaged_units()[:10])
    return path


def lived(path: Path, year: list[Choice], *, backdated: bool) -> Iterator[tuple[date, Connection]]:
    """
    Live a year in a ledger, yield it after each act, and forget it all at the end.

    An act that is refused is undone as a command would undo it, and life goes on.
    """
    today = FIRST_DAY
    with writing(Settings(path, today, "lan", now=nine_in_the_morning(today)), dry_run=True) as first:
        for choice in year:
            today += timedelta(choice.later)
            ledger = Ledger(first.connection, Settings(path, today, "lan"))
            if not backdated:
                turn(ledger)
            first.connection.execute("SAVEPOINT act")
            try:
                back = timedelta(choice.more % 6 if backdated else 0)
                ACTS[choice.act](ledger, choice.task, choice.more, back)
                ledger.close()
            except TrackerError:
                first.connection.execute("ROLLBACK TO act")
            first.connection.execute("RELEASE act")
            yield today, first.connection


def clocks(connection: Connection) -> list[Clock]:
    """Return every clock of a ledger."""
    return every_clock(connection)


def overdue_is_what_a_walk_over_every_clock_finds(today: date, connection: Connection) -> None:
    """Hold OVERDUE against a look at each clock."""
    found = []
    for clock in clocks(connection):
        if clock.force != "duty" or clock.outcome is not Outcome.OPEN:
            continue
        if clock.due_on is not None and clock.due_on < today:
            found.append((clock.due_on, clock.id))
    assert [row.obligation for row in overdue(connection, today)] == [number for _, number in sorted(found)]


def each_task_stands_in_one_line(_: date, connection: Connection) -> None:
    """See that an open task has one running deadline, each period of a recurring one at most one, others none."""
    running: dict[tuple[int, str | None], int] = {}
    for clock in clocks(connection):
        if clock.subject is Subject.TASK and clock.rule == "task-due" and clock.outcome in RUNNING:
            key = (clock.subject_id, clock.period)
            running[key] = running.get(key, 0) + 1
    assert set(running.values()) <= {1}
    for task in every_task(connection):
        if not task.recurring:
            runs = task.status in OPEN_STATUSES and task.status is not Status.REFERRED
            assert running.get((task.id, None), 0) == runs
        elif task.status not in OPEN_STATUSES:
            assert not [key for key in running if key[0] == task.id]


def every_clock_that_was_replaced_has_its_successor(_: date, connection: Connection) -> None:
    """See that lines of clocks neither break nor fork, and stay with their rule and period."""
    every = {clock.id: clock for clock in clocks(connection)}
    followers = [clock for clock in every.values() if clock.replaces is not None]
    ends = RUNNING | {Outcome.MET, Outcome.STOPPED}
    replaced = [clock.replaces or 0 for clock in followers]
    assert len(set(replaced)) == len(replaced)
    # What was referred back stands still, without a successor, until it is answered.
    referred = {number for number, clock in every.items() if clock.outcome is Outcome.REFERRED}
    answered = {number for number, clock in every.items() if clock.outcome not in ends} - referred
    assert answered <= set(replaced) <= answered | referred
    for clock in followers:
        before = every[clock.replaces or 0]
        assert (before.rule, before.subject_id, before.period) == (clock.rule, clock.subject_id, clock.period)


def nothing_older_than_the_law_is_judged(_: date, connection: Connection) -> None:
    """See that no clock has a day to be late on before the Quy chế, and none but deadlines an older start."""
    for clock in clocks(connection):
        if clock.due_on is not None and clock.replaces is None:
            is_dated = clock.rule in ("task-due", "six-months-without-result")
            assert clock.law.applies(clock.due_on if is_dated else clock.started_on)


INVARIANTS: tuple[Callable[[date, Connection], None], ...] = (
    overdue_is_what_a_walk_over_every_clock_finds,
    each_task_stands_in_one_line,
    every_clock_that_was_replaced_has_its_successor,
    nothing_older_than_the_law_is_judged,
)


@at_random(3)
@given(YEARS)
def test_whatever_clerks_do_nobody_is_counted_twice_or_judged_wrongly(small_ledger: Path, year: list[Choice]) -> None:
    for today, connection in lived(small_ledger, year, backdated=True):
        for invariant in INVARIANTS:
            invariant(today, connection)


@at_random(3)
@given(YEARS)
def test_the_journal_alone_gives_every_row_again(small_ledger: Path, year: list[Choice]) -> None:
    for act, (_, connection) in enumerate(lived(small_ledger, year, backdated=True), start=1):
        if act == len(year):
            assert rebuild(connection, write=False).differences == ()


KEPT_BY_UNDO = ("event", "batch", "undone", "document", "counter", "head", "noted", "day", "unit_name", "page")
"""Tables that tell that something was taken back, or what it rested on; every other is as before."""


def state(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that an undo must put back."""
    return {
        name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
        for name in tables(connection)
        if name not in KEPT_BY_UNDO
    }


@at_random(3)
@given(YEARS_WITHOUT_UNDO)
def test_what_is_taken_back_leaves_every_row_as_it_was(small_ledger: Path, year: list[Choice]) -> None:
    before: dict[str, list[tuple[object, ...]]] = {}
    for today, connection in lived(small_ledger, year, backdated=True):
        after = state(connection)
        if before and after != before:
            connection.execute("SAVEPOINT undone")
            ledger = Ledger(connection, Settings(small_ledger, today, "lan"))
            with contextlib.suppress(CalendarStays):
                undo(ledger)
                ledger.close()
                assert state(connection) == before
                assert doctor(connection) == []  # and a rebuild finds nothing, which is one of its checks
            connection.execute("ROLLBACK TO undone")
            connection.execute("RELEASE undone")
        before = after


@at_random(3)
@given(YEARS_WITHOUT_UNDO)
def test_who_was_overdue_on_a_day_stays_so_whatever_happens_later(small_ledger: Path, year: list[Choice]) -> None:
    said: dict[date, set[int]] = {}
    mistaken: set[int] = set()
    for today, connection in lived(small_ledger, year, backdated=False):
        said[today] = {row.obligation for row in overdue(connection, today)}
        assert {row.obligation for row in overdue(connection, today, THEN)} == said[today]
        mistaken = {clock.subject_id for clock in clocks(connection) if clock.outcome is Outcome.CORRECTED}
        owner = {clock.id: clock.subject_id for clock in clocks(connection)}
        for then, numbers in said.items():
            again = {row.obligation for row in overdue(connection, then, THEN)}
            changed = again ^ numbers
            assert not [number for number in changed if owner[number] not in mistaken], then


def waits(rows: list[Waiting]) -> list[Waiting]:
    """
    Return what waits, in one order, without how long and until when.

    A day off that was announced later shortens the wait, and a receipt that was typed later dates the deadline.
    """
    return sorted((row._replace(working_days_waiting=0, due_on=None) for row in rows), key=repr)


@at_random(3)
@given(YEARS_WITHOUT_UNDO)
def test_what_waited_on_a_day_waits_so_whatever_happens_later(small_ledger: Path, year: list[Choice]) -> None:
    said: dict[date, list[Waiting]] = {}
    for today, connection in lived(small_ledger, year, backdated=False):
        said[today] = waits(waiting(connection, today))
        mistaken = {clock.subject_id for clock in clocks(connection) if clock.outcome is Outcome.CORRECTED}
        for then, rows in said.items():
            again = waits(waiting(connection, then, then=True))
            assert [row for row in again if row.task not in mistaken] == [
                row for row in rows if row.task not in mistaken
            ], then
