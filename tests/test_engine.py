"""The engine under the tests: a copy is a ledger of its own, whatever it stands on, and goes with its test."""

from __future__ import annotations

from pathlib import Path

import pytest

import engine
from engine import REFUSED, Place, exists, let_astray, opened, stored, unguard, whole


def test_a_copy_is_a_ledger_of_its_own(ledger_file: Place, tmp_path: Path) -> None:
    before, rows = whole(ledger_file), stored(ledger_file)
    copy = engine.copy(ledger_file, tmp_path / "copy.db")
    with opened(copy) as connection:
        connection.execute("UPDATE counter SET last = last + 1")

    assert stored(copy) != rows
    assert (whole(ledger_file), stored(ledger_file)) == (before, rows)

    engine.copy(ledger_file, copy)
    assert stored(copy) == rows


def test_nothing_is_where_a_ledger_is_to_be_made(tmp_path: Path) -> None:
    assert not exists(tmp_path / "new.db")
    engine.empty(tmp_path / "new.db")

    assert exists(tmp_path / "new.db") is engine.ON_SERVER  # a database must be there before its tables


def test_what_guards_the_journal_is_taken_away_and_put_back(ledger_file: Place) -> None:
    change = "UPDATE event SET actor = 'mai' WHERE id = 1"
    with opened(ledger_file) as connection:
        guards = unguard(connection)
        connection.execute(change)
        for guard in guards:
            connection.execute(guard)

        with pytest.raises(REFUSED, match="the journal is never changed"):
            connection.execute(change)


def test_rows_may_be_let_astray(ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        let_astray(connection)
        connection.execute("DELETE FROM unit WHERE id = 2")

    assert 2 not in [row[0] for row in stored(ledger_file)["unit"]]
