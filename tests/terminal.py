"""The program at a terminal of its own, typed into as a clerk does."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import monotonic

import pytest

from engine import Place

pty = pytest.importorskip("pty", reason="only systems with terminals of their own have it")
fcntl, termios = pytest.importorskip("fcntl"), pytest.importorskip("termios")

PATIENCE = 20.0
NOTHING: Mapping[str, str] = {}


class Terminal:
    """The program at a terminal: what is typed, and what has been shown so far."""

    def __init__(
        self, arguments: list[str], ledger: Place, *, columns: int = 200, environment: Mapping[str, str] = NOTHING
    ) -> None:
        """Start the program there."""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self.program = subprocess.Popen(
            [sys.executable, "-m", "tracker", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "TERM": "xterm",
                "TRACKER_LEDGER": str(ledger),
                "TRACKER_TODAY": "23/11/2026",
                **environment,
            },
        )
        os.close(slave)
        self.shown = ""
        self._bytes = b""

    def wait(self, text: str) -> None:
        """Read until a text has been shown since the last one that was waited for."""
        until = monotonic() + PATIENCE
        while text not in self.shown:
            assert monotonic() < until, f"{text!r} not in {self.shown!r}"
            if not self._read(until):
                break
        before, found, self.shown = self.shown.partition(text)
        assert found, f"{text!r} not in {before!r}"

    def answer(self, question: str, typed: str) -> None:
        """Wait for a question and type the answer, the keys one after the other as an input method sends them."""
        self.wait(f"{question}:")
        self.type(typed)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.master, keys.encode())

    def left(self) -> tuple[int, str]:
        """Return the exit code and all that was shown until then."""
        until = monotonic() + PATIENCE
        while self._read(until):
            assert monotonic() < until
        return self.program.wait(), self.shown

    def close(self) -> None:
        """End it."""
        if self.program.poll() is None:
            os.kill(self.program.pid, signal.SIGKILL)
        self.program.wait()
        os.close(self.master)

    def _read(self, until: float) -> bool:
        """Read what there is; False where the program has left."""
        if not select.select([self.master], [], [], max(0.0, until - monotonic()))[0]:
            return True
        try:
            got = os.read(self.master, 65536)
        except OSError:  # Linux says so where the other end is closed
            return False
        self._bytes += got
        self.shown += got.decode("utf-8", "ignore")
        return bool(got)


@contextmanager
def terminal(
    line: list[str], ledger: Place, *, columns: int = 200, environment: Mapping[str, str] = NOTHING
) -> Iterator[Terminal]:
    """Open a terminal for one run of the program."""
    opened = Terminal(line, ledger, columns=columns, environment=environment)
    try:
        yield opened
    finally:
        opened.close()
