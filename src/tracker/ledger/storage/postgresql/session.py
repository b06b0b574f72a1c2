"""
A connection to a ledger on a PostgreSQL server, as the rest of the program asks for it.

What it answers is what SQLite would: flags are 0 and 1, sums are whole numbers. Whoever writes holds the head of the
journal from the beginning of the transaction; whoever reads sees one moment until the connection is closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import Any, cast

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.pq import TransactionStatus

from tracker.ledger.storage.connection import Answer, Connection, ServerFailure, Values
from tracker.ledger.storage.postgresql.door import SHORTEST, connected, state_of
from tracker.ledger.storage.postgresql.manyrows import insertion, together
from tracker.ledger.storage.postgresql.remembered import Memory
from tracker.ledger.storage.postgresql.spelling import spelled
from tracker.ledger.storage.postgresql.sqlstate import ENDED, LOST, ServerTooOld
from tracker.ledger.storage.underway import Inner
from tracker.server import Server

NEEDED = 15
"""The oldest server whose views ask with the rights of whoever reads them."""

IDLE = "10min"
"""How long a session may sit inside a transaction: a clerk who stopped the program keeps nobody waiting for ever."""

LIMITS = """
SELECT set_config('lock_timeout', %s, false), set_config('idle_in_transaction_session_timeout', %s, false),
       set_config('jit', 'off', false)
"""
"""Compiled, a question with policies takes seconds to prepare and a third of a second to answer."""

GIVEN_UP = "25P02"
"""A transaction in which something has failed."""

READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
WRITE = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
QUEUE = "LOCK TABLE head IN SHARE ROW EXCLUSIVE MODE"
"""
Those who come to write stand in one queue, and each is served in turn: who waited for the row alone would have to wait
anew for each later version of it, with all the others at once.
"""

LOCK = "SELECT last FROM head FOR UPDATE"

AT_ONCE = 2000
"""Rows of a large answer that are on the way together."""


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
        self._numbers = count(1)
        self._memory = Memory()
        raw.adapters.register_loader("bool", Flag)
        raw.adapters.register_loader("numeric", Whole)

    @property
    def in_transaction(self) -> bool:
        """Say whether a transaction is open, even one that an error has ended."""
        return self.raw.info.transaction_status in (TransactionStatus.INTRANS, TransactionStatus.INERROR)

    def execute(self, statement: str, values: Values = (), /) -> Answer:
        """Do what a statement says; a question of a connection that only asks is answered from one moment."""
        self._memory.heed(statement)
        if (known := self._memory.recalled(statement, values)) is not None:
            return known
        try:
            if not self._write and not self.in_transaction:
                self.raw.execute(READ)
            answer = self.raw.execute(spelled(statement), values) if values else self.raw.execute(statement)
            return self._memory.kept(statement, values, answer) if self.in_transaction else answer
        except psycopg.Error as error:
            raise failure(error) from error

    def executemany(self, statement: str, values: Iterable[Values], /) -> Answer:
        """Do what a statement says once for each of these values; rows that are inserted go together."""
        self._memory.heed(statement)
        rows = insertion(spelled(statement))
        try:
            cursor = self.raw.cursor()
            if rows is None:
                if given := list(values):
                    cursor.executemany(spelled(statement), given)
            else:
                for several, told in together(rows, values):
                    cursor.execute(several, told)
        except psycopg.Error as error:
            raise failure(error) from error
        return cursor

    def stream(self, statement: str, values: Values = (), /) -> Iterator[Any]:
        """Yield the rows of a large answer, some at once: outside a transaction of their own moment, as of now."""
        try:
            if not self._write and not self.in_transaction:
                self.raw.execute(READ)
            name = f"answer_{next(self._numbers)}"
            with self.raw.cursor(name, withhold=not self.in_transaction) as cursor:
                cursor.itersize = AT_ONCE
                yield from cursor.execute(spelled(statement), values)
        except psycopg.Error as error:
            raise failure(error) from error

    def begin(self, write: bool) -> None:
        """Open a transaction; one that writes holds the head of the journal, so that whoever comes later waits."""
        if not write:
            if not self.in_transaction:
                self.execute(READ)
            return
        self.execute(WRITE)
        try:
            self.execute(QUEUE)
            self.execute(LOCK)
        except ServerFailure:
            self.end(commit=False)
            raise

    def end(self, commit: bool) -> None:
        """End the open transaction, if there is one."""
        self._memory.forget()
        if not self.in_transaction:
            return
        try:
            done = self.raw.execute("COMMIT" if commit else "ROLLBACK").statusmessage
        except psycopg.Error as error:
            if commit or not self.raw.closed:
                raise failure(error, is_unsure=commit and self._is_gone(error)) from error
        else:
            if commit and done != "COMMIT":  # what has failed in it ends a transaction, whoever has caught the failure
                raise ServerFailure("the transaction had failed before", GIVEN_UP)

    def defer_references(self) -> None:
        """Let rows point at rows that are not there yet, until the transaction ends."""
        self.execute("SET CONSTRAINTS ALL DEFERRED")

    def close(self) -> None:
        """Close the connection; an open transaction is forgotten, and what the server still works on is ended."""
        if self.raw.info.transaction_status == TransactionStatus.ACTIVE:
            with suppress(psycopg.Error):
                self.raw.cancel_safe(timeout=SHORTEST)
        self.raw.close()

    def _is_gone(self, error: psycopg.Error) -> bool:
        """Say whether nobody will answer any more what has become of a commit."""
        return self.raw.closed or (error.sqlstate or LOST) in {LOST, *ENDED}


def spoken_through(connection: Connection) -> psycopg.Connection[tuple[Any, ...]]:
    """Return what the library speaks through, also inside the transaction of another."""
    while isinstance(connection, Inner):
        connection = connection.outer
    return cast(Postgresql, connection).raw


@contextmanager
def apart(connection: Connection) -> Iterator[None]:
    """Let a connection that only asks do in the body what is its own; the moment that it was told of ends before."""
    session = cast(Postgresql, connection)
    session.end(commit=False)
    kept, session._write = session._write, True
    try:
        yield
    finally:
        session._write = kept


def opened(server: Server, *, timeout: float, write: bool) -> Postgresql:
    """
    Open a connection to a server; `timeout` is how many seconds to wait for it, and for another writer.

    Raises ServerFailure where no server answers, or it refuses; ServerTooOld.
    """
    try:
        raw = connected(server.address, timeout)
    except psycopg.Error as error:
        raise ServerFailure(str(error), error.sqlstate or state_of(server.address, error)) from error
    try:
        version = raw.info.server_version // 10_000
        if version < NEEDED:
            raise ServerTooOld(address=server, version=version, needed=NEEDED)
        raw.execute(LIMITS, (f"{max(1, round(timeout * 1000))}ms", IDLE))
    except psycopg.Error as error:
        raw.close()
        raise failure(error) from error
    except ServerTooOld:
        raw.close()
        raise
    return Postgresql(raw, write=write)


def failure(error: psycopg.Error, *, is_unsure: bool = False) -> ServerFailure:
    """Return what a server refused or failed in, apart from the library; one that answers no more says no state."""
    gone = LOST if isinstance(error, psycopg.OperationalError) else ""
    return ServerFailure(str(error), error.sqlstate or gone, is_unsure=is_unsure)
