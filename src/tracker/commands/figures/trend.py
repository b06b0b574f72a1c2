"""
`stats --trend`, and the same table on other pages: what became of the deadlines of each month.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from tracker.commands.figures import bars
from tracker.commands.figures.ascharts import apart
from tracker.commands.figures.under import levels_said
from tracker.commands.reply.show import words
from tracker.days.spans import month_end
from tracker.render.cells import percent
from tracker.render.view import Column, View
from tracker.words.labels.task import LEVELS, SHORT_LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.queries.figures.trend import Month

BAR = 5
"""Cells of a full bar: as many as eighty cells have room for."""

FATES = ("done_on_time", "done_late", "open_overdue", "waiting", "ahead")
"""What became of a deadline, in the order of the table."""


def view(found: Sequence[Month], day: date, notes: Sequence[str] = (), *, has_bars: bool = False) -> View:
    """Return months as a view; bars are for a terminal, where the cells of a month stand in pairs."""
    columns = (
        Column("month", _("Tháng"), told=_named),
        Column("level", _("Cấp"), said=words(SHORT_LEVELS)),
        Column("last", _("Số liệu đến ngày"), "date", machine_only=True),
        *(_in_pairs() if has_bars else ()),
        Column("given", _("Giao trong tháng"), "int", machine_only=has_bars),
        Column("due", _("Đến hạn trong tháng"), "int", machine_only=has_bars),
        Column("done_on_time", _("Xong đúng hạn"), "int", machine_only=has_bars, tone="good"),
        Column("done_late", _("Xong quá hạn"), "int", machine_only=has_bars, tone="late"),
        Column("open_overdue", _("Chưa xong, quá hạn"), "int", machine_only=has_bars, tone="late"),
        Column("waiting", _("Chờ xác nhận, chỉ đạo"), "int", machine_only=has_bars),
        Column("ahead", _("Chưa đến hạn"), "int", machine_only=has_bars),
        Column("discipline_rate", _("Tỷ lệ đúng hạn"), "percent"),
        Column("overdue_at_end", _("Quá hạn cuối tháng"), "int", tone="late"),
    )
    levels = {row.level for row in found}
    rates = apart("line", _("Tỷ lệ đúng hạn theo tháng"), "month_said", ("discipline_rate",), levels)
    fates = apart("stacked", _("Nhiệm vụ đến hạn theo tháng"), "month_said", FATES, levels)
    return View.of(
        columns,
        found,
        title=_("TỶ LỆ ĐÚNG HẠN THEO THÁNG, ĐẾN NGÀY {day:%d/%m/%Y}").format(day=day),
        notes=(*(_lines(found) if has_bars else ()), *(_read(day) if found else ()), *notes),
        empty=_("Không có nhiệm vụ nào."),
        is_total=attrgetter("is_total"),
        charts=(*rates, *fates),
    )


def _in_pairs() -> tuple[Column, ...]:
    """Return the columns of a terminal: what belongs together stands in one, and a bar."""

    def together(key: str, heading: str, *counts: str) -> Column:
        """Return some counts of a month as one column."""
        beside = attrgetter(*counts)
        return Column(key, heading, of=lambda row: "/".join(map(str, beside(row))), people_only=True)

    return (
        together("given_due", _("Giao / đến hạn"), "given", "due"),
        together("done", _("Xong: đúng / quá hạn"), "done_on_time", "done_late"),
        together("still", _("Chưa: quá hạn / chờ / còn"), "open_overdue", "waiting", "ahead"),
        Column("bar", _("Thang 100 %"), of=lambda row: bars.of_rate(row.discipline_rate, BAR), people_only=True),
    )


def _named(row: Month) -> str:
    """Return how people write a month."""
    if row.month is None:
        return _("Cộng")
    year, month = row.month.split("-")
    return _("T{month}/{year}").format(month=month, year=year)


def _lines(found: Sequence[Month]) -> Iterator[str]:
    """Yield the rates of each level as one line of steps, with the first and the last of them."""
    for level in LEVELS:
        rates = [row.discipline_rate for row in found if row.level == level and not row.is_total]
        known = [rate for rate in rates if rate is not None]
        if len(known) > 1:
            low = bars.floor(known)
            yield _("{level}: {line} từ {first} đến {last} (thang từ {low}).").format(
                level=_(LEVELS[level]),
                line=bars.line(rates, low),
                first=percent(known[0]),
                last=percent(known[-1]),
                low=percent(low),
            )


def _read(day: date) -> Iterator[str]:
    """Yield how the figures are to be read."""
    yield levels_said()
    yield _(
        "Mỗi nhiệm vụ, mỗi kỳ của nhiệm vụ định kỳ đứng ở tháng của thời hạn đang có hiệu lực, trong cùng ô như ở bảng số liệu («tracker stats»)."
    )
    yield _(
        "Tỷ lệ đúng hạn = (xong đúng hạn + đã báo cáo, chờ xác nhận hoặc chờ chỉ đạo) / số đã đến hạn trong tháng; "
        "không kể việc chưa đến hạn, đã dừng, không có thời hạn."
    )
    yield _(
        "Quá hạn cuối tháng: số đang quá hạn vào ngày cuối tháng, kể cả hạn của tháng trước, "
        "suy từ ngày của các việc đã ghi."
    )
    if day != month_end(day):
        yield _("Tháng {month:%m/%Y} chưa hết: số liệu đến ngày {day:%d/%m/%Y}.").format(month=day, day=day)
