"""
Choosing: which clocks a changed choice of the Office moves, and to which day (see `practice`).

Open clocks are counted again both ways, no duty to a day before the first working day after the choice was recorded.
What was met, waits or stands still under the other choice is judged again in its unit's favour only. So a choice that
is taken back leaves every clock as if it had never been made, but for the rows of its history.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from tracker.clocks.beside import deadline_beside
from tracker.clocks.counting import anchor_of, is_deadline, judged, runs_on_deadline, typed_on
from tracker.clocks.inforce import base_term, deadline_of, standing_still, window_after
from tracker.clocks.oneact import Advance, Ground
from tracker.clocks.parts import RUNNING, Clock
from tracker.clocks.replaced import is_last
from tracker.clocks.standing import settle
from tracker.clocks.stretches import is_set_anew, not_the_unit_s
from tracker.days.terms import NOT_BEFORE, ROLL, floors, named_day, with_operations, without_stretches
from tracker.law.custom.practice import Setting, is_strict
from tracker.law.event import Event, Standing
from tracker.law.vocabulary import Happened, Outcome

MOVING = frozenset({Setting.SIX_MONTHS_FROM.value, Setting.BEFORE_DAY_OFF.value})
"""Choices that move clocks; roles and the others move none."""


def is_choice(event_happened: Happened, name: object) -> bool:
    """Say whether an act is a choice that may move clocks."""
    return event_happened is Happened.SETTING_CHANGED and name in MOVING


def choose_anew(
    event: Event, standing: Standing, clocks: list[Clock], ground: Ground, new_id: Callable[[], int]
) -> Iterable[Clock]:
    """Count the subject's clocks again after a choice, and return those that moved."""
    work = Advance(event, standing, clocks, ground)
    for clock in sorted(clocks, key=lambda each: runs_on_deadline(each.law)):
        if clock.term is None or not is_last(clocks, clock):
            continue
        if is_deadline(clock.law) and event.facts["name"] == Setting.BEFORE_DAY_OFF.value:
            _move(work, clock, _as_written(work, clock, clock.term), new_id)
        elif runs_on_deadline(clock.law) and clock.accepted_on is None:
            _move(work, clock, _six_months(work, clock), new_id)
    if work.touched:
        settle(standing, clocks, ground.calendar)
    return work.touched.values()


def _move(work: Advance, clock: Clock, term: str, new_id: Callable[[], int]) -> None:
    """Let a clock run to the day of a term; one that does not run any more only to a later day."""
    last_day, provisional, held = judged(clock.law, term, work.calendar)
    is_later = last_day is not None and clock.due_on is not None and last_day > clock.due_on
    if term == clock.term or (clock.outcome is not Outcome.OPEN and not is_later):
        return
    if clock.outcome is Outcome.OPEN and is_deadline(clock.law) and clock.due_on is not None:
        earliest = min(clock.due_on, work.calendar.after(typed_on(work.event), 1))
        if last_day is not None and last_day < earliest:
            term = with_operations(term, f"{NOT_BEFORE}:{earliest}")
            last_day, provisional, held = judged(clock.law, term, work.calendar)
    on = max(work.event.on, clock.opened_on)
    after = replace(clock, id=new_id(), opened_on=on, opened_by=work.event.id, replaces=clock.id)
    after.term, after.due_on, after.provisional, after.held = term, last_day, provisional, held
    if is_deadline(clock.law) and clock.original_due_on is not None and not is_strict(work.settings):
        after.original_due_on = work.calendar.on_or_after(clock.original_due_on)
    if clock.outcome in RUNNING:
        clock.ended_on, clock.ended_by = on, work.event.id
    clock.outcome = Outcome.RECOUNTED
    work.touched[clock.id] = clock
    work.open(after)


def _as_written(work: Advance, clock: Clock, term: str) -> str:
    """Return the term that the words of «trước ngày X» set under the Office's choice; others stay as they are."""
    strict = is_strict(work.settings)
    plain, stretches = without_stretches(term)
    if clock.period is not None and is_set_anew(work.clocks, clock):  # set by direction: its words stand in no row
        is_bare = named_day(plain)
        base = with_operations(plain.split(" ")[0], ROLL) if is_bare and not strict else None
    elif deadline_of(work.standing.deadline).is_before:
        base = base_term(work.standing, clock.period, strict=strict)
    else:
        return term
    return term if base is None else standing_still(with_operations(base, *floors(plain)), stretches)


def _six_months(work: Advance, clock: Clock) -> str:
    """Return the term of six months under the Office's choice; answered, on the deadline that it was answered for."""
    deadline = deadline_beside(_until(work.clocks, clock.met_by), clock.period, work.calendar)
    waited = not_the_unit_s(work.clocks, clock, work.event.on)
    anchor = anchor_of(clock.law, work.settings)
    return window_after(clock.law, clock.started_on, deadline, waited, anchor, work.calendar)


def _until(clocks: list[Clock], act: int | None) -> list[Clock]:
    """Return the clocks that an act had before it, or all of them."""
    return clocks if act is None else [clock for clock in clocks if clock.opened_by < act]
