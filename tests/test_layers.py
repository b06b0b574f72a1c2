"""The read commands are light: none of the heavy libraries is imported for them."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import engine
from depth import some
from desk import a_task
from engine import Place
from ground import ask
from tracker.commands.contents import CONTENTS
from tracker.commands.door.turning import PageTurner
from tracker.ledger.transaction import writing
from tracker.settings import Settings
from ways import DAY, WAYS, lay

HEAVY = ("sqlalchemy", "sqlmodel", "alembic", "holidays", "pydantic")

OF_DOCUMENTS = (
    *("docx", "icalendar", "jinja2", "lxml", "pdfminer", "pdfplumber", "pypdf", "python_calamine", "typst"),
    "xlsxwriter",
)

OF_OTHERS = ("smtplib", "ssl", "tracker.commands.tab.which", "tracker.render.excel", "tracker.render.web")
"""What serves letters, the tab key and other formats."""

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
def test_a_read_command_imports_nothing_that_it_does_not_use(command: str, ledger_file: Place) -> None:
    arguments = ["--ledger", str(ledger_file), "--today", "23/11/2026", *command.split()]

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(heavy=HEAVY + OF_DOCUMENTS + OF_OTHERS), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    # `check` says 3 where it has something to tell, as on a ledger that ends soon.
    assert done.returncode in ((0, 3) if command == "check" else (0,)), done.stderr


HELP = """
import sys
from io import StringIO
from tracker.cli import run
for command in {commands!r}:
    sys.stdout = StringIO()
    code = run([*command.split(), "--help"])
    heavy = [name for name in {heavy!r} if name in sys.modules]
    if heavy or code:
        sys.exit(f"{{command}}: {{heavy}} imported, code {{code}}")
"""


def test_no_help_page_loads_a_library_of_documents() -> None:
    commands = tuple(CONTENTS)

    done = subprocess.run(
        [sys.executable, "-c", HELP.format(commands=commands, heavy=OF_DOCUMENTS)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger on which every way of writing can be gone."""
    return lay(tmp_path_factory.mktemp("layers") / "base.db")


OF_FILES = ("directive import", "directive read", "task import", "task reports", "unit import")
"""What reads a file, which is not there."""


@pytest.mark.parametrize("command", some(sorted(WAYS), everyday=3))
def test_a_writing_command_imports_no_heavy_library_either(
    command: str, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    path = engine.copy(base, tmp_path / "ledger.db")
    before, line = WAYS[command][0]
    for each in before:
        assert ask(path, DAY, each).exit_code == 0, each
    heavy = set(HEAVY) - ({"holidays"} if command == "calendar load" else set())  # which suggests the days of a year
    arguments = ["--ledger", str(path), "--today", DAY.isoformat(), *shlex.split(line)]

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(heavy=tuple(heavy)), *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )

    assert " imported" not in done.stderr, done.stderr
    assert done.returncode == 0 or command in OF_FILES, done.stderr


@pytest.mark.parametrize("command", ["overdue", "due", "today", "check", "task list", "stats", "weekly list"])
def test_a_list_of_a_day_that_was_reached_does_not_ask_what_has_come(
    command: str, ledger_file: Place, settings: Settings
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


def test_an_act_on_a_day_that_was_reached_loads_neither_what_time_brings_nor_readers_of_files(
    ledger_file: Place, settings: Settings
) -> None:
    with writing(replace(settings, turner=PageTurner(lists=True))) as ledger:
        task = a_task(ledger)
    line = f"--ledger {ledger_file} --today 23/11/2026 task progress {task} --note xong"
    unasked = ("tracker.services.turnpage", "tracker.files", "tracker.services.unit.add", "tracker.commands.task.app")

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(heavy=(*HEAVY, *unasked)), *shlex.split(line)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "TRACKER_ACTOR": "lan"},
    )

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", ["overdue", "due", "check", "search báo"])
def test_rich_is_not_imported_on_a_pipe(command: str, ledger_file: Place) -> None:
    arguments = ["--ledger", str(ledger_file), "--today", "23/11/2026", *command.split()]

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(heavy=("rich",)), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode in (0, 3), done.stderr
