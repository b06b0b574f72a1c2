"""
How far the tests go: at a desk as far as everybody can wait for, in CI through everything.

At a desk (`make tests`) a part runs, the same in every run: `some` of what is alike, and of each module that
`everyday.txt` names the tests that stand there. Where TRACKER_DEPTH is 4 or more (`make deep`, `.ci/run`) every test
runs, with all that is alike, and random lives are as many times more. What is named on the command line, a file,
a test or `-k`, loses no test at a desk either.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

DEPTH = int(os.environ.get("TRACKER_DEPTH", "1"))
"""How many times more lives are lived than at a desk."""

WHOLE = 4
"""The depth from which on every test runs."""

TESTS = Path(__file__).parent
LIST = TESTS / "everyday.txt"

T = TypeVar("T")


def some(things: Iterable[T], *, everyday: int) -> list[T]:
    """Return all things, or at a desk so many of them, the first and the last and what lies evenly between."""
    found = list(things)
    if DEPTH >= WHOLE or len(found) <= everyday:
        return found
    steps = max(1, everyday - 1)
    return [found[place * (len(found) - 1) // steps] for place in range(everyday)]


def at_random(examples: int) -> settings:
    """Return the settings of a random test: so many examples, the same ones in every run of one depth."""
    count = examples * DEPTH if DEPTH > 1 else max(1, examples // 3)
    return settings(max_examples=count, deadline=None, derandomize=True, database=None)


@cache
def everyday_tests() -> dict[str, dict[str, int]]:
    """Return of each dear module the tests that run at a desk, and how many cases of each."""
    found: dict[str, dict[str, int]] = {}
    tests: dict[str, int] = {}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            name, _, cases = line.strip().partition(" ")
            tests[name] = int(cases or 1)
        elif line and not line.startswith("#"):
            tests = found[line] = {}
    return found


def is_a_desk(config: pytest.Config) -> bool:
    """Say whether the whole suite was asked for, at a desk."""
    asked = {Path(config.invocation_params.dir, arg).resolve() for arg in config.args}
    return DEPTH < WHOLE and not config.option.keyword and asked <= {TESTS, TESTS.parent}


def named(item: pytest.Item) -> tuple[Path, str]:
    """Return where a test stands, and its name without its case."""
    return item.path, getattr(item, "originalname", item.name)


def at_a_desk(items: list[pytest.Item]) -> list[pytest.Item]:
    """Return those of all tests that run at a desk."""
    listed, chosen = everyday_tests(), list[pytest.Item]()
    for (path, name), group in groupby(items, named):
        cases, tests = list(group), listed.get(path.relative_to(TESTS).as_posix())
        chosen += cases if tests is None else some(cases, everyday=tests.get(name, 0))
    return chosen
