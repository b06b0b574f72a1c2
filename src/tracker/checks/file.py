"""
Checks of the ledger as its engine sees it: its pages, its references, its schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.checks.damage import Finding, grouped
from tracker.law.wordtables import WORD_TABLES
from tracker.ledger.storage.astray import Objects
from tracker.ledger.storage.catalogue import objects, orphans, unsound
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.sqlite import plain

UNCOMPARED = "schema-uncompared"
"""What could not be looked at, which is nothing wrong."""


def integrity(connection: Connection) -> Iterator[Finding]:
    """Ask the engine whether pages, indexes and constraints hold."""
    said = "SQLite báo tệp sổ bị hỏng ở {count} chỗ ({first}). Khôi phục từ bản sao lưu."
    if connection.is_server:
        said = "Máy chủ không còn giữ {count} ràng buộc hoặc chỉ mục của sổ ({first}). Khôi phục từ bản sao lưu."
    yield from grouped("integrity", said, unsound(connection))


def foreign_keys(connection: Connection) -> Iterator[Finding]:
    """Find rows that point at rows which are gone."""
    broken: dict[tuple[str, str], list[object]] = {}
    for table, row, parent in orphans(connection):
        broken.setdefault((table, parent), []).append(row)
    for (table, parent), numbers in broken.items():
        yield from grouped(
            "foreign-keys",
            "{count} dòng của bảng {table} trỏ tới dòng không còn trong bảng {parent} (đầu tiên: số {first}).",
            numbers,
            table=table,
            parent=parent,
        )


def schema(connection: Connection) -> Iterator[Finding]:
    """Hold tables, indexes and triggers against those that the migrations make."""
    found, expected = objects(connection), _expected(connection)
    if expected is None:
        yield Finding(UNCOMPARED, "Chưa so được định nghĩa của sổ với chương trình: cần quyền tạo lược đồ.", {})
        return
    for check, is_trigger in (("schema", False), ("triggers", True)):
        keys = sorted(key for key in found.keys() | expected.keys() if (key[0] == "trigger") is is_trigger)
        gone = [key for key in keys if key not in found]
        strange = [key for key in keys if key not in expected]
        changed = [key for key in keys if key in found and key in expected and found[key] != expected[key]]
        for sentence, wrong in (
            ("Sổ thiếu: {names}.", gone),
            ("Sổ có phần không do chương trình tạo: {names}.", strange),
            ("Định nghĩa đã bị sửa ngoài chương trình: {names}.", changed),
        ):
            if wrong:
                yield Finding(check, sentence, {"names": ", ".join(f"{kind} {name}" for kind, name in wrong)})


def vocabulary(connection: Connection) -> Iterator[Finding]:
    """Hold the tables of words against the words of this program."""
    for table, known in WORD_TABLES.items():
        found = {str(row[0]) for row in connection.execute(f"SELECT word FROM {table}")}  # noqa: S608 - our own tables
        names = sorted(found ^ {each.value for each in known})
        if names:
            values: dict[str, object] = {"table": table, "names": ", ".join(names)}
            yield Finding("vocabulary", "Bảng từ {table} khác với chương trình: {names}.", values)


def beginnings(connection: Connection) -> Iterator[Finding]:
    """Find a ledger without calendar or units, as an interrupted beginning would leave it."""
    if connection.execute("SELECT 1 FROM day LIMIT 1").fetchone() is None:
        yield Finding("beginnings", "Sổ chưa có lịch làm việc: nạp bằng «tracker calendar load NĂM».", {})
    if connection.execute("SELECT 1 FROM unit LIMIT 1").fetchone() is None:
        yield Finding("beginnings", "Sổ chưa có đơn vị nào: nạp bằng «tracker unit import TỆP».", {})


def _expected(connection: Connection) -> Objects | None:
    """Return the definitions in a ledger just made by the same engine; None where this user may make none."""
    if connection.is_server:
        from tracker.ledger.copies.onserver import as_laid

        return as_laid(connection)
    return _migrated()


@cache
def _migrated() -> Objects:
    """Return the definitions in a ledger that the migrations have just made."""
    # Only the doctor needs Alembic, and it is slow to import.
    from tracker.ledger.copies.upgrade import create

    with TemporaryDirectory(prefix="tracker-") as folder:
        path = Path(folder) / "ledger.db"
        create(path)
        with closing(plain(path)) as connection:
            return objects(connection)
