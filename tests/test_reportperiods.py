"""Reporting periods: how they are written, and which have ended."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.days.period import UnknownReportPeriod, covering, ended, read_period


@pytest.mark.parametrize(
    ("text", "title", "first", "last"),
    [
        ("2026-Q3", "Quý III/2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-q4", "Quý IV/2026", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-H1", "6 tháng đầu năm 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", "6 tháng cuối năm 2026", date(2026, 7, 1), date(2026, 12, 31)),
        (" 2026 ", "Năm 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2024-02", "Tháng 02/2024", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_code_names_a_period(text: str, title: str, first: date, last: date) -> None:
    period = read_period(text)

    assert (period.title, period.first, period.last) == (title, first, last)
    assert period.code == text.strip().upper()


@pytest.mark.parametrize("text", ["", "2026-Q5", "2026-13", "2026-H3", "26-Q1", "2026-00", "quý III", "2026-Q", "1926"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UnknownReportPeriod):
        read_period(text)


def test_a_period_has_ended_on_the_day_after_its_last() -> None:
    since = date(2025, 9, 4)

    assert list(ended(since, date(2025, 9, 30))) == []
    assert [period.code for period in ended(since, date(2025, 10, 1))] == ["2025-Q3"]


def test_a_report_is_asked_for_once_at_the_end_of_a_period() -> None:
    codes = [period.code for period in ended(date(2025, 9, 4), date(2027, 1, 1))]

    assert codes == ["2025-Q3", "2025", "2026-Q1", "2026-H1", "2026-Q3", "2026"]


@pytest.mark.parametrize(
    ("code", "longer"),
    [
        ("2026-Q1", None),
        ("2026-Q2", "2026-H1"),
        ("2026-H1", None),
        ("2026-Q3", None),
        ("2026-Q4", "2026"),
        ("2026-H2", "2026"),
        ("2026", None),
        ("2026-06", None),  # a month is asked for by the Office, or not at all
        ("2026-12", None),
    ],
)
def test_a_period_is_taken_in_by_the_longer_one_that_ends_with_it(code: str, longer: str | None) -> None:
    found = covering(read_period(code))

    assert (None if found is None else found.code) == longer
