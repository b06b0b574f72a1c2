"""
COMMITMENTS: the two papers that each unit owes to the Quy chế, its plan and its own regulation (Art. 23.2).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import NO_LIMIT
from tracker.queries.unit.called import held, named


class CommitmentLine(NamedTuple):
    """One unit and its papers in force on a day; of each kind the one issued last. Days are ISO text."""

    code: str
    unit: str
    plan: str | None
    plan_issued_on: str | None
    regulation: str | None
    regulation_issued_on: str | None


def _newest(kind: str) -> str:
    """Return the number of the paper of a kind that a unit, or one that went into it, issued last."""
    return (
        f"(SELECT c.id FROM commitment c WHERE c.unit IN ({held('u.id', ':today')}) AND c.kind = '{kind}'"
        " AND c.issued_on <= :today"
        " ORDER BY c.issued_on DESC, c.id DESC LIMIT 1)"
    )


COMMITMENTS = Query(
    f"""
SELECT u.code, n.name AS unit, planned.number, plan.issued_on, ruled.number, regulation.issued_on
  FROM unit u
  JOIN unit_name n ON {named("u.id", ":today")}
  LEFT JOIN commitment plan ON plan.id = {_newest("plan")}
  LEFT JOIN document planned ON planned.id = plan.paper
  LEFT JOIN commitment regulation ON regulation.id = {_newest("regulation")}
  LEFT JOIN document ruled ON ruled.id = regulation.paper
 WHERE u.kind <> 'office' AND (:unit = 0 OR u.id = :unit)
   AND (NOT :missing OR plan.id IS NULL OR regulation.id IS NULL)
   AND NOT EXISTS (SELECT 1 FROM merger m WHERE m.unit = u.id AND m.merged_on <= :today)
 ORDER BY u.id
 LIMIT :limit
""",
    CommitmentLine,
)


def commitments(
    connection: Connection,
    today: date,
    *,
    unit: int | None = None,
    missing: bool = False,
    limit: int | None = None,
) -> list[CommitmentLine]:
    """Return the checklist of units on a day; `missing` those that lack a plan, a regulation or both."""
    return COMMITMENTS.all(
        connection,
        today=today.isoformat(),
        unit=unit or 0,
        missing=missing,
        limit=NO_LIMIT if limit is None else limit,
    )
