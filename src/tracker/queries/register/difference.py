"""
DIFFERENCES and UNIT_TASKS: what differs between a unit's figures and the Office's, and what the Office has (Art. 7).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.days.terms import reckon
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.morning import around
from tracker.queries.task.task import last_day
from tracker.queries.unit.called import held


class Differing(NamedTuple):
    """One difference. Days are ISO text."""

    id: int
    unit: str
    task: int | None
    secret: int
    figure: str
    theirs: str | None
    ours: str | None
    exchanged: str | None
    found_on: str
    settled_on: str | None
    outcome: str | None


DIFFERENCES = Query(
    f"""
SELECT f.id, n.name, f.task, CASE WHEN f.secret THEN 1 ELSE 0 END, f.figure,
       CASE WHEN f.secret THEN NULL ELSE f.theirs END, CASE WHEN f.secret THEN NULL ELSE f.ours END,
       f.exchanged, f.found_on, f.settled_on, CASE WHEN f.secret THEN NULL ELSE f.outcome END
  FROM difference f
  JOIN unit_name n ON n.unit_id = f.unit AND n.official AND n.until IS NULL
 WHERE (:unit = 0 OR f.unit IN ({held(":unit")})) AND (:every OR f.settled_on IS NULL)
 ORDER BY f.unit, f.id
""",
    Differing,
)


class UnitTask(NamedTuple):
    """One task that a unit leads, as the Office has it. Days are ISO text."""

    task: int
    directive: str
    issued_on: str
    received_on: str | None
    content: str | None
    secret: int
    status: str
    phrase: str
    due_on: str | None
    report: str | None


UNIT_TASKS = Query(
    f"""
SELECT t.id, d.number, d.issued_on, t.received_on, CASE WHEN d.secrecy IS NULL THEN i.content END,
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, t.status, t.phrase,
       {last_day("t")},
       (SELECT e.payload ->> 'number' FROM act e
         WHERE e.subject = 'task' AND e.subject_id = t.id AND e.happened = 'report-filed'
         ORDER BY e.id DESC LIMIT 1)
  FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
 WHERE t.lead IN ({held(":unit")})
 ORDER BY t.id
""",
    UnitTask,
)


class SecretNumber(NamedTuple):
    """The number of a secret directive, folded."""

    number: str


SECRET_NUMBERS = Query("SELECT d.folded_number FROM directive d WHERE d.secrecy IS NOT NULL", SecretNumber)


def differences(connection: Connection, *, unit: int | None = None, every: bool = False) -> list[Differing]:
    """Return the differences that are not settled, unit by unit; `every` also those that are."""
    return DIFFERENCES.all(connection, unit=unit or 0, every=every)


def unit_tasks(connection: Connection, unit: int) -> list[UnitTask]:
    """Return every task that a unit leads, or carries for one that went into it."""
    return UNIT_TASKS.all(connection, unit=unit)


def secret_numbers(connection: Connection) -> frozenset[str]:
    """Return the folded numbers of secret directives: no words of theirs are shown (Art. 5.2)."""
    return frozenset(row.number for row in SECRET_NUMBERS.all(connection))


def day_of(term: str, connection: Connection) -> date:
    """Return the last lawful day of a term; raises CalendarMissing."""
    return reckon(term, around(connection, date.min, date.max)).day
