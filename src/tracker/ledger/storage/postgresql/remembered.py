"""
What is asked again in one transaction, and answered from memory: the Office's choices, the calendar, the units.

Nobody else changes them meanwhile: a transaction that writes holds the head of the journal, and one that reads sees
one moment. What the transaction itself does to them, or takes back, lets everything be forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from tracker.ledger.storage.connection import Answer, Values

STEADY = "setting|day|merger|unit|unit_name"
"""Tables that are read many times and written seldom."""

ASKED = re.compile(rf"\bFROM\s+(?:{STEADY})\b(?!\s*,|\s+(?:AS\s+)?\w+\s*,)", re.IGNORECASE)
"""One of these as the only table of a question."""

ANY = re.compile(r"\bFROM\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"\bJOIN\b|\bFOR\s+UPDATE\b|;", re.IGNORECASE)
HARMLESS = re.compile(
    rf"\s*(?:SELECT\b|SAVEPOINT\b|RELEASE\b|(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(?!(?:{STEADY})\b)\w+\b)",
    re.IGNORECASE,
)
"""What leaves these tables as they are, and the names by which they are called."""

MOST = 2000
"""Rows that an answer may have to be kept."""


class Recalled:
    """An answer from memory."""

    def __init__(self, rows: list[Any]) -> None:
        """Give these rows."""
        self._rows = iter(rows)

    def __iter__(self) -> Iterator[Any]:
        """Yield the rows not yet taken."""
        return self._rows

    def fetchone(self) -> Any:
        """Return the next row; None where there is no more."""
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        """Return the rows not yet taken."""
        return list(self._rows)


class Memory:
    """The answers of one transaction that are kept."""

    def __init__(self) -> None:
        """Remember nothing."""
        self._known: dict[tuple[str, tuple[Any, ...]], list[Any]] = {}

    def recalled(self, statement: str, values: Values) -> Answer | None:
        """Return the answer to a question that was asked before, None where it must be asked."""
        if not self._known:
            return None
        rows = self._known.get((statement, _told(values)))
        return None if rows is None else Recalled(rows)

    def kept(self, statement: str, values: Values, answer: Answer) -> Answer:
        """Return what the server answered, and remember it where it will be asked again."""
        if not is_steady(statement):
            return answer
        rows = answer.fetchall()
        if len(rows) <= MOST:
            self._known[statement, _told(values)] = rows
        return Recalled(rows)

    def heed(self, statement: str) -> None:
        """Forget what a statement may change."""
        if self._known and not is_harmless(statement):
            self.forget()

    def forget(self) -> None:
        """Forget everything, as when the transaction ends."""
        self._known.clear()


@lru_cache(maxsize=2048)
def is_steady(statement: str) -> bool:
    """Say whether a question asks nothing but one of the steady tables at a time."""
    if statement.lstrip()[:6].upper() != "SELECT" or ELSEWHERE.search(statement):
        return False
    return 0 < len(ANY.findall(statement)) == len(ASKED.findall(statement))


@lru_cache(maxsize=2048)
def is_harmless(statement: str) -> bool:
    """Say whether a statement changes no answer that is kept."""
    return HARMLESS.match(statement) is not None


def _told(values: Values) -> tuple[Any, ...]:
    """Return the values of a statement as something to look up by."""
    return tuple(sorted(values.items())) if isinstance(values, Mapping) else tuple(values)
