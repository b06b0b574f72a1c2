"""
Periods that ended and years that began: each becomes a record once, with who owes a report for it (Art. 18-20, 23.1).

Nothing is asked for what ended before the ledger was begun. It records no report; `report.file` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tracker.days.period import ReportPeriod, period_of
from tracker.law.kinds import ReportSpan
from tracker.law.vocabulary import Happened, Subject, UnitKind
from tracker.ledger.bytime import owed_since, year_begins, year_day
from tracker.ledger.derived import Act
from tracker.ledger.ledger import Ledger

COMMUNES = (UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE)

IN_FORCE_THEN = """
SELECT u.id, u.kind FROM unit u
 WHERE u.kind <> 'khac'
   AND NOT EXISTS (SELECT 1 FROM merger m WHERE m.unit = u.id AND m.merged_on <= ?)
   AND EXISTS (SELECT 1 FROM act e WHERE e.subject = 'unit' AND e.subject_id = u.id
                AND e.happened = 'unit-added' AND e.happened_on <= ?)
 ORDER BY u.id
"""


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period or a request that was named; `facts` begin its record where it has none yet."""

    number: int
    code: str
    title: str
    first: date | None
    last: date | None
    facts: Mapping[str, object]


def found(period: ReportPeriod, number: int, *, is_new: bool) -> FoundPeriod:
    """Return a calendar period with the facts that begin its record."""
    facts = {
        "code": period.code,
        "title": period.title,
        "span": period.span.value,
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
    }
    return FoundPeriod(number, period.code, period.title, period.first, period.last, facts if is_new else {})


def number_of(ledger: Ledger, code: str) -> int | None:
    """Return the number of the period's record, None where it has none yet."""
    row = ledger.connection.execute("SELECT id FROM period WHERE code = ?", (code,)).fetchone()
    return None if row is None else int(row[0])


def last_on(ledger: Ledger, number: int, happened: Happened) -> date | None:
    """Return the day on which something last happened to a period."""
    row = ledger.connection.execute(
        "SELECT MAX(happened_on) FROM act WHERE subject = 'period' AND subject_id = ? AND happened = ?",
        (number, happened.value),
    ).fetchone()
    return None if row[0] is None else date.fromisoformat(row[0])


def begun(ledger: Ledger, year: int, filed_on: date = date.max) -> list[Act]:
    """
    Return the act by which a year's report on the Quy chế is owed (Art. 23.1); none where it is, or never was.

    It is owed from the month of its day on, or since it was filed.
    """
    number, since = number_of(ledger, str(year)), owed_since(ledger.connection)
    day = year_day(ledger.regulation, year)
    if day is None or since is None or day < since:
        return []
    if number is not None and last_on(ledger, number, Happened.YEAR_TURNED) is not None:
        return []
    number = ledger.new_number("period") if number is None else number
    facts = {**found(period_of(ReportSpan.YEAR, day), number, is_new=True).facts, "day": day.isoformat()}
    return [
        Act(
            Happened.YEAR_TURNED,
            Subject.PERIOD,
            number,
            max(min(year_begins(day), filed_on), ledger.regulation.in_force),
            facts,
        )
    ]


def ending(ledger: Ledger, period: ReportPeriod) -> list[Act]:
    """Return the acts of a period that ended: who still owes a report for it, and what was done before it ended."""
    number = number_of(ledger, period.code)
    number = ledger.new_number("period") if number is None else number
    last = period.last.isoformat()
    units = ledger.connection.execute(IN_FORCE_THEN, (last, last)).fetchall()
    filed = _units_of(ledger, number, Happened.PERIODIC_REPORT_FILED)
    copied = _units_of(ledger, number, Happened.PERIODIC_REPORT_COPIED)
    facts = {
        **found(period, number, is_new=True).facts,
        "units": [unit for unit, _kind in units if unit not in filed],
        "communes": [unit for unit, kind in units if kind in COMMUNES and unit not in copied],
    }
    acts = [Act(Happened.PERIOD_ENDED, Subject.PERIOD, number, period.last, facts)]
    published = last_on(ledger, number, Happened.REPORT_PUBLISHED)
    if published is not None:  # before the period ended: its duty begins, and was met
        url = ledger.kept(Subject.PERIOD, number)["url"]
        acts.append(Act(Happened.REPORT_PUBLISHED, Subject.PERIOD, number, published, {"url": url}))
    return acts


def _units_of(ledger: Ledger, number: int, happened: Happened) -> set[int]:
    """Return the units that did something for a period."""
    rows = ledger.connection.execute(
        "SELECT CAST(payload ->> 'unit' AS INTEGER) FROM act WHERE subject = 'period' AND subject_id = ?"
        " AND happened = ?",
        (number, happened.value),
    )
    return {int(row[0]) for row in rows}
