"""Lists of numbers: what clerks type, what is refused, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import TrackerError
from tracker.words.numbers import MOST, NotANumber, NotNumbers, NumberTooLarge, TooManyNumbers, listed, read_number
from tracker.words.numbers import read_numbers as read


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7", [7]),
        ("3,5-9 12", [3, 5, 6, 7, 8, 9, 12]),
        ("12 3; 3", [12, 3]),
        (" 1 - 3,\t2 ", [1, 2, 3]),
        ("4–6", [4, 5, 6]),
        ("5-5", [5]),
        ("007", [7]),
    ],
)
def test_a_list_of_numbers_and_ranges_is_read_in_the_order_typed(typed: str, meant: list[int]) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("", NotNumbers),
        ("ba", NotNumbers),
        ("3,,x", NotNumbers),
        ("-3", NotNumbers),
        ("3-", NotNumbers),
        ("9-5", NotNumbers),
        ("1-2-3", NotNumbers),
        ("1.5", NotNumbers),
        ("9" * 19, NumberTooLarge),
        ("1-" + "9" * 19, NumberTooLarge),
        ("1-999999999999999999", TooManyNumbers),
        (f"0-{MOST - 1},70000", TooManyNumbers),
    ],
)
def test_what_is_no_list_of_numbers_is_refused(typed: str, error: type[TrackerError]) -> None:
    with pytest.raises(error):
        read(typed)


def test_one_number_is_one_number() -> None:
    assert read_number(" 12 ") == 12
    with pytest.raises(NotANumber):
        read_number("3,5")


@given(st.sets(st.integers(0, 5000), min_size=1, max_size=60))
def test_a_list_that_was_written_is_read_as_it_was_meant(numbers: set[int]) -> None:
    assert read(listed(numbers)) == sorted(numbers)


def test_neighbours_are_written_as_a_range() -> None:
    assert listed([12, 3, 4, 5, 8, 9]) == "3-5,8-9,12"
    assert listed([]) == ""
