from __future__ import annotations

from datetime import date, timedelta

import pytest

from tracker.days.almanac import changed, days_of, facts_of, facts_of_year, ordinary
from tracker.files.official import official_days
from tracker.workdays import Day


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_a_year_written_down_is_read_back_day_by_day(year: int) -> None:
    days = official_days(year)
    assert days is not None

    assert days_of(facts_of_year(days)) == days


def test_of_a_whole_year_only_the_special_days_are_written_down() -> None:
    days = official_days(2025)
    assert days is not None

    facts = facts_of_year(days)

    assert (facts["first"], facts["last"], facts["provisional"]) == ("2025-01-01", "2025-12-31", False)
    assert facts["days"] == [
        [day.day.isoformat(), int(day.working), day.source, int(day.provisional)] for day in days if day.source
    ]


def test_a_provisional_year_is_read_back_provisional() -> None:
    days = [ordinary(date(2027, 1, 1) + timedelta(n), provisional=True) for n in range(365)]

    assert facts_of_year(days)["days"] == []
    assert days_of(facts_of_year(days)) == days


def test_single_days_are_all_written_down_even_ordinary_ones() -> None:
    days = [ordinary(date(2026, 6, 5)), Day(date(2026, 6, 6), working=True, source="làm bù — 20/TB")]

    assert facts_of(days) == {
        "days": [["2026-06-05", 1, "", 0], ["2026-06-06", 1, "làm bù — 20/TB", 0]],
    }
    assert days_of(facts_of(days)) == days


def test_a_change_sets_its_days_and_leaves_the_others() -> None:
    week = [ordinary(date(2026, 6, 1) + timedelta(n)) for n in range(7)]
    storm = Day(date(2026, 6, 3), working=False, source="bão — 20/TB")

    calendar = changed(changed(None, week), [storm])

    assert [calendar.day(day.day) for day in week] == [*week[:2], storm, *week[3:]]


def test_a_change_that_leaves_a_gap_is_refused() -> None:
    calendar = changed(None, [ordinary(date(2026, 6, 1))])

    with pytest.raises(ValueError, match="without a gap"):
        changed(calendar, [ordinary(date(2026, 6, 3))])
