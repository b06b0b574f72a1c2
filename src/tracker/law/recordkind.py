"""
What a kind of record is: which acts begin one, what each act says of it, and which columns follow from others.

A fact that bears the name of a column sets that column, and the day of an act sets the column that stands for the
act. A fact that is empty empties its column. Facts under any other name stay in the journal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tracker.law.vocabulary import Happened

Facts = Mapping[str, object]


def spelled(name: str, told: Callable[[str], object]) -> Callable[[Facts], object]:
    """Return what computes a column that is another spelling of a column, and empty where that one is."""
    return lambda facts: told(str(facts[name])) if name in facts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """
    One kind of record: the acts that begin one, its columns, and how a clerk calls it.

    `lists` are the columns that hold JSON. `days` names the column that keeps the day of an act; an act in
    `named` may name such days in its facts instead of giving its own. `says` reads the columns from an act whose facts
    bear other names than these. `derived` computes a column from the others, so that no act tells it. `untold` are the
    columns that the acts of 0.1.0 and 0.2.0 did not tell: of a record begun without them, the stored value is kept.
    One that is not `is_clocked` has no duties of its own.
    """

    noun: str
    begins: frozenset[Happened]
    facts: tuple[str, ...]
    days: Mapping[Happened, str] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    named: frozenset[Happened] = frozenset()
    says: Mapping[Happened, Callable[[Facts], Facts]] = field(default_factory=dict)
    derived: Mapping[str, Callable[[Facts], object]] = field(default_factory=dict)
    untold: frozenset[str] = frozenset()
    is_clocked: bool = True
    columns: tuple[str, ...] = field(init=False)
    """Every column but the number."""

    def __post_init__(self) -> None:
        """Put the columns together once: every row asks for them."""
        object.__setattr__(self, "columns", (*self.facts, *dict.fromkeys(self.days.values()), *self.derived))

    def said(self, happened: Happened, facts: Facts) -> Facts:
        """Return what an act says of the columns."""
        if happened in self.says:
            return self.says[happened](facts)
        names = (*self.facts, *self.days.values()) if happened in self.named else self.facts
        return {name: facts[name] for name in names if name in facts}
