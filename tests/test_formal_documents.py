"""Views and pages as Word documents: their sheet, their letters, their tables, and text that stays text."""

from __future__ import annotations

import io
from datetime import date
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml.etree import tostring  # type: ignore[import-untyped]  # it comes without types

from tracker.render import content
from tracker.render.beside.imprint import Imprint
from tracker.render.decree30.grid import cell
from tracker.render.decree30.moulds import SAID, TOGETHER, Mould, cast
from tracker.render.decree30.paragraph import element, sub
from tracker.render.view import Column, Page, Total, View

IMPRINT = Imprint(
    day=date(2026, 11, 28),
    head=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "VĂN PHÒNG"),
    office="Văn phòng Ủy ban nhân dân thành phố",
    place="Hải Phòng",
    symbol="VP",
    journal="Mã nhật ký: 0123456789ab",
)
COLUMNS = (
    Column("task", "Số", "int"),
    Column("content", "Nội dung", wrap=True),
    Column("due_on", "Hạn", "date"),
    Column("late", "Trễ (ngày)", "int", tone="late"),
)
ROWS = [(7, "Báo cáo Ủy ban", "2026-09-05", 12), (8, None, date(2026, 10, 4), 0), Total((None, "TỔNG SỐ", None, 12))]
VIEW = View(COLUMNS, ROWS, title="VIỆC QUÁ HẠN", notes=("Tổng: 2", IMPRINT.journal), imprint=IMPRINT)
HOSTILE = '<w:p/>&amp;]]>\x00\x0b\x1b[2J\u202e\ud800\ufffe\uffff =HYPERLINK("x")'


def document(shown: View | Page) -> Any:
    """Return what is shown as a document that was read again."""
    return Document(io.BytesIO(content(shown, "docx")))


def lines(opened: Any) -> list[str]:
    """Return the paragraphs of a document outside its tables."""
    return [paragraph.text for paragraph in opened.paragraphs if paragraph.text]


def cells(table: Any) -> list[list[str]]:
    """Return what a table says."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_list_is_a_report_in_the_form_of_the_decree() -> None:
    opened = document(VIEW)

    head, listed, signature = opened.tables
    assert cells(head) == [
        [
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nVĂN PHÒNG\n",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
        ],
        ["Số:          /BC-VP", "Hải Phòng, ngày       tháng       năm 2026"],
    ]
    assert lines(opened) == ["BÁO CÁO", "VIỆC QUÁ HẠN", "Số liệu đến ngày 28/11/2026.", "Tổng: 2"]
    assert cells(listed) == [
        ["Số", "Nội dung", "Hạn", "Trễ (ngày)"],
        ["7", "Báo cáo Ủy ban", "05/09/2026", "12"],
        ["8", "", "04/10/2026", "0"],
        ["", "TỔNG SỐ", "", "12"],
    ]
    assert cells(signature)[0][0].startswith("Nơi nhận:")
    assert cells(signature)[0][1].startswith("LÃNH ĐẠO VĂN PHÒNG\n(ký, ghi rõ chức vụ, họ tên)")


def test_the_sheet_its_margins_and_its_letters_are_those_of_the_decree() -> None:
    opened = document(VIEW)
    section = opened.sections[0]

    assert (section.page_width, section.page_height) == (Mm(210).twips * 635, Mm(297).twips * 635)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(each.mm) for each in margins] == [20, 20, 30, 15]
    fonts = opened.styles.element.find(qn("w:docDefaults")).find(".//" + qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    for name in ("Normal", "Heading 1", "Heading 2"):
        assert set(opened.styles[name].element.rPr.find(qn("w:rFonts")).attrib.values()) == {"Times New Roman"}


def test_pages_are_numbered_above_from_the_second_on_and_bear_the_journal_below() -> None:
    section = document(VIEW).sections[0]

    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    assert [each.paragraphs[0].text for each in (section.footer, section.first_page_footer)] == [IMPRINT.journal] * 2


def test_headings_stand_on_every_page_and_no_row_is_divided() -> None:
    rows = document(VIEW).tables[1].rows

    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_figures_stand_to_the_right_totals_are_bold_and_a_tone_shades_what_says_it() -> None:
    rows = document(VIEW).tables[1].rows

    assert rows[1].cells[0].paragraphs[0].alignment == 2
    assert rows[1].cells[1].paragraphs[0].alignment == 0
    assert [bool(row.cells[3].paragraphs[0].runs[0].bold) for row in rows] == [True, False, False, True]
    shaded = [row.cells[3]._tc.tcPr.find(qn("w:shd")) is not None for row in rows]
    assert shaded == [True, True, False, True]


def test_a_wide_table_lies_and_what_stands_before_it_does_not() -> None:
    wide = tuple(Column(f"c{number}", f"Cột thứ {number}") for number in range(14))
    page = Page(
        "BÁO CÁO THÁNG 11",
        (VIEW.but(notes=()), View(wide, [["mười một chữ cái"] * 14], title="PHỤ LỤC")),
        {},
        under="Số liệu chưa chốt",
        imprint=IMPRINT,
    )
    opened = document(page)

    assert [each.page_width > each.page_height for each in opened.sections] == [False, True]
    assert [each.different_first_page_header_footer for each in opened.sections] == [True, False]
    assert lines(opened)[:3] == ["BÁO CÁO THÁNG 11", "Số liệu chưa chốt", "VIỆC QUÁ HẠN"]
    alone = document(View(wide, [["mười một chữ cái"] * 14], imprint=IMPRINT))
    assert [each.page_width > each.page_height for each in alone.sections] == [True]


def test_one_thing_is_a_table_of_two_columns_and_nothing_is_said_in_words() -> None:
    one = View.one([(COLUMNS[0], 7), (COLUMNS[1], "a\nb"), (COLUMNS[2], None)], title="NHIỆM VỤ 7")
    assert cells(document(one).tables[0]) == [["Số", "7"], ["Nội dung", "a\nb"]]

    none = document(View(COLUMNS, [], title="VIỆC", empty="Không có gì."))
    assert (lines(none), none.tables) == (["VIỆC", "Không có gì."], [])


def test_what_somebody_typed_stays_text() -> None:
    view = View((Column("text", HOSTILE),), [(HOSTILE,)], title=HOSTILE, notes=(HOSTILE,), imprint=IMPRINT)
    opened = document(view)

    safe = '<w:p/>&amp;]]> ? =HYPERLINK("x")'
    assert lines(opened)[1:] == [safe, "Số liệu đến ngày 28/11/2026.", safe]
    assert cells(opened.tables[1]) == [[safe], [safe.replace(" ", "", 1)]]
    assert opened.core_properties.title == safe


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("QUÁ HẠN LÂU NHẤT: 3 trong 63 («tracker overdue»)", "QUÁ HẠN LÂU NHẤT: 3 trong 63"),
        ("1 nhiệm vụ chưa ghi ngày nhận: «tracker waiting».", "1 nhiệm vụ chưa ghi ngày nhận."),
        ("Từng đơn vị: «tracker due --directive '1/CĐ-TTg'»; «tracker meeting missing 02/12/2026».", "Từng đơn vị."),
        (
            "Số liệu đến ngày 28/11/2026, chưa chốt; chốt khi ghi báo cáo bằng «tracker meeting file».",
            "Số liệu đến ngày 28/11/2026, chưa chốt.",
        ),
        ("Hai nhiệm vụ. Nhắc xong, ghi lại bằng «tracker urge add SỐ… --channel …».", "Hai nhiệm vụ."),
        ("Chạy «tracker check» để biết.", ""),
        ("Số liệu để đối soát; không thay thế văn bản.", "Số liệu để đối soát; không thay thế văn bản."),
    ],
)
def test_no_paper_advises_what_to_type(said: str, kept: str) -> None:
    page = Page("BÁO CÁO", (View(COLUMNS, ROWS, title=said, notes=(said,)),), {}, notes=(said,), under=said)

    assert lines(document(page)) == ["BÁO CÁO", *[kept] * 4][: 5 if kept else 1]


def test_no_line_ends_between_a_figure_and_its_percent() -> None:
    said = "Tỷ lệ 93,5 %, còn % thì không."

    assert lines(document(View(COLUMNS, ROWS, notes=(said,))))[-1] == "Tỷ lệ 93,5\u00a0%, còn % thì không."


def test_the_same_view_makes_the_same_file_and_tells_no_other_day() -> None:
    made = content(VIEW, "docx")

    assert made == content(VIEW, "docx")
    with ZipFile(io.BytesIO(made)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "thumbnail" not in " ".join(package.namelist())
    written = Document(io.BytesIO(made)).core_properties
    assert (written.author, written.title) == (IMPRINT.office, "VIỆC QUÁ HẠN")
    assert str(written.created)[:10] == str(written.modified)[:10] == "2026-11-28"


@pytest.mark.parametrize("text", [HOSTILE, "¤", "a\tb\r\nc\n\nd", " ", "", "&lt;", "  hai  dòng \n"])
def test_a_cell_out_of_a_mould_is_the_cell_made_part_by_part(text: str) -> None:
    rows = [element("tr") for _each in range(4)]
    for row in rows:
        sub(sub(row, "trPr"), "cantSplit")
    empty, by_hand, *shapes = rows
    for row, said in zip(rows[1:], (text, SAID, ""), strict=True):
        cell(row, said, 50, 11, bold=True, align="right", shade="FFF2CC")
    table = element("tbl")

    cast(table, empty, [Mould(*(shape[1] for shape in shapes)).cast(text)] * (TOGETHER + 1))

    assert len(table) == TOGETHER + 1
    assert {tostring(row) for row in table} == {tostring(by_hand)}
