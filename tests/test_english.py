from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"

WALK = """
import json, sys
sys.path.insert(0, sys.argv[1])
from generate_reference import commands, parameters
said = {}
for path, command in commands():
    said[path] = [command.help]
    for each in parameters(command):
        panel = getattr(each, "rich_help_panel", None)
        said[f"{path} {each.name}"] = [each.help, each.metavar, panel]
json.dump(said, sys.stdout)
"""

KEPT = re.compile(r"«[^»]*»|“[^”]*”|\S*\d\S*/\S+|Hải Phòng|Quyết định(?:, Chỉ thị, Công văn)?|Quy chế")
"""What stays as written in any language: words to be typed, in their quotes; a document's number and kind; the city."""


def run(*arguments: str) -> str:
    """Return what Python prints in an environment that asks for English."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TRACKER_LANG": "en", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", *arguments], capture_output=True, check=True, env=environment, encoding="utf-8"
    )
    return done.stdout


def vietnamese(text: str) -> str:
    """Return the letters of a text that English does not have."""
    left = KEPT.sub("", text)
    return "".join(letter for letter in left if letter.isalpha() and not letter.isascii())


def test_help_has_english_headings() -> None:
    page = run("-m", "tracker.cli", "--help")

    assert "Options" in page
    assert "Commands" in page
    assert "Usage" in page
    assert vietnamese(page) == ""


def test_no_command_explains_itself_in_vietnamese_when_english_is_asked_for() -> None:
    said: dict[str, list[str | None]] = json.loads(run("-c", WALK, str(DOCS)))

    wrong = {place: text for place, texts in said.items() for text in texts if vietnamese(text or "")}

    assert len(said) > 200
    assert not wrong, "\n".join(f"  {place}: {text}" for place, text in wrong.items())
