"""A clerk's year at random: any act, on any task, on a later and later day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import strategies as st

from desk import a_directive
from tracker.days.phrases import read
from tracker.law.kinds import Mismatch, Review
from tracker.law.vocabulary import Issuer, Secrecy
from tracker.ledger.ledger import Ledger
from tracker.queries.lookup import find_directive
from tracker.services import choose as choices
from tracker.services import turnpage
from tracker.services.calendar import change
from tracker.services.directive.add import withdraw
from tracker.services.directive.enter import add_task
from tracker.services.directive.newitems import NewItem
from tracker.services.papers import Paper
from tracker.services.task import correct, direct, report, review, sendup
from tracker.services.task import refer as referrals
from tracker.services.undo import undo

FIRST_DAY = date(2025, 8, 25)
"""Ten days before the Quy chế came into force."""


class Choice(NamedTuple):
    """One act of the year: how many days after the last, what, on which task, and one number more."""

    later: int
    act: str
    task: int
    more: int


def day(on: date) -> str:
    """Return a day as a directive writes it."""
    return f"{on:%d/%m/%Y}"


def phrase(today: date, more: int) -> str:
    """Return the words of one deadline or another."""
    return (
        f"ngày {day(today + timedelta(more))}",
        f"trước ngày {day(today + timedelta(more + 1))}",
        f"{more % 7 + 1} ngày làm việc",
        f"{more % 3 + 1} ngày làm việc kể từ ngày nhận",
        "khẩn trương",
        "trước ngày 18 hằng tháng",
        "thứ Năm hằng tuần",
    )[more % 7]


def enter(ledger: Ledger, _: int, more: int, back: timedelta) -> None:
    """Record a directive and enter a task of it for one or two units."""
    issued_on = ledger.today - back
    secrecy = Secrecy.SECRET if more % 11 == 0 else None
    directive = a_directive(
        ledger, issued_on=issued_on, entered_on=ledger.today, issuer=list(Issuer)[more % 6], secrecy=secrecy
    )
    content = None if secrecy else f"Nội dung {more}"
    lead = (2, 3) if more % 3 == 0 else (2 + more % 4,)
    item = NewItem(
        content=content, lead=lead, support=(6,), deadline=read(phrase(issued_on, more)), written=more % 2 == 0
    )
    add_task(ledger, directive, item)


def reported(ledger: Ledger, task: int) -> int:
    """Return a task that waits for the Office's answer, or the one named where none does."""
    return _first(ledger, "status = 'reported'") or task


def finished(ledger: Ledger, task: int) -> int:
    """Return a task that was confirmed or stopped, or the one named where none was."""
    return _first(ledger, "status IN ('done', 'stopped')") or task


def _first(ledger: Ledger, condition: str) -> int | None:
    row = ledger.connection.execute(f"SELECT id FROM task WHERE {condition} ORDER BY id LIMIT 1").fetchone()
    return None if row is None else int(row[0])


def direction(ledger: Ledger, back: timedelta) -> Paper:
    """Return a direction issued on the day of the act."""
    return Paper("99/CT-UBND", ledger.today - back)


def issue(ledger: Ledger, task: int, more: int, back: timedelta) -> None:
    """Record one more directive, whose tasks are not entered yet."""
    a_directive(ledger, issued_on=ledger.today - back, entered_on=ledger.today)


def extend(ledger: Ledger, task: int, more: int, back: timedelta) -> None:
    """Extend a task to some later day."""
    new = read(phrase(ledger.today, more))
    direct.extend(ledger, task, new, direction(ledger, back))


def reassign(ledger: Ledger, task: int, more: int, back: timedelta) -> None:
    """Give a task to another unit."""
    direct.reassign(ledger, task, 2 + more % 4, direction(ledger, back), unit_name="đơn vị")


def stop(ledger: Ledger, task: int, _: int, back: timedelta) -> None:
    """Stop a task."""
    direct.stop(ledger, task, direction=direction(ledger, back), reason=None)


def withdraw_directive(ledger: Ledger, task: int, _: int, __: timedelta) -> None:
    """Withdraw the directive of the same number as the task."""
    withdraw(ledger, find_directive(ledger.connection, f"#{task}"), by="1/QĐ-UBND")


def correct_due(ledger: Ledger, task: int, more: int, _: timedelta) -> None:
    """Correct a deadline."""
    correct.correct_deadline(ledger, task, read(phrase(ledger.today, more)), reason=None)


def storm(ledger: Ledger, _: int, more: int, __: timedelta) -> None:
    """Take off a day to come."""
    change.take_off(ledger, ledger.today + timedelta(more), notice="20/TB-UBND")


def swap(ledger: Ledger, _: int, more: int, __: timedelta) -> None:
    """Swap two days to come."""
    off = ledger.today + timedelta(more)
    change.swap(ledger, off, off + timedelta(5 - off.weekday()), notice="21/TB-UBND")


def refer(ledger: Ledger, task: int, more: int, back: timedelta) -> None:
    """Refer a task back."""
    reason = list(Mismatch)[more % 3]
    referrals.refer(ledger, task, Paper("6/CV", ledger.today - back), reason=reason)


def decide(ledger: Ledger, task: int, more: int, back: timedelta) -> None:
    """Direct that a referred task is kept, moved, extended, or moved and extended."""
    number = _first(ledger, "status = 'referred'") or task
    new = referrals.NewLead(2 + more % 4, "đơn vị") if more % 3 else None
    deadline = read(phrase(ledger.today, more)) if more % 2 else None
    keep = new is None and deadline is None
    referrals.decide(ledger, number, direction(ledger, back), keep=keep, lead=new, deadline=deadline)


def send_up(ledger: Ledger, task: int, _: int, back: timedelta) -> None:
    """Send the result of a task from above up."""
    number = task if report.known_task(ledger, task).central else _central(ledger) or task
    sendup.send_up(ledger, number, Paper("7/BC-UBND", ledger.today - back), officer="B")


def propose(ledger: Ledger, task: int, more: int, back: timedelta) -> None:
    """Propose to review a task past six months."""
    number = _lapsed(ledger) or task
    review.propose_review(ledger, number, Paper("8/TTr-VP", ledger.today - back), by=list(Review)[more % 2])


def choose(ledger: Ledger, _: int, __: int, ___: timedelta) -> None:
    """Choose the other start of the six months."""
    now = ledger.choices.get("six-months-from", "deadline")
    choices.choose(ledger, "six-months-from", "assignment" if now == "deadline" else "deadline", reason="9/TB-VP")


def _central(ledger: Ledger) -> int | None:
    row = ledger.connection.execute(
        "SELECT MIN(t.id) FROM task t JOIN item i ON i.id = t.item_id JOIN directive d ON d.id = i.directive_id"
        " WHERE d.level = 'central' AND t.status <> 'stopped'"
    ).fetchone()
    return None if row[0] is None else int(row[0])


def _lapsed(ledger: Ledger) -> int | None:
    row = ledger.connection.execute(
        "SELECT MIN(subject_id) FROM obligation WHERE rule = 'six-months-without-result' AND outcome = 'open'"
        " AND due_on < ?",
        (ledger.today.isoformat(),),
    ).fetchone()
    return None if row[0] is None else int(row[0])


ACTS: dict[str, Callable[[Ledger, int, int, timedelta], object]] = {
    "enter": enter,
    "issue": issue,
    "receive": lambda ledger, task, _, back: report.receive(ledger, task, on=ledger.today - back),
    "progress": lambda ledger, task, _, __: report.note_progress(ledger, task, None),
    "report": lambda ledger, task, _, back: report.file_report(ledger, task, Paper("4/BC", ledger.today - back)),
    "done": lambda ledger, task, _, back: report.report_done(ledger, task, on=ledger.today - back),
    "confirm": lambda ledger, task, _, __: report.confirm(ledger, reported(ledger, task)),
    "send-back": lambda ledger, task, _, __: report.send_back(ledger, reported(ledger, task), reason=None),
    "explain": lambda ledger, task, _, back: report.explain_delay(
        ledger, task, Paper("5/BC", ledger.today - back), reason=None
    ),
    "extend": extend,
    "reassign": reassign,
    "stop": stop,
    "reopen": lambda ledger, task, _, __: direct.reopen(ledger, finished(ledger, task), reason=None),
    "withdraw": withdraw_directive,
    "correct-due": correct_due,
    "correct-lead": lambda ledger, task, more, _: correct.correct_lead(
        ledger, task, 2 + more % 4, unit_name="đơn vị", reason=None
    ),
    "refer": refer,
    "decide": decide,
    "send-up": send_up,
    "propose-review": propose,
    "choose": choose,
    "storm": storm,
    "swap": swap,
    "turn": lambda ledger, _, __, ___: turnpage.turn(ledger),
    "undo": lambda ledger, _, __, ___: undo(ledger),
}


def years(acts: Sequence[str]) -> st.SearchStrategy[list[Choice]]:
    """Return years of these acts; each begins with a task, so that there is something to answer."""
    choice = st.builds(
        Choice, later=st.integers(0, 25), act=st.sampled_from(acts), task=st.integers(1, 3), more=st.integers(0, 40)
    )
    return st.lists(choice, min_size=8, max_size=24).map(lambda year: [Choice(0, "enter", 1, 0), *year])


OFTEN = ["enter", "report", "done", "confirm"]

YEARS = years([*OFTEN, "undo", *ACTS])
"""Years of every act; what was taken back was never true."""

YEARS_WITHOUT_UNDO = years([*OFTEN, *(act for act in ACTS if act not in ("undo", "turn"))])
"""Years of what clerks record, and leave recorded."""
