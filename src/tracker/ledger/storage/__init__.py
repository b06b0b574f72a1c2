"""
Ledger files: opening one to read or to write, and saying clearly what is wrong with it.

Plain `sqlite3`, so that reading costs nothing. It never creates a ledger and never mends one.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from tracker.errors import Busy, NotConfigured, TrackerError, WrongSchema
from tracker.law.known import NAMED_AS, regulation_of
from tracker.law.regulation import Regulation

HEAD = "0004"
"""The schema of this program."""

KNOWN = ("0001", "0002", "0003", "0004")
"""Every schema this program can upgrade from, oldest first."""


class NoLedger(NotConfigured):
    """There is no ledger at that path."""

    sentence = "Chưa có sổ theo dõi tại {path}. Tạo sổ bằng «tracker init», hoặc chỉ đường dẫn bằng --ledger."


class LedgerIsFolder(NotConfigured):
    """The path names a folder."""

    sentence = "{path} là một thư mục, không phải tệp sổ. Gõ tên tệp, ví dụ --ledger {example}."


class LedgerUnreachable(NotConfigured):
    """The system does not even say whether there is a file."""

    sentence = "Không tới được sổ {path}: không có quyền mở thư mục trên đường đi, hoặc tên quá dài. Xem lại đường dẫn."


class NotALedger(WrongSchema):
    """The file is no SQLite database, or no ledger of this program."""

    sentence = "Tệp {path} không phải là sổ theo dõi của tracker."


class LedgerOlder(WrongSchema):
    """The ledger needs an upgrade."""

    sentence = "Sổ {path} thuộc phiên bản cũ ({found}). Nâng cấp bằng «tracker db upgrade»."


class LedgerNewer(WrongSchema):
    """The ledger was written by a newer program."""

    sentence = "Sổ {path} thuộc phiên bản mới hơn chương trình ({found}). Hãy cập nhật tracker."


class LedgerBusy(Busy):
    """Somebody else holds the ledger."""

    sentence = "Sổ đang được người khác ghi. Chờ một lát rồi chạy lại lệnh."


class LedgerReadOnly(NotConfigured):
    """The ledger or its folder cannot be written."""

    sentence = "Không có quyền ghi vào sổ {path}. Kiểm tra quyền của tệp và của thư mục chứa tệp."


class FileUnreadable(LedgerReadOnly):
    """The ledger, or what SQLite keeps beside it, is not this user's to read."""

    sentence = "Không có quyền đọc {file} (của {owner}, quyền {mode}). Nhờ {owner} hoặc quản trị máy mở quyền cho nhóm."


class FileUnwritable(LedgerReadOnly):
    """The ledger, what SQLite keeps beside it, or the folder of both is not this user's to write."""

    sentence = (
        "Không có quyền ghi vào {file} (của {owner}, quyền {mode}). Nhờ {owner} hoặc quản trị máy mở quyền cho nhóm."
    )


class DiskFull(NotConfigured):
    """Nothing was written, because the disk is full."""

    sentence = "Ổ đĩa đã đầy: chưa ghi gì vào sổ {path}. Giải phóng dung lượng rồi chạy lại lệnh."


class DiskFails(NotConfigured):
    """The disk, or the network to it, reported an error; whether anything was written is told apart (`landed`)."""

    sentence = "Ổ đĩa hoặc đường truyền tới sổ {path} báo lỗi đọc, ghi ({reason}). Kiểm tra trước khi dùng tiếp."


class LedgerDamaged(WrongSchema):
    """SQLite itself calls the file damaged."""

    sentence = "Sổ {path} bị hỏng ({reason}). Khôi phục từ bản sao lưu gần nhất."


class Copy(sqlite3.Connection):
    """
    A copy of a ledger in memory.

    What is recorded on it is in no file: it bears the `head` of the journal it was made of, that can be verified.
    """

    head: str = ""


def copied(source: sqlite3.Connection) -> Copy:
    """Return a copy in memory of an open ledger."""
    copy = sqlite3.connect(":memory:", isolation_level=None, factory=Copy)
    source.backup(copy)
    copy.execute("PRAGMA foreign_keys = ON")
    row = copy.execute("SELECT digest FROM event ORDER BY id DESC LIMIT 1").fetchone()
    copy.head = "" if row is None else str(row[0])
    return copy


def explain(error: sqlite3.Error, path: Path) -> TrackerError | None:
    """Return what an SQLite error means to a clerk, or None where it is a bug of ours."""
    said = str(error)
    if "locked" in said or "busy" in said:
        return LedgerBusy()
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return _barred(path) or LedgerReadOnly(path=path)
    if "disk is full" in said:
        return DiskFull(path=path)
    if "disk I/O error" in said:
        return DiskFails(path=path, reason=_name(error))
    if "not a database" in said:
        return NotALedger(path=path)
    if "malformed" in said:
        return LedgerDamaged(path=path, reason=said)
    if "decode to UTF-8" in said:
        return LedgerDamaged(path=path, reason=said.partition(" with text")[0])
    return None


def _barred(path: Path) -> LedgerReadOnly | None:
    """Return the refusal that names the file this user may not use, and whose it is; None where no such is found."""
    if not hasattr(os, "getuid"):
        return None  # Windows gives every file the owner 0 and a mode that says nothing of rights
    files = [file for file in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))) if file.exists()]
    for refusal, way, looked_at in (
        (FileUnreadable, os.R_OK, files),
        (FileUnwritable, os.W_OK, [*files, path.parent]),
    ):
        for file in looked_at:
            if not os.access(file, way):
                stood = file.stat()
                return refusal(file=file, owner=_owner(stood.st_uid), mode=f"{stood.st_mode & 0o7777:04o}")
    return None


def _owner(number: int) -> str:
    """Return what the system calls a user, or the number where it has no name, or has none at all."""
    try:
        from pwd import getpwuid

        return getpwuid(number).pw_name
    except (ImportError, KeyError):
        return str(number)


def is_unsure(error: BaseException | None) -> bool:
    """Say whether an error of a commit leaves it open what was written: it was, and the disk did not confirm it."""
    return isinstance(error, sqlite3.Error) and "FSYNC" in _name(error)


def _name(error: sqlite3.Error) -> str:
    """Return what SQLite calls an error, such as SQLITE_IOERR_WRITE."""
    return getattr(error, "sqlite_errorname", None) or type(error).__name__


def connect(path: Path, *, timeout: float, write: bool = False) -> sqlite3.Connection:
    """
    Open an existing ledger; `timeout` is how many seconds to wait for another writer.

    Raises NoLedger, LedgerUnreachable, NotALedger, LedgerReadOnly, LedgerOlder, LedgerNewer or RegulationUnknown.
    """
    connection = connect_unchecked(path, timeout=timeout, write=write)
    try:
        found = schema_of(connection, path)
        if found in KNOWN and found != HEAD:
            raise LedgerOlder(path=path, found=found)
        if found != HEAD:
            raise LedgerNewer(path=path, found=found)
        load_regulation(connection)
    except (TrackerError, sqlite3.Error):
        connection.close()
        raise
    return connection


def connect_unchecked(path: Path, *, timeout: float, write: bool = False) -> sqlite3.Connection:
    """Open an existing file as SQLite, whatever its schema."""
    try:
        if path.is_dir():
            raise LedgerIsFolder(path=path, example=path / "ledger.db")
        if not path.is_file():
            raise NoLedger(path=path)
    except OSError as error:
        raise LedgerUnreachable(path=path) from error
    # Whoever may write opens to write even for a question: the last to close then takes away what SQLite keeps beside
    # the ledger, and leaves nothing of its own that would lock the next one out.
    may_write = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    mode = "rw" if write or may_write else "ro"
    if mode == "ro" and not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists():
        mode = "ro&immutable=1"  # WAL wants to write beside the ledger, and here it cannot
    try:
        connection = sqlite3.connect(f"{_uri(path)}?mode={mode}", uri=True, timeout=timeout, isolation_level=None)
    except sqlite3.Error as error:
        raise explain(error, path) or error from error
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL" if write else "PRAGMA query_only = ON")
    except sqlite3.Error as error:
        connection.close()
        raise explain(error, path) or error from error
    except UnicodeDecodeError as error:
        connection.close()
        raise _unreadable(path) from error
    return connection


def _unreadable(path: Path) -> LedgerDamaged:
    """Return what is said where SQLite would say what is malformed, in bytes that are no text."""
    return LedgerDamaged(path=path, reason="malformed database schema")


def _uri(path: Path) -> str:
    """Return the address of a file for SQLite: a path that begins with two slashes names no host."""
    absolute = path.absolute().as_posix()
    return "file://" + quote(os.fsencode(absolute if absolute.startswith("/") else f"/{absolute}"))


def schema_of(connection: sqlite3.Connection, path: Path) -> str:
    """Return the schema version written in a ledger; raises NotALedger where there is none."""
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            raise NotALedger(path=path) from error
        raise explain(error, path) or error from error
    except sqlite3.DatabaseError as error:
        raise explain(error, path) or error from error
    except UnicodeDecodeError as error:
        raise _unreadable(path) from error
    if row is None:
        raise NotALedger(path=path)
    return str(row[0])


def load_regulation(connection: sqlite3.Connection) -> Regulation:
    """Return the regulation that a ledger is kept under; raises RegulationUnknown."""
    named = connection.execute("SELECT name, value FROM setting WHERE name = ?", (NAMED_AS,))
    return regulation_of(dict(named.fetchall()))


def complete(database: Path) -> None:
    """
    Bring what stands beside a new database into it, and all of it to the disk: then it can be moved alone.

    Raises sqlite3.Error where the disk fails; closing alone would keep silent, and leave the rest beside it.
    """
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        busy, left, done = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    beside = database.with_name(database.name + "-wal")
    if busy or left != done or (beside.exists() and beside.stat().st_size):
        raise sqlite3.OperationalError("disk I/O error")
    with database.open("rb+") as written:
        os.fsync(written.fileno())
