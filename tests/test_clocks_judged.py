"""What the Quy chế judges, and what it does not: acts before 04/9/2025, directives of others, the calendar."""

from __future__ import annotations

import pytest

from story import OTHER_UNIT, THIRD_UNIT, UNIT, Story, day
from tracker.law.vocabulary import Happened, Issuer, Outcome, Subject
from tracker.workdays import Day

OPEN, MET = Outcome.OPEN, Outcome.MET


def a_directive(issuer: Issuer, on: str = "2026-08-28") -> Story:
    """Return the story of a directive issued on Friday 28/8/2026."""
    story = Story(Subject.DIRECTIVE)
    story.tell(Happened.DIRECTIVE_ISSUED, on, issuer=issuer.value)
    return story


@pytest.mark.parametrize("issuer", [Issuer.CITY, Issuer.CHAIRMAN, Issuer.DEPUTY])
def test_the_office_enters_what_the_city_and_its_leaders_give(issuer: Issuer) -> None:
    story = a_directive(issuer)

    # Friday 28/8; Sat, Sun, 31/8, 01/9, 02/9 off; Thursday 03/9
    assert story.last("office-enters-task").due_on == day("2026-09-03")


@pytest.mark.parametrize("issuer", [Issuer.OFFICE, Issuer.GOVERNMENT, Issuer.PM])
def test_the_office_owes_no_entry_for_directives_of_others(issuer: Issuer) -> None:
    assert a_directive(issuer).line("office-enters-task") == []


@pytest.mark.parametrize("happened", [Happened.TASKS_ENTERED, Happened.NOTHING_TO_FOLLOW])
def test_entering_tasks_or_saying_there_are_none_ends_the_duty(happened: Happened) -> None:
    story = a_directive(Issuer.CITY)

    story.tell(happened, "2026-09-04")

    entry = story.last("office-enters-task")
    assert (entry.outcome, entry.met_on, entry.accepted_on) == (MET, day("2026-09-04"), None)


def test_a_second_entry_leaves_the_first_standing() -> None:
    story = a_directive(Issuer.CITY)
    story.tell(Happened.TASKS_ENTERED, "2026-09-03")

    assert story.tell(Happened.TASKS_ENTERED, "2026-09-10") == []
    assert story.last("office-enters-task").met_on == day("2026-09-03")


def test_a_withdrawn_directive_asks_for_no_entry() -> None:
    story = a_directive(Issuer.CITY)

    story.tell(Happened.DIRECTIVE_WITHDRAWN, "2026-08-29", document=1)

    assert story.outcomes("office-enters-task") == [Outcome.STOPPED]


def test_a_directive_of_the_day_before_the_quy_che_is_not_judged() -> None:
    assert a_directive(Issuer.CITY, on="2025-09-03").line("office-enters-task") == []
    # Thursday 04/9/2025 -> Friday 05/9
    assert a_directive(Issuer.CITY, on="2025-09-04").last("office-enters-task").due_on == day("2025-09-05")


def an_old_task(due: str) -> Story:
    """Return the story of a task given on Friday 01/8/2025, before the Quy chế."""
    story = Story()
    story.assign("2025-08-01", due, entered="2025-10-01")
    return story


def test_an_older_deadline_is_followed_and_never_judged() -> None:
    story = an_old_task("29/8/2025")

    assert (story.last().outcome, story.last().due_on) == (OPEN, None)
    assert story.standing.due_on == day("2025-08-29")
    # six months count from the later of the deadline and 04/9/2025: 04/3/2026, a Wednesday
    assert story.last("six-months-without-result").due_on == day("2026-03-04")


def test_an_older_task_with_a_deadline_under_the_quy_che_is_judged_by_its_last_day() -> None:
    assert an_old_task("30/9/2025").last().due_on == day("2025-09-30")
    assert an_old_task("4/9/2025").last().due_on == day("2025-09-04")
    assert an_old_task("3/9/2025").last().due_on is None


def test_an_older_task_that_is_sent_back_is_still_not_judged() -> None:
    story = an_old_task("29/8/2025")
    story.report("2025-10-02")

    story.tell(Happened.REPORT_RETURNED, "2025-11-03")

    assert story.last().due_on is None


def test_a_new_deadline_given_under_the_quy_che_is_judged() -> None:
    story = an_old_task("29/8/2025")

    story.extend("2025-10-06", "28/11/2025")

    assert story.last().due_on == day("2025-11-28")
    # 28/11/2025 + 6 months = 28/5/2026, a Thursday
    assert story.last("six-months-without-result").due_on == day("2026-05-28")


def test_a_mistyped_deadline_of_an_older_task_does_not_make_it_judged() -> None:
    story = an_old_task("khẩn trương")

    story.correct("2025-10-06", "2025-08-29")

    assert story.standing.due_on == day("2025-08-29")
    assert story.last().due_on is None
    assert story.last("six-months-without-result").due_on == day("2026-03-04")


def test_the_six_months_are_judged_by_the_corrected_deadline() -> None:
    story = an_old_task("29/8/2025")

    story.correct("2025-10-06", "29/9/2025")

    # as if it had been typed rightly: 29/9/2025 + 6 months = 29/3/2026, a Sunday; Monday 30
    assert story.last("six-months-without-result").due_on == day("2026-03-30")
    assert story.last().due_on == day("2025-09-29")


def test_a_storm_moves_the_clocks_that_run_over_it() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")

    touched = story.change_calendar("2025-09-29", Day(day("2025-09-30"), working=False, source="bão"))

    first, second = story.line("task-due")
    assert (first.outcome, first.due_on, first.ended_on) == (
        Outcome.RECOUNTED,
        day("2025-09-30"),
        day("2025-09-29"),
    )
    # Tuesday 30/9 off; Wednesday 01/10
    assert (second.outcome, second.due_on, second.replaces) == (OPEN, day("2025-10-01"), first.id)
    assert (second.original_due_on, second.extensions) == (day("2025-09-30"), 0)
    assert story.standing.due_on == day("2025-10-01")
    # The six months run from the deadline: 01/10 + 6 months = 01/4/2026, a Wednesday
    assert story.last("six-months-without-result").due_on == day("2026-04-01")
    assert len(touched) == 4


def test_a_storm_changes_nothing_of_what_has_ended_or_waits() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")
    story.report("2025-09-29")

    touched = story.change_calendar("2025-09-30", Day(day("2025-09-30"), working=False, source="bão"))

    assert touched == []
    assert story.outcomes() == [Outcome.WAITING]


def test_a_report_returned_after_a_storm_runs_on_to_the_day_as_counted_now() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")
    story.report("2025-09-29")
    story.change_calendar("2025-09-30", Day(day("2025-09-30"), working=False, source="bão"))

    story.tell(Happened.REPORT_RETURNED, "2025-09-30")

    assert story.last().due_on == day("2025-10-01")


def test_an_announcement_of_what_was_expected_takes_the_doubt_away_and_moves_nothing() -> None:
    story = Story()
    story.assign("2026-11-20", "1 ngày làm việc")
    assert story.last().provisional

    touched = story.change_calendar("2026-11-21", Day(day("2026-11-23"), working=True))

    assert story.outcomes() == [OPEN]
    assert story.last() in touched
    assert not story.last().provisional


def test_a_directive_moves_with_the_calendar_as_well() -> None:
    story = a_directive(Issuer.CITY)

    story.change_calendar("2026-09-01", Day(day("2026-09-03"), working=False, source="bão"))

    assert story.last("office-enters-task").due_on == day("2026-09-04")


def test_a_mistaken_deadline_was_never_true() -> None:
    story = Story()
    story.assign("2025-09-05", "12/9/2025")
    story.report("2025-09-16")
    story.tell(Happened.REPORT_CONFIRMED, "2025-09-17")

    story.correct("2025-09-18", "22/9/2025")

    mistaken, right = story.line("task-due")
    assert mistaken.outcome is Outcome.CORRECTED
    assert (right.opened_on, right.due_on, right.original_due_on) == (
        day("2025-09-05"),
        day("2025-09-22"),
        day("2025-09-22"),
    )
    assert (right.outcome, right.met_on, right.accepted_on, right.ended_on) == (
        MET,
        day("2025-09-16"),
        day("2025-09-17"),
        day("2025-09-17"),
    )


def test_a_mistaken_lead_is_cleared_of_everything() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")
    story.report(issued="2025-09-08", filed="2025-09-12")

    story.tell(Happened.TASK_CORRECTED, "2025-10-02", lead=OTHER_UNIT, old=UNIT)

    assert story.outcomes() == [Outcome.CORRECTED, Outcome.WAITING]
    assert story.outcomes("unit-files-report") == [Outcome.CORRECTED, MET]
    assert {story.last(rule).unit for rule in ("task-due", "unit-files-report")} == {OTHER_UNIT}
    assert story.outcomes("six-months-without-result") == [Outcome.WAITING]
    standing_where_it_stood = story.last()
    assert (standing_where_it_stood.opened_on, standing_where_it_stood.met_on) == (
        day("2025-09-05"),
        day("2025-09-08"),
    )


def test_correcting_the_lead_leaves_what_an_earlier_lead_did() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")
    story.report(issued="2025-09-08", filed="2025-09-12")
    story.tell(Happened.REPORT_RETURNED, "2025-09-15")
    story.tell(Happened.TASK_REASSIGNED, "2025-09-16", lead=OTHER_UNIT)

    story.tell(Happened.TASK_CORRECTED, "2025-09-17", lead=THIRD_UNIT, old=OTHER_UNIT)

    # the first unit filed late; that is not the third unit's fault
    assert [(clock.unit, clock.outcome) for clock in story.line("unit-files-report")] == [(UNIT, MET)]
    assert (story.last().unit, story.last().outcome) == (THIRD_UNIT, OPEN)


def test_correcting_the_lead_leaves_a_day_as_it_was_counted_then() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")
    story.report("2025-09-30")
    story.change_calendar("2025-10-02", Day(day("2025-09-30"), working=False, source="bão"))

    story.tell(Happened.TASK_CORRECTED, "2025-10-03", lead=OTHER_UNIT, old=UNIT)

    # reported in time, so that the storm made known after that changed nothing
    assert (story.last().due_on, story.last().original_due_on) == (day("2025-09-30"), day("2025-09-30"))
    assert story.last().met_on == day("2025-09-30")


def test_correcting_the_lead_leaves_a_day_as_a_storm_made_it() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")
    story.report("2025-10-01")
    story.change_calendar("2025-10-02", Day(day("2025-09-30"), working=False, source="bão"))

    story.tell(Happened.TASK_CORRECTED, "2025-10-03", lead=OTHER_UNIT, old=UNIT)

    assert (story.last().due_on, story.last().original_due_on) == (day("2025-10-01"), day("2025-09-30"))
    assert (story.last().unit, story.last().met_on) == (OTHER_UNIT, day("2025-10-01"))


def test_correcting_what_is_said_touches_no_clock() -> None:
    story = Story()
    story.assign("2025-09-05", "30/9/2025")

    assert story.tell(Happened.TASK_CORRECTED, "2025-09-17", room="Phòng Nội chính", field="room") == []
    assert story.standing.room == "Phòng Nội chính"
