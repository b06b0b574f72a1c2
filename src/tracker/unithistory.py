"""
What units were called from which day to which, computed from the acts that added, renamed and merged them.

Pure: recording a change and checking a ledger both run `Histories.carry`, so they cannot disagree. From
the day on which a unit goes into another one, it is called by its successor's name with its own in
brackets, and the successor holds what it has left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from tracker.clock import Event
from tracker.vocabulary import Happened

UNIT_ACTS = (Happened.UNIT_ADDED, Happened.UNIT_RENAMED, Happened.UNIT_MERGED)
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
    """The names of every unit, in the order in which they were recorded."""

    names: dict[int, list[Named]] = field(default_factory=dict)

    def carry(self, event: Event) -> list[int]:
        """Carry one act in, and return the units whose names it touched."""
        if event.happened is Happened.UNIT_ADDED:
            names = [str(name) for name in _list(event.facts.get("names"))]
            if not names:
                return []  # a line that this program did not write; the doctor says so
            self.names[event.subject_id] = [Named(name, place == 0) for place, name in enumerate(names)]
            return [event.subject_id]
        if event.happened is Happened.UNIT_RENAMED:
            unit, holder = event.subject_id, None
            name = str(event.facts["name"])
        else:
            unit, holder = int(str(event.facts["unit"])), int(str(event.facts["successor"]))
            name = self.last(holder).name
        touched = [unit, *self.held_by(unit)]
        own = {each: self.own(each) for each in touched}
        for each in touched:
            heir = holder or (None if each == unit else unit)
            said = name if heir is None else called(name, own[each])
            self._name(each, Named(said, official=True, since=event.on.isoformat(), holder=heir))
        return touched

    def last(self, unit: int) -> Named:
        """Return what a unit is called since its last change."""
        return [name for name in self.names[unit] if name.official][-1]

    def own(self, unit: int) -> str:
        """Return the last name that was a unit's own."""
        return [name.name for name in self.names[unit] if name.official and name.holder is None][-1]

    def held_by(self, unit: int) -> list[int]:
        """Return the units that went into a unit, now or through others."""
        return [other for other in self.names if self.last(other).holder == unit]

    def _name(self, unit: int, new: Named) -> None:
        """Let a unit be called something else from a day on; what began no earlier is written over."""
        current = self.last(unit)
        if current.since is not None and new.since is not None and current.since >= new.since:
            current.name, current.holder = new.name, new.holder
            return
        current.until = (date.fromisoformat(str(new.since)) - timedelta(days=1)).isoformat()
        self.names[unit].append(new)


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
