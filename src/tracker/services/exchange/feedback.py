"""
Feedback: what a locality or body tells of others' work, and the Office's two acts on it (Art. 18.5, 19.3, 20.3).

The Office answers with a document that urges, and sends a copy to who told it: the two may come in either order, and
the clock is met on the later day. A report that asks for a direction meets it alone.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.errors import Forbidden, Usage
from tracker.law.codes import FEEDBACK
from tracker.law.kinds import Answer
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import unit_names
from tracker.queries.unit.unit import kind_of
from tracker.services.papers import Paper, act_day, keep
from tracker.services.task.report import free_text, known_task, task_day
from tracker.services.unit.gone import refuse_gone
from tracker.units.spelling import brief_name
from tracker.words.text import nfc

RECEIVED = "ngày nhận phản hồi"


class AboutItself(Usage):
    """A unit would be giving feedback about itself."""

    sentence = "Nơi phản hồi và đơn vị được phản hồi đều là {unit}: kiểm tra lại --from và --about."


class NothingTold(Usage):
    """Feedback without a word of what is wrong."""

    sentence = "Thiếu --content: ghi ngắn gọn nội dung phản hồi."


class AlreadyAnswered(Forbidden):
    """The Office has answered this feedback."""

    sentence = "Phản hồi số {number} đã có văn bản xử lý ngày {day}."


class AlreadyNotified(Forbidden):
    """The copy was sent before."""

    sentence = "Phản hồi số {number} đã được gửi nơi phản hồi ngày {day}."


class NewFeedback(NamedTuple):
    """Feedback as it came in: from which unit, about which, on which task, and what it says."""

    sender: int
    about: int
    content: str | None
    task: int | None = None


def receive_feedback(ledger: Ledger, new: NewFeedback, *, received_on: date) -> Recorded:
    """
    Record feedback, which starts the Office's clock; about a commune it starts none (Art. 18.5, 19.3).

    Raises AboutItself, NothingTold, UnitGone, FutureDay, and for a secret task SecretTakesNoText.
    """
    names = unit_names(ledger.connection)
    sender, about = (brief_name(names.name(unit)) for unit in (new.sender, new.about))
    if new.sender == new.about:
        raise AboutItself(unit=sender)
    day, secret, content = act_day(ledger, received_on), False, nfc(new.content or "").strip() or None
    if new.task is not None:
        task = known_task(ledger, new.task)
        day, secret = task_day(ledger, task, received_on), task.secret
        content = free_text(task, content, "nội dung phản hồi")
    refuse_gone(ledger, (new.sender, new.about), day)
    if content is None and not secret:
        raise NothingTold
    return ledger.record(
        Happened.FEEDBACK_RECEIVED,
        Subject.FEEDBACK,
        ledger.new_number("feedback"),
        on=day,
        title=f"Phản hồi của {sender} về {about}",
        sender=new.sender,
        about=new.about,
        task=new.task,
        secret=secret,
        content=content,
    )


def answer_feedback(
    ledger: Ledger, number: int, paper: Paper, *, kind: Answer = Answer.URGING, on: date | None = None
) -> Recorded:
    """
    Record the Office's answer: a document that urges, or a report that asks for a direction (Art. 18.5).

    It counts from its day of issue. Raises AlreadyAnswered, or TooEarly for a paper older than the feedback.
    """
    kept = ledger.kept(Subject.FEEDBACK, number)
    if answered := kept.get("answered_on"):
        raise AlreadyAnswered(number=number, day=_said(answered))
    day = _paper_day(ledger, kept, paper, on)
    facts = keep(ledger, paper)
    facts |= {"answer": facts["document"], "answer_kind": kind.value}
    return ledger.record(Happened.FEEDBACK_ANSWERED, Subject.FEEDBACK, number, on=day, **facts)


def notify_sender(ledger: Ledger, number: int, paper: Paper, *, on: date | None = None) -> Recorded:
    """
    Record that a copy went to who gave the feedback, of the urging or of what was directed then (Art. 18.5).

    Raises AlreadyNotified, or TooEarly for a paper older than the feedback.
    """
    kept = ledger.kept(Subject.FEEDBACK, number)
    if notified := kept.get("notified_on"):
        raise AlreadyNotified(number=number, day=_said(notified))
    day = _paper_day(ledger, kept, paper, on)
    return ledger.record(Happened.FEEDBACK_NOTIFIED, Subject.FEEDBACK, number, on=day, **keep(ledger, paper))


def has_a_clock(ledger: Ledger, about: int, on: date) -> bool:
    """Say whether feedback about a unit is answered by a day: that about a department or agency is (Art. 18.5)."""
    kinds = ledger.regulation.version(FEEDBACK, on).about or ()
    return kind_of(ledger.connection, about) in kinds


def still_owed(ledger: Ledger, number: int) -> bool:
    """Say whether the Office owes one of its two acts on feedback."""
    return any(clock.outcome is Outcome.OPEN for clock in ledger.clocks(Subject.FEEDBACK, number))


def _paper_day(ledger: Ledger, kept: dict[str, object], paper: Paper, on: date | None) -> date:
    """Return the day of an act that rests on a paper issued since the feedback came in."""
    received_on = date.fromisoformat(str(kept["received_on"]))
    act_day(ledger, paper.issued_on, not_before=received_on, what=RECEIVED)
    return act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")


def _said(day: object) -> str:
    return f"{date.fromisoformat(str(day)):%d/%m/%Y}"
