"""
Text of a document ready to be matched: in lower case, with one spelling of what is written in several.

Every letter keeps its place, so that what was found can be cut out of the text as printed. Marks stay: «Sở» is no «số».
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]
CAPITAL = f"[{''.join(letter for letter in _LETTERS if letter.isupper())}]"
SMALL = f"[{''.join(letter for letter in _LETTERS if letter.islower())}]"
"""Patterns of one letter of each case: marks stand in no order of codes that a range could name."""

_TONE_PAIRS = {
    first[place] + second[place]: moved
    for first, second, moved_all in (
        ("ooooo", "àáảãạ", "òa óa ỏa õa ọa"),
        ("ooooo", "èéẻẽẹ", "òe óe ỏe õe ọe"),
        ("uuuuu", "ỳýỷỹỵ", "ùy úy ủy ũy ụy"),
    )
    for place, moved in enumerate(moved_all.split())
}
_TONES = re.compile("|".join(_TONE_PAIRS))
_SAME = {
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u202f\t\n\r"), " "),
    **dict.fromkeys(map(ord, "“”„″«»"), '"'),
    0xD0: "đ",
    0xF0: "đ",
    0x189: "đ",
}

_ODD = re.compile(f"[{re.escape(''.join(map(chr, _SAME)))}]")


def spelled(text: str) -> str:
    """Return a text with the tone of «oa», «oe», «uy» on their first letter, wherever it was put."""
    return _TONES.sub(lambda pair: _TONE_PAIRS[pair[0]], text)


@lru_cache(maxsize=512)
def lowered(text: str) -> str:
    """Return a text in NFC ready to be matched, as long as it was."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    return spelled(_ODD.sub(lambda letter: _SAME[ord(letter[0])], small))


def pattern(text: str) -> re.Pattern[str]:
    """Return a compiled pattern for texts that `lowered` gave."""
    return re.compile(spelled(text))
