"""
A line as it was typed in a shell: its words without their quotes, and how a word is put so that the shell takes it.

Bash and zsh quote alike, fish and PowerShell each in their own way. A line is never refused: a quote that is still open
is the one in which the clerk types.
"""

from __future__ import annotations

import re
from typing import NamedTuple

PLAIN = re.compile(r"(?![#~=])[\w@%+=:,./#^-]+(?<!=)")
"""A word that every shell takes as it stands; «^» and «#» inside a word too."""

POWERSHELL_PLAIN = re.compile(r"(?![@#\-])[\w.:/\\+=-]+")
"""In PowerShell «,» makes a list, «@» opens one, and «#» begins a remark."""

SMART = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'"})
"""Quotes of a word processor, which PowerShell takes for plain ones."""


class Word(NamedTuple):
    """One word of a line: without its quotes, as it stands there, and the quote that is still open in it."""

    text: str
    raw: str
    quote: str


class Spelling(NamedTuple):
    """How a shell quotes: its sign before one letter, and the letters that this sign frees within each quote."""

    escape: str
    single: str
    double: str
    is_doubled: bool
    ends: str


POSIX = Spelling("\\", "", '"\\$`', is_doubled=False, ends=";|&\n")
FISH = Spelling("\\", "\\'", '"\\$', is_doubled=False, ends=";|&\n")
POWERSHELL = Spelling("`", "", '"`$', is_doubled=True, ends=";|&\n")


def words(line: str, spelling: Spelling) -> list[Word]:
    """Return the words of the last command of a line; the last is the one being typed, and may be empty."""
    found: list[Word] = []
    text, quote, start, place, is_word = "", "", 0, 0, False
    while place < len(line):
        sign = line[place].translate(SMART) if spelling.is_doubled else line[place]
        after = line[place + 1 : place + 2]
        is_word = is_word or not sign.isspace()
        if sign == spelling.escape and _frees(spelling, quote, after):
            text, place = text + after, place + 1
        elif quote and sign == quote:
            if spelling.is_doubled and after.translate(SMART) == quote:
                text, place = text + quote, place + 1
            else:
                quote = ""
        elif not quote and sign in "'\"":
            quote = sign
        elif quote or not (sign.isspace() or sign in spelling.ends):
            text += line[place]
        else:
            if is_word and line[start:place].strip():
                found.append(Word(text, line[start:place], ""))
            if sign in spelling.ends:
                found.clear()
            text, start, is_word = "", place + 1, False
        place += 1
    found.append(Word(text, line[start:], quote))
    return found


def _frees(spelling: Spelling, quote: str, after: str) -> bool:
    """Say whether the sign before a letter frees it there, or stands for itself."""
    if not after:
        return not quote
    if not quote:
        return True
    return after in (spelling.single if quote == "'" else spelling.double)


def quoted(value: str, shell: str, quote: str = "") -> str:
    """
    Return a value as a shell takes it: as it stands, in quotes, or within the quote that is open.

    Within an open quote the quote itself is left out, at both ends.
    """
    if shell == "powershell":
        if not quote:
            return value if POWERSHELL_PLAIN.fullmatch(value) else "'" + value.replace("'", "''") + "'"
        return value.replace("'", "''") if quote == "'" else re.sub(r'([`"$])', r"`\1", value)
    if not quote:
        return value if PLAIN.fullmatch(value) else f'"{quoted(value, shell, chr(34))}"'
    if quote == "'":
        return value.replace("'", "'\\''")
    return re.sub(r'(["\\$])' if shell == "fish" else r'(["\\$`])', r"\\\1", value)
