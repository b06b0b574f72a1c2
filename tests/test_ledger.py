from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

import engine
from desk import FRIDAY, MONDAY, WEDNESDAY, a_directive, a_task, duty, stored
from engine import REFUSED, Place, opened, whole
from tracker.days.phrases import read
from tracker.errors import NoSuchTask
from tracker.law.lifecycle import MoveForbidden
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.lines import end
from tracker.ledger.storage.numbers import GENESIS
from tracker.ledger.storage.refusals import LedgerBusy
from tracker.ledger.transaction import writing
from tracker.services.directive import enter
from tracker.services.directive.newitems import NewItem
from tracker.settings import Settings


def test_each_line_of_the_journal_is_chained_to_the_one_before(ledger: Ledger) -> None:
    a_task(ledger)

    previous = GENESIS
    for number, version, *said, payload, body_digest, digest in ledger.connection.execute(
        "SELECT id, version, nonce, happened, subject, subject_id, happened_on, recorded_at, actor, payload,"
        " body_digest, digest FROM event ORDER BY id"
    ):
        body = json.dumps([*said, json.loads(payload)], ensure_ascii=False, separators=(",", ":"))
        assert body_digest == sha256(body.encode()).hexdigest()
        text = json.dumps([version, number, body_digest, previous], separators=(",", ":"))
        assert (version, digest) == (2, sha256(text.encode()).hexdigest())
        previous = digest


def test_nobody_who_knows_an_act_and_its_instant_knows_its_digest(settings: Settings) -> None:
    def of_one_act(settings: Settings) -> str:
        with writing(settings, dry_run=True) as ledger:
            facts = {"code": "XX", "kind": "so", "names": ["Sở XX"]}
            ledger.record(Happened.UNIT_ADDED, Subject.UNIT, ledger.new_number("unit"), on=MONDAY, **facts)
            return end(ledger.connection)[1]

    by_chance = replace(settings, nonce=Settings(settings.ledger, settings.today, settings.actor).nonce)
    assert of_one_act(settings) == of_one_act(settings)
    assert of_one_act(by_chance) != of_one_act(by_chance)


def test_what_was_tried_and_refused_gives_its_numbers_back(settings: Settings) -> None:
    with writing(settings) as ledger:
        first = a_task(ledger)
        with suppress(LedgerBusy), ledger.attempt():  # whatever it is refused for
            a_task(ledger)
            raise LedgerBusy
        again = a_task(ledger)

        assert again == first + 1
        assert rebuild(ledger.connection, write=False).differences == ()


def test_an_act_is_written_down_with_its_day_its_instant_and_its_actor(ledger: Ledger) -> None:
    number = a_task(ledger)

    ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, number, on=MONDAY, note="Đã họp")

    assert ledger.connection.execute("SELECT * FROM event ORDER BY id DESC LIMIT 1").fetchone()[1:8] == (
        "progress-noted",
        "task",
        number,
        "2026-06-08",
        "2026-11-23T01:30:00+00:00",
        "lan",
        '{"note":"Đã họp"}',
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET actor = 'ai đó' WHERE id = 1",
        "DELETE FROM event WHERE id = 1",
        "DELETE FROM event",
    ],
)
def test_the_ledger_itself_refuses_to_change_the_journal(ledger_file: Place, statement: str) -> None:
    with (
        opened(ledger_file) as connection,
        pytest.raises(REFUSED, match="the journal is never changed"),
    ):
        connection.execute(statement)


def test_a_refused_act_leaves_nothing_behind(settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    before = stored(settings.ledger)

    def note_and_confirm() -> None:
        with writing(settings) as ledger:
            ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, number, on=MONDAY, note="")
            ledger.record(Happened.REPORT_CONFIRMED, Subject.TASK, number, on=MONDAY)

    with pytest.raises(MoveForbidden):
        note_and_confirm()

    assert stored(settings.ledger) == before


def test_an_act_on_no_task_is_refused(ledger: Ledger) -> None:
    with pytest.raises(NoSuchTask, match="Không có nhiệm vụ số 99"):
        ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, 99, on=MONDAY)


def test_a_dry_run_shows_what_would_follow_and_leaves_the_file_byte_for_byte(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
    before, rows = whole(settings.ledger), stored(settings.ledger)

    with writing(settings, dry_run=True) as ledger:
        number = a_task(ledger)
        # Tuesday 30/6/2026
        assert duty(ledger, number).due_on == date(2026, 6, 30)

    assert whole(settings.ledger) == before
    assert stored(settings.ledger) == rows


def test_what_was_rolled_back_leaves_no_gap_in_the_numbers(settings: Settings) -> None:
    with writing(settings, dry_run=True) as ledger:
        shown = a_task(ledger)

    with writing(settings) as ledger:
        assert a_task(ledger) == shown


def test_a_number_is_never_given_again_even_if_somebody_deletes_its_row(settings: Settings) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)
        first = a_task(ledger, directive=directive)
    with opened(settings.ledger) as connection:
        connection.execute("DELETE FROM obligation WHERE subject = 'task'")
        connection.execute("DELETE FROM task")

    with writing(settings) as ledger:
        assert a_task(ledger, directive=directive, content="Nội dung khác") == first + 1


def test_acts_recorded_one_by_one_and_all_at_once_leave_the_same_rows(settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        first, second, third = (a_task(ledger) for _ in range(3))
    acts = [
        Act(Happened.TASK_RECEIVED, Subject.TASK, first, MONDAY),
        Act(Happened.PROGRESS_NOTED, Subject.TASK, second, MONDAY, {"note": "Đang làm"}),
        Act(Happened.REPORT_ISSUED, Subject.TASK, first, FRIDAY, {"document": 1}),
        Act(Happened.REPORT_FILED, Subject.TASK, first, WEDNESDAY, {"document": 1}),
        Act(Happened.DAY_TAKEN_OFF, Subject.LEDGER, 0, WEDNESDAY, {"days": [["2026-06-30", 0, "bão — 20/TB", 0]]}),
        Act(Happened.REPORT_RETURNED, Subject.TASK, first, WEDNESDAY),
        Act(Happened.TASK_STOPPED, Subject.TASK, third, WEDNESDAY),
        Act(Happened.DONE_REPORTED, Subject.TASK, first, WEDNESDAY),
        Act(Happened.DONE_REPORTED, Subject.TASK, second, WEDNESDAY),
        Act(Happened.REPORT_CONFIRMED, Subject.TASK, first, WEDNESDAY),
    ]
    copy = replace(settings, ledger=engine.copy(settings.ledger, tmp_path / "copy.db"))

    with writing(settings) as ledger:
        singly = [ledger.record(act.happened, act.subject, act.subject_id, on=act.on, **act.facts) for act in acts]
    with writing(copy) as ledger:
        together = ledger.record_all(acts)

    assert stored(settings.ledger) == stored(copy.ledger)
    assert [recorded.event for recorded in singly] == [recorded.event for recorded in together]


def test_items_entered_one_by_one_and_in_one_file_leave_the_same_rows(settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger)
    items = [
        NewItem(content=f"Nội dung {n}", lead=(2, 3), support=(4,), deadline=read(due))
        for n, due in enumerate(["30/6/2026", "15 ngày làm việc", "trước ngày 18 hằng tháng", "khẩn trương"])
    ]
    copy = replace(settings, ledger=engine.copy(settings.ledger, tmp_path / "copy.db"))

    with writing(settings) as ledger:
        for item in items:
            enter.enter(ledger, directive, [item], on=MONDAY)
    with writing(copy) as ledger:
        enter.enter(ledger, directive, items, on=MONDAY)

    assert stored(settings.ledger) == stored(copy.ledger)


def test_a_second_writer_is_told_to_come_back(settings: Settings) -> None:
    with writing(settings) as first:
        a_task(first)
        with pytest.raises(LedgerBusy), writing(settings):
            pass

    with writing(settings) as second:
        assert a_task(second) == 2


def test_a_reader_is_never_kept_waiting_by_a_writer(settings: Settings) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
        with opened(settings.ledger) as reader:
            assert reader.execute("SELECT COUNT(*) FROM task").fetchone() == (0,)


def test_the_day_of_an_act_is_the_one_of_the_settings(on_day: Callable[[date], Settings]) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        assert ledger.today == date(2026, 6, 5)
        assert ledger.recorded_at == "2026-06-05T02:00:00+00:00"
