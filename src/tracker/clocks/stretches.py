"""
Whose time it is: the stretches of a task that are not its unit's.

A clock runs in its holder's time only. While the Office holds a report, while a referral waits for a
direction, while a task stands stopped or done, the unit's clock stands still (Quy chế, Điều 6.1.a, 6.1.c).
This module alone says which stretch follows from which rows of a clock's line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.days.holders import Holder, Stretch
from tracker.law.vocabulary import Force, Outcome

if TYPE_CHECKING:
    from tracker.clocks.parts import Clock

SET_ANEW = frozenset({Outcome.EXTENDED, Outcome.SHORTENED})
"""Outcomes of a clock whose successor runs on a term that a direction set."""


def line_of(clocks: Iterable[Clock], last: Clock) -> list[Clock]:
    """Return a clock and those it replaced, one after the other, oldest first."""
    known = {clock.id: clock for clock in clocks}
    line = [last]
    while line[0].replaces is not None:
        line.insert(0, known[line[0].replaces])
    return line


def is_set_anew(clocks: Iterable[Clock], clock: Clock) -> bool:
    """Say whether a direction set the term of a clock, or of one that it took over from."""
    line = line_of(clocks, clock)
    return any(sets_anew(before, after) for before, after in pairwise(line))


def sets_anew(clock: Clock, after: Clock) -> bool:
    """Say whether a successor runs on a term that a direction set; the wait for it may have ended the one before."""
    return clock.outcome in SET_ANEW or after.extensions > clock.extensions


def as_first_counted(clocks: Iterable[Clock], clock: Clock) -> Clock:
    """Return the row that a clock was before calendars were changed: only its day was counted anew since."""
    known = {each.id: each for each in clocks}
    while (before := known.get(clock.replaces or 0)) is not None and before.outcome is Outcome.RECOUNTED:
        clock = before
    return clock


def not_the_unit_s(clocks: Sequence[Clock], last: Clock, until: date) -> list[Stretch]:
    """
    Return the stretches of a line that were not its unit's, oldest first; one that goes on ends on `until`.

    A new deadline set by direction begins anew: what was waited before its day counts no more.
    """
    line = line_of(clocks, last)
    return _waited(clocks, zip(line, (*line[1:], None), strict=True), until)


def waited_before(clocks: Sequence[Clock], clock: Clock) -> list[Stretch]:
    """Return the stretches of a line that were not its unit's and were over when one of its clocks began."""
    line = line_of(clocks, clock)
    return _waited(clocks, pairwise(line), clock.opened_on)


def _waited(clocks: Sequence[Clock], line: Iterable[tuple[Clock, Clock | None]], until: date) -> list[Stretch]:
    """Return the stretches between the clocks of a line, each given with the one after it."""
    found: list[Stretch] = []
    for clock, after in line:
        went_on = until if after is None else after.opened_on
        if after is not None and sets_anew(clock, after):
            found = after_day(found, went_on)
        elif after is None or after.unit == clock.unit or clock.outcome is not Outcome.REFERRED:
            # Another unit has no clock that stood still while the first one waited for a direction.
            found += stood_still(clocks, clock, went_on)
    return found


def after_day(stretches: Iterable[Stretch], day: date) -> list[Stretch]:
    """Return what of these stretches lies after a day on which a term began anew."""
    return [replace(each, since=max(each.since, day)) for each in stretches if each.until > day]


def stood_still(clocks: Sequence[Clock], clock: Clock, until: date) -> list[Stretch]:
    """
    Return the stretches between a clock and its successor, which goes on from the day `until`.

    A period is nobody's before it begins, so that no wait counts until then. An act that is typed late but
    dated before the wait leaves no wait.
    """
    stretches = [each for each in _between(clocks, clock, until) if each.since <= each.until]
    return stretches if clock.period is None else after_day(stretches, clock.started_on)


def _between(clocks: Sequence[Clock], clock: Clock, until: date) -> Iterator[Stretch]:
    """Yield whose time it was from the end of the unit's on."""
    if clock.ended_on is None:
        return
    if clock.outcome is Outcome.RETURNED and clock.met_on:
        yield Stretch(Holder.OFFICE, _waited_since(clocks, clock, clock.met_on), clock.ended_on)
    elif clock.outcome is Outcome.REFERRED and is_in_time(clocks, clock, clock.ended_on):
        began_on = as_first_counted(clocks, clock).opened_on
        yield Stretch(Holder.DIRECTION, max(began_on, clock.ended_on), until)
    elif clock.outcome is Outcome.REOPENED:
        if clock.met_on is not None:
            yield Stretch(Holder.OFFICE, _waited_since(clocks, clock, clock.met_on), clock.ended_on)
        yield Stretch(Holder.STOPPED if clock.accepted_on is None else Holder.DONE, clock.ended_on, until)


def _waited_since(clocks: Sequence[Clock], clock: Clock, met_on: date) -> date:
    """Return since when a report waits under its term: one that a direction set while it waited begins with that."""
    before = next((each for each in clocks if each.id == clock.replaces), None)
    return max(met_on, clock.opened_on) if before is not None and sets_anew(before, clock) else met_on


def is_in_time(clocks: Sequence[Clock], referred: Clock, on: date) -> bool:
    """
    Say whether a referral of a day came within the right of its unit (Art. 6.1.c).

    Without a receipt of its own nobody can say that it was late.
    """
    led_since = _led_since(clocks, referred.unit)
    rights = [
        clock
        for clock in clocks
        if clock.force == Force.OPTION
        and clock.unit == referred.unit
        and clock.outcome is not Outcome.CORRECTED
        and as_first_counted(clocks, clock).opened_by >= led_since
        and clock.started_on <= on
    ]
    return not rights or rights[-1].due_on is None or on <= rights[-1].due_on


def _led_since(clocks: Sequence[Clock], unit: int | None) -> int:
    """Return the number of the act that last gave the task to a unit; 0 where it had it from the beginning."""
    known = {clock.id: clock for clock in clocks}
    given = [
        clock.opened_by
        for clock in clocks
        if clock.replaces in known
        and clock.unit == unit != known[clock.replaces].unit
        and known[clock.replaces].outcome is not Outcome.CORRECTED
    ]
    return max(given, default=0)
