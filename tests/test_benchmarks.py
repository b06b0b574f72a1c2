"""The benchmarks ask every question of the program, in a form that is answered; and say what grows too fast."""

from __future__ import annotations

from pathlib import Path

import growth
import pytest
from generate import TODAY
from questions import UNASKED, commands, questions

from depth import some
from running import nine_in_the_morning, program, writes
from tracker.services.demo import build

RUN = program(nine_in_the_morning)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger such as those that are lived many times; only read it."""
    path = tmp_path_factory.mktemp("practised") / "ledger.db"
    build(path, TODAY, scale=0.1)
    return path


def test_every_command_is_asked_or_writes_or_has_a_reason(ledger: Path, tmp_path: Path) -> None:
    asked = [question.name for question in questions(ledger, tmp_path)]

    unasked = {
        name
        for name, command in commands()
        if not writes(command) and not any(f"{each} ".startswith(f"{name} ") for each in asked)
    }

    assert unasked == set(UNASKED)


def test_every_question_is_answered(ledger: Path, tmp_path: Path) -> None:
    for question in some(questions(ledger, tmp_path), everyday=30):
        words = " ".join(f"'{word}'" for word in question.words)

        answer = RUN(f"--ledger {ledger} --today {TODAY} {words}")

        assert answer.exit_code in (0, 3), (question.name, answer.stderr)
        growth.emptied(tmp_path)


@pytest.mark.parametrize(
    ("seconds", "held"),
    [
        ((0.2, 0.3, 1.3), True),  # beyond 0.1: 0.1, 0.2, 1.2, so twice as much and six times
        ((0.2, 1.2, 13.2), True),  # 0.1, 1.1, 13.1: 11 and 11.9 times
        ((0.2, 0.3, 2.6), False),  # 0.1, 0.2, 2.5: 12.5 times
        ((0.2, 1.4, 1.5), False),  # 0.1, 1.3, 1.4: 13 times, and then no more
        ((0.101, 0.12, 0.4), True),  # 0.001, 0.02, 0.3: what is less than 0.03 is taken for 0.03
    ],
)
def test_what_grows_too_fast_is_named(seconds: tuple[float, ...], held: bool) -> None:
    found = {"overdue": dict(zip(growth.SIZES, seconds, strict=True))}

    assert growth.grown(found, 0.1) == ([] if held else ["overdue"])
    assert growth.told(found, 0.1).count("| NO |") == (not held)
