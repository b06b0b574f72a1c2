"""
Clocks: what an act does to the obligations of its subject.

The one place where law meets the journal. Recording a single act, importing thousands and
rebuilding a ledger all run `advance`, so they cannot disagree. A due day is never changed in
place: the clock is closed with a reason and a successor takes over, so what was overdue on a
given day stays true. Pure: no database, no today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from tracker.clock import RUNNING, Clock, Event, Standing
from tracker.counting import (
    anchor_of,
    by_deadline,
    counted_from,
    deadline_of,
    deadline_under,
    due_on,
    holders,
    is_judged,
    is_started,
    runs_on_deadline,
    term_of,
)
from tracker.records import RECORDS
from tracker.regulation import started_by
from tracker.rule import Rule
from tracker.standing import stand
from tracker.successors import REPLACED_AS, Under, is_undone, successor, take_over
from tracker.terms import reckon
from tracker.vocabulary import OPEN_STATUSES, Force, Happened, Outcome, Subject
from tracker.windows import Anchor
from tracker.workdays import Calendar

CALENDAR_ACTS = frozenset({Happened.CALENDAR_LOADED, Happened.DAYS_SWAPPED, Happened.DAY_TAKEN_OFF})
"""Acts that can move the due days of open clocks."""


ACCEPTING = frozenset({Happened.REPORT_CONFIRMED, Happened.RESULT_SENT_UP})
"""Acts of the Office by which a result is accepted (Art. 6.1.a, 6.2.b)."""

STOPPING = frozenset({Happened.TASK_STOPPED, Happened.DIRECTIVE_WITHDRAWN, Happened.MEETING_CANCELLED})
"""Acts after which nothing is owed any more."""

OWED_BY_MANY = frozenset({Subject.MEETING, Subject.PERIOD, Subject.WEEK})
"""Subjects that several units owe something to: an act of one unit meets its own clock alone."""


class Ground(NamedTuple):
    """What clocks stand on: the calendar, and what the ledger's Office has chosen (see `practice`)."""

    calendar: Calendar
    settings: Mapping[str, str] = {}


class Advance:
    """One act at work on the clocks of one subject; `touched` collects what it changed or opened."""

    def __init__(self, event: Event, standing: Standing, clocks: list[Clock], ground: Ground) -> None:
        """Take the subject's `standing` and its `clocks` in the order they were opened."""
        self.event = event
        self.standing = standing
        self.clocks = clocks
        self.calendar = ground.calendar
        self.settings = ground.settings
        self.touched: dict[int, Clock] = {}

    def running(self) -> list[Clock]:
        """Return the subject's clocks that have not ended."""
        return [clock for clock in self.clocks if clock.outcome in RUNNING]

    def end(self, clock: Clock, outcome: Outcome) -> None:
        """Close a clock on the day of the act."""
        clock.outcome = outcome
        clock.ended_on = self.event.on
        clock.ended_by = self.event.id
        self.touched[clock.id] = clock

    def meet(self, clock: Clock, on: date, *, to_be_confirmed: bool) -> None:
        """Mark a clock as met by the act; it ends at once unless the Office must confirm."""
        clock.met_on = on
        clock.met_by = self.event.id
        if to_be_confirmed:
            clock.outcome = Outcome.WAITING
            self.touched[clock.id] = clock
            return
        if self.event.happened in ACCEPTING:
            clock.accepted_on = self.event.on
        self.end(clock, Outcome.MET)

    def successor(self, clock: Clock, number: int) -> Clock:
        """Return the clock that takes over from one that was closed."""
        under = Under(number, self.calendar, anchor_of(clock.law, self.settings))
        return successor(self.event, self.standing, self.clocks, clock, under)

    def open(self, clock: Clock) -> None:
        """Let a new clock run."""
        self.clocks.append(clock)
        self.touched[clock.id] = clock


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
    stand(event, standing, work.calendar)
    _replace(work, new_id)
    _stop(work)
    _start(work, new_id)
    return work.touched.values()


def recount(
    event: Event, standing: Standing, clocks: list[Clock], ground: Ground, new_id: Callable[[], int]
) -> Iterable[Clock]:
    """
    Count the subject's open clocks again after the calendar or a setting changed, and return those that moved.

    What has been met or has ended keeps its outcome, whatever the calendar says now.
    """
    work = Advance(event, standing, clocks, ground)
    calendar = ground.calendar
    if standing.term is not None and standing.status in OPEN_STATUSES:
        standing.due_on = reckon(standing.term, calendar).day
    for clock in work.running():
        if clock.outcome is not Outcome.OPEN or clock.term is None:
            continue
        term, judged = clock.term, clock.due_on is not None
        if event.happened is Happened.SETTING_CHANGED and runs_on_deadline(clock.law):
            anchor = anchor_of(clock.law, ground.settings)
            deadline = deadline_under(clock, event, standing, work.clocks)
            term = counted_from(clock.law, clock.started_on, deadline, anchor)
            judged = is_judged(clock.law, clock.started_on, deadline, calendar, anchor)
        last_day, provisional = due_on(term, calendar) if judged else (None, False)
        if last_day == clock.due_on and term == clock.term:
            if provisional != clock.provisional:
                clock.provisional = provisional
                work.touched[clock.id] = clock
            continue
        work.end(clock, Outcome.RECOUNTED)
        after = work.successor(clock, new_id())
        after.term, after.due_on, after.provisional = term, last_day, provisional
        work.open(after)
    return work.touched.values()


def _replace(work: Advance, new_id: Callable[[], int]) -> None:
    """Close the clocks whose deadline, holder or result the act undoes, and open their successors."""
    outcome = REPLACED_AS.get(work.event.happened)
    if outcome is None:
        return
    # Deadlines first: the six months of Art. 8.1.e run on the one now in force.
    for clock in sorted(work.clocks, key=lambda each: runs_on_deadline(each.law)):
        if not is_undone(work.event, clock, anchor_of(clock.law, work.settings)):
            continue
        was = clock.outcome
        if was in RUNNING or outcome is Outcome.EXTENDED:
            work.end(clock, outcome)
        else:
            clock.outcome = outcome
            work.touched[clock.id] = clock
        after = work.successor(clock, new_id())
        # A result that was reported before the receipt was recorded stays reported: it waits under the new term.
        is_reported = was is Outcome.WAITING and work.event.happened is Happened.TASK_RECEIVED
        if outcome is Outcome.CORRECTED or is_reported:
            take_over(after, clock, was)
        work.open(after)


def _stop(work: Advance) -> None:
    """Meet, accept or stop the clocks that the act stops."""
    event = work.event
    if event.happened in ACCEPTING:
        for clock in work.running():
            if clock.outcome is Outcome.WAITING:
                clock.accepted_on = event.on
                work.end(clock, Outcome.MET)
    if event.happened in STOPPING:
        for clock in work.running():
            work.end(clock, Outcome.STOPPED)
        return
    if event.happened is Happened.TASK_REASSIGNED:
        for clock in work.running():
            if clock.law.force is Force.OPTION:
                work.end(clock, Outcome.STOPPED)  # the first unit has nothing to refer back any more
    if event.happened is Happened.TASK_REOPENED:
        for clock in work.running():
            if Happened.REPORT_CONFIRMED in clock.law.starts:
                work.end(clock, Outcome.STOPPED)  # the result to be sent up is no result any more
    period, unit = event.facts.get("period"), event.facts.get("unit")
    for clock in work.running():
        law = clock.law
        if clock.outcome is not Outcome.OPEN or event.happened not in law.stops | law.also:
            continue
        if clock.period not in (None, period) or (clock.subject in OWED_BY_MANY and clock.unit != unit):
            continue
        done_on = _all_done_on(work, law)
        if done_on is not None:
            work.meet(clock, done_on, to_be_confirmed=event.happened in law.confirmed)


def _all_done_on(work: Advance, law: Rule) -> date | None:
    """Return the day on which the last act that a rule asks for was done; None while one is missing (Art. 16, 18.5)."""
    if not law.also:
        return work.event.on
    names, record = RECORDS[work.standing.subject].days, work.standing.record
    besides = [record.get(names[act]) for act in law.also]
    stopped = [day for act in law.stops if (day := record.get(names[act]))]
    if not stopped or not all(besides):
        return None
    return max(date.fromisoformat(str(day)) for day in (*besides, *stopped))


def _start(work: Advance, new_id: Callable[[], int]) -> None:
    """Open the clocks that the act starts, one for each that owes it."""
    event, standing = work.event, work.standing
    for law in started_by(event.happened):
        if not is_started(law, event, standing, work.clocks):
            continue
        anchor = anchor_of(law, work.settings)
        judged = is_judged(law, event.on, deadline_of(event, standing), work.calendar, anchor)
        if not judged and not by_deadline(law):
            continue
        term = term_of(law, event, standing, anchor)
        last_day, provisional = due_on(term, work.calendar) if judged else (None, False)
        if anchor is Anchor.NAMED_DAY and last_day is not None and last_day < event.on:
            term, last_day, provisional = None, None, False  # a day that has passed binds nobody
        owing = {clock.unit for clock in work.clocks if clock.rule == law.code} if event.subject in OWED_BY_MANY else ()
        for unit in holders(law, event, standing):
            if unit in owing:
                continue
            work.open(
                Clock(
                    id=new_id(),
                    rule=law.code,
                    article=law.article,
                    force=law.force.value,
                    subject=event.subject,
                    subject_id=event.subject_id,
                    party=law.owed_by,
                    unit=unit,
                    period=None if (period := event.facts.get("period")) is None else str(period),
                    started_on=event.on,
                    term=term,
                    due_on=last_day,
                    provisional=provisional,
                    original_due_on=last_day,
                    opened_on=event.on,
                    opened_by=event.id,
                )
            )
