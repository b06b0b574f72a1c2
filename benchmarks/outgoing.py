"""
What leaves: lists and pages in every format that a file can have, beside the same as CSV or as they stand on a pipe.

    python benchmarks/outgoing.py --tracker VENV/bin/tracker --data FOLDER [--rounds 3] [--write]

measures this part alone, with the memory that each takes, and with `--write` puts the figures into README.md, between
marks of their own. FOLDER holds the ledgers of `generate.py`.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from questions import KNOWN as ASKED_FOR
from timing import Candidate, machine, medians, put, run, table

from tracker.render import KNOWN

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- figures of what leaves -->", "<!-- end of what leaves -->"
TODAY = "2026-11-23"
SIZES = (1_000, 10_000)
BASE = "csv"
HELD_TO = {"xlsx": 2.5, "html": 2.5, "docx": 5.0, "ics": 3.0, "pdf": 6.0}
"""How many times the CSV a list of some hundred rows may cost."""

WHOLE = {"xlsx": 4.0, "html": 3.0, "docx": 10.0, "md": 1.5, "json": 1.5}
"""The same of a register of ten thousand rows, which no PDF holds."""

PAGES = (
    (("today",), ("xlsx", "docx", "html", "pdf", "png")),
    (("meeting", "packet", "DAY"), ("xlsx", "docx", "html", "pdf")),
    (("report", "build", "--period", "2026-Q3"), ("xlsx", "docx", "html", "pdf")),
    (("stats", "--trend"), ("xlsx", "html", "pdf")),
    (("explain", "1"), ("docx", "pdf")),
)
"""Pages of several sections, and the formats that they are asked for in."""

PAGE = 4.0
"""How many times the same page on a pipe any of them may cost."""


def written(tracker: Path, data: Path, scratch: Path, today: str) -> list[list[Candidate]]:
    """Return for each size the list as a CSV, and then in every other format that has been written."""
    return [
        [_candidate(tracker, data, size, today, ("overdue",), name, scratch, HELD_TO.get(name)) for name in _formats()]
        for size in SIZES
    ]


def registers(tracker: Path, data: Path, scratch: Path, today: str) -> list[Candidate]:
    """Return the whole register of the larger ledger in every format that holds it."""
    names = (BASE, *WHOLE)
    return [
        _candidate(tracker, data, SIZES[-1], today, ("task", "list"), name, scratch, WHOLE.get(name)) for name in names
    ]


def pages(tracker: Path, data: Path, scratch: Path, today: str, meeting: str) -> list[list[Candidate]]:
    """Return each page of the larger ledger as it stands on a pipe, and then in each format."""
    found = []
    for words, names in PAGES:
        typed = tuple(meeting if word == "DAY" else word for word in words)
        found.append(
            [_candidate(tracker, data, SIZES[-1], today, typed, name, scratch, PAGE) for name in ("txt", *names)]
        )
    return found


def _candidate(
    tracker: Path,
    data: Path,
    size: int,
    today: str,
    words: tuple[str, ...],
    suffix: str,
    scratch: Path,
    target: float | None,
) -> Candidate:
    """Return a command that writes a file."""
    shown = " ".join(words)
    place = scratch / f"{'-'.join(words).replace('/', '-')}-{size}.{suffix}"
    begun = [str(tracker), "--ledger", str(data / f"ledger-{size}.db"), "--today", today]
    target = None if suffix in (BASE, "txt") else target
    return Candidate(f"`{shown}` as {suffix}, {size:,} tasks", [*begun, *words, "--output", str(place)], target=target)


def _formats() -> list[str]:
    """Return the formats that a list can leave in, CSV first; a picture holds one page and no list."""
    found = [name for name, form in KNOWN.items() if form.suffix and find_spec(f"tracker.render.{form.module}")]
    return [BASE, *(name for name in found if name not in (BASE, "plain", "png"))]


def measured(groups: list[list[Candidate]], rounds: int) -> tuple[str, bool]:
    """Return what each took beside the first of its group, with the most memory it had, and whether targets held."""
    texts, held = [], True
    for group in groups:
        peaks = {candidate.name: run(candidate).peak for candidate in group}
        seconds = medians(group, rounds)
        rows = []
        for candidate in group:
            ratio = seconds[candidate.name] / seconds[group[0].name]
            holds = candidate.target is None or ratio <= candidate.target
            held = held and holds
            said = ["", ""] if candidate.target is None else [f"≤ {candidate.target:.1f}", "yes" if holds else "NO"]
            milliseconds, peak = f"{seconds[candidate.name] * 1000:.0f}", f"{peaks[candidate.name]:.0f}"
            rows.append([candidate.name, milliseconds, f"{ratio:.2f}", *said, peak])
        texts.append(table(["whole process", "median, ms of processor", "ratio", "target", "held", "MiB"], rows))
    return "\n".join(texts), held


def main() -> int:
    """Measure what leaves and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tracker", required=True, help="the installed program, bin/tracker of a venv")
    parser.add_argument("--data", required=True, help="folder of the ledgers")
    parser.add_argument("--rounds", type=int, default=3, help="rounds that count (one more warms up)")
    parser.add_argument("--write", action="store_true", help="put the figures into benchmarks/README.md")
    options = parser.parse_args()
    tracker, data = Path(options.tracker).absolute(), Path(options.data).absolute()
    with closing(sqlite3.connect(data / f"ledger-{SIZES[-1]}.db")) as connection:
        meeting = str(connection.execute(ASKED_FOR["meeting day"]).fetchone()[0])
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        groups = written(tracker, data, scratch, TODAY)
        groups += [registers(tracker, data, scratch, TODAY), *pages(tracker, data, scratch, TODAY, meeting)]
        told, held = measured(groups, options.rounds)
    text = f"{machine(tracker.parent / 'python')}; medians of {options.rounds} rounds, candidates in turn.\n\n{told}"
    sys.stdout.write(text)
    if options.write:
        put(README, text, BEGIN, END)
    return 0 if held else 3


if __name__ == "__main__":
    sys.exit(main())
