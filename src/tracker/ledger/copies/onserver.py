"""
The schema of a ledger on a PostgreSQL server: laid whole, or brought up to date, in one transaction.

Each revision is a script (`migrations/postgresql`): the first lays everything, each later one what changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tracker.disk import landed
from tracker.ledger import storage
from tracker.ledger.copies.revisions import migrations, recompute
from tracker.ledger.storage.astray import Objects
from tracker.ledger.storage.catalogue import objects
from tracker.ledger.storage.connection import FAILURES, Connection, ServerFailure, written
from tracker.ledger.storage.howfar import Watch, unwatched
from tracker.ledger.storage.postgresql.steps import steps
from tracker.ledger.storage.refusals import LedgerNewer, SchemaOfOthers, SchemaTaken
from tracker.ledger.storage.underway import UnderWay
from tracker.server import Server
from tracker.settings import TIMEOUT

NAME = re.compile(r'"((?:[^"]|"")*)"|([^",\s]+)')
"""One name of a search path."""

OWN = "$user"
"""What stands on a search path for the schema that is called as whoever asks."""

ASIDE = "tracker_as_the_program_lays_it"
"""The schema in which the scripts are tried; it never outlives a transaction."""

OURS = frozenset({"alembic_version", "event"})
"""Tables by which a ledger is known."""

MAY_NOT = frozenset({"42501", "25006"})
"""Insufficient privilege, a transaction that only reads."""

HELD = """
SELECT c.relname
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
   AND NOT EXISTS (SELECT 1 FROM pg_depend d
                    WHERE d.classid = CAST('pg_class' AS regclass) AND d.objid = c.oid AND d.deptype = 'e')
"""
"""What stands in a schema and belongs to no extension of the server."""


@contextmanager
def drafted(server: Server, *, timeout: float = TIMEOUT) -> Iterator[UnderWay]:
    """
    Yield a new ledger that only this transaction sees, and keep it when the body is done.

    Whoever makes one in the same schema meanwhile waits. Raises SchemaTaken, SchemaOfOthers, or what `storage` refuses;
    then nothing is left.
    """
    with closing(storage.connect_unchecked(server, timeout=timeout, write=True)) as connection:
        try:
            connection.execute("BEGIN")
            _take_place(connection, server)
            yield UnderWay(server.address, connection)
            landed.begin()  # what was recorded on the way was in no ledger yet
            with landed.committing(None):
                connection.end(commit=True)
        except BaseException as error:
            unsure = storage.is_unsure(error)
            if not unsure:
                landed.begin()
                connection.end(commit=False)
            if isinstance(error, FAILURES):
                raise storage.explain(error, server) or error from error
            raise


def _take_place(connection: Connection, server: Server) -> None:
    """Hold the schema of a new ledger, and make it where it is missing; raises SchemaTaken or SchemaOfOthers."""
    there, path = connection.execute("SELECT current_schema(), current_setting('search_path')").fetchone()
    named = [quoted.replace('""', '"') or plain for quoted, plain in NAME.findall(path)]
    first = next(iter(named), None)
    schema = there if first in (None, OWN) else first
    if schema is None:
        schema = next((name for name in named if name != OWN), "public")
    connection.execute("SELECT pg_advisory_xact_lock(hashtextextended('tracker ' || CAST(? AS text), 0))", (schema,))
    if connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = ?", (schema,)).fetchone() is None:
        connection.execute('CREATE SCHEMA "{}"'.format(schema.replace('"', '""')))
    connection.execute("SELECT set_config('search_path', quote_ident(?), true)", (schema,))
    held = {name for (name,) in connection.execute(HELD, (schema,))}
    if held >= OURS:
        raise SchemaTaken(path=server)
    if held:
        raise SchemaOfOthers(path=server, schema=schema, table=min(held))


def as_laid(connection: Connection) -> Objects | None:
    """
    Return what the scripts lay, as this server puts it: they are run beside the ledger, and all is taken back.

    None where this user may make no schema, or the server takes nothing. A moment that was being read is over; what a
    transaction has written stays in it.
    """
    ask = "SELECT quote_ident(current_schema()), current_setting('transaction_read_only')"
    name, reads = connection.execute(ask).fetchone()
    is_within = connection.in_transaction and reads == "off"
    if not is_within:
        connection.end(commit=False)
        connection.begin(write=False)
    try:
        connection.execute("SAVEPOINT aside" if is_within else "SET TRANSACTION READ WRITE")
        connection.execute(f"CREATE SCHEMA {ASIDE}")
        connection.execute(f"SET LOCAL search_path = {ASIDE}")
        lay(connection)
        found = objects(connection)
    except ServerFailure as failure:
        if failure.state in MAY_NOT:
            return None
        raise
    finally:
        if is_within:
            connection.execute("ROLLBACK TO aside")
        else:
            connection.end(commit=False)
    return {key: said.replace(ASIDE, name) for key, said in found.items()}


def lay(connection: Connection) -> None:
    """Lay the tables of a new ledger."""
    _run(connection, None)


def upgrade(server: Server, *, timeout: float, watch: Watch = unwatched, scripts: Path | None = None) -> bool:
    """
    Bring a ledger to this program's schema in one transaction; return whether anything was to be done.

    The scripts are the program's own, or those of another folder. Whoever comes meanwhile waits, and finds it done.
    Raises NoLedger, LedgerNewer, LedgerBusy or what the server refuses; the ledger is then as it was.
    """
    with closing(storage.connect_unchecked(server, timeout=timeout, write=True)) as connection:
        if _older(connection, server) is None:
            return False
        try:
            with landed.committing(None), written(connection):
                found = _older(connection, server)
                if found is None:  # somebody else was quicker
                    return False
                _run(connection, found, scripts)
                recompute(connection, watch)
        except BaseException as error:
            if not storage.is_unsure(error):
                landed.nothing()
            if isinstance(error, FAILURES):
                raise storage.explain(error, server) or error from error
            raise
    return True


def _older(connection: Connection, server: Server) -> str | None:
    """Return the revision of a ledger that is to be brought up to date; None where it is. Raises LedgerNewer."""
    found = storage.schema_of(connection, server)
    if found not in storage.KNOWN:
        raise LedgerNewer(path=server, found=found)
    return None if found == storage.HEAD else found


def _run(connection: Connection, found: str | None, scripts: Path | None = None) -> None:
    """Do what the scripts say that a ledger of a revision has not run."""
    for step in steps(scripts or migrations(), found):
        connection.execute(step.statements)
