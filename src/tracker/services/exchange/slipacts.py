"""
The acts that a unit's answer comes to, each by the service of the single act, with how to tell that it stands already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tracker.files.slip.fields import Field, State, Trouble
from tracker.files.slip.understood import Answer
from tracker.law.kinds import Obstacle
from tracker.law.vocabulary import Happened
from tracker.ledger.ledger import Ledger
from tracker.services.exchange.difficulty import NewDifficulty, add_difficulty
from tracker.services.exchange.sinceslip import is_paper, raised, since
from tracker.services.papers import Paper
from tracker.services.task import report
from tracker.words.language import _
from tracker.words.likeness import key as likeness


class Part(StrEnum):
    """What of an answer is recorded by one act."""

    RECEIVED = "received"
    PROGRESS = "progress"
    DELAY = "delay"
    DIFFICULTY = "difficulty"
    REPORT = "report"
    DONE = "done"
    REVIEWED = "reviewed"


class Deed(NamedTuple):
    """One act to be recorded: its part, the field that tells of it, its words and paper, whether it stands, and how."""

    part: Part
    at: Field
    text: str | None
    paper: Paper | None
    day: date | None
    stands: Callable[[], bool]
    act: Callable[[], object]


def deeds(ledger: Ledger, answer: Answer, event: int, on: date | None) -> Iterator[Deed]:
    """Yield the acts of an answer, in the order in which the states of a task allow them."""
    number, period = answer.row.task, answer.row.period
    if answer.received is not None:
        day = answer.received
        yield Deed(
            Part.RECEIVED,
            Field.RECEIVED,
            None,
            None,
            day,
            lambda: ledger.standing(number).received_on == day,
            lambda: report.receive(ledger, number, on=day),
        )
    yield from _progress(ledger, answer, event, on)
    yield from _trouble(ledger, answer, event, on)
    if answer.state is State.DONE and answer.document and answer.issued:
        paper = Paper(answer.document, answer.issued)
        yield Deed(
            Part.REPORT,
            Field.DOCUMENT,
            None,
            paper,
            None,
            lambda: any(
                is_paper(facts, paper) and facts.get("period") == period
                for facts in since(ledger, Happened.REPORT_ISSUED, number, event)
            ),
            lambda: _file(ledger, number, paper, period, on),
        )
    elif answer.state is State.DONE:
        yield Deed(
            Part.DONE,
            Field.STATE,
            None,
            None,
            None,
            lambda: any(
                facts.get("period") == period for facts in since(ledger, Happened.DONE_REPORTED, number, event)
            ),
            lambda: report.report_done(ledger, number, on=on, period=period),
        )


def _file(ledger: Ledger, number: int, paper: Paper, period: str | None, on: date | None) -> str | None:
    """File a report, on the day that is given, and say where its symbol is another unit's."""
    report.file_report(ledger, number, paper, filed_on=on, period=period)
    return (
        _("«{document}» mang ký hiệu của đơn vị khác đơn vị chủ trì; vẫn được ghi nhận.").format(document=paper.number)
        if report.is_foreign(ledger, number, paper)
        else None
    )


def _progress(ledger: Ledger, answer: Answer, event: int, on: date | None) -> Iterator[Deed]:
    """Yield the progress that an answer tells of: its words, with its document where the work goes on."""
    number, note = answer.row.task, answer.note
    paper = None
    if answer.state is not State.DONE and answer.document and answer.issued:
        paper = Paper(answer.document, answer.issued)
    if note is None and answer.state is State.GOING and not answer.row.secret:
        note = State.GOING.value
    if note is None and paper is None and answer.state is not State.GOING:
        return
    day = answer.issued if answer.state is State.DONE and answer.issued else None

    def stands() -> bool:
        return any(
            likeness(str(facts.get("note") or "")) == likeness(note or "") and (paper is None or is_paper(facts, paper))
            for facts in since(ledger, Happened.PROGRESS_NOTED, number, event)
        )

    yield Deed(
        Part.PROGRESS,
        Field.NOTE if answer.note else Field.STATE,
        note,
        paper,
        None,
        stands,
        lambda: report.note_progress(ledger, number, note, paper=paper, on=on or day),
    )


def _trouble(ledger: Ledger, answer: Answer, event: int, on: date | None) -> Iterator[Deed]:
    """Yield the reason for delay, or the difficulty, that an answer tells of."""
    number, period, words = answer.row.task, answer.row.period, answer.words
    paper = Paper(answer.paper, answer.paper_day) if answer.paper and answer.paper_day else None
    if answer.trouble is Trouble.DELAY and paper is not None:
        known = paper
        yield Deed(
            Part.DELAY,
            Field.TROUBLE,
            words,
            paper,
            None,
            lambda: any(
                is_paper(facts, known) and facts.get("period") == period
                for facts in since(ledger, Happened.DELAY_EXPLAINED, number, event)
            ),
            lambda: report.explain_delay(ledger, number, known, reason=words, period=period, on=on),
        )
    elif answer.trouble is Trouble.DIFFICULTY:
        new = NewDifficulty(kind=Obstacle.DIFFICULTY, content=words, paper=paper)
        yield Deed(
            Part.DIFFICULTY,
            Field.TROUBLE,
            words,
            paper,
            None,
            lambda: any(
                facts.get("task") == number
                and likeness(str(facts.get("content") or "")) == likeness(words or "")
                and (paper is None or is_paper(facts, paper))
                for facts in raised(ledger, event)
            ),
            lambda: add_difficulty(ledger, number, new, on=on),
        )
