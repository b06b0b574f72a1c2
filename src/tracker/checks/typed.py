"""
Checks of directives, items and units against the rules of secrecy and against each other.

That they say what the journal says, the checks of derived rows prove.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.checks.damage import Finding, grouped
from tracker.ledger.storage.connection import Connection


def secrecy(connection: Connection) -> Iterator[Finding]:
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


def units(connection: Connection) -> Iterator[Finding]:
    """Find units without a name."""
    nameless = connection.execute(
        "SELECT code FROM unit WHERE NOT EXISTS ("
        " SELECT 1 FROM unit_name WHERE unit_id = unit.id AND official) ORDER BY code"
    )
    yield from grouped(
        "units", "{count} đơn vị không có tên chính thức (đầu tiên: {first}).", [row[0] for row in nameless]
    )
