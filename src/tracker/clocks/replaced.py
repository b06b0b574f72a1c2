"""
What an act takes away: the clocks whose deadline, holder or result it ends, so that another takes their place.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.clocks.beside import last_beside
from tracker.clocks.counting import by_deadline, runs_on_deadline, term_of
from tracker.clocks.inforce import (
    counts_from_receipt,
    deadline_of,
    owed_period,
)
from tracker.clocks.parts import RUNNING, Clock
from tracker.clocks.stretches import is_set_anew
from tracker.days.deadlines import Kind
from tracker.days.terms import reckon
from tracker.law.event import Event, Standing
from tracker.law.vocabulary import Happened, Outcome, Party
from tracker.law.windows import Anchor
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
    beside = last_beside(clocks, None)
    is_undated = (beside is None or beside.term is None) and deadline.kind is not Kind.TERM
    return runs_on_deadline(clock.law) and (is_undated or anchor is Anchor.ASSIGNMENT)


def _is_taken_up(clock: Clock) -> bool:
    """Say whether a reopened task takes this clock up again: one that was stopped, or whose result was accepted."""
    accepted = clock.outcome is Outcome.MET and clock.accepted_on is not None and clock.period is None
    return clock.outcome is Outcome.STOPPED or accepted
