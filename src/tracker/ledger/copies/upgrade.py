"""
The schema: creating a ledger file and bringing an old one up to date, with a copy kept before.

Alembic does the work; `storage` alone says which schema is this program's.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from tracker.disk import landed
from tracker.disk.placing import free, mode_in, remove
from tracker.errors import JournalBroken, TrackerError
from tracker.ledger import storage
from tracker.ledger.copies import onserver
from tracker.ledger.copies.backups import copy_whole
from tracker.ledger.copies.revisions import migrations as migrations
from tracker.ledger.copies.revisions import recompute
from tracker.ledger.storage.catalogue import let_astray, orphans
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.howfar import Watch, unwatched
from tracker.ledger.storage.refusals import DiskFails, LedgerExists, LedgerNewer, LedgerReadOnly
from tracker.ledger.storage.sqlite import begin_log, plain
from tracker.ledger.storage.underway import UnderWay
from tracker.server import Server


class OrphansFound(JournalBroken):
    """A row points at a row that is gone, so that the ledger cannot be brought up to date."""

    sentence = (
        "Chưa nâng cấp sổ {path}: bảng {table} trỏ tới dòng không còn trong bảng {parent}. "
        "Sổ vẫn như cũ; khôi phục từ bản sao lưu và đối chiếu."
    )


def create(path: storage.Place) -> None:
    """
    Create an empty ledger; a file is one which nobody else reads but the group of a folder that hands its group on.

    Raises LedgerExists, LedgerReadOnly or DiskFull and then leaves no file behind.
    """
    if isinstance(path, UnderWay):
        onserver.lay(path.connection)
        return
    if isinstance(path, Server):
        with onserver.drafted(path) as draft:
            onserver.lay(draft.connection)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        os.chmod(path, mode_in(path.parent))
    except FileExistsError as error:
        raise (LedgerExists if path.exists() else LedgerReadOnly)(path=path) from error
    except OSError as error:
        raise LedgerReadOnly(path=path) from error
    try:
        begin_log(path)
        migrate(path)
    except (*FAILURES, TrackerError) as error:
        remove(path)
        raise (storage.explain(error, path) if isinstance(error, FAILURES) else None) or error from error


def upgrade(path: storage.Place, *, timeout: float, watch: Watch = unwatched) -> storage.Place | None:
    """
    Bring a ledger to this program's schema in one transaction, and return the copy made of it before.

    On a server no copy is made, and the ledger itself is returned: the server undoes what is not committed.

    The lock is held from the copy to the commit: the copy holds every act. Stopped anywhere, the ledger is the old one
    or the new one, and a rerun finishes. Returns None where nothing was to be done. Raises NotALedger, LedgerNewer,
    LedgerBusy, DiskFull or OrphansFound; the ledger is then as it was, and no copy is left.
    """
    if isinstance(path, Server):
        return path if onserver.upgrade(path, timeout=timeout, watch=watch) else None
    with closing(storage.connect_unchecked(path, timeout=timeout, write=True)) as connection:
        found = storage.schema_of(connection, path)
        if found == storage.HEAD:
            return None
        if found not in storage.KNOWN:
            raise LedgerNewer(path=path, found=found)
        made: list[Path] = []
        try:
            with landed.committing(None):
                _migrate(connection, path, lambda: made.append(_copied(path, found, timeout)), watch)
        except BaseException as error:
            if not (isinstance(error, DiskFails) and storage.is_unsure(error.__cause__)):
                landed.nothing()
                for copy in made:
                    copy.unlink(missing_ok=True)
            raise
    return made[0]


def _copied(path: Path, found: str, timeout: float) -> Path:
    """Copy a ledger beside itself, whole or not at all, over no file that is there, and return where."""
    copy = free(path.with_name(f"{path.stem}-{found}{path.suffix}"))
    # A connection of its own: one that writes cannot be copied from, and whoever else would write waits.
    with closing(storage.connect_unchecked(path, timeout=timeout)) as source:
        copy_whole(source, path, copy, lambda draft: storage.connect_unchecked(draft, timeout=timeout).close())
    return copy


def migrate(path: Path) -> None:
    """Run the migrations that the ledger has not seen, and compute what is derived anew, in one transaction."""
    with closing(plain(path)) as connection:
        _migrate(connection, path, lambda: None, unwatched)


def migrate_open(connection: Connection) -> None:
    """Run all migrations on a new database that is in no file."""
    _migrate(connection, Path(":memory:"), lambda: None, unwatched, closes=False)


def _migrate(
    connection: Connection, path: Path, first: Callable[[], object], watch: Watch, *, closes: bool = True
) -> None:
    """Migrate an open ledger, doing something `first` once nobody else may write to it any more."""
    config = Config()
    config.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    # Outside the transaction: with foreign keys on, a table that is dropped takes its children with it.
    let_astray(connection)
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", lambda begun: begun.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as begun:
            first()
            config.attributes["connection"] = begun
            command.upgrade(config, "head")
            recompute(connection, watch)
            for orphan in orphans(connection):
                raise OrphansFound(path=path, table=orphan.table, parent=orphan.parent)
    except DBAPIError as error:
        known = storage.explain(error.orig, path) if isinstance(error.orig, FAILURES) else None
        raise known or error from error.orig
    finally:
        if closes:
            engine.dispose()
