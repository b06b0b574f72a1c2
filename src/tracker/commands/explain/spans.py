"""
Whose time it was, from the day a task was given to the day its deadline is judged by: one stretch after the other.

A stretch begins after its first day, as terms count: its working days add up to those of the whole.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.words.labels.task import HOLDERS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.commands.explain.obligation import Told


class Span(NamedTuple):
    """
    A stretch of time: from a day to another (None: to this day), who held the task, working days.

    `overdue`: how many of them a unit had it past its deadline; where another held it meanwhile, none is told.
    """

    since: date
    until: date | None
    holder: str
    working_days: int | None
    overdue: int | None = None

    @property
    def who(self) -> str:
        """Return who held the task, as people say it."""
        return _(HOLDERS[self.holder]) if self.holder in HOLDERS else self.holder


def spans(chain: Sequence[Told]) -> list[Span]:
    """Return the stretches of a chain of deadlines, the oldest first; a unit's own bear its name."""
    last = chain[-1]
    found: list[Span] = []
    cursor = _begin(chain[0])
    for each in _held(chain):
        if each["until"] is not None and each["until"] <= cursor:
            continue
        found += _own(chain, cursor, each["since"])
        since = max(cursor, each["since"])
        found.append(Span(since, each["until"], each["holder"], _between(last, since, each["until"] or last.today)))
        if each["until"] is None:
            return found
        cursor = each["until"]
    return _past_due([*found, *_own(chain, cursor, _end(last))], last)


def _past_due(found: list[Span], last: Told) -> list[Span]:
    """Return the stretches with what of them was past the deadline, where that adds up to the days of the verdict."""
    late, due = last.late(), last.due_on
    if due is None or late is None or not late[1]:
        return found
    told = [
        each._replace(overdue=_between(last, max(each.since, due), each.until))
        if each.holder not in HOLDERS and each.until is not None and each.until > due
        else each
        for each in found
    ]
    return told if sum(each.overdue or 0 for each in told) == late[1] else found


def _begin(first: Told) -> date:
    """Return the day a unit's time began: that its term counts from, or that the deadline was set."""
    return date.fromisoformat(min(first.row.started_on, first.row.opened_on))


def _end(last: Told) -> date:
    """Return the day a deadline is judged by, or that it ended."""
    if last.judged_on is not None:
        return last.judged_on
    ended = last.row.met_on or last.row.ended_on
    return last.today if ended is None else date.fromisoformat(ended)


def _held(chain: Sequence[Told]) -> list[dict[str, Any]]:
    """Return the stretches that were not a unit's, of every deadline of a chain, each once."""
    known = {(each["holder"], each["since"]): each for told in chain for each in told.stretches() if each["until"]}
    if (running := chain[-1].running_stretch()) is not None:
        known[running["holder"], running["since"]] = running
    return sorted(known.values(), key=lambda each: (each["since"], each["until"] or date.max))


def _own(chain: Sequence[Told], since: date, until: date) -> list[Span]:
    """Return the stretches of the units that had the task between two days."""
    found: list[Span] = []
    for place, told in enumerate(chain):
        begins = since if place == 0 else max(since, date.fromisoformat(told.row.opened_on))
        ends = until if place == len(chain) - 1 else min(until, date.fromisoformat(chain[place + 1].row.opened_on))
        if begins >= ends:
            continue
        name = told.row.unit or ""
        if found and found[-1].holder == name:
            begins = found.pop().since
        found.append(Span(begins, ends, name, _between(told, begins, ends)))
    return found


def _between(told: Told, since: date, until: date) -> int | None:
    """Return the working days of a stretch; None where the calendar does not reach."""
    calendar = told.calendar
    if not calendar.first <= since <= until <= calendar.last:
        return None
    return calendar.between(since, until)
