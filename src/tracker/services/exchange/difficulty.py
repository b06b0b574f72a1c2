"""
Difficulties of units and disputes between them, until UBND has given a direction (Art. 8.1.b, c, 19.2, 20.2).

Of a secret task neither what the difficulty is nor how it was settled is kept (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.errors import Forbidden, Usage
from tracker.law.kinds import Obstacle
from tracker.law.vocabulary import OPEN_STATUSES, Happened, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, act_day, keep
from tracker.services.task.report import SecretTakesNoText, free_text, keep_paper, known_task, task_day
from tracker.words.text import nfc


class TaskEnded(Forbidden):
    """A difficulty is raised for a task that is done or stopped."""

    sentence = "Nhiệm vụ {number} đã xác nhận hoàn thành hoặc đã dừng: không ghi khó khăn, vướng mắc mới."


class ContentMissing(Usage):
    """Nothing is said of the difficulty."""

    sentence = "Thiếu --content: ghi ngắn gọn khó khăn, vướng mắc hoặc điểm còn ý kiến khác nhau."


class OutcomeMissing(Usage):
    """Nothing is said of how a difficulty was settled."""

    sentence = "Thiếu --outcome: ghi ngắn gọn cách giải quyết hoặc ý kiến chỉ đạo."


class DisputeNeedsTwo(Usage):
    """A dispute is between two units at least."""

    sentence = 'Ý kiến khác nhau thì phải có ít nhất hai đơn vị: --units "Sở A; Sở B".'


class AlreadyAsked(Forbidden):
    """A direction was asked for before."""

    sentence = "Khó khăn số {number} đã xin ý kiến chỉ đạo ngày {day:%d/%m/%Y}."


class AlreadySettled(Forbidden):
    """The difficulty was settled before."""

    sentence = "Khó khăn số {number} đã giải quyết ngày {day:%d/%m/%Y}."


class NobodySent(Usage):
    """A day of sending without anybody it was sent to."""

    sentence = "Thiếu --sent-to: ghi nơi nhận (Văn phòng, sở, ngành), cách nhau bằng «;»."


class AlreadySent(Forbidden):
    """It was recorded before to whom the difficulty was sent, and when."""

    sentence = (
        "Khó khăn số {number} đã ghi gửi {whom} ngày {day:%d/%m/%Y}. Ghi nhầm thì gõ lại lệnh này, thêm --reason."
    )


class SentRight(Usage):
    """What is given is what stands there."""

    sentence = "Khó khăn số {number} đã ghi gửi đúng như vậy; không có gì để sửa."


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDifficulty:
    """
    What stands in the way of a task: a difficulty or a dispute, the units it concerns, the paper it came in.

    `sent_to` names to whom it was sent, `sent_on` when (Art. 19.2, 20.2).
    """

    kind: Obstacle
    units: Sequence[int] = ()
    content: str | None = None
    paper: Paper | None = None
    sent_to: Sequence[str] = ()
    sent_on: date | None = None


def add_difficulty(ledger: Ledger, task_number: int, new: NewDifficulty, *, on: date | None = None) -> Recorded:
    """
    Record a difficulty or a dispute; without units named it is that of the lead unit.

    The day is that of the paper, or today. Raises TaskEnded, ContentMissing, DisputeNeedsTwo, NobodySent or
    SecretTakesNoText.
    """
    task = known_task(ledger, task_number)
    if task.standing.status not in OPEN_STATUSES:
        raise TaskEnded(number=task_number)
    if new.kind is Obstacle.DISPUTE and len(new.units) < 2:
        raise DisputeNeedsTwo
    if not task.secret and not (new.content or "").strip():
        raise ContentMissing
    facts: dict[str, object] = {
        "task": task_number,
        "secret": task.secret,
        "kind": new.kind.value,
        "units": list(new.units) or [task.standing.lead],
        "content": free_text(task, new.content, "nội dung khó khăn, vướng mắc"),
    }
    day = task_day(ledger, task, on)
    if new.paper is not None:
        facts |= keep_paper(ledger, task, new.paper)
        day = _day_after(ledger, on, new.paper)
    if new.sent_to:
        sent_on = act_day(
            ledger, new.sent_on or day, not_before=task.standing.issued_on, what="ngày ban hành văn bản giao"
        )
        facts |= {"sent_to": list(new.sent_to), "sent_on": sent_on.isoformat()}
    elif new.sent_on is not None:
        raise NobodySent
    number = ledger.new_number("difficulty")
    return ledger.record(Happened.DIFFICULTY_RAISED, Subject.DIFFICULTY, number, on=day, **facts)


def send(
    ledger: Ledger,
    number: int,
    sent_to: Sequence[str],
    sent_on: date | None = None,
    *,
    reason: str | None = None,
    on: date | None = None,
) -> Recorded:
    """
    Record to whom a difficulty was sent and when (Art. 19.2, 20.2), or with a reason correct what was recorded.

    Raises NobodySent, AlreadySent, SentRight, SecretTakesNoText, FutureDay, or TooEarly before the task was given.
    """
    kept = ledger.kept(Subject.DIFFICULTY, number)
    task = known_task(ledger, int(str(kept["task"])))
    if not sent_to:
        raise NobodySent
    day = act_day(ledger, on)
    sent = act_day(ledger, sent_on or day, not_before=task.standing.issued_on, what="ngày ban hành văn bản giao")
    facts: dict[str, object] = {"sent_to": list(sent_to), "sent_on": sent.isoformat()}
    if "sent_on" in kept:
        if all(kept.get(name) == value for name, value in facts.items()):
            raise SentRight(number=number)
        if not (reason or "").strip() and not task.secret:
            whom = "; ".join(map(str, kept["sent_to"])) if isinstance(kept["sent_to"], list) else ""
            raise AlreadySent(number=number, whom=whom, day=date.fromisoformat(str(kept["sent_on"])))
        facts["was"] = {"sent_to": kept["sent_to"], "sent_on": kept["sent_on"]}
    if reason is not None:
        facts["reason"] = free_text(task, reason, "lý do")
    return ledger.record(Happened.DIFFICULTY_SENT, Subject.DIFFICULTY, number, on=day, **facts)


def ask_direction(ledger: Ledger, number: int, paper: Paper, *, on: date | None = None) -> Recorded:
    """
    Record that the Office asked UBND for a direction (Art. 8.1.b, c).

    Raises AlreadyAsked, AlreadySettled, or TooEarly before the difficulty was raised.
    """
    kept = _open(ledger, number)
    if "asked_on" in kept:
        raise AlreadyAsked(number=number, day=date.fromisoformat(str(kept["asked_on"])))
    facts = _following(ledger, kept, paper)
    facts["asked"] = facts["document"]
    day = _day_after(ledger, on, paper)
    return ledger.record(Happened.DIRECTION_ASKED, Subject.DIFFICULTY, number, on=day, **facts)


def settle(
    ledger: Ledger, number: int, *, outcome: str | None, direction: Paper | None = None, on: date | None = None
) -> Recorded:
    """
    Record how a difficulty was settled, and the direction where there is one.

    Raises AlreadySettled, OutcomeMissing, SecretTakesNoText, or TooEarly before what it follows from.
    """
    kept = _open(ledger, number)
    if kept["secret"] and outcome is not None:
        raise SecretTakesNoText(number=kept["task"], what="kết quả giải quyết")
    if not kept["secret"] and not (outcome or "").strip():
        raise OutcomeMissing
    facts: dict[str, object] = {"outcome": None if outcome is None else nfc(outcome)}
    if direction is not None:
        facts |= _following(ledger, kept, direction)
        day = _day_after(ledger, on, direction)
    else:
        day = act_day(ledger, on, not_before=_last_day(kept), what="ngày nêu khó khăn hoặc xin ý kiến")
    return ledger.record(Happened.DIFFICULTY_SETTLED, Subject.DIFFICULTY, number, on=day, **facts)


def _open(ledger: Ledger, number: int) -> dict[str, object]:
    """Return a difficulty that is not settled; raises NoSuchRecord or AlreadySettled."""
    kept = ledger.kept(Subject.DIFFICULTY, number)
    if "settled_on" in kept:
        raise AlreadySettled(number=number, day=date.fromisoformat(str(kept["settled_on"])))
    return kept


def _last_day(kept: dict[str, object]) -> date:
    """Return the day of the last act on a difficulty."""
    return date.fromisoformat(str(kept.get("asked_on", kept["raised_on"])))


def _following(ledger: Ledger, kept: dict[str, object], paper: Paper) -> dict[str, object]:
    """Keep a paper that cannot be older than what it answers; raises TooEarly."""
    act_day(ledger, paper.issued_on, not_before=_last_day(kept), what="ngày nêu khó khăn hoặc xin ý kiến")
    return keep(ledger, paper)


def _day_after(ledger: Ledger, on: date | None, paper: Paper) -> date:
    """Return the day given, or that of the paper; raises TooEarly before the paper."""
    return act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")
