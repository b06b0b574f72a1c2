"""
UNRESOLVED: tasks past six months without result, and open tasks without progress (Art. 8.1.e).

Two conditions make the case: no result, and no written reason for the delay. A task whose unit
has given its reason is shown too, and said to lack the second condition; so is one whose review
was proposed. What waits for the Office or for a direction is not shown: that time is not the unit's.
"""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import NO_LIMIT
from tracker.queries.reasons import PAPER, REASON
from tracker.queries.unit.called import held, named


class Unresolved(NamedTuple):
    """
    One task past six months. Days are ISO text.

    `explained_on` is the day of the first written reason, `held` counts the working days for which the Office
    held what was reported, `inspections` the inspections it is part of, `found_on` is the day of the last
    finding about it, `proposed_on` the day on which the Office proposed a review of responsibility, or inspected it.
    """

    obligation: int
    task: int
    directive: str
    content: str | None
    unit: str
    deadline: str | None
    counted_from: str
    started_on: str
    due_on: str
    provisional: int
    explained_on: str | None
    explanation: str | None
    extensions: int
    held: int
    secret: int
    urged: int
    inspections: int
    found_on: str | None
    proposed_on: str | None
    proposal: str | None
    review: str | None
    took_part: str | None

    @property
    def together(self) -> list[str]:
        """Return who took part in the check or the proposal."""
        found: list[str] = json.loads(self.took_part or "[]")
        return found


IN_FORCE = """
   AND {row}.outcome <> 'corrected' AND {row}.opened_on <= :today
   AND NOT EXISTS (SELECT 1 FROM obligation later WHERE later.replaces = {row}.id AND later.opened_on <= :today)
"""

UNANSWERED = """
   AND (own.ended_on IS NULL OR own.ended_on > :today) AND (own.met_on IS NULL OR own.met_on > :today)
"""
"""The unit's own clock runs: nothing waits for the Office, and nothing for a direction."""

UNRESOLVED = Query(
    f"""
SELECT s.id, t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name,
       COALESCE(own.due_on, CASE WHEN own.term IS NOT NULL THEN t.due_on END),
       CASE WHEN own.term IS NULL OR s.term NOT LIKE SUBSTR(own.term, 1, 10) || '%' THEN SUBSTR(s.term, 1, 10)
            ELSE COALESCE(own.due_on, t.due_on) END,
       s.started_on, s.due_on, s.provisional,
       (SELECT MIN(r.given_on) {REASON}), (SELECT r.paper {REASON} ORDER BY r.given_on, r.paper LIMIT 1),
       own.extensions, own.held, CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END,
       (SELECT COUNT(*) FROM act u WHERE u.subject = 'task' AND u.subject_id = t.id AND u.happened = 'task-urged'
           AND u.happened_on <= :today),
       (SELECT COUNT(*) FROM inspection p
         WHERE REPLACE(REPLACE(p.tasks, '[', ','), ']', ',') LIKE '%,' || t.id || ',%'
           AND COALESCE(p.ended_on, p.begins_on, p.ordered_on, p.decided_on, p.planned_on) <= :today),
       (SELECT MAX(f.made_on) FROM finding f WHERE f.task = t.id AND f.made_on <= :today),
       CASE WHEN met.happened = 'review-proposed' THEN s.met_on END,
       CASE WHEN met.happened = 'review-proposed' THEN
            {PAPER.format(act="met")} END,
       CASE WHEN met.happened = 'review-proposed' THEN met.payload ->> 'by' END,
       CASE WHEN met.happened = 'review-proposed' THEN met.payload ->> 'took_part' END
  FROM obligation s
  JOIN obligation own ON own.subject = 'task' AND own.subject_id = s.subject_id AND own.rule = 'task-due'
   AND COALESCE(own.period, '') = COALESCE(s.period, '')
  JOIN task t ON t.id = s.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {named("own.unit", ":today")}
  LEFT JOIN act met ON met.id = s.met_by AND s.met_on <= :today
 WHERE s.rule = 'six-months-without-result' AND s.due_on < :today
   {IN_FORCE.format(row="s")} {IN_FORCE.format(row="own")} {UNANSWERED}
   AND (:unit = 0 OR own.unit IN ({held(":unit", ":today")})) AND (:level = '' OR d.level = :level)
 ORDER BY s.due_on, s.id
 LIMIT :limit
""",
    Unresolved,
)


class Quiet(NamedTuple):
    """One open task of which nothing was heard since a day. Days are ISO text."""

    task: int
    directive: str
    content: str | None
    unit: str
    due_on: str | None
    heard_on: str | None
    held: int

    @property
    def secret(self) -> bool:
        """Say whether the content is left out because the directive is secret."""
        return self.content is None


QUIET = Query(
    f"""
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name, MIN(o.due_on), heard.last, MAX(o.held)
  FROM obligation o
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {named("o.unit", ":today")}
  LEFT JOIN (SELECT e.subject_id, MAX(e.happened_on) AS last FROM act e
              WHERE e.subject = 'task' AND e.happened_on <= :today
                AND e.happened IN ('progress-noted', 'report-filed', 'done-reported', 'delay-explained',
                                   'task-referred')
              GROUP BY e.subject_id) heard ON heard.subject_id = t.id
 WHERE o.rule = 'task-due' AND o.subject = 'task' AND o.outcome <> 'corrected' AND o.opened_on <= :today
   AND (o.ended_on IS NULL OR o.ended_on > :today) AND (o.met_on IS NULL OR o.met_on > :today)
   AND t.issued_on <= :since AND (heard.last IS NULL OR heard.last < :since)
   AND (:unit = 0 OR o.unit IN ({held(":unit", ":today")})) AND (:level = '' OR d.level = :level)
 GROUP BY t.id, d.number, d.secrecy, i.content, n.name, heard.last
 ORDER BY heard.last IS NOT NULL, heard.last, t.id
 LIMIT :limit
""",
    Quiet,
)


def unresolved(
    connection: Connection,
    today: date,
    *,
    unit: int | None = None,
    level: str | None = None,
    limit: int | None = None,
) -> list[Unresolved]:
    """Return the tasks past six months without result on a day, the longest first."""
    return UNRESOLVED.all(connection, today=today.isoformat(), **_scope(unit, level, limit))


def quiet(
    connection: Connection,
    today: date,
    since: date,
    *,
    unit: int | None = None,
    level: str | None = None,
    limit: int | None = None,
) -> list[Quiet]:
    """Return the open tasks of which nothing was heard since a day, the most silent first."""
    values = {"today": today.isoformat(), "since": since.isoformat()}
    return QUIET.all(connection, **values, **_scope(unit, level, limit))


def _scope(unit: int | None, level: str | None, limit: int | None) -> dict[str, object]:
    return {"unit": unit or 0, "level": level or "", "limit": NO_LIMIT if limit is None else limit}
