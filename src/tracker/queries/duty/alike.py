"""
ALIKE: which rows of a list many units owe alike, so that a page tells them in one line.

Alike are duties under one rule about one thing (a meeting, a period, an item of a directive), all late or all with one
last day; and what waits, of one kind, for one reason, about one item. What is provisional never stands with what is
certain, nor what is secret with what is not. It asks nothing of the ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from tracker.queries.duty.overdue import Due
    from tracker.queries.task.waiting import Waiting

Row = TypeVar("Row")

LEAST = 4
"""So many rows make a group; two or three are told one by one."""


def together(rows: Sequence[Row], alike: Callable[[Row], Hashable]) -> list[list[Row]]:
    """
    Return the lines of a page, each as the rows that it tells.

    They keep their order: of a list with the worst first, the first is the worst of its line. A group
    stands where its first row stood.
    """
    groups: defaultdict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        groups[alike(row)].append(row)
    lines = []
    for row in rows:
        group = groups[alike(row)]
        if len(group) < LEAST:
            lines.append([row])
        elif group[0] is row:
            lines.append(group)
    return lines


def late(row: Due) -> Hashable:
    """Return what duties have in common that are overdue alike."""
    return row.rule, row.subject, row.about, bool(row.provisional), bool(row.secret)


def soon(row: Due) -> Hashable:
    """Return what duties have in common that fall due alike."""
    return late(row), row.due_on


def waits(row: Waiting) -> Hashable:
    """Return what things have in common that wait alike."""
    return row.kind, row.reason, row.about, row.secret
