from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk import a_directive, a_secret_task, a_task
from engine import Place, opened
from running import Run
from tracker.law.haiphong import QUY_CHE
from tracker.ledger.transaction import writing
from tracker.queries.duty.morning import next_report_day
from tracker.services.papers import Paper
from tracker.services.task import report
from tracker.settings import Settings


def morning(tracker: Run) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(tracker("today --format json").stdout)
    return page


def test_an_empty_morning_says_so_part_by_part(tracker: Run) -> None:
    result = tracker("today")

    assert result.exit_code == 0
    assert result.stdout.startswith("THỨ HAI, 23/11/2026 · QUÁ HẠN: không có\n")
    for line in ("Không có việc phải làm hôm nay.", "Không có việc đến hạn.", "Không có việc mới quá hạn."):
        assert line in result.stdout


def test_each_duty_stands_in_its_part(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        # issued Friday 20/11: the Office must enter its tasks by Monday 23/11
        a_directive(ledger, issued_on=date(2026, 11, 20), number="7/QĐ-UBND")
        today = a_task(ledger, "23/11/2026")
        # working days after Monday: 25 (24/11 is off), 26, 27, 30, 01/12
        last = a_task(ledger, "01/12/2026")
        a_task(ledger, "02/12/2026")
        friday = a_task(ledger, "20/11/2026")
        a_task(ledger, "19/11/2026")
        waits = a_task(ledger, "30/12/2026")
        report.file_report(ledger, waits, Paper("45/BC-STC", date(2026, 11, 20)))

    page = morning(tracker)

    assert [row["directive"] for row in page["office"]] == ["7/QĐ-UBND"]
    assert [row["task"] for row in page["due"] if row["task"]] == [today, last]
    assert [row["task"] for row in page["waiting"]] == [waits]
    assert [row["task"] for row in page["newly_overdue"]] == [friday]
    assert (page["today"], page["working_day"]) == ("2026-11-23", True)


def test_what_passed_its_day_over_a_weekend_is_new_on_monday(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        friday = a_task(ledger, "trước ngày 21/11/2026")  # last lawful day: Friday 20/11

    assert [row["task"] for row in morning(tracker)["newly_overdue"]] == [friday]


def test_a_pipe_gets_one_screen_and_the_whole_page_with_full(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        for number in range(8):
            a_task(ledger, "23/11/2026", content=f"Việc thứ {number}")

    said, whole = tracker("today").stdout, tracker("today --full").stdout

    assert sum(f"Việc thứ {number}" in said for number in range(8)) == 3
    assert "ĐẾN HẠN HÔM NAY VÀ 05 NGÀY LÀM VIỆC TỚI: 3 trong 8 («tracker due»)\n" in said
    assert "ĐẾN HẠN HÔM NAY VÀ 05 NGÀY LÀM VIỆC TỚI: 8\n" in whole
    assert all(f"Việc thứ {number}" in whole for number in range(8))


@pytest.mark.parametrize(
    ("today", "thursday", "held_on"),
    [
        ("2026-11-23", "2026-11-26", "2026-11-26"),
        ("2026-11-26", "2026-11-26", "2026-11-26"),
        ("2026-11-27", "2026-12-03", "2026-12-03"),
        # Thursday 01/01/2026 and Friday 02/01 are off: it moves to Monday 05/01 and stays next until then
        ("2025-12-29", "2026-01-01", "2026-01-05"),
        ("2026-01-05", "2026-01-01", "2026-01-05"),
        ("2026-01-06", "2026-01-08", "2026-01-08"),
        ("2026-04-29", "2026-04-30", "2026-05-04"),
    ],
)
def test_the_next_thursday(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, today: str, thursday: str, held_on: str
) -> None:
    monkeypatch.setenv("TRACKER_TODAY", today)

    assert morning(tracker)["thursday"] == {"day": thursday, "held_on": held_on, "moved": thursday != held_on}


def test_next_thursday_is_never_past(ledger_file: Place) -> None:

    from tracker.queries.calendar import calendar

    with opened(ledger_file) as connection:
        days = calendar(connection)
    for ordinal in range(date(2025, 1, 10).toordinal(), date(2027, 1, 1).toordinal()):
        today = date.fromordinal(ordinal)
        thursday, held = next_report_day(QUY_CHE, days, today)
        assert today <= held
        assert thursday.isoweekday() == 4
        assert days.is_working(held)


def test_the_calendar_warns_of_days_off_and_unannounced_days(tracker: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monday = " ".join(morning(tracker)["warnings"])
    monkeypatch.setenv("TRACKER_TODAY", "22/11/2026")
    sunday = " ".join(morning(tracker)["warnings"])
    monkeypatch.setenv("TRACKER_TODAY", "20/12/2030")
    end = " ".join(morning(tracker)["warnings"])

    assert "23/11/2026" in monday  # the swap that was proposed and never announced
    assert "hôm nay là ngày nghỉ (cuối tuần)" in sunday
    assert "calendar load 2031" in end


def test_a_check_that_has_not_run_for_more_than_a_working_day_is_missed(
    tracker: Run, ledger_file: Place, monkeypatch: pytest.MonkeyPatch
) -> None:

    never = " ".join(morning(tracker)["warnings"])
    with opened(ledger_file) as connection:
        # 18:00 UTC on Thursday 19/11 is Friday 20/11 in Vietnam
        connection.execute(
            "INSERT INTO cron_run (started_at, finished_at, host, pid, findings)"
            " VALUES ('2026-11-19T18:00:00+00:00', '2026-11-19T18:00:01+00:00', 'm', 1, 0)"
        )
    monday = " ".join(morning(tracker)["warnings"])
    monkeypatch.setenv(
        "TRACKER_TODAY", "25/11/2026"
    )  # Wednesday: Monday and Wednesday are worked since, Tuesday is off
    wednesday = " ".join(morning(tracker)["warnings"])

    assert "chưa có lần chạy" in never
    assert "tracker check" not in monday
    assert "chạy lần cuối ngày 20/11/2026" in wednesday


def test_markdown_has_a_heading_for_each_part_and_csv_is_refused(tracker: Run, tmp_path: Path) -> None:
    page = tracker("today --format md").stdout
    refused = tracker("today --format csv")
    saved = tracker(f"today --output {tmp_path / 'sang.json'}")

    assert page.startswith("# THỨ HAI")
    assert page.count("\n## ") == 5
    assert refused.exit_code == 2
    assert "csv" in refused.stderr
    assert refused.stdout == ""
    assert saved.exit_code == 0
    assert json.loads((tmp_path / "sang.json").read_text(encoding="utf-8"))["today"] == "2026-11-23"


def test_nothing_of_a_secret_content_is_on_the_page(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger, issued_on=date(2026, 11, 20))
        a_task(ledger, "23/11/2026", directive=directive)
        a_secret_task(ledger)

    assert all(row["content"] is None or row["directive"] for row in morning(tracker)["due"])


def test_the_page_on_a_pipe_stays_light(ledger_file: Place, on_day: Callable[[date], Settings]) -> None:
    heavy = "sqlalchemy sqlmodel alembic holidays rich dateutil"
    code = (
        "import sys; from tracker.cli import run; code = run(['today'])\n"
        f"print(code, [name for name in '{heavy}'.split() if name in sys.modules], file=sys.stderr)"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TRACKER_LEDGER": str(ledger_file),
        "TRACKER_TODAY": "23/11/2026",
    }
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)

    assert done.stderr.decode().strip() == "0 []"


def test_a_new_ledger_says_what_to_begin_with(tracker: Run) -> None:
    begin = "Bắt đầu bằng «tracker directive add»."

    assert begin in tracker("today").stdout
    tracker('directive add 1/CT-UBND --issued 2/11/2026 --kind "Chỉ thị" --abstract X --signer A --issuer chairman')
    assert begin not in tracker("today").stdout
