"""
What a clock is made of: the act, the standing of its subject, and the obligation itself.

Only data; `clocks` says what an act does to them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tracker.law.regulation import Regulation
from tracker.law.rule import Rule
from tracker.vocabulary import Outcome, Party, Status, Subject

RUNNING = frozenset({Outcome.OPEN, Outcome.WAITING})
"""Outcomes of a clock that has not ended."""


@dataclass(slots=True)
class Standing:
    """
    Where a subject stands after the acts so far; for a task, the derived columns of its row.

    `term` is the deadline in force in the language of `terms`; None where the task has no
    deadline, waits for its receipt, or recurs by periods. `record` holds the columns of a record
    under the names that its table has (see `records`); `untold` are those of its columns that no act
    so far has told, and whose stored values are kept.
    """

    subject: Subject
    id: int
    item: int | None = None
    room: str | None = None
    status: Status | None = None
    lead: int | None = None
    phrase: str = ""
    deadline: str = ""
    term: str | None = None
    due_on: date | None = None
    issued_on: date | None = None
    paper_on: date | None = None
    entered_on: date | None = None
    received_on: date | None = None
    referred_on: date | None = None
    referred_by: int | None = None
    recurring: bool = False
    record: dict[str, object] = field(default_factory=dict)
    untold: frozenset[str] = frozenset()


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
