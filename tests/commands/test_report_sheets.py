"""Many reports from one table."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

import engine
from desk import a_directive, a_secret_task, a_task, stored
from engine import Place
from running import Run
from tracker.ledger.transaction import writing
from tracker.queries.lookup import unit_names
from tracker.settings import Settings

pytestmark = pytest.mark.usefixtures("given")


@pytest.fixture
def given(settings: Settings) -> None:
    """Give STC task 1, SXD tasks 2 and 3 and SNV task 4 of 20/CT-UBND, SNV a task 5 without document of 21/CT-UBND."""
    with writing(settings) as ledger:
        names = unit_names(ledger.connection)
        directive = a_directive(ledger, number="20/CT-UBND")
        for content, lead in (("Một", "STC"), ("Hai", "SXD"), ("Ba", "SXD"), ("Bốn", "SNV")):
            a_task(ledger, directive=directive, content=content, lead=(names.find(lead),))
        other = a_directive(ledger, number="21/CT-UBND")
        a_task(ledger, directive=other, content="Năm", lead=(names.find("SNV"),), written=False)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Return the place of a table."""
    return tmp_path / "bao-cao.csv"


def told(tracker: Run, line: str) -> dict[str, list[dict[str, object]]]:
    """Return what the program says of a table, for machines."""
    found: dict[str, list[dict[str, object]]] = json.loads(tracker(f"{line} --format json").stdout)
    return found


def rows(path: Place) -> dict[str, list[tuple[object, ...]]]:
    """Return what a ledger holds but for its journal."""
    kept = ("event", "batch", "undone", "document", "counter", "head", "noted")
    return {table: found for table, found in stored(path).items() if table not in kept}


def test_a_table_is_shown_first_then_filed_whole_and_once(tracker: Run, settings: Settings, sheet: Path) -> None:
    sheet.write_text(
        "BIỂU TỔNG HỢP,,,,\n(kèm theo công văn),,,,\n"
        "STT,Đơn vị,Số ký hiệu,Ngày ban hành,Ghi chú\n"
        "1,Sở Tài chính,12/BC-STC,18/11/2026,\n"
        "2,so noi vu,13/BC-SNV,19.11.2026,gấp\n"
        ",Tổng cộng,2,,\n",
        encoding="utf-8-sig",
    )
    line = f"task reports {sheet} -d 20/CT-UBND"
    before, whole = stored(settings.ledger), rows(settings.ledger)

    preview = tracker(line)
    assert (preview.exit_code, stored(settings.ledger)) == (0, before)
    assert "Sẽ ghi 2 báo cáo, 2 quá hạn; chờ Văn phòng xác nhận." in preview.stdout
    assert "bỏ qua cột «STT», «Ghi chú»." in preview.stderr
    assert "Bỏ qua 1 dòng tổng cộng (dòng 6)." in preview.stdout
    assert "2 báo cáo không có ngày cập nhật" in preview.stderr

    assert tracker(f"{line} --commit").stdout.startswith("Đã ghi 2 báo cáo, 2 quá hạn; chờ Văn phòng xác nhận.")
    written = stored(settings.ledger)
    assert "Đã ghi 0 báo cáo. Bỏ qua 2 báo cáo đã ghi trước." in tracker(f"{line} --commit").stdout
    assert stored(settings.ledger) == written
    assert tracker("undo").exit_code == 0
    assert rows(settings.ledger) == whole


def test_a_table_leaves_the_rows_of_single_reports(
    tracker: Run, settings: Settings, sheet: Path, tmp_path: Path
) -> None:
    sheet.write_text(
        "Nhiệm vụ số;Số báo cáo;Ngày báo cáo;Ngày cập nhật;Đã thực hiện\n"
        "1;12/BC-STC;18/11/2026;19/11/2026;\nSNV@20/CT-UBND;13/BC-SNV;19/11/2026;;\n5;;20/11/2026;;x\n",
        encoding="utf-8",
    )
    whole = engine.copy(settings.ledger, tmp_path / "before.db")
    assert tracker(f"task reports {sheet} --commit").exit_code == 0
    together = rows(settings.ledger)
    engine.copy(whole, settings.ledger)

    for single in (
        "1 --document 12/BC-STC --issued 18/11/2026 --on 19/11/2026",
        "4 --document 13/BC-SNV --issued 19/11/2026",
        "5 --done --on 20/11/2026",
    ):
        assert tracker(f"task report {single}").exit_code == 0
    assert rows(settings.ledger) == together


def test_every_fault_is_named_with_its_line_and_column(tracker: Run, settings: Settings, sheet: Path) -> None:
    with writing(settings) as ledger:
        a_secret_task(ledger)
    sheet.write_text(
        "Nhiệm vụ,Đơn vị,Văn bản giao,Số,Ngày,Kết quả thực hiện,Trạng thái\n"
        ",Sở Tài chánh,20/CT-UBND,1/BC,18/11/2026,,\n"
        ",SXD,20/CT-UBND,1/BC,18/11/2026,,\n"
        ",STC,21/CT-UBND,1/BC,18/11/2026,,\n"
        ",STC,99/CT-UBND,1/BC,18/11/2026,,\n"
        ",STC,,1/BC,18/11/2026,,\n"
        "99,,,1/BC,18/11/2026,,\n"
        "1,SXD,,1/BC,18/11/2026,,\n"
        "1,,21/CT-UBND,1/BC,18/11/2026,,\n"
        "1,,,1/BC,24/11/2026,,\n"
        "1,,,1/BC,32/11/2026,,\n"
        "1,,,1/BC,,,\n"
        "1,,,,18/11/2026,,\n"
        "1,,,1/BC,1/6/2026,,\n"
        "4,,,,,,x\n"
        "5,,,,,,có lẽ\n"
        "6,,,1/BC,18/11/2026,Xong,\n"
        ",,,1/BC,18/11/2026,,\n"
        "Lập kế hoạch,,,1/BC,18/11/2026,,\n",
        encoding="utf-8",
    )
    before = stored(settings.ledger)

    done = tracker(f"task reports {sheet} --commit --format json")

    assert (done.exit_code, stored(settings.ledger)) == (65, before)
    assert done.stderr == f"{sheet}: 18 lỗi, chưa ghi gì vào sổ. Sửa các ô nêu trên rồi chạy lại.\n"
    found = {each["line"]: (each["column"], each["message"]) for each in json.loads(done.stdout)["errors"]}
    for line, column, part in (
        (2, "Đơn vị", "Không có đơn vị nào tên «Sở Tài chánh»"),
        (3, "Đơn vị", "Sở Xây dựng chủ trì 2 nhiệm vụ của 20/CT-UBND: 2 «Hai»"),
        (4, "Đơn vị", "không chủ trì nhiệm vụ nào của 21/CT-UBND"),
        (5, "Đơn vị", "Không có văn bản giao «99/CT-UBND»"),
        (6, "Đơn vị", "Thiếu văn bản giao"),
        (7, "Nhiệm vụ", "Không có nhiệm vụ số 99"),
        (8, "Nhiệm vụ", "Nhiệm vụ 1 không phải của Sở Xây dựng"),
        (9, "Nhiệm vụ", "Nhiệm vụ 1 không phải của 21/CT-UBND"),
        (10, "Ngày", "ở sau ngày hôm nay"),
        (11, "Ngày", "không phải là một ngày"),
        (12, "Ngày", "Thiếu ngày ban hành báo cáo"),
        (13, "Số", "Thiếu số, ký hiệu báo cáo"),
        (14, "Ngày", "ở trước"),
        (15, "Trạng thái", "yêu cầu báo cáo bằng văn bản"),
        (16, "Trạng thái", "không rõ là đã thực hiện"),
        (17, "Kết quả thực hiện", "thuộc văn bản mật"),
        (18, "Đơn vị", "Thiếu nhiệm vụ"),
        (19, "Nhiệm vụ", "không phải là số"),
    ):
        assert found[line][0] == column, (line, found[line])
        assert part in found[line][1], (line, found[line])


def test_a_symbol_of_another_unit_warns_and_words_of_a_row_are_kept(tracker: Run, sheet: Path, tmp_path: Path) -> None:
    (tmp_path / "bc.txt").write_text("x", encoding="utf-8")
    sheet.write_text(
        "Đơn vị\tSố, ngày báo cáo\tKết quả thực hiện\tTệp\tGhi chú\n"
        "STC\t12/BC-SXD ngày 18/11/2026\tĐã rà soát xong\tbc.txt\tx\nSNV\t\t\t\t\n",
        encoding="utf-16",
    )

    done = tracker(f"task reports {sheet} -d 20/CT-UBND --commit --on 20/11/2026")

    assert done.exit_code == 0
    assert "1 dòng chưa có báo cáo." in done.stdout
    aside, foreign = done.stderr.splitlines()
    assert aside == "Lưu ý: bỏ qua cột «Ghi chú»."
    assert foreign == "Lưu ý: dòng 2: báo cáo mang ký hiệu của đơn vị khác đơn vị chủ trì; vẫn được ghi nhận."
    log = tracker("log 1").stdout
    assert "Đã rà soát xong" in log
    assert "20/11/2026" in log


def test_a_workbook_with_a_title_and_days_as_days_is_read(tracker: Run, tmp_path: Path) -> None:
    path = tmp_path / "bc.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.merge_range("A1:C1", "TỔNG HỢP BÁO CÁO")
        page.write_row(2, 0, ["Đơn vị", "Số", "Ngày"])
        page.write_row(3, 0, ["Sở Tài chính", "12/BC-STC"])
        page.write_datetime(3, 2, date(2026, 11, 18), book.add_format({"num_format": "dd/mm/yyyy"}))

    (row,) = told(tracker, f"task reports {path} -d 20/CT-UBND")["reports"]

    assert (row["line"], row["task"], row["document"], row["issued_on"]) == (4, 1, "12/BC-STC", "2026-11-18")


def test_one_task_twice_in_a_table_is_one_report_or_a_fault(tracker: Run, sheet: Path) -> None:
    sheet.write_text("Nhiệm vụ số,Số,Ngày\n1,12/BC-STC,18/11/2026\n1,12/BC-STC,18/11/2026\n", encoding="utf-8")
    assert [row["known"] for row in told(tracker, f"task reports {sheet}")["reports"]] == [False, True]

    sheet.write_text("Nhiệm vụ số,Số,Ngày\n1,12/BC-STC,18/11/2026\n1,13/BC-STC,18/11/2026\n", encoding="utf-8")
    assert [fault["line"] for fault in told(tracker, f"task reports {sheet}")["errors"]] == [3]


@pytest.mark.parametrize(
    ("text", "line", "code", "sentence"),
    [
        ("Đơn vị,Số,Ngày\nSTC,1/BC,18/11/2026\n", "", 2, "Thiếu văn bản giao: thêm --directive"),
        ("Đơn vị,Số,Ngày\nSTC,1/BC,18/11/2026\n", "-d 99/CT-UBND", 4, "Không có văn bản giao «99/CT-UBND»"),
        ("Số,Ngày\n1/BC,18/11/2026\n", "-d 20/CT-UBND", 65, "không có cột nào trong các cột «Đơn vị», «Nhiệm vụ số»"),
        ("Đơn vị,Ngày\nSTC,18/11/2026\n", "-d 20/CT-UBND", 65, "không có cột nào trong các cột «Số báo cáo»"),
        ("Đơn vị,Số,Ngày,Màu\nSTC,1/BC,18/11/2026,x\n", "-d 20/CT-UBND", 65, "Màu"),
        ("", "-d 20/CT-UBND", 65, "không có dòng nào"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(
    tracker: Run, settings: Settings, sheet: Path, text: str, line: str, code: int, sentence: str
) -> None:
    sheet.write_text(text, encoding="utf-8")
    before = stored(settings.ledger)

    done = tracker(f"task reports {sheet} {line} --commit")

    assert (done.exit_code, done.stdout, stored(settings.ledger)) == (code, "", before)
    assert sentence in done.stderr


def test_a_column_that_nobody_knows_is_read_as_it_is_said_to_be(tracker: Run, sheet: Path) -> None:
    sheet.write_text("Đơn vị,Mã hồ sơ,Ngày,Màu\nSTC,12/BC-STC,18/11/2026,x\n", encoding="utf-8")

    done = tracker(f"task reports {sheet} -d 20/CT-UBND --map 'Mã hồ sơ=report' --map 'Màu=-'")

    assert "Sẽ ghi 1 báo cáo" in done.stdout


def test_a_period_is_told_of_its_own_row_alone(tracker: Run, sheet: Path) -> None:
    tracker("task add -d 20/CT-UBND --content 'Sáu' --lead SGDDT --due 'ngày 15 hằng tháng'")
    sheet.write_text(
        "Nhiệm vụ số,Kỳ,Số,Ngày\n6,2026-10,12/BC-SGDDT,18/11/2026\n1,,12/BC-STC,18/11/2026\n", encoding="utf-8"
    )

    found = told(tracker, f"task reports {sheet}")

    assert [row["period"] for row in found["reports"]] == ["2026-10", None], found["errors"]
