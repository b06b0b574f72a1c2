from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desk import FRIDAY, MONDAY, WEDNESDAY, a_directive, a_task
from tracker import checks
from tracker.errors import NoSuchTask, TrackerError
from tracker.law.kinds import Side
from tracker.law.lifecycle import MoveForbidden
from tracker.law.vocabulary import Secrecy, Status
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.transaction import writing
from tracker.queries import reading
from tracker.queries.task.coordination import slow as ask
from tracker.services.papers import FutureDay, TooEarly
from tracker.services.task import coordinate, report
from tracker.services.task.coordinate import AlreadySlow, NothingSaid, NotSlow, NotSupporting, TaskEnded
from tracker.services.task.report import SecretTakesNoText
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]

SUPPORT, OTHER = 3, 4
NAME = "Sở Nội vụ"


def supported(ledger: Ledger, *, secret: bool = False) -> int:
    """Enter a task of Friday 05/6/2026 that unit 2 leads and unit 3 supports."""
    directive = a_directive(ledger, secrecy=Secrecy.SECRET if secret else None)
    return a_task(
        ledger, directive=directive, support=(SUPPORT,), written=False, content=None if secret else "Lập phương án"
    )


def test_slowness_counts_working_days_from_the_day_it_began(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = supported(ledger)
        coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY, note="Chưa góp ý", on=WEDNESDAY)

    with reading(settings) as connection:
        (row,) = ask(connection, WEDNESDAY)
    assert (row.task, row.since, row.note) == (number, "2026-06-05", "Chưa góp ý")
    assert row.working_days == 3  # Monday, Tuesday, Wednesday


def test_an_answer_ends_slowness_and_the_days_before_it_stay_true(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = supported(ledger)
        coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY, on=MONDAY)
        coordinate.given(ledger, number, SUPPORT, unit_name=NAME, on=WEDNESDAY)

    with reading(settings) as connection:
        assert ask(connection, WEDNESDAY) == []
        assert [row.working_days for row in ask(connection, date(2026, 6, 9))] == [2]
        (row,) = ask(connection, date(2026, 6, 30), every=True)
    assert (row.given_on, row.working_days) == ("2026-06-10", 3)


def test_slowness_on_a_task_that_has_ended_is_told_no_more(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = supported(ledger)
        coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY, on=MONDAY)
        report.report_done(ledger, number, on=WEDNESDAY)
        report.confirm(ledger, number, on=WEDNESDAY)

    with reading(settings) as connection:
        assert ask(connection, date(2026, 6, 11)) == []
        assert len(ask(connection, date(2026, 6, 9))) == 1


def test_a_unit_can_be_slow_again_after_its_answer(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = supported(ledger)
        coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY, on=FRIDAY)
        coordinate.given(ledger, number, SUPPORT, unit_name=NAME, on=MONDAY)
        coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=WEDNESDAY, on=WEDNESDAY)
        assert rebuild(ledger.connection, write=False).differences == ()
        assert checks.doctor(ledger.connection) == []


@pytest.mark.parametrize(
    ("error", "act"),
    [
        (NoSuchTask, lambda ledger: coordinate.slow(ledger, 9, SUPPORT, unit_name=NAME, since=FRIDAY)),
        (NotSupporting, lambda ledger: coordinate.slow(ledger, 1, OTHER, unit_name=NAME, since=FRIDAY)),
        (NotSupporting, lambda ledger: coordinate.slow(ledger, 1, 2, unit_name=NAME, since=FRIDAY)),
        (TooEarly, lambda ledger: coordinate.slow(ledger, 1, SUPPORT, unit_name=NAME, since=date(2026, 6, 4))),
        (FutureDay, lambda ledger: coordinate.slow(ledger, 1, SUPPORT, unit_name=NAME, since=date(2026, 11, 24))),
        (
            TooEarly,
            lambda ledger: coordinate.slow(ledger, 1, SUPPORT, unit_name=NAME, since=WEDNESDAY, on=MONDAY),
        ),
        (NotSlow, lambda ledger: coordinate.given(ledger, 1, SUPPORT, unit_name=NAME)),
        (
            NothingSaid,
            lambda ledger: coordinate.note(ledger, 1, SUPPORT, unit_name=NAME, by=Side.LEAD, note=" "),
        ),
        (
            NotSupporting,
            lambda ledger: coordinate.note(ledger, 1, OTHER, unit_name=NAME, by=Side.SUPPORT, note="Số liệu"),
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(
    settings: Settings, refused: Refused, error: type[TrackerError], act: Callable[[Ledger], object]
) -> None:
    with writing(settings) as ledger:
        assert supported(ledger) == 1

    refused(error, act)


def test_a_unit_that_is_slow_already_is_not_recorded_twice(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = supported(ledger)
        coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY)

    said = refused(AlreadySlow, lambda ledger: coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=MONDAY))

    assert "từ 05/06/2026" in said


def test_a_task_that_has_ended_takes_no_coordination(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = supported(ledger)
        report.report_done(ledger, number)
        report.confirm(ledger, number)

    refused(TaskEnded, lambda ledger: coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY))
    refused(
        MoveForbidden,
        lambda ledger: coordinate.note(ledger, number, SUPPORT, unit_name=NAME, by=Side.LEAD, note="Gấp"),
    )


def test_a_secret_task_keeps_no_word_of_its_coordination(settings: Settings, refused: Refused) -> None:
    with writing(settings) as ledger:
        number = supported(ledger, secret=True)
        coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY)
        coordinate.given(ledger, number, SUPPORT, unit_name=NAME)
        coordinate.note(ledger, number, SUPPORT, unit_name=NAME, by=Side.LEAD, note=None)

    refused(
        SecretTakesNoText,
        lambda ledger: coordinate.slow(ledger, number, SUPPORT, unit_name=NAME, since=FRIDAY, note="lộ"),
    )
    refused(
        SecretTakesNoText,
        lambda ledger: coordinate.note(ledger, number, SUPPORT, unit_name=NAME, by=Side.LEAD, note="lộ"),
    )


def test_coordination_leaves_the_task_where_it_stands(ledger: Ledger) -> None:
    number = supported(ledger)

    coordinate.note(ledger, number, SUPPORT, unit_name=NAME, by=Side.SUPPORT, note="Đã gửi số liệu", on=MONDAY)

    assert ledger.standing(number).status is Status.ASSIGNED
