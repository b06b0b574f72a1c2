"""
An act as the journal has it, and where its subject stands after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tracker.law.vocabulary import Happened, Status, Subject


class Event(NamedTuple):
    """One act in the journal, as the clocks read it; `facts` is its payload."""

    id: int
    happened: Happened
    subject: Subject
    subject_id: int
    on: date
    facts: Mapping[str, object]


@dataclass(slots=True)
class Standing:
    """
    Where a subject stands after the acts so far; for a task, the derived columns of its row.

    `term` is the deadline in force in the language of `terms`; None where the task has no
    deadline, waits for its receipt, or recurs by periods. `record` holds the columns of a record
    under the names that its table has (see `law.record`); `untold` are those of its columns that no act
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
