"""
Remarks on units: a reminder, a criticism or a praise, each by a document, about a task or the unit's work (Art. 24).

Kept as said by whoever signed the document; nothing follows from one. Of a secret task no words are kept (Art. 5.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.clocks.counting import is_deadline
from tracker.errors import Forbidden, Usage
from tracker.law.kinds import Remark
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day, keep
from tracker.services.task.report import free_text, keep_paper, known_task
from tracker.services.unit.join import joined_into
from tracker.services.unit.passon import acting
from tracker.words.language import _
from tracker.words.symbols import key
from tracker.words.text import nfc


class NobodyRemarked(Usage):
    """Neither a task nor a unit was named."""

    sentence = "Thiếu nhiệm vụ hoặc đơn vị: gõ số nhiệm vụ, hoặc --unit."


class AlreadyRemarked(Forbidden):
    """The same document said the same of the same unit and task before."""

    sentence = "{document} ngày {day:%d/%m/%Y} về {about} đã được ghi. Xem «tracker task remarks»."


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRemark:
    """What is said, in which document, and a note of its words."""

    kind: Remark
    paper: Paper
    note: str | None = None


def remark(
    ledger: Ledger, new: NewRemark, *, task: int | None = None, unit: int | None = None, on: date | None = None
) -> Recorded:
    """
    Record a remark on a unit, or on who led a task on the day of the document.

    Where that unit is gone by then its successor is meant. Raises NobodyRemarked, AlreadyRemarked,
    SecretTakesNoText, FutureDay or TooEarly.
    """
    day = act_day(ledger, on or new.paper.issued_on, not_before=new.paper.issued_on, what="ngày ban hành văn bản")
    secret, note = False, None if new.note is None else nfc(new.note)
    if task is not None:
        task = joined_into(ledger, task)
        known = known_task(ledger, task)
        note = free_text(known, new.note, "ghi chú")
        facts, secret = keep_paper(ledger, known, new.paper), known.secret
        unit = _lead(ledger, task, day) if unit is None else unit
    else:
        facts = keep(ledger, new.paper)
    if unit is None:
        raise NobodyRemarked
    unit = acting(ledger, unit, day)
    _refuse_repeated(ledger, new, task, unit)
    facts |= {"unit": unit, "task": task, "secret": secret, "kind": new.kind.value, "note": note}
    facts["paper"] = facts["document"]
    number = ledger.new_number("remark")
    return ledger.record(Happened.REMARK_MADE, Subject.REMARK, number, on=day, **facts)


def _lead(ledger: Ledger, task: int, day: date) -> int | None:
    """Return who led a task on a day, or who leads it now."""
    clocks = ledger.clocks(Subject.TASK, task)
    led = [
        each.unit
        for each in clocks
        if is_deadline(each.law) and each.outcome is not Outcome.CORRECTED and each.opened_on <= day
    ]
    return led[-1] if led else ledger.standing(task).lead


def _refuse_repeated(ledger: Ledger, new: NewRemark, task: int | None, unit: int) -> None:
    """Raise AlreadyRemarked where the same paper was recorded with the same kind, unit and task."""
    rows = ledger.connection.execute(
        "SELECT p.number, n.name FROM remark r JOIN document p ON p.id = r.paper"
        " JOIN unit_name n ON n.unit_id = r.unit AND n.official AND n.until IS NULL"
        " WHERE r.unit = ? AND COALESCE(r.task, 0) = COALESCE(CAST(? AS INTEGER), 0)"
        " AND r.kind = ? AND p.issued_on = ?",
        (unit, task, new.kind.value, new.paper.issued_on.isoformat()),
    )
    for symbol, name in rows:
        if key(symbol) == key(new.paper.number):
            about = name if task is None else _("{unit}, nhiệm vụ {number}").format(unit=name, number=task)
            raise AlreadyRemarked(document=symbol, day=new.paper.issued_on, about=about)
