"""
A year at a glance: twelve small months with the days that differ from the ordinary week marked.

Marks, not colour, carry the meaning: `*` a weekday off, `+` a worked day of a weekend.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.workdays import Calendar

OFF, WORKED, ORDINARY = "*", "+", " "
_SATURDAY = 5
_GAP = 3
_WIDTH = 7 * 3


def overview(calendar: Calendar, year: int, width: int) -> str:
    """Return the months of a year, as many side by side as `width` cells hold, with the marks explained below."""
    beside = max(1, min(4, (width + _GAP) // (_WIDTH + _GAP)))
    months = [list(_month(calendar, year, month)) for month in range(1, 13)]
    lines: list[str] = []
    for first in range(0, 12, beside):
        row = months[first : first + beside]
        depth = max(map(len, row))
        for at in range(depth):
            cells = (month[at] if at < len(month) else "" for month in row)
            lines.append((" " * _GAP).join(cell.ljust(_WIDTH) for cell in cells).rstrip())
        lines.append("")
    lines.append(_("* ngày nghỉ trong tuần   + ngày cuối tuần làm bù"))
    return "\n".join(lines)


def _month(calendar: Calendar, year: int, month: int) -> Iterator[str]:
    """Yield the lines of one month: its name with its working days, the weekdays, the weeks."""
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    days = [first + timedelta(n) for n in range((after - first).days)]
    worked = sum(calendar.is_working(day) for day in days)
    yield _("Tháng {month} ({worked} ngày)").format(month=month, worked=worked)
    yield _("T2 T3 T4 T5 T6 T7 CN")
    cells = ["   "] * first.weekday() + [f"{day.day:2}{_mark(calendar, day)}" for day in days]
    for start in range(0, len(cells), 7):
        yield "".join(cells[start : start + 7]).rstrip()


def _mark(calendar: Calendar, day: date) -> str:
    """Return what sets a day apart from the ordinary week."""
    if calendar.is_working(day):
        return WORKED if day.weekday() >= _SATURDAY else ORDINARY
    return ORDINARY if day.weekday() >= _SATURDAY else OFF
