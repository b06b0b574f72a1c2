"""
Starts: which clocks an act opens, for whom, and from which act each counts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tracker.clocks.anew.mergers import OWED_BY_MANY
from tracker.clocks.beside import deadline_beside
from tracker.clocks.counting import anchor_of, binding, by_deadline, holders, is_deadline, is_started, judged, term_of
from tracker.clocks.inforce import base_term, owed_period, standing_still, window_after
from tracker.clocks.oneact import Advance
from tracker.clocks.parts import Clock
from tracker.days.holders import Holder, Stretch
from tracker.law.custom.practice import is_strict
from tracker.law.rule import Notice, Rule
from tracker.law.vocabulary import Happened, Outcome
from tracker.law.windows import Anchor


def start(work: Advance, new_id: Callable[[], int]) -> None:
    """Open the clocks that the act starts, one for each that owes it."""
    event, standing = work.event, work.standing
    begun_on = _begun_on(work)
    for law in work.regulation.started_by(event.happened, begun_on):
        if not is_started(law, event, standing, work.clocks) or not _is_about(work, law):
            continue
        owing = _owing(work, law) if event.subject in OWED_BY_MANY else ()
        units = [unit for unit in holders(law, event, standing) if unit not in owing]
        if not units:
            continue
        term = _first_term(work, law, begun_on)
        if law.counts_from is Anchor.NAMED_DAY and term is not None:
            term = binding(law, term, event, work.calendar)
        last_day, provisional, held = judged(law, term, work.calendar)
        for unit in units:
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
                    started_on=begun_on,
                    term=term,
                    due_on=last_day,
                    provisional=provisional,
                    held=held,
                    original_due_on=last_day,
                    opened_on=event.on,
                    opened_by=event.id,
                    regulation=work.regulation,
                )
            )
            let_go(work, work.clocks[-1])


def let_go(work: Advance, clock: Clock) -> None:
    """End a duty that its announcement left no whole working day for: it is owed by nobody (see `Notice`)."""
    if clock.law.notice is Notice.FREES and clock.due_on is None:
        work.end(clock, Outcome.STOPPED)


def _owing(work: Advance, law: Rule) -> set[int | None]:
    """Return who owes what a rule asks, or has met it: who was let go may be asked again."""
    last = {clock.unit: clock.outcome for clock in work.clocks if clock.rule == law.code}
    return {unit for unit, outcome in last.items() if outcome not in (Outcome.STOPPED, Outcome.CORRECTED)}


def _is_about(work: Advance, law: Rule) -> bool:
    """Say whether the act tells of a unit of the kind that the rule speaks of (Art. 18.5)."""
    return law.about is None or work.kinds.get(int(str(work.event.facts["about"]))) in law.about


def _first_term(work: Advance, law: Rule, begun_on: date) -> str | None:
    """Return the term of a clock that the act starts."""
    event, standing = work.event, work.standing
    if not by_deadline(law):
        return term_of(law, event)
    period = None if (code := event.facts.get("period")) is None else str(code)
    if is_deadline(law):
        base = base_term(standing, period, strict=is_strict(work.settings))
        return base if base is None or period is None else standing_still(base, _stopped_before(work, period))
    deadline = deadline_beside(work.clocks, period, work.calendar)
    return window_after(law, begun_on, deadline, (), anchor_of(law, work.settings), work.calendar)


def _stopped_before(work: Advance, code: str) -> list[Stretch]:
    """Return how long a task was stopped after a period had begun that nobody asked for then."""
    event, standing = work.event, work.standing
    period = owed_period(standing, code, strict=False)
    stops = [
        clock.ended_on
        for clock in work.clocks
        if is_deadline(clock.law) and clock.outcome in (Outcome.STOPPED, Outcome.REOPENED) and clock.ended_on
    ]
    if period is None or standing.issued_on is None or not stops:
        return []
    since = max(*stops, period.starts, standing.issued_on)
    return [Stretch(Holder.STOPPED, since, event.on)] if since < event.on else []


def _begun_on(work: Advance) -> date:
    """
    Return the day the law counts from, and by which its version is chosen: that of the act.

    A period of a task begins with the period; a unit that a meeting asks later, with the day it was scheduled on, so
    that one meeting has one cut-off.
    """
    event, standing = work.event, work.standing
    if event.happened is Happened.UPDATE_CALLED:
        return date.fromisoformat(str(standing.record["scheduled_on"]))
    if event.happened is not Happened.PERIOD_OPENED:
        return event.on
    period = owed_period(standing, str(event.facts["period"]), strict=False)
    return event.on if period is None else max(period.starts, standing.issued_on or event.on)
