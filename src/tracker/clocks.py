"""
Clocks: what an act does to the obligations of its subject.

The one place where law meets the journal. Recording a single act, importing thousands and
rebuilding a ledger all run `advance`, so they cannot disagree. A due day is never changed in
place: the clock is closed with a reason and a successor takes over, so what was overdue on a
given day stays true. Pure: no database, no today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from tracker.clock import RUNNING, Clock, Event, Standing
from tracker.counting import by_deadline, deadline_of, due_on, is_judged, is_started, term_of
from tracker.lifecycle import move
from tracker.regulation import started_by
from tracker.successors import REPLACED_AS, is_undone, successor, take_over
from tracker.terms import reckon
from tracker.vocabulary import OPEN_STATUSES, Happened, Issuer, Outcome, Party, Status, Subject
from tracker.workdays import Calendar

CALENDAR_ACTS = frozenset({Happened.CALENDAR_LOADED, Happened.DAYS_SWAPPED, Happened.DAY_TAKEN_OFF})
"""Acts that can move the due days of open clocks."""


class Advance:
    """One act at work on the clocks of one subject; `touched` collects what it changed or opened."""

    def __init__(self, event: Event, standing: Standing, clocks: list[Clock], calendar: Calendar) -> None:
        """Take the subject's `standing` and its `clocks` in the order they were opened."""
        self.event = event
        self.standing = standing
        self.clocks = clocks
        self.calendar = calendar
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

    def meet(self, clock: Clock, *, to_be_confirmed: bool) -> None:
        """Mark a clock as met by the act; it ends at once unless the Office must confirm."""
        clock.met_on = self.event.on
        clock.met_by = self.event.id
        if to_be_confirmed:
            clock.outcome = Outcome.WAITING
            self.touched[clock.id] = clock
        else:
            self.end(clock, Outcome.MET)

    def successor(self, clock: Clock, number: int) -> Clock:
        """Return the clock that takes over from one that was closed."""
        return successor(self.event, self.standing, clock, self.calendar, number)

    def open(self, clock: Clock) -> None:
        """Let a new clock run."""
        self.clocks.append(clock)
        self.touched[clock.id] = clock


def advance(
    event: Event,
    standing: Standing,
    clocks: list[Clock],
    calendar: Calendar,
    new_id: Callable[[], int],
) -> Iterable[Clock]:
    """
    Carry an act into the standing and the clocks of its subject, and return the clocks it touched.

    `clocks` are the subject's, in the order they were opened; both arguments are changed. Raises
    Forbidden where the lifecycle does not allow the act, CalendarMissing where a deadline falls
    on a day nobody has loaded.
    """
    work = Advance(event, standing, clocks, calendar)
    _stand(work)
    _replace(work, new_id)
    _stop(work)
    _start(work, new_id)
    return work.touched.values()


def recount(
    event: Event, standing: Standing, clocks: list[Clock], calendar: Calendar, new_id: Callable[[], int]
) -> Iterable[Clock]:
    """
    Count the subject's open clocks again after the calendar was corrected, and return those that moved.

    What has been met or has ended keeps its outcome, whatever the calendar says now.
    """
    work = Advance(event, standing, clocks, calendar)
    if standing.term is not None and standing.status in OPEN_STATUSES:
        standing.due_on = reckon(standing.term, calendar).day
    for clock in work.running():
        if clock.outcome is not Outcome.OPEN or clock.term is None:
            continue
        reckoned = reckon(clock.term, calendar)
        if clock.due_on is None:
            continue
        if reckoned.day == clock.due_on:
            if reckoned.provisional != clock.provisional:
                clock.provisional = reckoned.provisional
                work.touched[clock.id] = clock
            continue
        work.end(clock, Outcome.RECOUNTED)
        work.open(work.successor(clock, new_id()))
    return work.touched.values()


def _stand(work: Advance) -> None:
    """Carry the act into the standing of its subject."""
    event, standing = work.event, work.standing
    facts = event.facts
    if event.happened is Happened.TASK_ASSIGNED:
        standing.status = Status.ASSIGNED
        standing.item = _number(facts["item"])
        standing.issued_on = event.on
        standing.entered_on = _day(facts["entered_on"])
    elif event.happened is Happened.DIRECTIVE_ISSUED:
        standing.issued_on = event.on
        standing.issuer = Issuer(str(facts["issuer"]))
    elif standing.subject is Subject.TASK and standing.status is not None:
        standing.status = move(standing.id, standing.status, event.happened, recurring=standing.recurring)
    if event.happened is Happened.TASK_RECEIVED:
        standing.received_on = event.on
    elif event.happened is Happened.TASK_REASSIGNED:
        standing.received_on = None  # the new lead has a receipt of its own
    if "lead" in facts:
        standing.lead = _number(facts["lead"])
    if "room" in facts:
        standing.room = _text(facts["room"])
    if "phrase" in facts and "period" not in facts:
        standing.phrase = str(facts["phrase"])
        standing.deadline = str(facts["deadline"])
        standing.recurring = bool(facts["recurring"])
    if "term" in facts and "period" not in facts:
        standing.term = None if facts["term"] is None else str(facts["term"])
        standing.due_on = None if standing.term is None else reckon(standing.term, work.calendar).day


def _replace(work: Advance, new_id: Callable[[], int]) -> None:
    """Close the clocks whose deadline, holder or result the act undoes, and open their successors."""
    outcome = REPLACED_AS.get(work.event.happened)
    if outcome is None:
        return
    for clock in list(work.clocks):
        if not is_undone(work.event, clock):
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
    if event.happened is Happened.REPORT_CONFIRMED:
        for clock in work.running():
            if clock.outcome is Outcome.WAITING:
                clock.accepted_on = event.on
                work.end(clock, Outcome.MET)
        return
    if event.happened in (Happened.TASK_STOPPED, Happened.DIRECTIVE_WITHDRAWN):
        for clock in work.running():
            work.end(clock, Outcome.STOPPED)
        return
    period = event.facts.get("period")
    for clock in work.running():
        law = clock.law
        if clock.outcome is Outcome.OPEN and event.happened in law.stops and clock.period == period:
            work.meet(clock, to_be_confirmed=event.happened in law.confirmed)


def _start(work: Advance, new_id: Callable[[], int]) -> None:
    """Open the clocks that the act starts."""
    event, standing = work.event, work.standing
    for law in started_by(event.happened):
        if not is_started(law, event, standing, work.clocks):
            continue
        judged = is_judged(law, event.on, deadline_of(event, standing), work.calendar)
        if not judged and not by_deadline(law):
            continue
        term = term_of(law, event, standing)
        last_day, provisional = due_on(term, work.calendar) if judged else (None, False)
        work.open(
            Clock(
                id=new_id(),
                rule=law.code,
                article=law.article,
                force=law.force.value,
                subject=event.subject,
                subject_id=event.subject_id,
                party=law.owed_by,
                unit=standing.lead if law.owed_by is Party.LEAD_UNIT else None,
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


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(str(value))


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))
