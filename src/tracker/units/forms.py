"""
The ways to write a unit: a place by its kind and name, any other body by its words or their initials.

Between the words of a body «và», «&», «-» and «,» say the same, and «thành phố» or the city's name may stand behind it
or be missing. A place needs its own name whole. What the words of a name are shortened to, no list says: «Sở VHTT và
DL» is read from «Sở Văn hóa, Thể thao và Du lịch», and what two names are shortened to fits both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.law.vocabulary import UnitKind
from tracker.units.spelling import CUT, SIGNS, acronyms_of, fits, letters_differ, pieces_of
from tracker.units.withcity import Words, folded, is_apart, without_city, without_city_of_place
from tracker.words.text import fold

PLACES: dict[Words, UnitKind] = {
    ("xa",): UnitKind.COMMUNE,
    ("x",): UnitKind.COMMUNE,
    ("phuong",): UnitKind.WARD,
    ("p",): UnitKind.WARD,
    ("dac", "khu"): UnitKind.SPECIAL_ZONE,
    ("dk",): UnitKind.SPECIAL_ZONE,
}
"""What stands before the name of a place."""

_KIND_WORDS = frozenset(pieces_of("xã phường đặc khu đk"))
_COMMITTEES = (("uy", "ban", "nhan", "dan"), ("uy", "ban", "nd"), ("ubnd",))
_SHORT_COMMITTEES = (("uy", "ban"), ("ub",))
"""The committee where the kind of place follows: a front has a committee too."""
_COUNCILS = (("hoi", "dong", "nhan", "dan"), ("hdnd",), ("dang", "uy"), ("du",))
"""Who is named before the committee of a place, and with it."""
_HEADS = (
    ("giam", "doc"),
    ("gd",),
    ("chi", "huy", "truong"),
    ("thu", "truong"),
    ("lanh", "dao"),
    ("chanh",),
    ("truong", "ban"),
    ("truong",),
)
"""Who heads a body stands for it."""
_CHAIRS = (("chu", "tich"), ("ct",), ("lanh", "dao"))
"""Who heads the committee of a place stands for it."""
_FORMS_OF_ADDRESS = (("dong", "chi"), ("d", "/", "c"), ("d", "c"), ("ong",), ("ba",))
"""What is said before the title of who heads a body; before a name it makes it that of a person."""

_WHOLE = {"ca": ("cong", "an")}
"""Initials too short to be read alone that everybody writes."""

_OF_EVERY_PLACE: frozenset[Words] = frozenset({("cong", "an")})
"""What is left of the name of a body without its city where each commune has a body called so."""

_MOST = 5
"""From here on a name is another one: a wrong letter counts three, a wrong mark one."""

_FEWEST = 4
"""Letters of a name that is typed as initials alone; fewer may mean anything."""


class Place(NamedTuple):
    """A place as it was written: its kind where that was said, and its name."""

    kind: UnitKind | None
    name: Words


class Form(NamedTuple):
    """One way to write a unit."""

    unit: int
    words: Words
    acronyms: frozenset[str] = frozenset()
    kind: UnitKind | None = None


class Fit(NamedTuple):
    """A unit that what was typed fits; `exact` where every word stands there with its accents."""

    unit: int
    exact: bool


class Forms:
    """Every way to write the units of a ledger."""

    def __init__(self, names: Iterable[tuple[int, str, str]]) -> None:
        """Take each unit with its kind and one of its names."""
        self._places: dict[Words, list[Form]] = {}
        self._bodies: list[Form] = []
        for unit, kind, name in names:
            pieces = pieces_of(name)
            if kind in PLACES.values():
                for place in _places(pieces):
                    form = Form(unit, place.name, kind=UnitKind(kind))
                    self._places.setdefault(folded(place.name), []).append(form)
            else:
                acronyms = acronyms_of(name)
                self._bodies += [Form(unit, words, acronyms) for words in without_city(_joined(pieces)) if words]

    def fitting(self, text: str) -> list[Fit]:
        """Return the units that a text names; a name that was cut off is none."""
        if text.endswith(CUT):
            return []
        pieces = pieces_of(text)
        found = [Fit(form.unit, exact) for form, exact in self._of_places(pieces)]
        for words in _without_head(_joined(pieces)):
            if found or folded(words) in _OF_EVERY_PLACE:
                break
            typed = list(without_city(words, is_said=not is_apart(text)))
            for form in self._bodies:
                found += [Fit(form.unit, each == form.words) for each in typed if _covers(each, form)]
        return found

    def near(self, text: str) -> list[int]:
        """Return the units that a text names but for slips of letters in two words at most, the nearest first."""
        pieces = pieces_of(text[:200])
        if folded(_joined(pieces)) in _OF_EVERY_PLACE:
            return sorted({form.unit for form in self._bodies if folded(form.words) == folded(_joined(pieces))})
        found: dict[int, int] = {}
        for place in _places(pieces):
            for forms in self._places.values():
                for form in forms:
                    if place.kind in (None, form.kind):
                        _keep(found, form.unit, _slips(place.name, form.words))
        for words in without_city(_joined(pieces)):
            for form in self._bodies:
                _keep(found, form.unit, _slips(words, form.words))
        return sorted(found, key=lambda unit: found[unit])

    def _of_places(self, pieces: Words) -> Iterator[tuple[Form, bool]]:
        """Yield the places that a text names, and whether with every accent."""
        for place in _places(pieces):
            for form in self._places.get(folded(place.name), ()):
                if place.kind in (None, form.kind) and fits(place.name, form.words):
                    yield form, place.name == form.words


def kind_said(text: str) -> UnitKind:
    """Return the kind of unit that the first word of a name says, to be offered where nobody is called so."""
    first = fold(text).partition(" ")[0]
    return next((kind for kind in UnitKind if kind.value == first), UnitKind.OTHER)


def _keep(found: dict[int, int], unit: int, slips: int) -> None:
    """Keep how few slips a unit is away, none and too many aside."""
    if 0 < slips < found.get(unit, _MOST):
        found[unit] = slips


def _slips(typed: Words, name: Words) -> int:
    """Return how far a name is misspelled, by letters and by marks; far where a word is another one."""
    if len(typed) != len(name):
        return _MOST
    slips = 0
    for one, other in zip(typed, name, strict=True):
        if one not in (other, fold(other)):
            differ = letters_differ(one, other)
            slips += _MOST if differ is None else 3 if differ else 1
    return slips


def _joined(pieces: Words) -> Words:
    """Return words without what joins them, and short words that everybody writes at full length."""
    words: list[str] = []
    for piece in pieces:
        if piece not in SIGNS and fold(piece) != "va":
            words += _WHOLE.get(piece, (piece,))
    return tuple(words)


def _begins(pieces: Sequence[str], beginnings: Iterable[Words]) -> int:
    """Return how many pieces make one of these beginnings, none where none does."""
    for beginning in beginnings:
        if tuple(map(fold, pieces[: len(beginning)])) == beginning:
            return len(beginning)
    return 0


def _without_head(words: Words) -> Iterator[Words]:
    """Yield words as they stand, then without the title of who heads the body."""
    yield words
    addressed = _begins(words, _FORMS_OF_ADDRESS)
    for title in _HEADS:
        if left := _begins(words[addressed:], (title,)):
            yield words[addressed + left :]


def _places(pieces: Words) -> Iterator[Place]:
    """Yield the ways to read a text as a place: with the kind that it begins with, or all of it as the name."""
    addressed = _begins(pieces, _FORMS_OF_ADDRESS)
    left = _begins(pieces[addressed:], _CHAIRS)
    between = addressed + left if left else 0
    while council := _begins(pieces[between:], _COUNCILS):
        between += council
        while between < len(pieces) and (pieces[between] in SIGNS or fold(pieces[between]) == "va"):
            between += 1
    committee = _begins(pieces[between:], _COMMITTEES)
    short = 0 if committee else _begins(pieces[between:], _SHORT_COMMITTEES)
    if between and not committee and not short:
        return
    rest = pieces[between + committee + short :]
    for words in without_city_of_place(rest):
        for said, kind in PLACES.items():
            typed = words[: len(said)]
            is_said = folded(typed) == said and all(each in _KIND_WORDS or each.isascii() for each in typed)
            if is_said and words[len(said) :]:
                yield Place(kind, words[len(said) :])
        if words and not short:
            yield Place(None, words)


def _covers(typed: Words, form: Form) -> bool:
    """Return whether words, or initials of some, are all the words of a name."""
    letters = sum(map(len, typed))
    return _covered(typed, form.words, form.acronyms, is_worded=letters >= _FEWEST)


def _covered(typed: Words, name: Words, acronyms: frozenset[str], *, is_worded: bool) -> bool:
    """Return whether what is left of what was typed covers what is left of a name."""
    if not typed or not name:
        return not typed and not name and is_worded
    first = typed[0]
    if first in (name[0], fold(name[0])) and _covered(
        typed[1:], name[1:], acronyms, is_worded=is_worded or len(first) > 1
    ):
        return True
    used = _initials_used(first, name, acronyms)
    return used > 0 and _covered(typed[1:], name[used:], acronyms, is_worded=is_worded)


def _initials_used(letters: str, name: Words, acronyms: frozenset[str]) -> int:
    """Return how many words of a name have these initials; none where they do not."""
    for used, word in enumerate(name):
        if not letters:
            return used
        initial = word if word in acronyms else word[0]
        if not letters.startswith((initial, fold(initial) or initial)):
            return 0
        letters = letters[len(initial) :]
    return 0 if letters else len(name)
