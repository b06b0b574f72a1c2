"""
INSPECTIONS: each with its conductor and its clock; one whole, with what was asked and found (Art. 11–16).
"""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from tracker.errors import NoSuchRecord
from tracker.law.stages import Stage, stage_of
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import LATEST, named
from tracker.queries.unit.unit import carried


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
    cancelled_on: str | None
    notices: str | None
    approved_by: str | None
    obligation: int | None
    due_on: str | None
    outcome: str | None
    met_on: str | None
    provisional: int | None

    @property
    def record(self) -> dict[str, object]:
        """Return what is not empty, as `inspections.stage_of` and `notices` read it."""
        known = {name: value for name, value in self._asdict().items() if value is not None}
        return known | {name: json.loads(str(known[name])) for name in ("inspected", "notices") if name in known}

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
       x.notified_on, x.cancelled_on, x.notices, x.approved_by, o.id, o.due_on, o.outcome, o.met_on,
       o.provisional
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


class InspectedTask(NamedTuple):
    """A task that an inspection covers or judged; the content of a secret one is None, its deadline ISO text."""

    task: int
    unit: str
    directive: str
    content: str | None
    due_on: str | None
    secret: int


INSPECTED_TASKS = Query(
    """
SELECT t.id, n.name, d.number, CASE WHEN i.secret THEN NULL ELSE i.content END, t.due_on,
       CASE WHEN i.secret THEN 1 ELSE 0 END
  FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON n.unit_id = t.lead AND n.official AND n.until IS NULL
 WHERE t.id = :task
""",
    InspectedTask,
)


def inspected_tasks(connection: Connection, row: InspectionLine, found: list[FindingLine]) -> list[InspectedTask]:
    """Return the tasks that an inspection names, then those that it judged beside them."""
    numbers = dict.fromkeys([*row.task_numbers, *(each.task for each in found if each.task is not None)])
    return [task for number in numbers for task in INSPECTED_TASKS.all(connection, task=number)]


def inspections(connection: Connection, *, unit: int | None = None, running: bool = False) -> list[InspectionLine]:
    """Return inspections by number: of a unit that is inspected or inspects, or those not yet done."""
    rows = INSPECTIONS.all(connection)
    if unit is not None:
        units = carried(connection, unit)
        rows = [row for row in rows if row.unit in units or not units.isdisjoint(row.units)]
    if running:
        rows = [row for row in rows if stage_of(row.record) not in (Stage.CLOSED, Stage.CANCELLED)]
    return rows


class Overstayed(NamedTuple):
    """An inspection whose time limit has passed without an end, and the last day of that limit as ISO text."""

    inspection: int
    title: str
    until_on: str


OVERSTAYED = Query(
    """
SELECT x.id, x.title, x.until_on
  FROM inspection x
 WHERE x.until_on < :today AND x.ended_on IS NULL AND x.cancelled_on IS NULL
   AND (:repeat OR NOT EXISTS (SELECT 1 FROM told_time_limit t
                                    WHERE t.inspection = x.id AND t.until_on = x.until_on))
 ORDER BY x.until_on, x.id
""",
    Overstayed,
)


OVERSTAYED_THEN = Query(
    """
SELECT x.id, x.title, x.until_on
  FROM inspection x
 WHERE x.until_on < :today AND COALESCE(x.decided_on, x.ordered_on, x.planned_on) <= :today
   AND (x.ended_on IS NULL OR x.ended_on > :today) AND (x.cancelled_on IS NULL OR x.cancelled_on > :today)
 ORDER BY x.until_on, x.id
""",
    Overstayed,
)


def overstayed(connection: Connection, today: date, *, repeat: bool = True, then: bool = False) -> list[Overstayed]:
    """
    Return the inspections past their time limit (Art. 14.2.d); without `repeat` those that nobody was told of.

    `then` asks for a past day; the limit is the one that stands now.
    """
    if then:
        return OVERSTAYED_THEN.all(connection, today=today.isoformat())
    return OVERSTAYED.all(connection, today=today.isoformat(), repeat=repeat)


def inspection(connection: Connection, number: int) -> InspectionLine:
    """Return one inspection; raises NoSuchRecord."""
    found = INSPECTION.all(connection, number=number)
    if not found:
        raise NoSuchRecord(number=number, what="cuộc kiểm tra")
    return found[0]


def _numbers(text: str | None) -> list[int]:
    return [int(each) for each in json.loads(text)] if text else []
