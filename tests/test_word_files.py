"""Documents of Word as they come in: what is struck out, boxes of text, merged cells, numbers Word counts itself."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from directives import MOTTO, Letter, in_word
from letterheads import LETTERS
from tracker.errors import BadData
from tracker.files.draft.draftof import draft_of
from tracker.files.written.blocks import Block, Paragraph, Table
from tracker.files.written.wordfile import read_word

SPACES = (
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def blocks_of(path: Path, *parts: str) -> list[Block]:
    """Write a document of these parts of XML, and read it."""
    document = docx.Document()
    for part in parts:
        whole = part.replace(">", f" {nsdecls('w')} {SPACES}>", 1)
        document.element.body.insert(len(document.element.body) - 1, parse_xml(whole))
    document.save(str(path))
    return read_word(path).blocks


def texts(blocks: list[Block]) -> list[str]:
    """Return the text of paragraphs, with what Word numbers them with."""
    return [f"{block.numbering} {block.text}".strip() for block in blocks if isinstance(block, Paragraph)]


def test_what_was_struck_out_is_left_out_and_what_was_put_in_is_read(tmp_path: Path) -> None:
    part = (
        "<w:p><w:r><w:t xml:space='preserve'>Giao </w:t></w:r><w:del><w:r><w:delText>Sở</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Sở Tài chính</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>xa</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t xml:space='preserve"
        "'> chủ trì</w:t></w:r></w:p>"
    )
    assert texts(blocks_of(tmp_path / "a.docx", part)) == ["Giao Sở Tài chính chủ trì"]


def test_boxes_of_text_are_read_once(tmp_path: Path) -> None:
    inside = "<w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent>"
    part = (
        "<w:p><w:r><w:t>UBND</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    old = f"<w:p><w:r><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></w:r></w:p>"

    assert texts(blocks_of(tmp_path / "a.docx", part, old)) == ["UBND", "HỎA TỐC", "HỎA TỐC"]


def test_letters_shown_as_capitals_marks_apart_and_hard_spaces_are_one_text(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", "Số:\u00a0\u00a045/TB-UBND")
    shown = "<w:r><w:rPr><w:caps/></w:rPr><w:t>thông báo</w:t></w:r>"
    part = f"<w:p>{shown}<w:r><w:br/></w:r><w:r><w:t>{apart}</w:t></w:r></w:p>"

    assert texts(blocks_of(tmp_path / "a.docx", part)) == ["THÔNG BÁO", "Số: 45/TB-UBND"]


def test_merged_cells_stand_once_and_know_what_they_cover(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "I. LUẬT"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Sở Tài chính"
    table.cell(1, 1).text = "một"
    table.cell(2, 1).text = "hai"
    document.save(str(tmp_path / "a.docx"))

    (read,) = read_word(tmp_path / "a.docx").blocks

    assert isinstance(read, Table)
    assert read.rows == (("I. LUẬT", "", ""), ("Sở Tài chính", "một", ""), ("", "hai", ""))
    assert read.filled() == [["I. LUẬT"] * 3, ["Sở Tài chính", "một", ""], ["Sở Tài chính", "hai", ""]]


def numbered(level: int, text: str) -> str:
    """Return a paragraph of the first list."""
    return (
        f"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='77'/></w:numPr></w:pPr>"
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def test_numbers_that_word_counts_by_itself_are_known(tmp_path: Path) -> None:
    document = docx.Document()
    root: Any = document.part.numbering_part.element
    shapes = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "·"))
    levels = "".join(
        f"<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{shape}'/><w:lvlText w:val='{text}'/></w:lvl>"
        for level, (shape, text) in enumerate(shapes)
    )
    root.insert(0, parse_xml(f"<w:abstractNum {nsdecls('w')} w:abstractNumId='77'>{levels}</w:abstractNum>"))
    root.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='77'><w:abstractNumId w:val='77'/></w:num>"))
    for level, text in (
        (0, "Mục"),
        (1, "Một"),
        (2, "A"),
        (2, "B"),
        (3, "gạch"),
        (1, "Hai"),
        (2, "C"),
        (0, "Mục"),
        (1, "Một"),
    ):
        part = numbered(level, text).replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)
        document.element.body.insert(len(document.element.body) - 1, parse_xml(part))
    document.save(str(tmp_path / "a.docx"))

    read = texts(read_word(tmp_path / "a.docx").blocks)

    assert read == ["I. Mục", "1. Một", "a) A", "b) B", "- gạch", "2. Hai", "a) C", "II. Mục", "1. Một"]


def test_two_halves_set_apart_by_tabs_are_two_halves(tmp_path: Path) -> None:
    document = docx.Document()
    for line in (
        f"UBND THÀNH PHỐ HẢI PHÒNG\t{MOTTO[0]}",
        f"SỞ XÂY DỰNG\t\t{MOTTO[1]}",
        "Số: 45/TB-SXD\tHải Phòng, ngày 03 tháng 3 năm 2026",
        "THÔNG BÁO",
        "1.\tGiao Phòng Quản lý nhà chủ trì.",
        "Nơi nhận:\tKT. GIÁM ĐỐC",
        "- Như trên;\tPHÓ GIÁM ĐỐC",
        "- Lưu: VT.",
        "\tNguyễn Văn Thử",
    ):
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))

    written = read_word(tmp_path / "a.docx")
    draft = draft_of(written)

    assert (draft.number, draft.issued_on, draft.signer) == ("45/TB-SXD", date(2026, 3, 3), "Nguyễn Văn Thử")
    assert texts(written.blocks) == ["THÔNG BÁO", "1. Giao Phòng Quản lý nhà chủ trì."]


def test_a_table_in_a_table_and_a_letterhead_in_the_running_head_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=1, cols=2)
    inner.cell(0, 0).text = "Số: 9/TB-SYT"
    inner.cell(0, 1).text = "Hải Phòng, ngày 03 tháng 3 năm 2026"
    head = document.sections[0].header
    head.is_linked_to_previous = False
    head.paragraphs[0].text = f"SỞ Y TẾ\t{MOTTO[0]}"
    document.save(str(tmp_path / "a.docx"))

    draft = draft_of(read_word(tmp_path / "a.docx"))

    assert (draft.number, draft.issued_on) == ("9/TB-SYT", date(2026, 3, 3))


@pytest.mark.parametrize("rows", [(1, 3), (3, 3), (4, 3)])
def test_a_letterhead_may_be_a_table_of_any_shape(rows: tuple[int, int], tmp_path: Path) -> None:
    letter = LETTERS["letter of a department"]
    document = docx.Document()
    table = document.add_table(rows=rows[0], cols=rows[1])
    left, right = [*filter(None, letter.left)], [*filter(None, letter.right)]
    for at in range(rows[0]):
        last = at == rows[0] - 1
        table.cell(at, 0).text = "\n".join(left[at:] if last else left[at : at + 1])
        table.cell(at, rows[1] - 1).text = "\n".join(right[at:] if last else right[at : at + 1])
    for line in letter.body:
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))

    draft = draft_of(read_word(tmp_path / "a.docx"))

    assert (draft.number, draft.issued_on, draft.kind) == ("1629/SCT-CN", date(2026, 1, 15), "Công văn")


def test_a_package_that_is_broken_inside_is_one_sentence(tmp_path: Path) -> None:
    path = in_word(Letter(left=("A",), right=MOTTO), tmp_path / "a.docx")
    whole = path.read_bytes()
    for cut in (100, len(whole) // 2, len(whole) - 10):
        path.write_bytes(whole[:cut])
        with pytest.raises(BadData, match="bị hỏng"):
            read_word(path)


def test_a_table_of_more_cells_than_any_document_has_is_refused(tmp_path: Path) -> None:
    wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr><w:p/></w:tc></w:tr>'
    late = '<w:tr><w:trPr><w:gridBefore w:val="200"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    narrow = "<w:tr><w:tc><w:p/></w:tc></w:tr>"
    for rows in (wide * 1001, late * 1001, narrow * 1100 + wide):
        with pytest.raises(BadData, match="giải nén ra quá lớn"):
            blocks_of(tmp_path / "a.docx", f"<w:tbl>{rows}</w:tbl>")
    assert blocks_of(tmp_path / "a.docx", f"<w:tbl>{narrow * 100}{wide * 10}</w:tbl>")
    many = f"<w:tbl>{wide * 100}</w:tbl>"
    with pytest.raises(BadData, match="giải nén ra quá lớn"):
        blocks_of(tmp_path / "a.docx", *[many] * 11)
