"""
The journal's chain: each line carries a digest of what it says, and one of that and of the line before.

Whoever changes, removes or inserts an act breaks every digest after it. The head's first twelve hex digits stand under
every printed list, so an old paper can be held against the ledger. What a line says is hashed with a nonce, so that
whoever sees the digests alone can verify the chain, and guess nothing of what a short line says.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from tracker.errors import JournalBroken, NotFound
from tracker.ledger.storage.numbers import GENESIS
from tracker.words.canonical import canonical_value

BARE, HIDDEN = 1, 2
"""Versions of a line: with the digest of its payload, which can be guessed; with that of a body with a nonce."""


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
    """One line of the journal as it is stored; of version 1 `body_digest` is that of the payload, and no nonce is."""

    id: int
    happened: str
    subject: str
    subject_id: int
    happened_on: str
    recorded_at: str
    actor: str
    payload: str
    body_digest: str
    digest: str
    version: int
    nonce: str | None


COLUMNS = ", ".join(Line._fields)
"""The columns of a line, as the table `event` calls them."""


class Seal(NamedTuple):
    """What everybody may read of a line (the view `seal`), and may verify without seeing what it says."""

    id: int
    version: int
    body_digest: str | None
    digest: str


class Verified(NamedTuple):
    """A chain that holds: how many lines, the digest of the last, and how many of them were not seen."""

    events: int
    head: str
    sealed: int = 0
    """Lines not seen, whose digest follows from that of their body all the same."""
    unproven: int = 0
    """Lines not seen, of version 1: only what comes after them vouches for them."""


def derived(previous: str) -> str:
    """Return a nonce that follows from the line before: of a ledger that is made to be the same each time."""
    return sha256(f"nonce {previous}".encode()).hexdigest()[:32]


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
    nonce: str | None,
) -> Line:
    """Return the next line of the journal, chained to the digest of the line before; of version 1 without a nonce."""
    said = (happened, subject, subject_id, happened_on, recorded_at, actor)
    if nonce is None:
        body_digest = _digest(payload)
        digest = _digest(canonical_value([BARE, number, *said, body_digest, previous]))
        return Line(number, *said, payload, body_digest, digest, BARE, None)
    # A payload is canonical JSON itself, and stands last: whatever it holds, no other line has the same text.
    body_digest = _digest(f"{canonical_value([nonce, *said])[:-1]},{payload}]")
    return Line(number, *said, payload, body_digest, linked(number, body_digest, previous), HIDDEN, nonce)


def linked(number: int, body_digest: str, previous: str) -> str:
    """Return the digest of a line of version 2: of its body's digest, and of the line before."""
    return _digest(canonical_value([HIDDEN, number, body_digest, previous]))


def verify(lines: Iterable[Line | Seal], *, previous: str = GENESIS, head: str | None = None) -> Verified:
    """
    Walk the chain, of lines that are seen and of seals of others.

    Raises ChainBroken at the first line that does not follow, or is of an older version than one before; HeadUnknown
    where `head` is given and no line's digest begins with it.
    """
    count, sealed, unproven, latest, seen = 0, 0, 0, BARE, head is None
    for line in lines:
        if not (_follows(line, previous) and latest <= line.version):
            raise ChainBroken(event=line.id)
        if isinstance(line, Seal):
            sealed += line.version > BARE
            unproven += line.version == BARE
        previous, latest = line.digest, line.version
        seen = seen or line.digest.startswith(head or "")
        count += 1
    if not seen:
        raise HeadUnknown(head=head)
    return Verified(count, previous, sealed, unproven)


def _follows(line: Line | Seal, previous: str) -> bool:
    """Say whether a line follows from the one before; of a seal of version 1 nothing can be said."""
    if isinstance(line, Seal):
        if line.version == BARE:
            return line.digest is not None
        return line.version == HIDDEN and line.digest == linked(line.id, line.body_digest or "", previous)
    if None in line[:-1]:  # a table forbids it, a damaged page does not
        return False
    return line == chained(*line[:8], previous, line.nonce)


def _digest(text: str) -> str:
    """Return the SHA-256 digest of a text, in hex."""
    return sha256(text.encode()).hexdigest()
