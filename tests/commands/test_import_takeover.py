"""Registers of other systems taken over: reports of the past recorded, what is doubtful named and not guessed."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk import a_directive
from engine import Place
from running import Run, contents
from tracker.law.vocabulary import Secrecy
from tracker.ledger.transaction import writing
from tracker.settings import Settings

NUMBER = "100/UBND-KTTH"
HEAD = ["Mã nhiệm vụ", "Nội dung", "Đơn vị chủ trì", "Thời hạn", "Trạng thái", "Ngày hoàn thành", "Số báo cáo"]


@pytest.fixture(autouse=True)
def given(settings: Settings) -> None:
    """Record the directive that gave the tasks."""
    with writing(settings) as ledger:
        a_directive(ledger, number=NUMBER, issued_on=date(2026, 10, 1))


def register(folder: Path, *rows: list[str]) -> str:
    """Write what another system exports, and return its name as typed."""
    out = io.StringIO()
    csv.writer(out).writerows([HEAD, *rows])
    path = folder / "so.csv"
    path.write_text(out.getvalue(), encoding="utf-8")
    return f"task import {path} --directive {NUMBER}"


def one(said: str, done_on: str = "", report: str = "", due: str = "30/11/2026", lead: str = "STC") -> list[str]:
    """Return one row."""
    return ["1", "Rà soát số liệu", lead, due, said, done_on, report]


def task(tracker: Run, number: int = 1) -> dict[str, Any]:
    """Return a task as it stands."""
    shown: dict[str, Any] = json.loads(tracker(f"task show {number} --format json").stdout)
    return shown


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (one("Đã hoàn thành", "17/11/2026", "45/BC-STC"), "done"),
        (one("Hoàn thành trễ hạn", "", "45/BC-STC ngày 17/11/2026", "10/11/2026"), "done"),
        (one("HT đúng hạn", "17/11/2026", "45/BC-STC"), "done"),
        (one("Đã hoàn thành, quá hạn 3 ngày", "17/11/2026", "45/BC-STC"), "done"),
        (one("Đã xử lý - trước hạn", "17/11/2026", "45/BC-STC"), "done"),
        (one("100%", "17/11/2026", "45/BC-STC"), "done"),
        (one("90%", "17/11/2026", "45/BC-STC"), "reported"),
        (one("Đã báo cáo", "17/11/2026", "45/BC-STC"), "reported"),
        (one("Đang thực hiện", "17/11/2026", "45/BC-STC"), "reported"),
        (one("", "17/11/2026", "45/BC-STC"), "reported"),
        (one("Đang thực hiện"), "assigned"),
        (one("Chưa thực hiện"), "assigned"),
        (one("Quá hạn", due="10/11/2026"), "assigned"),
    ],
)
def test_what_has_happened_is_recorded_on_its_day(tracker: Run, tmp_path: Path, row: list[str], status: str) -> None:
    typed = register(tmp_path, row)
    looked = json.loads(tracker(f"{typed} --format json").stdout)
    done = tracker(f"{typed} --commit")

    assert (looked["errors"], done.exit_code) == ([], 0), done.stdout
    assert task(tracker)["status"] == status
    if status != "assigned":
        assert "45/BC-STC" in tracker("log 1").stdout
        assert "17/11/2026" in tracker("log 1").stdout
    assert tracker("db doctor").exit_code == 0


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (one("Đã hoàn thành"), "ghi «Đã hoàn thành» nhưng thiếu số báo cáo"),
        (one("Đã hoàn thành", "", "45/BC-STC"), "thiếu ngày báo cáo"),
        (one("Đã hoàn thành", "17/11/2026"), "thiếu số báo cáo"),
        (one("Đã hoàn thành", "hôm nào", "45/BC-STC"), "«hôm nào» không phải ngày"),
        (one("Đã hoàn thành", "01/01/1970", "45/BC-STC"), "thiếu ngày báo cáo"),
        (one("Đã hoàn thành", "17/11/2025", "45/BC-STC"), "ở trước văn bản giao"),
        (one("Đã hoàn thành", "17/11/2027", "45/BC-STC"), "ở sau hôm nay"),
        (one("Đã hoàn thành", "17/11/2026", "Báo cáo miệng"), "không phải số văn bản"),
        (one("Xong một phần", "17/11/2026", "45/BC-STC"), "«Xong một phần» không rõ"),
        (one("Đã hoàn thành", "17/11/2026", "45/BC-STC", "hằng quý"), "nhiệm vụ định kỳ"),
        (one("Đã hoàn thành", "17/11/2026", "45/BC-STC", lead="STC; SNV"), "từng đơn vị"),
    ],
)
def test_what_is_doubtful_comes_in_as_open_and_is_named(
    tracker: Run, tmp_path: Path, row: list[str], said: str
) -> None:
    typed = register(tmp_path, row)
    looked = tracker(typed)
    done = tracker(f"{typed} --commit")

    assert said in " ".join(looked.stdout.split())
    assert "1 chỗ cần xem lại" in looked.stdout
    assert done.exit_code == 0
    assert task(tracker)["status"] == "assigned"


@pytest.mark.parametrize("nothing", ["01/01/1970", "1/1/1900", "31/12/9999", "07:00 01/01/1970"])
def test_a_day_that_stands_for_none_is_no_deadline(tracker: Run, tmp_path: Path, nothing: str) -> None:
    looked = json.loads(tracker(register(tmp_path, one("", due=nothing)) + " --format json").stdout)

    assert [(item["due_on"], item["kind"]) for item in looked["items"]] == [(None, "none")]
    assert "coi là không có thời hạn" in " ".join(looked["warnings"])


def test_numbers_that_stand_twice_and_words_that_were_cut_are_named(tracker: Run, tmp_path: Path) -> None:
    rows = (
        ["7", "Rà soát số liệu…", "Sở Giáo dục và…", "", "", "", ""],
        ["7", "Tổng hợp", "Sở Xây...", "", "", "", ""],
        ["8", "Báo cáo", "Sở Nông nghiệp và Môi tr…", "", "", "", ""],
    )
    looked = json.loads(tracker(register(tmp_path, *rows) + " --format json").stdout)

    said = " ".join(looked["warnings"])
    assert [item["lead"] for item in looked["items"]] == [["SGDDT"], ["SXD"], ["SNNMT"]]
    assert "nội dung bị cắt «Rà soát số liệu…»" in said
    assert "hiểu là Sở Giáo dục và Đào tạo" in said
    assert "số «7» đã có ở dòng 2" in said


def test_a_name_that_was_cut_and_may_be_two_is_refused(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    before = contents(ledger_file)
    done = tracker(register(tmp_path, one("", lead="Ủy ban nhân dân phường…")) + " --commit")

    assert done.exit_code == 65
    assert "là tên bị cắt: có 45 đơn vị bắt đầu như vậy" in " ".join(done.stdout.split())
    assert contents(ledger_file) == before


def test_a_take_over_is_one_act_to_take_back_and_adds_nothing_twice(
    tracker: Run, ledger_file: Place, tmp_path: Path
) -> None:
    rows = [
        ["1", "Rà soát số liệu", "STC", "30/11/2026", "Đã hoàn thành", "17/11/2026", "45/BC-STC"],
        ["2", "Tổng hợp", "SNV", "30/11/2026", "Đang thực hiện", "", ""],
    ]
    typed = register(tmp_path, *rows)
    done = tracker(f"{typed} --commit")
    filled = contents(ledger_file)
    again = tracker(f"{typed} --commit")
    twice = contents(ledger_file) == filled
    back = tracker("undo")

    assert "1 nhiệm vụ có báo cáo đã gửi, trong đó 1 đã xác nhận hoàn thành." in done.stdout
    assert "Bỏ qua 2 nội dung đã có." in again.stdout
    assert twice
    assert back.exit_code == 0, back.stderr
    assert tracker("task show 1").exit_code == 4
    assert json.loads(tracker("task list --format json").stdout) == []


def test_a_secret_directive_keeps_no_words_of_a_sheet(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        a_directive(ledger, number="9/UBND-M", issued_on=date(2026, 10, 1), secrecy=Secrecy.SECRET)
    path = tmp_path / "mat.csv"
    path.write_text(
        "Chủ trì,Phối hợp,Sản phẩm,Thời hạn\nSTC,các đơn vị liên quan,Quyết định mật,30/11/2026\n", encoding="utf-8"
    )
    done = tracker(f"task import {path} --directive 9/UBND-M --commit")

    assert done.exit_code == 0, done.stdout
    assert task(tracker)["other"] is None
    assert "Quyết định mật" not in tracker("log 1").stdout


def test_a_second_run_adds_the_report_of_a_task_that_came_in_open(tracker: Run, tmp_path: Path) -> None:
    tracker(f"{register(tmp_path, one('Đang thực hiện'))} --commit")
    typed = register(tmp_path, one("Hoàn thành", "17/11/2026", "45/BC-STC"))
    before = task(tracker)["status"]

    added, again = tracker(f"{typed} --commit"), tracker(f"{typed} --commit")

    assert (before, task(tracker)["status"]) == ("assigned", "done")
    assert "1 báo cáo trong số đó là của nhiệm vụ đã có trong sổ" in added.stdout
    assert "báo cáo" not in again.stdout


WHOLE = ["Số văn bản giao", *HEAD[1:]]


def whole(folder: Path, *rows: list[str]) -> str:
    """Write a register of many directives, and return what brings it in."""
    out = io.StringIO()
    csv.writer(out).writerows([WHOLE, *rows])
    path = folder / "nhieu.csv"
    path.write_text(out.getvalue(), encoding="utf-8")
    return f"task import {path}"


def of(directive: str, content: str = "Rà soát", *more: str) -> list[str]:
    """Return one row of such a register."""
    return [directive, content, "STC", "30/11/2026", *(more or ("", "", ""))]


def test_a_register_of_many_directives_comes_in_whole_and_once(
    tracker: Run, settings: Settings, ledger_file: Place, tmp_path: Path
) -> None:
    with writing(settings) as ledger:
        a_directive(ledger, number="45/KH-UBND", issued_on=date(2026, 10, 2))
    rows = [
        of(NUMBER),
        of("45/KH-UBND ngày 02/10/2026"),
        of(NUMBER, "Tổng hợp", "Hoàn thành", "17/11/2026", "1/BC-STC"),
    ]
    typed = whole(tmp_path, *rows)
    before = contents(ledger_file)
    looked = json.loads(tracker(f"{typed} --format json").stdout)

    assert contents(ledger_file) == before
    assert [(each["line"], each["directive"]) for each in looked["items"]] == [
        (2, NUMBER),
        (4, NUMBER),
        (3, "45/KH-UBND"),
    ]
    assert "Đã nhập 3 nội dung, 3 nhiệm vụ." in tracker(f"{typed} --commit").stdout
    assert [task(tracker, number)["directive"] for number in (1, 2, 3)] == [NUMBER, NUMBER, "45/KH-UBND"]
    assert "Bỏ qua 3 nội dung đã có." in tracker(f"{typed} --commit").stdout
    assert tracker("undo").exit_code == 0
    assert json.loads(tracker("task list --format json").stdout) == []


def test_a_row_of_a_directive_that_is_not_there_is_refused_with_all_others(
    tracker: Run, ledger_file: Place, tmp_path: Path
) -> None:
    typed = whole(tmp_path, of(NUMBER), of(""), of("9/QĐ-UBND"), of(NUMBER, "Rà soát"))
    before = contents(ledger_file)
    done = tracker(f"{typed} --commit --format json")
    errors = [(each["line"], each["message"]) for each in json.loads(done.stdout)["errors"]]

    assert (done.exit_code, contents(ledger_file)) == (65, before)
    assert [line for line, _message in errors] == [3, 4, 5]
    assert "--fill-down" in errors[0][1]
    assert "«tracker directive import»" in errors[1][1]


def test_a_file_that_names_no_directive_asks_for_one(tracker: Run, tmp_path: Path) -> None:
    typed = register(tmp_path, one("")).partition(" --directive")[0]
    done = tracker(typed)

    assert (done.exit_code, "--directive" in done.stderr) == (2, True)


def test_directives_that_are_not_there_are_recorded_first_as_advised(tracker: Run, tmp_path: Path) -> None:
    tasks, papers = tmp_path / "viec.csv", tmp_path / "so-den.csv"
    tasks.write_text("Văn bản giao,Nội dung,Chủ trì,Thời hạn\n7/CT-UBND,Rà soát,STC,30/12/2026\n", encoding="utf-8")
    papers.write_text(
        "Số ký hiệu,Ngày văn bản,Trích yếu,Cơ quan ban hành,Người ký\n"
        "7/CT-UBND,09/11/2026,Rà soát,Chủ tịch UBND thành phố,Nguyễn Văn Thử\n",
        encoding="utf-8",
    )
    refused = tracker(f"task import {tasks} --commit")
    assert refused.exit_code == 65
    assert "«tracker directive import»" in refused.stdout + refused.stderr

    assert tracker(f"directive import {papers} --commit").exit_code == 0
    assert tracker(f"task import {tasks} --commit").exit_code == 0
