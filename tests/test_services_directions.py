from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import DIRECTION, FRIDAY, MONDAY, WEDNESDAY, a_secret_task, a_task, duties, duty
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.law.lifecycle import MoveForbidden
from tracker.law.vocabulary import Outcome, Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.services.directive.newitems import DueBeforeIssued
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task.direct import SameLead, extend, reassign, reopen, stop
from tracker.services.task.newdeadline import NoNewDeadline
from tracker.services.task.report import SecretTakesNoText, confirm, explain_delay, report_done
from tracker.services.task.whichperiod import NotRecurring, UnknownPeriod
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]


def test_an_extension_is_law_from_the_day_of_its_document(ledger: Ledger) -> None:
    number = a_task(ledger)

    extend(ledger, number, read("31/7/2026"), DIRECTION)

    old, new = duties(ledger, number)
    assert (old.outcome, old.due_on, old.ended_on) == (Outcome.EXTENDED, date(2026, 6, 30), WEDNESDAY)
    # 31/7/2026 is a Friday
    assert (new.due_on, new.original_due_on, new.extensions) == (date(2026, 7, 31), date(2026, 6, 30), 1)
    assert (ledger.standing(number).phrase, ledger.standing(number).due_on) == ("31/7/2026", date(2026, 7, 31))


def test_a_term_of_an_extension_counts_from_its_document(ledger: Ledger) -> None:
    number = a_task(ledger, "12/6/2026")

    extend(ledger, number, read("3 ngày làm việc"), DIRECTION, on=date(2026, 6, 12))

    # Wednesday 10/6: 11 12, Monday 15
    assert duty(ledger, number).due_on == date(2026, 6, 15)


def test_one_period_of_a_recurring_task_is_extended(ledger: Ledger) -> None:
    number = a_task(ledger, "trước ngày 18 hằng tháng")

    extend(ledger, number, read("30/6/2026"), DIRECTION)
    extend(ledger, number, read("31/7/2026"), DIRECTION, period="2026-07")

    running = [clock for clock in duties(ledger, number) if clock.outcome is Outcome.OPEN]
    assert {clock.period: clock.due_on for clock in running if clock.extensions} == {
        "2026-06": date(2026, 6, 30),
        "2026-07": date(2026, 7, 31),
    }
    assert ledger.standing(number).phrase == "trước ngày 18 hằng tháng"
    assert ledger.standing(number).recurring


def test_a_new_lead_has_the_same_day(ledger: Ledger) -> None:
    number = a_task(ledger)

    reassign(ledger, number, 3, DIRECTION, unit_name="Sở Nội vụ")

    old, new = duties(ledger, number)
    assert (old.outcome, old.unit, new.unit, new.due_on) == (Outcome.MOVED, 2, 3, date(2026, 6, 30))
    assert (ledger.standing(number).lead, ledger.standing(number).status) == (3, Status.ASSIGNED)


def test_a_day_that_has_passed_does_not_bind_a_new_lead(ledger: Ledger) -> None:
    number = a_task(ledger, "5/6/2026")

    # the direction is of Wednesday 10/6, five days after the deadline of the first unit
    reassign(ledger, number, 3, DIRECTION, unit_name="Sở Nội vụ")

    old, new = duties(ledger, number)
    assert (old.outcome, old.due_on, old.ended_on) == (Outcome.MOVED, date(2026, 6, 5), WEDNESDAY)
    assert (new.unit, new.due_on) == (3, None)
    assert ledger.standing(number).due_on is None
    # without deadline, six months count from the day the new lead was given the task: 10/12/2026 is a Thursday
    assert duty(ledger, number, "six-months-without-result").due_on == date(2026, 12, 10)


def test_a_new_deadline_after_a_written_reason_has_six_months_of_its_own(ledger: Ledger) -> None:
    number = a_task(ledger)
    explain_delay(ledger, number, Paper("12/BC-STC", MONDAY), reason="chờ ý kiến")

    extend(ledger, number, read("31/7/2026"), DIRECTION)

    # 31/7/2026 + 6 months = 31/01/2027, a Sunday
    assert duty(ledger, number, "six-months-without-result").due_on == date(2027, 2, 1)


def test_a_task_is_stopped_and_taken_up_again(ledger: Ledger) -> None:
    number = a_task(ledger)

    stop(ledger, number, direction=DIRECTION, reason="Không còn phù hợp", on=WEDNESDAY)
    assert (ledger.standing(number).status, duty(ledger, number).outcome) == (Status.STOPPED, Outcome.STOPPED)

    reopen(ledger, number, reason="Có chỉ đạo mới", on=date(2026, 6, 12))
    assert ledger.standing(number).status is Status.IN_PROGRESS
    assert [clock.outcome for clock in duties(ledger, number)] == [Outcome.REOPENED, Outcome.OPEN]
    # fourteen working days were left on Wednesday 10/6: from Friday 12/6 on 15-19 | 22-26 | 29 30 1 2
    assert duty(ledger, number).due_on == date(2026, 7, 2)


def test_a_confirmed_task_can_be_reopened(ledger: Ledger) -> None:
    number = a_task(ledger, written=False)
    report_done(ledger, number, on=MONDAY)
    confirm(ledger, number, on=MONDAY)

    reopen(ledger, number, reason="Xác nhận nhầm", on=WEDNESDAY)

    assert (duty(ledger, number).outcome, duty(ledger, number).met_on) == (Outcome.OPEN, None)


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda ledger, n: extend(ledger, n, read("khẩn trương"), DIRECTION), NoNewDeadline),
        (lambda ledger, n: extend(ledger, n, read("thường xuyên"), DIRECTION), NoNewDeadline),
        (lambda ledger, n: extend(ledger, n, read("hằng quý"), DIRECTION), NoNewDeadline),
        (lambda ledger, n: extend(ledger, n, read("09/6/2026"), DIRECTION), DueBeforeIssued),
        (lambda ledger, n: extend(ledger, n, read("31/7/2026"), DIRECTION, on=MONDAY), TooEarly),
        (lambda ledger, n: extend(ledger, n, read("31/7/2026"), DIRECTION, period="2026-06"), NotRecurring),
        (lambda ledger, n: extend(ledger, n, read("31/7/2026"), Paper("9/CT", date(2026, 6, 4))), TooEarly),
        (lambda ledger, n: extend(ledger, n, read("31/12/2027"), Paper("9/CT", date(2026, 11, 24))), FutureDay),
        (lambda ledger, n: reassign(ledger, n, 2, DIRECTION, unit_name="Thanh tra"), SameLead),
        (lambda ledger, n: reassign(ledger, n, 3, DIRECTION, unit_name="Sở Nội vụ", on=FRIDAY), TooEarly),
        (lambda ledger, n: stop(ledger, n, direction=DIRECTION, reason="", on=date(2026, 6, 4)), TooEarly),
        (lambda ledger, n: stop(ledger, n, direction=DIRECTION, reason="", on=date(2026, 11, 24)), FutureDay),
        (lambda ledger, n: reopen(ledger, n, reason=""), MoveForbidden),
    ],
)
def test_a_direction_that_cannot_be_is_refused(
    settings: Settings, refused: Refused, act: Callable[[Ledger, int], object], error: type[TrackerError]
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)

    refused(error, lambda ledger: act(ledger, number))


def test_a_period_that_does_not_wait_is_not_extended(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "trước ngày 18 hằng tháng")

    refused(UnknownPeriod, lambda ledger: extend(ledger, number, read("31/7/2026"), DIRECTION, period="2027-01"))


@pytest.mark.parametrize(
    "act",
    [
        lambda ledger, n: extend(ledger, n, read("31/7/2026"), DIRECTION),
        lambda ledger, n: reassign(ledger, n, 3, DIRECTION, unit_name="Sở Nội vụ"),
        lambda ledger, n: stop(ledger, n, direction=DIRECTION, reason=""),
    ],
)
def test_a_finished_task_is_not_changed_by_direction_before_it_is_reopened(
    settings: Settings, refused: Refused, act: Callable[[Ledger, int], object]
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, written=False)
        report_done(ledger, number, on=MONDAY)
        confirm(ledger, number, on=MONDAY)

    said = refused(MoveForbidden, lambda ledger: act(ledger, number))
    assert "task reopen" in said


def test_a_secret_task_is_stopped_and_reopened_without_words(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)

    refused(SecretTakesNoText, lambda ledger: stop(ledger, number, direction=DIRECTION, reason="Bí mật"))
    with writing(settings) as ledger:
        stop(ledger, number, direction=DIRECTION, reason=None)
    refused(SecretTakesNoText, lambda ledger: reopen(ledger, number, reason="Bí mật"))


def test_a_new_deadline_on_a_weekend_before_its_document_is_refused(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    sunday = Paper("99/CT-UBND", date(2026, 6, 14))

    # Saturday 13/6 would roll to Monday 15/6, past the Sunday of the direction
    refused(DueBeforeIssued, lambda ledger: extend(ledger, number, read("13/6/2026"), sunday))
