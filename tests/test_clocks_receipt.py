"""What the day on which a unit received the directive does: deadlines counted from it, and referring back."""

from __future__ import annotations

from story import a_task, day
from tracker.law.vocabulary import Happened, Outcome

OPEN, WAITING, MET = Outcome.OPEN, Outcome.WAITING, Outcome.MET


def test_a_receipt_starts_a_deadline_that_was_waiting_for_it() -> None:
    story = a_task("5 ngày làm việc kể từ ngày nhận")

    story.tell(Happened.TASK_RECEIVED, "2025-09-08")

    # Monday 08/9: 09 10 11 12, Monday 15
    first, second = story.line("task-due")
    assert (first.outcome, first.ended_on) == (Outcome.RECEIVED, day("2025-09-08"))
    assert (second.replaces, second.due_on, second.original_due_on) == (first.id, day("2025-09-15"), day("2025-09-15"))
    assert second.extensions == 0
    assert story.standing.due_on == day("2025-09-15")


def test_a_receipt_recorded_after_the_report_leaves_the_report_standing() -> None:
    story = a_task("5 ngày làm việc kể từ ngày nhận")
    story.report("2025-09-10")

    story.tell(Happened.TASK_RECEIVED, "2025-09-08")

    assert (story.last().outcome, story.last().met_on) == (WAITING, day("2025-09-10"))
    story.tell(Happened.REPORT_CONFIRMED, "2025-09-11")
    assert (story.last().outcome, story.last().met_on, story.last().due_on) == (
        MET,
        day("2025-09-10"),
        day("2025-09-15"),
    )


def test_a_receipt_of_a_dated_task_opens_the_right_to_refer_it_back_and_moves_no_deadline() -> None:
    story = a_task()

    story.tell(Happened.TASK_RECEIVED, "2025-09-05")

    assert story.outcomes() == [OPEN]
    # Friday -> Monday
    assert story.last("unit-refers-back").due_on == day("2025-09-08")


def test_without_a_receipt_nobody_can_be_late_in_referring_back() -> None:
    assert a_task().line("unit-refers-back") == []
