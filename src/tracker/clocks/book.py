"""
A Book: the standings and clocks of some subjects or of all, into which acts are carried.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tracker.clocks.anew.choice import choose_anew, is_choice
from tracker.clocks.anew.latedirections import carry_anew, carry_late, is_late
from tracker.clocks.anew.recounts import CALENDAR_ACTS, recount, uncount
from tracker.clocks.anew.restated import changes
from tracker.clocks.carry import advance
from tracker.clocks.oneact import Ground
from tracker.clocks.parts import Before, Clock, Given, Moved
from tracker.clocks.standing import note, told_by_correction
from tracker.days.almanac import changed, days_of, first_changed
from tracker.errors import TrackerError
from tracker.law.event import Event, Standing
from tracker.law.known import regulation_of
from tracker.law.record import RECORDS
from tracker.law.sources import items_told
from tracker.law.vocabulary import Happened, Subject, UnitKind
from tracker.workdays import Calendar

Key = tuple[Subject, int]

History = Callable[[Key, int], Sequence[Event]]
"""What returns the acts on a subject before the act of a number, as typed, less those taken back by then."""

STANDING = frozenset({Subject.TASK, *RECORDS})
"""Subjects that stand somewhere: each has a row."""

CLOCKED = STANDING - {subject for subject, record in RECORDS.items() if not record.is_clocked}
"""Those that may have clocks."""

UNCLOCKED = STANDING - CLOCKED
"""Those that are told of, and owe nothing."""

RECOUNTING = CALENDAR_ACTS | {Happened.SETTING_CHANGED}
"""Acts that may move the open clocks of every subject."""


@dataclass
class Book:
    """
    Standings and clocks by subject, under one calendar; `kinds` says of each unit what it is.

    `last_clock` is the number of the newest obligation; numbers are given in journal order, and
    never twice. `undone` are the acts that a later one takes back; `before` keeps what was before each of them, `moved`
    what moved every clock, `followed` what was told since of records without clocks, `given` which numbers it gave.
    A book of a few subjects keeps those `concerned` alone. `history` knows the acts before one, for a direction that is
    typed late, and for an act taken back that others have followed.
    """

    calendar: Calendar | None = None
    settings: dict[str, str] = field(default_factory=dict)
    last_clock: int = 0
    kinds: dict[int, UnitKind] = field(default_factory=dict)
    standings: dict[Key, Standing] = field(default_factory=dict)
    clocks: dict[Key, list[Clock]] = field(default_factory=dict)
    undone: Collection[int] = frozenset()
    before: dict[int, dict[Key, Before]] = field(default_factory=dict)
    followed: dict[Key, list[Event]] = field(default_factory=dict)
    concerned: Collection[Key] | None = None
    moved: list[Moved] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
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
        return Ground(self.known_calendar(), regulation_of(self.settings), self.settings, self.kinds)

    def carry(self, event: Event) -> Iterable[Clock]:
        """Carry one act in, and return the clocks that it touched."""
        for number in items_told(event.happened, event.facts):
            if self.concerned is None or (Subject.ITEM, number) in self.concerned:
                self._tell(event, (Subject.ITEM, number))
        if event.happened is Happened.UNIT_ADDED and "kind" in event.facts:
            self.kinds[event.subject_id] = UnitKind(str(event.facts["kind"]))
        if event.subject is Subject.LEDGER:
            return self._carry(event)
        if self.concerned is not None and (event.subject, event.subject_id) not in self.concerned:
            return ()
        since = self.last_clock
        touched = self._carry(event)
        self._note_given(0, since)
        return touched

    def _carry(self, event: Event) -> Iterable[Clock]:
        """Carry one act into its own subject, or into what every subject stands on."""
        if event.happened in RECOUNTING and self.undone:
            self.moved.append(Moved(event, self.calendar, dict(self.settings)))
        if event.happened in CALENDAR_ACTS:
            days, was = days_of(_any(event)), self.calendar
            self.calendar = changed(was, days)
            return self.recount(event, list(self.clocks), since=first_changed(was, days))
        if event.happened is Happened.SETTING_CHANGED:
            self.settings[str(event.facts["name"])] = str(event.facts["value"])
            return self._choose_anew(event) if is_choice(event.happened, event.facts["name"]) else ()
        if event.happened is Happened.ACT_UNDONE:
            return self._take_back(event)
        key = (event.subject, event.subject_id)
        if event.subject in UNCLOCKED:
            self._tell(event, key)
            return ()
        if key in self.standings:
            told_by_correction(event, self.standings[key])
        if event.id in self.undone:
            self._keep(event.id, key)
        if event.subject not in STANDING:
            return ()
        last = self.last_clock
        try:
            return self._advance(event, key)
        except (TrackerError, LookupError, TypeError, ValueError):
            if event.id not in self.undone:
                raise
            # Written past the program, and taken back for that reason: it changes nothing in between either.
            before, self.last_clock = self.before[event.id][key].copied(), last
            self.standings[key], self.clocks[key] = before.standing or Standing(*key), before.clocks
            return ()

    def _advance(self, event: Event, key: Key) -> Iterable[Clock]:
        """Carry one act into a subject that may have clocks."""
        standing = self.standings.setdefault(key, Standing(*key))
        clocks = self.clocks.setdefault(key, [])
        if self.history is not None and changes(event.facts):
            return carry_anew(event, self.history(key, event.id), standing, clocks, self.ground(), self.new_id)
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
            last = self.last_clock
            moved.extend(recount(event, self.standings[key], self.clocks[key], ground, self.new_id, since))
            self._note_given(self._oldest(key), last)
        return moved

    def _choose_anew(self, event: Event) -> list[Clock]:
        """Count the clocks of every subject again under a changed choice, in the order of their first ones."""
        moved: list[Clock] = []
        for key in sorted((key for key in self.clocks if self.clocks[key]), key=lambda key: self.clocks[key][0].id):
            last = self.last_clock
            moved.extend(choose_anew(event, self.standings[key], self.clocks[key], self.ground(), self.new_id))
            self._note_given(self._oldest(key), last)
        return moved

    def _note_given(self, place: int, since: int) -> None:
        """Note the numbers that a subject got after one."""
        if self.last_clock > since:
            self.given.append(Given(place, since + 1, self.last_clock - since))

    def _keep(self, number: int, key: Key) -> None:
        """Keep where a subject stands before an act that is taken back later."""
        before = Before(self.standings.get(key), self.clocks.get(key, []))
        self.before.setdefault(number, {})[key] = before.copied()

    def _tell(self, event: Event, key: Key) -> None:
        """Carry one act into a record without clocks."""
        if key in self.standings:
            told_by_correction(event, self.standings[key])
        if event.id in self.undone:
            self._keep(event.id, key)
            self.followed.setdefault(key, [])
        if key in self.followed:
            self.followed[key].append(event)
        note(event, self.standings.setdefault(key, Standing(*key)))

    def _tell_again(self, key: Key, before: Standing | None, after: int, without: Set[int]) -> None:
        """Let a record without clocks stand as it would without acts that are taken back, the first one `after`."""
        del self.standings[key]
        if before is not None:
            self.standings[key] = before
        known = [act for act in self.followed[key] if act.id not in without]
        self.followed[key] = [act for act in known if act.id < after]
        for act in known[len(self.followed[key]) :]:
            self._tell(act, key)

    def _take_back(self, event: Event) -> list[Clock]:
        """Let each subject stand as if the acts taken back had never been; return the clocks that changed."""
        changed: list[Clock] = []
        restored: set[Key] = set()
        numbers = sorted(undone_by(event))
        without = frozenset(numbers)
        all_moved = {each.event.id: each for each in self.moved}
        for number in numbers:
            if number in all_moved:
                continue
            for key, before in self.before.pop(number).items():
                if key in restored or key[0] not in STANDING:
                    continue
                restored.add(key)
                if key[0] in CLOCKED:
                    last = self.last_clock
                    changed.extend(self._stand_again(key, before, number, event, without))
                    self._note_given(number, last)
                else:
                    self._tell_again(key, before.standing, number, without)
        for number in reversed(numbers):
            if number in all_moved:
                changed.extend(self._restore(all_moved[number]))
        self.moved = [each for each in self.moved if each.event.id not in without]
        return changed

    def _stand_again(self, key: Key, before: Before, after: int, until: Event, without: Set[int]) -> list[Clock]:
        """Let a subject stand as it would without acts that are taken back; return its clocks that changed."""
        now = {clock.id: clock for clock in self.clocks.pop(key)}
        del self.standings[key]
        if before.standing is not None:
            self.standings[key], self.clocks[key] = before.standing, before.clocks
        self._carry_again(key, after, until, without)
        return [clock for clock in self.clocks.get(key, ()) if clock != now.get(clock.id)]

    def _carry_again(self, key: Key, after: int, until: Event, without: Set[int]) -> None:
        """Carry into a subject again what came after an act that is taken back, in its order."""
        if self.history is None:
            return
        past = [act for act in self.history(key, until.id) if act.id not in without]
        moved = [each for each in self.moved if each.event.id > after and each.event.id not in without]
        steps = [act for act in past if act.id > after]
        if steps or key in self.standings:
            steps += [each.event for each in moved]
        if not steps:
            return
        first = moved[0] if moved else None
        again = Book(
            calendar=first.calendar if first else self.calendar,
            settings=dict(first.settings if first else self.settings),
            last_clock=self.last_clock,
            kinds=self.kinds,
            standings={each: self.standings[each] for each in (key,) if each in self.standings},
            clocks={each: self.clocks[each] for each in (key,) if each in self.clocks},
            undone=self.undone,
            history=lambda _key, before: [act for act in past if act.id < before],
        )
        for step in sorted(steps, key=lambda each: each.id):
            again._carry(step)
        self.last_clock = again.last_clock
        for number, before in again.before.items():
            self.before.setdefault(number, {}).update(before)
        self.standings |= again.standings
        self.clocks |= again.clocks

    def _restore(self, moved: Moved) -> list[Clock]:
        """Let calendar or choice be as before an act taken back, and every clock as it was counted then."""
        act = moved.event
        if act.happened is Happened.SETTING_CHANGED:
            name = str(act.facts["name"])
            self.settings.pop(name)
            if name in moved.settings:
                self.settings[name] = moved.settings[name]
            if not is_choice(act.happened, name):
                return []
        elif moved.calendar is not None:
            self.calendar = moved.calendar
        ground = self.ground()
        return [
            clock for key, clocks in self.clocks.items() for clock in uncount(act, self.standings[key], clocks, ground)
        ]

    def _oldest(self, key: Key) -> int:
        """Return the number of a subject's first clock, so that every recount goes in one order."""
        return self.clocks[key][0].id if self.clocks[key] else 0


def undone_by(event: Event) -> list[int]:
    """Return the numbers of the acts that an act takes back."""
    events = event.facts["events"]
    if not isinstance(events, list):
        msg = "the acts taken back are no list"
        raise TypeError(msg)
    return [int(number) for number in events]


def _any(event: Event) -> dict[str, Any]:
    return dict(event.facts)
