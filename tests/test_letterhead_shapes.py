"""Letterheads and signatures set in rarer ways: broken lines, names beside titles, types with more words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from directives import MOTTO, Letter, in_one, in_text, in_word
from letterheads import CITY, DEPUTY, THE_BODY
from pdfs import ADVANCE, Sheet, in_pdf, sheet_of, write
from tracker.files.draft.draft import Draft
from tracker.files.draft.draftof import draft_of
from tracker.files.written.anyfile import read_written
from tracker.files.written.pdffile import TooHeavyToDraw

RIGHT = (*MOTTO, "", "Hải Phòng, ngày 08 tháng 01 năm 2026")


def told(letter: Letter, folder: Path) -> list[Draft]:
    """Return what a letter says in Word and in text."""
    written = (in_word(letter, folder / "a.docx"), in_text(letter, folder / "a.txt"), in_one(letter, folder / "b.txt"))
    return [draft_of(read_written(path)) for path in written]


@pytest.mark.parametrize(
    ("left", "number"),
    [
        (("Số: 02/2026/TTLT-", "BCA-BQP"), "02/2026/TTLT-BCA-BQP"),
        (("Số: 02/2026/TTLT", "-BCA-BQP"), "02/2026/TTLT-BCA-BQP"),
        (("Số: 12/tb-ubnd",), "12/TB-UBND"),
        (("Số: 12/ttr-snv",), "12/TTr-SNV"),
        (("Số: 12/TB-UBND", "-MẬT-"), "12/TB-UBND"),
        (("Số: 12/TB-UBND", "- KHẨN"), "12/TB-UBND"),
        (("Số: 12/TB-UBND -", "V/v họp"), "12/TB-UBND"),
        (("Số: 12/TB-UBND------", "V/v họp"), "12/TB-UBND"),
        (("Số: 12/UBND-", "V/v họp"), None),
        (("Số: 12/QĐ-UBND/2026",), None),
        (("Số: 12/QĐ-UB\ufffdND",), None),
    ],
)
def test_a_symbol_is_read_whole_however_it_is_set(left: tuple[str, ...], number: str | None, tmp_path: Path) -> None:
    letter = Letter(left=(*CITY, *left), right=RIGHT, title=("THÔNG BÁO", "Về việc họp"), signed=DEPUTY)

    assert draft_of(read_written(in_word(letter, tmp_path / "a.docx"))).number == number


@pytest.mark.parametrize(
    ("title", "kind", "abstract"),
    [
        (("CHƯƠNG TRÌNH HÀNH ĐỘNG", "Thực hiện Nghị quyết"), "Chương trình", "Thực hiện Nghị quyết"),
        (("KẾT LUẬN THANH TRA", "Về đầu tư công"), "Kết luận", "Về đầu tư công"),
        (("HƯỚNG DẪN LIÊN NGÀNH", "Về chế độ chi trả"), "Hướng dẫn", "Về chế độ chi trả"),
        (("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026",), "Kế hoạch", "CẢI CÁCH HÀNH CHÍNH NĂM 2026"),
        (("KẾT LUẬN", "CỦA BAN THƯỜNG VỤ", "về công tác cán bộ"), "Kết luận", "CỦA BAN THƯỜNG VỤ về công tác cán bộ"),
    ],
)
def test_words_that_say_more_of_the_type_are_no_abstract(
    title: tuple[str, ...], kind: str, abstract: str, tmp_path: Path
) -> None:
    letter = Letter(left=(*CITY, "Số: 12/KL-UBND"), right=RIGHT, title=title, body=THE_BODY, signed=DEPUTY)

    assert [(draft.kind, draft.abstract) for draft in told(letter, tmp_path)] == [(kind, abstract)] * 3


@pytest.mark.parametrize(
    "opening",
    [
        "Thực hiện Quyết định số 150/2025/QĐ-UBND ngày 28 tháng 8 năm 2025 của Ủy ban nhân dân thành phố, Ủy ban nhân "
        "dân thành phố ban hành Kế hoạch như sau:",
        "Triển khai Luật Đất đai, Ủy ban nhân dân thành phố yêu cầu:",
    ],
)
def test_the_beginning_of_the_body_is_no_abstract(opening: str, tmp_path: Path) -> None:
    letter = Letter(
        left=(*CITY, "Số: 12/KH-UBND"), right=RIGHT, title=("KẾ HOẠCH",), body=(opening, *THE_BODY), signed=DEPUTY
    )

    for draft in told(letter, tmp_path):
        assert draft.abstract is None
        assert any("--abstract" in warning for warning in draft.warnings)


def test_an_abstract_whose_style_centres_it_is_told_from_the_body(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Subtitle"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in (*CITY, "Số: 12/GGT-UBND", *RIGHT):
        document.add_paragraph(line)
    title = document.add_paragraph("GIẤY GIỚI THIỆU")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save(str(tmp_path / "without.docx"))
    document.add_paragraph("Về việc đến làm việc.", style="Subtitle")
    document.add_paragraph("Trân trọng giới thiệu ông Lê Văn Khách.")
    document.save(str(tmp_path / "with.docx"))
    title._p.addnext(document.paragraphs[-1]._p)
    document.save(str(tmp_path / "body.docx"))

    assert draft_of(read_written(tmp_path / "without.docx")).abstract is None
    assert draft_of(read_written(tmp_path / "with.docx")).abstract == "Về việc đến làm việc."
    assert draft_of(read_written(tmp_path / "body.docx")).abstract is None


@pytest.mark.parametrize(
    ("signed", "signer"),
    [
        (("T/M BỘ CHÍNH TRỊ", "TỔNG BÍ THƯ", "", "Phạm Văn Mẫu"), "Phạm Văn Mẫu"),
        (("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG -", "THAM MƯU TRƯỞNG", "Đại tá Lý Văn Thử"), "Lý Văn Thử"),
        (("KT. GIÁM ĐỐC SỞ GIÁO DỤC VÀ", "ĐÀO TẠO", "PHÓ GIÁM ĐỐC", "Phạm Văn Mẫu"), "Phạm Văn Mẫu"),
        (("TM. ỦY BAN NHÂN DÂN THÀNH PHỐ", "HỒ CHÍ MINH", "CHỦ TỊCH", "PHẠM VĂN MẪU"), "PHẠM VĂN MẪU"),
        (("TM. ỦY BAN NHÂN DÂN PHƯỜNG", "LÊ CHÂN", ""), None),
        (("CHỦ TỊCH", "NƯỚC CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", "", "Phạm Văn Mẫu"), "Phạm Văn Mẫu"),
        (("TRƯỞNG PHÒNG", "Thượng tá Nguyễn", "Quốc Thử"), "Nguyễn Quốc Thử"),
        (("TRƯỞNG PHÒNG", "Nguyễn Quốc", "Thử"), "Nguyễn Quốc Thử"),
        (("TRƯỞNG PHÒNG", "NGUYỄN QUỐC", "THỬ"), "NGUYỄN QUỐC THỬ"),
        (("Hiệu trưởng", "", "Phạm Văn Mẫu"), "Phạm Văn Mẫu"),
        (("CHỦ TỊCH", "Đã ký: Phạm Văn Mẫu"), "Phạm Văn Mẫu"),
    ],
)
def test_what_stands_over_a_name_is_never_taken_for_it(
    signed: tuple[str, ...], signer: str | None, tmp_path: Path
) -> None:
    letter = Letter(left=(*CITY, "Số: 12/TB-UBND"), right=RIGHT, title=("THÔNG BÁO", "Về việc họp"), signed=signed)

    assert draft_of(read_written(in_word(letter, tmp_path / "a.docx"))).signer == signer


def test_papers_brought_together_keep_their_own_type(tmp_path: Path) -> None:
    letter = Letter(left=("BỘ TƯ PHÁP", "Số: 12/VBHN-BTP"), right=RIGHT, title=("NGHỊ ĐỊNH", "Về văn thư"))

    assert [draft.kind for draft in told(letter, tmp_path)] == ["Văn bản hợp nhất"] * 3


def test_the_stamp_of_incoming_mail_below_an_abstract_is_no_part_of_it(tmp_path: Path) -> None:
    left = (*CITY, "Số: 12/UBND-TH", "V/v họp", "SỞ NỘI VỤ HẢI PHÒNG", "CÔNG VĂN ĐẾN", "Số: 3311", "Ngày: 21/5/2026")
    letter = Letter(left=left, right=RIGHT, body=("Kính gửi: Sở Nội vụ", *THE_BODY), signed=DEPUTY)

    draft = draft_of(read_written(in_word(letter, tmp_path / "a.docx")))

    assert (draft.number, draft.issued_on, draft.abstract) == ("12/UBND-TH", date(2026, 1, 8), "V/v họp")


LETTER = Letter(
    left=(*CITY, "Số: 12/UBND-TH", "V/v họp"), right=RIGHT, body=("Kính gửi: Sở Nội vụ", *THE_BODY), signed=DEPUTY
)


def of_pages(folder: Path, *sheets: Sheet) -> Draft:
    """Return what pages of a PDF say."""
    return draft_of(read_written(write(folder / "a.pdf", sheets)))


def test_a_name_on_the_next_page_is_the_signer_s(tmp_path: Path) -> None:
    sheet = sheet_of(LETTER)
    name = next(line for line in sheet.lines if line[2] == DEPUTY[-1])
    sheet.lines.remove(name)
    below = Sheet([(85, 780, "- Lưu: VT."), (name[0], 740, DEPUTY[-1]), (85, 500, "PHỤ LỤC"), (85, 480, "CHỦ TỊCH")])

    assert of_pages(tmp_path, sheet, below).signer == DEPUTY[-1]


def test_two_who_sign_side_by_side_are_told_apart(tmp_path: Path) -> None:
    sheet = sheet_of(Letter(left=LETTER.left, right=RIGHT, body=LETTER.body))
    low = min(y for _x, y, _text in sheet.lines)
    for at, (left, right) in enumerate(
        (("GIÁM ĐỐC", "GIÁM ĐỐC"), ("SỞ Y TẾ", "SỞ NỘI VỤ"), ("Lê Văn Một", "Tạ Thị Hai"))
    ):
        sheet.centred(150, low - 40 - at * 20, left)
        sheet.centred(430, low - 40 - at * 20, right)

    draft = of_pages(tmp_path, sheet)

    assert (draft.signer, draft.authority) == ("Lê Văn Một", "GIÁM ĐỐC / SỞ Y TẾ")
    assert any("nhiều người ký" in warning for warning in draft.warnings)


def test_the_name_of_the_state_in_a_text_is_no_letterhead(tmp_path: Path) -> None:
    sheet = sheet_of(Letter(left=LETTER.left, right=RIGHT, title=("LUẬT", "VỀ TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG")))
    low = min(y for _x, y, _text in sheet.lines)
    sheet.lines.append((85, low - 30, "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam đã được sửa đổi;"))

    assert of_pages(tmp_path, sheet).abstract == "VỀ TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG"


def test_those_a_letter_is_sent_to_are_whole_where_a_line_broke(tmp_path: Path) -> None:
    lines = ("Kính gửi:", "- Bộ Nội vụ;", "- Ủy ban nhân dân các tỉnh, thành", "phố trực thuộc Trung ương.")
    sheet = sheet_of(Letter(left=LETTER.left, right=RIGHT, body=()))
    low = min(y for _x, y, _text in sheet.lines) - 30
    sheet.lines += [(200, low - 16 * at, line) for at, line in enumerate((*lines,))]
    sheet.lines += [(85, low - 100 - 16 * at, line[: int(420 / ADVANCE)]) for at, line in enumerate(THE_BODY)]

    assert of_pages(tmp_path, sheet).addressees == [
        "Bộ Nội vụ",
        "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
    ]


def test_hyphens_are_hyphens_whatever_their_code_and_what_takes_no_room_is_not_there(tmp_path: Path) -> None:
    sheet = sheet_of(LETTER)
    sheet.lines = [(x, y, text.replace("-", "\u00ad").replace("Ủ", "Ủ\u200b")) for x, y, text in sheet.lines]

    draft = of_pages(tmp_path, sheet)

    assert (draft.number, draft.signer) == ("12/UBND-TH", DEPUTY[-1])


def test_a_line_of_the_gazette_over_a_letterhead_does_not_run_its_halves_together(tmp_path: Path) -> None:
    sheet = sheet_of(LETTER)
    sheet.lines.append((200, 835, "CÔNG BÁO/Số 12 + 13/Ngày 18-3-2020"))

    draft = of_pages(tmp_path, sheet)

    assert (draft.number, draft.issued_on) == ("12/UBND-TH", date(2026, 1, 8))


def test_no_number_is_taken_from_the_second_page_where_the_first_is_too_heavy_to_read(tmp_path: Path) -> None:
    heavy = Sheet(rules=[(at, at, at + 1, at + 1) for at in range(60_000)])

    with pytest.raises(TooHeavyToDraw, match="trang đầu"):
        of_pages(tmp_path, heavy, sheet_of(LETTER))


@pytest.mark.parametrize(
    ("day", "issued_on"),
    [
        ("Hải Phòng, ngày 1… tháng 01 năm 2026", None),
        ("Hải Phòng, ngày …8 tháng 01 năm 2026", None),
        ("Hải Phòng, ngày ..8.. tháng ..01.. năm 2026", date(2026, 1, 8)),
        ("Ngày 08 tháng 01 năm 2026", date(2026, 1, 8)),
    ],
)
def test_a_day_of_which_a_figure_may_be_wanting_is_none(day: str, issued_on: date | None, tmp_path: Path) -> None:
    letter = Letter(left=(*CITY, "SỐ: 12/TB-UBND"), right=(*MOTTO, day), title=("THÔNG BÁO", "Về A"), signed=DEPUTY)

    assert [draft.issued_on for draft in told(letter, tmp_path)] == [issued_on] * 3


@pytest.mark.parametrize("day", [RIGHT[-1], "Hải Phòng, ngày     tháng 01 năm 2026"])
def test_the_day_mail_came_in_is_not_that_of_the_paper(day: str, tmp_path: Path) -> None:
    stamp = ("CÔNG VĂN ĐẾN", "Số: 9988", "Hải Phòng, ngày 05 tháng 9 năm 2025")
    letter = Letter(
        left=(*stamp, *CITY, "Số: 12/TB-UBND"), right=(*MOTTO, day), title=("THÔNG BÁO", "Về A"), signed=DEPUTY
    )

    draft = draft_of(read_written(in_word(letter, tmp_path / "a.docx")))

    assert (draft.number, draft.issued_on) == ("12/TB-UBND", date(2026, 1, 8) if day == RIGHT[-1] else None)


@pytest.mark.parametrize(
    "after", [("PHỤ LỤC", "CHỦ TỊCH", "Phạm Văn Khác"), ("SỞ Y TẾ", *MOTTO, "BÁO CÁO", "GIÁM ĐỐC", "Phạm Văn Khác")]
)
def test_who_signs_an_annex_or_another_paper_does_not_sign_this_one(after: tuple[str, ...], tmp_path: Path) -> None:
    letter = Letter(left=(*CITY, "Số: 12/TB-UBND"), right=RIGHT, title=("THÔNG BÁO", "Về A"), after=after)

    assert [draft.signer for draft in told(letter, tmp_path)] == [None] * 3


@pytest.mark.parametrize(
    "head",
    [
        ("CHỦ TỊCH NƯỚC",),
        ("CHỦ TỊCH", "NƯỚC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("CHỦ TỊCH", "NƯỚC CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"),
        ("CHỦ TỊCH NƯỚC", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"),
    ],
)
def test_an_order_of_the_state_is_read_however_the_name_of_the_state_was_broken(
    head: tuple[str, ...], tmp_path: Path
) -> None:
    order = Letter(
        left=(*head, "Số: 05/2026/L-CTN"),
        right=(*MOTTO, "Hà Nội, ngày 08 tháng 01 năm 2026"),
        title=("LỆNH", "Về việc công bố Luật Đất đai"),
        body=THE_BODY,
    )
    run = tmp_path / "run.txt"
    run.write_text("\n".join([" ".join((*order.left, *order.right)), *order.title, *order.body]), encoding="utf-8")

    for draft in (*told(order, tmp_path), *map(draft_of, map(read_written, (run, in_pdf(order, tmp_path / "a.pdf"))))):
        assert (draft.number, draft.issued_on) == ("05/2026/L-CTN", date(2026, 1, 8))
        assert (draft.kind, draft.abstract) == ("Lệnh", "Về việc công bố Luật Đất đai")
        assert draft.issued_by == "CHỦ TỊCH NƯỚC"


def test_the_halves_are_told_where_the_right_one_stands_beside_the_name_of_the_state(tmp_path: Path) -> None:
    sheet = Sheet()
    for at, line in enumerate(("CHỦ TỊCH NƯỚC", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", "Số: 05/2026/L-CTN")):
        sheet.centred(170, 790 - 15 * at, line)
    broken = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", MOTTO[1], "Hà Nội, ngày 08 tháng 01 năm 2026")
    for at, line in enumerate(broken):
        sheet.centred(430, 790 - 15 * at, line)
    for at, line in enumerate(("LỆNH", "Về việc công bố Luật Đất đai")):
        sheet.centred(311, 700 - 15 * at, line)

    draft = of_pages(tmp_path, sheet)

    assert (draft.number, draft.issued_on) == ("05/2026/L-CTN", date(2026, 1, 8))
    assert (draft.abstract, draft.issued_by) == ("Về việc công bố Luật Đất đai", "CHỦ TỊCH NƯỚC")


@pytest.mark.parametrize(("printed", "number"), [("Số: 12/TB-UBND", "12/TB-UBND"), ("V/v báo cáo", None)])
@pytest.mark.parametrize("mark", ["Số: 88/SY-UBND", "Số: 88/SL-VP", "Số: 88/TrS-UBND", "Số:      /SY-UBND"])
@pytest.mark.parametrize("above", ["", "SAO Y BẢN CHÍNH\n", "Hải Phòng, ngày 15 tháng 01 năm 2026\n"])
def test_the_number_of_a_copy_is_not_that_of_what_was_copied(
    printed: str, number: str | None, mark: str, above: str, tmp_path: Path
) -> None:
    whole = Letter(left=(*CITY, printed), right=RIGHT, title=("THÔNG BÁO", "Kết luận về giải ngân"), body=THE_BODY)
    for write_down in (in_text, in_one):
        path = write_down(whole, tmp_path / "a.txt")
        path.write_text(f"{mark}\n{above}\n{path.read_text('utf-8')}", encoding="utf-8")

        draft = draft_of(read_written(path))

        assert (draft.number, draft.symbol, draft.issued_on) == (number, None, date(2026, 1, 8))
        assert (draft.kind, draft.issued_by) == ("Thông báo", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG")


def test_a_symbol_that_begins_like_that_of_a_copy_is_a_number(tmp_path: Path) -> None:
    for number in ("88/SYT-NVY", "88/SLĐTBXH-LĐ"):
        whole = Letter(left=("SỞ Y TẾ", f"Số: {number}"), right=RIGHT, body=THE_BODY)

        assert [draft.number for draft in told(whole, tmp_path)] == [number] * 3
