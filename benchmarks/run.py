"""
The benchmark: `tracker` beside the least that Typer and Rich could do, in one run, as ratios.

    python benchmarks/run.py --tracker VENV/bin/tracker [--rounds 15] [--data FOLDER]

Give it an installed and compiled copy, not an editable one. Results go to stdout as Markdown. The
exit code is 3 where a target is missed. Milliseconds depend on the machine; the ratios should not.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from timing import Candidate, Run, compared, machine, medians, run, table

HERE = Path(__file__).parent
TODAY = "2026-11-23"
SMALL, LARGE = 1_000, 100_000
IMPORTS = (10_000, 100_000)
BASELINE = "30 constant rows, Typer + Rich, on a terminal"
AS_FLAT = 1.15
LEAST_RATE = 10_000
"""Tasks a second that an import must keep up, start-up and commit included."""

MOST_GROWTH = 1.25
"""How much more memory ten times the rows may take."""

DIRECTIVE = "150/CT-UBND"

SELECT = (
    "SELECT id, rule, subject_id, unit, started_on, due_on, extensions FROM obligation"
    " WHERE outcome = 'open' AND force = 'duty' AND due_on < '2026-11-23' ORDER BY due_on, id LIMIT 30"
)


def main() -> int:
    """Run everything and return the exit code."""
    options = _options()
    tracker = Path(options.tracker).absolute()
    python = tracker.parent / "python"
    with TemporaryDirectory() as scratch:
        data = Path(options.data or scratch).absolute()
        _generate(python, data)
        candidates = starts(tracker, python, data, Path(scratch))
        seconds = medians(candidates, options.rounds)
        imports = imported(tracker, data, Path(scratch))
    small, large = (seconds[_overdue(size, "a terminal")] for size in (SMALL, LARGE))
    growth = imports[IMPORTS[1]].peak / imports[IMPORTS[0]].peak
    rates = {rows: rows / taken.seconds for rows, taken in imports.items()}
    held = [
        *(seconds[one.name] <= one.target * seconds[BASELINE] for one in candidates if one.target is not None),
        large <= AS_FLAT * small,
        min(rates.values()) >= LEAST_RATE,
        growth <= MOST_GROWTH,
    ]
    sys.stdout.write(f"{machine(python)}; medians of {options.rounds} rounds, candidates in turn.\n\n")
    sys.stdout.write(compared(candidates, seconds, BASELINE))
    sys.stdout.write(f"\n`overdue` at {LARGE:,} tasks / at {SMALL:,}: {large / small:.2f} (target ≤ {AS_FLAT})\n\n")
    sys.stdout.write(
        table(
            ["`task import --commit`", "seconds", "tasks/s", "peak, MiB"],
            [
                [f"{rows:,} rows", f"{taken.seconds:.1f}", f"{rates[rows]:,.0f}", f"{taken.peak:.0f}"]
                for rows, taken in imports.items()
            ],
        )
    )
    between = (IMPORTS[1] - IMPORTS[0]) / (imports[IMPORTS[1]].seconds - imports[IMPORTS[0]].seconds)
    sys.stdout.write(
        f"\nWithout start-up: {between:,.0f} tasks/s. Peak memory of {IMPORTS[1]:,} rows / of {IMPORTS[0]:,}:"
        f" {growth:.2f} (target ≤ {MOST_GROWTH}); rate target ≥ {LEAST_RATE:,} tasks/s.\n"
    )
    return 0 if all(held) else 3


def starts(tracker: Path, python: Path, data: Path, scratch: Path) -> list[Candidate]:
    """Return the commands that are timed in turn, the baseline and the floors among them."""
    small, large = data / f"ledger-{SMALL}.db", data / f"ledger-{LARGE}.db"
    told = scratch / "told.db"
    shutil.copy(large, told)
    check = [str(tracker), "--ledger", str(told), "--today", TODAY, "check"]
    run(Candidate("tell everything once", check, exits=frozenset({0, 3})))
    floor = f"import sqlite3\nfor row in sqlite3.connect({str(large)!r}).execute({SELECT!r}): print(*row)"
    constant = [str(python), str(HERE / "constant_rows.py"), "overdue", "--limit", "30"]

    def overdue(ledger: Path) -> list[str]:
        return [str(tracker), "--ledger", str(ledger), "--today", TODAY, "overdue", "--limit", "30"]

    return [
        Candidate(BASELINE, constant, on_terminal=True),
        Candidate(_overdue(SMALL, "a terminal"), overdue(small), on_terminal=True, target=1.15),
        Candidate(_overdue(LARGE, "a terminal"), overdue(large), on_terminal=True, target=1.15),
        Candidate(_overdue(SMALL, "a pipe"), overdue(small), target=0.6),
        Candidate(_overdue(LARGE, "a pipe"), overdue(large), target=0.6),
        Candidate(f"`tracker check`, nothing to say, {LARGE:,} tasks", check, target=0.6),
        Candidate("floor: the same rows with sqlite3 alone", [str(python), "-c", floor]),
        Candidate("floor: import typer", [str(python), "-c", "import typer"]),
        Candidate("floor: python", [str(python), "-c", "pass"]),
    ]


def imported(tracker: Path, data: Path, scratch: Path) -> dict[int, Run]:
    """Import each file into a ledger of its own; the better of two runs counts."""
    taken: dict[int, Run] = {}
    for rows in IMPORTS:
        runs = []
        for _ in range(2):
            ledger = scratch / "import.db"
            for old in scratch.glob("import.db*"):
                old.unlink()
            shutil.copy(data / "empty.db", ledger)
            command = [str(tracker), "--ledger", str(ledger), "--today", TODAY, "task", "import"]
            command += [str(data / f"import-{rows}.csv"), "--directive", DIRECTIVE, "--commit"]
            runs.append(run(Candidate(f"import of {rows:,} rows", command)))
        taken[rows] = min(runs, key=lambda one: one.seconds)
    return taken


def _overdue(size: int, where: str) -> str:
    """Return the name of a candidate."""
    return f"`tracker overdue --limit 30`, {size:,} tasks, on {where}"


def _generate(python: Path, data: Path) -> None:
    """Write the ledgers and files, in a process of its own: its memory must not count as a child's."""
    sizes = [str(size) for size in sorted({SMALL, LARGE, *IMPORTS})]
    subprocess.run([str(python), str(HERE / "generate.py"), str(data), *sizes], check=True)  # noqa: S603 - our own


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tracker", required=True, help="the installed program, bin/tracker of a venv")
    parser.add_argument("--rounds", type=int, default=15, help="rounds that count (one more warms up)")
    parser.add_argument("--data", help="folder of the ledgers, kept for the next run (default: made anew)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
