"""
The deadline in force: what the words, the paper that set them and the receipt of that paper say of one last day.

A start names whose act it is: a term counts from the paper that set it, or from the day on which the unit that
owes received that paper, never from the Office's own receipt or a former lead's. Pure; reads no clock.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from tracker.days.deadlines import Deadline, Kind, Period, from_json
from tracker.days.holders import Stretch
from tracker.days.terms import NOT_BEFORE, counted_from, reckon, with_operations, without_stretches, written
from tracker.law.event import Event, Standing
from tracker.law.rule import Rule
from tracker.law.windows import Anchor
from tracker.workdays import Calendar


@lru_cache(maxsize=4096)
def deadline_of(deadline: str) -> Deadline:
    """Return the deadline that a task keeps as JSON."""
    return from_json(json.loads(deadline))


def set_by_words(standing: Standing, *, strict: bool) -> str | None:
    """Return the term that the words in force set; None where they set none, or wait for a receipt."""
    return _term(standing.deadline, standing.paper_on or date.min, standing.received_on, strict)


@lru_cache(maxsize=4096)
def _term(deadline: str, paper_on: date, received_on: date | None, strict: bool) -> str | None:
    return deadline_of(deadline).term(paper_on, received_on, strict=strict)


def paper_day(event: Event) -> date:
    """Return the day of the paper that an act rests on; an act that names none is dated like its paper."""
    issued_on = event.facts.get("document_issued_on")
    return event.on if issued_on is None else date.fromisoformat(str(issued_on))


def counts_from_receipt(deadline: str) -> bool:
    """Say whether a deadline counts from the receipt of its paper: so written, or no start is named."""
    known = deadline_of(deadline)
    return known.kind is Kind.TERM and known.since in (None, "received")


def counts_from_signing(deadline: str) -> bool:
    """Say whether a deadline counts from the day on which its own paper was signed, whoever leads."""
    known = deadline_of(deadline)
    return known.kind is Kind.TERM and known.since == "issued"


def waits_for_receipt(deadline: str, received_on: date | None) -> bool:
    """Say whether a deadline counts from a receipt that nobody has recorded."""
    known = deadline_of(deadline)
    return known.kind is Kind.TERM and known.since == "received" and received_on is None


def owed_period(standing: Standing, code: str, *, strict: bool) -> Period | None:
    """Return the period of that code, None where the words in force do not ask for it (Bộ luật Dân sự, Điều 147.2)."""
    known = deadline_of(standing.deadline)
    try:
        period = known.period_named(code, strict=strict)
    except ValueError:
        return None
    return period if known.owes(period, standing.issued_on or date.min) else None


def base_term(standing: Standing, period: str | None, *, strict: bool) -> str | None:
    """Return what the words in force set for a task, or for one of its periods, before any waiting."""
    if period is None:
        return set_by_words(standing, strict=strict)
    owed = owed_period(standing, period, strict=strict)
    return None if owed is None else owed.term


def standing_still(term: str, stretches: Sequence[Stretch]) -> str:
    """Return a term that stood still; what was over before its count began does not touch it."""
    start = counted_from(term)
    return with_operations(term, *(str(each) for each in stretches if start is None or each.until > start))


def window_after(
    law: Rule, given_on: date, deadline: str | None, stretches: Sequence[Stretch], anchor: Anchor, calendar: Calendar
) -> str:
    """
    Return the term of a rule that runs on the deadline, or on the day its lead was given the task (Art. 8.1.e).

    Nothing counts from a day before the rule was law. Counted from the day given, it does not end before the
    deadline in force does.
    """
    from_deadline = anchor is Anchor.DEADLINE
    if deadline is not None and from_deadline:
        start, stretches = without_stretches(deadline)
    else:
        start, stretches = given_on.isoformat(), [each for each in stretches if each.until > given_on]
    earliest = (f"{NOT_BEFORE}:{law.duty_since}",) if not law.judges(reckon(start, calendar).day) else ()
    term = with_operations(start, *earliest, *map(str, stretches), *(law.window.operations or ()))
    if deadline is None or from_deadline:
        return term
    last_day = reckon(deadline, calendar).day
    return with_operations(term, f"{NOT_BEFORE}:{last_day}") if reckon(term, calendar).day < last_day else term


def day_named(start: object, law: Rule) -> str:
    """Return the term of a rule that counts from a day which its act names."""
    return written(date.fromisoformat(str(start)), *(law.window.operations or ()))
