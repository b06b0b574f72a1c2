"""Whatever clerks have typed, each command that the list offers is taken back, and the ledger is sound after it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import engine
from depth import DEPTH, some
from engine import opened
from ground import ask, life
from tracker.checks import doctor

LENGTH = 45


@pytest.mark.parametrize("seed", range(DEPTH))
def test_each_command_that_is_offered_is_taken_back_and_leaves_a_sound_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    path, copy = tmp_path / "life.db", tmp_path / "copy.db"
    typed = [each for each, _result in life(path, 1000 + seed, LENGTH)]
    today = typed[-1].today
    rows = json.loads(ask(path, today, "undo --list --limit 60 --format json").stdout)
    assert sum(row["can_undo"] for row in rows) > 3

    for row in some(rows, everyday=15):
        engine.copy(path, copy)
        result = ask(copy, today, f"undo --event {row['event']}")
        assert (result.exit_code == 0) == row["can_undo"], (row, result.stderr, *typed)
        with opened(copy) as connection:
            assert doctor(connection) == [], (row, *map(str, typed))
