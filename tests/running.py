"""Types and questions of the tests of commands: what a run leaves behind, and what a ledger holds."""

from __future__ import annotations

import io
import os
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeAlias

import pytest
from questions import commands as commands  # which the benchmarks find too

from engine import contents as contents
from tracker import cli, config
from tracker.ledger.storage.chain import derived
from tracker.render.output import reconfigure_streams
from tracker.settings import VIETNAM, Settings


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left behind; `data` holds the bytes of stdout as written."""

    exit_code: int
    data: bytes
    stderr: str

    @property
    def stdout(self) -> str:
        """Return stdout as text, its line ends as written."""
        return self.data.decode("utf-8")


Run: TypeAlias = Callable[[str], Result]
Clock: TypeAlias = Callable[[date], datetime]
"""The machine's instant while a command runs whose today is that day."""


def nine_in_the_morning(today: date) -> datetime:
    """Return 09:00 of the day itself, in Vietnam."""
    return datetime(today.year, today.month, today.day, 9, tzinfo=VIETNAM)


@contextmanager
def machine_time(clock: Clock) -> Iterator[None]:
    """Let the machine's clock be what a test says, whatever today a command is given, and its chance be none."""
    ask = config.settings

    def settings(ledger: str | None, day: str | None) -> Settings:
        asked = ask(ledger, day)
        return replace(asked, now=clock(asked.today), nonce=derived)

    config.settings = settings
    try:
        yield
    finally:
        config.settings = ask


def split(line: str) -> list[str]:
    """Return a typed line as its words; where a backslash parts folders it escapes nothing."""
    words = shlex.shlex(line, posix=True, punctuation_chars=False)
    words.whitespace_split, words.commenters = True, ""
    if os.sep == "\\":
        words.escape = ""
    return list(words)


def program(clock: Clock) -> Run:
    """Return the program run in this process, with its output on a pipe and the machine's clock as said."""

    def run(line: str) -> Result:
        out, err = io.BytesIO(), io.BytesIO()
        with pytest.MonkeyPatch.context() as patched, machine_time(clock):
            # Wrappers over bytes, as a pipe gives them: what a listing does to its stream is then seen. What the
            # system makes of a line's end is Python's: a format that sets its own says so to the stream.
            patched.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="utf-8", newline="\n"))
            patched.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8", newline="\n"))
            reconfigure_streams()
            code = cli.run(split(line))
            sys.stdout.flush()
            sys.stderr.flush()
            # Read before the wrappers go: a wrapper closes its bytes when it does.
            return Result(code, out.getvalue(), err.getvalue().decode("utf-8"))

    return run


def writes(command: Any) -> bool:
    """Say whether a command writes to the ledger."""
    return any({"--dry-run", "--commit"} & set(param.opts) for param in command.params)
