"""A ledger on a server that units and the Office share, and whoever would see or do there more than is theirs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from practised import BUILT
from server import Cluster
from tracker.ledger.copies.upgrade import migrations
from tracker.ledger.storage.postgresql.steps import steps
from tracker.services.demo import build

if TYPE_CHECKING:
    import psycopg

    Raw = psycopg.Connection[tuple[Any, ...]]

SCHEMA = "haiphong"

CLERKS = {
    "clerk_of_unit": "unit",
    "clerk_of_other": "unit",
    "clerk_of_office": "entry",
    "clerk_who_confirms": "confirm",
    "clerk_in_charge": "admin",
}
"""Who has a login, and the group that it belongs to."""


@dataclass
class Shared:
    """A ledger on a server: its database, the unit that attacks, and another one."""

    cluster: Cluster
    database: str
    unit: int
    other: int

    def group(self, kind: str) -> str:
        """Return the group that holds the rights of a role; a copy of the database has those of the first."""
        return f"attacked.{SCHEMA}.{kind}"

    def connect(self, user: str | None = None, *, autocommit: bool = True) -> Raw:
        """Open a connection as a clerk, or as the owner of the ledger."""
        import psycopg

        address = self.cluster.address(self.database) if user is None else self.cluster.address(self.database, user)
        return psycopg.connect(address, options=f"-csearch_path={SCHEMA}", autocommit=autocommit)


@pytest.fixture(scope="session")
def shared(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """
    Return a practice ledger on a server, in which two units and the Office have clerks; nobody changes it.

    Its clerks are logins of the server, which the workers of a run share: the first of them lays it, for all.
    """
    path = tmp_path_factory.mktemp("attacked") / "ledger.db"
    build(path, BUILT, scale=0.35)
    with closing(sqlite3.connect(path)) as source, cluster.alone("attacked"):
        unit, other = two_units(source)
        ledger = Shared(cluster, "attacked", unit, other)
        if not cluster.ask(f"SELECT 1 FROM pg_database WHERE datname = '{ledger.database}'"):
            _lay(ledger, source)
    return ledger


def _lay(ledger: Shared, source: sqlite3.Connection) -> None:
    """Lay the ledger on the server, and let its clerks in."""
    ledger.cluster.fresh(name=ledger.database)
    with ledger.connect(autocommit=False) as owner:
        owner.execute(f"CREATE SCHEMA {SCHEMA}".encode())
        for step in steps(migrations()):
            owner.execute(step.statements.encode())
        fill(owner, source)
        codes = dict(source.execute("SELECT id, code FROM unit"))
        for name, group in CLERKS.items():
            owner.execute(f"CREATE ROLE {name} LOGIN".encode())
            owner.execute(f'GRANT "{ledger.group(group)}" TO {name}'.encode())
            number = {"clerk_of_unit": ledger.unit, "clerk_of_other": ledger.other}.get(name)
            role = group if number is None else f"unit:{codes[number]}"
            owner.execute("INSERT INTO setting (name, value) VALUES (%s, %s)", (f"role.{name}", role))
    with ledger.connect() as owner:
        owner.execute("ANALYZE")
    # one that nobody enters, so that it can be copied at any time
    ledger.cluster.fresh(ledger.cluster.address(ledger.database), name=f"{ledger.database}_copy")


@pytest.fixture
def entered(shared: Shared) -> Iterator[Callable[[str], Raw]]:
    """Return how to come in under a name."""
    with ExitStack() as doors:
        yield lambda user: doors.enter_context(shared.connect(user))


@pytest.fixture
def unit_clerk(entered: Callable[[str], Raw]) -> Raw:
    """Return a connection of the unit that attacks."""
    return entered("clerk_of_unit")


@pytest.fixture
def owner(shared: Shared) -> Iterator[Raw]:
    """Return a connection of the ledger's owner, who sees everything."""
    with shared.connect() as connection:
        yield connection


def two_units(source: sqlite3.Connection) -> tuple[int, int]:
    """Return a unit that leads many tasks, and one that leads a secret task of which the first knows nothing."""
    ((unit,),) = source.execute(
        "SELECT t.lead FROM task t WHERE t.lead NOT IN (SELECT t.lead FROM task t JOIN item i ON i.id = t.item_id"
        " WHERE i.secret) GROUP BY t.lead ORDER BY COUNT(*) DESC LIMIT 1"
    ).fetchall()
    ((other,),) = source.execute(
        "SELECT MIN(t.lead) FROM task t JOIN item i ON i.id = t.item_id WHERE i.secret AND t.id NOT IN"
        " (SELECT task_id FROM task_support WHERE unit_id = ?)",
        (unit,),
    ).fetchall()
    assert other is not None, "no unit of the practice ledger leads a secret task"
    return unit, other


def fill(owner: Raw, source: sqlite3.Connection) -> None:
    """Copy every row of a ledger in a file, in whatever order."""
    owner.execute("SET CONSTRAINTS ALL DEFERRED")
    owner.execute("DELETE FROM head")
    found = owner.execute(
        "SELECT table_name, column_name, data_type = 'boolean' FROM information_schema.columns"
        " JOIN pg_class ON oid = to_regclass(quote_ident(table_name)) AND relkind = 'r'"
        " WHERE table_schema = %s AND table_name NOT LIKE '%%\\_word'"
        " AND table_name NOT IN ('alembic_version', 'acting', 'entrant', 'office_act', 'rights_group', 'sight',"
        " 'unit_act')"
        " ORDER BY table_name, ordinal_position",
        (SCHEMA,),
    ).fetchall()
    tables: dict[str, dict[str, bool]] = {}
    for table, column, is_flag in found:
        tables.setdefault(table, {})[column] = is_flag
    for table, columns in tables.items():
        names = ", ".join(f'"{name}"' for name in columns)
        with owner.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN".encode()) as lines:
            for row in source.execute(f"SELECT {names} FROM {table}"):
                if (
                    table == "event" and row[0] == 1
                ):  # a ledger that is no practice one: its days are those of the clock
                    row = [*row[: list(columns).index("actor")], "owner", *row[list(columns).index("actor") + 1 :]]
                values = zip(row, columns.values(), strict=True)
                lines.write_row([bool(value) if is_flag else value for value, is_flag in values])
