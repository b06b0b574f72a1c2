"""
Those who enter a ledger on a server: under which name, what they are shown, and their passwords.

What reaches the server is never a password.
"""

from __future__ import annotations

import psycopg

from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.postgresql.session import failure, spoken_through

OWNER = "SELECT pg_has_role(session_user, nspowner, 'USAGE') FROM pg_namespace WHERE nspname = current_schema()"

SHOWN = """
SELECT n.name, u.id, my_units() FROM setting s
  JOIN unit u ON s.value = 'unit:' || u.code
  JOIN unit_name n ON n.unit_id = u.id AND n.official AND n.until IS NULL
 WHERE s.name = 'role.' || session_user AND row_security_active('event')
"""
"""The unit whose part alone a policy shows to whoever entered, and the numbers that it is known by; 0 is everybody."""


def entered_as(connection: Connection) -> str:
    """Return the name under which a connection entered the server."""
    return spoken_through(connection).info.user


def is_owner(connection: Connection) -> bool:
    """Say whether whoever entered owns the ledger, or acts for its owner: such a one may sign with any name."""
    found = connection.execute(OWNER).fetchone()
    return found is not None and bool(found[0])


def shown_to(connection: Connection) -> tuple[str, int, frozenset[int]] | None:
    """Return the unit whose part alone is shown, its number, and all that it speaks for; None where everything is."""
    found = connection.execute(SHOWN).fetchone()
    return None if found is None else (str(found[0]), int(found[1]), frozenset(found[2]) - {0})


def set_password(connection: Connection, name: str, password: str) -> None:
    """
    Give a login a password, of which the server is told the verifier alone (RFC 5803).

    Anybody may change their own; `set_verifier` in the ledger says whose an admin may set. Raises ServerFailure.
    """
    raw = spoken_through(connection)
    try:
        verifier = raw.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256").decode()
    except psycopg.Error as error:
        raise failure(error) from error
    if name == entered_as(connection):
        connection.execute(_own(verifier))
    else:
        connection.execute("SELECT set_verifier(?, ?)", (name, verifier))


def _own(verifier: str) -> str:
    """Return the statement by which whoever entered changes their own password: it takes no parameters."""
    quoted = verifier.replace("'", "''")
    return f"ALTER ROLE SESSION_USER PASSWORD '{quoted}'"
