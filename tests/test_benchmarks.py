"""The benchmarks ask every question of the program, in a form that is answered; and say what grows too fast."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import growth
import load
import pytest
from clerk import clerks
from generate import TODAY
from questions import UNASKED, commands, questions

import engine
from depth import some
from engine import Place
from running import nine_in_the_morning, program, writes
from systems import needs
from tracker.services.demo import build

RUN = program(nine_in_the_morning)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger such as those that are lived many times; only read it."""
    path = engine.empty(tmp_path_factory.mktemp("practised") / "ledger.db")
    build(path, TODAY, scale=0.1)
    return path


def test_every_command_is_asked_or_writes_or_has_a_reason(ledger: Place, tmp_path: Path) -> None:
    asked = [question.name for question in questions(ledger, tmp_path)]

    unasked = {
        name
        for name, command in commands()
        if not writes(command) and not any(f"{each} ".startswith(f"{name} ") for each in asked)
    }

    assert unasked == set(UNASKED)


def test_every_question_is_answered(ledger: Place, tmp_path: Path) -> None:
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


def loaded(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a load as it is typed."""
    command = [sys.executable, str(Path(load.__file__)), *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@needs("fork")
def test_clerks_at_once_leave_a_journal_that_holds_and_all_that_they_were_told(tmp_path: Path, ledger: Place) -> None:
    own = engine.copy(ledger, tmp_path / "own.db")

    said = loaded("--ledger", str(own), "--clients", "3", "--seconds", "1", "--kind", "mixed", "progress", "import")

    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in said.stdout.splitlines()]
    assert [(row[2], row[11]) for row in rows if row[:1] == ["3"]] == [
        ("PostgreSQL" if engine.ON_SERVER else "SQLite", "0")
    ] * 3, said.stderr
    assert str(own) not in said.stdout


@needs("fork")
def test_a_load_is_laid_on_a_practice_ledger_alone(tmp_path: Path) -> None:
    own = engine.empty(tmp_path / "own.db")
    RUN(f"--ledger {own} init")

    said = loaded("--ledger", str(own), "--clients", "1", "--seconds", "1")

    assert (said.returncode, "not a practice ledger" in said.stderr) == (1, True)


def test_clerks_share_no_task_and_each_has_a_unit(ledger: Place) -> None:
    with closing(load.opened(str(ledger))) as connection:
        found = clerks(connection, 12)

    tasks = [task for clerk in found for task in clerk.tasks]
    assert len(tasks) == len(set(tasks))
    assert all(clerk.tasks and clerk.unit for clerk in found)


def test_an_act_that_was_told_and_is_not_there_and_a_head_astray_are_found(tmp_path: Path, ledger: Place) -> None:
    own = engine.copy(ledger, tmp_path / "own.db")
    with closing(load.opened(str(own))) as connection:
        recorded = Counter(dict(connection.execute(load.RECORDED, {"before": 0}).fetchall()))
    assert load.verified({str(own): 0}, recorded) == []

    with engine.opened(own) as connection:
        connection.execute("UPDATE head SET last = last - 1")

    found = load.verified({str(own): 0}, recorded + Counter({"progress-noted": 1}))
    assert [each.partition(": ")[0] for each in found] == [str(own), "progress-noted"]
