"""
What the day has brought, recorded: each idempotent, an act in the journal like any other.

`queries.rolls` asks, under the same names, whether there is anything to record.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.ledger import Ledger, Recorded
from tracker.services import endings, meetings, periods, weeks

ROLLS: dict[str, Callable[[Ledger], list[Recorded]]] = {
    "rounds": periods.roll,
    "weeks": weeks.roll,
    "meetings": meetings.roll,
    "periods": endings.roll,
}
"""What can come by itself, and what records it."""
