"""
How the name of a unit is spelled: without «Ủy ban nhân dân», with or without accents, shortened.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tracker.words.text import fold, nfc

_COMMITTEE = ("uy ban nhan dan ", "ubnd ")


_TONES = frozenset("\u0300\u0309\u0303\u0301\u0323")


_LOOK_ALIKES = {0xD0: "đ", 0xF0: "đ", 0x189: "đ"}


def brief_name(name: str) -> str:
    """Return the name of a unit as clerks shorten it, for titles and narrow columns."""
    return name.replace("Ủy ban nhân dân ", "UBND ", 1)


def without_committee(folded: str) -> str:
    """Return a folded name without «ủy ban nhân dân»."""
    for prefix in _COMMITTEE:
        if folded.startswith(prefix):
            return folded.removeprefix(prefix)
    return folded


def words_of(name: str) -> tuple[str, ...]:
    """Return the spelling of each word of a name, without «ủy ban nhân dân»."""
    words = tuple(_spelled(nfc(name)))
    return words[-len(without_committee(fold(name)).split()) :]


def _spelled(name: str) -> Iterator[str]:
    """Yield each word without case, its tone after its letters: hòa and hoà are one spelling."""
    for word in name.casefold().translate(_LOOK_ALIKES).split():
        if word.isascii():
            yield word
            continue
        signs = unicodedata.normalize("NFD", word)
        tones = "".join(sorted(sign for sign in signs if sign in _TONES))
        yield unicodedata.normalize("NFC", "".join(sign for sign in signs if sign not in _TONES)) + tones


def fits(typed: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether each word typed is the word of the name, or that word without any accent."""
    return len(typed) == len(name) and all(a in (b, fold(b)) for a, b in zip(typed, name, strict=True))
