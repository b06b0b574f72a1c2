"""
What a direction makes of a deadline: later, or sooner, than the one that was in force on its day (Art. 6.1.c).

An «extension» that extends nothing is refused, and so is a shorter term that shortens nothing: a slip of the
keyboard must not bring a unit its last day nearer.
"""

from __future__ import annotations

from datetime import date

from tracker.clocks.counting import is_deadline
from tracker.clocks.inforce import counts_from_receipt
from tracker.days.deadlines import Deadline, Kind
from tracker.errors import Forbidden, Usage
from tracker.law.lifecycle import move
from tracker.law.vocabulary import Happened, Outcome, Status, Subject
from tracker.ledger.ledger import Ledger
from tracker.services.directive.enter import deadline_facts
from tracker.services.directive.newitems import last_day
from tracker.services.papers import Paper, act_day
from tracker.services.task.report import TaskFacts
from tracker.services.task.whichperiod import period_of_direction


class NoNewDeadline(Usage):
    """An extension names no day."""

    sentence = "«{phrase}» không xác định được thời hạn mới. Ví dụ: «trước ngày 30/9/2026», «15 ngày làm việc»."


class NotLater(Forbidden):
    """An extension ends before the deadline in force."""

    sentence = (
        "Nhiệm vụ {number} đang có hạn {due:%d/%m/%Y}: hạn mới {new:%d/%m/%Y} sớm hơn, không phải gia hạn. Nếu văn bản "
        "chỉ đạo rút ngắn thời hạn, dùng «tracker task shorten {number} --due … --direction … --issued …»."
    )


class NothingMoved(Forbidden):
    """A direction sets the day that is in force."""

    sentence = (
        "Nhiệm vụ {number} đang có đúng hạn {due:%d/%m/%Y}: không có gì để đổi. Kiểm tra lại --due; hạn muộn hơn dùng "
        "«tracker task extend», sớm hơn dùng «tracker task shorten»."
    )


class NotSooner(Forbidden):
    """A shorter term ends after the deadline in force."""

    sentence = (
        "Nhiệm vụ {number} đang có hạn {due:%d/%m/%Y}: hạn mới {new:%d/%m/%Y} không sớm hơn, không phải rút ngắn. "
        "Nếu văn bản chỉ đạo gia hạn, dùng «tracker task extend {number} --due … --direction … --issued …»."
    )


class ToldTooLate(Forbidden):
    """A shorter term would bind its unit before it could know of it."""

    sentence = (
        "Nhiệm vụ {number} đang có hạn {due:%d/%m/%Y}: rút ngắn chỉ ràng buộc từ ngày làm việc sau ngày đơn vị nhận "
        "văn bản ({first:%d/%m/%Y}), nên không còn gì để rút. Nếu đơn vị đã nhận sớm hơn, ghi --received NGÀY."
    )


class NothingToShorten(Forbidden):
    """No deadline is in force that could be shortened."""

    sentence = (
        "Nhiệm vụ {number} chưa có thời hạn nên không có gì để rút ngắn. Đặt thời hạn theo chỉ đạo bằng "
        "«tracker task extend {number} --due … --direction … --issued …»."
    )


def later_deadline(
    ledger: Ledger, task: TaskFacts, deadline: Deadline, issued_on: date, period: str | None, *, on: date
) -> dict[str, object]:
    """
    Return what a direction that counts from the day `on` sets as a later deadline.

    Raises NoNewDeadline, DueBeforeIssued, NotLater, NothingMoved, or MoveForbidden for a task that had ended by then.
    """
    facts = new_deadline(ledger, task, deadline, issued_on, period, on=on)
    _refuse_ended(ledger, task, Happened.TASK_EXTENDED, on)
    new, due = last_day(ledger, deadline, issued_on), _in_force(ledger, task, facts.get("period"), on)
    number = task.standing.id
    if new is not None and due is not None and new <= due:
        raise NotLater(number=number, due=due, new=new) if new < due else NothingMoved(number=number, due=due)
    return facts


def sooner_deadline(
    ledger: Ledger,
    task: TaskFacts,
    deadline: Deadline,
    direction: Paper,
    period: str | None,
    *,
    on: date,
    received_on: date | None,
) -> dict[str, object]:
    """
    Return what a direction sets as a shorter term, and since when its unit knows of it: its receipt, or today.

    Raises NoNewDeadline, DueBeforeIssued, NothingToShorten, NotSooner, NothingMoved or ToldTooLate, or MoveForbidden
    for a task that had ended by then.
    """
    number, issued_on = task.standing.id, direction.issued_on
    told_on = ledger.today
    if received_on is not None:
        told_on = act_day(ledger, received_on, not_before=issued_on, what="ngày ban hành văn bản")
    facts = new_deadline(ledger, task, deadline, issued_on, period, on=on) | {"told_on": told_on.isoformat()}
    if received_on is not None:
        facts["received_on"] = received_on.isoformat()
    counts = counts_from_receipt(str(facts["deadline"])) and received_on is not None and "period" not in facts
    new, due = last_day(ledger, deadline, issued_on, received_on if counts else None), None
    if new is None:
        raise NoNewDeadline(phrase=deadline.phrase)
    _refuse_ended(ledger, task, Happened.TASK_SHORTENED, on)
    due = _in_force(ledger, task, facts.get("period"), on)
    if due is None:
        raise NothingToShorten(number=number)
    if new >= due:
        raise NotSooner(number=number, due=due, new=new) if new > due else NothingMoved(number=number, due=due)
    first = ledger.calendar.after(told_on, 1)
    if first >= due:
        raise ToldTooLate(number=number, due=due, first=first)
    return facts


def new_deadline(
    ledger: Ledger, task: TaskFacts, deadline: Deadline, issued_on: date, period: str | None, *, on: date
) -> dict[str, object]:
    """Return what a direction of `issued_on` sets as deadline; raises NoNewDeadline or DueBeforeIssued."""
    about = period_of_direction(ledger, task.standing, period, on)
    waits = deadline.kind is Kind.TERM and not about
    if deadline.kind is Kind.RECURRING or (deadline.term(issued_on) is None and not waits):
        raise NoNewDeadline(phrase=deadline.phrase)
    last_day(ledger, deadline, issued_on)
    return deadline_facts(deadline) | about | ({"recurring": True} if about else {})


def _refuse_ended(ledger: Ledger, task: TaskFacts, act: Happened, on: date) -> None:
    """Raise MoveForbidden for a direction on a task that was done or stopped before its day."""
    standing = task.standing
    rows = [clock for clock in ledger.clocks(Subject.TASK, standing.id) if is_deadline(clock.law)]
    if standing.status in (Status.DONE, Status.STOPPED) and all(each.ended_on and each.ended_on < on for each in rows):
        move(standing.id, standing.status, act, recurring=standing.recurring)


def _in_force(ledger: Ledger, task: TaskFacts, period: object, on: date) -> date | None:
    """Return the last lawful day that a task, or one of its periods, had on a day; None where it had none."""
    rows = [
        clock
        for clock in ledger.clocks(Subject.TASK, task.standing.id)
        if is_deadline(clock.law) and clock.period == period and clock.outcome is not Outcome.CORRECTED
    ]
    row = max((each for each in rows if each.opened_on <= on), key=lambda each: (each.opened_on, each.id), default=None)
    row = row or rows[0]
    return row.due_on or (None if row.term is None else ledger.last_day(row.term))
