"""
What a rule of the Quy chế consists of; the rules themselves stand in `regulation`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.vocabulary import Force, Happened, Issuer, Level, Party, UnitKind
from tracker.windows import Anchor, Window

NOTICE = 1
"""Whole working days that lie between an announcement and the last day it sets, where a rule asks for notice."""

IN_FORCE = date(2025, 9, 4)
"""Quyết định 150/2025/QĐ-UBND, Điều 2."""


class Notice(StrEnum):
    """What becomes of a duty whose announcement leaves no whole working day: nothing is owed, or one day more."""

    FREES = "frees"
    DEFERS = "defers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """
    One duty, option or trigger of the Quy chế.

    `stops` names the acts that meet it, any one of them; `also` those that must come besides, `alone` the fact
    with which a stopping act needs none besides; `closes` those after which nothing is owed, and nobody is
    judged. Acts in `confirmed` count only once the Office confirms them (Art. 6.1.a). `issuers` limits a rule to
    directives of these, `level` to tasks of that level, `about` to what is told of units of these kinds;
    `once_entered` to acts after the task stood on the System; `names` to acts that name this fact, `names_no` to
    those that do not. `notice` says
    what becomes of a duty that was announced too late.
    """

    code: str
    article: str
    says: str
    owed_by: Party
    starts: frozenset[Happened]
    stops: frozenset[Happened]
    window: Window
    also: frozenset[Happened] = frozenset()
    alone: tuple[str, str] | None = None
    closes: frozenset[Happened] = frozenset()
    confirmed: frozenset[Happened] = frozenset()
    counts_from: Anchor = Anchor.EVENT
    force: Force = Force.DUTY
    issuers: frozenset[Issuer] | None = None
    level: Level | None = None
    about: frozenset[UnitKind] | None = None
    once_entered: bool = False
    names: str | None = None
    names_no: str | None = None
    notice: Notice | None = None
    reading: str = ""
    since: date = IN_FORCE
    until: date | None = None

    def applies(self, on: date) -> bool:
        """Say whether the rule is law for what is triggered `on` that day."""
        return self.since <= on and (self.until is None or on <= self.until)
