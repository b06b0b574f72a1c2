"""
FEEDBACK: what localities and bodies told of others' work, and what the Office did about it (Art. 18.5).

Asked of a past day it is answered from the days of the two acts, whatever happened since.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.errors import NoSuchRecord
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Subject
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import NO_LIMIT
from tracker.queries.unit.called import held, named


class FeedbackLine(NamedTuple):
    """One feedback as it stood on a day. Days are ISO text; `content` is null for a secret task."""

    feedback: int
    title: str
    sender: str
    about: str
    task: int | None
    content: str | None
    secret: int
    received_on: str
    due_on: str | None
    provisional: int | None
    answer_kind: str | None
    answer: str | None
    answered_on: str | None
    notified_on: str | None


SELECT = f"""
SELECT f.id, f.title, s.name, a.name, f.task, CASE WHEN f.secret THEN NULL ELSE f.content END,
       CASE WHEN f.secret THEN 1 ELSE 0 END, f.received_on, o.due_on, o.provisional,
       CASE WHEN f.answered_on <= :today THEN f.answer_kind END, CASE WHEN f.answered_on <= :today THEN p.number END,
       CASE WHEN f.answered_on <= :today THEN f.answered_on END,
       CASE WHEN f.notified_on <= :today THEN f.notified_on END
  FROM feedback f
  JOIN unit_name s ON {named("f.sender", ":today", "s")}
  JOIN unit_name a ON {named("f.about", ":today", "a")}
  LEFT JOIN document p ON p.id = f.answer
  LEFT JOIN obligation o ON o.id = (SELECT MAX(c.id) FROM obligation c
                 WHERE c.subject = 'feedback' AND c.subject_id = f.id AND c.rule = 'office-answers-feedback'
                   AND c.outcome <> 'corrected' AND c.opened_on <= :today)
"""

LISTED = f"""
 WHERE f.received_on <= :today
   AND (:unit = 0 OR f.sender IN ({held(":unit", ":today")}) OR f.about IN ({held(":unit", ":today")}))
   AND (NOT :open OR (o.id IS NOT NULL AND (o.ended_on IS NULL OR o.ended_on > :today)))
 ORDER BY f.received_on, f.id
 LIMIT :limit
"""

FEEDBACK = Query(SELECT + LISTED, FeedbackLine)
ONE_FEEDBACK = Query(SELECT + " WHERE f.id = :feedback", FeedbackLine)


def feedback(
    connection: Connection,
    today: date,
    *,
    unit: int | None = None,
    still_open: bool = False,
    limit: int | None = None,
) -> list[FeedbackLine]:
    """
    Return feedback as it stood on a day, the oldest first; of a `unit` what it told and what was told of it.

    `still_open` leaves out what the Office has done with, and what has no clock (Art. 19.3).
    """
    return FEEDBACK.all(
        connection,
        today=today.isoformat(),
        unit=unit or 0,
        open=still_open,
        limit=NO_LIMIT if limit is None else limit,
    )


def one_feedback(connection: Connection, today: date, number: int) -> FeedbackLine:
    """Return one feedback; raises NoSuchRecord."""
    found = ONE_FEEDBACK.all(connection, today=today.isoformat(), feedback=number)
    if not found:
        raise NoSuchRecord(number=number, what=RECORDS[Subject.FEEDBACK].noun)
    return found[0]
