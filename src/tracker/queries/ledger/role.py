"""
ROLES: which clerk may do what in this ledger, and since when.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query


class Granted(NamedTuple):
    """One clerk's role. The day is ISO text."""

    actor: str
    role: str
    since: str


ROLES = Query(
    """
SELECT SUBSTR(s.name, 6) AS actor, s.value AS role, MAX(e.happened_on) AS since
  FROM setting s
  JOIN act e ON e.subject = 'ledger' AND e.subject_id = 0 AND e.happened = 'setting-changed'
   AND e.payload ->> 'name' = s.name
 WHERE s.name LIKE 'role.%' AND s.value <> 'none'
 GROUP BY s.name, s.value
 ORDER BY s.name
""",
    Granted,
)


def roles(connection: Connection) -> list[Granted]:
    """Return the clerks who have a role, by name."""
    return ROLES.all(connection)
