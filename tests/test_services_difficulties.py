"""Difficulties and disputes: raised, a direction asked for, settled; of a secret task no words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk import DIRECTION, FRIDAY, MONDAY, WEDNESDAY, a_secret_task, a_task
from tracker.checks import doctor
from tracker.errors import NoSuchRecord, TrackerError
from tracker.law.kinds import Obstacle
from tracker.law.vocabulary import Subject
from tracker.ledger import rebuild
from tracker.ledger.ledger import Ledger
from tracker.services.exchange.difficulty import (
    AlreadyAsked,
    AlreadySettled,
    ContentMissing,
    DisputeNeedsTwo,
    NewDifficulty,
    OutcomeMissing,
    TaskEnded,
    add_difficulty,
    ask_direction,
    settle,
)
from tracker.services.papers import Paper, TooEarly
from tracker.services.task import direct
from tracker.services.task.report import SecretTakesNoText

HARD = NewDifficulty(kind=Obstacle.DIFFICULTY, content="Thiếu kinh phí")
ASKING = Paper("33/TTr-VP", MONDAY)

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]


def a_difficulty(ledger: Ledger) -> int:
    """Raise a difficulty on Monday 08/6/2026, and return its number."""
    return add_difficulty(ledger, a_task(ledger), HARD, on=MONDAY).event.subject_id


def test_a_difficulty_is_of_the_lead_unit_unless_others_are_named(ledger: Ledger) -> None:
    number = a_difficulty(ledger)

    kept = ledger.kept(Subject.DIFFICULTY, number)
    assert (kept["units"], kept["content"], kept["raised_on"]) == ([2], "Thiếu kinh phí", "2026-06-08")


def test_a_dispute_goes_from_opinion_to_direction(ledger: Ledger) -> None:
    new = NewDifficulty(kind=Obstacle.DISPUTE, units=(2, 3), content="Ai chủ trì", paper=Paper("12/SNV-VP", FRIDAY))
    number = add_difficulty(ledger, a_task(ledger), new).event.subject_id

    ask_direction(ledger, number, ASKING)
    settle(ledger, number, outcome="Sở Nội vụ chủ trì", direction=DIRECTION)

    kept = ledger.kept(Subject.DIFFICULTY, number)
    assert (kept["raised_on"], kept["asked_on"], kept["settled_on"]) == ("2026-06-05", "2026-06-08", "2026-06-10")
    asked = ledger.connection.execute("SELECT number FROM document WHERE id = ?", (kept["asked"],)).fetchone()
    assert asked == ("33/TTr-VP",)


@pytest.mark.parametrize(
    ("new", "error"),
    [
        (NewDifficulty(kind=Obstacle.DISPUTE, content="Ai chủ trì"), DisputeNeedsTwo),
        (NewDifficulty(kind=Obstacle.DISPUTE, units=(2,), content="Ai chủ trì"), DisputeNeedsTwo),
        (NewDifficulty(kind=Obstacle.DIFFICULTY, content="  "), ContentMissing),
        (NewDifficulty(kind=Obstacle.DIFFICULTY, content="X", paper=Paper("1/X", FRIDAY.replace(day=4))), TooEarly),
    ],
)
def test_what_says_too_little_is_refused(new: NewDifficulty, error: type[TrackerError], refused: Refused) -> None:
    refused(error, lambda ledger: add_difficulty(ledger, a_task(ledger), new))


def test_a_stopped_task_has_no_new_difficulty(refused: Refused) -> None:
    def act(ledger: Ledger) -> object:
        number = a_task(ledger)
        direct.stop(ledger, number, direction=DIRECTION, reason="Thôi", on=WEDNESDAY)
        return add_difficulty(ledger, number, HARD)

    refused(TaskEnded, act)


def test_nothing_is_asked_or_settled_twice_or_too_early(ledger: Ledger) -> None:
    number = a_difficulty(ledger)

    with pytest.raises(TooEarly):
        ask_direction(ledger, number, Paper("33/TTr-VP", FRIDAY))
    ask_direction(ledger, number, ASKING)
    with pytest.raises(AlreadyAsked):
        ask_direction(ledger, number, ASKING)
    with pytest.raises(OutcomeMissing):
        settle(ledger, number, outcome=" ")
    with pytest.raises(TooEarly):
        settle(ledger, number, outcome="Xong", on=FRIDAY)
    settle(ledger, number, outcome="Xong", on=WEDNESDAY)
    with pytest.raises(AlreadySettled):
        settle(ledger, number, outcome="Xong")
    with pytest.raises(NoSuchRecord):
        settle(ledger, 99, outcome="Xong")


def test_of_a_secret_task_neither_difficulty_nor_outcome_is_told(ledger: Ledger) -> None:
    secret = a_secret_task(ledger)

    with pytest.raises(SecretTakesNoText):
        add_difficulty(ledger, secret, HARD)
    number = add_difficulty(ledger, secret, NewDifficulty(kind=Obstacle.DIFFICULTY), on=MONDAY).event.subject_id
    with pytest.raises(SecretTakesNoText):
        settle(ledger, number, outcome="Xong")
    settle(ledger, number, outcome=None, direction=DIRECTION)

    assert ledger.kept(Subject.DIFFICULTY, number)["settled_on"] == "2026-06-10"


def test_a_rebuild_finds_every_difficulty_and_doctor_finds_nothing(ledger: Ledger) -> None:
    number = a_difficulty(ledger)
    ask_direction(ledger, number, ASKING)
    settle(ledger, number, outcome="Xong", direction=DIRECTION)
    add_difficulty(ledger, a_secret_task(ledger), NewDifficulty(kind=Obstacle.DISPUTE, units=(2, 3)))

    assert rebuild.rebuild(ledger.connection, write=False).differences == ()
    assert doctor(ledger.connection) == []
