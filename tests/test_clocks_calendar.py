"""A calendar that changes later, act by act: what is judged again, what stays, and what is taken back."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from story import Story, a_task, day
from tracker.law.event import Event
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.workdays import Day

MET, OPEN, RECOUNTED, WAITING = Outcome.MET, Outcome.OPEN, Outcome.RECOUNTED, Outcome.WAITING


def off(on: str) -> Day:
    """Return a day taken off by a storm."""
    return Day(day(on), working=False, source="bão")


def worked(on: str) -> Day:
    """Return a Saturday that is worked."""
    return Day(day(on), working=True, source="làm bù")


def test_what_was_done_late_and_confirmed_is_judged_again_in_a_row_of_its_own() -> None:
    story = a_task()
    story.report("2025-10-01")
    story.tell(Happened.REPORT_CONFIRMED, "2025-10-02")

    story.change_calendar("2025-10-06", off("2025-09-30"))

    was, now = story.line("task-due")
    assert (was.outcome, was.due_on, was.met_on, was.ended_on) == (
        RECOUNTED,
        day("2025-09-30"),
        day("2025-10-01"),
        day("2025-10-02"),
    )
    assert (now.outcome, now.due_on, now.replaces, now.opened_on) == (
        MET,
        day("2025-10-01"),
        was.id,
        day("2025-10-06"),
    )
    assert (now.met_on, now.met_by, now.accepted_on, now.ended_on, now.ended_by) == (
        was.met_on,
        was.met_by,
        was.accepted_on,
        was.ended_on,
        was.ended_by,
    )
    assert story.standing.due_on == day("2025-10-01")


def test_a_waiting_report_closes_on_the_day_of_the_change_and_waits_on() -> None:
    story = a_task()
    story.report("2025-10-01")

    story.change_calendar("2025-10-06", off("2025-09-30"))

    assert story.outcomes() == [RECOUNTED, WAITING]
    assert [clock.ended_on for clock in story.line("task-due")] == [day("2025-10-06"), None]


def test_what_was_done_in_time_is_left_as_it_is() -> None:
    story = a_task()
    story.report("2025-09-30")

    assert story.change_calendar("2025-10-06", off("2025-09-29")) == []
    story.change_calendar("2025-10-06", off("2025-09-30"))

    assert story.outcomes() == [WAITING]
    assert story.last().due_on == day("2025-09-30")


def test_a_day_that_makes_a_late_thing_later_changes_nothing() -> None:
    story = a_task("27/9/2025")  # a Saturday: Monday 29/9
    story.report("2025-09-30")

    story.change_calendar("2025-10-06", worked("2025-09-27"))

    assert story.outcomes() == [WAITING]
    assert story.last().due_on == day("2025-09-29")
    assert story.standing.due_on == day("2025-09-29")


def test_a_storm_while_the_office_holds_a_report_is_no_day_that_it_held() -> None:
    story = a_task()
    story.report("2025-09-29")
    story.tell(Happened.REPORT_RETURNED, "2025-10-03")
    # One day left on 29/9: Monday 06/10; held 30/9, 01, 02, 03/10
    assert (story.last().due_on, story.last().held) == (day("2025-10-06"), 4)

    story.change_calendar("2025-10-03", off("2025-10-01"))

    assert (story.last().due_on, story.last().held) == (day("2025-10-06"), 3)
    assert story.outcomes() == [Outcome.RETURNED, OPEN]


def test_six_months_end_later_with_the_deadline_they_run_on() -> None:
    story = a_task("30/9/2025")
    assert story.last("six-months-without-result").due_on == day("2026-03-30")

    story.change_calendar("2025-10-06", off("2025-09-30"))

    # from Wednesday 01/10/2025
    assert story.last("six-months-without-result").due_on == day("2026-04-01")


def test_six_months_that_a_report_paused_run_on_the_day_that_a_storm_moved() -> None:
    story = a_task("30/9/2025")
    story.report("2025-10-01")
    story.change_calendar("2025-10-06", off("2025-09-30"))

    story.tell(Happened.REPORT_RETURNED, "2025-10-01")

    # One working day after the return, Thursday 02/10, for both
    assert story.last().due_on == day("2025-10-02")
    assert story.last("six-months-without-result").due_on == day("2026-04-02")


def test_a_right_to_refer_back_is_not_cut_short() -> None:
    story = a_task()
    story.tell(Happened.TASK_RECEIVED, "2025-09-12")  # a Friday: until Monday 15/9
    assert story.last("unit-refers-back").due_on == day("2025-09-15")

    story.change_calendar("2025-09-15", worked("2025-09-13"))

    assert story.last("unit-refers-back").due_on == day("2025-09-15")


def test_what_a_change_did_can_be_taken_back_row_by_row() -> None:
    story = a_task()
    story.report("2025-10-01")
    story.tell(Happened.REPORT_CONFIRMED, "2025-10-02")
    story.book.undone = {story.told + 1}
    before, standing = deepcopy(story.book.clocks), replace(story.standing)

    story.change_calendar("2025-10-06", off("2025-09-30"))
    assert story.book.clocks != before
    undone = Event(story.told + 1, Happened.ACT_UNDONE, Subject.LEDGER, 0, day("2025-10-06"), {"events": [story.told]})
    story.book.carry(undone)

    assert story.book.clocks == before
    assert story.standing == standing
    assert story.book.known_calendar().is_working(day("2025-09-30"))


def test_a_day_far_from_a_finished_task_is_not_looked_at() -> None:
    story = a_task()
    story.report("2025-10-01")
    story.tell(Happened.REPORT_CONFIRMED, "2025-10-02")

    assert story.change_calendar("2025-11-06", off("2025-11-05")) == []
    assert Story().change_calendar("2025-11-06", off("2025-11-05")) == []
