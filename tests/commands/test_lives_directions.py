"""
Small lives of directions: typed late, backwards, shortening, to a new lead, from the wrong desk.

P is directive 10/CT-UBND of Monday 09/3/2026 by the Chairman, with a task for Sở Tài chính. Every figure was
worked out beside it.
"""

from __future__ import annotations

from typing import Any

import pytest

from life import REPORT, STC, SXD, A, Life, P

EXTEND = "task extend 1 --due {due} --direction 50/TB-UBND --issued {day}"


def task_due(life: Life, day: str, number: int = 1) -> dict[str, Any]:
    """Return the deadline in force of a task."""
    rows: list[dict[str, Any]] = life.asked(day, f"explain {number}")["obligations"]
    return [row for row in rows if row["rule"] == "task-due"][-1]


def cells(life: Life, day: str) -> dict[str, int]:
    """Return the cells of the figures on a day that are not empty."""
    found: dict[str, int] = {}
    for row in life.asked(day, "stats --by unit"):
        for name, value in row.items():
            if isinstance(value, int) and value and name not in ("total", "done", "given", "open"):
                found[name] = found.get(name, 0) + value
    return {name: found[name] for name in sorted(found) if name.startswith(("done_", "open_", "stopped", "undated"))}


def sane(life: Life, day: str) -> None:
    """Let the ledger be what its journal says."""
    assert life.tracker(f"--today {day} db doctor").exit_code == 0
    assert life.tracker(f"--today {day} db rebuild --dry-run").exit_code == 0


# Typed after what it is dated before


def test_an_extension_typed_after_the_report_judges_it(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"))
    life.on("2026-03-19", EXTEND.format(due="20/3/2026", day="2026-03-10"))

    assert [row["due_on"] for row in life.asked("2026-03-19", "waiting")] == ["2026-03-20"]
    life.on("2026-03-19", "task confirm 1")
    assert cells(life, "2026-03-19") == {"done_on_time": 1}
    sane(life, "2026-03-19")


def test_an_extension_typed_after_the_confirmation_judges_it_too_and_is_taken_back(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"), "task confirm 1")
    assert cells(life, "2026-03-18") == {"done_late": 1}
    assert life.asked("2026-03-17", "overdue --as-of 2026-03-17")[0]["due_on"] == "2026-03-12"

    life.on("2026-03-19", EXTEND.format(due="20/3/2026", day="2026-03-10"))
    assert cells(life, "2026-03-19") == {"done_on_time": 1}
    assert life.asked("2026-03-19", "overdue --as-of 2026-03-17") == []
    row = task_due(life, "2026-03-19")
    assert (row["outcome"], row["met_on"], row["accepted_on"]) == ("met", "2026-03-18", "2026-03-18")
    assert (row["due_on"], row["original_due_on"], row["extensions"]) == ("2026-03-20", "2026-03-12", 1)
    sane(life, "2026-03-19")

    life.on("2026-03-19", "undo")
    assert cells(life, "2026-03-19") == {"done_late": 1}
    sane(life, "2026-03-19")


def test_an_extension_typed_after_a_return_leaves_one_history(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"))
    life.on("2026-03-20", "task send-back 1 --reason thiếu")
    life.on("2026-03-23", EXTEND.format(due="25/3/2026", day="2026-03-10"))

    # Wednesday 18/3: 19 20 23 24 25 were left; from Friday 20/3 on 23 24 25 26 27
    assert life.overdue("2026-03-27") == []
    assert life.overdue("2026-03-30") == [(STC, "2026-03-27", 1)]
    assert life.asked("2026-03-23", "overdue --as-of 2026-03-17") == []
    assert [row["task"] for row in life.asked("2026-03-23", "waiting --as-of 2026-03-19")] == [1]
    for day in ("2026-03-11", "2026-03-16", "2026-03-19", "2026-03-23"):
        (row,) = life.asked(day, "stats --by unit")
        assert (day, row["total"], row["open_in_time"]) == (day, 1, 1)
    sane(life, "2026-03-23")


def test_what_follows_the_deadline_follows_an_extension_typed_late(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"), "task confirm 1")
    life.on("2026-03-19", EXTEND.format(due="20/3/2026", day="2026-03-10"))

    life.on("2026-04-10", "task reopen 1 --reason 'thanh tra'")
    # Wednesday 18/3: 19 20 were left; from Friday 10/4 on 13 14
    assert life.overdue("2026-04-14") == []
    assert life.overdue("2026-04-15") == [(STC, "2026-04-14", 1)]
    assert life.asked("2026-09-21", "unresolved") == []


def test_an_extension_dated_while_the_report_waits_is_the_deadline_in_force(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"))
    life.on("2026-03-20", EXTEND.format(due="30/3/2026", day="2026-03-20"))
    assert life.asked("2026-03-20", "overdue --as-of 2026-03-17")[0]["due_on"] == "2026-03-12"

    life.on("2026-03-25", "task send-back 1 --reason thiếu")
    # Friday 20/3: 23-27, 30 are six working days; from Wednesday 25/3 on 26 27 30 31 1 2
    assert life.overdue("2026-04-02") == []
    assert life.overdue("2026-04-03") == [(STC, "2026-04-02", 1)]
    sane(life, "2026-04-03")


def test_a_direction_dated_after_the_confirmation_asks_to_reopen_first(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"), "task confirm 1")

    assert "task reopen" in life.refused("2026-03-23", EXTEND.format(due="30/3/2026", day="2026-03-20"))
    life.on("2026-03-23", "task reopen 1 --reason 'làm lại'", EXTEND.format(due="30/3/2026", day="2026-03-23"))
    assert task_due(life, "2026-03-23")["due_on"] == "2026-03-30"


def test_a_done_tick_is_judged_by_an_extension_typed_late(life: Life) -> None:
    life.begin("12/3/2026' --no-written --deliverable 'completion")
    life.on("2026-03-18", "task report 1 --done", "task confirm 1")
    life.on("2026-03-19", EXTEND.format(due="20/3/2026", day="2026-03-10"))

    assert cells(life, "2026-03-19") == {"done_on_time": 1}


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_period_is_judged_by_an_extension_typed_late(life: Life, confirmed: bool) -> None:
    life.begin("ngày 16 hằng tháng")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18") + " --period 2026-03")
    if confirmed:
        life.on("2026-03-18", "task confirm 1")
    life.on("2026-03-19", EXTEND.format(due="20/3/2026", day="2026-03-10") + " --period 2026-03")

    rows = [row for row in life.asked("2026-03-20", "explain 1")["obligations"] if row["rule"] == "task-due"]
    assert {
        (row["period"], row["due_on"], row["days_late"]) for row in rows if row["outcome"] in ("met", "waiting")
    } == {("2026-03", "2026-03-20", 0)}
    sane(life, "2026-03-20")


def test_the_only_period_that_waits_is_found(life: Life) -> None:
    life.begin("ngày 16 hằng tháng")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18") + " --period 2026-03")
    life.on("2026-03-19", EXTEND.format(due="20/3/2026", day="2026-03-10"))

    assert [row["due_on"] for row in life.asked("2026-03-19", "waiting")] == ["2026-03-20"]


def test_a_direction_dated_before_a_referral_answers_it(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-16"))
    life.on("2026-03-17", "task send-back 1 --reason thiếu")
    life.on("2026-03-18", "task refer 1 --reason deadline --document 3/STC-VP --issued 2026-03-18")
    life.on("2026-03-19", EXTEND.format(due="20/3/2026", day="2026-03-10"))

    assert life.asked("2026-03-19", "waiting") == []
    # Monday 16/3: 17 18 19 20 were left; from Tuesday 17/3 on 18 19 20 23
    assert life.overdue("2026-03-23") == []
    assert life.overdue("2026-03-24") == [(STC, "2026-03-23", 1)]
    sane(life, "2026-03-24")


def test_a_wait_that_was_answered_is_kept_by_a_direction_dated_before_it(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-11", "task refer 1 --reason deadline --document 3/STC-VP --issued 2026-03-11")
    life.on("2026-03-20", "task decide 1 --keep --direction 60/TB-UBND --issued 2026-03-20")
    life.on("2026-03-23", EXTEND.format(due="13/3/2026", day="2026-03-10"))

    # Wednesday 11/3: 12 13 were left; from Friday 20/3 on 23 24
    assert life.overdue("2026-03-24") == []
    assert life.overdue("2026-03-25") == [(STC, "2026-03-24", 1)]
    assert [row["kind"] for row in life.asked("2026-03-25", "waiting --as-of 2026-03-18")] == ["referral"]
    sane(life, "2026-03-25")


@pytest.mark.parametrize("then", [["task confirm 1"], [], ["task send-back 1 --reason thiếu"]])
def test_a_stop_dated_before_the_report_accuses_nobody(life: Life, then: list[str]) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"), *then)
    life.on("2026-03-19", "task stop 1 --direction 9/TB-UBND --issued 2026-03-10 --on 2026-03-10 --reason thôi")

    assert cells(life, "2026-03-19") == {"stopped": 1}
    assert life.asked("2026-03-19", "overdue --as-of 2026-03-17") == []
    assert life.overdue("2026-03-23") == []
    (row,) = life.asked("2026-03-16", "stats --by unit")
    assert (row["total"], row["stopped"]) == (1, 1)
    sane(life, "2026-03-19")


def test_a_stop_on_the_day_on_which_the_unit_has_the_task_again_stops_it(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-10", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-10"), "task confirm 1")
    life.on("2026-03-10", "task reopen 1 --reason x", "task stop 1 --direction 9/TB-UBND --reason thôi")

    assert cells(life, "2026-03-16") == {"stopped": 1}
    sane(life, "2026-03-16")


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_change_of_lead_dated_before_the_report_gives_it_to_the_new_lead(life: Life, confirmed: bool) -> None:
    life.begin("20/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-SXD", day="2026-03-18"))
    if confirmed:
        life.on("2026-03-18", "task confirm 1")
    life.on("2026-03-19", "task reassign 1 --lead SXD --direction 2/TB-UBND --issued 2026-03-10")

    row = task_due(life, "2026-03-19")
    assert (row["owed_by"], row["met_on"], row["due_on"]) == (SXD, "2026-03-18", "2026-03-20")
    assert [each["name"] for each in life.asked("2026-03-19", "stats --by unit")] == [SXD]
    assert life.asked("2026-03-19", "overdue --as-of 2026-03-18") == []
    sane(life, "2026-03-19")


@pytest.mark.parametrize(
    ("then", "advice"),
    [([], "task send-back 1 --reason x"), (["task confirm 1"], "task reopen 1 --reason x")],
)
def test_a_report_that_names_the_old_lead_contradicts_the_change(life: Life, then: list[str], advice: str) -> None:
    life.begin("20/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"), *then)
    change = "task reassign 1 --lead SXD --direction 2/TB-UBND --issued 2026-03-10"

    said = life.refused("2026-03-19", change)
    assert "1/BC-STC" in said
    assert " ".join(advice.split()[:3]) in said
    life.on("2026-03-19", advice, change)
    assert task_due(life, "2026-03-19")["owed_by"] == SXD
    assert life.asked("2026-03-19", "overdue --as-of 2026-03-18") == []
    sane(life, "2026-03-19")


def test_bulk_takes_a_direction_typed_late(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"), "task confirm 1")
    life.on("2026-03-19", "bulk extend 1 --due 20/3/2026 --direction 50/TB-UBND --issued 2026-03-10 --commit")

    assert cells(life, "2026-03-19") == {"done_on_time": 1}


def test_an_older_extension_typed_after_a_newer_one_sets_nothing_any_more(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-20", EXTEND.format(due="30/3/2026", day="2026-03-20"))
    life.on("2026-03-23", EXTEND.format(due="20/3/2026", day="2026-03-10"))

    assert task_due(life, "2026-03-23")["due_on"] == "2026-03-30"
    assert life.asked("2026-03-23", "overdue --as-of 2026-03-19") == []
    sane(life, "2026-03-23")


def test_an_extension_of_the_old_lead_typed_after_the_change_moves_with_the_task(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", "task reassign 1 --lead SXD --direction 2/TB-UBND --issued 2026-03-16")
    life.on("2026-03-17", EXTEND.format(due="20/3/2026", day="2026-03-10"))

    row = task_due(life, "2026-03-17")
    assert (row["owed_by"], row["due_on"], row["extensions"], row["original_due_on"]) == (
        SXD,
        "2026-03-20",
        0,
        "2026-03-20",
    )
    sane(life, "2026-03-17")


# Backwards

SHORTEN = "task shorten 1 --due {due} --direction 5/TB-UBND --issued {day}"


def test_an_extension_backwards_is_refused_and_what_it_advises_works(life: Life) -> None:
    life.begin("30/4/2026")  # a holiday, as is 01/5: Monday 04/5

    said = life.refused("2026-03-20", EXTEND.format(due="16/4/2026", day="2026-03-20"))
    assert "04/05/2026" in said
    assert "task shorten 1" in said
    assert task_due(life, "2026-03-20")["due_on"] == "2026-05-04"
    life.on("2026-03-20", SHORTEN.format(due="16/4/2026", day="2026-03-20"))
    assert task_due(life, "2026-03-20")["due_on"] == "2026-04-16"


@pytest.mark.parametrize("due", ["30/4/2026", "04/5/2026", "02/5/2026"])
def test_an_extension_to_the_same_lawful_day_is_refused(life: Life, due: str) -> None:
    life.begin("30/4/2026")

    said = life.refused("2026-03-20", EXTEND.format(due=due, day="2026-03-20"))
    assert "04/05/2026" in said
    assert "task shorten" in said
    life.refused("2026-03-20", SHORTEN.format(due=due, day="2026-03-20"))


def test_a_term_is_compared_by_its_last_day(life: Life) -> None:
    life.begin("20/3/2026")

    # Monday 16/3: 17 18 19 20
    life.refused("2026-03-16", EXTEND.format(due="'4 ngày làm việc'", day="2026-03-16"))
    life.on("2026-03-16", EXTEND.format(due="'5 ngày làm việc'", day="2026-03-16"))


@pytest.mark.parametrize("due", ["khẩn trương", "5 ngày làm việc kể từ ngày nhận"])
def test_a_task_without_a_day_may_be_given_any(life: Life, due: str) -> None:
    life.begin(due)

    assert "task extend" in life.refused("2026-03-10", SHORTEN.format(due="12/3/2026", day="2026-03-10"))
    life.on("2026-03-10", EXTEND.format(due="12/3/2026", day="2026-03-10"))
    assert task_due(life, "2026-03-10")["due_on"] == "2026-03-12"


def test_bulk_names_each_task_that_an_extension_would_not_extend(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-09", "task add --directive 10/CT-UBND --content 'Việc B' --lead SXD --due 16/3/2026")
    line = "bulk extend 1-2 --due 20/3/2026 --direction 5/TB-UBND --issued 2026-03-10 --commit"

    result = life.tracker(f"--today 2026-03-10 {line}")
    assert result.exit_code == 5
    assert "task shorten 1" in " ".join(result.stdout.split())
    assert task_due(life, "2026-03-10", 2)["due_on"] == "2026-03-16"


def test_a_decision_sets_no_sooner_day_as_an_extension(life: Life) -> None:
    life.begin("20/3/2026")
    life.on("2026-03-10", "task refer 1 --reason deadline --document 3/STC-VP --issued 2026-03-10")

    said = life.refused("2026-03-12", "task decide 1 --due 16/3/2026 --direction 5/TB-UBND --issued 2026-03-12")
    assert "task shorten 1" in said
    life.on("2026-03-12", SHORTEN.format(due="16/3/2026", day="2026-03-12"))
    assert life.overdue("2026-03-17") == [(STC, "2026-03-16", 1)]
    sane(life, "2026-03-17")


def test_a_period_is_compared_with_its_own_day(life: Life) -> None:
    life.begin("ngày 16 hằng tháng")
    line = EXTEND.format(due="{due}", day="2026-03-10") + " --period 2026-03"

    assert "16/03/2026" in life.refused("2026-03-10", line.format(due="13/3/2026"))
    life.refused("2026-03-10", line.format(due="16/3/2026"))
    life.on("2026-03-10", line.format(due="17/3/2026"))
    life.on("2026-03-10", SHORTEN.format(due="13/3/2026", day="2026-03-10") + " --period 2026-03")
    assert life.overdue("2026-03-16") == [(STC, "2026-03-13", 1)]
    sane(life, "2026-03-16")


# A shorter term


def test_a_shorter_term_binds_from_the_working_day_after_its_receipt(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-20", SHORTEN.format(due="20/3/2026", day="2026-03-20") + " --received 2026-03-20")

    # received on Friday 20/3, so not before Monday 23/3
    row = task_due(life, "2026-03-20")
    assert (row["due_on"], row["original_due_on"], row["extensions"]) == ("2026-03-23", "2026-05-04", 0)
    assert life.overdue("2026-03-23") == []
    assert life.overdue("2026-03-24") == [(STC, "2026-03-23", 1)]
    assert "rút ngắn" in life.on("2026-03-20", "log 1", "explain 1")
    sane(life, "2026-03-24")


def test_a_shorter_term_without_a_receipt_binds_after_the_day_it_was_typed(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-25", SHORTEN.format(due="20/3/2026", day="2026-03-16"))

    assert life.overdue("2026-03-26") == []
    assert life.overdue("2026-03-27") == [(STC, "2026-03-26", 1)]


def test_a_shorter_term_that_comes_too_late_shortens_nothing(life: Life) -> None:
    life.begin("20/3/2026")
    line = SHORTEN.format(due="17/3/2026", day="2026-03-16")

    assert "--received" in life.refused("2026-03-19", line)
    life.on("2026-03-19", line + " --received 2026-03-16")
    assert life.overdue("2026-03-18") == [(STC, "2026-03-17", 1)]


@pytest.mark.parametrize("confirmed", [False, True])
def test_a_shorter_term_changes_nothing_for_a_report_before_it(life: Life, confirmed: bool) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"))
    life.on("2026-03-20", SHORTEN.format(due="20/3/2026", day="2026-03-20"))
    if confirmed:
        life.on("2026-03-20", "task confirm 1")

    assert cells(life, "2026-03-24") == ({"done_on_time": 1} if confirmed else {"open_in_time": 1})
    sane(life, "2026-03-24")


def test_a_later_extension_extends_the_shorter_term_and_counts_once(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-16", SHORTEN.format(due="20/3/2026", day="2026-03-16"))
    life.on("2026-03-19", EXTEND.format(due="27/3/2026", day="2026-03-19"))

    row = task_due(life, "2026-03-19")
    assert (row["due_on"], row["original_due_on"], row["extensions"]) == ("2026-03-27", "2026-05-04", 1)
    (line,) = life.asked("2026-03-19", "task extensions 1")
    assert line["directions"] == ["50/TB-UBND"]


def test_shortened_tasks_stand_in_the_list_of_extensions(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-16", SHORTEN.format(due="20/3/2026", day="2026-03-16"))

    (line,) = life.asked("2026-03-19", "task extensions")
    assert (line["extensions"], line["due_on"], line["shortened_by"]) == (0, "2026-03-20", ["5/TB-UBND"])


def test_bulk_shortens(life: Life) -> None:
    life.begin("30/4/2026")
    life.on(
        "2026-03-16",
        "bulk shorten 1 --due 20/3/2026 --direction 5/TB-UBND --issued 2026-03-16 --received 2026-03-16 --commit",
    )

    assert task_due(life, "2026-03-19")["due_on"] == "2026-03-20"


def test_a_shorter_term_counted_from_its_receipt(life: Life) -> None:
    life.begin("30/4/2026")
    line = SHORTEN.format(due="'3 ngày làm việc kể từ ngày nhận'", day="2026-03-16")

    life.refused("2026-03-18", line)
    life.on("2026-03-18", line + " --received 2026-03-17")
    # Tuesday 17/3: 18 19 20
    assert life.overdue("2026-03-20") == []
    assert life.overdue("2026-03-23") == [(STC, "2026-03-20", 1)]
    sane(life, "2026-03-23")


# A new lead


@pytest.mark.parametrize(
    ("change", "due"),
    [
        (["task reassign 1 --lead SXD --direction 2/TB-UBND --issued 2026-03-16"], "2026-03-30"),
        (
            [
                "task refer 1 --reason function --document 3/STC-VP --issued 2026-03-13",
                "task decide 1 --lead SXD --direction 2/TB-UBND --issued 2026-03-16",
            ],
            "2026-03-30",
        ),
        (
            [
                "task refer 1 --reason function --document 3/STC-VP --issued 2026-03-13",
                "task decide 1 --lead SXD --due 25/3/2026 --direction 2/TB-UBND --issued 2026-03-16",
            ],
            "2026-03-25",
        ),
    ],
)
def test_a_new_lead_starts_with_no_extensions_and_its_own_first_deadline(
    life: Life, change: list[str], due: str
) -> None:
    life.begin("20/3/2026")
    life.on("2026-03-10", EXTEND.format(due="30/3/2026", day="2026-03-10"))
    life.on("2026-03-16", *change)

    row = task_due(life, "2026-03-16")
    assert (row["owed_by"], row["due_on"], row["extensions"], row["original_due_on"]) == (SXD, due, 0, due)
    (listed,) = [each for each in life.asked("2026-04-01", "overdue") if each["rule"] == "task-due"]
    assert (listed["extensions"], listed["original_due_on"]) == (0, due)
    (soon,) = [each for each in life.asked("2026-03-24", "due") if each["rule"] == "task-due"]
    assert (soon["extensions"], soon["original_due_on"]) == (0, due)
    shown = life.asked("2026-03-16", "task show 1")
    assert shown["extensions"] == 0
    assert shown["original_due_on"] == due
    assert life.asked("2026-03-16", "task extensions") == []
    assert "đã gia hạn" not in life.on("2026-03-16", "explain 1")

    life.on("2026-03-20", EXTEND.format(due="10/4/2026", day="2026-03-20"))
    (line,) = life.asked("2026-03-20", "task extensions")
    assert (line["extensions"], line["original_due_on"], line["directions"]) == (1, due, ["50/TB-UBND"])
    sane(life, "2026-03-20")


# Papers that do not direct


@pytest.mark.parametrize(
    "line",
    [
        "task extend 1 --due 30/4/2026 --direction {paper} --issued 2026-03-10",
        "task shorten 1 --due 16/3/2026 --direction {paper} --issued 2026-03-10",
        "task reassign 1 --lead SXD --direction {paper} --issued 2026-03-10",
        "task stop 1 --direction {paper} --issued 2026-03-10 --reason thôi",
        "bulk extend 1 --due 30/4/2026 --direction {paper} --issued 2026-03-10 --commit",
        "bulk shorten 1 --due 16/3/2026 --direction {paper} --issued 2026-03-10 --commit",
        "bulk reassign 1 --lead SXD --direction {paper} --issued 2026-03-10 --commit",
        "bulk stop 1 --direction {paper} --issued 2026-03-10 --reason thôi --commit",
        "inspection order 1 --direction {paper} --issued 2026-03-10",
        "directive withdraw 10/CT-UBND --by {paper} --on 2026-03-10",
    ],
)
def test_a_paper_of_a_unit_does_not_direct_and_is_kept(life: Life, line: str) -> None:
    life.begin("20/3/2026")

    said = life.on("2026-03-10", line.format(paper="5/STC-VP"))
    assert "Lưu ý: «5/STC-VP»" in said
    life.on("2026-03-10", "undo")
    assert "6.1.c" not in life.on("2026-03-10", line.format(paper="5/TB-UBND")).split("\n")[0]


# A directive's own day

ISSUED = "directive correct 10/CT-UBND --field issued --value {day} --reason 'gõ nhầm'"


def test_terms_move_and_fixed_days_stay(life: Life) -> None:
    life.on("2026-03-11", P.format(day="2026-03-09", issuer="chairman"))
    life.on("2026-03-11", A.format(lead="STC", due="5 ngày làm việc"))
    life.on("2026-03-11", A.format(lead="SXD", due="20/3/2026").replace("Việc A", "Việc B"))
    # Monday 09/3: 10 11 12 13, 16
    assert task_due(life, "2026-03-11")["due_on"] == "2026-03-16"

    said = life.on("2026-03-17", ISSUED.format(day="2026-03-11"))
    assert "1 trên 2" in said
    # Wednesday 11/3: 12 13, 16 17 18; the unit was never late
    assert life.overdue("2026-03-18") == []
    assert life.asked("2026-03-18", "overdue --as-of 2026-03-17") == []
    assert life.overdue("2026-03-19") == [(STC, "2026-03-18", 1)]
    assert task_due(life, "2026-03-19", 2)["due_on"] == "2026-03-20"
    sane(life, "2026-03-19")

    life.on("2026-03-19", "undo")
    assert life.overdue("2026-03-17") == [(STC, "2026-03-16", 1)]
    sane(life, "2026-03-19")


def test_a_sooner_day_binds_from_the_working_day_after_the_correction(life: Life) -> None:
    life.on("2026-03-11", P.format(day="2026-03-11", issuer="chairman"))
    life.on("2026-03-11", A.format(lead="STC", due="5 ngày làm việc"))
    life.on("2026-03-17", ISSUED.format(day="2026-03-09"))

    # Monday 09/3 would end on Monday 16/3: the day after Tuesday 17/3 is as far as it may come
    assert life.overdue("2026-03-18") == []
    assert life.overdue("2026-03-19") == [(STC, "2026-03-18", 1)]
    sane(life, "2026-03-19")


@pytest.mark.parametrize("confirmed", [False, True])
@pytest.mark.parametrize(("wrong", "right"), [("2026-03-11", "2026-03-09"), ("2026-03-09", "2026-03-11")])
def test_a_report_is_judged_again_in_its_favour_only(life: Life, wrong: str, right: str, confirmed: bool) -> None:
    life.on("2026-03-11", P.format(day=wrong, issuer="chairman"), A.format(lead="STC", due="5 ngày làm việc"))
    life.on("2026-03-18", REPORT.format(number=1, paper="1/BC-STC", day="2026-03-18"))
    if confirmed:
        life.on("2026-03-18", "task confirm 1")
    life.on("2026-03-19", ISSUED.format(day=right))

    assert task_due(life, "2026-03-19")["days_late"] == 0
    sane(life, "2026-03-19")


def test_a_term_counted_from_its_receipt_stays(life: Life) -> None:
    life.on("2026-03-11", P.format(day="2026-03-09", issuer="chairman"))
    life.on("2026-03-11", A.format(lead="STC", due="5 ngày làm việc"), "task receive 1 --on 2026-03-11")
    life.on("2026-03-12", ISSUED.format(day="2026-03-10"))

    assert task_due(life, "2026-03-12")["due_on"] == "2026-03-18"
    sane(life, "2026-03-12")


def test_an_extension_keeps_its_own_day(life: Life) -> None:
    life.on("2026-03-11", P.format(day="2026-03-09", issuer="chairman"))
    life.on("2026-03-11", A.format(lead="STC", due="5 ngày làm việc"))
    life.on("2026-03-13", EXTEND.format(due="'10 ngày làm việc'", day="2026-03-13"))
    life.on("2026-03-16", ISSUED.format(day="2026-03-10"))

    # Friday 13/3: 16-20, 23-27
    assert task_due(life, "2026-03-16")["due_on"] == "2026-03-27"
    sane(life, "2026-03-16")


def test_the_six_months_of_an_undated_task_follow_the_day(life: Life) -> None:
    life.on("2026-03-11", P.format(day="2026-03-09", issuer="chairman"), A.format(lead="STC", due="khẩn trương"))
    life.on("2026-03-12", ISSUED.format(day="2026-03-11"))

    rows = life.asked("2026-03-12", "explain 1")["obligations"]
    assert [row["due_on"] for row in rows if row["rule"] == "six-months-without-result"][-1] == "2026-09-11"
    sane(life, "2026-03-12")


def test_a_period_before_the_right_day_is_asked_for_no_more_and_none_is_asked_for_anew(life: Life) -> None:
    life.on("2026-03-17", P.format(day="2026-03-09", issuer="chairman"), A.format(lead="STC", due="ngày 15 hằng tháng"))
    assert life.overdue("2026-03-17") == [(STC, "2026-03-16", 1)]
    life.on("2026-03-17", ISSUED.format(day="2026-03-16"))
    assert life.overdue("2026-04-13") == []
    assert life.overdue("2026-04-16") == [(STC, "2026-04-15", 1)]

    life.on("2026-04-16", ISSUED.format(day="2026-03-09"))
    assert life.overdue("2026-05-14") == [(STC, "2026-04-15", 18)]
    sane(life, "2026-05-14")


@pytest.mark.parametrize("act", [REPORT.format(number=1, paper="1/BC-STC", day="2026-03-12"), "task receive 1"])
def test_a_directive_is_not_issued_after_what_was_done_about_it(life: Life, act: str) -> None:
    life.on("2026-03-16", P.format(day="2026-03-09", issuer="chairman"), A.format(lead="STC", due="5 ngày làm việc"))
    life.on("2026-03-12", act)

    assert "12/03/2026" in life.refused("2026-03-16", ISSUED.format(day="2026-03-13"))


def test_a_directive_is_not_issued_after_a_fixed_day_of_its_tasks(life: Life) -> None:
    life.on("2026-03-16", P.format(day="2026-03-09", issuer="chairman"), A.format(lead="STC", due="12/3/2026"))

    assert "12/03/2026" in life.refused("2026-03-16", ISSUED.format(day="2026-03-13"))


def test_the_office_s_own_day_moves_with_the_directive(life: Life) -> None:
    life.on("2026-03-12", P.format(day="2026-03-09", issuer="chairman"), A.format(lead="STC", due="20/3/2026"))
    late = [row["due_on"] for row in life.asked("2026-03-12", "overdue --as-of 2026-03-11")]
    assert late == ["2026-03-10"]
    life.on("2026-03-12", ISSUED.format(day="2026-03-11"))

    # Thursday 12/3, the very day of entry
    assert life.asked("2026-03-12", "overdue --as-of 2026-03-11") == []
    sane(life, "2026-03-12")


def test_a_directive_entered_before_the_day_it_bears_moves_its_terms_later(life: Life) -> None:
    life.begin("5 ngày làm việc kể từ ngày ký")
    life.on("2026-03-12", ISSUED.format(day="2026-03-11"))

    # Wednesday 11/3: 12 13 16 17, Wednesday 18
    assert life.overdue("2026-03-18") == []
    assert life.overdue("2026-03-19") == [(STC, "2026-03-18", 1)]
    assert [row for row in life.asked("2026-03-19", "overdue") if row["rule"] == "office-enters-task"] == []
    assert life.asked("2026-03-19", "db doctor") == []
