"""
Checks of what clerks typed: directives, items and units, against the journal and the rules of secrecy.

Directives and items are not derived: where they differ from the journal, only a backup tells what
they said.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256

from tracker.checks.finding import Finding, grouped
from tracker.clock import Event
from tracker.lines import LineUnreadable, lines, read, taken_back
from tracker.symbols import key
from tracker.text import fold
from tracker.unithistory import UNIT_ACTS, Named, histories
from tracker.vocabulary import Correctable, DirectiveField, Happened

DIRECTIVE_FACTS = (
    "number",
    "kind",
    "abstract",
    "signer",
    "issuer",
    "secrecy",
    "submitted_by",
    "received_on",
    "room",
    "urgency",
    "implements",
    "proposing_room",
    "other",
    "file_name",
    "file_sha256",
)
"""Columns of a directive that the journal tells; what an act of an older program does not, is not asked."""

OF_DIRECTIVES = (Happened.DIRECTIVE_ISSUED, Happened.DIRECTIVE_CORRECTED, Happened.DIRECTIVE_WITHDRAWN)
"""Acts that tell what a directive says."""

ITEM_FACTS = (
    *("directive", "content_sha256", "point", "programme", "phrase", "deliverable", "written"),
    *("proposing_room", "other"),
)
"""Facts of an item that the journal tells; of its content, the digest."""

WORDS_OF_ITEMS = frozenset({"content_sha256", "point", "programme", "other"})
"""What is gone once its directive has turned out to be secret."""


def directives(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Hold the directives against the acts that issued and withdrew them."""
    columns = ("issued_on", "withdrawn_on", *DIRECTIVE_FACTS)
    query = f"SELECT id, {', '.join(columns)} FROM directive ORDER BY id"  # noqa: S608 - our own words
    stored = {number: dict(zip(columns, row, strict=True)) for number, *row in connection.execute(query)}
    told: dict[int, dict[str, object]] = {}
    for event in _acts(connection, *OF_DIRECTIVES):
        if event.happened is Happened.DIRECTIVE_ISSUED:
            facts = {name: event.facts[name] for name in DIRECTIVE_FACTS if name in event.facts}
            told[event.subject_id] = facts | {"issued_on": event.on.isoformat(), "withdrawn_on": None}
        elif event.happened is Happened.DIRECTIVE_CORRECTED:
            column = DirectiveField(str(event.facts["field"])).column
            if column in columns:
                told.setdefault(event.subject_id, {})[column] = event.facts["new"]
            if "items" in event.facts:  # it turned out to be secret, and keeps neither file nor other information
                told.setdefault(event.subject_id, {}).update(file_sha256=None, file_name=None, other=None)
        else:
            told.setdefault(event.subject_id, {})["withdrawn_on"] = event.on.isoformat()
    unknown: list[object] = [number for number in stored if number not in told]
    gone: list[object] = [number for number in told if number not in stored]
    yield from grouped("directives", "{count} văn bản giao không có trong nhật ký (đầu tiên: mã {first}).", unknown)
    yield from grouped(
        "directives", "{count} văn bản giao trong nhật ký không còn trong sổ (đầu tiên: mã {first}).", gone
    )
    for name in columns:
        differing: list[object] = [
            number for number, row in stored.items() if name in told.get(number, {}) and row[name] != told[number][name]
        ]
        yield from grouped(
            "directives",
            "Cột {column} của {count} văn bản giao khác với nhật ký (đầu tiên: mã {first}).",
            differing,
            column=name,
        )


def items(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Hold the items against the digests and facts that the journal keeps of them."""
    told: dict[int, dict[str, object]] = {}
    item_of: dict[int, int] = {}
    withdrawn: set[int] = set()
    for event in _acts(connection, Happened.TASK_ASSIGNED, Happened.TASK_CORRECTED, Happened.DIRECTIVE_CORRECTED):
        if event.happened is Happened.DIRECTIVE_CORRECTED:
            numbers = event.facts.get("items")
            withdrawn |= {int(number) for number in numbers} if isinstance(numbers, list) else set()
            continue
        if event.happened is Happened.TASK_ASSIGNED:
            item_of[event.subject_id] = int(str(event.facts["item"]))
        item = item_of.get(event.subject_id)
        if item is None:
            continue
        facts = told.setdefault(item, {"proposing_room": None, "other": None})
        if event.happened is Happened.TASK_ASSIGNED:
            facts.update((name, event.facts[name]) for name in ITEM_FACTS if name in event.facts)
        elif "content_sha256" in event.facts:
            facts["content_sha256"] = event.facts["content_sha256"]
        field = event.facts.get("field")
        column = Correctable(str(field)).column if field in set(Correctable) else None
        if column in ITEM_FACTS:
            facts[column] = event.facts.get("new")
    differing: dict[str, list[object]] = {name: [] for name in ITEM_FACTS}
    columns = ("content", "directive_id", *ITEM_FACTS[2:])
    query = f"SELECT id, {', '.join(columns)} FROM item ORDER BY id"  # noqa: S608 - names of our own
    for number, content, *values in connection.execute(query):
        digest = None if content is None else sha256(content.encode()).hexdigest()
        row = {"content_sha256": digest} | dict(zip(("directive", *ITEM_FACTS[2:]), values, strict=True))
        for name, value in told.get(number, {}).items():
            if row[name] != (None if name in WORDS_OF_ITEMS and number in withdrawn else value):
                differing[name].append(number)
    yield from grouped(
        "items",
        "Nội dung của {count} mục giao đã bị sửa ngoài chương trình (đầu tiên: mục {first}).",
        differing.pop("content_sha256"),
    )
    for name, numbers in differing.items():
        yield from grouped(
            "items",
            "Cột {column} của {count} mục giao khác với nhật ký (đầu tiên: mục {first}).",
            numbers,
            column=name,
        )


def secrecy(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Find secret items with words, open ones without, and secret directives with a file (Art. 5.2)."""
    worded = connection.execute(
        "SELECT item.id FROM item JOIN directive ON directive.id = item.directive_id"
        " WHERE item.secret <> (item.content IS NULL) OR item.secret <> (directive.secrecy IS NOT NULL)"
        " ORDER BY item.id"
    )
    yield from grouped(
        "secrecy",
        "{count} mục giao sai chế độ mật: mục mật có nội dung hoặc mục thường thiếu nội dung (đầu tiên: {first}).",
        [row[0] for row in worded],
    )
    filed = connection.execute(
        "SELECT id FROM directive WHERE secrecy IS NOT NULL"
        " AND (file_name IS NOT NULL OR file_sha256 IS NOT NULL) ORDER BY id"
    )
    yield from grouped(
        "secrecy", "{count} văn bản mật có tệp đính kèm (đầu tiên: mã {first}).", [row[0] for row in filed]
    )


def copies(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Find what is only another spelling of its neighbour, for searching, and differs from it."""
    for table, column, words, told in (
        ("directive", "folded_number", "number", key),
        ("item", "folded", "content", fold),
        ("unit_name", "folded", "name", fold),
    ):
        rows = connection.execute(f"SELECT id, {column}, {words} FROM {table} ORDER BY id")  # noqa: S608 - our own
        yield from grouped(
            "copies",
            "Cột {column} của {count} dòng bảng {table} không khớp với cột {words} (đầu tiên: mã {first}).",
            [number for number, stored, of in rows if stored != (None if of is None else told(of))],
            table=table,
            column=column,
            words=words,
        )


def units(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Find units that the journal tells otherwise: their code, their kind, their names; and those without a name."""
    added = {
        event.subject_id: (event.facts.get("code"), event.facts.get("kind"))
        for event in _acts(connection, Happened.UNIT_ADDED)
    }
    stored_units = connection.execute("SELECT id, code, kind FROM unit ORDER BY id").fetchall()
    yield from grouped(
        "units",
        "Mã hoặc loại của {count} đơn vị khác với nhật ký (đầu tiên: mã {first}).",
        [unit for unit, code, kind in stored_units if unit in added and added[unit] != (code, kind)],
    )
    nameless = connection.execute(
        "SELECT code FROM unit WHERE NOT EXISTS ("
        " SELECT 1 FROM unit_name WHERE unit_id = unit.id AND official = 1) ORDER BY code"
    )
    yield from grouped(
        "units", "{count} đơn vị không có tên chính thức (đầu tiên: {first}).", [row[0] for row in nameless]
    )
    told = histories(_acts(connection, *UNIT_ACTS)).names
    stored: dict[int, list[Named]] = {unit: [] for (unit,) in connection.execute("SELECT id FROM unit ORDER BY id")}
    query = "SELECT unit_id, name, official, since, until, holder FROM unit_name ORDER BY id"
    for unit, name, official, since, until, holder in connection.execute(query):
        stored.setdefault(unit, []).append(Named(name, bool(official), since, until, holder))
    differing: list[object] = [unit for unit in sorted({*told, *stored}) if told.get(unit) != stored.get(unit)]
    yield from grouped("units", "Tên của {count} đơn vị khác với nhật ký (đầu tiên: mã {first}).", differing)


def _acts(connection: sqlite3.Connection, *kinds: Happened) -> Iterator[Event]:
    """Yield the acts of these kinds that stand and can be read; `payloads` names the others."""
    undone = taken_back(connection)
    for line in lines(connection):
        if line.happened in kinds and line.id not in undone:
            try:
                yield read(line)
            except LineUnreadable:
                continue
