"""Nothing that the library says of itself reaches a clerk: refusals and help are in the language of the rest."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import Any

import pytest

from depth import some
from running import Run
from tracker.commands.contents import CONTENTS
from tracker.commands.door.front import loaded

COMMANDS = {path: loaded(path) for path, (module, _) in CONTENTS.items() if module}
ENGLISH = re.compile(
    r"\b(the|is|are|not|of|for|option|options|argument|arguments|command|usage|error|invalid|value|missing|required|"
    r"default|requires|takes?|does|try|got|unexpected|extra|such|env var|aborted|show|message|exit|args|str|int|range|"
    r"path|boolean|possible|did you mean|choose|from|between)\b",
    re.IGNORECASE,
)
VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
OWN = re.compile(
    r"--[a-z-]+|«[^»]*»|\S+\.(?:csv|db|md)|\b[a-z]+(?:-[a-z]+)* \([^)]*\)|^ +tracker .*$|\btracker [a-z -]+"
)
"""What is typed, and stays as it is in every language."""


def wrong_lines() -> list[str]:
    """Return lines with one fault each, of each kind that a command can have."""
    lines = ["--bogus", "-z", "--ledger", "--today", "nope", "task nope", "db -z", "help nope"]
    for path, command in COMMANDS.items():
        lines += [f"{path} --bogus", f"{path} -z"]
        if path != "export" and all(param.nargs == 1 for param in command.params):
            lines.append(f"{path} " + " ".join(["1"] * 9))
        for param in command.params:
            lines += faults(path, param)
    return lines


def faults(path: str, param: Any) -> list[str]:
    """Return what can be typed wrongly of one parameter."""
    if (path, param.name) == ("init", "units"):
        return []  # a ledger is there already, and said first
    if param.param_type_name == "argument":
        return [path] if param.required else []
    option = param.opts[-1]
    if (path, param.name) == ("urge letters", "output"):
        return [f"{path} {option}"]  # a folder of any name is made
    if param.is_flag:
        return [f"{path} {param.opts[0]}=1"]
    return [f"{path} {option}", f"{path} {option} zz"] if type(param.type).__name__ != "StringParamType" else []


@pytest.mark.parametrize("line", some(wrong_lines(), everyday=120))
def test_a_wrong_line_is_refused_in_the_clerks_language(tracker: Run, line: str) -> None:
    result = tracker(line)

    assert result.exit_code in (2, 4, 6, 65), result
    said = OWN.sub(" ", result.stderr)
    assert ENGLISH.findall(said) == [], result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("path", ["", *CONTENTS])
def test_a_page_of_help_is_in_the_clerks_language(tracker: Run, path: str) -> None:
    page = tracker(f"{path} --help").stdout

    page = page.partition(" Ví dụ:")[0]
    own = re.sub(
        r"[a-z-]+ +\([^)]*\)|[a-z-]+[,:;]|--[a-z-]+|^│ +[a-z-]+ |tracker [a-z -]*", " ", page, flags=re.MULTILINE
    )
    found = {word.lower() for word in ENGLISH.findall(own)}
    assert found - {word for name in CONTENTS for word in name.split()} - {"from", "the"} == set(), own


PROBE = """
import sys
from tracker.cli import run
for line in {lines!r}:
    try:
        run(line.split())
    except SystemExit:
        pass
"""


def test_in_english_nothing_is_vietnamese_but_what_is_typed() -> None:
    lines = [
        "task add",
        "task add -d",
        "task list --status x",
        "overdue -n x",
        "due --within 999",
        "task report 1 --done=2",
    ]
    lines += ["nope", "overdue 1", "--help", "task report --help", "directive add --help", "db --help"]

    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(lines=lines)],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", "TRACKER_LANG": "en"},
    )

    told = [
        line
        for line in (done.stdout + done.stderr).splitlines()
        if not re.match(r" +tracker |.*UBND|.*Hải Phòng|.*Quy chế|.*Quyết định|.*Công văn", line)
    ]
    assert [line for line in told if VIETNAMESE.search(line)] == []
