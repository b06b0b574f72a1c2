"""What leaves the program is the same to the last byte: in another process, zone, order of hashing, a year later."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import engine
from depth import some
from engine import Place
from everyformat import WRITTEN, left
from listings import ASKED_OF, dated, questions
from running import nine_in_the_morning, program
from tracker.services.demo import build

RUN = program(nine_in_the_morning)
BUILT = date(2026, 11, 23)
LATER = date(2027, 11, 23)

HERE = {"TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}
THERE = {"TZ": "America/Anchorage", "PYTHONHASHSEED": "2", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "86400"}

READ = (0, 3)
REFUSED = (0, 2, 3)
"""How a listing ends in a format that may have no room for it."""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a small practice ledger; only read it."""
    path = engine.empty(tmp_path_factory.mktemp("bytes") / "ledger.db")
    build(path, BUILT, scale=0.05)
    assert RUN(f"--ledger {path} --today {BUILT} check --all").exit_code == 3  # the morning page says when it last ran
    return path


@pytest.mark.parametrize("form", WRITTEN)
def test_another_process_elsewhere_writes_the_same_bytes(ledger: Path, form: str) -> None:
    lines = some([*questions(ledger), "inspection show 1 --draft"], everyday=7)
    asked = [f"--ledger {ledger} --today {BUILT} {line}" for line in lines]

    here, there = (left(asked, form, variables) for variables in (HERE, THERE))

    assert [line for line in asked if here[line][0] not in REFUSED] == []
    assert [line for line in asked if here[line] != there[line]] == []


@pytest.mark.parametrize("form", WRITTEN)
def test_a_year_later_the_same_day_is_written_with_the_same_bytes(ledger: Path, form: str) -> None:
    lines = some([*dated(), *(line for name, line in ASKED_OF.items() if name != "urge letters")], everyday=7)
    found = []
    for today, variables in ((BUILT, HERE), (LATER, THERE)):
        before = f"--ledger {ledger} --today {today} "
        asked = left([f"{before}{line} --as-of {BUILT}" for line in lines], form, variables)
        found.append({line.removeprefix(before): told for line, told in asked.items()})

    then, later = found
    assert [line for line, told in then.items() if told[0] not in REFUSED] == []
    assert [line for line in then if then[line] != later[line]] == []


@pytest.mark.parametrize("wish", ["", "--format txt", "--short"])
def test_letters_of_a_day_are_written_with_the_same_bytes_a_year_later(ledger: Path, tmp_path: Path, wish: str) -> None:
    found = []
    for today in (BUILT, LATER):
        folder = tmp_path / str(today.year)
        folder.mkdir()
        line = f"--ledger {ledger} --today {today} urge letters --as-of {BUILT} --output {folder} {wish}"
        assert RUN(line).exit_code == 0
        found.append({path.name: path.read_bytes() for path in folder.iterdir()})

    then, later = found
    assert then == later
    assert len(then) > 1
