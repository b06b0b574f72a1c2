"""A ledger names the regulation that it is kept under, and no other program than one that knows it reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import Place, opened
from running import Run, nine_in_the_morning, program
from tracker.law import known
from tracker.law.haiphong import QUY_CHE
from tracker.law.regulation import Regulation

OTHER = "12/2030/QĐ-UBND"
SAYS_NOT = (
    f"Sổ này theo quy chế {OTHER}, chương trình chưa có quy chế đó (chỉ có 150/2025/QĐ-UBND). Không đọc, không ghi gì. "
    "Hãy cập nhật tracker.\n"
)


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Run, Path]:
    """Return the program on a ledger that `init` has made, and the ledger's path."""
    path = tmp_path / "so.db"
    monkeypatch.setenv("TRACKER_LEDGER", str(path))
    monkeypatch.setenv("TRACKER_TODAY", "2026-11-23")
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    tracker = program(nine_in_the_morning)
    assert tracker("init --no-units").exit_code == 0
    return tracker, path


def name(path: Path, act: str) -> None:
    """Let a ledger name another regulation, as a program that knows it would have."""
    with opened(path) as connection:
        connection.execute("UPDATE setting SET value = ? WHERE name = 'regulation'", (act,))


def test_a_new_ledger_names_its_regulation_in_its_first_act(begun: tuple[Run, Path]) -> None:
    tracker, _path = begun

    status, log = tracker("db status --format json"), tracker("log --format json --limit 500")

    assert '"regulation": "150/2025/QĐ-UBND"' in status.stdout
    assert '"happened": "setting-changed"' in log.stdout
    assert tracker("db verify").exit_code == 0
    assert tracker("undo --event 1 --reason x").exit_code != 0


@pytest.mark.parametrize(
    "line",
    [
        *(
            "overdue",
            "today",
            "check",
            "rules list",
            "db status",
            "db verify",
            "db rebuild",
            "db dump x",
        ),
        "directive add 1/CT-UBND --issued 9/3/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman",
    ],
)
def test_a_ledger_of_another_regulation_is_neither_read_nor_written(
    begun: tuple[Run, Path], line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tracker, path = begun
    name(path, OTHER)
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)

    result = tracker(line)

    assert (result.exit_code, result.stdout, result.stderr) == (8, "", SAYS_NOT)
    assert path.read_bytes() == before


def test_a_program_that_knows_the_regulation_reads_the_ledger(
    begun: tuple[Run, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker, path = begun
    name(path, OTHER)
    law = Regulation(OTHER, QUY_CHE.issued_on, QUY_CHE.in_force, list(QUY_CHE.rules))
    monkeypatch.setitem(known.KNOWN, OTHER, law)

    result = tracker("rules list --format table")

    assert result.exit_code == 0
    assert f"QUYẾT ĐỊNH {OTHER}" in result.stdout


def test_a_ledger_begun_before_regulations_were_named_is_under_the_first(tracker: Run, ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        assert connection.execute("SELECT COUNT(*) FROM setting").fetchone() == (0,)

    assert '"regulation": "150/2025/QĐ-UBND"' in tracker("db status --format json").stdout


def test_no_clerk_chooses_the_regulation(tracker: Run) -> None:
    result = tracker(f"setting set regulation {OTHER} --reason x")

    assert result.exit_code == 4
    assert tracker("db doctor").exit_code == 0
