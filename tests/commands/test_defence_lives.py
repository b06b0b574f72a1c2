"""Defences of lives whose right answer was worked out by hand: the verdict, whose days, what each rests on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from docx import Document

from life import REPORT, STC, SXD, Life
from papers import converted, pages
from systems import needs_program

OFFICE, DIRECTION, LATE_REFERRAL, STOPPED, DONE = "office", "direction", "direction-late", "stopped", "done"


def reported(paper: str, day: str) -> str:
    """Return the line of a report."""
    return REPORT.format(number=1, paper=paper, day=day)


class Told(NamedTuple):
    """What a life is to be told as, on a day."""

    day: str
    state: str
    days_late: int | None
    times: Sequence[tuple[str, str | None, str, int, int | None]]
    said: str


def referred(life: Life, on: str) -> None:
    """Let a task of the 9th due on the 20th be received that day, and referred back."""
    life.begin("ngày 20/3/2026")
    life.on("2026-03-09", "task receive 1 --on 2026-03-09")
    life.on(on, f"task refer 1 --reason function --document 3/STC --issued {on}")


def over_tet(life: Life) -> list[Told]:
    """Report on the second working day after Tết what was due on the last but one before it."""
    life.begin("ngày 12/02/2026", day="2026-02-09")
    life.on("2026-02-24", reported("1/BC-STC", "2026-02-24"))
    life.on("2026-02-25", "task confirm 1")
    times = [("2026-02-09", "2026-02-24", STC, 6, 3)]  # 10, 11, 12; 13, 23, 24
    return [Told("2026-03-02", "not-in-time", 3, times, "Trễ 12 ngày, tức 3 ngày làm việc")]


def over_a_swap(life: Life) -> list[Told]:
    """Be late over a worked Saturday, a Monday off in its place, and the National Day."""
    life.begin("ngày 20/8/2026", day="2026-08-19")
    life.on("2026-09-04", reported("1/BC-STC", "2026-09-03"), "task confirm 1")
    times = [("2026-08-19", "2026-09-03", STC, 9, 8)]  # 20; 21, 22, 24-28, 3/9
    return [Told("2026-09-07", "not-in-time", 8, times, "Trễ 14 ngày, tức 8 ngày làm việc")]


def late_and_sent_back(life: Life) -> list[Told]:
    """Keep the two days that a first report was late, and add those of the second alone."""
    life.begin("ngày 12/3/2026")
    life.on("2026-03-16", reported("1/BC-STC", "2026-03-16"))
    life.on("2026-03-30", "task send-back 1 --reason thiếu")
    first = [("2026-03-09", "2026-03-16", STC, 5, 2), ("2026-03-16", "2026-03-30", OFFICE, 10, None)]
    return [
        Told("2026-03-31", "overdue", 3, [*first, ("2026-03-30", "2026-03-31", STC, 1, 1)], "Quá hạn 5 ngày"),
        Told("2026-04-01", "overdue", 4, [*first, ("2026-03-30", "2026-04-01", STC, 2, 2)], "tức 4 ngày làm việc"),
    ]


def given_away_after_a_wait(life: Life) -> list[Told]:
    """Wait for a direction that names another lead: the wait was neither unit's."""
    referred(life, "2026-03-10")
    life.on("2026-03-16", "task decide 1 --direction 9/TB-UBND --issued 2026-03-16 --lead SXD")
    life.on("2026-03-25", REPORT.format(number=1, paper="8/BC-SXD", day="2026-03-25"))
    times = [
        ("2026-03-09", "2026-03-10", STC, 1, None),
        ("2026-03-10", "2026-03-16", DIRECTION, 4, None),
        ("2026-03-16", "2026-03-25", SXD, 7, 3),
        ("2026-03-25", None, OFFICE, 7, None),
    ]
    return [Told("2026-04-03", "reported-late", 3, times, "Đã báo cáo, trễ 5 ngày, tức 3 ngày làm việc")]


def referred_too_late(life: Life) -> list[Told]:
    """Refer back four days after the right to it had ended: the time runs on, and nothing is judged meanwhile."""
    referred(life, "2026-03-16")
    before = ("2026-03-09", "2026-03-16", STC, 5, None)
    return [
        Told(
            "2026-03-24",
            "awaits-direction-late",
            None,
            [before, ("2026-03-16", None, LATE_REFERRAL, 6, None)],
            "chuyển lại muộn nên hạn của đơn vị vẫn chạy, đến hết ngày 20/03/2026",
        )
    ]


def stopped_and_reopened(life: Life) -> list[Told]:
    """Go on with the two days that were left when the task was stopped."""
    life.begin("ngày 12/3/2026")
    life.on("2026-03-10", "task stop 1 --direction 7/TB-UBND --issued 2026-03-10 --reason x")
    life.on("2026-04-10", "task reopen 1 --reason x")
    times = [
        ("2026-03-09", "2026-03-10", STC, 1, None),
        ("2026-03-10", "2026-04-10", STOPPED, 23, None),
        ("2026-04-10", "2026-04-15", STC, 3, 1),
    ]
    return [Told("2026-04-15", "overdue", 1, times, "hạn đến hết ngày 14/04/2026")]


def reopened(life: Life) -> list[Told]:
    """Reopen half a year later what had been reported on its last day and confirmed."""
    life.begin("ngày 30/9/2025", day="2025-09-08")
    life.on("2025-09-30", reported("1/BC", "2025-09-30"))
    life.on("2025-10-01", "task confirm 1")
    life.on("2026-04-10", "task reopen 1 --reason x")
    times = [
        ("2025-09-08", "2025-09-30", STC, 16, None),
        ("2025-09-30", "2025-10-01", OFFICE, 1, None),
        ("2025-10-01", "2026-04-10", DONE, 131, None),
        ("2026-04-10", "2026-04-14", STC, 2, 1),
    ]
    return [Told("2026-04-14", "overdue", 1, times, "hạn đến hết ngày 13/04/2026")]


def undated(life: Life) -> list[Told]:
    """Send back the report on a task without a deadline: the days that the Office had it are the Office's."""
    life.begin("khẩn trương")
    life.on("2026-03-16", reported("1/BC", "2026-03-16"))
    life.on("2026-03-20", "task send-back 1 --reason x")
    times = [
        ("2026-03-09", "2026-03-16", STC, 5, None),
        ("2026-03-16", "2026-03-20", OFFICE, 4, None),
        ("2026-03-20", "2026-03-23", STC, 1, None),
    ]
    return [Told("2026-03-23", "no-deadline", None, times, "Nhiệm vụ không thời hạn")]


LIVES = (
    over_tet,
    over_a_swap,
    late_and_sent_back,
    given_away_after_a_wait,
    referred_too_late,
    stopped_and_reopened,
    reopened,
    undated,
)


@pytest.mark.parametrize("lived", LIVES)
def test_a_life_is_told_as_it_was(life: Life, lived: Any) -> None:
    for told in lived(life):
        page = life.asked(told.day, "explain 1")
        (verdict,) = page["verdicts"]
        (duty,) = (each for each in page["obligations"] if each["obligation"] == verdict["obligation"])
        times = [
            (each["since"], each["until"], each["holder"], each["working_days"], each["overdue"])
            for each in page["times"]
        ]

        assert (verdict["state"], duty["working_days_late"], times) == (told.state, told.days_late, told.times)
        assert told.said in verdict["said"]


def test_a_late_referral_that_is_dismissed_charges_the_wait(life: Life) -> None:
    referred(life, "2026-03-16")
    life.on("2026-03-30", "task decide 1 --direction 9/TB-UBND --issued 2026-03-30 --keep")

    times = [(each["holder"], each["overdue"]) for each in life.asked("2026-04-03", "explain 1")["times"]]

    assert times == [(STC, None), (LATE_REFERRAL, 6), (STC, 4)]


def paper(life: Life, day: str, folder: Path) -> list[str]:
    """Return the lines of the tables of the defence on paper."""
    file = folder / f"{day}.docx"
    life.on(day, f"explain 1 --output {file}")
    return [" | ".join(cell.text for cell in row.cells) for table in Document(str(file)).tables for row in table.rows]


def test_days_late_are_in_the_table_with_their_holiday(life: Life, tmp_path: Path) -> None:
    over_tet(life)

    late = [line for line in paper(life, "2026-03-02", tmp_path) if line.startswith("đã quá hạn")]

    assert late[0].startswith("đã quá hạn | 13/02/2026 | ")
    assert any("bỏ qua" in line and "Tết" in line for line in late)
    assert late[-1].split(" | ")[2] == "24/02/2026"
    assert sum(int(line.split(" | ")[3] or 0) for line in late) == 3


def test_a_term_from_receipt_says_whose_receipt_it_counts_from(life: Life, tmp_path: Path) -> None:
    life.begin("5 ngày làm việc kể từ ngày nhận")
    (waits,) = life.asked("2026-03-09", "explain 1")["verdicts"]
    assert waits["state"] == "awaits-receipt"
    assert not [line for line in paper(life, "2026-03-09", tmp_path) if "tracker" in line]

    life.on("2026-03-11", "task receive 1 --on 2026-03-10")

    assert "Tính từ | 10/03/2026 (ngày đơn vị nhận văn bản; ngày này không tính)" in paper(life, "2026-03-11", tmp_path)


def test_papers_stand_by_their_own_day_and_a_changed_calendar_is_one(life: Life) -> None:
    life.begin("ngày 12/3/2026")
    life.on("2026-03-13", reported("1/BC", "2026-03-13"), "task confirm 1")
    life.on("2026-03-16", "calendar off 2026-03-12 --notice 5/TB-UBND")
    page = life.asked("2026-03-16", "explain 1")

    assert page["verdicts"][0]["state"] == "in-time"
    last = page["papers"][-1]
    assert (last["happened"], last["on"]) == ("day-taken-off", "2026-03-16")
    assert "5/TB-UBND" in last["details"]
    assert "12/03/2026 → 13/03/2026" in last["details"]


def test_a_direction_typed_late_stands_where_it_was_issued(life: Life) -> None:
    life.begin("ngày 12/3/2026")
    life.on("2026-03-18", reported("1/BC-STC", "2026-03-18"))
    life.on("2026-03-19", "task extend 1 --due 20/3/2026 --direction 50/TB-UBND --issued 2026-03-10")

    days = [each["on"] for each in life.asked("2026-03-19", "explain 1")["papers"]]

    assert days == sorted(days)
    assert "2026-03-10" in days


def test_a_shortened_term_names_the_receipt_it_binds_from(life: Life) -> None:
    life.begin("ngày 30/4/2026")
    life.on(
        "2026-03-16",
        "task shorten 1 --due 25/3/2026 --direction 51/TB-UBND --issued 2026-03-13 --received 2026-03-16",
    )

    assert "đơn vị nhận ngày 16/03/2026" in life.asked("2026-03-16", "explain 1")["papers"][-1]["details"]


def test_what_the_city_sent_up_judges_no_unit(life: Life) -> None:
    life.begin("ngày 20/3/2026", issuer="pm")
    life.on("2026-03-25", "task send-up 1 --document 77/BC-UBND --issued 2026-03-25 --officer 'Trần Văn B'")

    (verdict,) = life.asked("2026-03-26", "explain 1")["verdicts"]

    assert verdict["state"] == "sent-up"
    assert "không đánh giá đơn vị" in verdict["said"]


def test_of_periods_the_first_overdue_is_told_of(life: Life) -> None:
    life.begin("ngày 15 hằng tháng", day="2026-01-05")
    life.on("2026-01-13", reported("1/BC", "2026-01-13"))
    life.on("2026-01-14", "task confirm 1")
    page = life.asked("2026-04-20", "explain 1")

    assert "Kỳ 2026-02: quá hạn" in life.on("2026-04-20", "explain 1")
    assert len(page["verdicts"]) == 5


@needs_program("soffice")
def test_an_ordinary_defence_is_one_sheet_of_word(life: Life, tmp_path: Path) -> None:
    life.begin("15 ngày làm việc")
    life.on("2026-03-12", "urge add 1 --channel phone --on 2026-03-12")
    life.on("2026-03-20", "task extend 1 --due 31/3/2026 --direction 60/TB-UBND --issued 2026-03-20")
    life.on("2026-04-02", reported("33/BC-STC", "2026-04-02"))
    life.on("2026-04-06", "task send-back 1 --reason 'chưa có số liệu đến cấp xã'")
    life.on("2026-04-08", reported("35/BC-STC", "2026-04-08"), "task confirm 1")
    life.on("2026-04-10", f"explain 1 --output {tmp_path / 'x.docx'}")

    converted([tmp_path / "x.docx"], "pdf", tmp_path)

    (page,) = pages(tmp_path / "x.pdf")
    assert "Trễ 6 ngày, tức 4 ngày làm việc" in " ".join(page.split())
    assert "LÃNH ĐẠO VĂN PHÒNG" in page
