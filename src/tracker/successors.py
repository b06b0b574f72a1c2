"""
Successors: which clocks an act takes the deadline, the holder or the result from, and what takes over.

A due day is never changed in place; a corrected clock alone stands where the mistaken one stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from tracker.clock import ENDED_WITH_TASK, RUNNING, Clock, Event, Standing
from tracker.counting import (
    by_deadline,
    counted_from,
    deadline_of,
    deadline_under,
    due_on,
    is_judged,
    runs_on_deadline,
    term_of,
)
from tracker.vocabulary import Happened, Outcome, Party, Subject
from tracker.windows import Anchor
from tracker.workdays import Calendar

REPLACED_AS: dict[Happened, Outcome] = {
    Happened.TASK_RECEIVED: Outcome.EXTENDED,
    Happened.TASK_EXTENDED: Outcome.EXTENDED,
    Happened.TASK_REASSIGNED: Outcome.MOVED,
    Happened.TASK_CORRECTED: Outcome.CORRECTED,
    Happened.DIRECTIVE_CORRECTED: Outcome.CORRECTED,
    Happened.REPORT_RETURNED: Outcome.RETURNED,
    Happened.TASK_REOPENED: Outcome.REOPENED,
    Happened.MEETING_MOVED: Outcome.RESCHEDULED,
}
"""Acts after which a successor takes the place of a clock."""

FRESH_DIRECTIONS = frozenset(
    {Happened.TASK_RECEIVED, Happened.TASK_EXTENDED, Happened.TASK_REASSIGNED, Happened.MEETING_MOVED}
)
"""Acts that trigger a clock anew, so that the law of their own day applies to it."""


BINDS_ANEW = frozenset({Happened.TASK_REASSIGNED, Happened.MEETING_MOVED})
"""Acts after which the duty is somebody's for the first time, or for another day."""


class Under(NamedTuple):
    """What a successor is counted under: its number, the calendar, and what its rule counts from."""

    number: int
    calendar: Calendar
    anchor: Anchor


def is_undone(event: Event, clock: Clock, anchor: Anchor) -> bool:
    """Say whether the act takes this clock's deadline, holder or result away."""
    law = clock.law
    counted = by_deadline(law)
    match event.happened:
        case Happened.MEETING_MOVED:
            return clock.outcome in RUNNING
        case Happened.REPORT_RETURNED:
            return clock.outcome is Outcome.WAITING
        case Happened.DIRECTIVE_CORRECTED:
            return "issued_on" in event.facts and Happened.DIRECTIVE_ISSUED in law.starts and _stands(clock)
        case Happened.TASK_REOPENED:
            # Reopening undoes the last confirmation of a task; the accepted periods of a recurring one stay accepted.
            accepted = clock.accepted_on is not None and clock.period is None
            return counted and (clock.outcome is Outcome.STOPPED or (clock.outcome is Outcome.MET and accepted))
        case Happened.TASK_REASSIGNED:
            return counted and clock.outcome in RUNNING
        case Happened.TASK_CORRECTED if "lead" in event.facts:
            # What an earlier lead did before a change of lead was no mistake, and stays its own.
            return law.owed_by is Party.LEAD_UNIT and _stands(clock) and clock.unit == event.facts["old"]
        case Happened.TASK_CORRECTED | Happened.TASK_RECEIVED:
            return "term" in event.facts and counted and _stands(clock)
        case _:
            same_period = clock.period == event.facts.get("period")
            # A written reason answered the old deadline; the new one has six months of its own.
            explained = anchor is Anchor.DEADLINE and clock.outcome is Outcome.MET and not clock.accepted_on
            return counted and same_period and (clock.outcome in RUNNING or explained)


def _stands(clock: Clock) -> bool:
    """Say whether a clock is the last of its line: running, met or stopped."""
    return clock.outcome in RUNNING or clock.outcome in ENDED_WITH_TASK


def successor(event: Event, standing: Standing, clocks: Sequence[Clock], clock: Clock, under: Under) -> Clock:
    """Return the clock that takes over from one that was closed, with the term and holder now in force."""
    law, calendar, anchor = clock.law, under.calendar, under.anchor
    set_anew = "term" in event.facts or event.happened is Happened.MEETING_MOVED
    started_on = clock.started_on
    if event.happened is Happened.DIRECTIVE_CORRECTED and standing.issued_on is not None:
        started_on = standing.issued_on
        term: str | None = term_of(law, event._replace(on=started_on), standing, anchor)
        judged = law.applies(started_on)
    elif runs_on_deadline(law):
        deadline = deadline_under(clock, event, standing, clocks)
        if event.happened is Happened.TASK_REASSIGNED:
            started_on = event.on  # the new lead answers for nothing before it was given the task
        term = counted_from(law, started_on, deadline, anchor)
        judged = is_judged(law, started_on, deadline, calendar, anchor)
    else:
        term = term_of(law, event, standing, anchor) if set_anew else clock.term
        deadline = deadline_of(event, standing)
        if event.happened in FRESH_DIRECTIONS:
            judged = is_judged(law, event.on, deadline, calendar, anchor)
        elif set_anew:
            was_judged = law.counts_from is Anchor.EVENT and clock.due_on is not None
            judged = was_judged or is_judged(law, clock.started_on, deadline, calendar, anchor)
        else:
            judged = clock.due_on is not None
    last_day, provisional = due_on(term, calendar) if judged else (None, False)
    if event.happened in BINDS_ANEW and last_day is not None and last_day < event.on:
        term, last_day, provisional = None, None, False  # a day that has passed binds nobody
    return replace(
        clock,
        id=under.number,
        started_on=started_on,
        unit=standing.lead if law.owed_by is Party.LEAD_UNIT and standing.subject is Subject.TASK else clock.unit,
        term=term,
        due_on=last_day,
        provisional=provisional,
        original_due_on=clock.original_due_on or last_day,
        opened_on=event.on,
        opened_by=event.id,
        outcome=Outcome.OPEN,
        met_on=None,
        met_by=None,
        accepted_on=None,
        ended_on=None,
        ended_by=None,
        replaces=clock.id,
        extensions=clock.extensions + (event.happened is Happened.TASK_EXTENDED),
    )


def take_over(after: Clock, clock: Clock, was: Outcome) -> None:
    """Let a corrected clock stand where the mistaken one stood: a mistake was never true."""
    after.opened_on = clock.opened_on if after.started_on == clock.started_on else after.started_on
    if after.term == clock.term:
        # The deadline was no mistake: it stays as it was counted then, whatever the calendar says now.
        after.due_on, after.provisional = clock.due_on, clock.provisional
        after.original_due_on = clock.original_due_on
    else:
        after.original_due_on = after.due_on if clock.extensions == 0 else clock.original_due_on
    after.outcome = was
    after.met_on, after.met_by, after.accepted_on = clock.met_on, clock.met_by, clock.accepted_on
    if was not in RUNNING:
        after.ended_on, after.ended_by = clock.ended_on, clock.ended_by
