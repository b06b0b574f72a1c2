"""
Numbers of tasks as clerks type them and read them: `12`, and lists such as `3,5-9 12`.

It refuses what is no number, and a range that runs backwards; it knows no ledger, so whether a
task of that number exists is asked elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.errors import NotFound, Usage
from tracker.words.text import clean

DIGITS = 18
"""More digits than this are the number of nothing in a ledger, and too many for SQLite."""

MOST = 10_000
"""A longer list is a slip of the keyboard: `1-99999999`."""

SEPARATORS = re.compile(r"[\s,;]+")
DASH = re.compile(r" ?[-–] ?")


class NotANumber(Usage):
    """A number was asked for, and something else was typed."""

    sentence = "«{text}» không phải là số. Gõ một số nguyên dương, ví dụ 12."


class NumberTooLarge(NotFound):
    """No ledger holds a thing of that number."""

    sentence = "Không có số {text} trong sổ."


class NotNumbers(Usage):
    """A list of numbers was asked for, and something else was typed."""

    sentence = "«{text}» không phải là danh sách số. Gõ các số và khoảng số, ví dụ: 3,5-9 12."


class Reversed(NotNumbers):
    """A range runs backwards."""

    sentence = "«{text}» là khoảng số ngược. Gõ số nhỏ trước: {right}."


class TooManyNumbers(Usage):
    """A list names more things than anybody means."""

    sentence = "Danh sách có hơn {most} số. Kiểm tra lại khoảng số đã gõ, hoặc chia làm nhiều lần."


def read_number(text: str) -> int:
    """Return one number; raises NotANumber or NumberTooLarge."""
    digits = text.strip()
    if not digits.isdecimal():
        raise NotANumber(text=clean(text))
    if len(digits) > DIGITS:
        raise NumberTooLarge(text=clean(digits))
    return int(digits)


def read_numbers(text: str) -> list[int]:
    """
    Return the numbers that a list names, each once, where it first stands.

    Numbers are separated by spaces, commas or semicolons; `5-9` is five of them. Raises
    NotNumbers, Reversed, NumberTooLarge or TooManyNumbers.
    """
    found: dict[int, None] = {}
    for part in SEPARATORS.split(DASH.sub("-", " ".join(text.split()))):
        first, dash, last = part.partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise NotNumbers(text=clean(text))
        begins, ends = read_number(first), read_number(last or first)
        if begins > ends:
            raise Reversed(text=part, right=f"{ends}-{begins}")
        if len(found) + ends - begins >= MOST:
            raise TooManyNumbers(most=MOST)
        found.update(dict.fromkeys(range(begins, ends + 1)))
    return list(found)


def listed(numbers: Iterable[int]) -> str:
    """Return numbers as a list that `read_numbers` reads: neighbours as a range."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
