"""
How files are written: whole or not at all, and of several all or none.

What stood there before stays until the new is whole, and what takes its place keeps its mode. A new file is its owner's
alone, or the group's in a folder that hands the group on, as a ledger is: lists name secret directives. It refuses to
write over files that a folder holds already.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.disk import landed
from tracker.disk.destination import CannotWrite, check_place, why
from tracker.disk.placing import belong, folder_of_drafts, mode_in
from tracker.errors import Usage
from tracker.words.text import clean, scrub

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Mapping

NAMED = 3
"""So many files are named where several are in the way."""


class FilesStand(Usage):
    """Files of these names stand in the folder already."""

    sentence = "Thư mục {folder} đã có {count} tệp trùng tên: {names}. Hãy chọn thư mục khác, hoặc dời các tệp đó đi."


def save_bytes(content: bytes, output: Path | None) -> None:
    """Write the content of a file whole or not at all, to stdout where no file is named; raises CannotWrite."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    else:
        put(output, lambda out: out.buffer.write(content))


def put(output: Path, write: Callable[[io.TextIOWrapper], object]) -> None:
    """Let `write` write a file whole or not at all; raises CannotWrite."""
    try:
        if output.exists() and not output.is_file():
            with output.open("w", encoding="utf-8", newline="") as out:  # a device or a pipe cannot be replaced
                write(out)
        else:
            _replace(write, Path(os.path.realpath(output)))  # a link stays a link
    except OSError as problem:
        raise CannotWrite(file=clean(str(output)), reason=why(problem)) from problem
    landed.done()


def _replace(write: Callable[[io.TextIOWrapper], object], target: Path) -> None:
    """Write beside a file, then move into its place in one step."""
    stood = target.stat() if target.exists() else None
    # by no number of a process: those come again, and what a power cut left would be in the way for ever
    draft = target.with_name(f".{os.urandom(6).hex()}.tmp")
    try:
        opened = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(opened, "w", encoding="utf-8", newline="") as out:
            if stood is None:
                draft.chmod(mode_in(target.parent))
            else:
                belong(draft, stood)
            write(out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(draft, target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def save_all(contents: Mapping[str, str | bytes], folder: Path) -> None:
    """
    Write texts, or files as they are, under their names into a folder, new or not: all of them or none.

    Raise what `check_place` raises, FilesStand where a name is taken, or CannotWrite.
    """
    check_place(folder)
    if os.path.lexists(folder):
        _save_into(folder, contents)
        return
    try:
        _make(folder)
        _save_into(folder, contents)
    except BaseException:
        with suppress(OSError):
            folder.rmdir()
        raise


def _make(folder: Path) -> None:
    """Make a folder that is its owner's alone, or the group's where the folder above hands the group on."""
    try:
        folder.mkdir(0o700)
        if mode_in(folder.absolute().parent) & stat.S_IWGRP:
            folder.chmod(stat.S_ISGID | 0o770)
    except OSError as problem:
        raise CannotWrite(file=clean(str(folder)), reason=why(problem)) from problem


def _save_into(folder: Path, contents: Mapping[str, str | bytes]) -> None:
    """Write files into a folder that is there."""
    shown = clean(str(folder))
    taken = [name for name in contents if os.path.lexists(folder / name)]
    if taken:
        names = ", ".join(map(clean, taken[:NAMED])) + (", …" if len(taken) > NAMED else "")
        raise FilesStand(folder=shown, count=len(taken), names=names)
    done: list[Path] = []
    try:
        with folder_of_drafts(folder) as drafts:
            for name, content in contents.items():
                draft = drafts / name
                with draft.open("xb") as out:
                    draft.chmod(mode_in(folder))
                    out.write(content if isinstance(content, bytes) else scrub(content).encode())
                    out.flush()
                    os.fsync(out.fileno())
            for name in contents:
                os.replace(drafts / name, folder / name)
                done.append(folder / name)
        landed.done()
    except BaseException as problem:
        for path in done:
            path.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise CannotWrite(file=shown, reason=why(problem)) from problem
        raise
