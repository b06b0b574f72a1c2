"""
Causes of a delay that the competent body confirmed as objective (Nghị định 335/2025/NĐ-CP): who, by which paper, when.

Such a paper changes no deadline and no verdict: what was late stays late, and is counted apart where officials are
graded. Of a secret task the reason is not kept (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clocks.counting import is_deadline
from tracker.clocks.parts import Clock
from tracker.errors import Forbidden, Usage
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day
from tracker.services.task.report import TaskFacts, free_text, keep_paper, known_task
from tracker.services.task.whichperiod import NotRecurring
from tracker.services.unit.join import joined_into
from tracker.words.symbols import key
from tracker.words.text import nfc


class BodyMissing(Usage):
    """Nobody is named who confirmed the cause."""

    sentence = "Thiếu --by: ghi cơ quan, người có thẩm quyền đã xác nhận nguyên nhân."


class AlreadyExcused(Forbidden):
    """The same confirmation was recorded before."""

    sentence = (
        "Nhiệm vụ {number} đã ghi {document} ngày {day:%d/%m/%Y} xác nhận nguyên nhân khách quan. "
        "Xem «tracker log {number}»."
    )


class WhichLatePeriod(Usage):
    """A recurring task has several late periods, or none, and none was named."""

    sentence = (
        "Nhiệm vụ {number} là nhiệm vụ định kỳ: ghi rõ kỳ được xác nhận bằng --period. Các kỳ đã chậm: {periods}."
    )


class NoSuchPeriod(Usage):
    """The task has no such period."""

    sentence = "Nhiệm vụ {number} không có kỳ «{period}». Xem các kỳ bằng «tracker explain {number}»."


def excuse(
    ledger: Ledger,
    number: int,
    paper: Paper,
    *,
    by: str,
    reason: str | None,
    period: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Record that the competent body confirmed the cause of a delay as objective; no clock moves.

    Of a recurring task it is about one period: the one named, or the only one that was late. Raises BodyMissing,
    AlreadyExcused, NotRecurring, WhichLatePeriod, NoSuchPeriod, SecretTakesNoText, FutureDay or TooEarly.
    """
    number = joined_into(ledger, number)
    task = known_task(ledger, number)
    body = nfc(by).strip()
    if not body:
        raise BodyMissing
    about = _period(ledger, task, period)
    _refuse_repeated(ledger, number, paper, about.get("period"))
    day = act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")
    facts = keep_paper(ledger, task, paper) | {"by": body, "reason": free_text(task, reason, "lý do")} | about
    return ledger.record(Happened.CAUSE_CONFIRMED, Subject.TASK, number, on=day, **facts)


def was_late(ledger: Ledger, number: int, period: object = None) -> bool:
    """Say whether a task, or one period of it, is late today or was late once, whatever became of it."""
    return any(_is_late(each, ledger.today) for each in _deadlines(ledger, number) if each.period == period)


def is_or_was_late(ledger: Ledger, number: int) -> bool:
    """Say whether a task was late once, in any of its periods."""
    return any(_is_late(each, ledger.today) for each in _deadlines(ledger, number))


def _deadlines(ledger: Ledger, number: int) -> Sequence[Clock]:
    """Return the clocks of a task's own deadline; what was corrected was never true."""
    clocks = ledger.clocks(Subject.TASK, number)
    return [each for each in clocks if is_deadline(each.law) and each.outcome is not Outcome.CORRECTED]


def _is_late(clock: Clock, today: date) -> bool:
    """Say whether a deadline passed before its unit reported, or before something else took its place."""
    return clock.due_on is not None and clock.due_on < (clock.met_on or clock.ended_on or today)


def _period(ledger: Ledger, task: TaskFacts, period: str | None) -> dict[str, object]:
    """Return the period that a confirmation is about, as a fact; nothing for a task without."""
    number = task.standing.id
    if not task.standing.recurring:
        if period is not None:
            raise NotRecurring(number=number)
        return {}
    known = _deadlines(ledger, number)
    if period is not None:
        if period not in {each.period for each in known}:
            raise NoSuchPeriod(number=number, period=period)
        return {"period": period}
    late = sorted({str(each.period) for each in known if _is_late(each, ledger.today)})
    if len(late) != 1:
        raise WhichLatePeriod(number=number, periods=", ".join(late) or "—")
    return {"period": late[0]}


def _refuse_repeated(ledger: Ledger, number: int, paper: Paper, period: object) -> None:
    """Raise AlreadyExcused where the same paper was recorded of the same task and period."""
    day = paper.issued_on.isoformat()
    kept = ledger.connection.execute(
        "SELECT payload ->> 'number' FROM act WHERE subject = 'task' AND subject_id = ?"
        " AND happened = 'cause-confirmed' AND payload ->> 'document_issued_on' = ?"
        " AND COALESCE(payload ->> 'period', '') = COALESCE(CAST(? AS TEXT), '')",
        (number, day, period),
    )
    for (symbol,) in kept:
        if key(symbol) == key(paper.number):
            raise AlreadyExcused(number=number, document=symbol, day=paper.issued_on)
