"""
REMARKS: reminders, criticisms and praises of units, with their documents (Art. 24).

What was said of a unit that went into another one stands with its successor, under the name that tells both.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held, named


class Remarked(NamedTuple):
    """One remark. Days are ISO text; `content` and `note` are None for a secret task."""

    remark: int
    given_on: str
    unit: str
    kind: str
    task: int | None
    directive: str | None
    content: str | None
    document: str
    document_issued_on: str
    note: str | None
    secret: int


REMARKS = Query(
    f"""
SELECT r.id, r.given_on, n.name, r.kind, r.task, d.number,
       CASE WHEN d.secrecy IS NULL THEN i.content END, p.number, p.issued_on,
       CASE WHEN r.secret THEN NULL ELSE r.note END, CASE WHEN r.secret THEN 1 ELSE 0 END
  FROM remark r
  JOIN document p ON p.id = r.paper
  JOIN unit_name n ON {named("r.unit", ":today")}
  LEFT JOIN task t ON t.id = r.task
  LEFT JOIN item i ON i.id = t.item_id
  LEFT JOIN directive d ON d.id = i.directive_id
 WHERE r.given_on <= :today AND r.given_on BETWEEN :since AND :until
   AND (:unit = 0 OR r.unit IN ({held(":unit", ":today")}))
   AND (:task = 0 OR r.task = :task) AND (:kind = '' OR r.kind = :kind)
 ORDER BY r.given_on, r.id
""",
    Remarked,
)


def remarks(
    connection: Connection,
    today: date,
    *,
    unit: int | None = None,
    task: int | None = None,
    kind: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> list[Remarked]:
    """Return the remarks made up to a day, the oldest first."""
    return REMARKS.all(
        connection,
        today=today.isoformat(),
        since=(since or date.min).isoformat(),
        until=(until or date.max).isoformat(),
        unit=unit or 0,
        task=task or 0,
        kind=kind or "",
    )
