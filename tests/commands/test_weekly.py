from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable

import pytest

from desk import a_directive, a_secret_task, a_task
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.settings import Settings

On = Callable[[str], None]


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> On:
    """Return a way to let another day come."""
    return lambda day: monkeypatch.setenv("TRACKER_TODAY", day)


@pytest.fixture
def desk(settings: Settings, tracker: Run) -> Run:
    """Return the program on a ledger with one row in each part of the Thursday report."""
    with writing(settings) as ledger:
        a_task(ledger, "15/12/2026", lead=(3,), support=(4, 5), content="Rà soát quỹ đất, =SUM(A1)")
        a_secret_task(ledger)
    for line in (
        "task slow 1 --support 4 --since 12/11/2026 --note 'Chưa góp ý'",
        "submission add --unit 3 --number 39/TTr-STC --sent 02/11/2026 --due 13/11/2026 --content 'Phê duyệt'",
        "submission add --unit 3 --number 40/TTr-STC --sent 20/11/2026 --due 30/11/2026",
        "urgent add --unit 4 --from thanh-uy --content 'Báo cáo nhân sự' --due 20/11/2026 --on 18/11/2026",
    ):
        done = tracker(replaced(settings, line))
        assert done.exit_code == 0, done.stderr
    return tracker


def replaced(settings: Settings, line: str) -> str:
    """Return a line with the numbers of units as their codes."""
    with writing(settings, dry_run=True) as ledger:
        codes = dict(ledger.connection.execute("SELECT id, code FROM unit"))
    for number in (3, 4, 5):
        for option in ("--unit", "--support"):
            line = line.replace(f"{option} {number} ", f"{option} {codes[number]} ")
    return line


def test_the_thursday_report_has_three_parts_and_a_sum_for_each_unit(desk: Run) -> None:
    result = desk("weekly")

    assert result.exit_code == 0
    for said in (
        "THỨ NĂM 26/11/2026\nSố liệu đến ngày 23/11/2026, chưa chốt.",
        "1. Phối hợp chậm: 1",
        "2. Tờ trình quá hạn xử lý: 1",
        "3. Việc cần giải quyết ngay: 1",
        "39/TTr-STC",
        "không thay thế văn bản (Điều 2.5 Quy chế)",
    ):
        assert said in result.stdout
    assert "40/TTr-STC" not in result.stdout  # its term ends on Monday 30/11


def test_the_report_is_one_object_for_machines(desk: Run) -> None:
    report = json.loads(desk("weekly 26/11/2026 --format json").stdout)

    assert (report["thursday"], report["held_on"], report["moved"]) == ("2026-11-26", "2026-11-26", False)
    assert [row["working_days"] for row in report["coordination"]] == [7]  # 13 16 17 18 19 20 23
    assert [(row["paper"], row["working_days_late"]) for row in report["submissions"]] == [("39/TTr-STC", 6)]
    assert [(row["asked_by"], row["overdue"]) for row in report["urgent"]] == [("thanh-uy", True)]
    assert sum(row["coordination"] + row["submissions"] + row["urgent"] for row in report["totals"]) == 3


def test_the_sheet_for_the_meeting_is_one_table(desk: Run) -> None:
    text = desk("weekly --format csv").data.decode("utf-8-sig")

    heading, *rows = csv.reader(io.StringIO(text))

    assert heading[:4] == ["STT", "Phần", "Đơn vị chủ trì / trình", "Nhiệm vụ số"]
    assert [(row[0], row[1], row[9]) for row in rows] == [
        ("1", "1. Phối hợp chậm", "7"),
        ("2", "2. Tờ trình quá hạn xử lý", "6"),
        ("3", "3. Việc cần giải quyết ngay", "1"),
    ]
    assert all(len(row) == len(heading) for row in rows)


def test_a_file_that_ends_in_csv_is_the_same_sheet(desk: Run, tmp_path: os.PathLike[str]) -> None:
    target = f"{tmp_path}/tuan.csv"

    assert desk(f"weekly --output {target}").exit_code == 0

    with open(target, "rb") as written:
        assert written.read() == desk("weekly --format csv").data


def test_a_thursday_off_is_shown_with_the_day_it_moves_to(tracker: Run, on: On) -> None:
    on("30/12/2025")

    report = json.loads(tracker("weekly --format json").stdout)

    assert (report["thursday"], report["held_on"], report["moved"]) == ("2026-01-01", "2026-01-05", True)
    assert "chuyển sang 05/01/2026 vì là ngày nghỉ" in tracker("weekly").stdout


def test_a_report_of_a_unit_leaves_the_others_out(desk: Run, settings: Settings) -> None:
    report = json.loads(desk(replaced(settings, "weekly --unit 4 --format json")).stdout)

    assert (len(report["coordination"]), len(report["submissions"]), len(report["urgent"])) == (0, 0, 1)


def test_a_week_is_filed_listed_and_told_in_the_morning(desk: Run, settings: Settings, on: On) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "31/12/2026", lead=(4,))
    on("27/11/2026")

    filed = desk(replaced(settings, "weekly file 26/11/2026 --unit 3 --document 88/BC-STC --issued 26/11/2026"))
    rows = json.loads(desk("weekly list --format json").stdout)

    assert filed.exit_code == 0, filed.stderr
    assert [(row["state"], row["after_day"]) for row in rows] == [
        ("silent", False),  # the lead of the secret task
        ("filed", False),  # typed on Friday, and of Thursday
        ("silent", False),
    ]
    assert "1 đơn vị đã nộp, 2 đơn vị chưa có báo cáo" in desk("today").stdout
    assert json.loads(desk("today --format json").stdout)["last_week"] == {
        "thursday": "2026-11-26",
        "filed": 1,
        "silent": 2,
    }
    assert "không coi là vi phạm" in desk("weekly list").stdout


def test_a_list_records_the_thursday_that_came_and_no_other(desk: Run, settings: Settings, on: On) -> None:
    before = contents(settings.ledger)
    assert json.loads(desk("weekly list --format json").stdout) == []
    assert contents(settings.ledger) == before

    on("26/11/2026")
    assert [row["state"] for row in json.loads(desk("weekly list --format json").stdout)] == ["pending", "pending"]


def test_slow_units_are_listed_until_they_answer(desk: Run, settings: Settings) -> None:
    assert [row["task"] for row in json.loads(desk("weekly slow --format json").stdout)] == [1]

    answered = desk(replaced(settings, "task slow 1 --support 4 --given"))

    assert answered.exit_code == 0
    assert json.loads(desk("weekly slow --format json").stdout) == []
    assert len(json.loads(desk("weekly slow --all --format json").stdout)) == 1


def test_what_lead_and_support_told_each_other_stands_in_the_log(desk: Run, settings: Settings) -> None:
    desk(replaced(settings, "task coordinate 1 --support 5 --by lead --note 'Gửi số liệu'"))
    desk(replaced(settings, "task coordinate 1 --support 5 --by support --note 'Đã gửi'"))

    shown = desk("log 1").stdout

    assert "đơn vị chủ trì đôn đốc" in shown
    assert "cung cấp thông tin; Đã gửi" in shown


def test_nothing_of_a_secret_task_is_told(desk: Run, settings: Settings) -> None:
    line = replaced(settings, "submission add --unit 3 --number 41/TTr-STC --sent 02/11/2026 --due 03/11/2026 --task 2")

    assert desk(f"{line} --content lộ").exit_code == 2
    assert desk(line).exit_code == 0
    assert "(văn bản mật)" in desk("weekly").stdout
    rows = json.loads(desk("submission list --overdue --format json").stdout)
    assert [row["content"] for row in rows if row["task"] == 2] == [None]


def test_submissions_and_urgent_work_end(desk: Run) -> None:
    assert desk("submission processed 1 --outcome 'Đồng ý'").exit_code == 0
    assert desk("urgent settle 1 --outcome 'Đã báo cáo'").exit_code == 0

    assert [row["id"] for row in json.loads(desk("submission list --format json").stdout)] == [2]
    assert json.loads(desk("urgent list --format json").stdout) == []
    assert [row["outcome"] for row in json.loads(desk("urgent list --all --format json").stdout)] == ["Đã báo cáo"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("weekly fiel", 2),
        ("weekly 31/02/2026", 2),
        ("weekly 01/01/2099", 6),
        ("weekly --unit Nowhere", 4),
        ("weekly file 27/11/2026 --unit STC", 2),
        ("weekly file 26/11/2026 --unit STC", 5),
        ("weekly file 19/11/2026 --unit STC --document 1/BC-STC", 2),
        ("task slow 1 --support STC", 2),
        ("task slow 9 --support STC --since 12/11/2026", 4),
        ("submission add --unit STC --number 1/TTr --sent 02/11/2026 --due 01/11/2026", 2),
        ("submission processed 99", 4),
        ("urgent settle 99", 4),
        ("urgent settle x", 2),
        ("urgent add --unit STC --from hdnd", 2),
        ("urgent add --unit STC --from ai --content x", 2),
    ],
)
def test_what_cannot_be_meant_is_one_sentence_and_changes_nothing(
    desk: Run, settings: Settings, line: str, code: int
) -> None:
    before = contents(settings.ledger)

    result = desk(line)

    assert (result.exit_code, result.stdout) == (code, "")
    assert "Traceback" not in result.stderr
    assert contents(settings.ledger) == before


@pytest.mark.parametrize(
    "line",
    [
        "task slow 1 --support 5 --since 12/11/2026 --dry-run",
        "task coordinate 1 --support 5 --by lead --note x --dry-run",
        "submission add --unit 3 --number 5/TTr-STC --sent 02/11/2026 --due 13/11/2026 --dry-run",
        "submission processed 1 --dry-run",
        "urgent settle 1 --dry-run",
        "weekly file 19/11/2026 --unit 3 --nil --dry-run",
    ],
)
def test_a_dry_run_says_it_and_writes_nothing(desk: Run, settings: Settings, line: str) -> None:
    before = contents(settings.ledger)

    result = desk(replaced(settings, line))

    assert result.stdout.startswith("[chạy thử] "), result.stderr
    assert contents(settings.ledger) == before


def test_a_directive_of_today_owes_no_report_of_old_weeks(settings: Settings, tracker: Run) -> None:
    with writing(settings) as ledger:
        a_task(ledger, "31/12/2026", directive=a_directive(ledger))

    assert json.loads(tracker("weekly list --format json").stdout) == []
