from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from desk import DIRECTION, FRIDAY, MONDAY, WEDNESDAY, a_directive, a_secret_task, a_task, brought, duty, stored
from engine import Place, opened
from tracker.checks import doctor
from tracker.days.phrases import read
from tracker.errors import TrackerError
from tracker.law.fields import Correctable
from tracker.law.record import RECORDS, table_of
from tracker.law.vocabulary import Happened, Outcome, Status, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.transaction import writing
from tracker.ledger.undo.takeback import NothingToUndo, NotYours, Unbatched
from tracker.queries.lookup import find_directive
from tracker.services.directive import add
from tracker.services.papers import Paper
from tracker.services.task import correct, direct, report
from tracker.services.undo import SecretTakesNoReason, undo
from tracker.settings import Settings

Refused = Callable[[type[TrackerError], Callable[[Ledger], object]], str]
Command = Callable[[Ledger], object]

KEPT = ("event", "batch", "undone", "document", "counter", "head", "noted")
"""Tables that tell what was taken back; every other must be as before."""

REPORT = Paper("45/BC-STC", MONDAY)


def desk(ledger: Ledger) -> None:
    """Give tasks: 1 open, 2 reported, 3 confirmed, 4 without a document, 5 recurring, 6 from its receipt."""
    given = a_directive(ledger, number="500/CT-UBND")
    for content, due, written in (
        ("Một", "30/6/2026", True),
        ("Hai", "30/6/2026", True),
        ("Ba", "30/6/2026", True),
        ("Bốn", "30/6/2026", False),
        ("Năm", "trước ngày 18 hằng tháng", True),
        ("Sáu", "15 ngày làm việc kể từ ngày nhận", True),
    ):
        a_task(ledger, due, directive=given, content=content, written=written, support=(6,))
    for task in (2, 3):
        report.file_report(ledger, task, REPORT, filed_on=MONDAY)
    report.confirm(ledger, 3, on=WEDNESDAY)


@pytest.fixture
def at_the_desk(settings: Settings) -> Place:
    """Return a ledger with tasks in every state, recorded by one earlier command."""
    with writing(settings) as ledger:
        desk(ledger)
    return settings.ledger


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that an undo must put back."""
    return {table: found for table, found in stored(path).items() if table not in KEPT}


def is_sound(path: Path) -> bool:
    """Say whether the doctor finds nothing; that the journal gives every row is one of its checks."""
    with opened(path) as connection:
        return doctor(connection) == []


def in_december(settings: Settings) -> Settings:
    """Return settings four weeks later, when more periods have come."""
    return replace(settings, today=date(2026, 12, 21), now=datetime(2026, 12, 21, 2, tzinfo=UTC))


def withdraw(ledger: Ledger) -> object:
    """Withdraw the directive, and stop its open tasks."""
    return add.withdraw(ledger, find_directive(ledger.connection, "500/CT-UBND"), by="509/CT-UBND", on=WEDNESDAY)


COMMANDS: dict[str, Command] = {
    "directive add": lambda ledger: a_directive(ledger, number="502/CT-UBND"),
    "directive without tasks": lambda ledger: add.follow_nothing(
        ledger, a_directive(ledger, number="502/CT-UBND"), reason="Để biết", on=WEDNESDAY
    ),
    "directive withdraw": withdraw,
    "task add": lambda ledger: a_task(
        ledger, directive=find_directive(ledger.connection, "500/CT-UBND"), content="Bảy", lead=(2, 3), support=(4,)
    ),
    "task add, recurring": lambda ledger: a_task(ledger, "thứ Năm hằng tuần"),
    "task add, secret": a_secret_task,
    "task receive": lambda ledger: report.receive(ledger, 6, on=MONDAY),
    "task progress": lambda ledger: report.note_progress(ledger, 1, "Đang làm", paper=REPORT),
    "task report": lambda ledger: report.file_report(ledger, 1, REPORT, filed_on=WEDNESDAY),
    "task report, of a period": lambda ledger: report.file_report(ledger, 5, REPORT, filed_on=WEDNESDAY),
    "task report --done": lambda ledger: report.report_done(ledger, 4, on=MONDAY),
    "task confirm": lambda ledger: report.confirm(ledger, 2, note="Tốt"),
    "task send-back": lambda ledger: report.send_back(ledger, 2, reason="Thiếu số liệu"),
    "task explain-delay": lambda ledger: report.explain_delay(ledger, 1, REPORT, reason="Chờ vốn"),
    "task extend": lambda ledger: direct.extend(ledger, 1, read("30/9/2026"), DIRECTION),
    "task reassign": lambda ledger: direct.reassign(ledger, 1, 3, DIRECTION, unit_name="đơn vị"),
    "task stop": lambda ledger: direct.stop(ledger, 1, direction=DIRECTION, reason="Trùng"),
    "task reopen": lambda ledger: direct.reopen(ledger, 3, reason="Sai số liệu"),
    "task correct content": lambda ledger: correct.correct_text(
        ledger, 1, Correctable.CONTENT, "Một, sửa", reason="Gõ nhầm"
    ),
    "task correct written": lambda ledger: correct.correct_text(ledger, 1, Correctable.WRITTEN, "no", reason="Nhầm"),
    "task correct room": lambda ledger: correct.correct_text(ledger, 1, Correctable.ROOM, "TH", reason="Nhầm"),
    "task correct due": lambda ledger: correct.correct_deadline(ledger, 1, read("15/7/2026"), reason="Nhầm"),
    "task correct due, once reported": lambda ledger: correct.correct_deadline(
        ledger, 2, read("6/6/2026"), reason="Nhầm"
    ),
    "task correct lead": lambda ledger: correct.correct_lead(ledger, 1, 4, unit_name="đơn vị", reason="Nhầm"),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_after_an_undo_every_row_is_as_before(at_the_desk: Path, settings: Settings, command: Command) -> None:
    before = rows(at_the_desk)
    with writing(settings) as ledger:
        command(ledger)
    assert rows(at_the_desk) != before or "progress" in str(stored(at_the_desk)["event"][-1])

    with writing(settings) as ledger:
        undo(ledger)

    assert rows(at_the_desk) == before
    assert is_sound(at_the_desk)


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_what_was_taken_back_can_be_done_again(at_the_desk: Path, settings: Settings, command: Command) -> None:
    for _ in range(2):
        with writing(settings) as ledger:
            command(ledger)
        with writing(settings) as ledger:
            undo(ledger)
    with writing(settings) as ledger:
        command(ledger)

    assert is_sound(at_the_desk)


def test_commands_are_taken_back_one_by_one_the_last_first(at_the_desk: Path, settings: Settings) -> None:
    states = []
    for command in ("task extend", "task correct due", "task report", "task add", "directive withdraw"):
        states.append(rows(at_the_desk))
        with writing(settings) as ledger:
            COMMANDS[command](ledger)

    for state in reversed(states):
        with writing(settings) as ledger:
            undo(ledger)
        assert rows(at_the_desk) == state
        assert is_sound(at_the_desk)


def test_a_command_after_an_undo_is_the_next_to_be_taken_back(at_the_desk: Path, settings: Settings) -> None:
    before = rows(at_the_desk)
    for command in (COMMANDS["task extend"], COMMANDS["task report"], undo, COMMANDS["task stop"], undo, undo):
        with writing(settings) as ledger:
            command(ledger)

    assert rows(at_the_desk) == before
    assert is_sound(at_the_desk)


def test_the_journal_keeps_what_was_done_and_that_it_was_taken_back(at_the_desk: Path, settings: Settings) -> None:
    with writing(settings) as ledger:
        report.file_report(ledger, 1, REPORT, filed_on=WEDNESDAY)
    with writing(settings) as ledger:
        undone = undo(ledger, reason="Nhầm số nhiệm vụ")

    filed = [act.event for act in undone.acts]
    assert undone.recorded.event.facts == {"events": filed, "reason": "Nhầm số nhiệm vụ", "items": []}
    by = undone.recorded.event.id
    assert stored(at_the_desk)["undone"] == [(event, by) for event in filed]
    with opened(at_the_desk) as connection:
        told = connection.execute("SELECT happened FROM event WHERE id >= ? ORDER BY id", (filed[0],)).fetchall()
        stands = connection.execute("SELECT happened FROM act WHERE id >= ? ORDER BY id", (filed[0],)).fetchall()
    assert told == [("report-issued",), ("report-filed",), ("act-undone",)]
    assert stands == [("act-undone",)]


def test_a_clock_that_was_met_runs_again_under_its_number(at_the_desk: Path, settings: Settings) -> None:
    with writing(settings) as ledger:
        was = duty(ledger, 1)
        report.file_report(ledger, 1, REPORT, filed_on=WEDNESDAY)
    with writing(settings) as ledger:
        undone = undo(ledger)
        clock = duty(ledger, 1)

    assert clock == was
    assert (clock.outcome, ledger.settings.actor) == (Outcome.OPEN, "lan")
    assert was.id in {each.id for each in undone.recorded.clocks}


def test_numbers_of_what_was_taken_back_are_never_given_again(at_the_desk: Path, settings: Settings) -> None:
    with writing(settings) as ledger:
        first = COMMANDS["task add"](ledger)
        clocks = ledger.connection.execute("SELECT MAX(id) FROM obligation").fetchone()[0]
    with writing(settings) as ledger:
        undo(ledger)
    with writing(settings) as ledger:
        again = int(str(COMMANDS["task add"](ledger)))
        newest = duty(ledger, again).id

    assert (first, again) == (7, 9)  # two leads make two tasks
    assert newest > clocks


def test_the_words_of_an_item_that_was_taken_back_stay_in_the_journal(at_the_desk: Path, settings: Settings) -> None:
    before = rows(at_the_desk)
    with writing(settings) as ledger:
        COMMANDS["task add"](ledger)
    with writing(settings) as ledger:
        assert undo(ledger).recorded.event.facts["items"] == []  # the act that entered it tells them

    assert rows(at_the_desk)["item"] == before["item"]
    with writing(settings) as ledger:
        query = "SELECT payload ->> 'content' FROM event WHERE happened = 'item-entered' AND subject_id = 7"
        assert ledger.connection.execute(query).fetchone() == ("Bảy",)


def test_a_report_that_was_taken_back_cannot_be_confirmed(
    at_the_desk: Path, settings: Settings, refused: Refused
) -> None:
    with writing(settings) as ledger:
        report.file_report(ledger, 1, REPORT, filed_on=WEDNESDAY)
    with writing(settings) as ledger:
        undo(ledger)
        assert ledger.standing(1).status is Status.ASSIGNED

    refused(TrackerError, lambda ledger: report.confirm(ledger, 1))


def test_periods_that_came_since_go_with_their_task_and_come_again_with_none_left(
    at_the_desk: Path, settings: Settings
) -> None:
    before = rows(at_the_desk)
    with writing(settings) as ledger:
        task = a_task(ledger, "thứ Năm hằng tuần", content="Tuần")
    with writing(replace(in_december(settings), actor="cron")) as ledger:
        assert Happened.PERIOD_OPENED in brought(ledger)
    with writing(in_december(settings)) as ledger:
        acts = undo(ledger).acts

    assert {act.number for act in acts if act.subject is Subject.TASK} == {task}
    assert {act.actor for act in acts} == {"lan", "cron"}
    assert len(rows(at_the_desk)["task"]) == len(before["task"])
    assert is_sound(at_the_desk)


def test_periods_of_other_tasks_stay(at_the_desk: Path, settings: Settings) -> None:
    with writing(settings) as ledger:
        COMMANDS["task report"](ledger)
    with writing(replace(in_december(settings), actor="cron")) as ledger:
        assert Happened.PERIOD_OPENED in brought(ledger)
    with writing(in_december(settings)) as ledger:
        undone = undo(ledger)

    assert Happened.PERIOD_OPENED not in {act.happened for act in undone.acts}
    assert is_sound(at_the_desk)


def test_nothing_is_taken_back_where_nothing_was_recorded(tmp_path: Path, settings: Settings) -> None:
    from tracker.ledger.copies import upgrade

    upgrade.create(tmp_path / "empty.db")
    with pytest.raises(NothingToUndo), writing(replace(settings, ledger=tmp_path / "empty.db")) as ledger:
        undo(ledger)


def test_nothing_is_left_once_everything_was_taken_back(at_the_desk: Path, settings: Settings) -> None:
    with writing(settings) as ledger:
        ledger.connection.execute("DELETE FROM batch WHERE id < (SELECT MAX(id) FROM batch)")
    with writing(settings) as ledger:
        undo(ledger)

    with pytest.raises(NothingToUndo), writing(settings) as ledger:
        undo(ledger)
    assert rows(at_the_desk)["task"] == []


def test_what_somebody_else_did_is_not_taken_back(at_the_desk: Path, settings: Settings) -> None:
    with writing(replace(settings, actor="hoa")) as ledger:
        COMMANDS["task report"](ledger)

    with pytest.raises(NotYours, match="là của hoa"), writing(settings) as ledger:
        undo(ledger)


def test_an_act_that_no_batch_tells_keeps_what_was_before_it(
    at_the_desk: Path, settings: Settings, refused: Refused
) -> None:
    with writing(settings) as ledger:
        COMMANDS["task report"](ledger)
    with writing(settings) as ledger:
        report.confirm(ledger, 1)
    with writing(settings) as ledger:
        ledger.connection.execute("DELETE FROM batch WHERE id = (SELECT MAX(id) FROM batch)")

    refused(Unbatched, undo)


def test_no_reason_is_kept_for_taking_back_a_secret_task(
    at_the_desk: Path, settings: Settings, refused: Refused
) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)

    refused(SecretTakesNoReason, lambda ledger: undo(ledger, reason="Nhầm việc X"))


def facts(subject: Subject) -> dict[str, Any]:
    """Return facts that a record of this kind can begin with."""
    given: dict[str, Any] = {
        "unit": 2, "task": 1, "secret": False, "paper": 1, "content": "Nội dung", "asked_by": "hdnd",
        "since": "2026-06-05", "figure": "hạn", "tasks": [1], "channel": "phone",
        "kind": "difficulty", "units": [2], "title": "Tên", "ground": "plan", "conductor": "city", "inspected": [2],
        "inspection": 1, "what": "Hồ sơ", "result": "done", "part": "6", "sender": 2, "about": 3, "successor": 3,
        "number": "7/QĐ-UBND", "abstract": "Về việc X", "signer": "Trần B", "issuer": "city",
        "directive": 1, "phrase": "30/9/2026", "deliverable": "report", "written": True, "fingerprint": "x",
        "name": "Trần B", "code": "2026-05", "span": "month", "first": "2026-05-01", "last": "2026-05-31",
        "day": "2026-06-11",
    }  # fmt: skip  # one row a line
    kinds = {Subject.INSPECTION: "regular", Subject.COMMITMENT: "plan", Subject.REMARK: "praise", Subject.UNIT: "so"}
    given["kind"] = kinds.get(subject, "difficulty")
    return {
        name: value for name, value in given.items() if name in {*RECORDS[subject].facts, "units", "day", "directive"}
    }


@pytest.mark.parametrize(
    "subject", [subject for subject in RECORDS if subject not in (Subject.MERGER, Subject.WEEK)], ids=str
)
def test_a_record_and_its_clocks_go_as_they_came(at_the_desk: Path, settings: Settings, subject: Subject) -> None:
    if subject in (Subject.MATERIAL, Subject.FINDING, Subject.DOSSIER):
        with writing(settings) as ledger:
            ledger.new_number("inspection")
            ledger.record(Happened.INSPECTION_PLANNED, Subject.INSPECTION, 1, on=FRIDAY, **facts(Subject.INSPECTION))
    before = rows(at_the_desk)
    begins = Happened.REPORT_REQUESTED if subject is Subject.PERIOD else min(RECORDS[subject].begins)
    with writing(settings) as ledger:
        number = ledger.new_number(table_of(subject))
        ledger.record(begins, subject, number, on=FRIDAY, **facts(subject))
    assert rows(at_the_desk) != before

    with writing(settings) as ledger:
        undo(ledger)

    assert rows(at_the_desk) == before
    assert is_sound(at_the_desk)


def test_an_import_of_many_batches_is_taken_back_at_once(at_the_desk: Path, settings: Settings, tmp_path: Path) -> None:
    from tracker.services.intake.importfile import import_tasks

    before = rows(at_the_desk)
    file = tmp_path / "nhiem-vu.csv"
    lines = [f"Nội dung {number};STC;30/9/2026" for number in range(1500)]
    file.write_text("\n".join(("Nội dung;Chủ trì;Thời hạn", *lines)), encoding="utf-8")
    with writing(settings) as ledger:
        assert import_tasks(ledger, find_directive(ledger.connection, "500/CT-UBND"), file).tasks == 1500

    with writing(settings) as ledger:
        undo(ledger)

    assert rows(at_the_desk) == before
    assert is_sound(at_the_desk)
