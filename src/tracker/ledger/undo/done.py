"""
Acts that stand, as the journal has them, and the commands they were typed by.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tracker.clocks.anew.choice import is_choice
from tracker.clocks.anew.recounts import CALENDAR_ACTS
from tracker.law.custom.role import is_automatic
from tracker.law.vocabulary import Happened, Subject

TASKS = ("task", "tasks", "into")


UNITS = (
    "unit",
    "units",
    "lead",
    "support",
    "about",
    "sender",
    "successor",
    "heir",
    "later",
    "inspected",
    "submitted_by",
)


OTHERS = {"inspection": Subject.INSPECTION, "implements": Subject.DIRECTIVE, "urging": Subject.URGING}
"""The facts of an act that name something that another act began."""


@dataclass(frozen=True, slots=True)
class Done:
    """One act that stands, as the journal has it; `on` is ISO text."""

    event: int
    happened: Happened
    subject: Subject
    number: int
    on: str
    actor: str
    facts: dict[str, Any]

    @property
    def is_automatic(self) -> bool:
        """Say whether the program recorded it by itself."""
        return is_automatic(self.happened, self.facts)

    @property
    def about(self) -> tuple[Subject, int | str]:
        """Return what it is about: a subject, or of the ledger itself a choice or its calendar."""
        if self.subject is Subject.LEDGER:
            return self.subject, str(self.facts.get("name", ""))
        return self.subject, self.number

    @property
    def moves_all(self) -> bool:
        """Say whether it may have moved every clock."""
        return self.happened in CALENDAR_ACTS or is_choice(self.happened, self.facts.get("name"))

    def names(self) -> set[tuple[Subject, int]]:
        """Return the tasks, units and records that its facts name."""
        found = {(Subject.TASK, number) for name in TASKS for number in _numbers(self.facts.get(name))}
        if self.happened is Happened.TASKS_ENTERED:
            found = set()  # there it is a count
        found |= {(Subject.UNIT, number) for name in UNITS for number in _numbers(self.facts.get(name))}
        found |= {(kind, number) for name, kind in OTHERS.items() for number in _numbers(self.facts.get(name))}
        if self.facts.get("field") in ("lead", "units", "submitted-by"):
            found |= {(Subject.UNIT, number) for name in ("old", "new") for number in _numbers(self.facts.get(name))}
        return found


@dataclass(frozen=True)
class Command:
    """What one command did, as far as it still stands."""

    acts: tuple[Done, ...]

    @property
    def first(self) -> int:
        """Return the number of its first act."""
        return self.acts[0].event

    @property
    def last(self) -> int:
        """Return the number of its last act."""
        return self.acts[-1].event

    @cached_property
    def typed(self) -> tuple[Done, ...]:
        """Return what a clerk typed of it."""
        return tuple(act for act in self.acts if not act.is_automatic)

    @property
    def is_undo(self) -> bool:
        """Say whether it took others back."""
        return any(act.happened is Happened.ACT_UNDONE for act in self.acts)

    @property
    def can_be_meant(self) -> bool:
        """Say whether it is a command that `undo` is about: typed, and no undo itself."""
        return bool(self.typed) and not self.is_undo


def _numbers(value: object) -> list[int]:
    """Return the numbers that a fact names."""
    if isinstance(value, bool):
        return []
    if isinstance(value, int):
        return [value]
    return [each for each in value if isinstance(each, int)] if isinstance(value, list) else []
