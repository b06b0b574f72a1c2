"""
WAITING: reports that wait for the Office (Art. 6.1.a), referrals for a direction, deadlines for a receipt (Art. 6.1.c).

All follow from the rows of the task's deadline: one that is met and not accepted, one that stands still, one that
has no day because it counts from a receipt. Asked of a past day, they are the rows that stood then.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import NO_LIMIT
from tracker.queries.reasons import PAPER
from tracker.queries.unit.called import held, named


class Waiting(NamedTuple):
    """
    One thing that waits and how long it has waited, in working days. Days are ISO text.

    `since` is the day on which the report reached the System, the referral the Office, or on which the paper was
    issued whose receipt nobody has recorded. `about` is the number of the item, `named` is
    `#` and the number of the directive.
    """

    task: int
    directive: str
    content: str | None
    unit: str
    period: str | None
    due_on: str | None
    reported_on: str | None
    since: str
    working_days_waiting: int
    document: str | None
    kind: str
    reason: str | None
    proposing_room: str | None
    about: int = 0
    named: str = ""

    @property
    def secret(self) -> bool:
        """Say whether the content is left out because the directive is secret."""
        return self.content is None


WAITED = "(SELECT ordinal FROM day WHERE day = :today) - (SELECT ordinal FROM day WHERE day = {since})"
TASK = f"""
  JOIN task t ON t.id = o.subject_id
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {named("o.unit", ":today")}
"""
PROPOSING = "COALESCE(i.proposing_room, d.proposing_room)"
"""The room that proposed the document: it helps the tracking room to confirm (Art. 6.2.a)."""

ITEM = "i.id, '#' || d.id"
OF = f"""
   AND (:unit = 0 OR o.unit IN ({held(":unit", ":today")})) AND (:level = '' OR d.level = :level)
   AND (:directive = 0 OR d.id = :directive)
"""
STANDING = """
   AND {row}.opened_on <= :today
   AND NOT EXISTS (SELECT 1 FROM obligation later WHERE later.replaces = {row}.id AND later.opened_on <= :today)
"""
STANDS = STANDING.format(row="o")

REPORTS = f"""
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name, o.period, o.due_on, o.met_on,
       filed.happened_on, {WAITED.format(since="filed.happened_on")},
       {PAPER.format(act="filed")},
       'report', NULL AS reason, {PROPOSING} AS proposing_room, {ITEM}
  FROM obligation o
  JOIN act filed ON filed.subject = 'task' AND filed.subject_id = o.subject_id
   AND filed.id = (SELECT MIN(f.id) FROM act f
                    WHERE f.subject = 'task' AND f.subject_id = o.subject_id AND f.id >= o.met_by
                      AND f.happened IN ('report-filed', 'done-reported'))
  {TASK}
 WHERE o.rule = 'task-due' {OF}
"""
"""What was reported. That it is of the task is said twice: a server that hides rows looks acts up by that alone."""
REPORTED_NOW = " AND o.outcome = 'waiting'"
REPORTED_THEN = """
   AND o.outcome <> 'corrected' AND filed.happened_on <= :today AND (o.ended_on IS NULL OR o.ended_on > :today)
   AND NOT EXISTS (SELECT 1 FROM obligation was
                    WHERE was.id = o.replaces AND was.outcome IN ('recounted', 'extended', 'shortened')
                      AND o.opened_on > :today)
"""
"""What waited on a past day: under the deadline of that day, not one that a calendar or a direction set later."""

REFERRALS = f"""
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name, NULL, o.due_on, e.happened_on,
       COALESCE(e.payload ->> 'arrived_on', e.happened_on),
       {WAITED.format(since="COALESCE(e.payload ->> 'arrived_on', e.happened_on)")},
       {PAPER.format(act="e")},
       'referral', e.payload ->> 'mismatch', {PROPOSING}, {ITEM}
  FROM obligation o
  JOIN act e ON e.id = o.ended_by
  {TASK}
 WHERE o.rule = 'task-due' AND {{outcome}} {STANDS} {OF}
   AND COALESCE(e.payload ->> 'arrived_on', e.happened_on) <= :today
   AND NOT EXISTS (SELECT 1 FROM obligation twin
                    WHERE twin.subject = 'task' AND twin.subject_id = o.subject_id AND twin.rule = 'task-due'
                      AND twin.outcome IN ('referred', 'recounted') AND twin.ended_by = o.ended_by AND twin.id < o.id
                      {STANDING.format(row="twin")})
"""
REFERRED_NOW = "o.outcome = 'referred'"
REFERRED_THEN = "(o.outcome = 'referred' OR (o.outcome = 'recounted' AND e.happened = 'task-referred'))"
"""A referral whose day a changed calendar moved since waited under its first row."""

PAPER_NOW = "CASE WHEN t.paper_on <= :today THEN t.paper_on ELSE o.opened_on END"
PAPER_THEN = """(SELECT COALESCE(a.payload ->> 'document_issued_on', a.happened_on) FROM act a
                  WHERE a.subject = 'task' AND a.subject_id = o.subject_id AND a.happened_on <= :today
                    AND a.happened IN ('task-assigned', 'task-extended', 'task-reassigned')
                    AND a.payload ->> 'period' IS NULL
                  ORDER BY a.id DESC LIMIT 1)"""
"""The day of the paper whose receipt nobody recorded: of the task's own, or of the one that extended or moved it."""

DEADLINE_THEN = """(SELECT a.payload ->> 'deadline' FROM act a
                     WHERE a.subject = 'task' AND a.subject_id = o.subject_id
                       AND a.payload ->> 'deadline' IS NOT NULL AND a.payload ->> 'period' IS NULL
                       AND (a.happened_on <= :today OR a.happened = 'task-corrected')
                     ORDER BY a.id DESC LIMIT 1)"""
"""The words in force that day; what was corrected later was never true."""

RECEIPTS = """
SELECT t.id, d.number, CASE WHEN d.secrecy IS NULL THEN i.content END, n.name, NULL, NULL, NULL, {paper},
       {waited}, NULL, 'receipt', NULL, {proposing}, {item}
  FROM obligation o
  {task}
 WHERE o.rule = 'task-due' AND o.term IS NULL AND {deadline} ->> 'since' = 'received' {stands} {of}
"""
RECEIPT_NOW = " AND o.outcome = 'open'"
RECEIPT_THEN = """
   AND o.outcome <> 'corrected' AND (o.ended_on IS NULL OR o.ended_on > :today)
   AND (o.met_on IS NULL OR o.met_on > :today)
"""


def _receipts(*, then: bool) -> str:
    """Return the query for the tasks that wait for a receipt, now or on a past day."""
    paper = PAPER_THEN if then else PAPER_NOW
    deadline = DEADLINE_THEN if then else "t.deadline"
    waited = WAITED.format(since=paper)
    asked = RECEIPTS.format(
        paper=paper, waited=waited, task=TASK, proposing=PROPOSING, item=ITEM, deadline=deadline, stands=STANDS, of=OF
    )
    return asked + (RECEIPT_THEN if then else RECEIPT_NOW)


LONGEST_FIRST = " ORDER BY 8, 1, 5 LIMIT :limit"


def waiting_query(*, then: bool) -> Query[Waiting]:
    """Return WAITING, the longest first; `then` asks for a past day."""
    reports = REPORTS + (REPORTED_THEN if then else REPORTED_NOW)
    referrals = REFERRALS.format(outcome=REFERRED_THEN if then else REFERRED_NOW)
    return Query(" UNION ALL ".join((reports, referrals, _receipts(then=then))) + LONGEST_FIRST, Waiting)


WAITING = waiting_query(then=False)
WAITING_THEN = waiting_query(then=True)


def waiting(
    connection: Connection,
    today: date,
    *,
    unit: int | None = None,
    level: str | None = None,
    directive: int | None = None,
    limit: int | None = None,
    then: bool = False,
) -> list[Waiting]:
    """Return what waits on a day, the longest first; `then` asks for a past day."""
    return (WAITING_THEN if then else WAITING).all(
        connection,
        today=today.isoformat(),
        unit=unit or 0,
        level=level or "",
        directive=directive or 0,
        limit=NO_LIMIT if limit is None else limit,
    )
