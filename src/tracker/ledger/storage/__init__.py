"""
Ledgers: opening one to read or to write, and saying clearly what is wrong with it.

The engines themselves stand below (`sqlite`, `postgresql`), behind the seam of seven methods (`connection`). Nothing
here creates a ledger or mends one.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.errors import TrackerError
from tracker.law.known import NAMED_AS, regulation_of
from tracker.law.regulation import Regulation
from tracker.ledger.storage import sqlite
from tracker.ledger.storage.connection import FAILURES, Connection, ServerFailure
from tracker.ledger.storage.refusals import (
    LedgerIsFolder,
    LedgerNewer,
    LedgerOlder,
    LedgerUnreachable,
    NeedsFile,
    NoDriver,
    NoLedger,
    NotALedger,
    NotALedgerThere,
    SchemaBarred,
    SchemaTaken,
)
from tracker.ledger.storage.underway import UnderWay
from tracker.server import Server

Place = Path | Server
"""Where a ledger is: a file, or a schema on a server."""

DRIVER = "psycopg[binary]"
"""The library that speaks to a server, as pip calls it."""

HEAD = "0007"
"""The schema of this program."""

REVISION = re.compile("[0-9]{4}")
"""How a revision of ours is called."""

NO_TABLE = "42P01"
"""What a server says of a table that is not there."""

BARRED = """
SELECT nspname FROM pg_namespace
 WHERE NOT has_schema_privilege(oid, 'USAGE')
   AND nspname = ANY (string_to_array(REPLACE(current_setting('search_path'), '"', ''), ', '))
"""
"""A schema on the search path that this user may not look into: the server says that there is no such table."""

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""Every schema this program can upgrade from, oldest first."""


def connect(path: Place, *, timeout: float, write: bool = False) -> Connection:
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


def connect_unchecked(path: Place, *, timeout: float, write: bool = False) -> Connection:
    """Open an existing ledger, whatever its schema."""
    return _reached(path, timeout, write) if isinstance(path, Server) else _unlocked(path, timeout, write)


def check_free(server: Server, *, timeout: float) -> None:
    """Check that a server can be reached and has no ledger at an address; raises SchemaTaken, or what hinders it."""
    with suppress(NoLedger):
        connect(server, timeout=timeout).close()
        raise SchemaTaken(path=server)


def file_of(path: Place, instead: str) -> Path:
    """Return the file of a ledger; raises NeedsFile, with what to do instead, for one on a server."""
    if isinstance(path, Server):
        raise NeedsFile(address=path, instead=instead)
    return path


def explain(error: Exception, path: Place) -> TrackerError | None:
    """Return what a failure of an engine means to a clerk, or None where it is a bug of ours."""
    if isinstance(error, ServerFailure):
        from tracker.ledger.storage.postgresql import sqlstate

        return sqlstate.explain(error, str(path))
    return sqlite.explain(error, Path(str(path)))


@contextmanager
def told_of(path: Place) -> Iterator[None]:
    """Let a failure of an engine in the body be told of this ledger as a clerk reads it; a bug of ours stays one."""
    try:
        yield
    except FAILURES as error:
        raise explain(error, path) or error from error


def is_unsure(error: BaseException | None) -> bool:
    """Say whether an error of a commit leaves it open what was written."""
    return error.is_unsure if isinstance(error, ServerFailure) else sqlite.is_unsure(error)


def _reached(server: Server, timeout: float, write: bool) -> Connection:
    """Open a ledger on a server; one that is being made is spoken to inside the transaction that makes it."""
    if isinstance(server, UnderWay):
        return server.within()
    try:
        from tracker.ledger.storage.postgresql.session import opened
    except ImportError as error:  # also where it is there, and the library of the server is not
        if not _is_driver(error):
            raise
        # Into the very Python that runs: another project may have our name where pip looks.
        python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
        raise NoDriver(address=server, install=f'{python} -m pip install "{DRIVER}"') from error
    try:
        return opened(server, timeout=timeout, write=write)
    except FAILURES as error:
        raise explain(error, server) or error from error


def _is_driver(error: ImportError) -> bool:
    """Say whether it is the library that speaks to a server which cannot be imported, or what that needs."""
    return (error.name or DRIVER).partition(".")[0].startswith("psycopg")


def _unlocked(path: Path, timeout: float, write: bool) -> Connection:
    """Open an existing file as SQLite."""
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
        connection = sqlite.opened(path, mode, timeout)
    except FAILURES as error:
        raise explain(error, path) or error from error
    try:
        sqlite.settled(connection, write=write)
    except FAILURES as error:
        connection.close()
        raise explain(error, path) or error from error
    except UnicodeDecodeError as error:
        connection.close()
        raise sqlite.unreadable(path) from error
    return connection


def schema_of(connection: Connection, path: Place) -> str:
    """Return the schema version written in a ledger; raises NotALedger where there is none."""
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except FAILURES as error:
        if isinstance(error, ServerFailure) and error.state == NO_TABLE:
            connection.end(commit=False)
            if (barred := connection.execute(BARRED).fetchone()) is not None:
                raise SchemaBarred(path=path, schema=barred[0]) from error
            raise NoLedger(path=path) from error
        if "no such table" in str(error):
            raise NotALedger(path=path) from error
        raise explain(error, path) or error from error
    except UnicodeDecodeError as error:
        raise sqlite.unreadable(Path(str(path))) from error
    if row is None or not REVISION.fullmatch(str(row[0])):  # another program keeps its revisions so too
        raise NotALedgerThere(path=path) if isinstance(path, Server) else NotALedger(path=path)
    return str(row[0])


def load_regulation(connection: Connection) -> Regulation:
    """Return the regulation that a ledger is kept under; raises RegulationUnknown."""
    named = connection.execute("SELECT name, value FROM setting WHERE name = ?", (NAMED_AS,))
    return regulation_of(dict(named.fetchall()))
