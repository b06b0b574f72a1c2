"""Slips in the calendar: taken back by a counter-act, undone, or asked about before they are made."""

from __future__ import annotations

import io
import sys

import pytest

from calendarlife import STORM, assert_sound, assert_tables_end_on_their_days, cells, counted, derived, late, tried
from life import REPORT, STC, SXD, Life


def test_a_slip_is_taken_back_and_later_counts_are_as_they_were(life: Life) -> None:
    life.on("2026-03-10", "calendar off 2026-04-02 --notice 1/TB")
    assert counted(life, "2026-04-01 1") == ("2026-04-03", False)

    said = life.on("2026-03-10", "calendar restore 2026-04-02 --notice nhầm")

    assert said.startswith("Đã trả lại: thứ Năm 02/04/2026 là ngày làm việc (nhầm).")
    assert counted(life, "2026-04-01 1") == ("2026-04-02", False)
    assert_sound(life, "2026-03-10")


@pytest.mark.parametrize("half", ["2026-04-02", "2026-04-04"])
def test_either_day_of_a_swap_takes_back_both(life: Life, half: str) -> None:
    life.on("2026-03-10", "calendar swap 2026-04-02 2026-04-04 --notice 1/TB")
    assert counted(life, "2026-04-01 2") == ("2026-04-04", False)

    said = life.on("2026-03-10", f"calendar restore {half} --notice 2/TB")

    assert "thứ Năm 02/04/2026 là ngày làm việc; thứ Bảy 04/04/2026 là ngày nghỉ" in said
    assert counted(life, "2026-04-01 2") == ("2026-04-03", False)
    assert_sound(life, "2026-03-10")


def test_open_clocks_go_back_and_what_came_on_time_stays(life: Life) -> None:
    late(life, confirm=True)
    life.on(
        "2026-03-13", "task add --directive 10/CT-UBND --content 'Việc B' --lead SXD --due 'chậm nhất ngày 12/3/2026'"
    )
    life.on("2026-03-16", STORM)
    assert life.overdue("2026-03-16") == [(SXD, "2026-03-13", 1)]

    life.on("2026-03-16", "calendar restore 2026-03-12 --notice nhầm")

    # The open task keeps its day, which has passed: no change of a calendar makes one earlier than tomorrow.
    assert life.overdue("2026-03-16") == [(SXD, "2026-03-13", 1)]
    assert cells(life, "2026-03-16")["done_on_time"] == 1
    assert_sound(life, "2026-03-16")
    assert_tables_end_on_their_days(life, "2026-03-16")


def test_a_deadline_ahead_goes_back_with_its_day(life: Life) -> None:
    life.begin("chậm nhất ngày 2/4/2026")
    life.on("2026-03-10", "calendar off 2026-04-02 --notice 1/TB")
    assert life.overdue("2026-04-03") == []

    life.on("2026-03-11", "calendar restore 2026-04-02 --notice 2/TB")

    assert life.overdue("2026-04-03") == [(STC, "2026-04-02", 1)]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-04-03", "Ngày 03/04/2026 là ngày làm việc bình thường: không có gì để trả lại."),
        ("2026-04-04", "Ngày 04/04/2026 là ngày nghỉ cuối tuần bình thường: không có gì để trả lại."),
        ("2026-09-02", "Ngày 02/09/2026 là ngày nghỉ theo lịch đã nạp (Quốc khánh — Bộ luật Lao động 2019, Điều 112)"),
        ("2026-08-22", "Ngày 22/08/2026 là ngày làm việc theo lịch đã nạp (làm bù cho 31/8/2026 — 9441/TB-BNV)"),
        ("2027-05-03", "Ngày 03/05/2027 là ngày nghỉ theo lịch đã nạp"),
    ],
)
def test_a_day_that_no_clerk_set_has_nothing_to_be_taken_back(life: Life, day: str, why: str) -> None:
    result = tried(life, f"calendar restore {day} --notice 2/TB")

    assert result.exit_code == 5
    assert result.stderr.startswith(why)


def test_what_was_taken_back_is_ordinary_again(life: Life) -> None:
    life.on("2026-03-10", "calendar off 2026-04-02 --notice 1/TB", "calendar restore 2026-04-02 --notice 2/TB")

    assert "không có gì để trả lại" in tried(life, "calendar restore 2026-04-02 --notice 2/TB").stderr
    life.on("2026-03-10", "calendar off 2026-04-02 --notice 3/TB", "calendar restore 2026-04-02 --notice 4/TB")
    assert counted(life, "2026-04-01 1") == ("2026-04-02", False)


def test_taking_back_needs_a_notice_and_a_day_of_the_calendar(life: Life) -> None:
    life.on("2026-03-10", "calendar off 2026-04-02 --notice 1/TB")

    assert tried(life, "calendar restore 2026-04-02").exit_code == 2
    assert tried(life, "calendar restore 2026-04-02 --notice ' '").exit_code == 2
    assert tried(life, "calendar restore 2062-04-02 --notice x").exit_code == 6
    dry = life.on("2026-03-10", "calendar restore 2026-04-02 --notice 1/TB --dry-run")
    assert dry.startswith("[chạy thử] Đã trả lại: thứ Năm 02/04/2026")
    assert counted(life, "2026-04-01 1") == ("2026-04-03", False)


# Undo


@pytest.mark.parametrize(
    "act",
    [
        STORM,
        "calendar swap 2026-03-25 2026-03-14 --notice 6/TB-UBND",
        "calendar restore 2026-03-11 --notice 7/TB",
        "calendar load 2027",
        "calendar load 2031",
    ],
)
def test_every_act_of_the_calendar_can_be_undone(life: Life, act: str) -> None:
    late(life, confirm=True)
    life.on("2026-03-13", "task add --directive 10/CT-UBND --content 'Việc B' --lead SXD --due '5 ngày làm việc'")
    life.on("2026-03-13", "task add --directive 10/CT-UBND --content 'Việc C' --lead SXD --due 15/1/2027")
    life.on("2026-03-13", "calendar off 2026-03-11 --notice 4/TB")
    before = derived()

    life.on("2026-03-16", act)
    said = life.on("2026-03-16", "undo")

    assert "lịch của sổ" in said
    assert derived() == before
    assert_sound(life, "2026-03-16")
    life.on("2026-03-16", act)
    assert_sound(life, "2026-03-16")


def test_what_the_program_recorded_by_itself_since_comes_again(life: Life) -> None:
    life.begin("ngày 12 hằng tháng", day="2026-02-23")
    life.on("2026-02-24", "calendar off 2026-04-13 --notice 4/TB")  # the twelfth is a Sunday
    life.asked("2026-04-20", "overdue")
    assert [due for _unit, due, _late in life.overdue("2026-04-20")] == ["2026-03-12", "2026-04-14"]

    life.on("2026-04-20", "undo")

    assert [due for _unit, due, _late in life.overdue("2026-04-20")] == ["2026-03-12", "2026-04-13"]
    assert_sound(life, "2026-04-20")


def test_an_earlier_act_is_undone_after_the_calendars(life: Life) -> None:
    life.begin("chậm nhất ngày 12/3/2026")
    life.on("2026-03-13", REPORT.format(number=1, paper="1/BC", day="2026-03-13"))
    life.on("2026-03-16", STORM, "undo", "undo --yes")

    assert life.overdue("2026-03-16") == [(STC, "2026-03-12", 2)]
    assert_sound(life, "2026-03-16")


# A slip of the keyboard


@pytest.mark.parametrize(
    ("act", "question"),
    [
        ("calendar off 2026-01-29 --notice 1/TB", "thứ Năm 29/01/2026 đã qua 40 ngày: đúng là ngày này?"),
        ("calendar off 2029-04-02 --notice 1/TB", "thứ Hai 02/04/2029 còn 1119 ngày nữa mới đến: đúng là ngày này?"),
        ("calendar swap 2029-04-02 2029-04-07 --notice 1/TB", "thứ Hai 02/04/2029 còn 1119 ngày nữa"),
    ],
)
def test_a_day_far_away_is_taken_only_with_a_word_more(life: Life, act: str, question: str) -> None:
    result = tried(life, act)

    assert result.exit_code == 2
    assert result.stderr.startswith(question)
    assert "gõ lại lệnh này với --yes" in result.stderr
    life.on("2026-03-10", f"{act} --yes")


def test_a_day_out_of_the_calendar_or_off_already_is_refused_before_anybody_is_asked(life: Life) -> None:
    assert tried(life, "calendar off 2062-04-02 --notice 1/TB").exit_code == 6
    assert tried(life, "calendar off 2029-04-07 --notice 1/TB").exit_code == 2
    assert "--yes" not in tried(life, "calendar off 2029-04-07 --notice 1/TB").stderr
    assert "[chạy thử]" in life.on("2026-03-10", "calendar off 2029-04-02 --notice 1/TB --dry-run")


class Terminal(io.StringIO):
    """A keyboard with somebody at it."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


@pytest.mark.parametrize(
    ("answer", "code"), [("y", 0), ("n", 130), ("Có", 0), ("c", 0), ("không", 130), ("", 130), ("ờ\nco", 0)]
)
def test_on_a_terminal_the_day_is_asked_for(
    life: Life, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(f"{answer}\n"))

    result = life.tracker("--today 2026-03-10 calendar off 2029-04-02 --notice 1/TB")

    assert result.exit_code == code
    assert "đúng là ngày này?" in result.stderr
