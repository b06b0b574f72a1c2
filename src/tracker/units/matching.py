"""
How a unit is found by what a clerk types: its code, a name, an alias, or a group.

This module alone decides which unit is meant. Accents, case and «Ủy ban nhân dân» may be left
out, and so may «xã», «phường», «đặc khu»; what then fits two units is refused with the list. An
accent that was typed must be right: «An Đường» is not An Dương. A near name is only suggested.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tracker.units.cells import Part, read_cell
from tracker.units.forms import Forms, kind_said
from tracker.units.groups import GROUPS
from tracker.units.refusals import (
    AmbiguousUnit,
    EmptyGroup,
    OneOnly,
    OtherKind,
    ShippedUnit,
    UnknownGroup,
    UnknownUnit,
    UnknownUnitNear,
)
from tracker.units.spelling import bared, without_committee, words_of
from tracker.units.withcity import codes_said, is_city
from tracker.words.text import fold, nfc

if TYPE_CHECKING:
    from tracker.errors import TrackerError


_IN_BRACKETS = re.compile(r"([^()]+?) ?\(([^()]+)\)")


class NamedUnit(NamedTuple):
    """
    One name or alias of a unit; `official` marks the name in force, `former` one that another took the place of.

    `holder` is the successor of a unit that went into it.
    """

    id: int
    code: str
    kind: str
    name: str
    official: bool
    former: bool = False
    holder: int | None = None

    @property
    def is_past(self) -> bool:
        """Return whether nobody is called that any more."""
        return self.former or self.holder is not None


class UnitNames:
    """Every unit of a ledger under its code, its names and its aliases."""

    def __init__(
        self, rows: Iterable[NamedUnit], shipped: Callable[[str, UnitNames], str | None] | None = None
    ) -> None:
        """
        Take one row for each name; the index is made when the first name is looked up.

        `shipped` tells which unit a text names that comes with the program and is not in this ledger.
        """
        self._shipped = shipped
        every = list(rows)
        self._rows = [row for row in every if not row.is_past]
        self._found: dict[str, list[int]] = {}
        self._units: dict[int, NamedUnit] = {}
        for row in every:
            if row.official or row.id not in self._units:
                self._units[row.id] = row
        # Names of today come first: a new commune may bear the name of one that is gone.
        past = [row._replace(former=False, holder=None) for row in every if row.is_past]
        self._past = UnitNames(past) if past else None
        self.remembered: dict[int, str] = {}
        self.read_as: dict[str, tuple[Part, ...]] = {}

    def name(self, unit: int) -> str:
        """Return the official name in force."""
        return self._units[unit].name

    def successor(self, unit: int) -> int | None:
        """Return the unit that carries the work of one that went into another, None for a unit that stands."""
        return self._units[unit].holder

    def beginning(self, text: str) -> list[int]:
        """Return the units that stand and have a name that begins with these words."""
        begun = without_committee(fold(text))
        return sorted({row.id for row in self._rows if without_committee(fold(row.name)).startswith(begun)})

    def code(self, unit: int) -> str:
        """Return the code."""
        return self._units[unit].code

    def kind(self, unit: int) -> str:
        """Return what a unit is."""
        return self._units[unit].kind

    def find(self, text: str) -> int:
        """
        Return the one unit that `text` names by code, name or alias.

        Raises UnknownUnit where nothing fits, OneOnly where it names several, AmbiguousUnit where one of several
        is meant, NoUnitTyped for an empty text.
        """
        found = self.seek(text)
        if len(found) != 1:
            found = [self._listed_alone(text)]
        self._note_past(found[0], text)
        return found[0]

    def find_all(self, text: str) -> list[int]:
        """
        Return the units that `text` names: several as papers part them, and groups such as `@xa`.

        Each unit stands once, where it was first named; members of a group stand in order of
        their number. Raises what `read_cell` raises.
        """
        cell = read_cell(text, self, vague_allowed=False)
        for part in cell.parts:
            if not part.is_group:
                self._note_past(part.units[0], part.text)
        if len(cell.parts) > text.count(";") + 1 or any(part.is_said for part in cell.parts):
            self.read_as[text] = cell.parts
        return cell.units

    def seek(self, text: str) -> list[int]:
        """Return the units that a text may name: none, one, or those between which it leaves the choice."""
        found = self._found.get(text)
        if found is None:
            typed = text if self.is_code(text) else bared(text)
            found = (self._search(typed) or self._beside(typed)) if typed else []
            if not found and self._past is not None:
                found = self._past.seek(typed)
            self._found[text] = found
        return found

    def is_code(self, text: str) -> bool:
        """Say whether a text is the code of a unit, sign by sign: «./X» has no bullet."""
        return nfc(text).casefold() in self._codes

    def members(self, kinds: frozenset[str]) -> list[int]:
        """Return the units of some kinds in order of their number; a unit that went into another one is in none."""
        return sorted(unit for unit, row in self._units.items() if row.kind in kinds and row.holder is None)

    def group(self, typed: str) -> list[int]:
        """Return the members of a group in order of their number; raises UnknownGroup or EmptyGroup."""
        group = "@" + "-".join(fold(typed[1:]).split())
        if group not in GROUPS:
            raise UnknownGroup(typed=nfc(typed), groups=" ".join(GROUPS))
        members = self.members(GROUPS[group])
        if not members:
            raise EmptyGroup(group=group)
        return members

    def refusal(self, text: str) -> TrackerError:
        """Return what is to be said of a text that names no unit, or one of several."""
        typed = " ".join(nfc(text).split())
        found = self.seek(text)
        if len(found) == 1:
            return OtherKind(typed=typed, near=self.listed(found))
        if found:
            return AmbiguousUnit(typed=typed, listed=self.listed(sorted(found)))
        if self._shipped is not None and (unit := self._shipped(typed, self)) is not None:
            return ShippedUnit(typed=typed, unit=unit)
        name, kind = bared(typed), kind_said(typed)
        if near := self._forms.near(name)[:3]:
            return UnknownUnitNear(typed=typed, near=self.listed(near), name=name, kind=kind)
        return UnknownUnit(typed=typed, name=name, kind=kind)

    def listed(self, units: Iterable[int]) -> str:
        """Return codes and official names."""
        return "; ".join(f"{self.code(unit)} {self.name(unit)}" for unit in units)

    def _listed_alone(self, text: str) -> int:
        """Return the unit of a text that is a list of one, as «Các Sở: Tài chính»; raises what `find` does."""
        if text.strip().startswith("@") or ";" in text.strip(" ;"):
            raise OneOnly(typed=" ".join(nfc(text).split()))
        try:
            cell = read_cell(text, self, vague_allowed=True)
        except (UnknownUnit, AmbiguousUnit):
            raise self.refusal(text) from None  # all of it: one unit was asked for
        if cell.vague or len(cell.parts) > 1 or cell.parts[0].is_group:
            raise OneOnly(typed=" ".join(nfc(text).split()))
        return cell.units[0]

    def _note_past(self, unit: int, text: str) -> None:
        """Remember a unit that was found by a name of the past, or that went into another one."""
        if self.successor(unit) is not None or (self._past is not None and not self._search(bared(text))):
            self.remembered[unit] = nfc(text)

    def _search(self, typed: str) -> list[int]:
        """Return the units that fit best: by an exact code, an exact name, or the only way to write it."""
        found = self._codes.get(typed.casefold()) or self._exact.get(words_of(typed))
        found = found or next(filter(None, map(self._codes.get, codes_said(typed))), None)
        if not found:
            fitting = self._forms.fitting(typed)
            found = {fit.unit for fit in fitting if fit.exact} or {fit.unit for fit in fitting}
        return sorted(found)

    def _beside(self, typed: str) -> list[int]:
        """Return the unit of a name that has its code, another name of it or the city in brackets behind it."""
        parted = _IN_BRACKETS.fullmatch(typed)
        if parted is None:
            return []
        if is_city(parted[2]):
            return self._search(f"{parted[1]} {parted[2]}")
        found = self._search(parted[1])
        return found if found == self._search(parted[2]) else []

    @cached_property
    def _codes(self) -> dict[str, set[int]]:
        """The units under their codes, without case."""
        codes: dict[str, set[int]] = {}
        for unit, row in self._units.items():
            codes.setdefault(nfc(row.code).casefold(), set()).add(unit)
        return codes

    @cached_property
    def _exact(self) -> dict[tuple[str, ...], set[int]]:
        """The units under the words of their names, with every accent."""
        names: dict[tuple[str, ...], set[int]] = {}
        for row in self._rows:
            names.setdefault(words_of(row.name), set()).add(row.id)
        return names

    @cached_property
    def _forms(self) -> Forms:
        """Every other way to write the units."""
        return Forms((row.id, row.kind, row.name) for row in self._rows)
