"""
The schema of a ledger on a PostgreSQL server: laid whole, or brought up to date, in one transaction.

Each revision is a script (`migrations/postgresql`): the first lays everything, each later one what changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from tracker.disk import landed
from tracker.ledger import storage
from tracker.ledger.copies.revisions import migrations
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage import marker
from tracker.ledger.storage.connection import FAILURES, Connection, written
from tracker.ledger.storage.howfar import Watch, unwatched
from tracker.ledger.storage.postgresql.steps import steps
from tracker.ledger.storage.refusals import LedgerNewer, SchemaTaken
from tracker.ledger.storage.underway import UnderWay
from tracker.server import Server
from tracker.settings import TIMEOUT


@contextmanager
def drafted(server: Server) -> Iterator[UnderWay]:
    """
    Yield a new ledger that only this transaction sees, and keep it when the body is done.

    Raises SchemaTaken, or what `storage` refuses; then nothing is left.
    """
    with closing(storage.connect_unchecked(server, timeout=TIMEOUT, write=True)) as connection:
        try:
            connection.execute("BEGIN")
            if server.schema is not None:
                connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{server.schema}"')
            if connection.execute("SELECT to_regclass('alembic_version')").fetchone() != (None,):
                raise SchemaTaken(path=server)
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


def lay(connection: Connection) -> None:
    """Lay the tables of a new ledger."""
    _run(connection, None)


def upgrade(server: Server, *, timeout: float, watch: Watch = unwatched) -> bool:
    """
    Bring a ledger to this program's schema in one transaction; return whether anything was to be done.

    Raises NoLedger, LedgerNewer, LedgerBusy or what the server refuses; the ledger is then as it was.
    """
    with closing(storage.connect_unchecked(server, timeout=timeout, write=True)) as connection:
        found = storage.schema_of(connection, server)
        if found == storage.HEAD:
            return False
        if found not in storage.KNOWN:
            raise LedgerNewer(path=server, found=found)
        try:
            with landed.committing(None), written(connection):
                _run(connection, found)
                marker.unmark(connection)
                if any(each.table == "obligation" for each in rebuild(connection, write=True, watch=watch).differences):
                    connection.execute("DELETE FROM told")
        except BaseException as error:
            if not storage.is_unsure(error):
                landed.nothing()
            if isinstance(error, FAILURES):
                raise storage.explain(error, server) or error from error
            raise
    return True


def _run(connection: Connection, found: str | None) -> None:
    """Do what the scripts say that a ledger of a revision has not run."""
    for step in steps(migrations(), found):
        connection.execute(step.statements)
