"""
Figures as a report freezes them: a small dictionary for the journal, and the same figures read back.

What was printed is frozen with them, row by row: whatever is typed, corrected or renamed later, a filed report prints
as it was. Of a secret task nothing is in it but its directive's number, as in every list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from tracker.ledger.storage.connection import Connection
from tracker.queries.duty.overdue import Due, Tally, check_day
from tracker.queries.figures.stats import Cells, stats
from tracker.queries.register.period import UnitReport

PRINTED = Due._fields.index("about")
"""So many fields of a duty are printed; what it is put together with others by is not."""


class Before(NamedTuple):
    """What figures are held against: the last meeting that was reported to, or the period before, its day and cells."""

    title: str
    as_of: date
    level: Sequence[Cells]


class Figures(NamedTuple):
    """
    Figures as of a day, and the rows printed beside them.

    `to_date` counts every task given until the end of a period, `reports` says who filed for it; `overdue`, `tally`,
    `missing` and `cut_off` belong to a meeting. `before` is what they were held against. `is_whole` is false for
    figures that 0.2.0 froze: it kept the counts.
    """

    as_of: date
    level: Sequence[Cells]
    unit: Sequence[Cells]
    unjudged: int
    overdue: Sequence[Due] = ()
    missing: Sequence[str] = ()
    to_date: Sequence[Cells] | None = None
    reports: Sequence[UnitReport] = ()
    before: Before | None = None
    cut_off: str | None = None
    is_whole: bool = True
    tally: Tally | None = None

    def frozen(self) -> dict[str, object]:
        """Return the figures for the journal."""
        before = self.before
        return {
            "as_of": self.as_of.isoformat(),
            "level": _listed(self.level),
            "unit": _listed(self.unit),
            "unjudged": self.unjudged,
            "rows": _listed([row[:PRINTED] for row in self.overdue]),
            "missing": list(self.missing),
            "to_date": None if self.to_date is None else _listed(self.to_date),
            "reports": _listed(self.reports),
            "before": None if before is None else [before.title, before.as_of.isoformat(), _listed(before.level)],
            "cut_off": self.cut_off,
            "tally": None if self.tally is None else list(self.tally),
        }


def count(
    connection: Connection,
    today: date,
    *,
    since: date | None = None,
    until: date | None = None,
    level: str | None = None,
    then: bool = False,
) -> Figures:
    """Return the figures of a day over tasks whose directive was issued between two; `then` asks for a past day."""
    check_day(connection, today)
    levels, unjudged = stats(connection, today, by="level", since=since, until=until, level=level, then=then)
    unit, _unjudged = stats(connection, today, by="unit", since=since, until=until, level=level, then=then)
    return Figures(today, levels, unit, unjudged)


def thaw(found: Mapping[str, Any]) -> Figures:
    """Return the figures that a report froze."""
    tally = found.get("tally")
    before, to_date = found.get("before"), found.get("to_date")
    return Figures(
        date.fromisoformat(found["as_of"]),
        _cells(found["level"]),
        _cells(found["unit"]),
        found["unjudged"],
        [Due(*row) for row in found.get("rows", ())],
        found["missing"],
        None if to_date is None else _cells(to_date),
        [UnitReport(*row) for row in found.get("reports", ())],
        None if before is None else Before(before[0], date.fromisoformat(before[1]), _cells(before[2])),
        found.get("cut_off"),
        is_whole="rows" in found,
        tally=None if tally is None else Tally(*tally),
    )


def _cells(rows: Sequence[Sequence[Any]]) -> list[Cells]:
    """Return lines of figures as they were frozen."""
    return [Cells(*row) for row in rows]


def _listed(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    """Return rows as lists, for the journal."""
    return [list(row) for row in rows]
