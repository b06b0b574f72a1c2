"""
The whole practice ledger, built for every day from one to another: too long for the suite, short enough for a release.

    python tests/practice.py 2026-11-16 2028-11-15

It prints each day whose ledger could not be built, and why; it leaves with 1 where there is one.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.services.demo import build


def main(first: str, last: str) -> int:
    """Build all days, and return the exit code."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    days = [start + timedelta(n) for n in range((end - start).days + 1)]
    with ProcessPoolExecutor() as workers:
        failed = [problem for problem in workers.map(attempt, days) if problem]
    sys.stdout.write("".join(f"{problem}\n" for problem in failed) + f"{len(days)} days, {len(failed)} failed\n")
    return 1 if failed else 0


def attempt(day: date) -> str | None:
    """Build the ledger of one day, and return what went wrong."""
    with TemporaryDirectory() as folder:
        try:
            build(Path(folder) / "ledger.db", day)
        except Exception as problem:
            return f"{day}: {type(problem).__name__}: {problem}"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
