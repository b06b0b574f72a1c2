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
from datetime import date

from tracker.clock import ENDED_WITH_TASK, RUNNING, Clock, Event, Standing
from tracker.lifecycle import move
from tracker.regulation import Rule, started_by
from tracker.terms import reckon, written
from tracker.vocabulary import OPEN_STATUSES, Happened, Issuer, Outcome, Party, Status, Subject
from tracker.windows import Anchor, SetByDirective
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
        work.open(_successor(work, clock, new_id()))
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


REPLACED_AS: dict[Happened, Outcome] = {
    Happened.TASK_RECEIVED: Outcome.EXTENDED,
    Happened.TASK_EXTENDED: Outcome.EXTENDED,
    Happened.TASK_REASSIGNED: Outcome.MOVED,
    Happened.TASK_CORRECTED: Outcome.CORRECTED,
    Happened.REPORT_RETURNED: Outcome.RETURNED,
    Happened.TASK_REOPENED: Outcome.REOPENED,
}
"""Acts after which a successor takes the place of a clock."""

FRESH_DIRECTIONS = frozenset({Happened.TASK_RECEIVED, Happened.TASK_EXTENDED, Happened.TASK_REASSIGNED})
"""Acts that trigger a clock anew, so that the law of their own day applies to it."""


def _replace(work: Advance, new_id: Callable[[], int]) -> None:
    """Close the clocks whose deadline, holder or result the act undoes, and open their successors."""
    outcome = REPLACED_AS.get(work.event.happened)
    if outcome is None:
        return
    for clock in list(work.clocks):
        if not _is_undone(work, clock):
            continue
        was = clock.outcome
        if was in RUNNING:
            work.end(clock, outcome)
        else:
            clock.outcome = outcome
            work.touched[clock.id] = clock
        after = _successor(work, clock, new_id())
        # A result that was reported before the receipt was recorded stays reported: it waits under the new term.
        is_reported = was is Outcome.WAITING and work.event.happened is Happened.TASK_RECEIVED
        if outcome is Outcome.CORRECTED or is_reported:
            _take_over(after, clock, was)
        work.open(after)


def _is_undone(work: Advance, clock: Clock) -> bool:
    """Say whether the act takes this clock's deadline, holder or result away."""
    event, law = work.event, clock.law
    by_deadline = _by_deadline(law)
    match event.happened:
        case Happened.REPORT_RETURNED:
            return clock.outcome is Outcome.WAITING
        case Happened.TASK_REOPENED:
            # Reopening undoes the last confirmation of a task; the accepted periods of a recurring one stay accepted.
            accepted = clock.accepted_on is not None and clock.period is None
            return by_deadline and (clock.outcome is Outcome.STOPPED or (clock.outcome is Outcome.MET and accepted))
        case Happened.TASK_REASSIGNED:
            moves = law.owed_by is Party.LEAD_UNIT or "term" in event.facts
            return by_deadline and moves and clock.outcome in RUNNING
        case Happened.TASK_CORRECTED if "lead" in event.facts:
            # What an earlier lead did before a change of lead was no mistake, and stays its own.
            return law.owed_by is Party.LEAD_UNIT and _stands(clock) and clock.unit == event.facts["old"]
        case Happened.TASK_CORRECTED | Happened.TASK_RECEIVED:
            return "term" in event.facts and by_deadline and _stands(clock)
        case _:
            same_period = clock.period == event.facts.get("period")
            return by_deadline and clock.outcome in RUNNING and same_period


def _stands(clock: Clock) -> bool:
    """Say whether a clock is the last of its line: running, met or stopped."""
    return clock.outcome in RUNNING or clock.outcome in ENDED_WITH_TASK


def _successor(work: Advance, clock: Clock, number: int) -> Clock:
    """Return the clock that takes over from one that was closed, with the term and holder now in force."""
    event, law = work.event, clock.law
    set_anew = "term" in event.facts
    term = _term(law, event, work.standing) if set_anew else clock.term
    if event.happened in FRESH_DIRECTIONS:
        judged = _is_judged(law, event.on, _deadline(event, work.standing), work.calendar)
    elif set_anew:
        was_judged = law.counts_from is Anchor.EVENT and clock.due_on is not None
        judged = was_judged or _is_judged(law, clock.started_on, _deadline(event, work.standing), work.calendar)
    else:
        judged = clock.due_on is not None
    due_on, provisional = _due(term, work.calendar) if judged else (None, False)
    return replace(
        clock,
        id=number,
        unit=work.standing.lead if law.owed_by is Party.LEAD_UNIT else clock.unit,
        term=term,
        due_on=due_on,
        provisional=provisional,
        original_due_on=clock.original_due_on or due_on,
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


def _take_over(after: Clock, clock: Clock, was: Outcome) -> None:
    """Let a corrected clock stand where the mistaken one stood: a mistake was never true."""
    after.opened_on = clock.opened_on
    after.original_due_on = after.due_on if clock.extensions == 0 else clock.original_due_on
    after.outcome = was
    after.met_on, after.met_by, after.accepted_on = clock.met_on, clock.met_by, clock.accepted_on
    if was not in RUNNING:
        after.ended_on, after.ended_by = clock.ended_on, clock.ended_by


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
        if not _is_started(law, event, standing):
            continue
        judged = _is_judged(law, event.on, _deadline(event, standing), work.calendar)
        if not judged and not _by_deadline(law):
            continue
        term = _term(law, event, standing)
        due_on, provisional = _due(term, work.calendar) if judged else (None, False)
        work.open(
            Clock(
                id=new_id(),
                rule=law.code,
                force=law.force.value,
                subject=event.subject,
                subject_id=event.subject_id,
                party=law.owed_by,
                unit=standing.lead if law.owed_by is Party.LEAD_UNIT else None,
                period=None if (period := event.facts.get("period")) is None else str(period),
                started_on=event.on,
                term=term,
                due_on=due_on,
                provisional=provisional,
                original_due_on=due_on,
                opened_on=event.on,
                opened_by=event.id,
            )
        )


def _is_started(law: Rule, event: Event, standing: Standing) -> bool:
    """Say whether the act starts a clock of this rule for this subject."""
    if law.issuers is not None and standing.issuer not in law.issuers:
        return False
    if law.once_entered and (standing.entered_on is None or event.on < standing.entered_on):
        return False
    if not _by_deadline(law):
        return True
    # A receipt gives the running clock its term (see `_replace`); a recurring task starts with its periods.
    return event.happened is Happened.PERIOD_OPENED or (
        event.happened is Happened.TASK_ASSIGNED and not standing.recurring
    )


def _by_deadline(law: Rule) -> bool:
    """Say whether the rule counts from the deadline in force, or is that deadline."""
    return isinstance(law.window, SetByDirective) or law.counts_from is Anchor.DEADLINE


def _is_judged(law: Rule, on: date, deadline: str | None, calendar: Calendar) -> bool:
    """Say whether the rule was in force when the clock was triggered: nothing earlier is judged."""
    if law.counts_from is Anchor.EVENT or deadline is None:
        return law.applies(on)
    return law.applies(reckon(deadline, calendar).day)


def _deadline(event: Event, standing: Standing) -> str | None:
    """Return the deadline in force as a term: the period's own, where the act is about a period."""
    if "period" in event.facts:
        return _text(event.facts.get("term"))
    return standing.term


def _term(law: Rule, event: Event, standing: Standing) -> str | None:
    """Return the term of a clock: what it counts from, and its window."""
    deadline = _deadline(event, standing)
    if isinstance(law.window, SetByDirective):
        return deadline
    operations = law.window.operations
    if operations is None:
        return None
    if law.counts_from is Anchor.DEADLINE:
        start = deadline or (standing.issued_on or event.on).isoformat()
        return " ".join((start, *operations))
    return written(event.on, *operations)


def _due(term: str | None, calendar: Calendar) -> tuple[date | None, bool]:
    """Return the last lawful day of a term, and whether a provisional day lies under it."""
    if term is None:
        return None, False
    reckoned = reckon(term, calendar)
    return reckoned.day, reckoned.provisional


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(str(value))


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))
