"""How papers and annexes write deadlines: each wording, and what it means for a directive of Friday 20/11/2026."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.days.deadlines import Kind, YearMissing
from tracker.days.phrases import read
from tracker.days.proposed import proposed
from tracker.errors import TrackerError

ISSUED = date(2026, 11, 20)


def term(phrase: str) -> str | None:
    """Return the term of a phrase, before anything rolls over days off; None where it sets no day."""
    found = read(phrase).term(ISSUED, None)
    return found.removesuffix(" roll") if found is not None else None


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("30.12.2026", "2026-12-30"),
        ("Trước 15/12/2026", "2026-12-14"),
        ("trước ngày 15 tháng 12/2026", "2026-12-14"),
        ("trước ngày 15/12/2026./.", "2026-12-14"),
        ("Quý 4-2026", "2026-12-31"),
        ("Từ nay đến hết năm 2026", "2026-12-31"),
        ("Từ ngày 01/12/2026 đến ngày 15/12/2026", "2026-12-15"),
        ("Quý II-III/2027", "2027-09-30"),
        ("Tháng 11-12/2026", "2026-12-31"),
        ("T12/2026", "2026-12-31"),
        ("Thứ 6 ngày 18/12/2026", "2026-12-18"),
        ("18/12/2026 (thứ Sáu)", "2026-12-18"),
        ("15/12/2026 (sáng)", "2026-12-15"),
        ("17h00' ngày 16/12/2026", "2026-12-16"),
        ("trước 08 giờ 00 ngày 22/12/2026", "2026-12-22"),
        ("2026-12-15 00:00:00", "2026-12-15"),
        ("(15/12/2026)", "2026-12-15"),
        ("HT: 30/12/2026", "2026-12-30"),
        ("Thời gian hoàn thành 15/12/2026", "2026-12-15"),
        ("trình UBND thành phố trước ngày 22/12/2026", "2026-12-21"),
        ("hoàn thành và báo cáo trước ngày 16/12/2026", "2026-12-15"),
        ("trình trong tháng 12/2026", "2026-12-31"),
        ("trong vòng 10 ngày kể từ ngày ban hành Quyết định", "2026-11-20 +10d"),
        ("2027", "2027-12-31"),
        ("12/2026", "2026-12-31"),
        ("6/2027", "2027-06-30"),
        ("06-2027", "2027-06-30"),
        ("12.2026", "2026-12-31"),
        ("đến hết 12/2026", "2026-12-31"),
        ("2025-2026", "2026-12-31"),
        ("2026 – 2030", "2030-12-31"),
        ("Quý III/2027 - Quý IV/2027", "2027-12-31"),
        ("tháng 11/2026 - tháng 01/2027", "2027-01-31"),
        ("Q.IV/2026", "2026-12-31"),
        ("cuối quý I/2027", "2027-03-31"),
        ("30/12/2026 (chậm nhất)", "2026-12-30"),
        ("trong quý I/2027, chậm nhất", "2027-03-31"),
    ],
)
def test_a_wording_of_papers_sets_its_day(phrase: str, day: str) -> None:
    assert term(phrase) == day


def test_every_month_and_year_in_figures_means_until_its_last_day() -> None:
    for year in range(2024, 2032):
        for month in range(1, 13):
            for written in (f"{month}/{year}", f"{month:02d}/{year}", f"{month}-{year}", f"{month:02d}.{year}"):
                assert term(written) == term(f"trong tháng {month}/{year}"), written
        assert term(f"{year}-{year + 4}") == term(f"giai đoạn {year}-{year + 4}") == f"{year + 4}-12-31"


@pytest.mark.parametrize("phrase", ["Theo yêu cầu", "Theo kế hoạch", "-", "Không có"])
def test_a_wording_that_sets_no_day_is_understood(phrase: str) -> None:
    assert read(phrase).kind is Kind.NONE


@pytest.mark.parametrize("phrase", ["Thường xuyên, liên tục", "Thường xuyên trong năm", "Nhiệm vụ thường xuyên"])
def test_a_routine_wording_is_routine(phrase: str) -> None:
    assert read(phrase).kind is Kind.ROUTINE


@pytest.mark.parametrize(
    "phrase",
    [
        "định kỳ trước ngày 20 hằng tháng",
        "Trước ngày 15 tháng cuối quý",
        "06 tháng/lần",
        "quý IV hằng năm",
        "Hằng tuần, trước 16 giờ 00 ngày thứ Sáu",
    ],
)
def test_a_recurring_wording_recurs(phrase: str) -> None:
    assert read(phrase).kind is Kind.RECURRING


@pytest.mark.parametrize(
    ("phrase", "day"),
    [("trước ngày 15/12", "2026-12-14"), ("trong tháng 12", "2026-12-31"), ("15/12/26", "2026-12-15")],
)
def test_a_wording_without_its_year_is_refused_and_its_year_proposed(phrase: str, day: str) -> None:
    with pytest.raises(YearMissing):
        read(phrase)
    meant = proposed(phrase, ISSUED)
    assert meant is not None
    assert term(meant.phrase) == day


@pytest.mark.parametrize(
    "phrase",
    [
        "hằng quý (trước ngày 20)",
        "sau 6 tháng kể từ ngày ban hành",
        "nửa tháng kể từ ngày ký",
        "31/11/2026",
        "46020",
        "giữa quý I/2027",
        "đầu quý I/2027",
        "cuối quý I-II/2027",
        "13/2026",
        "0/2026",
        "2030-2026",
        "2026/2027",
        "báo cáo 12/2026",
        "2025 và những năm tiếp theo",
        "Tháng 11 và 12/2026",
        "hằng ngày",
        "2 lần/năm",
        "Ngày 20 hàng tháng, quý",
        "Trước Tết",
        "ngay sau khi có kết luận",
        "Năm học 2026-2027",
        "Trước kỳ họp HĐND cuối năm",
        "hoàn thành 50% trước ngày 15/12/2026",
        "18/12/2026; gia hạn đến 31/12/2026",
    ],
)
def test_a_wording_that_leaves_a_doubt_is_refused(phrase: str) -> None:
    with pytest.raises(TrackerError):
        read(phrase)
