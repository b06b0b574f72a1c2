"""Lines of the journal as whoever has an SQL client would write them by hand, past the program."""

from __future__ import annotations

from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

import psycopg

from tracker.ledger.storage.chain import Line, chained
from tracker.words.canonical import canonical

Raw = psycopg.Connection[tuple[Any, ...]]


def one(connection: Raw, query: str, *values: object) -> Any:
    """Return what a query says in one word."""
    row = connection.execute(query.encode(), values or None).fetchone()
    assert row is not None
    return row[0]


def open_task(owner: Raw, unit: int) -> int:
    """Return a task that a unit leads and works on, of which nothing is secret."""
    return int(
        one(
            owner,
            "SELECT MIN(t.id) FROM task t JOIN item i ON i.id = t.item_id"
            " WHERE t.lead = %s AND t.status IN ('assigned', 'in-progress') AND NOT i.secret",
            unit,
        )
    )


def next_line(
    connection: Raw,
    task: int,
    *,
    happened: str = "progress-noted",
    subject: str = "task",
    actor: str = "clerk_of_unit",
    recorded_at: datetime | None = None,
    facts: dict[str, object] | None = None,
    happened_on: str = "2026-11-27",
    after: int = 0,
) -> Line:
    """Return the next line of the journal, as the program would write it."""
    last, digest = connection.execute("SELECT id, digest FROM seal ORDER BY id DESC LIMIT 1").fetchone() or (0, "")
    at = (recorded_at or datetime.now(UTC)).isoformat(timespec="seconds")
    payload = canonical({"note": 'Đã làm "một nửa"\n\\ \x01'} if facts is None else facts)
    return chained(last + 1 + after, happened, subject, task, happened_on, at, actor, payload, digest, token_hex(16))


def write(connection: Raw, line: Line) -> None:
    """Write a line of the journal."""
    marks = ", ".join(["%s"] * len(line))
    connection.execute(f"INSERT INTO event ({', '.join(Line._fields)}) VALUES ({marks})".encode(), line)
