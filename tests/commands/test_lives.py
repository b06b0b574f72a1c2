"""
Small lives, typed as a clerk types them, each once ended in a wrong accusation: whose act, whose time.

P is directive 10/CT-UBND of Monday 09/3/2026 by the Chairman, with a task for Sở Tài chính. Every figure was
worked out beside it.
"""

from __future__ import annotations

import pytest

from life import REPORT, STC, SXD, A, Life, P

# From which act a clock counts


def test_the_office_s_own_receipt_is_not_the_unit_s(life: Life) -> None:
    life.on("2026-03-12", P.format(day="2026-03-09", issuer="pm") + " --received 2026-03-10")
    said = life.on("2026-03-12", A.format(lead="STC", due="5 ngày làm việc kể từ ngày nhận được văn bản"))
    assert "chờ ngày" in said
    life.on("2026-03-16", "task receive 1 --on 2026-03-16")

    # Monday 16/3: 17 18 19 20, Monday 23
    assert life.overdue("2026-03-23") == []
    assert life.overdue("2026-03-24") == [(STC, "2026-03-23", 1)]


def test_a_new_lead_counts_from_its_own_receipt(life: Life) -> None:
    life.begin("10 ngày làm việc kể từ ngày nhận")
    life.on("2026-03-09", "task receive 1 --on 2026-03-09")
    life.on("2026-03-20", "task reassign 1 --lead SXD --direction 2/TB-UBND --issued 2026-03-20")
    life.on("2026-03-24", "task receive 1 --on 2026-03-24")

    # Tuesday 24/3: 25 26 27, 30 31 1 2 3, 6 7
    assert life.overdue("2026-04-07") == []
    assert life.overdue("2026-04-08") == [(SXD, "2026-04-07", 1)]


def test_an_extension_from_its_receipt_waits_for_the_receipt_of_that_paper(life: Life) -> None:
    life.begin("5 ngày làm việc kể từ ngày nhận")
    life.on("2026-03-10", "task receive 1 --on 2026-03-09")
    life.on(
        "2026-03-13",
        "task extend 1 --due '5 ngày làm việc kể từ ngày nhận được văn bản này'"
        " --direction 2/TB-UBND --issued 2026-03-13",
    )

    assert life.overdue("2026-04-20") == []
    assert [row["kind"] for row in life.asked("2026-03-20", "waiting")] == ["receipt"]
    life.on("2026-03-23", "task receive 1 --on 2026-03-17")
    # Tuesday 17/3: 18 19 20, 23 24
    assert life.overdue("2026-03-25") == [(STC, "2026-03-24", 1)]


def test_a_missing_receipt_is_said_listed_and_in_a_cell_of_its_own(life: Life) -> None:
    said = life.begin("15 ngày làm việc kể từ ngày nhận được văn bản này")

    assert "chờ ngày" in said
    assert [(row["kind"], row["task"]) for row in life.asked("2026-04-20", "waiting")] == [("receipt", 1)]
    (cells,) = life.asked("2026-04-20", "stats --by unit")
    assert (cells["total"], cells["no_receipt"], cells["open_in_time"]) == (1, 1, 0)
    assert "ngày nhận" in life.on("2026-04-20", "today")
    assert "1 nhiệm vụ chưa có hạn" in life.tracker("--today 2026-04-20 check").stdout
    assert "chưa có hạn" not in life.tracker("--today 2026-04-21 check").stdout  # told once


def test_a_mistyped_receipt_can_be_corrected(life: Life) -> None:
    life.begin("5 ngày làm việc kể từ ngày nhận")
    life.on("2026-03-10", "task receive 1 --on 2026-03-09", "task progress 1 --note x")
    life.on("2026-03-11", "task correct 1 --field received --value 2026-03-10 --reason 'gõ nhầm'")

    # Tuesday 10/3: 11 12 13, 16 17
    assert life.overdue("2026-03-17") == []
    assert life.overdue("2026-03-18") == [(STC, "2026-03-17", 1)]


def test_a_term_without_a_named_start_counts_from_the_receipt_where_it_is_known(life: Life) -> None:
    life.begin("5 ngày làm việc")

    # Monday 09/3: 10 11 12 13, 16
    assert life.overdue("2026-03-17") == [(STC, "2026-03-16", 1)]
    life.on("2026-03-17", "task receive 1 --on 2026-03-11")
    # Wednesday 11/3: 12 13, 16 17 18
    assert life.overdue("2026-03-18") == []
    assert life.overdue("2026-03-19") == [(STC, "2026-03-18", 1)]


@pytest.mark.parametrize(
    ("due", "issued", "first"),
    [
        ("trước ngày 25 hằng tháng", "2026-03-24", "2026-04-24"),  # Friday
        ("hằng quý", "2026-03-31", "2026-06-30"),  # Tuesday
        ("thứ Năm hằng tuần", "2026-03-12", "2026-03-19"),
    ],
)
def test_no_first_period_ends_on_the_day_of_issue(life: Life, due: str, issued: str, first: str) -> None:
    life.begin(due, day=issued)

    rows = life.asked("2026-07-15", "overdue")
    assert min(row["due_on"] for row in rows if row["rule"] == "task-due") == first


def test_before_a_day_that_follows_a_day_off_ends_with_the_working_day(life: Life) -> None:
    life.begin("trước ngày 05/10/2026", day="2026-09-03")

    # 04/10/2026 is a Sunday
    assert life.overdue("2026-10-05") == []
    assert life.overdue("2026-10-06") == [(STC, "2026-10-05", 1)]
    (task_due, *_others) = [
        row for row in life.asked("2026-10-01", "explain 1")["obligations"] if row["rule"] == "task-due"
    ]
    assert task_due["safe_day"] == "2026-10-02"


def test_an_office_may_choose_the_strict_day(life: Life) -> None:
    life.on("2026-09-03", "setting set before-day-off strict --reason 'Công văn 1/VP'")
    life.begin("trước ngày 05/10/2026", day="2026-09-03")

    # the day itself, 04/10, is the last: on Monday 05/10 no working day has passed but this one
    assert life.overdue("2026-10-05") == [(STC, "2026-10-04", 1)]
    life.on("2026-09-10", "setting set before-day-off roll --reason 'Thôi áp dụng'")
    assert life.overdue("2026-10-05") == []


def test_after_so_many_days_is_no_deadline(life: Life) -> None:
    life.on("2026-03-09", P.format(day="2026-03-09", issuer="chairman"))

    assert "sau" in life.refused("2026-03-09", A.format(lead="STC", due="sau 15 ngày kể từ ngày ký"))


def test_an_older_task_is_judged_by_its_last_day(life: Life) -> None:
    life.on("2025-09-05", P.format(day="2025-08-20", issuer="chairman"), A.format(lead="STC", due="30/9/2025"))

    assert life.overdue("2025-10-02") == [(STC, "2025-09-30", 2)]


def test_a_deadline_before_the_quy_che_is_not_judged_and_its_six_months_count_from_that_day(life: Life) -> None:
    life.on("2025-09-05", P.format(day="2025-08-20", issuer="chairman"), A.format(lead="STC", due="29/8/2025"))

    assert life.overdue("2025-12-01") == []
    # 04/9/2025 + 6 months = 04/3/2026
    assert life.asked("2026-03-04", "unresolved") == []
    assert [row["due_on"] for row in life.asked("2026-03-05", "unresolved")] == ["2026-03-04"]


def test_a_report_typed_days_later_is_not_late_in_filing(life: Life) -> None:
    life.begin("30/4/2026")

    said = life.on("2026-03-20", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-16"))
    assert "task correct 1 --field report-filed" in said
    assert [row["rule"] for row in life.asked("2026-03-20", "explain 1")["obligations"]].count("unit-files-report") == 0
    life.on("2026-03-20", "undo")
    life.on("2026-03-20", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-16") + " --on 2026-03-18")
    # Monday 16/3 -> Tuesday 17; filed on Wednesday
    (filing,) = [r for r in life.asked("2026-03-20", "explain 1")["obligations"] if r["rule"] == "unit-files-report"]
    assert (filing["due_on"], filing["working_days_late"]) == ("2026-03-17", 1)


def test_a_weekly_report_is_judged_by_its_own_day(life: Life) -> None:
    life.begin("30/12/2026", day="2026-11-16")
    life.on("2026-11-20", "weekly file 2026-11-19 --unit STC --document 1/BC --issued 2026-11-19")

    (row,) = life.asked("2026-11-20", "weekly list 2026-11-19")
    assert (row["state"], row["after_day"]) == ("filed", False)


def test_the_city_s_own_paper_closes_a_task_and_judges_no_unit(life: Life) -> None:
    life.begin("12/3/2026", issuer="government")
    life.on("2026-03-20", "task send-up 1 --document 7/BC-UBND --issued 2026-03-20 --officer 'Trần Văn B'")

    assert life.overdue("2026-03-23") == []
    (cells,) = life.asked("2026-03-23", "stats --by unit")
    assert (cells["done_late"], cells["undated_done"], cells["total"]) == (0, 1, 1)


# Whose time runs


def test_a_report_that_the_office_held_goes_on_with_the_days_that_were_left(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-10", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-10"))
    life.on("2026-04-10", "task send-back 1 --reason thiếu")

    # two working days were left; from Friday 10/4: Monday 13, Tuesday 14
    assert life.overdue("2026-04-14") == []
    assert life.overdue("2026-04-15") == [(STC, "2026-04-14", 1)]
    # 11 12 13, 16-20, 23-27, 30 31 1 2 3, 6-10: what the Office held
    (row,) = life.asked("2026-04-15", "overdue --unit STC")
    assert (row["held"], row["original_due_on"]) == (23, "2026-03-12")


def test_a_report_of_the_last_day_has_at_least_one_day_more(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-12", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-12"))
    life.on("2026-03-20", "task send-back 1 --reason thiếu")

    # Friday 20/3 -> Monday 23/3
    assert life.overdue("2026-03-23") == []
    assert life.overdue("2026-03-24") == [(STC, "2026-03-23", 1)]


def test_what_the_office_held_is_no_part_of_an_extension(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-10", "task extend 1 --due 16/3/2026 --direction 5/TB --issued 2026-03-10")
    life.on("2026-03-12", "task report 1 --document 7/BC --issued 2026-03-12")
    life.on("2026-03-18", "task send-back 1 --reason x")

    # from 12 to 16/3 are 2; the 4 from 12 to 18/3 are the Office's
    (row,) = life.asked("2026-03-18", "task extensions")
    assert (row["due_on"], row["working_days_added"]) == ("2026-03-20", 2)
    assert "đã gia hạn 1 lần, thêm 2 ngày làm việc" in life.on("2026-03-18", "explain 1")


def test_a_late_report_keeps_its_own_lateness_only(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-16"))
    assert life.overdue("2026-03-20") == []
    life.on("2026-03-30", "task send-back 1 --reason thiếu")

    # late were 13 and 16/3; then 31/3
    assert [late for _unit, _due, late in life.overdue("2026-03-31")] == [3]


def test_a_referral_in_time_waits_and_goes_on_from_the_direction(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-09", "task receive 1 --on 2026-03-09")
    life.on("2026-03-10", "task refer 1 --reason function --document 3/STC --issued 2026-03-10")

    assert life.overdue("2026-03-30") == []
    (cells,) = life.asked("2026-03-30", "stats --by unit")
    assert (cells["open_overdue"], cells["open_in_time"]) == (0, 1)
    assert [row["kind"] for row in life.asked("2026-03-30", "waiting")] == ["referral"]
    life.on("2026-03-30", "task decide 1 --direction 9/TB-UBND --issued 2026-03-30 --keep")
    # 11 and 12/3 were left; from Monday 30/3: 31, 01/4
    assert life.overdue("2026-04-02") == [(STC, "2026-04-01", 1)]


def test_a_referral_decided_for_another_lead_leaves_nobody_late(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-09", "task receive 1 --on 2026-03-09")
    life.on("2026-03-10", "task refer 1 --reason function --document 3/STC --issued 2026-03-10")
    life.on("2026-03-30", "task decide 1 --direction 9/TB-UBND --issued 2026-03-30 --lead SXD")

    assert life.overdue("2026-04-30") == []
    (waited,) = life.asked("2026-03-17", "waiting")
    assert waited["unit"] == STC  # whom it named that day


@pytest.mark.parametrize(
    ("direction", "due"),
    [
        (["reassign 1 --lead SNV"], "2026-03-24"),
        (["extend 1 --due 27/03/2026"], "2026-03-31"),
        (["stop 1 --reason x", "reopen 1 --reason x --on 2026-03-10"], "2026-03-25"),
        (["stop 1 --reason x", "reopen 1 --reason x"], "2026-03-27"),
    ],
)
def test_a_direction_older_than_the_referral_leaves_no_wait(life: Life, direction: list[str], due: str) -> None:
    """What is typed late but dated before the referral is a direction all the same."""
    life.begin("20/03/2026")
    life.on("2026-03-10", "task refer 1 --reason function --document 3/STC --issued 2026-03-10")
    life.on("2026-03-12", f"task {direction[0]} --direction 5/TB --issued 2026-03-09")
    life.on("2026-03-12", *(f"task {act}" for act in direction[1:]))
    life.on("2026-03-12", "task report 1 --document 7/BC --issued 2026-03-12")
    life.on("2026-03-16", "task send-back 1 --reason x", "db doctor")

    # two days at the Office, and the one or three that it stood stopped; none of a wait
    assert [last for _unit, last, _late in life.overdue("2026-04-30")] == [due]


def test_a_late_referral_stops_no_clock_and_is_overdue_only_once_it_is_kept(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-09", "task receive 1 --on 2026-03-09")
    life.on("2026-03-11", "task refer 1 --reason function --document 3/STC --issued 2026-03-11")
    assert life.overdue("2026-03-16") == []
    life.on("2026-03-16", "task decide 1 --direction 9/TB-UBND --issued 2026-03-16 --keep")

    assert life.overdue("2026-03-16") == [(STC, "2026-03-12", 2)]


def test_the_six_months_leave_out_what_the_office_held(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-10", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-10"))
    life.on("2026-09-18", "task send-back 1 --reason x")

    assert life.asked("2026-09-21", "unresolved") == []
    # two days were left: Friday 18/9 -> Tuesday 22/9; + 6 months = 22/3/2027
    assert [row["due_on"] for row in life.asked("2027-03-23", "unresolved")] == ["2027-03-22"]


def test_what_waits_for_a_direction_is_never_ripe_for_review(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-09-21", "task refer 1 --reason function --document 3/STC --issued 2026-09-21")

    assert life.asked("2026-09-22", "unresolved") == []
    assert "chuyển lại" in life.refused("2026-09-22", "task propose-review 1 --document 8/TTr-VP --issued 2026-09-22")


@pytest.mark.parametrize(
    "reason",
    [
        ["task explain-delay 1 --document 55/STC-X --issued 2026-03-20 --reason 'vướng mặt bằng'"],
        ["difficulty add 1 --kind difficulty --content 'vướng mặt bằng' --document 55/STC-X --issued 2026-03-20"],
        [
            "urge add 1 --channel phone --on 2026-03-16",
            "urge answer 1 --document 55/STC-X --issued 2026-03-20 --note 'vướng mặt bằng'",
        ],
    ],
)
def test_any_paper_of_the_unit_that_gives_a_reason_is_a_written_reason(life: Life, reason: list[str]) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-20", *reason)

    # 12/3/2026 + 6 months = 12/9, a Saturday; Monday 14/9
    (row,) = life.asked("2026-09-21", "unresolved")
    assert (row["due_on"], row["complete"], row["explanation"]) == ("2026-09-14", False, "55/STC-X")
    life.refused("2026-09-21", "task propose-review 1 --document 8/TTr-VP --issued 2026-09-21")


def test_a_reason_given_before_an_extension_does_not_answer_the_new_deadline(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-11", "difficulty add 1 --kind difficulty --content v --document 55/STC-X --issued 2026-03-11")
    life.on("2026-03-12", "task extend 1 --due 31/3/2026 --direction 2/TB-UBND --issued 2026-03-12")

    # 31/3/2026 + 6 months = 30/9, a Wednesday
    (row,) = life.asked("2026-10-01", "unresolved")
    assert (row["due_on"], row["complete"]) == ("2026-09-30", True)


def test_a_task_reopened_after_a_report_in_time_has_a_day_more(life: Life) -> None:
    life.begin("30/9/2025", day="2025-09-08")
    life.on("2025-09-30", REPORT.format(number=1, paper="1/BC", day="2025-09-30"))
    life.on("2025-10-01", "task confirm 1")
    life.on("2026-04-10", "task reopen 1 --reason 'thanh tra'")

    assert life.overdue("2026-04-13") == []
    assert life.asked("2026-04-13", "unresolved") == []
    # Friday 10/4 -> Monday 13/4
    assert life.overdue("2026-04-14") == [(STC, "2026-04-13", 1)]


def test_a_task_stopped_and_reopened_goes_on_with_the_days_that_were_left(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-10", "task stop 1 --direction 7/TB-UBND --issued 2026-03-10 --reason x")
    life.on("2026-04-10", "task reopen 1 --reason x")

    assert life.overdue("2026-04-14") == []
    assert life.overdue("2026-04-15") == [(STC, "2026-04-14", 1)]


def test_a_stop_counts_from_the_day_of_its_direction_whenever_it_is_typed(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-20", "task stop 1 --direction 7/TB-UBND --issued 2026-03-10 --reason x")

    assert life.asked("2026-03-20", "overdue --as-of 2026-03-16") == []


# Each period for itself


MONTHLY = "ngày 15 hằng tháng"


def test_a_period_is_reported_while_the_one_before_waits(life: Life) -> None:
    life.begin(MONTHLY, day="2026-01-05")
    life.on("2026-01-13", REPORT.format(number=1, paper="1/BC", day="2026-01-13"))
    life.on("2026-02-13", REPORT.format(number=1, paper="2/BC", day="2026-02-13") + " --period 2026-02")

    assert life.overdue("2026-02-24") == []
    assert [row["period"] for row in life.asked("2026-02-24", "waiting")] == ["2026-01", "2026-02"]
    assert "2026-01" in life.refused("2026-02-24", "task confirm 1")
    life.on("2026-02-24", "task confirm 1 --period 2026-01", "task send-back 1 --reason thiếu")
    # February: issued Friday 13/02, last day 15/02 rolls over Tết to Monday 23/02: one day was left; from 24/02: 25/02
    assert life.overdue("2026-02-26") == [(STC, "2026-02-25", 1)]


def test_a_new_lead_reports_the_period_of_today(life: Life) -> None:
    life.begin(MONTHLY, day="2026-01-05")
    life.on("2026-03-04", "task reassign 1 --lead SXD --direction 8/TB-UBND --issued 2026-03-04")
    life.on("2026-03-13", REPORT.format(number=1, paper="1/BC-SXD", day="2026-03-13"))

    # the lapsed periods ended with the old lead; 15/3 is a Sunday, Monday 16/3
    assert life.overdue("2026-03-18") == []
    assert [row["period"] for row in life.asked("2026-03-18", "waiting")] == ["2026-03"]


def test_a_report_after_an_extension_goes_to_the_period_with_the_earliest_last_day(life: Life) -> None:
    life.begin(MONTHLY, day="2026-01-05")
    life.on("2026-01-14", "task extend 1 --due 27/02/2026 --direction 8/TB-UBND --issued 2026-01-14")
    life.on("2026-02-12", REPORT.format(number=1, paper="2/BC", day="2026-02-12"))

    assert [row["period"] for row in life.asked("2026-02-24", "waiting")] == ["2026-02"]


def test_in_doubt_which_period_is_meant_the_clerk_is_asked(life: Life) -> None:
    life.begin(MONTHLY, day="2026-01-05")

    why = life.refused("2026-02-11", REPORT.format(number=1, paper="2/BC", day="2026-02-11"))
    assert all(word in why for word in ("2026-01", "2026-02", "--period"))
    # nor is a second report taken for a month that has not begun
    life.on("2026-01-13", REPORT.format(number=1, paper="1/BC", day="2026-01-13") + " --period 2026-01")
    life.on("2026-01-14", "task confirm 1")
    assert "--period" in life.refused("2026-01-19", REPORT.format(number=1, paper="1/BC", day="2026-01-19"))


def test_a_monthly_task_is_not_asked_for_what_passed_while_it_was_stopped(life: Life) -> None:
    life.begin(MONTHLY, day="2026-01-05")
    life.on("2026-01-13", REPORT.format(number=1, paper="1/BC", day="2026-01-13"))
    life.on("2026-01-14", "task confirm 1")
    life.on("2026-02-03", "task stop 1 --direction 7/TB-UBND --issued 2026-02-03 --reason x")
    life.on("2026-04-20", "task reopen 1 --reason x")

    assert life.overdue("2026-05-15") == []
    assert life.overdue("2026-05-18") == [(STC, "2026-05-15", 1)]


def test_a_recurrence_can_end_and_be_corrected(life: Life) -> None:
    life.begin("ngày 15 hằng tháng đến hết tháng 02/2026", day="2026-01-05")
    life.on("2026-01-20", "task correct 1 --field due --value 'ngày 20 hằng tháng đến hết tháng 3/2026' --reason nhầm")

    # 20/01 Tuesday; 20/02 is Tết, Monday 23; 20/3 Friday
    assert life.overdue("2026-06-01") == [
        (STC, "2026-01-20", 86),
        (STC, "2026-02-23", 67),
        (STC, "2026-03-20", 48),
    ]


def test_figures_count_each_period_that_has_begun(life: Life) -> None:
    life.begin(MONTHLY, day="2026-01-05")
    life.on("2026-01-13", REPORT.format(number=1, paper="1/BC", day="2026-01-13"))
    life.on("2026-01-14", "task confirm 1")
    life.on("2026-02-25", REPORT.format(number=1, paper="2/BC", day="2026-02-25") + " --period 2026-02")
    life.on("2026-02-26", "task confirm 1")

    # January in time, February late (23/02), March overdue (16/3), April begun and in time
    (cells,) = life.asked("2026-04-01", "stats --by unit")
    assert {name: cells[name] for name in ("total", "done_on_time", "done_late", "open_overdue", "open_in_time")} == {
        "total": 4,
        "done_on_time": 1,
        "done_late": 1,
        "open_overdue": 1,
        "open_in_time": 1,
    }


def test_periods_need_no_check(life: Life) -> None:
    life.begin(MONTHLY, day="2026-01-05")

    assert [due for _unit, due, _late in life.overdue("2026-04-20")] == [
        "2026-01-15",
        "2026-02-23",
        "2026-03-16",
        "2026-04-15",
    ]
