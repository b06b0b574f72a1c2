"""
Two ledgers, a file and one on a server, on which the same is typed: what either says must be what the other does.

Where each stands is masked in what it says, and nothing else.
"""

from __future__ import annotations

from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import engine
from engine import Place
from ground import RUN
from running import Result
from server import Cluster
from tracker.server import Server

HEAD = "SELECT last, digest FROM head"


class Twins(NamedTuple):
    """The same ledger twice."""

    file: Path
    server: Server

    def copied(self, target: Twins) -> Twins:
        """Copy both over others, and return those."""
        engine.copy(self.file, target.file)
        engine.copy(self.server, target.server)
        return target

    def ask(self, today: date, line: str) -> Result:
        """Type a line on both, at nine in the morning of a day, and return what was said; it must be the same."""
        here = typed(self.file, today, line)
        same(line, here, typed(self.server, today, line))
        return here

    def act(self, today: date, line: str) -> Result:
        """Type a line that may write on both; the journal must then end alike too."""
        done = self.ask(today, line)
        assert self.heads_differ() is None, line
        return done

    def heads_differ(self) -> tuple[object, object] | None:
        """Return how the journals end, where they end otherwise."""
        here, there = (engine.asked(each, HEAD) for each in self)
        return None if here == there else (here, there)

    def dumped(self, today: date, folder: Path) -> list[dict[str, bytes]]:
        """Return what each is as text."""
        texts = []
        for name, ledger in (("file", self.file), ("server", self.server)):
            assert typed(ledger, today, f"db dump {folder}/{name}").exit_code == 0
            texts.append({each.name: each.read_bytes() for each in (folder / name).iterdir()})
        return texts


def twins(cluster: Cluster, folder: Path, name: str) -> Twins:
    """Return where two ledgers of a name may stand."""
    database = f"{name}_{cluster.folder.name[-8:]}_{abs(hash(folder)) % 10**8}"
    return Twins(folder / f"{name}.db", Server(f"{cluster.address(database)}?options=-csearch_path%3D{engine.SCHEMA}"))


def typed(ledger: Place, today: date, line: str) -> Result:
    """Type a line, and return what it says without where the ledger stands."""
    return masked(ledger, RUN(f"--ledger {ledger} --today {today} {line}"))


def masked(ledger: Place, said: Result) -> Result:
    """Return what was said without where the ledger stands."""
    data, stderr = said.data, said.stderr
    for name in (f'"{ledger}"', f"'{ledger}'", str(ledger)):
        data, stderr = data.replace(name.encode(), b"LEDGER"), stderr.replace(name, "LEDGER")
    return Result(said.exit_code, data, stderr)


def same(line: str, here: Result, there: Result) -> None:
    """Hold what a server says against what a file does."""
    if here != there:
        told = unified_diff(_told(here), _told(there), "file", "server", n=1, lineterm="")
        raise AssertionError("\n".join([line, *told]))


def _told(said: Result) -> list[str]:
    """Return what was said as lines that can be held against others."""
    return [str(said.exit_code), *said.stderr.splitlines(), *said.data.decode(errors="replace").splitlines()]
