"""
What an engine keeps about its own tables: their definitions, their columns, and what is damaged or astray in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import Protocol, cast

from tracker.ledger.storage.astray import Objects, Orphan
from tracker.ledger.storage.connection import Connection


class Catalogue(Protocol):
    """What each engine is asked about its tables: a module of its own answers."""

    unsound: Callable[[Connection], list[str]]
    first_unsound: Callable[[Connection], str | None]
    orphans: Callable[[Connection, str | None], Iterator[Orphan]]
    pointing: Callable[[Connection, str], list[tuple[str, str]]]
    let_astray: Callable[[Connection], None]
    objects: Callable[[Connection], Objects]
    tables: Callable[[Connection], list[str]]
    lines_counted: Callable[[Connection], int]
    columns: Callable[[Connection, str], list[str]]
    key: Callable[[Connection, str], list[str]]
    flags: Callable[[Connection, str], frozenset[str]]


def unsound(connection: Connection) -> list[str]:
    """Return what the engine finds damaged in what it keeps."""
    return _of(connection).unsound(connection)


def first_unsound(connection: Connection) -> str | None:
    """Return the first damage that the engine finds on a short look."""
    return _of(connection).first_unsound(connection)


def orphans(connection: Connection, table: str | None = None) -> Iterator[Orphan]:
    """Yield the rows, of one table or of all, that point at rows which are gone."""
    return _of(connection).orphans(connection, table)


def still_named(connection: Connection, parent: str, gone: Set[int]) -> str | None:
    """
    Return a table of which a row points at one of the rows of `parent` that are gone; None where none does.

    Each column that points there is read once, however many rows are gone.
    """
    if not gone:
        return None
    for table, column in _of(connection).pointing(connection, parent):
        dangling = connection.execute(
            f"SELECT DISTINCT c.{column} FROM {table} c WHERE c.{column} IS NOT NULL"  # noqa: S608 - names of the schema
            f" AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id = c.{column})"
        )
        if any(number in gone for (number,) in dangling):
            return str(table)
    return None


def let_astray(connection: Connection) -> None:
    """Hold no references on this connection; takes effect outside a transaction alone."""
    _of(connection).let_astray(connection)


def objects(connection: Connection) -> Objects:
    """Return the definition of everything in a database but what the engine keeps for itself."""
    return _of(connection).objects(connection)


def tables(connection: Connection) -> list[str]:
    """Return the names of all tables but the engine's own."""
    return _of(connection).tables(connection)


def lines_counted(connection: Connection) -> int:
    """Return how many lines of the journal the engine has counted in a ledger of before the program did."""
    return _of(connection).lines_counted(connection)


def columns(connection: Connection, table: str) -> list[str]:
    """Return the names of a table's columns."""
    return _of(connection).columns(connection, table)


def key(connection: Connection, table: str) -> list[str]:
    """Return the columns of a table's key; all of them where it has none."""
    return _of(connection).key(connection, table)


def flags(connection: Connection, table: str) -> frozenset[str]:
    """Return the columns of a table that take nothing but true or false."""
    return _of(connection).flags(connection, table)


def _of(connection: Connection) -> Catalogue:
    """Return who answers for the engine of a connection."""
    if connection.is_server:
        from tracker.ledger.storage.postgresql import catalogue as kept

        return cast(Catalogue, kept)
    from tracker.ledger.storage import pragmas

    return cast(Catalogue, pragmas)


def shown_to(connection: Connection) -> tuple[str, int, frozenset[int]] | None:
    """
    Return the unit whose part alone a reader is shown: its name, its number, and all that it speaks for.

    None where the reader is shown everything, as of a file always.
    """
    if not connection.is_server:
        return None
    from tracker.ledger.storage.postgresql import logins

    return logins.shown_to(connection)
