"""Queries cannot drift: their columns are their row's, their SQL is plain, and the hot ones walk an index."""

from __future__ import annotations

import pkgutil
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import pglast
import pytest

import tracker.queries
from tracker.queries import Query
from tracker.queries.duty.overdue import Scope, due_query, overdue_query, tally_query
from tracker.queries.task.task import TASKS
from tracker.queries.task.waiting import WAITING

PARAMETER = re.compile(r"(?<![:\w']):([a-z_]+)")

GROWING = {"obligation", "event", "undone", "task", "item", "directive", "document"}
"""Tables that grow with the work, some rows for each task; the others are as many as there are units and weeks."""

NAMED = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)\s+(?:AS\s+)?(\w+)")
ONCE = ("MATERIALIZE", "CO-ROUTINE", "LIST SUBQUERY", "SCALAR SUBQUERY")
NOT_THE_KEY = (
    "ix_obligation_rule_due_on",
    "ix_obligation_open",
    "_subject_subject_id (subject=?)",
    "_happened_subject_id (happened=?)",
)
"""Ways into a growing table that lead to a share of all its rows, and not to those of one subject."""

SCOPES = [
    Scope(),
    Scope(unit=2),
    Scope(unit=1, office=True),
    Scope(level="city"),
    Scope(unit=2, level="central", then=True),
]


def every_query() -> Iterator[Any]:
    """Yield each query of the program under the name it has in its module."""
    for module in pkgutil.walk_packages(tracker.queries.__path__, "tracker.queries."):
        loaded = import_module(module.name)
        for name, value in vars(loaded).items():
            values = value.items() if isinstance(value, dict) else [("", value)]
            for key, query in values:
                if isinstance(query, Query):
                    yield pytest.param(query, id=f"{module.name}.{name}{key and '-'}{key}")
    for build in (overdue_query, due_query, tally_query):
        for number, scope in enumerate(SCOPES):
            yield pytest.param(build(scope), id=f"{build.__name__}-{number}")


@pytest.fixture(scope="module")
def connection(fresh_ledger: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection to a ledger nobody writes to."""
    with closing(sqlite3.connect(f"file:{fresh_ledger}?mode=ro", uri=True)) as opened:
        yield opened


@pytest.fixture(scope="module")
def unplanned(fresh_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Return a connection to a ledger that has lost the statistics SQLite plans by."""
    path = tmp_path_factory.mktemp("unplanned") / "ledger.db"
    shutil.copy(fresh_ledger, path)
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("DELETE FROM sqlite_stat1")
        opened.commit()
    with closing(sqlite3.connect(path)) as opened:
        yield opened


QUERIES = list(every_query())


def test_all_queries_are_found() -> None:
    assert len(QUERIES) > 40


@pytest.mark.of_a_file("what SQLite calls its columns")
@pytest.mark.parametrize("query", QUERIES)
def test_its_columns_are_those_of_its_row(query: Query[Any], connection: sqlite3.Connection) -> None:
    values = dict.fromkeys(PARAMETER.findall(query.sql), 0)

    described = connection.execute(query.sql, values).description

    assert len(described) == len(query.row._fields)
    for column, field in zip((each[0] for each in described), query.row._fields, strict=True):
        plain = column.split(".")[-1]
        # an expression has no name of its own; a plain column must be called as in the row, or be renamed there
        if plain in query.row._fields:
            assert plain == field


@pytest.mark.parametrize("query", QUERIES)
def test_it_is_sql_that_postgresql_would_read(query: Query[Any]) -> None:
    numbered = PARAMETER.sub("$1", query.sql)

    assert len(pglast.parse_sql(numbered)) == 1


@pytest.mark.parametrize("query", QUERIES)
def test_it_uses_nothing_that_only_sqlite_has(query: Query[Any]) -> None:
    only_sqlite = r"julianday|strftime|datetime\(|\bdate\('|group_concat|\browid\b|or replace|\""

    assert re.search(only_sqlite, re.sub(r"'[^']*'", "''", query.sql), re.IGNORECASE) is None


def plan_of(connection: sqlite3.Connection, sql: str) -> list[str]:
    """Return the steps of a query as SQLite tells them."""
    values = dict.fromkeys(PARAMETER.findall(sql), 0)
    return [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + sql, values)]


@pytest.mark.of_a_file("how SQLite plans")
@pytest.mark.parametrize("build", [overdue_query, due_query, tally_query])
def test_what_is_asked_every_morning_walks_the_index_of_open_duties(
    build: Any, connection: sqlite3.Connection, unplanned: sqlite3.Connection
) -> None:
    for ledger in (connection, unplanned):
        plan = plan_of(ledger, build(Scope()).sql)

        assert any("ix_obligation_open" in step for step in plan)
        assert not any("TEMP B-TREE" in step or step.startswith("SCAN o") for step in plan), plan


@pytest.mark.of_a_file("how SQLite plans")
def test_what_waits_is_found_among_what_waits(connection: sqlite3.Connection, unplanned: sqlite3.Connection) -> None:
    for ledger in (connection, unplanned):
        plan = plan_of(ledger, WAITING.sql)

        outer = [step for step in plan if re.match(r"(SCAN|SEARCH) o ", step)]
        assert [step.split(" USING INDEX ")[1].split(" ")[0] for step in outer] == [
            "ix_obligation_waiting",
            "ix_obligation_referred",
            "ix_obligation_undated",
        ]


@pytest.mark.of_a_file("how SQLite plans")
def test_the_first_rows_of_the_register_are_read_in_their_order(
    connection: sqlite3.Connection, unplanned: sqlite3.Connection
) -> None:
    for ledger in (connection, unplanned):
        plan = plan_of(ledger, TASKS.sql)

        assert plan[0] == "SCAN t"
        assert not any("TEMP B-TREE FOR ORDER BY" in step for step in plan), plan


@pytest.mark.of_a_file("how SQLite plans")
def test_every_index_of_the_work_has_its_statistics(connection: sqlite3.Connection) -> None:
    indexes = "SELECT i.name FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name = ?"
    known = {name for (name,) in connection.execute("SELECT idx FROM sqlite_stat1 WHERE stat <> ''")}

    for table in GROWING:
        found = {name for (name,) in connection.execute(indexes, (table,))}
        assert found <= known, table


def walked_again(connection: sqlite3.Connection, sql: str) -> list[str]:
    """Return the steps that a query takes once for each row of something, each through a share of a growing table."""
    tables: dict[str, set[str]] = {}
    for table, alias in NAMED.findall(sql):
        tables.setdefault(alias, set()).add(table)  # subqueries may give one alias to two tables
    is_repeated, has_loop = {0: False}, set[int]()
    found = []
    steps = connection.execute("EXPLAIN QUERY PLAN " + sql, dict.fromkeys(PARAMETER.findall(sql), 0))
    for step, within, _, says in steps:
        again = is_repeated[within]
        if says.startswith(("SCAN ", "SEARCH ")):
            again = again or within in has_loop
            has_loop.add(within)
            name = says.split()[1]
            is_long = says.startswith("SCAN ") or any(way in says for way in NOT_THE_KEY)
            if again and is_long and tables.get(name, {name}) <= GROWING:
                found.append(says)
        elif says.startswith("CORRELATED "):
            again = True
        elif says.startswith(ONCE):
            again = False
        is_repeated[step] = again
    return found


@pytest.mark.of_a_file("how SQLite plans")
@pytest.mark.parametrize("query", QUERIES)
def test_it_walks_no_table_of_the_work_once_for_each_row(
    query: Query[Any], connection: sqlite3.Connection, unplanned: sqlite3.Connection
) -> None:
    assert walked_again(connection, query.sql) == []
    assert walked_again(unplanned, query.sql) == []


@pytest.mark.of_a_file("how SQLite plans")
@pytest.mark.parametrize(
    ("sql", "step"),
    [
        # A rule and a day in a subquery: the index on both leads from the oldest day on, for each task.
        (
            "SELECT t.id FROM task t WHERE EXISTS (SELECT 1 FROM obligation o WHERE o.subject = 'task'"
            " AND o.subject_id = t.id AND o.rule = 'task-due' AND o.due_on < '2026-11-23')",
            "SEARCH o USING INDEX ix_obligation_rule_due_on (rule=? AND due_on<?)",
        ),
        (
            "SELECT (SELECT MIN(o.due_on) FROM obligation o WHERE o.subject = 'task' AND o.subject_id = t.id"
            " AND o.rule = 'task-due') FROM task t",
            "SEARCH o USING INDEX ix_obligation_rule_due_on (rule=?)",
        ),
        ("SELECT d.id, (SELECT COUNT(*) FROM directive c WHERE c.implements = d.id) FROM directive d", "SCAN c"),
        ("SELECT d.id FROM directive d CROSS JOIN task t ON t.phrase > d.number", "SCAN t"),
        (
            "SELECT u.id, (SELECT COUNT(*) FROM act e WHERE e.subject = 'task' AND e.actor = u.code) FROM unit u",
            "SEARCH event USING INDEX ix_event_subject_subject_id (subject=?)",
        ),
    ],
)
def test_a_walk_for_each_row_is_seen(unplanned: sqlite3.Connection, sql: str, step: str) -> None:
    assert walked_again(unplanned, sql) == [step]


@pytest.mark.of_a_file("how SQLite plans")
@pytest.mark.parametrize(
    "sql",
    [
        "SELECT t.id FROM task t",
        "SELECT t.id FROM task t WHERE t.id IN (SELECT o.subject_id FROM obligation o WHERE o.rule = 'task-due')",
        "SELECT t.id, i.id FROM task t JOIN item i ON i.id = t.item_id",
    ],
)
def test_one_walk_is_none_too_many(connection: sqlite3.Connection, sql: str) -> None:
    assert walked_again(connection, sql) == []
