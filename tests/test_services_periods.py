from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desk import DIRECTION, a_directive, a_task, brought, duties, stored
from tracker.law.vocabulary import Happened, Outcome
from tracker.ledger.transaction import writing
from tracker.services.task.direct import reopen, stop
from tracker.services.task.report import confirm, report_done
from tracker.settings import Settings

OnDay = Callable[[date], Settings]

MONTHLY = "trước ngày 18 hằng tháng"


def a_monthly_task(on_day: OnDay) -> int:
    """Enter a monthly task on Friday 05/6/2026."""
    with writing(on_day(date(2026, 6, 5))) as ledger:
        return a_task(ledger, MONTHLY, directive=a_directive(ledger), written=False)


def periods_after(on_day: OnDay, day: date, number: int) -> list[str | None]:
    """Turn the page to a day, and return the periods the task has then."""
    with writing(on_day(day)) as ledger:
        brought(ledger)
        return [clock.period for clock in duties(ledger, number)]


def test_a_period_is_opened_two_weeks_before_it_begins(on_day: OnDay) -> None:
    number = a_monthly_task(on_day)

    # July begins 15 days after 16/6, 14 days after 17/6
    assert periods_after(on_day, date(2026, 6, 16), number) == ["2026-06"]
    assert periods_after(on_day, date(2026, 6, 17), number) == ["2026-06", "2026-07"]


def test_turning_again_on_the_same_day_records_nothing(on_day: OnDay) -> None:
    number = a_monthly_task(on_day)
    periods_after(on_day, date(2026, 9, 1), number)
    before = stored(on_day(date(2026, 9, 1)).ledger)

    with writing(on_day(date(2026, 9, 1))) as ledger:
        assert brought(ledger) == []

    assert stored(on_day(date(2026, 9, 1)).ledger) == before


def test_periods_that_nobody_asked_for_are_opened_on_the_days_on_which_they_came(on_day: OnDay) -> None:
    number = a_monthly_task(on_day)

    periods_after(on_day, date(2026, 8, 5), number)

    with writing(on_day(date(2026, 8, 5))) as ledger:
        assert [(clock.period, clock.opened_on, clock.due_on) for clock in duties(ledger, number)] == [
            ("2026-06", date(2026, 6, 5), date(2026, 6, 17)),
            ("2026-07", date(2026, 6, 17), date(2026, 7, 17)),  # two weeks before it begins
            ("2026-08", date(2026, 7, 18), date(2026, 8, 17)),
        ]


def test_a_recurring_task_goes_on_after_each_confirmation(on_day: OnDay) -> None:
    number = a_monthly_task(on_day)
    with writing(on_day(date(2026, 6, 16))) as ledger:
        report_done(ledger, number)
        confirm(ledger, number)

    assert periods_after(on_day, date(2026, 7, 1), number) == ["2026-06", "2026-07"]
    with writing(on_day(date(2026, 7, 1))) as ledger:
        assert [clock.outcome for clock in duties(ledger, number)] == [Outcome.MET, Outcome.OPEN]


def test_a_stopped_task_has_no_new_periods_and_is_asked_for_none_that_passed(on_day: OnDay) -> None:
    number = a_monthly_task(on_day)
    with writing(on_day(date(2026, 6, 16))) as ledger:
        stop(ledger, number, direction=DIRECTION, reason=None)
    assert periods_after(on_day, date(2026, 9, 1), number) == ["2026-06"]

    with writing(on_day(date(2026, 9, 7))) as ledger:
        reopen(ledger, number, reason=None)

    # June, July and August passed while the task was stopped; September is due on the 17th
    assert periods_after(on_day, date(2026, 9, 7), number) == ["2026-06", "2026-09"]


def test_a_task_with_one_deadline_has_no_periods(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        a_task(ledger, "30/6/2026")
        assert Happened.PERIOD_OPENED not in brought(ledger)
