"""Queries cannot drift: their columns are their row's, their SQL is plain, and the hot ones walk an index."""

from __future__ import annotations

import pkgutil
import re
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
from tracker.queries.obligations import Scope, count_query, due_query, overdue_query

PARAMETER = re.compile(r"(?<![:\w']):([a-z_]+)")

SCOPES = [
    Scope(),
    Scope(unit=2),
    Scope(unit=1, office=True),
    Scope(level="city"),
    Scope(unit=2, level="central", then=True),
]


def every_query() -> Iterator[Any]:
    """Yield each query of the program under the name it has in its module."""
    for module in pkgutil.iter_modules(tracker.queries.__path__):
        loaded = import_module(f"tracker.queries.{module.name}")
        for name, value in vars(loaded).items():
            values = value.items() if isinstance(value, dict) else [("", value)]
            for key, query in values:
                if isinstance(query, Query):
                    yield pytest.param(query, id=f"{module.name}.{name}{key and '-'}{key}")
    for build in (overdue_query, due_query, count_query):
        for number, scope in enumerate(SCOPES):
            yield pytest.param(build(scope), id=f"{build.__name__}-{number}")


@pytest.fixture(scope="module")
def connection(fresh_ledger: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection to a ledger nobody writes to."""
    with closing(sqlite3.connect(f"file:{fresh_ledger}?mode=ro", uri=True)) as opened:
        yield opened


QUERIES = list(every_query())


def test_all_queries_are_found() -> None:
    assert len(QUERIES) > 40


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
    only_sqlite = r"julianday|strftime|datetime\(|date\('now|group_concat|\browid\b|or replace|\""

    assert re.search(only_sqlite, query.sql, re.IGNORECASE) is None


@pytest.mark.parametrize("build", [overdue_query, due_query, count_query])
def test_what_is_asked_every_morning_walks_the_index_of_open_duties(build: Any, connection: sqlite3.Connection) -> None:
    query = build(Scope())
    values = dict.fromkeys(PARAMETER.findall(query.sql), 0)

    plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + query.sql, values)]

    assert any("ix_obligation_open" in step for step in plan)
    assert not any("TEMP B-TREE" in step or step.startswith("SCAN o") for step in plan), plan
