from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tracker.errors import NotConfigured
from tracker.files.official import official_days, suggested_days
from tracker.workdays import Calendar, CalendarMissing, Day

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = timedelta(days=1)
FIRST, LAST = date(2015, 1, 1), date(2030, 12, 31)


@cache
def all_days() -> tuple[Day, ...]:
    """Return the days of 2015-2030: announced where there is an announcement, else suggested."""
    return tuple(day for year in range(2015, 2031) for day in official_days(year) or suggested_days(year))


@cache
def sixteen_years() -> Calendar:
    """Return the calendar of those days."""
    return Calendar(all_days())


@cache
def announced() -> Calendar:
    """Return the calendar of the announced years only."""
    return Calendar(day for year in range(2023, 2027) for day in official_days(year) or [])


def ordinary(first: date, length: int) -> list[Day]:
    """Return `length` days with no holiday among them."""
    days = [first + n * DAY for n in range(length)]
    return [Day(day, day.weekday() < 5) for day in days]


# The naive walker: the one other idea of a working day in this project, and it only steps and looks.


@cache
def worked() -> dict[date, bool]:
    """Return which days are worked, as they were given."""
    return {day.day: day.working for day in all_days()}


def test_after_is_what_a_walker_counts_day_by_day() -> None:
    calendar = sixteen_years()
    start = FIRST
    while start < date(2030, 9, 1):
        found: list[date] = []
        day = start
        while len(found) < 40:
            day += DAY
            if worked()[day]:
                found.append(day)
        assert [calendar.after(start, n) for n in range(1, 41)] == found, start
        start += DAY


def test_before_is_what_a_walker_counts_day_by_day() -> None:
    calendar = sixteen_years()
    start = date(2015, 5, 1)
    while start <= LAST:
        found: list[date] = []
        day = start
        while len(found) < 40:
            day -= DAY
            if worked()[day]:
                found.append(day)
        assert [calendar.before(start, n) for n in range(1, 41)] == found, start
        start += DAY


def test_rolling_to_a_working_day_is_what_a_walker_finds() -> None:
    calendar = sixteen_years()
    for day in worked():
        # Tết 2015 is the longest rest in these years: nine days. Two weeks from either end is enough.
        if not date(2015, 1, 15) < day < date(2030, 12, 15):
            continue
        later = earlier = day
        while not worked()[later]:
            later += DAY
        while not worked()[earlier]:
            earlier -= DAY
        assert (calendar.on_or_after(day), calendar.on_or_before(day)) == (later, earlier)
        assert calendar.is_working(day) == worked()[day]


def test_between_and_ordinal_are_what_a_walker_adds_up() -> None:
    calendar, total = sixteen_years(), 0
    totals = {}
    for day, working in worked().items():
        total += working
        totals[day] = total
        assert calendar.ordinal(day) == total
    for a in list(worked())[::97]:
        for b in list(worked())[::101]:
            assert calendar.between(a, b) == totals[b] - totals[a]


@pytest.mark.parametrize(
    ("start", "n", "day"),
    [
        ("2025-09-04", 1, "2025-09-05"),  # Thursday -> Friday
        ("2025-09-05", 1, "2025-09-08"),  # Friday -> Monday
        ("2025-09-06", 1, "2025-09-08"),  # Saturday -> Monday
        ("2025-09-07", 1, "2025-09-08"),  # Sunday -> Monday
        ("2025-09-01", 1, "2025-09-03"),  # a holiday, Monday; 02/9 is off too -> Wednesday
        ("2025-04-25", 1, "2025-04-26"),  # Friday -> the worked Saturday
        ("2025-04-26", 1, "2025-04-28"),  # from a worked Saturday -> Monday
        ("2025-04-25", 3, "2025-04-29"),  # Sat 26 (worked), Mon 28, Tue 29
        ("2025-04-29", 1, "2025-05-05"),  # 30/4 off, 1/5 off, 2/5 swapped off, weekend -> Monday
        ("2026-02-13", 1, "2026-02-23"),  # Tết 16-20/02 between two weekends
        ("2025-12-31", 1, "2026-01-05"),  # 01/01 off, 02/01 swapped off, weekend; the year changes
    ],
)
def test_the_day_counted_from_is_never_counted(start: str, n: int, day: str) -> None:
    assert announced().after(date.fromisoformat(start), n) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("start", "n", "day"),
    [
        ("2026-01-12", 1, "2026-01-10"),  # Monday -> the worked Saturday
        ("2026-01-12", 2, "2026-01-09"),  # and the Friday before it
        ("2026-01-11", 1, "2026-01-10"),  # Sunday -> the worked Saturday
        ("2026-01-10", 1, "2026-01-09"),  # from the worked Saturday itself
        ("2026-09-03", 1, "2026-08-28"),  # 31/8, 1/9, 2/9 off, weekend -> Friday
        ("2026-01-05", 1, "2025-12-31"),  # the year changes
    ],
)
def test_counting_backwards_leaves_the_day_itself_out(start: str, n: int, day: str) -> None:
    assert announced().before(date.fromisoformat(start), n) == date.fromisoformat(day)


def test_working_days_late_are_a_difference_of_ordinals() -> None:
    # Due Friday 28/8/2026, done Friday 04/9: 31/8, 1/9, 2/9 off; 3 and 4 worked = 2.
    assert announced().between(date(2026, 8, 28), date(2026, 9, 4)) == 2
    assert announced().between(date(2026, 9, 4), date(2026, 8, 28)) == -2
    # Over a weekend nothing is added.
    assert announced().between(date(2026, 9, 4), date(2026, 9, 6)) == 0


def test_a_walk_forward_leaves_its_start_out_and_a_walk_back_too() -> None:
    calendar = announced()
    friday, monday = date(2025, 4, 25), date(2025, 4, 28)

    assert [day.day.day for day in calendar.walk(friday, monday)] == [26, 27, 28]
    assert [day.day.day for day in calendar.walk(monday, friday)] == [27, 26, 25]
    assert calendar.walk(friday, friday) == []
    saturday = calendar.walk(friday, monday)[0]
    assert (saturday.working, saturday.source) == (True, "làm bù cho 02/5/2025 — 6150/TB-BLĐTBXH")


def test_only_a_stretch_that_holds_the_open_day_is_provisional() -> None:
    calendar = announced()
    # Monday 23/11/2026 is the one announced day that may still change.
    before, there, later = date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)

    assert not calendar.provisional(date(2023, 1, 1), before)
    assert calendar.provisional(before, there)
    assert calendar.provisional(there, later)
    assert calendar.provisional(later, before)
    assert not calendar.provisional(later, date(2026, 12, 31))


def test_a_day_off_on_a_storm_is_just_a_day() -> None:
    days = ordinary(date(2024, 9, 2), 14)
    days[5] = Day(date(2024, 9, 7), working=True, source="làm bù")
    days[7] = Day(date(2024, 9, 9), working=False, source="bão số 3 — 01/TB")
    calendar = Calendar(days)

    # Friday 06/9 -> Saturday 07 (worked); then Sunday 08, Monday 09 off -> Tuesday 10.
    assert calendar.after(date(2024, 9, 6), 1) == date(2024, 9, 7)
    assert calendar.after(date(2024, 9, 6), 2) == date(2024, 9, 10)
    assert calendar.day(date(2024, 9, 9)) == days[7]


def test_rows_of_a_ledger_make_the_same_calendar_as_days() -> None:
    rows = [(d.day.isoformat(), int(d.working), d.source, int(d.provisional)) for d in all_days()]
    calendar, expected = Calendar.from_rows(rows), sixteen_years()

    assert (calendar.first, calendar.last) == (FIRST, LAST)
    assert tuple(calendar.day(day.day) for day in all_days()) == all_days()
    assert [calendar.ordinal(d.day) for d in all_days()] == [expected.ordinal(d.day) for d in all_days()]
    assert calendar.provisional(FIRST, FIRST)
    assert not calendar.provisional(date(2023, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize("outside", [date(2022, 12, 31), date(2027, 1, 1), date(1999, 1, 1), date(2040, 1, 1)])
def test_a_day_nobody_has_loaded_is_refused_by_every_question(outside: date) -> None:
    calendar, inside = announced(), date(2025, 6, 2)
    questions: list[Callable[[], object]] = [
        lambda: calendar.day(outside),
        lambda: calendar.is_working(outside),
        lambda: calendar.ordinal(outside),
        lambda: calendar.after(outside, 1),
        lambda: calendar.before(outside, 1),
        lambda: calendar.on_or_after(outside),
        lambda: calendar.on_or_before(outside),
        lambda: calendar.between(outside, inside),
        lambda: calendar.between(inside, outside),
        lambda: calendar.provisional(inside, outside),
        lambda: calendar.walk(inside, outside),
        lambda: calendar.walk(outside, inside),
    ]
    for question in questions:
        with pytest.raises(CalendarMissing):
            question()


def test_a_part_of_a_calendar_names_the_whole_in_what_it_refuses() -> None:
    # Thursday 24 to Thursday 31/12/2026 of a calendar of 2023 to 2026.
    rows = [(f"2026-12-{day}", int(day not in (26, 27)), "", 0) for day in range(24, 32)]
    part = Calendar.from_rows(rows, loaded=(date(2023, 1, 1), date(2026, 12, 31)))

    with pytest.raises(CalendarMissing) as refusal:
        part.after(date(2026, 12, 31), 1)
    said = "ngày 01/01/2027 (lịch hiện có từ 01/01/2023 đến 31/12/2026). Hãy gõ: tracker calendar load 2027"
    assert said in str(refusal.value)
    with pytest.raises(ValueError, match="2026-12-23 is loaded, but lies outside this part"):
        part.before(date(2026, 12, 24), 1)


def test_counting_over_either_end_is_refused_and_up_to_it_is_not() -> None:
    # Thursday 01/01/2026 ... Sunday 11/01/2026, all ordinary: worked are 1 2, 5 6 7 8 9.
    calendar = Calendar(ordinary(date(2026, 1, 1), 11))

    assert calendar.after(date(2026, 1, 8), 1) == date(2026, 1, 9)
    assert calendar.before(date(2026, 1, 2), 1) == date(2026, 1, 1)
    assert calendar.on_or_before(date(2026, 1, 11)) == date(2026, 1, 9)
    with pytest.raises(CalendarMissing):
        calendar.after(date(2026, 1, 9), 1)
    with pytest.raises(CalendarMissing):
        calendar.after(date(2026, 1, 1), 7)
    with pytest.raises(CalendarMissing):
        calendar.before(date(2026, 1, 1), 1)
    with pytest.raises(CalendarMissing):
        calendar.on_or_after(date(2026, 1, 10))
    # A calendar that opens on a Saturday has nothing to go back to.
    with pytest.raises(CalendarMissing):
        Calendar(ordinary(date(2026, 1, 3), 3)).on_or_before(date(2026, 1, 4))


def test_the_refusal_names_the_day_and_a_command_that_closes_the_gap() -> None:
    with pytest.raises(NotConfigured) as late:
        announced().after(date(2026, 12, 31), 3)
    with pytest.raises(NotConfigured) as early:
        announced().day(date(2021, 3, 5))

    # The first day missing after 31/12/2026.
    assert "01/01/2027" in str(late.value)
    assert str(late.value).endswith("tracker calendar load 2027")
    # 2022 first: with 2021 alone the calendar would have a hole.
    assert "05/03/2021" in str(early.value)
    assert str(early.value).endswith("tracker calendar load 2022")
    assert late.value.exit_code == 6
    with pytest.raises(NotConfigured) as far:
        announced().day(date(2031, 3, 5))
    assert str(far.value).endswith("tracker calendar load 2027")


@pytest.mark.parametrize("n", [0, -1])
def test_a_count_below_one_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match="starts at 1"):
        announced().after(date(2025, 9, 5), n)
    with pytest.raises(ValueError, match="starts at 1"):
        announced().before(date(2025, 9, 5), n)


@pytest.mark.parametrize("order", [[], [0, 2], [1, 0], [0, 0], [0, 1, 3]])
def test_days_with_a_gap_or_out_of_order_make_no_calendar(order: list[int]) -> None:
    days = ordinary(date(2026, 1, 1), 4)
    with pytest.raises(ValueError, match="calendar"):
        Calendar(days[n] for n in order)
    with pytest.raises(ValueError, match="calendar"):
        Calendar.from_rows((days[n].day.isoformat(), 1, "", 0) for n in order)


# 250 working days are little more than a year, two such terms in a row not three: so much is left out at both ends.
some_day = st.dates(date(2018, 1, 1), date(2027, 12, 31))
some_count = st.integers(1, 250)
quick = settings(max_examples=150, database=None, deadline=None)


@quick
@given(some_day, some_count)
def test_going_back_returns_to_a_working_day(d: date, n: int) -> None:
    calendar = sixteen_years()
    assume(calendar.is_working(d))
    assert calendar.before(calendar.after(d, n), n) == d
    assert calendar.after(calendar.before(d, n), n) == d


@quick
@given(some_day, some_count)
def test_the_nth_day_after_is_worked_and_n_working_days_away(d: date, n: int) -> None:
    calendar = sixteen_years()
    assert calendar.is_working(calendar.after(d, n))
    assert calendar.between(d, calendar.after(d, n)) == n
    assert calendar.is_working(calendar.before(d, n))


@quick
@given(some_day, some_day, some_count)
def test_a_later_start_never_ends_earlier(a: date, b: date, n: int) -> None:
    calendar = sixteen_years()
    a, b = sorted((a, b))
    assert calendar.after(a, n) <= calendar.after(b, n)
    assert calendar.before(a, n) <= calendar.before(b, n)
    assert calendar.on_or_before(a) <= a <= calendar.on_or_after(a) <= calendar.on_or_after(b)
    assert calendar.after(a, n) < calendar.after(a, n + 1)


@quick
@given(some_day, some_day, some_day)
def test_working_days_between_add_up(a: date, b: date, c: date) -> None:
    calendar = sixteen_years()
    assert calendar.between(a, b) + calendar.between(b, c) == calendar.between(a, c)
    assert calendar.between(a, b) == -calendar.between(b, a)
    assert calendar.between(a, b) == sum(day.working for day in calendar.walk(a, b)) or b < a


@quick
@given(some_day, some_count, some_count)
@example(date(2018, 1, 1), 250, 250)
@example(date(2027, 12, 31), 250, 250)
def test_two_terms_in_a_row_are_one_long_term(d: date, a: int, b: int) -> None:
    calendar = sixteen_years()
    assert calendar.after(calendar.after(d, a), b) == calendar.after(d, a + b)
    assert calendar.before(calendar.before(d, a), b) == calendar.before(d, a + b)
