"""
Standing: where a subject stands after an act, before anything follows in law.

A task moves as `lifecycle` allows; a record keeps what its act says of it. Pure, like `clocks`.
"""

from __future__ import annotations

from datetime import date

from tracker.clock import Event, Standing
from tracker.lifecycle import move
from tracker.records import RECORDS
from tracker.terms import reckon
from tracker.vocabulary import Happened, Issuer, Status, Subject
from tracker.workdays import Calendar


def stand(event: Event, standing: Standing, calendar: Calendar) -> None:
    """
    Carry the act into the standing of its subject.

    Raises Forbidden where the lifecycle does not allow it, CalendarMissing where a deadline leaves the calendar.
    """
    facts = event.facts
    if event.happened is Happened.TASK_ASSIGNED:
        standing.status = Status.ASSIGNED
        standing.item = _number(facts["item"])
        standing.issued_on = event.on
        standing.entered_on = _day(facts["entered_on"])
    elif event.happened is Happened.DIRECTIVE_ISSUED:
        standing.issued_on = event.on
        standing.issuer = Issuer(str(facts["issuer"]))
    elif event.happened is Happened.DIRECTIVE_CORRECTED:
        standing.issued_on = _day(facts.get("issued_on")) or standing.issued_on
        standing.issuer = Issuer(str(facts["issuer"])) if "issuer" in facts else standing.issuer
    elif standing.subject in RECORDS:
        _note(event, standing)
        return
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
        standing.due_on = None if standing.term is None else reckon(standing.term, calendar).day


def _note(event: Event, standing: Standing) -> None:
    """Carry the act into a record: its facts and its day, under the names of the columns."""
    kept = RECORDS[standing.subject]
    standing.record |= {name: event.facts[name] for name in kept.facts if name in event.facts}
    if event.happened in kept.days:
        standing.record[kept.days[event.happened]] = event.on.isoformat()


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(str(value))


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))
