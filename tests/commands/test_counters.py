"""Numbers come from the program: given once, given back by what is rolled back, and held against the journal."""

from __future__ import annotations

import pytest

from engine import Place, opened
from life import Life
from tracker.ledger.storage.chain import ChainBroken
from tracker.ledger.storage.lines import LinesMissing, verify_journal

DAY = "2026-03-09"
MORE = "task add --directive 10/CT-UBND --content '{}' --lead SXD --due 'ngày 30/6/2026'"


def counters(path: Place) -> dict[str, int]:
    """Return the last number given in each table, and of the journal."""
    with opened(path) as ledger:
        query = "SELECT name, last FROM counter UNION ALL SELECT 'event', last FROM head"
        return dict(ledger.execute(query).fetchall())


def test_what_is_not_recorded_gives_no_number_away(life: Life, ledger_file: Place) -> None:
    life.begin("ngày 30/6/2026")
    before = counters(ledger_file)

    life.on(DAY, MORE.format("Việc B") + " --dry-run")
    life.refused(DAY, MORE.format("Việc A").replace("SXD", "STC"))
    life.refused(DAY, "bulk extend 1 --due 'ngày 30/7/2026' --direction 8/TB-UBND --issued 1/1/2020 --commit")

    assert counters(ledger_file) == before
    life.on(DAY, MORE.format("Việc C"))
    assert counters(ledger_file)["task"] == before["task"] + 1


def test_what_was_taken_back_keeps_its_number(life: Life, ledger_file: Place) -> None:
    life.begin("ngày 30/6/2026")
    life.on(DAY, MORE.format("Việc B"), "undo", MORE.format("Việc C"))

    assert [row["task"] for row in life.asked(DAY, "task list")] == [1, 3]
    assert counters(ledger_file)["task"] == 3


@pytest.mark.parametrize("name", ["task", "directive", "item", "unit", "obligation", "document", "batch"])
def test_a_counter_that_was_lowered_is_found_and_put_right(life: Life, ledger_file: Place, name: str) -> None:
    life.begin("ngày 30/6/2026")
    life.on(DAY, "task report 1 --document 45/BC-STC --issued 9/3/2026")
    sound = counters(ledger_file)
    with opened(ledger_file) as ledger:
        ledger.execute("UPDATE counter SET last = last - 1 WHERE name = ?", (name,))

    assert "counter" in life.tracker("db doctor").stdout
    assert life.tracker("db rebuild").exit_code == 0
    assert counters(ledger_file) == sound


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("UPDATE head SET last = last + 2", LinesMissing),
        ("UPDATE head SET last = last - 1", ChainBroken),
        ("UPDATE head SET digest = 'x' || SUBSTR(digest, 2)", ChainBroken),
        ("DELETE FROM head", ChainBroken),
    ],
)
def test_a_head_that_is_not_the_journal_s_last_line_is_found(
    life: Life, ledger_file: Place, change: str, error: type[Exception]
) -> None:
    life.begin("ngày 30/6/2026")
    with opened(ledger_file) as ledger:
        ledger.execute(change)
        with pytest.raises(error):
            verify_journal(ledger)

    assert life.tracker("db doctor").exit_code == 3
    assert life.tracker(f"--today {DAY} {MORE.format('Việc B')}").exit_code == 7
