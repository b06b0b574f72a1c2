"""
What acts cost: a small one beside a question, heavy ones beside themselves, and what checking everything takes.

An act changes its ledger, so each run has a copy of its own, made before it is timed.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

from timing import Candidate, Run, run, table

TARGETS = {"task progress": 1.5, "--help": 1.5, "task --help": 1.5}
"""How many times `overdue --limit 30` these may cost, all on a ledger of 1,000 tasks."""

GROWING = {"meeting schedule": 3.0, "undo": 3.0}
"""How many times their own cost at 1,000 tasks these may cost at 100,000."""

MOST_MEMORY = 150
"""Mebibytes that a check or a rebuild of any ledger may hold."""

MEETING = "2026-12-17"
OPEN = "SELECT id FROM task WHERE status = 'assigned' ORDER BY id DESC LIMIT 1"


class Desk:
    """A copy of a ledger that acts may change."""

    def __init__(self, tracker: Path, scratch: Path, today: str) -> None:
        """Work with this program on copies in this folder."""
        self._tracker = tracker
        self._copy = scratch / "acts.db"
        self._today = today

    def taken(self, ledger: Path, *lines: Sequence[str]) -> Run:
        """Copy a ledger, do all these lines on the copy, and return what the last of them took."""
        self.clear()
        shutil.copy(ledger, self._copy)
        begun = [str(self._tracker), "--ledger", str(self._copy), "--today", self._today]
        return [run(Candidate(" ".join(line), [*begun, *line], exits=frozenset({0, 3}))) for line in lines][-1]

    def clear(self) -> None:
        """Remove the copy."""
        for old in self._copy.parent.glob("acts.db*"):
            old.unlink()


def told(tracker: Path, data: Path, scratch: Path, today: str, rounds: int) -> tuple[str, bool]:
    """Return the tables of what acts cost, and whether every target was held."""
    small, large = (data / f"ledger-{size}.db" for size in (1_000, 100_000))
    desk = Desk(tracker, scratch, today)
    parts = [_small(desk, small, rounds), _heavy(desk, small, large), _whole(desk, large)]
    desk.clear()
    return "\n".join(text for text, _ in parts), all(held for _, held in parts)


def _small(desk: Desk, ledger: Path, rounds: int) -> tuple[str, bool]:
    """Compare a small act, and help, with the question that is asked most."""
    with closing(sqlite3.connect(ledger)) as connection:
        task = str(connection.execute(OPEN).fetchone()[0])
    base = ["overdue", "--limit", "30"]
    lines = {"overdue --limit 30": base, "task progress": ["task", "progress", task, "--note", "x"]}
    lines |= {"--help": ["--help"], "task --help": ["task", "--help"]}
    seconds: dict[str, list[float]] = {name: [] for name in lines}
    for _ in range(rounds):
        for name, line in lines.items():
            seconds[name].append(desk.taken(ledger, ["today"], line).processor)
    medians = {name: median(each) for name, each in seconds.items()}
    ratios = {name: each / medians["overdue --limit 30"] for name, each in medians.items()}
    rows = [
        [f"`{name}`", f"{medians[name] * 1000:.0f}", f"{ratios[name]:.2f}", _at_most(TARGETS.get(name))]
        for name in lines
    ]
    text = table(["1,000 tasks", "processor, ms", "ratio", "target"], rows)
    return text, all(ratios[name] <= target for name, target in TARGETS.items())


def _heavy(desk: Desk, small: Path, large: Path) -> tuple[str, bool]:
    """Compare acts that concern many with themselves on a small ledger."""
    schedule = ["meeting", "schedule", MEETING]
    lines = {"meeting schedule": [schedule], "undo": [schedule, ["undo"]]}
    rows, held = [], True
    for name, done in lines.items():
        taken = [median(desk.taken(ledger, ["today"], *done).processor for _ in range(3)) for ledger in (small, large)]
        ratio = taken[1] / taken[0]
        held = held and ratio <= GROWING[name]
        rows.append([f"`{name}`", *(f"{each:.2f}" for each in taken), f"{ratio:.2f}", _at_most(GROWING[name])])
    return table(["processor, s", "1,000 tasks", "100,000 tasks", "ratio", "target"], rows), held


def _whole(desk: Desk, large: Path) -> tuple[str, bool]:
    """Tell what a check and a rebuild of everything take."""
    lines = (["db", "doctor"], ["db", "rebuild", "--dry-run"], ["db", "verify"])
    taken = {" ".join(line): desk.taken(large, line) for line in lines}
    rows = [
        [f"`{name}`", f"{each.processor:.1f}", f"{each.peak:.0f}", _at_most(MOST_MEMORY)]
        for name, each in taken.items()
    ]
    text = table(["100,000 tasks", "processor, s", "peak, MiB", "target"], rows)
    return text, all(each.peak <= MOST_MEMORY for each in taken.values())


def _at_most(target: float | None) -> str:
    """Return a target as it stands in a table."""
    return "" if target is None else f"≤ {target:g}"
