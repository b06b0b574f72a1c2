"""
Successors: which clocks an act takes the deadline, the holder or the result from, and what takes over.

A due day is never changed in place; a corrected clock alone stands where the mistaken one stood. The term of
a successor is the deadline in force (see `inforce`), less what was not the unit's time (see `stretches`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from tracker.clocks.beside import as_judged, deadline_beside, term_last_held
from tracker.clocks.counting import binding, by_deadline, is_deadline, judged, runs_on_deadline, term_of
from tracker.clocks.inforce import (
    base_term,
    counts_from_receipt,
    deadline_of,
    paper_day,
    set_by_words,
    standing_still,
    window_after,
)
from tracker.clocks.parts import Clock
from tracker.clocks.stretches import after_day, not_the_unit_s, stood_still
from tracker.days.terms import NOT_BEFORE, reckon, with_operations
from tracker.law.event import Event, Standing
from tracker.law.rule import Rule
from tracker.law.vocabulary import Happened, Outcome, Party, Subject
from tracker.law.windows import Anchor
from tracker.workdays import Calendar

AS_IF_ALWAYS_SO = frozenset(
    {Happened.TASK_RECEIVED, Happened.TASK_CORRECTED, Happened.DIRECTIVE_CORRECTED, Happened.REQUEST_CORRECTED}
)
"""Acts that say how it was from the beginning: what was met or waited under the old term does so under the new one."""

NAMES_A_DAY = frozenset({Happened.MEETING_MOVED, Happened.REQUEST_MOVED, Happened.REQUEST_CORRECTED})
"""Acts that name another day for what was asked by a day; what was done by then is judged by it in favour only."""


class Under(NamedTuple):
    """What a successor is counted under: its number, the calendar, what its rule counts from, how «trước ngày» ends."""

    number: int
    calendar: Calendar
    anchor: Anchor
    strict: bool


def successor(event: Event, standing: Standing, clocks: Sequence[Clock], clock: Clock, under: Under) -> Clock:
    """Return the clock that takes over from one that was closed, with the term and holder now in force."""
    clock = _asked_by(event, clock)
    started_on, calendar = _started_on(event, standing, clock), under.calendar
    law = clock.regulation.version(clock.rule, started_on)
    if runs_on_deadline(law):
        term = _after_deadline(event, clocks, clock, law, started_on, under)
    elif is_deadline(law):
        term = _of_deadline(event, standing, clocks, clock, under)
    elif event.happened in AS_IF_ALWAYS_SO and started_on != clock.started_on:
        term = term_of(law, event._replace(on=started_on))
    else:
        term = _by_named_day(event, clock, law, calendar)
    last_day, provisional, held = judged(law, term, calendar)
    if not is_deadline(law) and not law.judges(started_on) and not runs_on_deadline(law):
        last_day, provisional = None, False
    is_new_lead = event.happened is Happened.TASK_REASSIGNED
    if is_new_lead and last_day is not None and last_day < event.on:
        term, last_day, provisional, held = None, None, False, 0  # a day that has passed binds nobody
    is_its_first = is_new_lead or "new_lead" in event.facts
    is_extended = event.happened is Happened.TASK_EXTENDED and not is_its_first
    return replace(
        clock,
        id=under.number,
        article=law.article,
        force=law.force.value,
        started_on=started_on,
        unit=_owes(standing, clock),
        term=term,
        due_on=last_day,
        provisional=provisional,
        held=held,
        original_due_on=last_day if is_its_first else _first_day(event, clock, last_day),
        opened_on=event.on,
        opened_by=event.id,
        outcome=Outcome.OPEN,
        met_on=None,
        met_by=None,
        accepted_on=None,
        ended_on=None,
        ended_by=None,
        replaces=clock.id,
        extensions=0 if is_new_lead else clock.extensions + is_extended,
    )


def _asked_by(event: Event, clock: Clock) -> Clock:
    """Return a clock under the rule of whoever asked, where it is corrected who that was (Art. 18.4, 20.1)."""
    if event.happened is not Happened.REQUEST_CORRECTED or event.facts["field"] != "by":
        return clock
    named = "by" in event.facts
    laws = clock.regulation.started_by(event.happened, clock.started_on)
    (law,) = (law for law in laws if (law.names == "by") is named)
    return replace(clock, rule=law.code)


def _first_day(event: Event, clock: Clock, last_day: date | None) -> date | None:
    """Return the first day that was set: a receipt sets the one that the words had left open."""
    if event.happened is Happened.TASK_RECEIVED and clock.extensions == 0:
        return last_day
    return clock.original_due_on or last_day


def _owes(standing: Standing, clock: Clock) -> int | None:
    """Return who owes what the successor asks: of a task its lead."""
    if standing.subject is not Subject.TASK or clock.law.owed_by is not Party.LEAD_UNIT:
        return clock.unit
    return standing.lead


def _started_on(event: Event, standing: Standing, clock: Clock) -> date:
    """Return the day from which the law counts for a successor."""
    if event.happened is Happened.DIRECTIVE_CORRECTED:
        return date.fromisoformat(str(standing.record["issued_on"]))
    if "issued_on" in event.facts and clock.started_on.isoformat() == event.facts["old"]:
        return standing.issued_on or clock.started_on
    if "received_on" in event.facts and Happened.TASK_RECEIVED in clock.law.starts and not by_deadline(clock.law):
        return standing.received_on or clock.started_on
    if event.happened is Happened.TASK_REASSIGNED and runs_on_deadline(clock.law):
        return event.on  # the new lead answers for nothing before it was given the task
    return clock.started_on


def _after_deadline(
    event: Event, clocks: Sequence[Clock], clock: Clock, law: Rule, started_on: date, under: Under
) -> str | None:
    """Return the term of what runs on from the deadline beside it, less what was not the unit's time (Art. 8.1.e)."""
    waited = not_the_unit_s(clocks, clock, event.on)
    deadline = deadline_beside(clocks, clock.period, under.calendar)
    return window_after(law, started_on, deadline, waited, under.anchor, under.calendar)


def _by_named_day(event: Event, clock: Clock, law: Rule, calendar: Calendar) -> str | None:
    """Return the term of what a paper asks by a day, as an act may name it anew (Art. 18.4, 20.1, 21.1)."""
    if event.happened is Happened.REQUEST_CORRECTED and event.facts["field"] == "by" and clock.term is not None:
        # The Office's day binds from this entry on; that of a department binds nobody (Art. 18.4, 20.1).
        return clock.term if "by" in event.facts else binding(law, clock.term, event, calendar)
    named = term_of(law, event) if event.happened in NAMES_A_DAY and "day" in event.facts else None
    return clock.term if named is None else binding(law, named, event, calendar, clock.due_on)


def _of_deadline(event: Event, standing: Standing, clocks: Sequence[Clock], clock: Clock, under: Under) -> str | None:
    """Return the deadline in force after an act that took one, its holder or its result away."""
    match event.happened:
        case Happened.TASK_EXTENDED | Happened.TASK_SHORTENED:
            set_anew = set_by_words(standing, strict=under.strict)
            if clock.period is not None:
                set_anew = deadline_of(str(event.facts["deadline"])).term(paper_day(event), strict=under.strict)
            waited = after_day(not_the_unit_s(clocks, clock, event.on), event.on)
            if set_anew is None:
                return None
            if "told_on" in event.facts:
                set_anew = bound(set_anew, date.fromisoformat(str(event.facts["told_on"])), under.calendar)
            return standing_still(set_anew, waited)
        case Happened.TASK_REASSIGNED if counts_from_receipt(standing.deadline):
            return set_by_words(standing, strict=under.strict)
        case Happened.TASK_REASSIGNED:
            return term_last_held(clocks, clock, under.calendar)
        case Happened.TASK_CORRECTED if "lead" in event.facts:
            return clock.term
        case Happened.TASK_RECEIVED | Happened.TASK_CORRECTED:
            base = base_term(standing, clock.period, strict=under.strict)
            return None if base is None else standing_still(base, not_the_unit_s(clocks, clock, event.on))
        case _:
            term = as_judged(clock, under.calendar)
            return None if term is None else standing_still(term, stood_still(clocks, clock, event.on))


def bound(term: str, told_on: date, calendar: Calendar) -> str:
    """Return a shorter term as it binds a unit: not before the first working day after it was told (Art. 6.1.c)."""
    first = calendar.after(told_on, 1)
    return with_operations(term, f"{NOT_BEFORE}:{first}") if reckon(term, calendar).day < first else term


def take_over(after: Clock, was: Clock) -> None:
    """Let a clock stand where the one before it stood: met, waiting, stopped or referred back as that one was."""
    if after.term == was.term:
        # The deadline was no mistake: it stays as it was counted then, whatever the calendar says now.
        after.due_on, after.provisional, after.held = was.due_on, was.provisional, was.held
    after.outcome = was.outcome
    after.met_on, after.met_by, after.accepted_on = was.met_on, was.met_by, was.accepted_on
    after.ended_on, after.ended_by = was.ended_on, was.ended_by


def never_true(after: Clock, clock: Clock) -> None:
    """Let a corrected clock stand where the mistaken one stood: a mistake was never true."""
    is_first = clock.opened_on == clock.started_on
    after.opened_on = after.started_on if is_first else clock.opened_on
    if after.term == clock.term:
        after.original_due_on = clock.original_due_on
    else:
        after.original_due_on = after.due_on if clock.extensions == 0 else clock.original_due_on
    if after.met_on is not None and after.met_on < after.started_on and after.subject is Subject.DIRECTIVE:
        after.met_on = after.ended_on = after.started_on  # entered before the day that the paper turned out to bear
