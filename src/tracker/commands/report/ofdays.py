"""
The days of periodic reports, as a calendar has them: the last day of each period; the Quy chế names no day to file on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.reply.show import brief
from tracker.render.beside.entry import Entry
from tracker.words.labels.period import period_said
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.days.period import ReportPeriod
    from tracker.queries.register.period import PeriodRow, UnitReport


def days_of(rows: Iterable[PeriodRow], mark: str) -> Iterator[Entry]:
    """Yield the last days of periods and requests that have one."""
    for row in rows:
        if row.last is not None:
            said = _("{filed} đơn vị đã nộp, {silent} chưa nộp").format(filed=row.filed, silent=row.silent)
            yield _end(row.code, row.title, date.fromisoformat(row.last), said, mark)


def days_of_units(rows: Iterable[UnitReport], mark: str) -> Iterator[Entry]:
    """Yield the days that the Office set for the reports that were not filed."""
    for row in rows:
        if row.last_day is not None and row.filed_on is None and not row.withdrawn:
            title = _("{unit}: báo cáo {title}").format(unit=brief(row.name), title=row.title)
            uid = f"period-{row.code}-{row.unit}@{mark}.tracker"
            yield Entry(uid, date.fromisoformat(row.last_day), title, "", _("Báo cáo định kỳ"))


def ends_of(periods: Iterable[ReportPeriod], mark: str) -> Iterator[Entry]:
    """Yield the last days of periods to come: their reports are owed afterwards."""
    for period in periods:
        yield _end(period.code, period_said(period.title), period.last, "", mark)


def _end(code: str, title: str, day: date, said: str, mark: str) -> Entry:
    """Return the last day of a period."""
    uid = f"period-{code}@{mark}.tracker"
    return Entry(uid, day, _("Hết kỳ báo cáo: {title}").format(title=title), said, _("Báo cáo định kỳ"))
