from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import engine
from desk import MONDAY, a_directive, a_secret_task, a_task, stored
from engine import Place
from running import Run
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import report
from tracker.settings import Settings


@pytest.fixture(autouse=True)
def given(settings: Settings) -> None:
    """Give tasks 1–3 of 500/CT-UBND to unit 2 and 4 to unit 3; 1, 2 and 4 are reported; 5 is secret."""
    with writing(settings) as ledger:
        directive = a_directive(ledger, number="500/CT-UBND")
        for content, lead in (("Một", 2), ("Hai", 2), ("Ba", 2), ("Bốn", 3)):
            a_task(ledger, directive=directive, content=content, lead=(lead,))
        a_secret_task(ledger)
        for task in (1, 2, 4):
            report.file_report(ledger, task, Paper("45/BC", MONDAY), filed_on=MONDAY)


def rows(path: Place) -> dict[str, list[tuple[object, ...]]]:
    """Return what a ledger holds but for its journal."""
    kept = ("event", "batch", "undone", "document", "counter", "head", "noted")
    return {table: found for table, found in stored(path).items() if table not in kept}


EXTEND = "--due 30/12/2026 --direction 99/CT-UBND --issued 20/11/2026"
STOP = "--direction 99/CT-UBND --issued 20/11/2026 --reason Trùng"


@pytest.mark.parametrize(
    ("line", "field", "values"),
    [
        ("bulk confirm 1,2 --quality good", "status", {1: "done", 2: "done"}),
        ("bulk confirm --directive 500/CT-UBND", "status", {1: "done", 2: "done", 4: "done"}),
        (f"bulk extend 3 {EXTEND}", "due_on", {3: "2026-12-30"}),
        ("bulk reassign 3 --lead SXD --direction 99/CT --issued 20/11/2026", "lead", {3: "Sở Xây dựng"}),
        (f"bulk stop 1-4 {STOP}", "status", {1: "stopped", 2: "stopped", 3: "stopped", 4: "stopped"}),
        ("task confirm 1-2", "status", {1: "done", 2: "done"}),
        ("task confirm --directive 500/CT-UBND --unit TTTP", "status", {1: "done", 2: "done", 4: "reported"}),
        ("task send-back 1,4 --reason Thiếu", "status", {1: "in-progress", 4: "in-progress", 2: "reported"}),
        ("bulk send-back -d 500/CT-UBND --reason Thiếu", "status", {1: "in-progress", 2: "in-progress"}),
        (f"task extend '2–3, 3' {EXTEND}", "due_on", {2: "2026-12-30", 3: "2026-12-30"}),
        (f"task stop 3 4 {STOP}", "status", {3: "stopped", 4: "stopped"}),
        ("task receive -d 500/CT-UBND --on 20/11/2026", "received_on", {3: "2026-11-20", 4: "2026-11-20"}),
        ("task urge 3,4 --channel phone", "urged", {3: 1, 4: 1, 1: 0}),
        ("bulk urge 3 --channel phone", "urged", {3: 1, 4: 0}),
        ("urge add -d 500/CT-UBND --channel phone", "urged", {1: 1, 2: 1, 3: 1, 4: 1}),
        ("bulk correct 1-3 --field room --value TH --reason Nhầm", "room", {1: "TH", 2: "TH", 3: "TH"}),
    ],
)
def test_a_preview_writes_nothing_a_commit_all_and_one_undo_takes_it_back(
    tracker: Run, settings: Settings, line: str, field: str, values: dict[int, str]
) -> None:
    before, whole = rows(settings.ledger), stored(settings.ledger)

    preview = tracker(line)
    assert (preview.exit_code, preview.stderr) == (0, "")
    assert "chưa ghi gì" in preview.stdout
    assert stored(settings.ledger) == whole

    assert tracker(f"{line} --commit").exit_code == 0
    shown = {task: json.loads(tracker(f"task show {task} --format json").stdout)[field] for task in values}
    assert shown == values

    assert tracker("undo").exit_code == 0
    assert rows(settings.ledger) == before


def test_one_number_is_done_at_once_and_a_list_is_shown_first(tracker: Run) -> None:
    assert tracker("task confirm 1").stdout.startswith("Đã xác nhận kết quả nhiệm vụ 1.")
    assert "Xem trước 2 nhiệm vụ, chưa ghi gì." in tracker("task confirm 2,4").stdout
    assert "Xem trước 1 nhiệm vụ, chưa ghi gì." in tracker("bulk confirm 2").stdout
    assert "[chạy thử]" in tracker("task confirm 2 --dry-run").stdout
    told = json.loads(tracker("task confirm 2 --format json").stdout)
    assert [(row["task"], row["new"]) for row in told] == [(2, "đã xác nhận")]
    assert json.loads(tracker("task show 2 --format json").stdout)["status"] == "done"


def test_what_can_be_done_is_named_as_a_line_that_does_it(tracker: Run) -> None:
    refused = tracker("task confirm 1-3,9 --note '3' --commit")

    assert refused.exit_code == 5
    assert refused.stderr.endswith("Chỉ làm với 2 nhiệm vụ còn lại:\n  tracker task confirm 1-2 --note 3 --commit\n")
    assert tracker("task confirm 1-2 --note '3' --commit").exit_code == 0
    assert "còn lại" not in tracker("task confirm 3,9 --commit").stderr


def test_a_batch_leaves_the_rows_of_single_acts(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    whole = engine.copy(settings.ledger, tmp_path / "before.db")
    assert tracker("task send-back 1,2,4 --reason Thiếu --commit").exit_code == 0
    together = rows(settings.ledger)
    engine.copy(whole, settings.ledger)

    for number in (1, 2, 4):
        assert tracker(f"task send-back {number} --reason Thiếu").exit_code == 0
    assert rows(settings.ledger) == together


def test_each_unit_is_urged_once_for_all_of_its_tasks(tracker: Run) -> None:
    told = json.loads(tracker("urge add -d 500/CT-UBND --channel phone --commit --format json").stdout)

    assert [(row["task"], row["new"]) for row in told] == [
        (1, "lần đôn đốc 1"),
        (2, "lần đôn đốc 1"),
        (3, "lần đôn đốc 1"),
        (4, "lần đôn đốc 2"),
    ]
    assert tracker("urge add 1-3 --channel phone").stdout.startswith("Đã ghi lần đôn đốc 3: ")


def test_one_task_that_is_ended_lets_nobody_be_urged(tracker: Run, settings: Settings) -> None:
    tracker("task confirm 1")
    before = stored(settings.ledger)

    refused = tracker("task urge 1,3 --channel phone --commit")

    assert refused.exit_code == 5
    assert "Nhiệm vụ 1 đã xác nhận hoàn thành" in refused.stdout
    assert "tracker task urge 3 --channel phone --commit" in refused.stderr
    assert stored(settings.ledger) == before


def test_many_are_warned_of_like_one(tracker: Run) -> None:
    odd = tracker("task extend 2-3 --due 'ngày 26/12/2026' --direction 99/CT-UBND --issued 20/11/2026")

    assert odd.stderr.count("26/12/2026 là ngày nghỉ") == 1


def test_a_preview_says_what_each_task_is_about_but_for_secret_words(tracker: Run) -> None:
    page = tracker("bulk confirm 1,2,5")
    told = json.loads(tracker("bulk confirm 1,2,5,99 --format json").stdout)

    assert re.search(r"(?m)^ *1 +500/CT-UBND +Một ", page.stdout)
    assert "(văn bản mật)" in page.stdout
    assert [row["content"] for row in told] == ["Một", "Hai", None, None]
    assert [row["directive"] for row in told][::3] == ["500/CT-UBND", None]


def test_one_refusal_refuses_all_and_every_refusal_is_listed(tracker: Run, settings: Settings) -> None:
    before = stored(settings.ledger)

    done = tracker("bulk confirm 1-3,9 --commit --format json")

    assert done.exit_code == 5
    assert "2 nhiệm vụ không làm được, chưa ghi gì" in done.stderr
    refusals = {row["task"]: row["refusal"] for row in json.loads(done.stdout)}
    assert (refusals[1], refusals[2]) == (None, None)
    assert refusals[3].startswith("Nhiệm vụ 3 ")
    assert refusals[9] == "Không có nhiệm vụ số 9. Xem các số bằng «tracker task list»."
    assert stored(settings.ledger) == before


def test_what_changes_stands_in_the_preview(tracker: Run) -> None:
    (row,) = json.loads(tracker(f"bulk extend 3 {EXTEND} --format json").stdout)

    assert (row["old"], row["new"]) == ("30/06/2026", "30/12/2026")


def test_tasks_of_a_unit_are_chosen_by_its_name(tracker: Run) -> None:
    found = json.loads(tracker("bulk confirm --unit STC --format json").stdout or "[]")
    other = json.loads(tracker("bulk confirm --directive 500/CT-UBND --format json").stdout)

    assert {row["task"] for row in found} <= {row["task"] for row in other} == {1, 2, 4}


@pytest.mark.parametrize(
    ("line", "code", "sentence"),
    [
        ("bulk confirm", 2, "Thiếu nhiệm vụ"),
        ("task confirm", 2, "Thiếu nhiệm vụ"),
        ("task confirm 4-2", 2, "«4-2» là khoảng số ngược"),
        ("task confirm 1 --commit --dry-run", 2, "bỏ một trong hai"),
        ("task confirm 1-2 --commit --dry-run", 2, "bỏ một trong hai"),
        ("bulk confirm x", 2, "«x» không phải là danh sách số"),
        ("bulk confirm --directive 999/CT-UBND", 4, ""),
        ("bulk extend 3 --due nope --direction 1/CT --issued 20/11/2026", 2, "Không hiểu thời hạn"),
        ("bulk stop 3 --direction 1/CT --issued 20/11/2026", 5, "1 nhiệm vụ không làm được"),
        (f"bulk stop 5 {STOP}", 5, "1 nhiệm vụ không làm được"),
    ],
)
def test_what_is_typed_wrongly_is_refused(
    tracker: Run, settings: Settings, line: str, code: int, sentence: str
) -> None:
    before = stored(settings.ledger)

    done = tracker(f"{line} --commit")

    assert done.exit_code == code
    assert sentence in done.stderr
    assert stored(settings.ledger) == before
