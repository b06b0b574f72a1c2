"""
TASKCLOCKS: the deadlines of one task, one after the other, and whose a deadline is.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.queries import Query
from tracker.queries.unit.called import LATEST, named


class Running(NamedTuple):
    """One obligation of a subject, as it stands. Days are ISO text."""

    obligation: int
    rule: str
    force: str
    party: str
    unit: str | None
    period: str | None
    started_on: str
    term: str | None
    due_on: str | None
    provisional: int
    opened_on: str
    outcome: str
    met_on: str | None
    accepted_on: str | None
    ended_on: str | None
    replaces: int | None
    extensions: int
    original_due_on: str | None
    opened_by: int
    met_by: int | None
    ended_by: int | None
    held: int


OBLIGATIONS = Query(
    f"""
SELECT o.id, o.rule, o.force, o.party, n.name, o.period, o.started_on, o.term, o.due_on, o.provisional, o.opened_on,
       o.outcome, o.met_on, o.accepted_on, o.ended_on, o.replaces, o.extensions, o.original_due_on,
       o.opened_by, o.met_by, o.ended_by, o.held
  FROM obligation o
  LEFT JOIN unit_name n ON {named("o.unit", f"COALESCE(o.ended_on, {LATEST})")}
 WHERE o.subject = :subject AND o.subject_id = :number
 ORDER BY o.id
""",
    Running,
)


class Owner(NamedTuple):
    """What an obligation belongs to."""

    subject: str
    subject_id: int


OWNER = Query("SELECT o.subject, o.subject_id FROM obligation o WHERE o.id = :obligation", Owner)
