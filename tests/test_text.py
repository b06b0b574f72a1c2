from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.words.text import clean, collation_key, fold, guard, nfc, scrub, unguard

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Đường Điện Biên Phủ", "duong dien bien phu"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("  Ủy \n ban\u00a0nhân\tdân ", "uy ban nhan dan"),
        ("150/2025/QĐ-UBND", "150/2025/qd-ubnd"),
        ("Ð", "d"),  # U+00D0 Eth, typed for Đ
        ("thành\u00adphố", "thanhpho"),  # a soft hyphen from a PDF
        ("Ǹüß", "nuss"),
        ("", ""),
    ],
)
def test_text_folds_to_what_people_type_when_searching(written: str, searched: str) -> None:
    assert fold(written) == searched


def test_every_vietnamese_letter_folds_to_an_ascii_letter() -> None:
    for letter in VIETNAMESE + VIETNAMESE.upper():
        assert fold(letter) in "abcdeghiklmnopqrstuvxy", letter
        assert fold(unicodedata.normalize("NFD", letter)) == fold(letter), letter


@given(st.text())
def test_folding_does_not_depend_on_the_normal_form_and_folds_once(text: str) -> None:
    folded = fold(text)

    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text)) == folded
    assert fold(folded) == folded


def test_the_ledger_stores_one_normal_form() -> None:
    assert nfc("Hải") == "Hải"
    assert nfc(unicodedata.normalize("NFD", "Hải Phòng")) == "Hải Phòng"


def test_names_sort_in_the_order_of_the_vietnamese_alphabet() -> None:
    names = ["Đồ Sơn", "An Dương", "Zét", "Ánh", "Dương Kinh", "Êm", "Em", "Ăn", "Ân", "Ơn", "Ôn", "On", "Ưng", "Ung"]

    assert sorted(names, key=collation_key) == [
        *["An Dương", "Ánh", "Ăn", "Ân", "Dương Kinh", "Đồ Sơn", "Em", "Êm", "On", "Ôn", "Ơn", "Ung", "Ưng", "Zét"]
    ]


def test_tones_and_case_only_break_ties() -> None:
    # ngang, huyền, hỏi, ngã, sắc, nặng; «mạ» before «mai»: letters count first
    assert sorted(["mai", "mạ", "má", "mã", "mả", "mà", "ma", "Ma"], key=collation_key) == [
        *["ma", "Ma", "mà", "mả", "mã", "má", "mạ", "mai"]
    ]
    assert sorted(["Cẩm Giàng", "Cẩm Giang", "cẩm giang"], key=collation_key) == [
        *["cẩm giang", "Cẩm Giang", "Cẩm Giàng"]
    ]


def test_signs_and_digits_sort_before_letters_and_other_scripts_after() -> None:
    assert sorted(["Я", "z", "a", "9", "«", ""], key=collation_key) == ["", "9", "«", "a", "z", "Я"]


@given(st.text())
def test_sorting_does_not_depend_on_the_normal_form(text: str) -> None:
    assert collation_key(unicodedata.normalize("NFD", text)) == collation_key(nfc(text))


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("\x1b[31mđỏ\x1b[0m", "đỏ"),
        ("\x1b]0;tiêu đề\x07còn lại", "còn lại"),
        ("\x1b]8;;http://x\x1b\\liên kết\x1b]8;;\x1b\\", "liên kết"),
        ("\x9b2Jxóa", "xóa"),
        ("\x1b]0;không bao giờ đóng", "]0;không bao giờ đóng"),
        ("dòng một\r\ndòng hai\tcột", "dòng một dòng hai cột"),
        ("a\u2028b\x0bc", "a b c"),
        ("an\u202etoàn\u2066\u200f", "antoàn"),
        ("nul\x00 del\x7f", "nul del"),
        ("[khẩn] 12/UBND[abc]", "[khẩn] 12/UBND[abc]"),
        ("hỏng \ud800", "hỏng ?"),
        ("cách\u00a0cứng", "cách\u00a0cứng"),
    ],
)
def test_a_cell_obeys_nobody(hostile: str, safe: str) -> None:
    assert clean(hostile) == safe


@given(st.text(st.characters(codec=None)))
def test_a_clean_cell_is_one_encodable_line_without_controls(text: str) -> None:
    cell = clean(text)

    cell.encode()
    assert len(cell.splitlines()) <= 1
    assert not any(unicodedata.category(letter) == "Cc" for letter in cell)
    assert not any(unicodedata.bidirectional(letter) in ("LRE", "RLE", "LRO", "RLO", "PDF") for letter in cell)
    assert clean(cell) == cell


def test_what_is_nowhere_seen_is_taken_out_and_what_joins_letters_stays() -> None:
    hidden = "".join(map(chr, (0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFF9, 0xE0041)))

    assert clean(f"Sở{hidden} Tài{hidden} chính") == scrub(f"Sở{hidden} Tài chính") == "Sở Tài chính"
    assert clean("\U0001f469\u200d\U0001f4bb") == "\U0001f469\u200d\U0001f4bb"


def test_scrubbing_keeps_the_lines_of_a_text() -> None:
    assert scrub("một\r\n\thai\x1b[0m\u202e") == "một\r\n\thai"


@pytest.mark.parametrize(
    "formula",
    [
        *("=1+1", "+84 225", "-1", "@sum", "\t=1", "\r=1", "- Sở Tài chính", "＝1"),
        *(" =1+1", "   -1", "\u00a0=1", "\u3000@sum", "\u200b=1", "\ufeff＝1", "\u200d+1", " ' =1"),
    ],
)
def test_a_formula_becomes_text_and_comes_back(formula: str) -> None:
    assert guard(formula) == "'" + formula
    assert unguard("'" + formula) == formula


@pytest.mark.parametrize("plain", ["", "'", "'tên'", "Sở Tài chính", "12/UBND", "– gạch dài"])
def test_ordinary_text_is_left_alone(plain: str) -> None:
    assert guard(plain) == unguard(plain) == plain


@given(st.text() | st.text("'=+-@\t\rđ \u00a0\u200b"))
def test_the_guard_always_comes_off_again(text: str) -> None:
    guarded = guard(text)

    assert unguard(guarded) == text
    assert guarded[:1] not in tuple("=+-@\t\r")
