"""
Windows: the lengths of time a rule can grant, each saying itself and the operations of `terms` that count it.

A window alone has no day; `regulation` names what it is counted from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """So many working days after the day counted from."""

    count: int

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the operations of `terms` that count this window."""
        return (f"+{self.count}wd",)

    def __str__(self) -> str:
        """Say the window as the Quy chế does."""
        return f"{self.count:02} ngày làm việc"


@dataclass(frozen=True, slots=True)
class WorkingDaysBefore:
    """So many working days before the day counted from."""

    count: int

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the operations of `terms` that count this window."""
        return (f"-{self.count}wd",)

    def __str__(self) -> str:
        """Say the window as the Quy chế does."""
        return f"trước {self.count:02} ngày làm việc"


@dataclass(frozen=True, slots=True)
class Months:
    """So many months; a last day off moves to the next working day (Điều 148.3 and 148.5)."""

    count: int

    @property
    def operations(self) -> tuple[str, ...]:
        """Return the operations of `terms` that count this window."""
        return (f"+{self.count}m", "roll")

    def __str__(self) -> str:
        """Say the window as the Quy chế does."""
        return f"{self.count:02} tháng"


@dataclass(frozen=True, slots=True)
class SetByDirective:
    """The directive names the deadline, or names none (Art. 4)."""

    operations: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say the window in words."""
        return "theo văn bản giao"


@dataclass(frozen=True, slots=True)
class OnTheDay:
    """The day of the event itself."""

    operations: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say the window in words."""
        return "trong ngày"


@dataclass(frozen=True, slots=True)
class Weekly:
    """Every week on one weekday (1 = Monday); a day off moves it to the next working day."""

    weekday: int
    operations: tuple[str, ...] = ("roll",)

    def __str__(self) -> str:
        """Say the window in words."""
        return ("", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu")[self.weekday] + " hằng tuần"


@dataclass(frozen=True, slots=True)
class Yearly:
    """Every year on one day; a day off moves it to the next working day."""

    month: int
    day: int
    operations: tuple[str, ...] = ("roll",)

    def of(self, year: int) -> date:
        """Return the day in a year, before it moves."""
        return date(year, self.month, self.day)

    def __str__(self) -> str:
        """Say the window in words."""
        return f"ngày {self.day}/{self.month} hằng năm"


@dataclass(frozen=True, slots=True)
class Period:
    """Once for each period, on no day that the text names: never overdue."""

    span: Span
    operations: None = None

    def __str__(self) -> str:
        """Say the window in words."""
        names = {Span.QUARTER: "hằng quý", Span.HALF_YEAR: "6 tháng", Span.YEAR: "hằng năm"}
        return f"{names[self.span]} (Quy chế không quy định ngày)"


@dataclass(frozen=True, slots=True)
class SetByOffice:
    """The Office names the day in its request; a day off moves it to the next working day (Art. 18.4)."""

    operations: tuple[str, ...] = ("roll",)

    def __str__(self) -> str:
        """Say the window in words."""
        return "theo Văn phòng yêu cầu"


@dataclass(frozen=True, slots=True)
class SetByDepartment:
    """A department names a day in its request; a day off moves it to the next working day (Art. 20.1)."""

    operations: tuple[str, ...] = ("roll",)

    def __str__(self) -> str:
        """Say the window in words."""
        return "theo sở, ngành yêu cầu (Quy chế không quy định ngày)"


@dataclass(frozen=True, slots=True)
class NoDay:
    """The text names no day: owed until it is done, and never overdue."""

    operations: None = None

    def __str__(self) -> str:
        """Say the window in words."""
        return "không định ngày (Quy chế không quy định ngày)"


Window = (
    WorkingDays
    | WorkingDaysBefore
    | Months
    | SetByDirective
    | OnTheDay
    | Weekly
    | Yearly
    | Period
    | SetByOffice
    | SetByDepartment
    | NoDay
)
