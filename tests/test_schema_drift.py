"""The ledger that migrations make is the ledger that the models describe, in each column, key, CHECK and index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Date, ForeignKey, Index, Integer, MetaData, Text, create_engine, text
from sqlalchemy.schema import CreateTable
from sqlmodel import SQLModel

from engine import Place, opened
from schemashape import Shape, differences, shape, unnamed
from tracker.law.record import RECORDS, table_of
from tracker.law.vocabulary import Subject
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.schema import columns, inspection, models, record, unit, upkeep
from tracker.ledger.storage import catalogue
from tracker.ledger.storage.connection import Connection

DECLARED = (models.Task, record.Week, inspection.Inspection, unit.Merger, upkeep.DayRow)
"""A table of each module that declares some."""

TABLES = sorted({name for declared in DECLARED for name in declared.metadata.tables})


@pytest.fixture
def migrated(fresh_ledger: Path) -> Iterator[sqlite3.Connection]:
    """Return a file made by the migrations."""
    with closing(sqlite3.connect(f"file:{fresh_ledger}?mode=ro", uri=True)) as connection:
        yield connection


@pytest.fixture
def made(fresh_ledger: Place) -> Iterator[Connection]:
    """Return a ledger made by the migrations of its engine."""
    with opened(fresh_ledger) as connection:
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


def without_guards(facts: Shape) -> Shape:
    """Return a shape without triggers and views, which no model describes."""
    return {name: what for name, what in facts.items() if not name.startswith(("trigger ", "view "))}


@pytest.mark.of_a_file("how its tables are kept")
def test_migrations_and_models_make_the_same_ledger(
    migrated: sqlite3.Connection, described: sqlite3.Connection
) -> None:
    assert differences(without_guards(shape(migrated)), shape(described)) == []


@pytest.mark.of_a_file("how its tables are kept")
def test_every_constraint_has_a_name(migrated: sqlite3.Connection) -> None:
    assert unnamed(migrated) == []


@pytest.mark.parametrize("table", TABLES)
def test_no_word_is_kept_as_an_sql_enum_or_a_bounded_text(table: str) -> None:
    sql = str(CreateTable(SQLModel.metadata.tables[table]))

    assert "VARCHAR" not in sql
    assert "ENUM" not in sql


@pytest.mark.of_a_file("how its tables are kept")
def test_only_the_journal_is_guarded_by_triggers_and_seen_through_views(migrated: sqlite3.Connection) -> None:
    query = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"

    assert migrated.execute(query).fetchall() == [
        ("event_is_never_changed", "event"),
        ("event_is_never_deleted", "event"),
        ("event_keeps_no_words_of_a_secret", "event"),
        ("event_keeps_no_words_of_a_secret_directive", "event"),
        ("event_keeps_no_words_of_a_secret_item", "event"),
    ]
    views = migrated.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").fetchall()
    assert views == [("act",), ("seal",), ("written_reason",)]


@pytest.mark.of_a_file("how its tables are kept")
def test_a_ledger_is_kept_with_a_write_ahead_log(migrated: sqlite3.Connection) -> None:
    assert migrated.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_last_migration_is_the_schema_of_this_program(made: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.migrations()))
    script = ScriptDirectory.from_config(config)

    assert script.get_heads() == [storage.HEAD]
    assert tuple(reversed([step.revision for step in script.walk_revisions()])) == storage.KNOWN
    assert made.execute("SELECT version_num FROM alembic_version").fetchall() == [(storage.HEAD,)]


def test_a_fresh_ledger_is_sound(made: Connection) -> None:
    assert catalogue.unsound(made) == []
    assert list(catalogue.orphans(made)) == []


@pytest.mark.parametrize("subject", RECORDS, ids=str)
def test_a_record_has_the_columns_of_its_table(made: Connection, subject: Subject) -> None:
    assert sorted(catalogue.columns(made, table_of(subject))) == sorted(["id", *RECORDS[subject].columns])


GREW = """
ALTER TABLE unit ADD COLUMN seat DATE CONSTRAINT ck_unit_seat_is_iso CHECK (seat LIKE '____-__-__');
ALTER TABLE unit ADD COLUMN tier TEXT CONSTRAINT fk_unit_tier REFERENCES level_word (word);
ALTER TABLE unit ADD COLUMN "rank" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX ix_unit_tier ON unit (tier) WHERE tier IS NOT NULL;
"""
"""A migration that adds columns and copies no table."""


@pytest.fixture
def grown(ledger_file: Path) -> Iterator[sqlite3.Connection]:
    """Return a ledger in which columns were added by ALTER TABLE."""
    with closing(sqlite3.connect(ledger_file)) as connection:
        connection.executescript(GREW)
        yield connection


def grown_models(path: Path) -> Shape:
    """Return what the models would make if they had those columns too."""
    metadata = MetaData(naming_convention=columns.NAMED.naming_convention)
    for table in SQLModel.metadata.tables.values():
        table.to_metadata(metadata)
    unit = metadata.tables["unit"]
    unit.append_column(Column("seat", Date))
    unit.append_constraint(columns.iso_days("seat")[0])
    unit.append_column(Column("tier", Text, ForeignKey("level_word.word")))
    unit.append_column(Column("rank", Integer, nullable=False, server_default=text("0")))
    unit.append_constraint(Index("ix_unit_tier", unit.c.tier, sqlite_where=text("tier IS NOT NULL")))
    engine = create_engine(f"sqlite:///{path}")
    metadata.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        return shape(connection)


@pytest.mark.of_a_file("how its tables are kept")
def test_a_column_that_a_migration_adds_is_equal_to_one_of_the_models(
    grown: sqlite3.Connection, described: sqlite3.Connection, tmp_path: Path
) -> None:
    found = without_guards(shape(grown))

    assert differences(found, grown_models(tmp_path / "models.db")) == []
    assert unnamed(grown) == []
    assert differences(found, shape(described)) == [
        "check unit ck_unit_seat_is_iso",
        "column unit.rank",
        "column unit.seat",
        "column unit.tier",
        "constraint unit fk_unit_tier",
        "foreign key unit (tier)",
        "index ix_unit_tier",
    ]


@pytest.mark.of_a_file("how its tables are kept")
@pytest.mark.parametrize(
    ("name", "old", "new", "fact"),
    [
        ("unit", "code TEXT NOT NULL", "code TEXT", "column unit.code"),
        ("unit", "code TEXT", "code VARCHAR(9)", "column unit.code"),
        ("unit", "code TEXT", "code TEXT COLLATE NOCASE", "column unit.code"),
        ("unit", "code TEXT NOT NULL", "code TEXT NOT NULL DEFAULT 'x'", "column unit.code"),
        ("unit", "UNIQUE (code)", "UNIQUE (code, kind)", "key unit u ['code', 'kind', None]"),
        ("unit", "uq_unit_code", "uq_unit", "constraint unit uq_unit"),
        ("unit", "REFERENCES unit_kind_word", "REFERENCES level_word", "foreign key unit (kind)"),
        ("unit", "unit_kind_word (word)", "unit_kind_word (word) ON DELETE CASCADE", "foreign key unit (kind)"),
        ("unit", "(word)", "(word) DEFERRABLE INITIALLY DEFERRED", "constraint unit fk_unit_kind"),
        ("document", "'____-__-__'", "'____-__-_'", "check document ck_document_issued_on_is_iso"),
        ("document", "CONSTRAINT ck_document_issued_on_is_iso ", "", "check document ck_document_issued_on_is_iso"),
        ("ix_obligation_open", "outcome = 'open'", "outcome = 'OPEN'", "index ix_obligation_open"),
        ("ix_obligation_open", "due_on, id)", "id)", "index ix_obligation_open"),
        ("event_is_never_changed", "UPDATE", "INSERT", "trigger event_is_never_changed"),
        ("act", "NOT EXISTS", "EXISTS", "view act"),
    ],
)
def test_whatever_else_differs_is_noticed(ledger_file: Path, name: str, old: str, new: str, fact: str) -> None:
    with closing(sqlite3.connect(ledger_file)) as connection, connection:
        meant = shape(connection)
        connection.execute("PRAGMA writable_schema = ON")
        changed = "UPDATE sqlite_master SET sql = REPLACE(sql, ?, ?) WHERE name = ? AND INSTR(sql, ?)"
        assert connection.execute(changed, (old, new, name, old)).rowcount == 1
    with closing(sqlite3.connect(ledger_file)) as connection:
        assert fact in differences(shape(connection), meant)


@pytest.mark.of_a_file("how its tables are kept")
@pytest.mark.parametrize(
    ("statement", "gone"),
    [
        ("DROP TRIGGER event_is_never_deleted", ["trigger event_is_never_deleted"]),
        ("DROP VIEW written_reason", ["view written_reason"]),
        ("DROP INDEX ix_task_lead", ["index ix_task_lead"]),
        ("ALTER TABLE item DROP COLUMN point", ["column item.point"]),
        ("CREATE TABLE more (id INTEGER)", ["column more.id", "table more"]),
    ],
)
def test_whatever_is_missing_or_too_much_is_noticed(ledger_file: Path, statement: str, gone: list[str]) -> None:
    with closing(sqlite3.connect(ledger_file)) as connection:
        meant = shape(connection)
        connection.execute(statement)

        assert differences(shape(connection), meant) == gone


@pytest.mark.of_a_file("how its tables are kept")
def test_a_constraint_without_a_name_is_noticed(ledger_file: Path) -> None:
    with closing(sqlite3.connect(ledger_file)) as connection:
        connection.execute("ALTER TABLE unit ADD COLUMN tier TEXT REFERENCES level_word (word)")
        connection.execute("ALTER TABLE unit ADD COLUMN seat TEXT CHECK (seat <> '')")
        connection.execute("CREATE TABLE more (id TEXT, UNIQUE (id), FOREIGN KEY (id) REFERENCES level_word (word))")

        assert unnamed(connection) == [
            "unit: references level_word ( word ) ,",
            "unit: check ( seat < > ''",
            "more: unique ( id ) , foreign",
            "more: foreign key ( id ) references",
        ]
