"""The program asked what may follow a line, as a shell's own script asks it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from typing import NamedTuple

import pytest

from engine import Place
from tracker.cli import built
from tracker.commands.door.shells import Zsh

PROGRAM = """
import sys
from tracker.cli import main
sys.argv = ["tracker"]
try:
    main()
finally:
    loaded = {unwanted!r} & sys.modules.keys()
    if loaded:
        sys.stderr.write(f"{{loaded}} loaded")
"""


class Told(NamedTuple):
    """One offer as zsh is told it: what is put into the line, what is listed, and what is known of it."""

    text: str
    shown: str
    said: str


def asked(
    line: str | None,
    ledger: Place,
    shell: str = "zsh",
    *,
    word: str = "",
    unwanted: Iterable[str] = (),
    **environment: str,
) -> str:
    """Return what the program answers a shell whose line up to the cursor is this, having loaded nothing unwanted."""
    typed = {"_TRACKER_COMPLETE": f"complete_{shell}", "_TRACKER_WORD": word, "TRACKER_LEDGER": str(ledger)}
    if line is not None:
        typed["_TRACKER_LINE"] = line
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(unwanted=set(unwanted))],
        env=os.environ | typed | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), line
    return done.stdout.removesuffix("\n")


def told(line: str, ledger: Place, *, day: str = "23/11/2026") -> list[Told]:
    """Return the offers behind a line as zsh is told them, asked in this process."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("_TRACKER_LINE", line)
        patched.setenv("TRACKER_TODAY", day)
        patched.setenv("TRACKER_LEDGER", str(ledger))
        answer = Zsh(built(), {}, "tracker", "_TRACKER_COMPLETE").complete()
    found = []
    for each in answer.splitlines():
        text, _tab, shown = each.partition("\t")
        value, _dashes, said = shown.partition("  -- ")
        found.append(Told(text, value, said))
    return found


def offered(line: str, ledger: Place, *, day: str = "23/11/2026") -> list[str]:
    """Return what stands behind a line, without what is known of it."""
    return [each.shown or each.text for each in told(line, ledger, day=day)]
