"""
What units were called from which day to which, computed from the acts that added, renamed and merged them.

Pure: recording a change and checking a ledger both run `Histories.carry`, so they cannot disagree. From
the day on which a unit goes into another one, it is called by its successor's name with its own in
brackets, and the successor holds what it has left. Days decide, not the order in which they were typed: a unit
that went into another one before that one went on is carried by the last of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from tracker.law.event import Event
from tracker.law.vocabulary import Happened

UNIT_ACTS = (
    Happened.UNIT_ADDED,
    Happened.UNIT_RENAMED,
    Happened.UNIT_MERGED,
    Happened.UNIT_NAME_AMENDED,
    Happened.UNIT_ALIAS_ADDED,
    Happened.UNIT_ALIAS_REMOVED,
)
"""Acts that say what a unit is called."""


@dataclass
class Named:
    """One name of a unit; an official one has its days. `holder` is the successor that carries the unit's work."""

    name: str
    official: bool
    since: str | None = None
    until: str | None = None
    holder: int | None = None


@dataclass
class Histories:
    """The names of every unit: official ones by their days, an alias where it was recorded."""

    names: dict[int, list[Named]] = field(default_factory=dict)
    went: dict[int, tuple[str, int]] = field(default_factory=dict)
    _own: dict[int, dict[str, str]] = field(default_factory=dict)
    _aliases: dict[int, list[Named]] = field(default_factory=dict)

    def carry(self, event: Event) -> list[int]:
        """Carry one act in, and return the units whose names it touched."""
        if event.happened is Happened.UNIT_ADDED:
            names = [str(name) for name in _list(event.facts.get("names"))]
            if not names:
                return []  # a line that this program did not write; the doctor says so
            unit = event.subject_id
            self._own[unit] = {"": names[0]}
            self._aliases[unit] = [Named(name, official=False) for name in names[1:]]
        elif event.happened is Happened.UNIT_RENAMED:
            unit = event.subject_id
            self._own[unit][event.on.isoformat()] = str(event.facts["name"])
        elif event.happened is Happened.UNIT_NAME_AMENDED:
            unit = event.subject_id
            self._own[unit][max(self._own[unit])] = str(event.facts["name"])
        elif event.happened is Happened.UNIT_ALIAS_ADDED:
            unit = event.subject_id
            self._aliases[unit].append(Named(str(event.facts["name"]), official=False))
        elif event.happened is Happened.UNIT_ALIAS_REMOVED:
            unit = event.subject_id
            self._aliases[unit] = [alias for alias in self._aliases[unit] if alias.name != event.facts["name"]]
        else:
            unit = int(str(event.facts["unit"]))
            self.went[unit] = (event.on.isoformat(), int(str(event.facts["successor"])))
        touched = [each for each in self._own if unit in self.heirs(each)]
        for each in touched:
            first, *later = self._officials(each)
            self.names[each] = [first, *self._aliases[each], *later]
        return touched

    def last(self, unit: int) -> Named:
        """Return what a unit is called since its last change."""
        return [name for name in self.names[unit] if name.official][-1]

    def own(self, unit: int) -> str:
        """Return the last name that was a unit's own."""
        return self._named(unit, self.went[unit][0] if unit in self.went else None)

    def aliases(self, unit: int) -> list[str]:
        """Return the other names of a unit."""
        return [alias.name for alias in self._aliases[unit]]

    def named_since(self, unit: int) -> str | None:
        """Return since when a unit has borne the last name of its own; None where it has had but one."""
        return max(self._own[unit]) or None

    def held_by(self, unit: int) -> list[int]:
        """Return the units that went into a unit, now or through others."""
        return [other for other in self.names if self.last(other).holder == unit]

    def heirs(self, unit: int, day: str | None = None) -> list[int]:
        """Return a unit and those that its work went to, one after the other, by a day or until now."""
        line = [unit]
        while line[-1] in self.went:
            on, heir = self.went[line[-1]]
            if heir in line or (day is not None and on > day):
                break
            line.append(heir)
        return line

    def _officials(self, unit: int) -> list[Named]:
        """Return the official names of a unit, each with its days."""
        days = {day for each in self.heirs(unit) for day in self._own[each]}
        days |= {self.went[each][0] for each in self.heirs(unit) if each in self.went}
        spans = [replace(self._called(unit, day), since=day or None) for day in sorted(days)]
        found = spans[:1]
        for named in spans[1:]:
            if (named.name, named.holder) != (found[-1].name, found[-1].holder):
                found.append(named)
        for before, after in pairwise(found):
            before.until = (date.fromisoformat(str(after.since)) - timedelta(days=1)).isoformat()
        return found

    def _called(self, unit: int, day: str) -> Named:
        """Return what a unit is called on a day."""
        holder = self.heirs(unit, day)[-1]
        name = self._named(holder, day)
        if holder == unit:
            return Named(name, official=True)
        return Named(called(name, self.own(unit)), official=True, holder=holder)

    def _named(self, unit: int, day: str | None) -> str:
        """Return the last name of its own that a unit had by a day."""
        own = self._own[unit]
        return own[max(since for since in own if day is None or since <= day)]


def histories(events: Iterable[Event]) -> Histories:
    """Return what every unit was called, from the acts of a journal."""
    told = Histories()
    for event in events:
        if event.happened in UNIT_ACTS:
            told.carry(event)
    return told


def called(successor: str, own: str) -> str:
    """Return what a unit is called once it went into another one."""
    return f"{successor} (trước là {own})"


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
