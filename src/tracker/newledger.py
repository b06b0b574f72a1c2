"""
A new ledger is built beside its place and moved there whole.

Whoever is stopped anywhere on the way leaves no ledger at its place, or a whole one; what is left beside it is a draft
that nobody opens. It never touches a file that is there already.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tracker.schema import LedgerExists

BESIDE = ("", "-wal", "-shm", "-journal")


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """
    Yield where a new ledger is to be built, and move it to `path` when the body is done.

    A body that fails leaves neither a draft nor a folder made for it. Raises LedgerExists, also where somebody else
    was quicker.
    """
    if path.exists():
        raise LedgerExists(path=path)
    made = [parent for parent in path.parents if not parent.exists()]
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _remove(draft)  # of a process that died and had the same number
        yield draft
        _settle(draft, path)
    except BaseException:
        _remove(draft)
        for parent in made:
            if parent.is_dir() and not any(parent.iterdir()):
                parent.rmdir()
        raise


def _settle(draft: Path, path: Path) -> None:
    """Give the ledger its name, over no other file."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise LedgerExists(path=path) from error
    except OSError as error:  # a file system without hard links
        if path.exists():
            raise LedgerExists(path=path) from error
        os.rename(draft, path)
    else:
        draft.unlink()
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        with suppress(OSError):
            os.fsync(folder)
        os.close(folder)


def _remove(draft: Path) -> None:
    """Remove a draft and what SQLite keeps beside it."""
    with suppress(OSError):
        for ending in BESIDE:
            draft.with_name(draft.name + ending).unlink(missing_ok=True)
