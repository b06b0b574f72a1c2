"""A report's number, its day and its day of filing put right: the task is judged as if they had been typed so."""

from __future__ import annotations

import pytest

from desk import stored
from engine import Place
from life import STC, Life, P
from running import contents

D = "2026-03-09"  # a Monday
WHY = "--reason 'gõ nhầm'"


def correct(field: str, value: str, more: str = "") -> str:
    """Return a line that corrects the report of task 1."""
    return f"task correct 1 --field report-{field} --value {value} {WHY} {more}"


def report(number: str = "5/BC-STC", issued: str = "2026-03-16", more: str = "") -> str:
    """Return a line that reports task 1."""
    return f"task report 1 --document {number} --issued {issued} {more}"


def cells(life: Life, day: str, more: str = "") -> tuple[int, int, int, int]:
    """Return how many tasks of the unit are done on time, done late, open in time and open overdue."""
    rows = [row for row in life.asked(day, f"stats --by unit {more}") if row["name"] == STC]
    return tuple(rows[0][name] for name in ("done_on_time", "done_late", "open_in_time", "open_overdue"))


@pytest.mark.parametrize("is_confirmed", [False, True])
@pytest.mark.parametrize(("typed", "right", "late"), [("2026-03-16", "2026-03-11", 0), ("2026-03-11", "2026-03-16", 1)])
def test_the_verdict_is_that_of_the_right_day_both_ways(
    life: Life, is_confirmed: bool, typed: str, right: str, late: int
) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-17", report(issued=typed))
    if is_confirmed:
        life.on("2026-03-18", "task confirm 1")
    said = life.on("2026-03-19", correct("issued", right))

    assert ("quá hạn 4 ngày" in said) is bool(late)
    if not is_confirmed:
        life.on("2026-03-19", "task confirm 1")
    assert cells(life, "2026-03-20") == (1 - late, late, 0, 0)
    assert life.asked("2026-03-20", "task show 1")["met_on"] == right
    life.on("2026-03-20", "db doctor")


def test_the_mistaken_verdict_stays_as_history_that_was_never_true(life: Life, ledger_file: Place) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-17", report(), "task confirm 1")
    before = {day: life.asked("2026-03-18", f"overdue --as-of {day}") for day in ("2026-03-11", "2026-03-13")}
    life.on("2026-03-19", correct("issued", "2026-03-13"))

    for day, rows in before.items():
        assert life.asked("2026-03-20", f"overdue --as-of {day}")[:0] == rows[:0]
    rows = [row for row in stored(ledger_file)["obligation"] if row[1] == "task-due"]
    outcomes = sorted(str(value) for row in rows for value in row if value in ("corrected", "met"))
    assert outcomes == ["corrected", "met"]


def test_a_report_is_known_by_its_right_number_everywhere(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-11", report(issued="2026-03-11"))
    life.on("2026-03-11", correct("number", "'Số: 06/BC-STC.'"))

    assert life.asked("2026-03-11", "task show 1")["document"] == "06/BC-STC"
    assert life.asked("2026-03-11", "waiting")[0]["document"] == "06/BC-STC"
    assert "06/BC-STC" in life.on("2026-03-11", "explain 1")
    log = life.on("2026-03-11", "log 1")
    assert "5/BC-STC" in log
    assert "số, ký hiệu báo cáo: «5/BC-STC» → «06/BC-STC»; lý do: gõ nhầm" in log
    assert life.asked("2026-03-11", "search 06/BC-STC") != []
    assert life.asked("2026-03-11", "search 5/BC-STC") == []


def test_the_duty_of_filing_follows_both_days(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-12", report(issued="2026-03-12", more="--on 2026-03-12"))

    # Friday 06/3 is before the directive; from Tuesday 10/3 one working day is Wednesday 11/3: filed a day late
    assert "quá hạn 1 ngày (hạn 11/03/2026)" in life.on("2026-03-13", correct("issued", "2026-03-10"))
    assert "đúng hạn (hạn 11/03/2026)" in life.on("2026-03-13", correct("filed", "2026-03-11"))
    life.on("2026-03-13", "db doctor")


def test_a_day_of_filing_that_nobody_had_typed_begins_to_be_judged(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-13", report(issued="2026-03-10"))

    assert "Cập nhật báo cáo: quá hạn 1 ngày" in life.on("2026-03-13", correct("filed", "2026-03-12"))
    life.on("2026-03-13", "db doctor")


def test_a_report_without_a_day_of_filing_moves_with_its_own_day(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-13", report(issued="2026-03-13"), correct("issued", "2026-03-10"))

    (row,) = life.asked("2026-03-13", "waiting")
    # 10/3 → 13/3: the Office has held it three working days
    assert (row["since"], row["working_days_waiting"]) == ("2026-03-10", 3)


def test_an_extension_dated_before_the_right_day_counts(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", report(issued="2026-03-11"))
    life.on("2026-03-17", "task extend 1 --due 20/3/2026 --direction 6/TB-UBND --issued 2026-03-12")
    life.on("2026-03-17", correct("issued", "2026-03-16"))

    assert "hạn 20/03/2026" in life.on("2026-03-17", "task confirm 1")
    assert cells(life, "2026-03-18") == (1, 0, 0, 0)
    life.on("2026-03-18", "db doctor")


def test_a_direction_typed_after_the_correction_finds_the_right_day(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", report(issued="2026-03-11"), correct("issued", "2026-03-16"))
    life.on("2026-03-17", "task extend 1 --due 20/3/2026 --direction 6/TB-UBND --issued 2026-03-12", "task confirm 1")

    assert cells(life, "2026-03-18") == (1, 0, 0, 0)
    life.on("2026-03-18", "db doctor")


@pytest.mark.parametrize("field", ["issued", "filed", "number"])
def test_what_was_corrected_can_be_taken_back_and_leaves_nothing(life: Life, ledger_file: Place, field: str) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-18", report(more="--on 2026-03-18"), "task confirm 1")
    before = {name: rows for name, rows in stored(ledger_file).items() if name in ("task", "obligation", "restated")}
    values = {"issued": "2026-03-11", "filed": "2026-03-17", "number": "6/BC-STC"}
    life.on("2026-03-19", correct(field, values[field]), correct("number", "7/BC-STC"), "undo", "undo --yes")

    assert {name: stored(ledger_file)[name] for name in before} == before
    assert life.asked("2026-03-19", "task show 1")["document"] == "5/BC-STC"
    life.on("2026-03-19", "db doctor")


def test_a_second_correction_stands_on_the_first_one(life: Life) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", report(), correct("number", "6/BC-STC"), correct("issued", "2026-03-11"))
    life.on("2026-03-16", correct("issued", "2026-03-12"))

    shown = life.asked("2026-03-16", "task show 1")
    assert (shown["document"], shown["met_on"]) == ("6/BC-STC", "2026-03-12")
    life.on("2026-03-16", "undo")
    assert life.asked("2026-03-16", "task show 1")["met_on"] == "2026-03-11"
    life.on("2026-03-16", "db doctor")


def test_a_rebuild_finds_the_ledger_as_it_is(life: Life, ledger_file: Place) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", report(), correct("issued", "2026-03-11"), "task confirm 1")
    before = contents(ledger_file)

    life.on("2026-03-16", "db rebuild")

    assert contents(ledger_file) == before


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (correct("issued", "2026-04-01"), "sau ngày hôm nay"),
        (correct("issued", "2026-03-08"), "trước ngày ban hành văn bản giao"),
        (correct("issued", "2026-03-17"), "trước ngày ban hành báo cáo"),
        (correct("filed", "2026-03-10"), "trước ngày ban hành báo cáo"),
        (correct("filed", "2026-03-20"), "sau ngày Văn phòng xác nhận"),
        (correct("number", "5/BC-STC"), "đã ghi đúng như vậy"),
        (correct("issued", "2026-03-11"), "đã ghi đúng như vậy"),
        (correct("number", "''"), "Thiếu số, ký hiệu"),
        (correct("issued", "hôm"), "hôm"),
        (correct("number", "6/BC-STC", "--period 2026-03"), "không phải nhiệm vụ định kỳ"),
        ("task correct 1 --field report-number --value 6/BC-STC", "Thiếu --reason"),
        (f"task correct 1 --field room --value X --period 2026-03 {WHY}", "bỏ --period"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(life: Life, ledger_file: Place, line: str, said: str) -> None:
    life.begin("12/3/2026")
    life.on("2026-03-16", report(issued="2026-03-11", more="--on 2026-03-16"))
    life.on("2026-03-18", "task confirm 1")
    before = contents(ledger_file)

    assert said in life.refused("2026-03-23", line)
    assert contents(ledger_file) == before


def test_a_report_that_was_sent_back_or_never_came_is_not_corrected(life: Life) -> None:
    life.begin("12/3/2026")
    assert "không có báo cáo nào" in life.refused("2026-03-10", correct("number", "6/BC-STC"))
    life.on("2026-03-10", report(issued="2026-03-10"), "task send-back 1 --reason thiếu")

    assert "không có báo cáo nào" in life.refused("2026-03-10", correct("number", "6/BC-STC"))


def test_a_tick_has_a_day_and_no_number(life: Life) -> None:
    life.on(D, P.format(day=D, issuer="chairman"))
    life.on(D, "task add --directive 10/CT-UBND --content 'Việc A' --lead STC --due 12/3/2026 --no-written")
    life.on("2026-03-16", "task report 1 --done", "task confirm 1")

    assert "report-issued" in life.refused("2026-03-16", correct("number", "6/BC-STC"))
    life.on("2026-03-16", correct("issued", "2026-03-12"))
    assert cells(life, "2026-03-16") == (1, 0, 0, 0)
    life.on("2026-03-16", "db doctor")


def test_one_period_of_a_recurring_task_is_named_and_the_others_stay(life: Life, ledger_file: Place) -> None:
    life.begin("ngày 25 hằng tháng")
    life.on("2026-03-26", report(issued="2026-03-26"), "task confirm 1")
    life.on("2026-04-24", report("6/BC-STC", "2026-04-24"))

    said = life.refused("2026-04-24", correct("issued", "2026-03-24"))
    assert "báo cáo của nhiều kỳ: 2026-03 (hạn 25/03/2026), 2026-04" in said
    assert "--period 2026-04" in said
    life.on("2026-04-24", correct("issued", "2026-03-24", "--period 2026-03"))
    assert cells(life, "2026-04-24")[:2] == (1, 0)
    life.on("2026-04-27", "task confirm 1", "db doctor")
    assert cells(life, "2026-04-27")[:2] == (2, 0)
    assert "không có báo cáo nào" in life.refused("2026-04-27", correct("number", "9/BC", "--period 2026-05"))


def test_a_secret_task_keeps_the_number_and_day_and_takes_no_reason(life: Life) -> None:
    life.on(D, P.format(day=D, issuer="chairman") + " --secrecy mat")
    life.on(D, "task add --directive 10/CT-UBND --lead STC --due 12/3/2026", report(issued=D))

    assert "Điều 5.2" in life.refused("2026-03-10", correct("number", "6/BC-STC"))
    life.on("2026-03-10", correct("number", "6/BC-STC").replace(WHY, ""))
    assert "«5/BC-STC» → «6/BC-STC»" in life.on("2026-03-10", "log 1")


def test_many_reports_of_one_paper_are_corrected_together(life: Life) -> None:
    life.begin("12/3/2026")
    life.on(D, "task add --directive 10/CT-UBND --content 'Việc B' --lead STC --due 12/3/2026")
    life.on("2026-03-11", report(issued="2026-03-11"), report(issued="2026-03-11").replace("report 1", "report 2"))

    life.on("2026-03-11", f"bulk correct 1,2 --field report-number --value 6/BC-STC {WHY} --commit", "db doctor")
    assert [life.asked("2026-03-11", f"task show {task}")["document"] for task in (1, 2)] == ["6/BC-STC"] * 2


def test_an_update_for_a_meeting_that_the_right_day_was_in_time_for_is_declared(life: Life) -> None:
    life.begin("30/4/2026")
    life.on("2026-03-10", "meeting schedule 2026-03-20")
    # one working day before Friday 20/3 is Thursday 19/3
    life.on("2026-03-20", report(issued="2026-03-20"))
    life.on("2026-03-20", correct("issued", "2026-03-18"), "db doctor")


def test_the_advice_for_a_day_of_filing_can_be_typed(life: Life) -> None:
    life.begin("30/4/2026")
    said = life.on("2026-03-13", report(issued="2026-03-10"))
    advised = said.partition("«tracker ")[2].partition("»")[0]

    life.on("2026-03-13", advised.replace("NGÀY", "2026-03-11").replace("LÝ-DO", "'biết sau'"))
