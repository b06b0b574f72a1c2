"""
The city behind the name of a unit, which may be said or left out: «thành phố», «TP Hải Phòng», «HP».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.law.custom.cities import CITIES
from tracker.units.spelling import SIGNS, pieces_of
from tracker.words.text import fold

Words = tuple[str, ...]

_OF_CITY: tuple[Words, ...] = (("thanh", "pho"), ("tp",))
"""What stands before a city's name, or for it."""

_APART = re.compile(r"(?:[,/&+–—-]|\b(?:và|va)\b)\s*(?:tp|thành phố|thanh pho)\W*$", re.IGNORECASE)
"""«TP» parted from a name is no city: «Sở NV, TP» is two departments."""

_CITIES: tuple[Words, ...] = tuple(
    words
    for name in (pieces_of(fold(city.place)) for city in CITIES.values())
    for initials in ("".join(word[0] for word in name),)
    for words in (name, (initials,), (f"tp{initials}",))
)
"""What cities are called, and their initials, with «TP» and without."""


def folded(words: Words) -> Words:
    """Return words without accents."""
    return tuple(map(fold, words))


def is_city(text: str) -> bool:
    """Return whether a text says the city and nothing else: «TP Hải Phòng», «thành phố», «HP»."""
    plain = folded(pieces_of(text))
    return plain in _OF_CITY or any(plain in (place, *(each + place for each in _OF_CITY)) for place in _CITIES)


def is_nameless_city(text: str) -> bool:
    """Return whether a text is «TP» or «thành phố», which may be part of a name, or shorten another one."""
    return folded(pieces_of(text)) in _OF_CITY


def codes_said(text: str) -> Iterator[str]:
    """Yield the codes that a text may be, with dots in it or with the city behind it: «S.TC», «STC HP»."""
    pieces = pieces_of(text)
    if not SIGNS & set(pieces) and not any(map(str.isdigit, text)):
        yield from ("".join(words) for words in without_city(pieces) if len(words) == 1 or "." in text)


def is_apart(text: str) -> bool:
    """Return whether «TP» stands at the end of a text behind a sign: it is another name there, or none."""
    return _APART.search(text) is not None


def without_city(words: Words, *, is_said: bool = True) -> Iterator[Words]:
    """Yield words as they stand, and without the city's name behind them, or «thành phố» alone where that says it."""
    yield words
    plain = folded(words)
    for place in ((), *_CITIES) if is_said else _CITIES:
        if plain[len(plain) - len(place) :] != place:
            continue
        rest = plain[: len(plain) - len(place)]
        for said in (*_OF_CITY, ()):
            if (said or place) and rest[len(rest) - len(said) :] == said and len(rest) > len(said):
                yield words[: len(rest) - len(said)]
                break


def without_city_of_place(words: Words) -> Iterator[Words]:
    """Yield the words of a place as they stand, and without the city's name behind them."""
    if not SIGNS & set(words):
        yield words
    plain = folded(words)
    for place in _CITIES:
        if plain[-len(place) :] == place and len(plain) > len(place):
            rest = len(words) - len(place)
            for said in _OF_CITY:
                if plain[rest - len(said) : rest] == said:
                    rest -= len(said)
                    break
            if rest and words[rest - 1] == ",":
                rest -= 1
            if rest and not SIGNS & set(words[:rest]):
                yield words[:rest]
