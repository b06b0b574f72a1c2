"""The year that a deadline leaves out is proposed from the day of its paper, and never taken for granted."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.days.phrases import read
from tracker.days.proposed import proposed

ISSUED = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("trước ngày 15/12", "trước ngày 15/12/2026"),
        ("15/12/26", "15/12/2026"),
        ("trong tháng 12", "trong tháng 12/2026"),
        ("trong Quý III", "trong Quý III/2027"),  # July to September have passed
        ("trước ngày 30/6", "trước ngày 30/6/2027"),
        ("trước ngày 20/11", "trước ngày 20/11/2027"),  # the day before is before the paper
        ("ngày 20/11", "ngày 20/11/2026"),
        ("6 tháng đầu năm", "6 tháng đầu năm 2027"),
        ("6 tháng cuối năm", "6 tháng cuối năm 2026"),
        ("trong năm nay", "trong năm 2026"),
        ("cuối năm", "cuối năm 2026"),
        ("trước 15h ngày 15/6", "trước 15h ngày 15/6/2027"),
        ("ngày 15 tháng 6", "ngày 15 tháng 6 năm 2027"),
        ("trước ngày 15.12", "trước ngày 15.12.2026"),
        ("thứ Sáu, 18/12", "thứ Sáu, 18/12/2026"),  # 18/12/2026 is a Friday
        ("từ ngày 01/12 đến ngày 15/12", "từ ngày 01/12 đến ngày 15/12/2026"),
        ("tháng 11-12", "tháng 11-12/2026"),
        ("T12", "T12/2026"),
        ("báo cáo UBND thành phố trước ngày 15/12.", "báo cáo UBND thành phố trước ngày 15/12/2026."),
    ],
)
def test_the_year_of_the_paper_or_the_next_is_proposed(phrase: str, meant: str) -> None:
    found = proposed(phrase, ISSUED)

    assert found == read(meant)


@pytest.mark.parametrize(
    "phrase",
    [
        "ngày 15/12/2026",  # nothing is left out
        "sớm",
        "hằng quý",
        "15 ngày làm việc",
        "trước ngày 29/2",  # neither 2026 nor 2027 has one
        "trước ngày 30/2",
        "thứ Hai, 18/12",  # a Friday, a Saturday
        "15/12/14",  # before the paper
        "khi có hướng dẫn",
    ],
)
def test_nothing_is_proposed_where_nothing_is_left_out_or_nothing_fits(phrase: str) -> None:
    assert proposed(phrase, ISSUED) is None
