"""
Whose time it was, from the day a task was given to the day its deadline is judged by: one stretch after the other.

A stretch begins after its first day, as terms count: its working days add up to those of the whole.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.days.holders import Holder
from tracker.words.labels.task import HOLDERS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.commands.explain.obligation import Told


class Span(NamedTuple):
    """
    A stretch of time: from a day to another (None: to this day), who held the task, working days.

    `overdue`: how many of them a unit had it past its deadline, those after `late_since`; none where another held it.
    """

    since: date
    until: date | None
    holder: str
    working_days: int | None
    overdue: int | None = None
    late_since: date | None = None

    @property
    def who(self) -> str:
        """Return who held the task, as people say it."""
        return _(STOOD[self.holder]) if self.holder in STOOD else self.holder

    def json(self) -> dict[str, Any]:
        """Return the stretch for machines."""
        told = self._asdict()
        del told["late_since"]
        return told


RUNNING_ON = "direction-late"
"""Who holds a task that was referred back too late: a direction is waited for, and the unit's time runs on."""

STOOD = HOLDERS | {RUNNING_ON: "chờ chỉ đạo; chuyển lại muộn nên hạn vẫn chạy"}
"""Who held a task while no unit did, in words."""


def spans(chain: Sequence[Told]) -> list[Span]:
    """Return the stretches of a chain of deadlines, the oldest first; a unit's own bear its name."""
    last = chain[-1]
    found: list[Span] = []
    cursor = _begin(chain[0])
    for since, until, holder in _held(chain):
        if until is not None and until <= cursor:
            continue
        found += _own(chain, cursor, since)
        begins = max(cursor, since)
        span = Span(begins, until, holder, _between(last, begins, until or last.today))
        found.append(_late(span, _in_force(chain, begins), is_the_unit_s=holder == RUNNING_ON))
        if until is None:
            return _past_due(found, last)
        cursor = until
    return _past_due([*found, *_own(chain, cursor, _end(last))], last)


def _past_due(found: list[Span], last: Told) -> list[Span]:
    """Return the stretches with what of them was past the deadline, where that adds up to the days of the verdict."""
    late, due = last.late(), last.due_on
    if due is None or late is None or not late[1]:
        return [each._replace(overdue=None, late_since=None) for each in found]
    if sum(each.overdue or 0 for each in found) == late[1]:
        return found
    # A later direction made good what was late before: the deadline of now is the measure of all.
    told = [_late(each, last, is_the_unit_s=each.holder not in HOLDERS) for each in found]
    if sum(each.overdue or 0 for each in told) == late[1]:
        return told
    return [each._replace(overdue=None, late_since=None) for each in found]


def _late(span: Span, told: Told, *, is_the_unit_s: bool) -> Span:
    """Return a stretch with how much of it was past a deadline."""
    until, due = span.until or told.today, told.due_on
    if not is_the_unit_s or due is None or until <= due:
        return span._replace(overdue=None, late_since=None)
    since = max(span.since, due)
    return span._replace(overdue=_between(told, since, until), late_since=since)


def _begin(first: Told) -> date:
    """Return the day a unit's time began: that its term counts from, or that the deadline was set."""
    return date.fromisoformat(min(first.row.started_on, first.row.opened_on))


def _end(last: Told) -> date:
    """Return the day a deadline is judged by, or that it ended."""
    if last.judged_on is not None:
        return last.judged_on
    ended = last.row.met_on or last.row.ended_on
    return last.today if ended is None else date.fromisoformat(ended)


def _in_force(chain: Sequence[Told], day: date) -> Told:
    """Return the deadline that ran until a day."""
    before = [each for each in chain if each.row.opened_on <= day.isoformat()]
    return before[-1] if before else chain[0]


def _held(chain: Sequence[Told]) -> list[tuple[date, date | None, str]]:
    """Return the stretches that were not a unit's, of every deadline of a chain, each once: since, until, who."""
    known: dict[date, tuple[date, date | None, str]] = {}
    for told, after in zip(chain, (*chain[1:], None), strict=True):
        for since, until, holder in _left(told, after):
            known.setdefault(since, (since, until, holder))
    for told in chain:
        for each in told.stretches():
            if each["until"]:
                known.setdefault(each["since"], (each["since"], each["until"], each["holder"]))
    if (running := chain[-1].running_stretch()) is not None:
        holder = RUNNING_ON if chain[-1].referred_late else running["holder"]
        known[running["since"]] = (running["since"], None, holder)
    return sorted(
        (each for each in known.values() if each[0] != each[1]), key=lambda each: (each[0], each[1] or date.max)
    )


def _left(told: Told, after: Told | None) -> Iterator[tuple[date, date, str]]:
    """Yield the stretches between the end of a unit's time and the deadline after it, a new lead's too."""
    row = told.row
    if row.ended_on is None or after is None:
        return
    ended, went_on = date.fromisoformat(row.ended_on), date.fromisoformat(after.row.opened_on)
    if row.met_on is not None and row.outcome in ("returned", "reopened"):
        yield date.fromisoformat(row.met_on), ended, Holder.OFFICE.value
    if row.outcome == "referred":
        yield ended, went_on, RUNNING_ON if told.referred_late else Holder.DIRECTION.value
    elif row.outcome == "reopened":
        yield ended, went_on, (Holder.STOPPED if row.accepted_on is None else Holder.DONE).value


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
        found.append(_late(Span(begins, ends, name, _between(told, begins, ends)), told, is_the_unit_s=True))
    return found


def _between(told: Told, since: date, until: date) -> int | None:
    """Return the working days of a stretch; None where the calendar does not reach."""
    calendar = told.calendar
    if not calendar.first <= since <= until <= calendar.last:
        return None
    return calendar.between(since, until)
