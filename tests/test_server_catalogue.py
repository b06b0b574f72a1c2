"""What a server keeps about the tables of a ledger, asked as a file is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from server import Cluster
from systems import needs_server
from tracker.ledger.copies import upgrade
from tracker.ledger.copies.revisions import migrations
from tracker.ledger.storage import catalogue
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.postgresql.catalogue import pointing
from tracker.ledger.storage.postgresql.session import opened
from tracker.ledger.storage.postgresql.steps import steps
from tracker.ledger.storage.sqlite import plain
from tracker.server import Server

pytestmark = needs_server()

SCHEMAS = ("thanh_pho", "a")
"""One of them has the name of a table's alias in a query."""


@pytest.fixture(scope="module")
def connection(cluster: Cluster) -> Iterator[Connection]:
    """Return a server with two ledgers, open on the first one in a transaction."""
    address = cluster.fresh()
    with closing(opened(Server(f"{address}?options=-csearch_path%3D{SCHEMAS[0]}"), timeout=5, write=True)) as opening:
        opening.execute("BEGIN")
        for schema in reversed(SCHEMAS):
            opening.execute(f'CREATE SCHEMA "{schema}"')
            opening.execute(f'SET LOCAL search_path = "{schema}"')
            for step in steps(migrations()):
                opening.execute(step.statements)
        yield opening
        opening.end(commit=False)


@pytest.fixture
def tried(connection: Connection) -> Iterator[Connection]:
    """Return the first ledger, in which whatever a test does is forgotten."""
    connection.execute("SAVEPOINT trying")
    yield connection
    connection.execute("ROLLBACK TO trying")


def test_tables_columns_and_keys_are_those_of_a_file(connection: Connection, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    upgrade.create(path)
    with closing(plain(path)) as file:
        tables = catalogue.tables(file)

        assert catalogue.tables(connection) == tables
        for table in tables:
            assert sorted(catalogue.columns(connection, table)) == sorted(catalogue.columns(file, table))
            assert catalogue.key(connection, table) == catalogue.key(file, table)


def test_two_ledgers_of_one_server_are_defined_alike_whatever_their_names(tried: Connection) -> None:
    first = catalogue.objects(tried)
    tried.execute(f'SET LOCAL search_path = "{SCHEMAS[1]}"')
    second = catalogue.objects(tried)

    assert {key for key in first.keys() | second.keys() if first.get(key) != second.get(key)} == set()
    assert {kind for kind, _ in first} == {
        "table",
        "view",
        "index",
        "trigger",
        "policy",
        "function",
        "operator",
        "grant",
    }


@pytest.mark.parametrize(
    ("statement", "kind", "name"),
    [
        ("ALTER TABLE task DISABLE ROW LEVEL SECURITY", "table", "task"),
        ("ALTER TABLE task ADD COLUMN more text", "table", "task"),
        ("ALTER TABLE task ALTER COLUMN phrase DROP NOT NULL", "table", "task"),
        ("ALTER TABLE document DROP CONSTRAINT ck_document_issued_on_is_iso", "table", "document"),
        ("CREATE TABLE more (id integer)", "table", "more"),
        ("CREATE SEQUENCE more", "table", "more"),
        ("DROP INDEX ix_task_lead", "index", "ix_task_lead"),
        ("DROP POLICY mine ON task", "policy", "task.mine"),
        ("ALTER POLICY mine ON task USING (true)", "policy", "task.mine"),
        ("ALTER TABLE event DISABLE TRIGGER check_line", "trigger", "event.check_line"),
        ("DROP TRIGGER event_is_never_changed ON event", "trigger", "event.event_is_never_changed"),
        ("ALTER VIEW act RESET (security_invoker)", "view", "act"),
        ("GRANT SELECT ON may_see TO PUBLIC", "grant", "may_see public"),
        (
            "DO $$ BEGIN EXECUTE 'GRANT SELECT (figures) ON period TO ' || quote_ident(group_of('unit')); END $$",
            "grant",
            "period.figures unit",
        ),
        ("GRANT EXECUTE ON FUNCTION look_anew() TO PUBLIC", "function", "look_anew()"),
        ("ALTER FUNCTION is_office() RESET ALL", "function", "is_office()"),
        ("ALTER FUNCTION is_office() SECURITY INVOKER", "function", "is_office()"),
    ],
)
def test_whatever_is_changed_is_noticed(tried: Connection, statement: str, kind: str, name: str) -> None:
    before = catalogue.objects(tried)
    tried.execute(statement)
    after = catalogue.objects(tried)

    assert (kind, name) in {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def test_a_sound_ledger_has_no_orphans_and_lets_nothing_go(connection: Connection) -> None:
    assert catalogue.unsound(connection) == []
    assert catalogue.first_unsound(connection) is None
    assert list(catalogue.orphans(connection)) == []


def test_what_is_let_go_is_told(tried: Connection) -> None:
    tried.execute("ALTER TABLE unit_name DISABLE TRIGGER ALL")
    tried.execute("INSERT INTO unit_name (id, unit_id, name, folded, official) VALUES (7, 9999, 'x', 'x', true)")
    tried.execute("ALTER TABLE unit ADD CONSTRAINT strange CHECK (code <> '') NOT VALID")

    said = catalogue.unsound(tried)

    assert "constraint not held: unit.strange" in said
    assert any(each.startswith("reference not held: unit_name.") for each in said)
    assert catalogue.first_unsound(tried) == said[0]
    assert list(catalogue.orphans(tried)) == [("unit_name", 7, "unit")]
    assert list(catalogue.orphans(tried, "unit_name")) == [("unit_name", 7, "unit")]
    assert list(catalogue.orphans(tried, "task")) == []


def test_what_points_at_a_table_is_what_points_there_in_a_file(connection: Connection, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    upgrade.create(path)
    with closing(sqlite3.connect(path)) as file:
        expected = file.execute(
            'SELECT m.name, f."from" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f'
            " WHERE m.type = 'table' AND f.\"table\" = 'document' ORDER BY 1, 2"
        ).fetchall()

    assert sorted(pointing(connection, "document")) == expected
