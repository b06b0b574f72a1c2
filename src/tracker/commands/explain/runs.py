"""
The days of a term in as few lines as tell all: ordinary days together, those that rest on a notice with their notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commands.explain.days import LATE, counts, nature, operation_said, stretch_of
from tracker.days.terms import Step
from tracker.render.view import Column, View
from tracker.words.labels.task import HOLDERS
from tracker.words.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.commands.explain.spans import Span
    from tracker.days.holders import Stretch
    from tracker.workdays import Calendar, Day


def late_steps(found: Sequence[Span], calendar: Calendar) -> list[Step]:
    """Return the days past the deadline, stretch by stretch."""
    windows = [(each.late_since, each.until) for each in found if each.overdue]
    return [
        Step(LATE, since, until, tuple(calendar.walk(since, until)))
        for since, until in windows
        if since is not None and until is not None
    ]


def runs_view(steps: Sequence[Step]) -> View:
    """Return the days that were counted or passed over, those alike in one line."""
    columns = (
        Column("operation", _("Phép tính"), wrap=True),
        Column("since", _("Từ ngày"), "date"),
        Column("until", _("Đến ngày"), "date"),
        Column("counted", _("Đếm"), "int", filled_only=True),
        Column("working", _("Tính hay bỏ qua"), wrap=True),
        Column("source", _("Căn cứ"), wrap=True, filled_only=True),
    )
    rows = [row for step in steps for row in _runs(step)]
    return View(columns, rows, title=_("Cách đếm ngày"))


def _runs(step: Step) -> Iterable[tuple[object, ...]]:
    """Yield the lines of one operation."""
    run: list[Day] = []
    for day in step.days:
        if run and not _is_alike(step, run[-1], day):
            yield _line(step, run)
            run = []
        run.append(day)
    if run:
        yield _line(step, run)


def _is_alike(step: Step, before: Day, day: Day) -> bool:
    """Say whether two days that follow each other stand in one line: both ordinary, or both of one notice."""
    if (before.source, before.provisional) != (day.source, day.provisional):
        return False
    return counts(step) if not day.source else before.working == day.working


def _line(step: Step, run: Sequence[Day]) -> tuple[object, ...]:
    """Return one line: from when to when, how many of its days were counted, and why."""
    first, last = run[0], run[-1]
    working = sum(day.working for day in run)
    counted = working if counts(step) else None
    if counted is not None and len(run) > 1:
        said = _("đếm {count} ngày làm việc").format(count=counted) if counted else _("bỏ qua")
    else:
        said = nature(step, last.day, working=last.working)
    source, off = first.source, len(run) - working
    if not source and off:
        source = _("{count} ngày cuối tuần không tính").format(count=off) if working else _("cuối tuần")
    if first.provisional and "dự kiến" not in source:
        source = f"{source} {_('(dự kiến)')}".strip()
    stretch = stretch_of(step)
    if stretch is not None and counted is None:
        said = _("đã trễ từ trước: hạn lùi theo, số ngày trễ giữ nguyên")
    return (_operation(step, stretch), first.day, last.day, counted or None, said, source)


def _operation(step: Step, stretch: Stretch | None) -> str:
    """Return an operation in words; of one that goes on after a stretch, which stretch that was."""
    if stretch is None:
        return operation_said(step.operation)
    return _("{holder} {since:%d/%m/%Y} – {until:%d/%m/%Y}, sau đó tính tiếp").format(
        holder=_(HOLDERS[stretch.holder.value]), since=stretch.since, until=stretch.until
    )
