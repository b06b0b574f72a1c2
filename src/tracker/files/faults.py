"""
What is wrong in a file, row by row: kept in the order it was found, so that all of it is said at once.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import BadData

MOST_FAULTS = 1000
"""Faults that are kept to be shown; the others are counted."""


class BadRow(BadData):
    """A row cannot be taken apart into cells."""

    sentence = "{file}, dòng {line}: {reason}."


class BadCell(BadData):
    """A cell cannot be taken."""

    sentence = "{file}, dòng {line}, cột «{column}»: {reason}."


class Fault(NamedTuple):
    """What is wrong in a row: its first line in the file, the column's heading (or ""), and why."""

    line: int
    column: str
    message: str


class Faults:
    """The faults of a file in the order they were found: the first are kept, all are counted."""

    def __init__(self, most: int = MOST_FAULTS) -> None:
        """Keep so many."""
        self._most = most
        self.kept: list[Fault] = []
        self.count = 0
        self.is_whole = True
        """Whether the whole file was read, so that the count is exact."""

    def append(self, fault: Fault) -> None:
        """Count a fault, and keep it while there is room."""
        self.count += 1
        if len(self.kept) < self._most:
            self.kept.append(fault)

    def __len__(self) -> int:
        """Return how many were found."""
        return self.count


def tell(file: str, fault: Fault, faults: Faults | None) -> None:
    """Keep a fault among the caller's, or raise it where there are none."""
    if faults is not None:
        faults.append(fault)
    elif fault.column:
        raise BadCell(file=file, line=fault.line, column=fault.column, reason=fault.message)
    else:
        raise BadRow(file=file, line=fault.line, reason=fault.message)
