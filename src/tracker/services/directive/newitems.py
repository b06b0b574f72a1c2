"""
An item as a directive words it, and what may be wrong with it (Art. 5.1, 5.2).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from tracker.days.deadlines import Deadline, Kind
from tracker.errors import Usage
from tracker.law.custom.practice import is_strict
from tracker.law.vocabulary import Deliverable
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import FoundDirective
from tracker.services.directive.add import SecretHasNothingOther
from tracker.services.unit.gone import refuse_gone
from tracker.words.text import nfc


class ContentMissing(Usage):
    """An item without words."""

    sentence = "Thiếu nội dung nhiệm vụ."


class SecretHasNoContent(Usage):
    """The content of a secret directive is not recorded (Art. 5.2)."""

    sentence = "Văn bản {number} là văn bản mật: không ghi nội dung nhiệm vụ (Điều 5.2). Để trống nội dung."


class SecretHasNoReason(Usage):
    """A reason for following a routine task says something of a secret one (Art. 5.1.h, 5.2)."""

    sentence = "Văn bản {number} là văn bản mật: không ghi lý do theo dõi (Điều 5.2). Bỏ --routine-reason."


class RoutineNotTracked(Usage):
    """A routine task is not followed unless the clerk says why (Art. 3.1 and 3.2)."""

    sentence = (
        "«{phrase}» là nhiệm vụ thường xuyên, không theo dõi (Điều 3). "
        "Nếu vẫn cần theo dõi, thêm --routine-reason kèm lý do."
    )


class DueBeforeIssued(Usage):
    """The deadline lies before the directive."""

    sentence = "Thời hạn {due_on:%d/%m/%Y} ở trước ngày ban hành văn bản ({issued_on:%d/%m/%Y})."


FAR_OFF = 90
"""No directive sets a deadline so many years ahead: the year was mistyped."""


class DueFarOff(Usage):
    """The deadline lies a lifetime after the directive."""

    sentence = (
        "Thời hạn {due_on:%d/%m/%Y} ở sau ngày ban hành văn bản ({issued_on:%d/%m/%Y}) hơn {years} năm. Kiểm tra lại "
        "năm đã gõ."
    )


class NewItem(NamedTuple):
    """
    One item as a directive words it: content, lead and supporting units, deadline and deliverable.

    `content` is None for a secret directive. `written` says whether a written report is required
    (Art. 6.1.a).
    """

    content: str | None
    lead: Sequence[int]
    deadline: Deadline
    support: Sequence[int] = ()
    deliverable: Deliverable = Deliverable.REPORT
    written: bool = True
    room: str | None = None
    programme: str | None = None
    point: str | None = None
    routine_reason: str | None = None
    proposing_room: str | None = None
    other: str | None = None


def check_item(ledger: Ledger, directive: FoundDirective, item: NewItem) -> date | None:
    """
    Return the last lawful day of an item, None where it has none.

    Raises ContentMissing, SecretHasNoContent, SecretHasNothingOther, RoutineNotTracked, DueBeforeIssued or
    CalendarMissing, and UnitGone for a unit that had gone into another one when the directive was issued.
    """
    refuse_gone(ledger, (*item.lead, *item.support), directive.issued_on)
    if directive.secret and (item.content or item.point or item.programme):
        raise SecretHasNoContent(number=directive.number)
    if directive.secret and item.other:
        raise SecretHasNothingOther
    if not directive.secret and not (item.content or "").strip():
        raise ContentMissing
    if directive.secret and item.routine_reason:
        raise SecretHasNoReason(number=directive.number)
    if item.deadline.kind is Kind.ROUTINE and not item.routine_reason and not directive.secret:
        raise RoutineNotTracked(phrase=item.deadline.phrase)
    return last_day(ledger, item.deadline, directive.issued_on)


def last_day(ledger: Ledger, deadline: Deadline, issued_on: date, received_on: date | None = None) -> date | None:
    """
    Return the last lawful day that a paper of `issued_on` sets, None where it sets none or waits for its receipt.

    Raises DueBeforeIssued, DueFarOff, or CalendarMissing.
    """
    return reckoned(deadline, issued_on, received_on, strict=is_strict(ledger.choices), ends=ledger.last_day)


def reckoned(
    deadline: Deadline,
    issued_on: date,
    received_on: date | None = None,
    *,
    strict: bool,
    ends: Callable[[str], date],
) -> date | None:
    """Return the same where no ledger is open: by the calendar in which `ends` says how long a term lasts."""
    term = deadline.term(issued_on, received_on, strict=strict)
    if term is None:
        return None
    if deadline.kind is not Kind.TERM:  # a day named on a weekend would roll past the paper's own
        _check_named(date.fromisoformat(term[:10]), issued_on)
    due_on = ends(term)
    if due_on < issued_on:
        raise DueBeforeIssued(due_on=due_on, issued_on=issued_on)
    return due_on


def _check_named(day: date, issued_on: date) -> None:
    """Raise DueBeforeIssued or DueFarOff for a day that a paper of `issued_on` cannot have meant."""
    if day < issued_on:
        raise DueBeforeIssued(due_on=day, issued_on=issued_on)
    if day.year - issued_on.year >= FAR_OFF:
        raise DueFarOff(due_on=day, issued_on=issued_on, years=FAR_OFF)


def words_beside(support: Sequence[str], deliverable: str) -> str | None:
    """Return what is said in words beside units and deliverable, as it is stored (Art. 5.1.h)."""
    parts = [f"Phối hợp: {'; '.join(support)}"] if support else []
    parts += [f"Sản phẩm: {nfc(deliverable)}"] if deliverable else []
    return ". ".join(parts) or None
