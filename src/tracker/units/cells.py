"""
What a cell or an option says of units: one or several, groups, and words that name nobody.

Papers part units by «;», line breaks, bullets, numbers, commas, «và», «/», or by nothing at all; names hold some of
these too («Sở Văn hóa, Thể thao và Du lịch»). A text is read so that each of its parts is a unit or a group, the
longest part first; a part that is none is refused by its own words. A head is said once for what follows it: «Các Sở:
Tài chính, Nội vụ», «UBND các phường: Hải An, Lê Chân».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.law.vocabulary import UnitKind
from tracker.units.groups import COMMUNES, GROUPS, KINDS, is_vague, meant_group, said_group
from tracker.units.known import Known
from tracker.units.refusals import EmptyGroup, GroupMeant, NobodyNamed, NoUnitTyped, RolesSaid, WrongCount
from tracker.units.saidroles import by_role
from tracker.units.seams import stretches
from tracker.units.spelling import bared
from tracker.units.withcity import is_nameless_city
from tracker.words.text import fold, nfc

MOST_PIECES = 12
"""Pieces that one name or group may be made of."""

_KINDS = r"(?:so|ban|nganh|xa|phuong|dac khu|don vi|co quan|dia phuong)"
_HEADED = re.compile(
    r"(?:(?P<committee>(?:chu tich )?(?:ubnd|uy ban nhan dan))|giam doc|thu truong|lanh dao)?(?: ?(?P<every>cac))?"
    rf"(?: ?(?P<kinds>{_KINDS}(?:(?:, ?| va | )(?:cac )?{_KINDS})*))?(?P<colon> ?:)?(?= |$)"
)
"""The beginning of a list of units of some kinds, folded."""

_PREFIXES = {
    "so": ("Sở ", UnitKind.DEPARTMENT),
    "xa": ("xã ", UnitKind.COMMUNE),
    "phuong": ("phường ", UnitKind.WARD),
    "dac khu": ("đặc khu ", UnitKind.SPECIAL_ZONE),
}
"""What stands before each name of a list whose head says the kind once."""

_AND_SO_ON = re.compile(r"[,;\s]\s*(?:\.{2,}|…)[\s.;]*$")
"""Dots behind a list: others are meant who are not named."""

_SEVERAL = re.compile(r"[,/&+;\n]|\s@")
_OWN_HEAD = re.compile(r"(?:ubnd|uy ban|so|xa|phuong|dac khu|p|x|dk|\d+)\b.*")
"""A name that says itself what it is."""


class Part(NamedTuple):
    """Units of a cell by the words that name them: a unit, or a group."""

    text: str
    units: tuple[int, ...]
    is_group: bool = False

    @property
    def is_said(self) -> bool:
        """Whether it is a group in words, and not one such as `@xa`."""
        return self.is_group and not self.text.startswith("@")


class Cell(NamedTuple):
    """What a cell says: its parts in order, and the words that name nobody."""

    parts: tuple[Part, ...]
    vague: tuple[str, ...] = ()

    @property
    def units(self) -> list[int]:
        """The units, each once, where it was first named; members of a group stand in order of their number."""
        return list(dict.fromkeys(unit for part in self.parts for unit in part.units))


class _Head(NamedTuple):
    """What was said once for the names that follow."""

    prefixes: tuple[str, ...]
    kinds: frozenset[str]
    explicit: bool
    short: bool = False  # by initials, as «Sở TC»


_Meaning = tuple[Part | str | None, _Head | None]
"""What a stretch says (units, words that name nobody, or only a head), and the head of what follows."""


def read_cell(text: str, names: Known, *, vague_allowed: bool) -> Cell:
    """
    Return the units and groups that a cell names, and the words of it that name nobody, where those are allowed.

    Raises UnknownUnit or AmbiguousUnit about the part that is no unit, GroupMeant or NobodyNamed about words that
    name nobody, RolesSaid where some of those who lead are said to support, NoUnitTyped, WrongCount, and what a group
    raises.
    """
    if not vague_allowed and (roles := by_role(text)) is not None and roles.lead and roles.support:
        raise RolesSaid(typed=" ".join(nfc(text).split()), lead=roles.lead, support=roles.support)
    marked = [chunk.strip() for chunk in text.split(";") if _is_marked(chunk.strip(), names)]
    rest = ";".join(chunk for chunk in text.split(";") if chunk.strip() not in marked)
    parts: list[Part | str] = [Part(code, tuple(names.seek(code)), is_group=False) for code in marked]
    if not marked or rest.strip(" ;"):
        parts += _Reader(rest, names).read()
    vague = [part for part in parts if isinstance(part, str)]
    if vague and not vague_allowed:
        if (group := meant_group(vague[0])) is not None:
            raise GroupMeant(typed=vague[0], group=group)
        raise NobodyNamed(typed=vague[0], groups=" ".join(GROUPS))
    return Cell(tuple(part for part in parts if isinstance(part, Part)), tuple(vague))


def _is_marked(text: str, names: Known) -> bool:
    """Say whether a text is a code with signs that part names elsewhere: «./X»."""
    return names.is_code(text) and not text.isalnum()


class _Reader:
    """Reads one text: which stretches of it are units, groups, or words that name nobody."""

    def __init__(self, text: str, names: Known) -> None:
        """Part a text wherever units may be parted."""
        lines = (" ".join(line.replace(":", " : ").split()) for line in nfc(text).splitlines())
        self.text = _AND_SO_ON.sub("; v.v", "\n".join(filter(None, lines)))
        self.names = names
        self.pieces = list(stretches(self.text))
        self.failed: set[tuple[int, _Head | None]] = set()

    def read(self) -> list[Part | str]:
        """Return what the text says, in order; raises what `read_cell` does."""
        if not self.pieces:
            raise NoUnitTyped(groups=" ".join(GROUPS))
        found = self._from_start()
        if found is None:
            raise self.names.refusal(self._unread())
        if not found:
            raise NoUnitTyped(groups=" ".join(GROUPS))
        return found

    def _from_start(self) -> list[Part | str] | None:
        """Return what the text says, the longest part first; None where no way to part it makes units of all."""
        taken: list[Part | str | None] = []
        ways = [self._ways(0, None)]
        while ways:
            for said, place, head in ways[-1]:
                if place == len(self.pieces) and said is None:
                    continue  # a head of nothing
                if place == len(self.pieces):
                    return [each for each in (*taken, said) if each is not None]
                if (place, head) not in self.failed:
                    taken.append(said)
                    ways.append(self._ways(place, head))
                    break
            else:
                ways.pop()
                del taken[-1:]
        return None

    def _ways(self, first: int, head: _Head | None) -> Iterator[tuple[Part | str | None, int, _Head | None]]:
        """Yield what a part that begins with a piece may say, the piece behind it, and the head of what follows."""
        for last in range(self._furthest(first), first, -1):
            if last - first > 1 and self._is_apart(last - 1, head):
                continue  # «Sở NV, TP» is two departments
            is_parted = last == len(self.pieces) or bool(self.pieces[last].before)
            for said, then in self._meanings(self._stretch(first, last), head):
                if is_parted or _ends_plainly(said):
                    yield said, last, then
        self.failed.add((first, head))

    def _furthest(self, first: int) -> int:
        """Return behind which piece a part that begins with this one ends at the latest."""
        ends = (place for place in range(first + 1, len(self.pieces)) if self.pieces[place].before == ";")
        return min(next(ends, len(self.pieces)), first + MOST_PIECES)

    def _is_apart(self, place: int, head: _Head | None) -> bool:
        """Return whether a piece is «TP» parted from what stands before it, and no end of a name of two lines."""
        before = self.pieces[place].before
        is_parted = bool(before) and (before != "\n" or head is not None)
        return is_parted and is_nameless_city(self._stretch(place, place + 1))

    def _stretch(self, first: int, last: int) -> str:
        """Return the words of some pieces, without what stands around a name."""
        return bared(self.text[self.pieces[first].start : self.pieces[last - 1].end])

    def _unread(self) -> str:
        """Return the part that names nobody: from the last piece that could not be read to the next that can."""
        first = max(place for place, _head in self.failed)
        last = first + 1
        while last < len(self.pieces) and self.pieces[last].before not in (*";,.\n",):
            if self.pieces[last].before and any(
                True for _meaning in self._meanings(self._stretch(last, last + 1), None)
            ):
                break
            last += 1
        return self._stretch(first, last) or self.text[self.pieces[first].start : self.pieces[last - 1].end]

    def _meanings(self, text: str, head: _Head | None) -> Iterator[_Meaning]:
        """Yield what a stretch may say, and the head of what follows."""
        if text.startswith("@"):
            if not _SEVERAL.search(text):
                yield Part(text, tuple(self.names.group(text)), is_group=True), None
            return
        unit = self._one(text, head)
        if unit is not None:
            yield Part(text, (unit,)), self._goes_on(text, unit, head)
        if (group := said_group(text)) is not None:
            members = self.names.members(group.kinds)
            if not members:
                raise EmptyGroup(group=text)
            if group.said not in (None, len(members)):
                raise WrongCount(typed=text, said=group.said, count=len(members))
            yield Part(text, tuple(members), is_group=True), None
        elif is_vague(text):
            yield re.sub(r"^(?:và|cùng với|cùng|với)\s+", "", text), None
        left, new = _headed(text)
        if new is not None:
            if not left:
                yield None, new
            elif (unit := self._one(left, new)) is not None:
                yield Part(left, (unit,)), self._goes_on(left, unit, new)

    def _one(self, text: str, head: _Head | None) -> int | None:
        """Return the one unit that a name means under a head."""
        if head is not None and head.explicit:
            unit = self._prefixed(text, head)
            return self._own(text, head) if unit is None else unit
        found = self.names.seek(text)
        if len(found) == 1:
            return found[0]
        if head is not None and not head.short and is_nameless_city(text):
            return None  # «Sở Tài chính, TP»: the city, or a department by its initials
        return self._prefixed(text, head) if head is not None and not found else None

    def _prefixed(self, text: str, head: _Head) -> int | None:
        """Return the unit that a name means with what its head says before it."""
        found = [self.names.seek(prefix + text) for prefix in head.prefixes]
        units = {unit for each in found for unit in each}
        return units.pop() if len(units) == 1 else None

    def _own(self, text: str, head: _Head) -> int | None:
        """Return the unit that a name means by itself; a place under the head of others must say what it is."""
        found = self.names.seek(text)
        if not found and UnitKind.BRANCH in head.kinds:
            found = self.names.seek(f"{text} thành phố")  # «Các sở, ngành: Tài chính, Công an»
        if len(found) != 1:
            return None
        kind = self.names.kind(found[0])
        is_said = kind not in COMMUNES or not head.kinds or kind in head.kinds or _OWN_HEAD.fullmatch(fold(text))
        return found[0] if is_said else None

    def _goes_on(self, text: str, unit: int, head: _Head | None) -> _Head | None:
        """Return the head of what follows a unit: the one it stands under, or its own where it says a kind."""
        if head is not None and head.explicit and not _OWN_HEAD.fullmatch(fold(text)):
            return head
        for prefix, kind in _PREFIXES.values():
            if self.names.kind(unit) == kind and fold(text).startswith(fold(prefix)):
                return _Head((prefix,), frozenset({kind}), explicit=False, short=_is_short(text))
        return head if head is not None and not head.explicit and not _OWN_HEAD.fullmatch(fold(text)) else None


def _ends_plainly(said: Part | str | None) -> bool:
    """Return whether another unit may follow with nothing between: «Công an phường Hải An» is one body, and another."""
    return isinstance(said, Part) and (
        said.is_group or said.text.isupper() or bool(_OWN_HEAD.fullmatch(fold(said.text)))
    )


def _is_short(text: str) -> bool:
    """Return whether a name ends in initials, as «Sở TC» does and «SỞ TÀI CHÍNH» does not."""
    words = text.split()
    return words[-1].isupper() and (len(words) == 2 or not text.isupper())


def _headed(text: str) -> tuple[str, _Head | None]:
    """Return what stands behind the head of a list, and the head; none where there is no head."""
    found = _HEADED.match(fold(text))
    if found is None or not found[0] or not (found["every"] or found["colon"]):
        return text, None
    left = " ".join(text.split()[len(found[0].split()) :])
    said = re.findall(r"so|ban|nganh|xa|phuong|dac khu|don vi|co quan|dia phuong", found["kinds"] or "")
    if not said and not (found["committee"] and found["colon"]):
        return text, None
    prefixes = tuple(_PREFIXES[kind][0] for kind in said if kind in _PREFIXES)
    kinds = frozenset(kind for word in said for kind in KINDS.get(word, frozenset()))
    return left, _Head(prefixes, kinds, explicit=True)
