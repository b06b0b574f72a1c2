from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import DIRECTION, FRIDAY, MONDAY, WEDNESDAY, a_secret_task, a_task, duties, duty
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.law.kinds import Mismatch
from tracker.law.lifecycle import MoveForbidden
from tracker.law.vocabulary import Outcome, Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.task.extension import extended
from tracker.queries.task.waiting import waiting
from tracker.services.directive.newitems import DueBeforeIssued
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task.direct import SameLead, extend, reassign
from tracker.services.task.newdeadline import NoNewDeadline
from tracker.services.task.refer import KeptAndChanged, NewLead, NothingDirected, NotReferred, decide, refer
from tracker.services.task.report import SecretTakesNoText, receive
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

TUESDAY = date(2026, 6, 9)
LETTER = Paper("31/STC-NS", TUESDAY)
SNV = NewLead(3, "Sở Nội vụ")


def referred(ledger: Ledger, *, due: str = "30/6/2026") -> int:
    """Enter a task that its unit received on Monday 08/6/2026 and referred back on Tuesday 09/6/2026."""
    number = a_task(ledger, due)
    receive(ledger, number, on=MONDAY)
    refer(ledger, number, LETTER, reason=Mismatch.FUNCTION)
    return number


def option(ledger: Ledger, number: int) -> Clock:
    return duty(ledger, number, "unit-refers-back")


def test_a_unit_has_one_working_day_after_its_receipt_to_refer_a_task_back(ledger: Ledger) -> None:
    number = referred(ledger)

    # Monday 08/6 is not counted; Tuesday 09/6 is the last day
    assert (option(ledger, number).due_on, option(ledger, number).met_on) == (TUESDAY, TUESDAY)
    assert ledger.standing(number).status is Status.REFERRED


def test_a_late_referral_is_accepted(ledger: Ledger) -> None:
    number = a_task(ledger)
    receive(ledger, number, on=FRIDAY)

    refer(ledger, number, LETTER, reason=Mismatch.OVERLAP)

    # Friday 05/6 → Monday 08/6; the letter is of Tuesday
    clock = option(ledger, number)
    assert (clock.due_on, clock.met_on, clock.outcome, clock.force) == (MONDAY, TUESDAY, Outcome.MET, "option")
    assert ledger.standing(number).status is Status.REFERRED


def test_a_letter_that_reached_the_office_late_counts_from_its_own_day(ledger: Ledger) -> None:
    number = a_task(ledger)
    receive(ledger, number, on=MONDAY)

    refer(ledger, number, LETTER, reason=Mismatch.DEADLINE, arrived_on=date(2026, 6, 12))

    assert option(ledger, number).met_on == TUESDAY


def test_without_a_day_of_receipt_no_referral_is_judged(ledger: Ledger) -> None:
    number = a_task(ledger)

    refer(ledger, number, Paper("31/STC-NS", date(2026, 8, 3)), reason=Mismatch.OVERLAP)

    assert duties(ledger, number, "unit-refers-back") == []
    assert ledger.standing(number).status is Status.REFERRED


def test_the_deadline_stands_still_until_a_direction_answers(ledger: Ledger) -> None:
    number = referred(ledger)

    assert (duty(ledger, number).outcome, duty(ledger, number).due_on) == (Outcome.REFERRED, date(2026, 6, 30))
    assert duty(ledger, number).ended_on == TUESDAY


def test_a_direction_to_keep_lets_the_deadline_go_on(ledger: Ledger) -> None:
    number = referred(ledger)

    decide(ledger, number, DIRECTION, keep=True)

    standing = ledger.standing(number)
    # fifteen working days were left on Tuesday 09/6: from Wednesday 10/6 on 11 12 | 15-19 | 22-26 | 29 30 1
    assert (standing.status, standing.lead, standing.due_on) == (Status.ASSIGNED, 2, date(2026, 7, 1))
    assert [clock.outcome for clock in duties(ledger, number)] == [Outcome.REFERRED, Outcome.OPEN]


def test_a_direction_gives_the_task_to_another_unit_whose_receipt_is_its_own(ledger: Ledger) -> None:
    number = referred(ledger)

    decide(ledger, number, DIRECTION, lead=SNV)
    receive(ledger, number, on=date(2026, 6, 12))
    refer(ledger, number, Paper("7/SNV", date(2026, 6, 16)), reason=Mismatch.OVERLAP)

    first, second = duties(ledger, number, "unit-refers-back")
    assert (first.unit, first.met_on) == (2, TUESDAY)
    # Friday 12/6 → Monday 15/6; the second unit's letter is of Tuesday 16/6
    assert (second.unit, second.due_on, second.met_on) == (3, date(2026, 6, 15), date(2026, 6, 16))
    assert [(clock.unit, clock.outcome) for clock in duties(ledger, number)] == [
        (2, Outcome.REFERRED),
        (3, Outcome.REFERRED),
    ]


def test_what_the_first_unit_did_not_refer_back_is_not_done_by_the_second(ledger: Ledger) -> None:
    number = a_task(ledger)
    receive(ledger, number, on=MONDAY)
    reassign(ledger, number, 3, DIRECTION, unit_name="Sở Nội vụ")
    receive(ledger, number, on=WEDNESDAY)

    refer(ledger, number, Paper("7/SNV", date(2026, 6, 11)), reason=Mismatch.OVERLAP)

    first, second = duties(ledger, number, "unit-refers-back")
    assert (first.unit, first.outcome, first.met_on) == (2, Outcome.STOPPED, None)
    assert (second.unit, second.outcome) == (3, Outcome.MET)


def test_a_direction_gives_another_unit_and_another_deadline_at_once(ledger: Ledger) -> None:
    number = referred(ledger)

    decide(ledger, number, DIRECTION, lead=SNV, deadline=read("31/7/2026"))

    old, between, new = duties(ledger, number)
    assert (old.unit, old.due_on, old.outcome, old.extensions) == (2, date(2026, 6, 30), Outcome.REFERRED, 0)
    assert (between.unit, between.outcome) == (3, Outcome.EXTENDED)
    assert (new.unit, new.due_on, new.extensions) == (3, date(2026, 7, 31), 0)
    assert new.original_due_on == date(2026, 7, 31)  # the first deadline of its own
    assert (ledger.standing(number).lead, ledger.standing(number).due_on) == (3, date(2026, 7, 31))
    # 31/7/2026 + 6 months is Sunday 31/01/2027
    assert duty(ledger, number, "six-months-without-result").due_on == date(2027, 2, 1)


def test_a_new_unit_gets_a_deadline_although_the_old_one_has_passed(ledger: Ledger) -> None:
    number = referred(ledger, due="9/6/2026")

    decide(ledger, number, DIRECTION, lead=SNV, deadline=read("15 ngày làm việc"))

    # Wednesday 10/6: 11 12 | 15-19 | 22-26 | 29 30 01/7
    assert (duty(ledger, number).unit, duty(ledger, number).due_on) == (3, date(2026, 7, 1))
    assert duties(ledger, number)[0].due_on == TUESDAY


def test_a_direction_moves_the_deadline_of_the_same_unit(ledger: Ledger) -> None:
    number = referred(ledger)

    decide(ledger, number, DIRECTION, deadline=read("31/7/2026"))

    assert ledger.standing(number).status is Status.ASSIGNED
    assert (duty(ledger, number).unit, duty(ledger, number).due_on) == (2, date(2026, 7, 31))


def test_the_open_period_of_a_recurring_task_is_extended(ledger: Ledger) -> None:
    number = referred(ledger, due="trước ngày 18 hằng tháng")

    decide(ledger, number, DIRECTION, lead=SNV, deadline=read("30/6/2026"))

    running = {clock.period: clock for clock in duties(ledger, number) if clock.outcome is Outcome.OPEN}
    assert (running["2026-06"].unit, running["2026-06"].due_on) == (3, date(2026, 6, 30))
    # before 18/7
    assert (running["2026-07"].unit, running["2026-07"].due_on) == (3, date(2026, 7, 17))
    assert ledger.standing(number).recurring


def test_a_task_referred_twice_can_be_decided_twice(ledger: Ledger) -> None:
    number = referred(ledger)
    decide(ledger, number, DIRECTION, keep=True)

    refer(ledger, number, Paper("40/STC-NS", date(2026, 6, 11)), reason=Mismatch.DEADLINE)
    decide(ledger, number, Paper("101/CT-UBND", date(2026, 6, 12)), deadline=read("31/7/2026"))

    assert option(ledger, number).met_on == TUESDAY
    assert duty(ledger, number).due_on == date(2026, 7, 31)


def test_a_referral_waits_until_its_direction_and_was_waiting_then(ledger: Ledger) -> None:
    number = referred(ledger)
    connection = ledger.connection
    (now,) = waiting(connection, ledger.today)
    assert (now.task, now.kind, now.reason, now.document) == (number, "referral", "function", "31/STC-NS")

    decide(ledger, number, DIRECTION, keep=True)

    assert waiting(connection, ledger.today) == []
    assert [row.task for row in waiting(connection, TUESDAY, then=True)] == [number]
    assert waiting(connection, WEDNESDAY, then=True) == []


def test_extensions_are_counted_with_their_days_and_directions(ledger: Ledger) -> None:
    number = referred(ledger)
    decide(ledger, number, DIRECTION, deadline=read("03/7/2026"))
    extend(ledger, number, read("ngày 12/7/2026"), Paper("120/CT-UBND", date(2026, 6, 12)))
    a_task(ledger)

    (only,) = extended(ledger.connection)

    # Tuesday 30/6 → Sunday 12/7, rolled to Monday 13/7: 1 2 3 | 6-10 | 13
    assert (only.line.original_due_on, only.line.due_on) == ("2026-06-30", "2026-07-13")
    assert (only.line.extensions, only.working_days_added) == (2, 9)
    assert [direction.number for direction in only.directions] == ["99/CT-UBND", "120/CT-UBND"]


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda ledger, n: decide(ledger, n, DIRECTION), NothingDirected),
        (lambda ledger, n: decide(ledger, n, DIRECTION, keep=True, lead=SNV), KeptAndChanged),
        (lambda ledger, n: decide(ledger, n, DIRECTION, keep=True, deadline=read("31/7/2026")), KeptAndChanged),
        (lambda ledger, n: decide(ledger, n, DIRECTION, lead=NewLead(2, "Thanh tra")), SameLead),
        (lambda ledger, n: decide(ledger, n, DIRECTION, deadline=read("khẩn trương")), NoNewDeadline),
        (lambda ledger, n: decide(ledger, n, DIRECTION, deadline=read("09/6/2026")), DueBeforeIssued),
        (lambda ledger, n: decide(ledger, n, Paper("9/CT", MONDAY), keep=True), TooEarly),
        (lambda ledger, n: decide(ledger, n, DIRECTION, keep=True, on=TUESDAY), TooEarly),
        (lambda ledger, n: decide(ledger, n, Paper("9/CT", date(2026, 11, 24)), keep=True), FutureDay),
        (lambda ledger, n: refer(ledger, n, LETTER, reason=Mismatch.OVERLAP), MoveForbidden),
    ],
)
def test_what_cannot_be_directed_about_a_referral_is_refused(
    settings: Settings, refused: Refused, act: Callable[[Ledger, int], object], error: type[TrackerError]
) -> None:
    with writing(settings) as ledger:
        number = referred(ledger)

    refused(error, lambda ledger: act(ledger, number))


def test_a_task_that_was_not_referred_back_is_not_decided(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)

    said = refused(NotReferred, lambda ledger: decide(ledger, number, DIRECTION, keep=True))

    assert "chưa thực hiện: không có đề nghị chuyển lại nào chờ chỉ đạo" in said
    assert "task extend" in said


def test_a_letter_from_before_the_receipt_is_refused(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
        receive(ledger, number, on=WEDNESDAY)

    refused(TooEarly, lambda ledger: refer(ledger, number, LETTER, reason=Mismatch.OVERLAP))
    refused(TooEarly, lambda ledger: refer(ledger, number, LETTER, reason=Mismatch.OVERLAP, arrived_on=MONDAY))


def test_a_secret_task_is_referred_back_without_words(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)

    refused(SecretTakesNoText, lambda ledger: refer(ledger, number, LETTER, reason=Mismatch.OVERLAP, note="bí mật"))
    with writing(settings) as ledger:
        refer(ledger, number, LETTER, reason=Mismatch.OVERLAP)
        (row,) = waiting(ledger.connection, ledger.today)
        assert (row.content, row.reason) == (None, "overlap")


def test_referrals_and_their_directions_are_found_again_from_the_journal(settings: Settings) -> None:
    with writing(settings) as ledger:
        decide(ledger, referred(ledger), DIRECTION, lead=SNV, deadline=read("31/7/2026"))
        decide(ledger, referred(ledger), DIRECTION, keep=True)
        decide(ledger, referred(ledger, due="trước ngày 18 hằng tháng"), DIRECTION, lead=SNV)
        referred(ledger, due="khẩn trương")

    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []
