"""Sheets as offices send them, .csv and .xlsx alike: what is read, what is left out with a word, what is refused."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desk import a_directive
from engine import Place
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.settings import Settings

NUMBER = "100/UBND-KTTH"
Cells = list[list[str]]
PLAIN = ["Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"]
RIGHT = {"content": "Rà soát số liệu", "lead": ["STC"], "support": ["SNV"], "due_on": "2026-12-15"}


@pytest.fixture(autouse=True)
def given(settings: Settings) -> None:
    """Record the directive that gives the tasks."""
    with writing(settings) as ledger:
        a_directive(ledger, number=NUMBER, issued_on=date(2026, 11, 20))


def sheet(folder: Path, rows: Cells, ending: str = ".csv") -> Path:
    """Write rows as a file of that kind; in a workbook a day is typed as one."""
    path = folder / f"bảng{ending}"
    if ending == ".csv":
        out = io.StringIO()
        csv.writer(out).writerows(rows)
        path.write_text(out.getvalue(), encoding="utf-8")
    else:
        with Workbook(str(path)) as book:
            fill(book.add_worksheet("Phụ lục"), rows)
    return path


def fill(page: Worksheet, rows: Cells) -> None:
    """Write rows into a sheet of a workbook."""
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            page.write_string(number, place, text)


def looked(tracker: Run, path: Path, more: str = "") -> dict[str, Any]:
    """Return the preview of a file."""
    done = tracker(f"task import '{path}' --directive {NUMBER} --format json {more}")
    found: dict[str, Any] = json.loads(done.stdout)
    assert (done.exit_code == 65) == bool(found["errors"]), done.stderr
    return found


def right(item: dict[str, Any]) -> dict[str, Any]:
    """Return of an item what the cases are about."""
    return {name: item[name] for name in RIGHT}


TITLE: Cells = [
    ["ỦY BAN NHÂN DÂN", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""],
    ["", "", "", "", ""],
    ["PHỤ LỤC DANH MỤC NHIỆM VỤ", "", "", "", ""],
]
ROW = ["1", "Rà soát số liệu", "Sở Tài chính", "Sở Nội vụ", "15/12/2026"]
SHAPES: dict[str, Cells] = {
    "title": [*TITLE, ["STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành"], ROW],
    "two rows": [
        ["TT", "Nhiệm vụ", "Tổ chức thực hiện", "", "Thời gian hoàn thành"],
        ["", "", "Cơ quan chủ trì", "Cơ quan phối hợp", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ROW,
    ],
    "others left out": [
        ["STT", "Tên nhiệm vụ", "Đơn vị chủ trì thực hiện", "Đơn vị phối hợp", "Ngày hoàn thành", "Loại nhiệm vụ"],
        [*ROW, "Thường xuyên"],
    ],
    "sections and totals": [
        ["STT", *PLAIN],
        ["I", "LĨNH VỰC TÀI CHÍNH", "", "", ""],
        ROW,
        ["Tổng cộng", "", "", "", ""],
    ],
    "both in one cell": [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì, phối hợp", "Thời gian"],
        ["1", "Rà soát số liệu", "Chủ trì: Sở Tài chính. Phối hợp: Sở Nội vụ", "15/12/2026"],
    ],
}


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_sheet_is_read_in_the_shape_that_it_has(tracker: Run, tmp_path: Path, shape: str, ending: str) -> None:
    found = looked(tracker, sheet(tmp_path, SHAPES[shape], ending))

    assert [right(item) for item in found["items"]] == [RIGHT]


def test_what_is_left_out_is_said(tracker: Run, tmp_path: Path) -> None:
    rows = [*SHAPES["sections and totals"], ["STT", *PLAIN], ["2", "Tổng hợp", "Sở Nội vụ", "", "16/12/2026"]]
    done = tracker(f"task import '{sheet(tmp_path, rows)}' --directive {NUMBER}")

    assert "Sẽ nhập 2 nội dung, 2 nhiệm vụ." in done.stdout
    assert "Bỏ qua 1 dòng đề mục (dòng 2), 1 dòng tiêu đề lặp (dòng 5), 1 dòng tổng cộng (dòng 4)." in done.stdout
    assert "bỏ qua cột «STT»." in done.stderr


def test_columns_of_a_register_that_say_nothing_are_left_out_with_a_word(tracker: Run, tmp_path: Path) -> None:
    rows = [["Nội dung", "Chủ trì", "Nguồn gốc", "Trạng thái nhiệm vụ"], ["Rà soát", "STC", "", ""]]

    assert looked(tracker, sheet(tmp_path, rows))["warnings"] == ["bỏ qua cột «Nguồn gốc», «Trạng thái nhiệm vụ»."]


def test_a_blank_lead_below_a_filled_one_is_named_and_filled_down(tracker: Run, tmp_path: Path) -> None:
    rows = [PLAIN, ["Rà soát", "Sở Tài chính", "", "15/12/2026"], ["Tổng hợp", "", "", ""]]
    path = sheet(tmp_path, rows)
    refused, filled = looked(tracker, path), looked(tracker, path, "--fill-down")

    assert [(each["line"], each["column"]) for each in refused["errors"]] == [(3, "Chủ trì")]
    assert "thêm --fill-down" in refused["errors"][0]["message"]
    assert [(item["lead"], item["due_on"]) for item in filled["items"]] == [(["STC"], "2026-12-15")] * 2


def test_a_blank_deadline_below_a_filled_one_is_said_and_nothing_goes_down_past_a_section(
    tracker: Run, tmp_path: Path
) -> None:
    rows = [PLAIN, ["A", "STC", "", "15/12/2026"], ["B", "SNV", "", ""], ["II. LĨNH VỰC KHÁC", "", "", ""]]
    path = sheet(tmp_path, [*rows, ["C", "SXD", "", ""]])

    assert "1 ô thời hạn trống dưới một ô có chữ (dòng 3)" in looked(tracker, path)["warnings"][0]
    assert [item["due_on"] for item in looked(tracker, path, "--fill-down")["items"]] == ["2026-12-15"] * 2 + [None]


def test_merged_cells_of_a_workbook_are_read_as_merged(tracker: Run, tmp_path: Path) -> None:
    path = tmp_path / "gộp.xlsx"
    with Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.merge_range(0, 0, 0, 3, "DANH MỤC NHIỆM VỤ")
        fill(page, [[], PLAIN, ["A", "", "Sở Nội vụ", ""], ["B"]])
        page.merge_range(2, 1, 3, 1, "Sở Tài chính")
        page.merge_range(2, 3, 3, 3, "15/12/2026")
    found = looked(tracker, path)

    assert [(item["line"], item["lead"], item["due_on"]) for item in found["items"]] == [
        (3, ["STC"], "2026-12-15"),
        (4, ["STC"], "2026-12-15"),
    ]
    assert found["warnings"] == []


def test_a_day_typed_as_a_day_is_read_and_a_formula_refused_by_its_cell(tracker: Run, tmp_path: Path) -> None:
    path = tmp_path / "ngày.xlsx"
    with Workbook(str(path)) as book:
        page = book.add_worksheet()
        fill(page, [PLAIN, ["A", "STC"], ["B", "STC"]])
        page.write_datetime(1, 3, date(2026, 12, 15), book.add_format({"num_format": "dd/mm/yy"}))
        page.write_formula(2, 3, "=D2+1", None, "16/12/2026")
    found = looked(tracker, path)

    assert [item["due_on"] for item in found["items"]] == [] or found["items"][0]["due_on"] == "2026-12-15"
    assert [(each["line"], each["column"]) for each in found["errors"]] == [(3, "Thời hạn")]
    assert "ô D3 là công thức" in found["errors"][0]["message"]


def test_hidden_rows_and_sheets_are_said_and_one_of_several_sheets_is_named(tracker: Run, tmp_path: Path) -> None:
    path = tmp_path / "trang.xlsx"
    with Workbook(str(path)) as book:
        fill(book.add_worksheet("Hướng dẫn"), [["Cách điền"]])
        first = book.add_worksheet("PL1")
        fill(first, [PLAIN, ["A", "STC"], ["B", "SNV"]])
        first.set_row(2, None, None, {"hidden": True})
        veiled = book.add_worksheet("Cũ")
        fill(veiled, [PLAIN, ["C", "SXD"]])
        veiled.hide()
    found = looked(tracker, path)

    assert [item["content"] for item in found["items"]] == ["A", "B"]
    said = " ".join(found["warnings"])
    assert "đọc trang tính «PL1»" in said
    assert "không đọc trang tính «Hướng dẫn»" in said
    assert "đang ẩn «Cũ»" in said
    assert "1 dòng đang ẩn trong Excel vẫn được đọc (dòng 3)" in said
    assert [item["content"] for item in looked(tracker, path, "--sheet cũ")["items"]] == ["C"]


def test_of_several_sheets_with_tasks_one_must_be_named(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    path = tmp_path / "hai.xlsx"
    with Workbook(str(path)) as book:
        for name in ("PL1", "PL2"):
            fill(book.add_worksheet(name), [PLAIN, [f"Việc {name}", "STC"]])
    before = contents(ledger_file)
    refused = tracker(f"task import {path} --directive {NUMBER} --commit")

    assert refused.exit_code == 65
    assert 'có 2 trang có bảng: «PL1», «PL2». Nạp từng trang một: --sheet "PL1"' in refused.stderr
    assert contents(ledger_file) == before
    assert [item["content"] for item in looked(tracker, path, "--sheet PL2")["items"]] == ["Việc PL2"]
    missing = tracker(f"task import {path} --directive {NUMBER} --sheet PL3")
    assert (missing.exit_code, "Các trang: «PL1», «PL2»." in missing.stderr) == (65, True)


def test_all_unknown_headings_are_named_and_read_as_somebody_says(tracker: Run, tmp_path: Path) -> None:
    path = sheet(tmp_path, [["Nội dung", "Sở nào", "Màu", "Bao giờ"], ["Rà soát", "STC", "đỏ", "15/12/2026"]])
    refused = tracker(f"task import {path} --directive {NUMBER}")

    assert refused.exit_code == 65
    assert "không nhận cột «Sở nào», «Màu», «Bao giờ»." in refused.stderr
    said = '--map "sở nào=lead" --map "Bao giờ=Thời hạn" --map Màu=-'
    item = looked(tracker, path, said)["items"][0]
    assert (item["lead"], item["due_on"]) == (["STC"], "2026-12-15")


@pytest.mark.parametrize(
    ("said", "code", "sentence"),
    [
        ("Chủ trì", 2, "«Chủ trì» không rõ nghĩa"),
        ("Chủ trì=màu", 2, "không rõ nghĩa"),
        ('Chủ trì=lead" --map "Nội dung=lead', 2, "«lead» hai lần"),
        ('Chủ trì=lead" --map "chủ trì=-', 2, "«chủ trì» hai lần"),
        ("Màu=-", 65, "không có cột «Màu» đã nêu ở --map"),
        ("Phối hợp=lead", 65, "cùng nghĩa"),
    ],
)
def test_what_is_said_of_headings_must_be_so(tracker: Run, tmp_path: Path, said: str, code: int, sentence: str) -> None:
    done = tracker(f'task import {sheet(tmp_path, [PLAIN, ["A", "STC", "", ""]])} --directive {NUMBER} --map "{said}"')

    assert (done.exit_code, sentence in done.stderr) == (code, True), done.stderr


def test_a_year_that_was_proposed_is_taken_when_it_is_confirmed(
    tracker: Run, ledger_file: Place, tmp_path: Path
) -> None:
    path = sheet(tmp_path, [PLAIN, ["Rà soát", "STC", "", "trước ngày 15/12"], ["B", "STC", "", "15/12/26"]])
    before = contents(ledger_file)
    seen = looked(tracker, path)
    refused = tracker(f"task import {path} --directive {NUMBER} --commit")
    unchanged = contents(ledger_file) == before
    taken = tracker(f"task import {path} --directive {NUMBER} --commit --accept-years")

    assert [item["due_on"] for item in seen["items"]] == ["2026-12-14", "2026-12-15"]
    assert "cần xác nhận" in seen["warnings"][0]
    assert (refused.exit_code, unchanged) == (65, True)
    assert "đề xuất «trước ngày 15/12/2026». Nếu đúng, thêm --accept-years." in refused.stdout
    assert "Đã nhập 2 nội dung" in taken.stdout


def test_words_that_name_no_unit_and_other_products_are_kept_as_words(tracker: Run, tmp_path: Path) -> None:
    rows = [
        [*PLAIN, "Sản phẩm"],
        ["A", "STC", "các đơn vị liên quan", "15/12/2026", "Quyết định của UBND"],
        ["B", "STC", "", "", "Báo cáo"],
    ]
    path = sheet(tmp_path, rows)
    page = tracker(f"task import {path} --directive {NUMBER} --commit --format json")
    shown = json.loads(tracker("task show 1 --format json").stdout)

    assert page.exit_code == 0
    assert shown["other"] == "Phối hợp: các đơn vị liên quan. Sản phẩm: Quyết định của UBND"
    assert json.loads(tracker("task show 2 --format json").stdout)["other"] is None
    assert tracker("db doctor").exit_code == 0


def test_a_preview_names_units_and_counts_what_people_ask_first(tracker: Run, tmp_path: Path) -> None:
    rows = [
        PLAIN,
        ["A", "@commune", "Sở Nội vụ", "15/12/2026"],
        ["B", "STC", "", ""],
        ["C", "STC", "", "20/11/2026"],
        ["D", "STC", "", "10 ngày kể từ ngày nhận"],
    ]
    page = tracker(f"task import {sheet(tmp_path, rows)} --directive {NUMBER}").stdout

    assert "114 đơn vị: 67 xã, 45 phường, 2 đặc khu" in " ".join(page.split())
    assert "Sở Nội vụ" in page
    assert "1 nhiệm vụ không có thời hạn. 1 nhiệm vụ đã quá hạn khi nhập." in page
    assert "1 nhiệm vụ chờ ngày nhận" in page


def test_the_lines_of_a_task_stay_lines(tracker: Run, tmp_path: Path) -> None:
    path = sheet(tmp_path, [PLAIN, ["Rà soát; \r\n\r\n báo cáo", "STC", "", ""]])

    assert looked(tracker, path)["items"][0]["content"] == "Rà soát;\nbáo cáo"


def test_words_in_a_wrong_encoding_are_warned_of_or_refused(tracker: Run, tmp_path: Path) -> None:
    found = looked(tracker, sheet(tmp_path, [PLAIN, ["B¸o c¸o", "STC", "", ""]]))
    whole = tracker(f"task import {sheet(tmp_path, [['BÃ¡o cÃ¡o', 'Chá»§ trÃ¬']])} --directive {NUMBER}")

    assert "1 dòng có chữ sai bảng mã" in found["warnings"][0]
    assert (whole.exit_code, "sai bảng mã" in whole.stderr) == (65, True)


def test_a_sheet_and_its_correction_are_told_apart(tracker: Run, tmp_path: Path) -> None:
    rows = [["content", "lead", "deadline"], ["Báo cáo rà soát quỹ đất", "STC", "10/12/2026"]]
    first = tracker(f"task import {sheet(tmp_path, rows)} --directive {NUMBER} --commit")
    rows[1][2] = "20/12/2026"
    second = tracker(f"task import {sheet(tmp_path, rows, '.xlsx')} --directive {NUMBER} --commit")

    assert first.exit_code == 0
    assert second.exit_code == 65
    assert "đã có nhiệm vụ số 1" in second.stdout


def test_a_row_of_another_directive_is_refused(tracker: Run, tmp_path: Path) -> None:
    rows = [["Văn bản giao", *PLAIN], [f"Công văn {NUMBER} ngày 20/11/2026", "A", "STC"], ["7/CT-UBND", "B", "STC"]]
    found = looked(tracker, sheet(tmp_path, [[*row, "", ""][:5] for row in rows]))

    assert [(each["line"], each["column"]) for each in found["errors"]] == [(3, "Văn bản giao")]


def test_words_in_a_column_without_heading_are_not_lost(tracker: Run, tmp_path: Path) -> None:
    found = looked(tracker, sheet(tmp_path, [["Nội dung", "", "Chủ trì"], ["A", "", "STC"], ["B", "lạc", "STC"]]))

    assert [each["line"] for each in found["errors"]] == [3]


FOOT: Cells = [
    ["", "", "", "", ""],
    ["Ghi chú: các đơn vị gửi báo cáo về Văn phòng", "", "", "", ""],
    ["", "Người lập biểu", "", "KT. CHỦ TỊCH", ""],
    ["", "Trần Thị B", "", "Nguyễn Văn A", ""],
]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_what_stands_below_the_rows_is_said_and_is_no_task(tracker: Run, tmp_path: Path, ending: str) -> None:
    heading = ["STT", *PLAIN]
    found = looked(tracker, sheet(tmp_path, [heading, ROW, ["2", "", "", "", ""], *FOOT], ending))

    assert [right(item) for item in found["items"]] == [RIGHT]
    assert "1 dòng chỉ có số thứ tự (dòng 3), 3 dòng ghi chú, chữ ký dưới bảng (dòng 5-7)" in found["warnings"][-1]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_further_table_is_read_by_its_own_headings(tracker: Run, tmp_path: Path, ending: str) -> None:
    rows = [
        ["STT", *PLAIN],
        ["1", "Tổng hợp", "Sở Nội vụ", "", "16/12/2026"],
        *FOOT,
        ["Phụ lục II", "", "", "", ""],
        ["TT", "Cơ quan thực hiện", "", "Nhiệm vụ", "Thời hạn"],
        ["", "Chủ trì", "Phối hợp", "", ""],
        ["1", "Sở Tài chính", "Sở Nội vụ", "Rà soát số liệu", "15/12/2026"],
    ]
    found = looked(tracker, sheet(tmp_path, rows, ending))
    wrong = looked(tracker, sheet(tmp_path, [*rows, ["2", "Sở Lạ", "", "Tổng kết", ""]], ending))

    assert [right(item) for item in found["items"]][1:] == [RIGHT]
    assert [(each["line"], each["column"]) for each in wrong["errors"]] == [(11, "Cơ quan thực hiện Chủ trì")]
    assert any("1 bảng nữa" in said and "(dòng 8)" in said for said in found["warnings"])


def test_a_further_table_that_cannot_be_read_is_refused_once(tracker: Run, tmp_path: Path) -> None:
    rows = [["STT", *PLAIN], ROW, ["TT", "Nhiệm vụ", "Chủ trì", "Màu", "Thời hạn"], ["1", "Việc", "Sở Lạ", "x", "y"]]
    found = looked(tracker, sheet(tmp_path, rows))

    assert [each["line"] for each in found["errors"]] == [3]
    assert "«Màu»" in found["errors"][0]["message"]
