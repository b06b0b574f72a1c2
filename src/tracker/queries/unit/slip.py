"""
SLIP: the tasks of a unit that wait for its work, as they are handed to it, and those it is only told of.

A recurring task has a row for each period that is open. What came with a unit that is gone stands with its successor.
Of a secret directive nothing is asked but the last day (Art. 5.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.clocks.inforce import waits_for_receipt
from tracker.files.slip.slip import Slip, SlipRow, Told, asked
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.duty.overdue import check_day
from tracker.queries.ledger.timeline import HEAD_DIGITS
from tracker.queries.unit.called import held, named
from tracker.words.labels.task import STATUSES_IN_FULL


class Owed(NamedTuple):
    """One task, or period, that a unit owes. Days are ISO text; `last_act` tells of a report that came back."""

    task: int
    period: str | None
    directive: str | None
    issued_on: str | None
    point: str | None
    content: str | None
    phrase: str | None
    due_on: str | None
    provisional: int | None
    late: int | None
    status: str
    deliverable: str
    written: int
    secret: int
    deadline: str
    received_on: str | None
    six_months: int
    last_act: str | None
    reason: str | None


ANSWERS = """
(SELECT {what} FROM act a
  WHERE a.subject = 'task' AND a.subject_id = t.id
    AND a.happened IN ('report-filed', 'done-reported', 'report-returned')
    AND COALESCE(a.payload ->> 'period', '') = COALESCE(o.period, '')
  ORDER BY a.id DESC LIMIT 1)
"""

OWED = Query(
    f"""
SELECT t.id, o.period, CASE WHEN d.secrecy IS NULL THEN d.number END, CASE WHEN d.secrecy IS NULL THEN d.issued_on END,
       CASE WHEN d.secrecy IS NULL THEN i.point END, CASE WHEN d.secrecy IS NULL THEN i.content END,
       CASE WHEN d.secrecy IS NULL THEN t.phrase END, o.due_on, o.provisional,
       (SELECT ordinal FROM day WHERE day = :today) - (SELECT ordinal FROM day WHERE day = o.due_on),
       CASE WHEN t.status = 'reported' THEN 'in-progress' ELSE t.status END, i.deliverable, i.written,
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, t.deadline, t.received_on,
       (SELECT COUNT(CASE WHEN s.due_on < :today THEN 1 END) FROM obligation s
         WHERE s.subject = 'task' AND s.subject_id = t.id AND s.rule = 'six-months-without-result'
           AND s.outcome = 'open' AND COALESCE(s.period, '') = COALESCE(o.period, '')),
       {ANSWERS.format(what="a.happened")},
       CASE WHEN d.secrecy IS NULL THEN {ANSWERS.format(what="a.payload ->> 'reason'")} END
  FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  LEFT JOIN obligation o ON o.subject = 'task' AND o.subject_id = t.id AND o.rule = 'task-due' AND o.outcome = 'open'
 WHERE t.lead IN ({held(":unit", ":today")}) AND (:directive = 0 OR d.id = :directive)
   AND (t.status IN ('assigned', 'in-progress') OR (t.recurring AND t.status = 'reported' AND o.id IS NOT NULL))
   AND (NOT t.recurring OR o.id IS NOT NULL)
 ORDER BY COALESCE(o.due_on, '9999-12-31'), t.id, COALESCE(o.period, '')
""",
    Owed,
)
"""A recurring task one period of which is reported owes the others: of those it says that they are in progress."""


class Beside(NamedTuple):
    """A task that a unit is told of. Days are ISO text; `status` is empty where the unit supports."""

    task: int
    directive: str | None
    content: str | None
    due_on: str | None
    status: str | None
    lead: str
    secret: int


OF_TASK = """
SELECT t.id, CASE WHEN d.secrecy IS NULL THEN d.number END, CASE WHEN d.secrecy IS NULL THEN i.content END, t.due_on,
       {status}, n.name, CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END
  FROM task t
  JOIN item i ON i.id = t.item_id
  JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON {lead}
"""

REPORTED = Query(
    OF_TASK.format(status="t.status", lead=named("t.lead", ":today"))
    + f"""
 WHERE t.lead IN ({held(":unit", ":today")}) AND (:directive = 0 OR d.id = :directive)
   AND t.status IN ('reported', 'referred')
 ORDER BY t.id
""",
    Beside,
)

SUPPORTED = Query(
    OF_TASK.format(status="NULL", lead=named("t.lead", ":today"))
    + f"""
 WHERE EXISTS (SELECT 1 FROM task_support s
                WHERE s.task_id = t.id AND s.unit_id IN ({held(":unit", ":today")}))
   AND (:directive = 0 OR d.id = :directive) AND t.status NOT IN ('done', 'stopped')
   AND t.lead NOT IN ({held(":unit", ":today")})
 ORDER BY t.id
""",
    Beside,
)


class Meeting(NamedTuple):
    """The next meeting that a unit still owes its update to."""

    day: str | None


OWING = Query(
    f"""
SELECT MIN(m.day) FROM obligation o JOIN meeting m ON m.id = o.subject_id
 WHERE o.subject = 'meeting' AND o.rule = 'units-update-before-meeting' AND o.outcome = 'open' AND m.day >= :today
   AND o.unit IN ({held(":unit", ":today")})
""",
    Meeting,
)


class Addressee(NamedTuple):
    """The unit that a slip goes to."""

    code: str
    name: str


ADDRESSEE = Query(
    f"SELECT u.code, n.name FROM unit u JOIN unit_name n ON {named('u.id', ':today')} WHERE u.id = :unit", Addressee
)


class SecretTask(NamedTuple):
    """The number of a task of a secret directive."""

    task: int


SECRET_TASKS = Query("SELECT t.id FROM task t JOIN item i ON i.id = t.item_id WHERE i.secret ORDER BY t.id", SecretTask)


def secret_tasks(connection: Connection) -> frozenset[int]:
    """Return the tasks of secret directives: of none of them is a word shown, whatever a slip of before holds."""
    return frozenset(row.task for row in SECRET_TASKS.all(connection))


def owed_rows(connection: Connection, today: date, unit: int, directive: int | None = None) -> list[SlipRow]:
    """Return the tasks that wait for a unit's work, the nearest day first; raises CalendarMissing."""
    check_day(connection, today)
    values = {"today": today.isoformat(), "unit": unit, "directive": directive or 0}
    return [_row(each, today) for each in OWED.all(connection, **values)]


def slip_of(
    connection: Connection, today: date, unit: int, *, directive: int | None, line: tuple[int, str], office: str
) -> Slip:
    """Return the slip of a unit, tied to a line of the journal (its number and digest); raises CalendarMissing."""
    rows = owed_rows(connection, today, unit, directive)
    values = {"today": today.isoformat(), "unit": unit}
    whole = values | {"directive": directive or 0}
    beside = [*REPORTED.all(connection, **whole), *SUPPORTED.all(connection, **whole)]
    (to,) = ADDRESSEE.all(connection, **values)
    meeting = OWING.all(connection, **values)[0].day if rows else None
    event, digest = line
    return Slip(
        unit=to.code,
        name=to.name,
        day=today.isoformat(),
        event=event,
        head=digest[:HEAD_DIGITS],
        office=office,
        meeting=meeting,
        rows=rows,
        told=_told(beside),
    )


def _told(beside: Sequence[Beside]) -> list[Told]:
    """Return what the unit is only told, with the reason why."""
    return [
        Told(
            each.task,
            each.directive,
            each.content,
            each.due_on,
            STATUSES_IN_FULL[each.status] if each.status is not None else f"đơn vị phối hợp; chủ trì: {each.lead}",
            bool(each.secret),
        )
        for each in beside
    ]


def _row(owed: Owed, today: date) -> SlipRow:
    """Return one row of a slip."""
    unreceived = owed.due_on is None and waits_for_receipt(
        owed.deadline, None if owed.received_on is None else date.fromisoformat(owed.received_on)
    )
    returned = owed.last_act == "report-returned"
    return SlipRow(
        task=owed.task,
        period=owed.period,
        directive=owed.directive,
        issued_on=owed.issued_on,
        point=owed.point,
        content=owed.content,
        phrase=owed.phrase,
        due_on=owed.due_on,
        provisional=bool(owed.provisional),
        left=None if owed.late is None else -owed.late,
        late=owed.due_on is not None and owed.due_on < today.isoformat(),
        status=owed.status,
        deliverable=owed.deliverable,
        written=bool(owed.written),
        secret=bool(owed.secret),
        unreceived=unreceived,
        asks=asked(
            written=bool(owed.written),
            deliverable=owed.deliverable,
            unreceived=unreceived,
            six_months=bool(owed.six_months),
            returned=(owed.reason or "") if returned else None,
        ),
    )
