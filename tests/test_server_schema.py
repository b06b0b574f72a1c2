"""The schema of a ledger on PostgreSQL: the tables as they are declared, and the guards and views of the migrations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Boolean, CheckConstraint, ForeignKeyConstraint, Integer, UniqueConstraint
from sqlmodel import SQLModel

import generate_schema
from server import Cluster
from tracker.law.wordtables import WORD_TABLES
from tracker.ledger.copies.upgrade import migrations
from tracker.ledger.storage import HEAD
from tracker.ledger.storage.numbers import GENESIS
from tracker.ledger.storage.postgresql.steps import steps

if TYPE_CHECKING:
    import psycopg

    Raw = psycopg.Connection[tuple[Any, ...]]

DECLARED = SQLModel.metadata.tables


@pytest.fixture(scope="module")
def laid(cluster: Cluster) -> Iterator[Raw]:
    """Return a server's schema in which everything was laid."""
    import psycopg

    with psycopg.connect(cluster.fresh(), options="-csearch_path=haiphong") as connection:
        connection.execute("CREATE SCHEMA haiphong")
        for step in steps(migrations()):
            connection.execute(step.statements.encode())
        connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        yield connection
        connection.rollback()


def test_the_file_is_what_the_declared_tables_say() -> None:
    path = migrations() / "postgresql" / f"{HEAD}.sql"

    assert path.read_text(encoding="utf-8") == generate_schema.schema_file()


def test_steps_come_in_order_and_only_those_that_a_ledger_has_not_run(tmp_path: Path) -> None:
    folder = tmp_path / "postgresql"
    folder.mkdir()
    for name in ("0008.sql", "0007_sight.sql", "0007.sql", "notes.sql"):
        (folder / name).write_text(name, encoding="utf-8")

    assert [step.name for step in steps(tmp_path)] == ["0007.sql", "0007_sight.sql", "0008.sql"]
    assert [step.statements for step in steps(tmp_path, "0007")] == ["0008.sql"]
    assert steps(tmp_path, "0008") == []


def test_the_last_step_is_of_the_schema_of_this_program() -> None:
    assert {step.revision for step in steps(migrations())} == {HEAD}


def test_columns_are_those_declared(laid: Raw) -> None:
    found = laid.execute(
        "SELECT table_name, column_name, data_type, is_nullable, collation_name, column_default, is_identity"
        " FROM information_schema.columns WHERE table_schema = 'haiphong' AND table_name = ANY(%s)",
        (list(DECLARED),),
    ).fetchall()
    expected = set()
    for table in DECLARED.values():
        for column in table.columns:
            is_text = not isinstance(column.type, (Boolean, Integer))
            kind = "boolean" if isinstance(column.type, Boolean) else "text" if is_text else "integer"
            nullable = "YES" if column.nullable and not column.primary_key else "NO"
            told = column.server_default
            default = None if told is None else str(getattr(told, "arg", None))
            expected.add((table.name, column.name, kind, nullable, "C" if is_text else None, default, "NO"))

    assert set(found) == expected


def test_no_text_of_any_table_is_in_an_order_of_the_server(laid: Raw) -> None:
    query = (
        "SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        " WHERE c.relnamespace = 'haiphong'::regnamespace AND c.relkind IN ('r', 'v')"
        " AND a.attcollation NOT IN (0, '\"C\"'::regcollation) AND a.attnum > 0"
    )

    assert laid.execute(query).fetchall() == []


def test_keys_and_references_are_those_declared(laid: Raw) -> None:
    found = laid.execute(
        "SELECT c.relname, k.conname, k.contype, k.condeferrable, k.condeferred, k.convalidated,"
        " ARRAY(SELECT attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u (n, at)"
        "        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY at),"
        " (SELECT relname FROM pg_class WHERE oid = k.confrelid),"
        " ARRAY(SELECT attname::text FROM unnest(k.confkey) AS u (n)"
        "        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n)"
        " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
        " WHERE k.contype IN ('p', 'u', 'f') AND c.relname = ANY(%s) AND c.relnamespace = 'haiphong'::regnamespace",
        (list(DECLARED),),
    ).fetchall()
    expected: list[object] = []
    for table in DECLARED.values():
        names = [column.name for column in table.primary_key.columns]
        expected.append((table.name, table.primary_key.name, "p", False, False, True, names, None, []))
        for each in table.constraints:
            if isinstance(each, UniqueConstraint):
                names = [column.name for column in each.columns]
                expected.append((table.name, each.name, "u", False, False, True, names, None, []))
            elif isinstance(each, ForeignKeyConstraint):
                (element,) = each.elements
                names = [element.parent.name]
                target = [element.column.name]
                name = f"fk_{table.name}_{element.parent.name}"
                expected.append((table.name, name, "f", True, False, True, names, element.column.table.name, target))

    assert sorted(found, key=str) == sorted(expected, key=str)


def test_checks_are_those_declared(laid: Raw) -> None:
    found = laid.execute(
        "SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k"
        " JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'c' AND c.relname = ANY(%s)"
        " AND c.relnamespace = 'haiphong'::regnamespace",
        (list(DECLARED),),
    ).fetchall()
    expected = {
        (table.name, str(check.name), told_alike(laid, table.name, str(check.sqltext)))
        for table in DECLARED.values()
        for check in table.constraints
        if isinstance(check, CheckConstraint)
    }

    assert set(found) == expected


def test_indexes_are_those_declared(laid: Raw) -> None:
    found = laid.execute(
        "SELECT c.relname, i.relname, x.indisunique,"
        " ARRAY(SELECT attname::text FROM unnest(x.indkey) WITH ORDINALITY AS u (n, at)"
        "        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.n ORDER BY at),"
        " 'CHECK ' || '(' || pg_get_expr(x.indpred, c.oid) || ')'"
        " FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid"
        " WHERE i.relname LIKE 'ix%%' AND c.relname = ANY(%s) AND c.relnamespace = 'haiphong'::regnamespace",
        (list(DECLARED),),
    ).fetchall()
    expected: list[object] = []
    for table in DECLARED.values():
        for index in table.indexes:
            where = index.dialect_options["sqlite"]["where"]
            told = None if where is None else told_alike(laid, table.name, str(where))
            expected.append((table.name, index.name, index.unique, [column.name for column in index.columns], told))

    assert sorted(found, key=str) == sorted(expected, key=str)


def told_alike(laid: Raw, table: str, condition: str) -> str:
    """Return a condition on the columns of a table as the server tells it: what was typed, it writes its own way."""
    laid.execute(f"CREATE TEMPORARY TABLE alike (LIKE {table}, CONSTRAINT told CHECK ({condition}))".encode())
    row = laid.execute("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'told'").fetchone()
    laid.execute("DROP TABLE alike")
    assert row is not None
    return str(row[0])


def test_words_are_those_of_the_vocabularies(laid: Raw) -> None:
    for name, known in WORD_TABLES.items():
        assert {row[0] for row in laid.execute(f"SELECT word FROM {name}".encode())} == {word.value for word in known}


def test_a_new_ledger_has_a_head_and_no_line(laid: Raw) -> None:
    assert laid.execute("SELECT last, digest FROM head").fetchall() == [(0, GENESIS)]
    assert laid.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
    assert laid.execute("SELECT count(*) FROM event").fetchone() == (0,)


def test_nothing_counts_by_itself(laid: Raw) -> None:
    query = "SELECT count(*) FROM pg_class WHERE relkind = 'S' AND relnamespace = 'haiphong'::regnamespace"

    assert laid.execute(query).fetchone() == (0,)


def test_guards_and_views_of_the_migrations_stand_there_too(laid: Raw) -> None:
    triggers = laid.execute(
        "SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal"
        " AND tgname LIKE 'event\\_%' AND c.relnamespace = 'haiphong'::regnamespace ORDER BY 1"
    ).fetchall()
    views = laid.execute(
        "SELECT relname, reloptions FROM pg_class WHERE relkind = 'v' AND relnamespace = 'haiphong'::regnamespace"
    ).fetchall()

    assert [name for (name,) in triggers] == [
        "event_is_never_changed",
        "event_is_never_deleted",
        "event_is_never_emptied",
        "event_keeps_no_words_of_a_secret",
        "event_keeps_no_words_of_a_secret_directive",
        "event_keeps_no_words_of_a_secret_item",
    ]
    invoked = ["security_invoker=true"]
    assert {name: options for name, options in views if options} == {
        "act": invoked,
        "written_reason": invoked,
    }
    assert {name for name, options in views if options is None} == generate_schema.BY_OWNER | {"may_see"}


@pytest.mark.parametrize("statement", ["UPDATE event SET actor = ''", "DELETE FROM event", "TRUNCATE event CASCADE"])
def test_nobody_changes_the_journal_the_owner_neither(laid: Raw, statement: str) -> None:
    import psycopg

    refused = pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="the journal is never changed")
    with refused, laid.transaction():
        laid.execute(statement.encode())


def test_a_payload_is_asked_for_its_words_as_text(laid: Raw) -> None:
    query = """SELECT '{"a":"b","n":5,"list":[1,2],"none":null}'::text ->> %s::text"""

    assert [laid.execute(query, (name,)).fetchone() for name in ("a", "n", "list", "none", "x")] == [
        ("b",),
        ("5",),
        ("[1,2]",),
        (None,),
        (None,),
    ]
