"""What two writings of the same words have in common, whatever stands before, between and behind them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depth import at_random
from tracker.words.likeness import apart_from_deadline, key, rarest
from tracker.words.text import fold

WORDS = st.lists(
    st.sampled_from(["rà", "soát", "Báo", "cáo", "quỹ", "đất", "hòa", "2026", "STC", "Điều", "thuế", "ủy", "ban"]),
    min_size=1,
    max_size=8,
).filter(lambda words: not words[0].isdigit())
BULLETS = ["", "- ", "•", "+ ", "– ", "“", "\N{NO-BREAK SPACE}"]
NUMBERED = ["", "1. ", "a) ", "đ) ", "(3) ", "IV. ", "1.2. ", "2.1 ", "1/ ", "1 - ", "01. ", "1) - "]
ENDED = ["", ".", "./.", ";", " ./.", " .", "”", "…", ":"]


@at_random(60)
@given(WORDS, st.sampled_from(BULLETS), st.sampled_from(NUMBERED), st.sampled_from(ENDED), st.booleans(), st.booleans())
def test_numbering_bullets_ends_case_and_normal_form_do_not_matter(
    words: list[str], bullet: str, number: str, behind: str, is_upper: bool, is_nfd: bool
) -> None:
    text = bullet + number + "  ".join(words) + behind
    text = text.upper() if is_upper else text
    typed = unicodedata.normalize("NFD", text) if is_nfd else text

    assert key(typed) == key(" ".join(words))


@at_random(60)
@given(st.text())
def test_a_key_is_its_own_key_and_asks_nothing_of_the_way_words_are_kept(text: str) -> None:
    assert key(key(text)) == key(text)
    assert key(fold(text)) == key(text)
    assert rarest(key(text)) in fold(text)


@at_random(60)
@given(WORDS, WORDS)
def test_other_words_have_another_key(one: list[str], other: list[str]) -> None:
    assert (key(" ".join(one)) == key(" ".join(other))) is (fold(" ".join(one)) == fold(" ".join(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("30/6 nộp báo cáo", "nộp báo cáo"),
        ("3 tháng một lần", "6 tháng một lần"),
        ("1.000 hộ nghèo", "2.000 hộ nghèo"),
        ("Rà soát Điều 3", "Rà soát Điều 4"),
        ("1", "2"),
        ("1.", "2."),
        ("…", "-"),
    ],
)
def test_a_number_that_is_part_of_the_words_stays(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    "ending",
    [
        ", hoàn thành trước ngày 30/9/2026",
        "; xong chậm nhất là ngày 15 tháng 10 năm 2026.",
        " trong quý III/2026./.",
        " trước 17 giờ ngày 30/9/2026",
    ],
)
def test_the_deadline_at_the_end_makes_no_other_item(ending: str) -> None:
    assert apart_from_deadline(f"1. Rà soát số liệu{ending}") == apart_from_deadline("Rà soát số liệu")


@pytest.mark.parametrize("words", ["Báo cáo kết quả năm 2026", "Trước ngày 30/9/2026", "Rà soát 30 trường học"])
def test_a_year_or_a_count_that_is_no_deadline_stays(words: str) -> None:
    assert apart_from_deadline(words) == key(words)
