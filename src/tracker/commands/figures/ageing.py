"""
`stats --ageing`, and the same table on other pages: how late what is overdue is.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from tracker.commands.figures.bars import Scale
from tracker.render.beside.chart import Chart
from tracker.render.view import Column, View
from tracker.words.labels.task import LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.law.custom.ageing import Band
    from tracker.queries.figures.ageing import Age


def view(
    found: Sequence[Age], title: str, notes: Sequence[str] = (), *, levels: bool = True, has_bars: bool = False
) -> View:
    """Return bands as a view, `levels` apart where that is known; bars are for a terminal."""
    scale = Scale(max((row.total for row in found if not row.is_total), default=0))
    apart = [Column(level, _(said), "int", filled_only=True, tone="late") for level, said in LEVELS.items()]
    counts = (*(apart if levels else ()), Column("total", _("Số nhiệm vụ quá hạn"), "int", tone="late"))
    bars = (Column("bar", _("Biểu đồ"), of=lambda row: "" if row.is_total else scale.bar(row.total), people_only=True),)
    columns = (
        Column("band", _("Quá hạn (ngày làm việc)"), told=_band, of=lambda row: _code(row.band)),
        Column("least", _("Từ"), "int", of=lambda row: row.band and row.band.least, machine_only=True),
        Column("most", _("Đến"), "int", of=lambda row: row.band and row.band.most, machine_only=True),
        *(bars if has_bars else ()),
        *counts,
        Column("provisional", _("Trong đó dự kiến"), "int", filled_only=True, tone="unsure"),
        Column("share", _("Tỷ trọng"), "percent"),
    )
    drawn = tuple(column.key for column in apart if any(getattr(row, column.key) for row in found))
    return View.of(
        columns,
        found,
        title=title,
        notes=tuple(notes),
        empty=_("Không có nhiệm vụ quá hạn."),
        is_total=attrgetter("is_total"),
        charts=(
            Chart("bars", _("Nhiệm vụ quá hạn theo số ngày làm việc"), "band_said", drawn if levels else ("total",)),
        )
        if found
        else (),
    )


def _code(band: Band | None) -> str | None:
    """Return what programs call a band: 0-5, 61-."""
    return None if band is None else f"{band.least}-{'' if band.most is None else band.most}"


def _band(row: Age) -> str:
    """Return how people say a band."""
    if row.band is None:
        return _("Cộng")
    if row.band.most is None:
        return _("Trên {days} ngày").format(days=row.band.least - 1)
    if not row.band.least:
        return _("Đến {days} ngày").format(days=row.band.most)
    return _("Từ {least} đến {most} ngày").format(least=row.band.least, most=row.band.most)
