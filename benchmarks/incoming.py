"""
How fast files come in, beside `sqlite-utils`, which writes one table of text and holds nothing against anything.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from timing import Candidate, Run, run, table

SIZES = (10_000, 100_000)
DIRECTIVE = "150/CT-UBND"

MOST_OF_PEER = 2.0
"""How many times the peer's time an import may cost."""

MOST_GROWTH = 1.25
"""How much more memory ten times the rows may take."""


def told(tracker: Path, data: Path, scratch: Path, today: str) -> tuple[str, bool]:
    """Return what importing takes, and whether its targets were held."""
    files = {rows: data / f"import-{rows}.csv" for rows in SIZES}
    ours = {rows: _imported(tracker, data / "empty.db", files[rows], scratch, today) for rows in SIZES}
    peers = {rows: _inserted(tracker.parent / "sqlite-utils", files[rows], scratch) for rows in SIZES}
    ratios = {rows: ours[rows].processor / peers[rows].processor for rows in SIZES}
    growing = ours[SIZES[1]].peak / ours[SIZES[0]].peak
    text = table(
        [
            "`task import --commit`",
            "processor, s",
            "tasks/s",
            "peak, MiB",
            "peer, s",
            "ratio",
            "target",
        ],
        [
            [
                f"{rows:,} rows",
                f"{ours[rows].processor:.1f}",
                f"{rows / ours[rows].processor:,.0f}",
                f"{ours[rows].peak:.0f}",
                f"{peers[rows].processor:.1f}",
                f"{ratios[rows]:.1f}",
                f"≤ {MOST_OF_PEER:g}",
            ]
            for rows in SIZES
        ],
    )
    text += f"\nPeak memory of {SIZES[1]:,} rows / of {SIZES[0]:,}: {growing:.2f} (target ≤ {MOST_GROWTH}).\n"
    return text, max(ratios.values()) <= MOST_OF_PEER and growing <= MOST_GROWTH


def _imported(tracker: Path, empty: Path, file: Path, scratch: Path, today: str) -> Run:
    """Import a file into a ledger of its own; the better of two runs counts."""
    ledger = scratch / "import.db"
    command = [str(tracker), "--ledger", str(ledger), "--today", today, "task", "import", str(file)]
    command += ["--directive", DIRECTIVE, "--commit"]

    def once() -> Run:
        """Import it into a fresh copy."""
        _clear(scratch.glob("import.db*"))
        shutil.copy(empty, ledger)
        return run(Candidate(f"import {file.name}", command))

    return min((once() for _ in range(2)), key=lambda taken: taken.processor)


def _inserted(peer: Path, file: Path, scratch: Path) -> Run:
    """Insert a file by `sqlite-utils`; the better of two runs counts."""
    command = [str(peer), "insert", str(scratch / "peer.db"), "rows", str(file), "--csv", "--silent"]

    def once() -> Run:
        """Insert it into a new database."""
        _clear(scratch.glob("peer.db*"))
        return run(Candidate(f"insert {file.name}", command))

    return min((once() for _ in range(2)), key=lambda taken: taken.processor)


def _clear(files: Iterable[Path]) -> None:
    """Remove files."""
    for file in list(files):
        file.unlink()
