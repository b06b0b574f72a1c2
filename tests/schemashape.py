"""
The shape of a database: what its tables, indexes, triggers and views are, however their CREATE was written or grew.

Columns, keys and references are what SQLite's pragmas say; names of constraints, CHECKs, predicates, triggers and views
are read from the definitions, word by word, without spacing, case or quotes. So a column that `ALTER TABLE` added is
equal to one that was there from the start.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from typing import Any

Shape = dict[str, object]
Words = tuple[str, ...]

WORD = re.compile(r"""--[^\n]*|/\*.*?\*/|('(?:[^']|'')*')|"([^"]+)"|`([^`]+)`|\[([^\]]+)\]|([\w.]+)|([^\w\s])""", re.S)
OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"


def shape(connection: sqlite3.Connection) -> Shape:
    """Return what a database is made of: each fact under a name that says where it stands."""
    facts: Shape = {}
    for kind, name, _, sql in connection.execute(OBJECTS).fetchall():
        if name == "alembic_version":
            continue
        if kind == "table":
            facts.update(_table(connection, name, _words(sql)))
        else:
            facts[f"{kind} {name}"] = _words(sql)
    return facts


def differences(one: Shape, other: Shape) -> list[str]:
    """Return the names of the facts that differ, or stand on one side alone."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def unnamed(connection: sqlite3.Connection) -> list[str]:
    """Return the constraints of a database's tables that bear no name; keys of one counted column need none."""
    found = []
    for kind, name, _, sql in connection.execute(OBJECTS).fetchall():
        words = _words(sql) if kind == "table" and name != "alembic_version" else ()
        for at, word in enumerate(words):
            references = word == "references" and not _is_key_before(words, at)
            begins = word in ("check", "unique", "foreign") or words[at : at + 3] == ("primary", "key", "(")
            if (begins or references) and words[at - 2] != "constraint":
                found.append(f"{name}: {' '.join(words[at : at + 6])}")
    return found


def _is_key_before(words: Words, at: int) -> bool:
    """Say whether REFERENCES at a place is the second half of a FOREIGN KEY (…)."""
    if words[at - 1] != ")":
        return False
    opened = max(i for i in range(at) if words[i] == "(")
    return words[opened - 2 : opened] == ("foreign", "key")


def _words(sql: str) -> Words:
    """Return a definition word by word: strings as they are, all else in small letters and without quotes."""
    return tuple(
        text if text else (double or tick or square or bare or mark).lower()
        for text, double, tick, square, bare, mark in WORD.findall(sql)
        if text or double or tick or square or bare or mark
    )


def _table(connection: sqlite3.Connection, table: str, words: Words) -> Iterator[tuple[str, object]]:
    """Yield the facts of one table."""
    flags = connection.execute("SELECT wr, strict FROM pragma_table_list(?) WHERE schema = 'main'", (table,)).fetchone()
    yield f"table {table}", (*flags, "autoincrement" in words)
    parts = _parts(words)
    said = {part[0]: part for part in parts}
    for _, name, kind, required, default, key, hidden in connection.execute(f"PRAGMA table_xinfo({table})"):
        part = said[name.lower()]
        collation = part[part.index("collate") + 1] if "collate" in part else None
        computed = _bracket(part, part.index("as") + 1) if hidden else None
        value = None if default is None else _words(default)
        yield f"column {table}.{name}", (kind.upper(), required, value, key, hidden, collation, computed)
    for rows in _keys(connection, table):
        yield f"foreign key {table} ({', '.join(row[2] for row in rows)})", rows
    for _, name, unique, origin, partial in connection.execute(f"PRAGMA index_list({table})").fetchall():
        if origin != "c":
            columns = [row[2:] for row in connection.execute(f"PRAGMA index_xinfo({name})")]
            yield f"key {table} {origin} {[row[0] for row in columns]}", (unique, partial, columns)
    for part in parts:
        yield from _constraints(table, part)


def _keys(connection: sqlite3.Connection, table: str) -> list[list[tuple[Any, ...]]]:
    """Return the references of a table to others: a row for each column of each."""
    found: dict[int, list[tuple[Any, ...]]] = {}
    for row in connection.execute(f"PRAGMA foreign_key_list({table})"):
        found.setdefault(row[0], []).append(row[1:])
    return list(found.values())


def _constraints(table: str, part: Words) -> Iterator[tuple[str, object]]:
    """Yield each CHECK of a column or a table, and the name of each other constraint, with what it says."""
    for at, word in enumerate(part):
        name = part[at - 1] if part[at - 2 : at - 1] == ("constraint",) else ""
        if word == "check":
            said = _bracket(part, at + 1)
            yield f"check {table} {name or said}", said
        elif name:
            # Which columns it is on, SQLite's pragmas have said.
            late = word in ("foreign", "references") and "deferred" in part
            yield f"constraint {table} {name}", ("foreign" if word == "references" else word, late)


def _parts(words: Words) -> list[Words]:
    """Return the columns and constraints of a table, as the commas outside of brackets part them."""
    body = _bracket(words, words.index("("))
    parts: list[list[str]] = [[]]
    depth = 0
    for word in body:
        depth += (word == "(") - (word == ")")
        if word == "," and depth == 0:
            parts.append([])
        else:
            parts[-1].append(word)
    return [tuple(part) for part in parts]


def _bracket(words: Words, at: int) -> Words:
    """Return what stands in the bracket that opens at a place."""
    depth = 0
    for end in range(at, len(words)):
        depth += (words[end] == "(") - (words[end] == ")")
        if depth == 0:
            return words[at + 1 : end]
    raise AssertionError(words)
