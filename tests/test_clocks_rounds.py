"""Recurring tasks: one clock for each period, and none of them touched by what is said of another."""

from __future__ import annotations

from story import OTHER_UNIT, UNIT, Story, day
from tracker.law.vocabulary import Happened, Outcome, Status

OPEN, MET = Outcome.OPEN, Outcome.MET


def a_monthly_task() -> Story:
    """Return the story of «trước ngày 18 hằng tháng» since 05/01/2026, with its first two periods."""
    story = Story()
    story.assign("2026-01-05", "trước ngày 18 hằng tháng")
    story.tell(Happened.PERIOD_OPENED, "2026-01-05", period="2026-01")
    story.tell(Happened.PERIOD_OPENED, "2026-02-01", period="2026-02")
    return story


def test_a_recurring_task_starts_with_its_periods() -> None:
    story = Story()

    assert story.assign("2026-01-05", "hằng quý") == []


def test_each_period_has_its_own_clock() -> None:
    story = a_monthly_task()

    # «trước ngày 18»: 17/01 is a Saturday, Monday 19; 17/02 is the first day of Tết, Monday 23
    assert [(clock.period, clock.due_on) for clock in story.line("task-due")] == [
        ("2026-01", day("2026-01-19")),
        ("2026-02", day("2026-02-23")),
    ]
    # 19/01 + 6 months = 19/7, a Sunday; 23/02 + 6 months = 23/8, a Sunday
    assert [clock.due_on for clock in story.line("six-months-without-result")] == [
        day("2026-07-20"),
        day("2026-08-24"),
    ]


def test_no_first_period_ends_on_the_day_of_issue() -> None:
    story = Story()
    story.assign("2026-03-24", "trước ngày 25 hằng tháng")

    assert story.tell(Happened.PERIOD_OPENED, "2026-03-24", period="2026-03") == []
    assert [clock.period for clock in story.tell(Happened.PERIOD_OPENED, "2026-03-24", period="2026-04")] == [
        "2026-04",
        "2026-04",
    ]


def test_a_report_on_one_period_leaves_the_others_running() -> None:
    story = a_monthly_task()

    story.report("2026-01-16", period="2026-01")
    story.tell(Happened.REPORT_CONFIRMED, "2026-01-19")

    assert story.outcomes() == [MET, OPEN]
    assert story.outcomes("six-months-without-result") == [MET, OPEN]
    assert story.standing.status is Status.IN_PROGRESS


def test_a_period_opens_while_a_report_on_another_waits() -> None:
    story = a_monthly_task()
    story.report("2026-01-16", period="2026-01")

    story.tell(Happened.PERIOD_OPENED, "2026-03-01", period="2026-03")

    assert story.outcomes() == [Outcome.WAITING, OPEN, OPEN]
    assert story.standing.status is Status.REPORTED


def test_an_extension_of_one_period_leaves_the_others_and_the_words_of_the_task() -> None:
    story = a_monthly_task()

    story.extend("2026-02-10", "ngày 25/02/2026", period="2026-02")

    assert [(clock.period, clock.due_on, clock.outcome) for clock in story.line("task-due")] == [
        ("2026-01", day("2026-01-19"), OPEN),
        ("2026-02", day("2026-02-23"), Outcome.EXTENDED),
        ("2026-02", day("2026-02-25"), OPEN),
    ]
    assert story.standing.phrase == "trước ngày 18 hằng tháng"
    assert (story.standing.recurring, story.standing.term) == (True, None)


def test_a_new_lead_takes_over_the_periods_that_run() -> None:
    story = a_monthly_task()
    story.report("2026-01-16", period="2026-01")
    story.tell(Happened.REPORT_CONFIRMED, "2026-01-19")

    story.tell(Happened.TASK_REASSIGNED, "2026-02-02", lead=OTHER_UNIT)

    assert [(clock.period, clock.unit, clock.outcome) for clock in story.line("task-due")] == [
        ("2026-01", UNIT, MET),
        ("2026-02", UNIT, Outcome.MOVED),
        ("2026-02", OTHER_UNIT, OPEN),
    ]


def test_a_reason_for_the_delay_of_one_period_answers_its_six_months_only() -> None:
    story = a_monthly_task()

    story.tell(Happened.DELAY_EXPLAINED, "2026-03-02", period="2026-01")

    assert story.outcomes("six-months-without-result") == [MET, OPEN]
    assert story.outcomes() == [OPEN, OPEN]


def test_a_period_that_has_lapsed_ends_with_the_old_lead() -> None:
    story = a_monthly_task()

    story.tell(Happened.TASK_REASSIGNED, "2026-02-02", lead=OTHER_UNIT)

    assert [(clock.period, clock.unit, clock.outcome) for clock in story.line("task-due")] == [
        ("2026-01", UNIT, Outcome.STOPPED),
        ("2026-02", UNIT, Outcome.MOVED),
        ("2026-02", OTHER_UNIT, OPEN),
    ]
    assert story.outcomes("six-months-without-result") == [Outcome.STOPPED, Outcome.MOVED, OPEN]


def test_each_period_waits_and_is_answered_for_itself() -> None:
    story = a_monthly_task()
    story.report("2026-01-16", period="2026-01")
    story.report("2026-02-11", period="2026-02")

    story.tell(Happened.REPORT_CONFIRMED, "2026-02-12", period="2026-01")

    assert (story.outcomes(), story.standing.status) == ([MET, Outcome.WAITING], Status.REPORTED)
    story.tell(Happened.REPORT_RETURNED, "2026-02-24", period="2026-02")
    assert story.outcomes() == [MET, Outcome.RETURNED, OPEN]
    # Wednesday 11/02: left were 12, 13 and Monday 23/02; from Tuesday 24: 25, 26, 27
    assert story.last().due_on == day("2026-02-27")
    assert story.standing.status is Status.IN_PROGRESS


def test_an_answer_that_names_no_period_answers_every_one_that_waits() -> None:
    story = a_monthly_task()
    story.report("2026-01-16", period="2026-01")

    story.tell(Happened.REPORT_CONFIRMED, "2026-02-12")

    assert story.outcomes() == [MET, OPEN]


def test_a_recurrence_that_ends_is_done_with_its_last_period() -> None:
    story = Story()
    story.assign("2026-01-05", "ngày 15 hằng tháng đến hết tháng 02/2026")
    for period in ("2026-01", "2026-02"):
        story.tell(Happened.PERIOD_OPENED, "2026-01-18", period=period)
        story.report("2026-01-20", period=period)
    story.tell(Happened.REPORT_CONFIRMED, "2026-01-21", period="2026-01")
    before = story.standing.status

    story.tell(Happened.REPORT_CONFIRMED, "2026-01-22", period="2026-02")

    assert (before, story.standing.status) == (Status.REPORTED, Status.DONE)


def test_a_corrected_recurrence_moves_its_periods_and_drops_those_it_does_not_name() -> None:
    story = a_monthly_task()

    story.correct("2026-01-12", "ngày 20 hằng tháng đến hết tháng 01/2026")

    assert [(clock.period, clock.due_on, clock.outcome) for clock in story.line("task-due")] == [
        ("2026-01", day("2026-01-19"), Outcome.CORRECTED),
        ("2026-02", day("2026-02-23"), Outcome.STOPPED),
        ("2026-01", day("2026-01-20"), OPEN),
    ]


def test_reopening_takes_up_the_periods_that_are_still_ahead_and_none_that_was_accepted() -> None:
    story = a_monthly_task()
    story.report("2026-01-16", period="2026-01")
    story.tell(Happened.REPORT_CONFIRMED, "2026-01-19")
    story.tell(Happened.TASK_STOPPED, "2026-02-10")

    story.tell(Happened.TASK_REOPENED, "2026-02-12")

    assert [(clock.period, clock.outcome) for clock in story.line("task-due")] == [
        ("2026-01", MET),
        ("2026-02", Outcome.REOPENED),
        ("2026-02", OPEN),
    ]
    # stopped on Tuesday 10/02 with 11, 12, 13 and Monday 23 left; reopened on Thursday 12: 13, 23, 24, 25
    assert story.last().due_on == day("2026-02-25")


def test_a_period_that_passed_while_the_task_was_stopped_is_not_asked_for() -> None:
    story = a_monthly_task()
    story.tell(Happened.TASK_STOPPED, "2026-02-10")

    story.tell(Happened.TASK_REOPENED, "2026-02-24")

    assert story.outcomes() == [Outcome.STOPPED, Outcome.STOPPED]
    assert story.outcomes("six-months-without-result") == [Outcome.STOPPED, Outcome.STOPPED]
