"""
Windows: the lengths of time a rule can grant, each saying itself and the operations of `terms` that count it.

A window alone has no day; its rule names what it is counted from. `says` is how the Quy chế says it, with `values` in
its places, so that it can be said in another language too; `str` says it in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from tracker.words.dates import WEEKDAYS


class Span(StrEnum):
    """A reporting period of Art. 18.2, 19.1 and 20.1."""

    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


class Anchor(StrEnum):
    """What a window is counted from."""

    EVENT = "event"
    DEADLINE = "deadline"
    ASSIGNMENT = "assignment"
    NAMED_DAY = "named-day"


@dataclass(frozen=True)
class Window:
    """A length of time, or a day."""

    says: ClassVar[str] = ""

    @property
    def operations(self) -> tuple[str, ...] | None:
        """Return the operations of `terms` that count this window; None where it names no day."""
        return ()

    @property
    def values(self) -> Mapping[str, object]:
        """Return what stands in the places of `says`: numbers, words, or a window within this one."""
        return {}

    def __str__(self) -> str:
        """Say the window as the Quy chế does."""
        return self.says.format(**self.values)


@dataclass(frozen=True)
class Counted(Window):
    """So many of something after the day counted from, or before it."""

    count: int

    @property
    def values(self) -> Mapping[str, object]:
        """Return the number."""
        return {"count": self.count}


class WorkingDays(Counted):
    """So many working days after the day counted from."""

    says = "{count:02} ngày làm việc"

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the operations of `terms` that count this window."""
        return (f"+{self.count}wd",)


class WorkingDaysBefore(Counted):
    """So many working days before the day counted from."""

    says = "trước {count:02} ngày làm việc"

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the operations of `terms` that count this window."""
        return (f"-{self.count}wd",)


class Months(Counted):
    """So many months; a last day off moves to the next working day (Điều 148.3 and 148.5)."""

    says = "{count:02} tháng"

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the operations of `terms` that count this window."""
        return (f"+{self.count}m", "roll")


class SetByDirective(Window):
    """The directive names the deadline, or names none (Art. 4)."""

    says = "theo văn bản giao"


class OnTheDay(Window):
    """The day of the event itself."""

    says = "trong ngày"


class Rolling(Window):
    """A day that is named; a day off moves it to the next working day (Điều 148.5)."""

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the operation of `terms` that moves a day off."""
        return ("roll",)


@dataclass(frozen=True)
class Weekly(Rolling):
    """Every week on one weekday (1 = Monday)."""

    weekday: int
    says = "{weekday} hằng tuần"

    @property
    def values(self) -> Mapping[str, object]:
        """Return the name of the weekday."""
        return {"weekday": WEEKDAYS[self.weekday - 1]}


@dataclass(frozen=True)
class Yearly(Rolling):
    """Every year on one day."""

    month: int
    day: int
    says = "ngày {day}/{month} hằng năm"

    def of(self, year: int) -> date:
        """Return the day in a year, before it moves."""
        return date(year, self.month, self.day)

    @property
    def values(self) -> Mapping[str, object]:
        """Return the day and the month."""
        return {"day": self.day, "month": self.month}


class SetByOffice(Rolling):
    """The Office names the day in its request (Art. 18.4)."""

    says = "theo Văn phòng yêu cầu"


class SetByDepartment(Rolling):
    """A department names a day in its request (Art. 20.1)."""

    says = "theo sở, ngành yêu cầu (Quy chế không quy định ngày)"


class NoDay(Window):
    """The text names no day: owed until it is done, and never overdue."""

    says = "không định ngày (Quy chế không quy định ngày)"

    @property
    def operations(self) -> None:
        """Return nothing to count."""
        return


@dataclass(frozen=True)
class Period(Window):
    """Once for each period; `within` a window after its end, or on no day that the text names: never overdue."""

    span: Span
    within: Window | None = None

    SPANS: ClassVar[Mapping[Span, str]] = {
        Span.QUARTER: "hằng quý",
        Span.HALF_YEAR: "6 tháng",
        Span.YEAR: "hằng năm",
    }

    @property
    def says(self) -> str:  # type: ignore[override]  # read only, as every `says` is
        """Return how it is said with a window, and without one."""
        return "{span} (Quy chế không quy định ngày)" if self.within is None else "{span}, {within} sau khi kết thúc"

    @property
    def operations(self) -> tuple[str, ...] | None:
        """Return the operations of `terms` that count what follows the end of the period."""
        return None if self.within is None else self.within.operations

    @property
    def values(self) -> Mapping[str, object]:
        """Return the name of the period, and the window after its end."""
        return {"span": self.SPANS[self.span], "within": self.within}
