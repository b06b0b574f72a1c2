"""
The deadline beside other clocks of a task or a period, and its term as its unit last held it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clocks.counting import is_deadline
from tracker.clocks.parts import Clock
from tracker.clocks.stretches import as_first_counted
from tracker.days.terms import NOT_BEFORE, reckon, with_operations
from tracker.law.vocabulary import Outcome
from tracker.workdays import Calendar


def has_lapsed(clocks: Sequence[Clock], clock: Clock, on: date, calendar: Calendar) -> bool:
    """Say whether a period's last day had passed: a new lead, or one that is asked again, owes none of those."""
    beside = last_beside(clocks, clock.period)
    term = term_last_held(clocks, beside, calendar) if beside else None
    return term is not None and reckon(term, calendar).day < on


def term_last_held(clocks: Sequence[Clock], clock: Clock, calendar: Calendar) -> str | None:
    """Return the term of a clock as it was when its unit last had the task: what came back while it waited did not."""
    first = as_first_counted(clocks, clock)
    before = next((each for each in clocks if each.id == first.replaces), None)
    was_held = clock.ended_on is None or first.opened_on < clock.ended_on
    if before is None or was_held or clock.outcome not in (Outcome.REFERRED, Outcome.STOPPED):
        return as_judged(clock, calendar)
    return term_last_held(clocks, before, calendar)


def as_judged(clock: Clock, calendar: Calendar) -> str | None:
    """Return the term of a clock: whatever calendar came since, it ends no earlier than on the day of its verdict."""
    if clock.term is None or clock.due_on is None or reckon(clock.term, calendar).day >= clock.due_on:
        return clock.term
    return with_operations(clock.term, f"{NOT_BEFORE}:{clock.due_on}")


def deadline_beside(clocks: Sequence[Clock], period: str | None, calendar: Calendar) -> str | None:
    """Return the term of the deadline in force of a task, or of one of its periods."""
    beside = last_beside(clocks, period)
    return as_judged(beside, calendar) if beside else None


def deadline_unit(clocks: Sequence[Clock], period: str | None) -> int | None:
    """Return whose deadline a task, or one of its periods, is by its clocks."""
    beside = last_beside(clocks, period)
    return beside.unit if beside else None


def last_beside(clocks: Sequence[Clock], period: str | None) -> Clock | None:
    """Return the last clock of the deadline of a task, or of one of its periods; None where it has none."""
    beside = [each for each in clocks if is_deadline(each.law) and each.period == period]
    return beside[-1] if beside else None
