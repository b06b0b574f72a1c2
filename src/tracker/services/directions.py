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
from tracker.services.reports import TaskFacts, free_text, keep_paper, known_task, task_day
from tracker.services.units import refuse_gone
from tracker.services.whichperiod import period_of_report
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

    A term such as «15 ngày làm việc» counts from the direction's day, or from the day on which the unit receives
    it where the words say so. Of a recurring task one period is extended: the one named, or the open one with the
    earliest last day. Raises NoNewDeadline, DueBeforeIssued, or what `period_of_report` raises.
    """
    task = known_task(ledger, number)
    day = direction_day(ledger, direction, on)
    facts = keep_paper(ledger, task, direction)
    facts |= new_deadline(ledger, task, deadline, direction.issued_on, period)
    return ledger.record(Happened.TASK_EXTENDED, Subject.TASK, number, on=day, **facts)


def reassign(
    ledger: Ledger, number: int, lead: int, direction: Paper, *, unit_name: str, on: date | None = None
) -> Recorded:
    """
    Give a task to another lead unit by direction (Art. 6.1.c).

    The clock of the first unit is closed and keeps what it says; the new one starts with the same
    deadline, or counts from its own receipt. A deadline that has passed does not bind the new unit: its task is
    without deadline until a direction sets one, and a period that has passed ends with the first. Raises
    SameLead or UnitGone.
    """
    task = known_task(ledger, number)
    day = direction_day(ledger, direction, on)
    refuse_gone(ledger, [lead], day)
    facts = new_lead(task, lead, unit_name=unit_name) | keep_paper(ledger, task, direction)
    return ledger.record(Happened.TASK_REASSIGNED, Subject.TASK, number, on=day, **facts)


def stop(ledger: Ledger, number: int, *, direction: Paper, reason: str | None, on: date | None = None) -> Recorded:
    """Stop a task by direction, from the day of the direction on: it is taken back, and its clocks with it."""
    task = known_task(ledger, number)
    facts = keep_paper(ledger, task, direction) | {"reason": free_text(task, reason, "lý do")}
    day = direction_day(ledger, direction, on)
    return ledger.record(Happened.TASK_STOPPED, Subject.TASK, number, on=day, **facts)


def reopen(ledger: Ledger, number: int, *, reason: str | None, on: date | None = None) -> Recorded:
    """
    Take up again a task that was confirmed or stopped.

    Its clock goes on with the working days that were left when the unit reported, or the task was stopped.
    """
    task = known_task(ledger, number)
    facts = {"reason": free_text(task, reason, "lý do")}
    return ledger.record(Happened.TASK_REOPENED, Subject.TASK, number, on=task_day(ledger, task, on), **facts)


def direction_day(ledger: Ledger, direction: Paper, on: date | None) -> date:
    """Return the day from which a direction is law: that of its issue, unless another is named."""
    return act_day(ledger, on or direction.issued_on, not_before=direction.issued_on, what="ngày ban hành văn bản")


def new_deadline(
    ledger: Ledger, task: TaskFacts, deadline: Deadline, issued_on: date, period: str | None
) -> dict[str, object]:
    """Return what a direction of `issued_on` sets as deadline; raises NoNewDeadline or DueBeforeIssued."""
    about = period_of_report(ledger, task.standing, period, issued_on)
    waits = deadline.kind is Kind.TERM and not about
    if deadline.kind is Kind.RECURRING or (deadline.term(issued_on) is None and not waits):
        raise NoNewDeadline(phrase=deadline.phrase)
    last_day(ledger, deadline, issued_on)
    return deadline_facts(deadline) | about | ({"recurring": True} if about else {})


def new_lead(task: TaskFacts, lead: int, *, unit_name: str) -> dict[str, object]:
    """Return what a direction sets as lead unit; raises SameLead."""
    if lead == task.standing.lead:
        raise SameLead(number=task.standing.id, unit=unit_name)
    return {"lead": lead}
