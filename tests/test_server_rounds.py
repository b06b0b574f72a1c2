"""What a connection to a server does not ask twice, and what it says at once: fewer rounds, and the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
import pytest

from server import Cluster
from systems import needs_server
from tracker.ledger.storage.connection import ServerFailure
from tracker.ledger.storage.postgresql.manyrows import MARKS, insertion, together
from tracker.ledger.storage.postgresql.remembered import is_harmless, is_steady
from tracker.ledger.storage.postgresql.session import Postgresql, opened
from tracker.ledger.storage.postgresql.spelling import spelled
from tracker.server import Server

pytestmark = needs_server()

ASKED = "SELECT name, value FROM setting WHERE name = ?"


@pytest.fixture
def connection(cluster: Cluster) -> Iterator[Postgresql]:
    """Return a connection that writes, to tables of which one is seldom changed."""
    address = cluster.fresh()
    with closing(opened(Server(address), timeout=5, write=True)) as opening:
        opening.execute("CREATE TABLE head (last integer)")
        opening.execute("CREATE TABLE setting (name text PRIMARY KEY, value text)")
        opening.execute("CREATE TABLE task (id integer PRIMARY KEY, lead integer, late boolean)")
        opening.execute("CREATE TABLE fired (times integer)")
        opening.execute(
            "CREATE FUNCTION fire() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN INSERT INTO fired VALUES (1); RETURN NULL; END $$"
        )
        opening.execute("CREATE TRIGGER fire AFTER INSERT ON task FOR EACH STATEMENT EXECUTE FUNCTION fire()")
        yield opening
    cluster.drop(address)


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Yield the statements that reach a server, as they are said."""
    said: list[str] = []
    execute: Any = psycopg.Cursor.execute

    def noted(cursor: Any, query: str, *rest: Any, **options: Any) -> Any:
        said.append(query)
        return execute(cursor, query, *rest, **options)

    with monkeypatch.context() as patched:
        patched.setattr(psycopg.Cursor, "execute", noted)
        yield said


def test_a_choice_is_asked_once_in_a_transaction_and_anew_in_the_next(
    connection: Postgresql, monkeypatch: pytest.MonkeyPatch
) -> None:
    with counted(monkeypatch) as said:
        for _ in range(2):
            connection.begin(write=True)
            for _ in range(3):
                assert connection.execute(ASKED, ("role.an",)).fetchone() is None
            connection.execute("INSERT INTO task (id) VALUES (?)", (len(said),))
            assert connection.execute(ASKED, ("role.an",)).fetchall() == []
            connection.end(commit=True)

    assert sum("FROM setting" in each for each in said) == 2


def test_what_the_transaction_itself_changes_is_seen_at_once(connection: Postgresql) -> None:
    connection.begin(write=True)
    assert list(connection.execute(ASKED, ("role.an",))) == []
    connection.execute("SAVEPOINT attempt")
    connection.execute("INSERT INTO setting (name, value) VALUES (?, ?)", ("role.an", "entry"))
    assert list(connection.execute(ASKED, ("role.an",))) == [("role.an", "entry")]
    connection.executemany("UPDATE setting SET value = ? WHERE name = ?", [("admin", "role.an")])
    assert connection.execute(ASKED, ("role.an",)).fetchone() == ("role.an", "admin")
    connection.execute("ROLLBACK TO attempt")
    assert connection.execute(ASKED, ("role.an",)).fetchall() == []
    connection.execute("CREATE TEMP TABLE setting AS SELECT 'role.an' AS name, 'none' AS value")
    assert connection.execute(ASKED, ("role.an",)).fetchall() == [("role.an", "none")]
    connection.end(commit=False)


def test_outside_a_transaction_nothing_is_remembered(connection: Postgresql) -> None:
    assert connection.execute(ASKED, ("role.an",)).fetchall() == []
    with closing(opened(Server(connection.raw.info.dsn), timeout=5, write=True)) as other:
        other.execute("INSERT INTO setting VALUES ('role.an', 'entry')")

    assert connection.execute(ASKED, ("role.an",)).fetchall() == [("role.an", "entry")]


@pytest.mark.parametrize(
    ("statement", "is_kept"),
    [
        ("SELECT (SELECT MIN(day) FROM day), (SELECT MAX(day) FROM day)", True),
        ("SELECT day FROM day WHERE day BETWEEN ? AND ? ORDER BY day", True),
        ("SELECT unit, merged_on FROM merger m", True),
        ("SELECT u.code FROM unit u WHERE u.id IN (SELECT t.lead FROM task t)", False),
        ("SELECT u.code FROM unit u, task t", False),
        ("SELECT u.code FROM unit AS u, task t", False),
        ("SELECT u.code FROM unit u JOIN task t ON t.lead = u.id", False),
        ("SELECT value FROM setting FOR UPDATE", False),
        ("SELECT * FROM units", False),
        ("SELECT last FROM head", False),
        ("DELETE FROM setting", False),
    ],
)
def test_only_what_is_asked_of_steady_tables_alone_is_remembered(statement: str, is_kept: bool) -> None:
    assert is_steady(statement) is is_kept


@pytest.mark.parametrize(
    ("statement", "lets_be"),
    [
        ("INSERT INTO task (id) VALUES (?)", True),
        ("UPDATE head SET last = ?", True),
        ("DELETE FROM page", True),
        ("DELETE FROM units", True),
        ("SAVEPOINT attempt", True),
        ("ROLLBACK TO attempt", False),
        ("DELETE FROM day", False),
        ('DELETE FROM "day"', False),
        ("UPDATE unit_name SET name = ?", False),
        ("INSERT INTO merger (id) VALUES (?)", False),
        ("LOCK TABLE head", False),
        ("TRUNCATE setting", False),
    ],
)
def test_what_may_change_a_steady_table_is_known(statement: str, lets_be: bool) -> None:
    assert is_harmless(statement) is lets_be


def test_rows_that_are_inserted_together_fire_a_trigger_once(connection: Postgresql) -> None:
    rows = [(number, None if number % 2 else number, number % 3 == 0) for number in range(1, 301)]
    connection.executemany("INSERT INTO task (id, lead, late) VALUES (?, ?, ?)", (row for row in rows))

    found = connection.execute("SELECT id, lead, late FROM task ORDER BY id").fetchall()
    assert found == [(number, lead, int(late)) for number, lead, late in rows]
    assert connection.execute("SELECT COUNT(*) FROM fired").fetchone() == (1,)


def test_a_key_that_comes_twice_leaves_what_the_later_row_says(connection: Postgresql) -> None:
    connection.executemany(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [("a", "1"), ("b", "1"), ("a", "2"), ("a", "3")],
    )

    assert connection.execute("SELECT name, value FROM setting ORDER BY name").fetchall() == [("a", "3"), ("b", "1")]


def test_a_row_that_is_refused_lets_none_of_its_statement_in(connection: Postgresql) -> None:
    with pytest.raises(ServerFailure) as refused:
        connection.executemany("INSERT INTO task (id) VALUES (?)", [(1,), (2,), (1,)])

    assert refused.value.state == "23505"
    assert connection.execute("SELECT COUNT(*) FROM task").fetchone() == (0,)


def test_no_rows_say_nothing(connection: Postgresql, monkeypatch: pytest.MonkeyPatch) -> None:
    with counted(monkeypatch) as said:
        connection.executemany("INSERT INTO task (id) VALUES (?)", [])
        connection.executemany("DELETE FROM task WHERE id = ?", iter(()))

    assert said == []


def test_no_statement_has_more_values_than_the_protocol_can_number() -> None:
    rows = insertion(spelled("INSERT INTO task (id, lead) VALUES (?, ?)"))
    assert rows is not None
    told = list(together(rows, [(number, 1) for number in range(MARKS)]))

    assert [len(values) for _statement, values in told] == [MARKS, MARKS]
    assert all(statement.count("%s") == len(values) for statement, values in told)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO task (id) SELECT ?",
        "INSERT INTO task (id, lead) VALUES (?, 1)",
        "INSERT INTO task VALUES (?)",
        "INSERT INTO task (id) VALUES (?) RETURNING id",
        "DELETE FROM task WHERE id = ?",
    ],
)
def test_what_is_no_plain_row_is_said_row_by_row(statement: str) -> None:
    assert insertion(spelled(statement)) is None
