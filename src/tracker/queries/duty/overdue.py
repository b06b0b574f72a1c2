"""
OVERDUE and DUE: the duties whose last lawful day has passed, or is near.

Only duties stand here: an option that ran out breaches nothing, and a trigger calls on another
party. Asked of today it is one walk along one index; asked of a past day (`as_of`) it is answered
from the days of the acts, whatever happened since.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import CalendarEmpty
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held, named

if TYPE_CHECKING:
    from tracker.workdays import CalendarMissing


class Due(NamedTuple):
    """
    One duty: what is owed, by whom, until when, and how late it is. Days are ISO text.

    `held` counts the working days for which the Office held what the unit had reported. `about` is the number of what
    it is owed for, among several perhaps: of the item of a task, else of the subject; `named` is what a clerk types for
    that: the day of a meeting, the code of a period, else `#` and the number of the directive. `whose` is the
    same for a duty and for what takes its place under another deadline or another lead.
    """

    obligation: int
    rule: str
    article: str
    force: str
    subject: str
    task: int | None
    directive: str | None
    content: str | None
    owed_by: str | None
    started_on: str
    due_on: str
    working_days_late: int
    provisional: int
    extensions: int
    original_due_on: str | None
    urged: int
    secret: int
    held: int
    about: int = 0
    named: str | None = None
    whose: str = ""


COLUMNS = """
SELECT o.id, o.rule, o.article, o.force, o.subject,
       CASE WHEN o.subject = 'task' THEN o.subject_id END,
       d.number,
       CASE WHEN d.secrecy IS NOT NULL THEN NULL WHEN o.subject = 'task' THEN i.content
            ELSE COALESCE(d.abstract, ins.title, fee.title, mee.title, per.title) END,
       n.name, o.started_on, o.due_on,
       (SELECT ordinal FROM day WHERE day = :today) - (SELECT ordinal FROM day WHERE day = o.due_on),
       o.provisional, o.extensions, o.original_due_on,
       (SELECT COUNT(*) FROM act e
         WHERE e.subject = o.subject AND e.subject_id = o.subject_id AND e.happened = 'task-urged'
           AND e.happened_on <= :today),
       CASE WHEN d.secrecy IS NULL THEN 0 ELSE 1 END, o.held,
       COALESCE(i.id, o.subject_id), COALESCE(mee.day, per.code, '#' || d.id),
       o.subject || '-' || o.subject_id || COALESCE('-' || o.period, '')
       || CASE WHEN o.subject = 'task' THEN '' ELSE COALESCE('-u' || o.unit, '') END
"""

JOINS = """
  FROM obligation o
  LEFT JOIN task t ON o.subject = 'task' AND t.id = o.subject_id
  LEFT JOIN item i ON i.id = t.item_id
  LEFT JOIN directive d ON d.id = CASE WHEN o.subject = 'directive' THEN o.subject_id ELSE i.directive_id END
  LEFT JOIN inspection ins ON o.subject = 'inspection' AND ins.id = o.subject_id
  LEFT JOIN feedback fee ON o.subject = 'feedback' AND fee.id = o.subject_id
  LEFT JOIN meeting mee ON o.subject = 'meeting' AND mee.id = o.subject_id
  LEFT JOIN period per ON o.subject = 'period' AND per.id = o.subject_id
  LEFT JOIN unit_name n ON {name}
""".format(name=named("o.unit", ":today"))

OPEN_NOW = " WHERE o.force = 'duty' AND o.outcome = 'open' AND o.due_on IS NOT NULL"
OPEN_THEN = """
 WHERE o.force = 'duty' AND o.outcome <> 'corrected' AND o.due_on IS NOT NULL AND o.opened_on <= :today
   AND (o.ended_on IS NULL OR o.ended_on > :today) AND (o.met_on IS NULL OR o.met_on > :today)
"""
PAST = " AND o.due_on < :today"
NEAR = " AND o.due_on >= :today AND o.due_on <= :until"
OF_UNIT = f" AND o.unit IN ({held(':unit', ':today')})"
OF_OFFICE = f" AND (o.party = 'office' OR o.unit IN ({held(':unit', ':today')}))"
OF_LEVEL = " AND d.level = :level"
OF_DIRECTIVE = " AND d.id = :directive"
WORST_FIRST = " ORDER BY o.due_on, o.id LIMIT :limit"

NO_LIMIT = 2**62
"""More rows than any ledger has: not every engine reads a number below nothing as no limit."""


class Tally(NamedTuple):
    """
    How many duties are overdue: tasks (the cell of STATS), other duties of units, the Office's own; never added up.

    Each but tells how many of them are so by a deadline that crosses a day nobody has announced.
    """

    tasks: int
    tasks_provisional: int
    units: int
    units_provisional: int
    office: int
    office_provisional: int

    @property
    def total(self) -> int:
        """Return how many rows OVERDUE has; no page prints it."""
        return self.tasks + self.units + self.office

    @property
    def provisional(self) -> int:
        """Return how many rows of OVERDUE are so by a deadline that may still move."""
        return self.tasks_provisional + self.units_provisional + self.office_provisional


IS_TASK = "o.rule = 'task-due'"
IS_OFFICE = (
    "o.rule <> 'task-due' AND (o.party = 'office' OR o.unit IN (SELECT u.id FROM unit u WHERE u.kind = 'office'))"
)
IS_UNIT = f"NOT ({IS_TASK}) AND NOT ({IS_OFFICE})"
TALLY = "SELECT " + ", ".join(
    f"COUNT(*) FILTER (WHERE {of}), COUNT(*) FILTER (WHERE {of} AND o.provisional)"
    for of in (IS_TASK, IS_UNIT, IS_OFFICE)
)


class Scope(NamedTuple):
    """
    Which duties are asked for.

    `unit` is a unit's number; where it is the Office's (`office`), the duties that the Quy chế lays on the
    Office come with the tasks that it leads. `then` asks for a past day, `directive` for what one directive gave.
    """

    unit: int | None = None
    office: bool = False
    level: str | None = None
    then: bool = False
    directive: int | None = None

    def where(self) -> str:
        """Return the condition in SQL; the index's own words stay literal, or SQLite would not use it."""
        parts = [OPEN_THEN if self.then else OPEN_NOW]
        if self.office:
            parts.append(OF_OFFICE)
        elif self.unit is not None:
            parts.append(OF_UNIT)
        if self.level is not None:
            parts.append(OF_LEVEL)
        if self.directive is not None:
            parts.append(OF_DIRECTIVE)
        return "".join(parts)


def overdue_query(scope: Scope) -> Query[Due]:
    """Return OVERDUE for a scope, worst first."""
    return Query(COLUMNS + JOINS + scope.where() + PAST + WORST_FIRST, Due)


def due_query(scope: Scope) -> Query[Due]:
    """Return DUE for a scope, nearest first."""
    return Query(COLUMNS + JOINS + scope.where() + NEAR + WORST_FIRST, Due)


def tally_query(scope: Scope) -> Query[Tally]:
    """Return how many duties of a scope are overdue; only a level or a directive needs other tables."""
    tables = " FROM obligation o" if scope.level is None and scope.directive is None else JOINS
    return Query(TALLY + tables + scope.where() + PAST, Tally)


EVERYTHING = Scope()
OVERDUE = overdue_query(EVERYTHING)
DUE = due_query(EVERYTHING)


def overdue(connection: Connection, today: date, scope: Scope = EVERYTHING, *, limit: int | None = None) -> list[Due]:
    """Return the duties overdue on a day, worst first."""
    check_day(connection, today)
    return overdue_query(scope).all(connection, **_values(today, scope), limit=NO_LIMIT if limit is None else limit)


def overdue_inspections(connection: Connection, today: date, scope: Scope) -> list[Due]:
    """Return the duties about inspections that are overdue on a day, worst first."""
    about = " AND o.subject = 'inspection'"
    query = Query(COLUMNS + JOINS + scope.where() + PAST + about + WORST_FIRST, Due)
    return query.all(connection, **_values(today, scope), limit=NO_LIMIT)


def tally(connection: Connection, today: date, scope: Scope = EVERYTHING) -> Tally:
    """Return how many duties are overdue on a day: the one count that every page gives."""
    return tally_query(scope).all(connection, **_values(today, scope))[0]


def due(connection: Connection, today: date, within: int, scope: Scope = EVERYTHING) -> list[Due]:
    """Return the duties whose last day is today or within so many working days; raises CalendarMissing."""
    return due_until(connection, today, working_day(connection, today, within), scope)


def due_until(connection: Connection, today: date, until: date, scope: Scope = EVERYTHING) -> list[Due]:
    """Return the duties whose last day is today or later, up to a day."""
    values = _values(today, scope) | {"until": until.isoformat(), "limit": NO_LIMIT}
    return due_query(scope).all(connection, **values)


class DayFound(NamedTuple):
    """A day of the calendar."""

    day: str | None


NTH_WORKING_DAY = Query(
    "SELECT MIN(day) FROM day WHERE ordinal = (SELECT ordinal FROM day WHERE day = :today) + :count", DayFound
)


def working_day(connection: Connection, today: date, count: int) -> date:
    """Return the day so many working days after a day; raises CalendarMissing."""
    check_day(connection, today)
    if count == 0:
        return today
    found = NTH_WORKING_DAY.all(connection, today=today.isoformat(), count=count)[0].day
    if found is None:
        raise _missing(connection, today)
    return date.fromisoformat(found)


def check_day(connection: Connection, today: date) -> None:
    """Raise CalendarMissing where a day is not in the calendar: lateness could not be counted."""
    if connection.execute("SELECT 1 FROM day WHERE day = ?", (today.isoformat(),)).fetchone() is None:
        raise _missing(connection, today)


def _missing(connection: Connection, today: date) -> CalendarMissing:
    """Return the refusal for a count that leaves the calendar, naming the year to load next."""
    from tracker.workdays import CalendarMissing

    first, last = connection.execute("SELECT MIN(day), MAX(day) FROM day").fetchone()
    if last is None:
        raise CalendarEmpty
    begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    year = begins.year - 1 if today < begins else ends.year + 1  # the next to be loaded: a calendar has no gap
    return CalendarMissing(day=f"{today:%d/%m/%Y}", first=f"{begins:%d/%m/%Y}", last=f"{ends:%d/%m/%Y}", year=year)


def _values(today: date, scope: Scope) -> dict[str, object]:
    values: dict[str, object] = {"today": today.isoformat()}
    if scope.unit is not None:
        values["unit"] = scope.unit
    if scope.level is not None:
        values["level"] = scope.level
    if scope.directive is not None:
        values["directive"] = scope.directive
    return values
