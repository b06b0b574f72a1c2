"""
Standing: where a subject stands after an act, before anything follows in law, and what its clocks then say of it.

A task moves as `lifecycle` allows; a record keeps what its act says of it. Pure, like `clocks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clocks.counting import is_deadline
from tracker.clocks.inforce import counts_from_receipt, counts_from_signing, deadline_of, paper_day
from tracker.clocks.parts import RUNNING, Clock
from tracker.days.deadlines import periods
from tracker.days.terms import reckon
from tracker.law.event import Event, Standing
from tracker.law.lifecycle import move
from tracker.law.record import RECORDS
from tracker.law.vocabulary import Happened, Outcome, Status, Subject
from tracker.workdays import Calendar


def stand(event: Event, standing: Standing) -> None:
    """
    Carry the act into the standing of its subject: state, holder, words, and which paper and receipt they count from.

    Raises Forbidden where the lifecycle does not allow it.
    """
    facts = event.facts
    if standing.subject in RECORDS:
        note(event, standing)
        return
    if event.happened is Happened.TASK_ASSIGNED:
        standing.status = Status.ASSIGNED
        standing.item = _number(facts["item"])
        standing.issued_on = standing.paper_on = event.on
        standing.entered_on = _day(facts["entered_on"])
    elif standing.subject is Subject.TASK and standing.status is not None:
        standing.status = move(standing.id, standing.status, event.happened, recurring=standing.recurring)
    if "lead" in facts:
        standing.lead = _number(facts["lead"])
    if "room" in facts:
        standing.room = _text(facts["room"])
    if "phrase" in facts and "period" not in facts:
        standing.phrase = str(facts["phrase"])
        standing.deadline = str(facts["deadline"])
        standing.recurring = bool(facts["recurring"])
    if "issued_on" in facts and event.happened is Happened.TASK_CORRECTED:
        _issue(standing, date.fromisoformat(str(facts["issued_on"])))
    _start_counting(event, standing)
    if standing.status is not Status.REFERRED:
        standing.referred_on = standing.referred_by = None
    elif event.happened is Happened.TASK_REFERRED:
        standing.referred_on, standing.referred_by = event.on, event.id


def _issue(standing: Standing, issued_on: date) -> None:
    """Put right the day from which a task exists: periods that nobody was asked for then are not asked for now."""
    known = standing.issued_on or issued_on
    standing.issued_on = max(known, issued_on) if standing.recurring else issued_on


def _start_counting(event: Event, standing: Standing) -> None:
    """Keep which paper the deadline counts from, and when its lead received that paper (Art. 6.1.c)."""
    if event.happened is Happened.TASK_RECEIVED:
        standing.received_on = event.on
    elif "received_on" in event.facts and event.happened is Happened.TASK_CORRECTED:
        standing.received_on = _day(event.facts["received_on"])
    elif "paper_on" in event.facts and event.happened is Happened.TASK_CORRECTED:
        standing.paper_on = _day(event.facts["paper_on"])
    elif event.happened in (Happened.TASK_EXTENDED, Happened.TASK_SHORTENED) and "period" not in event.facts:
        standing.paper_on = paper_day(event)
        if counts_from_receipt(standing.deadline):
            standing.received_on = _day(event.facts.get("received_on"))  # the old paper's receipt is not this one's
    elif event.happened is Happened.TASK_REASSIGNED:
        standing.received_on = None  # the new lead has a receipt of its own
        if not counts_from_signing(standing.deadline):
            standing.paper_on = paper_day(event)


def settle(standing: Standing, clocks: Sequence[Clock], calendar: Calendar) -> None:
    """Let the task say what its clocks say: its term in force, and of a recurring one whether a period waits."""
    if standing.subject is not Subject.TASK:
        return
    deadlines = [clock for clock in clocks if is_deadline(clock.law)]
    if standing.recurring:
        standing.term = standing.due_on = None
        standing.status = _state_of_periods(standing, deadlines)
    elif deadlines:
        last = deadlines[-1]
        standing.term = last.term
        standing.due_on = last.due_on or (None if last.term is None else reckon(last.term, calendar).day)


def _state_of_periods(standing: Standing, deadlines: list[Clock]) -> Status | None:
    """Return the state of a recurring task: reported while a period waits, done once the last one has ended."""
    if standing.status not in (Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED):
        return standing.status
    running = [clock for clock in deadlines if clock.outcome in RUNNING]
    if any(clock.outcome is Outcome.WAITING for clock in running):
        return Status.REPORTED
    deadline = deadline_of(standing.deadline)
    if deadline.until is not None and not running and standing.issued_on is not None:
        asked = {clock.period for clock in deadlines}
        if all(period.code in asked for period in periods(deadline, standing.issued_on)):
            return Status.DONE
    return Status.IN_PROGRESS if standing.status is Status.REPORTED else standing.status


def note(event: Event, standing: Standing) -> None:
    """Carry the act into a record: its facts and its day, under the names of the columns."""
    kept = RECORDS[standing.subject]
    said = kept.said(event.happened, event.facts)
    if not standing.record:
        standing.untold = kept.untold - said.keys()
    if event.happened in kept.days:
        standing.record[kept.days[event.happened]] = event.on.isoformat()
    for name, value in said.items():
        if value is None:
            standing.record.pop(name, None)
        else:
            standing.record[name] = value
    if standing.untold:
        standing.untold -= said.keys()


def told_by_correction(event: Event, standing: Standing) -> None:
    """Let a record say what a correction tells of the column before it, where no act has told of it till then."""
    if not standing.untold or "old" not in event.facts:
        return
    said = RECORDS[standing.subject].said(event.happened, event.facts)
    if len(said) == 1 and said.keys() <= standing.untold:
        standing.record |= dict.fromkeys(said, event.facts["old"])
        standing.untold -= said.keys()


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(str(value))


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))
