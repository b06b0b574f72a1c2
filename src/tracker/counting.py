"""
What a rule counts for one act: whether its clock starts, from what, until when, and if it judges at all.

Reads the regulation, the act and where the subject stands; changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clock import Clock, Event, Standing
from tracker.regulation import Rule
from tracker.terms import reckon, written
from tracker.vocabulary import Happened
from tracker.windows import Anchor, SetByDirective
from tracker.workdays import Calendar


def is_started(law: Rule, event: Event, standing: Standing, clocks: Sequence[Clock]) -> bool:
    """Say whether the act starts a clock of this rule for this subject."""
    if law.issuers is not None and standing.issuer not in law.issuers:
        return False
    if law.once_entered and (standing.entered_on is None or event.on < standing.entered_on):
        return False
    if law.once_entered and any(clock.rule == law.code and clock.started_on == event.on for clock in clocks):
        return False  # the same paper filed again after it was sent back: its filing was judged the first time
    if not by_deadline(law):
        return True
    # A receipt gives the running clock its term (see `_replace`); a recurring task starts with its periods.
    return event.happened is Happened.PERIOD_OPENED or (
        event.happened is Happened.TASK_ASSIGNED and not standing.recurring
    )


def by_deadline(law: Rule) -> bool:
    """Say whether the rule counts from the deadline in force, or is that deadline."""
    return isinstance(law.window, SetByDirective) or law.counts_from is Anchor.DEADLINE


def is_judged(law: Rule, on: date, deadline: str | None, calendar: Calendar) -> bool:
    """Say whether the rule was in force when the clock was triggered: nothing earlier is judged."""
    if law.counts_from is Anchor.EVENT or deadline is None:
        return law.applies(on)
    return law.applies(reckon(deadline, calendar).day)


def deadline_of(event: Event, standing: Standing) -> str | None:
    """Return the deadline in force as a term: the period's own, where the act is about a period."""
    if "period" in event.facts:
        return None if (term := event.facts.get("term")) is None else str(term)
    return standing.term


def term_of(law: Rule, event: Event, standing: Standing) -> str | None:
    """Return the term of a clock: what it counts from, and its window."""
    deadline = deadline_of(event, standing)
    if isinstance(law.window, SetByDirective):
        return deadline
    operations = law.window.operations
    if operations is None:
        return None
    if law.counts_from is Anchor.DEADLINE:
        given_on = event.on if event.happened is Happened.TASK_REASSIGNED else standing.issued_on or event.on
        start = deadline or given_on.isoformat()
        return " ".join((start, *operations))
    return written(event.on, *operations)


def due_on(term: str | None, calendar: Calendar) -> tuple[date | None, bool]:
    """Return the last lawful day of a term, and whether a provisional day lies under it."""
    if term is None:
        return None, False
    reckoned = reckon(term, calendar)
    return reckoned.day, reckoned.provisional
