"""
Copies of a ledger: made while others work, verified by opening them again, and put back in the place of the ledger.

A copy appears whole under its name, over no other file. Putting one back holds the ledger alone from the first look to
the last page, keeps what stood there, and changes nothing where the copy does not verify.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tracker.disk import landed
from tracker.disk.destination import BEGINNINGS, IsFolder, why
from tracker.disk.placing import BESIDE, belong, check_nothing_beside, draft_of, free, remove, settle
from tracker.errors import Forbidden, JournalBroken, NotConfigured, TrackerError, Usage, WrongSchema
from tracker.ledger import storage
from tracker.ledger.storage.catalogue import first_unsound
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.ledger.storage.lines import verify_journal
from tracker.ledger.storage.refusals import LedgerDamaged, LedgerNewer, NotALedger
from tracker.ledger.storage.sqlite import complete, copy_pages, plain, take_alone

STAMP = "%Y%m%d-%H%M%S"
PAGES = 1024
"""Pages copied at once, between which others may write."""


class CopyExists(Forbidden):
    """Something of that name is there."""

    sentence = "Đã có {path}: không ghi đè lên. Chọn tên khác cho bản sao."


class CopyDamaged(WrongSchema):
    """A copy of a ledger is not whole."""

    sentence = "{path} không dùng được làm bản sao: {reason}. Sổ giữ nguyên."


class NotCopied(TrackerError):
    """The system does not let a copy be written there."""

    exit_code = 6
    sentence = "Không ghi được bản sao {path}: {reason}."


class NotReplaced(NotCopied):
    """The system does not let a damaged ledger be set aside, or the copy take its place."""

    sentence = "Không thay được sổ {path}: {reason}. Sổ giữ nguyên."


class NoCopy(NotConfigured):
    """There is no file at the path of a copy."""

    sentence = "Không có tệp {file}. Hãy kiểm tra lại đường dẫn."


class CopyIsFolder(NotConfigured):
    """The name of a copy is a folder's."""

    sentence = "{path} là một thư mục, không phải bản sao của sổ. Nêu tệp bản sao, ví dụ {example}."


class SameFile(Usage):
    """The ledger would be put back over itself."""

    sentence = "{path} chính là sổ đang dùng. Nêu tệp bản sao cần khôi phục."


class LosesActs(Usage):
    """The ledger holds acts that the copy does not, and nobody said that they may go."""

    sentence = (
        "Sổ đang dùng có {more} sự kiện mà bản sao không có (từ sự kiện {first}); khôi phục sẽ bỏ các sự kiện ấy. "
        "Nếu đúng ý, gõ lại lệnh này với --yes."
    )


class Copied(NamedTuple):
    """A copy of a ledger: where it is, how many acts it holds, and the head of its journal."""

    path: Path
    events: int
    head: str


class Restored(NamedTuple):
    """A ledger put back from a copy, and where what stood there is kept; `lost` acts are in that alone."""

    now: Copied
    kept: Path | None
    lost: int


def back_up(ledger: Path, target: Path, *, timeout: float) -> Copied:
    """
    Copy a ledger in use to `target`, whole and verified.

    Raises CopyExists, LeftBeside, CopyDamaged or what `storage` raises.
    """
    if target.is_dir():
        raise IsFolder(file=target, example=target / "ledger.db")
    if os.path.lexists(target):
        raise CopyExists(path=target)
    check_nothing_beside(target)
    with closing(storage.connect_unchecked(ledger, timeout=timeout)) as source:
        found = storage.schema_of(source, ledger)
        if found not in storage.KNOWN:
            raise LedgerNewer(path=ledger, found=found)
        done = _copy(source, ledger, target, timeout)
        landed.done()
        return done


def back_up_into(
    ledger: Path, folder: Path, now: datetime, *, keep: int, timeout: float
) -> tuple[Copied, list[Path], list[Path]]:
    """
    Copy a ledger into a folder under the instant of the copy, and remove all but the `keep` newest such copies.

    Return the copy, the old ones that are gone, and those that the system did not let go: they are somebody's who has
    them open, and the copy is made all the same.
    """
    done = back_up(ledger, free(folder / f"{ledger.stem}-{now:{STAMP}}{ledger.suffix}"), timeout=timeout)
    named = re.compile(rf"{re.escape(ledger.stem)}-(\d{{8}}-\d{{6}})(?:-([1-9]\d*))?{re.escape(ledger.suffix)}")
    found = [(match, each) for each in folder.iterdir() if (match := named.fullmatch(each.name)) and _is_ours(each)]
    copies = [each for _, each in sorted(found, key=lambda pair: (pair[0][1], int(pair[0][2] or 1)))]
    gone: list[Path] = []
    held: list[Path] = []
    for each in copies[:-keep]:
        if each == done.path:
            continue
        try:
            each.unlink()
        except OSError:
            held.append(each)
        else:
            gone.append(each)
    return done, gone, held


def _is_ours(file: Path) -> bool:
    """Say whether a file that is called like a copy is one: no link, no folder, and a database of SQLite."""
    if file.is_symlink() or not file.is_file():
        return False
    try:
        with file.open("rb") as stream:
            return stream.read(len(BEGINNINGS[0])) == BEGINNINGS[0]
    except OSError:  # somebody holds it: the new copy is made all the same
        return False


def verified(path: Path, *, timeout: float, named: Path | None = None) -> Copied:
    """
    Open a copy again and return what it holds; raises CopyDamaged, NoLedger or LedgerNewer.

    A draft is spoken of as `named`, the name that it is to bear.
    """
    said = path if named is None else named
    try:
        with closing(storage.connect_unchecked(path, timeout=timeout)) as connection:
            found = storage.schema_of(connection, said)
            if found not in storage.KNOWN:
                raise LedgerNewer(path=said, found=found)
            damage = first_unsound(connection)
            if damage is not None:
                raise CopyDamaged(path=said, reason=damage)
            return Copied(said, *verify_journal(connection))
    except JournalBroken as error:
        raise CopyDamaged(path=said, reason=str(error).rstrip(".")) from error
    except FAILURES as error:
        raise CopyDamaged(path=said, reason=str(error)) from error


def restore(ledger: Path, copy: Path, now: datetime, *, timeout: float, may_lose: bool) -> Restored:
    """
    Put a copy in the place of the ledger, which is kept beside it under the instant of the restore.

    Raises CopyIsFolder, NoCopy, SameFile, CopyDamaged, LosesActs, LeftBeside, LedgerBusy while anybody else has the
    ledger open, NotReplaced or DiskFull; the ledger is then as it was.
    """
    if copy.is_dir():
        raise CopyIsFolder(path=copy, example=copy / ledger.name)
    if not os.path.lexists(copy):
        raise NoCopy(file=copy)
    verified(copy, timeout=timeout)
    if os.path.lexists(ledger) and ledger.exists() and os.path.samefile(ledger, copy):
        raise SameFile(path=copy)
    beside = ledger.with_name(f"{ledger.stem}-{now:{STAMP}}{ledger.suffix}")
    if not ledger.exists():
        check_nothing_beside(ledger)
        with closing(storage.connect_unchecked(copy, timeout=timeout)) as source:
            put = Restored(_copy(source, copy, ledger, timeout), None, 0)
        landed.done()
        return put
    try:
        verified(ledger, timeout=timeout)
    except (CopyDamaged, NotALedger, LedgerDamaged):
        kept = free(beside)
        put = Restored(_replace(ledger, copy, kept, timeout), kept, 0)
        landed.done()
        return put
    try:
        with closing(_alone(ledger, timeout)) as live:
            held, lost = _only_here(live, copy, timeout)
            if lost and not may_lose:
                raise LosesActs(more=lost, first=held - lost + 1)
            kept = free(beside)
            _copy(live, ledger, kept, timeout)
            with closing(storage.connect_unchecked(copy, timeout=timeout)) as source, landed.committing(None):
                copy_pages(source, live)
    except FAILURES as error:
        if not storage.is_unsure(error):
            landed.nothing()
        raise storage.explain(error, ledger) or error from error
    return Restored(verified(ledger, timeout=timeout), kept, lost)


def _alone(ledger: Path, timeout: float) -> Connection:
    """Open a ledger so that nobody else reads or writes it until it is closed; raises LedgerBusy."""
    connection = storage.connect_unchecked(ledger, timeout=timeout, write=True)
    try:
        take_alone(connection)
    except FAILURES:
        connection.close()
        raise
    return connection


def _replace(ledger: Path, copy: Path, kept: Path, timeout: float) -> Copied:
    """Set a damaged ledger aside as it lies, with what is beside it, and put a copy in its place."""
    draft = draft_of(ledger)
    remove(draft)
    with closing(storage.connect_unchecked(copy, timeout=timeout)) as source:
        done = _copy(source, ledger, draft, timeout)
    aside: list[str] = []
    try:
        for ending in ("", *BESIDE):
            with suppress(FileNotFoundError):
                ledger.with_name(ledger.name + ending).rename(kept.with_name(kept.name + ending))
                aside.append(ending)
        settle(draft, ledger)
    except OSError as error:
        for ending in reversed(aside):
            kept.with_name(kept.name + ending).rename(ledger.with_name(ledger.name + ending))
        remove(draft)
        raise NotReplaced(path=ledger, reason=why(error)) from error
    return done._replace(path=ledger)


def _only_here(here: Connection, copy: Path, timeout: float) -> tuple[int, int]:
    """Return how many acts an open ledger holds, and how many at its end the copy does not have."""
    query = "SELECT digest FROM event ORDER BY id"
    with closing(storage.connect_unchecked(copy, timeout=timeout)) as there:
        ours, theirs = here.execute(query).fetchall(), there.execute(query).fetchall()
    same = next((n for n, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other), None)
    return len(ours), len(ours) - (min(len(ours), len(theirs)) if same is None else same)


def copy_whole(source: Connection, model: Path, target: Path, check: Callable[[Path], object]) -> None:
    """
    Copy an open database to a file with the mode of another: checked, on the disk, over no other file.

    Raises CopyExists, NotCopied, DiskFull or what `check` raises of the draft; then nothing is left.
    """
    draft = draft_of(target)
    try:
        remove(draft)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(plain(draft)) as copied:
            copy_pages(source, copied, at_once=PAGES)
        belong(draft, model.stat())
        complete(draft)
        check(draft)
        settle(draft, target)
    except BaseException as error:
        remove(draft)
        if isinstance(error, FileExistsError):
            raise CopyExists(path=target) from error
        if isinstance(error, OSError):
            raise NotCopied(path=target, reason=why(error)) from error
        if isinstance(error, FAILURES):
            raise storage.explain(error, target) or error from error
        raise


def _copy(source: Connection, model: Path, target: Path, timeout: float) -> Copied:
    """Copy an open ledger to a file, and return what the copy holds, once it was opened again; raises CopyDamaged."""
    found: list[Copied] = []
    copy_whole(source, model, target, lambda draft: found.append(verified(draft, timeout=timeout, named=target)))
    return found[0]
