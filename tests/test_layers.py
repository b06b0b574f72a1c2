"""The read commands are light: none of the heavy libraries is imported for them."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desk import a_task
from tracker.commands.door.turning import PageTurner
from tracker.ledger.transaction import writing
from tracker.settings import Settings

HEAVY = ("sqlalchemy", "sqlmodel", "alembic", "holidays", "pydantic")

PROBE = """
import sys
from tracker.cli import run
code = run(sys.argv[1:])
heavy = [name for name in {heavy!r} if name in sys.modules]
sys.exit(f"{{heavy}} imported" if heavy else code)
"""


@pytest.mark.parametrize(
    "command",
    ["--help", "overdue", "due", "today", "search báo", "check", "waiting", "unresolved", "task list", "stats"],
)
def test_a_read_command_imports_no_heavy_library(command: str, ledger_file: Path) -> None:
    arguments = ["--ledger", str(ledger_file), "--today", "23/11/2026", *command.split()]

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(heavy=HEAVY), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    # `check` says 3 where it has something to tell, as on a ledger that ends soon.
    assert done.returncode in ((0, 3) if command == "check" else (0,)), done.stderr


@pytest.mark.parametrize("command", ["overdue", "due", "today", "check", "task list", "stats", "weekly list"])
def test_a_list_of_a_day_that_was_reached_does_not_ask_what_has_come(
    command: str, ledger_file: Path, settings: Settings
) -> None:
    with writing(replace(settings, turner=PageTurner(lists=True))) as ledger:
        a_task(ledger, "trước ngày 18 hằng tháng")
    arguments = ["--ledger", str(ledger_file), "--today", "23/11/2026", *command.split()]
    unasked = (*HEAVY, "tracker.ledger.bytime", "tracker.services.turnpage", "tracker.ledger.ledger")

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(heavy=unasked), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode in (0, 3), done.stderr


@pytest.mark.parametrize("command", ["overdue", "due", "check", "search báo"])
def test_rich_is_not_imported_on_a_pipe(command: str, ledger_file: Path) -> None:
    arguments = ["--ledger", str(ledger_file), "--today", "23/11/2026", *command.split()]

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(heavy=("rich",)), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode in (0, 3), done.stderr
