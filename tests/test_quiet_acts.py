"""Acts that bring nothing by themselves leave the page as it is turned: one act more looks for nothing that came."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import engine
from depth import some
from engine import opened
from ground import ask, life
from tracker.law.known import KNOWN
from tracker.law.lifecycle import MOVES, RECURRING_MOVES
from tracker.law.vocabulary import Happened, Status
from tracker.ledger.bytime import coming
from tracker.ledger.storage.marker import BRINGS_NOTHING
from ways import DAY, lay

LOOKED_AT = ({Status.DONE, Status.STOPPED}, {Status.ASSIGNED, Status.IN_PROGRESS})
"""Classes of states by which `ledger.bytime` asks for tasks: what is over, and what waits for its unit."""


@pytest.mark.parametrize("happened", sorted(BRINGS_NOTHING))
def test_an_act_that_brings_nothing_starts_no_clock_and_moves_no_task_that_is_looked_at(happened: Happened) -> None:
    assert not [rule for regulation in KNOWN.values() for rule in regulation.can_start(happened)]
    for moves in (MOVES, RECURRING_MOVES):
        for before, after in moves.get(happened, {}).items():
            assert [before in each for each in LOOKED_AT] == [after in each for each in LOOKED_AT]


@pytest.mark.parametrize("seed", some(range(12), everyday=1))
def test_whatever_was_typed_a_page_that_is_turned_hides_nothing(seed: int, tmp_path: Path) -> None:
    for typed, _ in life(tmp_path / "ledger.db", seed, 60):
        with opened(tmp_path / "ledger.db") as connection:
            for (turned,) in connection.execute("SELECT turned_to FROM page").fetchall():
                assert coming(connection, date.fromisoformat(turned)) == ([], None), typed.line


def test_a_note_of_progress_leaves_the_page_turned_and_a_report_turns_it_anew(tmp_path: Path) -> None:
    ledger = lay(tmp_path / "ledger.db")
    for line, is_quiet in (
        ("task progress 2 --note 'đang làm'", False),  # its unit owes a meeting an update: that is declared too
        ("task progress 2 --note 'làm tiếp'", True),
        ("task report 2 --document 6/BC-SXD --issued 16/3/2026", False),
    ):
        with engine.opened(ledger) as connection:
            connection.execute("UPDATE page SET turned_to = '2026-03-17'")
        assert ask(ledger, DAY, line).exit_code == 0
        assert engine.asked(ledger, "SELECT turned_to FROM page") == [("2026-03-17" if is_quiet else "2026-03-16",)]
