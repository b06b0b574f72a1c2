"""
What a rule counts for one act: whether its clock starts, from what, until when, and if it judges at all.

Reads the regulation, the act and where the subject stands; changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.clock import RUNNING, Clock, Event, Standing
from tracker.practice import chosen
from tracker.rule import Rule
from tracker.terms import reckon, written
from tracker.vocabulary import Happened, Party, Setting
from tracker.windows import Anchor, Period, SetByDirective
from tracker.workdays import Calendar

NAMED = {Party.LEAD_UNIT: "units", Party.EVERY_UNIT: "units", Party.EVERY_COMMUNE: "communes"}
"""The fact of an act that names who owes what it starts."""


def is_started(law: Rule, event: Event, standing: Standing, clocks: Sequence[Clock]) -> bool:
    """Say whether the act starts a clock of this rule for this subject."""
    if law.issuers is not None and standing.issuer not in law.issuers:
        return False
    if law.level is not None and event.facts.get("level") != law.level.value:
        return False
    if isinstance(law.window, Period) and event.facts.get("span") != law.window.span.value:
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


def anchor_of(law: Rule, settings: Mapping[str, str]) -> Anchor:
    """Return what the rule counts from: the start of the six months is the Office's choice (Art. 8.1.e)."""
    if law.counts_from is Anchor.DEADLINE:
        return Anchor(chosen(settings, Setting.SIX_MONTHS_FROM))
    return law.counts_from


def is_judged(law: Rule, on: date, deadline: str | None, calendar: Calendar, anchor: Anchor) -> bool:
    """Say whether the rule was in force when the clock was triggered: nothing earlier is judged."""
    if anchor is not Anchor.DEADLINE or deadline is None:
        return law.applies(on)
    return law.applies(reckon(deadline, calendar).day)


def deadline_of(event: Event, standing: Standing) -> str | None:
    """Return the deadline in force as a term: the period's own, where the act is about a period."""
    if "period" in event.facts:
        return None if (term := event.facts.get("term")) is None else str(term)
    return standing.term


def runs_on_deadline(law: Rule) -> bool:
    """Say whether the rule adds its window to the deadline in force: the six months of Art. 8.1.e."""
    return by_deadline(law) and not isinstance(law.window, SetByDirective)


def deadline_under(clock: Clock, event: Event, standing: Standing, clocks: Sequence[Clock]) -> str | None:
    """Return the deadline that a clock runs on: the task's, or that of its period."""
    if clock.period is None:
        return standing.term
    if event.facts.get("period") == clock.period and "term" in event.facts:
        return deadline_of(event, standing)
    own = [
        each.term
        for each in clocks
        if each.period == clock.period and isinstance(each.law.window, SetByDirective) and each.outcome in RUNNING
    ]
    return own[-1] if own else None


def counted_from(law: Rule, given_on: date, deadline: str | None, anchor: Anchor) -> str:
    """Return the term of a rule that runs on the deadline, or on the day its lead was given the task."""
    start = deadline if anchor is Anchor.DEADLINE and deadline else given_on.isoformat()
    return " ".join((start, *(law.window.operations or ())))


def term_of(law: Rule, event: Event, standing: Standing, anchor: Anchor) -> str | None:
    """Return the term of a clock: what it counts from, and its window."""
    deadline = deadline_of(event, standing)
    if isinstance(law.window, SetByDirective):
        return deadline
    operations = law.window.operations
    if operations is None:
        return None
    if by_deadline(law):
        return counted_from(law, event.on, deadline, anchor)
    if anchor is Anchor.NAMED_DAY:
        return written(date.fromisoformat(str(event.facts["day"])), *operations)
    return written(event.on, *operations)


def holders(law: Rule, event: Event, standing: Standing) -> list[int | None]:
    """Return who owes what the act starts: the units it names, a task's lead, or the Office (None)."""
    if law.owed_by is Party.OFFICE:
        return [None]
    named = event.facts.get(NAMED[law.owed_by])
    if isinstance(named, list):
        return [int(unit) for unit in named]
    return [standing.lead] if law.owed_by is Party.LEAD_UNIT else []


def due_on(term: str | None, calendar: Calendar) -> tuple[date | None, bool]:
    """Return the last lawful day of a term, and whether a provisional day lies under it."""
    if term is None:
        return None, False
    reckoned = reckon(term, calendar)
    return reckoned.day, reckoned.provisional
