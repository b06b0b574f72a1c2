"""
What is changed by direction of UBND or its Chairman: deadline, lead unit, stopping (Art. 6.1.c, 6.2).

Each rests on a document; its day of issue is the day of the act, since the change is law from then on, whenever it
is typed (see `latedirections`).
"""

from __future__ import annotations

from datetime import date

from tracker.days.deadlines import Deadline
from tracker.errors import Forbidden, Usage
from tracker.law.vocabulary import Happened, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.unit.unit import unit_codes
from tracker.services.papers import Paper, act_day
from tracker.services.task.newdeadline import later_deadline, sooner_deadline
from tracker.services.task.report import TaskFacts, free_text, keep_paper, known_task, task_day
from tracker.services.unit.gone import gone, refuse_gone
from tracker.services.unit.passon import acting
from tracker.words.symbols import parts_of
from tracker.words.text import fold


class SuccessorLeads(Forbidden):
    """The new lead already carries the task, since the lead went into it."""

    sentence = (
        "{unit} đã nhận nhiệm vụ {number} khi {old} sáp nhập vào từ ngày {day:%d/%m/%Y}: không phải đơn vị chủ trì "
        "mới, thời hạn và số ngày chậm giữ nguyên. Đổi thời hạn theo chỉ đạo bằng «task extend {number}»."
    )


class SameLead(Usage):
    """The new lead is the old one."""

    sentence = "{unit} đang là đơn vị chủ trì của nhiệm vụ {number}."


class OldLeadsReport(Forbidden):
    """A report after the change of lead bears the symbol of the lead before it."""

    sentence = (
        "Báo cáo {report} ngày {on:%d/%m/%Y} mang ký hiệu của đơn vị cũ, mà văn bản chuyển đơn vị có từ ngày "
        "{day:%d/%m/%Y}. Nếu báo cáo ấy không phải của đơn vị mới, gõ «tracker task {undo} {number} --reason …» trước, "
        "rồi chuyển."
    )


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
    earliest last day. Raises NoNewDeadline, DueBeforeIssued, NotLater, NothingMoved, or what `period_of_direction`
    raises.
    """
    task = known_task(ledger, number)
    day = direction_day(ledger, direction, on)
    facts = keep_paper(ledger, task, direction)
    facts |= later_deadline(ledger, task, deadline, direction.issued_on, period, on=day)
    return ledger.record(Happened.TASK_EXTENDED, Subject.TASK, number, on=day, **facts)


def shorten(
    ledger: Ledger,
    number: int,
    deadline: Deadline,
    direction: Paper,
    *,
    received_on: date | None = None,
    on: date | None = None,
    period: str | None = None,
) -> Recorded:
    """
    Give a task a shorter term by direction, which binds from the working day after its unit received it (Art. 6.1.c).

    Where no receipt is named, the unit is taken to know of it today, when it is typed. Raises what `sooner_deadline`
    raises.
    """
    task = known_task(ledger, number)
    day = direction_day(ledger, direction, on)
    facts = keep_paper(ledger, task, direction)
    facts |= sooner_deadline(ledger, task, deadline, direction, period, on=day, received_on=received_on)
    return ledger.record(Happened.TASK_SHORTENED, Subject.TASK, number, on=day, **facts)


def reassign(
    ledger: Ledger, number: int, lead: int, direction: Paper, *, unit_name: str, on: date | None = None
) -> Recorded:
    """
    Give a task to another lead unit by direction (Art. 6.1.c).

    The clock of the first unit is closed and keeps what it says; the new one starts with the same
    deadline, or counts from its own receipt. A deadline that has passed does not bind the new unit: its task is
    without deadline until a direction sets one, and a period that has passed ends with the first. A report of that day
    or later is the new unit's. Raises SameLead, UnitGone or OldLeadsReport.
    """
    task = known_task(ledger, number)
    day = direction_day(ledger, direction, on)
    refuse_gone(ledger, [lead], day)
    facts = new_lead(ledger, task, lead, day, unit_name=unit_name) | keep_paper(ledger, task, direction)
    _refuse_old_report(ledger, task, lead, day)
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


def new_lead(ledger: Ledger, task: TaskFacts, lead: int, on: date, *, unit_name: str) -> dict[str, object]:
    """
    Return what a direction sets as lead unit; raises SameLead, or SuccessorLeads.

    Whoever carries the work of a lead that is gone has the task with the deadline and the lateness it came with.
    """
    old = task.standing.lead
    if lead == old:
        raise SameLead(number=task.standing.id, unit=unit_name)
    if old is not None and acting(ledger, old, on) == acting(ledger, lead, on):
        name, since = gone(ledger, old)
        raise SuccessorLeads(number=task.standing.id, unit=unit_name, old=name, day=since)
    return {"lead": lead}


def _refuse_old_report(ledger: Ledger, task: TaskFacts, lead: int, day: date) -> None:
    """Raise OldLeadsReport where a report that counts came after a change of lead, by its number from the old lead."""
    undo = {Status.REPORTED: "send-back", Status.DONE: "reopen"}.get(task.standing.status or Status.ASSIGNED)
    if undo is None:
        return
    row = ledger.connection.execute(
        "SELECT payload ->> 'number', payload ->> 'document_issued_on' FROM act WHERE subject = 'task'"
        " AND subject_id = :number AND happened = 'report-issued' ORDER BY id DESC LIMIT 1",
        {"number": task.standing.id},
    ).fetchone()
    if row is None or row[1] < day.isoformat():
        return
    codes, was = unit_codes(ledger.connection), task.standing.lead or 0
    named = {fold(body) for body in parts_of(str(row[0])).bodies}
    if fold(codes[was]) in named and fold(codes[lead]) not in named:
        on = date.fromisoformat(row[1])
        raise OldLeadsReport(report=row[0], on=on, day=day, undo=undo, number=task.standing.id)
