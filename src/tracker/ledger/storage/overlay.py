"""
A table of a connection's own, laid over one of the ledger: who asks finds its rows, and nobody else does.

A connection that only asks may lay one: nothing of it is written into the ledger, and it goes with the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tracker.ledger.storage.connection import Connection


@contextmanager
def overlaid(connection: Connection, table: str, key: str) -> Iterator[str]:
    """
    Lay an empty table over one of the ledger, with its columns and its key, and yield by which name it is filled.

    On a server the moment of which a connection is told ends here, and another begins.
    """
    if connection.is_server:
        from tracker.ledger.storage.postgresql.session import apart

        with apart(connection):
            connection.execute(f"CREATE TEMP TABLE {table} (LIKE {table} INCLUDING INDEXES)")
        yield f"pg_temp.{table}"
        with apart(connection):
            connection.execute(f"DROP TABLE pg_temp.{table}")
        return
    (only_asks,) = connection.execute("PRAGMA query_only").fetchone()
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    try:
        connection.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM {table} LIMIT 0")  # noqa: S608 - of our own
        connection.execute(f"CREATE UNIQUE INDEX temp.{table}_key ON {table} ({key})")
        yield f"temp.{table}"
    finally:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
        connection.execute(f"PRAGMA query_only = {only_asks}")
