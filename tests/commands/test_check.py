from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import engine
from desk import a_directive, a_task, unprivileged
from engine import Place, let_astray, opened, unguard
from running import Run
from systems import WINDOWS
from tracker.days.phrases import read
from tracker.ledger.storage.numbers import next_number
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import direct, report
from tracker.settings import Settings

HERE = os.environ["COMPUTERNAME"] if WINDOWS else platform.node()


def runs(path: Place) -> list[tuple[object, ...]]:
    with opened(path) as connection:
        return connection.execute(
            "SELECT host, pid, finished_at IS NULL, findings FROM cron_run ORDER BY id"
        ).fetchall()


def a_run(path: Place, *, host: str, pid: int, started: datetime) -> None:
    with opened(path) as connection:
        values = (next_number(connection, "cron_run"), started.isoformat(), host, pid)
        connection.execute("INSERT INTO cron_run (id, started_at, host, pid) VALUES (?, ?, ?, ?)", values)


def findings(tracker: Run, line: str = "check") -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(tracker(f"{line} --format json").stdout)
    return found


def test_all_is_well_in_silence(tracker: Run, ledger_file: Place) -> None:
    result = tracker("check")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert runs(ledger_file) == [(HERE, os.getpid(), 0, 0)]


@pytest.mark.parametrize("wrong", ["--columns xyz", "--sort xyz", "--output no/such/folder/x.csv"])
def test_what_cannot_be_printed_as_asked_is_refused_before_the_run_is_noted(
    tracker: Run, ledger_file: Place, settings: Settings, wrong: str
) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "20/11/2026")

    assert tracker(f"check {wrong}").exit_code == 2
    assert runs(ledger_file) == []
    assert tracker("check --columns task,due_on").exit_code == 3
    assert len(runs(ledger_file)) == 1


def test_a_late_duty_is_told_once_and_again_with_all(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "20/11/2026")  # a Friday; today is Monday 23/11

    first, second = tracker("check"), tracker("check")

    assert (first.exit_code, second.exit_code, second.stdout) == (3, 0, "")
    assert f"Quá hạn  {number:>2}" in first.stdout
    assert tracker("check --all").exit_code == 3


def test_a_duty_due_today_is_soon_and_not_late(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        today = a_task(ledger, "23/11/2026")
        # Tuesday 24/11 is Ngày Văn hóa Việt Nam: the second working day from Monday is Thursday 26/11
        last = a_task(ledger, "26/11/2026")
        a_task(ledger, "27/11/2026")

    found = findings(tracker)

    assert [(each["rung"], each["task"]) for each in found] == [("due-soon", today), ("due-soon", last)]
    assert all(each["working_days_late"] is None for each in found)


def test_a_duty_told_as_soon_is_told_again_as_late(
    tracker: Run, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "23/11/2026")

    soon = findings(tracker)
    monkeypatch.setenv("TRACKER_TODAY", "25/11/2026")
    late = findings(tracker)

    assert [each["rung"] for each in (*soon, *late)] == ["due-soon", "overdue"]


def test_an_extension_arms_the_reminder_anew(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "20/11/2026")
    before = findings(tracker)
    with writing(settings) as ledger:
        direct.extend(ledger, number, read("25/11/2026"), Paper("9/UBND-TH", date(2026, 11, 23)))
    after = findings(tracker)

    assert [(each["rung"], each["due_on"]) for each in before] == [("overdue", "2026-11-20")]
    assert [(each["rung"], each["due_on"]) for each in after] == [("due-soon", "2026-11-25")]
    assert before[0]["obligation"] != after[0]["obligation"]


def test_a_report_that_waits_is_not_told(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "20/11/2026")
        report.file_report(ledger, number, Paper("45/BC-STC", date(2026, 11, 20)))

    assert tracker("check").exit_code == 0


def test_what_a_limit_leaves_out_is_told_next_time(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        numbers = [a_task(ledger, "20/11/2026") for _ in range(3)]

    first = findings(tracker, "check --limit 2")
    second = findings(tracker)

    assert [each["task"] for each in first] == numbers[:2]
    assert [each["task"] for each in second] == numbers[2:]


def test_a_day_off_is_silent(
    tracker: Run, settings: Settings, ledger_file: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "20/11/2026")
    monkeypatch.setenv("TRACKER_TODAY", "22/11/2026")  # a Sunday

    result = tracker("check")

    assert (result.exit_code, result.stdout) == (0, "")
    assert runs(ledger_file) == []


def test_the_next_round_of_a_recurring_task_is_opened_once(tracker: Run, on_day: Callable[[date], Settings]) -> None:
    with writing(on_day(date(2026, 6, 5))) as ledger:
        number = a_task(ledger, "trước ngày 18 hằng tháng", directive=a_directive(ledger, issued_on=date(2026, 6, 5)))
        rounds = "SELECT period FROM obligation WHERE rule = 'task-due' AND subject_id = ? ORDER BY id"
        before = [row[0] for row in ledger.connection.execute(rounds, (number,))]

    tracker("check")
    with opened(on_day(date(2026, 11, 23)).ledger) as connection:
        after = [row[0] for row in connection.execute(rounds, (number,))]
        events = connection.execute("SELECT COUNT(*) FROM event").fetchone()
        tracker("check")
        again = connection.execute("SELECT COUNT(*) FROM event").fetchone()

    # 5/6 + 14 days lies in June, 23/11 + 14 days in December
    assert before == ["2026-06"]
    assert after == [f"2026-{month:02}" for month in range(6, 13)]
    assert events == again


def test_a_second_run_is_told_who_runs(tracker: Run, ledger_file: Place) -> None:
    a_run(ledger_file, host="may-chu", pid=4242, started=datetime.now(UTC) - timedelta(minutes=5))

    result = tracker("check")

    assert result.exit_code == 75
    assert "may-chu" in result.stderr
    assert "4242" in result.stderr
    assert result.stdout == ""

    with opened(ledger_file) as connection:
        connection.execute("UPDATE cron_run SET finished_at = started_at")

    assert tracker("check").exit_code != 75


def test_a_run_older_than_an_hour_is_taken_over_and_explained(tracker: Run, ledger_file: Place) -> None:
    a_run(ledger_file, host="may-chu", pid=4242, started=datetime(2026, 1, 5, 1, 0, tzinfo=UTC))

    first, second = tracker("check"), tracker("check")

    assert (first.exit_code, second.exit_code) == (3, 0)
    assert "may-chu (tiến trình 4242, bắt đầu 08:00 05/01/2026)" in first.stdout  # 01:00 UTC in Vietnam
    assert runs(ledger_file)[0] == ("may-chu", 4242, 0, None)


def test_a_dead_process_of_this_machine_is_taken_over(tracker: Run, ledger_file: Place) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    a_run(ledger_file, host=HERE, pid=gone.pid, started=datetime.now(UTC))

    assert tracker("check").exit_code == 3


def test_a_changed_act_among_the_last_is_a_finding(tracker: Run, settings: Settings, ledger_file: Place) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "30/12/2026")
    with opened(ledger_file) as connection:
        unguard(connection)
        connection.execute("UPDATE event SET actor = 'ai đó' WHERE id = (SELECT MAX(id) FROM event)")

    (found,) = findings(tracker)

    assert found["rung"] == "broken"
    assert "Nhật ký không khớp" in str(found["message"])


def test_acts_removed_at_the_end_are_a_finding(tracker: Run, settings: Settings, ledger_file: Place) -> None:
    with writing(settings) as ledger:
        a_directive(ledger, entered_on=date(2026, 6, 5))
        ledger.connection.execute("UPDATE obligation SET outcome = 'stopped', ended_on = '2026-06-05'")
    with opened(ledger_file) as connection:
        unguard(connection)
        let_astray(connection)
        connection.execute("DELETE FROM event WHERE id = (SELECT MAX(id) FROM event)")

    (found,) = findings(tracker)

    assert "thiếu 1 sự kiện sau sự kiện số" in str(found["message"])


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2030-10-28", False),  # Monday, 64 days before 31/12/2030
        ("2030-11-04", True),  # Monday, 57 days before: once a week
        ("2030-11-05", False),
        ("2030-12-25", True),  # Wednesday: every day in the end
    ],
)
def test_the_end_of_the_calendar_is_told_weekly_and_then_daily(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, day: str, told: bool
) -> None:
    for year in (2026, 2027, 2028, 2029):
        monkeypatch.setenv("TRACKER_TODAY", f"31/12/{year}")
        tracker(f'report regulation --year {year} --document "{year}/BC" --issued 20/12/{year}')
    monkeypatch.setenv("TRACKER_TODAY", day)
    if day.startswith("2030-12"):
        tracker('report regulation --year 2030 --document "2030/BC" --issued 20/12/2030')

    result = tracker("check")

    assert ("calendar load 2031" in result.stdout) is told
    assert result.exit_code == (3 if told else 0)


def test_a_day_beyond_the_calendar_is_refused(tracker: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_TODAY", "2031-02-03")

    assert tracker("check").exit_code == 6


@pytest.mark.of_a_file("who may write it")
def test_a_ledger_that_cannot_be_written_is_refused(
    tracker: Run, ledger_file: Path, shared_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("check")  # whatever it imports is imported by now: the other user may not read the environment
    locked = shared_folder / "ledger.db"
    shutil.copy(ledger_file, locked)
    locked.chmod(0o444)

    with unprivileged():
        refused = tracker(f"--ledger {locked} check")

    assert (refused.exit_code, "quyền ghi" in refused.stderr) == (6, True)


def test_a_check_with_nothing_to_roll_stays_light(ledger_file: Place, settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "20/11/2026")
        a_task(ledger, "trước ngày 18 hằng tháng")  # its rounds are open up to December
    copy = engine.copy(ledger_file, tmp_path / "light.db")
    heavy = "sqlalchemy sqlmodel alembic holidays rich dateutil"
    code = (
        "import sys; from tracker.cli import run; code = run(['check'])\n"
        f"print(code, [name for name in '{heavy}'.split() if name in sys.modules], file=sys.stderr)"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONIOENCODING": "utf-8",
        "TRACKER_LEDGER": str(copy),
        "TRACKER_TODAY": "23/11/2026",
    }
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)

    assert done.stderr.decode().strip() == "3 []"


def test_a_thursday_is_recorded_in_silence(tracker: Run, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "31/12/2026")
    monkeypatch.setenv("TRACKER_TODAY", "26/11/2026")

    result = tracker("check")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    with opened(settings.ledger) as connection:
        assert connection.execute("SELECT day FROM week").fetchall() == [("2026-11-26",)]
