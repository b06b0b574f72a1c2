"""
A file that was named, opened for reading: an ordinary one, which has an end.

A pipe or a device may have none, and a folder is no file: both are refused before a byte is read. What a clerk is told
of either, and of what the system will not open, is said here once.
"""

from __future__ import annotations

import errno
import os
from io import BufferedReader
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from tracker.disk.barred import said_by_windows
from tracker.words.language import _


class NotOrdinary(OSError):
    """What is named is a pipe, a device or a socket."""


def open_ordinary(path: Path) -> BufferedReader:
    """Open a file for reading; raises OSError, which is NotOrdinary for what has no end, or ValueError for no name."""
    _check(path.stat().st_mode)
    # A pipe that has taken the place of the file meanwhile is not waited for.
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        _check(os.fstat(opened).st_mode)
        return open(opened, "rb")
    except BaseException:
        os.close(opened)
        raise


def _check(mode: int) -> None:
    """Raise IsADirectoryError or NotOrdinary for what is no file."""
    if S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not S_ISREG(mode):
        raise NotOrdinary(errno.EINVAL, os.strerror(errno.EINVAL))


def why_unread(error: OSError | ValueError) -> str:
    """Say why a file cannot be read."""
    said = said_by_windows(error)
    if said is not None:
        return said
    if isinstance(error, FileNotFoundError):
        return _("không có tệp đó")
    if isinstance(error, IsADirectoryError):
        return _("đó là một thư mục")
    if isinstance(error, NotOrdinary):
        return _("đó không phải là tệp thường")
    if isinstance(error, PermissionError):
        return _("không có quyền đọc")
    return getattr(error, "strerror", None) or str(error)
