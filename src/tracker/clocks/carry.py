"""
Clocks: what an act does to the obligations of its subject.

The one place where law meets the journal. Recording a single act, importing thousands and
rebuilding a ledger all run `advance`, so they cannot disagree. A due day is never changed in
place: the clock is closed with a reason and a successor takes over, so what was overdue on a
given day stays true. Pure: no database, no today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from tracker.clocks.anew.mendings import MENDING, meet_at_once, mend
from tracker.clocks.anew.mergers import OWED_BY_MANY, do_after_all, join, pass_on
from tracker.clocks.beside import deadline_unit, has_lapsed
from tracker.clocks.counting import anchor_of, by_deadline, judged, runs_on_deadline
from tracker.clocks.inforce import base_term
from tracker.clocks.oneact import ACCEPTING, Advance, Ground
from tracker.clocks.parts import RUNNING, Clock
from tracker.clocks.replaced import REPLACED_AS, is_concerned, is_in_favour, is_undone, stands_still
from tracker.clocks.standing import settle, stand
from tracker.clocks.starts import let_go, start
from tracker.clocks.stretches import SET_ANEW
from tracker.clocks.successors import AS_IF_ALWAYS_SO, NAMES_A_DAY, bound, never_true, take_over
from tracker.law.event import Event, Standing
from tracker.law.vocabulary import Force, Happened, Outcome

STOPPING = frozenset(
    {
        Happened.TASK_STOPPED,
        Happened.DIRECTIVE_WITHDRAWN,
        Happened.MEETING_CANCELLED,
        Happened.INSPECTION_CANCELLED,
    }
)
"""Acts after which nothing is owed any more."""


SETTING_ANEW = frozenset({Happened.TASK_EXTENDED, Happened.TASK_SHORTENED})
"""Directions that set another term: a report that waits then waits under it."""


def advance(
    event: Event,
    standing: Standing,
    clocks: list[Clock],
    ground: Ground,
    new_id: Callable[[], int],
) -> Iterable[Clock]:
    """
    Carry an act into the standing and the clocks of its subject, and return the clocks it touched.

    `clocks` are the subject's, in the order they were opened; both arguments are changed. Raises
    Forbidden where the lifecycle does not allow the act, CalendarMissing where a deadline falls
    on a day nobody has loaded.
    """
    work = Advance(event, standing, clocks, ground)
    stand(event, standing)
    _replace(work, new_id)
    _stop(work)
    do_after_all(work)
    join(work)
    if event.happened is Happened.DUTY_PASSED_ON:
        pass_on(work, new_id)
    start(work, new_id)
    if event.happened in MENDING:
        mend(work, new_id)
    _meet_what_was_done(work)
    _let_stand_still(work)
    settle(standing, clocks, ground.calendar)
    return work.touched.values()


def _meet_what_was_done(work: Advance) -> None:
    """Meet a duty at once where the acts that it asks for came before the one that began it (Art. 16)."""
    for clock in work.running():
        if clock.opened_by == work.event.id and clock.law.also and clock.outcome is Outcome.OPEN:
            meet_at_once(work, clock)


def _let_stand_still(work: Advance) -> None:
    """
    Let what is asked while a task waits for a direction wait with it (Art. 6.1.c).

    A period comes, or a report comes back: its clock ended, before it began, on the day of the referral.
    """
    standing = work.standing
    if standing.referred_on is None or work.event.id == standing.referred_by:
        return
    for clock in work.running():
        if clock.law.force is Force.OPTION and clock.opened_by == work.event.id:
            # The receipt is typed after the referral: the right was used on the day of the referral.
            clock.met_on, clock.met_by = standing.referred_on, standing.referred_by
            work.end(clock, Outcome.MET)
        elif clock.outcome is Outcome.OPEN and by_deadline(clock.law):
            clock.outcome = Outcome.REFERRED
            clock.ended_on, clock.ended_by = standing.referred_on, standing.referred_by
            work.touched[clock.id] = clock


def _replace(work: Advance, new_id: Callable[[], int]) -> None:
    """Close the clocks whose deadline, holder or result the act undoes, and open their successors."""
    event, standing = work.event, work.standing
    outcome = REPLACED_AS.get(event.happened)
    if outcome is None:
        return
    # Deadlines first: the six months of Art. 8.1.e run on the one now in force.
    for clock in sorted(work.clocks, key=lambda each: runs_on_deadline(each.law)):
        if not is_undone(event, standing, work.clocks, clock, anchor_of(clock.law, work.settings)):
            continue
        is_met = clock.outcome is Outcome.MET
        if (
            is_met
            and event.happened in NAMES_A_DAY
            and "day" in event.facts
            and not is_in_favour(event, clock, work.calendar)
        ):
            continue
        if _is_asked_no_more(work, clock):
            _ask_no_more(work, clock)
            continue
        if "issued_on" in event.facts and event.happened is Happened.TASK_CORRECTED:
            _count_from_right_issue(work, clock, new_id)
            continue
        was = replace(clock)
        waits = event.happened in SETTING_ANEW and clock.outcome is Outcome.WAITING
        if clock.outcome is Outcome.REFERRED and event.happened not in AS_IF_ALWAYS_SO:
            work.touched[clock.id] = clock  # it ended on the day it was referred back; its answer opens the next
        elif clock.outcome in RUNNING or outcome in (*SET_ANEW, Outcome.RECEIVED):
            work.end(clock, outcome)
        else:
            clock.outcome = outcome
            work.touched[clock.id] = clock
        after = work.successor(clock, new_id())
        if event.happened in AS_IF_ALWAYS_SO or waits or (is_met and event.happened in NAMES_A_DAY):
            take_over(after, was)
        if outcome is Outcome.CORRECTED:
            never_true(after, clock)
        elif outcome is Outcome.RECEIVED:
            clock.met_on, clock.met_by, clock.accepted_on = None, None, None  # under the new term, not this one
        work.open(after)
        let_go(work, after)


def _count_from_right_issue(work: Advance, clock: Clock, new_id: Callable[[], int]) -> None:
    """
    Let a clock count from the day on which its directive was really issued.

    Later, it was never sooner. Sooner, it binds as a shorter term does, and judges no report that was made before.
    """
    mistaken = replace(clock, outcome=Outcome.CORRECTED)
    after = work.successor(mistaken, 0)
    if clock.due_on is not None and after.term is not None and after.due_on is not None and after.due_on < clock.due_on:
        if clock.outcome is not Outcome.OPEN:
            return
        after.term = bound(after.term, work.event.on, work.calendar)
        after.due_on, after.provisional, after.held = judged(clock.law, after.term, work.calendar)
        if after.due_on is None or after.due_on >= clock.due_on:
            return
    after.id = new_id()
    take_over(after, clock)
    if clock.outcome in RUNNING:
        work.end(clock, Outcome.CORRECTED)
    clock.outcome = Outcome.CORRECTED
    work.touched[clock.id] = clock
    never_true(after, clock)
    work.open(after)


def _is_asked_no_more(work: Advance, clock: Clock) -> bool:
    """
    Say whether an act leaves a period to nobody.

    What had lapsed ends with the old lead, even where its report comes back later, and is not asked for when the
    task is reopened; neither is a period that the corrected words do not name.
    """
    event = work.event
    if clock.period is None or not by_deadline(clock.law):
        return False
    if event.happened in (Happened.TASK_REASSIGNED, Happened.TASK_REOPENED):
        return has_lapsed(work.clocks, clock, event.on, work.calendar)
    if event.happened is Happened.REPORT_RETURNED:
        given_on, mine = work.standing.paper_on or event.on, deadline_unit(work.clocks, clock.period)
        return mine != work.standing.lead and has_lapsed(work.clocks, clock, given_on, work.calendar)
    if event.happened is Happened.TASK_CORRECTED and ("phrase" in event.facts or "issued_on" in event.facts):
        return base_term(work.standing, clock.period, strict=False) is None
    return False


def _ask_no_more(work: Advance, clock: Clock) -> None:
    """Let a period that nobody owes end, unless it has ended: one that was referred back did so on that day."""
    if clock.outcome in RUNNING:
        work.end(clock, Outcome.STOPPED)
    elif stands_still(work.clocks, clock):
        clock.outcome = Outcome.STOPPED
        work.touched[clock.id] = clock


def _stop(work: Advance) -> None:
    """Meet, accept or stop the clocks that the act stops."""
    event = work.event
    period, unit = event.facts.get("period"), event.facts.get("unit")
    if event.happened in ACCEPTING:
        for clock in work.running():
            if clock.outcome is Outcome.WAITING and period in (None, clock.period):
                clock.accepted_on = event.on
                work.end(clock, Outcome.MET)
    if event.happened in STOPPING:
        for clock in work.running():
            work.end(clock, Outcome.STOPPED)
        return
    if _lets_go(event):
        for clock in work.running():
            if clock.unit == unit and Happened.UPDATE_DECLARED in clock.law.stops:
                work.end(clock, Outcome.STOPPED)  # nothing was left to be done: neither met nor missed
        return
    if event.happened in (Happened.REQUEST_WITHDRAWN, Happened.REQUEST_CORRECTED):
        _ask_no_unit(work)
        return
    if event.happened is Happened.TASK_REASSIGNED:
        for clock in work.running():
            if clock.law.force is Force.OPTION:
                work.end(clock, Outcome.STOPPED)  # the first unit has nothing to refer back any more
    if event.happened is Happened.TASK_REOPENED:
        for clock in work.running():
            if Happened.REPORT_CONFIRMED in clock.law.starts:
                work.end(clock, Outcome.STOPPED)  # the result to be sent up is no result any more
    if event.happened is Happened.TASK_REFERRED:
        for clock in work.running():
            if clock.outcome is Outcome.OPEN and by_deadline(clock.law):
                work.end(clock, Outcome.REFERRED)  # it waits for a direction
    for clock in work.running():
        law = clock.law
        if clock.outcome is not Outcome.OPEN or event.happened not in law.stops | law.also | law.closes:
            continue
        if clock.period not in (None, period) or (clock.subject in OWED_BY_MANY and clock.unit != unit):
            continue
        if event.happened in law.closes:
            clock.met_by, clock.accepted_on = event.id, event.on  # it is done, and says nothing of its unit
            work.end(clock, Outcome.MET)
            continue
        if law.also:
            meet_at_once(work, clock)
        else:
            work.meet(clock, event.on, to_be_confirmed=event.happened in law.confirmed)


def _lets_go(event: Event) -> bool:
    """Say whether an act lets a unit go that has nothing left to update (Art. 21.1); it had other words before."""
    return event.happened is Happened.UPDATE_LET_GO or event.facts.get("how") == "nothing-open"


def _ask_no_unit(work: Advance) -> None:
    """Let units go that the Office asks no more for a report, or that were never asked (Art. 18.4)."""
    event = work.event
    removed = event.facts.get("removed", ())
    for clock in work.running():
        if event.happened is Happened.REQUEST_WITHDRAWN and is_concerned(event, clock):
            work.end(clock, Outcome.STOPPED)
        elif isinstance(removed, list) and clock.unit in removed and is_concerned(event, clock):
            work.end(clock, Outcome.CORRECTED)
