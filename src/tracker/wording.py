"""
Letters and number words of a phrase, ready to be matched.

This module alone decides which letters count as the same in a deadline: it
folds one letter to one letter, so that a match can be traced back to the words
as written. It refuses nothing; what it cannot fold stays, and matches nothing.
"""

from __future__ import annotations

import unicodedata

# Zero-width spaces, byte order marks and soft hyphens come along from web pages and PDFs.
INVISIBLE = {0x200B: None, 0x2060: None, 0xFEFF: None, 0x00AD: None}

DIGITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
WORDS = {word: number for number, word in enumerate((*DIGITS, "mười"), 1)}
# Without marks these could be «sau» (after), and «mươi» (tens: «sau muoi ngay» may be 10 or 60 days).
NEEDS_MARKS = frozenset({"sáu", "mười"})


def plain(phrase: str) -> str:
    """Return the phrase in lower case, without invisible letters, spare spaces and closing stops."""
    text = " ".join("".join(map(_lower, phrase.translate(INVISIBLE))).split())
    return text.rstrip(" .,;") if text.strip(" .,;") else text


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
