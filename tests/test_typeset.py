"""Listings and pages as PDF and as pictures: what stands on them, and that the same view gives the same bytes."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pdfplumber
import pypdf
import pytest

from tracker.errors import Usage
from tracker.render import content
from tracker.render.beside.imprint import Imprint
from tracker.render.typeset import onesheet, pdf
from tracker.render.typeset.onesheet import TooLong
from tracker.render.typeset.pdf import READ_ALOUD
from tracker.render.view import Column, Page, Total, View

BEARS = Imprint(
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
    Column("unit", "Đơn vị"),
    Column("late", "Trễ", "int", tone="late"),
)
LETTERS = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ"
TYPED = (
    '#import "x.typ": *',
    '#eval("1+1")',
    "$x^2$ và $ y $",
    r"a\b \ c",
    "] [ #] { } (",
    "\"trích\" 'dẫn'",
    "*đậm* _nghiêng_ `mã` = đề mục <nhãn> @gọi ~ -- --- ...",
    "// chú thích /* và */ nữa",
    "- gạch + cộng / chia: hết",
    "sys.inputs.said",
    "=HYPERLINK(1) @SUM",
    "https://a.vn/b?c=%20#d",
)


def listing(rows: object = ((1, "Báo cáo", "Sở Y tế", 3),), **around: object) -> View:
    """Return a list that bears what it leaves the house with."""
    around = {"title": "VIỆC QUÁ HẠN", "imprint": BEARS, "notes": ("Hai việc.", BEARS.journal), **around}
    return View(COLUMNS, list(rows), **around)  # type: ignore[arg-type, call-overload]  # each test knows what it gives


def text_of(made: bytes) -> str:
    """Return the words of a PDF, page after page, in the order in which they are read."""
    pages = (page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)
    return unicodedata.normalize("NFC", "\n".join(pages))


def cells_of(made: bytes) -> list[list[str]]:
    """Return the rows of every table of a PDF."""
    with pdfplumber.open(io.BytesIO(made)) as file:
        tables = [table for page in file.pages for table in page.extract_tables()]
    return [[(cell or "").replace("\n", " ") for cell in row] for table in tables for row in table]


def size_of(made: bytes) -> tuple[int, int]:
    """Return how wide and how high a picture is."""
    assert made.startswith(b"\x89PNG")
    return int.from_bytes(made[16:20], "big"), int.from_bytes(made[20:24], "big")


def test_a_list_is_an_archived_paper_in_the_form_of_the_office() -> None:
    made = content(listing(), "pdf")
    file = pypdf.PdfReader(io.BytesIO(made))
    said = text_of(made)

    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in made
    for line in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        *BEARS.head,
        "/BC-VP",
        "năm 2026",
        "VIỆC QUÁ HẠN",
        "Số liệu đến ngày 28/11/2026.",
        "Hai việc.",
        "LÃNH ĐẠO VĂN PHÒNG",
        "Nơi nhận:",
        "Trang 1/1",
    ):
        assert line in said, line
    assert said.count(BEARS.journal) == 1  # in the foot, and no second time among the notes
    assert file.metadata is not None
    assert file.metadata.title == "VIỆC QUÁ HẠN"
    assert file.metadata.creation_date_raw == "D:20261128000000Z"
    assert [str(round(float(side))) for side in file.pages[0].mediabox[2:]] == ["595", "842"]


def test_who_signs_and_who_receives_it_is_as_the_office_says() -> None:
    bears = BEARS._replace(
        signer=("KT. CHÁNH VĂN PHÒNG", "PHÓ"), name="Trần #Thị B", recipients=("Các sở;", "Lưu: VT.")
    )
    said = text_of(pdf.content(listing(imprint=bears)))

    for line in ("KT. CHÁNH VĂN PHÒNG", "PHÓ", "Trần #Thị B", "- Các sở;", "- Lưu: VT."):
        assert line in said, line
    assert "LÃNH ĐẠO" not in said


def test_headings_are_repeated_and_pages_numbered() -> None:
    made = pdf.content(listing([(number, "Rà soát", "Sở Y tế", 0) for number in range(200)]))
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages]

    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert f"Trang {number}/{len(pages)}" in page
    assert all("Nội dung" in page for page in pages[:-1])
    assert [row[0] for row in cells_of(made) if row[0].isdigit()] == [str(number) for number in range(200)]


def test_a_long_table_loses_no_row_where_it_is_set_in_parts() -> None:
    count = 1_100
    made = pdf.content(listing([(number, "Rà soát", "Sở Y tế", 0) for number in range(count)]))

    assert re.findall(r"^(\d+) Rà soát", text_of(made), re.MULTILINE) == [str(number) for number in range(count)]


def test_a_wide_table_lies_and_a_narrow_one_stands() -> None:
    wide = tuple(Column(f"c{place}", f"Cột số {place} dài", wrap=True) for place in range(12))
    made = pdf.content(View(wide, [["nội dung dài hơn một chút"] * 12], title="RỘNG", imprint=BEARS))
    box = pypdf.PdfReader(io.BytesIO(made)).pages[0].mediabox

    assert box.width > box.height


def test_every_vietnamese_letter_is_printed_upright_heavy_and_slanted() -> None:
    tones = [unicodedata.normalize("NFC", letter + tone) for letter in LETTERS for tone in ("", *"̣̀́̉̃")]
    letters = " ".join(letter for letter in tones if len(letter) == 1)
    made = pdf.content(
        View((Column("a", letters),), [(letters,), Total((letters,))], title=letters, empty="", notes=(letters,))
    )
    page = Page("", (View((Column("a", "A"),), [], empty=letters),), {})

    found = text_of(made).replace("\n", " ").replace("  ", " ")
    assert found.count(letters) == 5  # title, heading, cell, total, note
    assert "□" not in found
    assert letters in text_of(pdf.content(page)).replace("\n", " ").replace("  ", " ")


@pytest.mark.parametrize("typed", TYPED)
def test_what_was_typed_is_never_markup(typed: str) -> None:
    made = pdf.content(
        listing([(1, typed, typed, 0)], title=f"TIÊU ĐỀ {typed}", notes=(typed,), imprint=BEARS._replace(place=typed))
    )

    assert [row[1:3] for row in cells_of(made) if row[0] == "1"] == [[typed, typed]]
    said = re.sub(r"\s+", " ", text_of(made))
    assert said.count(re.sub(r"\s+", " ", typed)) == 5
    assert size_of(onesheet.content(listing([(1, typed, typed, 0)], title=typed, notes=(typed,))))


def test_a_single_thing_and_a_heading_are_no_markup_either() -> None:
    view = View.one(
        [(Column("a", "*Tên* #x"), "$y$ #eval(1)"), (Column("b", "B", tone="late"), "trễ #1")], title="[#t]"
    )
    said = text_of(pdf.content(Page("#P", (view,), {}, under="_dưới_")))

    for line in ("*Tên* #x", "$y$ #eval(1)", "trễ #1", "[#t]", "#P", "_dưới_"):
        assert line in said, line


def test_signs_that_move_or_hide_are_gone_and_what_no_letter_is_for_stands_as_a_box() -> None:
    typed = "a\x1b[31mđỏ\x07 \u202egnp.exe \ud800 中文 😀 hết"
    made = pdf.content(listing([(1, typed, "x", 0)], title=f"T {typed}", notes=(typed,)))

    assert [row[1] for row in cells_of(made) if row[0] == "1"] == ["ađỏ gnp.exe ? □□ □ hết"]
    assert "không có 3 chữ (U+4E2D, U+6587, U+1F600), in thành □" in re.sub(r"\s+", " ", text_of(made))
    assert size_of(onesheet.content(listing([(1, typed, "x", 0)])))


def test_a_word_that_is_longer_than_its_column_is_broken_within_it() -> None:
    word = "A" * 400
    made = pdf.content(listing([(1, word, word, 0)], notes=(word,)))
    with pdfplumber.open(io.BytesIO(made)) as file:
        right = max(letter["x1"] for page in file.pages for letter in page.chars)
        width = float(file.pages[0].width)

    assert text_of(made).count("A") >= 1200
    assert right < width - 30


def test_totals_are_heavy_and_what_is_late_is_coloured() -> None:
    made = pdf.content(listing([(1, "một", "x", 3), (2, "hai", "y", 0), Total((None, "Tổng", None, 5))]))
    with pdfplumber.open(io.BytesIO(made)) as file:
        letters = file.pages[0].chars
    heavy = "".join(letter["text"] for letter in letters if "Bold" in letter["fontname"])
    plain = {letter["non_stroking_color"] for letter in letters if letter["text"] in "môt"}
    late = {letter["non_stroking_color"] for letter in letters if letter["text"] in "35" and letter["size"] == 11}

    assert "Tổng" in unicodedata.normalize("NFC", heavy)
    assert "một" not in unicodedata.normalize("NFC", heavy)
    assert late - plain


def test_notes_and_an_empty_list_are_said() -> None:
    said = text_of(pdf.content(listing([], empty="Không có việc quá hạn.")))

    assert "Không có việc quá hạn." in said
    assert "Nội dung" not in said


def test_a_very_long_list_is_not_tagged_and_a_short_one_is() -> None:
    short, long = listing(), listing([(1, "a", "b", 0)] * (READ_ALOUD + 1))

    assert b"/StructTreeRoot" in pdf.content(short)
    assert b"/StructTreeRoot" not in pdf.content(long)


def test_what_no_picture_holds_is_a_wish_that_cannot_be_met() -> None:
    assert issubclass(TooLong, Usage)


@pytest.mark.parametrize("count", [150, 250])
def test_a_list_longer_than_a_picture_is_refused(count: int) -> None:
    with pytest.raises(TooLong):
        onesheet.content(listing([(1, "Một nội dung dài " * 9, "b", 0)] * count))


def test_a_picture_is_as_high_as_it_needs() -> None:
    short, more = (size_of(onesheet.content(listing([(1, "a", "b", 0)] * count))) for count in (1, 40))

    assert short[0] == more[0]
    assert short[1] < more[1]


ELSEWHERE = """
import sys
sys.path.insert(0, "tests")
from test_typeset import listing
from tracker.errors import Usage
from tracker.render.typeset import onesheet, pdf
made = listing([(1, "中 ngày", "Sở", 2)] * 30)
sys.stdout.buffer.write({"pdf": pdf, "png": onesheet}[sys.argv[1]].content(made))
"""


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_another_process_in_another_zone_gives_the_same_bytes(kind: str) -> None:
    made = [
        subprocess.run(
            [sys.executable, "-c", ELSEWHERE, kind],
            check=True,
            capture_output=True,
            cwd=Path(__file__).parents[1],
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": epoch},
        ).stdout
        for zone, seed, epoch in (("Asia/Ho_Chi_Minh", "1", "1000000000"), ("America/Los_Angeles", "2", "1700000000"))
    ]

    assert len(made[0]) > 1000
    assert made[0] == made[1]
