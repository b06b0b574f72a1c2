"""
The engine of a ledger that is one file: SQLite's own ways of opening, copying and failing.

It never creates a ledger and never mends one; what SQLite keeps about its own tables stands in `catalogue`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from tracker.errors import TrackerError
from tracker.ledger.storage.connection import Connection, Values
from tracker.ledger.storage.numbers import last_line, move_head
from tracker.ledger.storage.refusals import (
    DiskFails,
    DiskFull,
    FileUnreadable,
    FileUnwritable,
    LedgerBusy,
    LedgerDamaged,
    LedgerReadOnly,
    NotALedger,
)

UNFIT = (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.DataError, sqlite3.ProgrammingError)
"""How SQLite refuses a value that no column of a ledger can have."""


class Sqlite(sqlite3.Connection):
    """A connection as `connection.Connection` asks for it; statements run as they come, outside a transaction too."""

    is_server = False

    def stream(self, statement: str, values: Values = (), /) -> Iterator[Any]:
        """Yield the rows of a large answer: SQLite finds each as it is asked for."""
        return self.execute(statement, values)

    def begin(self, write: bool) -> None:
        """Open a transaction; one that writes takes the lock at once: waiting for it later fails under load."""
        self.execute("BEGIN IMMEDIATE" if write else "BEGIN")

    def end(self, commit: bool) -> None:
        """End the open transaction, if there is one."""
        if self.in_transaction:
            self.execute("COMMIT" if commit else "ROLLBACK")

    def defer_references(self) -> None:
        """Let rows point at rows that are not there yet, until the transaction ends."""
        self.execute("PRAGMA defer_foreign_keys = ON")


class Copy(Sqlite):
    """
    A copy of a ledger in memory.

    What is recorded on it is in no file: it bears the `head` of the journal it was made of, that can be verified.
    """

    head: str = ""


def opened(path: Path, mode: str, timeout: float) -> Connection:
    """Open an existing file: `mode` is rw, ro, or ro&immutable=1 where SQLite can keep nothing beside it."""
    return sqlite3.connect(f"{_uri(path)}?mode={mode}", uri=True, timeout=timeout, isolation_level=None, factory=Sqlite)


def settled(connection: Connection, *, write: bool) -> None:
    """Let an open file hold its references, and either wait for the disk, or refuse to write."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL" if write else "PRAGMA query_only = ON")


def plain(path: Path) -> Sqlite:
    """Open a file of our own making, as SQLite does by itself: no reference is held."""
    return sqlite3.connect(path, isolation_level=None, factory=Sqlite)


def unkept() -> Sqlite:
    """Open a database that is gone when it is closed; what grows goes to the disk, and nothing needs to be undone."""
    connection = sqlite3.connect("", isolation_level=None, factory=Sqlite)
    connection.execute("PRAGMA journal_mode = OFF")
    return connection


def in_memory() -> Copy:
    """Open a database in memory for a copy."""
    return sqlite3.connect(":memory:", isolation_level=None, factory=Copy)


def copied(source: Connection) -> Copy:
    """Return a copy in memory of an open file."""
    copy = in_memory()
    copy_pages(source, copy)
    return held(copy)


def held(copy: Copy) -> Copy:
    """Return a copy that holds its references and knows the head it was made of."""
    copy.execute("PRAGMA foreign_keys = ON")
    last, digest = last_line(copy)
    if last:  # what is lived on it goes on from what is there, also where the end was cut off
        move_head(copy, last, digest)
        copy.head = digest
    return copy


def copy_pages(source: Connection, target: Connection, *, at_once: int = -1) -> None:
    """Copy a database over another, so many pages `at_once`, between which others may write; all of them by default."""
    cast(sqlite3.Connection, source).backup(cast(sqlite3.Connection, target), pages=at_once)


def begin_log(path: Path) -> None:
    """Let a new database write ahead into a file beside it, so that nobody who reads waits for one who writes."""
    with closing(plain(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def take_alone(connection: Connection) -> None:
    """Have a file for this connection alone, until it is closed; fails where anybody else has it open."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def explain(error: Exception, path: Path) -> TrackerError | None:
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


def _name(error: Exception) -> str:
    """Return what SQLite calls an error, such as SQLITE_IOERR_WRITE."""
    return getattr(error, "sqlite_errorname", None) or type(error).__name__


def unreadable(path: Path) -> LedgerDamaged:
    """Return what is said where SQLite would say what is malformed, in bytes that are no text."""
    return LedgerDamaged(path=path, reason="malformed database schema")


def _uri(path: Path) -> str:
    """Return the address of a file for SQLite: a path that begins with two slashes names no host."""
    absolute = path.absolute().as_posix()
    return "file://" + quote(os.fsencode(absolute if absolute.startswith("/") else f"/{absolute}"))


def complete(database: Path) -> None:
    """
    Bring what stands beside a new database into it, and all of it to the disk: then it can be moved alone.

    Raises sqlite3.Error where the disk fails; closing alone would keep silent, and leave the rest beside it.
    """
    with closing(plain(database)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        busy, left, done = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    beside = database.with_name(database.name + "-wal")
    if busy or left != done or (beside.exists() and beside.stat().st_size):
        raise sqlite3.OperationalError("disk I/O error")
    with database.open("rb+") as written:
        os.fsync(written.fileno())
