"""
WATCH: is the end of the journal in order.

A cheap question for a job that runs every day; `db verify` and `db doctor` ask the whole one.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.errors import JournalBroken
from tracker.ledger.storage.chain import GENESIS, Line, verify
from tracker.ledger.storage.connection import Connection
from tracker.queries import Query

TAIL = 200
"""How many of the last acts are verified."""


class TailMissing(JournalBroken):
    """The last lines of the journal are gone."""

    sentence = "Nhật ký thiếu {missing} sự kiện cuối: đã bị xóa ngoài chương trình. Chạy «tracker db verify»."


LAST_LINES = Query(
    """
SELECT e.id, e.happened, e.subject, e.subject_id, e.happened_on, e.recorded_at, e.actor, e.payload,
       e.payload_digest, e.digest
  FROM event e ORDER BY e.id DESC LIMIT :count
""",
    Line,
)


class Given(NamedTuple):
    """The highest number an act was ever given."""

    seq: int


GIVEN = Query("SELECT seq FROM sqlite_sequence WHERE name = 'event'", Given)


def verify_tail(connection: Connection) -> None:
    """Verify the last acts of the journal; raises ChainBroken or TailMissing."""
    lines = LAST_LINES.all(connection, count=TAIL + 1)[::-1]
    given = GIVEN.all(connection)
    last = lines[-1].id if lines else 0
    if given and given[0].seq > last:
        raise TailMissing(missing=given[0].seq - last)
    # With a line more than is verified, that line vouches for what comes before.
    previous = lines.pop(0).digest if len(lines) > TAIL else GENESIS
    verify(lines, previous=previous)
