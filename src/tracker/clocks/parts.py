"""
What a clock is made of: the act, the standing of its subject, and the obligation itself; what a book keeps of them.

Only data; `clocks` says what an act does to them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from tracker.law.event import Event, Standing
from tracker.law.regulation import Regulation
from tracker.law.rule import Rule
from tracker.law.vocabulary import Outcome, Party, Subject
from tracker.workdays import Calendar

RUNNING = frozenset({Outcome.OPEN, Outcome.WAITING})
"""Outcomes of a clock that has not ended."""


@dataclass(slots=True)
class Clock:
    """
    One obligation: a duty, option or trigger of one subject.

    `opened_on` and `ended_on` are the days of the acts that began and ended this row; `started_on`
    is the day the law counts from, and says which version of its rule holds. `due_on` is the last lawful day, None
    where there is none.
    """

    id: int
    rule: str
    article: str
    force: str
    subject: Subject
    subject_id: int
    party: Party
    unit: int | None
    period: str | None
    started_on: date
    term: str | None
    due_on: date | None
    provisional: bool
    held: int
    original_due_on: date | None
    opened_on: date
    opened_by: int
    outcome: Outcome = Outcome.OPEN
    met_on: date | None = None
    met_by: int | None = None
    accepted_on: date | None = None
    ended_on: date | None = None
    ended_by: int | None = None
    replaces: int | None = None
    extensions: int = 0
    regulation: Regulation = field(kw_only=True, repr=False, compare=False)

    @property
    def law(self) -> Rule:
        """Return the rule this clock runs under, as it stood on the day it counts from; raises KeyError."""
        return self.regulation.version(self.rule, self.started_on)


class Before(NamedTuple):
    """Where a subject stood before an act that is taken back later; it was nowhere if the act began it."""

    standing: Standing | None
    clocks: list[Clock]

    def copied(self) -> Before:
        """Return the same, which stays as it is whatever is carried into the subject."""
        standing = None if self.standing is None else replace(self.standing, record=dict(self.standing.record))
        return Before(standing, [replace(clock) for clock in self.clocks])


class Given(NamedTuple):
    """
    Numbers that one act gave to obligations of one subject: the first, and how many there are.

    `place` says which subjects come first where an act concerns many: by the oldest obligation, or the act taken back.
    """

    place: int
    first: int
    many: int


class Moved(NamedTuple):
    """An act that may have moved every clock, with the calendar and the choices of before it."""

    event: Event
    calendar: Calendar | None
    settings: dict[str, str]
