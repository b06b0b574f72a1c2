"""A small practice ledger, some of whose provisional deadlines have passed: for tests that add up its totals."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from running import Result, nine_in_the_morning, program
from tracker.services.demo import build

BUILT = date(2026, 11, 23)
"""A Monday which nobody has announced to be worked: what crosses it is provisional."""

TODAY = date(2026, 12, 8)
"""A Tuesday two weeks later, on which nothing was recorded since."""

RUN = program(nine_in_the_morning)


@lru_cache(maxsize=1)
def practice_ledger() -> Path:
    """Return a ledger of some 600 tasks; only read it."""
    path = Path(mkdtemp()) / "ledger.db"
    build(path, BUILT, scale=0.3)
    return path


def asked(line: str, *, today: date = TODAY) -> Result:
    """Run a line on the practice ledger."""
    return RUN(f"--ledger {practice_ledger()} --today {today} {line}")
