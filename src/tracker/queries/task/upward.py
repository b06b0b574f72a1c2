"""
UPWARD: tasks of the Government and the Prime Minister: which city directive carries them out, what was sent up.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import NO_LIMIT
from tracker.queries.unit.called import held


class Upward(NamedTuple):
    """
    One task from above, or a directive from above of which no task was entered. Days are ISO text.

    `carriers` counts the city's directives that carry it out, `below` their tasks, `below_done` those confirmed.
    """

    directive_id: int
    directive: str
    issued_on: str
    content: str | None
    secret: int
    task: int | None
    lead: str | None
    status: str | None
    recurring: int | None
    carriers: int
    below: int
    below_done: int
    owed: int
    sent_on: str | None
    document: str | None
    officer: str | None
    entered_on: str | None

    @property
    def state(self) -> str:
        """Return where it stands: sent, to be sent, without a directive of the city, or under way."""
        if self.sent_on is not None and not self.owed and not self.recurring:
            return "sent"
        if self.owed or self.status == "done" or (self.below and self.below == self.below_done):
            return "to-send"
        return "under-way" if self.carriers else "no-directive"


UPWARD = Query(
    f"""
SELECT d.id, d.number, d.issued_on, CASE WHEN d.secrecy IS NULL THEN COALESCE(i.content, d.abstract) END,
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, t.id, n.name, t.status, t.recurring,
       COALESCE(under.carriers, 0), COALESCE(under.tasks, 0), COALESCE(under.done, 0),
       (SELECT COUNT(*) FROM obligation o WHERE o.subject = 'task' AND o.subject_id = t.id
           AND o.rule = 'office-sends-result-up' AND o.outcome = 'open'),
       s.happened_on, s.payload ->> 'number', s.payload ->> 'officer', s.payload ->> 'entered_on'
  FROM directive d
  LEFT JOIN item i ON i.directive_id = d.id
  LEFT JOIN task t ON t.item_id = i.id
  LEFT JOIN (SELECT c.implements, COUNT(DISTINCT c.id) AS carriers,
                    COUNT(ct.id) FILTER (WHERE ct.status <> 'stopped') AS tasks,
                    COUNT(ct.id) FILTER (WHERE ct.status = 'done') AS done
               FROM directive c
               LEFT JOIN item ci ON ci.directive_id = c.id
               LEFT JOIN task ct ON ct.item_id = ci.id
              WHERE c.implements IS NOT NULL AND c.withdrawn_on IS NULL
              GROUP BY c.implements) under ON under.implements = d.id
  LEFT JOIN unit_name n ON n.unit_id = t.lead AND n.official AND n.until IS NULL
  LEFT JOIN act s ON s.id = (SELECT MAX(e.id) FROM act e
                                WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'result-sent-up'
                                  AND NOT EXISTS (SELECT 1 FROM act r
                                                   WHERE r.subject = 'task' AND r.subject_id = t.id AND r.id > e.id
                                                     AND r.happened = 'task-reopened'))
 WHERE d.level = 'central' AND d.withdrawn_on IS NULL AND (t.status IS NULL OR t.status <> 'stopped')
   AND (t.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM act x WHERE x.subject = 'directive' AND x.subject_id = d.id
                                           AND x.happened = 'nothing-to-follow'))
   AND (:unit = 0 OR t.lead IN ({held(":unit")}))
 ORDER BY d.issued_on, d.id, t.id
 LIMIT :limit
""",
    Upward,
)


class Carrier(NamedTuple):
    """A directive of the city that carries out one from above: which that is, and its own number."""

    implements: int
    number: str


CARRIERS = Query(
    """
SELECT c.implements, c.number FROM directive c
 WHERE c.implements IS NOT NULL AND (:directive = 0 OR c.implements = :directive) AND c.issued_on <= :today
   AND (c.withdrawn_on IS NULL OR c.withdrawn_on > :today)
 ORDER BY c.id
""",
    Carrier,
)


class SentUp(NamedTuple):
    """The last report of a task's result to those above. Days are ISO text."""

    sent_on: str
    document: str | None
    officer: str | None
    entered_on: str | None


SENT_UP = Query(
    """
SELECT e.happened_on, e.payload ->> 'number', e.payload ->> 'officer', e.payload ->> 'entered_on'
  FROM act e
 WHERE e.subject = 'task' AND e.subject_id = :task AND e.happened = 'result-sent-up'
 ORDER BY e.id DESC LIMIT 1
""",
    SentUp,
)


class Above(NamedTuple):
    """
    A directive from above, and what was sent up of a task of it by a day. Days are ISO text.

    `task` is None where the directive had none; `period` is the one of a recurring task that was reported on.
    """

    directive: int
    task: int | None
    period: str | None
    sent_on: str | None
    document: str | None
    entered_on: str | None


ABOVE = Query(
    """
SELECT d.id, t.id, s.payload ->> 'period', s.happened_on,
       CASE WHEN d.secrecy IS NULL THEN s.payload ->> 'number' END, s.payload ->> 'entered_on'
  FROM directive d
  LEFT JOIN item i ON i.directive_id = d.id
  LEFT JOIN task t ON t.item_id = i.id
  LEFT JOIN act s ON s.id = (SELECT MAX(e.id) FROM act e
                                WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'result-sent-up'
                                  AND e.happened_on <= :today
                                  AND NOT EXISTS (SELECT 1 FROM act r
                                                   WHERE r.subject = 'task' AND r.subject_id = t.id AND r.id > e.id
                                                     AND r.happened = 'task-reopened' AND r.happened_on <= :today))
 WHERE d.level = 'central' AND d.issued_on BETWEEN :since AND :until AND d.issued_on <= :today
   AND (d.withdrawn_on IS NULL OR d.withdrawn_on > :today)
   AND (t.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM act x WHERE x.subject = 'directive' AND x.subject_id = d.id
                                           AND x.happened = 'nothing-to-follow' AND x.happened_on <= :today))
 ORDER BY d.issued_on, d.id, t.id
""",
    Above,
)


def above(connection: Connection, today: date, since: date, until: date) -> list[Above]:
    """Return the directives from above issued between two days, with what was sent up of their tasks by a day."""
    values = {"today": today.isoformat(), "since": since.isoformat(), "until": until.isoformat()}
    return ABOVE.all(connection, **values)


def upward(connection: Connection, *, unit: int | None = None) -> list[Upward]:
    """Return the tasks from above, the oldest directive first."""
    return UPWARD.all(connection, unit=unit or 0, limit=NO_LIMIT)


def carriers(connection: Connection, directive: int) -> list[str]:
    """Return the numbers of the directives that carry out one from above."""
    return [line.number for line in CARRIERS.all(connection, directive=directive, today=date.max.isoformat())]


def all_carriers(connection: Connection, today: date = date.max) -> dict[int, list[str]]:
    """Return the numbers of the directives that carry out each one from above on a day, asked once for all."""
    found: dict[int, list[str]] = {}
    for line in CARRIERS.all(connection, directive=0, today=today.isoformat()):
        found.setdefault(line.implements, []).append(line.number)
    return found


def sent_up(connection: Connection, task: int) -> SentUp:
    """Return how the result of a task was last sent up; every field is empty where it was not."""
    found = SENT_UP.all(connection, task=task)
    return found[0] if found else SentUp("", None, None, None)
