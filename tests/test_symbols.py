from __future__ import annotations

import unicodedata

import pytest

from tracker.symbols import NoNumber, normal, oddity


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
