"""
The days of inspections, as a calendar has them: the end of the time they have, and the day their report is owed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.law.vocabulary import Outcome
from tracker.render.beside.entry import Entry
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.register.inspection import InspectionLine


def days_of(rows: Iterable[InspectionLine], mark: str) -> Iterator[Entry]:
    """Yield the days of inspections that are still ahead of their end or of their report."""
    for row in rows:
        days = (
            ("until", _("Hết thời hạn kiểm tra: {title}"), None if row.ended_on else row.until_on),
            ("report", _("Hạn báo cáo kiểm tra: {title}"), row.due_on if row.outcome == Outcome.OPEN else None),
        )
        for name, title, day in days:
            if day is not None and row.cancelled_on is None:
                due = date.fromisoformat(day)
                uid = f"inspection-{row.inspection}-{name}@{mark}.tracker"
                yield Entry(uid, due, title.format(title=row.title), "", _("Kiểm tra"))
