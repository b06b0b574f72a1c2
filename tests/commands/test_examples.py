"""Under every help stand lines that can be typed: each parses, and those that only ask are answered."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest

from practised import asked
from running import Run, writes
from tracker import cli, config
from tracker.commands.contents import CONTENTS, PLACES, names
from tracker.commands.door.examples import EXAMPLES
from tracker.commands.door.front import loaded

LINES = [(path, line) for path, lines in EXAMPLES.items() for line in lines]
NOT_THERE = ("meeting ", "inspection ", "report build", "report list -p", "weekly ", "search ")
"""What the practice ledger of the day may not hold: it is read all the same, and said so."""
UNASKED = (
    "directive read",
    "init",
    "demo",
    "urge letters",
    "mail --send",
    "export",
    "reconcile",
    "undo",
    "db ",
    "role password",
)
"""What makes files, or needs one, or a server."""


def command_of(words: list[str]) -> tuple[str, Any, list[str]]:
    """Return the path of a line, its command, and what is typed after it."""
    at = next(place for place, word in enumerate(words) if word in CONTENTS)
    two = " ".join(words[at : at + 2])
    path = two if two in CONTENTS else words[at]
    return path, loaded(path), words[at + 1 + path.count(" ") :]


def test_every_command_and_every_group_has_examples() -> None:
    assert EXAMPLES.keys() == {"", *CONTENTS}
    assert [path for path, lines in EXAMPLES.items() if not 1 <= len(lines) <= 5] == []


def test_every_name_of_the_root_has_its_place_in_help() -> None:
    assert sorted(name for placed in PLACES.values() for name in placed) == sorted(names(""))


@pytest.mark.parametrize(("path", "line"), LINES, ids=[line for _, line in LINES])
def test_an_example_is_of_its_command_and_parses(
    path: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "thu-don-doc").mkdir()
    words = shlex.split(line)
    found, command, arguments = command_of(words)
    root = cli.built().make_context("tracker", [*words[: words.index(found.split()[0])], "init"])
    root.obj = config.settings(str(tmp_path / "ledger.db"), "2026-11-23")

    if "--help" not in arguments and hasattr(command, "commands"):
        assert (found, arguments) == ("weekly", []) or (found, arguments) == ("rules", [])
    elif "--help" not in arguments:
        with root:
            command.make_context(found, arguments, parent=root, obj=root.obj)
    assert path in ("", found) or found.startswith(f"{path} ")


def asking() -> list[str]:
    """Return the examples that only ask, and need no file."""
    found = []
    for path, line in LINES:
        name, command, _arguments = command_of(shlex.split(line))
        is_asking = hasattr(command, "commands") or not writes(command)
        if (
            path
            and is_asking
            and "-o " not in line
            and not line.startswith("--")
            and not (name.startswith(UNASKED) or "--send" in line)
        ):
            found.append(line)
    return found


@pytest.mark.parametrize("line", asking())
def test_an_example_that_only_asks_is_answered(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # some write a file
    result = asked(line)

    assert result.exit_code in ((0, 2, 3, 4) if line.startswith(NOT_THERE) or "12" in line else (0, 3)), result.stderr


def test_help_shows_the_examples_whole(tracker: Run) -> None:
    page = tracker("task add --help").stdout

    assert page.endswith("".join(["\n Ví dụ:\n", *(f"   tracker {line}\n" for line in EXAMPLES["task add"]), "\n"]))
    assert tracker("task").stdout.count("Ví dụ:") == tracker("--help").stdout.count("Ví dụ:") == 1
