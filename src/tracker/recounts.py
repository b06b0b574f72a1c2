"""
Recounting: which open clocks a changed calendar or a changed choice moves, and to which day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tracker.advance import Advance, Ground
from tracker.clock import Clock, Event, Standing
from tracker.counting import is_deadline, judged, runs_on_deadline
from tracker.inforce import base_term, deadline_of, standing_still
from tracker.practice import is_strict
from tracker.standing import settle
from tracker.stretches import not_the_unit_s
from tracker.terms import NOT_BEFORE, reckon, with_operations
from tracker.vocabulary import Force, Happened, Outcome

CALENDAR_ACTS = frozenset({Happened.CALENDAR_LOADED, Happened.DAYS_SWAPPED, Happened.DAY_TAKEN_OFF})
"""Acts that can move the due days of open clocks."""


def recount(
    event: Event, standing: Standing, clocks: list[Clock], ground: Ground, new_id: Callable[[], int]
) -> Iterable[Clock]:
    """
    Count the subject's open clocks again after the calendar or a setting changed, and return those that moved.

    What has been met or has ended keeps its outcome, whatever the calendar says now. No change makes a deadline
    earlier than the first working day after it.
    """
    work = Advance(event, standing, clocks, ground)
    for clock in sorted(work.running(), key=lambda each: runs_on_deadline(each.law)):
        if clock.outcome is not Outcome.OPEN or clock.term is None:
            continue
        term = _counted_anew(work, clock, clock.term)
        last_day, provisional, held = judged(clock.law, term, work.calendar)
        if last_day == clock.due_on and term == clock.term:
            if (provisional, held) != (clock.provisional, clock.held):
                clock.provisional, clock.held = provisional, held
                work.touched[clock.id] = clock
            continue
        work.end(clock, Outcome.RECOUNTED)
        after = work.successor(clock, new_id())
        after.term, after.due_on, after.provisional, after.held = term, last_day, provisional, held
        work.open(after)
    if work.touched:
        settle(standing, clocks, ground.calendar)
    return work.touched.values()


def _counted_anew(work: Advance, clock: Clock, term: str) -> str:
    """Return the term of an open clock under the calendar and the settings of now."""
    if runs_on_deadline(clock.law):
        term = work.term_after(clock)
    elif is_deadline(clock.law) and work.event.happened is Happened.SETTING_CHANGED:
        term = _as_written(work, clock, term)
    if clock.due_on is None or clock.force != Force.DUTY.value:
        return term
    earliest = min(clock.due_on, work.calendar.after(work.event.on, 1))
    return with_operations(term, f"{NOT_BEFORE}:{earliest}") if reckon(term, work.calendar).day < earliest else term


def _as_written(work: Advance, clock: Clock, term: str) -> str:
    """Return the term that the words of «trước ngày X» set under the Office's choice; others stay as they are."""
    is_set_apart = clock.period is not None and clock.extensions > 0
    if is_set_apart or not deadline_of(work.standing.deadline).is_before:
        return term
    base = base_term(work.standing, clock.period, strict=is_strict(work.settings))
    return term if base is None else standing_still(base, not_the_unit_s(work.clocks, clock, work.event.on))
