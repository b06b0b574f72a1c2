"""
One transaction of a ledger: opened with the lock, turned to today, committed or rolled back.

What the turning records is a batch of its own, so that `undo` takes back the command alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from tracker.disk import landed
from tracker.errors import Forbidden, Usage
from tracker.ledger import storage
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.lines import is_practice
from tracker.settings import Settings


class NotCome(Usage):
    """Today was typed ahead of the machine's day, and the ledger is no practice one."""

    sentence = (
        "Ngày {today:%d/%m/%Y} chưa đến (theo máy, hôm nay là {machine:%d/%m/%Y}): không ghi vào sổ việc của ngày chưa "
        "đến, chỉ xem được. Bỏ --today, TRACKER_TODAY. Muốn thử những ngày sau này, dùng sổ thực hành: "
        "«tracker demo» hoặc «tracker init --practice»."
    )


class SignedForAnother(Forbidden):
    """Who acts is not who entered the server."""

    sentence = (
        "Vào máy chủ bằng tên {login} nên không ghi thay {actor} được: bỏ TRACKER_ACTOR, bỏ «actor» ở tệp cấu hình, "
        "hoặc vào bằng tên {actor}."
    )


@contextmanager
def writing(settings: Settings, *, dry_run: bool = False, undated: bool = False) -> Iterator[Ledger]:
    """
    Open the ledger for writing: one transaction, committed at the end, or rolled back.

    `dry_run` rolls back in any case; `undated` records no act of today. Raises NotCome where today lies ahead of the
    machine's day on a ledger that is no practice one, SignedForAnother, and what `storage` refuses.
    """
    with closing(storage.connect(settings.ledger, timeout=settings.timeout, write=True)) as connection:
        if settings.is_ahead and not (undated or is_practice(connection)):
            raise NotCome(today=settings.today, machine=settings.machine_day)
        if connection.is_server:
            _check_login(connection, settings.actor)
        with transaction(connection, settings, dry_run=dry_run) as ledger:
            yield ledger


@contextmanager
def transaction(connection: Connection, settings: Settings, *, dry_run: bool = False) -> Iterator[Ledger]:
    """
    Open a connection for the acts of one command, on a page turned to today where `settings` knows who turns it.

    The lock is taken at once: a transaction that reads first and writes later fails under load. What the acts bring
    besides belongs to them.
    """
    with storage.told_of(settings.ledger):
        connection.begin(write=True)
        try:
            ledger = Ledger(connection, settings)
            if settings.turner is not None:
                settings.turner.turn(ledger)
                ledger.close()
            yield ledger
            acted = ledger.acted
            if not dry_run:
                if settings.turner is not None and connection.in_transaction:
                    settings.turner.turn(ledger)
                ledger.close()
                _commit(connection, acted, is_mended=ledger.is_mended)
        finally:
            connection.end(commit=False)


def _check_login(connection: Connection, actor: str) -> None:
    """Let the owner of a ledger on a server sign with any name, others with their own; raises SignedForAnother."""
    from tracker.ledger.storage.postgresql.logins import entered_as, is_owner

    login = entered_as(connection)
    if login != actor and not is_owner(connection):
        raise SignedForAnother(login=login, actor=actor)


def _commit(connection: Connection, acted: int | None, *, is_mended: bool) -> None:
    """Commit, and keep in mind whether what the command did (acts up to `acted`) is in the ledger, or may be."""
    if not connection.in_transaction:  # given up: nothing was done
        return
    if acted is None and not is_mended:  # what a turning of the page brought is nobody's command
        connection.end(commit=True)
        return
    try:
        with landed.committing(acted):
            connection.end(commit=True)
    except FAILURES as error:
        if not storage.is_unsure(error):
            landed.nothing()
        raise
