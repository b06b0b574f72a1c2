"""The table of contents says what the commands themselves say, and help is printed from it alone."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pkgutil import walk_packages

import pytest
import typer

from running import commands as every_command
from tracker import commands
from tracker.commands.contents import CONTENTS, LISTINGS, line
from tracker.commands.door.front import LISTING, loaded
from tracker.commands.input.vocabulary import Listed
from tracker.render import FORMATS
from tracker.words.english import ENGLISH

BROAD = 24
"""Letters of what stands for a value in help, at the most."""

GROUPS = [path for path, (module, _) in CONTENTS.items() if not module]

PROBE = """
import sys
from tracker.cli import run
for line in {lines!r}:
    try:
        run(line.split())
    except SystemExit:
        pass
loaded = [name for name in sys.modules if name.startswith("tracker.commands.")]
loaded = [name for name in loaded if name.split(".")[2] not in ("contents", "door", "input", "reply", "tab")]
loaded += {heavy!r} & sys.modules.keys()
sys.exit(f"{{loaded}} loaded" if loaded else 0)
"""


def probed(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", **environment},
    )


def test_every_line_is_what_its_command_says_of_itself() -> None:
    said = {path: loaded(path).help for path, (module, _) in CONTENTS.items() if module}

    assert {path: text for path, text in said.items() if text != line(path)} == {}


def test_every_command_stands_in_the_table_and_every_name_of_it_in_a_group() -> None:
    found = {
        (module.name.removeprefix("tracker.commands."), info.name)
        for module in walk_packages(commands.__path__, "tracker.commands.")
        if isinstance(app := getattr(import_module(module.name), "app", None), typer.Typer)
        for info in app.registered_commands
    }

    assert {(module, path.rpartition(" ")[2]) for path, (module, _) in CONTENTS.items() if module} == found
    assert {path.rpartition(" ")[0] for path in CONTENTS} == {"", *GROUPS}
    assert set(GROUPS) >= LISTING.keys()


def test_every_line_has_its_english() -> None:
    assert [path for path, (_, text) in CONTENTS.items() if text not in ENGLISH] == []


def test_what_can_be_exported_is_a_command() -> None:
    assert [words for words in LISTINGS.values() if " ".join(words) not in CONTENTS] == []


def test_help_loads_no_command_and_draws_with_nothing_it_does_not_need() -> None:
    heavy = {"sqlalchemy", "markdown_it", "pygments", "rich.markdown", "rich.traceback"}
    lines = ["--help", *(f"{group} --help" for group in GROUPS), *GROUPS[:2]]

    done = probed(PROBE.format(lines=lines, heavy=heavy))

    assert done.returncode == 0, done.stderr


def test_the_offers_of_a_shell_load_no_command_they_only_name() -> None:
    program = PROBE.format(lines=[""], heavy={"sqlite3", "tracker.law"})

    done = probed(program, _TRACKER_COMPLETE="complete_zsh", _TRACKER_LINE="tracker task ")

    assert "progress" in done.stdout
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("language", "headings"), [("", {"Tùy chọn", "Lệnh"}), ("en", {"Options", "Commands"})])
def test_a_group_without_a_command_says_its_help_in_the_language_of_the_rest(language: str, headings: set[str]) -> None:
    done = probed("from tracker.cli import run; run(['task'])", TRACKER_LANG=language)

    assert {text for text in ("Tùy chọn", "Lệnh", "Options", "Commands") if f"─ {text} ─" in done.stdout} == headings


def test_what_stands_for_a_value_leaves_room_for_the_help_beside_it() -> None:
    broad = {
        f"{path} {param.opts[0]}": said
        for path, command in every_command()
        for param in command.params
        if len(said := param.make_metavar(command.context_class(command))) > BROAD
    }

    assert broad == {}


def test_help_and_tab_know_every_format_there_is() -> None:
    taken = [
        param.type.words
        for _path, command in every_command()
        for param in command.params
        if param.name == "format" and isinstance(param.type, Listed)
    ]

    assert len(taken) > 40
    assert set(taken) == {FORMATS}
