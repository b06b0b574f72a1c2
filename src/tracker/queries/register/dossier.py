"""
DOSSIER: the documents of an inspection under the eight parts of Art. 17, known from elsewhere or put there by a clerk.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query

if TYPE_CHECKING:
    from tracker.queries.register.inspection import InspectionLine


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
SELECT p.part, d.number, d.issued_on, p.note
  FROM (SELECT 1 AS part, 1 AS place, decision AS paper, NULL AS note FROM inspection WHERE id = :number
        UNION ALL SELECT 5, 2, plan, approved_by FROM inspection WHERE id = :number
        UNION ALL SELECT 5, 3, direction, NULL FROM inspection WHERE id = :number
        UNION ALL SELECT 7, 4, report, NULL FROM inspection WHERE id = :number) p
  JOIN document d ON d.id = p.paper
 ORDER BY p.place
""",
    Filed,
)

CHANGES = Query(
    """
SELECT CASE e.happened WHEN 'inspection-cancelled' THEN 8 ELSE 1 END AS part, d.number, d.issued_on, e.happened
  FROM act e
  JOIN inspection x ON x.id = e.subject_id
  JOIN document d ON d.id = CAST(e.payload ->> 'document' AS INTEGER)
 WHERE e.subject = 'inspection' AND e.subject_id = :number
   AND (e.happened IN ('inspection-extended', 'inspection-team-changed')
        OR (e.happened = 'inspection-cancelled' AND x.cancelled_on IS NOT NULL))
 ORDER BY e.id
""",
    Filed,
)
"""What changed the decision stands beside it; here and below the note is the stored word of the act."""

NOTICES = Query(
    """
SELECT 8 AS part, d.number, d.issued_on, e.happened
  FROM act e
  JOIN inspection x ON x.id = e.subject_id
  JOIN document d ON d.id = CAST(e.payload ->> 'document' AS INTEGER)
 WHERE e.subject = 'inspection' AND e.subject_id = :number
   AND ((e.happened = 'inspection-notified' AND COALESCE(x.notices, x.notified_on) IS NOT NULL)
        OR (e.happened = 'inspection-copied' AND x.copied_on IS NOT NULL))
 ORDER BY e.id
""",
    Filed,
)
"""Papers by which the result was sent; of a notice that was taken away as a mistake nothing is left here."""

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


def papers(connection: Connection, row: InspectionLine) -> list[Filed]:
    """Return what the dossier holds: known from the record, its tasks and their urgings, or put there (Art. 17)."""
    known = [
        filed
        for query in (OWN_PAPERS, CHANGES, GIVEN, NOTICES)
        for filed in query.all(connection, number=row.inspection)
    ]
    tasks = row.task_numbers
    for task in tasks:
        known += DIRECTIVE_OF_TASK.all(connection, task=task) + REPORTS_OF_TASK.all(connection, task=task)
    if tasks:
        known += [
            Filed(3, urging.number, urging.issued_on, None)
            for urging in URGINGS.all(connection)
            if not set(json.loads(urging.tasks or "[]")).isdisjoint(tasks)
        ]
    return list(dict.fromkeys([*known, *DOSSIER.all(connection, number=row.inspection)]))
