"""
What stands under figures: the rates of each level, how they are computed, and what is not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from tracker.queries.figures.rates import FEW, Line, sum_of
from tracker.render.cells import percent
from tracker.words.labels.task import BLOCKS, LEVELS, SHORT_LEVELS
from tracker.words.language import _


class By(StrEnum):
    """What figures can be grouped by."""

    LEVEL = "level"
    UNIT = "unit"
    ROOM = "room"
    ISSUER = "issuer"


def notes_of(found: Sequence[Line], by: By, unjudged: int) -> list[str]:
    """Return what stands under figures: the rates, their formulas, what is not judged."""
    return [*_rates(found), *_formulas(by), *_provisional(found), *_unjudged(unjudged), *_no_receipt(found)]


def _formulas(by: By) -> Iterable[str]:
    """Yield how the rates are computed."""
    yield _("Tỷ lệ 1 = đã xong / (đã xong + chưa xong). Tỷ lệ 2 = đã xong / (đã xong + đang quá hạn).")
    yield _("Nhiệm vụ dừng, thu hồi theo chỉ đạo không ở trong mẫu số nào.")
    yield _("Kỷ luật = (xong đúng hạn + còn hạn) / số có thời hạn. Đúng hạn tính theo ngày báo cáo của đơn vị.")
    if by is By.UNIT:
        blocks = " · ".join(_(said) for said in BLOCKS.values())
        yield _(
            "Liệt kê theo tỷ lệ kỷ luật, rồi tỷ lệ 1, riêng từng khối ({blocks}) và từng cấp giao; không xếp hạng."
        ).format(blocks=blocks)
        yield _("(*) Dưới {few} nhiệm vụ: số nhỏ, tỷ lệ ít ý nghĩa.").format(few=FEW)


def _rates(found: Sequence[Line]) -> Iterable[str]:
    """Yield the rates of each level; they are not added into one."""
    levels = {line.level for line in found if line.level is not None}
    sums = {
        level: sum_of([line for line in found if line.level == level and line.name is not None], level)
        for level in levels
    }
    for level, whole in ((level, sums[level]) for level in SHORT_LEVELS if level in sums):
        yield _(
            "{who}: tỷ lệ 1 = {done}/{total} = {first}; tỷ lệ 2 = {done}/{settled} = {second}; kỷ luật {third}."
        ).format(
            who=_(LEVELS[level]),
            done=whole.done,
            total=whole.counted,
            settled=whole.done + whole.cells[3],
            first=_share(whole.done_rate),
            second=_share(whole.settled_rate),
            third=_share(whole.discipline_rate),
        )


def _unjudged(count: int) -> Iterable[str]:
    """Yield how many deadlines lie before the regulation."""
    if count:
        yield _("{count} nhiệm vụ có thời hạn từ trước ngày Quy chế có hiệu lực: không xét, tính là không hạn.").format(
            count=count
        )


def _provisional(found: Sequence[Line]) -> Iterable[str]:
    """Yield how much of what is overdue is not certain."""
    count = sum(line.provisional for line in found if line.name is not None)
    if count:
        yield _(
            "Trong số quá hạn có {count} nhiệm vụ quá hạn dự kiến: hạn tính qua ngày chưa được công bố chính thức."
        ).format(count=count)


def _no_receipt(found: Sequence[Line]) -> Iterable[str]:
    """Yield how many tasks have no deadline until their receipt is recorded."""
    count = sum(line.cells[7] for line in found if line.name is not None)
    if count:
        yield _("{count} nhiệm vụ có thời hạn tính từ ngày nhận mà chưa ghi ngày nhận: «tracker waiting».").format(
            count=count
        )


def _share(rate: float | None) -> str:
    """Return a ratio as people write it, or that there is none."""
    return "—" if rate is None else percent(rate)


def levels_said() -> str:
    """Return what the short names of the levels stand for."""
    said = "; ".join(f"{_(SHORT_LEVELS[level])}: {_(LEVELS[level])}" for level in SHORT_LEVELS)
    return _("Cấp — {said}.").format(said=said)
