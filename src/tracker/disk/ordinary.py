"""
A file that was named, opened for reading: an ordinary one, which has an end.

A pipe or a device may have none, and a folder is no file: both are refused before a byte is read. What a clerk is told
of either, and of what the system will not open, is said here once. «-» is what was piped in: it is kept aside without a
name, so that it too has an end, and can be read again.
"""

from __future__ import annotations

import errno
import os
import sys
from io import BufferedReader
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, Any

from tracker.disk.barred import said_by_windows
from tracker.words.language import _

STDIN = "-"
"""What is typed for the name of a file to read what was piped in."""

MOST_PIPED = 200 << 20
"""Bytes that are taken from a pipe."""

_PIECE = 1 << 20
_piped: list[tuple[object, IO[bytes]]] = []  # the input of this run, once it has been kept aside


class NotOrdinary(OSError):
    """What is named is a pipe, a device or a socket."""


class Keyboard(OSError):
    """What was piped in is asked for, and nothing was."""


class Endless(OSError):
    """More was piped in than any file that is read has."""


def open_ordinary(path: Path) -> BufferedReader:
    """Open a file for reading; raises OSError, which is NotOrdinary for what has no end, or ValueError for no name."""
    if str(path) == STDIN:
        return _open_piped()
    _check(path.stat().st_mode)
    # A pipe that has taken the place of the file meanwhile is not waited for.
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        _check(os.fstat(opened).st_mode)
        return open(opened, "rb")
    except BaseException:
        os.close(opened)
        raise


def _open_piped() -> BufferedReader:
    """Open what was piped in, from its beginning, each time it is asked for; raises Keyboard or Endless."""
    given: Any = sys.stdin
    if given is None or given.isatty():
        raise Keyboard(errno.EINVAL, os.strerror(errno.EINVAL))
    if not _piped or _piped[0][0] is not given:
        while _piped:
            _piped.pop()[1].close()
        _piped.append((given, _kept(given.buffer)))
    opened = os.dup(_piped[0][1].fileno())
    os.lseek(opened, 0, os.SEEK_SET)
    return os.fdopen(opened, "rb")


def _kept(stream: IO[bytes]) -> IO[bytes]:
    """Return what a stream holds in a file that has no name and is gone with this run."""
    from tempfile import TemporaryFile

    kept = TemporaryFile()  # noqa: SIM115 - it stays open as long as the run, and is read again
    size = 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > MOST_PIPED:
            kept.close()
            raise Endless(errno.EFBIG, os.strerror(errno.EFBIG))
        kept.write(piece)
    kept.flush()
    return kept


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
    if isinstance(error, Keyboard):
        return _("chưa có gì được nối vào. Hãy thêm «< TỆP» vào cuối lệnh, hoặc nối từ lệnh khác bằng «|»")
    if isinstance(error, Endless):
        return _("nhiều hơn {most} MB được nối vào").format(most=MOST_PIPED >> 20)
    if isinstance(error, PermissionError):
        return _("không có quyền đọc")
    return getattr(error, "strerror", None) or str(error)
