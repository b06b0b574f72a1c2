"""
Ledgers lived on until the program has said every statement it has: what was said, and the ledger as it then stands.

Heard once in a run of the tests, for all modules that look at statements.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

import engine
from depth import some
from ground import ask
from listings import dated, questions
from practised import TODAY, practice_ledger
from statements import Heard, heard
from ways import CASES, DAY, FILES, lay

Said = dict[str, list[Any]]
"""Statements, each with all values it was said with."""

OTHERS = (
    *("overdue --as-of 10/3/2026", "db rebuild", "db dump dump", "db backup copy.db", "bulk confirm --all"),
    *("bulk extend --unit STC --due 'ngày 30/9/2026' --direction 9/TB-UBND --issued 16/3/2026", "waiting --unit STC"),
    *("difference add --unit SXD --figure hạn --theirs 7 --ours 8", "undo --reason nhầm"),
    *(f"explain --obligation {number}" for number in range(1, 40)),
)
"""Lines that say what no question and no act says."""

CARRIED = "db copy ledger.db carried.db"
"""What fills a ledger table by table: said at a desk too, where of the lines above a part is."""


class Lived(NamedTuple):
    """A ledger, what was said to it, and what was said to databases of the program's own."""

    path: Path
    said: Said
    own: frozenset[str]


def lived(folder: Path) -> Lived:
    """Return the ledger on which each act was done and taken back, and each question asked."""
    base, path = folder / "base.db", folder / "ledger.db"
    with pytest.MonkeyPatch.context() as patched, heard() as said:
        patched.setenv("TRACKER_ACTOR", "lan")
        patched.chdir(folder)
        for name, text in FILES.items():
            Path(name).write_text(text, encoding="utf-8")
        lay(base)
        for before, line in some(CASES, everyday=40):
            engine.copy(base, path)
            for each in (*before, line, "undo"):
                assert ask(path, DAY, each).exit_code == 0, each
        engine.copy(base, path)
        for each in dict.fromkeys(each for before, line in CASES for each in (*before, line)):
            ask(path, DAY, each)  # some refuse each other; each register has some row
        for each in some([*questions(path), *dated(), *OTHERS], everyday=120):
            ask(path, DAY, each)
        assert ask(path, DAY, CARRIED).exit_code == 0
    return Lived(path, said, frozenset(Heard.own))


def practised(folder: Path) -> Lived:
    """Return a practice ledger, of which each question was asked: many rows alike, in many states."""
    path = folder / "ledger.db"
    engine.copy(practice_ledger(), path)
    with pytest.MonkeyPatch.context() as patched, heard() as said:
        patched.setenv("TRACKER_ACTOR", "lan")
        patched.chdir(folder)
        for each in some([*questions(path), *dated(), *OTHERS], everyday=60):
            ask(path, TODAY, each)
    return Lived(path, said, frozenset(Heard.own))
