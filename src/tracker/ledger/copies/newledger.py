"""
A new ledger is built beside its place and moved there whole.

Whoever is stopped anywhere on the way leaves no ledger at its place, or a whole one; what is left beside it is a draft
that nobody opens. It never touches a file that is there already.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.disk import landed
from tracker.disk.destination import why
from tracker.disk.placing import check_nothing_beside, draft_of, remove, settle
from tracker.errors import NotConfigured, TrackerError
from tracker.ledger import storage
from tracker.ledger.copies import onserver
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.refusals import LedgerExists, LedgerIsFolder
from tracker.ledger.storage.sqlite import complete, plain
from tracker.server import Server
from tracker.settings import TIMEOUT


class NotMade(NotConfigured):
    """The system does not let a new ledger have its name."""

    sentence = "Không tạo được sổ {path}: {reason}."


@contextmanager
def drafted(place: storage.Place, *, timeout: float = TIMEOUT) -> Iterator[storage.Place]:
    """
    Yield where a new ledger is to be built, and let it have its place when the body is done.

    A body that fails leaves nothing behind. `timeout` is how many seconds to wait for a server. Raises LedgerExists and
    what hinders a file or a server.
    """
    if isinstance(place, Server):
        with onserver.drafted(place, timeout=timeout) as made:
            yield made
    else:
        with _file_drafted(place) as draft:
            yield draft


def opened(draft: storage.Place) -> Connection:
    """Open a ledger that is being made, to fill it with rows in any order."""
    return plain(draft) if isinstance(draft, Path) else storage.connect_unchecked(draft, timeout=TIMEOUT, write=True)


@contextmanager
def _file_drafted(path: Path) -> Iterator[Path]:
    """
    Yield where a new ledger is to be built, and move it to `path` when the body is done.

    A body that fails leaves neither a draft nor a folder made for it, and speaks of `path` alone. Raises
    LedgerIsFolder, NotMade, LeftBeside or LedgerExists, the last also where somebody else was quicker.
    """
    if path.is_dir():
        raise LedgerIsFolder(path=path, example=path / "ledger.db")
    if path.exists():
        raise LedgerExists(path=path)
    check_nothing_beside(path)
    made = [parent for parent in path.parents if not parent.exists()]
    draft = draft_of(path)
    try:
        remove(draft)  # of a process that died and had the same number
        yield draft
        complete(draft)
        landed.begin()  # what was written to the draft is in no ledger yet
        with landed.committing(None):
            settle(draft, path)
    except BaseException as error:
        landed.begin()
        remove(draft)
        for parent in made:
            if parent.is_dir() and not any(parent.iterdir()):
                parent.rmdir()
        if isinstance(error, FileExistsError):
            raise LedgerExists(path=path) from error
        if isinstance(error, OSError):
            raise NotMade(path=path, reason=why(error)) from error
        if isinstance(error, FAILURES):
            raise storage.explain(error, path) or error from error
        if isinstance(error, TrackerError) and error.values.get("path") == draft:
            raise type(error)(**{**error.values, "path": path}) from error
        raise
