"""
Urging units about their tasks, and what they answer (Art. 8–10).

One record for each unit that is urged, and one act for each of its tasks. Of a secret task
neither a note nor a name is kept (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from tracker.errors import Forbidden, TrackerError, Usage
from tracker.law.event import Standing
from tracker.law.kinds import Channel
from tracker.law.vocabulary import OPEN_STATUSES, Happened, Status, Subject
from tracker.ledger.batch import Recorded
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger
from tracker.services.papers import Paper, TooEarly, act_day, keep
from tracker.services.task.bulk import Bulk, Changed
from tracker.services.task.report import SecretTakesNoText, TaskFacts, free_text, known_task, task_day
from tracker.services.unit.passon import acting
from tracker.words.language import said
from tracker.words.numbers import listed
from tracker.words.text import nfc


class NotUrged(Forbidden):
    """Tasks that are done or stopped are not urged."""

    sentence = "Nhiệm vụ {numbers} đã xác nhận hoàn thành hoặc đã dừng: không đôn đốc. Bỏ các số đó rồi gõ lại lệnh."


class AlreadyAnswered(Forbidden):
    """The unit has answered."""

    sentence = (
        "Lần đôn đốc {number} đã có trả lời ngày {day:%d/%m/%Y}. "
        "Diễn biến tiếp theo ghi bằng «tracker task progress SỐ --note …»."
    )


class NothingAnswered(Usage):
    """An answer without a word and without a document."""

    sentence = "Thiếu nội dung trả lời: ghi --note, hoặc văn bản bằng --document và --issued."


ALONE = ("paper", "person", "note", "letter", "address")
"""What is told of the urging and not again of each of its tasks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """
    How a unit is urged: the form of Art. 10, the paper, whom it reached, what was said, and an answer by when.

    `letter` is the number of the e-mail that left, and `address` where it went: both stay in the journal.
    """

    channel: Channel
    paper: Paper | None = None
    person: str | None = None
    note: str | None = None
    answer_by: date | None = None
    letter: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Urged:
    """One unit that was urged: the number of the record, its tasks, and those that wait for the Office itself."""

    number: int
    unit: int
    tasks: list[int]
    waiting: list[int]
    recorded: list[Recorded]


def urge(ledger: Ledger, numbers: Sequence[int], message: Message, *, on: date | None = None) -> list[Urged]:
    """
    Urge the lead units of these tasks (Art. 8.1.a, 9, 10), each once for all of its tasks.

    The day is that of the paper, or today where there is none. Raises NotUrged where a task is done
    or stopped, SecretTakesNoText where words are given for a secret one.
    """
    tasks = [known_task(ledger, number) for number in numbers]
    ended = [task.standing.id for task in tasks if task.standing.status not in OPEN_STATUSES]
    if ended:
        raise NotUrged(numbers=listed(ended))
    day = _day(ledger, message.paper, on)
    for task in tasks:
        task_day(ledger, task, day)
        free_text(task, message.person, "người nhận đôn đốc")
        free_text(task, message.note, "nội dung đôn đốc")
    facts = _facts(ledger, message, day)
    return [_urge_unit(ledger, unit, mine, facts, day) for unit, mine in _by_lead(ledger, tasks, day).items()]


def together(ledger: Ledger, numbers: Sequence[int], urging: Callable[[Sequence[int]], list[Urged]]) -> Bulk:
    """Urge the units of many tasks, each once for all of its own; where one task refuses, none is urged."""
    bulk = Bulk()
    for number in numbers:
        before: Standing | None = None
        try:
            before = ledger.standing(number)
            with suppress(_Looked), ledger.attempt():
                urging([number])
                raise _Looked
            bulk.changes.append(Changed(number, before, before))
        except TrackerError as error:
            bulk.changes.append(Changed(number, before, None, refusal=said(error)))
    if not bulk.refused:
        acts = {act.event.subject_id: act for each in urging(numbers) for act in each.recorded[1:]}
        bulk.changes = [replace(change, recorded=[acts[change.task]]) for change in bulk.changes]
    return bulk


class _Looked(Exception):
    """An urging was tried to see whether it can be recorded."""


def answer(
    ledger: Ledger, number: int, *, paper: Paper | None = None, note: str | None = None, on: date | None = None
) -> Recorded:
    """Record what a unit answers to an urging (Art. 19.2, 20.2); raises AlreadyAnswered or NothingAnswered."""
    kept = ledger.kept(Subject.URGING, number)
    if "answered_on" in kept:
        raise AlreadyAnswered(number=number, day=date.fromisoformat(str(kept["answered_on"])))
    sent_on = date.fromisoformat(str(kept["sent_on"]))
    if kept["secret"] and note is not None:
        raise SecretTakesNoText(number=listed(_numbers(kept["tasks"])), what="nội dung trả lời")
    if not kept["secret"] and paper is None and not (note or "").strip():
        raise NothingAnswered
    facts: dict[str, object] = {"unit": kept["unit"], "answer": None if note is None else nfc(note)}
    day = act_day(ledger, _day(ledger, paper, on), not_before=sent_on, what="ngày đôn đốc")
    if paper is not None:
        act_day(ledger, paper.issued_on, not_before=sent_on, what="ngày đôn đốc")
        facts |= keep(ledger, paper)
    return ledger.record(Happened.URGING_ANSWERED, Subject.URGING, number, on=day, **facts)


def _day(ledger: Ledger, paper: Paper | None, on: date | None) -> date:
    """Return the day given, else that of the paper, else today; raises TooEarly before the paper."""
    if paper is None:
        return act_day(ledger, on)
    return act_day(ledger, on or paper.issued_on, not_before=paper.issued_on, what="ngày ban hành văn bản")


def _facts(ledger: Ledger, message: Message, day: date) -> dict[str, object]:
    """Return what the urgings of one command have in common; the paper is kept once."""
    facts: dict[str, object] = {"channel": message.channel.value}
    if message.paper is not None:
        facts |= keep(ledger, message.paper)
        facts["paper"] = facts["document"]
    for name, text in (
        *(("person", message.person), ("note", message.note)),
        *(("letter", message.letter), ("address", message.address)),
    ):
        if text is not None:
            facts[name] = nfc(text)
    if message.answer_by is not None:
        if message.answer_by < day:
            raise TooEarly(day=message.answer_by, floor=day, what="ngày đôn đốc")
        facts["answer_by"] = message.answer_by.isoformat()
    return facts


def _by_lead(ledger: Ledger, tasks: Sequence[TaskFacts], day: date) -> dict[int, list[TaskFacts]]:
    """Return tasks under their lead units, or the body that carries the work of a lead that is gone."""
    found: dict[int, list[TaskFacts]] = {}
    for task in tasks:
        found.setdefault(acting(ledger, int(task.standing.lead or 0), day), []).append(task)
    return found


def _urge_unit(ledger: Ledger, unit: int, tasks: Sequence[TaskFacts], facts: dict[str, object], day: date) -> Urged:
    """Record that one unit is urged about its tasks."""
    number = ledger.new_number("urging")
    numbers = [task.standing.id for task in tasks]
    secret = any(task.secret for task in tasks)
    about = {name: value for name, value in facts.items() if name not in ALONE}
    recorded = ledger.record_all(
        [
            Act(
                Happened.URGING_SENT,
                Subject.URGING,
                number,
                day,
                facts | {"unit": unit, "tasks": numbers, "secret": secret},
            ),
            *(Act(Happened.TASK_URGED, Subject.TASK, task, day, about | {"urging": number}) for task in numbers),
        ]
    )
    waiting = [task.standing.id for task in tasks if task.standing.status is Status.REPORTED]
    return Urged(number, unit, numbers, waiting, recorded)


def _numbers(value: object) -> list[int]:
    return [int(each) for each in value] if isinstance(value, list) else []
