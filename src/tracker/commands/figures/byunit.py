"""
The table by unit as offices set it out: given; done in time, late, without a deadline; open likewise; the rate of what is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.commands.figures.ascharts import SURE, apart
from tracker.commands.figures.under import levels_said
from tracker.commands.reply.show import brief
from tracker.queries.figures.blocks import BlockLine, blocks
from tracker.queries.figures.stats import Cells
from tracker.render.view import Column, View
from tracker.words.labels.task import BLOCKS, LEVELS, SHORT_LEVELS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.render.view import Tone


TONES: dict[str, Tone] = {"done_on_time": "good", "done_late": "late", "open_overdue": "late"}
"""What the figures of a column mean, as in `stats`."""

PARTS = (*SURE, "done_undated", "open_undated")
"""The parts of what was given, as they are drawn: none is in two of them."""


def form(units: Sequence[Cells], levels: Sequence[Cells], title: str, notes: Sequence[str] = ()) -> View:
    """Return the table; raises PartsDiffer or SumsDiffer where anything does not add up."""

    def number(key: str, heading: str, *, is_minor: bool = False) -> Column:
        """Return a column of numbers."""
        return Column(key, heading, "int", of=f"said.{key}", minor=is_minor, tone=TONES.get(key, ""))

    columns = (
        Column("order", _("STT"), "int"),
        Column("level", _("Cấp"), said=lambda value: _(SHORT_LEVELS[str(value)]), minor=True),
        Column("block", _("Khối"), machine_only=True),
        Column("unit", _("Đơn vị"), told=_named, wrap=True),
        number("given", _("Tổng số giao")),
        number("done", _("Đã hoàn thành")),
        number("done_on_time", _("Xong đúng hạn"), is_minor=True),
        number("done_late", _("Xong quá hạn")),
        number("done_undated", _("Xong, không thời hạn"), is_minor=True),
        number("open", _("Chưa hoàn thành")),
        number("open_in_time", _("Còn hạn"), is_minor=True),
        number("open_overdue", _("Quá hạn")),
        Column(
            "open_overdue_provisional",
            _("Quá hạn dự kiến"),
            "int",
            of=lambda line: line.said.open_overdue_provisional or None,
            filled_only=True,
            minor=True,
            tone="unsure",
        ),
        number("open_undated", _("Chưa xong, không thời hạn"), is_minor=True),
        number("stopped", _("Dừng, thu hồi"), is_minor=True),
        Column("done_rate", _("Tỷ lệ hoàn thành"), "percent"),
    )
    said = (
        levels_said(),
        _(
            "Tổng số giao = đã hoàn thành + chưa hoàn thành, không kể nhiệm vụ đã dừng, thu hồi; "
            "tỷ lệ hoàn thành = đã hoàn thành / tổng số giao."
        ),
        _("Đơn vị xếp theo tên trong từng khối, không xếp hạng; nhiệm vụ của hai cấp giao không cộng chung."),
    )
    lines = blocks(units, levels)
    drawn = apart("stacked", _("Kết quả theo đơn vị"), "unit_said", PARTS, {line.level for line in lines})
    return View.of(
        columns,
        lines,
        charts=drawn,
        is_total=_is_total,
        title=title,
        notes=(*said, *notes),
        empty=_("Không có nhiệm vụ nào."),
    )


def _is_total(line: BlockLine) -> bool:
    """Say whether a line adds up others."""
    return line.is_total


def _named(line: BlockLine) -> object:
    """Return how a line is called."""
    if line.unit is not None:
        return brief(line.unit)
    if line.block is None:
        return _("Tổng cộng: {level}").format(level=_(LEVELS[line.level]))
    return _("Cộng {block}").format(block=_(BLOCKS[line.block]))
