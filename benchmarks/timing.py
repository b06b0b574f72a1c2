"""
Timing whole processes side by side: on a terminal or on a pipe, in turn, medians and ratios.

A process is timed from before it is started until it has ended and all its output was read. Candidates
take turns, so that a busy moment of the machine strikes all of them. Seconds everywhere; what is compared are those
of a processor, user's and system's, which other work on the machine moves least.
"""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

COLUMNS, LINES = 100, 60
MEBIBYTE = 1024 * 1024 if sys.platform == "darwin" else 1024
"""One mebibyte in what `ru_maxrss` counts: bytes on macOS, KiB elsewhere."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One command to be timed; `exits` are the exit codes that are right for it."""

    name: str
    command: Sequence[str]
    on_terminal: bool = False
    exits: frozenset[int] = frozenset({0})
    target: float | None = None
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: seconds, seconds of a processor, mebibytes at its peak, bytes written."""

    seconds: float
    processor: float
    peak: float
    written: int


class WrongExit(Exception):
    """A candidate did not do what it is timed for."""


def medians(candidates: Sequence[Candidate], rounds: int) -> dict[str, float]:
    """Return the median processor seconds of each candidate; one round to warm the caches is not counted."""
    taken: dict[str, list[float]] = {candidate.name: [] for candidate in candidates}
    for number in range(rounds + 1):
        for candidate in candidates:
            seconds = run(candidate).processor
            if number:
                taken[candidate.name].append(seconds)
    return {name: median(values) for name, values in taken.items()}


def run(candidate: Candidate) -> Run:
    """Run a candidate once; raises WrongExit with the end of what it wrote."""
    master, slave = pty.openpty() if candidate.on_terminal else os.pipe()
    if candidate.on_terminal:
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the commands are our own
        candidate.command,
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=slave,
        env=environment() | dict(candidate.environment),
    )
    os.close(slave)
    output = _read(master)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    os.close(master)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in candidate.exits:
        end = output[-800:].decode(errors="replace")
        raise WrongExit(f"{candidate.name}: exit {process.returncode}\n{' '.join(candidate.command)}\n{end}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MEBIBYTE, len(output))


def environment() -> dict[str, str]:
    """Return an environment of known width, in which Python may keep what it compiled."""
    kept = {name: value for name, value in os.environ.items() if name.isupper() and not name.startswith("PYTHON")}
    for name in ("NO_COLOR", "FORCE_COLOR", "TRACKER_LANG", "TRACKER_LEDGER", "TRACKER_TODAY", "TRACKER_ACTOR"):
        kept.pop(name, None)
    return kept | {"COLUMNS": str(COLUMNS), "LINES": str(LINES), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table: the first column to the left, the others to the right."""
    lines = [headings, ["---", *["---:"] * (len(headings) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def compared(candidates: Sequence[Candidate], seconds: Mapping[str, float], baseline: str) -> str:
    """Return the medians as a Markdown table, each with its ratio to the baseline's and to its target."""
    rows = []
    for candidate in candidates:
        ratio = seconds[candidate.name] / seconds[baseline]
        target = "" if candidate.target is None else f"≤ {candidate.target:.2f}"
        held = "" if candidate.target is None else ("yes" if ratio <= candidate.target else "NO")
        rows.append([candidate.name, f"{seconds[candidate.name] * 1000:.0f}", f"{ratio:.2f}", target, held])
    return table(["whole process", "median, ms of processor", "ratio", "target", "held"], rows)


def machine(python: Path) -> str:
    """Return one line about the machine and the interpreter."""
    said = subprocess.run([str(python), "-VV"], capture_output=True, encoding="utf-8", check=True)  # noqa: S603 - our own
    return f"{os.cpu_count()} cores, {os.uname().machine}, {said.stdout.split('(')[0].strip()}"


def put(path: Path, text: str, begin: str, end: str) -> None:
    """Put the figures of a run between two marks of a page, in place of those that stand there."""
    page = path.read_text(encoding="utf-8")
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    path.write_text(f"{before}{begin}\n\n{text}\n{end}{after}", encoding="utf-8", newline="\n")


def _read(master: int) -> bytes:
    """Return everything a process writes until it closes its end; a terminal that closes says EIO."""
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts)
