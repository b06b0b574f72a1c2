"""
Which period of a recurring task an act is about: each waits, is answered and is extended for itself.

A report goes to the open period with the earliest last day. In doubt the clerk is asked: a report booked on the
wrong period leaves another one overdue.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clocks.counting import is_deadline, runs_on_deadline
from tracker.clocks.inforce import deadline_of
from tracker.clocks.parts import Clock
from tracker.clocks.replaced import stands_still
from tracker.errors import Forbidden, Usage
from tracker.law.event import Standing
from tracker.law.vocabulary import Happened, Outcome, Subject
from tracker.ledger.ledger import Ledger
from tracker.services.task.toldperiods import Filed, is_answered, is_same, told
from tracker.words.language import _


class NoOpenPeriod(Forbidden):
    """A recurring task has no period waiting for a report."""

    sentence = "Nhiệm vụ {number} không có kỳ nào đang chờ báo cáo. Xem các kỳ bằng «tracker explain {number}»."


class NoPeriodReported(Forbidden):
    """No period of a recurring task waits for the Office's answer."""

    sentence = "Nhiệm vụ {number} không có kỳ nào đã báo cáo, chờ xác nhận. Xem «tracker explain {number}»."


class UnknownPeriod(Usage):
    """The period named is not one that the act can be about."""

    sentence = "Nhiệm vụ {number} không có kỳ «{period}» đang chờ. Các kỳ đang chờ: {periods}."


class WhichPeriod(Usage):
    """The act can be about several periods."""

    sentence = "Nhiệm vụ {number} có nhiều kỳ đang chờ: {periods}. Ghi rõ kỳ bằng --period, ví dụ --period {example}."


class NotBegun(Usage):
    """The only open periods lie ahead."""

    sentence = (
        "Kỳ đang mở của nhiệm vụ {number} chưa bắt đầu: {periods}. Nếu đúng là báo cáo trước cho kỳ đó, "
        "thêm --period {example}."
    )


class NotRecurring(Usage):
    """A period was named for a task that has none."""

    sentence = "Nhiệm vụ {number} không phải nhiệm vụ định kỳ: bỏ --period."


class PeriodTaken(NoOpenPeriod):
    """What is told of a period was recorded before, and nothing names another period."""

    sentence = "Nhiệm vụ {number} đã ghi {what} cho kỳ {period} (sự kiện {event}). {instead}"


REPORTS = (Happened.REPORT_ISSUED, Happened.DONE_REPORTED)


def period_of_filing(
    ledger: Ledger, standing: Standing, period: str | None, on: date, paper: str | None = None
) -> dict[str, object]:
    """
    Return the period that a report of a day is about, as a fact; nothing for a task without.

    A second report asks for its period: where the same paper, or the same tick, was filed for one that still has it,
    where the period of its day has its report, or where none is left. Raises PeriodTaken, and as `period_of_report`.
    """
    if not _is_asked(standing, period):
        return {}
    filed = [each for each in told(ledger, standing.id, REPORTS) if not is_answered(ledger, standing, each)]
    waiting = _of(ledger, standing, Outcome.REFERRED if standing.referred_on else Outcome.OPEN)
    open_ = {clock.period for clock in waiting}
    if period is not None:
        taken = [each for each in filed if each.period == period and period not in open_]
    else:
        taken = [each for each in filed if is_same(each, paper, on) or not waiting or _covers(standing, each, on)]
    if taken and not (period is None and _only_later(standing, waiting, on)):
        raise _taken(standing, taken[-1], waiting)
    return period_of_report(ledger, standing, period, on)


def period_of_report(ledger: Ledger, standing: Standing, period: str | None, on: date) -> dict[str, object]:
    """
    Return the period that a report or a direction of a day is about, as a fact; nothing for a task without.

    Raises NoOpenPeriod, UnknownPeriod, WhichPeriod, NotBegun or NotRecurring.
    """
    if not _is_asked(standing, period):
        return {}
    waiting = _of(ledger, standing, Outcome.REFERRED if standing.referred_on else Outcome.OPEN)
    if not waiting:
        raise NoOpenPeriod(number=standing.id)
    if period is not None:
        return _named(standing, waiting, period)
    deadline = deadline_of(standing.deadline)
    begun = [clock for clock in waiting if deadline.period_named(str(clock.period)).starts <= on]
    if not begun:
        raise NotBegun(number=standing.id, periods=listed(waiting), example=waiting[0].period)
    in_time = [clock for clock in begun[1:] if clock.due_on is not None and clock.due_on >= on]
    if in_time and begun[0].due_on is not None and begun[0].due_on < on:
        raise WhichPeriod(number=standing.id, periods=listed(begun), example=in_time[0].period)
    return {"period": begun[0].period}


def period_of_direction(ledger: Ledger, standing: Standing, period: str | None, on: date) -> dict[str, object]:
    """
    Return the period that a direction of a day is about, as a fact; nothing for a task without.

    One that was reported, or accepted, on that day or later is still judged by it. Raises as `period_of_report` does.
    """
    if not _is_asked(standing, period):
        return {}
    reported = [clock for clock in _of(ledger, standing, Outcome.WAITING) if clock.met_on is None or on <= clock.met_on]
    if period is not None:
        open_ = _of(ledger, standing, Outcome.REFERRED if standing.referred_on else Outcome.OPEN)
        accepted = [each for each in _of(ledger, standing, Outcome.MET) if each.ended_on and on <= each.ended_on]
        # What an earlier lead reported waits on as its own: a direction of a later day is not about it.
        waiting = [each for each in _of(ledger, standing, Outcome.WAITING) if each.unit == standing.lead]
        return _named(standing, [*open_, *reported, *waiting, *accepted], period)
    deadline = deadline_of(standing.deadline)
    begun = [clock for clock in reported if deadline.period_named(str(clock.period)).starts <= on]
    open_ = [
        clock for clock in _of(ledger, standing, Outcome.OPEN) if deadline.period_named(str(clock.period)).starts <= on
    ]
    if not begun or standing.referred_on:
        return period_of_report(ledger, standing, None, on)
    if len(begun) + len(open_) > 1:
        raise WhichPeriod(number=standing.id, periods=listed([*begun, *open_]), example=begun[0].period)
    return {"period": begun[0].period}


def period_of_answer(ledger: Ledger, standing: Standing, period: str | None) -> dict[str, object]:
    """
    Return the period whose report the Office answers, as a fact; nothing for a task without.

    Raises NoPeriodReported, UnknownPeriod, WhichPeriod or NotRecurring.
    """
    if not _is_asked(standing, period):
        return {}
    waiting = _of(ledger, standing, Outcome.WAITING)
    if not waiting:
        raise NoPeriodReported(number=standing.id)
    if period is not None:
        return _named(standing, waiting, period)
    if len(waiting) > 1:
        raise WhichPeriod(number=standing.id, periods=listed(waiting), example=waiting[0].period)
    return {"period": waiting[0].period}


def period_of_reason(ledger: Ledger, standing: Standing, period: str | None, on: date, paper: str) -> dict[str, object]:
    """
    Return the period whose delay a unit explains, as a fact: the one named, or the earliest not explained.

    Raises PeriodTaken where the same paper explained one and none is named, and as `period_of_report`.
    """
    if not _is_asked(standing, period):
        return {}
    clocks = ledger.clocks(Subject.TASK, standing.id)
    asked = [clock for clock in clocks if runs_on_deadline(clock.law) and clock.outcome is Outcome.OPEN]
    asked = sorted((clock for clock in asked if clock.period), key=lambda clock: (clock.due_on or date.max, clock.id))
    explained = [each for each in told(ledger, standing.id, (Happened.DELAY_EXPLAINED,)) if is_same(each, paper, on)]
    if explained and period is None:
        raise _taken(standing, explained[-1], asked)
    if not asked:
        raise NoOpenPeriod(number=standing.id)
    return {"period": asked[0].period} if period is None else _named(standing, asked, period)


def _is_asked(standing: Standing, period: str | None) -> bool:
    """Say whether the task has periods; raises NotRecurring where one is named all the same."""
    if period is not None and not standing.recurring:
        raise NotRecurring(number=standing.id)
    return standing.recurring


def _of(ledger: Ledger, standing: Standing, outcome: Outcome) -> list[Clock]:
    """Return the periods of a task in one state, the one with the earliest last day first."""
    clocks = ledger.clocks(Subject.TASK, standing.id)
    found = [clock for clock in clocks if is_deadline(clock.law) and clock.period and clock.outcome is outcome]
    if outcome is Outcome.REFERRED:
        found = [clock for clock in found if stands_still(clocks, clock)]
    return sorted(found, key=lambda clock: ((clock.term and ledger.last_day(clock.term)) or date.max, clock.id))


def _named(standing: Standing, waiting: Sequence[Clock], period: str) -> dict[str, object]:
    """Return the period that was named; raises UnknownPeriod."""
    if period not in [clock.period for clock in waiting]:
        raise UnknownPeriod(number=standing.id, period=period, periods=listed(waiting) or _("không có kỳ nào"))
    return {"period": period}


def _covers(standing: Standing, filed: Filed, on: date) -> bool:
    """Say whether a report stands for the period that a day is in."""
    period = deadline_of(standing.deadline).period_named(filed.period)
    return period.starts <= on <= period.ends


def _only_later(standing: Standing, waiting: Sequence[Clock], on: date) -> bool:
    """Say whether every open period lies ahead, which is asked about in words of its own."""
    deadline = deadline_of(standing.deadline)
    return bool(waiting) and all(deadline.period_named(str(clock.period)).starts > on for clock in waiting)


def _taken(standing: Standing, filed: Filed, waiting: Sequence[Clock]) -> PeriodTaken:
    """Return the refusal that names what was told, and what to type for another period."""
    paper = _("văn bản {number} ngày {on:%d/%m/%Y}") if filed.paper else _("«Đã thực hiện» ngày {on:%d/%m/%Y}")
    others = [clock for clock in waiting if clock.period != filed.period]
    instead = _(
        "Nếu lần này là của kỳ khác, ghi rõ bằng --period, ví dụ --period {example}; các kỳ đang chờ: {periods}."
    )
    if not others:
        instead = _("Không có kỳ nào khác đang chờ. Xem các kỳ bằng «tracker explain {number}».")
    example = others[0].period if others else ""
    return PeriodTaken(
        number=standing.id,
        what=paper.format(number=filed.paper, on=filed.on),
        period=filed.period,
        event=filed.event,
        instead=instead.format(example=example, periods=listed(others), number=standing.id),
    )


def listed(clocks: Sequence[Clock]) -> str:
    """Return periods with their last days."""
    said = _("{period} (hạn {due:%d/%m/%Y})")
    return ", ".join(
        said.format(period=clock.period, due=clock.due_on) if clock.due_on else str(clock.period) for clock in clocks
    )
