from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import Place
from running import Run, contents


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("unit add STC --name A --kind so", 5, "Mã đơn vị STC đã có trong sổ. Mỗi mã chỉ dùng một lần."),
        (
            "unit add 'S;X' --name A --kind so",
            2,
            "Mã của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@».",
        ),
        (
            "unit add SX --name ' ' --kind so",
            2,
            "Tên của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@».",
        ),
        (
            "unit add SX --name A --kind so --alias @so",
            2,
            "Tên khác của đơn vị không được để trống, không được có dấu «;» hay bắt đầu bằng «@».",
        ),
        (
            "unit add SX --name A --kind quan",
            2,
            "Giá trị của --kind không hợp lệ: «quan». Giá trị dùng được: office (văn phòng), so (sở), ban, nganh "
            "(ngành), xa (xã), phuong (phường), dac-khu (đặc khu), khac (khác). Xem cách dùng: «tracker unit add "
            "--help».",
        ),
        ("unit import không-có.csv", 65, "Không có tệp không-có.csv. Hãy kiểm tra lại đường dẫn."),
        (
            "unit show xyz",
            4,
            "Không có đơn vị nào tên «xyz». Xem danh sách bằng «tracker unit list».\n"
            'Đơn vị chưa có trong sổ: «tracker unit add MÃ --name "xyz" --kind khac».\n'
            'Tên gọi khác của đơn vị đã có: «tracker unit alias ĐƠN-VỊ --add "xyz"».',
        ),
    ],
)
def test_what_cannot_be_taken_is_refused_and_changes_nothing(
    tracker: Run, ledger_file: Place, line: str, code: int, said: str
) -> None:
    before = contents(ledger_file)

    result = tracker(line)

    assert (result.exit_code, result.stdout, result.stderr) == (code, "", said + "\n")
    assert contents(ledger_file) == before


def test_a_file_with_one_bad_line_adds_no_unit_at_all(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    file = tmp_path / "đơn vị.csv"
    file.write_text("Mã,Tên,Loại\nHM,Hội Một,khac\nHH,Hội Hai,hội\n", encoding="utf-8")
    before = contents(ledger_file)

    result = tracker(f"unit import '{file}'")

    assert result.exit_code == 65
    assert "dòng 3, cột «Loại»: không có loại «hội»" in result.stderr
    assert contents(ledger_file) == before


def test_a_unit_is_found_by_its_code_its_name_and_its_alias_without_accents(tracker: Run) -> None:
    result = tracker("unit add HNB --name 'Hội Nhà báo thành phố' --kind khac --alias 'Hội Nhà báo'")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Đã thêm đơn vị HNB — Hội Nhà báo thành phố.\n"
    for typed in ("HNB", "hoi nha bao thanh pho", "Hội Nhà báo"):
        shown = json.loads(tracker(f"unit show '{typed}' --format json").stdout)
        assert (shown["code"], shown["kind"], shown["aliases"]) == ("HNB", "khac", ["Hội Nhà báo"])


def test_a_dry_run_adds_nothing(tracker: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)

    result = tracker("unit add HNB --name 'Hội Nhà báo' --kind khac --dry-run")

    assert result.stdout == "[chạy thử] Đã thêm đơn vị HNB — Hội Nhà báo.\n"
    assert contents(ledger_file) == before


def test_a_second_unit_of_one_name_is_taken_with_a_warning(tracker: Run) -> None:
    result = tracker("unit add STC2 --name 'sở tài chính' --kind khac")

    assert result.exit_code == 0
    assert result.stderr == "Lưu ý: đã có đơn vị tên như vậy: STC — Sở Tài chính. Khi gõ lệnh hãy dùng mã.\n"


def test_units_are_imported_from_a_file(tracker: Run, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    file.write_text("Mã;Tên;Loại;Tên khác\nHM;Hội Một;khac;H1\nHH;Hội Hai;khac;\n", encoding="utf-8-sig")

    result = tracker(f"unit import {file}")

    assert result.stdout == f"Đã thêm 2 đơn vị từ {file}.\n"
    listed = json.loads(tracker("unit list --kind khac --format json").stdout)
    assert [(unit["code"], unit["aliases"]) for unit in listed] == [("HM", ["H1"]), ("HH", [])]


def test_a_list_of_one_kind_for_spreadsheets_has_a_bom_and_crlf(tracker: Run) -> None:
    result = tracker("unit list --kind dac-khu --format csv")

    assert result.data.startswith(b"\xef\xbb\xbf")
    lines = result.data.decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Mã,Tên,Loại,Nhiệm vụ đang mở,Tên khác"
    assert [line.split(",")[0] for line in lines[1:]] == ["11914", "11948", ""]


def test_a_short_list_says_how_many_units_there_are(tracker: Run) -> None:
    assert "\n\nIn 3 dòng đầu trong 129.\n129 đơn vị.\nMã nhật ký: " in tracker("unit list --limit 3").stdout
