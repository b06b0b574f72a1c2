"""
What the states of a PostgreSQL server mean to a clerk (SQLSTATE, of the SQL standard and PostgreSQL's appendix A).

Words of the server are never read, only passed on: it says them in the language of whoever set it up.
"""

from __future__ import annotations

from tracker.errors import Busy, NotConfigured, TrackerError
from tracker.ledger.storage.connection import ServerFailure
from tracker.ledger.storage.refusals import DiskFull, LedgerBusy, LedgerDamaged, LedgerReadOnly, NotALedgerThere
from tracker.words.text import clean


class ServerUnreachable(NotConfigured):
    """No server answers at the address."""

    sentence = "Không kết nối được máy chủ của sổ {address}: {reason}. Kiểm tra mạng, máy chủ và địa chỉ."


class ServerRefuses(NotConfigured):
    """The server does not let this user in."""

    sentence = "Máy chủ không cho vào sổ {address}: {reason}. Kiểm tra tên, mật khẩu (~/.pgpass, PGPASSFILE) và quyền."


class ServerTooOld(NotConfigured):
    """The server cannot do what a ledger needs."""

    sentence = "Máy chủ của sổ {address} là PostgreSQL {version}: quá cũ. Sổ cần PostgreSQL {needed} trở lên."


class ServerForbids(LedgerReadOnly):
    """The server does not let this user read or write the ledger."""

    sentence = "Không có quyền với sổ {address}: {reason}. Nhờ quản trị của sổ giao quyền."


class OwnerMakesNoRoles(ServerForbids):
    """The owner of the ledger may not make the roles of the server by which its clerks enter."""

    sentence = (
        "Chủ sổ {address} chưa được tạo hoặc giao vai trò {reason} trên máy chủ. Nhờ quản trị máy chủ chạy "
        "«ALTER ROLE CHỦ-SỔ CREATEROLE», rồi gõ lại lệnh."
    )


class ServerReadOnly(LedgerReadOnly):
    """The server takes nothing that writes: it is a copy of another, or this user may only read."""

    sentence = "Máy chủ của sổ {address} chỉ cho đọc: {reason}. Muốn ghi thì dùng địa chỉ của máy chủ chính."


class ServerFails(NotConfigured):
    """Something went wrong inside the server."""

    sentence = "Máy chủ của sổ {address} báo lỗi: {reason}. Nhờ quản trị máy chủ xem nhật ký của máy chủ."


class ServerFull(Busy):
    """The server takes no more connections."""

    sentence = "Máy chủ của sổ đã hết chỗ kết nối. Chờ một lát rồi chạy lại lệnh."


class ServerShort(Busy):
    """The server has no memory left, or is not up yet."""

    sentence = "Máy chủ của sổ {address} chưa đáp ứng được: {reason}. Chờ một lát rồi chạy lại lệnh."


class StatementCanceled(Busy):
    """Somebody, or a time limit of the server, has ended the statement."""

    sentence = "Máy chủ đã ngắt lệnh này: {reason}. Chờ một lát rồi chạy lại lệnh."


class ConnectionLost(Busy):
    """The connection was lost on the way; whether anything was written is told apart (`landed`)."""

    sentence = "Mất kết nối với máy chủ của sổ {address} khi đang làm: {reason}. Chờ một lát rồi chạy lại lệnh."


UNREACHED, REFUSED, LOST = "08001", "08004", "08006"
"""No connection could be made, the server refused it, it failed: what the library itself gives no state."""

HELD = frozenset({"55P03", "40P01", "40001"})
"""Lock not available, deadlock, serialization failure."""

ENDED = frozenset({"57P01", "57P02", "57P04", "57P05", "25P03", "25P04"})
"""The server is shut down or crashed, the database is dropped, the session was idle for too long."""

NO_ROLES = "TR001"
"""What our own functions say where the owner of a ledger may not make a role, or grant it."""

NO_ROOM = frozenset({"53100", "53400"})
"""The disk is full, or what this user may take of it."""


def explain(error: ServerFailure, server: str) -> TrackerError | None:
    """Return what a failure means to a clerk, or None where it is a bug of ours."""
    state = error.state
    said = {"address": server, "reason": _first_line(error)}
    exact: dict[str, TrackerError] = {
        UNREACHED: ServerUnreachable(**said),
        "42501": ServerForbids(**said),
        NO_ROLES: OwnerMakesNoRoles(**said),
        "25006": ServerReadOnly(**said),
        "53300": ServerFull(),
        "57014": StatementCanceled(**said),
        "57P03": ServerShort(**said),
        "42P01": NotALedgerThere(path=server),
        "3F000": NotALedgerThere(path=server),
        "XX001": LedgerDamaged(path=server, reason=said["reason"]),
        "XX002": LedgerDamaged(path=server, reason=said["reason"]),
        **dict.fromkeys(HELD, LedgerBusy()),
        **dict.fromkeys(ENDED, ConnectionLost(**said)),
        **dict.fromkeys(NO_ROOM, DiskFull(path=server)),
        **dict.fromkeys((REFUSED, "3D000"), ServerRefuses(**said)),
    }
    of_class: dict[str, TrackerError] = {
        "08": ConnectionLost(**said),
        "28": ServerRefuses(**said),
        "53": ServerShort(**said),
        "58": ServerFails(**said),
        "XX": ServerFails(**said),
    }
    return exact.get(state) or of_class.get(state[:2])


def _first_line(error: ServerFailure) -> str:
    """Return the first line of what a server said, without the stop at its end."""
    return clean((str(error).strip().splitlines() or [""])[0].removeprefix("connection failed: ").rstrip(". "))
