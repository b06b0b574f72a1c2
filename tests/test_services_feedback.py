from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import a_secret_task, a_task
from tracker.checks import doctor
from tracker.clocks.parts import Clock
from tracker.errors import NoSuchRecord, NoSuchTask, TrackerError
from tracker.law.kinds import Answer
from tracker.law.vocabulary import Outcome, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries.duty.overdue import overdue
from tracker.queries.register.feedback import feedback
from tracker.services.exchange.feedback import (
    AboutItself,
    AlreadyAnswered,
    AlreadyNotified,
    NewFeedback,
    NothingTold,
    answer_feedback,
    notify_sender,
    receive_feedback,
)
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task.report import SecretTakesNoText
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

DEPARTMENT, COMMUNE = 5, 17
RECEIVED = date(2026, 11, 9)
"""A Monday: the seventh working day is Wednesday 18/11/2026 (10 11 12 13 16 17 18)."""

LAST = date(2026, 11, 18)


def told(ledger: Ledger, content: str | None = "Chậm góp ý", *, task: int | None = None, on: date = RECEIVED) -> int:
    """Record what a commune tells of a department, and return its number."""
    done = receive_feedback(ledger, NewFeedback(COMMUNE, DEPARTMENT, content, task), received_on=on)
    return done.event.subject_id


def clock(ledger: Ledger, number: int) -> Clock:
    """Return the Office's newest clock about a feedback."""
    return ledger.clocks(Subject.FEEDBACK, number)[-1]


def paper(day: date, number: str = "12/UBND-TH") -> Paper:
    """Return a document of a day."""
    return Paper(number, day)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (RECEIVED, LAST),
        (date(2026, 8, 25), date(2026, 9, 8)),  # 26 27 28/8, 03 04 07 08/9: 31/8 to 02/9 are off
    ],
)
def test_the_office_has_seven_working_days_from_the_receipt(ledger: Ledger, received: date, due: date) -> None:
    number = told(ledger, on=received)

    assert (clock(ledger, number).due_on, clock(ledger, number).unit) == (due, None)


def test_feedback_from_before_the_quy_che_is_kept_and_never_judged(ledger: Ledger) -> None:
    number = told(ledger, on=date(2025, 9, 3))

    assert ledger.clocks(Subject.FEEDBACK, number) == []
    assert ledger.kept(Subject.FEEDBACK, number)["received_on"] == "2025-09-03"


@pytest.mark.parametrize("copy_first", [False, True])
def test_it_is_met_on_the_later_of_the_two_days_whichever_comes_first(ledger: Ledger, copy_first: bool) -> None:
    number = told(ledger)
    acts: list[Callable[[], object]] = [
        lambda: answer_feedback(ledger, number, paper(date(2026, 11, 16))),
        lambda: notify_sender(ledger, number, paper(date(2026, 11, 16)), on=date(2026, 11, 19)),
    ]
    first, second = reversed(acts) if copy_first else acts

    first()
    assert clock(ledger, number).outcome is Outcome.OPEN
    second()

    met = clock(ledger, number)
    assert (met.outcome, met.met_on, met.due_on) == (Outcome.MET, date(2026, 11, 19), LAST)


@pytest.mark.parametrize("is_notified", [False, True])
def test_a_report_that_asks_for_a_direction_answers_alone_on_its_own_day(ledger: Ledger, is_notified: bool) -> None:
    number = told(ledger)

    answer_feedback(ledger, number, paper(LAST), kind=Answer.DIRECTION)
    if is_notified:  # the copy is of what was directed then, and has no day
        notify_sender(ledger, number, paper(date(2026, 11, 20)))

    assert (clock(ledger, number).outcome, clock(ledger, number).met_on) == (Outcome.MET, LAST)
    assert ledger.kept(Subject.FEEDBACK, number)["answer_kind"] == Answer.DIRECTION
    assert feedback(ledger.connection, ledger.today, still_open=True) == []


@pytest.mark.parametrize(("about", "clocks"), [(1, 1), (DEPARTMENT, 1), (COMMUNE + 1, 0)])
def test_feedback_about_a_locality_is_kept_and_starts_no_clock(ledger: Ledger, about: int, clocks: int) -> None:
    done = receive_feedback(ledger, NewFeedback(COMMUNE, about, "Chậm góp ý"), received_on=RECEIVED)
    number = done.event.subject_id

    assert len(ledger.clocks(Subject.FEEDBACK, number)) == clocks
    assert len(feedback(ledger.connection, ledger.today)) == 1
    assert len(feedback(ledger.connection, ledger.today, still_open=True)) == clocks
    assert rebuild(ledger.connection, write=False).differences == ()


def test_until_both_are_done_it_stands_in_overdue_by_its_title(ledger: Ledger) -> None:
    number = told(ledger)
    answer_feedback(ledger, number, paper(LAST))

    (late,) = overdue(ledger.connection, ledger.today)

    name = "Phản hồi của UBND phường Hải Dương về Sở Xây dựng"
    assert (late.content, late.owed_by, late.due_on) == (name, None, "2026-11-18")
    notify_sender(ledger, number, paper(LAST))
    assert overdue(ledger.connection, ledger.today) == []


def test_a_past_day_shows_what_was_still_open_then(ledger: Ledger) -> None:
    number = told(ledger)
    answer_feedback(ledger, number, paper(date(2026, 11, 16)))
    notify_sender(ledger, number, paper(date(2026, 11, 17)))

    (then,) = feedback(ledger.connection, date(2026, 11, 16), still_open=True)

    assert (then.feedback, then.answered_on, then.notified_on) == (number, "2026-11-16", None)
    assert feedback(ledger.connection, date(2026, 11, 17), still_open=True) == []
    assert feedback(ledger.connection, date(2026, 11, 8)) == []


def test_of_a_unit_what_it_told_and_what_was_told_of_it_are_listed(ledger: Ledger) -> None:
    number = told(ledger)

    for unit in (DEPARTMENT, COMMUNE):
        assert [row.feedback for row in feedback(ledger.connection, ledger.today, unit=unit)] == [number]
    assert feedback(ledger.connection, ledger.today, unit=6) == []


def test_feedback_about_a_secret_task_keeps_no_words(ledger: Ledger) -> None:
    number = told(ledger, None, task=a_secret_task(ledger))

    (row,) = feedback(ledger.connection, ledger.today)

    assert (row.feedback, row.secret, row.content) == (number, 1, None)


def test_the_words_of_a_secret_task_are_refused(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        secret = a_secret_task(ledger)

    said = refused(SecretTakesNoText, lambda ledger: told(ledger, "Nội dung mật", task=secret))

    assert "Nội dung mật" not in said


@pytest.mark.parametrize("content", [None, "", "  \n"])
def test_feedback_without_a_word_is_refused(refused: Refused, content: str | None) -> None:
    refused(NothingTold, lambda ledger: told(ledger, content))


def test_a_unit_gives_no_feedback_about_itself(refused: Refused) -> None:
    refused(AboutItself, lambda ledger: receive_feedback(ledger, NewFeedback(4, 4, "a"), received_on=RECEIVED))


def test_a_day_to_come_or_before_the_directive_is_refused(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        task = a_task(ledger)  # of Friday 05/6/2026

    refused(FutureDay, lambda ledger: told(ledger, on=date(2026, 11, 24)))
    refused(TooEarly, lambda ledger: told(ledger, task=task, on=date(2026, 6, 4)))
    refused(NoSuchTask, lambda ledger: told(ledger, task=999))


def test_an_answer_older_than_the_feedback_is_no_answer(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = told(ledger)

    for act in (answer_feedback, notify_sender):
        refused(TooEarly, lambda ledger, act=act: act(ledger, number, paper(date(2026, 11, 8))))  # type: ignore[misc]  # a lambda with a default has no type
        refused(FutureDay, lambda ledger, act=act: act(ledger, number, paper(date(2026, 11, 24))))  # type: ignore[misc]  # a lambda with a default has no type
        refused(NoSuchRecord, lambda ledger, act=act: act(ledger, 9, paper(LAST)))  # type: ignore[misc]  # a lambda with a default has no type


def test_each_of_the_two_is_recorded_once(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = told(ledger)
        answer_feedback(ledger, number, paper(LAST))
        notify_sender(ledger, number, paper(LAST))

    refused(AlreadyAnswered, lambda ledger: answer_feedback(ledger, number, paper(LAST)))
    refused(AlreadyNotified, lambda ledger: notify_sender(ledger, number, paper(LAST)))


def test_a_rebuild_finds_every_row_again(settings: Settings) -> None:
    with writing(settings) as ledger:
        told(ledger, None, task=a_secret_task(ledger))
        number = told(ledger, task=a_task(ledger))
        answer_feedback(ledger, number, paper(LAST), kind=Answer.DIRECTION)
        notify_sender(ledger, number, paper(LAST))
    with writing(settings) as ledger:
        assert rebuild(ledger.connection, write=False).differences == ()
        assert doctor(ledger.connection) == []
