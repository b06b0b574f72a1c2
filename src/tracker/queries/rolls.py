"""
What the day may have brought that nobody has recorded: each cheap to ask, and read-only.

`services.rolls` records it, under the same names.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date

from tracker.queries.meetings import is_roll_due
from tracker.queries.periods import is_period_over
from tracker.queries.watch import is_round_near
from tracker.queries.weeks import is_thursday_near

NEAR: dict[str, Callable[[sqlite3.Connection, date], bool]] = {
    "rounds": is_round_near,
    "weeks": is_thursday_near,
    "meetings": is_roll_due,
    "periods": is_period_over,
}
"""What may have come near, and how that is asked."""
