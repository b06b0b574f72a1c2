"""
What the states of a PostgreSQL server mean to a clerk (SQLSTATE, of the SQL standard and PostgreSQL's appendix A).
"""

from __future__ import annotations

from tracker.errors import Busy, NotConfigured, TrackerError
from tracker.ledger.storage.connection import ServerFailure
from tracker.ledger.storage.refusals import (
    DiskFails,
    DiskFull,
    LedgerBusy,
    LedgerDamaged,
    NotALedger,
)


class ServerUnreachable(NotConfigured):
    """No server answers at the address, or it has gone away."""

    sentence = "Không kết nối được máy chủ của sổ {address}: {reason}. Kiểm tra mạng, máy chủ và địa chỉ."


class ServerRefuses(NotConfigured):
    """The server does not let this user in."""

    sentence = "Máy chủ không cho vào sổ {address}: {reason}. Kiểm tra tên, mật khẩu (~/.pgpass, PGPASSFILE) và quyền."


class ServerForbids(NotConfigured):
    """The server does not let this user read or write the ledger."""

    sentence = "Không có quyền với sổ {address}: {reason}. Nhờ quản trị của sổ giao quyền."


class ServerFull(Busy):
    """The server takes no more connections."""

    sentence = "Máy chủ của sổ đã hết chỗ kết nối. Chờ một lát rồi chạy lại lệnh."


BUSY = frozenset({"55P03", "40P01", "40001", "57014"})
"""Lock not available, deadlock, serialization failure, canceled."""

GONE = frozenset({"57P01", "57P02", "57P03"})
"""The server is shut down, crashed, or not up yet."""

OUTSIDE = frozenset({"28000", "28P01", "3D000"})
"""No such role or password, no such database."""

FORBIDDEN = frozenset({"42501", "25006"})
"""Insufficient privilege, read-only transaction."""

NO_LEDGER = frozenset({"42P01", "3F000"})
"""No such table, no such schema."""


def explain(error: ServerFailure, server: str) -> TrackerError | None:
    """Return what a failure means to a clerk, or None where it is a bug of ours."""
    state, reason = error.state, _first_line(error)
    if state in BUSY:
        return LedgerBusy()
    if state.startswith("53"):
        return DiskFull(path=server) if state == "53100" else ServerFull()
    if state in FORBIDDEN:
        return ServerForbids(address=server, reason=reason)
    if state in OUTSIDE or (not state and "FATAL" in str(error)):
        return ServerRefuses(address=server, reason=reason)
    if not state or state.startswith("08") or state in GONE:
        return ServerUnreachable(address=server, reason=reason)
    if state in NO_LEDGER:
        return NotALedger(path=server)
    if state.startswith("58"):
        return DiskFails(path=server, reason=reason)
    if state.startswith("XX0"):
        return LedgerDamaged(path=server, reason=reason)
    return None


def _first_line(error: ServerFailure) -> str:
    """Return the first line of what a server said, without the stop at its end."""
    return (str(error).strip().splitlines() or [""])[0].rstrip(". ")
