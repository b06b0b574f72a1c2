"""
Where views go: a terminal, a pipe or a file.

It alone chooses the format (what was asked, then the file's suffix, then a
table). Data goes to stdout, talk to stderr. It refuses a format or a suffix it does not know, and what `destination`
refuses.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from pathlib import Path

from tracker.disk.destination import IsFolder, check_place, checked, is_folder
from tracker.errors import Usage
from tracker.render import FORMATS, KNOWN, SUFFIXES, content, write
from tracker.render.arrange import arranged
from tracker.render.saving import put
from tracker.render.saving import save_all as save_all
from tracker.render.saving import save_bytes as save_bytes
from tracker.render.terminal.screenful import is_longer, paged, pager
from tracker.render.terminal.waiting import waiting
from tracker.render.view import Page, View
from tracker.render.wishes import wishes
from tracker.words.language import _
from tracker.words.text import clean

UNPRINTED = frozenset({errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG, errno.EDQUOT})
"""What the system says where stdout cannot be written."""

WIDEST = 4
"""Digits of a width that a terminal can have."""


class UnknownFormat(Usage):
    """No such format."""

    sentence = "Không có định dạng «{format}». Hãy chọn một trong: {formats}."


class UnknownSuffix(Usage):
    """The name of the file implies no format."""

    sentence = "Không rõ định dạng của tệp {file}. Hãy đặt đuôi {suffixes}, hoặc thêm --format."


class NotLegible(Usage):
    """A format that no terminal can show was asked for on one."""

    sentence = "Dạng {format} không hiện được trên màn hình. Hãy ghi vào tệp: --output TÊN-TỆP{suffix}."


class FolderTakesTables(IsFolder):
    """A folder was named for what is one file."""

    sentence = (
        "{file} là một thư mục. Hãy thêm tên tệp, ví dụ --output {example}; "
        "hoặc thêm --format csv: mỗi bảng một tệp trong thư mục đó."
    )


class Closed(io.TextIOBase):
    """A stream that was closed before the program began (`>&-`): whatever is written to it fails, as it should."""

    def write(self, text: str | bytes, /) -> int:  # noqa: ARG002 - nothing of it arrives
        """Raise what the system says of a closed file."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    @property
    def buffer(self) -> Closed:
        """Return what takes bytes, which fails alike."""
        return self


def reconfigure_streams() -> None:
    """Make stdout and stderr speak UTF-8 whatever the locale says; neither ever fails on a letter."""
    if sys.stdout is None:
        sys.stdout = Closed()
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8", newline="")  # noqa: SIM115 - open as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_gone(error: BaseException) -> bool:
    """Say whether the reader of stdout (`head`, a closed pager) has gone; Windows calls it an invalid argument."""
    return isinstance(error, BrokenPipeError) or (
        os.name == "nt" and isinstance(error, OSError) and error.errno == errno.EINVAL and error.filename is None
    )


def is_unprinted(error: BaseException) -> bool:
    """Say whether stdout did not take what was printed: full, closed, or its reader gone."""
    return is_gone(error) or (isinstance(error, OSError) and error.filename is None and error.errno in UNPRINTED)


def silence_stdout() -> None:
    """Send what is left of stdout nowhere, once nobody takes it."""
    try:
        number = sys.stdout.fileno()
    except OSError:
        return
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, number)
    os.close(null)


def format_of(format: str | None, output: Path | None) -> str | None:  # noqa: A002 - the option's name
    """
    Return the format asked for, else the one that a file's name implies.

    Raise UnknownFormat, UnknownSuffix, NotLegible for what the terminal cannot show, or FolderTakesTables for a folder
    where each table is not to be a file of its own.
    """
    if format is not None and format not in FORMATS:
        raise UnknownFormat(format=clean(format), formats=", ".join(FORMATS))
    if output is not None and is_folder(output):
        if format != "csv":
            raise FolderTakesTables(file=clean(str(output)), example=clean(str(output / "danh-sach.xlsx")))
        check_place(output)
        return format
    if format is not None and output is None and not KNOWN[format].is_legible and sys.stdout.isatty():
        raise NotLegible(format=format, suffix=KNOWN[format].suffix)
    if format is not None or output is None:
        return format
    chosen = SUFFIXES.get(output.suffix.lower())
    if chosen is None:
        raise UnknownSuffix(file=clean(str(output)), suffixes=", ".join(SUFFIXES))
    return chosen


def holds_one_table(format: str | None, output: Path | None) -> bool:  # noqa: A002 - the option's name
    """Say whether what was asked for has room for one table alone; raises UnknownFormat or UnknownSuffix."""
    chosen = format_of(format, output)
    return chosen is not None and not KNOWN[chosen].holds_pages


def is_for_people(format: str | None, output: Path | None) -> bool:  # noqa: A002 - the option's name
    """Say whether what was asked for has notes, as pages for people have; raises UnknownFormat or UnknownSuffix."""
    chosen = format_of(format, output)
    return chosen is None or KNOWN[chosen].has_notes


def is_read(format: str | None, output: Path | None) -> bool:  # noqa: A002 - the option's name
    """Say whether what was asked for is read as text, by people or programs; raises UnknownFormat or UnknownSuffix."""
    chosen = format_of(format, output)
    return chosen is None or KNOWN[chosen].is_legible


def emit(view: View | Page, *, format: str | None = None, output: Path | None = None) -> None:  # noqa: A002 - the option's name
    """
    Write `view` to `output`, or to stdout, with the columns and in the order that were wished.

    What is to be heard aloud goes to stderr where the format has no notes. Raise UnknownFormat, UnknownSuffix,
    NotOneTable or what `arranged` and `destination.checked` raise; in each case no file has changed. What stdout
    refuses is the front door's to say.
    """
    if output is not None and is_folder(output):
        format_of(format, output)
        from tracker.render.apart import save_apart

        save_apart(arranged(view), output)
        return
    file = None if output is None else checked(output)
    chosen = format_of(format, file)
    view = arranged(view)
    if chosen is not None and not KNOWN[chosen].has_notes:
        sys.stderr.write("".join(clean(said) + "\n" for said in view.aloud))
    if file is not None and chosen is not None:
        _save(view, chosen, file)
        return
    _print(view, chosen)
    sys.stdout.flush()


def _print(view: View | Page, format: str | None) -> None:  # noqa: A002 - as above
    """Write `view` to stdout as its reader needs it."""
    terminal = sys.stdout.isatty()
    chosen = format or ("table" if terminal else "plain")
    if KNOWN[chosen].is_bytes:
        with waiting(_("Lập trang")):
            made = content(view, chosen)
        save_bytes(made, None)
        return
    if KNOWN[chosen].ends_lines and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") not in ("dumb", "unknown")
    if not terminal:
        write(view, chosen, sys.stdout)
        return
    wish, width = wishes(), _terminal_width()
    words = pager(wide=wish.wide) if wish.pager and sys.stdin is not None and sys.stdin.isatty() else []
    shown = None if wish.wide else width
    if not words:
        write(view, chosen, sys.stdout, width=shown, color=color)
        return
    out = io.StringIO(newline="")
    write(view, chosen, out, width=shown, color=color)
    text = out.getvalue()
    if not is_longer(text, width) or not paged(text, words):
        sys.stdout.write(text)


def _terminal_width() -> int:
    """Return the width of the terminal in cells: COLUMNS, else what it says, else 80."""
    wished = os.environ.get("COLUMNS", "")
    if wished.isdecimal() and len(wished) <= WIDEST and int(wished) > 0:
        return int(wished)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _save(view: View | Page, chosen: str, output: Path) -> None:
    """Write `view` to the file `output` and say so on stderr."""
    name = clean(str(output))
    if chosen == "table":
        chosen = "plain"  # nobody's terminal: nothing may be shortened
    with waiting(_("Ghi tệp")):
        if KNOWN[chosen].is_bytes:
            save_bytes(content(view, chosen), output)
        else:
            put(output, lambda out: write(view, chosen, out))
    said = _("Đã ghi tệp {file}.").format(file=name)
    if isinstance(view, View) and not view.single:
        said = _("Đã ghi {count} dòng vào {file}.").format(count=len(view.rows), file=name)
    with suppress(OSError):  # the file is written: where stderr is gone, the exit code alone tells
        sys.stderr.write(said + "\n")
        sys.stderr.flush()
