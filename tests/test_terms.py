from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.days.terms import Reckoned, reckon, steps, written
from tracker.files.official import official_days, suggested_days
from tracker.workdays import Calendar, CalendarMissing


@cache
def calendar() -> Calendar:
    """Return 2023-2026 as announced and 2027-2028 as suggested."""
    return Calendar(day for year in range(2023, 2029) for day in official_days(year) or suggested_days(year))


def falls_on(term: str) -> str:
    """Return the day of `term` as an ISO day."""
    return reckon(term, calendar()).day.isoformat()


@pytest.mark.parametrize(
    ("article", "term", "day"),
    [
        ("6.1.b", "2025-12-31 +1wd", "2026-01-05"),  # Thu 01 off, Fri 02 swapped off, Sat, Sun; Mon 05
        ("6.1.c", "2025-04-25 +1wd", "2025-04-26"),  # Friday -> the worked Saturday
        ("6.2.a", "2026-08-28 +1wd", "2026-09-03"),  # Fri; Sat, Sun, 31/8, 1/9, 2/9 off; Thu 03
        ("6.2.a", "2026-02-13 +1wd", "2026-02-23"),  # Fri; Tết 16-20 between two weekends; Mon 23
        ("16", "2026-02-10 +7wd", "2026-02-26"),  # 11 12 13, Tết, 23 24 25 26
        ("16", "2025-01-22 +7wd", "2025-02-07"),  # 23 24, Tết 27-31, 3 4 5 6 7
        ("18.5", "2026-08-25 +7wd", "2026-09-08"),  # 26 27 28, 3 4, 7 8
        ("21.1", "2026-09-03 -1wd", "2026-08-28"),  # Thu; 2/9, 1/9, 31/8 off, weekend; Fri 28
        ("21.1", "2026-01-12 -1wd", "2026-01-10"),  # Monday -> the worked Saturday
        ("8.1.e", "2025-08-31 +6m roll", "2026-03-02"),  # no 31/02: 28/02, a Saturday; Mon 02/3
        ("8.1.e", "2025-10-31 +6m roll", "2026-05-04"),  # no 31/4: 30/4 off, 1/5 off, weekend; Mon 04
        ("6.1.d", "2025-01-30 roll", "2025-02-03"),  # Thu and Fri of Tết, weekend; Mon 03
        ("6.1.d", "2025-05-01 roll", "2025-05-05"),  # Thu off, Fri 02 swapped off, weekend; Mon 05
        ("6.1.d", "2026-01-01 roll", "2026-01-05"),  # Thu off, Fri 02 swapped off, weekend; Mon 05
        ("6.1.d", "2026-02-19 roll", "2026-02-23"),  # Thu and Fri of Tết, weekend; Mon 23
        ("6.1.d", "2026-04-30 roll", "2026-05-04"),  # Thu and Fri off, weekend; Mon 04
        ("23.1", "2027-12-25 roll", "2027-12-27"),  # a Saturday -> Monday
    ],
)
def test_the_worked_dates_of_the_regulation(article: str, term: str, day: str) -> None:
    assert falls_on(term) == day, article


@pytest.mark.parametrize(
    ("term", "day"),
    [
        ("2026-10-04", "2026-10-04"),  # a Sunday; a bare day is never moved
        ("2026-10-04 roll", "2026-10-05"),  # the Monday
        ("2025-09-30 roll", "2025-09-30"),  # a Tuesday stays
        ("2025-09-05 +30d", "2025-10-05"),  # 25 days of September left, then 5; a Sunday
        ("2025-09-05 +30d roll", "2025-10-06"),  # the Monday
        ("2025-08-31 +6m", "2026-02-28"),  # clamped, a Saturday, not moved
        ("2023-08-31 +6m", "2024-02-29"),  # a leap year
        ("2025-11-30 +1m", "2025-12-30"),  # December of the same year
        ("2025-12-31 +2m", "2026-02-28"),  # over the year end, clamped
        ("2025-12-15 +12m", "2026-12-15"),
        ("2025-01-31 +1m +1m", "2025-03-28"),  # clamped to 28/02 first: two terms in a row, not one
        ("2025-09-05 +15wd +6m roll", "2026-03-26"),  # 8-12, 15-19, 22-26/9; 26/3/2026 is a Thursday
        ("2025-08-31 +6m +1wd", "2026-03-02"),  # from Saturday 28/02
    ],
)
def test_operations_apply_from_left_to_right(term: str, day: str) -> None:
    assert falls_on(term) == day


@settings(max_examples=200, database=None, deadline=None)
@given(st.dates(date(2023, 1, 1), date(2024, 12, 31)), st.integers(1, 47))
def test_months_are_clamped_as_dateutil_clamps_them(start: date, months: int) -> None:
    assert reckon(f"{start} +{months}m", calendar()).day == start + relativedelta(months=months)


@pytest.mark.parametrize(
    ("term", "provisional"),
    [
        # Monday 23/11/2026 may become a day off; 24/11 is off; 20/11 is a Friday.
        ("2026-11-20 +1wd", True),  # lands on it
        ("2026-11-20 +2wd", True),  # counts over it
        ("2026-11-23 +1wd", False),  # counted from, never counted: whatever it is, the answer is 25/11
        ("2026-11-19 +1wd", False),
        ("2026-11-25 -1wd", True),
        ("2026-11-23 -1wd", False),
        ("2026-11-23", True),
        ("2026-11-22", False),
        ("2026-11-22 roll", True),  # Sunday rolls over to it
        ("2026-11-20 +5d roll", False),  # over it in calendar days: Wednesday 25/11 either way
        ("2026-05-23 +6m", True),  # lands on it
        ("2026-05-25 +6m roll", False),
        ("2026-11-20 +1wd +7d", True),  # a step that could move makes the whole term move
        ("2026-12-31 +1wd", True),  # into 2027, which nobody has announced
        ("2027-12-25 roll", True),
    ],
)
def test_a_term_is_provisional_when_a_day_it_asks_about_is(term: str, provisional: bool) -> None:
    assert reckon(term, calendar()).provisional is provisional


def test_steps_show_each_day_looked_at_in_order() -> None:
    [counted, later, rolled] = steps("2025-04-25 +2wd +1d roll", calendar())

    assert (counted.operation, counted.start, counted.end) == (
        "+2wd",
        date(2025, 4, 25),
        date(2025, 4, 28),
    )
    # Saturday worked, Sunday not, Monday worked.
    assert [(day.day.day, day.working) for day in counted.days] == [(26, True), (27, False), (28, True)]
    assert counted.days[0].source == "làm bù cho 02/5/2025 — 6150/TB-BLĐTBXH"
    assert [day.day for day in later.days] == [date(2025, 4, 29)]
    assert (rolled.start, rolled.end) == (date(2025, 4, 29), date(2025, 4, 29))
    assert [day.day for day in rolled.days] == [date(2025, 4, 29)]


def test_steps_of_a_roll_begin_with_the_day_off_itself() -> None:
    [rolled] = steps("2026-04-30 roll", calendar())

    # Thu 30/4 and Fri 01/5 off, Sat, Sun, Mon 04/5.
    assert [day.day.day for day in rolled.days] == [30, 1, 2, 3, 4]
    assert rolled.days[0].source.startswith("Ngày Chiến thắng")


def test_steps_backwards_run_backwards() -> None:
    [counted] = steps("2026-09-03 -1wd", calendar())

    # 2/9, 1/9, 31/8 off, Sun 30, Sat 29, Fri 28.
    assert [day.day.day for day in counted.days] == [2, 1, 31, 30, 29, 28]


def test_steps_of_a_bare_day_are_that_day() -> None:
    [only] = steps("2026-10-04", calendar())

    assert (only.operation, only.start, only.end) == ("", date(2026, 10, 4), date(2026, 10, 4))
    assert [day.day for day in only.days] == [date(2026, 10, 4)]


an_operation = st.one_of(
    st.integers(1, 30).map(lambda n: f"+{n}wd"),
    st.integers(1, 10).map(lambda n: f"-{n}wd"),
    st.integers(1, 60).map(lambda n: f"+{n}d"),
    st.integers(1, 6).map(lambda n: f"+{n}m"),
    st.just("roll"),
)


@settings(max_examples=200, database=None, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2026, 6, 30)), st.lists(an_operation, max_size=4))
def test_the_explanation_ends_where_the_term_does(start: date, operations: list[str]) -> None:
    term = written(start, *operations)
    taken = steps(term, calendar())

    assert taken[-1].end == reckon(term, calendar()).day
    assert any(day.provisional for step in taken for day in step.days) == reckon(term, calendar()).provisional
    assert [step.start for step in taken[1:]] == [step.end for step in taken[:-1]]
    for step in taken:
        if step.operation.endswith("wd"):
            assert sum(day.working for day in step.days) == int(step.operation.strip("+-wd"))
            assert step.days[-1].day == step.end


def test_a_term_is_written_as_it_is_read() -> None:
    assert written(date(2025, 9, 5)) == "2025-09-05"
    assert written(date(2025, 9, 5), "+15wd", "+6m", "roll") == "2025-09-05 +15wd +6m roll"
    with pytest.raises(ValueError, match="operation"):
        written(date(2025, 9, 5), "+15")


@pytest.mark.parametrize(
    "term",
    [
        "",
        " ",
        "05/09/2025",
        "20250905",
        "2025-W36-5",
        "2025-9-5",
        "2025-02-30",
        "2025-09-05T00:00",
        "2025-09-05 ",
        " 2025-09-05",
        "2025-09-05  +1wd",
        "2025-09-05\t+1wd",
        "2025-09-05 1wd",
        "2025-09-05 +wd",
        "2025-09-05 +1",
        "2025-09-05 +",
        "2025-09-05 +0wd",
        "2025-09-05 +01wd",
        "2025-09-05 +1.5wd",
        "2025-09-05 +1WD",
        "2025-09-05 +1w",
        "2025-09-05 +1dwd",
        "2025-09-05 +1w1d",
        "2025-09-05 +1y",
        "2025-09-05 +١wd",
        "2025-09-05 +10000d",
        "2025-09-05 -1d",
        "2025-09-05 -6m",
        "2025-09-05 ++1wd",
        "2025-09-05 Roll",
        "2025-09-05 rolls",
        "roll",
        "9999-12-31 +1d",
        "9999-12-31 +1m",
    ],
)
def test_a_malformed_term_is_refused(term: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words differ, the refusal is what matters
        reckon(term, calendar())
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        steps(term, calendar())


@pytest.mark.parametrize(
    "term",
    ["2028-12-31 +1wd", "2028-12-30 roll", "2028-12-31 +1d", "2028-07-31 +6m", "2031-01-01", "2022-12-30 +1wd"],
)
def test_a_term_that_needs_a_day_not_loaded_is_refused(term: str) -> None:
    # 30/12/2028 is a Saturday, 31/12 a Sunday: the roll needs 01/01/2029.
    with pytest.raises(CalendarMissing):
        reckon(term, calendar())


def test_months_may_start_before_the_loaded_days() -> None:
    # Only 30/6/2023, a Friday, is asked about.
    assert reckon("2022-12-30 +6m roll", calendar()) == Reckoned(date(2023, 6, 30), provisional=False)
