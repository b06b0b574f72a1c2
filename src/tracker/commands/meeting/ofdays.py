"""
The days of meetings, as a calendar has them: the meeting, and the last day of the units' updates before it (Art. 21.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.render.beside.entry import Entry
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.register.meeting import MeetingRow


def days_of(rows: Iterable[MeetingRow], mark: str) -> Iterator[Entry]:
    """Yield the days of meetings that were not cancelled; one that was moved keeps its mark."""
    for row in rows:
        if row.cancelled_on is not None:
            continue
        day, turn = (
            date.fromisoformat(row.day),
            0 if row.moved_on is None else date.fromisoformat(row.moved_on).toordinal(),
        )
        cut_off = None if row.cut_off is None else date.fromisoformat(row.cut_off)
        text = (
            "" if cut_off is None else _("Đơn vị cập nhật đến hết ngày {day:%d/%m/%Y} (Điều 21.1)").format(day=cut_off)
        )
        yield Entry(f"meeting-{row.id}@{mark}.tracker", day, row.title, text, _("Phiên họp"), turn)
        if cut_off is not None:
            title = _("Hạn cập nhật: {title}").format(title=row.title)
            said = _("{missing} trong {owing} đơn vị chưa cập nhật").format(missing=row.missing, owing=row.owing)
            uid = f"meeting-{row.id}-update@{mark}.tracker"
            yield Entry(uid, cut_off, title, said, _("Phiên họp"), turn)
