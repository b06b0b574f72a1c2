from __future__ import annotations

import importlib.util
import shlex
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOP = Path(__file__).parents[1]
README = TOP / "README.md"


def loaded() -> ModuleType:
    """Return the generator, which is a script and no module of the program."""
    spec = importlib.util.spec_from_file_location("generate_reference", TOP / "docs" / "generate_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    """Return the generator of docs/reference.md."""
    return loaded()


@pytest.fixture(scope="module")
def tree(generator: ModuleType) -> dict[str, Any]:
    """Return every command and group under its path."""
    return dict(generator.commands())


def typed_lines(text: str) -> list[str]:
    """Return what a text's code blocks tell the reader to type, continued lines joined."""
    found: list[str] = []
    for block in text.split("```")[1::2]:
        lines = block.split("\n", 1)[1].replace("\\\n", " ").splitlines()
        found += [line.strip() for line in lines if line.strip().startswith("tracker ")]
    return found


def parse(line: str, tree: dict[str, Any]) -> None:
    """Parse a line as the program would, and run nothing; raises where it could not be run."""
    words = shlex.split(line, comments=True)[1:]
    first = next((place for place, word in enumerate(words) if f"tracker {word}" in tree), len(words))
    path, last = "tracker", first
    while last < len(words) and f"{path} {words[last]}" in tree:
        path, last = f"{path} {words[last]}", last + 1
    before, arguments, command = words[:first], words[last:], tree[path]
    if "--help" in words:
        arguments, before = [], [word for word in before if word != "--help"]
    elif path != "tracker" and hasattr(command, "commands"):
        raise ValueError(f"no such command: {line}")
    elif path != "tracker":
        command.make_context(path, arguments)
    context = tree["tracker"].make_context("tracker", [*before, "init"])
    if context.args or context._protected_args != ["init"]:
        raise ValueError(f"no such command: {line}")


def test_the_reference_is_what_the_help_says(generator: ModuleType) -> None:
    # in English, or after a change of a command, they differ: `make reference` writes it anew
    assert (TOP / "docs" / "reference.md").read_text(encoding="utf-8") == generator.reference()


def test_every_command_is_in_the_reference(tree: dict[str, Any]) -> None:
    written = (TOP / "docs" / "reference.md").read_text(encoding="utf-8")

    missing = [path for path in tree if path != "tracker" and f" `{path}`\n" not in written]

    assert len(tree) > 40
    assert missing == []


def test_every_command_and_every_option_says_what_it_is_for(generator: ModuleType, tree: dict[str, Any]) -> None:
    silent = [path for path, command in tree.items() if not command.help]
    silent += [
        f"{path} {generator.names(each) or each.name}"
        for path, command in tree.items()
        for each in generator.parameters(command)
        if not each.help
    ]

    assert silent == []


def test_every_line_of_the_readme_can_be_typed(tree: dict[str, Any]) -> None:
    lines = typed_lines(README.read_text(encoding="utf-8"))

    assert len(lines) > 5
    for line in lines:
        parse(line, tree)


@pytest.mark.parametrize(
    "wrong",
    [
        "tracker overdo",
        "tracker task lst",
        "tracker overdue --weeks 2",
        "tracker --weeks 2 overdue",
        "tracker task list --limit many",
        "tracker task add --lead STC",
    ],
)
def test_a_line_that_cannot_be_typed_is_noticed(wrong: str, tree: dict[str, Any]) -> None:
    with pytest.raises(Exception, match=r"no such command|No such option|not a valid|Thiếu"):
        parse(wrong, tree)
