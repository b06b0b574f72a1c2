"""
Checks of the file as SQLite sees it: its pages, its references, its schema.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.checks.damage import Finding, grouped
from tracker.law.wordtables import WORD_TABLES

Objects = dict[tuple[str, str], str]


def integrity(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Ask SQLite whether pages, indexes and constraints hold."""
    try:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    except sqlite3.DatabaseError as error:
        said = [str(error)]
    yield from grouped(
        "integrity", "SQLite báo tệp sổ bị hỏng ở {count} chỗ ({first}). Khôi phục từ bản sao lưu.", said
    )


def foreign_keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Find rows that point at rows which are gone."""
    broken: dict[tuple[str, str], list[object]] = {}
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        broken.setdefault((table, parent), []).append(row)
    for (table, parent), numbers in broken.items():
        yield from grouped(
            "foreign-keys",
            "{count} dòng của bảng {table} trỏ tới dòng không còn trong bảng {parent} (đầu tiên: số {first}).",
            numbers,
            table=table,
            parent=parent,
        )


def schema(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Hold tables, indexes and triggers against those that the migrations make."""
    found, expected = _objects(connection), _migrated()
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


def vocabulary(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Hold the tables of words against the words of this program."""
    for table, known in WORD_TABLES.items():
        found = {str(row[0]) for row in connection.execute(f"SELECT word FROM {table}")}  # noqa: S608 - our own tables
        names = sorted(found ^ {each.value for each in known})
        if names:
            values: dict[str, object] = {"table": table, "names": ", ".join(names)}
            yield Finding("vocabulary", "Bảng từ {table} khác với chương trình: {names}.", values)


def beginnings(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Find a ledger without calendar or units, as an interrupted beginning would leave it."""
    if connection.execute("SELECT 1 FROM day LIMIT 1").fetchone() is None:
        yield Finding("beginnings", "Sổ chưa có lịch làm việc: nạp bằng «tracker calendar load NĂM».", {})
    if connection.execute("SELECT 1 FROM unit LIMIT 1").fetchone() is None:
        yield Finding("beginnings", "Sổ chưa có đơn vị nào: nạp bằng «tracker unit import TỆP».", {})


def _objects(connection: sqlite3.Connection) -> Objects:
    """Return the definition of everything in a database but what SQLite keeps for itself."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    return {(kind, name): sql for kind, name, sql in connection.execute(query)}


@cache
def _migrated() -> Objects:
    """Return the definitions in a ledger that the migrations have just made."""
    # Only the doctor needs Alembic, and it is slow to import.
    from tracker.ledger.copies.upgrade import create

    with TemporaryDirectory(prefix="tracker-") as folder:
        path = Path(folder) / "ledger.db"
        create(path)
        with closing(sqlite3.connect(path)) as connection:
            return _objects(connection)
