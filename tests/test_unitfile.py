from __future__ import annotations

import unicodedata
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from tracker.errors import BadData
from tracker.files.tabular import MissingHeading, UnknownHeading
from tracker.files.unitfile import UnitFileError, UnitRow, packaged_units, read_unit_file, read_units
from tracker.law.vocabulary import UnitKind

LIST = "Mã,Tên,Loại,Tên khác\nSTC,Sở Tài chính,so,Sở TC; Tài chính;Sở TC\n11311,Phường Hồng Bàng,phuong,\n"


def test_the_packaged_list_has_129_units() -> None:
    kinds = Counter(unit.kind for unit in packaged_units())

    assert kinds == {
        UnitKind.OFFICE: 1,
        UnitKind.DEPARTMENT: 11,
        UnitKind.BOARD: 1,
        UnitKind.BRANCH: 2,
        UnitKind.COMMUNE: 67,
        UnitKind.WARD: 45,
        UnitKind.SPECIAL_ZONE: 2,
    }


def test_the_packaged_list_is_plain_utf_8_with_plain_line_ends() -> None:
    raw = files("tracker").joinpath("data/hai-phong-units.csv").read_bytes()

    assert raw.startswith(b"code,name,kind,aliases\n")
    assert b"\r" not in raw
    assert unicodedata.is_normalized("NFC", raw.decode())


def test_names_with_commas_and_several_aliases_are_read_whole() -> None:
    unit = next(unit for unit in packaged_units() if unit.code == "SVHTTDL")

    # line 1 holds the headings: VP 2, TTTP 3, SNV 4, STC 5, SXD 6, SNNMT 7, SGDDT 8, SVHTTDL 9
    assert unit == UnitRow(
        9, "SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch", UnitKind.DEPARTMENT, ("Sở VHTT&DL", "Sở VH,TT&DL")
    )


def test_a_list_with_vietnamese_headings_is_read_and_aliases_stand_once() -> None:
    assert read_units(LIST) == [
        UnitRow(2, "STC", "Sở Tài chính", UnitKind.DEPARTMENT, ("Sở TC", "Tài chính")),
        UnitRow(3, "11311", "Phường Hồng Bàng", UnitKind.WARD, ()),
    ]


def test_an_alias_that_repeats_the_name_is_dropped() -> None:
    assert read_units("code,name,kind,aliases\nA,Sở A,so,Sở  A;A1\n")[0].aliases == ("A1",)


def test_aliases_may_be_left_out() -> None:
    assert read_units("kind;code;name\nso;A;Sở A\n") == [UnitRow(2, "A", "Sở A", UnitKind.DEPARTMENT, ())]


def test_kinds_may_be_written_as_people_write_them() -> None:
    rows = "".join(
        f"{n},Đơn vị {n},{kind}\n"
        for n, kind in enumerate(["Xã", "Phường", "Đặc khu", "Sở", "Ban", "Văn phòng", "Khác"])
    )

    assert [unit.kind for unit in read_units("Mã,Tên,Loại\n" + rows)] == [
        *["xa", "phuong", "dac-khu", "so", "ban", "office", "khac"]
    ]


def test_a_file_is_read_as_its_text_is(tmp_path: Path) -> None:
    path = tmp_path / "don-vi.csv"
    path.write_text(LIST, encoding="utf-16")

    assert read_unit_file(path) == read_units(LIST)


@pytest.mark.parametrize(
    ("row", "line", "column", "reason"),
    [
        (",Sở A,so,", 4, "Mã", "còn trống"),
        ("A, ,so,", 4, "Tên", "còn trống"),
        ("A,Sở A,,", 4, "Loại", "không có loại «»"),
        ("A,Sở A,huyện,", 4, "Loại", "không có loại «huyện»"),
        ("stc,Sở A,so,", 4, "Mã", "mã «stc» đã dùng ở dòng 2"),
        ("A;B,Sở A,so,", 4, "Mã", "«;»"),
        ("@xa,Sở A,so,", 4, "Mã", "«@»"),
        ("A,Sở A; Sở B,so,", 4, "Tên", "«;»"),
        ('\n\nA,"Sở\nA",sở ban,', 6, "Loại", "không có loại «sở ban»"),
    ],
)
def test_a_unit_that_could_not_be_found_again_is_refused_with_its_place(
    row: str, line: int, column: str, reason: str
) -> None:
    with pytest.raises(UnitFileError) as refusal:
        read_units(LIST + row + "\n", "don-vi.csv")

    assert refusal.value.exit_code == 65
    assert str(refusal.value).startswith(f"don-vi.csv, dòng {line}, cột «{column}»: ")
    assert reason in str(refusal.value)


def test_a_list_without_a_column_of_kinds_is_refused() -> None:
    with pytest.raises(MissingHeading, match="thiếu cột «Loại»"):
        read_units("Mã,Tên\nA,Sở A\n")


def test_an_unknown_column_is_refused_with_the_headings_accepted() -> None:
    with pytest.raises(UnknownHeading, match=r"không nhận cột «Địa chỉ».*Mã, Tên, Loại, Tên khác"):
        read_units("Mã,Tên,Loại,Địa chỉ\nA,Sở A,so,số 1\n")


def test_every_refusal_is_one_of_bad_data() -> None:
    for text in ("", "Mã\n", 'Mã,Tên,Loại\n"A,Sở A,so\n', "Mã,Tên,Loại\nA,Sở A\n", "Mã,Tên,Loại\nA,Sở A,so,x\n"):
        with pytest.raises(BadData):
            read_units(text)
