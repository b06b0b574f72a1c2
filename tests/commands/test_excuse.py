"""A cause of delay confirmed as objective: kept with its paper, shown wherever the task is, and no verdict moves."""

from __future__ import annotations

import pytest

from life import A, Life

EXCUSE = "task excuse {number} --document 88/UBND-VP --issued {day} --by 'UBND thành phố' --reason 'Bão số 3'"
LATE = "2026-04-10"
"""P's task «ngày 31/3/2026» is overdue since Wednesday 01/4/2026."""


@pytest.fixture
def late(life: Life) -> Life:
    """Return a life whose one task has been overdue since 01/4/2026."""
    life.begin("ngày 31/3/2026")
    return life


def test_a_confirmed_cause_moves_no_deadline_and_no_verdict(late: Life) -> None:
    asked = ("overdue", "stats --by unit", "task list", "due", "waiting", "unresolved --all")
    before = {line: late.asked(LATE, line) for line in asked}

    said = late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))

    assert "88/UBND-VP của UBND thành phố" in said
    assert "hạn không đổi" in said
    assert "Lưu ý" not in said
    assert {line: late.asked(LATE, line) for line in asked} == before


def test_it_is_shown_with_the_task_in_its_explanation_and_in_the_log(late: Life) -> None:
    late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))

    (kept,) = late.asked(LATE, "task show 1")["excuses"]
    assert (kept["body"], kept["document"], kept["issued_on"]) == ("UBND thành phố", "88/UBND-VP", "2026-04-09")
    assert kept["reason"] == "Bão số 3"
    assert late.asked(LATE, "explain 1")["task"]["excuses"] == [kept]
    for line in ("task show 1", "explain 1"):
        assert "UBND thành phố, 88/UBND-VP ngày 09/04/2026: Bão số 3" in late.on(LATE, line)
    assert "không đổi kết luận quá hạn" in late.on(LATE, "explain 1")
    act = late.asked(LATE, "log 1")[-1]
    assert (act["happened"], act["happened_on"]) == ("cause-confirmed", "2026-04-09")
    assert act["details"] == "88/UBND-VP ngày 09/04/2026; xác nhận: UBND thành phố; lý do: Bão số 3"


def test_a_task_that_is_not_late_keeps_it_and_the_clerk_is_told(life: Life) -> None:
    life.begin("ngày 31/3/2026")

    said = life.on("2026-03-31", EXCUSE.format(number=1, day="2026-03-30"))

    assert "Lưu ý: nhiệm vụ 1 không quá hạn" in said
    assert len(life.asked("2026-03-31", "task show 1")["excuses"]) == 1


@pytest.mark.parametrize(
    "later",
    [
        ("task report 1 --document 2/BC --issued 2026-04-08", "task confirm 1"),
        ("task extend 1 --due 'ngày 30/4/2026' --direction 9/UBND-VP --issued 2026-04-08",),
        ("task stop 1 --direction 9/UBND-VP --issued 2026-04-08 --reason x",),
        ("task report 1 --document 2/BC --issued 2026-04-08", "task send-back 1 --reason x"),
    ],
)
def test_of_a_task_that_was_late_once_it_is_taken_in_every_state_without_a_warning(
    late: Life, later: tuple[str, ...]
) -> None:
    late.on("2026-04-08", *later)

    assert "Lưu ý" not in late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))


def test_it_can_be_taken_back_and_leaves_nothing_behind(late: Life) -> None:
    before = late.asked(LATE, "task show 1")
    late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))

    late.on(LATE, "undo")

    assert late.asked(LATE, "task show 1") == before
    assert late.tracker("db doctor").exit_code == 0


def test_what_follows_it_can_be_taken_back_and_it_stays(late: Life) -> None:
    late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"), "task progress 1 --note x", "undo")

    assert len(late.asked(LATE, "task show 1")["excuses"]) == 1
    assert late.tracker("db doctor").exit_code == 0


def test_a_dry_run_keeps_nothing(late: Life) -> None:
    said = late.on(LATE, EXCUSE.format(number=1, day="2026-04-09") + " --dry-run")

    assert said.startswith("[chạy thử]")
    assert late.asked(LATE, "task show 1")["excuses"] == []


def test_a_rebuild_and_the_doctor_find_it_again(late: Life) -> None:
    late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))
    before = late.asked(LATE, "task show 1")

    assert late.tracker(f"--today {LATE} db rebuild").exit_code == 0
    assert late.asked(LATE, "task show 1") == before
    assert late.tracker("db doctor").exit_code == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("task excuse 1 --document 8/UB --issued 2026-04-09 --by ' ' --reason x", "Thiếu --by"),
        ("task excuse 1 --document 8/UB --issued 2026-04-09 --by UBND", "Thiếu --reason"),
        ("task excuse 1 --document 8/UB --issued 2026-04-11 --by UBND --reason x", "ở sau ngày hôm nay"),
        ("task excuse 1 --document 8/UB --issued 2026-03-06 --by UBND --reason x", "ở trước"),
        ("task excuse 1 --document 8/UB --issued 2026-04-09 --by UBND --reason x --period 2026-03", "bỏ --period"),
        ("task excuse 1 --document '088/UBND–VP' --issued 2026-04-09 --by UBND --reason x", "đã ghi 88/UBND-VP"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(late: Life, line: str, said: str) -> None:
    late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))
    before = late.asked(LATE, "log")

    assert said in late.refused(LATE, line)
    assert late.asked(LATE, "log") == before


def test_a_task_that_is_not_there_is_said(late: Life) -> None:
    assert late.tracker(EXCUSE.format(number=7, day="2026-04-09")).exit_code == 4


def test_of_a_recurring_task_it_is_about_one_period(life: Life) -> None:
    life.begin("ngày 15 hằng tháng")  # 15/3 is a Sunday → 16/3; 15/4 and 15/5/2026 are working days

    life.on("2026-03-20", EXCUSE.format(number=1, day="2026-03-19"))
    assert [each["period"] for each in life.asked("2026-03-20", "task show 1")["excuses"]] == ["2026-03"]
    assert "Các kỳ đã chậm: 2026-03, 2026-04" in life.refused("2026-04-20", EXCUSE.format(number=1, day="2026-04-19"))
    life.on("2026-04-20", EXCUSE.format(number=1, day="2026-04-19") + " --period 2026-04")
    assert "không có kỳ «2026-13»" in life.refused(
        "2026-04-21", EXCUSE.format(number=1, day="2026-04-20") + " --period 2026-13"
    )
    assert "kỳ 2026-04" in life.on("2026-04-21", "task show 1")


def test_many_tasks_take_one_paper_and_only_those_that_were_late_are_chosen(late: Life) -> None:
    late.on("2026-03-10", A.format(lead="STC", due="ngày 01/4/2026").replace("Việc A", "Việc B"))
    late.on("2026-03-10", A.format(lead="STC", due="ngày 30/6/2026").replace("Việc A", "Việc C"))
    line = "bulk excuse --unit STC --document 8/UBND --issued 2026-04-09 --by UBND --reason bão"

    assert [row["task"] for row in late.asked(LATE, line)] == [1, 2]
    assert late.asked(LATE, "task show 1")["excuses"] == []
    late.on(LATE, line + " --commit")
    assert [len(late.asked(LATE, f"task show {n}")["excuses"]) for n in (1, 2, 3)] == [1, 1, 0]
    late.on(LATE, "undo")
    assert [len(late.asked(LATE, f"task show {n}")["excuses"]) for n in (1, 2, 3)] == [0, 0, 0]


def test_of_a_task_that_became_one_with_another_it_is_kept_where_that_goes_on(life: Life) -> None:
    life.begin("ngày 31/3/2026", lead="'STC; SXD'")
    life.on("2026-04-02", "unit merge SXD --into STC --on 2026-04-01 --document 1/NQ --issued 2026-04-01 --join")

    life.on(LATE, EXCUSE.format(number=2, day="2026-04-09"))

    assert len(life.asked(LATE, "task show 1")["excuses"]) == 1


def test_a_direction_typed_later_and_dated_before_it_is_taken_and_it_stays(late: Life) -> None:
    late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))

    late.on(LATE, "task extend 1 --due 'ngày 30/4/2026' --direction 9/UBND-VP --issued 2026-03-25")

    assert late.overdue(LATE) == []
    assert len(late.asked(LATE, "task show 1")["excuses"]) == 1
    assert late.tracker("db doctor").exit_code == 0


def test_its_reason_is_found_by_a_search(late: Life) -> None:
    late.on(LATE, EXCUSE.format(number=1, day="2026-04-09"))

    assert [row["task"] for row in late.asked(LATE, "search bao so 3")] == [1]


def test_the_late_periods_are_named_in_their_order(life: Life) -> None:
    life.begin("ngày 15 hằng tháng", day="2026-01-05")
    life.on("2026-02-25", "task report 1 --document 2/BC --issued 2026-02-25 --period 2026-02")
    life.on("2026-02-26", "task send-back 1 --reason thiếu")

    line = "task excuse 1 --document 6/UBND --issued 2026-04-20 --by UBND --reason b"
    assert "Các kỳ đã chậm: 2026-01, 2026-02, 2026-03, 2026-04." in life.refused("2026-04-20", line)
