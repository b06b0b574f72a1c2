"""What can go wrong with the file: each fault has its own sentence, and the ledger is as it was."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import engine
from desk import NOBODY, a_task, stored
from engine import file_of, opened
from systems import needs, require
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.storage.refusals import (
    DiskFull,
    LedgerDamaged,
    LedgerIsFolder,
    LedgerNewer,
    LedgerOlder,
    NoLedger,
    NotALedger,
)
from tracker.ledger.transaction import writing
from tracker.settings import Settings


def in_child(act: Callable[[], object]) -> str:
    """Run an act in a process of its own, and return the name of the error it ended with."""
    require("processes that go on as two")
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        name = "nothing"
        try:
            act()
        except BaseException as error:  # whatever it is, the parent wants its name
            name = type(error).__name__
        os.write(theirs, name.encode())
        os._exit(0)
    os.close(theirs)
    os.waitpid(child, 0)
    with os.fdopen(ours, encoding="utf-8") as answer:
        return answer.read()


def write_a_task(settings: Settings) -> None:
    """Enter one task, in one transaction."""
    with writing(settings) as ledger:
        a_task(ledger)


def test_there_is_no_ledger_yet(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(NoLedger, match="tracker init"):
        write_a_task(replace(settings, ledger=tmp_path / "missing.db"))

    assert not (tmp_path / "missing.db").exists()


def test_a_folder_is_no_ledger(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(LedgerIsFolder):
        write_a_task(replace(settings, ledger=tmp_path))


@pytest.mark.parametrize(
    "content", [b"", b"SQLite", b"S\xe1\xbb\x95 theo d\xc3\xb5i nhi\xe1\xbb\x87m v\xe1\xbb\xa5\n" * 500]
)
def test_a_file_that_is_no_database_is_left_as_it_is(settings: Settings, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)

    with pytest.raises(NotALedger):
        write_a_task(replace(settings, ledger=other))

    assert other.read_bytes() == content


def test_a_database_of_another_program_is_no_ledger(settings: Settings, tmp_path: Path) -> None:
    other = engine.empty(tmp_path / "other.db")
    with opened(other) as connection:
        if connection.is_server:
            connection.execute(f"CREATE SCHEMA {engine.SCHEMA}")
        connection.execute("CREATE TABLE task (id INTEGER)")

    with pytest.raises(NoLedger if engine.ON_SERVER else NotALedger):  # which may have a ledger in another schema
        write_a_task(replace(settings, ledger=other))


def test_a_ledger_of_a_newer_program_is_not_touched(settings: Settings) -> None:
    with opened(settings.ledger) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = stored(settings.ledger)

    with pytest.raises(LedgerNewer, match="9999"):
        write_a_task(settings)

    assert stored(settings.ledger) == before


def test_a_ledger_of_an_older_program_names_the_command_that_upgrades_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "HEAD", "9999")
    monkeypatch.setattr(storage, "KNOWN", (*storage.KNOWN, "9999"))

    with pytest.raises(LedgerOlder, match="tracker db upgrade"):
        write_a_task(settings)


@pytest.mark.of_a_file("a damaged file")
def test_a_ledger_cut_short_is_called_damaged(settings: Settings) -> None:
    file = file_of(settings.ledger)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 3])

    with pytest.raises(LedgerDamaged, match="bản sao lưu"):
        write_a_task(settings)


@pytest.mark.of_a_file("how it grows")
def test_a_full_disk_leaves_the_ledger_as_it_was(settings: Settings) -> None:
    before = stored(settings.ledger)

    def write_until_it_is_full() -> None:
        with writing(settings) as ledger:
            (pages,) = ledger.connection.execute("PRAGMA page_count").fetchone()
            ledger.connection.execute(f"PRAGMA max_page_count = {pages}")
            for _ in range(200):
                a_task(ledger)

    with pytest.raises(DiskFull, match="Ổ đĩa đã đầy"):
        write_until_it_is_full()

    assert stored(settings.ledger) == before
    write_a_task(settings)


@pytest.mark.of_a_file("how it grows")
@needs("limit on the size of files")
def test_a_file_that_may_not_grow_leaves_the_ledger_as_it_was(settings: Settings) -> None:
    before = stored(settings.ledger)

    def write_without_room() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
        write_a_task(settings)

    assert in_child(write_without_room) == "DiskFails"
    assert stored(settings.ledger) == before
    write_a_task(settings)


@pytest.mark.of_a_file("who may write it")
@needs("modes of files")
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_ledger_that_may_not_be_written_is_not_written(
    settings: Settings, shared_folder: Path, folder_mode: int
) -> None:
    file = shared_folder / "ledger.db"
    locked = replace(settings, ledger=file)
    shutil.copy(file_of(settings.ledger), file)
    file.chmod(0o444)
    shared_folder.chmod(folder_mode)

    def write_as_somebody_else() -> None:
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        write_a_task(locked)

    assert in_child(write_as_somebody_else) == "FileUnwritable"
    shared_folder.chmod(0o755)
    assert file.read_bytes() == file_of(settings.ledger).read_bytes()


@needs("processes that go on as two")
def test_a_process_killed_before_any_statement_leaves_the_ledger_as_it_was(settings: Settings) -> None:
    before = stored(settings.ledger)

    def die_at(statement: int) -> int:
        child = os.fork()
        if child == 0:
            with writing(settings) as ledger:
                seen, kind = 0, type(ledger.connection)
                execute = kind.execute

                def counted(connection: Any, said: str, *values: Any) -> Any:
                    nonlocal seen
                    seen += 1
                    if seen == statement:
                        os._exit(9)
                    return execute(connection, said, *values)

                setattr(kind, "execute", counted)  # noqa: B010 - of this child alone, which ends here
                a_task(ledger)
            os._exit(0)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    statement = 1
    while die_at(statement) == 9:
        assert stored(settings.ledger) == before, statement
        statement += 1

    assert statement > 15
    assert len(stored(settings.ledger)["task"]) == 1


@pytest.mark.of_a_file("how it grows")
@needs("limit on the size of files")
def test_a_new_ledger_without_room_on_the_disk_leaves_no_file(tmp_path: Path) -> None:
    def create_without_room() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (16384, 16384))
        upgrade.create(tmp_path / "ledger.db")

    assert in_child(create_without_room) == "DiskFails"
    assert list(tmp_path.iterdir()) == []


def test_an_error_of_sqlite_that_nobody_foresaw_is_a_bug_and_not_explained_away(tmp_path: Path) -> None:
    assert storage.explain(sqlite3.OperationalError("no such column: x"), tmp_path) is None
