"""
Recounting: which clocks a changed calendar moves, and to which day.

Open clocks are counted again; what was done late is judged again in its unit's favour only. The
row before stays as it was said until the change, and its successor says what is true from then on. No change makes a
deadline earlier than the first working day after it was recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from tracker.clocks.counting import is_deadline, judged, runs_on_deadline, typed_on
from tracker.clocks.inforce import standing_still
from tracker.clocks.oneact import Advance, Ground
from tracker.clocks.parts import RUNNING, Clock
from tracker.clocks.replaced import stands_still
from tracker.clocks.standing import settle
from tracker.clocks.stretches import waited_before
from tracker.days.terms import NOT_BEFORE, reckon, with_operations, without_stretches
from tracker.law.event import Event, Standing
from tracker.law.vocabulary import Force, Happened, Outcome

CALENDAR_ACTS = frozenset(
    {Happened.CALENDAR_LOADED, Happened.DAYS_SWAPPED, Happened.DAY_TAKEN_OFF, Happened.DAY_RESTORED}
)
"""Acts that can move the due days of clocks."""


def recount(
    event: Event,
    standing: Standing,
    clocks: list[Clock],
    ground: Ground,
    new_id: Callable[[], int],
    since: date | None = None,
) -> Iterable[Clock]:
    """
    Count the subject's clocks again after the calendar changed, and return those that moved.

    `since` is the first day that is worked now and was not, or the reverse; None where the calendar is as it was.
    """
    work = Advance(event, standing, clocks, ground)
    for clock in sorted(clocks, key=_rights_first):
        if clock.term is None:
            continue
        if clock.outcome is Outcome.OPEN:
            _move(work, clock, clock.term, new_id)
        elif can_gain(clocks, clock, since):
            _judge_again(work, clock, clock.term, new_id)
    if work.touched:
        settle(standing, clocks, ground.calendar)
    return work.touched.values()


def uncount(event: Event, standing: Standing, clocks: list[Clock], ground: Ground) -> list[Clock]:
    """
    Take back what a calendar act did to the subject's clocks, and return those that stand again or changed.

    `ground` has the calendar of before; nothing else may have happened to the subject since.
    """
    known = {clock.id: clock for clock in clocks}
    changed: list[Clock] = []
    for after in [clock for clock in clocks if clock.opened_by == event.id and clock.replaces in known]:
        was = known[after.replaces or 0]
        was.outcome, was.ended_on, was.ended_by = after.outcome, after.ended_on, after.ended_by
        changed.append(was)
        clocks.remove(after)
    for clock in clocks:
        if clock.term is not None and _is_followed(clocks, clock) and _follow(clock, clock.term, ground):
            changed.append(clock)
    if changed:
        settle(standing, clocks, ground.calendar)
    return changed


def can_gain(clocks: list[Clock], clock: Clock, since: date | None) -> bool:
    """Say whether a changed calendar may favour a clock that is not open: it was done late, or stands still."""
    if clock.due_on is None or clock.term is None:
        return False
    if clock.outcome is Outcome.MET:
        is_late = clock.met_on is not None and clock.met_on > clock.due_on
        return is_late and since is not None and last_day_looked_at(clock.due_on, clock.term) >= since
    return clock.outcome is Outcome.WAITING or stands_still(clocks, clock)


def last_day_looked_at(due_on: date, term: str) -> date:
    """Return the last day that can have decided on a due day: that day, or the later one it was counted back from."""
    return max(due_on, date.fromisoformat(term[:10]))


def _rights_first(clock: Clock) -> tuple[bool, bool]:
    """Order the clocks: rights decide whether a wait counts (Art. 6.1.c), deadlines what six months run on."""
    return runs_on_deadline(clock.law), clock.force != Force.OPTION


def _move(work: Advance, clock: Clock, term: str, new_id: Callable[[], int]) -> None:
    """Let an open clock run to the day that its term falls on now."""
    term = _counted_anew(work, clock, term)
    last_day, provisional, held = judged(clock.law, term, work.calendar)
    is_kept = clock.due_on is None or _is_held_to(work, clock, last_day)
    if is_kept or (last_day == clock.due_on and term == clock.term):
        if _follow(clock, clock.term or term, Ground(work.calendar, work.regulation)):
            work.touched[clock.id] = clock
        return
    after = _successor(work, clock, new_id())
    after.term, after.due_on, after.provisional, after.held = term, last_day, provisional, held
    after.original_due_on = clock.original_due_on or last_day
    work.open(after)


def _is_held_to(work: Advance, clock: Clock, last_day: date | None) -> bool:
    """Say whether a clock keeps its day: it is the same, or earlier where its own is not after the next working day."""
    if last_day is None or clock.due_on is None:
        return False
    return last_day == clock.due_on or last_day < clock.due_on <= _earliest(work)


def _judge_again(work: Advance, clock: Clock, term: str, new_id: Callable[[], int]) -> None:
    """Judge by the changed calendar what was done late or stands still, where that is in favour of its unit."""
    if is_deadline(clock.law) and _has_a_right_anew(work):
        term = _with_waits(work, clock, term)
    last_day, provisional, held = judged(clock.law, term, work.calendar)
    is_late = clock.met_on is None or (clock.due_on is not None and clock.met_on > clock.due_on)
    if last_day is None or clock.due_on is None or last_day <= clock.due_on or not is_late:
        if _is_followed(work.clocks, clock) and _follow(
            clock, clock.term or term, Ground(work.calendar, work.regulation)
        ):
            work.touched[clock.id] = clock
        return
    after = _successor(work, clock, new_id())
    after.term, after.due_on, after.provisional, after.held = term, last_day, provisional, held
    work.open(after)


def _successor(work: Advance, clock: Clock, number: int) -> Clock:
    """Close a clock as counted again, and return one that stands where it stood; what had ended keeps its end."""
    on = max(work.event.on, clock.opened_on)
    after = replace(clock, id=number, opened_on=on, opened_by=work.event.id, replaces=clock.id)
    if clock.outcome in RUNNING:
        clock.ended_on, clock.ended_by = on, work.event.id
    clock.outcome = Outcome.RECOUNTED
    work.touched[clock.id] = clock
    return after


def _is_followed(clocks: list[Clock], clock: Clock) -> bool:
    """Say whether a clock is kept true to the calendar: it runs, or stands still until a direction."""
    return clock.outcome in (Outcome.OPEN, Outcome.WAITING) or stands_still(clocks, clock)


def _follow(clock: Clock, term: str, ground: Ground) -> bool:
    """Let a clock that keeps its day say what the calendar says of the days before it; return whether that changed."""
    _last_day, provisional, held = judged(clock.law, term, ground.calendar)
    said = (provisional and clock.due_on is not None, held)
    if said == (clock.provisional, clock.held):
        return False
    clock.provisional, clock.held = said
    return True


def _has_a_right_anew(work: Advance) -> bool:
    """Say whether the change found a referral to be in time that was not (Art. 6.1.c)."""
    event = work.event.id
    return any(each.opened_by == event and each.met_on and each.force == Force.OPTION for each in work.clocks)


def _with_waits(work: Advance, clock: Clock, term: str) -> str:
    """Return a term with the waits for a direction that count since a referral was found to be in time (Art. 6.1.c)."""
    waited = standing_still(without_stretches(term)[0], waited_before(work.clocks, clock))
    return max(term, waited, key=lambda each: reckon(each, work.calendar).day)


def _earliest(work: Advance) -> date:
    """Return the first working day after a change was recorded."""
    return work.calendar.after(typed_on(work.event), 1)


def _counted_anew(work: Advance, clock: Clock, term: str) -> str:
    """Return the term of an open clock under the calendar of now."""
    if runs_on_deadline(clock.law):
        term = work.term_after(clock)
    elif is_deadline(clock.law) and _has_a_right_anew(work):
        term = _with_waits(work, clock, term)
    if clock.due_on is None:
        return term
    earliest = min(clock.due_on, _earliest(work))
    if earliest == clock.due_on:
        return term  # the clock keeps its day
    return with_operations(term, f"{NOT_BEFORE}:{earliest}") if reckon(term, work.calendar).day < earliest else term
