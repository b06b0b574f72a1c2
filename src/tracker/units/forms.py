"""
The ways to write a unit: a place by its kind and name, any other body by its words or their initials.

Between the words of a body «và», «&», «-» and «,» say the same, and «thành phố» or the city's name may stand behind it
or be missing. A place needs its own name whole. What the words of a name are shortened to, no list says: «Sở VHTT và
DL» is read from «Sở Văn hóa, Thể thao và Du lịch», and what two names are shortened to fits both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.law.custom.cities import CITIES
from tracker.law.vocabulary import UnitKind
from tracker.units.spelling import CUT, SIGNS, acronyms_of, fits, letters_differ, pieces_of
from tracker.words.text import fold

Words = tuple[str, ...]

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
_COMMITTEES = (("uy", "ban", "nhan", "dan"), ("ubnd",))
_COUNCILS = (("hoi", "dong", "nhan", "dan"), ("hdnd",))
_HEADS = (("giam", "doc"), ("chi", "huy", "truong"), ("thu", "truong"), ("chanh",), ("truong",))
"""Who heads a body stands for it."""

_WHOLE = {"ca": ("cong", "an")}
"""Initials too short to be read alone that everybody writes."""

_OF_CITY: tuple[Words, ...] = (("thanh", "pho"), ("tp",))
"""What stands before a city's name, or for it."""

_MOST = 5
"""From here on a name is another one: a wrong letter counts three, a wrong mark one."""

_FEWEST = 4
"""Letters of a name that is typed as initials alone; fewer may mean anything."""

_CITIES: tuple[Words, ...] = tuple(
    words
    for name in (pieces_of(fold(city.place)) for city in CITIES.values())
    for words in (name, ("".join(word[0] for word in name),))
)
"""What cities are called, and their initials."""


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
                    self._places.setdefault(tuple(map(fold, place.name)), []).append(form)
            else:
                acronyms = acronyms_of(name)
                self._bodies += [Form(unit, words, acronyms) for words in _without_city(_joined(pieces)) if words]

    def fitting(self, text: str) -> list[Fit]:
        """Return the units that a text names; a name that was cut off is none."""
        if text.endswith(CUT):
            return []
        pieces = pieces_of(text)
        found = [Fit(form.unit, exact) for form, exact in self._of_places(pieces)]
        for words in _without_head(_joined(pieces)):
            if found:
                break
            typed = list(_without_city(words))
            for form in self._bodies:
                found += [Fit(form.unit, each == form.words) for each in typed if _covers(each, form)]
        return found

    def near(self, text: str) -> list[int]:
        """Return the units that a text names but for slips of letters in two words at most, the nearest first."""
        pieces = pieces_of(text[:200])
        found: dict[int, int] = {}
        for place in _places(pieces):
            for forms in self._places.values():
                for form in forms:
                    if place.kind in (None, form.kind):
                        _keep(found, form.unit, _slips(place.name, form.words))
        for words in _without_city(_joined(pieces)):
            for form in self._bodies:
                _keep(found, form.unit, _slips(words, form.words))
        return sorted(found, key=lambda unit: found[unit])

    def _of_places(self, pieces: Words) -> Iterator[tuple[Form, bool]]:
        """Yield the places that a text names, and whether with every accent."""
        for place in _places(pieces):
            for form in self._places.get(tuple(map(fold, place.name)), ()):
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
    if left := _begins(words, _HEADS):
        yield words[left:]


def _without_city(words: Words) -> Iterator[Words]:
    """Yield words as they stand, and without «thành phố» and the city's name behind them."""
    yield words
    folded = tuple(map(fold, words))
    for place in ((), *_CITIES):
        if folded[len(folded) - len(place) :] != place:
            continue
        rest = folded[: len(folded) - len(place)]
        for said in (*_OF_CITY, ()):
            if (said or place) and rest[len(rest) - len(said) :] == said and len(rest) > len(said):
                yield words[: len(rest) - len(said)]
                break


def _places(pieces: Words) -> Iterator[Place]:
    """Yield the ways to read a text as a place: with the kind that it begins with, or all of it as the name."""
    left = _begins(pieces, (("chu", "tich"),))
    council = _begins(pieces[left:], _COUNCILS)
    between = left + council
    while council and between < len(pieces) and (pieces[between] in SIGNS or fold(pieces[between]) == "va"):
        between += 1
    committee = _begins(pieces[between:], _COMMITTEES)
    if (left or council) and not committee:
        return
    rest = pieces[between + committee :]
    for words in _without_city_of_place(rest):
        for said, kind in PLACES.items():
            typed = words[: len(said)]
            is_said = tuple(map(fold, typed)) == said and all(each in _KIND_WORDS or each.isascii() for each in typed)
            if is_said and words[len(said) :]:
                yield Place(kind, words[len(said) :])
        if words:
            yield Place(None, words)


def _without_city_of_place(words: Words) -> Iterator[Words]:
    """Yield the words of a place as they stand, and without the city's name behind them."""
    if not SIGNS & set(words):
        yield words
    folded = tuple(map(fold, words))
    for place in _CITIES:
        if folded[-len(place) :] == place and len(folded) > len(place):
            rest = len(words) - len(place)
            for said in _OF_CITY:
                if folded[rest - len(said) : rest] == said:
                    rest -= len(said)
                    break
            if rest and words[rest - 1] == ",":
                rest -= 1
            if rest and not SIGNS & set(words[:rest]):
                yield words[:rest]


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
