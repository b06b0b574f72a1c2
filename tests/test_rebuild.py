from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import engine
from damaged import build, forge, settings, told, unlocked
from engine import Place, let_astray, opened
from tracker.checks import doctor
from tracker.days.phrases import read
from tracker.errors import JournalBroken
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.comparing import Difference
from tracker.ledger.portion import cut, together
from tracker.ledger.portion.together import NotCarried
from tracker.ledger.rebuild import SourceGone, rebuild
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.sqlite import unkept
from tracker.ledger.transaction import writing
from tracker.services.calendar import change
from tracker.services.meeting import schedule
from tracker.services.papers import Paper
from tracker.services.task import direct
from tracker.services.undo import undo

DERIVED = ("obligation", "task", "task_support", "day")


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Build the healthy ledger once; every test works on a copy."""
    return build(tmp_path_factory.mktemp("healthy") / "ledger.db")


@pytest.fixture
def ledger(healthy: Place, tmp_path: Path) -> Iterator[Connection]:
    """Open a copy of the healthy ledger."""
    with opened(engine.copy(healthy, tmp_path / "ledger.db")) as connection:
        yield connection


def rows(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return every derived row."""
    return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in DERIVED}


def changed(ledger: Connection, script: str) -> None:
    """Change rows by one statement after another."""
    for statement in script.split(";"):
        if statement.strip():
            ledger.execute(statement)


def test_a_healthy_ledger_is_what_its_journal_says(ledger: Connection) -> None:
    done = rebuild(ledger, write=False)

    assert done.differences == ()
    assert done.events == ledger.execute("SELECT COUNT(*) FROM event").fetchone()[0]
    assert done.tasks == 5
    assert done.obligations == ledger.execute("SELECT COUNT(*) FROM obligation").fetchone()[0]


def test_the_swap_moved_the_extended_task_to_the_worked_saturday(ledger: Connection) -> None:
    # Without this the ledger under test would not show that a rebuild recounts.
    query = "SELECT outcome, due_on FROM obligation WHERE subject_id = 2 AND rule = 'task-due' ORDER BY id"

    assert ledger.execute(query).fetchall() == [
        ("extended", "2025-09-30"),
        ("recounted", "2025-10-31"),
        ("open", "2025-11-01"),
    ]


def test_a_moved_due_day_is_told_with_both_days_and_nothing_is_written(ledger: Connection) -> None:
    ledger.execute("UPDATE obligation SET due_on = '2026-06-30' WHERE id = 3")
    before = rows(ledger)

    done = rebuild(ledger, write=False)

    assert done.differences == (Difference("obligation", 3, "due_on", "2026-06-30", "2025-09-30"),)
    assert rows(ledger) == before


def test_a_rebuild_mends_every_derived_row_and_the_doctor_is_content(ledger: Connection) -> None:
    was = rows(ledger)
    let_astray(ledger)
    if not ledger.is_server:  # which holds its CHECKs whoever asks
        ledger.execute("PRAGMA ignore_check_constraints = ON")
        ledger.execute("UPDATE obligation SET due_on = 'mai', outcome = 'xong' WHERE id = 4")
    changed(
        ledger,
        """
        UPDATE obligation SET due_on = '2026-01-01', extensions = 3 WHERE id = 3;
        DELETE FROM obligation WHERE id = (SELECT MAX(id) FROM obligation);
        INSERT INTO obligation SELECT 99, rule, article, force, subject, subject_id, party, unit, period,
            started_on, term, due_on, provisional, held, original_due_on, opened_on, opened_by, outcome, met_on, met_by,
            accepted_on, ended_on, ended_by, 3, extensions FROM obligation WHERE id = 4;
        INSERT INTO told VALUES (99, 'overdue', '2025-09-30');
        UPDATE task SET status = 'stopped', lead = 1 WHERE id = 2;
        INSERT INTO task SELECT 9, item_id, room, status, lead, phrase, deadline, term, due_on, issued_on, paper_on,
            entered_on, received_on, referred_on, referred_by, recurring FROM task WHERE id = 1;
        INSERT INTO task_support VALUES (9, 1);
        DELETE FROM task_support WHERE task_id = 1;
        DELETE FROM day WHERE day = '2025-10-01';
        UPDATE day SET working = TRUE WHERE day = '2025-10-04';
        """,
    )
    if not ledger.is_server:
        ledger.execute("PRAGMA ignore_check_constraints = OFF")

    ledger.begin(write=True)
    done = rebuild(ledger, write=True)
    ledger.end(commit=True)

    assert {difference.table for difference in done.differences} == {*DERIVED}
    assert rebuild(ledger, write=False).differences == ()
    assert rows(ledger) == was
    assert doctor(ledger) == []
    assert ledger.execute("SELECT obligation_id FROM told").fetchall() == [(1,)]  # what was told truly stays told


def test_the_next_obligation_after_a_rebuild_has_the_number_a_replay_gives(healthy: Place, tmp_path: Path) -> None:
    path = engine.copy(healthy, tmp_path / "ledger.db")
    with opened(path) as ledger:
        # Inserted and deleted again: the counter has moved on, and the journal knows nothing of it.
        ledger.execute("UPDATE counter SET last = last + 5 WHERE name = 'obligation'")
        ledger.begin(write=True)
        assert [difference.table for difference in rebuild(ledger, write=True).differences] == ["counter"]
        ledger.end(commit=True)

    with writing(settings(path)) as open_ledger:
        open_ledger.record(Happened.REPORT_RETURNED, Subject.TASK, 1, on=date(2025, 9, 12))

    with opened(path) as ledger:
        assert rebuild(ledger, write=False).differences == ()


def test_a_task_reported_before_its_receipt_was_recorded_is_not_left_open(healthy: Place, tmp_path: Path) -> None:
    # Task 3 counts from a receipt; its report is filed on 10/9, the receipt of 8/9 is recorded only then.
    path = engine.copy(healthy, tmp_path / "ledger.db")
    with writing(settings(path)) as open_ledger:
        day, task = date(2025, 9, 10), Subject.TASK
        open_ledger.record(Happened.TASK_REOPENED, task, 3, on=day)
        open_ledger.record(Happened.REPORT_ISSUED, task, 3, on=day)
        open_ledger.record(Happened.REPORT_FILED, task, 3, on=day)
        open_ledger.record(Happened.TASK_RECEIVED, task, 3, on=date(2025, 9, 8))
        open_ledger.record(Happened.REPORT_CONFIRMED, task, 3, on=date(2025, 9, 11))

        last = [clock for clock in open_ledger.clocks(task, 3) if clock.rule == "task-due"][-1]

    # 15 working days after Monday 8/9: 9-12 (4), 15-19 (9), 22-26 (14), Monday 29/9; reported on 8/9 and reopened on
    # 10/9, so that two days were not the unit's: Wednesday 01/10.
    assert (last.outcome, last.due_on, last.met_on) == (Outcome.MET, date(2025, 10, 1), date(2025, 9, 10))
    with opened(path) as ledger:
        assert rebuild(ledger, write=False).differences == ()
        assert doctor(ledger) == []


def test_a_journal_that_does_not_verify_rebuilds_nothing(ledger: Connection) -> None:
    ledger.execute("UPDATE task SET status = 'stopped' WHERE id = 2")
    with unlocked(ledger):
        ledger.execute("UPDATE event SET actor = 'ai đó' WHERE id = 2")
    before = rows(ledger)

    ledger.begin(write=True)
    with pytest.raises(JournalBroken):
        rebuild(ledger, write=True)

    assert rows(ledger) == before


def test_an_act_that_cannot_be_carried_is_named(ledger: Connection) -> None:
    forge(ledger, Happened.TASK_EXTENDED, told(ledger, Happened.TASK_EXTENDED, deadline="ngày mai"))
    number = ledger.execute("SELECT id FROM event WHERE happened = 'task-extended'").fetchone()[0]

    with pytest.raises(NotCarried, match=f"sự kiện số {number}") as refused:
        rebuild(ledger, write=False)

    assert refused.value.exit_code == 7


def test_what_acts_rest_on_that_is_gone_keeps_a_rebuild_from_writing(ledger: Connection) -> None:
    let_astray(ledger)
    ledger.execute("DELETE FROM unit WHERE id = 3")
    ledger.execute("DELETE FROM task WHERE id = 2")
    ledger.execute("DELETE FROM item WHERE id = 4")  # an item of an older program: no act tells its content

    ledger.begin(write=True)
    with pytest.raises(SourceGone, match="bảng item"):
        rebuild(ledger, write=True)


def test_a_rebuild_outside_a_transaction_is_refused(ledger: Connection) -> None:
    with pytest.raises(ValueError, match="transaction"):
        rebuild(ledger, write=True)


def test_a_ledger_without_any_act_has_nothing_to_rebuild(tmp_path: Path) -> None:
    from tracker.ledger.copies.upgrade import create

    path = engine.empty(tmp_path / "ledger.db")
    create(path)
    with opened(path) as connection:
        done = rebuild(connection, write=False)

        assert (done.events, done.tasks, done.obligations, done.differences) == (0, 0, 0, ())
        assert {each.check for each in doctor(connection)} == {"beginnings"}  # neither calendar nor units


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every subject be a portion by itself."""
    monkeypatch.setattr(cut, "MOST", 1)
    monkeypatch.setattr(together, "ROWS", 2)


def damage(ledger: Connection) -> None:
    """Change, remove and add rows of several tables."""
    let_astray(ledger)
    changed(
        ledger,
        """
        UPDATE obligation SET due_on = '2026-06-30', extensions = 7 WHERE id IN (1, 4, 6);
        DELETE FROM obligation WHERE id IN (2, (SELECT MAX(id) FROM obligation));
        INSERT INTO obligation SELECT 99, rule, article, force, subject, subject_id, party, unit, period,
            started_on, term, due_on, provisional, held, original_due_on, opened_on, opened_by, outcome, met_on, met_by,
            accepted_on, ended_on, ended_by, replaces, extensions FROM obligation WHERE id = 3;
        UPDATE task SET lead = 1 WHERE id IN (2, 4);
        DELETE FROM task WHERE id = 3;
        INSERT INTO task SELECT 90, item_id, room, status, lead, phrase, deadline, term, due_on, issued_on, paper_on,
            entered_on, received_on, referred_on, referred_by, recurring FROM task WHERE id = 1;
        INSERT INTO task_support VALUES (2, 3), (90, 1);
        UPDATE directive SET abstract = 'khác' WHERE id = 1;
        DELETE FROM day WHERE day = '2025-10-01';
        """,
    )


def test_a_journal_in_portions_makes_what_it_makes_as_a_whole(healthy: Place, tmp_path: Path) -> None:
    with opened(engine.copy(healthy, tmp_path / "ledger.db")) as ledger:
        damage(ledger)
        whole = rebuild(ledger, write=False)

        with pytest.MonkeyPatch.context() as changed:
            changed.setattr(cut, "MOST", 1)
            changed.setattr(together, "ROWS", 2)
            assert rebuild(ledger, write=False) == whole

    assert len(whole.differences) > 12


@pytest.mark.usefixtures("one_by_one")
def test_obligations_get_their_numbers_whatever_portion_they_are_in(healthy: Place, tmp_path: Path) -> None:
    path = engine.copy(healthy, tmp_path / "ledger.db")
    with writing(settings(path)) as open_ledger:
        # The day off moves task 2 and what is owed to the meeting, which is carried first and is the younger.
        direct.extend(open_ledger, 2, read("31/12/2025"), Paper("9/UBND", date(2025, 9, 9)))
        schedule.schedule(open_ledger, date(2026, 1, 1))  # the working day before is 31/12
        open_ledger.close()
        moved = change.take_off(open_ledger, date(2025, 12, 31), notice="7/TB-UBND")
        open_ledger.close()
        assert {clock.subject for clock in moved.recorded.clocks} == {Subject.TASK, Subject.MEETING}

    with opened(path) as ledger:
        assert rebuild(ledger, write=False).differences == ()


def test_a_portion_holds_few_acts_and_every_act_is_in_one(ledger: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cut, "MOST", 5)
    with closing(unkept()) as kept:
        portions = list(cut.Cutting(ledger, kept).portions())

    keys = [key for portion in portions for key in portion.keys]
    own = set().union(*(portion.own for portion in portions))
    acts = {row[0] for row in ledger.execute("SELECT id FROM event WHERE subject <> 'ledger'")}
    assert (len(portions) > 3, len(keys), own) == (True, len(set(keys)), acts)
    assert all(len(portion.own) <= cut.MOST or len(portion.keys) == 1 for portion in portions)


@pytest.mark.parametrize("events", [[99999], [0], [5, 5]])
def test_an_act_that_takes_back_what_is_no_act_cannot_be_carried(
    healthy: Place, tmp_path: Path, events: list[int]
) -> None:
    path = engine.copy(healthy, tmp_path / "ledger.db")
    with writing(settings(path)) as open_ledger:
        open_ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, 2, on=date(2025, 9, 12), note="Đang làm")
        open_ledger.close()
        undo(open_ledger)
    with opened(path) as ledger:
        forge(ledger, Happened.ACT_UNDONE, told(ledger, Happened.ACT_UNDONE, events=events))
        number = ledger.execute("SELECT MAX(id) FROM event").fetchone()[0]

        with pytest.raises(NotCarried, match=f"sự kiện số {number}"):
            rebuild(ledger, write=False)
