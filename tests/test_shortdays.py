"""A day as it is said: the one behind for acts, the one ahead for what is to come, never a guess between two."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import TrackerError
from tracker.words.dates import WrongWeekday
from tracker.words.shortdays import EitherDay, NotADay, Sense, read_day

MONDAY = date(2026, 11, 23)
PAST, COMING, NEAR = Sense.PAST, Sense.COMING, Sense.NEAR


@pytest.mark.parametrize(
    ("typed", "sense", "meant"),
    [
        ("hôm nay", PAST, "2026-11-23"),
        ("Hôm Qua", PAST, "2026-11-22"),
        ("hom kia", COMING, "2026-11-21"),
        ("ngày mai", NEAR, "2026-11-24"),
        ("yesterday", PAST, "2026-11-22"),
        ("13/11", PAST, "2026-11-13"),
        ("ngày 13.11", PAST, "2026-11-13"),
        ("1-3", PAST, "2026-03-01"),  # far behind, but of this year
        ("23/11", PAST, "2026-11-23"),
        ("23/11", COMING, "2026-11-23"),
        ("4/12", COMING, "2026-12-04"),
        ("4/12", NEAR, "2026-12-04"),
        ("4/11", NEAR, "2026-11-04"),
        ("15/1", COMING, "2027-01-15"),
        ("29/2", PAST, "2024-02-29"),  # the last year that had it
        ("thứ Sáu", PAST, "2026-11-20"),
        ("thứ Sáu", COMING, "2026-11-27"),
        ("t6", PAST, "2026-11-20"),
        ("chủ nhật", PAST, "2026-11-22"),
        ("thứ Hai tuần trước", NEAR, "2026-11-16"),
        ("thu hai tuan nay", PAST, "2026-11-23"),
        ("CN tuần sau", COMING, "2026-12-06"),
        ("thứ Sáu 13/11", PAST, "2026-11-13"),
        ("13/11/2026", PAST, "2026-11-13"),
        ("13.11.2026", PAST, "2026-11-13"),
        ("2026-11-13", COMING, "2026-11-13"),
    ],
)
def test_a_short_form_is_the_day_a_clerk_means(typed: str, sense: Sense, meant: str) -> None:
    assert read_day(typed, MONDAY, sense) == date.fromisoformat(meant)


def test_in_january_a_day_of_december_is_that_of_the_year_before() -> None:
    assert read_day("28/12", date(2027, 1, 5), PAST) == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("typed", "sense", "days"),
    [
        ("1/12", PAST, ("01/12/2025", "01/12/2026")),  # a slip for 1/11 would be a year too early
        ("20/11", COMING, ("20/11/2026", "20/11/2027")),
        ("thứ Hai", PAST, ("16/11/2026", "23/11/2026")),
        ("thứ Hai", COMING, ("23/11/2026", "30/11/2026")),
        ("thứ Sáu", NEAR, ("20/11/2026", "27/11/2026")),
    ],
)
def test_where_two_days_would_do_both_are_named(typed: str, sense: Sense, days: tuple[str, str]) -> None:
    with pytest.raises(EitherDay) as refusal:
        read_day(typed, MONDAY, sense)
    assert (refusal.value.values["first"], refusal.value.values["second"]) == days
    for day in days:  # following the advice
        assert f"{read_day(day, MONDAY, sense):%d/%m/%Y}" == day


@pytest.mark.parametrize("typed", ["", "hôm", "32/11", "30/2", "11/13", "13", "13/11/26", "thứ Chín", "tuần trước"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NotADay, match=r"hôm nay, hôm qua, thứ Sáu"):
        read_day(typed, MONDAY, PAST)


def test_a_weekday_beside_a_short_day_is_checked() -> None:
    with pytest.raises(WrongWeekday, match="ngày 13/11/2026 là thứ Sáu, không phải thứ Năm"):
        read_day("thứ Năm 13/11", MONDAY, PAST)


@given(
    st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.sampled_from(Sense)
)
def test_a_day_without_its_year_lies_on_its_side_and_within_a_year(day: date, today: date, sense: Sense) -> None:
    try:
        meant = read_day(f"{day.day}/{day.month}", today, sense)
    except TrackerError:
        assert sense is not NEAR
        return
    assert (meant.day, meant.month) == (day.day, day.month)
    if (day.month, day.day) != (2, 29):
        assert abs(meant - today) <= timedelta(days=366)
    assert meant <= today or sense is not PAST
    assert meant >= today or sense is not COMING
