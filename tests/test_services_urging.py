"""Urging: one record for each unit, one act for each task, and the answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from desk import FRIDAY, MONDAY, WEDNESDAY, a_directive, a_secret_task, a_task
from tracker.checks import doctor
from tracker.errors import NoSuchRecord, NoSuchTask, TrackerError
from tracker.law.kinds import FORMS, Channel
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger import rebuild
from tracker.ledger.ledger import Ledger
from tracker.services.exchange.urge import AlreadyAnswered, Message, NothingAnswered, NotUrged, answer, urge
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.services.task import direct, report
from tracker.services.task.report import SecretTakesNoText

PHONE = Message(channel=Channel.PHONE)
LETTER = Paper("99/VP-TH", MONDAY)

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]


def acts(ledger: Ledger, happened: Happened) -> list[tuple[int, str, dict[str, object]]]:
    """Return the subject, day and facts of every act of a kind."""
    rows = ledger.connection.execute(
        "SELECT subject_id, happened_on, payload FROM event WHERE happened = ? ORDER BY id", (happened.value,)
    )
    return [(number, day, json.loads(payload)) for number, day, payload in rows]


def test_a_unit_is_urged_once_for_all_of_its_tasks(ledger: Ledger) -> None:
    first, second = a_task(ledger, lead=(2,)), a_task(ledger, lead=(2,))
    other = a_task(ledger, lead=(3,))

    done = urge(ledger, [first, other, second], PHONE, on=MONDAY)

    assert [(each.unit, each.tasks) for each in done] == [(2, [first, second]), (3, [other])]
    assert ledger.kept(Subject.URGING, done[0].number) == {
        "unit": 2,
        "tasks": [first, second],
        "secret": 0,
        "channel": "phone",
        "sent_on": "2026-06-08",
    }
    urged = acts(ledger, Happened.TASK_URGED)
    assert [(number, facts["urging"]) for number, _day, facts in urged] == [(first, 1), (second, 1), (other, 2)]


def test_a_paper_is_kept_once_and_its_day_is_the_day_of_the_urging(ledger: Ledger) -> None:
    tasks = [a_task(ledger, lead=(unit,)) for unit in (2, 3)]

    done = urge(ledger, tasks, Message(channel=Channel.EOFFICE, paper=LETTER, answer_by=WEDNESDAY))

    kept = [ledger.kept(Subject.URGING, each.number) for each in done]
    assert {row["paper"] for row in kept} == {kept[0]["paper"]}
    assert {(row["sent_on"], row["answer_by"]) for row in kept} == {("2026-06-08", "2026-06-10")}
    assert ledger.connection.execute("SELECT COUNT(*) FROM document WHERE number = '99/VP-TH'").fetchone() == (1,)


def test_a_task_that_waits_for_the_office_may_be_urged_and_is_named(ledger: Ledger) -> None:
    number = a_task(ledger, written=False)
    report.report_done(ledger, number, on=MONDAY)

    (done,) = urge(ledger, [number], PHONE, on=WEDNESDAY)

    assert done.waiting == [number]


def test_done_and_stopped_tasks_are_refused_together_by_number(ledger: Ledger) -> None:
    done, stopped, running = (a_task(ledger, written=False) for _ in range(3))
    report.report_done(ledger, done, on=MONDAY)
    report.confirm(ledger, done, on=MONDAY)
    direct.stop(ledger, stopped, direction=Paper("99/CT-UBND", MONDAY), reason="Không còn cần", on=MONDAY)

    with pytest.raises(NotUrged) as refusal:
        urge(ledger, [done, running, stopped], PHONE)

    assert f"Nhiệm vụ {done}-{stopped} " in str(refusal.value)


@pytest.mark.parametrize(
    ("message", "on", "error"),
    [
        (PHONE, date(2026, 11, 24), FutureDay),  # today is 23/11/2026
        (PHONE, date(2026, 6, 4), TooEarly),  # the directive is of 05/6/2026
        (Message(channel=Channel.EOFFICE, paper=LETTER), FRIDAY, TooEarly),  # the letter is of Monday
        (Message(channel=Channel.PHONE, answer_by=FRIDAY), MONDAY, TooEarly),
    ],
)
def test_an_impossible_day_is_refused(message: Message, on: date, error: type[TrackerError], refused: Refused) -> None:
    refused(error, lambda ledger: urge(ledger, [a_task(ledger)], message, on=on))


def test_an_unknown_task_is_refused_and_nobody_is_urged(refused: Refused) -> None:
    refused(NoSuchTask, lambda ledger: urge(ledger, [a_task(ledger), 99], PHONE))


@pytest.mark.parametrize(
    "message", [Message(channel=Channel.PHONE, note="Nhắc"), Message(channel=Channel.PHONE, person="Anh Bình")]
)
def test_of_a_secret_task_neither_note_nor_name_is_kept(message: Message, refused: Refused) -> None:
    said = refused(SecretTakesNoText, lambda ledger: urge(ledger, [a_task(ledger), a_secret_task(ledger)], message))

    assert "Điều 5.2" in said


def test_a_secret_task_is_urged_without_words(ledger: Ledger) -> None:
    (done,) = urge(ledger, [a_secret_task(ledger)], PHONE, on=MONDAY)

    assert ledger.kept(Subject.URGING, done.number)["secret"] == 1
    with pytest.raises(SecretTakesNoText):
        answer(ledger, done.number, note="Sẽ nộp")
    answer(ledger, done.number, on=MONDAY)
    assert ledger.kept(Subject.URGING, done.number)["answered_on"] == "2026-06-08"


def test_an_answer_is_kept_with_its_day_and_only_once(ledger: Ledger) -> None:
    (done,) = urge(ledger, [a_task(ledger)], PHONE, on=MONDAY)

    with pytest.raises(NothingAnswered):
        answer(ledger, done.number, note="  ")
    with pytest.raises(TooEarly):
        answer(ledger, done.number, note="Sẽ nộp", on=FRIDAY)
    answer(ledger, done.number, paper=Paper("5/STC-VP", WEDNESDAY), note="Sẽ nộp")

    kept = ledger.kept(Subject.URGING, done.number)
    assert (kept["answered_on"], kept["answer"]) == ("2026-06-10", "Sẽ nộp")
    with pytest.raises(AlreadyAnswered):
        answer(ledger, done.number, note="Đã nộp")
    with pytest.raises(NoSuchRecord):
        answer(ledger, 99, note="Sẽ nộp")


def test_every_channel_is_one_of_the_five_forms() -> None:
    assert set(FORMS) == set(Channel)
    assert set(FORMS.values()) == {1, 2, 3, 4, 5}


def test_a_rebuild_finds_every_urging_and_doctor_finds_nothing(ledger: Ledger) -> None:
    directive = a_directive(ledger)
    tasks = [a_task(ledger, directive=directive, lead=(unit,), content=text) for unit, text in ((2, "A"), (3, "B"))]
    done = urge(ledger, [*tasks, a_secret_task(ledger)], PHONE)
    answer(ledger, done[0].number)  # a secret task is among those of unit 2

    assert rebuild.rebuild(ledger.connection, write=False).differences == ()
    assert doctor(ledger.connection) == []
