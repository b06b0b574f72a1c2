"""
INSPECTIONS: each with its conductor and its clock; one whole, with what was asked, found and filed (Art. 11–17).
"""

from __future__ import annotations

import json
import sqlite3
from typing import NamedTuple

from tracker.errors import NoSuchRecord
from tracker.queries import Query
from tracker.queries.unitsql import LATEST, held, named


class InspectionLine(NamedTuple):
    """One inspection. Days are ISO text, lists JSON; the clock is that of Art. 16, where it has begun."""

    inspection: int
    title: str
    kind: str
    ground: str
    conductor: str
    unit: int | None
    unit_name: str | None
    inspected: str
    tasks: str | None
    plan: str | None
    direction: str | None
    decision: str | None
    decision_issued_on: str | None
    legal_basis: str | None
    scope: str | None
    contents: str | None
    begins_on: str | None
    until_on: str | None
    head: str | None
    members: str | None
    invited: str | None
    report: str | None
    evaluation: str | None
    planned_on: str | None
    decided_on: str | None
    ordered_on: str | None
    ended_on: str | None
    reported_on: str | None
    copied_on: str | None
    notified_on: str | None
    obligation: int | None
    due_on: str | None
    outcome: str | None
    met_on: str | None

    @property
    def record(self) -> dict[str, object]:
        """Return what is not empty, as `inspections.stage_of` reads it."""
        return {name: value for name, value in self._asdict().items() if value is not None}

    @property
    def units(self) -> list[int]:
        """Return the inspected units."""
        return _numbers(self.inspected)

    @property
    def task_numbers(self) -> list[int]:
        """Return the tasks that are inspected."""
        return _numbers(self.tasks)

    @property
    def sent_on(self) -> str | None:
        """Return the second of the two days of Art. 16: of the copy, or of the notice."""
        return self.copied_on or self.notified_on


COLUMNS = f"""
SELECT x.id, x.title, x.kind, x.ground, x.conductor, x.unit, n.name, x.inspected, x.tasks, p.number, r.number, d.number,
       d.issued_on, x.legal_basis, x.scope, x.contents, x.begins_on, x.until_on, x.head, x.members, x.invited,
       w.number, x.evaluation, x.planned_on, x.decided_on, x.ordered_on, x.ended_on, x.reported_on, x.copied_on,
       x.notified_on, o.id, o.due_on, o.outcome, o.met_on
  FROM inspection x
  LEFT JOIN unit_name n ON {named("x.unit", f"COALESCE(x.ended_on, {LATEST})")}
  LEFT JOIN document p ON p.id = x.plan
  LEFT JOIN document r ON r.id = x.direction
  LEFT JOIN document d ON d.id = x.decision
  LEFT JOIN document w ON w.id = x.report
  LEFT JOIN obligation o ON o.subject = 'inspection' AND o.subject_id = x.id
   AND o.outcome IN ('open', 'waiting', 'met', 'stopped')
"""

INSPECTIONS = Query(COLUMNS + " ORDER BY x.id", InspectionLine)
INSPECTION = Query(COLUMNS + " WHERE x.id = :number", InspectionLine)


class MaterialLine(NamedTuple):
    """What was asked of a unit, and when it was given."""

    request: int
    unit: str
    what: str
    requested_on: str
    due_on: str | None
    given_on: str | None
    answer: str | None


MATERIALS = Query(
    f"""
SELECT m.id, n.name, m.what, m.requested_on, m.due_on, m.given_on, m.answer
  FROM material m
  JOIN unit_name n ON {named("m.unit", "m.requested_on")}
 WHERE m.inspection = :number ORDER BY m.id
""",
    MaterialLine,
)


class FindingLine(NamedTuple):
    """What was found; a finding about a secret task holds no words."""

    finding: int
    made_on: str
    unit: str
    task: int | None
    result: str
    nature: str | None
    degree: str | None
    cause: str | None
    responsibility: str | None
    recommendation: str | None
    follow_up: int | None


FINDINGS = Query(
    f"""
SELECT f.id, f.made_on, n.name, f.task, f.result, CASE WHEN f.secret THEN NULL ELSE f.nature END,
       CASE WHEN f.secret THEN NULL ELSE f.degree END, CASE WHEN f.secret THEN NULL ELSE f.cause END,
       CASE WHEN f.secret THEN NULL ELSE f.responsibility END,
       CASE WHEN f.secret THEN NULL ELSE f.recommendation END, f.follow_up
  FROM finding f
  JOIN unit_name n ON {named("f.unit", "f.made_on")}
 WHERE f.inspection = :number ORDER BY f.id
""",
    FindingLine,
)


class Filed(NamedTuple):
    """A document under a part of a dossier: put there by a clerk, or known from elsewhere in the ledger."""

    part: int
    number: str | None
    issued_on: str | None
    note: str | None


DOSSIER = Query(
    """
SELECT s.part, d.number, d.issued_on, s.note
  FROM dossier s
  LEFT JOIN document d ON d.id = s.paper
 WHERE s.inspection = :number ORDER BY s.part, s.id
""",
    Filed,
)

OWN_PAPERS = Query(
    """
SELECT p.part, d.number, d.issued_on, NULL AS note
  FROM (SELECT 1 AS part, decision AS paper FROM inspection WHERE id = :number
        UNION ALL SELECT 5, plan FROM inspection WHERE id = :number
        UNION ALL SELECT 5, direction FROM inspection WHERE id = :number
        UNION ALL SELECT 7, report FROM inspection WHERE id = :number) p
  JOIN document d ON d.id = p.paper
""",
    Filed,
)

DIRECTIVE_OF_TASK = Query(
    """
SELECT 2 AS part, d.number, d.issued_on, NULL AS note
  FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
 WHERE t.id = :task
""",
    Filed,
)

REPORTS_OF_TASK = Query(
    """
SELECT 4 AS part, e.payload ->> 'number', e.payload ->> 'document_issued_on', NULL AS note
  FROM act e
 WHERE e.subject = 'task' AND e.subject_id = :task AND e.happened = 'report-filed'
 ORDER BY e.id
""",
    Filed,
)


GIVEN = Query(
    """
SELECT 4 AS part, NULL AS number, NULL AS issued_on, m.what
  FROM material m
 WHERE m.inspection = :number AND m.given_on IS NOT NULL
 ORDER BY m.id
""",
    Filed,
)


class UrgingPaper(NamedTuple):
    """An urging with a document, and the tasks it was about as JSON."""

    tasks: str | None
    number: str
    issued_on: str


URGINGS = Query(
    "SELECT u.tasks, d.number, d.issued_on FROM urging u JOIN document d ON d.id = u.paper ORDER BY u.id", UrgingPaper
)


class Held(NamedTuple):
    """A unit whose work another carries."""

    unit: int


HELD = Query(held(":unit"), Held)


def inspections(
    connection: sqlite3.Connection, *, unit: int | None = None, running: bool = False, limit: int | None = None
) -> list[InspectionLine]:
    """Return inspections by number: of a unit that is inspected or inspects, or those not yet done."""
    rows = INSPECTIONS.all(connection)
    if unit is not None:
        units = {each.unit for each in HELD.all(connection, unit=unit)}
        rows = [row for row in rows if row.unit in units or not units.isdisjoint(row.units)]
    if running:
        rows = [row for row in rows if row.reported_on is None or row.sent_on is None]
    return rows if limit is None else rows[:limit]


def inspection(connection: sqlite3.Connection, number: int) -> InspectionLine:
    """Return one inspection; raises NoSuchRecord."""
    found = INSPECTION.all(connection, number=number)
    if not found:
        raise NoSuchRecord(number=number, what="cuộc kiểm tra")
    return found[0]


def papers(connection: sqlite3.Connection, row: InspectionLine) -> list[Filed]:
    """Return what the dossier holds: known from the record, its tasks and their urgings, or put there (Art. 17)."""
    known = OWN_PAPERS.all(connection, number=row.inspection) + GIVEN.all(connection, number=row.inspection)
    tasks = row.task_numbers
    for task in tasks:
        known += DIRECTIVE_OF_TASK.all(connection, task=task) + REPORTS_OF_TASK.all(connection, task=task)
    if tasks:
        known += [
            Filed(3, urging.number, urging.issued_on, None)
            for urging in URGINGS.all(connection)
            if not set(_numbers(urging.tasks)).isdisjoint(tasks)
        ]
    return list(dict.fromkeys([*known, *DOSSIER.all(connection, number=row.inspection)]))


def _numbers(text: str | None) -> list[int]:
    return [int(each) for each in json.loads(text)] if text else []
