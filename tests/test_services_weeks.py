from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from desk import DIRECTION, a_directive, a_task, brought, stored
from tracker import checks
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.files.unitfile import packaged_units
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.duty.overdue import overdue
from tracker.queries.register.week import said
from tracker.services.calendar import change
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.report import weekly
from tracker.services.report.weekly import AlreadyFiled, BeforeRegulation, NotAThursday, ThursdayAhead
from tracker.services.task import correct, direct, report
from tracker.services.unit import add
from tracker.settings import Settings

OnDay = Callable[[date], Settings]

MONDAY = date(2026, 11, 23)  # the ledger of the tests was begun then
WEDNESDAY, THURSDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27)
OFFICE, INSPECTORATE, PEER = 1, 2, 3
CAME = Happened.THURSDAY_CAME


def thursdays(ledger: Ledger) -> list[tuple[str, list[int]]]:
    """Return the Thursdays that were recorded, with the units that owe a report on each."""
    days = ledger.connection.execute("SELECT id, day FROM week ORDER BY day").fetchall()
    return [(day, [clock.unit or 0 for clock in ledger.clocks(Subject.WEEK, number)]) for number, day in days]


def a_new_ledger(path: Path, today: date) -> Settings:
    """Begin a ledger of its own on a day."""
    upgrade.create(path)
    settings = Settings(path, today, "lan", now=datetime(today.year, today.month, today.day, 2, tzinfo=UTC))
    with writing(settings) as ledger:
        change.load_first(ledger)
        add.add_units(ledger, packaged_units())
    return settings


def test_a_thursday_names_the_units_that_lead_a_task(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026", lead=(INSPECTORATE, PEER))

    with writing(on_day(THURSDAY)) as ledger:
        brought(ledger)
        assert thursdays(ledger) == [("2026-11-26", [INSPECTORATE, PEER])]


def test_a_thursday_is_recorded_once(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026")
    with writing(on_day(THURSDAY)) as ledger:
        brought(ledger)
    before = stored(on_day(THURSDAY).ledger)

    with writing(on_day(THURSDAY)) as ledger:
        assert brought(ledger) == []

    assert stored(on_day(THURSDAY).ledger) == before


def test_weeks_that_were_missed_are_recorded_each_with_the_units_of_its_own_day(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        number = a_task(ledger, "31/12/2026", written=False)
    with writing(on_day(FRIDAY)) as ledger:
        report.report_done(ledger, number)
        report.confirm(ledger, number)

    with writing(on_day(date(2026, 12, 4))) as ledger:  # a Friday: two Thursdays have passed
        brought(ledger)
        assert thursdays(ledger) == [("2026-11-26", [INSPECTORATE]), ("2026-12-03", [])]


def test_a_ledger_with_old_tasks_calls_nobody_silent_for_old_weeks(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026")  # given on 05/6/2026, half a year before the ledger was begun

    with writing(on_day(WEDNESDAY)) as ledger:
        assert CAME not in brought(ledger)


def test_a_ledger_without_directives_has_no_weeks(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 12, 31))) as ledger:
        assert CAME not in brought(ledger)


def test_a_unit_given_its_first_task_on_the_thursday_owes_nothing_that_day(on_day: OnDay) -> None:
    with writing(on_day(THURSDAY)) as ledger:
        a_task(ledger, "31/12/2026", directive=a_directive(ledger, issued_on=THURSDAY))
        brought(ledger)
        assert thursdays(ledger) == [("2026-11-26", [])]


def test_a_new_lead_owes_its_first_report_the_week_after(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        number = a_task(ledger, "31/12/2026")
    with writing(on_day(THURSDAY)) as ledger:
        paper = Paper(DIRECTION.number, THURSDAY)
        direct.reassign(ledger, number, PEER, paper, unit_name="Đơn vị khác")
    with writing(on_day(date(2026, 12, 3))) as ledger:
        brought(ledger)
        assert thursdays(ledger) == [("2026-11-26", []), ("2026-12-03", [PEER])]


def test_an_extension_on_the_thursday_changes_nothing(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        number = a_task(ledger, "31/12/2026")
    with writing(on_day(THURSDAY)) as ledger:
        direct.extend(ledger, number, read("15/01/2027"), Paper(DIRECTION.number, THURSDAY))
        brought(ledger)
        assert thursdays(ledger) == [("2026-11-26", [INSPECTORATE])]


def test_a_lead_entered_by_mistake_owes_nothing(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        number = a_task(ledger, "31/12/2026")
    with writing(on_day(THURSDAY)) as ledger:
        correct.correct_lead(ledger, number, PEER, unit_name="Đơn vị khác", reason="Gõ nhầm")
        brought(ledger)
        assert thursdays(ledger) == [("2026-11-26", [PEER])]


def test_the_office_sends_itself_no_report(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026", lead=(OFFICE,))
    with writing(on_day(THURSDAY)) as ledger:
        brought(ledger)
        assert thursdays(ledger) == [("2026-11-26", [])]


def test_a_thursday_off_comes_on_the_next_working_day(tmp_path: Path) -> None:
    # Thursday 01/01/2026 and Friday 02/01/2026 are off: the report falls on Monday 05/01/2026
    settings = a_new_ledger(tmp_path / "new.db", date(2025, 12, 29))
    with writing(settings) as ledger:
        a_task(ledger, "30/6/2026", directive=a_directive(ledger, issued_on=date(2025, 12, 26)))
    sunday = Settings(settings.ledger, date(2026, 1, 4), "lan")
    monday = Settings(settings.ledger, date(2026, 1, 5), "lan")

    with writing(sunday) as ledger:
        assert CAME not in brought(ledger)
    with writing(monday) as ledger:
        brought(ledger)
        (clock,) = ledger.clocks(Subject.WEEK, 1)
        assert (clock.due_on, clock.outcome) == (date(2026, 1, 5), Outcome.OPEN)


@pytest.mark.parametrize(("today", "expected"), [(WEDNESDAY, []), (THURSDAY, [CAME]), (FRIDAY, [CAME])])
def test_a_thursday_comes_on_its_day(on_day: OnDay, today: date, expected: list[Happened]) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026")

    with writing(on_day(today)) as ledger:
        assert brought(ledger) == expected


def test_a_rebuild_finds_the_same_weeks(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026", lead=(INSPECTORATE, PEER))
    with writing(on_day(date(2026, 12, 10))) as ledger:
        assert brought(ledger).count(CAME) == 3
    with writing(on_day(date(2026, 12, 10))) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert checks.doctor(ledger.connection) == []


def filed(ledger: Ledger, day: date, unit: int = INSPECTORATE, **more: Any) -> Recorded:
    """File the weekly report of a unit, on a page that has been turned."""
    brought(ledger)
    return weekly.file(ledger, day, unit, unit_name="Thanh tra thành phố", **more)


def test_a_report_meets_only_the_clock_of_its_unit(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026", lead=(INSPECTORATE, PEER))

    with writing(on_day(FRIDAY)) as ledger:
        filed(ledger, THURSDAY, on=THURSDAY)
        outcomes = {clock.unit: clock.outcome for clock in ledger.clocks(Subject.WEEK, 1)}
    assert outcomes == {INSPECTORATE: Outcome.MET, PEER: Outcome.OPEN}


def test_who_filed_who_had_nothing_and_who_was_silent_are_told_apart(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026", lead=(INSPECTORATE, PEER, 4))
    with writing(on_day(FRIDAY)) as ledger:
        filed(ledger, THURSDAY, paper=Paper("88/BC-STC", THURSDAY))
        filed(ledger, THURSDAY, PEER, nil=True, on=WEDNESDAY)

    with reading(on_day(FRIDAY)) as connection:
        rows = said(connection, THURSDAY, THURSDAY, FRIDAY)
        on_the_day = said(connection, THURSDAY, THURSDAY, THURSDAY)
    assert [(row.state, row.after_day, row.document) for row in rows] == [
        ("filed", False, "88/BC-STC"),  # typed on Friday, and of Thursday
        ("nil", False, None),
        ("silent", False, None),
    ]
    assert [row.state for row in on_the_day] == ["filed", "nil", "pending"]


def test_silence_is_never_overdue(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026")
    with writing(on_day(date(2026, 12, 10))) as ledger:
        brought(ledger)

    with reading(on_day(date(2026, 12, 10))) as connection:
        assert [row.rule for row in overdue(connection, date(2026, 12, 10))] == []


def test_a_report_of_a_week_before_the_ledger_is_kept_and_silences_nobody(on_day: OnDay) -> None:
    with writing(on_day(MONDAY)) as ledger:
        a_task(ledger, "31/12/2026", lead=(INSPECTORATE, PEER))
        filed(ledger, date(2026, 10, 15), on=date(2026, 10, 15))

    with reading(on_day(MONDAY)) as connection:
        rows = said(connection, date(2026, 10, 15), date(2026, 10, 15), MONDAY)
    assert [(row.unit, row.state, row.owed) for row in rows] == [("Thanh tra thành phố", "filed", False)]
    with writing(on_day(THURSDAY)) as ledger:
        brought(ledger)
        assert [day for day, _units in thursdays(ledger)] == ["2026-10-15", "2026-11-26"]


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 1, 5)])
def test_a_thursday_off_is_named_by_itself_or_by_the_day_it_moved_to(tmp_path: Path, day: date) -> None:
    settings = a_new_ledger(tmp_path / "new.db", date(2025, 12, 29))
    with writing(Settings(settings.ledger, date(2026, 1, 6), "lan")) as ledger:
        a_task(ledger, "30/6/2026", directive=a_directive(ledger, issued_on=date(2025, 12, 26)))
        done = filed(ledger, day, on=date(2026, 1, 5))

    assert [clock.met_on for clock in done.clocks] == [date(2026, 1, 5)]


@pytest.mark.parametrize(
    ("error", "act"),
    [
        (NotAThursday, lambda ledger: filed(ledger, FRIDAY)),
        (ThursdayAhead, lambda ledger: filed(ledger, date(2026, 12, 3))),
        (BeforeRegulation, lambda ledger: filed(ledger, date(2025, 8, 28))),
        (FutureDay, lambda ledger: filed(ledger, THURSDAY, on=date(2026, 11, 28))),
        (TooEarly, lambda ledger: filed(ledger, THURSDAY, on=date(2026, 11, 19))),
    ],
)
def test_what_cannot_be_meant_is_refused(
    on_day: OnDay, error: type[TrackerError], act: Callable[[Ledger], object]
) -> None:
    before = stored(on_day(FRIDAY).ledger)

    with pytest.raises(error), writing(on_day(FRIDAY)) as ledger:
        act(ledger)

    assert stored(on_day(FRIDAY).ledger) == before


def test_the_same_report_is_filed_once_and_another_may_follow(on_day: OnDay) -> None:
    with writing(on_day(FRIDAY)) as ledger:
        filed(ledger, THURSDAY, nil=True)
    with pytest.raises(AlreadyFiled), writing(on_day(FRIDAY)) as ledger:
        filed(ledger, THURSDAY, nil=True)

    with writing(on_day(FRIDAY)) as ledger:
        filed(ledger, THURSDAY, paper=Paper("88/BC-STC", FRIDAY))
    with reading(on_day(FRIDAY)) as connection:
        assert [row.state for row in said(connection, THURSDAY, THURSDAY, FRIDAY)] == ["filed"]
