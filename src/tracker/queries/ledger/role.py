"""
ROLES: which clerk may do what in this ledger, and since when.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import named


class Granted(NamedTuple):
    """One clerk's role, and the unit that a unit's clerk records for. The day is ISO text."""

    actor: str
    role: str
    code: str | None
    unit: str | None
    since: str


ROLES = Query(
    f"""
SELECT SUBSTR(s.name, 6) AS actor, CASE WHEN u.id IS NULL THEN s.value ELSE 'unit' END AS role,
       u.code, n.name AS unit, MAX(e.happened_on) AS since
  FROM setting s
  LEFT JOIN unit u ON s.value = 'unit:' || u.code
  LEFT JOIN unit_name n ON {named("u.id", ":today")}
  JOIN act e ON e.subject = 'ledger' AND e.subject_id = 0 AND e.happened = 'setting-changed'
   AND e.payload ->> 'name' = s.name
 WHERE s.name LIKE 'role.%' AND s.value <> 'none'
 GROUP BY s.name, s.value, u.id, u.code, n.name
 ORDER BY s.name
""",
    Granted,
)


def roles(connection: Connection, today: date) -> list[Granted]:
    """Return the clerks who have a role, by name, with the units by their names of today."""
    return ROLES.all(connection, today=today.isoformat())
