"""`urge add|answer|list`: what is printed, what is refused, and that a secret says nothing."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from desk import a_directive, a_secret_task, a_task
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.services.task import report
from tracker.settings import Settings

ISSUED = date(2026, 11, 2)
"""A Monday; today is Monday 23/11/2026."""


@pytest.fixture(autouse=True)
def desk(settings: Settings) -> None:
    """Enter tasks 1 and 2 of STC (unit 4), 3 and the secret 4 of unit 2, and 5 confirmed."""
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=ISSUED, number="150/CT-UBND")
        for unit, text in ((4, "một"), (4, "hai"), (2, "ba")):
            a_task(ledger, "17/11/2026", directive=given, lead=(unit,), content=f"Báo cáo {text}")
        a_secret_task(ledger)
        a_task(ledger, "17/11/2026", directive=given, content="Báo cáo năm", written=False)
        report.report_done(ledger, 5, on=date(2026, 11, 10))
        report.confirm(ledger, 5, on=date(2026, 11, 11))


def listed(tracker: Run, options: str = "") -> list[dict[str, Any]]:
    """Return `urge list` as a machine reads it."""
    found: list[dict[str, Any]] = json.loads(tracker(f"urge list --format json {options}").stdout)
    return found


def test_one_command_urges_each_unit_once(tracker: Run) -> None:
    done = tracker("urge add 1-2,3 --channel phone --person 'Anh Bình' --answer-by 25/11/2026 --note 'Nhắc nộp'")

    first, second = done.stdout.splitlines()
    assert first == (
        "Đã ghi lần đôn đốc 1: Sở Tài chính, nhiệm vụ 1-2, qua điện thoại (10.4), ngày 23/11/2026. "
        "Đề nghị trả lời đến hết ngày 25/11/2026."
    )
    assert second.startswith("Đã ghi lần đôn đốc 2: Thanh tra thành phố, nhiệm vụ 3, ")
    rows = listed(tracker)
    assert [(row["tasks"], row["form"], row["state"], row["person"]) for row in rows] == [
        ([1, 2], 4, "waiting", "Anh Bình"),
        ([3], 4, "waiting", "Anh Bình"),
    ]


def test_many_units_are_counted_in_one_line(tracker: Run) -> None:
    tracker("task add --directive 150/CT-UBND --content X --lead @commune --due 17/11/2026")

    done = tracker("urge add 6-119 --channel message")

    assert done.stdout == (
        "Đã ghi 114 lần đôn đốc, mã 1–114, cho 114 nhiệm vụ, qua tin nhắn hệ thống (10.4), ngày 23/11/2026.\n"
    )


def test_how_often_a_task_was_urged_stands_in_the_lists_of_that_day(tracker: Run) -> None:
    tracker("urge add 1 --channel phone --on 18/11/2026")
    tracker("urge add 1 --channel eoffice --document 99/VP-TH --issued 20/11/2026")

    def urged(options: str) -> int:
        rows = json.loads(tracker(f"overdue --format json {options}").stdout)
        return int(next(row["urged"] for row in rows if row["task"] == 1))

    assert urged("") == 2
    assert urged("--as-of 19/11/2026") == 1
    shown = json.loads(tracker("task show 1 --format json").stdout)
    assert (shown["urged"], shown["urged_on"]) == (2, "2026-11-20")
    log = tracker("log 1").stdout
    assert "99/VP-TH ngày 20/11/2026; Văn phòng điện tử; lần đôn đốc 2" in log


def test_an_answer_and_a_day_that_passed_without_one_are_told_apart(tracker: Run) -> None:
    tracker("urge add 1 3 --channel phone --answer-by 19/11/2026 --on 18/11/2026")

    said = tracker("urge answer 1 --note 'Sẽ nộp' --on 19/11/2026").stdout

    assert said == "Đã ghi Sở Tài chính trả lời lần đôn đốc 1 ngày 19/11/2026.\n"
    assert [row["state"] for row in listed(tracker)] == ["answered", "past"]
    assert [row["state"] for row in listed(tracker, "--as-of 18/11/2026")] == ["waiting", "waiting"]
    assert [row["urging"] for row in listed(tracker, "--open")] == [2]
    assert [row["urging"] for row in listed(tracker, "--unit STC")] == [1]
    page = tracker("urge list").stdout
    assert "quá ngày đề nghị" in page
    assert "không phải thời hạn của Quy chế: không tính quá hạn." in page


def test_a_report_that_waits_is_pointed_out(tracker: Run) -> None:
    tracker("task report 1 --document 5/BC-STC --issued 20/11/2026")

    done = tracker("urge add 1 --channel direct")

    assert done.stderr == "Lưu ý: nhiệm vụ 1 đã có báo cáo, đang chờ Văn phòng xác nhận.\n"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("urge add 1 5 --channel phone", 5, "Nhiệm vụ 5 đã xác nhận hoàn thành hoặc đã dừng"),
        ("urge add 1 99 --channel phone", 4, "Không có nhiệm vụ số 99."),
        ("urge add 3-1 --channel phone", 2, "«3-1» là khoảng số ngược."),
        ("urge add x --channel phone", 2, "«x» không phải là danh sách số."),
        ("urge add 1 --channel phone --document 9/VP", 2, "Văn bản phải có cả --document"),
        ("urge add 1 --channel phone --on 24/11/2026", 2, "ở sau ngày hôm nay"),
        ("urge add 1 --channel phone --on 01/11/2026", 2, "ở trước ngày ban hành văn bản giao (02/11/2026)."),
        ("urge add 1 --channel phone --answer-by 22/11/2026", 2, "ở trước ngày đôn đốc (23/11/2026)."),
        ("urge add 1,4 --channel phone --note Nhắc", 2, "Nhiệm vụ 4 thuộc văn bản mật"),
        ("urge answer 9 --note X", 4, "Không có lần đôn đốc số 9."),
        ("urge list --unit nope", 4, "Không có đơn vị nào"),
        ("difficulty add 1 --kind dispute --content X", 2, "ít nhất hai đơn vị"),
        ("difficulty add 1 --kind difficulty", 2, "Thiếu --content"),
        ("difficulty add 4 --kind difficulty --content X", 2, "Nhiệm vụ 4 thuộc văn bản mật"),
        ("difficulty add 5 --kind difficulty --content X", 5, "Nhiệm vụ 5 đã xác nhận hoàn thành"),
        ("difficulty ask 9 --document 9/TTr --issued 20/11/2026", 4, "Không có khó khăn, vướng mắc số 9."),
        ("difficulty settle 9 --outcome X --direction 9/CT", 2, "Văn bản chỉ đạo phải có cả --direction"),
    ],
)
def test_what_is_typed_wrongly_is_refused_in_one_sentence(
    tracker: Run, settings: Settings, line: str, code: int, said: str
) -> None:
    before = contents(settings.ledger)

    done = tracker(line)

    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr
    assert contents(settings.ledger) == before


@pytest.mark.parametrize(
    "line",
    ["urge add 1-3 --channel fax --dry-run", "difficulty add 1 --kind difficulty --content X --dry-run"],
)
def test_a_dry_run_leaves_the_ledger_as_it_was(tracker: Run, settings: Settings, line: str) -> None:
    before = contents(settings.ledger)

    assert tracker(line).stdout.startswith("[chạy thử] Đã ghi ")
    assert contents(settings.ledger) == before


def test_a_difficulty_goes_its_way(tracker: Run) -> None:
    tracker("difficulty add 1 --kind dispute --units 'STC; SNV' --content 'Ai chủ trì' --on 18/11/2026")
    tracker("difficulty add 3 --kind difficulty --content 'Thiếu người'")
    tracker("difficulty ask 1 --document 33/TTr-VP --issued 19/11/2026")

    page = tracker("difficulty list").stdout
    assert "Sở Tài chính; Sở Nội vụ  Ai chủ trì   chờ chỉ đạo từ 19/11/2026" in page
    assert "2 khó khăn, ý kiến khác nhau; 1 đang chờ chỉ đạo." in page

    assert "Nêu khó khăn, ý kiến khác nhau  Ai chủ trì" in tracker("log 1").stdout
    assert "Ai chủ trì" not in tracker("log 2").stdout

    done = tracker("difficulty settle 1 --outcome 'Sở Tài chính' --direction 8/CT-UBND --issued 20/11/2026")
    assert done.stdout == "Đã ghi khó khăn số 1 được giải quyết.\n"
    rows = json.loads(tracker("difficulty list --format json").stdout)
    assert [(row["state"], row["direction"]) for row in rows] == [("settled", "8/CT-UBND"), ("raised", None)]
    assert [row["difficulty"] for row in json.loads(tracker("difficulty list --open --format json").stdout)] == [2]
    past = json.loads(tracker("difficulty list --unit SNV --as-of 19/11/2026 --format json").stdout)
    assert [(row["difficulty"], row["state"], row["outcome"]) for row in past] == [(1, "asked", None)]


def test_a_secret_task_says_nothing_in_any_list(tracker: Run) -> None:
    tracker("urge add 4 --channel eoffice")
    tracker("difficulty add 4 --kind difficulty")

    (row,) = json.loads(tracker("difficulty list --format json").stdout)
    assert (row["content"], row["secret"]) == (None, True)
    assert "(văn bản mật)" in tracker("difficulty list").stdout
    assert listed(tracker)[0]["note"] is None
