"""
What SQLite keeps about its own tables: their definitions, their columns, and what is damaged or astray in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from tracker.ledger.storage.astray import Objects, Orphan
from tracker.ledger.storage.connection import FAILURES, Connection

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"


POINTING = """
SELECT m.name, f."from" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
 WHERE m.type = 'table' AND f."table" = :parent
 ORDER BY 1, 2
"""


def unsound(connection: Connection) -> list[str]:
    """Return what SQLite finds damaged in pages, indexes and constraints."""
    try:
        return [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    except FAILURES as error:
        return [str(error)]


def first_unsound(connection: Connection) -> str | None:
    """Return the first damage that SQLite finds in pages and constraints, without a look at the indexes."""
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return None if found == "ok" else str(found)


def orphans(connection: Connection, table: str | None = None) -> Iterator[Orphan]:
    """Yield the rows, of one table or of all, that point at rows which are gone."""
    of = "" if table is None else f"({table})"
    return (Orphan(row[0], row[1], row[2]) for row in connection.execute(f"PRAGMA foreign_key_check{of}"))


def pointing(connection: Connection, parent: str) -> list[tuple[str, str]]:
    """Return the columns that point at the rows of a table, each with the table it stands in."""
    return [(str(table), str(column)) for table, column in connection.execute(POINTING, {"parent": parent})]


def let_astray(connection: Connection) -> None:
    """Hold no references on this connection; takes effect outside a transaction alone."""
    connection.execute("PRAGMA foreign_keys = OFF")


def objects(connection: Connection) -> Objects:
    """Return the definition of everything in a database but what SQLite keeps for itself."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    return {(kind, name): sql for kind, name, sql in connection.execute(query)}


def tables(connection: Connection) -> list[str]:
    """Return the names of all tables but SQLite's own."""
    return [row[0] for row in connection.execute(TABLES)]


def lines_counted(connection: Connection) -> int:
    """Return how many lines of the journal SQLite has counted in a ledger of before the program did."""
    (last,) = connection.execute(
        "SELECT CAST(MAX(seq) AS INTEGER) FROM sqlite_sequence WHERE name = 'event'"
    ).fetchone()
    return last or 0


def columns(connection: Connection, table: str) -> list[str]:
    """Return the names of a table's columns."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def key(connection: Connection, table: str) -> list[str]:
    """Return the columns of a table's key; all of them where it has none."""
    found = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [row[1] for row in sorted(found, key=itemgetter(5)) if row[5]] or [row[1] for row in found]


def flags(connection: Connection, table: str) -> frozenset[str]:
    """Return no columns: SQLite keeps flags as numbers, and takes them as they come."""
    del connection, table
    return frozenset()
