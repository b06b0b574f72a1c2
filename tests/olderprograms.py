"""
The journal as the programs of 0.1.0 and 0.2.0 wrote it: of an item, the act of a task tells the digest of its content.

A ledger of today is made one of theirs: lines that they did not write go, those after move up, facts that they did not
tell are left out, and the journal is chained anew.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from tracker.ledger.storage.chain import chained
from tracker.ledger.storage.numbers import GENESIS
from tracker.words.canonical import canonical

UNTOLD = ("submitted_by", "received_on", "room", "urgency", "implements", "file_name", "proposing_room", "other")
"""Facts of a directive that they kept in its row alone, or not at all."""

NUMBERED = {
    "obligation": ("opened_by", "met_by", "ended_by"),
    "task": ("referred_by",),
    "undone": ("event", "undone_by"),
}
"""Columns that hold the number of a line."""


def forget(path: Path) -> None:
    """Let the journal of a ledger tell what the programs of 0.1.0 and 0.2.0 told."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE unit SET kind = 'khac' WHERE kind = 'nganh'")  # a kind that they did not know
        query = "SELECT id, content, written, deliverable FROM item"
        items = {number: told for number, *told in connection.execute(query)}
        _chain_anew(connection, items)
        for _, sql in triggers:
            connection.execute(sql)


def _chain_anew(connection: sqlite3.Connection, items: dict[int, list[Any]]) -> None:
    """Write the journal anew, and every number of a line with it."""
    columns = "id, happened, subject, subject_id, happened_on, recorded_at, actor, payload"
    acts = connection.execute(f"SELECT {columns} FROM event ORDER BY id").fetchall()
    kept = [act for act in acts if act[1] != "item-entered"]
    moved = {act[0]: number for number, act in enumerate(kept, start=1)}
    connection.execute("DELETE FROM event")
    head = GENESIS
    for number, happened, subject, about, on, at, actor, payload in kept:
        facts = _told(happened, json.loads(payload), items, moved)
        payload = canonical(facts).replace('"nganh"', '"khac"')
        line = chained(moved[number], happened, subject, about, on, at, actor, payload, head, None)
        head = line.digest
        connection.execute(f"INSERT INTO event VALUES ({', '.join('?' * len(line))})", line)
    connection.execute("UPDATE head SET last = ?, digest = ?", (len(kept), head))
    for table, names in NUMBERED.items():
        for name in names:
            for row, value in connection.execute(f"SELECT rowid, {name} FROM {table}").fetchall():
                connection.execute(f"UPDATE {table} SET {name} = ? WHERE rowid = ?", (moved.get(value), row))
    for number, first, last in connection.execute("SELECT id, first, last FROM batch").fetchall():
        span = [moved[each] for each in range(first, last + 1) if each in moved]
        connection.execute("UPDATE batch SET first = ?, last = ? WHERE id = ?", (span[0], span[-1], number))


def _told(happened: str, facts: dict[str, Any], items: dict[int, list[Any]], moved: dict[int, int]) -> dict[str, Any]:
    """Return what an older program told of an act."""
    if happened == "directive-issued":
        return {name: value for name, value in facts.items() if name not in UNTOLD}
    if happened == "task-assigned":
        content, written, deliverable = items[facts["item"]]
        digest = None if content is None else sha256(content.encode()).hexdigest()
        return facts | {"content_sha256": digest, "written": bool(written), "deliverable": deliverable}
    if happened == "act-undone":
        return facts | {"events": [moved[each] for each in facts["events"] if each in moved]}
    return facts
