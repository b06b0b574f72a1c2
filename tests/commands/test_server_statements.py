"""Every statement is planned by a PostgreSQL server, and answers there what SQLite answers, row for row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any, NamedTuple, cast

import pytest

import lived as lives
from lived import Lived
from server import Cluster
from statements import is_of_sqlite, numbered, parsed
from test_queries import QUERIES
from tracker.ledger import storage
from tracker.ledger.copies import onserver
from tracker.ledger.storage.catalogue import columns, flags, key, tables
from tracker.ledger.storage.connection import FAILURES, Connection
from tracker.server import Server

pytestmark = pytest.mark.of_a_file("held here against a server")

QUESTIONS = ("SELECT", "WITH")
CHANGES = ("INSERT", "UPDATE", "DELETE")

FILLING = 'INSERT INTO "'
"""How a file is filled with whole tables; a server is filled by COPY."""


class Both(NamedTuple):
    """One ledger twice: its file, and its copy on a server, of which the rows stand the other way round."""

    lived: Lived
    file: Connection
    server: Connection

    def said(self, *words: str) -> Iterator[tuple[str, Any]]:
        """Yield what was said of some kind, with each of the values that it was said with."""
        for statement, given in self.lived.said.items():
            if statement.split()[0] in words and not is_of_sqlite(statement, self.lived.own):
                yield from ((statement, values) for values in {repr(values): values for values in given}.values())

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Forget what is done on the server meanwhile, and what an error leaves of its transaction."""
        self.server.execute("BEGIN")
        try:
            yield
        finally:
            self.server.end(commit=False)


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """Return a practice ledger, and what was said to it."""
    return lives.practised(tmp_path_factory.mktemp("practised"))


@pytest.fixture(scope="module")
def both(cluster: Cluster, lived: Lived) -> Iterator[Both]:
    """Return the ledger to which everything was said, twice."""
    with on_both(cluster, lived) as found:
        yield found


@pytest.fixture(scope="module")
def practice(cluster: Cluster, practised: Lived) -> Iterator[Both]:
    """Return the practice ledger, twice."""
    with on_both(cluster, practised) as found:
        yield found


@contextmanager
def on_both(cluster: Cluster, lived: Lived) -> Iterator[Both]:
    """Yield a ledger and its copy on the server."""
    server = Server(f"{cluster.fresh()}?options=-csearch_path%3Dhaiphong")
    with closing(storage.connect_unchecked(lived.path, timeout=1)) as file:
        with onserver.drafted(server) as draft:
            onserver.lay(draft.connection)
            fill(file, draft.connection)
        with closing(storage.connect_unchecked(server, timeout=1, write=True)) as connection:
            yield Both(lived, file, connection)


def fill(source: Connection, target: Connection) -> None:
    """Lay the rows of a file into a server, the last first: what is in no order then comes the other way round."""
    target.execute("SET LOCAL session_replication_role = replica")
    for table in tables(source):
        names, true_or_false = columns(source, table), flags(target, table)
        order = ", ".join(f'"{name}" DESC' for name in key(source, table))
        rows = [
            [
                bool(value) if name in true_or_false and value is not None else value
                for name, value in zip(names, row, strict=True)
            ]
            for row in source.execute(f"SELECT * FROM {table} ORDER BY {order}")
        ]
        target.execute(f"DELETE FROM {table}")
        quoted = ", ".join(f'"{name}"' for name in names)
        target.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({', '.join('?' * len(names))})", rows)


def unplanned(both: Both, *words: str) -> list[str]:
    """Return what the server says of statements that it cannot plan, each with the statement."""
    found = []
    for statement, values in both.said(*words):
        if statement.startswith(FILLING):
            continue
        try:
            with both.moment():
                both.server.execute(f"EXPLAIN {statement}", values)
        except FAILURES as error:
            found.append(f"{error} in {' '.join(statement.split())} {values}")
    return found


def test_every_statement_is_planned_with_the_values_it_was_said_with(both: Both, practice: Both) -> None:
    assert unplanned(both, *QUESTIONS, *CHANGES) == []
    assert unplanned(practice, *QUESTIONS, *CHANGES) == []


def test_every_query_is_planned_whatever_its_values(both: Both) -> None:
    found = []
    for statement in dict.fromkeys(query.values[0].sql for query in QUERIES):
        try:
            with both.moment():
                both.server.execute(f"PREPARE unsaid AS {numbered(statement)}")
                both.server.execute("DEALLOCATE unsaid")
        except FAILURES as error:
            found.append(f"{error} in {' '.join(statement.split())}")
    assert found == []


def differing(both: Both) -> list[str]:
    """Return the questions that a file and a server do not answer alike, with the first row that differs."""
    found = {}
    for statement, values in both.said(*QUESTIONS):
        here = both.file.execute(statement, values).fetchall()
        try:
            with both.moment():
                there: list[Any] = both.server.execute(statement, values).fetchall()
        except FAILURES as error:
            there = [str(error)]
        if not is_ordered(statement):
            here, there = sorted(here, key=repr), sorted(there, key=repr)
        if repr(here) != repr(there):
            first = next(
                (pair for pair in zip(here, there, strict=False) if repr(pair[0]) != repr(pair[1])),
                (len(here), len(there)),
            )
            found[statement] = f"{first} of {' '.join(statement.split())} {values}"
    return [*found.values()]


def is_ordered(statement: str) -> bool:
    """Say whether a question asks for its rows in an order."""
    (tree,) = parsed(statement) or (None,)
    return tree is not None and bool(tree.stmt.sortClause)


def test_every_question_is_answered_alike_row_for_row(both: Both, practice: Both) -> None:
    assert differing(both) == []
    assert differing(practice) == []


def test_a_plan_for_any_values_answers_alike(practice: Both) -> None:
    raw = cast(Any, practice.server).raw
    kept, raw.prepare_threshold = raw.prepare_threshold, 0
    practice.server.execute("SET plan_cache_mode = force_generic_plan")
    try:
        assert differing(practice) == []
    finally:
        practice.server.execute("RESET plan_cache_mode")
        raw.prepare_threshold = kept
