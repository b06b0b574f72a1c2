"""
How a file that was made whole takes its place: over no other, or in the stead of one whose mode it keeps.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

BESIDE = ("-wal", "-shm", "-journal")
"""The endings of what SQLite keeps beside a database, and takes for its own wherever it finds them."""


def draft_of(path: Path) -> Path:
    """Return where this process makes a file or folder that is to take a place: hidden beside it."""
    return path.with_name(f".{path.name}.{os.getpid()}.new")


def free(path: Path) -> Path:
    """Return a name that no file, folder or link bears: this one, or it with the next number."""
    again = count(2)
    name = path
    while os.path.lexists(name):
        name = path.with_name(f"{path.stem}-{next(again)}{path.suffix}")
    return name


def settle(draft: Path, path: Path) -> None:
    """Give a draft its name, over no other file; raises FileExistsError."""
    try:
        os.link(draft, path, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.rename(draft, path)
    else:
        draft.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Let the disk know the names in a folder, where the system has such a thing."""
    if hasattr(os, "O_DIRECTORY"):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        with suppress(OSError):
            os.fsync(opened)
        os.close(opened)


def belong(draft: Path, stood: os.stat_result) -> None:
    """Give a file the mode of another, and its owner and group where the system lets us."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(draft, stood.st_uid, stood.st_gid)
    draft.chmod(stat.S_IMODE(stood.st_mode))


def remove(database: Path) -> None:
    """Remove a database that nobody uses, and what SQLite keeps beside it."""
    with suppress(OSError):
        for ending in ("", *BESIDE):
            database.with_name(database.name + ending).unlink(missing_ok=True)
