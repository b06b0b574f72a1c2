from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desk import FRIDAY, MONDAY, a_task, duties, duty, stored
from tracker.errors import CalendarEmpty, TrackerError
from tracker.law.vocabulary import Outcome
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.services.calendar.change import (
    CalendarGap,
    NoNotice,
    NotADayOff,
    NotAWorkingDay,
    YearAnnounced,
    load_first,
    load_year,
    swap,
    take_off,
)
from tracker.services.task.report import confirm, report_done, send_back
from tracker.settings import Settings
from tracker.workdays import CalendarMissing

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

TUESDAY = date(2026, 6, 30)
SATURDAY = date(2026, 7, 4)


def test_a_storm_moves_what_runs_and_leaves_what_has_ended(ledger: Ledger) -> None:
    running, waiting, ended = (a_task(ledger, written=False, content=f"Nội dung {n}") for n in range(3))
    for number in (waiting, ended):
        report_done(ledger, number, on=MONDAY)
    confirm(ledger, ended, on=MONDAY)

    change = take_off(ledger, TUESDAY, notice="20/TB-UBND")

    # Tuesday 30/6/2026 off; Wednesday 01/7
    assert [clock.outcome for clock in duties(ledger, running)] == [Outcome.RECOUNTED, Outcome.OPEN]
    assert duty(ledger, running).due_on == date(2026, 7, 1)
    assert ledger.standing(running).due_on == date(2026, 7, 1)
    assert [(clock.outcome, clock.due_on) for clock in duties(ledger, waiting)] == [(Outcome.WAITING, TUESDAY)]
    assert [(clock.outcome, clock.due_on) for clock in duties(ledger, ended)] == [(Outcome.MET, TUESDAY)]
    assert [(before.due_on, after.due_on) for before, after in change.moved if before.rule == "task-due"] == [
        (TUESDAY, date(2026, 7, 1))
    ]
    assert ledger.calendar.day(TUESDAY).source == "nghỉ — 20/TB-UBND"


def test_what_waits_is_counted_anew_when_it_is_sent_back(ledger: Ledger) -> None:
    number = a_task(ledger, written=False)
    report_done(ledger, number, on=MONDAY)
    take_off(ledger, TUESDAY, notice="20/TB-UBND")

    send_back(ledger, number, reason="Thiếu", on=MONDAY)

    assert duty(ledger, number).due_on == date(2026, 7, 1)


def test_an_attempt_that_is_refused_leaves_the_calendar_as_it_was(ledger: Ledger) -> None:
    known = ledger.calendar

    with pytest.raises(CalendarEmpty), ledger.attempt():
        raise CalendarEmpty
    assert ledger.calendar is known  # nothing moved it, and it is not read again

    def swap_and_refuse() -> None:
        swap(ledger, TUESDAY, SATURDAY, notice="20/TB-UBND")
        assert ledger.calendar.is_working(SATURDAY)
        raise CalendarEmpty

    with pytest.raises(CalendarEmpty), ledger.attempt():
        swap_and_refuse()
    assert not ledger.calendar.is_working(SATURDAY)
    assert ledger.calendar.is_working(TUESDAY)


def test_a_swap_sets_both_its_days(ledger: Ledger) -> None:
    number = a_task(ledger, "18 ngày làm việc")
    # after Friday 05/6: 8-12, 15-19, 22-26 make 15; 29, 30, 01/7
    assert duty(ledger, number).due_on == date(2026, 7, 1)

    swap(ledger, TUESDAY, SATURDAY, notice="20/TB-UBND")

    assert not ledger.calendar.is_working(TUESDAY)
    assert ledger.calendar.is_working(SATURDAY)
    # 29, then 01/7, 02/7
    assert duty(ledger, number).due_on == date(2026, 7, 2)


def test_a_preview_shows_what_would_move_and_moves_nothing(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
    before = stored(settings.ledger)

    with writing(settings, dry_run=True) as ledger:
        change = take_off(ledger, TUESDAY, notice="20/TB-UBND")

    # the deadline and the six months counted from it
    assert len(change.moved) == 2
    assert stored(settings.ledger) == before


def test_the_days_in_the_ledger_keep_their_ordinals(ledger: Ledger) -> None:
    swap(ledger, TUESDAY, SATURDAY, notice="20/TB-UBND")

    working = 0
    for is_working, ordinal in ledger.connection.execute("SELECT working, ordinal FROM day ORDER BY day"):
        working += is_working
        assert ordinal == working


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda ledger: swap(ledger, SATURDAY, date(2026, 7, 11), notice="20/TB"), NotAWorkingDay),
        (lambda ledger: swap(ledger, TUESDAY, date(2026, 7, 1), notice="20/TB"), NotADayOff),
        (lambda ledger: swap(ledger, TUESDAY, TUESDAY, notice="20/TB"), NotADayOff),
        (lambda ledger: swap(ledger, TUESDAY, SATURDAY, notice=" "), NoNotice),
        (lambda ledger: swap(ledger, date(2090, 6, 30), SATURDAY, notice="20/TB"), CalendarMissing),
        (lambda ledger: take_off(ledger, date(2026, 9, 2), notice="20/TB"), NotAWorkingDay),
        (lambda ledger: take_off(ledger, SATURDAY, notice="20/TB"), NotAWorkingDay),
        (lambda ledger: take_off(ledger, TUESDAY, notice=""), NoNotice),
        (lambda ledger: take_off(ledger, date(2090, 6, 30), notice="20/TB"), CalendarMissing),
        (lambda ledger: load_year(ledger, 2026), YearAnnounced),
        (lambda ledger: load_year(ledger, 2040), CalendarGap),
        (lambda ledger: load_year(ledger, 2000), CalendarGap),
    ],
)
def test_half_a_swap_and_other_contradictions_are_refused(
    refused: Refused, act: Callable[[Ledger], object], error: type[TrackerError]
) -> None:
    refused(error, act)


def test_a_new_ledger_counts_four_years_past_the_announced_ones(ledger: Ledger) -> None:
    # announced up to 2026
    assert (ledger.calendar.first, ledger.calendar.last) == (date(2023, 1, 1), date(2030, 12, 31))
    assert not ledger.calendar.day(FRIDAY).provisional
    assert ledger.calendar.day(date(2027, 6, 4)).provisional


def test_the_next_year_is_loaded_as_a_suggestion(ledger: Ledger) -> None:
    load_year(ledger, 2031)

    assert ledger.calendar.last == date(2031, 12, 31)
    assert ledger.calendar.day(date(2031, 1, 1)).provisional


def test_loading_a_suggested_year_again_keeps_what_was_announced_since(ledger: Ledger) -> None:
    take_off(ledger, date(2027, 6, 4), notice="20/TB-UBND")

    load_year(ledger, 2027)

    assert not ledger.calendar.is_working(date(2027, 6, 4))
    assert ledger.calendar.day(date(2027, 6, 4)).source == "nghỉ — 20/TB-UBND"


def test_without_a_calendar_nothing_is_counted(settings: Settings, tmp_path: Path) -> None:
    bare = Settings(tmp_path / "bare.db", settings.today, "lan")
    upgrade.create(bare.ledger)

    with pytest.raises(CalendarEmpty), writing(bare) as ledger:
        take_off(ledger, TUESDAY, notice="20/TB-UBND")
    with writing(bare) as ledger:
        assert load_first(ledger).first == date(2023, 1, 1)
