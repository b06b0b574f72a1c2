"""
Text as clerks write it: normal form, search, order, and cells that are safe to show.

This module alone knows which Vietnamese letters count as the same when
searching, in which order they sort, and which characters must never reach a
terminal or the start of a spreadsheet cell. It refuses to decide identity: two
names that fold alike (Cẩm Giang, Cẩm Giàng) are still two names.
"""

from __future__ import annotations

import os
import re
import unicodedata

LONGEST_ECHO = 300
"""Characters of what was typed that a refusal repeats."""

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng: the order of dictionaries
_QUALITIES = "\u0302\u0306\u031b"  # the marks that make another letter: â ă ơ
_LOOK_ALIKES = {0xD0: "Đ", 0xF0: "đ", 0x189: "Đ"}  # Eth and African D, common where a Đ was lost

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = (0xAD, 0x180E, 0x200B, *range(0x2060, 0x2065), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080))
"""What is nowhere seen and hides words within words; what joins letters of other scripts stays."""

_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_RISKY = frozenset("=+-@\t\r\n＝＋－＠")  # what spreadsheets read as the start of a formula
_BEFORE = "".join(map(chr, (0x20, 0x27, 0xA0, 0x1680, *range(0x2000, 0x200E), 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF)))
"""What may stand before it: some take a blank away before they look."""


def nfc(text: str) -> str:
    """Return `text` in the one normal form that the ledger stores."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


class _Folded(dict[int, str]):
    """Folded form of each character met so far, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        """Work out one character: marks off, case off, đ as d."""
        letter = _LOOK_ALIKES.get(code) or chr(code)
        folded = self[code] = "d" if letter in "đĐ" else _unmarked(_unmarked(letter).casefold())
        return folded


def _unmarked(text: str) -> str:
    """Return `text` without marks and invisible characters."""
    return "".join(
        letter
        for letter in unicodedata.normalize("NFD", text)
        if unicodedata.category(letter) not in ("Mn", "Me", "Cf")
    )


_FOLDED = _Folded()


def fold(text: str) -> str:
    """
    Return `text` as searched: no case, no marks, đ as d, single spaces.

    The place of a tone falls away with the tone, so hòa and hoà fold alike;
    NFC and NFD fold alike. For search only, never for identity.
    """
    return " ".join(text.translate(_FOLDED).split())


class _Weights(dict[str, tuple[str, str, str]]):
    """Weight of each character met so far: letter, tone, case."""

    def __missing__(self, letter: str) -> tuple[str, str, str]:
        """Work out one character of a text in NFC."""
        small = (_LOOK_ALIKES.get(ord(letter)) or letter).lower()
        case = "1" if small != letter else "0"
        base = tone = ""
        for part in unicodedata.normalize("NFD", small):
            if part in _TONES:
                tone += str(_TONES.index(part) + 1)
            elif part in _QUALITIES or not unicodedata.combining(part):
                base += part
            else:
                tone += part
        base = unicodedata.normalize("NFC", base)
        if base and base in _ALPHABET:
            base = chr(0x100000 + _ALPHABET.index(base))  # above every sign and digit
        elif letter.isalpha():
            base = "\U00100100" + base  # letters of other scripts come after z
        weight = self[letter] = (base, tone or "0", case)
        return weight


_WEIGHTS = _Weights()


def collation_key(text: str) -> tuple[str, str, str]:
    """
    Return a sort key in Vietnamese order: letters, then tones, then case.

    Letters run a ă â b c d đ e ê … o ô ơ … u ư …; tones run ngang, huyền,
    hỏi, ngã, sắc, nặng; small letters stand before capitals.
    """
    weights = [_WEIGHTS[letter] for letter in nfc(text)]
    if not weights:
        return ("", "", "")
    letters, tones, cases = zip(*weights, strict=True)
    return ("".join(letters), "".join(tones), "".join(cases))


_SCRUB: dict[int, str | None] = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *_BIDI, *_UNSEEN))
_CLEAN = _SCRUB | dict.fromkeys(map(ord, _BREAKS), " ")
for _kept in "\t\n\r":
    del _SCRUB[ord(_kept)]


def _defused(text: str) -> str:
    """
    Return `text` without whole terminal sequences, and encodable.

    A sequence left open loses only its ESC; half a character becomes «?».
    """
    text = text.encode("utf-8", "replace").decode("utf-8")
    if "\x1b" not in text and "\x9b" not in text and "\x9d" not in text:
        return text
    commands = r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    titles = r"(?:\x1b[\]PX^_]|\x9d)[^\x07\x1b\x9c\x9d]*(?:\x07|\x1b\\|\x9c)"
    return re.sub(f"{titles}|{commands}", "", text)


def scrub(text: str) -> str:
    """Return `text` without terminal escapes, control, bidi and zero-width characters; line breaks and tabs stay."""
    return text if text.isprintable() else _defused(text).translate(_SCRUB)


def clean(text: str) -> str:
    """Return `text` as one safe line: scrubbed, with every line break and tab as a space."""
    if text.isprintable():
        return text
    return _defused(text).replace("\r\n", "\n").translate(_CLEAN)


def repaired(text: str) -> str:
    """Return a text of the command line or the environment as UTF-8, whatever the locale made of it."""
    try:
        written = os.fsencode(text)
    except UnicodeEncodeError:  # half a character, which no file system has
        written = text.encode("utf-8", "replace")
    return written.decode("utf-8", "replace")


def brief(text: str) -> str:
    """Return the beginning of a text that could not be read: a sentence that repeats more of it is read by nobody."""
    return text if len(text) <= LONGEST_ECHO else text[:LONGEST_ECHO] + "…"


def guard(text: str) -> str:
    """
    Return a text cell that no spreadsheet reads as a formula.

    A cell such as «- Sở Tài chính» or «=1+1» gets a leading apostrophe;
    `unguard` takes exactly that one away again, whatever the text was.
    """
    return "'" + text if _is_risky(text) else text


def unguard(text: str) -> str:
    """Return the text that `guard` was given."""
    return text[1:] if text[:1] == "'" and _is_risky(text) else text


def _is_risky(text: str) -> bool:
    """Say whether a formula begins a cell, behind whatever blanks and apostrophes."""
    return text.lstrip(_BEFORE)[:1] in _RISKY
