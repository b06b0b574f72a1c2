from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import FRIDAY, MONDAY, WEDNESDAY, a_secret_task
from tracker import checks
from tracker.errors import NoSuchRecord, NoSuchTask, TrackerError
from tracker.law.kinds import Body
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.register.submission import submissions as ask
from tracker.queries.register.submission import urgent_work
from tracker.services.about import NoContent
from tracker.services.exchange import submit
from tracker.services.exchange.submit import (
    AlreadyProcessed,
    AlreadySent,
    AlreadySettled,
    DueBeforeNoted,
    DueBeforeSent,
)
from tracker.services.papers import FutureDay, TooEarly
from tracker.services.task.report import SecretTakesNoText
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

UNIT = 2
SATURDAY = date(2026, 6, 6)


def sent(ledger: Ledger, paper: str = "39/TTr-STC", *, due_on: date = WEDNESDAY, sent_on: date = FRIDAY) -> int:
    """Record a submission of Friday 05/6/2026."""
    return submit.send(ledger, UNIT, paper, sent_on=sent_on, due_on=due_on, content="Phê duyệt").event.subject_id


def at_once(ledger: Ledger) -> int:
    """Record work asked for on Friday 05/6/2026."""
    done = submit.ask_at_once(ledger, UNIT, asked_by=Body.COUNCIL, content="Giải trình", on=FRIDAY)
    return done.event.subject_id


def test_a_submission_is_late_the_day_after_its_term(settings: Settings) -> None:
    with writing(settings) as ledger:
        sent(ledger)

    with reading(settings) as connection:
        assert ask(connection, WEDNESDAY, overdue=True) == []
        (late,) = ask(connection, date(2026, 6, 11), overdue=True)
    assert (late.paper, late.working_days_late) == ("39/TTr-STC", 1)


def test_a_term_that_ends_on_a_saturday_ends_on_monday(settings: Settings) -> None:
    with writing(settings) as ledger:
        sent(ledger, due_on=SATURDAY)

    with reading(settings) as connection:
        assert ask(connection, MONDAY, overdue=True) == []
        (late,) = ask(connection, date(2026, 6, 9), overdue=True)
    assert (late.due_on, late.last_day, late.working_days_late) == ("2026-06-06", "2026-06-08", 1)


def test_a_term_beyond_the_calendar_is_never_late(settings: Settings) -> None:
    with writing(settings) as ledger:
        sent(ledger, due_on=date(2099, 1, 1))

    with reading(settings) as connection:
        (row,) = ask(connection, WEDNESDAY)
        assert (row.last_day, row.working_days_late) == (None, 0)


def test_what_was_dealt_with_waits_no_more_and_what_stood_before_stays_true(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = sent(ledger, due_on=MONDAY)
        submit.process(ledger, number, outcome="Đồng ý", on=date(2026, 6, 11))

    with reading(settings) as connection:
        assert ask(connection, date(2026, 6, 12)) == []
        (then,) = ask(connection, WEDNESDAY)
        (now,) = ask(connection, date(2026, 6, 30), every=True)
    assert (then.working_days_late, then.processed_on, then.outcome) == (2, None, None)
    assert (now.working_days_late, now.processed_on, now.outcome) == (3, "2026-06-11", "Đồng ý")


def test_the_same_number_may_come_again_another_year(settings: Settings) -> None:
    with writing(settings) as ledger:
        sent(ledger, sent_on=date(2025, 10, 6))
        sent(ledger)
        submit.settle(ledger, at_once(ledger), on=MONDAY)
        assert rebuild(ledger.connection, write=False).differences == ()
        assert checks.doctor(ledger.connection) == []


def test_urgent_work_is_listed_until_it_is_done(settings: Settings) -> None:
    with writing(settings) as ledger:
        submit.settle(ledger, at_once(ledger), outcome="Xong", on=WEDNESDAY)

    with reading(settings) as connection:
        (row,) = urgent_work(connection, MONDAY)
        assert (row.asked_by, row.content, row.settled_on) == ("hdnd", "Giải trình", None)
        assert urgent_work(connection, WEDNESDAY) == []
        assert urgent_work(connection, date(2026, 6, 4), every=True) == []


@pytest.mark.parametrize(
    ("error", "act"),
    [
        (DueBeforeSent, lambda ledger: sent(ledger, "1/TTr-STC", due_on=date(2026, 6, 4))),
        (FutureDay, lambda ledger: sent(ledger, "1/TTr-STC", sent_on=date(2026, 11, 24), due_on=date(2026, 12, 1))),
        (AlreadySent, lambda ledger: sent(ledger, "39 / TTr-STC")),
        (NoSuchTask, lambda ledger: submit.send(ledger, 2, "1/TTr", sent_on=FRIDAY, due_on=MONDAY, task=9)),
        (NoSuchRecord, lambda ledger: submit.process(ledger, 9)),
        (TooEarly, lambda ledger: submit.process(ledger, 1, on=date(2026, 6, 4))),
        (NoContent, lambda ledger: submit.ask_at_once(ledger, 2, asked_by=Body.COUNCIL, content=" ")),
        (
            DueBeforeNoted,
            lambda ledger: submit.ask_at_once(ledger, 2, asked_by=Body.COUNCIL, content="Gấp", due_on=FRIDAY),
        ),
        (NoSuchRecord, lambda ledger: submit.settle(ledger, 9)),
        (TooEarly, lambda ledger: submit.settle(ledger, 1, on=date(2026, 6, 4))),
    ],
)
def test_what_cannot_be_meant_is_refused(
    settings: Settings, refused: Refused, error: type[TrackerError], act: Callable[[Ledger], object]
) -> None:
    with writing(settings) as ledger:
        assert (sent(ledger), at_once(ledger)) == (1, 1)

    refused(error, act)


def test_nothing_is_ended_twice(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        submit.process(ledger, sent(ledger))
        submit.settle(ledger, at_once(ledger))

    refused(AlreadyProcessed, lambda ledger: submit.process(ledger, 1))
    refused(AlreadySettled, lambda ledger: submit.settle(ledger, 1))


def test_what_is_about_a_secret_task_has_no_words(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        task = a_secret_task(ledger)
        submit.send(ledger, UNIT, "1/TTr-STC", sent_on=FRIDAY, due_on=MONDAY, task=task)
        submit.ask_at_once(ledger, UNIT, asked_by=Body.CITY_PARTY, content=None, task=task)

    def with_words(ledger: Ledger) -> object:
        return submit.send(ledger, UNIT, "2/TTr", sent_on=FRIDAY, due_on=MONDAY, task=task, content="lộ")

    refused(SecretTakesNoText, with_words)
    refused(SecretTakesNoText, lambda ledger: submit.process(ledger, 1, outcome="lộ"))
    refused(SecretTakesNoText, lambda ledger: submit.settle(ledger, 1, outcome="lộ"))
