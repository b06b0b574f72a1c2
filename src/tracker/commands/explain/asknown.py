"""
The calendar by which each verdict was reached: that of now, or the latest one under which its term ends on its day.

A verdict that a later change of the calendar left as it was is explained by the calendar before that change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.days.almanac import changed, days_of
from tracker.days.terms import reckon
from tracker.workdays import CalendarMissing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.queries.ledger.timeline import Entry
    from tracker.queries.task.clocks import Running
    from tracker.workdays import Calendar


class CalendarsThen:
    """The calendar of a ledger as it is, and as it was before each act that changed it."""

    def __init__(self, now: Calendar, acts: Sequence[Entry]) -> None:
        """Take the calendar of now and the acts that led to it, oldest first."""
        self.now = now
        self.acts = acts
        self._before: list[Calendar] = []

    def of(self, row: Running) -> tuple[Calendar, Entry | None]:
        """Return the calendar that a verdict was reached by, and the act that changed it since; None: it is that of now."""
        if row.term is None or row.due_on is None or _ends_on(row.term, row.due_on, self.now):
            return self.now, None
        states = self._states()
        for act, calendar in zip(reversed(self.acts[1:]), reversed(states), strict=True):
            if _ends_on(row.term, row.due_on, calendar):
                return calendar, act
        return self.now, None

    def _states(self) -> list[Calendar]:
        """Return the calendar before each act but the first."""
        calendar: Calendar | None = None
        for act in self.acts[: len(self.acts) - 1] if not self._before else ():
            calendar = changed(calendar, days_of(act.facts))
            self._before.append(calendar)
        return self._before


def _ends_on(term: str, due_on: str, calendar: Calendar) -> bool:
    """Say whether a term ends on a day under a calendar."""
    try:
        return reckon(term, calendar).day.isoformat() == due_on
    except CalendarMissing:
        return False
