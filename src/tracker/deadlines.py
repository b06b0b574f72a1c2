"""
A deadline as the law means it: a kind, a last lawful day, an hour, a recurrence.

This module alone turns a deadline into the term that `terms.reckon` evaluates,
and lists the periods of a recurring one. The words themselves are read in
`phrases`, single days in `dates`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.errors import Usage
from tracker.terms import written

if TYPE_CHECKING:
    from tracker.workdays import Calendar

AHEAD = timedelta(days=14)
"""How long before a period begins its clock is opened, so that `due` can announce it."""

MONTHS_IN = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


class NotUnderstood(Usage):
    """The words of a deadline are outside the accepted forms."""

    sentence = """Không hiểu thời hạn «{phrase}». Hãy gõ theo một trong các mẫu sau (có dấu hay không dấu đều được):
  - ngày 30/9/2025 · 2025-09-30 · ngày 30 tháng 9 năm 2025 · chậm nhất ngày … · đến hết ngày …
  - trước ngày 05/10/2026 · trước 15h00 ngày 15/6/2026
  - trong tháng 5/2026 · trong quý II/2026 · trong năm 2026 · 6 tháng đầu năm 2026 · trước tháng 5/2026
  - đầu (giữa, cuối) tháng 5/2026 · đầu (giữa, cuối) năm 2026
  - 15 ngày làm việc · 30 ngày · 02 tháng kể từ ngày ký (ngày nhận, ngày 05/9/2025)
  - trước ngày 18 hằng tháng · ngày 25/12 hằng năm · thứ Năm hằng tuần · định kỳ hằng quý (6 tháng, năm)
  - thường xuyên · khẩn trương, sớm, kịp thời, ngay · không thời hạn"""


class Kind(StrEnum):
    """What sort of deadline the words set."""

    ON = "on"
    BEFORE = "before"
    IN = "in"
    TERM = "term"
    RECURRING = "recurring"
    ROUTINE = "routine"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Period:
    """One round of a recurring deadline: its code, calendar days, and term for `terms.reckon`."""

    code: str
    starts: date
    ends: date
    term: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """
    A deadline that was read: the words as written and what they mean.

    `day`: ON and BEFORE, the day named; IN, the last day of the period.
    `hour`: "15:00". `count`, `unit` ("wd" working days, "d" days, "m" months)
    and `since` ("issued", "received" or an ISO day): TERM. `every` ("week",
    "month", "quarter", "half-year", "year"), `anchor` (month: "18"; year:
    "12-10"; week: "4", the ISO weekday; None: the period's last day) and
    `before` (the last lawful day is the one before the anchor): RECURRING.
    """

    phrase: str
    kind: Kind
    day: date | None = None
    hour: str | None = None
    count: int | None = None
    unit: str | None = None
    since: str | None = None
    every: str | None = None
    anchor: str | None = None
    before: bool = False

    def term(self, issued_on: date, received_on: date | None = None) -> str | None:
        """
        Return the term for `terms.reckon` (Bộ luật Dân sự 2015, Điều 147, 148).

        None for a deadline without one day: undated, routine, recurring (see
        `periods`), or counted from a receipt that is not known.
        """
        if self.kind is Kind.BEFORE and self.day:
            return written(self.day - timedelta(days=1))
        if self.day:
            return written(self.day, "roll")
        if self.kind is not Kind.TERM:
            return None
        if self.since == "received":
            start = received_on
        elif self.since in (None, "issued"):
            start = issued_on
        else:
            start = date.fromisoformat(str(self.since))
        if start is None:
            return None
        # A count of working days can only end on one: nothing is left to roll.
        return written(start, f"+{self.count}{self.unit}", *(() if self.unit == "wd" else ("roll",)))

    def safe_day(self, due_on: date, calendar: Calendar) -> date:
        """Return «hạn an toàn»: the last working day on or before `due_on`."""
        return calendar.on_or_before(due_on)

    def period(self, day: date) -> Period:
        """Return the period that `day` falls in, wherever its last lawful day stands; ValueError if not recurring."""
        starts, ends, code = bounds(self.every, day)
        due = self._last_lawful_day(starts, ends)
        return Period(code, starts, ends, written(due, *(() if self.before else ("roll",))))

    def _last_lawful_day(self, starts: date, ends: date) -> date:
        """Return the last lawful day of one period, before any roll."""
        if self.anchor is None:
            return ends
        if self.every == "week":
            return starts + timedelta(days=int(self.anchor) - 1 - self.before)
        if self.every == "month":
            month, day = starts.month, int(self.anchor)
        else:
            month, day = (int(part) for part in self.anchor.split("-"))
        # Clamped after the step back: the whole of February lies before a 31st.
        first = date(starts.year, month, 1)
        return min(first + timedelta(days=day - 1 - self.before), _month_end(first))


def periods(deadline: Deadline, since: date) -> Iterator[Period]:
    """
    Yield the periods of a recurring deadline for ever, from `since` on.

    A period is left out when its last lawful day, before any roll, is earlier
    than `since`. Raises ValueError for a deadline that does not recur.
    """
    period = deadline.period(since)
    while True:
        if date.fromisoformat(period.term[:10]) >= since:
            yield period
        period = deadline.period(period.ends + timedelta(days=1))


def read(phrase: str) -> Deadline:
    """Return what the words of a deadline mean; NotUnderstood for anything outside the accepted forms."""
    # Only those who read words pay for the grammar at start-up.
    from tracker.phrases import understand

    return understand(phrase)


def to_json(deadline: Deadline) -> dict[str, object]:
    """Return the fields that differ from their defaults, ready for the journal; days are ISO."""
    values: dict[str, object] = {}
    for field in fields(deadline):
        value = getattr(deadline, field.name)
        if value != field.default:
            values[field.name] = value.isoformat() if isinstance(value, date) else value
    return values | {"kind": deadline.kind.value}


def from_json(values: Mapping[str, object]) -> Deadline:
    """Return the deadline that `to_json` wrote; TypeError or ValueError for anything else."""
    known = dict(values)
    known["kind"] = Kind(str(known["kind"]))
    if known.get("day") is not None:
        known["day"] = date.fromisoformat(str(known["day"]))
    return Deadline(**known)  # type: ignore[arg-type]  # the journal holds what to_json wrote


def _month_end(day: date) -> date:
    """Return the last day of the month that `day` is in."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def bounds(every: str | None, day: date) -> tuple[date, date, str]:
    """Return the first day, last day and code of the calendar period that `day` is in."""
    if every == "week":
        year, week, weekday = day.isocalendar()
        starts = day - timedelta(days=weekday - 1)
        return starts, starts + timedelta(days=6), f"{year}-W{week:02d}"
    if every not in MONTHS_IN:
        raise ValueError(f"not a recurring deadline: {every!r}")
    months = MONTHS_IN[every]
    nth = (day.month - 1) // months
    starts = date(day.year, nth * months + 1, 1)
    ends = _month_end(starts.replace(month=(nth + 1) * months))
    codes = {"month": f"-{nth + 1:02d}", "quarter": f"-Q{nth + 1}", "half-year": f"-H{nth + 1}", "year": ""}
    return starts, ends, f"{day.year}{codes[every]}"
