"""
The law of one task's last day, read apart from the program (Art. 5.1.e, 6.1, 8.1.e; Bộ luật Dân sự, Điều 147, 148).

A walk over the calendar gives each day to whoever held the task at its end and counts the unit's own working days
against its term. Nothing is kept between two questions: every answer is a fresh walk over the acts, in the order of
their own days, whenever they were typed. It knows no ledger and asks the program for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

IN_FORCE = date(2025, 9, 4)
DAY = timedelta(days=1)
ASKED_AHEAD = timedelta(days=14)


class On(NamedTuple):
    """«ngày X», «chậm nhất ngày X»."""

    day: date


class Before(NamedTuple):
    """«trước ngày X»."""

    day: date


class Term(NamedTuple):
    """So many working days ("wd"), days ("d") or months ("m") since its paper was "issued", "received" or "unnamed"."""

    length: int
    unit: str
    since: str = "unnamed"


class Monthly(NamedTuple):
    """«ngày N hằng tháng», or «trước ngày N hằng tháng»."""

    day: int
    before: bool = False


Deadline = On | Before | Term | Monthly | None


@dataclass(frozen=True)
class Act:
    """Anything that happened to the task; `on` is the day of the act, or of the paper that it rests on."""

    on: date


@dataclass(frozen=True)
class OfPeriod(Act):
    """An act on one period of a recurring task; None where the task has none."""

    period: str | None = None


@dataclass(frozen=True)
class Assigned(Act):
    """The directive gave the task to a unit; always the first act."""

    lead: int
    deadline: Deadline


class Received(Act):
    """The unit received the newest paper that gave it something."""


@dataclass(frozen=True)
class ReceiptCorrected(Act):
    """The last receipt was mistyped: it was on `to`."""

    to: date


class Reported(OfPeriod):
    """The unit issued its report, or in a task without papers said that it is done."""


class DoneReported(Reported):
    """«Đã thực hiện»."""


class Confirmed(OfPeriod):
    """The Office accepted the result."""


class SentUp(OfPeriod):
    """The city sent its own paper up: the task is closed."""


class Returned(OfPeriod):
    """The Office sent the report back."""


class Explained(OfPeriod):
    """The unit gave a reason in writing (8.1.e)."""


class Referred(Act):
    """The unit referred the task back (6.1.c)."""


@dataclass(frozen=True)
class Decided(Act):
    """A direction answered the referral; with neither lead nor deadline the unit keeps the task."""

    lead: int | None = None
    deadline: Deadline = None


@dataclass(frozen=True)
class Extended(Act):
    """A direction set another deadline."""

    deadline: Deadline
    period: str | None = None


@dataclass(frozen=True)
class Shortened(Act):
    """A direction set a shorter term, of which its unit was told on a day; `received`: that was its receipt."""

    deadline: Deadline
    told: date
    received: bool
    period: str | None = None


@dataclass(frozen=True)
class Reassigned(Act):
    """A direction gave the task to another lead."""

    lead: int


class Stopped(Act):
    """A direction stopped the task."""


class Reopened(Act):
    """The task was taken up again."""


@dataclass(frozen=True)
class _Delivered(Act):
    """A receipt, with the place of its paper among the acts."""

    paper: int


@dataclass(frozen=True)
class _Begun(Act):
    """The day on which a period begins for its unit, with its last lawful day."""

    last: date


HANDED_OVER = (Returned, Decided, Reassigned, Reopened)


class Overdue(NamedTuple):
    """Who is late with what on a day; the last lawful day has the days in it that were not the unit's."""

    unit: int
    period: str | None
    last_day: date
    working_days_late: int


class Lapsed(NamedTuple):
    """What is past six months without a result or a reason, and the day on which they ended (8.1.e)."""

    unit: int
    period: str | None
    ended_on: date


def months_later(day: date, months: int) -> date:
    """Return the corresponding day, or the last of that month (Điều 148.3)."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    return first.replace(day=min(day.day, ((first.replace(day=28) + 4 * DAY).replace(day=1) - DAY).day))


@dataclass
class Line:
    """
    What one unit owes, once or for one period, as the days go by.

    `left`: the unit's own working days up to the last lawful one, below zero those it is late; None: no deadline.
    `passed_on`: the last lawful day, once it has come. `since`: what the six months of an undated task count from.
    `idle`: working days after these that were not the unit's. `held_since`: when the clock was made to stand still.
    """

    law: Law
    period: str | None
    lead: int = 0
    deadline: Deadline = None
    paper: int = 0
    papers: set[int] = field(default_factory=set)
    received: date | None = None
    left: int | None = None
    passed_on: date | None = None
    since: date = date.max
    idle: int = 0
    held_since: date | None = None
    was_late: bool = False
    reported: bool = False
    done: bool = False
    stopped: bool = False
    referred: str | None = None
    explained: bool = False
    gone: bool = False

    @property
    def stands_still(self) -> bool:
        """Say whether the days are somebody else's: the Office's, a direction's, or nobody's."""
        return self.reported or self.done or self.stopped or self.referred == "in time"

    @property
    def is_the_units(self) -> bool:
        """Say whether the unit can be called to account: it holds the task, and waits for nobody's word."""
        return not (self.gone or self.stands_still or self.referred)

    def live(self, day: date) -> None:
        """Give a day to its holder."""
        if not self.law.works(day):
            return
        base = self.since if self.left is None else self.passed_on
        if base is not None and day > max(base, IN_FORCE) and not self.is_the_units:
            self.idle += 1
        if self.left is not None and not self.stands_still:
            self.left -= 1
            if self.left == 0:
                self.passed_on = day

    def carry(self, day: date, place: int, act: Act) -> None:
        """Let an act change who holds the task, or until when."""
        stood = self.stands_still
        if self.stopped and not isinstance(act, Reopened | _Begun | _Delivered):
            return  # what is stopped takes nothing more; what was typed before the stop was known is moot
        match act:
            case Assigned():
                self.lead, self.papers = act.lead, {place}
                self.set(day, place, None if isinstance(act.deadline, Monthly) else act.deadline)
            case _Begun():
                self.held_since = day  # no wait counts that was before there was anything to ask for
                self.bind(day, act.last)
            case _Delivered() if act.paper in self.papers:
                self.received = day
                if act.paper == self.paper and isinstance(self.deadline, Term) and self.deadline.since != "issued":
                    self.bind(day, self.law.last_day(self.deadline, day))
            case Reported():
                self.reported = True
            case Returned():
                self.reported = False
            case Confirmed() | SentUp():
                self.reported, self.done = False, True
            case Explained():
                self.explained = True
            case Referred():
                in_time = self.received is None or day <= self.law.forth(self.received, 1)
                self.referred = "in time" if in_time else "late"
            case Reassigned():
                self.reassign(day, place, act.lead)
            case Extended():
                self.set(day, place, act.deadline)
            case Shortened():
                from_receipt = act.received and isinstance(act.deadline, Term) and act.deadline.since != "issued"
                self.set(day, place, act.deadline)
                last = self.law.last_day(act.deadline, act.told if from_receipt else day)
                self.bind(day, last and max(last, self.law.forth(act.told, 1)))
            case Decided():
                if act.lead is not None:
                    self.reassign(day, place, act.lead)
                if act.deadline is not None:
                    self.set(day, place, act.deadline)
                self.referred = None
            case Stopped():
                self.stopped, self.reported, self.referred = True, False, None
            case Reopened():
                # A period that passed meanwhile is not asked for; one that was confirmed stays confirmed.
                last = self.last_day(day)
                self.gone |= self.period is not None and last is not None and last < day
                self.stopped, self.done = False, self.done and self.period is not None
        if self.stands_still and not stood:
            self.stand_still(day)
        elif stood and not self.stands_still and self.held_since is not None:
            self.go_on()

    def set(self, day: date, place: int, deadline: Deadline) -> None:
        """Let a paper set the term: no waiting before it counts, and a referral is answered."""
        self.deadline, self.paper, self.papers = deadline, place, self.papers | {place}
        self.referred, self.explained = None, False
        self.held_since = day if self.stands_still else None
        is_known = not (isinstance(deadline, Term) and deadline.since == "received")
        self.bind(day, self.law.last_day(deadline, day) if is_known else None)

    def bind(self, day: date, last: date | None) -> None:
        """
        Count the unit's days anew, from a day up to another; None binds it to no day.

        What waits is judged again by the new day, and has the days left that there were when it began to wait.
        """
        waits_since = self.held_since if self.stands_still else None
        self.left = None if last is None else self.law.counted(waits_since or day, last)
        self.passed_on = last if self.left == 0 else None
        self.since, self.idle, self.held_since = day, 0, waits_since
        self.was_late = False

    def reassign(self, day: date, place: int, lead: int) -> None:
        """
        Give the task to another lead: a fixed day goes with it unless it has passed.

        The wait for this direction adds no day; a report of the first lead waits on, for the Office has not answered.
        """
        last = self.last_day(day)
        self.lead, self.received, self.papers = lead, None, {place}
        self.referred, self.explained = None, False
        if isinstance(self.deadline, Term) and self.deadline.since != "issued":
            self.set(day, place, self.deadline)
        elif last is not None and last < day:
            self.gone = self.period is not None
            self.bind(day, None)
        else:
            self.bind(day, last)

    def stand_still(self, day: date) -> None:
        """Stop the unit's clock; a day off after the last lawful day is late, though by no working day."""
        self.held_since = day
        self.was_late = self.left is not None and (self.left < 0 or (self.left == 0 and not self.law.works(day)))

    def go_on(self) -> None:
        """Let the unit's clock go on: in time, with at least one day; late, from where it stood."""
        self.held_since = None
        if self.left is not None and not self.was_late:
            self.left = max(1, self.left)
            self.passed_on, self.idle = None, 0

    def last_day(self, day: date) -> date | None:
        """Return the last lawful day as it stands on a day, without the wait that goes on."""
        start = self.held_since or day
        if self.left is None:
            return None
        return self.law.forth(start, self.left) if self.left > 0 else self.law.back(start, -self.left)


class Law:
    """The law over a calendar, which is only asked whether a day `works`."""

    def __init__(self, works: Callable[[date], bool]) -> None:
        """Take the calendar."""
        self.works = works

    def overdue(self, acts: Sequence[Act], day: date) -> list[Overdue]:
        """Return who is overdue with what at the end of a day, after these acts."""
        found = []
        for line in self._lines(acts, day):
            last = line.last_day(day)
            is_judged = line.passed_on is not None and line.passed_on >= IN_FORCE
            if line.is_the_units and line.left is not None and last is not None and last < day and is_judged:
                found.append(Overdue(line.lead, line.period, last, -line.left))
        return found

    def lapsed(self, acts: Sequence[Act], day: date) -> list[Lapsed]:
        """Return what is past six months on a day, without a result, a reason or a direction that is waited for."""
        found = []
        for line in self._lines(acts, day):
            base = line.since if line.left is None else line.passed_on
            if base is not None and line.is_the_units and not line.explained:
                base = max(base, IN_FORCE)
                ended_on = self.rolled(months_later(self.forth(base, line.idle) if line.idle else base, 6))
                if ended_on < day:
                    found.append(Lapsed(line.lead, line.period, ended_on))
        return found

    def last_day(self, deadline: Deadline, start: date) -> date | None:
        """Return the last lawful day that words set, counted from `start` where they name no day."""
        match deadline:
            case On(day):
                return self.rolled(day)
            case Before(day):
                return self.rolled(day - DAY)
            case Term(count, "wd"):
                return self.forth(start, count)
            case Term(count, "m"):
                return self.rolled(months_later(start, count))
            case Term(count):
                return self.rolled(start + count * DAY)
        return None

    def counted(self, after: date, until: date) -> int:
        """Count the working days after a day up to and including another."""
        return sum(self.works(after + n * DAY) for n in range(1, (until - after).days + 1))

    def forth(self, day: date, count: int) -> date:
        """Return the working day so many after a day; count is one at least."""
        while count:
            day += DAY
            count -= self.works(day)
        return day

    def back(self, day: date, count: int) -> date:
        """Return the last working day with so many after it up to a day."""
        while count or not self.works(day):
            count -= self.works(day)
            day -= DAY
        return day

    def rolled(self, day: date) -> date:
        """Return the day, or the next that is worked (Điều 148.5)."""
        return day if self.works(day) else self.forth(day, 1)

    def _lines(self, acts: Sequence[Act], day: date) -> Iterator[Line]:
        """Yield what is owed on a day: the task, or each period that has begun by then."""
        assigned = acts[0]
        if not isinstance(assigned, Assigned):
            raise TypeError(assigned)
        if not isinstance(assigned.deadline, Monthly):
            yield self._walked(acts, None, None, day)
            return
        first, step = assigned.on.replace(day=1), assigned.deadline.day - 1 - assigned.deadline.before
        while (begins := max(assigned.on, first)) <= day:
            following = months_later(first, 1)
            last = min(first + step * DAY, following - DAY)
            if last > assigned.on:
                yield self._walked(acts, f"{first:%Y-%m}", _Begun(begins, self.rolled(last)), day)
            first = following

    def _walked(self, acts: Sequence[Act], period: str | None, begun: _Begun | None, until: date) -> Line:
        """Return a line after its walk through the days up to and including `until`."""
        line, day = Line(self, period), acts[0].on
        coming = _in_order(acts, period, begun)
        while day <= until:
            line.live(day)
            while coming and coming[0][0] == day:
                line.carry(*coming.pop(0))
            day += DAY
        return line


def _in_order(acts: Sequence[Act], period: str | None, begun: _Begun | None) -> list[tuple[date, int, Act]]:
    """Return the acts on a period in the order of their days, of one day as typed, each with its place as typed."""
    placed: list[tuple[date, int, Act]] = []
    begins, handed_over = acts[0].on if begun is None else begun.on, acts[0].on
    for place, act in enumerate(acts):
        day = act.on
        if isinstance(act, OfPeriod | Extended | Shortened):
            if act.period != period:
                continue
            day = max(day, begins)
        if isinstance(act, Received):
            paper = max((on, at) for on, at, each in placed if _gives(each) and on <= act.on)[1]
            act = _Delivered(act.on, paper)
        elif isinstance(act, ReceiptCorrected):
            last = max(at for at, (_, _, each) in enumerate(placed) if isinstance(each, _Delivered))
            placed[last] = (act.to, *placed[last][1:])
            continue
        elif isinstance(act, HANDED_OVER):
            handed_over = max(handed_over, day)
        elif isinstance(act, Reported | Referred):
            day = max(day, handed_over)  # an old paper handed in again waits from when the unit had the task back
        placed.append((day, place, act))
        if begun is not None and place == 0:
            placed.append((begun.on, place, begun))
    return sorted(placed, key=lambda each: each[:2])


def _gives(act: Act) -> bool:
    """Say whether an act rests on a paper that gave a unit the task or a deadline, and that the unit receives."""
    if isinstance(act, Decided):
        return act.lead is not None or act.deadline is not None
    return isinstance(act, Assigned | Extended | Shortened | Reassigned)
