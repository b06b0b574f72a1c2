"""
AGEING: how many tasks are overdue on a day, band by band of working days late, each level apart.

What is overdue, and by how many working days, is told as OVERDUE tells it; the bands are `law.custom.ageing`'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tracker.law.custom.ageing import BANDS, Band, band_of
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import EVERYTHING, IS_TASK, JOINS, PAST, Due, Scope, check_day


class Late(NamedTuple):
    """How many tasks of one level are late by so many working days, by certain deadlines or by provisional ones."""

    level: str
    working_days_late: int
    provisional: int
    total: int


class Age(NamedTuple):
    """
    One band: what is in it of each level, of both, and how much of it is provisional; `band` is None for the sum.

    `share` is its part of all that is overdue.
    """

    band: Band | None
    city: int
    central: int
    total: int
    provisional: int
    share: float = 1.0

    @property
    def is_total(self) -> bool:
        """Say whether it adds up others."""
        return self.band is None


def ageing_query(scope: Scope) -> Query[Late]:
    """Return the question for a scope: its groups are days, and only these are looked up in the calendar."""
    return Query(
        f"""
WITH late AS MATERIALIZED (
    SELECT d.level AS level, o.due_on, o.provisional, COUNT(*) AS total
    {JOINS}{scope.where()}{PAST} AND {IS_TASK}
     GROUP BY d.level, o.due_on, o.provisional
)
SELECT l.level, (SELECT ordinal FROM day WHERE day = :today) - (SELECT ordinal FROM day WHERE day = l.due_on) AS late,
       l.provisional, l.total
  FROM late l
 ORDER BY l.due_on, l.level
""",
        Late,
    )


AGEING = ageing_query(EVERYTHING)
AGEING_THEN = ageing_query(Scope(unit=2, level="city", then=True))


def ageing(connection: Connection, today: date, scope: Scope = EVERYTHING) -> list[Age]:
    """Return the bands of what is overdue on a day, and their sum; nothing where nothing is."""
    check_day(connection, today)
    values = {"today": today.isoformat(), "unit": scope.unit, "level": scope.level, "directive": scope.directive}
    return _bands(ageing_query(scope).all(connection, **values))


def of_rows(rows: Iterable[Due]) -> list[Age]:
    """Return the bands of overdue tasks that were frozen row by row; which level they are of was not."""
    return _bands([Late("", row.working_days_late, int(bool(row.provisional)), 1) for row in rows])


def _bands(found: Iterable[Late]) -> list[Age]:
    """Return what was counted as bands, and their sum."""
    levels: Counter[tuple[Band, str]] = Counter()
    totals: Counter[Band] = Counter()
    unsure: Counter[Band] = Counter()
    for row in found:
        band = band_of(row.working_days_late)
        levels[band, row.level] += row.total
        totals[band] += row.total
        unsure[band] += row.total if row.provisional else 0
    if not totals:
        return []
    rows = [Age(band, levels[band, "city"], levels[band, "central"], totals[band], unsure[band]) for band in BANDS]
    whole = Age(
        None, *(sum(getattr(row, name) for row in rows) for name in ("city", "central", "total", "provisional"))
    )
    return [*(row._replace(share=row.total / whole.total) for row in rows), whole]
