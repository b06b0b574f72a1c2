"""Counts for the grading of officials: each fact once, in the period of its day, opening into the tasks behind it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from life import STC, SXD, A, Life

NEXT = "2026-06-01"
"""A Monday on which the second quarter is still open; March and April have ended."""

ZERO = {
    "given": 0,
    "done": 0,
    "done_on_time": 0,
    "late": 0,
    "late_provisional": 0,
    "excused": 0,
    "sent_back": 0,
    "stopped": 0,
    "reminder": 0,
    "criticism": 0,
    "praise": 0,
}


def row(life: Life, day: str, what: str, unit: str = STC) -> dict[str, int]:
    """Return the counts of one unit that are not nought."""
    rows = life.asked(day, f"report grading {what}")
    found = [each for each in rows if each["unit"] == unit]
    return {} if not found else {name: found[0][name] for name in ZERO if found[0][name]}


def another(life: Life, number: int, due: str, lead: str = "STC", day: str = "2026-03-09") -> None:
    """Give one more task of P."""
    life.on(day, A.format(lead=lead, due=due).replace("Việc A", f"Việc số {number}"))


def done(life: Life, number: int, reported: str, confirmed: str, period: str = "") -> None:
    """Report a task on one day and confirm it on another."""
    life.on(reported, f"task report {number} --document {number}/BC --issued {reported} {period}")
    life.on(confirmed, f"task confirm {number} {period}")


def test_each_fact_stands_in_the_month_of_its_own_day(life: Life) -> None:
    life.begin("ngày 31/3/2026")  # a Tuesday: late from 01/4
    done(life, 1, "2026-04-02", "2026-05-05")

    assert row(life, NEXT, "--month 2026-03") == {"given": 1}
    assert row(life, NEXT, "--month 2026-04") == {"late": 1}
    assert row(life, NEXT, "--month 2026-05") == {"done": 1}


def test_a_task_reported_on_its_last_day_is_done_on_time_whenever_it_is_confirmed(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    done(life, 1, "2026-03-31", "2026-04-20")

    assert row(life, NEXT, "--month 2026-04") == {"done": 1, "done_on_time": 1}


def test_an_undated_task_is_done_and_neither_on_time_nor_late(life: Life) -> None:
    life.begin("")
    done(life, 1, "2026-03-31", "2026-04-20")

    assert row(life, NEXT, "--month 2026-04") == {"done": 1}


def test_a_delay_whose_cause_is_confirmed_is_counted_apart(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    another(life, 2, "ngày 31/3/2026")
    life.on("2026-05-05", "task excuse 1 --document 8/UBND --issued 2026-05-04 --by UBND --reason bão")

    assert row(life, NEXT, "--month 2026-04") == {"late": 1, "excused": 1}
    assert row(life, NEXT, "--month 2026-04 --as-of 2026-05-03") == {"late": 2}
    (excused,) = life.asked(NEXT, "report grading --month 2026-04 --tasks --count excused")
    assert (excused["task"], excused["document"], excused["day"]) == (1, "8/UBND", "2026-04-01")


def test_a_confirmed_cause_answers_the_deadline_in_force_when_it_was_given(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-07", "task excuse 1 --document 8/UBND --issued 2026-04-07 --by UBND --reason bão")
    life.on("2026-04-08", "task extend 1 --due 'ngày 30/4/2026' --direction 9/UBND --issued 2026-04-08")

    # 30/4 and 01/5 are days off, 02–03/5 a weekend → Monday 04/5: late from 05/5.
    assert row(life, NEXT, "--month 2026-04") == {}
    assert row(life, NEXT, "--month 2026-05") == {"late": 1}


def test_what_was_extended_in_the_end_is_late_no_more(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    assert row(life, "2026-04-07", "--month 2026-04") == {"late": 1}
    life.on("2026-04-08", "task extend 1 --due 'ngày 30/6/2026' --direction 9/UBND --issued 2026-04-08")

    assert row(life, NEXT, "--month 2026-04") == {}


def test_a_report_sent_back_is_counted_each_time_and_a_delay_once_on_its_first_day(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    for reported, returned in (("2026-04-02", "2026-04-20"), ("2026-04-22", "2026-05-11")):
        life.on(reported, f"task report 1 --document 1/BC-{reported[5:7]}{reported[8:]} --issued {reported}")
        life.on(returned, "task send-back 1 --reason thiếu")

    assert row(life, NEXT, "--month 2026-04") == {"late": 1, "sent_back": 1}
    assert row(life, NEXT, "--month 2026-05") == {"sent_back": 1}
    assert row(life, NEXT, "--quarter 2026-Q2") == {"late": 1, "sent_back": 2}


def test_a_report_in_time_that_is_sent_back_and_goes_on_in_time_is_no_delay(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-03-30", "task report 1 --document 1/BC --issued 2026-03-30")
    life.on("2026-04-20", "task send-back 1 --reason thiếu")  # one working day was left → 21/4
    done(life, 1, "2026-04-21", "2026-04-22")

    assert row(life, NEXT, "--month 2026-04") == {"done": 1, "done_on_time": 1, "sent_back": 1}


def test_a_late_report_that_waits_is_late_and_one_in_time_is_not(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    another(life, 2, "ngày 31/3/2026")
    life.on("2026-04-02", "task report 1 --document 1/BC --issued 2026-04-02")
    life.on("2026-04-02", "task report 2 --document 2/BC --issued 2026-03-31")

    assert [each["task"] for each in life.asked(NEXT, "report grading --month 2026-04 --tasks")] == [1]


def test_a_stopped_task_stands_in_no_count_but_its_own(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-02", "task report 1 --document 1/BC --issued 2026-04-02", "task send-back 1 --reason x")
    life.on("2026-04-07", "task stop 1 --direction 9/UBND --issued 2026-04-07 --reason x")

    assert row(life, NEXT, "--quarter 2026-Q1") == {}
    assert row(life, NEXT, "--quarter 2026-Q2") == {"stopped": 1}
    assert row(life, NEXT, "--quarter 2026-Q2 --as-of 2026-04-03") == {"late": 1, "sent_back": 1}


def test_a_late_report_of_a_task_that_was_then_stopped_is_no_delay(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-02", "task report 1 --document 1/BC --issued 2026-04-02")
    life.on("2026-04-07", "task stop 1 --direction 9/UBND --issued 2026-04-07 --reason x")

    assert row(life, NEXT, "--month 2026-04") == {"stopped": 1}


def test_a_withdrawn_directive_takes_its_tasks_out_of_every_other_count(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-07", "directive withdraw 10/CT-UBND --by 9/UBND")

    assert row(life, NEXT, "--month 2026-03") == {}
    assert row(life, NEXT, "--month 2026-04") == {"stopped": 1}


def test_a_task_counts_for_who_leads_it_from_the_day_it_got_it(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-02", "task report 1 --document 1/BC --issued 2026-04-02", "task send-back 1 --reason x")
    life.on("2026-04-07", "task reassign 1 --lead SXD --direction 9/UBND --issued 2026-04-07")
    life.on("2026-05-11", "task report 1 --document 2/BC-SXD --issued 2026-05-11", "task send-back 1 --reason x")

    assert row(life, NEXT, "--quarter 2026-Q2") == {}
    assert row(life, NEXT, "--month 2026-03", SXD) == {}
    assert row(life, NEXT, "--month 2026-04", SXD) == {"given": 1}
    assert row(life, NEXT, "--month 2026-05", SXD) == {"sent_back": 1}


def test_a_task_that_comes_back_to_its_first_lead_was_given_to_it_again(life: Life) -> None:
    life.begin("ngày 30/6/2026")
    life.on("2026-04-07", "task reassign 1 --lead SXD --direction 9/UBND --issued 2026-04-07")
    life.on("2026-05-11", "task reassign 1 --lead STC --direction 11/UBND --issued 2026-05-11")

    assert row(life, NEXT, "--quarter 2026-Q1") == {}
    assert row(life, NEXT, "--month 2026-05") == {"given": 1}


def test_a_referral_that_waits_for_a_direction_is_no_delay(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-03-09", "task receive 1 --on 2026-03-09")
    life.on("2026-03-10", "task refer 1 --reason function --document 4/STC --issued 2026-03-10")

    assert row(life, NEXT, "--month 2026-04") == {}


def test_periods_of_a_recurring_task_count_one_by_one(life: Life) -> None:
    life.begin("ngày 20 hằng tháng")  # 20/3 a Friday, 20/4 a Monday, 20/5 a Wednesday
    done(life, 1, "2026-03-20", "2026-03-23", "--period 2026-03")
    done(life, 1, "2026-04-22", "2026-05-04", "--period 2026-04")
    life.on("2026-05-21", "task excuse 1 --document 8/UBND --issued 2026-05-21 --by UBND --reason x --period 2026-05")

    assert row(life, NEXT, "--month 2026-03") == {"given": 1, "done": 1, "done_on_time": 1}
    assert row(life, NEXT, "--month 2026-04") == {"given": 1, "late": 1}
    assert row(life, NEXT, "--month 2026-05") == {"given": 1, "done": 1, "excused": 1}
    rows = life.asked(NEXT, "report grading --month 2026-04 --tasks --count late")
    assert [(each["task"], each["period"], each["day"]) for each in rows] == [(1, "2026-04", "2026-04-21")]


def test_a_period_sent_back_is_no_return_of_the_others(life: Life) -> None:
    life.begin("ngày 20 hằng tháng")
    life.on("2026-04-17", "task report 1 --document 1/BC --issued 2026-04-17 --period 2026-04")
    life.on("2026-04-20", "task send-back 1 --reason x --period 2026-04")

    rows = life.asked(NEXT, "report grading --month 2026-04 --tasks --count sent_back")
    assert [(each["task"], each["period"]) for each in rows] == [(1, "2026-04")]


def test_remarks_are_counted_by_kind_on_the_day_of_their_document(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-20", "task remark 1 --kind reminder --document 8/UBND --issued 2026-04-17")
    life.on("2026-04-20", "task remark --unit 'STC; SXD' --kind praise --document 9/UBND --issued 2026-04-20")
    life.on("2026-04-20", "task remark 1 --kind criticism --document 7/UBND --issued 2026-04-01")

    assert row(life, NEXT, "--month 2026-04") == {"late": 1, "reminder": 1, "criticism": 1, "praise": 1}
    assert row(life, NEXT, "--month 2026-04", SXD) == {"praise": 1}
    assert row(life, NEXT, "--month 2026-04 --level central") == {}


def test_what_a_gone_unit_had_stands_with_its_successor(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-20", "task remark 1 --kind reminder --document 8/UBND --issued 2026-04-17")
    life.on("2026-05-05", "unit merge STC --into SXD --on 2026-05-04 --document 1/NQ --issued 2026-05-04")

    assert row(life, NEXT, "--month 2026-04") == {}
    assert row(life, NEXT, "--month 2026-04", SXD) == {"late": 1, "reminder": 1}
    assert row(life, NEXT, "--month 2026-04 --unit SXD", SXD) == {"late": 1, "reminder": 1}
    assert row(life, NEXT, "--month 2026-04 --as-of 2026-05-03") == {"late": 1, "reminder": 1}


def test_halves_that_became_one_are_one_task(life: Life) -> None:
    life.begin("ngày 31/3/2026", lead="'STC; SXD'")
    life.on("2026-04-02", "unit merge SXD --into STC --on 2026-04-01 --document 1/NQ --issued 2026-04-01 --join")

    assert row(life, NEXT, "--month 2026-03") == {"given": 1}
    assert row(life, NEXT, "--month 2026-04") == {"late": 1}


def test_what_stands_on_a_provisional_day_is_not_late_for_certain(life: Life) -> None:
    life.begin("ngày 20/11/2026")
    another(life, 2, "60 ngày làm việc kể từ ngày 01/9/2026", day="2026-09-01")
    rows = life.asked("2026-12-15", "overdue")
    guessed = [each["task"] for each in rows if each["rule"] == "task-due" and each["provisional"]]

    quarter = life.asked("2026-12-15", "report grading --quarter 2026-Q4 --tasks")
    assert [each["task"] for each in quarter if each["count"] == "late_provisional"] == guessed
    assert guessed == [2]
    assert [each["task"] for each in quarter if each["count"] == "late"] == [1]


def test_departments_and_communes_stand_apart_with_their_sums_and_nobody_is_ranked(life: Life) -> None:
    life.begin("ngày 31/3/2026", lead="'STC; SXD; 10606; 10615'")

    rows = life.asked(NEXT, "report grading --month 2026-04")
    assert [(each["block"], each["late"]) for each in rows] == [
        ("so", 1),
        ("so", 1),
        ("so", 2),
        ("commune", 1),
        ("commune", 1),
        ("commune", 2),
    ]
    assert [each["unit"] is None for each in rows] == [False, False, True] * 2
    said = life.on(NEXT, "report grading --month 2026-04")
    assert "Cộng sở, ban, ngành" in said
    assert "không thay thế văn bản (Điều 2.5 Quy chế)" in said
    assert "THEO SỔ ĐẾN NGÀY 01/06/2026" in said


def test_a_period_that_has_not_ended_is_said_and_one_to_come_is_refused(life: Life) -> None:
    life.begin("ngày 31/3/2026")

    for day, what in ((NEXT, "--quarter 2026-Q2"), ("2026-04-30", "--month 2026-04")):
        said = life.on(day, f"report grading {what}")
        assert "Lưu ý: kỳ" in said
        assert "(KỲ CHƯA KẾT THÚC)" in said
    assert "Lưu ý" not in life.on("2026-05-01", "report grading --month 2026-04")
    assert "chưa có gì" in life.refused(NEXT, "report grading --month 2026-07")


def test_a_unit_that_nothing_happened_to_has_a_row_of_noughts_where_it_was_asked_for(life: Life) -> None:
    life.begin("ngày 31/3/2026")

    (found,) = life.asked(NEXT, "report grading --month 2026-04 --unit SXD")
    assert (found["unit"], found["late"], found["given"]) == (SXD, 0, 0)


def test_where_no_period_is_named_it_is_the_last_month(life: Life) -> None:
    life.begin("ngày 31/3/2026")

    assert life.asked("2026-05-31", "report grading") == life.asked("2026-05-31", "report grading --month 2026-04")
    assert life.asked(NEXT, "report grading --as-of 2026-05-31") == life.asked("2026-05-31", "report grading")


@pytest.mark.parametrize(
    "wrong",
    [
        "--month 2026-10 --quarter 2026-Q3",
        "--month 2026-Q3",
        "--quarter 2026-10",
        "--quarter 2026",
        "--month hôm",
        "--month 2026-03 --count late",
        "--month 2026-03 --tasks --count all",
    ],
)
def test_what_is_no_month_or_quarter_is_refused(life: Life, wrong: str) -> None:
    life.refused(NEXT, f"report grading {wrong}")


def story(life: Life) -> None:
    """Live a quarter with something of everything."""
    life.begin("ngày 31/3/2026", lead="'STC; SXD; 10606'")
    another(life, 2, "ngày 15 hằng tháng")
    another(life, 3, "ngày 06/4/2026", "SXD")
    another(life, 4, "", "10606")
    done(life, 1, "2026-03-30", "2026-04-02")
    done(life, 2, "2026-04-02", "2026-05-05")
    life.on("2026-04-20", "task report 4 --document 9/BC --issued 2026-04-15 --period 2026-04")
    life.on("2026-04-27", "task send-back 4 --reason x --period 2026-04")
    life.on("2026-04-27", "task stop 5 --direction 9/UBND --issued 2026-04-27 --reason x")
    life.on("2026-04-28", "task excuse 3 --document 8/UBND --issued 2026-04-28 --by UBND --reason x")
    life.on("2026-05-20", "task remark 1,3 --kind reminder --document 7/UBND --issued 2026-05-20")


def cells(rows: list[dict[str, Any]]) -> Counter[tuple[str, str]]:
    """Return the counts of each unit, without those that are nought."""
    return +Counter({(each["unit"], name): each[name] for each in rows if each["unit"] for name in ZERO})


def test_every_count_is_the_number_of_its_rows(life: Life) -> None:
    story(life)
    for what in ("--month 2026-03", "--month 2026-04", "--month 2026-05", "--quarter 2026-Q2", "--quarter 2026-Q1"):
        opened = life.asked(NEXT, f"report grading {what} --tasks")

        assert opened
        assert cells(life.asked(NEXT, f"report grading {what}")) == Counter((e["unit"], e["count"]) for e in opened)


def test_months_add_up_to_their_quarter(life: Life) -> None:
    story(life)
    later = "2026-07-10"
    months = sum((cells(life.asked(later, f"report grading --month 2026-0{n}")) for n in (4, 5, 6)), Counter())

    assert months == cells(life.asked(later, "report grading --quarter 2026-Q2"))


def test_they_agree_with_the_figures_of_stats(life: Life) -> None:
    story(life)
    found: Counter[str] = Counter()
    for quarter in ("2026-Q1", "2026-Q2"):
        for each in life.asked(NEXT, f"report grading --quarter {quarter} --tasks"):
            found[each["count"]] += 1
    (whole,) = [each for each in life.asked(NEXT, "stats") if each["name"] == "city"]
    total = {name: value for name, value in whole.items() if isinstance(value, int)}

    assert found["stopped"] == total["stopped"]
    assert found["given"] == total["total"] - total["stopped"]
    assert found["done_on_time"] == total["done_on_time"]
    assert found["done"] == total["done_on_time"] + total["done_late"] + total["undated_done"]
    assert found["late"] + found["excused"] == total["done_late"] + total["open_overdue"]


def test_what_was_late_by_a_mistyped_deadline_never_was(life: Life) -> None:
    life.begin("ngày 27/3/2026")
    life.on("2026-03-30", "task report 1 --document 1/BC --issued 2026-03-30")
    life.on("2026-03-31", "task send-back 1 --reason thiếu")
    life.on("2026-03-31", "task correct 1 --field due --value 'ngày 31/3/2026' --reason 'gõ nhầm'")
    assert life.overdue("2026-04-10") == [(STC, "2026-04-01", 7)], "one day was left when it was sent back"

    assert row(life, "2026-04-10", "--month 2026-03") == {"given": 1, "sent_back": 1}
    assert row(life, "2026-04-10", "--month 2026-04") == {"late": 1}


def test_what_was_late_by_the_right_deadline_stays_late_from_its_own_day(life: Life) -> None:
    life.begin("ngày 20/3/2026")
    life.on("2026-03-11", "task correct 1 --field due --value 'ngày 27/3/2026' --reason 'gõ nhầm'")
    life.on("2026-03-30", "task report 1 --document 1/BC --issued 2026-03-30")
    life.on("2026-04-07", "task send-back 1 --reason thiếu")
    life.on("2026-04-07", "task receive 1 --on 2026-03-09")

    assert row(life, "2026-05-04", "--month 2026-03") == {"given": 1, "late": 1}
    assert row(life, "2026-05-04", "--month 2026-04") == {"sent_back": 1}


def test_a_unit_that_has_gone_is_asked_for_under_its_successor_s_name_alone(life: Life) -> None:
    life.begin("ngày 31/3/2026")
    life.on("2026-04-08", "unit merge STC --into SXD --on 2026-04-08 --document 5/NQ --issued 2026-04-08")

    rows = life.asked("2026-04-10", "report grading --month 2026-03 --unit STC")
    assert [(each["unit"], each["given"]) for each in rows] == [(SXD, 1)]
    assert [each["unit"] for each in life.asked("2026-04-10", "report grading --month 2026-02 --unit STC")] == [SXD]
    before = life.asked("2026-04-10", "report grading --month 2026-03 --unit STC --as-of 2026-04-07")
    assert [(each["unit"], each["given"]) for each in before] == [(STC, 1)]
