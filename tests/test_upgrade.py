"""A ledger of an older program comes through an upgrade with every row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from desk import a_secret_task, a_task, stored
from tracker import schema, storage
from tracker.checks import doctor
from tracker.ledger import Ledger, writing
from tracker.lines import verify_journal
from tracker.settings import Settings

OLD_TABLES = (
    *("unit", "unit_name", "document", "directive", "item", "task", "task_support", "event", "obligation", "day"),
    *("cron_run", "told"),
)


@pytest.fixture
def old_ledger(settings: Settings, tmp_path: Path) -> Path:
    """Return a ledger of the first schema with tasks in it, its rows carried over from one of today."""
    with writing(settings) as ledger:
        a_task(ledger)
        a_secret_task(ledger)
        ledger.connection.execute("INSERT INTO told SELECT id, 'overdue', '2026-07-01' FROM obligation LIMIT 1")
    path = tmp_path / "old.db"
    config = Config()
    config.set_main_option("script_location", str(schema.migrations()))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("ATTACH DATABASE ? AS new", (str(settings.ledger),))
        for table in OLD_TABLES:
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
            connection.execute(f"INSERT INTO {table} SELECT {columns} FROM new.{table}")
        connection.execute("DELETE FROM sqlite_sequence")
        marks = ", ".join("?" * len(OLD_TABLES))
        connection.execute(
            f"INSERT INTO sqlite_sequence SELECT * FROM new.sqlite_sequence WHERE name IN ({marks})", OLD_TABLES
        )
        connection.execute("DETACH DATABASE new")
    return path


def test_every_row_comes_through(old_ledger: Path) -> None:
    before = stored(old_ledger)

    copy = schema.upgrade(old_ledger, timeout=0.2)

    assert copy is not None
    assert stored(copy) == before
    after = stored(old_ledger)
    assert {row[-1] for row in after["unit_name"]} == {None}  # nobody had gone into another unit
    after["unit_name"] = [row[:-1] for row in after["unit_name"]]
    assert {table: after[table] for table in OLD_TABLES} == {table: before[table] for table in OLD_TABLES}
    assert {table for table, rows in after.items() if table not in before and rows} == set()


def test_an_upgraded_ledger_is_sound_and_goes_on(old_ledger: Path, settings: Settings) -> None:
    with closing(sqlite3.connect(old_ledger)) as connection:
        count, head = verify_journal(connection)

    schema.upgrade(old_ledger, timeout=0.2)

    with closing(storage.connect(old_ledger, timeout=0.2)) as connection:
        assert verify_journal(connection, head) == (count, head)
        assert doctor(connection) == []
    with writing(replace(settings, ledger=old_ledger)) as ledger:
        assert a_task(ledger) == 3  # no number is given twice
        assert_the_journal_is_still_guarded(ledger)


def test_what_an_older_program_counted_otherwise_is_counted_anew(old_ledger: Path) -> None:
    with closing(sqlite3.connect(old_ledger, isolation_level=None)) as connection:
        connection.execute("UPDATE obligation SET due_on = '2026-07-01' WHERE rule = 'task-due'")

    schema.upgrade(old_ledger, timeout=0.2)

    with closing(storage.connect(old_ledger, timeout=0.2)) as connection:
        assert doctor(connection) == []
        assert connection.execute("SELECT COUNT(*) FROM told").fetchone() == (0,)  # told once more


def assert_the_journal_is_still_guarded(ledger: Ledger) -> None:
    """See that neither a change nor a deletion passes the triggers."""
    for statement in ("UPDATE event SET actor = 'x' WHERE id = 1", "DELETE FROM event WHERE id = 1"):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            ledger.connection.execute(statement)
