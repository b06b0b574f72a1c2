"""
Figures as a report freezes them: a small dictionary for the journal, and the same figures read back.

Only counts, and the numbers of duties that were overdue: nothing of what a task says.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from tracker.queries.stats import Cells


class Figures(NamedTuple):
    """Figures as of a day; `overdue` are numbers of obligations, `missing` names of units."""

    as_of: date
    level: Sequence[Cells]
    unit: Sequence[Cells]
    unjudged: int
    overdue: Sequence[int] = ()
    missing: Sequence[str] = ()

    def frozen(self) -> dict[str, object]:
        """Return the figures for the journal."""
        return {
            "as_of": self.as_of.isoformat(),
            "level": [list(row) for row in self.level],
            "unit": [list(row) for row in self.unit],
            "unjudged": self.unjudged,
            "overdue": list(self.overdue),
            "missing": list(self.missing),
        }


def count(
    connection: sqlite3.Connection, today: date, *, since: date | None = None, until: date | None = None
) -> Figures:
    """Return the figures of today over tasks whose directive was issued between two days."""
    from tracker.queries.obligations import check_day
    from tracker.queries.stats import stats

    check_day(connection, today)
    level, unjudged = stats(connection, today, by="level", since=since, until=until)
    unit, _unjudged = stats(connection, today, by="unit", since=since, until=until)
    return Figures(today, level, unit, unjudged)


def thaw(found: Mapping[str, Any]) -> Figures:
    """Return the figures that a report froze."""
    from tracker.queries.stats import Cells

    return Figures(
        date.fromisoformat(found["as_of"]),
        [Cells(*row) for row in found["level"]],
        [Cells(*row) for row in found["unit"]],
        found["unjudged"],
        found["overdue"],
        found["missing"],
    )
