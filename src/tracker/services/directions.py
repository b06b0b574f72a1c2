"""
What is changed by direction of UBND or its Chairman: deadline, lead unit, stopping (Art. 6.1.c, 6.2).

Each rests on a document; its day of issue is the day of the act, since the change is law from then on.
"""

from __future__ import annotations

from datetime import date

from tracker.deadlines import Deadline, Kind
from tracker.errors import Usage
from tracker.ledger import Ledger, Recorded
from tracker.services.acts import Paper, act_day
from tracker.services.entering import deadline_facts, last_day
from tracker.services.reports import TaskFacts, free_text, keep_paper, known_task, round_of, task_day
from tracker.services.units import refuse_gone
from tracker.vocabulary import Happened, Subject


class NoNewDeadline(Usage):
    """An extension names no day."""

    sentence = "«{phrase}» không xác định được thời hạn mới. Ví dụ: «trước ngày 30/9/2026», «15 ngày làm việc»."


class SameLead(Usage):
    """The new lead is the old one."""

    sentence = "{unit} đang là đơn vị chủ trì của nhiệm vụ {number}."


def extend(
    ledger: Ledger,
    number: int,
    deadline: Deadline,
    direction: Paper,
    *,
    on: date | None = None,
    period: str | None = None,
) -> Recorded:
    """
    Give a task another deadline by direction (Art. 6.1.c).

    A term such as «15 ngày làm việc» counts from the direction's day. For a recurring task one
    period is extended: the one named, or the oldest open. Raises NoNewDeadline or DueBeforeIssued.
    """
    task = known_task(ledger, number)
    day = direction_day(ledger, direction, on)
    facts = keep_paper(ledger, task, direction)
    facts |= new_deadline(ledger, task, deadline, direction.issued_on, task.standing.received_on, period)
    return ledger.record(Happened.TASK_EXTENDED, Subject.TASK, number, on=day, **facts)


def reassign(
    ledger: Ledger, number: int, lead: int, direction: Paper, *, unit_name: str, on: date | None = None
) -> Recorded:
    """
    Give a task to another lead unit by direction (Art. 6.1.c).

    The clock of the first unit is closed and keeps what it says; the new one starts with the same
    deadline. A deadline that has passed does not bind the new unit: its task is without deadline
    until a direction sets one. Raises SameLead or UnitGone.
    """
    task = known_task(ledger, number)
    day = direction_day(ledger, direction, on)
    refuse_gone(ledger, [lead], day)
    facts = new_lead(task, lead, day, unit_name=unit_name) | keep_paper(ledger, task, direction)
    return ledger.record(Happened.TASK_REASSIGNED, Subject.TASK, number, on=day, **facts)


def stop(ledger: Ledger, number: int, *, direction: Paper, reason: str | None, on: date | None = None) -> Recorded:
    """Stop a task by direction: it is taken back, and its clocks with it."""
    task = known_task(ledger, number)
    facts = keep_paper(ledger, task, direction) | {"reason": free_text(task, reason, "lý do")}
    return ledger.record(Happened.TASK_STOPPED, Subject.TASK, number, on=task_day(ledger, task, on), **facts)


def reopen(ledger: Ledger, number: int, *, reason: str | None, on: date | None = None) -> Recorded:
    """Take up again a task that was confirmed or stopped; its deadline is the one it had."""
    task = known_task(ledger, number)
    facts = {"reason": free_text(task, reason, "lý do")}
    return ledger.record(Happened.TASK_REOPENED, Subject.TASK, number, on=task_day(ledger, task, on), **facts)


def direction_day(ledger: Ledger, direction: Paper, on: date | None) -> date:
    """Return the day from which a direction is law: that of its issue, unless another is named."""
    return act_day(ledger, on or direction.issued_on, not_before=direction.issued_on, what="ngày ban hành văn bản")


def new_deadline(
    ledger: Ledger, task: TaskFacts, deadline: Deadline, issued_on: date, received_on: date | None, period: str | None
) -> dict[str, object]:
    """Return what a direction of `issued_on` sets as deadline; raises NoNewDeadline or DueBeforeIssued."""
    facts = deadline_facts(deadline, issued_on, received_on)
    if facts["term"] is None or deadline.kind is Kind.RECURRING:
        raise NoNewDeadline(phrase=deadline.phrase)
    last_day(ledger, deadline, issued_on, received_on)
    round_ = round_of(ledger, task, period) if task.standing.recurring or period is not None else {}
    return facts | round_ | ({"recurring": True} if round_ else {})


def new_lead(task: TaskFacts, lead: int, day: date, *, unit_name: str) -> dict[str, object]:
    """Return what a direction sets as lead unit: a deadline that has passed does not bind it; raises SameLead."""
    if lead == task.standing.lead:
        raise SameLead(number=task.standing.id, unit=unit_name)
    has_passed = task.standing.due_on is not None and task.standing.due_on < day
    return {"lead": lead, "term": None} if has_passed else {"lead": lead}
