"""
WATCH: is the end of the journal in order.

A cheap question for a job that runs every day; `db verify` and `db doctor` ask the whole one.
"""

from __future__ import annotations

from tracker.ledger.storage.chain import Line, verify
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import check_end
from tracker.ledger.storage.numbers import GENESIS
from tracker.queries import Query

TAIL = 200
"""How many of the last acts are verified."""


LAST_LINES = Query(
    """
SELECT e.id, e.happened, e.subject, e.subject_id, e.happened_on, e.recorded_at, e.actor, e.payload,
       e.payload_digest, e.digest
  FROM event e ORDER BY e.id DESC LIMIT :count
""",
    Line,
)


def verify_tail(connection: Connection) -> None:
    """Verify the last acts of the journal; raises ChainBroken or LinesMissing."""
    lines = LAST_LINES.all(connection, count=TAIL + 1)[::-1]
    last, digest = (lines[-1].id, lines[-1].digest) if lines else (0, GENESIS)
    check_end(connection, last, digest)
    # With a line more than is verified, that line vouches for what comes before.
    previous = lines.pop(0).digest if len(lines) > TAIL else GENESIS
    verify(lines, previous=previous)
