from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from tracker.files.official import (
    announced_years,
    days_of,
    official_days,
    read_announced,
    suggested_days,
)
from tracker.workdays import Calendar, Day

HEADINGS = "day,kind,name,notice,paired_with,provisional\n"


def announced(year: int) -> dict[date, Day]:
    """Return the announced days of `year` by date."""
    return {day.day: day for day in official_days(year) or []}


def test_four_years_are_announced_and_no_other() -> None:
    assert announced_years() == (2023, 2024, 2025, 2026)
    assert official_days(2022) is None
    assert official_days(2027) is None


@pytest.mark.parametrize(
    ("year", "days", "working"),
    [
        # Weekdays of the year, less holidays and substitutes on weekdays, plus worked Saturdays.
        (2023, 365, 260 - 11),  # 2/1; Tết 20 23 24 25 26/1; 1 2 3/5; 1 4/9
        (2024, 366, 262 - 12 + 1),  # 1/1; 8 9 12 13 14/2; 18/4; 29 30/4 1/5; 2 3/9 = 12; 4/5 worked
        (2025, 365, 261 - 12 + 1),  # 1/1; 27-31/1 = 5; 7/4; 30/4 1 2/5; 1 2/9 = 12; 26/4 worked
        (2026, 365, 261 - 14 + 2),  # 1 2/1; 16-20/2; 27/4; 30/4 1/5; 31/8 1 2/9; 24/11 = 14; 10/1, 22/8
    ],
)
def test_an_announced_year_is_whole(year: int, days: int, working: int) -> None:
    listed = official_days(year) or []

    assert len(listed) == days
    assert (listed[0].day, listed[-1].day) == (date(year, 1, 1), date(year, 12, 31))
    assert sum(day.working for day in listed) == working


def test_a_day_carries_its_name_and_notice_and_an_ordinary_one_nothing() -> None:
    days = announced(2026)

    assert days[date(2026, 9, 1)] == Day(date(2026, 9, 1), working=False, source="Quốc khánh — 9441/TB-BNV")
    # Saturday, worked for Monday 31/8.
    saturday = Day(date(2026, 8, 22), working=True, source="làm bù cho 31/8/2026 — 9441/TB-BNV")
    assert days[date(2026, 8, 22)] == saturday
    assert days[date(2026, 9, 3)] == Day(date(2026, 9, 3), working=True)
    assert days[date(2026, 9, 5)] == Day(date(2026, 9, 5), working=False)


def test_the_monday_whose_swap_was_only_proposed_is_worked_for_now() -> None:
    days = [day for year in announced_years() for day in official_days(year) or []]

    [open_day] = [day for day in days if day.provisional]
    assert (open_day.day, open_day.working) == (date(2026, 11, 23), True)
    assert "chưa có thông báo" in open_day.source


def test_the_file_of_announced_days_is_plain() -> None:
    raw = files("tracker").joinpath("data/official-days.csv").read_bytes()

    assert raw.startswith(HEADINGS.encode())
    assert b"\r" not in raw
    days = [line.split(b",")[0] for line in raw.splitlines()[1:]]
    assert days == sorted(set(days))


@pytest.mark.parametrize(
    ("off", "work"),
    [
        ("2024-04-29", "2024-05-04"),
        ("2025-05-02", "2025-04-26"),
        ("2026-01-02", "2026-01-10"),
        ("2026-08-31", "2026-08-22"),
    ],
)
def test_the_announced_swaps_are_pairs(off: str, work: str) -> None:
    calendar = Calendar(day for year in announced_years() for day in official_days(year) or [])

    assert not calendar.is_working(date.fromisoformat(off))
    assert calendar.is_working(date.fromisoformat(work))
    assert date.fromisoformat(off).weekday() < 5
    assert date.fromisoformat(work).weekday() == 5


def test_a_swap_across_a_year_end_is_one_pair() -> None:
    # The swap of 2014: Saturday 27/12/2014 worked, Friday 02/01/2015 off.
    rows = read_announced(
        HEADINGS
        + "2014-01-01,off,Tết Dương lịch,BLLĐ,,0\n"
        + "2014-12-27,work,làm bù,01/TB,2015-01-02,0\n"
        + "2015-01-01,off,Tết Dương lịch,BLLĐ,,0\n"
        + "2015-01-02,off,hoán đổi,01/TB,2014-12-27,0\n"
    )
    calendar = Calendar([*(days_of(2014, rows) or []), *(days_of(2015, rows) or [])])

    # Friday 26/12 -> Saturday 27; Wednesday 31/12 -> 01/01 off, 02/01 off, weekend -> Monday 05/01.
    assert calendar.after(date(2014, 12, 26), 1) == date(2014, 12, 27)
    assert calendar.after(date(2014, 12, 31), 1) == date(2015, 1, 5)
    assert calendar.before(date(2015, 1, 5), 1) == date(2014, 12, 31)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        # 02/01/2026 is a Friday, 10/01 a Saturday, 04/01 and 11/01 Sundays, 09/01 a Friday.
        (["2026-01-02,off,a,n,2026-01-10,0"], "half a swap"),
        (["2026-01-10,work,a,n,2026-01-02,0"], "half a swap"),
        (["2026-01-10,work,a,n,,0"], "no day off is paired"),
        (["2026-01-09,work,a,n,,0"], "no day off is paired"),
        (["2026-01-02,off,a,n,2026-01-10,0", "2026-01-10,work,a,n,,0"], "half a swap"),
        (["2026-01-02,off,a,n,,0", "2026-01-10,work,a,n,2026-01-02,0"], "half a swap"),
        (["2026-01-02,off,a,n,2026-01-10,0", "2026-01-10,off,a,n,2026-01-02,0"], "half a swap"),
        (["2026-01-02,off,a,n,2026-01-10,0", "2026-01-10,work,a,m,2026-01-02,0"], "two notices"),
        (["2026-01-02,off,a,n,2026-01-11,0", "2026-01-11,work,a,n,2026-01-02,0"], "a Saturday worked"),
        (["2026-01-03,off,a,n,2026-01-10,0", "2026-01-10,work,a,n,2026-01-03,0"], "a weekday off"),
        (["2026-01-04,off,a,n,2026-01-10,0", "2026-01-10,work,a,n,2026-01-04,0"], "a weekday off"),
        (["2026-01-02,off,a,n,2027-01-09,0", "2027-01-09,work,a,n,2026-01-02,0"], "not announced whole"),
        (["2026-01-02,off,a,n,,0", "2026-01-02,off,b,n,,0"], "twice"),
        (["2026-01-02,maybe,a,n,,0"], "kind is off or work"),
        (["2026-01-02,off,a,n,,yes"], "provisional is 0 or 1"),
        (["2026-01-02,off,a,,,0"], "no notice"),
        (["2026-01-02,off,,n,,0"], "no name"),
    ],
)
def test_announced_days_that_contradict_themselves_are_refused(rows: list[str], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_announced(HEADINGS + "2026-01-01,off,a,n,,0\n" + "\n".join(rows))


@pytest.mark.parametrize("year", [2015, 2022, 2027, 2028, 2030])
def test_every_day_of_a_suggested_year_is_provisional(year: int) -> None:
    days = suggested_days(year)

    assert len(days) == (366 if year == 2028 else 365)
    assert all(day.provisional for day in days)
    assert all(day.source.endswith("— dự kiến, chưa có thông báo") for day in days if day.source)
    assert [day.day for day in days if not day.working and day.day.weekday() < 5 and not day.source] == []


def test_the_culture_day_is_off_from_2026_on() -> None:
    by_day = {day.day: day for year in (2025, 2026, 2027) for day in suggested_days(year)}

    assert by_day[date(2025, 11, 24)].working  # a Monday
    for year in (2026, 2027):
        day = by_day[date(year, 11, 24)]
        assert not day.working
        assert "Ngày Văn hóa Việt Nam" in day.source
        assert "28/2026/QH16" in day.source


def test_a_suggested_swap_works_its_saturday() -> None:
    # 2015: 02/01 (pair 27/12/2014), 16/02 (pair Saturday 14/02), 29/4 (pair Saturday 25/4).
    days = {day.day: day for day in suggested_days(2015)}

    assert [day.day for day in days.values() if day.working and day.day.weekday() == 5] == [
        date(2015, 2, 14),
        date(2015, 4, 25),
    ]
    assert not days[date(2015, 1, 2)].working
    assert "27/12/2014" in days[date(2015, 1, 2)].source
    assert not days[date(2015, 2, 16)].working


@pytest.mark.parametrize("year", [1900, 2101])
def test_a_year_whose_tet_the_library_does_not_know_is_not_suggested(year: int) -> None:
    with pytest.raises(ValueError, match="no suggestion"):
        suggested_days(year)


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_the_library_agrees_with_the_announced_years(year: int) -> None:
    guessed = {day.day: day.working for day in suggested_days(year)}

    assert {day.day: day.working for day in official_days(year) or []} == guessed


def test_the_library_agrees_with_what_2022_was() -> None:
    # 2022 is not shipped: weekday holidays and substitutes as they were taken.
    off = {date(2022, 1, 3), date(2022, 1, 31), date(2022, 4, 11), date(2022, 5, 2), date(2022, 5, 3)}
    off |= {date(2022, 2, day) for day in (1, 2, 3, 4)} | {date(2022, 9, 1), date(2022, 9, 2)}

    for day in suggested_days(2022):
        assert day.working == (day.day.weekday() < 5 and day.day not in off), day


def test_the_library_is_wrong_on_two_days_of_2026() -> None:
    # When this fails the library has learnt 12729/VPCP-KGVX, or moved something else: ledgers do not care,
    # but what is said about the library then needs another look.
    guessed = {day.day: day.working for day in suggested_days(2026)}
    differing = [day.day for day in official_days(2026) or [] if guessed[day.day] != day.working]

    assert differing == [date(2026, 1, 2), date(2026, 1, 10)]
