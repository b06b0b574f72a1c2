"""
Legal terms in writing, and what day they fall on.

A term is stored as text: an ISO day, then operations, each after one space,
applied from left to right: `2025-08-31 +6m roll`. This module alone reads
and writes that text and does month arithmetic. It refuses every other form
and never guesses past the loaded calendar.

    +Nwd, -Nwd  the N-th working day after, before
    +Nd         N calendar days later
    +Nm         N months later, or the last day of that month (Điều 148.3 BLDS 2015)
    roll        forward to a working day, if it is not one (Điều 148.5)
    office:2026-03-10..2026-04-10
                the clock stood still between two days (see `stretches`): it goes on with the working
                days that were left, at least one; what was late already stays as late as it was
    not-before:2025-09-04
                no earlier than a day
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.days.holders import HOLDERS, Holder, Stretch, read_stretch

if TYPE_CHECKING:
    from tracker.workdays import Calendar, Day

ROLL = "roll"
NOT_BEFORE = "not-before"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """
    The day a term falls on; `provisional` when a day looked at may still change.

    `held` counts the working days for which the Office had what was reported.
    """

    day: date
    provisional: bool
    held: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One operation from `start` to `end`, with the days it looked at, in order."""

    operation: str
    start: date
    end: date
    days: tuple[Day, ...]


@lru_cache(maxsize=4096)
def reckon(term: str, calendar: Calendar) -> Reckoned:
    """
    Return the day `term` falls on (Điều 147–148 BLDS 2015).

    Only days whose nature was asked for make it provisional: every day
    counted over, for months and calendar days the day landed on, never the
    day counted from. Raises ValueError for a malformed term, CalendarMissing
    when a day needed is not loaded.
    """
    day, operations = _parsed(term)
    if not operations:
        return Reckoned(day, calendar.day(day).provisional)
    provisional, held = False, 0
    for operation in operations:
        end = _moved(day, operation, calendar)
        provisional = calendar.provisional(_looked_from(day, end, operation), end) or provisional
        stretch = _stretch(operation)
        if stretch is not None:
            provisional = calendar.provisional(stretch.since, day) or provisional
            held += calendar.between(stretch.since, stretch.until) if stretch.holder is Holder.OFFICE else 0
        day = end
    return Reckoned(day, provisional, held)


def steps(term: str, calendar: Calendar) -> list[Step]:
    """
    Return the operations of `term` one by one with the days each looked at.

    A term that is a bare day has one step with an empty operation. Raises as `reckon` does.
    """
    day, operations = _parsed(term)
    if not operations:
        return [Step("", day, day, (calendar.day(day),))]
    taken = []
    for operation in operations:
        end = _moved(day, operation, calendar)
        seen = _looked_from(day, end, operation)
        days = (calendar.day(seen), *calendar.walk(seen, end))
        if (stretch := _stretch(operation)) is not None:
            # In time, the days after it are counted; late, the day only stands for how late it was.
            days = tuple(calendar.walk(stretch.until, end)) if end > stretch.until else (calendar.day(end),)
        taken.append(Step(operation, day, end, days))
        day = end
    return taken


def written(start: date, *operations: str) -> str:
    """Return the stored text of a term; raises ValueError for an operation that does not exist."""
    return with_operations(start.isoformat(), *operations)


def with_operations(term: str, *operations: str) -> str:
    """Return a term with more operations; raises ValueError for one that does not exist."""
    longer = " ".join((term, *operations))
    _parsed(longer)
    return longer


def counted_from(term: str) -> date | None:
    """Return the day a term counts days or months from; None where it names its last day itself."""
    day, operations = _parsed(term)
    return day if operations and operations[0][0] in "+-" else None


def named_day(term: str) -> bool:
    """Say whether a term is the day it names, and nothing is done to it but that it falls no earlier than another."""
    return all(_earliest(operation) is not None for operation in _parsed(term)[1])


def floors(term: str) -> list[str]:
    """Return the operations by which a term falls no earlier than a day."""
    return [operation for operation in _parsed(term)[1] if _earliest(operation) is not None]


def without_stretches(term: str) -> tuple[str, list[Stretch]]:
    """Return a term as if its clock had never stood still, and the stretches during which it did."""
    day, operations = _parsed(term)
    stretches = [stretch for operation in operations if (stretch := _stretch(operation)) is not None]
    return written(day, *(each for each in operations if _stretch(each) is None)), stretches


def working_days_added(original: date, term: str, calendar: Calendar) -> int:
    """
    Return how many working days an extension added to the first deadline; negative where it came nearer.

    What others held since the extension is none of it. Raises as `reckon` does.
    """
    extended = reckon(without_stretches(term)[0], calendar).day
    return calendar.between(original, extended) if original <= extended else -calendar.between(extended, original)


@lru_cache(maxsize=4096)
def _parsed(term: str) -> tuple[date, tuple[str, ...]]:
    """Split `term` into its day and its operations, every one of them checked."""
    head, *operations = term.split(" ")
    day = date.fromisoformat(head)
    # fromisoformat also takes 20250905 and 2025-W36-5, and then the same term would have two texts.
    if day.isoformat() != head:
        raise ValueError(f"not an ISO day at the start of the term: {term!r}")
    for operation in operations:
        if _stretch(operation) is None and _earliest(operation) is None:
            _read(operation)
    return day, tuple(operations)


@lru_cache(maxsize=4096)
def _stretch(operation: str) -> Stretch | None:
    """Return the stretch that an operation tells of, None for another operation."""
    return read_stretch(operation) if operation.partition(":")[0] in HOLDERS else None


def _earliest(operation: str) -> date | None:
    """Return the day before which a term does not end, None for another operation."""
    name, _, day = operation.partition(":")
    return date.fromisoformat(day) if name == NOT_BEFORE else None


@lru_cache(maxsize=256)
def _read(operation: str) -> tuple[str, int]:
    """Return the unit of `operation` ("wd", "d", "m" or "roll") and its count, signed."""
    if operation == ROLL:
        return ROLL, 0
    sign, digits, unit = operation[:1], operation[1:].rstrip("wdm"), operation[1:].lstrip("0123456789")
    # Four digits are 27 years of days: more is a slip of the keyboard, not a term.
    well_formed = digits.isascii() and digits.isdigit() and len(digits) <= 4 and digits[0] != "0"
    if not well_formed or digits + unit != operation[1:] or unit not in {"wd", "d", "m"}:
        raise ValueError(f"not an operation of a term: {operation!r}")
    if sign != "+" and (sign, unit) != ("-", "wd"):
        raise ValueError(f"only working days count backwards: {operation!r}")
    return unit, int(digits) if sign == "+" else -int(digits)


def _moved(day: date, operation: str, calendar: Calendar) -> date:
    """Return where `operation` leads from `day`."""
    if (stretch := _stretch(operation)) is not None:
        return _resumed(day, stretch, calendar)
    if (earliest := _earliest(operation)) is not None:
        return max(day, earliest)
    unit, count = _read(operation)
    if unit == "wd":
        return calendar.after(day, count) if count > 0 else calendar.before(day, -count)
    if unit == ROLL:
        return calendar.on_or_after(day)
    try:
        return day + timedelta(days=count) if unit == "d" else _months_later(day, count)
    except OverflowError as error:
        raise ValueError(f"the term {operation!r} from {day} ends beyond all calendars") from error


def _resumed(day: date, stretch: Stretch, calendar: Calendar) -> date:
    """
    Return the last lawful day of a term that stood still: it goes on with what was left, at least one working day.

    Where the stretch began after the last day, the clock was late by then: it stays as late as it was, and
    what others held is not added.
    """
    if stretch.since <= day:
        return calendar.after(stretch.until, max(1, calendar.between(stretch.since, day)))
    late = calendar.between(day, stretch.since)
    resumed = calendar.on_or_before(stretch.until)
    return calendar.before(resumed, late) if late else resumed


def _looked_from(start: date, end: date, operation: str) -> date:
    """Return the first day whose nature decides where `operation` leads from `start` to `end`."""
    if operation == ROLL:
        return start
    if (stretch := _stretch(operation)) is not None:
        return min(stretch.until, end)
    if not operation.endswith("wd"):
        return end
    return start + _DAY if end > start else start - _DAY


def _months_later(day: date, months: int) -> date:
    """Return the corresponding day `months` later, or the last day of that month (Điều 148.3 BLDS 2015)."""
    # Imported here because dateutil costs as much to import as a whole listing costs to print.
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)
