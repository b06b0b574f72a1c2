"""
PERIODS: reporting periods and requests, who filed, copied and published for each, and who is silent (Art. 18-21).

Silence is shown and is no lateness, unless the Office set a day (Art. 18.4).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries import Query
from tracker.queries.unit.called import held


class PeriodRow(NamedTuple):
    """
    One period or request. Days are ISO text.

    `asked_by` is the department that asked for it, None where the Office did; `owing` counts the units that owe it a
    report, `silent` those among them that filed none, `filed` all that filed.
    """

    id: int
    code: str
    title: str
    span: str
    first: str | None
    last: str | None
    owing: int
    silent: int
    filed: int
    published_on: str | None
    url: str | None
    sent_up_on: str | None
    asked_by: str | None
    asked_by_document: str | None
    asked_on: str | None


def _asked(fact: str, field: str) -> str:
    """Return a subquery for a fact of the last request for a period, as it was corrected since."""
    acts = "FROM act e WHERE e.subject = 'period' AND e.subject_id = p.id AND e.happened_on <= :until AND e.happened"
    new = "COALESCE(e.payload ->> 'new', '')"
    return (
        f"NULLIF(COALESCE((SELECT {new} {acts} = 'request-corrected' AND e.payload ->> 'field' = '{field}'"
        f" ORDER BY e.id DESC LIMIT 1), (SELECT e.payload ->> '{fact}' {acts} = 'report-requested'"
        " ORDER BY e.id DESC LIMIT 1)), '')"
    )


REQUESTS = "('requested-report', 'department-request')"
OF_UNITS = "('quarter-report', 'half-year-report', 'year-report', 'requested-report', 'department-request')"

OWING = f"""
FROM obligation o
 WHERE o.subject = 'period' AND o.subject_id = p.id AND o.rule IN {OF_UNITS} AND o.opened_on <= :until
"""
OPEN_THEN = """
(o.outcome = 'open' OR (o.outcome = 'met' AND o.met_on > :until) OR (o.outcome = 'stopped' AND o.ended_on > :until))
"""
"""What was still owed on a day, whatever was filed or withdrawn since."""

PERIODS = Query(
    f"""
SELECT p.id, p.code, p.title, p.span, p.first, p.last,
       (SELECT COUNT(DISTINCT o.unit) {OWING} AND (o.outcome = 'met' OR {OPEN_THEN})),
       (SELECT COUNT(DISTINCT o.unit) {OWING} AND {OPEN_THEN}),
       (SELECT COUNT(DISTINCT e.payload ->> 'unit') FROM act e
         WHERE e.subject = 'period' AND e.subject_id = p.id AND e.happened = 'periodic-report-filed'
           AND e.happened_on <= :until),
       CASE WHEN p.published_on <= :until THEN p.published_on END, CASE WHEN p.published_on <= :until THEN p.url END,
       (SELECT MAX(e.happened_on) FROM act e
         WHERE e.subject = 'period' AND e.subject_id = p.id AND e.happened = 'upward-report-sent'
           AND e.happened_on <= :until),
       (SELECT n.name FROM unit_name n
         WHERE n.unit_id = CAST({_asked("by", "by")} AS INTEGER) AND n.official AND n.until IS NULL),
       {_asked("number", "document")}, {_asked("document_issued_on", "issued")}
  FROM period p
 WHERE :until = '{date.max}' OR EXISTS (SELECT 1 FROM obligation o
                    WHERE o.subject = 'period' AND o.subject_id = p.id AND o.opened_on <= :until)
    OR EXISTS (SELECT 1 FROM act e WHERE e.subject = 'period' AND e.subject_id = p.id AND e.happened_on <= :until)
 ORDER BY COALESCE(p.last, p.code) DESC, p.id DESC
""",
    PeriodRow,
)


class UnitReport(NamedTuple):
    """
    What one unit did for one period. Days are ISO text.

    `due_on` is the day that was named, None where nobody asked, and `last_day` the one it rolls to; `judges` says that
    who files later is late, which the Office's day alone does; `withdrawn` says that it is asked for no more;
    `document` is the report's number.
    """

    code: str
    title: str
    unit: str
    name: str
    kind: str
    due_on: str | None
    last_day: str | None
    withdrawn: int
    filed_on: str | None
    document: str | None
    copied_on: str | None
    provisional: int = 0
    judges: int = 0


def _of_body(what: str, happened: str) -> str:
    """Return a subquery for `what` a unit did for a period, or else a unit that went into it."""
    acts = (
        f"FROM act e WHERE e.subject = 'period' AND e.subject_id = p.id AND e.happened = '{happened}'"
        " AND e.happened_on <= :until"
    )
    unit = "CAST(e.payload ->> 'unit' AS INTEGER)"
    gone = f"(SELECT w.holder FROM unit_name w WHERE w.unit_id = {unit} AND w.official AND w.until IS NULL)"
    return f"COALESCE((SELECT {what} {acts} AND {unit} = u.id), (SELECT {what} {acts} AND {gone} = u.id))"


UNIT_REPORTS = Query(
    f"""
SELECT p.code, p.title, u.code AS unit, n.name, u.kind,
       CASE WHEN r.outcome IN ('open', 'met') OR r.ended_on > :until THEN SUBSTR(r.term, 1, 10) END,
       CASE WHEN r.outcome IN ('open', 'met') OR r.ended_on > :until THEN r.due_on END,
       CASE WHEN r.outcome = 'stopped' AND r.ended_on <= :until THEN 1 ELSE 0 END,
       {_of_body("MIN(e.happened_on)", "periodic-report-filed")},
       {_of_body("MIN(e.payload ->> 'number')", "periodic-report-filed")},
       {_of_body("MIN(e.happened_on)", "periodic-report-copied")},
       CASE WHEN (r.outcome IN ('open', 'met') OR r.ended_on > :until) AND r.provisional THEN 1 ELSE 0 END,
       CASE WHEN r.force = 'duty' THEN 1 ELSE 0 END
  FROM period p
  JOIN (SELECT o.subject_id AS period, o.unit FROM obligation o
         WHERE o.subject = 'period' AND o.rule IN {OF_UNITS} AND o.outcome IN ('open', 'met', 'stopped')
           AND o.opened_on <= :until
        UNION
        SELECT e.subject_id, CAST(e.payload ->> 'unit' AS INTEGER) FROM act e
         WHERE e.subject = 'period' AND e.happened = 'periodic-report-filed' AND e.happened_on <= :until
           AND NOT EXISTS (SELECT 1 FROM unit_name w JOIN obligation o ON o.unit = w.holder
                            WHERE w.unit_id = CAST(e.payload ->> 'unit' AS INTEGER) AND w.until IS NULL
                              AND o.subject = 'period' AND o.subject_id = e.subject_id AND o.rule IN {OF_UNITS}
                              AND o.outcome IN ('open', 'met', 'stopped'))) k ON k.period = p.id
  JOIN unit u ON u.id = k.unit
  JOIN unit_name n ON n.unit_id = u.id AND n.official AND n.until IS NULL
  LEFT JOIN obligation r ON r.id = (
       SELECT MAX(o.id) FROM obligation o
        WHERE o.subject = 'period' AND o.subject_id = p.id AND o.rule IN {REQUESTS} AND o.unit = u.id
          AND o.opened_on <= :until)
 WHERE (:code = '' OR p.code = :code) AND (:unit = 0 OR u.id IN ({held(":unit")}))
 ORDER BY COALESCE(p.last, p.code) DESC, p.id DESC, u.id
""",
    UnitReport,
)


class FrozenPeriod(NamedTuple):
    """The figures that the Office's report on a period froze, as JSON, the journal's head under them, its number."""

    figures: str
    head: str
    document: str | None


FROZEN_PERIOD = Query(
    """
SELECT p.figures, p.head,
       (SELECT e.payload ->> 'number' FROM act e
         WHERE e.subject = 'period' AND e.subject_id = p.id AND e.happened = 'periodic-report-filed'
           AND e.payload ->> 'figures' IS NOT NULL ORDER BY e.id DESC LIMIT 1)
  FROM period p WHERE p.code = :code AND p.figures IS NOT NULL
""",
    FrozenPeriod,
)


def periods(connection: Connection, until: date = date.max) -> list[PeriodRow]:
    """Return every period and request, the latest first, as it was known on a day."""
    return PERIODS.all(connection, until=until.isoformat())


def unit_reports(
    connection: Connection, *, code: str = "", unit: int | None = None, until: date = date.max
) -> list[UnitReport]:
    """Return what each unit filed for a period, or one unit for each period, until a day."""
    return UNIT_REPORTS.all(connection, code=code, unit=unit or 0, until=until.isoformat())


def frozen_for(connection: Connection, code: str) -> FrozenPeriod | None:
    """Return the figures that the Office's report on a period froze, None where it filed none."""
    found = FROZEN_PERIOD.all(connection, code=code)
    return found[0] if found else None
