"""
One act at work on the clocks of one subject: what it ends, meets, opens, and by what calendar and choices.

Only the tools; what an act does is said in `clocks`, which clocks it opens in `starts`, and what a changed
calendar or choice moves in `recounts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tracker.clocks.beside import deadline_beside
from tracker.clocks.counting import anchor_of
from tracker.clocks.inforce import window_after
from tracker.clocks.parts import RUNNING, Clock
from tracker.clocks.stretches import not_the_unit_s
from tracker.clocks.successors import Under, successor
from tracker.law.custom.practice import is_strict
from tracker.law.event import Event, Standing
from tracker.law.regulation import Regulation
from tracker.law.vocabulary import Happened, Outcome, UnitKind
from tracker.workdays import Calendar

ACCEPTING = frozenset({Happened.REPORT_CONFIRMED, Happened.RESULT_SENT_UP})
"""Acts of the Office by which a result is accepted (Art. 6.1.a, 6.2.b)."""


class Ground(NamedTuple):
    """
    What clocks stand on: calendar and regulation, what the ledger's Office has chosen (`practice`), which unit is what.
    """

    calendar: Calendar
    regulation: Regulation
    settings: Mapping[str, str] = {}
    kinds: Mapping[int, UnitKind] = {}


class Advance:
    """One act at work on the clocks of one subject; `touched` collects what it changed or opened."""

    def __init__(self, event: Event, standing: Standing, clocks: list[Clock], ground: Ground) -> None:
        """Take the subject's `standing` and its `clocks` in the order they were opened."""
        self.event = event
        self.standing = standing
        self.clocks = clocks
        self.calendar = ground.calendar
        self.regulation = ground.regulation
        self.settings = ground.settings
        self.kinds = ground.kinds
        self.touched: dict[int, Clock] = {}

    def running(self) -> list[Clock]:
        """Return the subject's clocks that have not ended."""
        return [clock for clock in self.clocks if clock.outcome in RUNNING]

    def end(self, clock: Clock, outcome: Outcome) -> None:
        """Close a clock on the day of the act."""
        clock.outcome = outcome
        clock.ended_on = self.event.on
        clock.ended_by = self.event.id
        self.touched[clock.id] = clock

    def meet(self, clock: Clock, on: date, *, to_be_confirmed: bool) -> None:
        """Mark a clock as met by the act; it ends at once unless the Office must confirm."""
        clock.met_on = on
        clock.met_by = self.event.id
        if to_be_confirmed:
            clock.outcome = Outcome.WAITING
            self.touched[clock.id] = clock
            return
        if self.event.happened in ACCEPTING:
            clock.accepted_on = self.event.on
        self.end(clock, Outcome.MET)

    def successor(self, clock: Clock, number: int) -> Clock:
        """Return the clock that takes over from one that was closed."""
        under = Under(number, self.calendar, anchor_of(clock.law, self.settings), is_strict(self.settings))
        return successor(self.event, self.standing, self.clocks, clock, under)

    def term_after(self, clock: Clock) -> str:
        """Return the term of the six months, on the deadline that stands beside them (Art. 8.1.e)."""
        waited = not_the_unit_s(self.clocks, clock, self.event.on)
        deadline = deadline_beside(self.clocks, clock.period, self.calendar)
        anchor = anchor_of(clock.law, self.settings)
        return window_after(clock.law, clock.started_on, deadline, waited, anchor, self.calendar)

    def open(self, clock: Clock) -> None:
        """Let a new clock run."""
        self.clocks.append(clock)
        self.touched[clock.id] = clock
