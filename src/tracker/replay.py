"""
Replay: the whole state of a ledger, computed again from its journal alone.

`Book` carries acts, one after the other, into standings, clocks and calendar. A ledger that
records keeps a Book of just the subjects it touches; a rebuild keeps one of everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tracker.almanac import changed, days_of
from tracker.clock import Clock, Event, Standing
from tracker.clocks import CALENDAR_ACTS, Ground, advance, recount
from tracker.records import RECORDS
from tracker.vocabulary import Happened, Outcome, Subject
from tracker.workdays import Calendar

Key = tuple[Subject, int]

CLOCKED = frozenset({Subject.DIRECTIVE, Subject.TASK, *RECORDS})
"""Subjects that stand somewhere, and may have clocks."""

RECOUNTING = CALENDAR_ACTS | {Happened.SETTING_CHANGED}
"""Acts that may move the open clocks of every subject."""


@dataclass
class Book:
    """
    Standings and clocks by subject, under one calendar.

    `last_clock` is the number of the newest obligation; numbers are given in journal order.
    """

    calendar: Calendar | None = None
    settings: dict[str, str] = field(default_factory=dict)
    last_clock: int = 0
    standings: dict[Key, Standing] = field(default_factory=dict)
    clocks: dict[Key, list[Clock]] = field(default_factory=dict)

    def new_id(self) -> int:
        """Return the next obligation's number."""
        self.last_clock += 1
        return self.last_clock

    def known_calendar(self) -> Calendar:
        """Return the calendar; raises ValueError before any was loaded."""
        if self.calendar is None:
            msg = "no calendar has been loaded"
            raise ValueError(msg)
        return self.calendar

    def ground(self) -> Ground:
        """Return what clocks stand on; raises ValueError before any calendar was loaded."""
        return Ground(self.known_calendar(), self.settings)

    def carry(self, event: Event) -> Iterable[Clock]:
        """Carry one act in, and return the clocks that it touched."""
        if event.happened in CALENDAR_ACTS:
            self.calendar = changed(self.calendar, days_of(_any(event)))
            return self.recount(event, list(self.clocks))
        if event.happened is Happened.SETTING_CHANGED:
            self.settings[str(event.facts["name"])] = str(event.facts["value"])
            return self.recount(event, list(self.clocks))
        if event.subject not in CLOCKED:
            return ()
        key = (event.subject, event.subject_id)
        standing = self.standings.setdefault(key, Standing(*key))
        clocks = self.clocks.setdefault(key, [])
        return advance(event, standing, clocks, self.ground(), self.new_id)

    def recount(self, event: Event, keys: Sequence[Key]) -> list[Clock]:
        """Count the open clocks of these subjects again, oldest obligation first."""
        moved: list[Clock] = []
        for key in sorted(keys, key=self._oldest_open):
            moved.extend(recount(event, self.standings[key], self.clocks[key], self.ground(), self.new_id))
        return moved

    def _oldest_open(self, key: Key) -> int:
        """Return the number of a subject's first open clock, so that every recount goes in one order."""
        return next((clock.id for clock in self.clocks[key] if clock.outcome is Outcome.OPEN), 0)


def replay(events: Iterable[Event]) -> Book:
    """Return the state after all these acts, computed from nothing."""
    book = Book()
    for event in events:
        book.carry(event)
    return book


def _any(event: Event) -> dict[str, Any]:
    return dict(event.facts)
