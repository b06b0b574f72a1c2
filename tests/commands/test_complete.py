"""What the Tab key offers, asked as a shell asks it: always an answer, never a failure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desk import FRIDAY, a_directive, a_task
from tracker.ledger.transaction import writing
from tracker.settings import Settings

ASK = "from tracker.cli import main; main()"


def offered(typed: str, ledger: Path, *, asking: str = "bash", **environment: str) -> list[str]:
    """Return what stands behind the last word of a line as typed, line by line."""
    asked = {
        "_TRACKER_COMPLETE": f"complete_{asking}",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split(" ")) - 1),
        "_TYPER_COMPLETE_ARGS": typed,
        "TRACKER_LEDGER": str(ledger),
    }
    program = "import sys; sys.argv[0] = 'tracker'; " + ASK
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | asked | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.fixture
def busy_ledger(settings: Settings) -> Path:
    """Return a ledger with two open tasks of one directive, one with words that a terminal might obey."""
    with writing(settings) as ledger:
        given = a_directive(ledger, issued_on=FRIDAY, number="150/CT-UBND")
        a_task(ledger, directive=given, content="[khẩn] \x1b[31mđỏ\u202e")
        a_task(ledger, directive=given, content="Báo cáo")
    return settings.ledger


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("tracker overdue --unit ST", {"STC", "STP"}),
        ("tracker task add --lead SX", {"SXD"}),
        ("tracker unit show SX", {"SXD"}),
        ("tracker directive show 15", {"150/CT-UBND"}),
        ("tracker task list --directive 15", {"150/CT-UBND"}),
        ("tracker task confirm ", {"1", "2"}),
        ("tracker explain ", {"1", "2"}),
        ("tracker log 2", {"2"}),
        ("tracker export over", {"overdue"}),
        ("tracker task rea", {"reassign"}),
        ("tracker wait", {"waiting"}),
    ],
)
def test_what_the_ledger_knows_is_offered(busy_ledger: Path, typed: str, offers: set[str]) -> None:
    assert set(offered(typed, busy_ledger)) == offers


def test_words_of_a_task_are_shown_as_they_stand_and_never_obeyed(busy_ledger: Path) -> None:
    shown = " ".join(offered("tracker task confirm ", busy_ledger, asking="zsh"))

    assert "[khẩn]" in shown
    assert not {"\x1b", "\u202e"} & set(shown)


@pytest.mark.parametrize("wrong", [{"TRACKER_LEDGER": "/nope"}, {"TRACKER_LEDGER": "/"}, {"TRACKER_TODAY": "hôm nay"}])
def test_completion_offers_nothing_rather_than_fail(busy_ledger: Path, wrong: dict[str, str]) -> None:
    assert offered("tracker task confirm ", busy_ledger, **wrong) == []


def test_a_file_that_is_no_ledger_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_text("Sổ theo dõi\n" * 200, encoding="utf-8")

    assert offered("tracker directive show 15", tmp_path / "ledger.db") == []
