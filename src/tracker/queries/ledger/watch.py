"""
WATCH: is the end of the journal in order.

A cheap question for a job that runs every day; `db verify` and `db doctor` ask the whole one.
"""

from __future__ import annotations

from tracker.ledger.storage.chain import verify
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import SEALED, check_end, line_or_seal
from tracker.ledger.storage.numbers import GENESIS

TAIL = 200
"""How many of the last acts are verified."""


LAST_LINES = f"{SEALED} ORDER BY s.id DESC LIMIT :count"


def verify_tail(connection: Connection) -> None:
    """Verify the last acts of the journal; raises ChainBroken or LinesMissing."""
    lines = [line_or_seal(row) for row in connection.execute(LAST_LINES, {"count": TAIL + 1})][::-1]
    last, digest = (lines[-1].id, lines[-1].digest) if lines else (0, GENESIS)
    check_end(connection, last, digest)
    # With a line more than is verified, that line vouches for what comes before.
    previous = lines.pop(0).digest if len(lines) > TAIL else GENESIS
    verify(lines, previous=previous)
