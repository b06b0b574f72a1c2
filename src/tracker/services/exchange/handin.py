"""
Slips that came back are recorded: each answer by the service of the single act, all of them or none.

What the ledger has already is known again and not recorded twice. Where a task has changed since its slip was handed
out, the unit did not know of it: nothing of that answer is recorded, and it is said why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tracker.errors import TrackerError
from tracker.files.slip.fields import Field
from tracker.files.slip.understood import Answer, Fault, Understood
from tracker.ledger.ledger import Ledger
from tracker.ledger.repeats import RecordedBefore, SaidBefore
from tracker.queries.lookup import unit_names
from tracker.queries.unit.slip import owed_rows
from tracker.services.exchange.sinceslip import changed, now_secret
from tracker.services.exchange.slipacts import Deed, Part, deeds
from tracker.services.meeting.schedule import AlreadyDeclared, declare
from tracker.services.papers import FutureDay, Paper, TooEarly
from tracker.words.language import said


class Outcome(StrEnum):
    """What becomes of a part: recorded, known to the ledger already, or left out because the task has changed."""

    NEW = "new"
    KNOWN = "known"
    STALE = "stale"


class Line(NamedTuple):
    """One part of one answer, and what becomes of it."""

    file: str
    place: str
    unit: str
    task: int | None
    period: str | None
    part: Part
    status: str | None
    text: str | None
    paper: Paper | None
    day: date | None
    outcome: Outcome
    why: str | None = None


class FileFault(NamedTuple):
    """What is wrong in which file, and where."""

    file: str
    place: str
    message: str


@dataclass(slots=True)
class TakenIn:
    """What came in with some slips."""

    lines: list[Line] = field(default_factory=list)
    faults: list[FileFault] = field(default_factory=list)

    def count(self, outcome: Outcome) -> int:
        """Return how many parts had this outcome."""
        return sum(line.outcome is outcome for line in self.lines)


def take_in(ledger: Ledger, slips: Sequence[tuple[str, Understood]], *, on: date | None = None) -> TakenIn:
    """Record what came back, each file under its name; where there is a fault, the caller must not commit."""
    taken = TakenIn()
    for file, whole in slips:
        taken.faults += [FileFault(file, *fault) for fault in whole.faults]
        _take_one(ledger, file, whole, taken, on)
    return taken


def _take_one(ledger: Ledger, file: str, whole: Understood, taken: TakenIn, on: date | None) -> None:
    """Record one slip."""
    names = unit_names(ledger.connection)
    unit = names.find(whole.slip.unit)
    now = {row.name: row for row in owed_rows(ledger.connection, ledger.today, unit)}
    for answer in whole.answers:
        status = ledger.standing(answer.row.task).status
        why = changed(ledger, answer.row, now.get(answer.row.name), whole.slip.event)
        for deed in deeds(ledger, answer, whole.slip.event, on):
            place = answer.places.get(deed.at, answer.place)
            made = _do(ledger, deed, why)
            if isinstance(made, Fault):
                taken.faults.append(FileFault(file, _place(answer, deed, made.place) or place, made.message))
                continue
            row = answer.row
            taken.lines.append(
                Line(
                    file,
                    place,
                    whole.slip.name,
                    row.task,
                    row.period,
                    deed.part,
                    status,
                    deed.text,
                    deed.paper,
                    deed.day,
                    *made,
                )
            )
    for answer in whole.withheld:
        row, why = answer.row, now_secret()
        about = (file, answer.place, whole.slip.name, row.task, row.period, Part.PROGRESS)
        taken.lines.append(Line(*about, None, None, None, None, Outcome.STALE, why))
    if whole.reviewed is not None and whole.slip.meeting is not None:
        day = date.fromisoformat(whole.slip.meeting)
        made = _declare(ledger, day, unit, names.name(unit), on)
        line = Line(file, whole.reviewed, whole.slip.name, None, None, Part.REVIEWED, None, None, None, day, *made)
        taken.lines.append(line)


def _do(ledger: Ledger, deed: Deed, why: str | None) -> tuple[Outcome, str | None] | Fault:
    """Record one act, unless it stands or the task has changed; return what became of it, or what is wrong with it."""
    if deed.stands():
        return Outcome.KNOWN, None
    if why is not None:
        return Outcome.STALE, why
    try:
        with ledger.attempt():
            foreign = deed.act()
    except (RecordedBefore, SaidBefore):
        return Outcome.KNOWN, None
    except TrackerError as error:
        return Fault("day" if isinstance(error, FutureDay | TooEarly) else "", said(error))
    return Outcome.NEW, foreign if isinstance(foreign, str) else None


def _place(answer: Answer, deed: Deed, about: str) -> str | None:
    """Return where the day of an act was written, where that is what is wrong."""
    days = {Part.RECEIVED: Field.RECEIVED, Part.DELAY: Field.PAPER_DAY, Part.DIFFICULTY: Field.PAPER_DAY}
    return answer.places.get(days.get(deed.part, Field.ISSUED)) if about else None


def _declare(ledger: Ledger, day: date, unit: int, name: str, on: date | None) -> tuple[Outcome, str | None]:
    """Record that a unit has updated its tasks before a meeting, which any of its answers may have done already."""
    try:
        with ledger.attempt():
            declare(ledger, day, unit, unit_name=name, on=on)
    except AlreadyDeclared:
        return Outcome.KNOWN, None
    except TrackerError as error:
        return Outcome.STALE, said(error)
    return Outcome.NEW, None
