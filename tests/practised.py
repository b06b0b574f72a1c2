"""A small practice ledger, some of whose provisional deadlines have passed: for tests that add up its totals."""

from __future__ import annotations

import sys
from datetime import date
from functools import lru_cache
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp

import pytest

import engine
from engine import Place
from running import Result, machine_time, nine_in_the_morning, program, split
from tracker import cli
from tracker.services.demo import build

BUILT = date(2026, 11, 23)
"""A Monday which nobody has announced to be worked: what crosses it is provisional."""

TODAY = date(2026, 12, 8)
"""A Tuesday two weeks later, on which nothing was recorded since."""

RUN = program(nine_in_the_morning)


@lru_cache(maxsize=1)
def practice_ledger() -> Place:
    """Return a ledger of some 700 tasks; only read it."""
    path = engine.empty(Path(mkdtemp()) / "ledger.db")
    build(path, BUILT, scale=0.35)
    return path


def asked(line: str, *, today: date = TODAY) -> Result:
    """Run a line on the practice ledger."""
    return RUN(f"--ledger {practice_ledger()} --today {today} {line}")


class Screen(StringIO):
    """A screen that takes what is printed."""

    def isatty(self) -> bool:
        """Say that somebody looks at it."""
        return True


def on_a_screen(line: str, width: int, *, ledger: Path | None = None, today: date = TODAY, code: int = 0) -> str:
    """Return what a line prints on a screen of that width, without colours; it must end with that code, or findings."""
    with pytest.MonkeyPatch.context() as patched, machine_time(nine_in_the_morning):
        patched.setenv("COLUMNS", str(width))
        patched.setenv("NO_COLOR", "1")
        screen = Screen()
        patched.setattr(sys, "stdout", screen)
        assert cli.run(split(f"--ledger {ledger or practice_ledger()} --today {today} {line}")) in (code, 3), line
    return screen.getvalue()
