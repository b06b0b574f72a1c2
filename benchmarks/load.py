"""
The load: many clerks at once on one ledger, or on several, with what they ask and record, and what it took them.

    python benchmarks/load.py --ledger ADDRESS [--ledger ADDRESS …] [--clients 1 8 32 124] [--pause 0 5] [--write]

An address is a file, or a schema on a PostgreSQL server. The ledgers are written to: give practice ledgers of your own,
such as `generate.py` makes (a server's is filled by `tracker db copy`). Where an address holds `{place}`, the clerks
are spread over the ledgers 1 to `--places`; where it holds `{unit}`, each signs in as its unit.

At the end every ledger's journal is verified: each line follows from the one before, the head is its last line, and
what the clerks were told is recorded stands in it once. Exit code 3 means an error, a broken journal, or a target
missed: clerks who pause between their lines wait less than a second for 95 of 100 acts. Without a pause each types as
fast as it is answered, so that how long it waits says how many clerks there are: only errors count then.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from clerk import DAY, LEFT, Load, clerks
from generate import write_rows
from manyclerks import Shift, Taken, worked
from timing import machine, put, table

from tracker.config import settings
from tracker.errors import JournalBroken
from tracker.ledger import storage
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.lines import is_practice, verify_journal
from tracker.ledger.storage.numbers import head

README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- figures of the load -->", "<!-- end of the load -->"
KINDS = ("mixed", "overdue", "progress", "import")
IMPORTED = 100
"""Rows of the file that a clerk imports."""

SLOWEST = 1.0
"""Seconds that 95 of 100 acts may take at most where clerks pause, whatever their number."""

RECORDED = "SELECT happened, COUNT(*) FROM event WHERE id > :before GROUP BY happened"


class Round(NamedTuple):
    """What so many clerks did on one ledger under one kind of load."""

    ledger: str
    kind: str
    clients: int
    pause: float
    seconds: float
    taken: list[list[Taken]]
    broken: list[str]

    @property
    def wrong(self) -> list[Taken]:
        """Return the lines that did not do what they are timed for."""
        return [each for of_clerk in self.taken for each in of_clerk if not each.is_right]

    def seconds_of(self, *, acts: bool) -> list[float]:
        """Return what each act took, or each question."""
        return sorted(
            each.seconds
            for of_clerk in self.taken
            for each in of_clerk
            if each.is_right and (each.leaves is not None) == acts and each.name != "directive add"
        )

    @property
    def is_held(self) -> bool:
        """Say whether nothing failed, and acts were fast enough where clerks pause."""
        fast = not self.pause or at(self.seconds_of(acts=True), 0.95) < SLOWEST
        return fast and not self.wrong and not self.broken


def main() -> int:
    """Run every round and return the exit code."""
    options = _options()
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        rounds = [
            _round(address, kind, number, pause, options, scratch)
            for kind in options.kind
            for pause in options.pause
            for number in options.clients
            for address in options.ledger
            if not pause or kind == "mixed"
        ]
    text = _told(rounds, options)
    sys.stdout.write(text)
    if options.write:
        put(README, text, BEGIN, END)
    return 0 if all(each.is_held for each in rounds) else 3


def _round(address: str, kind: str, number: int, pause: float, options: Any, scratch: Path) -> Round:
    """Let so many clerks work, and verify what they leave."""
    places = [address.replace("{place}", str(place)) for place in range(1, options.places + 1)]
    office = [each.replace("{unit}", options.office) for each in places]
    before, share, addresses = {}, [], []
    for place, ledger in enumerate(office):
        with closing(opened(ledger)) as connection:
            if not is_practice(connection):
                raise SystemExit(f"{ledger}: not a practice ledger; a load writes to it.")
            before[ledger] = head(connection)[0]
            here = clerks(connection, len(range(place, number, len(office))))
        share += here
        signed = [options.office if each.in_office else each.unit.lower() for each in here]
        addresses += [places[place].replace("{unit}", each) for each in signed]
    for place in range(number):
        (scratch / f"clerk-{place}").mkdir(exist_ok=True)
        write_rows(scratch / f"clerk-{place}" / "rows.csv", IMPORTED)
    load = Load(kind, options.acts / 100, mark=sum(before.values()))
    started = time.perf_counter()
    taken = worked(addresses, share, load, Shift(options.seconds, pause, options.program), scratch)
    took = time.perf_counter() - started
    acted = Counter(each.leaves for of_clerk in taken for each in of_clerk if each.leaves and each.code == 0)
    broken = verified(before, acted)
    told = Round(_named(address), kind, number, pause, took, taken, broken)
    sys.stderr.write(f"{told.ledger}, {kind}, {number} at {pause:g} s: {sum(map(len, taken))} lines in {took:.1f} s\n")
    for said, times in Counter(f"{each.name}: {each.code}: {each.said}" for each in told.wrong).most_common(5):
        sys.stderr.write(f"  {times} × {said}\n")
    sys.stderr.writelines(f"  {each}\n" for each in broken)
    return told


def verified(before: dict[str, int], acted: Counter[str]) -> list[str]:
    """Return what is wrong with ledgers after a load: a gap, a head that is another, an act told and not there."""
    broken, recorded = [], Counter[str]()
    for ledger, began in before.items():
        with closing(opened(ledger)) as connection:
            try:
                verify_journal(connection)
            except JournalBroken as error:
                broken.append(f"{ledger}: {error}")
            recorded.update(dict(connection.execute(RECORDED, {"before": began}).fetchall()))
    for happened in LEFT.values():
        if recorded[happened] != acted[happened]:
            broken.append(f"{happened}: {acted[happened]} were told, {recorded[happened]} are recorded")
    return broken


def opened(address: str) -> Connection:
    """Open a ledger to ask it."""
    chosen = settings(address, DAY)
    return storage.connect(chosen.ledger, timeout=chosen.timeout)


def at(ordered: Sequence[float], part: float) -> float:
    """Return the value that a part of all, in their order, does not exceed."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def _named(address: str) -> str:
    """Return what an address is called in a table: the engine alone, as no other place has the same."""
    return "PostgreSQL" if "://" in address else "SQLite"


def _told(rounds: Iterable[Round], options: Any) -> str:
    """Return the rounds as Markdown tables, one for each kind of load."""
    text = f"{datetime.now(UTC):%Y-%m-%d}; {machine(Path(sys.executable))}, with the clerks beside the server; "
    text += f"{options.seconds:g} s a round"
    text += ", each line a process of its own" if options.program else ", lines in processes that are there already"
    text += f".\n\n    {' '.join(['python benchmarks/load.py', *_typed()])}\n"
    parts = ("p50", "p95", "p99")
    headings = ["clerks", "pause, s", "ledger", "lines/s", "acts/s", *(f"asking {each}" for each in parts)]
    headings += [*(f"acting {each}" for each in parts), "errors", "least / most", "held"]
    for kind in dict.fromkeys(each.kind for each in rounds):
        rows = [_row(each) for each in rounds if each.kind == kind]
        text += f"\n**{kind}**, milliseconds\n\n{table(headings, rows)}"
    return text


def _row(told: Round) -> list[str]:
    """Return one round as a row."""
    asked, acted = told.seconds_of(acts=False), told.seconds_of(acts=True)
    each = [sum(one.is_right for one in of_clerk) for of_clerk in told.taken]
    times = [f"{at(those, part) * 1000:.0f}" if those else "" for those in (asked, acted) for part in (0.5, 0.95, 0.99)]
    rates = [f"{len(those) / told.seconds:.0f}" for those in ([*asked, *acted], acted)]
    named = [f"{told.clients}", f"{told.pause:g}", told.ledger]
    judged = [f"{len(told.wrong) + len(told.broken)}", f"{min(each)} / {max(each)}", "yes" if told.is_held else "NO"]
    return [*named, *rates, *times, *judged]


def _typed() -> list[str]:
    """Return what was typed, without the places of this machine."""
    words, hidden = [], ""
    for word in sys.argv[1:]:
        words.append(hidden or word)
        hidden = {"--ledger": "ADDRESS", "--program": "PROGRAM"}.get(word, "")
    return [word for word in words if word != "--write"]


def _options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", action="append", required=True, help="a ledger to be written to; may come again")
    parser.add_argument("--places", type=int, default=1, help="how many ledgers an address with {place} stands for")
    parser.add_argument(
        "--office", default="office", help="what {unit} is where the ledger is looked at, not worked on"
    )
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8, 32, 124], help="how many clerks at once")
    parser.add_argument("--kind", nargs="+", choices=KINDS, default=["mixed"], help="what they type")
    parser.add_argument("--seconds", type=float, default=30.0, help="how long a round is")
    parser.add_argument("--pause", type=float, nargs="+", default=[0.0], help="seconds between a clerk's lines, about")
    parser.add_argument("--acts", type=float, default=40.0, help="how many of 100 mixed lines are acts")
    parser.add_argument("--program", type=Path, help="run each line by this program, in a process of its own")
    parser.add_argument("--write", action="store_true", help="put the figures into benchmarks/README.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
