"""
Every statement that the program says to its database, heard while a ledger is lived on and asked.

Heard rather than read: a statement is often put together where it is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pglast

from tracker.ledger.storage import sqlite

NAMED = re.compile(r"(?<![:\w'\"-]):([a-z_]+)")
MARK = re.compile(r"\?")

OF_SQLITE = re.compile(r"^(PRAGMA |BEGIN IMMEDIATE$|BEGIN EXCLUSIVE$)|\bMATCH\b|sqlite_master|sqlite_sequence|\btemp\.")
"""What only SQLite understands, all of it in `ledger/storage`, but for tables of a connection's own."""


class Heard(sqlite.Sqlite):
    """A connection that keeps what is said to it, and with which values."""

    said: dict[str, list[Any]] = {}  # noqa: RUF012 - one memory for all connections
    own: set[str] = set()  # noqa: RUF012 - likewise

    def __init__(self, database: Any, *given: Any, **named: Any) -> None:
        """Open a database; one of the program's own, that is gone when it is closed, is of one engine always."""
        super().__init__(database, *given, **named)
        self.is_ledger = database != ""

    def _keep(self, sql: str, values: list[Any]) -> None:
        """Keep a statement with its values."""
        self.said.setdefault(sql, []).extend(values)
        if not self.is_ledger:
            self.own.add(sql)

    def execute(self, sql: str, parameters: Any = (), /) -> Any:
        """Do what a statement says, and keep it."""
        self._keep(sql, [parameters])
        return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Any:
        """Do what a statement says once for each of these values, and keep it."""
        values = list(parameters)
        self._keep(sql, values)
        return super().executemany(sql, values)


@contextmanager
def heard() -> Iterator[dict[str, list[Any]]]:
    """Hear what is said to ledgers opened in the body: each statement, with the values it was said with."""
    kept, Heard.said, Heard.own = sqlite.Sqlite, {}, set()
    sqlite.Sqlite = Heard  # type: ignore[misc]  # the class is looked up when a ledger is opened
    try:
        yield Heard.said
    finally:
        sqlite.Sqlite = kept  # type: ignore[misc]  # the class is looked up when a ledger is opened


def is_of_sqlite(statement: str, own: Collection[str]) -> bool:
    """Say whether only SQLite is asked this: it has its words, or the database is one of the program's own."""
    return OF_SQLITE.search(statement) is not None or statement in own


def numbered(statement: str) -> str:
    """Return a statement with its marks as PostgreSQL numbers them."""
    names = list(dict.fromkeys(NAMED.findall(statement)))
    if names:
        return NAMED.sub(lambda match: f"${names.index(match[1]) + 1}", statement)
    count = iter(range(1, statement.count("?") + 1))
    return MARK.sub(lambda _match: f"${next(count)}", statement)


def parsed(statement: str) -> tuple[Any, ...] | None:
    """Return what PostgreSQL reads in a statement; None where it cannot read it."""
    try:
        found: tuple[Any, ...] = pglast.parse_sql(numbered(statement))
    except pglast.parser.ParseError:
        return None
    return found


def nodes(tree: object, wanted: Callable[[Any], bool]) -> Iterator[Any]:
    """Yield the nodes of a parsed statement that are wanted, wherever they stand."""
    if isinstance(tree, tuple):
        for each in tree:
            yield from nodes(each, wanted)
    elif isinstance(tree, pglast.ast.Node):
        if wanted(tree):
            yield tree
        for name in tree:
            yield from nodes(getattr(tree, name), wanted)
