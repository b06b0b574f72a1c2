"""The ladder of urging: one rung at most, in working days, and again after an extension."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import a_secret_task, a_task
from tracker.days.phrases import read
from tracker.law.custom.ladder import RUNGS, SOON, Stand, stand
from tracker.law.kinds import Channel
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.duty.rung import OnRung, on_rungs
from tracker.services.exchange.urge import Message, urge
from tracker.services.papers import Paper
from tracker.services.task import direct, report
from tracker.settings import Settings

OnDay = Callable[[date], Settings]


@pytest.mark.parametrize(
    ("late", "rung", "at"),
    [
        (-5, "ahead-5", -5),
        (-3, "ahead-5", -5),
        (-2, "ahead-2", -2),
        (-1, "ahead-2", -2),
        (0, "last-day", 0),
        (1, "late", 1),
        (5, "late", 1),
        (6, "weekly", 6),
        (10, "weekly", 6),
        (11, "weekly", 11),
    ],
)
def test_a_task_stands_on_the_last_rung_it_has_come_to(late: int, rung: str, at: int) -> None:
    where = stand(late)

    assert where is not None
    assert (where.rung, where.at) == (rung, at)


@given(st.integers(-400, 400))
def test_the_ladder_goes_one_way_and_a_rung_is_never_ahead_of_the_day(late: int) -> None:
    before, after = stand(late), stand(late + 1)

    assert (before is None) == (late < RUNGS[0].at)
    if before is not None:
        assert before.at <= late
        assert after is not None
        assert after.at in (before.at, late + 1)
        assert stand(before.at) == before


def test_a_duty_is_soon_due_where_the_second_rung_lies() -> None:
    assert SOON == 2


def rungs(on_day: OnDay, day: date) -> list[OnRung]:
    """Return who stands on a rung and was not urged there, on a day."""
    settings = on_day(day)
    with reading(settings) as connection:
        return [each for each in on_rungs(connection, day) if not each.is_urged]


def walked(on_day: OnDay, number: int, first: date, last: date) -> list[tuple[date, Stand]]:
    """Urge the task whenever it is to be urged, day by day, and return the days and rungs."""
    found: list[tuple[date, Stand]] = []
    for step in range((last - first).days + 1):
        day = first + timedelta(step)
        for each in rungs(on_day, day):
            found.append((day, each.stand))
            with writing(on_day(day)) as ledger:
                urge(ledger, [number], Message(channel=Channel.PHONE))
    return found


def test_a_task_urged_at_each_rung_is_asked_for_on_the_days_of_the_ladder_alone(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        number = a_task(ledger, "30/6/2026")  # a Tuesday

    found = walked(on_day, number, date(2026, 6, 5), date(2026, 7, 16))

    # 29 26 25 24 23/6 before it; 01/7 after; then every five: 02 03 06 07 08, 09 10 13 14 15/7
    assert [(day.isoformat(), where.at) for day, where in found] == [
        ("2026-06-23", -5),
        ("2026-06-26", -2),
        ("2026-06-30", 0),
        ("2026-07-01", 1),
        ("2026-07-08", 6),
        ("2026-07-15", 11),
    ]


def test_an_extension_puts_the_task_on_the_ladder_anew(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        number = a_task(ledger, "30/6/2026")
    with writing(on_day(date(2026, 7, 2))) as ledger:
        urge(ledger, [number], Message(channel=Channel.PHONE))
        direct.extend(ledger, number, read("ngày 31/7/2026"), Paper("99/CT-UBND", date(2026, 7, 2)))

    found = walked(on_day, number, date(2026, 7, 2), date(2026, 7, 29))

    # 31/7 is a Friday: 30 29 28 27 24/7, and 29/7
    assert [(day.isoformat(), where.rung) for day, where in found] == [
        ("2026-07-24", "ahead-5"),
        ("2026-07-29", "ahead-2"),
    ]


def test_nobody_is_reminded_of_a_rung_that_had_passed_when_the_task_was_given(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        number = a_task(ledger, "ngày 10/6/2026")  # given on Friday 05/6, three working days before

    found = walked(on_day, number, date(2026, 6, 5), date(2026, 6, 9))

    assert [(day.isoformat(), where.rung) for day, where in found] == [("2026-06-08", "ahead-2")]


def test_a_deadline_rolled_from_a_sunday_has_its_last_day_on_monday_and_is_late_on_tuesday(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        a_task(ledger, "trước ngày 15/6/2026")  # Sunday 14/6 rolls to Monday 15/6

    (monday,), (tuesday,) = rungs(on_day, date(2026, 6, 15)), rungs(on_day, date(2026, 6, 16))

    assert (monday.stand.rung, monday.reached_on) == ("last-day", date(2026, 6, 15))
    assert (tuesday.stand.rung, tuesday.reached_on) == ("late", date(2026, 6, 16))


def test_what_waits_for_the_office_is_not_urged(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 7, 1))) as ledger:
        number = a_task(ledger, "30/6/2026", written=False)
        report.report_done(ledger, number)

    assert rungs(on_day, date(2026, 7, 1)) == []


def test_of_two_late_rounds_only_the_oldest_is_asked_for(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        a_task(ledger, "trước ngày 18 hằng tháng")

    found = rungs(on_day, date(2026, 8, 24))

    assert [(each.task.period, each.stand.rung) for each in found] == [("2026-06", "weekly")]


def test_a_secret_task_is_asked_for_without_its_content(on_day: OnDay) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        number = a_secret_task(ledger)

    (found,) = rungs(on_day, date(2026, 6, 30))

    assert (found.task.task, found.task.content, found.task.secret) == (number, None, 1)
