"""
Letters and number words of a phrase, ready to be matched.

This module alone decides which letters count as the same in a deadline: it
folds one letter to one letter, so that a match can be traced back to the words
as written. It refuses nothing; what it cannot fold stays, and matches nothing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Zero-width spaces, byte order marks and soft hyphens come along from web pages and PDFs.
INVISIBLE = {0x200B: None, 0x2060: None, 0xFEFF: None, 0x00AD: None}

DIGITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
WORDS = {word: number for number, word in enumerate((*DIGITS, "mười"), 1)}
SAME = dict.fromkeys(map(ord, "‐‑‒–—−"), "-") | dict.fromkeys(map(ord, "’′´`"), "'") | {ord("["): "(", ord("]"): ")"}
BULLET = re.compile(r"^[-+*•] (?=\S)")
# Workbooks write a day as that day at midnight.
MIDNIGHT = re.compile(r"(?<=[0-9]{2})(?: |t)0?0:00(?::00(?:\.0+)?)?(?=$|[ ,])")
BRACKETS = re.compile(r" ?\(([^()]*)\) ?")
NUMBER_WORDS = frozenset({"mot", "hai", "ba", "bon", "tu", "nam", "lam", "sau", "bay", "tam", "chin", "muoi"})
# Without marks these could be «sau» (after), and «mươi» (tens: «sau muoi ngay» may be 10 or 60 days).
NEEDS_MARKS = frozenset({"sáu", "mười"})


@dataclass(frozen=True, slots=True)
class Found:
    """A form that fits the whole phrase: its groups, folded and as written."""

    match: re.Match[str]
    plain: str

    def __getitem__(self, group: str) -> str | None:
        """Return the folded text of `group`, None if it took no part."""
        return self.match.groupdict().get(group)

    def first(self, *groups: str) -> str | None:
        """Return the folded text of the first of `groups` that took part."""
        return next((text for group in groups if (text := self[group])), None)

    def as_written(self, group: str | int) -> str:
        """Return the text of `group` with the marks it was written with, in lower case."""
        start, end = self.match.span(group)
        return self.plain[start:end]


def plain(phrase: str) -> str:
    """Return the phrase in lower case without what means nothing: spare spaces, brackets, closing stops, midnight."""
    text = " ".join("".join(map(_lower, phrase.translate(INVISIBLE).translate(SAME))).split())
    text = BULLET.sub("", (_unclosed(text) or text).strip('"«»“” '))
    text = " ".join(BRACKETS.sub(_opened, text).split())
    return MIDNIGHT.sub("", _unclosed(text) or text)


def _unclosed(text: str) -> str:
    """Return a text without the stops and «./.» that close it."""
    ended = text.rstrip(" .,;")
    is_closed = ended.endswith("./") and text[len(ended) :].startswith(".")
    return ended[:-2].removesuffix(" ") if is_closed else ended


def _opened(bracket: re.Match[str]) -> str:
    """Return what stands in a bracket without it, unless it is a number in words: «15 (mười lăm) ngày»."""
    inside = bracket[1].strip()
    is_number = bool(inside) and NUMBER_WORDS.issuperset(folded(inside).split())
    return bracket[0] if is_number else f" {inside} "


def folded(text: str) -> str:
    """Return the text without marks and with đ as d, each letter in its place."""
    return "".join(map(_fold, text))


def number_of(word: str) -> int:
    """Return the number that one word means, 0 if its marks leave that open."""
    unmarked = {folded(known): n for known, n in WORDS.items() if known not in NEEDS_MARKS}
    return WORDS.get(word, 0) or unmarked.get(word, 0)


def spellings(number: int) -> set[str]:
    """Return the ways to write a number up to 99 in words, without marks: «15 (mười lăm) ngày»."""
    tens, ones = divmod(number, 10)
    words = ("", *(folded(word) for word in DIGITS))
    if tens > 9:
        return set()
    head = "" if not tens else "muoi " if tens == 1 else f"{words[tens]} muoi "
    tails = {words[ones]} | ({1: {"mot"}, 4: {"tu"}, 5: {"lam"}}.get(ones, set()) if tens else set())
    return {(head + tail).strip() for tail in tails}


def _lower(letter: str) -> str:
    """Return the letter in lower case if that is one letter too, so that places in the text stay comparable."""
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def _fold(letter: str) -> str:
    """Return one letter without its marks; a letter or mark that cannot be split stays and is matched by nothing."""
    if letter.isascii():
        return letter
    if letter == "đ":
        return "d"
    bare = "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
    return bare if len(bare) == 1 else letter
