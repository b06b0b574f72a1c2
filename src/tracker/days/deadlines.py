"""
A deadline as the law means it: a kind, a last lawful day, an hour, a recurrence.

This module alone turns a deadline into the term that `terms.reckon` evaluates,
and lists the periods of a recurring one. Whether «trước ngày X» rolls over days
off is the Office's choice, so it is asked of every term (`strict`). The words
themselves are read in `phrases`, single days in `dates`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.days.spans import bounds, day_in, month_end
from tracker.days.terms import ROLL, reckon, written
from tracker.errors import Usage
from tracker.words.text import fold

if TYPE_CHECKING:
    from tracker.workdays import Calendar

AHEAD = timedelta(days=14)
"""How long before a period begins its clock is opened, so that `due` can announce it."""


class NotUnderstood(Usage):
    """The words of a deadline are outside the accepted forms."""

    sentence = """Không hiểu thời hạn «{phrase}». Hãy gõ theo một trong các mẫu sau (có dấu hay không dấu đều được):
  - ngày 30/9/2025 · 30.9.2025 · 2025-09-30 · ngày 30 tháng 9 năm 2025 · chậm nhất ngày … · đến hết ngày …
  - trước ngày 05/10/2026 · trước 15h00 ngày 15/6/2026
  - trong tháng 5/2026 · trong quý II/2026 · trong năm 2026 · 6 tháng đầu năm 2026 · trước tháng 5/2026
  - đầu (giữa, cuối) tháng 5/2026 · đầu (giữa, cuối) năm 2026
  - 15 ngày làm việc · 30 ngày · 02 tháng kể từ ngày ký (ngày nhận, ngày 05/9/2025)
  - trước ngày 18 hằng tháng · ngày 25/12 hằng năm · thứ Năm hằng tuần · định kỳ hằng quý (6 tháng, năm)
  - trước ngày 15 tháng cuối quý · tháng 12 hằng năm · ngày 15 hằng tháng đến hết tháng 6/2026
  - thường xuyên · khẩn trương, sớm, kịp thời, ngay · không thời hạn"""


class YearMissing(NotUnderstood):
    """The words name a day or a period without its year."""

    sentence = (
        "Thời hạn «{phrase}» thiếu năm. Hãy gõ cả năm, bốn chữ số: «trước ngày 15/12/2026», «trong tháng 12/2026»,"
        " «trong quý III/2026»."
    )


class NamesFirstDay(NotUnderstood):
    """The words name the day after which something may be done, not the last one."""

    sentence = (
        "Thời hạn «{phrase}» nêu ngày bắt đầu («sau»), không nêu ngày cuối. Hãy gõ «{instead}» nếu đó là hạn cuối,"
        " hoặc «chậm nhất ngày …»."
    )


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

    @property
    def last(self) -> date:
        """Return its last lawful day before any roll."""
        return date.fromisoformat(self.term[:10])


@dataclass(frozen=True, slots=True)
class Deadline:
    """
    A deadline that was read: the words as written and what they mean.

    `day`: ON and BEFORE, the day named; IN, the last day of the period.
    `hour`: "15:00". `count`, `unit` ("wd" working days, "d" days, "m" months)
    and `since` ("issued", "received", an ISO day, or None where the words name
    no start): TERM. `every` ("week", "month", "quarter", "half-year", "year"),
    `anchor` (month: "18"; year: "12-10"; quarter, half-year: "3-15", the 15th of
    its third month; week: "4", the ISO weekday; None: the period's last day),
    `before` (the last lawful day is the one before the anchor), `from_day` and
    `until` (the first and the last day the recurrence runs): RECURRING.
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
    from_day: date | None = None
    until: date | None = None

    def term(self, issued_on: date, received_on: date | None = None, *, strict: bool = False) -> str | None:
        """
        Return the term for `terms.reckon` (Bộ luật Dân sự 2015, Điều 147, 148).

        `strict` keeps the day before «trước ngày X» even where it is a day off. None for a
        deadline without one day: undated, routine, recurring (see `periods`), or counted from
        a receipt that is not known.
        """
        if self.kind is Kind.BEFORE and self.day:
            return _ending(self.day - timedelta(days=1), strict=strict)
        if self.day:
            return written(self.day, ROLL)
        if self.kind is not Kind.TERM:
            return None
        if self.since == "received":
            start = received_on
        elif self.since is None:
            start = received_on or issued_on
        elif self.since == "issued":
            start = issued_on
        else:
            start = date.fromisoformat(self.since)
        if start is None:
            return None
        # A count of working days can only end on one: nothing is left to roll.
        return written(start, f"+{self.count}{self.unit}", *(() if self.unit == "wd" else (ROLL,)))

    @property
    def is_before(self) -> bool:
        """Say whether the words name the day after the last one: «trước ngày X»."""
        return self.kind is Kind.BEFORE or self.before

    def period(self, day: date, *, strict: bool = False) -> Period:
        """Return the period that `day` falls in, owed or not; ValueError if the deadline does not recur."""
        starts, ends, code = bounds(self.every, day)
        return Period(code, starts, ends, _ending(self._last_day(starts, ends), strict=strict and self.before))

    def period_named(self, code: str, *, strict: bool = False) -> Period:
        """Return the period of that code ("2026-03", "2026-Q1", "2026-W12"); ValueError if there is none."""
        try:
            period = self.period(day_in(code), strict=strict)
        except ValueError as error:
            raise ValueError(f"not a period of this deadline: {code!r}") from error
        if period.code != code:
            raise ValueError(f"not a period of this deadline: {code!r}")
        return period

    def owes(self, period: Period, after: date) -> bool:
        """
        Say whether a directive of the day `after` asks for `period`.

        The day of issue itself is not counted (Bộ luật Dân sự 2015, Điều 147.2), so a period whose
        last day, before any roll, is not later than it is nobody's; nor is one outside the recurrence.
        """
        last = period.last
        is_begun = last > after and (self.from_day is None or last >= self.from_day)
        return is_begun and (self.until is None or max(last, period.starts) <= self.until)

    def last_begun(self, after: date, by: date, *, strict: bool = False) -> Period | None:
        """Return the latest period owed that begins on or before the day `by`, None if none is (see `owes`)."""
        period = self.period(by if self.until is None else min(by, self.until), strict=strict)
        if self.until is not None and period.last > self.until:
            period = self.period(period.starts - timedelta(days=1), strict=strict)
        return period if self.owes(period, after) else None

    def _last_day(self, starts: date, ends: date) -> date:
        """Return the last lawful day of one period, before any roll."""
        if self.anchor is None:
            return ends
        if self.every == "week":
            return starts + timedelta(days=int(self.anchor) - 1 - self.before)
        month, _, day = self.anchor.rpartition("-")
        # Clamped after the step back: the whole of February lies before a 31st.
        first = starts.replace(month=starts.month + int(month or 1) - 1)
        return min(first + timedelta(days=int(day) - 1 - self.before), month_end(first))


def periods(deadline: Deadline, after: date, *, strict: bool = False) -> Iterator[Period]:
    """
    Yield the periods that a recurring deadline asks for, in their order, until it ends, if ever.

    The first one's last lawful day, before any roll, is later than `after` (see `Deadline.owes`).
    Raises ValueError for a deadline that does not recur.
    """
    period = deadline.period(max(after, deadline.from_day or after), strict=strict)
    while deadline.until is None or period.starts <= deadline.until:
        if deadline.owes(period, after):
            yield period
        period = deadline.period(period.ends + timedelta(days=1), strict=strict)


def safe_day(term: str, calendar: Calendar) -> date:
    """Return «hạn an toàn»: the last working day on or before the day that `term` ends before any roll."""
    return calendar.on_or_before(reckon(term.removesuffix(f" {ROLL}"), calendar).day)


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
    for name in ("day", "from_day", "until"):
        if known.get(name) is not None:
            known[name] = date.fromisoformat(str(known[name]))
    if known.get("since") == "issued" and not _names_signing(str(known["phrase"])):
        known["since"] = None  # ledgers of 0.2.0 hold "issued" also where the words name no start
    return Deadline(**known)  # type: ignore[arg-type]  # the journal holds what to_json wrote


def _names_signing(phrase: str) -> bool:
    """Say whether the words of a term count it from the day on which its paper was signed or issued."""
    letters = fold(phrase).split()
    return bool({"ky", "ki"} & set(letters)) or "ban hanh" in " ".join(letters)


def _ending(day: date, *, strict: bool) -> str:
    """Return the term that ends on `day`, rolled over days off unless `strict` (Bộ luật Dân sự 2015, Điều 148.5)."""
    return written(day) if strict else written(day, ROLL)
