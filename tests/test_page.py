"""The turning of the page: a ledger that somebody looked at every day and one that nobody looked at are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given

import engine
from depth import at_random
from desk import a_directive, a_task, brought, duties, number_anew
from engine import Place, opened
from running import nine_in_the_morning
from tracker.commands.door.turning import PageTurner
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.custom.role import Role
from tracker.law.vocabulary import Happened
from tracker.ledger.bytime import coming
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage import marker
from tracker.ledger.storage.connection import Connection
from tracker.ledger.transaction import writing
from tracker.services import grant
from tracker.services.calendar import change
from tracker.services.meeting import schedule
from tracker.services.papers import Paper
from tracker.services.report import file
from tracker.services.report import weekly as weeks
from tracker.services.task import direct, report
from tracker.services.undo import undo
from tracker.services.unit import add
from tracker.settings import Settings
from year import ACTS, FIRST_DAY, Choice, years

MONTHLY, WEEKLY = "ngày 15 hằng tháng", "thứ Năm hằng tuần"
MONDAY = date(2026, 1, 5)

MORE: dict[str, Callable[[Ledger, int, int, timedelta], object]] = {
    "meet": lambda ledger, _, more, __: schedule.schedule(ledger, ledger.today + timedelta(more % 20)),
    "move": lambda ledger, _, more, __: schedule.move(
        ledger, next_meeting(ledger), ledger.today + timedelta(more % 20)
    ),
    "declare": lambda ledger, _, more, back: schedule.declare(
        ledger, next_meeting(ledger), 2 + more % 4, unit_name="đơn vị", on=ledger.today - back
    ),
    "weekly": lambda ledger, _, more, __: weeks.file(
        ledger,
        ledger.today - timedelta((ledger.today.isoweekday() - 4) % 7 + 7 * (more % 2)),
        2 + more % 4,
        unit_name="đơn vị",
        nil=True,
    ),
    "yearly": lambda ledger, *_: file.file_regulation_report(ledger, ledger.today.year, Paper("1/BC-VP", ledger.today)),
}
"""What clerks do besides about meetings, Thursdays and years."""


def next_meeting(ledger: Ledger) -> date:
    """Return the day of the last meeting that was scheduled."""
    row = ledger.connection.execute("SELECT day FROM meeting ORDER BY id DESC LIMIT 1").fetchone()
    return ledger.today if row is None else date.fromisoformat(row[0])


DEEDS = {**ACTS, **MORE}

SAME = {
    "event": "id, happened, subject, subject_id, happened_on, payload",
    "obligation": "*",
    "task": "*",
    "week": "*",
    "period": "*",
    "meeting": "*",
    "day": "*",
    "undone": "*",
}
"""What must be the same in two ledgers: everything but the instants of recording, and what hangs on them."""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger with three years and ten units, begun ten days before the Quy chế: never written to."""
    path = engine.empty(tmp_path_factory.mktemp("begun") / "ledger.db")
    upgrade.create(path)
    with writing(Settings(path, FIRST_DAY, "khởi tạo")) as ledger:
        for year in (2025, 2026, 2027):
            change.load_year(ledger, year)
        add.add_units(ledger, packaged_units()[:10])
    return path


@pytest.fixture
def ledger_file(begun: Place, tmp_path: Path) -> Place:
    """Return the place of such a ledger of the test's own."""
    return engine.copy(begun, tmp_path / "ledger.db")


@contextmanager
def acting(path: Place, today: date) -> Iterator[Ledger]:
    """Open a ledger for the acts of one command, as the front door does."""
    with writing(Settings(path, today, "lan", now=nine_in_the_morning(today), turner=PageTurner(lists=True))) as ledger:
        yield ledger


def rows(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows that must be the same in two ledgers."""
    return {table: list(connection.execute(f"SELECT {columns} FROM {table}")) for table, columns in SAME.items()}


def lived(path: Path, year: list[Choice], *, asked_daily: bool) -> dict[str, list[tuple[object, ...]]]:
    """Live a year in a ledger, whose page is turned around every act and perhaps every day besides; then forget it."""
    today = FIRST_DAY
    number_anew()
    with writing(Settings(path, today, "lan", now=nine_in_the_morning(today)), dry_run=True) as first:

        def turn(day: date) -> Ledger:
            ledger = Ledger(first.connection, Settings(path, day, "lan"))
            brought(ledger)
            ledger.close()
            return ledger

        for choice in year:
            for _ in range(choice.later):
                today += timedelta(1)
                if asked_daily:
                    turn(today)
            ledger = turn(today)
            try:
                with ledger.attempt():
                    DEEDS[choice.act](ledger, choice.task, choice.more, timedelta(choice.more % 3))
                brought(ledger)
                ledger.close()
            except TrackerError:
                turn(today)
            assert coming(first.connection, today) == ([], None)
        turn(today + timedelta(20))
        assert rebuild(first.connection, write=False).differences == ()
        return rows(first.connection)


@at_random(3)
@given(years(["enter", "report", "confirm", "meet", *DEEDS]))
def test_a_ledger_asked_every_day_and_one_never_asked_are_the_same(begun: Path, year: list[Choice]) -> None:
    assert lived(begun, year, asked_daily=True) == lived(begun, year, asked_daily=False)


def periods_of(ledger: Ledger, task: int) -> list[tuple[str | None, date]]:
    """Return the periods of a task with the days on which they were opened."""
    return [(clock.period, clock.opened_on) for clock in duties(ledger, task)]


def a_task_since(path: Place, issued_on: date, due: str) -> int:
    """Enter a task on the day its directive was issued."""
    with acting(path, issued_on) as ledger:
        return a_task(ledger, due, directive=a_directive(ledger, issued_on=issued_on), written=False)


def test_turning_twice_is_turning_once(ledger_file: Place) -> None:
    number = a_task_since(ledger_file, MONDAY, MONTHLY)
    with acting(ledger_file, date(2026, 4, 20)) as ledger:
        assert brought(ledger) == []
        marker.unmark(ledger.connection)
        assert brought(ledger) == []
        assert marker.is_turned(ledger.connection, date(2026, 4, 20))
        # 01/02 less 14 days is 18/01, 01/03 less 14 is 15/02, 01/04 less 14 is 18/3, 01/5 less 14 is 17/4
        assert periods_of(ledger, number) == [
            ("2026-01", MONDAY),
            ("2026-02", date(2026, 1, 18)),
            ("2026-03", date(2026, 2, 15)),
            ("2026-04", date(2026, 3, 18)),
            ("2026-05", date(2026, 4, 17)),
        ]


@pytest.mark.of_a_file("a trigger as SQLite spells it")
def test_a_turning_that_fails_in_the_middle_leaves_nothing(ledger_file: Place) -> None:
    a_task_since(ledger_file, MONDAY, MONTHLY)
    with opened(ledger_file) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON week BEGIN SELECT RAISE(ABORT, 'no'); END")
        count = "SELECT COUNT(*) FROM event"
        before = connection.execute(count).fetchone()
    turner = PageTurner(lists=True)

    with writing(Settings(ledger_file, date(2026, 4, 20), "lan", turner=turner)) as ledger:
        # the periods that came before the first Thursday were recorded, and are gone with it
        assert ledger.connection.execute(count).fetchone() == before
        assert not marker.is_turned(ledger.connection, date(2026, 4, 20))
    assert [type(problem).__name__ for problem in turner.untold()] == ["NotTurned"]


def test_any_act_takes_the_marker_away_and_a_turning_puts_it_back(ledger_file: Place) -> None:
    with acting(ledger_file, MONDAY) as ledger:
        a_directive(ledger, issued_on=MONDAY)
        assert not marker.is_turned(ledger.connection, MONDAY)
    with writing(Settings(ledger_file, MONDAY, "lan", now=nine_in_the_morning(MONDAY))) as ledger:
        assert marker.is_turned(ledger.connection, MONDAY)
        assert not marker.is_turned(ledger.connection, MONDAY + timedelta(1))
        a_directive(ledger, issued_on=MONDAY)
        assert not marker.is_turned(ledger.connection, MONDAY)


def test_a_rebuild_that_corrects_rows_takes_the_marker_away(ledger_file: Place) -> None:
    a_task_since(ledger_file, MONDAY, MONTHLY)
    with writing(Settings(ledger_file, MONDAY, "lan", now=nine_in_the_morning(MONDAY))) as ledger:
        ledger.connection.execute("UPDATE task SET status = 'stopped'")
        rebuild(ledger.connection, write=True)
        assert not marker.is_turned(ledger.connection, MONDAY)


def test_what_acts_bring_on_a_day_that_was_reached_is_brought_with_them(ledger_file: Place) -> None:
    number = a_task_since(ledger_file, MONDAY, MONTHLY)
    later = date(2026, 3, 2)
    with acting(ledger_file, later) as ledger:
        direct.stop(ledger, number, direction=Paper("9/UBND", later), reason=None)
    with acting(ledger_file, date(2026, 6, 1)) as ledger:
        assert len(periods_of(ledger, number)) == 3  # those of January to March, and none while it stands still
        direct.reopen(ledger, number, reason=None)
    with writing(Settings(ledger_file, date(2026, 6, 1), "lan")) as ledger:
        assert coming(ledger.connection, ledger.today) == ([], None)
        assert ("2026-06", date(2026, 6, 1)) in periods_of(ledger, number)


def test_what_was_not_asked_while_a_task_stood_still_comes_when_the_stop_is_taken_back(ledger_file: Place) -> None:
    number = a_task_since(ledger_file, MONDAY, MONTHLY)
    with acting(ledger_file, MONDAY) as ledger:
        direct.stop(ledger, number, direction=Paper("9/UBND", MONDAY), reason=None)
    with acting(ledger_file, date(2026, 4, 20)) as ledger:
        undo(ledger)
    with writing(Settings(ledger_file, date(2026, 4, 20), "lan")) as ledger:
        assert [period for period, _ in periods_of(ledger, number)] == [f"2026-0{month}" for month in range(1, 6)]


def test_a_thursday_that_a_storm_takes_off_comes_with_the_day_that_stands_for_it(ledger_file: Place) -> None:
    a_task_since(ledger_file, MONDAY, "ngày 30/6/2026")
    thursdays = "SELECT day FROM week ORDER BY day"
    with acting(ledger_file, date(2026, 1, 14)) as ledger:
        change.take_off(ledger, date(2026, 1, 15), notice="1/TB")
    with acting(ledger_file, date(2026, 1, 15)) as ledger:
        assert ledger.connection.execute(thursdays).fetchall() == [("2026-01-08",)]
    with acting(ledger_file, date(2026, 1, 16)) as ledger:
        assert ledger.connection.execute(thursdays).fetchall() == [("2026-01-08",), ("2026-01-15",)]


def test_the_first_directive_of_a_ledger_brings_the_thursday_of_its_day(ledger_file: Place) -> None:
    thursday = date(2026, 1, 8)
    with acting(ledger_file, thursday) as ledger:
        assert coming(ledger.connection, thursday) == ([], None)
        a_directive(ledger, issued_on=thursday)
    with writing(Settings(ledger_file, thursday, "lan", now=nine_in_the_morning(thursday))) as ledger:
        assert ledger.connection.execute("SELECT day FROM week").fetchall() == [("2026-01-08",)]


def test_a_command_is_taken_back_without_what_its_day_had_brought(ledger_file: Place) -> None:
    number = a_task_since(ledger_file, MONDAY, MONTHLY)
    with acting(ledger_file, date(2026, 1, 22)) as ledger:  # a Thursday, after February's period came
        report.note_progress(ledger, number, "Đang làm")
    with acting(ledger_file, date(2026, 1, 22)) as ledger:
        assert [act.happened for act in undo(ledger).acts] == [Happened.PROGRESS_NOTED]
        assert [period for period, _ in periods_of(ledger, number)] == ["2026-01", "2026-02"]
        assert len(ledger.connection.execute("SELECT day FROM week").fetchall()) == 3  # 08, 15 and 22/01


def test_what_is_tried_only_leaves_the_page_as_it_was(ledger_file: Place) -> None:
    a_task_since(ledger_file, MONDAY, MONTHLY)
    with opened(ledger_file) as connection:
        before = rows(connection)
        turner = PageTurner(lists=True)
        with writing(Settings(ledger_file, date(2026, 4, 20), "lan", turner=turner), dry_run=True) as ledger:
            assert len(ledger.connection.execute("SELECT day FROM week").fetchall()) > 10
        assert rows(connection) == before
        assert marker.is_turned(connection, MONDAY)
        assert not marker.is_turned(connection, MONDAY + timedelta(1))


def test_whoever_turns_the_page_needs_no_role(ledger_file: Place) -> None:
    a_task_since(ledger_file, MONDAY, MONTHLY)
    with writing(Settings(ledger_file, MONDAY, "lan", now=nine_in_the_morning(MONDAY))) as ledger:
        grant.grant(ledger, "lan", Role.ADMIN)
    turner = PageTurner(lists=True)
    with writing(Settings(ledger_file, date(2026, 4, 20), "cron", turner=turner)) as ledger:
        assert marker.is_turned(ledger.connection, date(2026, 4, 20))
    assert turner.untold() == []


def test_what_the_calendar_does_not_reach_is_named_and_the_rest_is_brought(ledger_file: Place) -> None:
    # The calendar ends on 31/12/2027, and six months after the last day of each period are counted (Art. 8.1.e):
    # those of 15/7 and of Thursday 01/7 lie beyond it, those of Thursday 24/6 do not.
    begun_on, day = date(2027, 5, 3), date(2027, 6, 21)
    monthly, weekly = a_task_since(ledger_file, begun_on, MONTHLY), a_task_since(ledger_file, begun_on, WEEKLY)
    turner = PageTurner(lists=True)
    with writing(Settings(ledger_file, day, "lan", now=nine_in_the_morning(day), turner=turner)) as ledger:
        assert periods_of(ledger, monthly)[-1][0] == "2027-06"
        assert periods_of(ledger, weekly)[-1] == ("2027-W25", date(2027, 6, 7))
        assert ledger.connection.execute("SELECT MAX(day) FROM week").fetchone() == ("2027-06-17",)
        assert not marker.is_turned(ledger.connection, day)
    assert {type(problem).__name__ for problem in turner.untold()} == {"CalendarMissing"}

    with acting(ledger_file, day) as ledger:
        change.load_year(ledger, 2028)
    with writing(Settings(ledger_file, day, "lan", now=nine_in_the_morning(day))) as ledger:
        assert periods_of(ledger, monthly)[-1] == ("2027-07", date(2027, 6, 17))
        assert marker.is_turned(ledger.connection, day)
