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

from tracker.clock import RUNNING, Clock, Event, Standing
from tracker.counting import binding, by_deadline, is_deadline, judged, runs_on_deadline, term_of
from tracker.deadlines import Kind
from tracker.inforce import (
    base_term,
    counts_from_receipt,
    deadline_of,
    owed_period,
    paper_day,
    set_by_words,
    standing_still,
    window_after,
)
from tracker.law.windows import Anchor
from tracker.stretches import after_day, as_first_counted, is_set_anew, not_the_unit_s, stood_still
from tracker.terms import NOT_BEFORE, reckon, with_operations
from tracker.vocabulary import Happened, Outcome, Party, Subject
from tracker.workdays import Calendar

REPLACED_AS: dict[Happened, Outcome] = {
    Happened.TASK_RECEIVED: Outcome.RECEIVED,
    Happened.TASK_EXTENDED: Outcome.EXTENDED,
    Happened.TASK_SHORTENED: Outcome.SHORTENED,
    Happened.TASK_REASSIGNED: Outcome.MOVED,
    Happened.TASK_CORRECTED: Outcome.CORRECTED,
    Happened.DIRECTIVE_CORRECTED: Outcome.CORRECTED,
    Happened.REPORT_RETURNED: Outcome.RETURNED,
    Happened.REFERRAL_DISMISSED: Outcome.REFERRED,
    Happened.TASK_STOPPED: Outcome.REFERRED,
    Happened.RESULT_SENT_UP: Outcome.REFERRED,
    Happened.TASK_REOPENED: Outcome.REOPENED,
    Happened.MEETING_MOVED: Outcome.RESCHEDULED,
    Happened.REQUEST_MOVED: Outcome.RESCHEDULED,
    Happened.REQUEST_CORRECTED: Outcome.CORRECTED,
}
"""Acts after which a successor takes the place of a clock, and what the clock then is."""

ENDED_OR_RUNNING = RUNNING | {Outcome.MET, Outcome.STOPPED}
"""Outcomes of a clock that nothing has replaced; one that was referred back stands still until something does."""

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


def is_undone(event: Event, standing: Standing, clocks: Sequence[Clock], clock: Clock, anchor: Anchor) -> bool:
    """Say whether the act takes this clock's deadline, holder or result away."""
    law = clock.law
    counted = by_deadline(law)
    period = event.facts.get("period")
    match event.happened:
        case Happened.REQUEST_CORRECTED if event.facts["field"] == "by":
            # What was filed for a department is not judged by the Office's day because of a correction.
            is_asked = clock.outcome is Outcome.OPEN or (clock.outcome is Outcome.MET and "by" in event.facts)
            return is_asked and is_concerned(event, clock)
        case Happened.REQUEST_CORRECTED if event.facts["field"] != "due":
            return False
        case Happened.MEETING_MOVED | Happened.REQUEST_MOVED | Happened.REQUEST_CORRECTED:
            is_asked = law.counts_from is Anchor.NAMED_DAY and clock.outcome in (Outcome.OPEN, Outcome.MET)
            return is_asked and is_concerned(event, clock)
        case Happened.REPORT_RETURNED:
            return clock.outcome is Outcome.WAITING and period in (None, clock.period)
        case Happened.REFERRAL_DISMISSED | Happened.TASK_STOPPED | Happened.RESULT_SENT_UP:
            return stands_still(clocks, clock)
        case Happened.DIRECTIVE_CORRECTED:
            return "issued_on" in event.facts and Happened.DIRECTIVE_ISSUED in law.starts and is_last(clocks, clock)
        case Happened.TASK_REOPENED:
            return counted and _is_taken_up(clock)
        case Happened.TASK_REASSIGNED:
            return counted and (clock.outcome is Outcome.OPEN or stands_still(clocks, clock))
        case Happened.TASK_CORRECTED if "lead" in event.facts:
            # What an earlier lead did before a change of lead was no mistake, and stays its own.
            is_own = law.owed_by is Party.LEAD_UNIT and clock.unit == event.facts["old"]
            return is_own and is_last(clocks, clock)
        case Happened.TASK_CORRECTED if "received_on" in event.facts:
            is_counted = counted and counts_from_receipt(standing.deadline)
            starts = not counted and Happened.TASK_RECEIVED in law.starts
            return (is_counted or starts) and is_last(clocks, clock)
        case Happened.TASK_CORRECTED if "issued_on" in event.facts:
            return counted and _counts_from_issue(event, standing, clocks, clock, anchor)
        case Happened.TASK_CORRECTED if "phrase" in event.facts:
            # What a direction set for one period is not what was mistyped.
            is_set = clock.period is not None and is_set_anew(clocks, clock)
            return counted and not is_set and is_last(clocks, clock)
        case Happened.TASK_RECEIVED:
            return counted and counts_from_receipt(standing.deadline) and is_last(clocks, clock)
        case Happened.TASK_EXTENDED | Happened.TASK_SHORTENED:
            # A written reason answered the old deadline; the new one has six months of its own.
            explained = runs_on_deadline(law) and clock.outcome is Outcome.MET
            is_running = clock.outcome in RUNNING or stands_still(clocks, clock)
            return counted and clock.period == period and (is_running or (explained and not clock.accepted_on))
        case _:
            return False


def is_concerned(event: Event, clock: Clock) -> bool:
    """Say whether an act on a request concerns this clock: those of the units it names, or of all that were asked."""
    if event.happened is Happened.MEETING_MOVED:
        return True
    whom = event.facts.get("whom")
    return Happened.REPORT_REQUESTED in clock.law.starts and (not isinstance(whom, list) or clock.unit in whom)


def is_in_favour(event: Event, clock: Clock, calendar: Calendar) -> bool:
    """Say whether a day named anew is later than the one by which a clock was met late."""
    named = term_of(clock.law, event)
    if named is None or clock.due_on is None or clock.met_on is None or clock.met_on <= clock.due_on:
        return False
    return reckon(named, calendar).day > clock.due_on


def stands_still(clocks: Sequence[Clock], clock: Clock) -> bool:
    """Say whether a clock waits for a direction since its task was referred back (Art. 6.1.c)."""
    return clock.outcome is Outcome.REFERRED and all(each.replaces != clock.id for each in clocks)


def is_last(clocks: Sequence[Clock], clock: Clock) -> bool:
    """Say whether nothing has replaced a clock."""
    return clock.outcome in ENDED_OR_RUNNING or stands_still(clocks, clock)


def _counts_from_issue(event: Event, standing: Standing, clocks: Sequence[Clock], clock: Clock, anchor: Anchor) -> bool:
    """Say whether a clock counts from the day on which the directive was issued, or is a period it does not ask for."""
    if clock.period is not None:
        return clock.outcome in RUNNING and owed_period(standing, clock.period, strict=False) is None
    if "paper_on" not in event.facts or not is_last(clocks, clock):
        return False
    deadline = deadline_of(standing.deadline)
    is_term = deadline.kind is Kind.TERM and deadline.since in (None, "issued")
    if is_term and not (deadline.since is None and standing.received_on):
        return clock.term is not None
    beside = _beside(clocks, None)
    is_undated = (beside is None or beside.term is None) and deadline.kind is not Kind.TERM
    return runs_on_deadline(clock.law) and (is_undated or anchor is Anchor.ASSIGNMENT)


def _is_taken_up(clock: Clock) -> bool:
    """Say whether a reopened task takes this clock up again: one that was stopped, or whose result was accepted."""
    accepted = clock.outcome is Outcome.MET and clock.accepted_on is not None and clock.period is None
    return clock.outcome is Outcome.STOPPED or accepted


def has_lapsed(clocks: Sequence[Clock], clock: Clock, on: date, calendar: Calendar) -> bool:
    """Say whether a period's last day had passed: a new lead, or one that is asked again, owes none of those."""
    beside = _beside(clocks, clock.period)
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


def successor(event: Event, standing: Standing, clocks: Sequence[Clock], clock: Clock, under: Under) -> Clock:
    """Return the clock that takes over from one that was closed, with the term and holder now in force."""
    clock = _asked_by(event, clock)
    started_on, calendar = _started_on(event, standing, clock), under.calendar
    law = clock.regulation.version(clock.rule, started_on)
    if runs_on_deadline(law):
        waited = not_the_unit_s(clocks, clock, event.on)
        deadline = deadline_beside(clocks, clock.period, calendar)
        term: str | None = window_after(law, started_on, deadline, waited, under.anchor, calendar)
    elif is_deadline(law):
        term = _next_term(event, standing, clocks, clock, under)
    elif event.happened in AS_IF_ALWAYS_SO and started_on != clock.started_on:
        term = term_of(law, event._replace(on=started_on))
    elif event.happened is Happened.REQUEST_CORRECTED and event.facts["field"] == "by" and clock.term is not None:
        # The Office's day binds from this entry on; that of a department binds nobody (Art. 18.4, 20.1).
        term = clock.term if "by" in event.facts else binding(law, clock.term, event, calendar)
    else:
        named = term_of(law, event) if event.happened in NAMES_A_DAY and "day" in event.facts else None
        term = clock.term if named is None else binding(law, named, event, calendar, clock.due_on)
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
    if event.happened is Happened.DIRECTIVE_CORRECTED and standing.issued_on is not None:
        return standing.issued_on
    if "issued_on" in event.facts and clock.started_on.isoformat() == event.facts["old"]:
        return standing.issued_on or clock.started_on
    if "received_on" in event.facts and Happened.TASK_RECEIVED in clock.law.starts and not by_deadline(clock.law):
        return standing.received_on or clock.started_on
    if event.happened is Happened.TASK_REASSIGNED and runs_on_deadline(clock.law):
        return event.on  # the new lead answers for nothing before it was given the task
    return clock.started_on


def deadline_beside(clocks: Sequence[Clock], period: str | None, calendar: Calendar) -> str | None:
    """Return the term of the deadline in force of a task, or of one of its periods."""
    beside = _beside(clocks, period)
    return as_judged(beside, calendar) if beside else None


def deadline_unit(clocks: Sequence[Clock], period: str | None) -> int | None:
    """Return whose deadline a task, or one of its periods, is by its clocks."""
    beside = _beside(clocks, period)
    return beside.unit if beside else None


def _beside(clocks: Sequence[Clock], period: str | None) -> Clock | None:
    """Return the last clock of the deadline of a task, or of one of its periods; None where it has none."""
    beside = [each for each in clocks if is_deadline(each.law) and each.period == period]
    return beside[-1] if beside else None


def _next_term(event: Event, standing: Standing, clocks: Sequence[Clock], clock: Clock, under: Under) -> str | None:
    """Return the term in force after an act that took a deadline, its holder or its result away."""
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
