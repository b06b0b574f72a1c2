"""
Replay: the whole state of a ledger, computed again from its journal alone.

`Book` carries acts, one after the other, into standings, clocks and calendar. A ledger that
records keeps a Book of just the subjects it touches; a rebuild keeps one of everything. An act that
is taken back later leaves its subject as it stood before, as if it had never happened.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple

from tracker.advance import Ground
from tracker.almanac import changed, days_of, first_changed
from tracker.choosing import choose_anew, is_choice
from tracker.clock import Clock, Event, Standing
from tracker.clocks import advance
from tracker.latedirections import carry_late, is_late
from tracker.records import RECORDS
from tracker.recounts import CALENDAR_ACTS, recount, uncount
from tracker.vocabulary import Happened, Subject, UnitKind
from tracker.workdays import Calendar

Key = tuple[Subject, int]

History = Callable[[Key, int], Sequence[Event]]
"""What returns the acts on a subject before the act of a number, as typed, less those taken back by then."""

CLOCKED = frozenset({Subject.DIRECTIVE, Subject.TASK, *RECORDS})
"""Subjects that stand somewhere, and may have clocks."""

RECOUNTING = CALENDAR_ACTS | {Happened.SETTING_CHANGED}
"""Acts that may move the open clocks of every subject."""


class Before(NamedTuple):
    """Where a subject stood before an act that is taken back later; it was nowhere if the act began it."""

    key: Key
    standing: Standing | None
    clocks: list[Clock]


@dataclass
class Book:
    """
    Standings and clocks by subject, under one calendar; `kinds` says of each unit what it is.

    `last_clock` is the number of the newest obligation; numbers are given in journal order, and
    never twice. `undone` are the acts that a later one takes back; `before` and `calendars` keep what was before
    each. `history` knows the acts before one, for a direction that is typed late.
    """

    calendar: Calendar | None = None
    settings: dict[str, str] = field(default_factory=dict)
    last_clock: int = 0
    kinds: dict[int, UnitKind] = field(default_factory=dict)
    standings: dict[Key, Standing] = field(default_factory=dict)
    clocks: dict[Key, list[Clock]] = field(default_factory=dict)
    undone: Collection[int] = frozenset()
    before: dict[int, Before] = field(default_factory=dict)
    calendars: dict[int, tuple[Event, Calendar]] = field(default_factory=dict)
    history: History | None = None

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
        return Ground(self.known_calendar(), self.settings, self.kinds)

    def carry(self, event: Event) -> Iterable[Clock]:
        """Carry one act in, and return the clocks that it touched."""
        if event.happened in CALENDAR_ACTS:
            days, was = days_of(_any(event)), self.calendar
            if event.id in self.undone and was is not None:
                self.calendars[event.id] = (event, was)
            self.calendar = changed(was, days)
            return self.recount(event, list(self.clocks), since=first_changed(was, days))
        if event.happened is Happened.SETTING_CHANGED:
            self.settings[str(event.facts["name"])] = str(event.facts["value"])
            return self._choose_anew(event) if is_choice(event.happened, event.facts["name"]) else ()
        if event.happened is Happened.ACT_UNDONE:
            return self._take_back(event)
        if event.happened is Happened.UNIT_ADDED and "kind" in event.facts:
            self.kinds[event.subject_id] = UnitKind(str(event.facts["kind"]))
        if event.subject not in CLOCKED:
            return ()
        key = (event.subject, event.subject_id)
        if event.id in self.undone:
            self._keep(event.id, key)
        standing = self.standings.setdefault(key, Standing(*key))
        clocks = self.clocks.setdefault(key, [])
        if self.history is not None and is_late(event, clocks):
            past = self.history(key, event.id)
            touched = carry_late(event, past, standing, clocks, self.ground(), self.new_id)
            if touched is not None:
                return touched
        return advance(event, standing, clocks, self.ground(), self.new_id)

    def recount(self, event: Event, keys: Sequence[Key], *, since: date | None = None) -> list[Clock]:
        """Count the clocks of these subjects again, oldest obligation first; `since` is the first day that changed."""
        moved: list[Clock] = []
        ground = self.ground()
        for key in sorted(keys, key=self._oldest):
            moved.extend(recount(event, self.standings[key], self.clocks[key], ground, self.new_id, since))
        return moved

    def _choose_anew(self, event: Event) -> list[Clock]:
        """Count the clocks of every subject again under a changed choice, in the order of their first ones."""
        moved: list[Clock] = []
        for key in sorted((key for key in self.clocks if self.clocks[key]), key=lambda key: self.clocks[key][0].id):
            moved.extend(choose_anew(event, self.standings[key], self.clocks[key], self.ground(), self.new_id))
        return moved

    def _keep(self, number: int, key: Key) -> None:
        """Keep where a subject stands before an act that is taken back later."""
        standing = self.standings.get(key)
        kept = None if standing is None else replace(standing, record=dict(standing.record))
        self.before[number] = Before(key, kept, [replace(clock) for clock in self.clocks.get(key, ())])

    def _take_back(self, event: Event) -> list[Clock]:
        """Let each subject stand where it stood before the first act taken back; return the clocks that changed."""
        changed: list[Clock] = []
        restored: set[Key] = set()
        numbers = sorted(undone_by(event))
        for number in numbers:
            if number in self.calendars:
                continue
            key, standing, clocks = self.before.pop(number)
            if key in restored:
                continue
            restored.add(key)
            now = {clock.id: clock for clock in self.clocks.pop(key)}
            del self.standings[key]
            if standing is not None:
                self.standings[key], self.clocks[key] = standing, clocks
            changed.extend(clock for clock in clocks if clock != now[clock.id])
        for number in reversed(numbers):
            if number in self.calendars:
                changed.extend(self._restore_calendar(*self.calendars.pop(number)))
        return changed

    def _restore_calendar(self, act: Event, was: Calendar) -> list[Clock]:
        """Let the calendar be as before an act taken back, and every clock as it was counted then."""
        self.calendar = was
        ground = self.ground()
        return [
            clock for key, clocks in self.clocks.items() for clock in uncount(act, self.standings[key], clocks, ground)
        ]

    def _oldest(self, key: Key) -> int:
        """Return the number of a subject's first clock, so that every recount goes in one order."""
        return self.clocks[key][0].id if self.clocks[key] else 0


def replay(
    events: Iterable[Event],
    undone: Collection[int],
    history: History,
    kinds: Mapping[int, UnitKind] | None = None,
) -> Book:
    """
    Return the state after all these acts, computed from nothing; `undone` are those of them taken back.

    `kinds` says what each unit is where the acts do not tell of units.
    """
    book = Book(undone=undone, history=history, kinds=dict(kinds or {}))
    for event in events:
        book.carry(event)
    return book


def undone_by(event: Event) -> list[int]:
    """Return the numbers of the acts that an act takes back."""
    events = event.facts["events"]
    if not isinstance(events, list):
        msg = "the acts taken back are no list"
        raise TypeError(msg)
    return [int(number) for number in events]


def _any(event: Event) -> dict[str, Any]:
    return dict(event.facts)
