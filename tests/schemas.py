"""
A ledger on the run's server for a test of a command: a database of its own, the ledger in one schema of it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import psycopg
import pytest

from server import Cluster

PASSWORD = "Đồ-Sơn 2026"
SCHEMA_OF = "?options=-csearch_path%3Dhaiphong"

Ask = Callable[[str], list[tuple[Any, ...]]]
"""Do what a statement says, as who may do everything; return its rows."""


@pytest.fixture(scope="session")
def made(cluster: Cluster) -> str:
    """Return the address of a database with a ledger in a schema of its own: copy it, never write to it."""
    address = cluster.fresh()
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "--ledger", address + SCHEMA_OF, "init"],
        env=os.environ | {"TRACKER_TODAY": "2026-11-23", "TRACKER_ACTOR": "lan"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return address


@pytest.fixture
def database(cluster: Cluster, made: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of a database of the test's own, in which commands find their ledger."""
    address = cluster.fresh(made)
    monkeypatch.setenv("TRACKER_LEDGER", address + SCHEMA_OF)
    yield address
    cluster.drop(address)


@pytest.fixture
def ask(database: str) -> Iterator[Ask]:
    """Return a way to ask the test's own database anything, as who may do everything."""
    with closing(psycopg.connect(database + SCHEMA_OF, autocommit=True)) as connection:

        def asked(statement: str) -> list[tuple[object, ...]]:
            found = connection.execute(statement.encode())
            return found.fetchall() if found.description else []

        yield asked


@pytest.fixture
def user(cluster: Cluster, database: str) -> Iterator[str]:
    """Return a user of the server who may do nothing yet but enter, with a password."""
    name = f"u_{cluster.database(database)}"
    cluster.ask(f"CREATE ROLE {name} LOGIN PASSWORD '{PASSWORD}'")
    yield name
    with closing(psycopg.connect(database, autocommit=True)) as connection:
        connection.execute(f"DROP OWNED BY {name}".encode())
    cluster.ask(f"DROP ROLE {name}")
