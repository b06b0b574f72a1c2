"""One letter for the commonest options, with one meaning in every command."""

from __future__ import annotations

from collections import defaultdict

import pytest

from running import Run
from tracker.commands.contents import CONTENTS
from tracker.commands.door.front import loaded
from tracker.commands.input.astyped import INSTEAD, LETTERS

COMMANDS = {path: loaded(path) for path, (module, _) in CONTENTS.items() if module}


def test_a_letter_means_the_same_everywhere() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for command in COMMANDS.values():
        for param in command.params:
            for letter in (name for name in param.opts if len(name) == 2 and name[0] == "-"):
                meanings[letter].add(param.opts[0])

    assert meanings == {letter: {name} for name, letter in LETTERS.items()} | {"-u": {"--unit", "--lead"}}


def test_every_command_that_has_the_option_has_its_letter() -> None:
    without = [
        (path, param.opts)
        for path, command in COMMANDS.items()
        for param in command.params
        if param.opts[0] in LETTERS and LETTERS[param.opts[0]] not in param.opts
    ]

    assert without == []


def test_the_lead_takes_the_letter_of_the_unit_only_where_there_is_no_other_unit() -> None:
    leads = {
        path: {param.opts[0] for param in command.params if "-u" in param.opts}
        for path, command in COMMANDS.items()
        if any("--lead" in param.opts for param in command.params)
    }

    assert INSTEAD == {"--lead": "--unit"}
    assert leads == {
        "task add": {"--lead"},
        "task reassign": {"--lead"},
        "task decide": {"--lead"},
        "bulk reassign": {"--unit"},
    }


def test_no_command_gives_one_letter_twice_and_none_takes_those_of_help_and_version() -> None:
    for command in COMMANDS.values():
        given = [name for param in command.params for name in param.opts if not name.startswith("--")]
        letters = [name for name in given if name.startswith("-")]
        assert len(letters) == len(set(letters))
        assert not {"-h", "-V"} & set(letters)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("overdue -u STC -n 1 -f csv", "overdue --unit STC --limit 1 --format csv"),
        ("task list -d 150/CT-UBND -f json", "task list --directive 150/CT-UBND --format json"),
        ("export overdue -o x.bogus", "export overdue --output x.bogus"),
        (
            "task report 1 -s 1/BC-STC -i 5/11/2026 --dry-run",
            "task report 1 --document 1/BC-STC --issued 5/11/2026 --dry-run",
        ),
    ],
)
def test_a_letter_is_its_option(tracker: Run, short: str, long: str) -> None:
    tracker("init")

    assert tracker(short) == tracker(long)


def test_help_shows_the_letter_beside_its_option(tracker: Run) -> None:
    page = tracker("task add --help").stdout

    assert all(letter in page for letter in (" -d ", " -u "))
