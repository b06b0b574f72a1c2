"""
What a rule counts for one act: whether its clock starts, from what, until when, and if it judges at all.

Reads the regulation, the act and where the subject stands; changes nothing. What the deadline of a task is
stands in `inforce`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.clocks.inforce import day_named, owed_period
from tracker.clocks.parts import Clock
from tracker.days.period import is_taken_in
from tracker.days.terms import NOT_BEFORE, reckon, with_operations, without_stretches, written
from tracker.law.custom.practice import Setting, chosen
from tracker.law.event import Event, Standing
from tracker.law.rule import NOTICE, Notice, Rule
from tracker.law.vocabulary import Happened, Party
from tracker.law.windows import Anchor, Period, SetByDirective
from tracker.workdays import Calendar

TYPED_ON = "typed_on"
"""The fact of an act that names the day on which it was typed, where that is not its own day."""

NAMED = {Party.LEAD_UNIT: "units", Party.EVERY_UNIT: "units", Party.EVERY_COMMUNE: "communes"}
"""The fact of an act that names who owes what it starts."""


def is_started(law: Rule, event: Event, standing: Standing, clocks: Sequence[Clock]) -> bool:
    """Say whether the act starts a clock of this rule for this subject."""
    if law.issuers is not None and standing.record.get("issuer") not in law.issuers:
        return False
    if law.level is not None and event.facts.get("level") != law.level.value:
        return False
    if event.happened is Happened.PERIOD_ENDED and is_taken_in(str(event.facts["code"])):
        return False  # the report of the longer period is asked for, once
    if isinstance(law.window, Period) and event.facts.get("span") != law.window.span.value:
        return False
    if law.names is not None and event.facts.get(law.names) is None:
        return False
    if law.names_no is not None and event.facts.get(law.names_no) is not None:
        return False
    if law.once_entered and (standing.entered_on is None or event.on < standing.entered_on):
        return False
    if law.once_entered and any(clock.rule == law.code and clock.started_on == event.on for clock in clocks):
        return False  # the same paper filed again after it was sent back: its filing was judged the first time
    if not by_deadline(law):
        return law.judges(event.on)
    # A receipt gives the running clock its term (see `successors`); a recurring task starts with its periods.
    if event.happened is Happened.PERIOD_OPENED:
        return owed_period(standing, str(event.facts["period"]), strict=False) is not None
    return event.happened is Happened.TASK_ASSIGNED and not standing.recurring


def is_deadline(law: Rule) -> bool:
    """Say whether the rule is the deadline that a directive sets."""
    return isinstance(law.window, SetByDirective)


def runs_on_deadline(law: Rule) -> bool:
    """Say whether the rule adds its window to the deadline in force: the six months of Art. 8.1.e."""
    return law.counts_from is Anchor.DEADLINE


def by_deadline(law: Rule) -> bool:
    """Say whether the rule counts from the deadline in force, or is that deadline."""
    return is_deadline(law) or runs_on_deadline(law)


def anchor_of(law: Rule, settings: Mapping[str, str]) -> Anchor:
    """Return what the rule counts from: the start of the six months is the Office's choice (Art. 8.1.e)."""
    if law.counts_from is Anchor.DEADLINE:
        return Anchor(chosen(settings, Setting.SIX_MONTHS_FROM))
    return law.counts_from


def term_of(law: Rule, event: Event) -> str | None:
    """Return the term of a clock that an act starts: the day counted from, and the rule's window."""
    if law.window.operations is None:
        return None
    if law.counts_from is Anchor.NAMED_DAY:
        return day_named(event.facts["day"], law)
    return written(event.on, *law.window.operations)


def typed_on(event: Event) -> date:
    """Return the day since which an act was known: its own, or a later one on which it was recorded."""
    recorded = event.facts.get(TYPED_ON)
    return event.on if recorded is None else max(event.on, date.fromisoformat(str(recorded)))


def binding(law: Rule, term: str, event: Event, calendar: Calendar, was: date | None = None) -> str | None:
    """
    Return the term of a day that an act names, as it binds who learned of it then; None where it binds nobody.

    A day no earlier than the one it replaces, `was`, binds as it stands: more time was given, not less.
    """
    last_day = reckon(term, calendar).day
    if was is not None and last_day >= was:
        return term
    if law.notice is None:
        return None if last_day < typed_on(event) else term  # a day that has passed binds nobody
    first = calendar.after(typed_on(event), NOTICE)
    if last_day >= first:
        return term
    if law.notice is Notice.FREES:
        return None
    return with_operations(term, f"{NOT_BEFORE}:{first if was is None else min(first, was)}")


def holders(law: Rule, event: Event, standing: Standing) -> list[int | None]:
    """Return who owes what the act starts: the units it names, a task's lead, or the Office (None)."""
    if law.owed_by is Party.OFFICE:
        return [None]
    named = event.facts.get(NAMED[law.owed_by])
    if isinstance(named, list):
        return [int(unit) for unit in named]
    return [standing.lead] if law.owed_by is Party.LEAD_UNIT else []


def judged(law: Rule, term: str | None, calendar: Calendar) -> tuple[date | None, bool, int]:
    """
    Return the last lawful day of a term, whether a provisional day lies under it, and how long the Office held it.

    A task is judged by its last day: one that lies before the Quy chế is nobody's to be late on.
    """
    if term is None:
        return None, False, 0
    reckoned = reckon(term, calendar)
    if is_deadline(law) and not law.judges(reckon(without_stretches(term)[0], calendar).day):
        return None, False, reckoned.held
    return reckoned.day, reckoned.provisional, reckoned.held
