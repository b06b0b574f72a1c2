from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from tracker.words.symbols import NoNumber, day_named, key, normal, oddity


@pytest.mark.parametrize(
    "typed",
    [
        "39/TTr-VP",
        " 39 / TTr - VP ",
        "39/TTr–VP",  # an en dash
        "39/TTr\u00a0-\u00a0VP",  # no-break spaces, as Word puts them
        "39/TTr\u2011VP",  # a no-break hyphen
    ],
)
def test_a_number_has_one_spelling(typed: str) -> None:
    assert normal(typed) == "39/TTr-VP"


def test_a_number_is_kept_in_one_form_of_unicode() -> None:
    assert normal(unicodedata.normalize("NFD", "150/2025/QĐ-UBNĐ ấ")) == "150/2025/QĐ-UBNĐ ấ"


@pytest.mark.parametrize("typed", ["", "  ", "\u00a0"])
def test_a_document_without_a_number_is_refused(typed: str) -> None:
    with pytest.raises(NoNumber):
        normal(typed)


@pytest.mark.parametrize(
    "number",
    [
        "39/TTr-VP",
        "12729/VPCP-KGVX",
        "2231/SNV-CCHC&PC",
        "150/2025/QĐ-UBND",
        "42/2014/QĐ-TTg",
        "72/2025/QH15",
        "104-CTr/TU",
    ],
)
def test_the_patterns_of_the_decree_are_not_odd(number: str) -> None:
    assert oddity(number) is None


@pytest.mark.parametrize("number", ["150", "QĐ-UBND", "số 12/QĐ-UBND", "12/", "/QĐ-UBND", "Giấy mời"])
def test_what_fits_no_pattern_is_odd(number: str) -> None:
    assert "không theo mẫu" in (oddity(number) or "").format(number=number)


@pytest.mark.parametrize("number", ["12/Qđ-UBND", "12/ttr-VP", "12/2025/qđ-UBND"])
def test_a_type_in_the_wrong_case_is_said_to_be(number: str) -> None:
    assert "viết khác thông lệ" in (oddity(number) or "")


@pytest.mark.parametrize(
    "typed",
    [
        "812/UBND-KGVX",
        "Số: 812/UBND-KGVX",
        "số 812 / UBND - KGVX.",
        "Công văn số 812/UBND-KGVX",
        "0812/UBND-KGVX",
        "812/UBND-KGVX ngày 20/11/2026",
        "812/UBND-KGVX, ngày 20 tháng 11 năm 2026",
        "812/UBND-KGVX (hỏa tốc)",
        "812/UВND-KGVХ",  # two letters are Cyrillic
        "８１２／ＵＢＮＤ－ＫＧＶＸ",
        "812/ubnd-kgvx",
        "CV 812/UBND-KGVX",
        "CV số: 812/UBND-KGVX",
        "Công văn (hỏa tốc) số 812/UBND-KGVX",
        "Thông báo kết luận của Chủ tịch số 812/UBND-KGVX",
        "QĐ số 812/UBND-KGVX",
        "№ 812/UBND-KGVX",
        "«812/UBND-KGVX»",
        '"812/UBND-KGVX"',
        "812/UBND-KGVX./.",
        "812//UBND-KGVX",
        "812\\UBND-KGVX",
        "812/UBND_KGVX",
        "812/UBND-KGVX\u200b",
        "812/UBND-KGVX hỏa tốc",
        "812/UBND-KGVX - HOẢ TỐC",
        "812/UBND-KGVX (khẩn, 02 trang)",
        "812/UBND-KGVX (ngày 20/11/2026)",
        "812/UBND-KGVX(20/11/2026)",
        "812/UBND-KGVX 20/11/2026",
        "812/UBND-KGVX - 20.11.2026",
        "812/UBND-KGVX ký ngày 20 / 11 / 2026",
        "812/UBND-KGVX ngày 20/11",
        "812/UBND-KGVX ngày 20/11/26 của UBND thành phố",
        "812/UBND-KGVX của UBND thành phố",
        "812/UBND-KGVX năm 2026",
    ],
)
def test_one_document_has_one_key_under_every_spelling(typed: str) -> None:
    assert key(typed) == "812/ubnd-kgvx"


@pytest.mark.parametrize("other", ["8120/UBND-KGVX", "812/UBND-KGV", "81/2/UBND-KGVX", "812/2026/UBND-KGVX", "812"])
def test_another_document_has_another_key(other: str) -> None:
    assert key(other) != key("812/UBND-KGVX")


def test_the_day_behind_a_number_is_read() -> None:
    assert day_named("812/UBND-KGVX ngày 20/11/2026") == date(2026, 11, 20)
    assert day_named("812/UBND-KGVX, ngày 20 tháng 11 năm 2026.") == date(2026, 11, 20)
    assert day_named("812/UBND-KGVX ngày 31/02/2026") is None
    assert day_named("812/UBND-KGVX") is None
    assert day_named("812/UBND-KGVX ngày 20/11/26 của UBND thành phố") == date(2026, 11, 20)
    assert day_named("812/UBND-KGVX (20.11.2026)") == date(2026, 11, 20)
    assert day_named("812/UBND-KGVX ngày 20/11") is None


def test_what_belongs_to_a_number_stays() -> None:
    assert normal("Giấy mời 5") == "Giấy mời 5"
    assert normal("0812/UBND") == "0812/UBND"
    assert normal("#12") == "#12"
    assert normal("12/UBND[abc]") == "12/UBND[abc]"
    assert normal("20/11/2026") == "20/11/2026"
    assert normal("ngày 20/11/2026") == "ngày 20/11/2026"
    assert normal("05-KL/TU") == "05-KL/TU"
    assert normal("12/HD-XD và 13/HD-XD") == "12/HD-XD và 13/HD-XD"
