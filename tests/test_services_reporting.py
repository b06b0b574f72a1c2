"""Periodic reports: what is owed after a period, and that nobody is late where no day was set (Art. 18-21, 23.1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import engine
from desk import a_task, brought
from engine import Place
from running import nine_in_the_morning
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.duty.overdue import overdue
from tracker.queries.duty.reminder import RUNGS, reminders
from tracker.queries.figures.frozen import used_by
from tracker.services.calendar import change
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.report import endings, file, request
from tracker.services.report.file import Filer
from tracker.services.unit import add
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]
OnDay = Callable[[date], Settings]

OFFICE = Filer(1, "office", "Văn phòng")
DEPARTMENT = Filer(2, "so", "Sở A")
URL = "https://haiphong.gov.vn/bao-cao"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger begun on Friday 05/9/2025: copy it, never write to it."""
    path = engine.empty(tmp_path_factory.mktemp("begun") / "ledger.db")
    upgrade.create(path)
    with writing(Settings(path, date(2025, 9, 5), "lan", now=nine_in_the_morning(date(2025, 9, 5)))) as ledger:
        change.load_first(ledger)
        add.add_units(ledger, packaged_units())
    return path


@pytest.fixture
def ledger_file(begun: Path, tmp_path: Path) -> Place:
    """Return the path of such a ledger of the test's own."""
    return engine.copy(begun, tmp_path / "ledger.db")


def commune(ledger: Ledger) -> Filer:
    """Return some commune."""
    number = ledger.connection.execute("SELECT MIN(id) FROM unit WHERE kind = 'xa'").fetchone()[0]
    return Filer(int(number), "xa", "UBND xã A")


def clocks(ledger: Ledger, code: str, rule: str) -> list[Clock]:
    """Return the clocks of a period under one rule."""
    number = ledger.connection.execute("SELECT id FROM period WHERE code = ?", (code,)).fetchone()[0]
    return [clock for clock in ledger.clocks(Subject.PERIOD, int(number)) if clock.rule == rule]


def of_unit(ledger: Ledger, code: str, rule: str, unit: int) -> Clock:
    """Return the clock of one unit."""
    return next(clock for clock in clocks(ledger, code, rule) if clock.unit == unit)


def paper(day: date, number: str = "50/BC-X") -> Paper:
    """Return a report of a day."""
    return Paper(number, day)


def test_every_unit_owes_a_report_once_its_period_has_ended_and_is_never_overdue(on_day: OnDay) -> None:
    settings = on_day(date(2026, 11, 23))
    with writing(settings) as ledger:
        brought(ledger)

        owing = clocks(ledger, "2025-Q3", "quarter-report")
        count = ledger.connection.execute("SELECT COUNT(*) FROM unit WHERE kind <> 'khac'").fetchone()[0]
        assert len(owing) == count
        assert {clock.due_on for clock in owing} == {None}
        assert len(clocks(ledger, "2025-Q3", "portal-publication")) == 1
        assert len(clocks(ledger, "2025-Q3", "commune-copies-report")) == 114
        assert [clock.rule for clock in clocks(ledger, "2026-H1", "half-year-report")][:1] == ["half-year-report"]
        reports = {"quarter-report", "half-year-report", "year-report", "portal-publication", "commune-copies-report"}
        assert not reports & {row.rule for row in overdue(ledger.connection, settings.today)}


def test_the_periods_are_recorded_once(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 7, 1))) as ledger:
        brought(ledger)
        ended = "SELECT code FROM period JOIN event ON subject_id = period.id WHERE happened = 'period-ended'"
        assert [row[0] for row in ledger.connection.execute(ended + " ORDER BY event.id")] == [
            *("2025-Q3", "2025", "2026-Q1", "2026-H1"),
        ]
        assert brought(ledger) == []
    with writing(on_day(date(2026, 9, 30))) as ledger:
        assert brought(ledger) == []
    with writing(on_day(date(2026, 10, 1))) as ledger:
        assert brought(ledger) == [Happened.PERIOD_ENDED]


def test_nothing_is_asked_for_what_ended_before_the_ledger_was_begun(fresh_ledger: Place, tmp_path: Path) -> None:
    path = engine.copy(fresh_ledger, tmp_path / "later.db")  # begun on 23/11/2026
    with writing(Settings(path, date(2026, 11, 23), "lan", now=nine_in_the_morning(date(2026, 11, 23)))) as ledger:
        assert brought(ledger) == []
        file.file_report(ledger, file.find_period(ledger, "2026-Q3"), DEPARTMENT, paper(date(2026, 10, 5)))
        assert clocks(ledger, "2026-Q3", "quarter-report") == []


def test_a_report_meets_its_own_unit_s_duty_alone(on_day: OnDay) -> None:
    with writing(on_day(date(2025, 10, 6))) as ledger:
        brought(ledger)

        file.file_report(ledger, file.find_period(ledger, "2025-Q3"), DEPARTMENT, paper(date(2025, 10, 3)))

        assert of_unit(ledger, "2025-Q3", "quarter-report", 2).met_on == date(2025, 10, 3)
        assert of_unit(ledger, "2025-Q3", "quarter-report", 3).outcome is Outcome.OPEN


def test_a_report_filed_before_its_period_ends_leaves_nothing_owed(on_day: OnDay) -> None:
    with writing(on_day(date(2025, 12, 20))) as ledger:
        brought(ledger)
        period = file.find_period(ledger, "2025")
        file.file_report(ledger, period, OFFICE, paper(date(2025, 12, 19)), figures={}, head="ab")
        file.publish(ledger, period, OFFICE, URL, on=date(2025, 12, 20))

    with writing(on_day(date(2026, 1, 5))) as ledger:
        brought(ledger)

        assert all(clock.unit != 1 for clock in clocks(ledger, "2025", "year-report"))
        assert of_unit(ledger, "2025", "year-report", 2).outcome is Outcome.OPEN
        assert clocks(ledger, "2025", "portal-publication")[0].met_on == date(2025, 12, 20)
        assert rebuild(ledger.connection, write=False).differences == ()


def test_a_commune_sends_its_report_to_the_departments_too(on_day: OnDay) -> None:
    with writing(on_day(date(2025, 10, 6))) as ledger:
        brought(ledger)
        period, filer = file.find_period(ledger, "2025-Q3"), commune(ledger)
        file.file_report(ledger, period, filer, paper(date(2025, 10, 3)))
        assert of_unit(ledger, "2025-Q3", "commune-copies-report", filer.number).outcome is Outcome.OPEN

        file.copy(ledger, period, filer, on=date(2025, 10, 6))

        assert of_unit(ledger, "2025-Q3", "commune-copies-report", filer.number).met_on == date(2025, 10, 6)


def test_what_is_asked_for_by_a_day_is_late_after_it(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 11, 16))) as ledger:
        # Saturday 21/11/2026 moves to Monday 23/11
        period, _ = request.request(
            ledger, "Giải ngân", [DEPARTMENT], date(2026, 11, 21), paper(date(2026, 11, 16), "9/VP-TH")
        )

        assert (period.code, clocks(ledger, "YC-2026-1", "requested-report")[0].due_on) == (
            "YC-2026-1",
            date(2026, 11, 23),
        )
        assert overdue(ledger.connection, date(2026, 11, 24))[0].rule == "requested-report"
        file.file_report(ledger, file.find_period(ledger, "yc-2026-1"), DEPARTMENT, paper(ledger.today))
        assert clocks(ledger, "YC-2026-1", "requested-report")[0].outcome is Outcome.MET


def test_a_day_set_for_a_period_binds_whom_it_names_and_the_report_meets_both(on_day: OnDay) -> None:
    with writing(on_day(date(2025, 9, 22))) as ledger:
        brought(ledger)
        period = file.find_period(ledger, "2025-Q3")
        request.request(
            ledger, "Quý III", [DEPARTMENT], date(2025, 10, 3), paper(date(2025, 9, 22), "9/VP"), period=period
        )
    with writing(on_day(date(2025, 10, 6))) as ledger:
        brought(ledger)
        file.file_report(ledger, file.find_period(ledger, "2025-Q3"), DEPARTMENT, paper(date(2025, 10, 3)))

        assert len(clocks(ledger, "2025-Q3", "requested-report")) == 1
        assert clocks(ledger, "2025-Q3", "requested-report")[0].outcome is Outcome.MET
        assert of_unit(ledger, "2025-Q3", "quarter-report", 2).outcome is Outcome.MET


def test_the_report_on_the_regulation_is_due_on_25_december_and_reminded_on_the_working_day_before(
    on_day: OnDay,
) -> None:
    with writing(on_day(date(2027, 12, 23))) as ledger:
        brought(ledger)
        (clock,) = clocks(ledger, "2027", "annual-regulation-report")
        # 25/12/2027 is a Saturday
        assert clock.due_on == date(2027, 12, 27)
        due_soon = RUNGS[1]
        # Friday 24/12, the last working day before
        said = reminders(ledger.connection, date(2027, 12, 24), due_soon)
        assert ("annual-regulation-report", "2027-12-27") in [(row.rule, row.due_on) for row in said]

        file.file_regulation_report(ledger, 2027, paper(date(2027, 12, 23)))

        assert clocks(ledger, "2027", "annual-regulation-report")[0].outcome is Outcome.MET


def test_a_year_s_report_is_owed_whether_or_not_anybody_looked_in_time(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 1, 5))) as ledger:
        brought(ledger)

        assert [clock.due_on for clock in clocks(ledger, "2025", "annual-regulation-report")] == [date(2025, 12, 25)]
        assert overdue(ledger.connection, date(2026, 1, 5))[0].rule == "annual-regulation-report"


def test_a_ledger_begun_after_the_day_of_a_year_accuses_nobody_for_it(tmp_path: Path) -> None:
    path = engine.empty(tmp_path / "later.db")
    upgrade.create(path)
    with writing(Settings(path, date(2026, 12, 28), "lan", now=nine_in_the_morning(date(2026, 12, 28)))) as ledger:
        change.load_first(ledger)
    with writing(Settings(path, date(2027, 1, 4), "lan", now=nine_in_the_morning(date(2027, 1, 4)))) as ledger:
        assert Happened.YEAR_TURNED not in brought(ledger)


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 11, 30), []), (date(2026, 12, 1), [Happened.YEAR_TURNED])])
def test_the_yearly_report_comes_with_december_even_where_no_other_was_recorded(
    fresh_ledger: Place, tmp_path: Path, day: date, expected: list[Happened]
) -> None:
    path = engine.copy(fresh_ledger, tmp_path / "later.db")  # begun on 23/11/2026: no period has ended since
    with writing(Settings(path, day, "lan", now=nine_in_the_morning(day))) as ledger:
        assert brought(ledger) == expected


def test_a_yearly_report_filed_before_december_meets_its_duty(fresh_ledger: Place, tmp_path: Path) -> None:
    path = engine.copy(fresh_ledger, tmp_path / "early.db")
    with writing(Settings(path, date(2026, 11, 27), "lan", now=nine_in_the_morning(date(2026, 11, 27)))) as ledger:
        file.file_regulation_report(ledger, 2026, paper(date(2026, 11, 27)))
    with writing(Settings(path, date(2026, 12, 28), "lan", now=nine_in_the_morning(date(2026, 12, 28)))) as ledger:
        assert brought(ledger) == []
        (clock,) = clocks(ledger, "2026", "annual-regulation-report")
        assert (clock.outcome, clock.met_on) == (Outcome.MET, date(2026, 11, 27))


def test_the_office_s_figures_are_frozen_and_known_to_have_used_a_task(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 10, 5))) as ledger:
        number = a_task(ledger)  # of 05/6/2026
        brought(ledger)
        for code in ("2026-Q3", "2026-Q1"):
            period = file.find_period(ledger, code)
            file.file_report(ledger, period, OFFICE, paper(date(2026, 10, 5)), figures={"a": 1}, head="ab")
        file.file_report(ledger, file.find_period(ledger, "2026-H1"), DEPARTMENT, paper(date(2026, 10, 5)))

        # not the first quarter, that ended before the task was given; nor a report without figures
        assert [row.title for row in used_by(ledger.connection, number)] == ["Quý III/2026"]


def test_a_report_upward_is_recorded_for_any_period_even_a_month(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 11, 3))) as ledger:
        period = file.find_period(ledger, "2026-10")

        file.send_upward(ledger, period, paper(date(2026, 11, 2)))

        assert ledger.kept(Subject.PERIOD, period.number)["title"] == "Tháng 10/2026"


def test_what_cannot_be_meant_is_refused_and_leaves_the_ledger_as_it_was(settings: Settings, refused: Refused) -> None:
    day = date(2026, 11, 20)
    with writing(settings) as ledger:
        brought(ledger)
        q3 = file.find_period(ledger, "2026-Q3")
        file.file_report(ledger, q3, DEPARTMENT, paper(day))
        request.request(ledger, "Giải ngân", [DEPARTMENT], date(2026, 12, 1), paper(day), period=q3_next(ledger))
        request.request(ledger, "Khác", [DEPARTMENT], date(2026, 12, 1), paper(day))

    def filing(code: str, filer: Filer = DEPARTMENT, issued: date = day) -> Callable[[Ledger], object]:
        return lambda ledger: file.file_report(ledger, file.find_period(ledger, code), filer, paper(issued))

    other = Filer(3, "so", "Sở B")
    assert "50/BC-X" in refused(file.AlreadyFiled, filing("2026-Q3"))
    assert refused(file.PeriodNotBegun, filing("2027-Q1"))
    assert refused(file.BeforeRegulation, filing("2025-Q2"))
    assert refused(file.NotOwedForMonths, filing("2026-10"))
    assert "--period 2026-H1" in refused(file.TakenIn, filing("2026-Q2"))
    assert refused(file.NoSuchRequest, filing("YC-2026-9"))
    assert refused(file.NotAsked, filing("YC-2026-1", other))
    assert refused(FutureDay, filing("2026-Q3", other, date(2026, 11, 24)))
    assert refused(TooEarly, lambda ledger: file.copy(ledger, *filed_copy(ledger), on=date(2026, 11, 1)))
    assert refused(
        file.NotTheOffice,
        lambda ledger: file.publish(ledger, file.find_period(ledger, "2026-Q3"), DEPARTMENT, URL),
    )
    assert refused(
        file.NotFiled,
        lambda ledger: file.publish(ledger, file.find_period(ledger, "2026-Q3"), OFFICE, URL),
    )
    assert refused(
        file.NotAnAddress,
        lambda ledger: file.publish(ledger, file.find_period(ledger, "2026-Q3"), OFFICE, "haiphong"),
    )
    assert refused(
        file.NotACommune,
        lambda ledger: file.copy(ledger, file.find_period(ledger, "2026-Q3"), DEPARTMENT),
    )
    assert refused(
        request.DueBeforeAsked,
        lambda ledger: request.request(ledger, "x", [other], date(2026, 11, 1), paper(day)),
    )
    assert refused(
        request.AlreadyAsked,
        lambda ledger: request.request(ledger, "x", [DEPARTMENT], day, paper(day), period=q3_next(ledger)),
    )
    assert refused(file.YearNotOwed, lambda ledger: file.file_regulation_report(ledger, 2027, paper(day)))
    with writing(settings) as ledger:
        file.file_regulation_report(ledger, 2026, paper(day))
    assert refused(file.RegulationReported, lambda ledger: file.file_regulation_report(ledger, 2026, paper(day)))


def q3_next(ledger: Ledger) -> endings.FoundPeriod:
    """Return the period after the one that was filed for."""
    return file.find_period(ledger, "2026-Q4")


def filed_copy(ledger: Ledger) -> tuple[endings.FoundPeriod, Filer]:
    """Return a period that a commune has filed for on 20/11/2026."""
    period, filer = file.find_period(ledger, "2026-Q3"), commune(ledger)
    file.file_report(ledger, period, filer, paper(date(2026, 11, 20)))
    return period, filer


def test_periods_are_found_again_from_the_journal(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 11, 23))) as ledger:
        brought(ledger)
        period, filer = file.find_period(ledger, "2026-Q3"), commune(ledger)
        file.file_report(ledger, period, filer, paper(date(2026, 10, 2)))
        file.copy(ledger, period, filer, on=date(2026, 10, 6))
        file.file_report(ledger, period, OFFICE, paper(date(2026, 10, 9)), figures={"level": []}, head="ab")
        file.publish(ledger, period, OFFICE, URL, on=date(2026, 10, 12))
        request.request(ledger, "Giải ngân", [DEPARTMENT], date(2026, 12, 1), paper(date(2026, 11, 20)))
        file.send_upward(ledger, file.find_period(ledger, "2026-10"), paper(date(2026, 11, 2)))

    with writing(on_day(date(2026, 11, 23))) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []
