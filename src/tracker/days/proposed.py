"""
The year that a deadline leaves out, proposed from the day of its paper: «trước ngày 30/6», «trong Quý III», «15/12/26».

A proposal is words that `phrases` reads, with the year written where people write it, in the year of the paper or in
the next where that day has passed. It is never a deadline by itself: whoever asks for one must have it confirmed.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from unicodedata import normalize

from tracker.days.deadlines import Deadline, Kind, NotUnderstood, YearMissing
from tracker.days.phrases import read
from tracker.words.dates import NotADate

CENTURY = 2000

_TWO_FIGURES = re.compile(r"(?<![0-9/.-])([0-9]{1,2} ?([/.-]) ?[0-9]{1,2} ?\2 ?)([0-9]{2})(?![0-9/.-])")
_FIGURES = re.compile(r"(?<![0-9/.-])[0-9]{1,2} ?([/.-]) ?[0-9]{1,2}(?![0-9]|[/.-][0-9])")
_IN_WORDS = re.compile(r"[0-9]{1,2} (?:tháng|thang) [0-9]{1,2}(?![0-9])", re.IGNORECASE)
_SPAN = re.compile(
    r"(?:(?:tháng|thang) ?[0-9]{1,2}|\bt[0-9]{1,2}|(?:qu[ýíyi]|\bq) ?(?:iv|i{1,3}|[0-9]{1,2}))"
    r"(?: ?- ?(?:tháng |thang |t|qu[ýíyi] |q)?(?:iv|i{1,3}|[0-9]{1,2}))?(?![0-9a-z])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:năm|nam)(?: nay)?(?! ?[0-9])", re.IGNORECASE)


def proposed(phrase: str, issued_on: date) -> Deadline | None:
    """
    Return what words that leave out the year mean for a paper of `issued_on`, with the year in its phrase.

    None for words that name their year, and for those that are not understood with one either.
    """
    text = " ".join(normalize("NFC", phrase).split())
    try:
        read(text)
    except YearMissing:
        pass
    except (NotUnderstood, NotADate):
        return None
    else:
        return None
    found = [deadline for each in _with_a_year(text, issued_on.year) if (deadline := _understood(each)) is not None]
    return next((each for each in found if _is_ahead(each, issued_on)), None)


def _with_a_year(text: str, year: int) -> Iterator[str]:
    """Yield the words with a year: that which two figures name, this one, the next."""
    if (short := _last(_TWO_FIGURES, text)) is not None:
        yield f"{text[: short.start(3)]}{CENTURY + int(short[3])}{text[short.end() :]}"
        return
    for each in (year, year + 1):
        for pattern, parted in ((_IN_WORDS, " năm "), (_SPAN, "/"), (_FIGURES, "{0[1]}"), (_YEAR, " ")):
            if (found := _last(pattern, text)) is None:
                continue
            if pattern is _YEAR:
                if each == year or not found[0].lower().endswith("nay"):
                    yield f"{text[: found.start()]}{found[0][:3]} {each}{text[found.end() :]}"
            else:
                yield f"{text[: found.end()]}{parted.format(found)}{each}{text[found.end() :]}"


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return the last place where a pattern stands: of a range, the end that counts."""
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)


def _understood(phrase: str) -> Deadline | None:
    """Return a deadline that names its last day; None for words that do not."""
    with suppress(NotUnderstood, NotADate):
        deadline = read(phrase)
        return deadline if deadline.day is not None else None
    return None


def _is_ahead(deadline: Deadline, issued_on: date) -> bool:
    """Say whether the last day that words name is not before the day of their paper."""
    day = deadline.day
    return day is not None and (day > issued_on if deadline.kind is Kind.BEFORE else day >= issued_on)
