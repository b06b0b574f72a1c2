from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import tracemalloc
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from desk import unprivileged
from systems import needs
from tracker.errors import BadData
from tracker.files.faults import BadCell, BadRow, Faults
from tracker.files.msoffice.package import Broken, OldFormat
from tracker.files.tabular import (
    EmptyFile,
    MissingHeading,
    RepeatedHeading,
    Row,
    UnknownHeading,
    open_rows,
    sheet_of,
)
from tracker.files.textfile import CHUNK, LineTooLong, NoSuchFile, NotText, UnknownEncoding, UnreadableFile
from tracker.words.text import guard

HEADINGS = {"content": ("Nội dung", "content"), "lead": ("Chủ trì",), "deadline": ("Thời hạn", "due")}
TABLE = "Nội dung,Chủ trì,Thời hạn\r\nBáo cáo quý III,Sở Nội vụ,trước ngày 30/9/2026\r\n"
ROW = Row(2, {"content": "Báo cáo quý III", "lead": "Sở Nội vụ", "deadline": "trước ngày 30/9/2026"})


def rows_of(text: str, faults: Faults | None = None) -> list[Row]:
    """Return the rows of a table in memory; the content must be there."""
    return list(sheet_of(io.StringIO(text, newline=""), "a.csv", HEADINGS, ["content"], faults).rows)


def rows_in(path: Path) -> list[Row]:
    """Return the rows of a file."""
    with open_rows(path, HEADINGS, ["content"]) as sheet:
        return list(sheet.rows)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the file of a test goes."""
    return tmp_path / "a.csv"


def cp1258(text: str) -> bytes:
    """Write text as Windows does in cp1258: letters whole, tones as marks after them."""
    parts = []
    for letter in text:
        signs = unicodedata.normalize("NFD", letter)
        tone = "".join(sign for sign in signs if sign in "\u0300\u0309\u0303\u0301\u0323")
        rest = unicodedata.normalize("NFC", "".join(sign for sign in signs if sign not in tone))
        parts.append(rest + tone)
    return "".join(parts).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_reads_the_same_however_it_was_saved(path: Path, encoding: str, separator: str, end: str) -> None:
    text = TABLE.replace(",", separator).replace("\r\n", end)
    path.write_bytes(cp1258(text) if encoding == "cp1258" else text.encode(encoding))

    assert rows_in(path) == [ROW]


def test_big_endian_utf_16_is_read_by_its_mark(path: Path) -> None:
    path.write_bytes(b"\xfe\xff" + TABLE.encode("utf-16-be"))

    assert rows_in(path) == [ROW]


def test_every_vietnamese_letter_survives_cp1258(path: Path) -> None:
    vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
    content = f"{vowels} {vowels.upper()} «» “” ‘’ – — …"
    path.write_bytes(cp1258(f"content\n{content}\n"))

    assert rows_in(path)[0].cells["content"] == content


def test_cells_and_headings_are_brought_to_one_normal_form() -> None:
    assert rows_of(unicodedata.normalize("NFD", TABLE)) == [ROW]


@pytest.mark.parametrize("heading", ["NỘI DUNG", "noi dung", " Nội  dung ", '"Nội\ndung"', "content", "Content"])
def test_a_heading_is_known_without_case_accents_or_single_spaces(heading: str) -> None:
    assert rows_of(f"{heading};Chủ trì\nA;B\n")[0].cells == {"content": "A", "lead": "B", "deadline": ""}


def test_columns_stand_in_any_order_and_absent_ones_are_empty() -> None:
    assert rows_of("due,content\n30/9/2026,A\n") == [Row(2, {"content": "A", "lead": "", "deadline": "30/9/2026"})]


def test_messages_can_name_a_column_as_the_file_writes_it() -> None:
    sheet = sheet_of(["DUE,Nội dung\n"], "a.csv", HEADINGS)

    assert sheet.columns == {"deadline": "DUE", "content": "Nội dung", "lead": "Chủ trì"}


def test_commas_in_headings_that_are_separated_otherwise_do_no_harm() -> None:
    headings = {"content": ("Nội dung, yêu cầu",), "lead": ("Chủ trì",)}
    sheet = sheet_of(["Nội dung, yêu cầu;Chủ trì\n", "A, b, c, d;B\n"], "a.csv", headings)

    assert [row.cells for row in sheet.rows] == [{"content": "A, b, c, d", "lead": "B"}]


def test_the_line_that_tells_excel_the_separator_is_obeyed_and_is_no_heading() -> None:
    assert rows_of("sep=;\r\nNội dung;Chủ trì\r\nA;B\r\n") == [Row(3, {"content": "A", "lead": "B", "deadline": ""})]


def test_a_row_is_numbered_by_the_line_of_the_file_it_begins_on() -> None:
    text = '\r\n"Nội\r\ndung",Chủ trì\r\n\r\n"a\r\nb\r\nc",B\r\n,\r\nd,E\r\n'

    # 1 empty, 2-3 headings, 4 empty, 5-7 first row, 8 empty cells only, 9 second row
    assert [(row.line, row.cells["content"]) for row in rows_of(text)] == [(5, "a\r\nb\r\nc"), (9, "d")]


def test_quoted_separators_and_doubled_quotes_are_text() -> None:
    assert rows_of('content,lead\n"Về ""một cửa"", số 5","A, B"\n')[0].cells["content"] == 'Về "một cửa", số 5'


def test_other_separators_and_quotes_inside_a_cell_are_kept() -> None:
    assert rows_of('content,lead\nmàn hình 24" ,Sở A; Sở B\n')[0].cells["content"] == 'màn hình 24"'


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_a_cell_we_exported_comes_back_as_it_was(text: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["content", "lead"], [guard(text), "B"]])

    assert rows_of(out.getvalue())[0].cells["content"] == unicodedata.normalize("NFC", text.strip())


def test_our_own_formula_guard_is_taken_off_and_other_apostrophes_stay() -> None:
    text = "content\n'- Sở Tài chính báo cáo\n''=1\n'ngoặc đơn'\n"

    assert [row.cells["content"] for row in rows_of(text)] == ["- Sở Tài chính báo cáo", "'=1", "'ngoặc đơn'"]


def test_empty_columns_and_cells_that_excel_leaves_at_the_right_are_no_columns() -> None:
    assert rows_of("content;lead;;\nA;B;;\nC;D\n;;;;;\n")[1].cells["lead"] == "D"


def test_a_row_with_a_cell_too_few_is_refused_at_the_first_column_missing() -> None:
    with pytest.raises(BadCell, match=r"^a\.csv, dòng 3, cột «Chủ trì»: dòng chỉ có 1 ô, cần 3\.$"):
        rows_of("Nội dung,Chủ trì,due\nA,B,C\nA\n")


def test_a_row_with_a_cell_too_many_is_refused() -> None:
    with pytest.raises(BadRow, match=r"^a\.csv, dòng 2: dòng có 3 ô, chỉ có 2 cột\.$"):
        rows_of("content,lead\nbáo cáo, rà soát,B\n")


def test_an_open_quote_is_refused_where_its_row_begins() -> None:
    with pytest.raises(BadRow, match="dòng 3: dấu ngoặc kép"):
        rows_of('content,lead\nA,B\n"C,D\nE,F\nG,H\n')


def test_an_open_quote_in_a_long_file_does_not_swallow_it() -> None:
    lines = iter(["content,lead\n", 'A,"B\n', *["Rà soát, báo cáo,D\n"] * 200_000])

    with pytest.raises(BadCell, match=r"dòng 2, cột «lead»: .*dấu ngoặc kép không đóng"):
        list(sheet_of(lines, "a.csv", HEADINGS).rows)
    assert next(lines) == "Rà soát, báo cáo,D\n"


def test_faults_are_collected_with_their_lines_and_the_good_rows_still_come() -> None:
    faults = Faults()
    rows = rows_of('Nội dung,Chủ trì\nA,B\nC\nD,E,F\nG,H\n"I"x,J\nK,L\n', faults)

    assert [row.line for row in rows] == [2, 5]
    assert [(fault.line, fault.column) for fault in faults.kept] == [(3, "Chủ trì"), (4, ""), (6, "")]
    assert "các dòng sau chưa được đọc" in faults.kept[-1].message
    assert (len(faults), faults.is_whole) == (3, False)


def test_an_unknown_heading_is_refused_with_those_accepted() -> None:
    with pytest.raises(UnknownHeading, match=r"dòng 1: không nhận cột «Ghi chú».*Nội dung, Chủ trì, Thời hạn"):
        rows_of("Nội dung,Ghi chú\nA,B\n")


def test_a_column_without_heading_between_others_is_refused() -> None:
    with pytest.raises(UnknownHeading, match="«»"):
        rows_of("Nội dung,,Chủ trì\nA,B,C\n")


def test_a_missing_heading_is_named() -> None:
    with pytest.raises(MissingHeading, match="thiếu cột «Nội dung»"):
        rows_of("Chủ trì,Thời hạn\nA,B\n")


def test_two_columns_of_one_meaning_are_refused() -> None:
    with pytest.raises(RepeatedHeading, match="cột «content»"):
        rows_of("Nội dung,content\nA,B\n")


def test_an_open_quote_in_the_headings_is_refused() -> None:
    with pytest.raises(UnknownHeading):
        rows_of('"Nội dung,Chủ trì\n' + "A,B\n" * 1000)


@pytest.mark.parametrize("text", ["", "\n\r\n", "\ufeff", ";;;\n,,\n"])
def test_an_empty_file_says_which_headings_to_write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")

    with pytest.raises(EmptyFile, match="Nội dung, Chủ trì, Thời hạn"):
        rows_in(path)


def test_a_file_of_headings_only_has_no_rows() -> None:
    assert rows_of("Nội dung") == []


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile, match=r"khong-co\.csv"):
        rows_in(tmp_path / "khong-co.csv")
    with pytest.raises(UnreadableFile, match="thư mục"):
        rows_in(tmp_path)
    with pytest.raises(BadData):
        rows_in(Path("\0"))
    with pytest.raises(BadData):
        rows_in(tmp_path / ("x" * 5000))


def test_a_file_that_may_not_be_read_is_said_to_be_so(shared_folder: Path) -> None:
    path = shared_folder / "tasks.csv"
    path.write_text(TABLE, encoding="utf-8")
    path.chmod(0)

    with unprivileged(), pytest.raises(UnreadableFile, match="không có quyền đọc"):
        rows_in(path)


@needs("named pipes")
def test_a_pipe_is_refused_and_not_waited_for(path: Path) -> None:
    os.mkfifo(path)

    with pytest.raises(UnreadableFile, match="tệp thường"):
        rows_in(path)


@pytest.mark.parametrize(
    ("head", "refusal"), [(b"x", NotText), (b"PK\x03\x04", Broken), (b"\xd0\xcf\x11\xe0", OldFormat)]
)
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_file_is_what_it_holds_and_not_what_it_is_called(
    tmp_path: Path, name: str, head: bytes, refusal: type[BadData]
) -> None:
    (tmp_path / name).write_bytes(head + b"\0\1\2")

    with pytest.raises(refusal):
        rows_in(tmp_path / name)


def test_a_workbook_is_read_like_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with Workbook(str(path)) as book:
        book.add_worksheet("trống")
        book.add_worksheet("bảng").write_column(0, 0, ["Nội dung", "Báo cáo\nquý III", "", "Rà soát"])

    assert [(row.line, row.cells["content"]) for row in rows_in(path)] == [(2, "Báo cáo quý III"), (4, "Rà soát")]


def test_a_formula_is_taken_from_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Nội dung")
        sheet.write_formula(1, 0, '="A"&"B"', None, "AB")

    with pytest.raises(BadCell, match=r"dòng 2, cột «A»: ô A2 là công thức"):
        rows_in(path)


@pytest.mark.parametrize(
    "raw", [b"content\nA\0B\n", TABLE.encode("utf-16-le"), b"\xff\xfe\0\0" + TABLE.encode("utf-32-le")]
)
def test_what_holds_nul_signs_is_no_text(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)

    with pytest.raises(NotText):
        rows_in(path)


@pytest.mark.parametrize(
    "raw",
    [
        b"content\nB\xb8o c\xb8o qu\xfd III\n",  # TCVN3: ¸ is á
        b"content\n" + "Rà soát".encode() + b"\n" + "Ủy ban".encode()[:2] + b"\n",  # UTF-8, cut
        b"\xef\xbb\xbfcontent\nS\xe2\n",  # a UTF-8 mark, and something else after it
        b"\xff\xfec\0o\0n",  # UTF-16, cut
    ],
)
def test_an_encoding_that_would_have_to_be_guessed_is_refused(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)

    with pytest.raises(UnknownEncoding, match="CSV UTF-8"):
        rows_in(path)


def test_an_endless_line_is_refused(path: Path) -> None:
    path.write_text("content\n" + "x" * (2 * CHUNK), encoding="utf-8")

    with pytest.raises(LineTooLong, match="quá dài"):
        rows_in(path)


def test_a_big_file_is_read_in_flat_memory(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write("Nội dung,Chủ trì\n")
        for number in range(60_000):
            file.write(f"Báo cáo kết quả thực hiện nhiệm vụ số {number} của Ủy ban nhân dân,STC\n")

    tracemalloc.start()
    try:
        with open_rows(path, HEADINGS) as sheet:
            count = sum(1 for _ in sheet.rows)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    # the file has 5 MB; the pass over the encoding holds 1 MB chunks and their text of up to 4 bytes a sign
    assert count == 60_000
    assert peak < 8_000_000


def test_reading_a_table_loads_no_database(path: Path) -> None:
    program = (
        "import sys, tracker.files.tabular; print({'sqlalchemy', 'sqlmodel', 'rich'} & set(sys.modules) or 'none')"
    )
    environment = {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False, env=environment
    )

    assert done.stdout.strip() == "none", done.stderr
