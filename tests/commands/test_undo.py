from __future__ import annotations

import json

import pytest

from desk import a_directive, a_secret_task, a_task
from running import Run
from tracker.ledger.transaction import writing
from tracker.settings import Settings


@pytest.fixture(autouse=True)
def given(settings: Settings) -> None:
    """Give two tasks of 05/6/2026."""
    with writing(settings) as ledger:
        directive = a_directive(ledger, number="500/CT-UBND")
        a_task(ledger, directive=directive, content="Một")
        a_task(ledger, directive=directive, content="Hai")


REPORT = "task report 1 --document 45/BC-STC --issued 20/11/2026"


def test_what_is_taken_back_is_told_line_by_line_with_the_clocks_that_run_again(tracker: Run) -> None:
    assert tracker(REPORT).exit_code == 0

    done = tracker("undo")

    assert (done.exit_code, done.stderr) == (0, "")
    first, *lines = done.stdout.splitlines()
    assert first.startswith("Đã lấy lại 2 việc do lan ghi (sự kiện ")
    assert lines == [
        "  20/11/2026 ban hành báo cáo kết quả, nhiệm vụ số 1: 45/BC-STC ngày 20/11/2026",
        "  20/11/2026 cập nhật báo cáo lên Hệ thống, nhiệm vụ số 1: 45/BC-STC ngày 20/11/2026",
        "  chạy lại: nhiệm vụ số 1, Hoàn thành nhiệm vụ, hạn 30/06/2026",
    ]
    assert [row["task"] for row in json.loads(tracker("overdue --format json").stdout)] == [1, 2]


def test_a_dry_run_takes_nothing_back(tracker: Run) -> None:
    tracker(REPORT)

    assert tracker("undo --dry-run").stdout.startswith("[chạy thử] Đã lấy lại 2 việc")
    assert json.loads(tracker("waiting --format json").stdout)[0]["task"] == 1


def test_the_log_marks_what_was_taken_back_and_by_which_act(tracker: Run) -> None:
    tracker(REPORT)
    tracker('undo --reason "Nhầm số nhiệm vụ"')

    rows = json.loads(tracker("log 1 --format json").stdout)
    last = json.loads(tracker("log --limit 1 --format json").stdout)[0]

    assert [(row["happened"], row["undone_by"]) for row in rows[-2:]] == [
        ("report-issued", last["event"]),
        ("report-filed", last["event"]),
    ]
    assert last["happened"] == "act-undone"
    assert last["details"] == f"2 việc, từ sự kiện {rows[-2]['event']}; lý do: Nhầm số nhiệm vụ"
    assert f"đã lấy lại (sự kiện {last['event']})" in tracker("log 1").stdout


def test_what_was_taken_back_is_shown_and_found_nowhere_else(tracker: Run) -> None:
    tracker('task progress 1 --note "Chờ thẩm định"')
    assert "Chờ thẩm định" in tracker('search "thẩm định"').stdout

    tracker("undo")

    assert "Chờ thẩm định" not in tracker('search "thẩm định"').stdout
    assert "Chờ thẩm định" not in tracker("explain 1").stdout
    assert "Chờ thẩm định" in tracker("log 1").stdout


def test_a_task_that_was_taken_back_has_only_its_log(tracker: Run) -> None:
    tracker("task add --directive 500/CT-UBND --content Ba --lead STC --due 30/12/2026")
    tracker("undo")

    assert tracker("task show 3").exit_code == 4
    assert json.loads(tracker("log 3 --format json").stdout)[0]["happened"] == "task-assigned"
    assert tracker("log 4").exit_code == 4


def test_a_directive_that_was_taken_back_can_be_recorded_again(tracker: Run) -> None:
    add = 'directive add 9/CT-UBND --issued 20/11/2026 --kind "Chỉ thị" --abstract A --signer B --issuer city'
    assert tracker(add).exit_code == 0
    assert tracker("undo").exit_code == 0

    assert tracker("directive show 9/CT-UBND").exit_code == 4
    assert tracker(add).exit_code == 0


def test_nothing_of_a_secret_directive_is_told_once_it_was_taken_back(tracker: Run) -> None:
    tracker(
        "directive add 9/CT-UBND --issued 20/11/2026 --kind K --abstract BIMAT --signer B --issuer city --secrecy mat"
    )

    assert "BIMAT" not in tracker("undo").stdout
    for listing in ("log", "log --format json", "search BIMAT"):
        assert "BIMAT" not in tracker(listing).stdout


def test_no_reason_for_a_secret_task(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)

    done = tracker("undo --reason X")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "không ghi lý do" in done.stderr


def test_long_lists_are_counted(tracker: Run) -> None:
    tracker("task add --directive 500/CT-UBND --content Ba --lead @xa --due 30/12/2026")

    lines = tracker("undo").stdout.splitlines()

    assert len(lines) == 1 + 20 + 1
    assert lines[-1].startswith("  và ")


def test_it_says_so_where_nothing_is_left(tracker: Run) -> None:
    assert tracker("undo").exit_code == 0
    done = tracker("undo --yes")

    # What is left was recorded when the ledger was made, by another, with the calendar.
    assert done.exit_code == 5
    assert "lập sổ với lịch làm việc đầu tiên" in done.stderr
