"""
The journal's chain: each line carries a digest of its payload and of the line before.

Whoever changes, removes or inserts an act breaks every digest after it. The head's first twelve
hex digits stand under every printed list, so an old paper can be held against the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from tracker.errors import JournalBroken, NotFound
from tracker.ledger.storage.numbers import GENESIS
from tracker.words.canonical import canonical_value

VERSION = 1


class ChainBroken(JournalBroken):
    """A line does not follow from the one before."""

    sentence = (
        "Nhật ký không khớp tại sự kiện số {event}: nội dung đã bị sửa ngoài chương trình. "
        "Không dùng số liệu của sổ này; khôi phục từ bản sao lưu và đối chiếu."
    )


class HeadUnknown(NotFound):
    """No line of this journal has that head."""

    sentence = "Nhật ký không có mã {head}: báo cáo đó không in từ sổ này, hoặc sổ đã bị thay đổi."


class Line(NamedTuple):
    """One line of the journal as it is stored."""

    id: int
    happened: str
    subject: str
    subject_id: int
    happened_on: str
    recorded_at: str
    actor: str
    payload: str
    payload_digest: str
    digest: str


def chained(
    number: int,
    happened: str,
    subject: str,
    subject_id: int,
    happened_on: str,
    recorded_at: str,
    actor: str,
    payload: str,
    previous: str,
) -> Line:
    """Return the next line of the journal, chained to the digest of the line before."""
    payload_digest = sha256(payload.encode()).hexdigest()
    text = canonical_value(
        [VERSION, number, happened, subject, subject_id, happened_on, recorded_at, actor, payload_digest, previous]
    )
    digest = sha256(text.encode()).hexdigest()
    return Line(number, happened, subject, subject_id, happened_on, recorded_at, actor, payload, payload_digest, digest)


def verify(lines: Iterable[Line], *, previous: str = GENESIS, head: str | None = None) -> tuple[int, str]:
    """
    Walk the chain and return how many lines there are and the digest of the last.

    Raises ChainBroken at the first line that does not follow, HeadUnknown where `head` is given
    and no line's digest begins with it.
    """
    count, seen = 0, head is None
    for line in lines:
        if None in line:  # a table forbids it, a damaged page does not
            raise ChainBroken(event=line.id)
        expected = chained(
            line.id,
            line.happened,
            line.subject,
            line.subject_id,
            line.happened_on,
            line.recorded_at,
            line.actor,
            line.payload,
            previous,
        )
        if (line.payload_digest, line.digest) != (expected.payload_digest, expected.digest):
            raise ChainBroken(event=line.id)
        previous = line.digest
        seen = seen or line.digest.startswith(head or "")
        count += 1
    if not seen:
        raise HeadUnknown(head=head)
    return count, previous
