"""
URGINGS: which unit was urged when, in which form, about which tasks, and whether it has answered.

An answer that is late is named: no article sets a day for it, so it is no overdue duty.
"""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held, named


class Urging(NamedTuple):
    """One urging; `tasks` is a list as JSON, days are ISO text. An answer after the day asked for is not known yet."""

    urging: int
    sent_on: str
    unit: str | None
    tasks: str
    channel: str
    document: str | None
    document_issued_on: str | None
    person: str | None
    note: str | None
    answer_by: str | None
    answered_on: str | None
    answer_document: str | None
    answer: str | None
    secret: int

    @property
    def numbers(self) -> list[int]:
        """Return the numbers of its tasks."""
        found: list[int] = json.loads(self.tasks)
        return found

    def state(self, today: date) -> str:
        """Return whether it is answered, waits, or waits past the day asked for."""
        if self.answered_on is not None:
            return "answered"
        return "past" if self.answer_by is not None and self.answer_by < today.isoformat() else "waiting"


URGINGS = Query(
    f"""
SELECT u.id, u.sent_on, n.name, u.tasks, u.channel, p.number, p.issued_on, u.person,
       CASE WHEN u.secret THEN NULL ELSE u.note END, u.answer_by,
       CASE WHEN u.answered_on <= :today THEN u.answered_on END,
       CASE WHEN u.answered_on <= :today THEN
            (SELECT e.payload ->> 'number' FROM act e
              WHERE e.subject = 'urging' AND e.subject_id = u.id AND e.happened = 'urging-answered') END,
       CASE WHEN u.answered_on <= :today AND NOT u.secret THEN u.answer END,
       CASE WHEN u.secret THEN 1 ELSE 0 END
  FROM urging u
  LEFT JOIN unit_name n ON {named("u.unit", ":today")}
  LEFT JOIN document p ON p.id = u.paper
 WHERE u.sent_on <= :today AND (:unit = 0 OR u.unit IN ({held(":unit", ":today")}))
   AND (NOT :open OR u.answered_on IS NULL OR u.answered_on > :today)
 ORDER BY u.sent_on, u.id
""",
    Urging,
)


class TimesUrged(NamedTuple):
    """How often a task was urged, and when last."""

    times: int
    last_on: str | None


TIMES_URGED = Query(
    """
SELECT COUNT(*), MAX(e.happened_on) FROM act e
 WHERE e.subject = 'task' AND e.subject_id = :task AND e.happened = 'task-urged'
""",
    TimesUrged,
)


def urgings(connection: Connection, today: date, *, unit: int | None = None, unanswered: bool = False) -> list[Urging]:
    """Return the urgings up to a day, the oldest first."""
    return URGINGS.all(connection, today=today.isoformat(), unit=unit or 0, open=unanswered)


def times_urged(connection: Connection, task: int) -> TimesUrged:
    """Return how often a task was urged, and when last."""
    return TIMES_URGED.all(connection, task=task)[0]
