"""
Mergers: what a unit that went into another one owed with many others, and what is then asked of its successor.

One body is asked once, for what was owed by either part: a report, an update or a filing of either meets the duty of
both. What the gone part owed ends on the day of the merger; what was late before stays. Nothing that began after that
day was ever the gone part's. Pure; the tasks of a unit keep their clocks, and are carried by whom its name says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from tracker.clocks.oneact import Advance
from tracker.clocks.parts import RUNNING, Clock
from tracker.law.vocabulary import Force, Happened, Outcome, Subject

OWED_BY_MANY = frozenset({Subject.MEETING, Subject.PERIOD, Subject.WEEK})
"""Subjects that several units owe something to: an act of one unit meets its own clock alone."""

OWED_OR_DONE = frozenset({Outcome.OPEN, Outcome.MET})
"""Outcomes of the one row by which a unit owes such a subject its part, or has done it."""


class Going(NamedTuple):
    """A unit whose work another one carries from a day on; `later` are the bodies that carried it after that one."""

    unit: int
    heir: int
    on: date
    later: tuple[int, ...] = ()


def goings(mergers: Mapping[int, tuple[date, int]]) -> list[Going]:
    """Return who carried the work of whom since when, the earliest first; `mergers` name day and successor."""
    found: list[Going] = []
    for unit in mergers:
        line = list(_line(unit, mergers))
        found += [
            Going(unit, heir, on, tuple(later for _, later in line[at:])) for at, (on, heir) in enumerate(line, 1)
        ]
    return sorted(found, key=lambda each: (each.on, -len(each.later), each.unit))


def carrier(unit: int, mergers: Mapping[int, tuple[date, int]], on: date) -> int:
    """Return who carries the work of a unit on a day: itself, or the successor it then had."""
    heirs = [heir for day, heir in _line(unit, mergers) if day <= on]
    return heirs[-1] if heirs else unit


def parts(unit: int, mergers: Mapping[int, tuple[date, int]]) -> list[int]:
    """Return a unit, and those whose work came to it, directly or through others."""
    return [unit, *(each for each in mergers if any(heir == unit for _, heir in _line(each, mergers)))]


def must_be_passed_on(clocks: Sequence[Clock], going: Going) -> bool:
    """Say whether clocks of a subject still name a unit for what its successor is to be asked for."""
    return any(
        not _is_done_before(mine, going.on) or _is_open(_last(clocks, going.heir, rule))
        for rule in _rules_of(clocks, going.unit)
        if (mine := _last(clocks, going.unit, rule)) is not None
    )


def pass_on(work: Advance, new_id: Callable[[], int]) -> None:
    """Let the successor answer for both: what either has done meets the duty, what neither has is asked once."""
    event = work.event
    unit, heir = int(str(event.facts["unit"])), int(str(event.facts["heir"]))
    later = _numbers(event.facts["later"])
    for rule in _rules_of(work.clocks, unit):
        mine = _last(work.clocks, unit, rule)
        theirs = _last(work.clocks, heir, rule)
        if mine is None:
            continue
        if _is_done_before(mine, event.on):
            if theirs is not None and _is_open(theirs):
                _end(work, theirs)
            continue
        was = replace(mine)
        _end(work, mine)
        asked = [clock for body in (heir, *later) if (clock := _last(work.clocks, body, rule)) is not None]
        if not asked:
            _ask(work, was, heir, new_id)
        elif _is_open(asked[0]):
            _answer_for_both(work, asked[0], was, new_id)


def do_after_all(work: Advance) -> None:
    """Let an act of a unit, typed after its merger and dated before it, meet what the unit owed then."""
    event = work.event
    if event.subject not in OWED_BY_MANY:
        return
    for clock in work.clocks:
        if clock.outcome is not Outcome.MERGED or clock.unit != event.facts.get("unit") or clock.ended_on is None:
            continue
        if event.happened in clock.law.stops and event.on < clock.ended_on:
            work.meet(clock, event.on, to_be_confirmed=False)


def join(work: Advance) -> None:
    """End the clocks of a task that became one with another of the same body."""
    if work.event.happened is Happened.TASK_JOINED:
        for clock in work.clocks:
            if clock.outcome in RUNNING:
                clock.met_on = clock.met_by = None
                work.end(clock, Outcome.MERGED)


def _line(unit: int, mergers: Mapping[int, tuple[date, int]]) -> Iterable[tuple[date, int]]:
    """Yield who came to carry the work of a unit, each with the day since when."""
    seen = {unit}
    while unit in mergers and mergers[unit][1] not in seen:
        yield mergers[unit]
        unit = mergers[unit][1]
        seen.add(unit)


def _rules_of(clocks: Iterable[Clock], unit: int) -> list[str]:
    """Return the rules under which a unit has a clock, each once."""
    return list(dict.fromkeys(clock.rule for clock in clocks if clock.unit == unit))


def _last(clocks: Sequence[Clock], unit: int, rule: str) -> Clock | None:
    """Return the row by which a unit owes its part or has done it; None where it owes none."""
    rows = [clock for clock in clocks if clock.unit == unit and clock.rule == rule and clock.outcome in OWED_OR_DONE]
    return rows[-1] if rows else None


def _is_open(clock: Clock | None) -> bool:
    return clock is not None and clock.outcome is Outcome.OPEN


def _is_done_before(clock: Clock, on: date) -> bool:
    """Say whether a unit had done its part by itself before a day."""
    return clock.met_on is not None and clock.met_on < on


def _end(work: Advance, clock: Clock) -> None:
    """Let a row end with the merger; one that began on its day or later was never true."""
    clock.met_on = clock.met_by = clock.accepted_on = None
    work.end(clock, Outcome.CORRECTED if clock.opened_on >= work.event.on else Outcome.MERGED)


def _ask(work: Advance, was: Clock, heir: int, new_id: Callable[[], int]) -> None:
    """Ask a successor that was not asked itself for what the gone part owed; a day that has passed binds nobody."""
    has_passed = was.due_on is not None and was.due_on < work.event.on and was.force == Force.DUTY.value
    if has_passed and _is_open(was) and was.subject is not Subject.PERIOD:
        return  # the meeting's own day decides, and nothing is left to be done for it
    opened_on = max(was.opened_on, work.event.on)
    after = replace(was, id=new_id(), unit=heir, replaces=was.id, opened_on=opened_on, opened_by=work.event.id)
    if has_passed and _is_open(was):
        after.term = after.due_on = after.original_due_on = None
        after.provisional = False
    work.open(after)


def _answer_for_both(work: Advance, theirs: Clock, was: Clock, new_id: Callable[[], int]) -> None:
    """Let the row of a successor say what the gone part's row said, where that is better: done, or due later."""
    if was.outcome is Outcome.MET:
        theirs.met_on, theirs.met_by, theirs.accepted_on = was.met_on, was.met_by, was.accepted_on
        theirs.outcome, theirs.ended_on, theirs.ended_by = was.outcome, was.ended_on, was.ended_by
        work.touched[theirs.id] = theirs
    elif was.due_on is not None and theirs.due_on is not None and was.due_on > theirs.due_on:
        after = replace(
            theirs,
            id=new_id(),
            term=was.term,
            due_on=was.due_on,
            provisional=was.provisional,
            replaces=theirs.id,
            opened_on=max(theirs.opened_on, work.event.on),
            opened_by=work.event.id,
        )
        _end(work, theirs)
        work.open(after)


def _numbers(value: object) -> tuple[int, ...]:
    return tuple(int(number) for number in value) if isinstance(value, list | tuple) else ()
