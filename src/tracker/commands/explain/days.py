"""
The days of a term as a table: each counted or passed over, with the notice that says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.commands.explain.obligation import ROLL
from tracker.days.holders import HOLDERS, read_stretch
from tracker.days.terms import NOT_BEFORE
from tracker.law.codes import SIX_MONTHS
from tracker.render.view import Column, View
from tracker.words.dates import WEEKDAYS
from tracker.words.language import _

if TYPE_CHECKING:
    from tracker.days.holders import Stretch
    from tracker.days.terms import Step

LATE = "late"
"""The operation that counts the days past a deadline."""

MANY = 31
"""Days looked at: beyond these people see only the days that are not ordinary, and the last one."""


def telling(rule: str, steps: Sequence[Step]) -> list[Step]:
    """Return the steps that tell people something: own ones, and no roll that stays where it is."""
    months = [place for place, step in enumerate(steps) if step.operation.endswith("m") and ":" not in step.operation]
    own = list(steps[months[-1] :] if rule == SIX_MONTHS and months else steps)
    told = [step for step in own if step.operation != ROLL or step.start != step.end]
    if told or not own:
        return told
    landing = own[-1].days[-1]
    return own[-1:] if landing.source or landing.provisional else []


def days_view(steps: Sequence[Step]) -> View:
    """Return the days that were counted or passed over."""
    columns = (
        Column("operation", _("Phép tính"), people_only=True),
        Column("count", _("Đếm"), "int"),
        Column("day", _("Ngày"), "date"),
        Column("weekday", _("Thứ")),
        Column("working", _("Tính hay bỏ qua")),
        Column("source", _("Căn cứ"), wrap=True, whole=True),
    )
    rows: list[tuple[object, ...]] = []
    hidden = 0
    for step in steps:
        counted = 0
        is_long = len(step.days) > MANY
        for place, day in enumerate(step.days):
            is_counting = counts(step)
            counted += is_counting and day.working
            is_plain = not day.source and not day.provisional
            if is_long and is_plain and place < len(step.days) - 1:
                hidden += 1
                continue
            source = day.source or ("" if day.working else _("cuối tuần"))
            if day.provisional and "dự kiến" not in source:
                source = f"{source} {_('(dự kiến)')}".strip()
            rows.append(
                (
                    operation_said(step.operation),
                    counted if is_counting and day.working else None,
                    day.day,
                    _(WEEKDAYS[day.day.weekday()]),
                    nature(step, day.day, working=day.working),
                    source,
                )
            )
    notes = (_("Không in {count} ngày thường đã đếm hoặc cuối tuần đã bỏ qua.").format(count=hidden),) if hidden else ()
    return View(columns, rows, title=_("Từng ngày"), notes=notes)


def counts(step: Step) -> bool:
    """Say whether a step counts working days one by one; a term that was late before it stood still counts none."""
    if step.operation.startswith(NOT_BEFORE):
        return False
    if (stretch := stretch_of(step)) is not None:
        return step.end > stretch.until
    return step.operation == LATE or step.operation.endswith("wd")


def stretch_of(step: Step) -> Stretch | None:
    """Return the stretch that a step goes on after; None where it is another operation."""
    return read_stretch(step.operation) if step.operation.partition(":")[0] in HOLDERS else None


def operation_said(operation: str) -> str:
    """Return one operation of a term in words."""
    if not operation:
        return _("ngày liền trước")
    if operation == LATE:
        return _("đã quá hạn")
    if operation == ROLL:
        return _("chuyển sang ngày làm việc")
    if operation.startswith(NOT_BEFORE):
        return _("không sớm hơn ngày này")
    if ":" in operation:
        return _("tiếp tục tính phần còn lại")
    unit, count = operation.lstrip("+-0123456789"), int(operation.rstrip("wdm"))
    if unit == "wd":
        sentence = _("{count} ngày làm việc") if count > 0 else _("đếm ngược {count} ngày làm việc")
        return sentence.format(count=abs(count))
    return (_("{count} ngày") if unit == "d" else _("{count} tháng")).format(count=count)


def nature(step: Step, day: date, *, working: bool) -> str:
    """Return whether a day was counted, passed over, or is where the term ends."""
    if counts(step):
        return _("đếm") if working else _("bỏ qua")
    if step.operation == ROLL:
        return _("ngày cuối") if day == step.end else _("bỏ qua")
    if not step.operation:
        return _("ngày cuối") if working else _("ngày cuối, không chuyển")
    return _("đến ngày này")
