"""PDFs as they come in: the halves of a letterhead, numbers stamped by signatures, scans, and files that do harm."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from datetime import date
from pathlib import Path

import pypdf
import pytest

from directives import MOTTO, Letter
from pdfs import ADVANCE, File, Sheet, Widget, drawing, in_pdf, place_of, sheet_of, write
from tracker.errors import BadData
from tracker.files.draft.draftof import draft_of
from tracker.files.written.anyfile import read_written
from tracker.files.written.blocks import Paragraph, Table
from tracker.files.written.pdffile import read_pdf

BODY = (
    "Thực hiện chỉ đạo của Ủy ban nhân dân thành phố về việc đẩy nhanh tiến độ giải ngân vốn đầu tư công, Sở Tài chính "
    "đề nghị các đơn vị khẩn trương báo cáo kết quả thực hiện, khó khăn, vướng mắc và đề xuất giải pháp tháo gỡ.",
    "Giao Phòng Kế hoạch theo dõi, đôn đốc việc thực hiện thông báo này và báo cáo Giám đốc Sở kết quả hằng tháng.",
)
STAMPED = Letter(
    left=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "", "Số:      /TB-UBND"),
    right=(*MOTTO, "", "Hải Phòng, ngày     tháng 01 năm 2026"),
    title=("THÔNG BÁO", "Kết luận của Chủ tịch UBND thành phố"),
    body=BODY,
    signed=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "Nguyễn Văn Thử"),
)


def stamped(*marks: tuple[str, str, float, float]) -> Sheet:
    """Return the page with stamps: their text, the words each stands behind, how far, and how wide its box is."""
    sheet = sheet_of(STAMPED)
    for text, words, away, wide in marks:
        x, y = place_of(sheet, words)
        left = x + len(words) * ADVANCE + away
        sheet.widgets.append(Widget(text, (left, y - 4, left + wide, y + 12)))
    return sheet


def test_the_halves_of_a_letterhead_are_not_run_together(tmp_path: Path) -> None:
    blocks = read_written(in_pdf(STAMPED, tmp_path / "a.pdf")).blocks

    assert blocks[0] == Table(
        (
            (
                "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: /TB-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHải Phòng, ngày tháng 01 năm 2026",
            ),
        )
    )
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == [*STAMPED.title, *BODY]


def test_a_number_and_a_day_are_taken_from_the_widgets_of_signatures(tmp_path: Path) -> None:
    sheet = stamped(("11", "Số:", 6, 22), ("08", "ngày", 4, 20))

    draft = draft_of(read_pdf(write(tmp_path / "a.pdf", [sheet])))

    assert (draft.number, draft.issued_on) == ("11/TB-UBND", date(2026, 1, 8))
    assert draft.signer == "Nguyễn Văn Thử"


def test_a_month_stamped_over_a_printed_one_is_right(tmp_path: Path) -> None:
    sheet = stamped(("11", "Số:", 6, 22), ("08", "ngày", 4, 20), ("02", "tháng", 4, 14))

    draft = draft_of(read_pdf(write(tmp_path / "a.pdf", [sheet])))

    assert draft.issued_on == date(2026, 2, 8)


@pytest.mark.parametrize("how", [{"states": True}, {"on_parent": True}, {"states": True, "on_parent": True}])
def test_a_widget_shows_by_its_states_and_is_a_signature_by_its_parent(how: dict[str, bool], tmp_path: Path) -> None:
    sheet = sheet_of(STAMPED)
    x, y = place_of(sheet, "/TB-UBND")
    sheet.widgets.append(Widget("1629", (x - 32, y - 6, x - 2, y + 14), **how))

    assert draft_of(read_pdf(write(tmp_path / "a.pdf", [sheet]))).number == "1629/TB-UBND"


def test_the_day_of_a_signature_is_not_that_of_the_directive(tmp_path: Path) -> None:
    sheet = sheet_of(STAMPED)
    sheet.widgets.append(Widget("Ký bởi: UBND TP. Thời gian ký: 18/03/2026 08:41:42", (330, 790, 560, 835)))

    draft = draft_of(read_pdf(write(tmp_path / "a.pdf", [sheet])))

    assert (draft.number, draft.issued_on) == (None, None)
    assert any("Số văn bản để trống" in warning for warning in draft.warnings)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Ký bởi: Sở Tài chính", "Email: sotaichinh@haiphong.gov.vn", "Thời gian ký: 18/03/2026 08:41:42 +07:00"),
        ("CÔNG BÁO/Số 12/Ngày 18-3-2026", "Cơ quan: Văn phòng UBND thành phố"),
    ],
)
def test_a_scan_is_refused_whatever_is_stamped_on_it(lines: tuple[str, ...], tmp_path: Path) -> None:
    sheet = Sheet([(300, 800 - 14 * at, line) for at, line in enumerate(lines)], pictured=True)

    with pytest.raises(BadData, match="là bản quét"):
        read_pdf(write(tmp_path / "quet.pdf", [sheet, Sheet(pictured=True)]))


ANNEX = ("PHỤ LỤC", "Danh sách đơn vị báo cáo", "1. Sở Tài chính", "2. Sở Xây dựng", "3. Sở Y tế")


def test_a_short_annex_without_a_number_is_text_and_no_scan(tmp_path: Path) -> None:
    sheet = Sheet([(85, 800 - 20 * at, line) for at, line in enumerate(ANNEX)])

    written = read_pdf(write(tmp_path / "a.pdf", [sheet]))

    assert [block.text for block in written.blocks if isinstance(block, Paragraph)] == [*ANNEX]
    draft = draft_of(written)
    assert draft.number is None
    assert any("Không thấy dòng «Số: …»" in warning for warning in draft.warnings)


def test_short_text_is_refused_where_its_pages_are_pictures_or_its_letters_no_language(tmp_path: Path) -> None:
    lines = [(85.0, 800.0 - 20 * at, line) for at, line in enumerate(ANNEX)]
    with pytest.raises(BadData, match="là bản quét"):
        read_pdf(write(tmp_path / "a.pdf", [Sheet(lines), Sheet(pictured=True)]))
    shifted = [(x, y, "".join(chr(ord(letter) + 3) for letter in "Danh sach don vi")) for x, y, _line in lines[:3]]
    with pytest.raises(BadData, match="phông chữ"):
        read_pdf(write(tmp_path / "b.pdf", [Sheet(shifted)]))
    with pytest.raises(BadData, match="là bản quét"):
        read_pdf(write(tmp_path / "c.pdf", [Sheet([(85, 800, "Ký bởi: Sở Tài chính")])]))


def test_garbage_of_a_machine_and_fonts_without_a_map_are_refused(tmp_path: Path) -> None:
    garbage = [
        "S6: /QD-XPVPHC Hai Phong, ngdy7f thing l2 nim 2O2S",
        *["Cdn c1r Lu4t t6 chrlc chinh quydn dla phuong nglty"] * 8,
    ]
    guessed = Sheet([(85, 800 - 14 * at, line) for at, line in enumerate(garbage)], pictured=True)
    with pytest.raises(BadData, match="máy nhận dạng"):
        read_pdf(write(tmp_path / "a.pdf", [guessed]))
    shifted = ["".join(chr(ord(letter) + 29) for letter in line) for line in (*BODY, *BODY, *STAMPED.left)]
    with pytest.raises(BadData, match="phông chữ"):
        read_pdf(write(tmp_path / "b.pdf", [Sheet([(20, 800 - 14 * at, line) for at, line in enumerate(shifted)])]))


def test_a_number_that_a_machine_recognised_is_not_taken(tmp_path: Path) -> None:
    whole = sheet_of(
        Letter(
            left=("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số: 45/TB-UBND"),
            right=(*MOTTO, "Hải Phòng, ngày 08 tháng 01 năm 2026"),
            title=STAMPED.title,
            body=BODY,
        )
    )
    whole.pictured = True

    draft = draft_of(read_pdf(write(tmp_path / "a.pdf", [whole])))

    assert (draft.number, draft.issued_on, draft.kind) == (None, None, "Thông báo")
    assert any("45/TB-UBND" in warning for warning in draft.warnings)


def test_a_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"\0" * (1 << 20)) for _ in range(90)) + packer.flush()
    file = File()
    bomb = file.add(b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream")
    page = file.add(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R >>" % bomb)

    with pytest.raises(BadData, match="giải nén ra quá lớn"):
        read_pdf(file.written(tmp_path / "bom.pdf", [page]))


def test_forms_that_draw_each_other_over_and_over_are_not_drawn(tmp_path: Path) -> None:
    over = [b"/A%d Do " % (at + 1) * 100 for at in range(1, 9)]

    with pytest.raises(BadData, match="trang đầu là bản vẽ quá lớn"):
        read_pdf(drawing(tmp_path / "a.pdf", b"/A1 Do " * 100, over))


def test_texts_without_an_end_are_not_read(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="trang đầu là bản vẽ quá lớn"):
        read_pdf(drawing(tmp_path / "a.pdf", b"(" * 40_000))


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_password_is_asked_for_only_where_nobody_may_read(algorithm: str, tmp_path: Path) -> None:
    plain = in_pdf(STAMPED, tmp_path / "a.pdf")
    for user, name in (("", "b.pdf"), ("bi-mat", "c.pdf")):
        locked = pypdf.PdfWriter(clone_from=str(plain))
        locked.encrypt(user, "chu", algorithm=algorithm)
        locked.write(str(tmp_path / name))

    assert draft_of(read_pdf(tmp_path / "b.pdf")).kind == "Thông báo"
    with pytest.raises(BadData, match="có mật khẩu"):
        read_pdf(tmp_path / "c.pdf")


def test_a_page_full_of_lines_is_a_drawing_and_no_table(tmp_path: Path) -> None:
    sheet = stamped(("11", "Số:", 6, 22))
    sheet.rules = [(at * 4.0, 0, at * 4.0, 842) for at in range(140)]
    sheet.rules += [(0, at * 4.0, 595, at * 4.0) for at in range(200)]

    assert draft_of(read_pdf(write(tmp_path / "a.pdf", [sheet]))).number == "11/TB-UBND"


def test_a_table_is_read_with_its_merged_cells_and_broken_lines(tmp_path: Path) -> None:
    sheet = sheet_of(STAMPED)
    sheet.rules = [(85.0, y, 505.0, y) for y in (400.0, 360.0, 320.0)]
    sheet.rules += [(x, 400, x, 320) for x in (85, 120, 240, 505)]
    sheet.rules += [(85, 280, 505, 280), (85, 320, 85, 280), (505, 320, 505, 280)]
    for x, y, text in (
        *(
            (90, 380, "TT"),
            (125, 380, "Nhiệm vụ"),
            (245, 380, "Chủ trì"),
            (90, 345, "1"),
            (125, 345, "Rà soát quy hoạch các"),
        ),
        *((125, 330, "khu công nghiệp"), (245, 345, "Sở Xây dựng"), (90, 300, "II. CÔNG THƯƠNG")),
    ):
        sheet.lines.append((x, y, text))

    table = read_pdf(write(tmp_path / "a.pdf", [sheet])).blocks[-1]

    assert isinstance(table, Table)
    assert table.rows == (
        ("TT", "Nhiệm vụ", "Chủ trì"),
        ("1", "Rà soát quy hoạch các khu công nghiệp", "Sở Xây dựng"),
        ("II. CÔNG THƯƠNG", "", ""),
    )
    assert table.merged == {(2, 1): (2, 0), (2, 2): (2, 0)}


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(turned: int, tmp_path: Path) -> None:
    sheet = stamped(("11", "Số:", 6, 22))
    sheet.turned = turned

    assert draft_of(read_pdf(write(tmp_path / "a.pdf", [sheet]))).number == "11/TB-UBND"


def test_annotations_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf", [stamped(("11", "Số:", 6, 22))])
    content = path.read_bytes()
    at = content.index(b"/FT /Sig")
    path.write_bytes(content[:at] + b"/P 2 0 R" + content[at + 8 :])

    assert draft_of(read_pdf(path)).number is None


@pytest.mark.parametrize("cut", [20, 300, -400, -30])
def test_a_broken_file_is_one_sentence_or_read(cut: int, tmp_path: Path) -> None:
    path = in_pdf(STAMPED, tmp_path / "a.pdf")
    path.write_bytes(path.read_bytes()[:cut])

    with suppress(BadData):
        assert read_pdf(path).blocks


def test_a_million_pages_are_refused(tmp_path: Path) -> None:
    file = File()
    page = file.add(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")

    with pytest.raises(BadData, match="quá nhiều trang"):
        read_pdf(file.written(tmp_path / "a.pdf", [page] * 25_000))


@pytest.mark.parametrize(
    ("widths", "ranges"),
    [
        (b"0 4000000000 500", b"<0000> <FFFF> <0000>"),
        (b"", b"<00000000> <FFFFFFFF> <0041>"),
        (b"", b"<0000> <FFFF> <0041> " * 20),
        (b"", b"<0041> <0041> <" + b"0061" * 1000 + b">"),
    ],
)
def test_a_font_that_speaks_of_more_codes_than_there_are_letters_is_refused(
    widths: bytes, ranges: bytes, tmp_path: Path
) -> None:
    file = File()
    mapped = file.stream(b"begincmap 1 beginbfrange " + ranges + b" endbfrange endcmap")
    under = file.add(b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tinos /W [%s] >>" % widths)
    letters = file.add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Tinos /Encoding /Identity-H /DescendantFonts [%d 0 R] "
        b"/ToUnicode %d 0 R >>" % (under, mapped)
    )
    page = file.add(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> "
        b">> >>" % (file.stream(b"BT /F1 9 Tf <0041> Tj ET"), letters)
    )

    with pytest.raises(BadData, match="giải nén ra quá lớn"):
        read_pdf(file.written(tmp_path / "a.pdf", [page]))


def glyphs(spans: int, tables: int) -> bytes:
    """Return a TrueType font whose tables of letters have that many spans over all of the first plane."""
    span = struct.pack(">HH", 4, 0) + struct.pack(">HHHHH", 0, 2 * spans, 0, 0, 0)
    mapped = span + b"\xff\xff" * spans + b"\0\0" + b"\0\0" * 3 * spans
    links = b"".join(struct.pack(">HHL", 3, 1, 4 + 8 * tables) for _ in range(tables))
    head = struct.pack(">LHHHH", 0x10000, 1, 0, 0, 0) + struct.pack(">4sLLL", b"cmap", 0, 28, 0)
    return head + struct.pack(">HH", 0, tables) + links + mapped


@pytest.mark.parametrize(
    ("kind", "name", "data", "times", "is_refused"),
    [
        (b"Type1", b"/FontFile", b"%!PS\n" + b"dup 1 /a put\n" * 100, 1, False),
        (b"Type1", b"/FontFile", b"%!PS\n" + b"dup 1 /a put\n" * 6000, 1, True),
        (b"Type1", b"/FontFile", b"%!PS\n" + b"dup 1 /a put\n" * 4000, 25, True),
        (b"Type1", b"/FontFile", b"\0" * (50 << 20), 1, True),
        (b"Type1", b"/FontFile3", b"\0" * (25 << 20), 2, True),
        (b"CIDFontType2", b"/FontFile2", glyphs(1, 1), 1, False),
        (b"CIDFontType2", b"/FontFile2", glyphs(20, 1), 1, True),
        (b"CIDFontType2", b"/FontFile2", glyphs(1, 65), 1, True),
    ],
)
def test_a_font_file_larger_than_any_font_is_refused(
    kind: bytes, name: bytes, data: bytes, times: int, is_refused: bool, tmp_path: Path
) -> None:
    file = File()
    fonts = b""
    for at in range(times):
        about = file.add(
            b"<< /Type /FontDescriptor /FontName /A %s %d 0 R >>" % (name, file.stream(data, b"/Length1 99999999"))
        )
        under = file.add(b"<< /Type /Font /Subtype /%s /BaseFont /A /FontDescriptor %d 0 R >>" % (kind, about))
        fonts += b"/F%d %d 0 R " % (at + 1, under)
    page = file.add(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << %s >> >> >>"
        % (file.stream(b"BT /F1 9 Tf (a) Tj ET"), fonts)
    )

    path = file.written(tmp_path / "a.pdf", [page])
    said = ""
    try:
        read_pdf(path)
    except BadData as error:
        said = str(error)
    assert ("giải nén ra quá lớn" in said) == is_refused
