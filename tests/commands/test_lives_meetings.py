"""
Small lives of meetings, reports, requests and feedback: what is owed follows from the acts, and nobody is accused of
what could not be known.

Every figure was worked out beside it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from life import A, Life, P
from running import Run

# Quarter and year reports


@pytest.fixture
def early(tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Life:
    """Return a life whose ledger was begun on Friday 05/9/2025."""
    monkeypatch.setenv("TRACKER_LEDGER", str(tmp_path / "early.db"))
    life = Life(tracker)
    life.on("2025-09-05", "init")
    return life


def test_a_report_is_asked_for_once_at_the_end_of_a_period(early: Life) -> None:
    periods = {row["period"]: row for row in early.asked("2027-01-04", "report list")}

    assert set(periods) == {"2025-Q3", "2025", "2026-Q1", "2026-H1", "2026-Q3", "2026"}
    assert {row["silent"] == row["owing"] > 100 for row in periods.values()} == {True}


def test_a_quarter_that_a_longer_report_takes_in_is_built_and_not_filed_for(early: Life) -> None:
    filing = "report file --period {period} --unit STC --document 9/BC-STC --issued 06/7/2026"

    said = early.refused("2026-07-06", filing.format(period="2026-Q2"))
    assert "6 tháng đầu năm 2026" in said
    assert "--period 2026-H1" in said
    early.on("2026-07-06", filing.format(period="2026-H1"), "report build --period 2026-Q2")
    # what the Office asks for by a day of its own is filed for (Art. 18.4)
    early.on(
        "2026-07-06",
        "report request --period 2026-Q2 --title 'Quý II' --units STC --due 10/7/2026 --document 1/VP --issued 06/7/2026",
        filing.format(period="2026-Q2"),
    )
    assert {row["period"] for row in early.asked("2026-07-13", "report list --unit STC") if row["filed_on"]} == {
        "2026-Q2",
        "2026-H1",
    }


# Feedback


def test_a_report_that_asks_for_direction_meets_the_office_s_duty_alone(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-12", "feedback add --from 'Phường Hồng Bàng' --about SXD --received 2026-03-12 --content x")
    said = life.on("2026-03-16", "feedback answer 1 --document 5/BC-VP --issued 2026-03-16 --asks-direction")

    assert "nơi phản hồi" not in said
    assert life.asked("2026-03-30", "overdue") == []
    assert life.asked("2026-03-30", "feedback list --open") == []
    # the copy of what was directed then is kept
    life.on("2026-04-10", "feedback notify 1 --document 7/TB-UBND --issued 2026-04-09")
    (row,) = life.asked("2026-04-10", "feedback list")
    assert (row["answered_on"], row["notified_on"]) == ("2026-03-16", "2026-04-09")


def test_an_urging_needs_its_copy_and_the_later_day_counts(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-12", "feedback add --from 'Phường Hồng Bàng' --about SXD --received 2026-03-12 --content x")
    said = life.on("2026-03-16", "feedback answer 1 --document 5/VP-TH --issued 2026-03-16")

    assert "feedback notify 1" in said
    # Thursday 12/3: 13, 16-20, 23
    assert [row["due_on"] for row in life.asked("2026-03-24", "overdue")] == ["2026-03-23"]
    life.on("2026-03-24", "feedback notify 1 --document 5/VP-TH --issued 2026-03-16 --on 2026-03-23")
    assert life.asked("2026-03-24", "overdue") == []


def test_feedback_about_a_commune_has_no_day(life: Life) -> None:
    life.begin("30/4/2026")
    said = life.on("2026-03-12", "feedback add --from SXD --about 'Phường Hồng Bàng' --received 2026-03-12 --content x")

    assert "19.3" in said
    assert life.asked("2026-04-30", "overdue --unit VP") == []
    assert life.asked("2026-03-13", "due --within 20 --unit VP") == []
    (row,) = life.asked("2026-04-30", "feedback list")
    assert row["due_on"] is None
    said = life.on("2026-03-16", "feedback answer 1 --document 5/VP-TH --issued 2026-03-16")
    assert "nơi phản hồi" not in said
    life.on("2026-03-16", "undo", "db doctor")
