"""What runs at a desk: some of what is alike, and the tests that the list names, each of which is there."""

from __future__ import annotations

import re

import pytest

import depth
from depth import TESTS, everyday_tests, some


def test_at_a_desk_some_of_what_is_alike_is_taken_from_end_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(depth, "DEPTH", 1)

    assert some(range(9), everyday=3) == [0, 4, 8]
    assert some(range(9), everyday=1) == [0]
    assert some(range(3), everyday=5) == [0, 1, 2]
    assert some(range(9), everyday=0) == []


def test_in_depth_everything_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(depth, "DEPTH", depth.WHOLE)

    assert some(range(9), everyday=3) == list(range(9))


def test_ci_goes_into_depth() -> None:
    said = re.search(r"TRACKER_DEPTH:-(\d+)", (TESTS.parent / ".ci" / "run").read_text(encoding="utf-8"))

    assert said is not None
    assert int(said[1]) >= depth.WHOLE


def test_every_test_that_is_named_for_a_desk_is_there() -> None:
    gone = [
        f"{module}: {name}"
        for module, names in everyday_tests().items()
        for name in names
        if f"def {name}(" not in (TESTS / module).read_text(encoding="utf-8")
    ]

    assert gone == []
