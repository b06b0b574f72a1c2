"""
Where views go: a terminal, a pipe or a file.

It alone chooses the format (what was asked, then the file's suffix, then a
table) and alone writes files: whole or not at all. Data goes to stdout, talk to
stderr. It refuses a suffix it does not know and a folder that is not there.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from tracker.errors import NotConfigured, Usage
from tracker.i18n import _
from tracker.render import FORMATS, write
from tracker.text import clean, scrub
from tracker.view import Page, View

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SUFFIXES = {".csv": "csv", ".json": "json", ".md": "md", ".txt": "plain"}
"""The format that the name of a file implies."""


NAMED = 3
"""So many files are named where several are in the way."""


class UnknownFormat(Usage):
    """No such format."""

    sentence = "Không có định dạng «{format}». Hãy chọn một trong: {formats}."


class UnknownSuffix(Usage):
    """The name of the file implies no format."""

    sentence = "Không rõ định dạng của tệp {file}. Hãy đặt đuôi {suffixes}, hoặc thêm --format."


class NoFolder(Usage):
    """The file would stand in a folder that does not exist."""

    sentence = "Không có thư mục {folder}. Hãy tạo thư mục đó hoặc chọn nơi khác cho --output."


class FilesStand(Usage):
    """Files of these names stand in the folder already."""

    sentence = "Thư mục {folder} đã có {count} tệp trùng tên: {names}. Hãy chọn thư mục khác, hoặc dời các tệp đó đi."


class CannotWrite(NotConfigured):
    """The system did not let us write the file; what stood there before is untouched."""

    sentence = "Không ghi được tệp {file}: {reason}. Tệp cũ, nếu có, vẫn còn nguyên."


def reconfigure_streams() -> None:
    """Make stdout and stderr speak UTF-8 whatever the locale says; neither ever fails on a letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence_stdout() -> None:
    """Send what is left of stdout nowhere, once its reader (`head`, a closed pager) has gone."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def emit(view: View | Page, *, format: str | None = None, output: Path | None = None) -> None:  # noqa: A002  the option's name
    """
    Write `view` to `output`, or to stdout.

    Raise UnknownFormat, UnknownSuffix, NotOneTable, NoFolder or CannotWrite; in
    each case no file has changed. A reader that closes the pipe early is no error.
    """
    if format is not None and format not in FORMATS:
        raise UnknownFormat(format=clean(format), formats=", ".join(FORMATS))
    if output is not None:
        _save(view, format, output)
        return
    try:
        _print(view, format)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()


def _print(view: View | Page, format: str | None) -> None:  # noqa: A002  as above
    """Write `view` to stdout as its reader needs it."""
    terminal = sys.stdout.isatty()
    chosen = format or ("table" if terminal else "plain")
    if chosen == "csv" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")  # CRLF is part of the format
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")
    write(view, chosen, sys.stdout, width=_terminal_width() if terminal else None, color=color)


def _terminal_width() -> int:
    """Return the width of the terminal in cells: COLUMNS, else what it says, else 80."""
    wished = os.environ.get("COLUMNS", "")
    if wished.isdecimal() and int(wished) > 0:
        return int(wished)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _save(view: View | Page, format: str | None, output: Path) -> None:  # noqa: A002  as above
    """Write `view` to the file `output` and say so on stderr."""
    name = clean(str(output))
    chosen = format or SUFFIXES.get(output.suffix.lower())
    if chosen is None:
        raise UnknownSuffix(file=name, suffixes=", ".join(SUFFIXES))
    if chosen == "table":
        chosen = "plain"  # nobody's terminal: nothing may be shortened
    if not output.parent.is_dir():
        raise NoFolder(folder=clean(str(output.parent)))
    try:
        _replace(view, chosen, output)
    except OSError as problem:
        raise CannotWrite(file=name, reason=_reason(problem)) from problem
    if isinstance(view, Page) or view.single:
        sys.stderr.write(_("Đã ghi tệp {file}.").format(file=name) + "\n")
    else:
        sys.stderr.write(_("Đã ghi {count} dòng vào {file}.").format(count=len(view.rows), file=name) + "\n")


def _replace(view: View | Page, chosen: str, output: Path) -> None:
    """Write beside `output`, then move into its place in one step."""
    target = output.resolve()  # a link stays a link
    if target.exists() and not target.is_file() and not target.is_dir():
        with target.open("w", encoding="utf-8", newline="") as out:  # a device or a pipe cannot be replaced
            write(view, chosen, out)
        return
    if target.is_dir():
        raise IsADirectoryError
    draft = target.with_name(f".{os.getpid()}-{target.suffix.lstrip('.')}.tmp")
    opened = draft.open("x", encoding="utf-8", newline="")
    try:
        with opened as out:
            write(view, chosen, out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(draft, target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def save_all(texts: Mapping[str, str], folder: Path) -> None:
    """
    Write texts under their names into a folder: all of them or none.

    Raise NoFolder, FilesStand where a name is taken, or CannotWrite.
    """
    shown = clean(str(folder))
    if not folder.is_dir():
        raise NoFolder(folder=shown)
    taken = [name for name in texts if (folder / name).exists()]
    if taken:
        names = ", ".join(map(clean, taken[:NAMED])) + (", …" if len(taken) > NAMED else "")
        raise FilesStand(folder=shown, count=len(taken), names=names)
    from tempfile import TemporaryDirectory

    done: list[Path] = []
    try:
        with TemporaryDirectory(prefix=".", dir=folder) as drafts:
            for name, text in texts.items():
                with open(os.path.join(drafts, name), "x", encoding="utf-8") as out:
                    out.write(scrub(text))
                    out.flush()
                    os.fsync(out.fileno())
            for name in texts:
                os.replace(os.path.join(drafts, name), folder / name)
                done.append(folder / name)
    except BaseException as problem:
        for path in done:
            path.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise CannotWrite(file=shown, reason=_reason(problem)) from problem
        raise


def _reason(problem: OSError) -> str:
    """Say in plain words why the system refused."""
    import errno

    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("không có quyền ghi ở đó")
    if problem.errno == errno.ENOSPC:
        return _("đĩa đã đầy")
    if isinstance(problem, IsADirectoryError):
        return _("đó là một thư mục")
    return clean(problem.strerror or str(problem))
