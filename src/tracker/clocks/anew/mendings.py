"""
Mendings: what a correction of a record makes of its duty, as if what it says had been typed so from the beginning.

The mistaken clock was never true. Where the day is corrected from which the law counts, the duty begins anew from
the right one; where that day is taken away, nothing is owed. A day before the Quy chế begins no duty (Art. 16).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tracker.clocks.oneact import Advance, Ground
from tracker.clocks.parts import RUNNING, Clock
from tracker.clocks.starts import start
from tracker.law.kinds import Conductor
from tracker.law.record import RECORDS
from tracker.law.rule import Rule
from tracker.law.vocabulary import Happened, Outcome

MENDING = frozenset({Happened.INSPECTION_CORRECTED})
"""Acts that say of a record how it was from the beginning."""

ENDED = {
    Conductor.CITY: Happened.INSPECTION_ENDED_BY_CITY,
    Conductor.UNIT: Happened.INSPECTION_ENDED_BY_UNIT,
}
"""The act that ends an inspection, by who conducted it."""


def mend(work: Advance, new_id: Callable[[], int]) -> None:
    """Let the duty of a record stand as what was corrected makes it."""
    was = next((clock for clock in reversed(work.clocks) if clock.outcome is not Outcome.CORRECTED), None)
    if "ended_on" in work.event.facts:
        after = _begun_anew(work, new_id)
    elif was is None or not _is_moved(work, was):
        return
    else:
        after = _standing_again(work, was, new_id())
    if was is not None:
        _was_never_true(work, was)
    if after is None:
        return
    after.replaces = None if was is None else was.id
    work.open(after)
    cancelled_on = work.standing.record.get("cancelled_on")
    if cancelled_on is not None:
        work.end(after, Outcome.STOPPED)
        after.ended_on = date.fromisoformat(str(cancelled_on))
        return
    meet_at_once(work, after)
    if was is not None and was.met_by is not None and after.met_by is not None:
        after.met_by = was.met_by


def _is_moved(work: Advance, was: Clock) -> bool:
    """Say whether what was corrected changes how a duty ended, or whether it did."""
    return "cancelled_on" in work.event.facts or was.met_on != all_done_on(work, was.law)


def meet_at_once(work: Advance, clock: Clock) -> None:
    """Meet a clock where all that its rule asks for is done, be it before the duty began (Art. 16)."""
    done_on = all_done_on(work, clock.law)
    if done_on is not None:
        work.meet(clock, done_on, to_be_confirmed=False)
        clock.ended_on = max(done_on, clock.opened_on)


def all_done_on(work: Advance, law: Rule) -> date | None:
    """Return the day on which the last act that a rule asks for was done; None while one is missing (Art. 16, 18.5)."""
    names, record = RECORDS[work.standing.subject].days, work.standing.record
    is_alone = law.alone is not None and record.get(law.alone[0]) == law.alone[1]
    besides = [] if is_alone else [record.get(names[act]) for act in law.also]
    stopped = [day for act in law.stops if (day := record.get(names[act]))]
    if not stopped or not all(besides):
        return None
    return max(date.fromisoformat(str(day)) for day in (*besides, *stopped))


def _begun_anew(work: Advance, new_id: Callable[[], int]) -> Clock | None:
    """Return the duty that begins with the corrected end of an inspection; None where it has no end, or an old one."""
    record, event = work.standing.record, work.event
    if "ended_on" not in record:
        return None
    on = date.fromisoformat(str(record["ended_on"]))
    owing = {"units": [record["unit"]]} if "unit" in record else {}
    ended = event._replace(happened=ENDED[Conductor(str(record["conductor"]))], on=on, facts=owing)
    begun = Advance(ended, work.standing, [], Ground(work.calendar, work.regulation, work.settings))
    start(begun, new_id)
    return next(iter(begun.clocks), None)


def _standing_again(work: Advance, was: Clock, number: int) -> Clock:
    """Return a duty as it stood before anything met it: its last day was no mistake."""
    return replace(
        was,
        id=number,
        opened_by=work.event.id,
        outcome=Outcome.OPEN,
        met_on=None,
        met_by=None,
        ended_on=None,
        ended_by=None,
    )


def _was_never_true(work: Advance, was: Clock) -> None:
    """Close the mistaken clock."""
    if was.outcome in RUNNING:
        work.end(was, Outcome.CORRECTED)
    was.outcome = Outcome.CORRECTED
    work.touched[was.id] = was
