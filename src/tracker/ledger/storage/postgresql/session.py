"""
A connection to a ledger on a PostgreSQL server, as the rest of the program asks for it.

What it answers is what SQLite would: flags are 0 and 1, sums are whole numbers. Whoever writes holds the head of the
journal from the beginning of the transaction; whoever reads sees one moment until the connection is closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.pq import TransactionStatus

from tracker.ledger.storage.connection import Answer, ServerFailure, Values
from tracker.ledger.storage.postgresql.spelling import spelled
from tracker.server import Server

SHORTEST = 2
"""Seconds to wait for a server to answer: libpq waits no shorter."""

READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
WRITE = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
LOCK = "SELECT last FROM head FOR UPDATE"


class Flag(Loader):
    """Flags as SQLite keeps them."""

    def load(self, data: Buffer) -> int:
        """Return 1 or 0."""
        return int(bytes(data) == b"t")


class Whole(Loader):
    """Sums of whole numbers, which PostgreSQL calls numeric."""

    def load(self, data: Buffer) -> int | float:
        """Return a number, a whole one where it is."""
        said = bytes(data).decode()
        return int(said) if said.lstrip("-").isdigit() else float(said)


class Postgresql:
    """A connection as `connection.Connection` asks for it."""

    is_server = True

    def __init__(self, raw: psycopg.Connection[tuple[Any, ...]], *, write: bool) -> None:
        """Speak through an open connection of the library."""
        self.raw = raw
        self._write = write
        raw.adapters.register_loader("bool", Flag)
        raw.adapters.register_loader("numeric", Whole)

    @property
    def in_transaction(self) -> bool:
        """Say whether a transaction is open, even one that an error has ended."""
        return self.raw.info.transaction_status in (TransactionStatus.INTRANS, TransactionStatus.INERROR)

    def execute(self, statement: str, values: Values = (), /) -> Answer:
        """Do what a statement says; a question of a connection that only asks is answered from one moment."""
        try:
            if not self._write and not self.in_transaction:
                self.raw.execute(READ)
            return self.raw.execute(spelled(statement), values) if values else self.raw.execute(statement)
        except psycopg.Error as error:
            raise failure(error) from error

    def executemany(self, statement: str, values: Iterable[Values], /) -> Answer:
        """Do what a statement says once for each of these values."""
        try:
            cursor = self.raw.cursor()
            cursor.executemany(spelled(statement), values)
        except psycopg.Error as error:
            raise failure(error) from error
        return cursor

    def begin(self, write: bool) -> None:
        """Open a transaction; one that writes holds the head of the journal, so that whoever comes later waits."""
        if not write:
            if not self.in_transaction:
                self.execute(READ)
            return
        self.execute(WRITE)
        try:
            self.execute(LOCK)
        except ServerFailure:
            self.end(commit=False)
            raise

    def end(self, commit: bool) -> None:
        """End the open transaction, if there is one."""
        if not self.in_transaction:
            return
        try:
            self.raw.execute("COMMIT" if commit else "ROLLBACK")
        except psycopg.Error as error:
            if commit or not self.raw.closed:
                raise failure(error, is_unsure=commit and self.raw.closed) from error

    def defer_references(self) -> None:
        """Let rows point at rows that are not there yet, until the transaction ends."""
        self.execute("SET CONSTRAINTS ALL DEFERRED")

    def close(self) -> None:
        """Close the connection; an open transaction is forgotten."""
        self.raw.close()


def opened(server: Server, *, timeout: float, write: bool) -> Postgresql:
    """
    Open a connection to a server; `timeout` is how many seconds to wait for it, and for another writer.

    Raises ServerFailure where no server answers, or it refuses.
    """
    try:
        raw = psycopg.connect(
            server.address,
            autocommit=True,
            connect_timeout=max(SHORTEST, ceil(timeout)),
            application_name="tracker",
            client_encoding="UTF8",
        )
        try:
            raw.execute("SELECT set_config('lock_timeout', %s, false)", (f"{max(1, round(timeout * 1000))}ms",))
        except psycopg.Error:
            raw.close()
            raise
    except psycopg.Error as error:
        raise failure(error) from error
    return Postgresql(raw, write=write)


def failure(error: psycopg.Error, *, is_unsure: bool = False) -> ServerFailure:
    """Return what a server refused or failed in, apart from the library."""
    return ServerFailure(str(error), error.sqlstate or "", is_unsure=is_unsure)
