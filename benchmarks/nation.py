"""
The nation: a ledger for each province on one server, filled, measured and asked.

    python benchmarks/nation.py --server ADDRESS --data FOLDER [--places 34] [--tasks 17647] [--write]

ADDRESS names a schema with `{place}` in it, the number of a province: `…?options=-csearch_path%3Dprovince_{place}`. One
generated ledger is copied into each of them by `tracker db copy`; a schema that holds a ledger already is left as it
is. The same lines are typed when one ledger stands on the server and when all do. `--write` puts the figures into
docs/scale.md.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import NamedTuple

from clerk import Acts, Clerk, clerks
from generate import build
from load import opened
from manyclerks import Typed, in_process
from timing import machine, put, table

from tracker.errors import TrackerError

PAGE = Path(__file__).parent.parent / "docs" / "scale.md"
BEGIN, END = "<!-- figures of the nation -->", "<!-- end of the nation -->"
TIMES = 7

SIZE = """
SELECT CAST(SUM(pg_total_relation_size(c.oid)) AS bigint)
  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = CAST(quote_ident(current_schema()) AS regnamespace)
"""


class Held(NamedTuple):
    """What a ledger holds: its tasks, the lines of its journal, and the bytes it takes."""

    tasks: int
    lines: int
    size: int


def main() -> int:
    """Fill, measure and ask, and return the exit code."""
    options = _options()
    ledger = Path(options.data) / f"ledger-{options.tasks}.db"
    if not ledger.exists():
        build(ledger, options.tasks)
    places = [options.server.replace("{place}", str(place)) for place in range(1, options.places + 1)]
    copied = [filled(ledger, places[0])]
    alone = asked(places[0])
    copied += [filled(ledger, place) for place in places[1:]]
    together = asked(places[0])
    held = [what_holds(place) for place in places]
    text = told(held, [seconds for seconds in copied if seconds], alone, together)
    sys.stdout.write(text)
    if options.write:
        put(PAGE, text, BEGIN, END)
    return 0


def filled(ledger: Path, place: str) -> float:
    """Copy a ledger to a place, and return the seconds it took; none where one stands there."""
    try:
        opened(place).close()
    except TrackerError:
        started = time.perf_counter()
        code, said = in_process(place)(["db", "copy", str(ledger), place])
        if code:
            raise SystemExit(f"{place}: {said}") from None
        return time.perf_counter() - started
    return 0.0


def what_holds(place: str) -> Held:
    """Return what a ledger holds."""
    with closing(opened(place)) as connection:
        (tasks,) = connection.execute("SELECT COUNT(*) FROM task").fetchone()
        (lines,) = connection.execute("SELECT COUNT(*) FROM event").fetchone()
        (size,) = connection.execute(SIZE).fetchone()
    return Held(tasks, lines, size)


def asked(place: str) -> dict[str, float]:
    """Return the median seconds of lines typed at a ledger; the first time of each is not counted."""
    with closing(opened(place)) as connection:
        (clerk,) = clerks(connection, 1)
    typed = in_process(place)
    return {name: median(seconds[1:]) for name, seconds in _typed(typed, clerk).items()}


def _typed(typed: Typed, clerk: Clerk) -> dict[str, list[float]]:
    """Return the seconds of each line, typed several times in turn."""
    notes = Acts(clerk, time.time_ns() // 1_000_000_000).notes()
    lines = {
        "overdue --limit 30": ("overdue", "--limit", "30"),
        "overdue --unit UNIT": ("overdue", "--unit", clerk.unit),
        "today": ("today",),
        "task show TASK": ("task", "show", str(clerk.tasks[0])),
        "search trường --limit 30": ("search", "trường", "--limit", "30"),
        "stats": ("stats",),
        "task progress TASK": (),
    }
    taken: dict[str, list[float]] = {name: [] for name in lines}
    for _ in range(TIMES + 1):
        for name, words in lines.items():
            started = time.perf_counter()
            code, said = typed(words or next(notes).words)
            taken[name].append(time.perf_counter() - started)
            if code not in (0, 3):
                raise SystemExit(f"{name}: {said}")
    return taken


def told(held: list[Held], copied: list[float], alone: dict[str, float], together: dict[str, float]) -> str:
    """Return the figures as Markdown."""
    tasks, lines, size = (sum(each[part] for each in held) for part in range(3))
    text = (
        f"{datetime.now(UTC):%Y-%m-%d}; {machine(Path(sys.executable))}; `python benchmarks/nation.py --server ADDRESS"
    )
    text += f" --data FOLDER --places {len(held)}`, the program beside the server.\n\n"
    rows = [
        ["a province", f"{held[0].tasks:,}", f"{held[0].lines:,}", f"{held[0].size / 2**20:,.0f}"],
        [f"{len(held)} provinces", f"{tasks:,}", f"{lines:,}", f"{size / 2**20:,.0f}"],
    ]
    text += table(["", "tasks", "lines of the journal", "MiB on the server"], rows)
    if copied:
        text += f"\n`tracker db copy` of one of them into the server: {median(copied):.0f} s.\n"
    text += "\n" + table(
        ["milliseconds, in a process that is there already", "one ledger on the server", f"{len(held)}"],
        [[f"`{name}`", f"{alone[name] * 1000:.0f}", f"{together[name] * 1000:.0f}"] for name in alone],
    )
    return text


def _options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True, help="address of a ledger, with {place} in its schema")
    parser.add_argument("--data", required=True, help="folder for the generated ledger")
    parser.add_argument("--places", type=int, default=34, help="how many provinces")
    parser.add_argument("--tasks", type=int, default=17_647, help="tasks of each")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/scale.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
