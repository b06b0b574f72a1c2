"""
The benchmark: `tracker` beside the least that Typer and Rich could do, in one run, as ratios.

    python benchmarks/run.py --tracker VENV/bin/tracker [--rounds 15] [--data FOLDER] [--write]

Give it an installed and compiled copy, not an editable one, with `sqlite-utils` beside it. Results go to stdout as
Markdown. The exit code is 3 where a target is missed. Milliseconds depend on the machine; the ratios should not.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import acts
import growth
import incoming
import outgoing
from questions import KNOWN
from timing import Candidate, compared, machine, medians, put, run

HERE = Path(__file__).parent
TODAY = "2026-11-23"
SMALL, LARGE = 1_000, 100_000
BASELINE = "30 constant rows, Typer + Rich, on a terminal"
AS_FLAT = 1.15
ASKED = (
    ("today", 1.5),
    ("due", 1.5),
    ("task show TASK", 1.5),
    ("explain TASK", 1.5),
    ("task list --limit 30", 1.5),
    ("search trường --limit 30", 1.5),
    ("stats", 3.0),
)
"""What is asked every day, and how many times `overdue --limit 30` it may cost."""

REGISTER = """
SELECT t.id, d.number, i.content, n.name, t.status, t.due_on,
       (SELECT MAX(o.provisional) FROM obligation o WHERE o.subject = 'task' AND o.subject_id = t.id
           AND o.outcome = 'open') AS provisional,
       (SELECT MIN(o.due_on) < '2026-11-23' FROM obligation o WHERE o.subject = 'task' AND o.subject_id = t.id
           AND o.outcome = 'open') AS overdue
  FROM task t JOIN item i ON i.id = t.item_id JOIN directive d ON d.id = i.directive_id
  JOIN unit_name n ON n.unit_id = t.lead AND n.official AND n.until IS NULL
 ORDER BY t.id
"""
"""The columns of `task list --format csv`, as somebody asks for them who knows the tables."""

README = HERE / "README.md"
BEGIN, END = "<!-- figures of the last run -->", "<!-- end of the figures -->"

SELECT = (
    "SELECT id, rule, subject_id, unit, started_on, due_on, extensions FROM obligation"
    " WHERE outcome = 'open' AND force = 'duty' AND due_on < '2026-11-23' ORDER BY due_on, id LIMIT 30"
)


class Section(NamedTuple):
    """One part of what is printed, and whether its targets were held."""

    text: str
    held: bool


def main() -> int:
    """Run everything and return the exit code."""
    options = _options()
    tracker = Path(options.tracker).absolute()
    python = tracker.parent / "python"
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        data = Path(options.data or scratch / "data").absolute()
        _generate(python, data)
        sections = [
            _floors(starts(tracker, python, data, scratch), options.rounds),
            _answers(answers(tracker, data), options.rounds),
            _answers(
                [*outgoing.written(tracker, data, scratch, TODAY), outgoing.registers(tracker, data, scratch, TODAY)],
                options.rounds,
            ),
            _growth(tracker, data, scratch),
            Section(*acts.told(tracker, data, scratch, TODAY, options.rounds)),
            Section(*incoming.told(tracker, data, scratch, TODAY)),
        ]
    text = f"{machine(python)}; medians of {options.rounds} rounds, candidates in turn.\n\n"
    text += "\n".join(section.text for section in sections)
    sys.stdout.write(text)
    if options.write:
        put(README, text, BEGIN, END)
    return 0 if all(section.held for section in sections) else 3


def _floors(candidates: list[Candidate], rounds: int) -> Section:
    """Compare `overdue` and `check` with the least that Typer and Rich could do."""
    seconds = medians(candidates, rounds)
    small, large = (seconds[_overdue(size, "a terminal")] for size in (SMALL, LARGE))
    held = all(one.target is None or seconds[one.name] <= one.target * seconds[BASELINE] for one in candidates)
    text = compared(candidates, seconds, BASELINE)
    text += f"\n`overdue` at {LARGE:,} tasks / at {SMALL:,}: {large / small:.2f} (target ≤ {AS_FLAT})\n"
    return Section(text, held and large <= AS_FLAT * small)


def _answers(groups: list[list[Candidate]], rounds: int) -> Section:
    """Compare what is asked every day with the first candidate of each group."""
    texts, held = [], True
    for group in groups:
        seconds = medians(group, rounds)
        base = seconds[group[0].name]
        held = held and all(one.target is None or seconds[one.name] <= one.target * base for one in group)
        texts.append(compared(group, seconds, group[0].name))
    return Section("\n".join(texts), held)


def _growth(tracker: Path, data: Path, scratch: Path) -> Section:
    """Ask every question of three ledgers."""
    starting, found = growth.measured(tracker, data, scratch, TODAY)
    fast = growth.grown(found, starting)
    return Section(growth.told(found, starting) + growth.missed(fast), not fast)


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


def answers(tracker: Path, data: Path) -> list[list[Candidate]]:
    """Return what is asked every day at 100,000 tasks, beside `overdue`, and a register beside `sqlite-utils`."""
    ledger = data / f"ledger-{LARGE}.db"
    begun = [str(tracker), "--ledger", str(ledger), "--today", TODAY]
    with closing(sqlite3.connect(ledger)) as connection:
        task = str(connection.execute(KNOWN["number"]).fetchone()[0])
    asked = [Candidate(f"`overdue --limit 30`, {LARGE:,} tasks", [*begun, "overdue", "--limit", "30"])]
    for words, target in ASKED:
        typed = [task if word == "TASK" else word for word in words.split()]
        asked.append(Candidate(f"`{words}`", [*begun, *typed], target=target))
    peer = [str(tracker.parent / "sqlite-utils")]
    whole = [
        Candidate(
            "`sqlite-utils query --csv`",
            [*peer, "query", str(ledger), REGISTER, "--csv"],
        ),
        Candidate("`task list --format csv`", [*begun, "task", "list", "--format", "csv"], target=1.5),
    ]
    return [asked, whole]


def _overdue(size: int, where: str) -> str:
    """Return the name of a candidate."""
    return f"`tracker overdue --limit 30`, {size:,} tasks, on {where}"


def _generate(python: Path, data: Path) -> None:
    """Write the ledgers and files, in a process of its own: its memory must not count as a child's."""
    sizes = [str(size) for size in sorted({SMALL, LARGE, *incoming.SIZES, *growth.SIZES})]
    subprocess.run([str(python), str(HERE / "generate.py"), str(data), *sizes], check=True)  # noqa: S603 - our own


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tracker", required=True, help="the installed program, bin/tracker of a venv")
    parser.add_argument("--rounds", type=int, default=15, help="rounds that count (one more warms up)")
    parser.add_argument("--data", help="folder of the ledgers, kept for the next run (default: made anew)")
    parser.add_argument("--write", action="store_true", help="put the figures into benchmarks/README.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
