"""Calendars that change later: they help a unit, and never hurt it."""

from __future__ import annotations

import pytest

from calendarlife import STORM, assert_sound, assert_tables_end_on_their_days, cells, late, own
from life import REPORT, STC, SXD, Life


def test_a_storm_after_a_waiting_report_makes_it_on_time(life: Life) -> None:
    late(life)

    said = life.on("2026-03-16", STORM)
    assert "1 việc đã xong sẽ là đúng hạn." in said
    assert "VIỆC ĐÃ XONG SẼ LÀ ĐÚNG HẠN" in said
    life.on("2026-03-16", "task confirm 1")

    assert cells(life, "2026-03-16") == {"done_on_time": 1}
    assert_sound(life, "2026-03-16")


def test_a_storm_after_a_confirmed_report_makes_it_on_time_and_keeps_what_was_said(life: Life) -> None:
    late(life, confirm=True)
    assert cells(life, "2026-03-13") == {"done_late": 1}

    life.on("2026-03-16", STORM)

    assert cells(life, "2026-03-16") == {"done_on_time": 1}
    assert cells(life, "2026-03-15") == {"done_late": 1}
    assert cells(life, "2026-03-12") == {"open_in_time": 1}
    was, now = own(life, "2026-03-16")
    assert (was["outcome"], was["due_on"], was["days_late"]) == ("recounted", "2026-03-12", None)
    assert (now["outcome"], now["due_on"], now["days_late"]) == ("met", "2026-03-13", 0)
    assert (now["met_on"], now["accepted_on"], now["ended_on"]) == ("2026-03-13", "2026-03-13", "2026-03-13")
    assert_sound(life, "2026-03-16")
    assert_tables_end_on_their_days(life, "2026-03-16")


def test_the_preview_names_what_would_be_on_time_and_writes_nothing(life: Life) -> None:
    life.begin("chậm nhất ngày 12/3/2026", lead="'STC; SXD'")
    for number in (1, 2):
        life.on("2026-03-13", REPORT.format(number=number, paper=f"{number}/BC", day="2026-03-13"))
    life.on("2026-03-13", "task confirm 1")

    said = life.on("2026-03-16", STORM + " --dry-run")

    assert said.startswith("[chạy thử] Đã ghi ngày nghỉ thứ Năm 12/03/2026 (5/TB-UBND).")
    assert "2 việc đã xong sẽ là đúng hạn." in said
    table = said.partition("VIỆC ĐÃ XONG SẼ LÀ ĐÚNG HẠN")[2]
    assert ("nhiệm vụ số 1" in table, STC in table, SXD in table) == (True, True, True)
    assert "13/03/2026     12/03/2026  13/03/2026" in table
    assert cells(life, "2026-03-16") == {"done_late": 1, "open_in_time": 1}


def test_what_stays_late_is_late_by_fewer_days(life: Life) -> None:
    life.begin("chậm nhất ngày 12/3/2026")
    life.on("2026-03-17", REPORT.format(number=1, paper="1/BC", day="2026-03-17"), "task confirm 1")

    said = life.on("2026-03-17", STORM)

    assert "1 việc đã xong vẫn muộn, muộn ít hơn." in said
    assert "đúng hạn" not in said
    assert [row["working_days_late"] for row in own(life, "2026-03-17")] == [None, 2]  # Monday, Tuesday


def test_a_day_off_that_would_make_a_done_thing_late_leaves_it(life: Life) -> None:
    life.begin("chậm nhất ngày 15/3/2026")  # a Sunday: until Monday 16/3
    life.on("2026-03-16", REPORT.format(number=1, paper="1/BC", day="2026-03-16"))

    # Saturday 14/3 and then Sunday itself cannot be worked; a swap makes Saturday 21/3 worked, and 13/3 off
    life.on("2026-03-17", "calendar swap 2026-03-13 2026-03-21 --notice 6/TB-UBND", "task confirm 1")

    assert cells(life, "2026-03-17") == {"done_on_time": 1}


def test_a_saturday_worked_by_a_late_notice_hurts_nobody(life: Life) -> None:
    life.begin("chậm nhất ngày 14/3/2026", lead="'STC; SXD'")  # a Saturday: until Monday 16/3
    life.on("2026-03-16", REPORT.format(number=1, paper="1/BC", day="2026-03-16"))

    life.on("2026-03-16", "calendar swap 2026-03-18 2026-03-14 --notice 6/TB-UBND")

    # The notice of Monday calls the Saturday before it worked: what was due on Monday stays so.
    assert life.overdue("2026-03-16") == []
    assert life.overdue("2026-03-17") == [(SXD, "2026-03-16", 1)]
    life.on("2026-03-17", "task confirm 1")
    assert cells(life, "2026-03-17") == {"done_on_time": 1, "open_overdue": 1}
    assert_tables_end_on_their_days(life, "2026-03-17")
    assert_sound(life, "2026-03-17")


def test_a_report_in_time_stays_so_when_it_is_sent_back_after_a_saturday_became_worked(life: Life) -> None:
    life.begin("chậm nhất ngày 14/3/2026")  # until Monday 16/3
    life.on("2026-03-16", REPORT.format(number=1, paper="1/BC", day="2026-03-16"))
    life.on("2026-03-17", "calendar swap 2026-03-19 2026-03-14 --notice 6/TB-UBND")

    life.on("2026-03-20", "task send-back 1 --reason thiếu")

    # Issued on its last day: one working day is left after the return, Monday 23/3.
    assert life.overdue("2026-03-23") == []
    assert life.overdue("2026-03-24") == [(STC, "2026-03-23", 1)]


def test_a_deadline_of_working_days_is_not_earlier_than_the_day_after_the_notice(life: Life) -> None:
    life.begin("5 ngày làm việc")  # 10, 11, 12, 13, 16/3

    life.on("2026-03-13", "calendar swap 2026-03-25 2026-03-14 --notice 6/TB-UBND")

    # Saturday 14/3 would be the last day: it is also the first working day after the notice.
    assert life.overdue("2026-03-14") == []
    assert life.overdue("2026-03-16") == [(STC, "2026-03-14", 1)]


def test_a_notice_typed_later_than_its_own_day_binds_from_its_typing(life: Life) -> None:
    life.begin("5 ngày làm việc")  # 10, 11, 12, 13, 16/3

    life.on("2026-03-16", "calendar swap 2026-03-25 2026-03-14 --notice 6/TB-UBND --on 2026-03-10")

    assert life.overdue("2026-03-16") == []
    assert life.overdue("2026-03-17") == [(STC, "2026-03-16", 1)]


def test_an_open_overdue_task_is_less_late_by_a_storm(life: Life) -> None:
    life.begin("chậm nhất ngày 12/3/2026")
    assert life.overdue("2026-03-13") == [(STC, "2026-03-12", 1)]

    life.on("2026-03-16", STORM)

    assert life.overdue("2026-03-16") == [(STC, "2026-03-13", 1)]
    rows = life.asked("2026-03-16", "overdue --as-of 2026-03-13")
    assert [row["due_on"] for row in rows if row["rule"] == "task-due"] == ["2026-03-12"]


def test_a_report_that_a_storm_made_in_time_has_days_left_when_it_is_sent_back(life: Life) -> None:
    late(life)
    life.on("2026-03-16", STORM)

    life.on("2026-03-18", "task send-back 1 --reason thiếu")

    assert life.overdue("2026-03-19") == []
    assert life.overdue("2026-03-20") == [(STC, "2026-03-19", 1)]
    assert own(life, "2026-03-20")[-1]["held"] == 3  # 16, 17, 18/3: the Office's
    assert_sound(life, "2026-03-20")


def test_an_extension_in_working_days_counts_the_storm(life: Life) -> None:
    life.begin("chậm nhất ngày 10/3/2026")
    life.on(
        "2026-03-10", "task extend 1 --due '2 ngày làm việc kể từ ngày ký' --direction 9/TB-UBND --issued 2026-03-10"
    )
    life.on("2026-03-13", REPORT.format(number=1, paper="1/BC", day="2026-03-13"), "task confirm 1")
    assert cells(life, "2026-03-13") == {"done_late": 1}

    life.on("2026-03-16", STORM)

    assert cells(life, "2026-03-16") == {"done_on_time": 1}
    assert own(life, "2026-03-16")[-1]["extensions"] == 1


def test_a_period_is_judged_again_for_itself(life: Life) -> None:
    life.begin("ngày 12 hằng tháng", day="2026-02-23")
    life.on("2026-03-13", REPORT.format(number=1, paper="1/BC", day="2026-03-13"), "task confirm 1")
    assert cells(life, "2026-03-13")["done_late"] == 1

    life.on("2026-03-16", STORM)

    assert cells(life, "2026-03-16")["done_on_time"] == 1
    assert "done_late" not in cells(life, "2026-03-16")
    assert_sound(life, "2026-03-16")


def test_a_task_that_waits_for_a_direction_is_judged_again(life: Life) -> None:
    life.begin("chậm nhất ngày 12/3/2026")
    life.on("2026-03-10", "task receive 1 --on 2026-03-10")
    life.on("2026-03-11", "task refer 1 --reason function --document 3/STC --issued 2026-03-11")
    before = life.asked("2026-03-13", "waiting")

    life.on("2026-03-16", STORM)

    assert life.asked("2026-03-16", "waiting --as-of 2026-03-13") == before
    (waits,) = life.asked("2026-03-16", "waiting")
    assert waits["due_on"] == "2026-03-13"
    life.on("2026-03-20", "task decide 1 --direction 7/TB-UBND --issued 2026-03-20 --keep")
    # Referred on 11/3 with one working day left, for 12/3 is off: Monday 23/3.
    assert life.overdue("2026-03-23") == []
    assert life.overdue("2026-03-24") == [(STC, "2026-03-23", 1)]
    assert_sound(life, "2026-03-24")


@pytest.mark.parametrize("storm_on", ["2026-03-16", "2026-03-24"])
def test_a_referral_that_a_storm_made_in_time_lets_the_clock_stand_still(life: Life, storm_on: str) -> None:
    life.begin("chậm nhất ngày 20/3/2026")
    life.on("2026-03-11", "task receive 1 --on 2026-03-11")
    life.on(
        "2026-03-13", "task refer 1 --reason function --document 3/STC --issued 2026-03-13"
    )  # 12/3 was the last day
    decide = "task decide 1 --direction 7/TB-UBND --issued 2026-03-23 --keep"

    if storm_on < "2026-03-23":
        life.on(storm_on, STORM)
    life.on("2026-03-23", decide)
    if storm_on > "2026-03-23":
        assert life.overdue("2026-03-24") == [(STC, "2026-03-20", 2)]
        life.on(storm_on, STORM)

    # 16–20/3 were left on 13/3: five working days after Monday 23/3.
    assert life.overdue("2026-03-30") == []
    assert life.overdue("2026-03-31") == [(STC, "2026-03-30", 1)]
    assert_sound(life, "2026-03-31")
    assert_tables_end_on_their_days(life, "2026-03-31")


def test_the_offices_own_entering_is_judged_again(life: Life) -> None:
    # Issued on Wednesday 11/3, entered on Friday 13/3: 6.2.a asked for Thursday 12/3.
    life.on(
        "2026-03-13",
        "directive add 10/CT-UBND --issued 2026-03-11 --kind 'Chỉ thị' --abstract x --signer y --issuer city",
    )
    said = life.on("2026-03-13", "task add --directive 10/CT-UBND --content 'Việc A' --lead STC --due 30/4/2026")
    assert "Cập nhật nhiệm vụ: quá hạn 1 ngày" in said

    said = life.on("2026-03-16", STORM)

    assert "1 việc đã xong sẽ là đúng hạn." in said
    assert "10/CT-UBND" in said
    assert_sound(life, "2026-03-16")


def test_filing_within_a_working_day_is_judged_again(life: Life) -> None:
    life.begin("chậm nhất ngày 30/4/2026")
    # Art. 6.1.b: issued on Wednesday 11/3, filed on Friday 13/3
    life.on("2026-03-13", REPORT.format(number=1, paper="1/BC", day="2026-03-11") + " --on 2026-03-13")
    assert own(life, "2026-03-13", rule="unit-files-report")[-1]["days_late"] == 1

    assert "1 việc đã xong sẽ là đúng hạn." in life.on("2026-03-16", STORM)

    assert [row["days_late"] for row in own(life, "2026-03-16", rule="unit-files-report")] == [None, 0]


def test_what_an_earlier_lead_did_late_stays_its_own(life: Life) -> None:
    life.begin("chậm nhất ngày 30/4/2026")
    life.on("2026-03-13", REPORT.format(number=1, paper="1/BC", day="2026-03-10") + " --on 2026-03-13")
    life.on(
        "2026-03-13",
        "task send-back 1 --reason x",
        "task reassign 1 --lead SXD --direction 8/TB-UBND --issued 2026-03-13",
    )

    life.on("2026-03-16", "calendar off 2026-03-11 --notice 5/TB-UBND")

    rows = own(life, "2026-03-16", rule="unit-files-report")
    assert [(row["owed_by"], row["due_on"], row["days_late"]) for row in rows] == [
        (STC, "2026-03-11", None),
        (STC, "2026-03-12", 1),
    ]


def test_a_requested_report_is_judged_again(life: Life) -> None:
    life.begin("chậm nhất ngày 30/4/2026")
    life.on("2026-03-09", "report request --title t --units STC --due 12/3/2026 --document 12/VP --issued 2026-03-09")
    life.on("2026-03-13", "report file --period YC-2026-1 --unit STC --document 4/BC-STC --issued 2026-03-13")

    assert "1 việc đã xong sẽ là đúng hạn." in life.on("2026-03-16", STORM)
    assert_sound(life, "2026-03-16")
    assert_tables_end_on_their_days(life, "2026-03-16")


def test_an_answer_to_feedback_is_judged_again(life: Life) -> None:
    life.begin("chậm nhất ngày 30/4/2026")
    life.on("2026-03-09", "feedback add --from 'Phường Hồng Bàng' --about SXD --received 2026-03-09 --content x")
    # Art. 18.5: 10, 11, 12, 13, 16, 17, 18/3
    life.on(
        "2026-03-19",
        "feedback answer 1 --document 5/VP --issued 2026-03-19",
        "feedback notify 1 --document 6/VP --issued 2026-03-19",
    )

    assert "1 việc đã xong sẽ là đúng hạn." in life.on("2026-03-20", STORM)
    assert_sound(life, "2026-03-20")


def test_an_update_before_a_meeting_counts_a_saturday_that_is_worked(life: Life) -> None:
    life.begin("chậm nhất ngày 30/4/2026")
    life.on("2026-03-12", "meeting schedule 2026-03-23")  # a Monday: until Friday 20/3
    life.on("2026-03-21", "meeting declare 2026-03-23 --unit STC --on 2026-03-21")

    said = life.on("2026-03-21", "calendar swap 2026-03-26 2026-03-21 --notice 6/TB-UBND")

    assert "1 việc đã xong sẽ là đúng hạn." in said
    assert "Phiên họp số 1" in said
    (row,) = life.asked("2026-03-23", "meeting list")
    assert (row["owing"], row["missing"]) == (1, 0)
    assert_sound(life, "2026-03-23")


def test_a_swap_of_a_provisional_day_that_is_settled_otherwise(life: Life) -> None:
    # Monday 23/11/2026 was proposed for a swap, and is loaded as worked, provisionally
    life.begin("chậm nhất ngày 23/11/2026", day="2026-11-16")
    life.on("2026-11-25", REPORT.format(number=1, paper="1/BC", day="2026-11-25"), "task confirm 1")
    assert cells(life, "2026-11-25") == {"done_late": 1}

    life.on("2026-11-26", "calendar swap 2026-11-23 2026-12-05 --notice 7/TB-BNV")

    # Tuesday 24/11 is off as well: until Wednesday 25/11
    assert cells(life, "2026-11-26") == {"done_on_time": 1}
    assert_sound(life, "2026-11-26")
    assert_tables_end_on_their_days(life, "2026-11-26")
