"""
Checks of the journal: its chain, the text of its lines, their days, and the documents they rest on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from tracker.checks.damage import Finding, grouped
from tracker.errors import JournalBroken
from tracker.law.vocabulary import Happened
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import LineUnreadable, is_practice, lines, read, verify_journal
from tracker.ledger.storage.numbers import head
from tracker.settings import VIETNAM
from tracker.words.canonical import canonical

FORESEEN = frozenset(
    {
        Happened.MEETING_SCHEDULED,
        Happened.THURSDAY_CAME,
        Happened.PERIOD_OPENED,
        Happened.PERIOD_ENDED,
        Happened.YEAR_TURNED,
    }
)
"""Acts whose day may lie ahead when they are recorded."""


def chain(connection: Connection) -> Iterator[Finding]:
    """Verify that each line follows from the one before, and that none is gone at the end."""
    try:
        verify_journal(connection)
    except JournalBroken as error:
        yield Finding("journal", error.sentence, error.values)


def payloads(connection: Connection) -> Iterator[Finding]:
    """Find lines that cannot be read, or whose text is not the one way to write it."""
    unreadable: list[object] = []
    otherwise: list[object] = []
    for line in lines(connection):
        try:
            event = read(line)
        except LineUnreadable:
            unreadable.append(line.id)
            continue
        if canonical(event.facts) != line.payload:
            otherwise.append(line.id)
    yield from grouped(
        "payloads", "Không đọc được nội dung của {count} sự kiện trong nhật ký (đầu tiên: số {first}).", unreadable
    )
    yield from grouped(
        "payloads",
        "{count} sự kiện trong nhật ký không do chương trình viết (đầu tiên: số {first}).",
        otherwise,
    )


def days(connection: Connection) -> Iterator[Finding]:
    """
    Find acts that stand and were recorded before they happened, by the day in Vietnam; whoever practises may do so.

    Once something was recorded on that day, or later, it has come, and is no finding for ever.
    """
    if is_practice(connection):
        return
    latest = ""
    for (recorded_at,) in connection.execute("SELECT DISTINCT recorded_at FROM act"):
        latest = max(latest, datetime.fromisoformat(recorded_at).astimezone(VIETNAM).date().isoformat())
    query = "SELECT id, happened FROM act WHERE happened_on > :latest ORDER BY id"
    later = connection.execute(query, {"latest": latest})
    ahead: list[object] = [number for number, happened in later if happened not in FORESEEN]
    yield from grouped("days", "{count} sự kiện có ngày xảy ra ở sau ngày ghi vào sổ (đầu tiên: số {first}).", ahead)


def swaps(connection: Connection) -> Iterator[Finding]:
    """Find swaps that name only one of their two days."""
    halves: list[object] = []
    for number, facts in _facts(connection, Happened.DAYS_SWAPPED):
        if {bool(day[1]) for day in facts["days"]} != {True, False}:
            halves.append(number)
    yield from grouped(
        "swaps",
        "{count} lần hoán đổi ngày nghỉ thiếu ngày nghỉ hoặc ngày làm bù (đầu tiên: sự kiện {first}).",
        halves,
    )


def documents(connection: Connection) -> Iterator[Finding]:
    """Hold the documents against what the journal says of them."""
    kept = "SELECT number, issued_on, file_sha256, file_name FROM document WHERE id = ?"
    query = "SELECT r.event FROM restated r JOIN event b ON b.id = r.restated_by WHERE b.subject = 'directive'"
    without = {number for (number,) in connection.execute(query)}  # their directive turned out to be secret
    gone: list[object] = []
    differing: list[object] = []
    for number, facts in _facts(connection):
        file = None if number in without else facts.get("file_sha256")
        document = facts.get("document")
        if not isinstance(document, int):
            continue
        known = connection.execute(kept, (document,)).fetchone()
        if known is None:
            gone.append(number)
        elif (facts.get("number"), facts.get("document_issued_on"), file) != known[:3]:
            differing.append(document)
        elif file is None or "file_name" in facts:  # an act of an older program told the digest alone
            name = None if file is None else facts["file_name"]
            differing += [document] if known[3] != name else []
    yield from grouped(
        "documents", "{count} sự kiện dẫn một văn bản không có trong sổ (đầu tiên: sự kiện {first}).", gone
    )
    yield from grouped(
        "documents",
        "{count} văn bản có số, ngày hoặc tệp khác với nhật ký (đầu tiên: mã {first}).",
        list(dict.fromkeys(differing)),
    )


def batches(connection: Connection) -> Iterator[Finding]:
    """Find acts that belong to no command, or to two: each command's acts follow those of the one before."""
    torn: list[object] = []
    expected: int | None = None
    for number, first, last in connection.execute("SELECT id, first, last FROM batch ORDER BY id"):
        if last < first or (expected is not None and first != expected):
            torn.append(number)
        expected = last + 1
    # Where the journal ends before its last command, `chain` tells what is missing; a command at work is not told yet.
    latest, _digest = head(connection)
    if expected is not None and latest >= expected and not connection.in_transaction:
        torn.append(expected)
    yield from grouped(
        "batches", "{count} lệnh không khớp với các sự kiện của nó trong nhật ký (đầu tiên: {first}).", torn
    )


def _facts(connection: Connection, happened: Happened | None = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the number and the facts of the acts that can be read; `payloads` names the others."""
    for line in lines(connection):
        if happened is None or line.happened == happened:
            try:
                yield line.id, dict(read(line).facts)
            except LineUnreadable:
                continue
