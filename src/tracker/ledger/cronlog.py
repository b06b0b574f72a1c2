"""
The runs of `tracker check`, and what they told; those of `tracker mail --send` beside them.

Short transactions of their own: two runs of one command never overlap, a run that died is taken
over and explained, and nothing is told twice. It decides neither what is late nor what is worth
telling. These tables are notes of a machine, not acts: the journal does not hold them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from tracker.errors import Busy
from tracker.ledger import storage
from tracker.ledger.storage.connection import Connection, written
from tracker.ledger.storage.numbers import next_number
from tracker.settings import VIETNAM, Settings

LONGEST = timedelta(hours=1)
"""A run that began earlier than this is dead, whatever its process says: a check takes seconds."""


MAILING = "mail@"
"""Before the name of a machine that sends letters: none has such a sign. Its runs are no runs of `check`."""


class CheckRunning(Busy):
    """Another check is at work on this ledger."""

    sentence = (
        "Một lần «tracker check» khác đang chạy trên máy {host} (tiến trình {pid}, bắt đầu {started:%H:%M %d/%m/%Y}). "
        "Chờ lần đó xong rồi chạy lại."
    )


class MailRunning(Busy):
    """Letters of this ledger are being sent."""

    sentence = (
        "Một lần «tracker mail --send» khác đang chạy trên máy {host} (tiến trình {pid}, bắt đầu "
        "{started:%H:%M %d/%m/%Y}). Chờ lần đó xong rồi chạy lại."
    )


class Run(NamedTuple):
    """One run as it was recorded; `started` is in Vietnam's time."""

    id: int
    host: str
    pid: int
    started: datetime


class Begun(NamedTuple):
    """The number of the run that has begun, and the dead ones it took over."""

    id: int
    stale: list[Run]


def begin(settings: Settings, *, mailing: bool = False) -> Begun:
    """
    Record that a run begins, of `check` or one that sends letters.

    Raises CheckRunning or MailRunning while another of the kind is alive, and the refusals of `storage`.
    """
    with noting(settings) as connection:
        stale = []
        for row in connection.execute("SELECT id, host, pid, started_at FROM cron_run WHERE finished_at IS NULL"):
            host = str(row[1])
            if host.startswith(MAILING) is not mailing:
                continue
            run = Run(row[0], host.removeprefix(MAILING), row[2], datetime.fromisoformat(row[3]).astimezone(VIETNAM))
            if not _is_dead(run, settings.now):
                running = MailRunning if mailing else CheckRunning
                raise running(host=run.host, pid=run.pid, started=run.started)
            stale.append(run)
        now = settings.recorded_at()
        connection.executemany("UPDATE cron_run SET finished_at = ? WHERE id = ?", ((now, run.id) for run in stale))
        number = next_number(connection, "cron_run")
        connection.execute(
            "INSERT INTO cron_run (id, started_at, host, pid) VALUES (?, ?, ?, ?)",
            (number, now, (MAILING if mailing else "") + _host(), os.getpid()),
        )
        return Begun(number, stale)


def finish(
    settings: Settings,
    run: int,
    findings: int | None,
    told: Iterable[tuple[int, str]] = (),
    limits: Iterable[tuple[int, str]] = (),
) -> None:
    """
    Record how a run ended (None: it failed), and the obligations it told on which rung.

    `limits` are the inspections past their time limit that it told of, each with that limit.
    """
    day = settings.today.isoformat()
    with noting(settings) as connection:
        connection.executemany(
            "INSERT INTO told (obligation_id, rung, told_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            ((obligation, rung, day) for obligation, rung in told),
        )
        connection.executemany(
            "INSERT INTO told_time_limit (inspection, until_on, told_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            ((inspection, until_on, day) for inspection, until_on in limits),
        )
        ended_at = datetime.now(UTC).isoformat(timespec="seconds")
        connection.execute("UPDATE cron_run SET finished_at = ?, findings = ? WHERE id = ?", (ended_at, findings, run))


def last_run(connection: Connection, by: date = date.max) -> date | None:
    """Return the day, in Vietnam, of the last run by a day that ended well; None where there was none."""
    runs = connection.execute("SELECT started_at FROM cron_run WHERE findings IS NOT NULL ORDER BY id DESC")
    days = (datetime.fromisoformat(started_at).astimezone(VIETNAM).date() for (started_at,) in runs)
    return next((day for day in days if day <= by), None)


@contextmanager
def noting(settings: Settings) -> Iterator[Connection]:
    """Open the ledger for a short note of the machine, with the write lock at once; raises what `storage` refuses."""
    with (
        closing(storage.connect(settings.ledger, timeout=settings.timeout, write=True)) as connection,
        storage.told_of(settings.ledger),
        written(connection),
    ):
        yield connection


def _is_dead(run: Run, now: datetime) -> bool:
    """Say whether a run without an end can be taken over."""
    if now - run.started > LONGEST:
        return True
    return run.host == _host() and not _is_alive(run.pid)


def _host() -> str:
    """Return the name of this machine; `socket` would cost as much as the question that a check asks."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "?")


def _is_alive(pid: int) -> bool:
    """Say whether a process of this machine lives; where the system cannot be asked safely, assume that it does."""
    if sys.platform == "win32":
        return _is_alive_on_windows(pid)  # signal 0 is no question there: it ends the process
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


if sys.platform == "win32":

    def _is_alive_on_windows(pid: int) -> bool:
        """Ask Windows for a process, and whether it has ended; one that may not be asked is alive."""
        import ctypes
        from ctypes import wintypes

        may_wait, no_such, still_runs = 0x00100000, 87, 0x102
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.argtypes = [wintypes.DWORD, wintypes.BOOL, wintypes.DWORD]
        kernel.OpenProcess.restype = wintypes.HANDLE
        kernel.WaitForSingleObject.argtypes = [wintypes.HANDLE, wintypes.DWORD]
        kernel.CloseHandle.argtypes = [wintypes.HANDLE]
        process = kernel.OpenProcess(may_wait, False, pid)
        if not process:
            return ctypes.get_last_error() != no_such
        try:
            return bool(kernel.WaitForSingleObject(process, 0) == still_runs)
        finally:
            kernel.CloseHandle(process)
