"""
ACTS: the journal for people: each act with the directive it belongs to and the deadline it moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any


class ActLine(NamedTuple):
    """
    One act; `payload` is its canonical JSON. Days are ISO text, instants UTC.

    `due_on` is the task's last lawful day that the act set, `was_due_on` the one it replaced;
    `undone_by` is the act that took this one back.
    """

    event: int
    happened_on: str
    recorded_at: str
    actor: str
    happened: str
    subject: str
    subject_id: int
    payload: str
    directive: str | None
    secret: int
    due_on: str | None
    was_due_on: str | None
    undone_by: int | None

    @property
    def facts(self) -> dict[str, Any]:
        """Return the payload."""
        import json

        facts: dict[str, Any] = json.loads(self.payload)
        return facts


SELECT = """
SELECT e.id, e.happened_on, e.recorded_at, e.actor, e.happened, e.subject, e.subject_id,
       COALESCE((SELECT r.payload FROM restated r JOIN event b ON b.id = r.restated_by
                  WHERE r.event = e.id AND b.subject = 'directive'), e.payload) AS payload, d.number,
       CASE WHEN d.secrecy IS NULL AND (e.payload ->> 'secrecy') IS NULL THEN 0 ELSE 1 END, o.due_on,
       b.due_on AS was_due_on, u.undone_by
  FROM event e
  LEFT JOIN undone u ON u.event = e.id
  LEFT JOIN task t ON e.subject = 'task' AND t.id = e.subject_id
  LEFT JOIN item i ON i.id = CASE WHEN e.subject = 'item' THEN e.subject_id ELSE t.item_id END
  LEFT JOIN directive d ON d.id = CASE WHEN e.subject = 'directive' THEN e.subject_id ELSE i.directive_id END
  LEFT JOIN obligation o ON o.subject = e.subject AND o.subject_id = e.subject_id AND o.opened_by = e.id
   AND o.rule = 'task-due'
  LEFT JOIN obligation b ON b.id = o.replaces
"""

ABOUT_TASK = """
 WHERE (e.subject = 'task' AND e.subject_id = :task)
    OR (e.subject = 'remark' AND e.subject_id IN (SELECT r.id FROM remark r WHERE r.task = :task))
    OR (e.subject = 'difficulty' AND e.subject_id IN (SELECT f.id FROM difficulty f WHERE f.task = :task))
 ORDER BY e.id, o.id
"""
ONE = " WHERE e.id = :event ORDER BY o.id"
NEWEST = """
 WHERE e.id > (SELECT COALESCE(MAX(id), 0) FROM event) - :limit ORDER BY e.id DESC, o.id
"""

OF_TASK = Query(SELECT + ABOUT_TASK, ActLine)
OF_DIRECTIVE = (
    " WHERE e.subject = 'directive' AND e.subject_id = :directive AND e.happened = 'directive-corrected' ORDER BY e.id"
)
CORRECTIONS = Query(SELECT + OF_DIRECTIVE, ActLine)
LAST = Query(SELECT + NEWEST, ActLine)
BY_NUMBER = Query(SELECT + ONE, ActLine)


class UnitNamed(NamedTuple):
    """An official name of a unit and the days between which it is called so. Days are ISO text."""

    unit: int
    name: str
    since: str | None
    until: str | None


NAMES = Query(
    "SELECT n.unit_id AS unit, n.name, n.since, n.until FROM unit_name n WHERE n.official ORDER BY n.id", UnitNamed
)


def of_task(connection: Connection, task: int) -> list[ActLine]:
    """Return the acts on a task, on its difficulties and what was remarked of it, the oldest first."""
    return _once(OF_TASK.all(connection, task=task))


OF_SUBJECT = Query(SELECT + " WHERE e.subject = :subject AND e.subject_id = :number ORDER BY e.id, o.id", ActLine)


def of_subject(connection: Connection, subject: str, number: int) -> list[ActLine]:
    """Return the acts on one subject, the oldest first."""
    return _once(OF_SUBJECT.all(connection, subject=subject, number=number))


def last(connection: Connection, limit: int) -> list[ActLine]:
    """Return the last acts of the ledger, the newest first."""
    return _once(LAST.all(connection, limit=limit))


class Counted(NamedTuple):
    """How many acts were recorded."""

    total: int


EVERY = Query("SELECT COUNT(*) FROM event e", Counted)


def count(connection: Connection) -> int:
    """Return how many acts were recorded, those taken back too."""
    return EVERY.all(connection)[0].total


def numbered(connection: Connection, events: Iterable[int]) -> list[ActLine]:
    """Return the acts of these numbers."""
    return [BY_NUMBER.all(connection, event=event)[0] for event in events]


def names_by_day(connection: Connection) -> Callable[[str], dict[int, str]]:
    """Return how units are called on a day in ISO text, by their numbers."""
    names = NAMES.all(connection)
    now = {name.unit: name.name for name in names if name.until is None}
    changed = [name for name in names if name.since or name.until]

    def on(day: str) -> dict[int, str]:
        if not changed:
            return now
        in_force = (name for name in changed if (name.since or "") <= day and (name.until is None or day <= name.until))
        return now | {name.unit: name.name for name in in_force}

    return on


def corrections(connection: Connection, directive: int) -> list[ActLine]:
    """Return the corrections of a directive that stand, the oldest first."""
    return [line for line in CORRECTIONS.all(connection, directive=directive) if line.undone_by is None]


def unit_names(connection: Connection) -> dict[int, str]:
    """Return how units are called since their last change, by their numbers."""
    return {name.unit: name.name for name in NAMES.all(connection) if name.until is None}


def _once(rows: list[ActLine]) -> list[ActLine]:
    """Return each act once: of a recurring task one act may open several rounds, and the first tells."""
    return list({row.event: row for row in reversed(rows)}.values())[::-1]
