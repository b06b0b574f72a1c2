"""A command that is killed while it speaks to a server leaves the ledger as it was, or the act whole."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from depth import some
from running import Run
from schemas import SCHEMA_OF, Ask
from systems import needs_program, needs_server

pytestmark = [needs_server(), needs_program("strace"), pytest.mark.usefixtures("environment")]

ADD = "directive add {number}/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city"
KILLED = 137
LEFT = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
STATE = "SELECT (SELECT COUNT(*) FROM event), (SELECT COUNT(*) FROM directive), (SELECT last FROM head)"
COPIES = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'sang_%'"


def traced(words: list[str], *before: str) -> int:
    """Run the program under strace; return its exit code, 137 where it was killed."""
    strace = shutil.which("strace")
    assert strace is not None
    line = [strace, "-f", "-qq", *before, sys.executable, "-m", "tracker", *words]
    done = subprocess.run(line, env=os.environ, capture_output=True, check=False)
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


def moments(words: list[str], folder: Path) -> list[int]:
    """Return at which words to the server a command is killed: some on the way, and all of the last."""
    trace = folder / "trace"
    assert traced(words, "-o", str(trace), "-e", "trace=sendto") == 0
    count = len(re.findall(r"\bsendto\(", trace.read_text(encoding="utf-8", errors="replace")))
    assert count > 20
    return some(sorted({*range(1, count, max(1, count // 10)), *range(count - 6, count + 1)}), everyday=4)


def killed(words: list[str], number: int) -> bool:
    """Kill a command when it is about to say its n-th word to the server; say whether it came to that."""
    kill = f"inject=sendto:signal=KILL:when={number}"
    code = traced(words, "-o", os.devnull, "-e", "trace=sendto", "-e", kill)
    assert code in (0, KILLED)  # the last words are a few more or fewer, as they go together
    return code == KILLED


def test_an_act_is_whole_or_not_there(database: str, ask: Ask, tracker: Run, tmp_path: Path) -> None:
    assert tracker(ADD.format(number=900)).exit_code == 0  # the page is turned by the first of the day
    died = 0
    for number in moments(ADD.format(number=902).split(), tmp_path):
        before = ask(STATE)
        is_dead = killed(ADD.format(number=number).split(), number)
        died += is_dead
        while ask(LEFT):
            pass  # the server has yet to see that nobody is there
        assert (is_dead and ask(STATE) == before) or ask(STATE)[0][1] == before[0][1] + 1

    assert died > 1
    assert tracker("db doctor").exit_code == 0
    assert tracker(ADD.format(number=901)).exit_code == 0


def test_a_copy_is_whole_or_not_there(database: str, ask: Ask, tracker: Run, tmp_path: Path) -> None:
    def line(name: str) -> list[str]:
        return ["db", "copy", database + SCHEMA_OF, f"{database}?options=-csearch_path%3Dsang_{name}"]

    for number in moments(line("whole"), tmp_path):
        is_dead = killed(line(f"b{number}"), number)
        while ask(LEFT):
            pass
        made = {str(name) for (name,) in ask(COPIES)}
        assert is_dead or f"sang_b{number}" in made
        if f"sang_b{number}" in made:
            address = f"{database}?options=-csearch_path%3Dsang_b{number}"
            assert tracker(f"--ledger {address} db verify").stdout == tracker("db verify").stdout
