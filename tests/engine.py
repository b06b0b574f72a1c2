"""
The engine under the tests: a file of SQLite's, or with TRACKER_ENGINE=postgresql a database of this run's server.

A test names its ledgers by paths, as ever; `copy` and `empty` say where each stands, and only what is truly about a
file asks for one: that test is skipped where ledgers are none. SQL is the same on both, as everywhere in the program.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from systems import require_server
from tracker.ledger.storage.catalogue import tables
from tracker.ledger.storage.connection import Connection, ServerFailure, Values
from tracker.ledger.storage.sqlite import Sqlite, plain
from tracker.server import Server

Place: TypeAlias = Path | Server
"""Where a ledger stands."""

Rows: TypeAlias = dict[str, list[tuple[object, ...]]]
"""The rows of each table, in an order of their own."""

ON_SERVER = os.environ.get("TRACKER_ENGINE") == "postgresql"
SCHEMA = "haiphong"
NO_FILE = "about a file of SQLite's"
REFUSED = (sqlite3.IntegrityError, ServerFailure)
"""How either engine refuses a row."""

_MADE: dict[str, str] = {}
"""The databases that stand for paths, by the path."""


def place(path: Place) -> Place:
    """Return where the ledger stands that a test calls by a path."""
    if not ON_SERVER or isinstance(path, Server):
        return path
    name = "l" + sha256(os.fsencode(path.absolute())).hexdigest()[:20]
    return Server(f"{require_server().address(name)}?options=-csearch_path%3D{SCHEMA}")


def empty(path: Place) -> Place:
    """Return a place where a ledger can be made: nothing is there."""
    there = place(path)
    if isinstance(there, Server):
        _fresh(there, None, path)
    else:
        there.unlink(missing_ok=True)
    return there


def copy(base: Place, path: Place) -> Place:
    """Copy a ledger nobody has open, over another if need be, and return where the copy stands."""
    there = place(path)
    if isinstance(there, Server):
        _fresh(there, place(base), path)
    else:
        shutil.copy(file_of(base), there)
    return there


def exists(path: Place) -> bool:
    """Say whether a ledger is at a place, or anything else."""
    there = place(path)
    if isinstance(there, Server):
        database = require_server().database(there.address)
        return bool(require_server().ask(f"SELECT 1 FROM pg_database WHERE datname = '{database}'"))
    return there.exists()


def is_bare(path: Place) -> bool:
    """Say whether no ledger was made at a place, nor begun."""
    there = place(path)
    if isinstance(there, Server):
        return not (exists(there) and asked(there, "SELECT 1 FROM pg_namespace WHERE nspname = ?", (SCHEMA,)))
    return not there.exists()


def forget(folder: Path) -> None:
    """Drop the databases that stand for paths in a folder."""
    for path in [path for path in _MADE if Path(path).is_relative_to(folder)]:
        require_server().drop(_MADE.pop(path))


def _fresh(there: Server, template: Place | None, path: Place) -> None:
    """Make a database at a place instead of what is there."""
    cluster = require_server()
    cluster.drop(there.address)
    cluster.fresh(None if template is None else str(template), name=cluster.database(there.address))
    if isinstance(path, Path):
        _MADE[str(path.absolute())] = there.address


def file_of(ledger: Place) -> Path:
    """Return the file of a ledger; a test that asks for one bears the mark that it is about a file."""
    there = place(ledger)
    assert isinstance(there, Path), "a ledger on a server is no file: mark this test of_a_file, and say why"
    return there


def whole(ledger: Place) -> bytes:
    """Return all of a ledger, to be held against what it is later: the pages of its file, or its rows on a server."""
    there = place(ledger)
    if isinstance(there, Server):
        return f"{contents(there)}\n{asked(there, 'SELECT * FROM page')}".encode()
    return image(there)


@contextmanager
def opened(ledger: Place) -> Iterator[Connection]:
    """
    Open a ledger apart from the program: each statement is kept at once, and references are held by nobody.

    Any thread may speak through it.
    """
    with closing(_opened(place(ledger))) as connection:
        yield connection


def _opened(ledger: Place) -> Connection:
    if isinstance(ledger, Server):
        from tracker.ledger.storage.postgresql.session import opened

        return opened(ledger, timeout=5, write=True)
    return sqlite3.connect(ledger, isolation_level=None, check_same_thread=False, factory=Sqlite)


def unguard(connection: Connection) -> list[str]:
    """Take away what bars a change of the journal and of secret words; return the statements that put it back."""
    if connection.is_server:
        query = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"
        named = [name for (name,) in connection.execute(query).fetchall()]
        for table in named:
            connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        return [f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in named]
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _sql in guards:
        connection.execute(f"DROP TRIGGER {name}")
    return [sql for _name, sql in guards]


def drop_guard(connection: Connection, name: str, table: str) -> None:
    """Take one trigger away for ever."""
    connection.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.is_server else ""))


def let_astray(connection: Connection) -> None:
    """Hold no reference on this connection; on a server, no trigger either."""
    connection.execute(
        "SET session_replication_role = replica" if connection.is_server else "PRAGMA foreign_keys = OFF"
    )


def asked(ledger: Place, statement: str, values: Values = ()) -> list[tuple[Any, ...]]:
    """Return the rows that a statement gives, apart from the program; what it does is kept."""
    with opened(ledger) as connection:
        return connection.execute(statement, values).fetchall()


def image(path: Place) -> bytes:
    """Return the pages of a ledger file as they are by now: equal images are equal ledgers, the reverse may fail."""
    with closing(sqlite3.connect(file_of(path))) as connection:
        data = bytearray(connection.serialize())
    data[18:20] = b"\x01\x01"  # a copy in memory has no write-ahead log, whatever its file had
    return bytes(data)


@contextmanager
def draft(base: Place) -> Iterator[Connection]:
    """Open a copy of a ledger nobody has open, in which no reference is held; it is gone when it is closed."""
    if ON_SERVER:
        cluster = require_server()
        address = cluster.fresh(str(place(base)))
        try:
            with opened(Server(f"{address}?options=-csearch_path%3D{SCHEMA}")) as connection:
                let_astray(connection)
                yield connection
        finally:
            cluster.drop(address)
        return
    with developed(image(base)) as connection:
        let_astray(connection)
        yield connection


@contextmanager
def developed(image: bytes) -> Iterator[Sqlite]:
    """Open an image of a ledger."""
    with closing(plain(Path(":memory:"))) as connection:
        connection.deserialize(image)
        yield connection


def stored(ledger: Place) -> Rows:
    """Return every row of every table of a ledger, but for the day its page is turned to."""
    if ON_SERVER:
        with opened(ledger) as connection:
            return _rows(connection)
    return dict(_stored(image(ledger)))


@lru_cache(maxsize=8)  # most tests look at a ledger to find it unchanged, and begin with the same one
def _stored(image: bytes) -> Rows:
    with developed(image) as connection:
        return _rows(connection)


def _rows(connection: Connection) -> Rows:
    names = [name for name in tables(connection) if name != "page"]
    return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def contents(ledger: Place) -> str:
    """Return every row of a ledger as text, but for the day its page is turned to: equal texts are equal ledgers."""
    if ON_SERVER:
        return "\n".join(f"{table}: {row}" for table, rows in stored(ledger).items() for row in rows)
    return _contents(image(ledger))


@lru_cache(maxsize=8)
def _contents(image: bytes) -> str:
    with developed(image) as connection:
        return "\n".join(line for line in connection.iterdump() if not line.startswith('INSERT INTO "page"'))
