"""
A ledger as lines of text and back: one file of JSON lines for each table, and one that says what they are.

Whoever has lost the program can still read it; whoever has it gets the same journal, digest for digest, and the same
rows. A folder is taken whole or not at all: the journal must verify, and what is derived must follow from it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from tracker.disk import landed
from tracker.disk.destination import CannotWrite, why
from tracker.disk.ordinary import open_ordinary, why_unread
from tracker.disk.placing import draft_of, sync_folder
from tracker.errors import BadData, Forbidden
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.copies.newledger import drafted, opened
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.astray import RowUnfit
from tracker.ledger.storage.catalogue import columns, let_astray, orphans, tables
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.howfar import Watch, part, unwatched
from tracker.ledger.storage.lines import verify_journal
from tracker.ledger.storage.stream import Row, drawn, emptied, journal_first, poured
from tracker.words.language import _
from tracker.words.text import brief

KIND = "tracker ledger"
ABOUT = "ledger.json"
DIGITS = 12
FILLED = 0.3
"""The share of a load that is done once all rows are filled in."""
MOST_ABOUT = 1 << 20
"""Bytes of the file that says what the others are; it has a line for each table."""

MISREAD = (ValueError, KeyError, TypeError, OverflowError)
"""What a text that is no line of ours ends in."""


class FolderTaken(Forbidden):
    """Something is in the folder already."""

    sentence = "Đã có {folder}: chỉ ghi vào thư mục chưa có hoặc còn trống. Chọn tên khác."


class NotADump(BadData):
    """A folder does not hold what `dump` writes."""

    sentence = "{folder} không phải là thư mục do «tracker db dump» ghi: {reason}."


class OtherVersion(NotADump):
    """A folder was written by a program of another schema."""

    sentence = (
        "{folder} do chương trình phiên bản khác ghi (sổ phiên bản {found}; chương trình này đọc {known}). Chưa tạo sổ."
    )


class DumpDamaged(BadData):
    """A line of a file cannot be taken."""

    sentence = "{file}, dòng {line}: {reason}. Chưa tạo sổ."


class LinesDiffer(DumpDamaged):
    """A file has lost or gained lines."""

    sentence = "{file} có {found} dòng, đáng lẽ {count}. Chưa tạo sổ."


class HeadDiffers(DumpDamaged):
    """The journal is another than the one that was written out."""

    sentence = "{file}: mã nhật ký {found}, đáng lẽ {head}. Chưa tạo sổ."


class RowAstray(DumpDamaged):
    """A row points at one that is not there."""

    sentence = "{file}: có dòng trỏ tới dòng không có của bảng {parent}. Chưa tạo sổ."


class RowDiffers(DumpDamaged):
    """A derived row does not follow from the journal."""

    sentence = "{file}: dòng {row}, cột {column} không khớp nhật ký. Chưa tạo sổ."


class FileDiffers(DumpDamaged):
    """A file is another than the one that was written, in words that nothing else tells."""

    sentence = "{file} không còn như lúc được ghi ra. Chưa tạo sổ."


class Dumped(NamedTuple):
    """What a dump holds: how many acts and rows, and the head of its journal."""

    events: int
    rows: int
    head: str


def dump(connection: Connection, folder: Path) -> Dumped:
    """
    Write a ledger into a folder that is not there yet, or is empty: whole or not at all.

    Raises FolderTaken, CannotWrite, or what `lines.verify_journal` raises.
    """
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise FolderTaken(folder=folder)
    events, head = verify_journal(connection)
    draft = draft_of(folder)
    try:
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        written = {table: _write(draft / f"{table}.jsonl", _rows(connection, table)) for table in tables(connection)}
        counts = {table: count for table, (count, _digest) in written.items()}
        about = {"kind": KIND, "schema": storage.HEAD, "events": events, "head": head, "rows": counts}
        about["sha256"] = {table: digest for table, (_count, digest) in written.items()}
        _write(draft / ABOUT, [about])
        if folder.is_dir():
            folder.rmdir()
        draft.rename(folder)
        landed.done()
        sync_folder(folder.parent)
    except BaseException as error:
        shutil.rmtree(draft, ignore_errors=True)
        if isinstance(error, OSError):
            raise CannotWrite(file=folder, reason=why(error)) from error
        raise
    return Dumped(events, sum(counts.values()), head)


def load(folder: Path, ledger: storage.Place, watch: Watch = unwatched) -> Dumped:
    """Make a new ledger of a dump; raises LedgerExists, NotADump or DumpDamaged, and then makes none."""
    about = _about(folder)
    with drafted(ledger) as draft:
        upgrade.create(draft)
        with closing(opened(draft)) as connection:
            let_astray(connection)
            connection.begin(write=True)
            connection.defer_references()
            known = tables(connection)
            if set(about["rows"]) != set(known):
                raise NotADump(folder=folder, reason=f"{ABOUT}: rows")
            taken = {table: _fill(connection, folder, table, about["rows"][table]) for table in journal_first(known)}
            _check(connection, folder, about, part(watch, FILLED, 1))
            for table, (_count, digest) in taken.items():
                if about["sha256"].get(table, digest) != digest:  # an older program wrote none
                    raise FileDiffers(file=folder / f"{table}.jsonl")
            connection.end(commit=True)
    return Dumped(about["events"], sum(count for count, _digest in taken.values()), about["head"])


def _rows(connection: Connection, table: str) -> Iterator[dict[str, object]]:
    """Return the rows of a table in the order of its key, each column by its name."""
    names = columns(connection, table)
    return (dict(zip(names, row, strict=True)) for row in drawn(connection, table, names))


def _write(file: Path, rows: Iterable[object]) -> tuple[int, str]:
    """Write one JSON value a line, to the disk, and return how many, and the digest of the file."""
    count, digest = 0, sha256()
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(opened, "wb") as out:
        for row in rows:
            line = (json.dumps(row, ensure_ascii=False) + "\n").encode()
            out.write(line)
            digest.update(line)
            count += 1
        out.flush()
        os.fsync(out.fileno())
    return count, digest.hexdigest()


def _about(folder: Path) -> dict[str, Any]:
    """Return what a dump says of itself; raises NotADump."""
    if not folder.is_dir():
        raise NotADump(folder=folder, reason=_("không có thư mục đó") if not folder.exists() else _("đó là một tệp"))
    try:
        with open_ordinary(folder / ABOUT) as file:
            about = json.loads(file.read(MOST_ABOUT).decode("utf-8"))
        kind, found = about["kind"], about["schema"]
        rows, digests = dict(about["rows"]), dict(about.get("sha256", {}))
    except OSError as error:
        raise NotADump(folder=folder, reason=f"{ABOUT}: {why_unread(error)}") from error
    except (RecursionError, *MISREAD) as error:
        raise NotADump(folder=folder, reason=f"{ABOUT}: {type(error).__name__}") from error
    if kind != KIND:
        raise NotADump(folder=folder, reason=f"{ABOUT}: {brief(str(kind))}")
    if found != storage.HEAD:
        raise OtherVersion(folder=folder, found=brief(str(found)), known=storage.HEAD)
    return {"rows": rows, "sha256": digests, "events": about.get("events"), "head": about.get("head")}


def _fill(connection: Connection, folder: Path, table: str, count: int) -> tuple[int, str]:
    """Fill a table from its file, and return how many rows it holds, and the file's digest; raises DumpDamaged."""
    file = folder / f"{table}.jsonl"
    names = columns(connection, table)
    emptied(connection, table)
    digest, taken = sha256(), [0]

    def rows() -> Iterator[Row]:
        """Yield the rows that the lines of the file tell."""
        with open_ordinary(file) as lines:
            for taken[0], line in enumerate(lines, 1):
                digest.update(line)
                row = json.loads(line)
                if set(row) != set(names):
                    raise ValueError(", ".join(sorted(set(row) ^ set(names))))
                yield [_plain(row[name]) for name in names]

    try:
        poured(connection, table, names, rows())
    except OSError as error:
        raise DumpDamaged(file=file, line=taken[0], reason=why_unread(error)) from error
    except RecursionError as error:
        raise DumpDamaged(file=file, line=taken[0], reason=type(error).__name__) from error
    except RowUnfit as error:
        raise DumpDamaged(file=file, line=error.number, reason=brief(str(error))) from error
    except MISREAD as error:
        raise DumpDamaged(file=file, line=taken[0], reason=brief(str(error))) from error
    number = taken[0]
    if number != count:
        raise LinesDiffer(file=file, found=number, count=count)
    return number, digest.hexdigest()


def _plain(value: object) -> object:
    """Return what a column can hold; raises ValueError for what is several values."""
    if isinstance(value, dict | list):
        raise ValueError(type(value).__name__)
    return value


def _check(connection: Connection, folder: Path, about: dict[str, Any], watch: Watch) -> None:
    """Hold what was filled in against its journal; raises DumpDamaged, or what `lines.verify_journal` raises."""
    events, head = verify_journal(connection)
    if (events, head) != (about["events"], about["head"]):
        raise HeadDiffers(file=folder / "event.jsonl", found=head[:DIGITS], head=str(about["head"])[:DIGITS])
    for orphan in orphans(connection):
        raise RowAstray(file=folder / f"{orphan.table}.jsonl", parent=orphan.parent)
    for each in rebuild(connection, write=False, watch=watch).differences:
        raise RowDiffers(file=folder / f"{each.table}.jsonl", row=each.id, column=each.column)
