"""`--version`, `-V`: which tracker this is, asked anywhere, and answered before anything is loaded."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from running import Run
from tracker import __version__

HEAVY = "sqlite3 sqlalchemy sqlmodel alembic holidays rich email importlib.metadata tracker.config tracker.settings"


@pytest.mark.parametrize(
    "line",
    [
        "--version",
        "-V",
        "--ledger /không/có -V",
        "-V --today vô-lý",
        "--version overdue",
        "overdue --version",
        "task -V",
        "task list -V",
        "weekly --version",  # a group that is a listing too
        "explain -V",  # the task is missing, and need not be there
    ],
)
def test_the_version_is_printed_wherever_it_is_asked_for(tracker: Run, line: str) -> None:
    result = tracker(line)

    assert (result.exit_code, result.stdout, result.stderr) == (0, f"tracker {__version__}\n", "")


def test_only_the_root_speaks_of_it_in_its_help(tracker: Run) -> None:
    assert "--version" in tracker("--help").stdout
    assert "--version" not in tracker("overdue --help").stdout


def test_nothing_heavy_is_loaded_for_it() -> None:
    code = f"import sys; from tracker.cli import run; run(['-V']); print(*(set({HEAVY!r}.split()) & set(sys.modules)))"

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert done.stdout.splitlines() == [f"tracker {__version__}", ""]
