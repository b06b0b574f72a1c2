"""
What a rule of the Quy chế consists of; the rules of a city stand in a module of their own, such as `haiphong`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.law.vocabulary import Force, Happened, Issuer, Level, Party, UnitKind
from tracker.law.windows import Anchor, Window

NOTICE = 1
"""Whole working days that lie between an announcement and the last day it sets, where a rule asks for notice."""


class Notice(StrEnum):
    """What becomes of a duty whose announcement leaves no whole working day: nothing is owed, or one day more."""

    FREES = "frees"
    DEFERS = "defers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    One version of a duty, option or trigger of the Quy chế: how the duty called `code` stands from `since` to `until`.

    `stops` names the acts that meet it, any one of them; `also` those that must come besides, `alone` the fact
    with which a stopping act needs none besides; `closes` those after which nothing is owed, and nobody is
    judged. Acts in `confirmed` count only once the Office confirms them (Art. 6.1.a). `issuers` limits a rule to
    directives of these, `level` to tasks of that level, `about` to what is told of units of these kinds;
    `once_entered` to acts after the task stood on the System; `names` to acts that name this fact, `names_no` to
    those that do not. `notice` says what becomes of a duty that was announced too late.

    `name` is what clerks call it, `from_what` what its window counts from; both, `says` and `reading` may hold
    {window}. `duty_since` is the first day on which the duty was law in any version (see `Regulation`).
    """

    code: str
    article: str
    name: str
    says: str
    owed_by: Party
    starts: frozenset[Happened]
    stops: frozenset[Happened]
    window: Window
    since: date
    until: date | None = None
    also: frozenset[Happened] = frozenset()
    alone: tuple[str, str] | None = None
    closes: frozenset[Happened] = frozenset()
    confirmed: frozenset[Happened] = frozenset()
    counts_from: Anchor = Anchor.EVENT
    from_what: str = ""
    force: Force = Force.DUTY
    issuers: frozenset[Issuer] | None = None
    level: Level | None = None
    about: frozenset[UnitKind] | None = None
    once_entered: bool = False
    names: str | None = None
    names_no: str | None = None
    notice: Notice | None = None
    reading: str = ""
    duty_since: date = date.max

    def said(self, text: str) -> str:
        """Return one of the rule's own texts in Vietnamese, with its window in its place."""
        return text.format(window=self.window)

    def applies(self, on: date) -> bool:
        """Say whether this version is law on a day."""
        return self.since <= on and not self.has_ended(on)

    def has_ended(self, on: date) -> bool:
        """Say whether this version is law no more on a day."""
        return self.until is not None and self.until < on

    def judges(self, on: date) -> bool:
        """Say whether a day is judged by the duty: none before it was law, in whatever version."""
        return self.duty_since <= on
