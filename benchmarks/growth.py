"""
How the time of every question grows with the ledger: measured, judged, and drawn.

A question is a whole process; its time is what it took of the processor beyond `tracker --version`. It grows too fast
where ten times the tasks cost more than twelve times as much.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from questions import questions
from timing import Candidate, run, table

SIZES = (1_000, 10_000, 100_000)
MOST = 12.0
"""How many times as much ten times the tasks may cost, beyond starting."""

NOISE = 0.03
"""Seconds beyond starting that two runs of one process differ by: less than this is taken for this."""

ENOUGH = 3.0
"""Seconds after which a question is not asked again: what it takes is then no matter of chance."""

WIDTH = 72

Times = Mapping[int, float]
"""Seconds of the processor, for each number of tasks."""


def measured(tracker: Path, data: Path, scratch: Path, today: str) -> tuple[float, dict[str, Times]]:
    """Return what starting takes, and what each question takes on the ledger of each size; the better of two runs."""
    starting = min(run(Candidate("start", [str(tracker), "--version"])).processor for _ in range(5))
    found: dict[str, dict[int, float]] = {}
    for size in SIZES:
        ledger = data / f"ledger-{size}.db"
        begun = [str(tracker), "--ledger", str(ledger), "--today", today]
        run(Candidate("turn the page", [*begun, "today"]))
        for question in questions(ledger, scratch):
            candidate = Candidate(question.name, [*begun, *question.words], exits=frozenset({0, 3}))
            taken = math.inf
            for _ in range(2):
                emptied(scratch)
                taken = min(taken, run(candidate).processor)
                if taken > ENOUGH:
                    break
            found.setdefault(question.name, {})[size] = taken
    return starting, dict(found)


def growths(times: Times, starting: float) -> list[float]:
    """Return how many times as much each size costs as the one before it, beyond starting."""
    beyond = [times[size] - starting for size in SIZES]
    return [after / max(before, NOISE) for before, after in pairwise(beyond)]


def grown(found: Mapping[str, Times], starting: float) -> list[str]:
    """Return the questions that grow too fast."""
    return [name for name, times in found.items() if max(growths(times, starting)) > MOST]


def told(found: Mapping[str, Times], starting: float) -> str:
    """Return every question as a Markdown table, the dearest first, and the picture of them."""
    dearest = sorted(found, key=lambda name: -found[name][SIZES[-1]])
    rows = [
        [
            f"`{name}`",
            *(f"{found[name][size]:.2f}" for size in SIZES),
            *(f"{growth:.1f}" for growth in growths(found[name], starting)),
            "yes" if max(growths(found[name], starting)) <= MOST else "NO",
        ]
        for name in dearest
    ]
    headings = ["seconds of the processor", *(f"{size:,}" for size in SIZES), "× 10", "× 100", "held"]
    said = f"Starting (`tracker --version`) takes {starting:.2f} s; {len(found)} questions.\n\n"
    return said + table(headings, rows) + "\n" + picture({name: found[name] for name in dearest})


def picture(found: Mapping[str, Times]) -> str:
    """Return the questions as lines of text: a mark for each size, the farther to the right the dearer."""
    least = min(min(times.values()) for times in found.values())
    most = max(max(times.values()) for times in found.values())
    scale = (WIDTH - 1) / max(math.log(most / least), 1e-9)
    wide = max(map(len, found))
    lines = [
        "```",
        f"o {SIZES[0]:,}   + {SIZES[1]:,}   # {SIZES[2]:,} tasks; from {least:.2f} s to {most:.1f} s, by ratio",
        *(f"{name:{wide}} |{_marks(times, least, scale)}" for name, times in found.items()),
        "```",
    ]
    return "\n".join(lines) + "\n"


def _marks(times: Times, least: float, scale: float) -> str:
    """Return the marks of one question; where two fall together the larger ledger's is seen."""
    line = [" "] * WIDTH
    for mark, size in zip("o+#", SIZES, strict=True):
        line[round(math.log(times[size] / least) * scale)] = mark
    return "".join(line).rstrip()


def emptied(scratch: Path) -> None:
    """Take away what the last question wrote, but for the folders and lists that questions find."""
    for place in scratch.glob("*.out"):
        if place.is_dir():
            kept = place.name.startswith("urge")
            shutil.rmtree(place)
            if kept:
                place.mkdir()
        else:
            place.unlink()


def missed(names: Sequence[str]) -> str:
    """Return which questions grow too fast, in a line."""
    if not names:
        return f"\nTen times the tasks cost at most {MOST:.0f} times as much beyond starting.\n"
    return f"\nTen times the tasks cost more than {MOST:.0f} times as much beyond starting: {', '.join(names)}.\n"
