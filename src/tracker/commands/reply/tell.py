"""
What a writing command says when it is done: one line for the act, and the clocks it started or stopped.

Nothing is said before the commit; a dry run says the same, marked as one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tracker.clocks.counting import is_deadline
from tracker.clocks.inforce import waits_for_receipt
from tracker.commands.reply.aside import as_kept, warn
from tracker.commands.reply.lawsaid import rule_name
from tracker.days.terms import ROLL, steps
from tracker.law.vocabulary import Force, Happened, Outcome
from tracker.words.dates import WEEKDAYS
from tracker.words.language import _
from tracker.words.symbols import undirecting
from tracker.words.text import clean

if TYPE_CHECKING:
    from tracker.clocks.parts import Clock
    from tracker.ledger.batch import Recorded
    from tracker.ledger.ledger import Ledger
    from tracker.workdays import Calendar

MOST = 3
"""How many clocks are named; more are counted."""


def tell(sentence: str, *recorded: Recorded, dry_run: bool = False, **values: object) -> None:
    """Print what happened, and what followed in law."""
    said = clean(_(sentence).format(**as_kept(values)))
    clocks = [clock for act in recorded for clock in act.clocks]
    followed = list(_followed(clocks))
    if len(followed) > MOST:
        followed = [*followed[:MOST], _("và {count} đồng hồ khác").format(count=len(followed) - MOST)]
    if followed:
        said = f"{said} {'; '.join(followed)}."
    if dry_run:
        said = _("[chạy thử] {said}").format(said=said)
    sys.stdout.write(said + "\n")


def warn_of_direction(number: str | None) -> None:
    """Say that a direction bears the symbol of a body that does not direct (Art. 6.1.c); it is kept."""
    odd = None if number is None else undirecting(number)
    if odd is not None:
        warn(odd, number=number)


def without_receipt(ledger: Ledger, numbers: Sequence[int]) -> list[int]:
    """Return which of these tasks have no deadline until the receipt of their paper is recorded."""
    standings = [ledger.standing(number) for number in numbers]
    return [each.id for each in standings if waits_for_receipt(each.deadline, each.received_on)]


def warn_of_receipts(waiting: Sequence[int]) -> None:
    """Say that these tasks have no deadline until the day is recorded on which their unit received the paper."""
    if waiting:
        warn(
            "nhiệm vụ {numbers} chờ ngày nhận: thời hạn tính từ ngày đơn vị nhận văn bản, chưa có hạn cho đến khi ghi "
            "«tracker task receive {first} --on NGÀY».",
            numbers="; ".join(map(str, waiting[:MOST])) + ("; …" if len(waiting) > MOST else ""),
            first=waiting[0],
        )


def _followed(clocks: Iterable[Clock]) -> Iterable[str]:
    """Yield what became of each clock an act touched, in words."""
    seen: set[str] = set()
    last = {clock.id: clock for clock in clocks}
    replaced = {clock.replaces for clock in last.values()}
    for clock in last.values():
        if clock.id in replaced:
            continue
        said = _said(clock, rule_name(clock.law))
        if said and said not in seen:
            seen.add(said)
            yield said


def _said(clock: Clock, name: str) -> str | None:
    """Return one clock in words: until when it runs, or how it ended."""
    if clock.outcome is Outcome.OPEN:
        if clock.due_on is None or clock.force != Force.DUTY.value:
            return None
        guess = _(" (dự kiến)") if clock.provisional else ""
        return _("{name}: hạn {due:%d/%m/%Y}{guess}").format(name=name, due=clock.due_on, guess=guess)
    if clock.outcome in (Outcome.MET, Outcome.WAITING) and clock.due_on and clock.met_on:
        late = (clock.met_on - clock.due_on).days
        if clock.force != Force.DUTY.value:
            return None
        if late > 0:
            return _("{name}: quá hạn {late} ngày (hạn {due:%d/%m/%Y})").format(name=name, late=late, due=clock.due_on)
        return _("{name}: đúng hạn (hạn {due:%d/%m/%Y})").format(name=name, due=clock.due_on)
    if clock.outcome is Outcome.STOPPED and clock.force == Force.DUTY.value and clock.ended_by != clock.opened_by:
        return _("{name}: dừng tính hạn").format(name=name)
    return None


def warn_of_a_day_off(recorded: Iterable[Recorded], calendar: Calendar) -> None:
    """Say on stderr to which day a new deadline rolls that falls on a day off (Điều 148.5 BLDS 2015)."""
    for act in recorded:
        terms = [clock.term for clock in act.clocks if is_deadline(clock.law) and clock.outcome is Outcome.OPEN]
        if (
            act.event.happened not in (Happened.TASK_EXTENDED, Happened.TASK_SHORTENED)
            or not terms
            or terms[-1] is None
        ):
            continue
        for step in steps(terms[-1], calendar):
            if step.operation == ROLL and step.start != step.end:
                warn(
                    "{day:%d/%m/%Y} là ngày nghỉ: thời hạn mới chuyển sang {weekday}, {rolled:%d/%m/%Y}.",
                    day=step.start,
                    weekday=_(WEEKDAYS[step.end.weekday()]),
                    rolled=step.end,
                )
