"""Nothing is recorded on a day that the machine's clock has not come to, but on a practice ledger."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from desk import a_task, stored
from engine import Place
from running import Run, commands, nine_in_the_morning, program, writes
from tracker.ledger.transaction import writing
from tracker.settings import Settings

MACHINE = nine_in_the_morning(date(2026, 11, 23))
ACT = "urge add 1 --channel phone"
UNIT = "unit add SA --name 'Sở A' --kind so"


def machine(_today: date) -> datetime:
    """Return the machine's instant, whatever today was typed."""
    return MACHINE


@pytest.fixture
def late(environment: None, settings: Settings) -> Run:
    """Return the program on a machine that stays on 23/11/2026, with one task in its ledger."""
    with writing(settings) as ledger:
        a_task(ledger)
    return program(machine)


def test_an_act_of_a_day_to_come_is_refused_and_nothing_is_written(late: Run, ledger_file: Place) -> None:
    before = stored(ledger_file)

    result = late(f"--today 24/11/2026 {ACT}")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Ngày 24/11/2026 chưa đến (theo máy, hôm nay là 23/11/2026)" in result.stderr
    assert "tracker init --practice" in result.stderr
    assert stored(ledger_file) == before


def test_so_it_is_where_the_day_stands_in_the_environment(
    late: Run, ledger_file: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stored(ledger_file)
    monkeypatch.setenv("TRACKER_TODAY", "2027-01-05")

    for line in (ACT, "undo --yes", "unit add SA --name 'Sở A' --kind so", f"{ACT} --dry-run"):
        assert late(line).exit_code == 2, line
    assert stored(ledger_file) == before


def test_the_machine_s_own_day_and_the_days_before_are_recorded(late: Run) -> None:
    assert late(f"--today 23/11/2026 {ACT}").exit_code == 0
    assert late(f"--today 20/11/2026 {ACT}").exit_code == 0


def test_a_day_to_come_can_be_looked_at(late: Run, ledger_file: Place) -> None:
    before = stored(ledger_file)

    for line in ("today", "overdue", "stats", "task show 1", "check --all", "undo --list"):
        assert late(f"--today 24/12/2026 {line}").exit_code in (0, 3), line
    assert {name: rows for name, rows in stored(ledger_file).items() if name != "cron_run"} == {
        name: rows for name, rows in before.items() if name != "cron_run"
    }


def test_what_is_computed_anew_has_no_day(late: Run) -> None:
    assert late("--today 24/12/2026 db rebuild").exit_code == 0


def test_a_ledger_is_made_ahead_of_the_machine_s_day_only_to_practise(late: Run, tmp_path: Path) -> None:
    new = tmp_path / "new.db"

    result = late(f"--ledger {new} --today 5/1/2027 init")

    assert (result.exit_code, new.exists()) == (2, False)
    made = late(f"--ledger {new} --today 5/1/2027 init --practice")
    assert (made.exit_code, made.stdout.startswith("Đã tạo sổ thực hành:")) == (0, True)
    for line in (
        "directive add 10/CT-UBND --issued 5/1/2027 --kind 'Chỉ thị' --abstract x --signer y --issuer city",
        "task add --directive 10/CT-UBND --content x --lead STC --due 'ngày 15 hằng tháng'",
    ):
        assert late(f"--ledger {new} --today 5/1/2027 {line}").exit_code == 0, line
    assert late(f"--ledger {new} --today 5/3/2027 task progress 1 --note x").exit_code == 0
    assert late(f"--ledger {new} --today 5/3/2027 db doctor").exit_code == 0
    assert "Sổ thực hành" in late(f"--ledger {new} db status").stdout


def test_the_practice_ledger_of_demo_is_one(late: Run, tmp_path: Path) -> None:
    assert late(f"--today 20/11/2026 demo {tmp_path / 'play'}").exit_code == 0

    assert late(f"--ledger {tmp_path / 'play' / 'ledger.db'} --today 5/1/2027 check").exit_code in (0, 3)
    assert late(f"--ledger {tmp_path / 'play' / 'ledger.db'} --today 5/1/2027 {UNIT}").exit_code == 0


def test_every_writing_command_opens_the_ledger_where_days_ahead_are_refused() -> None:
    source = Path(__file__).parents[2] / "src" / "tracker"
    opened = {
        path.relative_to(source).as_posix()
        for path in (*source.glob("commands/**/*.py"), *source.glob("services/**/*.py"))
        if "undated=True" in path.read_text(encoding="utf-8")
    }

    assert opened == {
        "commands/db/app.py",
        "commands/begin.py",
        "commands/role/app.py",
    }  # a password is no act of any day
    assert any(writes(command) for _name, command in commands())
