"""Headings of the tables that offices send: below titles, in one row or two, in their usual wordings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.files.sheets.foot import begins_foot, is_foot
from tracker.files.sheets.headings import find_headings
from tracker.files.sheets.meanings import Field, of_tasks
from tracker.files.sheets.rowkinds import RowKind, is_numbering, kind_of

WORDED = {
    "content": "Nội dung|Nội dung công việc|NHIỆM VỤ|Tên nhiệm vụ|Nội dung được giao|Nhiệm vụ thực hiện|Giải pháp"
    "|Nội dung nhiệm vụ|Nhiệm vụ, giải pháp|Ý kiến chỉ đạo|content",
    "lead": "Chủ trì|Cơ quan chủ trì|Đơn vị chủ trì thực hiện|Sở, ngành chủ trì tham mưu|CƠ QUAN CHỦ TRÌ SOẠN THẢO"
    "|Cơ quan, đơn vị chủ trì|Cơ quan chủ công thực hiện|CƠ QUAN THỰC HIỆN|Cơ quan phụ trách|Đơn vị thực hiện"
    "|ĐV chủ trì|Cơ quan/đơn vị chủ trì|Đơn vị được giao|Phân công thực hiện|Đơn vị|lead",
    "support": "Phối hợp|Cơ quan phối hợp|Đơn vị phối hợp thực hiện|Cơ quan, đơn vị phối hợp|Đơn vị phối hợp (nếu có)"
    "|support",
    "deadline": "Thời hạn|Thời hạn hoàn thành|THỜI GIAN HOÀN THÀNH|TG hoàn thành|Thời gian|Thời gian thực hiện"
    "|Hạn xử lý|Ngày hoàn thành|Thời gian hoàn thành (dự kiến)|Tiến độ|due|deadline",
    "deliverable": "Sản phẩm|Kết quả, sản phẩm|Sản phẩm, kết quả|KẾT QUẢ YÊU CẦU|Kết quả|Sản phẩm đầu ra|deliverable",
    "written": "Yêu cầu văn bản|written",
    "room": "Phòng theo dõi|Phòng|room",
    "point": "Điểm|Điểm, khoản|point",
    "status": "Trạng thái|Trạng thái nhiệm vụ|Tình trạng xử lý",
    "report": "Số báo cáo|Báo cáo số|Số văn bản báo cáo",
    "done_on": "Ngày báo cáo|Ngày hoàn thành thực tế",
    "directive": "Số ký hiệu văn bản, người ký|Văn bản giao|Số văn bản",
    "number": "STT|Stt|TT|Số TT|#",
    "note": "Ghi chú",
    "other": "Loại nhiệm vụ|Nguồn gốc|Người thực hiện|Khó khăn, vướng mắc|KẾT QUẢ HIỆN NAY|Kết quả thực hiện|Ngày giao"
    "|Lãnh đạo UBND phụ trách|Cấp trình",
}


@pytest.mark.parametrize("meaning", WORDED)
def test_a_heading_means_what_offices_mean_by_it(meaning: str) -> None:
    read = {heading: of_tasks().fields(heading)[:1] for heading in WORDED[meaning].split("|")}

    assert read == {heading: (Field(meaning),) for heading in read}


@pytest.mark.parametrize(
    "text",
    ["Thời hn", "Các văn bản cần sửa đổi", "Rà soát số liệu", "Sở Tài chính", "A", "1", "", "15/12/2026", "Ngày"],
)
def test_what_is_no_heading_means_nothing(text: str) -> None:
    assert of_tasks().fields(text) == ()


def columns(*rows: list[str]) -> dict[str, int]:
    """Return which column each field has."""
    found = find_headings(rows)
    assert found is not None
    return {what.value: place for what, place in found.columns.items()}


def test_headings_are_found_below_a_title_block() -> None:
    rows = [
        ["ỦY BAN NHÂN DÂN", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""],
        ["DANH MỤC NHIỆM VỤ", "", "", "", ""],
        ["(Kèm theo Công văn số 100/UBND-KTTH)", "", "", "", ""],
        ["STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành"],
        ["1", "Rà soát số liệu", "Sở Tài chính", "Sở Nội vụ", "15/12/2026"],
    ]
    found = find_headings(rows)

    assert found is not None
    assert (found.first, found.height, found.after) == (3, 1, 4)
    assert columns(*rows) == {"content": 1, "lead": 2, "support": 3, "deadline": 4}
    assert found.cell(rows[4], Field.LEAD) == "Sở Tài chính"
    assert (found.numbering(rows[4]), found.aside) == ("1", {0: Field.NUMBER})


def test_a_title_merged_over_all_columns_is_no_heading() -> None:
    found = find_headings([["Nhiệm vụ"] * 4, ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]])

    assert found is not None
    assert found.first == 1


@pytest.mark.parametrize("filled", [False, True])
def test_two_rows_of_headings_are_one_heading(filled: bool) -> None:
    top = ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Đơn vị thực hiện" if filled else "", "Thời hạn"]
    below = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"] if filled else ["", "", "Chủ trì", "Phối hợp", ""]
    found = find_headings([["Phụ lục"], top, below, ["1", "Rà soát", "STC", "", ""]])

    assert found is not None
    assert (found.first, found.after) == (1, 3)
    assert found.names[3] == "Đơn vị thực hiện Phối hợp"
    assert columns(top, below) == {"content": 1, "lead": 2, "support": 3, "deadline": 4}


def test_the_end_of_a_span_of_time_is_the_deadline() -> None:
    rows = [["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", ""], ["", "", "", "Bắt đầu", "Hoàn thành"]]

    assert columns(*rows) == {"content": 1, "lead": 2, "deadline": 4}


def test_the_row_below_the_headings_is_not_taken_for_one() -> None:
    rows = [["STT", "Nội dung", "Chủ trì", "Thời hạn"], ["2", "Báo cáo", "Sở Nội vụ", ""]]
    found = find_headings(rows)

    assert found is not None
    assert found.height == 1


def test_a_day_done_beside_a_deadline_is_the_day_done_and_alone_the_deadline() -> None:
    assert columns(["Nội dung", "Chủ trì", "Ngày hoàn thành"])["deadline"] == 2
    both = columns(["Nội dung", "Chủ trì", "Ngày hoàn thành", "Thời hạn"])
    assert (both["done_on"], both["deadline"]) == (2, 3)


def test_unknown_headings_and_two_of_one_meaning_are_told_apart() -> None:
    found = find_headings([["Nội dung", "Chủ trì", "Thời hn", "Đơn vị chủ trì", "Màu"]])

    assert found is not None
    assert (found.unknown, found.again) == ((2, 4), ((3, 1),))


def test_a_table_of_something_else_has_no_headings() -> None:
    assert find_headings([["A", "B"], ["1", "2"]]) is None
    assert find_headings([]) is None


HEADINGS = find_headings([["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"]])


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("section", ["", "I. LĨNH VỰC TÀI CHÍNH", "", "", ""]),
        ("section", ["I", "Lĩnh vực tài chính", "", "", ""]),
        ("section", ["A. Nhiệm vụ thường xuyên", "", "", "", ""]),
        ("section", ["Phần thứ nhất"] * 5),
        ("section", ["", "CÔNG TÁC NỘI VỤ", "", "", ""]),
        ("total", ["Tổng cộng", "", "", "", ""]),
        ("total", ["", "Tổng số: 12 nhiệm vụ", "", "", ""]),
        ("total", ["Cộng", "", "12", "", ""]),
        ("numbering", ["(1)", "(2)", "(3)", "(4)", "(5)"]),
        ("numbering", ["", "(1)", "(2)", "(3)", "(4)"]),
        ("numbering", ["A", "B", "1", "2", "3"]),
        ("numbering", ["(1)", "(2)", "(3)", "(4)", "(5)=(3)+(4)"]),
        ("bare", ["7", "", "", "", ""]),
        ("section", ["II", "", "", "", ""]),
        ("section", ["Nhiệm vụ năm 2026", "", "", "", ""]),
        ("heading", ["TT", "NỘI DUNG", "Chủ trì", "Phối hợp", "Thời hạn"]),
        ("empty", ["", "", "", "", ""]),
        ("continuation", ["", "và báo cáo kết quả", "", "", ""]),
        ("data", ["3", "Rà soát", "", "", ""]),
        ("data", ["4", "Tổng hợp", "", "", "20/12/2026"]),
        ("data", ["", "Tổng hợp", "", "", "20/12/2026"]),
        ("data", ["5", "Cộng tác với Sở Nội vụ", "", "", ""]),
        ("data", ["6", "I. Rà soát số liệu", "STC", "", ""]),
        ("data", ["7", "BÁO CÁO TÀI CHÍNH", "STC", "", ""]),
        ("data", ["8", "Tổng cộng các khoản thu", "STC", "", ""]),
    ],
)
def test_a_row_is_what_it_looks_like(kind: str, cells: list[str]) -> None:
    assert HEADINGS is not None
    assert kind_of(cells, HEADINGS) is RowKind(kind)


def test_a_row_is_a_section_where_the_next_is_numbered_below_it() -> None:
    assert HEADINGS is not None
    title = ["1", "Về ngân sách", "", "", ""]

    assert kind_of(title, HEADINGS, ["1.1", "Rà soát", "STC", "", ""]) is RowKind.SECTION
    assert kind_of(title, HEADINGS, ["2", "Rà soát", "STC", "", ""]) is RowKind.DATA


@pytest.mark.parametrize(
    "cells",
    [
        ["Ghi chú: gửi về Văn phòng.", "", "", "", ""],
        ["", "(*) Nhiệm vụ do Chính phủ giao.", "", "", ""],
        ["Người lập biểu", "", "", "TM. ỦY BAN NHÂN DÂN", ""],
        ["", "Người lập", "Thủ trưởng đơn vị", "", ""],
        ["", "Hải Phòng, ngày 20 tháng 11 năm 2026", "", "", ""],
        ["Nơi nhận:", "", "", "", ""],
        ["", "", "", "KT. CHỦ TỊCH", "KT. CHỦ TỊCH"],
        ["Trang 1/3", "", "", "", ""],
    ],
)
def test_what_stands_below_a_table_is_its_foot(cells: list[str]) -> None:
    assert HEADINGS is not None
    assert begins_foot(cells, HEADINGS)
    assert is_foot(["", "Trần Thị B", "", "Nguyễn Văn A", ""], HEADINGS)


@pytest.mark.parametrize(
    "cells",
    [
        ["4", "Người lập biểu", "", "", ""],
        ["", "Ghi chú: đã họp", "Sở Tài chính", "", ""],
        ["", "Ghi chú: đã họp", "", "", "15/12/2026"],
        ["", "Rà soát số liệu", "", "", ""],
        ["", "Trưởng phòng rà soát", "Sở Tài chính", "", ""],
        ["", "Rà soát số liệu", "SỞ TÀI CHÍNH", "", ""],
    ],
)
def test_what_is_numbered_led_or_due_is_no_foot(cells: list[str]) -> None:
    assert HEADINGS is not None
    assert not begins_foot(cells, HEADINGS)


def test_headings_are_known_with_their_spaces_wrong() -> None:
    wrong = ["S T T", "Nộidung nhiệm vụ", "Đơnvị chủ trì", "Đơn vị phốihợp", "Thời hạn hoànthành"]
    found = find_headings([wrong], of_tasks().loosened())

    assert found is not None
    assert (list(found.columns.values()), found.unknown) == ([1, 2, 3, 4], ())


def test_an_amount_beside_a_number_numbers_no_columns() -> None:
    assert not is_numbering(["3", "15"])
    assert not is_numbering(["1", ""])


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=8))
def test_any_rows_of_texts_are_looked_through(rows: list[list[str]]) -> None:
    found = find_headings(rows)

    if found is not None:
        for row in rows[found.after :]:
            assert kind_of(row, found) in RowKind
            assert all(place < len(found.names) for place in found.columns.values())
