"""
How a file that was made whole takes its place: over no other, or in the stead of one whose mode it keeps.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from tracker.errors import Forbidden

BESIDE = ("-wal", "-shm", "-journal")
"""The endings of what SQLite keeps beside a database, and takes for its own wherever it finds them."""

HOLDING = ("-wal", "-journal")
"""Those of what holds pages of the database, or gives it old ones back."""


class LeftBeside(Forbidden):
    """What SQLite kept beside a database that is gone would be taken into whatever takes its name."""

    sentence = (
        "Cạnh chỗ ấy còn {file} của một sổ không còn ở đó; sổ mới đặt vào sẽ bị trộn với nó. Chưa làm gì. "
        "Sổ cũ còn ở nơi khác thì để tệp này về cạnh sổ đó; nếu không thì dời tệp này đi chỗ khác, rồi gõ lại."
    )


def check_nothing_beside(path: Path) -> None:
    """Check that what takes a name takes it alone; raises LeftBeside where SQLite would read more into it."""
    for ending in HOLDING:
        file = path.with_name(path.name + ending)
        if file.exists() and file.stat().st_size:
            raise LeftBeside(file=file)


def draft_of(path: Path) -> Path:
    """Return where this process makes a file or folder that is to take a place: hidden beside it."""
    return path.with_name(f".{path.name}.{os.getpid()}.new")


@contextmanager
def folder_of_drafts(folder: Path) -> Iterator[Path]:
    """
    Yield a new hidden folder in another, and take it away with what is left in it, whatever ends the body.

    It bears its name before it is there: whoever is ended between the two knows what to take away.
    """
    drafts = folder / f".{os.urandom(6).hex()}.tmp"
    try:
        drafts.mkdir(0o700)
        yield drafts
    finally:
        try:
            shutil.rmtree(drafts, ignore_errors=True)
        finally:  # ended while it tidies up, it tidies up all the same
            shutil.rmtree(drafts, ignore_errors=True)


def free(path: Path) -> Path:
    """Return a name that no file, folder or link bears, alone or with an ending of SQLite: this, or the next number."""
    again = count(2)
    name = path
    while any(os.path.lexists(name.with_name(name.name + ending)) for ending in ("", *BESIDE)):
        name = path.with_name(f"{path.stem}-{next(again)}{path.suffix}")
    return name


def settle(draft: Path, path: Path) -> None:
    """Give a draft its name, over no other file; raises FileExistsError or LeftBeside."""
    check_nothing_beside(path)
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


def mode_in(folder: Path) -> int:
    """Return the mode of a new file in a folder: its owner's, and the group's where the folder is set to hand it on."""
    return 0o660 if folder.stat().st_mode & stat.S_ISGID else 0o600


def remove(database: Path) -> None:
    """Remove a database that nobody uses, and what SQLite keeps beside it."""
    with suppress(OSError):
        for ending in ("", *BESIDE):
            database.with_name(database.name + ending).unlink(missing_ok=True)
