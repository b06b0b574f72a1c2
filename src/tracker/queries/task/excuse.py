"""
EXCUSES: the causes of delay that a competent body confirmed as objective, by task (Nghị định 335/2025/NĐ-CP).
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query


class Excuse(NamedTuple):
    """One confirmation. Days are ISO text; `reason` is None for a secret task."""

    event: int
    task: int
    period: str | None
    body: str
    document: str
    issued_on: str
    confirmed_on: str
    reason: str | None


EXCUSES = Query(
    """
SELECT e.id, e.subject_id, e.payload ->> 'period', e.payload ->> 'by', e.payload ->> 'number',
       e.payload ->> 'document_issued_on', e.happened_on, e.payload ->> 'reason'
  FROM act e
 WHERE e.subject = 'task' AND e.subject_id = :task AND e.happened = 'cause-confirmed'
 ORDER BY e.happened_on, e.id
""",
    Excuse,
)


def excuses(connection: Connection, task: int) -> list[Excuse]:
    """Return the confirmed causes of a task's delays, the oldest first."""
    return EXCUSES.all(connection, task=task)
