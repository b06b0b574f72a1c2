"""
Submissions at UBND, and work that Party, Council or Committee want done at once (Art. 6.1.d).

The term of a submission under the Working Rules of UBND is what the clerk types: the Quy chế does not hold it.
"""

from __future__ import annotations

from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.kinds import Body
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.about import NoContent, about, said
from tracker.services.papers import act_day
from tracker.words.symbols import key, normal


class DueBeforeSent(Usage):
    """The term of a submission ends before it was sent."""

    sentence = "Hạn xử lý {due:%d/%m/%Y} ở trước ngày gửi {sent:%d/%m/%Y}. Kiểm tra lại hai ngày đã gõ."


class DueBeforeNoted(Usage):
    """Work is asked for by a day that had passed."""

    sentence = "Hạn {due:%d/%m/%Y} ở trước ngày có yêu cầu {noted:%d/%m/%Y}. Kiểm tra lại hai ngày đã gõ."


class AlreadySent(Forbidden):
    """The same submission is in the register."""

    sentence = "Tờ trình {paper} gửi ngày {sent:%d/%m/%Y} đã có trong sổ, mã {number}."


class AlreadyProcessed(Forbidden):
    """The submission was dealt with before."""

    sentence = "Tờ trình mã {number} đã được giải quyết ngày {day:%d/%m/%Y}."


class AlreadySettled(Forbidden):
    """The work was done before."""

    sentence = "Việc mã {number} đã giải quyết xong ngày {day:%d/%m/%Y}."


def send(
    ledger: Ledger,
    unit: int,
    paper: str,
    *,
    sent_on: date,
    due_on: date,
    task: int | None = None,
    content: str | None = None,
) -> Recorded:
    """
    Record a submission sent to UBND, and the day by which the Working Rules ask for an answer.

    Raises FutureDay, DueBeforeSent, AlreadySent, NoSuchTask or SecretTakesNoText.
    """
    facts = about(ledger, task)
    words = said(facts, content, "nội dung tờ trình")
    act_day(ledger, sent_on)
    if due_on < sent_on:
        raise DueBeforeSent(due=due_on, sent=sent_on)
    number = normal(paper)
    for known, other in ledger.connection.execute(
        "SELECT id, paper FROM submission WHERE unit = ? AND sent_on = ? ORDER BY id", (unit, sent_on.isoformat())
    ):
        if key(other) == key(number):
            raise AlreadySent(paper=number, sent=sent_on, number=known)
    facts |= {"unit": unit, "paper": number, "content": words, "due_on": due_on.isoformat()}
    new = ledger.new_number("submission")
    return ledger.record(Happened.SUBMISSION_SENT, Subject.SUBMISSION, new, on=sent_on, **facts)


def process(ledger: Ledger, number: int, *, outcome: str | None = None, on: date | None = None) -> Recorded:
    """Record that UBND has dealt with a submission; raises AlreadyProcessed, TooEarly or SecretTakesNoText."""
    kept = ledger.kept(Subject.SUBMISSION, number)
    if "processed_on" in kept:
        raise AlreadyProcessed(number=number, day=date.fromisoformat(str(kept["processed_on"])))
    sent_on = date.fromisoformat(str(kept["sent_on"]))
    day = act_day(ledger, on, not_before=sent_on, what="ngày gửi tờ trình")
    words = said(kept, outcome, "kết quả")
    return ledger.record(Happened.SUBMISSION_PROCESSED, Subject.SUBMISSION, number, on=day, outcome=words)


def ask_at_once(
    ledger: Ledger,
    unit: int,
    *,
    asked_by: Body,
    content: str | None,
    due_on: date | None = None,
    task: int | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Record work to be done at once, and who asks for it (Art. 6.1.d).

    Raises NoContent, FutureDay, DueBeforeNoted, NoSuchTask or SecretTakesNoText.
    """
    facts = about(ledger, task)
    words = said(facts, content, "nội dung")
    if words is None and not facts["secret"]:
        raise NoContent
    day = act_day(ledger, on)
    if due_on is not None and due_on < day:
        raise DueBeforeNoted(due=due_on, noted=day)
    facts |= {"unit": unit, "asked_by": asked_by.value, "content": words}
    facts["due_on"] = None if due_on is None else due_on.isoformat()
    new = ledger.new_number("urgent_work")
    return ledger.record(Happened.URGENT_WORK_NOTED, Subject.URGENT_WORK, new, on=day, **facts)


def settle(ledger: Ledger, number: int, *, outcome: str | None = None, on: date | None = None) -> Recorded:
    """Record that urgent work is done; raises AlreadySettled, TooEarly or SecretTakesNoText."""
    kept = ledger.kept(Subject.URGENT_WORK, number)
    if "settled_on" in kept:
        raise AlreadySettled(number=number, day=date.fromisoformat(str(kept["settled_on"])))
    noted_on = date.fromisoformat(str(kept["noted_on"]))
    day = act_day(ledger, on, not_before=noted_on, what="ngày có yêu cầu")
    words = said(kept, outcome, "kết quả")
    return ledger.record(Happened.URGENT_WORK_SETTLED, Subject.URGENT_WORK, number, on=day, outcome=words)
