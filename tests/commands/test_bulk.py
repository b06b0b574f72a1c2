from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from desk import MONDAY, a_directive, a_secret_task, a_task, stored
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


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
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
