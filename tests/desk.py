"""A clerk's desk: directives and tasks with everything a test does not care about filled in."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count

from engine import stored as stored
from systems import require
from tracker.clocks.parts import Clock
from tracker.days.phrases import read
from tracker.law.event import Standing
from tracker.law.sources import NewDirective
from tracker.law.vocabulary import Happened, Issuer, Secrecy, Subject
from tracker.ledger.ledger import Ledger
from tracker.ledger.rows.obligation import CLOCK_COLUMNS, read_clock
from tracker.ledger.rows.task import TASK_COLUMNS, read_standing
from tracker.ledger.storage import load_regulation
from tracker.ledger.storage.connection import Connection
from tracker.queries.lookup import FoundDirective, find_directive
from tracker.services import turnpage
from tracker.services.directive.add import add_directive
from tracker.services.directive.enter import add_task
from tracker.services.directive.newitems import NewItem
from tracker.services.papers import Paper

FRIDAY, MONDAY, WEDNESDAY = date(2026, 6, 5), date(2026, 6, 8), date(2026, 6, 10)
DIRECTION = Paper("99/CT-UBND", WEDNESDAY)

NOBODY = 65534

_numbers = [count(1)]


def number_anew() -> None:
    """Let directives be numbered from 1 again, so that two lives can be the same to the last word."""
    _numbers[0] = count(1)


def a_directive(
    ledger: Ledger,
    *,
    issued_on: date = FRIDAY,
    entered_on: date | None = None,
    issuer: Issuer = Issuer.CITY,
    number: str | None = None,
    secrecy: Secrecy | None = None,
    received_on: date | None = None,
) -> FoundDirective:
    """Record a directive of Friday 05/6/2026."""
    new = NewDirective(
        number=number or f"{next(_numbers[0])}/QĐ-UBND",
        issued_on=issued_on,
        kind="Quyết định",
        abstract="Về việc triển khai nhiệm vụ",
        signer="Nguyễn Văn A",
        issuer=issuer,
        secrecy=secrecy,
        received_on=received_on,
    )
    recorded = add_directive(ledger, new, on=entered_on or issued_on)
    return find_directive(ledger.connection, f"#{recorded.id}")


def a_task(
    ledger: Ledger,
    due: str = "30/6/2026",
    *,
    directive: FoundDirective | None = None,
    lead: Sequence[int] = (2,),
    support: Sequence[int] = (),
    written: bool = True,
    content: str | None = "Rà soát, báo cáo kết quả",
    on: date | None = None,
) -> int:
    """Enter a task of Friday 05/6/2026, due on Tuesday 30/6/2026, and return its number."""
    directive = directive or a_directive(ledger)
    item = NewItem(content=content, lead=lead, support=support, deadline=read(due), written=written)
    return add_task(ledger, directive, item, on=on or directive.issued_on).tasks[0]


def a_secret_task(ledger: Ledger) -> int:
    """Enter a task of a secret directive, and return its number."""
    return a_task(ledger, directive=a_directive(ledger, secrecy=Secrecy.SECRET), content=None)


def duties(ledger: Ledger, number: int, rule: str = "task-due") -> list[Clock]:
    """Return the clocks of a task under one rule, oldest first."""
    return [clock for clock in ledger.clocks(Subject.TASK, number) if clock.rule == rule]


def duty(ledger: Ledger, number: int, rule: str = "task-due") -> Clock:
    """Return the newest clock of a task under one rule."""
    return duties(ledger, number, rule)[-1]


def brought(ledger: Ledger) -> list[Happened]:
    """Turn the page to the ledger's today, and return what that recorded."""
    last = "SELECT MAX(id) FROM event"
    (before,) = ledger.connection.execute(last).fetchone()
    assert turnpage.turn(ledger) == []
    return [
        Happened(row[0])
        for row in ledger.connection.execute("SELECT happened FROM event WHERE id > ? ORDER BY id", (before,))
    ]


@contextmanager
def unprivileged() -> Iterator[None]:
    """Act as somebody who may not do everything, even where the suite runs as root."""
    require("way to act as a user with fewer rights")
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def every_clock(connection: Connection) -> list[Clock]:
    """Return every clock of a ledger, oldest first."""
    rows = connection.execute(f"SELECT {CLOCK_COLUMNS} FROM obligation ORDER BY id")
    return [read_clock(row, load_regulation(connection)) for row in rows]


def every_task(connection: Connection) -> list[Standing]:
    """Return where every task of a ledger stands, in the order of their numbers."""
    return [read_standing(row) for row in connection.execute(f"SELECT {TASK_COLUMNS} FROM task ORDER BY id")]
