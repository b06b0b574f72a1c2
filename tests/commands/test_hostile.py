"""Whatever is typed: nothing that moves a terminal comes back, and nothing is called a bug of the program."""

from __future__ import annotations

import io
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine import Place
from running import Run, commands, contents
from tracker.words.text import scrub

HOSTILE = "x\x1b[31mđỏ\x1b[0m\u202e\u200b\x07"
PLACE = "không-có\x1b[31m/x"


def lines() -> Iterator[str]:
    """Yield each command with a hostile argument, and each option once with a hostile value."""
    seen: set[str] = set()
    for name, command in commands():
        if name in ("demo", "init", "db backup", "db dump"):  # which would make what they are told
            continue
        needed = [param for param in command.params if param.param_type_name == "argument"]
        if needed:
            yield " ".join([name, *[shlex.quote(HOSTILE)] * len(needed)])
        for param in command.params:
            option = param.opts[-1]
            if param.param_type_name != "option" or getattr(param, "is_flag", False) or option in seen:
                continue
            seen.add(option)
            arguments = ["1" for each in needed if each.required]
            yield " ".join([name, *arguments, option, shlex.quote(HOSTILE)])


def said_by(run: Run, line: str) -> str:
    """Return all that a line prints."""
    done = run(line)
    assert done.exit_code not in (1, 130), (line, done.stderr)
    return done.stdout + done.stderr


def test_no_refusal_and_no_page_moves_a_terminal(
    tracker: Run, ledger_file: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO(HOSTILE))  # a password is asked for where a ledger is on a server
    before = contents(ledger_file)
    for line in (
        *lines(),
        f"--ledger {shlex.quote(PLACE)} overdue",
        f"--today {shlex.quote(HOSTILE)} overdue",
        f"overdue --output {shlex.quote(PLACE)}.csv",
        f"task import {shlex.quote(PLACE)} --directive 1/CT-UBND",
        shlex.quote(HOSTILE),
        f"task {shlex.quote(HOSTILE)}",
    ):
        said = said_by(tracker, line)
        assert said == scrub(said), line
        assert "Lỗi của chương trình" not in said, line
    assert contents(ledger_file) == before


def test_a_tilde_is_home_wherever_it_stands(tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "nhà"))

    assert tracker("--ledger '~/sổ/ledger.db' init").exit_code == 0
    assert (tmp_path / "nhà" / "sổ" / "ledger.db").is_file()
    monkeypatch.setenv("TRACKER_LEDGER", "~/sổ/ledger.db")
    assert tracker("unit list --limit 1").exit_code == 0


def test_a_path_with_two_slashes_names_no_host(tracker: Run, tmp_path: Path) -> None:
    assert tracker(f"--ledger /{tmp_path}/may.db init").exit_code == 0
    assert tracker(f"--ledger /{tmp_path}/may.db unit list --limit 1").exit_code == 0


def test_no_number_is_too_large_for_an_option_that_takes_one(tracker: Run) -> None:
    seen = 0
    for name, command in commands():
        needed = ["1" for param in command.params if param.param_type_name == "argument" and param.required]
        for param in command.params:
            if param.param_type_name != "option" or not is_number(param) or name in ("db backup", "export"):
                continue
            seen += 1
            for number in ("9" * 19, "9" * 5000):
                said_by(tracker, shlex.join([*name.split(), *needed, param.opts[0], number]))
    assert seen > 30


def is_number(param: object) -> bool:
    """Say whether a parameter takes a whole number."""
    kind = getattr(param, "type", None)
    return "int" in str(getattr(kind, "name", "")) or getattr(kind, "name", "") == "số"
