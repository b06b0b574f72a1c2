"""
Which of a few stored words a text stands for: as it is stored, or as clerks say it, whatever its accents and capitals.

It alone says so, for options and for values of corrections alike. It guesses nothing: a text that fits two words is
neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

from tracker.words.labels.typed import tables_of
from tracker.words.language import _
from tracker.words.text import fold


class Vocabulary:
    """A few stored words, and what each is called."""

    def __init__(self, words: Iterable[str]) -> None:
        """Know the words."""
        self.words = tuple(str(word) for word in words)
        self._tables = tables_of(self.words)

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """Return what each word can be called, folded."""
        return {word: _names(word, [table[word] for table in self._tables if word in table]) for word in self.words}

    def label(self, word: str) -> str:
        """Return what a word is called on a page."""
        return _(self._tables[0][word]) if self._tables else word

    def told(self, words: Iterable[str] = ()) -> str:
        """Return words, or all of them, each with what it is called: «phone (điện thoại), fax»."""
        return ", ".join(
            word if self.label(word) == word else f"{word} ({self.label(word)})" for word in words or self.words
        )

    def meant(self, text: str) -> list[str]:
        """Return the words that a text can stand for: by a whole name, else by the first words of a name."""
        typed = _plain(text)
        whole = [word for word in self.words if typed in self.names[word]]
        return whole or [word for word in self.words if typed and _begins(f"{typed} ", self.names[word])]

    def word(self, text: str) -> str | None:
        """Return the one word that a text stands for, None where it is none or not one alone."""
        meant = self.meant(text)
        return meant[0] if len(meant) == 1 else None

    def near(self, text: str) -> list[str]:
        """Return the words that may have been meant: those that a text can stand for, or whose names are like it."""
        owners = {name: word for word in self.words for name in self.names[word]}
        like = get_close_matches(_plain(text), owners, n=2)
        return self.meant(text) or list(dict.fromkeys(owners[name] for name in like))

    def begun(self, text: str) -> list[str]:
        """Return the words of which a name begins with a text."""
        return [word for word in self.words if _begins(_plain(text), self.names[word])]


def _begins(start: str, names: list[str]) -> bool:
    """Say whether a name begins so."""
    return any(name.startswith(start) for name in names)


def _plain(text: str) -> str:
    """Return a text without case, accents and the strokes that hold a stored word together."""
    return fold(text.replace("-", " ").replace("_", " "))


def _names(word: str, labels: list[str]) -> list[str]:
    """Return what a word can be called: itself, each label in both languages, and what commas part in one."""
    said = [name for label in labels for name in (label, _(label))]
    parts = [part for name in said for part in name.split(",")]
    return list(dict.fromkeys(_plain(name) for name in (word, *said, *parts)))
