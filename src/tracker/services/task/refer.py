"""
A task referred back to the Office, and what UBND or its Chairman then directs (Art. 6.1.c).

A referral is a document with a reason; its day of issue is judged. Late, it is accepted and breaches
nothing. Only a direction answers it: keep, another lead, another deadline.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.days.deadlines import Deadline
from tracker.errors import Forbidden, Usage
from tracker.law.kinds import Mismatch
from tracker.law.vocabulary import Happened, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day
from tracker.services.task.direct import direction_day, new_lead
from tracker.services.task.newdeadline import later_deadline, new_deadline
from tracker.services.task.report import free_text, keep_paper, known_task
from tracker.services.unit.gone import refuse_gone
from tracker.words.labels.task import STATUSES_IN_FULL


class NotReferred(Forbidden):
    """No referral of the task waits for a direction."""

    sentence = (
        "Nhiệm vụ {number} {status}: không có đề nghị chuyển lại nào chờ chỉ đạo (Điều 6.1.c). "
        "Đổi thời hạn, đơn vị theo chỉ đạo bằng «task extend», «task reassign»."
    )


class NothingDirected(Usage):
    """A direction that neither keeps nor changes anything."""

    sentence = "Thiếu nội dung chỉ đạo: --keep để giữ nguyên, --lead để đổi đơn vị, --due để đổi thời hạn."


class KeptAndChanged(Usage):
    """A direction cannot keep a task as it is and change it."""

    sentence = "--keep là giữ nguyên đơn vị và thời hạn: không dùng cùng --lead hay --due."


@dataclass(frozen=True, slots=True)
class NewLead:
    """The unit that a direction makes the lead, and its name for refusals."""

    unit: int
    name: str


def refer(
    ledger: Ledger,
    number: int,
    paper: Paper,
    *,
    reason: Mismatch,
    note: str | None = None,
    arrived_on: date | None = None,
) -> Recorded:
    """
    Record that the lead unit refers a task back in writing, with its reason (Art. 6.1.c).

    The day is that of the document, whenever it reached the Office. Raises TooEarly before the receipt.
    """
    task = known_task(ledger, number)
    facts = keep_paper(ledger, task, paper) | {"mismatch": reason.value, "note": free_text(task, note, "ghi chú")}
    if arrived_on is not None:
        day = act_day(ledger, arrived_on, not_before=paper.issued_on, what="ngày ban hành văn bản chuyển lại")
        facts["arrived_on"] = day.isoformat()
    on = act_day(ledger, paper.issued_on, not_before=task.standing.received_on, what="ngày đơn vị nhận văn bản")
    return ledger.record(Happened.TASK_REFERRED, Subject.TASK, number, on=on, **facts)


def decide(
    ledger: Ledger,
    number: int,
    direction: Paper,
    *,
    keep: bool = False,
    lead: NewLead | None = None,
    deadline: Deadline | None = None,
    on: date | None = None,
) -> list[Recorded]:
    """
    Record what is directed about a task that was referred back (Art. 6.1.c).

    With a new lead and a new deadline, the first unit's clock ends as it stood, and the deadline is
    the new lead's alone. Raises NothingDirected, KeptAndChanged, NotReferred, and what an extension
    or a change of lead raises.
    """
    if not keep and lead is None and deadline is None:
        raise NothingDirected
    if keep and (lead is not None or deadline is not None):
        raise KeptAndChanged
    task = known_task(ledger, number)
    status = task.standing.status
    if status is not Status.REFERRED:
        raise NotReferred(number=number, status=STATUSES_IN_FULL[status or Status.ASSIGNED])
    day = act_day(
        ledger,
        direction_day(ledger, direction, on),
        not_before=_referred_on(ledger, number),
        what="ngày đơn vị chuyển lại nhiệm vụ",
    )
    document = keep_paper(ledger, task, direction)
    acts: list[Act] = []
    if keep:
        acts.append(Act(Happened.REFERRAL_DISMISSED, Subject.TASK, number, day, document))
    if lead is not None:
        refuse_gone(ledger, [lead.unit], day)
        facts = document | new_lead(ledger, task, lead.unit, day, unit_name=lead.name)
        acts.append(Act(Happened.TASK_REASSIGNED, Subject.TASK, number, day, facts))
    if deadline is not None:
        # To a new lead it is the first deadline of its own, and extends nobody's.
        sets = later_deadline if lead is None else new_deadline
        facts = document | sets(ledger, task, deadline, direction.issued_on, None, on=day)
        facts |= {} if lead is None else {"new_lead": True}
        acts.append(Act(Happened.TASK_EXTENDED, Subject.TASK, number, day, facts))
    return ledger.record_all(acts)


def _referred_on(ledger: Ledger, number: int) -> date | None:
    """Return the day of the last referral of a task."""
    row = ledger.connection.execute(
        "SELECT happened_on FROM act WHERE subject = 'task' AND subject_id = ? AND happened = ?"
        " ORDER BY id DESC LIMIT 1",
        (number, Happened.TASK_REFERRED.value),
    ).fetchone()
    return None if row is None else date.fromisoformat(row[0])
