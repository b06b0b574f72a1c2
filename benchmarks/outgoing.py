"""
What leaves: `overdue` in every format that a file can have, beside the same list as CSV.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from timing import Candidate

from tracker.render import KNOWN

SIZES = (1_000, 10_000)
BASE = "csv"
HELD_TO = {"xlsx": 2.5, "html": 2.5, "docx": 5.0, "ics": 3.0, "pdf": 6.0}
"""How many times the CSV a format may cost."""


def written(tracker: Path, data: Path, scratch: Path, today: str) -> list[list[Candidate]]:
    """Return for each size the list as a CSV, and then in every other format that has been written."""
    return [
        [
            Candidate(
                f"`overdue` as {name}, {size:,} tasks",
                [
                    *(str(tracker), "--ledger", str(data / f"ledger-{size}.db"), "--today", today),
                    *("overdue", "--output", str(scratch / f"overdue-{size}.{name}")),
                ],
                target=HELD_TO.get(name),
            )
            for name in _formats()
        ]
        for size in SIZES
    ]


def _formats() -> list[str]:
    """Return the formats that a list can leave in, CSV first; a picture holds one page and no list."""
    found = [name for name, form in KNOWN.items() if form.suffix and find_spec(f"tracker.render.{form.module}")]
    return [BASE, *(name for name in found if name not in (BASE, "plain", "png"))]
