"""The ledger that migrations make is the ledger that the models describe, word for word."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.schema import CreateTable
from sqlmodel import SQLModel

from tracker import models, registers, schema, storage
from tracker.records import RECORDS, table_of
from tracker.vocabulary import Subject

TABLES = sorted({*models.Task.metadata.tables, *registers.Week.metadata.tables})


@pytest.fixture
def migrated(fresh_ledger: Path) -> Iterator[sqlite3.Connection]:
    """Return a ledger made by the migrations."""
    with closing(sqlite3.connect(f"file:{fresh_ledger}?mode=ro", uri=True)) as connection:
        yield connection


@pytest.fixture
def described(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a file with the tables that the models describe."""
    path = tmp_path / "described.db"
    engine = create_engine(f"sqlite:///{path}")
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def statements(connection: sqlite3.Connection, kind: str) -> dict[str, set[str]]:
    """Return what makes each table or index: its columns and constraints, in any order and any spacing."""
    query = "SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    return {
        name: {" ".join(line.strip().rstrip(",").split()) for line in sql.splitlines()}
        for name, sql in connection.execute(query, (kind,))
        if name != "alembic_version"
    }


def test_migrations_and_models_make_the_same_tables(
    migrated: sqlite3.Connection, described: sqlite3.Connection
) -> None:
    made, meant = statements(migrated, "table"), statements(described, "table")

    assert made.keys() == meant.keys()
    for table in meant:
        assert made[table] == meant[table], table


def test_migrations_and_models_make_the_same_indexes(
    migrated: sqlite3.Connection, described: sqlite3.Connection
) -> None:
    assert statements(migrated, "index") == statements(described, "index")


@pytest.mark.parametrize("table", TABLES)
def test_columns_stand_in_the_same_order_with_the_same_types(
    migrated: sqlite3.Connection, described: sqlite3.Connection, table: str
) -> None:
    def columns(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
        return connection.execute(f"PRAGMA table_info({table})").fetchall()

    assert columns(migrated) == columns(described)


@pytest.mark.parametrize("table", TABLES)
def test_every_constraint_has_a_name(migrated: sqlite3.Connection, table: str) -> None:
    (sql,) = migrated.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()

    for line in sql.splitlines():
        if re.search(r"\b(CHECK|FOREIGN KEY|UNIQUE|PRIMARY KEY \()", line):
            assert line.strip().startswith("CONSTRAINT "), line


@pytest.mark.parametrize("table", TABLES)
def test_no_word_is_kept_as_an_sql_enum_or_a_bounded_text(table: str) -> None:
    sql = str(CreateTable(SQLModel.metadata.tables[table]))

    assert "VARCHAR" not in sql
    assert "ENUM" not in sql


def test_only_the_journal_is_guarded_by_triggers(migrated: sqlite3.Connection) -> None:
    query = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"

    assert migrated.execute(query).fetchall() == [
        ("event_is_never_changed", "event"),
        ("event_is_never_deleted", "event"),
        ("event_keeps_no_words_of_a_secret", "event"),
        ("event_keeps_no_words_of_a_secret_directive", "event"),
    ]


def test_a_ledger_is_kept_with_a_write_ahead_log(migrated: sqlite3.Connection) -> None:
    assert migrated.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_last_migration_is_the_schema_of_this_program(migrated: sqlite3.Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.migrations()))
    script = ScriptDirectory.from_config(config)

    assert script.get_heads() == [storage.HEAD]
    assert tuple(reversed([step.revision for step in script.walk_revisions()])) == storage.KNOWN
    assert migrated.execute("SELECT version_num FROM alembic_version").fetchall() == [(storage.HEAD,)]


def test_a_fresh_ledger_is_sound(migrated: sqlite3.Connection) -> None:
    assert migrated.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert migrated.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("subject", RECORDS, ids=str)
def test_a_record_has_the_columns_of_its_table(migrated: sqlite3.Connection, subject: Subject) -> None:
    columns = [row[1] for row in migrated.execute(f"PRAGMA table_info({table_of(subject)})")]

    assert sorted(columns) == sorted(["id", *RECORDS[subject].columns])
