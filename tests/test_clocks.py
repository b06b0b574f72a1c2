from __future__ import annotations

import pytest

from story import OTHER_UNIT, TASK, UNIT, Story, a_task, day
from tracker.law.lifecycle import MoveForbidden
from tracker.law.vocabulary import Happened, Outcome, Party, Status, Subject
from tracker.workdays import CalendarMissing

OPEN, WAITING, MET = Outcome.OPEN, Outcome.WAITING, Outcome.MET


def test_an_assignment_starts_the_deadline_and_the_six_months_after_it() -> None:
    story = a_task()

    due, six_months = story.book.clocks[Subject.TASK, TASK]
    assert (due.rule, due.party, due.unit, due.due_on) == ("task-due", Party.LEAD_UNIT, UNIT, day("2025-09-30"))
    # 30/9/2025 + 6 months = 30/3/2026, a Monday
    assert (six_months.rule, six_months.party, six_months.unit) == ("six-months-without-result", Party.OFFICE, None)
    assert six_months.due_on == day("2026-03-30")
    assert (due.outcome, six_months.outcome) == (OPEN, OPEN)
    assert story.standing.status is Status.ASSIGNED


def test_an_undated_task_has_a_clock_without_a_day_and_six_months_from_the_directive() -> None:
    story = a_task("khẩn trương")

    assert (story.last().outcome, story.last().due_on, story.last().original_due_on) == (OPEN, None, None)
    # 05/9/2025 + 6 months = 05/3/2026, a Thursday
    assert story.last("six-months-without-result").due_on == day("2026-03-05")


def test_a_deadline_beyond_the_loaded_calendar_is_refused() -> None:
    with pytest.raises(CalendarMissing):
        a_task("1/3/2028")


def test_a_deadline_that_crosses_a_provisional_day_says_so() -> None:
    # Friday 20/11/2026 + 1 working day = Monday 23/11/2026, whose swap was proposed and never announced.
    assert a_task("1 ngày làm việc", on="2026-11-20").last().provisional
    assert not a_task().last().provisional


def test_a_report_waits_for_the_office_and_counts_from_its_own_day() -> None:
    story = a_task()

    story.report(issued="2025-09-26", filed="2025-09-29")

    due, six_months = story.last(), story.last("six-months-without-result")
    assert (due.outcome, due.met_on, due.ended_on) == (WAITING, day("2025-09-26"), None)
    assert (six_months.outcome, six_months.met_on) == (WAITING, day("2025-09-29"))
    assert story.standing.status is Status.REPORTED


def test_a_confirmation_ends_the_clock_and_leaves_the_day_it_was_met() -> None:
    story = a_task()
    story.report("2025-09-26")

    story.tell(Happened.REPORT_CONFIRMED, "2025-10-02")

    due = story.last()
    assert (due.outcome, due.met_on, due.accepted_on) == (MET, day("2025-09-26"), day("2025-10-02"))
    assert story.outcomes("six-months-without-result") == [MET]
    assert story.standing.status is Status.DONE


def test_a_returned_report_lets_the_clock_go_on_with_the_days_that_were_left() -> None:
    story = a_task()
    story.report("2025-09-26")

    story.tell(Happened.REPORT_RETURNED, "2025-10-02")

    first, second = story.line("task-due")
    assert (first.outcome, first.ended_on, first.held) == (Outcome.RETURNED, day("2025-10-02"), 0)
    # Friday 26/9: left were Monday 29 and Tuesday 30; from Thursday 02/10: Friday 03, Monday 06
    assert (second.outcome, second.met_on, second.due_on, second.replaces) == (
        OPEN,
        None,
        day("2025-10-06"),
        first.id,
    )
    assert second.original_due_on == day("2025-09-30")
    # 29, 30, 01, 02: what the Office held
    assert second.held == 4
    assert story.outcomes("six-months-without-result") == [Outcome.RETURNED, OPEN]
    # 06/10/2025 + 6 months = 06/4/2026, a Monday
    assert story.last("six-months-without-result").due_on == day("2026-04-06")


def test_the_report_that_is_accepted_is_the_one_that_counts() -> None:
    story = a_task()
    story.report("2025-09-26")
    story.tell(Happened.REPORT_RETURNED, "2025-10-02")
    story.report("2025-10-06")
    story.tell(Happened.REPORT_CONFIRMED, "2025-10-07")

    assert story.outcomes() == [Outcome.RETURNED, MET]
    assert (story.last().due_on, story.last().met_on) == (day("2025-10-06"), day("2025-10-06"))


def test_done_without_a_document_is_met_on_the_day_of_the_tick() -> None:
    story = a_task()

    story.tell(Happened.DONE_REPORTED, "2025-09-29")

    assert (story.last().outcome, story.last().met_on) == (WAITING, day("2025-09-29"))
    assert story.line("unit-files-report") == []


def test_a_report_issued_on_friday_is_to_be_filed_by_monday() -> None:
    story = a_task()

    story.report(issued="2025-09-05", filed="2025-09-10")

    filing = story.last("unit-files-report")
    # Friday 05/9 -> Monday 08/9; filed on Wednesday: late
    assert (filing.started_on, filing.due_on, filing.met_on) == (
        day("2025-09-05"),
        day("2025-09-08"),
        day("2025-09-10"),
    )
    assert (filing.outcome, filing.unit) == (MET, UNIT)


def test_filing_is_not_judged_where_the_report_was_issued_before_the_task_was_entered() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025", entered="2025-09-10")

    story.report(issued="2025-09-09", filed="2025-09-12")

    assert story.line("unit-files-report") == []
    assert story.last().met_on == day("2025-09-09")


def test_an_extension_closes_the_clock_and_a_successor_counts_it() -> None:
    story = a_task()

    story.extend("2025-09-29", "31/10/2025")
    story.extend("2025-10-30", "28/11/2025")

    first, second, third = story.line("task-due")
    assert [clock.outcome for clock in (first, second, third)] == [Outcome.EXTENDED, Outcome.EXTENDED, OPEN]
    assert (first.due_on, first.ended_on) == (day("2025-09-30"), day("2025-09-29"))
    assert (second.opened_on, second.replaces, third.replaces) == (day("2025-09-29"), first.id, second.id)
    assert [clock.extensions for clock in (first, second, third)] == [0, 1, 2]
    assert {clock.original_due_on for clock in (first, second, third)} == {day("2025-09-30")}
    assert third.due_on == day("2025-11-28")


def test_an_extension_moves_the_six_months_too() -> None:
    story = a_task()

    story.extend("2025-09-29", "31/10/2025")

    # 31/10/2025 + 6 months = 30/4/2026, off; 01/5 off, weekend; Monday 04/5
    assert story.last("six-months-without-result").due_on == day("2026-05-04")
    assert story.outcomes("six-months-without-result") == [Outcome.EXTENDED, OPEN]


def test_a_new_lead_takes_the_clock_over_with_the_same_day() -> None:
    story = a_task()

    story.tell(Happened.TASK_REASSIGNED, "2025-09-15", lead=OTHER_UNIT)

    first, second = story.line("task-due")
    assert (first.outcome, first.unit, first.ended_on) == (Outcome.MOVED, UNIT, day("2025-09-15"))
    assert (second.outcome, second.unit, second.due_on) == (OPEN, OTHER_UNIT, day("2025-09-30"))
    before, after = story.line("six-months-without-result")
    assert (before.outcome, after.outcome, after.due_on) == (Outcome.MOVED, OPEN, before.due_on)
    assert story.standing.lead == OTHER_UNIT


def test_a_stopped_task_owes_nothing() -> None:
    story = a_task()
    story.tell(Happened.TASK_RECEIVED, "2025-09-05")

    story.tell(Happened.TASK_STOPPED, "2025-10-10")

    assert {clock.outcome for clock in story.book.clocks[Subject.TASK, TASK]} == {Outcome.STOPPED}
    assert {clock.ended_on for clock in story.book.clocks[Subject.TASK, TASK]} == {day("2025-10-10")}


@pytest.mark.parametrize("final", [Happened.TASK_STOPPED, Happened.REPORT_CONFIRMED])
def test_a_reopened_task_has_the_working_days_that_were_left(final: Happened) -> None:
    story = a_task()
    story.report("2025-09-26")
    story.tell(final, "2025-10-10")

    story.tell(Happened.TASK_REOPENED, "2025-10-20")

    first, second = story.line("task-due")
    assert (first.outcome, first.ended_on) == (Outcome.REOPENED, day("2025-10-10"))
    # reported on Friday 26/9 with two working days left; reopened on Monday 20/10: Tuesday 21, Wednesday 22
    assert (second.outcome, second.opened_on, second.due_on) == (OPEN, day("2025-10-20"), day("2025-10-22"))
    assert second.met_on is None
    assert story.standing.status is Status.IN_PROGRESS


def test_a_reason_for_delay_answers_the_six_months_and_not_the_deadline() -> None:
    story = a_task()

    story.tell(Happened.DELAY_EXPLAINED, "2026-02-10")

    six_months = story.last("six-months-without-result")
    assert (six_months.outcome, six_months.met_on) == (MET, day("2026-02-10"))
    assert story.outcomes() == [OPEN]
    assert story.standing.status is Status.ASSIGNED


def test_progress_and_urging_touch_no_clock() -> None:
    story = a_task()

    assert story.tell(Happened.PROGRESS_NOTED, "2025-09-10") == []
    assert story.tell(Happened.TASK_URGED, "2025-09-11") == []


def test_an_act_that_the_state_forbids_changes_nothing() -> None:
    story = a_task()

    with pytest.raises(MoveForbidden):
        story.tell(Happened.REPORT_CONFIRMED, "2025-09-11")

    assert (story.outcomes(), story.standing.status) == ([OPEN], Status.ASSIGNED)
