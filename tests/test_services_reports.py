from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desk import FRIDAY, MONDAY, WEDNESDAY, a_directive, a_secret_task, a_task, duties, duty
from tracker.errors import NoSuchTask, TrackerError
from tracker.law.fields import Correctable
from tracker.law.kinds import Quality
from tracker.law.lifecycle import MoveForbidden
from tracker.law.vocabulary import Outcome, Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.services.papers import FileUnreadable, FutureDay, Paper, TooEarly
from tracker.services.task.report import (
    AlreadyReceived,
    ConfirmedWithoutDocument,
    NeedsDocument,
    SecretTakesNoText,
    confirm,
    explain_delay,
    file_report,
    note_progress,
    receive,
    report_done,
    send_back,
)
from tracker.services.task.whichperiod import NoOpenPeriod, NotRecurring, UnknownPeriod
from tracker.settings import Settings
from tracker.words.symbols import NoNumber

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

REPORT = Paper("45/BC-STC", FRIDAY)
THURSDAY_BEFORE = date(2026, 6, 4)
TOMORROW = date(2026, 11, 24)


def test_a_report_filed_after_one_working_day_is_late(ledger: Ledger) -> None:
    number = a_task(ledger)

    file_report(ledger, number, REPORT, filed_on=WEDNESDAY)

    # Friday 05/6/2026 -> Monday 08/6
    filing = duty(ledger, number, "unit-files-report")
    assert (filing.due_on, filing.met_on) == (MONDAY, WEDNESDAY)


def test_a_report_that_is_confirmed_ends_the_task(ledger: Ledger) -> None:
    number = a_task(ledger)
    file_report(ledger, number, REPORT, filed_on=MONDAY)
    assert (ledger.standing(number).status, duty(ledger, number).outcome) == (Status.REPORTED, Outcome.WAITING)

    confirm(ledger, number, quality=Quality.GOOD, note="Đạt", on=WEDNESDAY)

    assert ledger.standing(number).status is Status.DONE
    due = duty(ledger, number)
    assert (due.outcome, due.met_on, due.accepted_on) == (Outcome.MET, FRIDAY, WEDNESDAY)


def test_a_report_that_is_sent_back_does_not_count(ledger: Ledger) -> None:
    number = a_task(ledger)
    file_report(ledger, number, REPORT, filed_on=MONDAY)

    send_back(ledger, number, reason="Thiếu số liệu", on=WEDNESDAY)

    assert ledger.standing(number).status is Status.IN_PROGRESS
    due = duty(ledger, number)
    # issued on Friday 05/6 with seventeen working days left; from Wednesday 10/6: 11 12 | 15-19 | 22-26 | 29 30 1 2 3
    assert (due.outcome, due.met_on, due.due_on) == (Outcome.OPEN, None, date(2026, 7, 3))


def test_a_task_without_a_document_is_done_with_a_tick(ledger: Ledger) -> None:
    number = a_task(ledger, written=False)

    report_done(ledger, number, on=MONDAY)
    confirm(ledger, number)

    assert (ledger.standing(number).status, duty(ledger, number).met_on) == (Status.DONE, MONDAY)


def test_a_task_that_asks_for_a_document_is_not_done_with_a_tick(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)

    refused(NeedsDocument, lambda ledger: report_done(ledger, number, on=MONDAY))


def test_a_tick_is_not_confirmed_once_a_document_is_asked_for(settings: Settings, refused: Refused) -> None:
    from tracker.services.task.correct import correct_text

    with writing(settings) as ledger:
        number = a_task(ledger, written=False)
        report_done(ledger, number, on=MONDAY)
        correct_text(ledger, number, Correctable.WRITTEN, "yes", reason="Văn bản yêu cầu báo cáo")

    refused(ConfirmedWithoutDocument, lambda ledger: confirm(ledger, number))


def test_progress_puts_a_task_in_progress(ledger: Ledger) -> None:
    number = a_task(ledger)

    note_progress(ledger, number, "Đã họp", paper=Paper("46/BC-STC", MONDAY), on=WEDNESDAY)

    assert ledger.standing(number).status is Status.IN_PROGRESS
    assert ledger.connection.execute("SELECT number FROM document").fetchall() == [("46/BC-STC",)]


def test_a_receipt_is_kept_and_recorded_once(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
        receive(ledger, number, on=MONDAY)
        assert ledger.standing(number).received_on == MONDAY

    said = refused(AlreadyReceived, lambda ledger: receive(ledger, number, on=WEDNESDAY))
    assert "08/06/2026" in said


def test_a_receipt_starts_a_deadline_counted_from_it(ledger: Ledger) -> None:
    number = a_task(ledger, "3 ngày làm việc kể từ ngày nhận")

    receive(ledger, number, on=MONDAY)

    # Monday 08/6: 9 10 11
    assert [clock.due_on for clock in duties(ledger, number)] == [None, date(2026, 6, 11)]
    assert ledger.standing(number).due_on == date(2026, 6, 11)


def test_a_reason_for_delay_answers_the_six_months(ledger: Ledger) -> None:
    number = a_task(ledger)

    explain_delay(ledger, number, Paper("50/BC-STC", WEDNESDAY), reason="Vướng mặt bằng")

    assert duty(ledger, number, "six-months-without-result").met_on == WEDNESDAY
    assert duty(ledger, number).outcome is Outcome.OPEN


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda ledger, number: file_report(ledger, number, Paper("45/BC-STC", THURSDAY_BEFORE)), TooEarly),
        (lambda ledger, number: file_report(ledger, number, Paper("45/BC-STC", MONDAY), filed_on=FRIDAY), TooEarly),
        (lambda ledger, number: file_report(ledger, number, Paper("45/BC-STC", TOMORROW)), FutureDay),
        (lambda ledger, number: file_report(ledger, number, REPORT, filed_on=TOMORROW), FutureDay),
        (lambda ledger, number: file_report(ledger, number, Paper(" ", FRIDAY)), NoNumber),
        (lambda ledger, number: file_report(ledger, number, Paper("1/BC", FRIDAY, Path("không có"))), FileUnreadable),
        (lambda ledger, number: file_report(ledger, number, REPORT, period="2026-06"), NotRecurring),
        (lambda ledger, number: file_report(ledger, number + 1, REPORT), NoSuchTask),
        (lambda ledger, number: confirm(ledger, number), MoveForbidden),
        (lambda ledger, number: send_back(ledger, number, reason=""), MoveForbidden),
        (lambda ledger, number: receive(ledger, number, on=THURSDAY_BEFORE), TooEarly),
        (lambda ledger, number: note_progress(ledger, number, "Đã họp", on=TOMORROW), FutureDay),
        (lambda ledger, number: explain_delay(ledger, number, REPORT, reason="", on=THURSDAY_BEFORE), TooEarly),
    ],
)
def test_what_cannot_have_happened_is_refused(
    settings: Settings, refused: Refused, act: Callable[[Ledger, int], object], error: type[TrackerError]
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)

    refused(error, lambda ledger: act(ledger, number))


@pytest.mark.parametrize("answer", [confirm, lambda *task, on: send_back(*task, reason="", on=on)])
def test_a_report_is_not_answered_before_it_came(
    settings: Settings, refused: Refused, answer: Callable[..., object]
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
        file_report(ledger, number, REPORT, filed_on=WEDNESDAY)

    refused(TooEarly, lambda ledger: answer(ledger, number, on=MONDAY))


@pytest.mark.parametrize(
    "act",
    [
        lambda ledger, number: note_progress(ledger, number, "Bí mật"),
        lambda ledger, number: file_report(ledger, number, Paper("45/BC-STC", FRIDAY, Path("bí mật.pdf"))),
        lambda ledger, number: explain_delay(ledger, number, REPORT, reason="Bí mật"),
        lambda ledger, number: note_progress(ledger, number, None, paper=Paper("1/BC", FRIDAY, Path("bí mật.pdf"))),
    ],
)
def test_a_secret_task_takes_no_file_and_no_free_text(
    settings: Settings, refused: Refused, act: Callable[[Ledger, int], object]
) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)

    assert "mật." not in refused(SecretTakesNoText, lambda ledger: act(ledger, number)).casefold()


def test_the_answer_to_a_secret_report_has_no_words(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)
        file_report(ledger, number, REPORT)

    refused(SecretTakesNoText, lambda ledger: confirm(ledger, number, note="Bí mật"))
    refused(SecretTakesNoText, lambda ledger: send_back(ledger, number, reason="Bí mật"))
    with writing(settings) as ledger:
        confirm(ledger, number)
        assert ledger.standing(number).status is Status.DONE


def test_a_report_on_a_recurring_task_is_about_the_oldest_period_that_waits(ledger: Ledger) -> None:
    number = a_task(ledger, "trước ngày 18 hằng tháng")

    file_report(ledger, number, Paper("45/BC-STC", date(2026, 6, 16)))
    confirm(ledger, number)
    file_report(ledger, number, Paper("55/BC-STC", date(2026, 8, 14)), period="2026-08")

    assert {clock.period: clock.outcome for clock in duties(ledger, number)[:3]} == {
        "2026-06": Outcome.MET,
        "2026-07": Outcome.OPEN,
        "2026-08": Outcome.WAITING,
    }


def test_a_period_that_nobody_asks_for_is_refused_with_those_that_wait(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "31/12 hằng năm")

    said = refused(UnknownPeriod, lambda ledger: file_report(ledger, number, REPORT, period="2027"))
    assert said.endswith("2026 (hạn 31/12/2026).")


def test_a_recurring_task_with_nothing_to_report_says_so(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "31/12 hằng năm", written=False, directive=a_directive(ledger))
        report_done(ledger, number, on=MONDAY)
        confirm(ledger, number)

    refused(NoOpenPeriod, lambda ledger: report_done(ledger, number))
    refused(NoOpenPeriod, lambda ledger: explain_delay(ledger, number, REPORT, reason=""))
