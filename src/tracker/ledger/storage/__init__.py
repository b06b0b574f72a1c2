"""
Ledger files: opening one to read or to write, and saying clearly what is wrong with it.

The engine itself stands below (`sqlite`), behind the seam of six methods (`connection`). Nothing here creates a ledger
or mends one.
"""

from __future__ import annotations

import os
from pathlib import Path

from tracker.errors import TrackerError
from tracker.law.known import NAMED_AS, regulation_of
from tracker.law.regulation import Regulation
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.refusals import (
    LedgerIsFolder,
    LedgerNewer,
    LedgerOlder,
    LedgerUnreachable,
    NoLedger,
    NotALedger,
)
from tracker.ledger.storage.sqlite import explain as explain
from tracker.ledger.storage.sqlite import is_unsure as is_unsure
from tracker.ledger.storage.sqlite import opened, settled, unreadable

HEAD = "0006"
"""The schema of this program."""

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Every schema this program can upgrade from, oldest first."""


def connect(path: Path, *, timeout: float, write: bool = False) -> Connection:
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
    except (TrackerError, *FAILURES):
        connection.close()
        raise
    return connection


def connect_unchecked(path: Path, *, timeout: float, write: bool = False) -> Connection:
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
        connection = opened(path, mode, timeout)
    except FAILURES as error:
        raise explain(error, path) or error from error
    try:
        settled(connection, write=write)
    except FAILURES as error:
        connection.close()
        raise explain(error, path) or error from error
    except UnicodeDecodeError as error:
        connection.close()
        raise unreadable(path) from error
    return connection


def schema_of(connection: Connection, path: Path) -> str:
    """Return the schema version written in a ledger; raises NotALedger where there is none."""
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except FAILURES as error:
        if "no such table" in str(error):
            raise NotALedger(path=path) from error
        raise explain(error, path) or error from error
    except UnicodeDecodeError as error:
        raise unreadable(path) from error
    if row is None:
        raise NotALedger(path=path)
    return str(row[0])


def load_regulation(connection: Connection) -> Regulation:
    """Return the regulation that a ledger is kept under; raises RegulationUnknown."""
    named = connection.execute("SELECT name, value FROM setting WHERE name = ?", (NAMED_AS,))
    return regulation_of(dict(named.fetchall()))
