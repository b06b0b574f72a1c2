"""
Where an output may go: to stdout, to a file, into a folder; and what is never written over.

It alone says what may be replaced. It refuses the ledger of this run and what SQLite keeps beside it, under
whatever name, and every other database of SQLite, which may be a ledger or a copy of one: they are known by
what they are, not by what they are called. It writes nothing.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.disk.barred import ACCESS_DENIED, code_of, said_by_windows
from tracker.disk.placing import BESIDE
from tracker.errors import NotConfigured, Usage
from tracker.server import Server
from tracker.words.language import _
from tracker.words.text import clean

BEGINNINGS = (
    b"SQLite format 3\0",
    b"\x37\x7f\x06\x82",  # a write-ahead log, in either byte order
    b"\x37\x7f\x06\x83",
    b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7",  # a rollback journal
    b"\x18\xe2\x2d\x00",  # the index of a write-ahead log, in the byte order of the machine
    b"\x00\x2d\xe2\x18",
)
"""The first bytes of a database and of what is kept beside it, as SQLite documents its files."""

STDOUT = ("-", "/dev/stdout")

SLASHES = ("/", "\\")
"""How the name of a folder ends where somebody means one, on every system."""

if TYPE_CHECKING:
    SystemPath = Path
else:
    SystemPath = type(Path())


class Folder(SystemPath):
    """A name typed as a folder's, whether that is there or not."""


class OverTheLedger(Usage):
    """The file is the ledger, or belongs to it."""

    sentence = (
        "{file} là sổ theo dõi đang dùng, hoặc tệp đi kèm của sổ: không ghi đè lên. Hãy chọn tên khác cho --output."
    )


class OverADatabase(Usage):
    """The file is a database, perhaps another ledger or a copy of one."""

    sentence = (
        "{file} là tệp dữ liệu SQLite, có thể là một sổ hoặc bản sao của sổ: không ghi đè lên. "
        "Hãy chọn tên khác cho --output."
    )


class Circular(Usage):
    """Links that lead to each other lead nowhere."""

    sentence = "{file} là liên kết vòng, không dẫn tới đâu. Hãy chọn nơi khác."


class IsFolder(Usage):
    """A file was asked for, and the name is a folder's."""

    sentence = "{file} là một thư mục. Hãy thêm tên tệp, ví dụ --output {example}."


class NotAFolder(Usage):
    """A folder was asked for, and the name is a file's."""

    sentence = "{folder} là một tệp, không phải thư mục. Hãy chọn nơi khác."


class NoFolder(Usage):
    """The file would stand in a folder that does not exist."""

    sentence = "Không có thư mục {folder}. Hãy tạo thư mục đó, hoặc gõ một nơi khác."


class FolderShut(NotConfigured):
    """A folder on the way lets nobody in."""

    sentence = "Không vào được {file}: không có quyền mở thư mục trên đường đi. Hãy chọn nơi khác."


class FolderReadOnly(NotConfigured):
    """The folder takes no file of ours."""

    sentence = "Không có quyền ghi vào thư mục {folder}. Hãy chọn nơi khác."


class CannotWrite(NotConfigured):
    """The system did not let us write the file; what stood there before is untouched."""

    sentence = "Không ghi được tệp {file}: {reason}. Tệp cũ, nếu có, vẫn còn nguyên."


def checked(output: Path, ledger: Path | Server | None = None) -> Path | None:
    """
    Return the file that an output was told to go to, or None where that is stdout.

    Nothing may go over `ledger`, even before it is there. Raises OverTheLedger, OverADatabase, Circular, IsFolder,
    NoFolder, NotAFolder, FolderShut, FolderReadOnly or CannotWrite.
    """
    if is_stdout(output):
        return None
    there = _stat(output)
    if there is not None and stat.S_ISDIR(there.st_mode):
        raise IsFolder(file=clean(str(output)), example=clean(str(output / "danh-sach.csv")))
    if there is not None and not stat.S_ISREG(there.st_mode):
        return output  # a device or a pipe
    real = Path(os.path.realpath(output))
    if isinstance(ledger, Path) and _belongs(real, there, ledger):
        raise OverTheLedger(file=clean(str(output)))
    check_folder(real.parent if output.is_symlink() else output.parent)
    if _is_beside_a_database(real) or (there is not None and _begins(real).startswith(BEGINNINGS)):
        raise OverADatabase(file=clean(str(output)))
    if there is not None:
        _check_held(real, output)
    return output


def typed(name: str) -> Path:
    """Return where an output is to go; a name that ends as those of folders do stays one."""
    bare = name.rstrip("".join(SLASHES))
    return Folder(bare or name) if name.endswith(SLASHES) else Path(name)


def is_folder(output: Path) -> bool:
    """Say whether an output is to go into a folder: one that is there, or was typed as one."""
    if isinstance(output, Folder):
        return True
    try:
        return stat.S_ISDIR(output.stat().st_mode)
    except (OSError, ValueError):
        return False


def _check_held(real: Path, output: Path) -> None:
    """Check that a file may be replaced and that no other program holds it, before anything is recorded."""
    try:
        if not _may(real, os.W_OK):
            raise PermissionError(errno.EACCES, "")
        os.close(os.open(real, os.O_RDWR))
    except OSError as problem:
        raise CannotWrite(file=clean(str(output)), reason=why(problem)) from problem


def check_folder(path: Path) -> None:
    """Check that files can be put into a folder; raises as `checked` does."""
    there = _stat(path)
    if there is None:
        raise NoFolder(folder=clean(str(path)))
    if not stat.S_ISDIR(there.st_mode):
        raise NotAFolder(folder=clean(str(path)))
    if not _may(path, os.W_OK | os.X_OK):
        raise FolderReadOnly(folder=clean(str(path)))


def check_new(path: Path) -> None:
    """Check that a new file can be made, and the folders for it; raises as `checked` does."""
    if _stat(path) is None:
        check_folder(next(above for above in path.absolute().parents if _stat(above) is not None))


def check_place(folder: Path) -> None:
    """Check that files can be put into a folder that is there, or that can be made; raises as `checked` does."""
    if _stat(folder) is None:
        check_folder(Path(folder).absolute().parent)
    else:
        check_folder(folder)


def is_stdout(output: Path) -> bool:
    """Say whether a name is that of stdout, whatever stdout is."""
    return str(output) in STDOUT or (
        os.path.exists("/dev/stdout") and os.path.realpath(output) == os.path.realpath("/dev/stdout")
    )


def why(problem: OSError) -> str:
    """Say in plain words why the system did not let something be written."""
    said = said_by_windows(problem)
    if said is not None:
        return said
    if code_of(problem) == ACCESS_DENIED:  # also of a name that another program's file bears
        return _("không có quyền ghi ở đó, hoặc tệp đang mở trong chương trình khác (Excel?)")
    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("không có quyền ghi ở đó")
    if problem.errno == errno.ENOSPC:
        return _("đĩa đã đầy")
    if problem.errno == errno.ENAMETOOLONG:
        return _("tên quá dài")
    if problem.errno == errno.ENOENT:  # Windows also says so where the whole path is too long
        return _("không có thư mục đó, hoặc tên quá dài")
    return clean(problem.strerror or str(problem))


def _stat(path: Path) -> os.stat_result | None:
    """Return what a name leads to, None where there is nothing; raises where the way there is barred."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None
    except OSError as problem:
        name = clean(str(path))
        if problem.errno == errno.ELOOP:
            raise Circular(file=name) from problem
        if problem.errno == errno.ENOTDIR:
            above = next(above for above in path.parents if os.path.exists(above))
            raise NotAFolder(folder=clean(str(above))) from problem
        if problem.errno == errno.EACCES:
            raise FolderShut(file=name) from problem
        raise CannotWrite(file=name, reason=why(problem)) from problem


def _belongs(real: Path, there: os.stat_result | None, ledger: Path) -> bool:
    """Say whether a file is a ledger or kept beside it: by its name, or by its identity under another name."""
    for base in {os.path.abspath(ledger), os.path.realpath(ledger)}:
        for kept in (base + ending for ending in ("", *BESIDE)):
            if os.path.normcase(kept) == os.path.normcase(real):
                return True
            if there is not None and os.path.exists(kept) and os.path.samestat(there, os.stat(kept)):
                return True
    return False


def _is_beside_a_database(real: Path) -> bool:
    """Say whether SQLite would take a file of this name for a part of the database that stands there."""
    bases = [real.name.removesuffix(ending) for ending in BESIDE if real.name.endswith(ending)]
    return any(_begins(real.with_name(base)).startswith(BEGINNINGS[0]) for base in bases if base)


def _begins(path: Path) -> bytes:
    """Return the first bytes of a file, none where there is none; raises CannotWrite where it cannot be looked into."""
    if not os.path.isfile(path):
        return b""
    try:
        with path.open("rb") as stream:
            return stream.read(len(BEGINNINGS[0]))
    except OSError as problem:
        raise CannotWrite(file=clean(str(path)), reason=why(problem)) from problem


def _may(path: Path, what: int) -> bool:
    """Say whether the system would let us, as whom we act now."""
    return os.access(path, what, effective_ids=os.access in os.supports_effective_ids)
