"""Many directives from a register of incoming documents: all or nothing, nothing twice, nothing guessed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

from engine import Place
from running import Run, contents

HEAD = [
    "STT",
    "Ngày đến",
    "Số, ký hiệu",
    "Ngày tháng VB",
    "Tên loại và trích yếu nội dung",
    "Tác giả",
    "Người ký",
    "Độ mật",
]
ROWS = [
    ["1", "23/11/2026", "150/CT-UBND", "20/11/2026", "Về giải ngân", "Chủ tịch UBND TP", "Nguyễn Văn A", ""],
    ["2", "23/11/2026", "1629/UBND-KT", "19/11/2026", "Về thu ngân sách", "UBND thành phố Hải Phòng", "B", "Thường"],
    ["3", "", "32/QĐ-TTg", "18/11/2026", "Về chuyển đổi số", "Thủ tướng Chính phủ", "C", ""],
]


def register(folder: Path, rows: list[list[str]], ending: str = ".csv", head: list[str] = HEAD) -> Path:
    """Write a register below its title."""
    path = folder / f"sổ đến{ending}"
    table = [["SỔ CÔNG VĂN ĐẾN", *[""] * (len(head) - 1)], head, *rows]
    if ending == ".csv":
        out = io.StringIO()
        csv.writer(out).writerows(table)
        path.write_text(out.getvalue(), encoding="utf-8")
    else:
        with Workbook(str(path)) as book:
            page = book.add_worksheet()
            for number, row in enumerate(table):
                page.write_row(number, 0, row)
    return path


def looked(tracker: Run, path: Path, more: str = "") -> dict[str, Any]:
    """Return the preview of a register."""
    found: dict[str, Any] = json.loads(tracker(f"directive import '{path}' --format json {more}").stdout)
    return found


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_register_is_recorded_whole_and_once(tracker: Run, ledger_file: Place, tmp_path: Path, ending: str) -> None:
    path = register(tmp_path, ROWS, ending)
    before = contents(ledger_file)
    seen = looked(tracker, path)
    untouched = contents(ledger_file) == before
    done = tracker(f"directive import '{path}' --commit")
    filled = contents(ledger_file)
    again = tracker(f"directive import '{path}' --commit")

    assert untouched
    assert [(row["number"], row["kind"], row["issuer"], row["issued"]) for row in seen["items"]] == [
        ("150/CT-UBND", "Chỉ thị", "chairman", "2026-11-20"),
        ("1629/UBND-KT", "Công văn", "city", "2026-11-19"),
        ("32/QĐ-TTg", "Quyết định", "pm", "2026-11-18"),
    ]
    assert (done.exit_code, "Đã ghi 3 văn bản." in done.stdout) == (0, True), done.stderr
    assert (again.exit_code, "Bỏ qua 3 văn bản đã có." in again.stdout) == (0, True)
    assert contents(ledger_file) == filled
    shown = json.loads(tracker("directive show 150/CT-UBND --format json").stdout)
    assert (shown["abstract"], shown["signer"], shown["received_on"]) == ("Về giải ngân", "Nguyễn Văn A", "2026-11-23")


def test_it_is_one_act_to_take_back(tracker: Run, tmp_path: Path) -> None:
    tracker(f"directive import '{register(tmp_path, ROWS)}' --commit")
    back = tracker("undo")

    assert back.exit_code == 0, back.stderr
    assert json.loads(tracker("directive list --format json").stdout) == []
    assert tracker("db doctor").exit_code == 0


def test_all_that_is_wrong_is_named_at_once(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    rows = [
        *ROWS,
        ["4", "", "", "20/11/2026", "Về A", "UBND TP", "D", ""],
        ["5", "", "5/CT-UBND", "31/2/2026", "", "Sở Tài chính", "", "kín"],
        ["6", "", "6/CT-UBND", "20/12/2027", "Về C", "VPCP", "E", ""],
        ["7", "", "7/CT-UBND", "20/12/2027", "Về C", "UBND TP", "E", ""],
    ]
    path = register(tmp_path, rows)
    before = contents(ledger_file)
    found = looked(tracker, path, "--commit")
    page = tracker(f"directive import '{path}' --commit")

    assert [(each["line"], each["column"]) for each in found["errors"]] == [
        (6, "Số, ký hiệu"),
        (7, "Ngày tháng VB"),
        (7, "Tên loại và trích yếu nội dung"),
        (7, "Người ký"),
        (7, "Tác giả"),
        (7, "Độ mật"),
        (8, "Tác giả"),
        (9, "Ngày tháng VB"),
    ]
    said = {each["column"] + str(each["line"]): each["message"] for each in found["errors"]}
    assert "Các" not in said["Tác giả7"]
    assert "«Chủ tịch UBND thành phố»" in said["Tác giả7"]
    assert "ghi «Thủ tướng Chính phủ» hoặc «Chính phủ»" in said["Tác giả8"]
    assert page.exit_code == 65
    assert contents(ledger_file) == before


@pytest.mark.parametrize(
    ("written", "issuer"),
    [
        ("UBND thành phố", "city"),
        ("UBND TP. Hải Phòng", "city"),
        ("Ủy ban nhân dân thành phố Hải Phòng", "city"),
        ("Chủ tịch UBND TP", "chairman"),
        ("Phó Chủ tịch UBND thành phố", "deputy"),
        ("Văn phòng UBND thành phố", "office"),
        ("VP UBND TP", "office"),
        ("Chính phủ", "government"),
        ("Thủ tướng Chính phủ", "pm"),
    ],
)
def test_who_gives_tasks_is_known_by_his_usual_names(tracker: Run, tmp_path: Path, written: str, issuer: str) -> None:
    row = ["1", "", "7/CV", "20/11/2026", "Về A", written, "D", ""]

    assert [each["issuer"] for each in looked(tracker, register(tmp_path, [row]))["items"]] == [issuer]


def test_what_a_register_does_not_say_is_said_once_for_all(tracker: Run, tmp_path: Path) -> None:
    path = register(
        tmp_path, [["1", "7/UBND-KT ngày 20/11/2026", "", "Về A"]], head=["STT", "Số hiệu", "Ngày", "Trích yếu"]
    )
    refused = looked(tracker, path)
    found = looked(tracker, path, "--signer 'Nguyễn Văn A' --issuer city --kind 'Công điện'")

    assert {each["column"] for each in refused["errors"]} == {"Người ký", "Nơi ban hành"}
    assert [(each["signer"], each["issuer"], each["kind"], each["issued"]) for each in found["items"]] == [
        ("Nguyễn Văn A", "city", "Công điện", "2026-11-20")
    ]


def test_what_directive_add_warns_of_is_named_by_its_line(tracker: Run, tmp_path: Path) -> None:
    rows = [ROWS[0], ROWS[0], ["3", "", "9/2025/QĐ-UBND", "20/11/2026", "Về A", "UBND TP", "D", ""]]
    found = looked(tracker, register(tmp_path, rows))

    said = "\n".join(found["warnings"])
    assert "dòng 4, cột «Số, ký hiệu»: trùng với dòng 3" in said
    assert "dòng 5, cột «Số, ký hiệu»: «9/2025/QĐ-UBND» ghi năm 2025" in said
    assert [each["known"] for each in found["items"]] == [False, True, False]


def test_a_secret_directive_is_recorded_as_one(tracker: Run, tmp_path: Path) -> None:
    row = ["1", "", "7/CT-UBND", "20/11/2026", "Về A", "UBND TP", "D", "Tối mật"]
    done = tracker(f"directive import '{register(tmp_path, [row])}' --commit")

    assert done.exit_code == 0, done.stdout
    assert json.loads(tracker("directive show 7/CT-UBND --format json").stdout)["secrecy"] == "toi-mat"
