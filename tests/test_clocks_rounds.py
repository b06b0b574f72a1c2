"""Recurring tasks: one clock for each period, and none of them touched by what is said of another."""

from __future__ import annotations

from story import OTHER_UNIT, UNIT, Story, day
from tracker.vocabulary import Happened, Outcome, Status

OPEN, MET = Outcome.OPEN, Outcome.MET


def a_monthly_task() -> Story:
    """Return the story of «trước ngày 18 hằng tháng» since 05/01/2026, with its first two periods."""
    story = Story()
    story.assign("2026-01-05", None, phrase="trước ngày 18 hằng tháng", recurring=True)
    story.tell(Happened.PERIOD_OPENED, "2026-01-05", period="2026-01", term="2026-01-17")
    story.tell(Happened.PERIOD_OPENED, "2026-02-01", period="2026-02", term="2026-02-17")
    return story


def test_a_recurring_task_starts_with_its_periods() -> None:
    story = Story()

    assert story.assign("2026-01-05", None, recurring=True) == []


def test_each_period_has_its_own_clock() -> None:
    story = a_monthly_task()

    # «trước ngày 18»: the day before, never rolled
    assert [(clock.period, clock.due_on) for clock in story.line("task-due")] == [
        ("2026-01", day("2026-01-17")),
        ("2026-02", day("2026-02-17")),
    ]
    # 17/01 + 6 months = 17/7, a Friday; 17/02 + 6 months = 17/8, a Monday
    assert [clock.due_on for clock in story.line("six-months-without-result")] == [
        day("2026-07-17"),
        day("2026-08-17"),
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

    story.tell(Happened.PERIOD_OPENED, "2026-03-01", period="2026-03", term="2026-03-17")

    assert story.outcomes() == [Outcome.WAITING, OPEN, OPEN]
    assert story.standing.status is Status.REPORTED


def test_an_extension_of_one_period_leaves_the_others_and_the_words_of_the_task() -> None:
    story = a_monthly_task()

    story.extend("2026-02-10", "2026-02-25", period="2026-02", phrase="ngày 25/02/2026", recurring=True)

    assert [(clock.period, clock.due_on, clock.outcome) for clock in story.line("task-due")] == [
        ("2026-01", day("2026-01-17"), OPEN),
        ("2026-02", day("2026-02-17"), Outcome.EXTENDED),
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


def test_reopening_takes_up_the_periods_that_were_stopped_and_none_that_was_accepted() -> None:
    story = a_monthly_task()
    story.report("2026-01-16", period="2026-01")
    story.tell(Happened.REPORT_CONFIRMED, "2026-01-19")
    story.tell(Happened.TASK_STOPPED, "2026-02-10")

    story.tell(Happened.TASK_REOPENED, "2026-02-24")

    assert [(clock.period, clock.outcome) for clock in story.line("task-due")] == [
        ("2026-01", MET),
        ("2026-02", Outcome.REOPENED),
        ("2026-02", OPEN),
    ]
