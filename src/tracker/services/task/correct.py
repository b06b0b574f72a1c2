"""
Correcting what a clerk typed wrongly: an act with the old value, the new one and the reason.

Nothing is overwritten in the journal. A wrong deadline or lead was never true, so the corrected
clock stands where the mistaken one stood.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.clocks.inforce import counts_from_receipt, deadline_of
from tracker.days.deadlines import Deadline, Kind
from tracker.errors import Usage
from tracker.law.fields import Correctable
from tracker.law.vocabulary import Deliverable, Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.directive.enter import YES_NO, deadline_facts
from tracker.services.directive.newitems import ContentMissing, last_day
from tracker.services.papers import act_day
from tracker.services.task import recurring
from tracker.services.task.direct import SameLead
from tracker.services.task.report import TaskFacts, free_text, known_task, task_day
from tracker.services.unit.gone import refuse_gone
from tracker.words.meant import Vocabulary
from tracker.words.text import fold, nfc


class NotAValue(Usage):
    """The new value does not fit the field."""

    sentence = "«{value}» không dùng được cho {field}. Giá trị hợp lệ: {values}."


class NothingToCorrect(Usage):
    """The value given is the one that stands there."""

    sentence = "Nhiệm vụ {number} đã ghi đúng như vậy; không có gì để sửa."


class NotReceived(Usage):
    """No receipt was recorded that could be corrected."""

    sentence = "Nhiệm vụ {number} chưa có ngày nhận văn bản. Ghi bằng «tracker task receive {number} --on NGÀY»."


class CannotTurnRecurring(Usage):
    """A dated task and a recurring one have different clocks."""

    sentence = (
        "Không sửa được giữa thời hạn một lần và thời hạn định kỳ. "
        "Dừng nhiệm vụ {number} bằng «task stop» rồi nhập lại."
    )


def correct_text(
    ledger: Ledger, number: int, field: Correctable, value: str, *, reason: str | None, on: date | None = None
) -> Recorded:
    """
    Correct what an item or task says: content, point, programme, rooms, written, deliverable, what else there is.

    The words belong to the item, so every task of the item shows them. Raises NotAValue,
    NothingToCorrect, ContentMissing or SecretTakesNoText.
    """
    task = known_task(ledger, number)
    day = task_day(ledger, task, on)
    facts: dict[str, object] = {"field": field.value, "reason": free_text(task, reason, "lý do")}
    if field is Correctable.ROOM:
        if task.standing.room == nfc(value):
            raise NothingToCorrect(number=number)
        facts |= {"old": task.standing.room, "new": nfc(value), "room": nfc(value)}
        return ledger.record(Happened.TASK_CORRECTED, Subject.TASK, number, on=day, **facts)
    item = int(task.standing.item or 0)
    new = _value(task, field, value)
    old = ledger.kept(Subject.ITEM, item).get(field.column)
    if old == new:
        raise NothingToCorrect(number=number)
    facts |= {"item": item, "old": bool(old) if field is Correctable.WRITTEN else old, "new": new}
    return ledger.record(Happened.TASK_CORRECTED, Subject.TASK, number, on=day, **facts)


def correct_lead(
    ledger: Ledger, number: int, lead: int, *, unit_name: str, reason: str | None, on: date | None = None
) -> Recorded:
    """Correct the lead unit that a clerk mistook; raises SameLead or UnitGone."""
    task = known_task(ledger, number)
    if task.standing.lead == lead:
        raise SameLead(number=number, unit=unit_name)
    refuse_gone(ledger, [lead], task.standing.issued_on)
    facts: dict[str, object] = {
        "field": Correctable.LEAD.value,
        "old": task.standing.lead,
        "new": lead,
        "lead": lead,
        "reason": free_text(task, reason, "lý do"),
    }
    return ledger.record(Happened.TASK_CORRECTED, Subject.TASK, number, on=task_day(ledger, task, on), **facts)


def correct_deadline(
    ledger: Ledger, number: int, deadline: Deadline, *, reason: str | None, on: date | None = None
) -> list[Recorded]:
    """
    Correct a deadline that a clerk mistyped, or the days and the end of a recurring one.

    A term such as «15 ngày làm việc» counts from the paper that set the deadline: the last extension,
    or else the directive. Periods that the right words do not name are asked for no more. Raises
    CannotTurnRecurring, NothingToCorrect or DueBeforeIssued.
    """
    task = known_task(ledger, number)
    standing = task.standing
    was = deadline_of(standing.deadline)
    if (was.kind is Kind.RECURRING) is not (deadline.kind is Kind.RECURRING):
        raise CannotTurnRecurring(number=number)
    if deadline == was:
        raise NothingToCorrect(number=number)
    last_day(ledger, deadline, standing.paper_on or ledger.today, standing.received_on)
    facts = deadline_facts(deadline) | {"field": Correctable.DUE.value, "old": was.phrase, "new": deadline.phrase}
    facts["reason"] = free_text(task, reason, "lý do")
    done = ledger.record(Happened.TASK_CORRECTED, Subject.TASK, number, on=task_day(ledger, task, on), **facts)
    return [done, *recurring.open_come(ledger, number)]


def correct_receipt(
    ledger: Ledger, number: int, received_on: date, *, reason: str | None, on: date | None = None
) -> Recorded:
    """
    Correct the day on which the lead unit received its paper: what counts from it is counted anew (Art. 6.1.c).

    Raises NotReceived, NothingToCorrect, FutureDay or TooEarly.
    """
    task = known_task(ledger, number)
    standing = task.standing
    if standing.received_on is None:
        raise NotReceived(number=number)
    if received_on == standing.received_on:
        raise NothingToCorrect(number=number)
    paper_on = standing.paper_on if counts_from_receipt(standing.deadline) else standing.issued_on
    act_day(ledger, received_on, not_before=paper_on, what="ngày ban hành văn bản")
    day = received_on.isoformat()
    facts = {
        "field": Correctable.RECEIVED.value,
        "old": standing.received_on.isoformat(),
        "new": day,
        "received_on": day,
        "reason": free_text(task, reason, "lý do"),
    }
    return ledger.record(Happened.TASK_CORRECTED, Subject.TASK, number, on=task_day(ledger, task, on), **facts)


def one_of(words: Iterable[str], text: str, field: str) -> str:
    """Return the stored word that a text stands for; raises NotAValue."""
    vocabulary = Vocabulary(words)
    word = vocabulary.word(text)
    if word is None:
        raise NotAValue(value=text, field=field, values=vocabulary.told())
    return word


def _value(task: TaskFacts, field: Correctable, value: str) -> object:
    """Return the new value of an item's field; raises NotAValue, ContentMissing or SecretTakesNoText."""
    text = nfc(value).strip()
    if field is Correctable.WRITTEN:
        if fold(text) not in YES_NO:
            raise NotAValue(value=text, field=field.value, values="yes, no")
        return YES_NO[fold(text)]
    if field is Correctable.DELIVERABLE:
        return one_of(Deliverable, text, field.value)
    if field is Correctable.CONTENT and not text:
        raise ContentMissing
    if field is not Correctable.PROPOSING_ROOM:
        free_text(task, text, "thông tin khác" if field is Correctable.OTHER else "nội dung")
    return text or None
