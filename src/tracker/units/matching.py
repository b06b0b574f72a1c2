"""
How a unit is found by what a clerk types: its code, a name, an alias, or a group.

This module alone decides which unit is meant. Accents, case and «Ủy ban nhân dân» may be left
out, and so may «xã», «phường», «đặc khu»; what then fits two units is refused with the list. An
accent that was typed must be right: «An Đường» is not An Dương. A near name is only suggested.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from tracker.errors import NotFound, Usage
from tracker.law.vocabulary import UnitKind
from tracker.units.groups import GROUPS, said_group
from tracker.units.spelling import fits, without_committee, words_of
from tracker.words.text import fold, nfc

PARTING = re.compile(r",| và |\n")
"""What people put between units, and names of units hold too."""

SEVERAL = re.compile(r",| và ")
"""What people put between units, beside «;», where one is asked for."""

_PLACES: dict[str, str] = {UnitKind.COMMUNE: "xa ", UnitKind.WARD: "phuong ", UnitKind.SPECIAL_ZONE: "dac khu "}


class UnknownUnit(NotFound):
    """Nothing in this ledger is called that, or anything like it."""

    sentence = "Không có đơn vị nào tên «{typed}». Xem danh sách bằng «tracker unit list»."


class UnknownUnitNear(UnknownUnit):
    """Nothing in this ledger is called that, but something is called nearly that."""

    sentence = "Không có đơn vị nào tên «{typed}». Có phải {near}? Xem danh sách bằng «tracker unit list»."


class NotParted(UnknownUnit):
    """Several units, it seems, parted by commas or «và», which stand in names of units too."""

    sentence = (
        'Không có đơn vị nào tên «{typed}». Nhiều đơn vị thì cách nhau bằng «;»: "{apart}"; '
        'cả nhóm thì gõ "@commune". Xem danh sách bằng «tracker unit list».'
    )


class OneOnly(UnknownUnit):
    """Several units or a group were typed where one unit is asked for."""

    sentence = (
        "«{typed}» là nhiều đơn vị, ở đây chỉ nhận một: gõ lệnh này cho từng đơn vị, bằng mã hoặc tên. Xem danh sách "
        "bằng «tracker unit list»."
    )


class GroupMeant(UnknownUnit):
    """A group, it seems, said in words."""

    sentence = 'Không có đơn vị nào tên «{typed}». Cả nhóm thì gõ "{group}". Xem danh sách bằng «tracker unit list».'


class AmbiguousUnit(Usage):
    """Two or more units fit what was typed."""

    sentence = "«{typed}» có thể là nhiều đơn vị: {listed}. Hãy gõ mã, hoặc tên đầy đủ có dấu."


class UnknownGroup(Usage):
    """No group has that name."""

    sentence = "Không có nhóm đơn vị «{typed}». Các nhóm: {groups}."


class EmptyGroup(NotFound):
    """The group is known, but this ledger has no unit in it."""

    sentence = "Sổ chưa có đơn vị nào thuộc nhóm {group}. Hãy nạp danh sách bằng «tracker unit import»."


class NoUnitTyped(Usage):
    """A unit was asked for and nothing was typed."""

    sentence = "Thiếu đơn vị. Hãy gõ mã hoặc tên, cách nhau bằng dấu chấm phẩy; hoặc một nhóm: {groups}."


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


class _Form(NamedTuple):
    """One way to write a unit: a name, less its first `left_out` words (xã, phường, đặc khu)."""

    unit: int
    name: str
    left_out: int

    def words(self) -> tuple[str, ...]:
        """Return the spelling of each word."""
        return words_of(self.name)[self.left_out :]


class UnitNames:
    """Every unit of a ledger under its code, its names and its aliases."""

    def __init__(self, rows: Iterable[NamedUnit]) -> None:
        """Take one row for each name; the index is made when the first name is looked up."""
        every = list(rows)
        self._rows = [row for row in every if not row.is_past]
        self._found: dict[str, int] = {}
        self._units: dict[int, NamedUnit] = {}
        for row in every:
            if row.official or row.id not in self._units:
                self._units[row.id] = row
        # Names of today come first: a new commune may bear the name of one that is gone.
        past = [row._replace(former=False, holder=None) for row in every if row.is_past]
        self._past = UnitNames(past) if past else None
        self.remembered: dict[int, str] = {}

    def name(self, unit: int) -> str:
        """Return the official name in force."""
        return self._units[unit].name

    def successor(self, unit: int) -> int | None:
        """Return the unit that carries the work of one that went into another, None for a unit that stands."""
        return self._units[unit].holder

    def code(self, unit: int) -> str:
        """Return the code."""
        return self._units[unit].code

    def find(self, text: str) -> int:
        """
        Return the one unit that `text` names by code, name or alias.

        Raises UnknownUnit where nothing fits, AmbiguousUnit where several do, NoUnitTyped for
        an empty text.
        """
        unit = self._found.get(text)
        if unit is None:
            unit = self._found[text] = self._today_or_past(text)
        return unit

    def find_all(self, text: str) -> list[int]:
        """
        Return the units that `text` names: several separated by `;`, and groups such as `@xa`.

        Each unit stands once, where it was first named; members of a group stand in order of
        their number. Raises what `find` raises, UnknownGroup and EmptyGroup.
        """
        units: dict[int, None] = {}
        for part in text.split(";"):
            if part := part.strip():
                units.update(dict.fromkeys(self._group(part) if part.startswith("@") else [self._one_of_all(part)]))
        if not units:
            raise NoUnitTyped(groups=" ".join(GROUPS))
        return list(units)

    def _one_of_all(self, part: str) -> int:
        """Return the unit that a part names; raises NotParted where it is several, and else what `find` does."""
        try:
            return self.find(part)
        except UnknownUnit:
            if (group := said_group(part)) is not None:
                raise GroupMeant(typed=nfc(part), group=group) from None
            apart = [each.strip() for each in PARTING.split(part)]
            if len(apart) < 2 or not all(map(self._is_known, apart)):
                raise
            raise NotParted(typed=part, apart="; ".join(apart)) from None

    def _is_known(self, text: str) -> bool:
        """Say whether a text names one unit."""
        try:
            return self.find(text) > 0
        except (NotFound, Usage):
            return False

    def _today_or_past(self, text: str) -> int:
        """Return the unit meant: by a name of today, or else by one of the past, which is `remembered`."""
        try:
            unit = self._search(text)
        except UnknownUnit:
            before = self._before(text)
            if before is None:
                raise
            unit = before
            self.remembered[unit] = nfc(text)
        if self.successor(unit) is not None:
            self.remembered[unit] = nfc(text)
        return unit

    def _before(self, text: str) -> int | None:
        """Return the unit that was once called so, None for nobody."""
        try:
            return None if self._past is None else self._past.find(text)
        except UnknownUnit:
            return None

    def _group(self, typed: str) -> list[int]:
        """Return the members of a group in order of their number; a unit that went into another one is in none."""
        group = "@" + "-".join(fold(typed[1:]).split())
        if group not in GROUPS:
            raise UnknownGroup(typed=nfc(typed), groups=" ".join(GROUPS))
        members = sorted(unit for unit, row in self._units.items() if row.kind in GROUPS[group] and row.holder is None)
        if not members:
            raise EmptyGroup(group=group)
        return members

    def _search(self, text: str) -> int:
        """Return the unit meant: an exact code, then an exact name, then the only one that fits."""
        typed = " ".join("".join(sign for sign in nfc(text) if unicodedata.category(sign) != "Cf").split())
        if not typed:
            raise NoUnitTyped(groups=" ".join(GROUPS))
        found = self._codes.get(typed.casefold(), set())
        if not found:
            forms = self._forms.get(without_committee(fold(typed)), [])
            words = words_of(typed)
            found = {form.unit for form in forms if not form.left_out and form.words() == words}
        if not found:
            found = {form.unit for form in forms}
            # Nothing but the accents may be missing: wrong ones name another place.
            if len(found) == 1 and not any(fits(words, form.words()) for form in forms):
                raise UnknownUnitNear(typed=typed, near=self._listed(found))
        if len(found) > 1:
            raise AmbiguousUnit(typed=typed, listed=self._listed(sorted(found)))
        if not found:
            self._refuse(typed)
        return next(iter(found))

    def _refuse(self, typed: str) -> None:
        """Raise UnknownUnit with the three nearest names, if any is near; OneOnly for what names several."""
        apart = SEVERAL.split(typed)
        if typed.startswith("@") or ";" in typed or (len(apart) > 1 and all(map(self._is_known, apart))):
            raise OneOnly(typed=typed)
        near: dict[int, None] = {}
        for folded in get_close_matches(without_committee(fold(typed[:200])), self._forms, n=9, cutoff=0.75):
            near.update(dict.fromkeys(form.unit for form in self._forms[folded]))
        if near:
            raise UnknownUnitNear(typed=typed, near=self._listed(list(near)[:3]))
        raise UnknownUnit(typed=typed)

    def _listed(self, units: Iterable[int]) -> str:
        """Return codes and official names."""
        return "; ".join(f"{self.code(unit)} {self.name(unit)}" for unit in units)

    @cached_property
    def _codes(self) -> dict[str, set[int]]:
        """The units under their codes, without case."""
        codes: dict[str, set[int]] = {}
        for unit, row in self._units.items():
            codes.setdefault(nfc(row.code).casefold(), set()).add(unit)
        return codes

    @cached_property
    def _forms(self) -> dict[str, list[_Form]]:
        """The ways to write each unit, under their folded text."""
        forms: dict[str, list[_Form]] = {}
        for row in self._rows:
            folded = without_committee(fold(row.name))
            forms.setdefault(folded, []).append(_Form(row.id, row.name, 0))
            place = _PLACES.get(row.kind)
            if place and folded.startswith(place):
                short = _Form(row.id, row.name, place.count(" "))
                forms.setdefault(folded.removeprefix(place), []).append(short)
        return forms
