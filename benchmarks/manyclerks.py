"""
Many clerks at once: a process each, which types one line after another for so many seconds and notes what each took.

They run on this machine, beside the ledger's server. A line goes through the program's own front door in a process that
is there already, so that what is measured is the ledger and not the start of Python; or, where a program is named, by a
process of its own, as at a clerk's desk.
"""

from __future__ import annotations

import gc
import io
import json
import multiprocessing
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from clerk import ASKED, DAY, Clerk, Load, lines

from tracker import cli
from tracker.render.output import reconfigure_streams

PATIENCE = 120.0
"""Seconds that clerks have to be ready in, and again to end the line they type when the time is up."""

Typed = Callable[[Sequence[str]], tuple[int, str]]
"""What runs a line, and returns its exit code and what it said on stderr."""


class Taken(NamedTuple):
    """What one line took: its name, what it leaves in the journal, seconds, exit code, and what was said."""

    name: str
    leaves: str | None
    seconds: float
    code: int
    said: str

    @property
    def is_right(self) -> bool:
        """Say whether the line did what it is timed for; a question may say that something is overdue."""
        return self.code == 0 or (self.code == 3 and self.leaves is None)


class Shift(NamedTuple):
    """How clerks work: for how many seconds, how long each pauses after a line, and by which program, if any."""

    seconds: float
    pause: float = 0.0
    program: Path | None = None


def worked(
    addresses: Sequence[str], share: Sequence[Clerk], load: Load, shift: Shift, scratch: Path
) -> list[list[Taken]]:
    """Let clerks work at once, each at its ledger, and return what the lines of each took."""
    if shift.program is None:
        _loaded(addresses[0], share[0])
    several = multiprocessing.get_context("fork")
    ready = several.Barrier(len(share) + 1)
    gc.collect()
    gc.freeze()  # what is loaded already is shared by all, and looked through by none
    processes = []
    for place, clerk in enumerate(share):
        folder = scratch / f"clerk-{place}"
        folder.mkdir(exist_ok=True)
        process = several.Process(target=_work, args=(addresses[place], clerk, load, shift, folder, ready))
        process.start()
        processes.append(process)
    ready.wait(PATIENCE)
    for process in processes:
        process.join(shift.seconds + PATIENCE)
        if process.is_alive():
            process.terminate()
    return [_found(scratch / f"clerk-{place}") for place in range(len(share))]


def _loaded(address: str, clerk: Clerk) -> None:
    """Load what the lines of clerks load, before there are many of them: what is asked, and an act that is not kept."""
    typed = in_process(address)
    task = str(clerk.tasks[0])
    for words in (
        *ASKED,
        ("task", "progress", task, "--note", "x", "--dry-run"),
        ("task", "confirm", task, "--dry-run"),
    ):
        typed([{"UNIT": clerk.unit, "TASK": task}.get(word, word) for word in words])


def _work(address: str, clerk: Clerk, load: Load, shift: Shift, folder: Path, ready: Any) -> None:
    """Work as one clerk, and leave in `folder` what each line took."""
    os.environ["TRACKER_ACTOR"] = f"clerk-{clerk.number}"
    typed = in_process(address) if shift.program is None else by_program(shift.program, address)
    chance = Random(clerk.number)  # noqa: S311 - the same pauses each time are the point
    taken: list[Taken] = []
    ready.wait(PATIENCE)
    end = time.perf_counter() + shift.seconds
    time.sleep(chance.uniform(0.0, shift.pause))
    for line in lines(clerk, load, folder):
        started = time.perf_counter()
        if started >= end:
            break
        code, said = typed(line.words)
        name = " ".join(line.words[: 2 if line.words[0] in ("task", "directive") else 1])
        taken.append(Taken(name, line.leaves, time.perf_counter() - started, code, said.strip()[-300:]))
        time.sleep(chance.uniform(0.5, 1.5) * shift.pause)
    (folder / "taken.json").write_text(json.dumps(taken), encoding="utf-8")


def _found(folder: Path) -> list[Taken]:
    """Return what a clerk left; one that did not end in time has left an error."""
    path = folder / "taken.json"
    if not path.exists():
        return [Taken("clerk", None, 0.0, -1, "did not end in time")]
    taken = [Taken(*each) for each in json.loads(path.read_text(encoding="utf-8"))]
    path.unlink()
    return taken


def in_process(address: str) -> Typed:
    """Return what runs a line in this process, with its output on pipes that nobody reads."""
    begun = ["--ledger", address, "--today", DAY]

    def typed(words: Sequence[str]) -> tuple[int, str]:
        """Run a line through the front door."""
        kept = sys.stdout, sys.stderr
        out, err = io.BytesIO(), io.BytesIO()
        sys.stdout = io.TextIOWrapper(out, encoding="utf-8", newline="\n")
        sys.stderr = io.TextIOWrapper(err, encoding="utf-8", newline="\n")
        try:
            reconfigure_streams()
            code = cli.run([*begun, *words])
            sys.stdout.flush()
        except BaseException:  # a clerk goes on after whatever was wrong, and it is counted
            code = -1
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            said = err.getvalue().decode("utf-8", "replace")
            sys.stdout, sys.stderr = kept
        return code, said

    return typed


def by_program(program: Path, address: str) -> Typed:
    """Return what runs a line in a process of its own."""
    begun = [str(program), "--ledger", address, "--today", DAY]

    def typed(words: Sequence[str]) -> tuple[int, str]:
        """Run a line and wait for its end."""
        done = subprocess.run(  # noqa: S603 - the program is our own
            [*begun, *words], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stderr

    return typed
