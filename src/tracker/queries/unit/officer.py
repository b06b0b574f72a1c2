"""
OFFICERS: the focal officers of a unit, and whom to call at each unit on a day (Art. 22.2).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import NO_LIMIT
from tracker.queries.unit.called import held, named


class OfficerLine(NamedTuple):
    """One focal officer of a unit, from one day to another. Days are ISO text."""

    name: str
    phone: str | None
    email: str | None
    since: str
    until: str | None
    notice: str | None


OFFICERS = Query(
    f"""
SELECT o.name, o.phone, o.email, o.since, CASE WHEN o.until < :today THEN o.until END, p.number AS notice
  FROM officer o LEFT JOIN document p ON p.id = o.notice
 WHERE o.unit IN ({held(":unit", ":today")}) AND o.since <= :today
 ORDER BY o.since, o.id
""",
    OfficerLine,
)


class FocalLine(NamedTuple):
    """One unit and its focal officer on a day; no name where it has none. Days are ISO text."""

    code: str
    unit: str
    officer: str | None
    phone: str | None
    email: str | None
    since: str | None


FOCAL = Query(
    f"""
SELECT u.code, n.name AS unit, o.name AS officer, o.phone, o.email, o.since
  FROM unit u
  JOIN unit_name n ON {named("u.id", ":today")}
  LEFT JOIN officer o ON o.unit IN ({held("u.id", ":today")})
   AND o.since <= :today AND (o.until IS NULL OR o.until >= :today)
 WHERE u.kind <> 'office' AND (NOT :missing OR o.id IS NULL) AND (:unit = 0 OR u.id = :unit)
   AND NOT EXISTS (SELECT 1 FROM merger m WHERE m.unit = u.id AND m.merged_on <= :today)
 ORDER BY u.id, o.since NULLS FIRST, o.id NULLS FIRST
 LIMIT :limit
""",
    FocalLine,
)


def officers(connection: Connection, today: date, unit: int) -> list[OfficerLine]:
    """Return the focal officers of a unit up to a day, the first named first."""
    return OFFICERS.all(connection, today=today.isoformat(), unit=unit)


def focal(
    connection: Connection,
    today: date,
    *,
    unit: int | None = None,
    missing: bool = False,
    limit: int | None = None,
) -> list[FocalLine]:
    """Return each unit with its focal officer on a day; `missing` those without one. The Office itself has none."""
    return FOCAL.all(
        connection,
        today=today.isoformat(),
        unit=unit or 0,
        missing=missing,
        limit=NO_LIMIT if limit is None else limit,
    )
