"""
Which period of a recurring task an act is about: each waits, is answered and is extended for itself.

A report goes to the open period with the earliest last day. In doubt the clerk is asked: a report booked on the
wrong period leaves another one overdue.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.clock import Clock, Standing
from tracker.counting import is_deadline, runs_on_deadline
from tracker.errors import Forbidden, Usage
from tracker.i18n import _
from tracker.inforce import deadline_of
from tracker.ledger import Ledger
from tracker.successors import stands_still
from tracker.vocabulary import Outcome, Subject


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
        raise NotBegun(number=standing.id, periods=_listed(waiting), example=waiting[0].period)
    in_time = [clock for clock in begun[1:] if clock.due_on is not None and clock.due_on >= on]
    if in_time and begun[0].due_on is not None and begun[0].due_on < on:
        raise WhichPeriod(number=standing.id, periods=_listed(begun), example=in_time[0].period)
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
        raise WhichPeriod(number=standing.id, periods=_listed([*begun, *open_]), example=begun[0].period)
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
        raise WhichPeriod(number=standing.id, periods=_listed(waiting), example=waiting[0].period)
    return {"period": waiting[0].period}


def period_of_reason(ledger: Ledger, standing: Standing, period: str | None) -> dict[str, object]:
    """Return the period whose delay a unit explains, as a fact: the one named, or the earliest not explained."""
    if not _is_asked(standing, period):
        return {}
    clocks = ledger.clocks(Subject.TASK, standing.id)
    asked = [clock for clock in clocks if runs_on_deadline(clock.law) and clock.outcome is Outcome.OPEN]
    asked = sorted((clock for clock in asked if clock.period), key=lambda clock: (clock.due_on or date.max, clock.id))
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
        raise UnknownPeriod(number=standing.id, period=period, periods=_listed(waiting) or _("không có kỳ nào"))
    return {"period": period}


def _listed(clocks: Sequence[Clock]) -> str:
    """Return periods with their last days."""
    said = _("{period} (hạn {due:%d/%m/%Y})")
    return ", ".join(
        said.format(period=clock.period, due=clock.due_on) if clock.due_on else str(clock.period) for clock in clocks
    )
