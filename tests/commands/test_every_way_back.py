"""
Every writing command, found from the program itself, is typed and taken back: every list is then as it was.

A new command fails here until it has its entry: what must be there before it, and what is typed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import engine
from depth import some
from desk import stored
from engine import Place, opened
from ground import ask
from listings import HEAD, questions
from running import commands, writes
from tracker.checks import doctor
from ways import CASES, DAY, FILES, NO_ACT, WAYS, lay

TAKEN = "đã lấy lại (sự kiện"


def test_every_writing_command_has_its_way_back() -> None:
    assert {name for name, command in commands() if writes(command)} - NO_ACT == set(WAYS)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger on which every entry begins; copy it, never write to it."""
    path = tmp_path_factory.mktemp("back") / "ledger.db"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRACKER_ACTOR", "lan")
        lay(path)
    return path


class Prepared(NamedTuple):
    """A ledger as an entry finds it: its file, its lists, the acts that stand, and its rows."""

    path: Place
    lists: dict[str, str]
    acts: list[tuple[object, ...]]
    rows: dict[str, object]


@pytest.fixture(scope="session")
def prepared(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[str, ...], str], Prepared]:
    """Return what makes a ledger ready for an entry; copy it, never write to it."""

    @cache
    def prepare(before: tuple[str, ...], noun: str) -> Prepared:
        path = engine.copy(base, tmp_path_factory.mktemp("ready") / "ledger.db")
        type_all(path, *before)
        ask(path, DAY, "check")  # which notes that it ran
        return Prepared(path, listed(path, noun), acts(path), rows(path))

    return prepare


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the test's own ledger is to be, beside the files that entries read; its clerk is lan."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    return tmp_path / "ledger.db"


def type_all(path: Place, *lines: str) -> None:
    """Type lines, each of which must be taken."""
    for line in lines:
        done = ask(path, DAY, line)
        assert done.exit_code == 0, (line, done.stderr)


def listed(path: Place, noun: str) -> dict[str, str]:
    """
    Return what every list says, but for the journal's head, and what a page tells of the journal itself.

    At a desk only the lists of the command's own noun are asked, and some of the others.
    """
    lines = list(questions(path))
    own = [line for line in lines if line.partition(" ")[0] == noun]
    return {
        line: "\n".join(
            " ".join(told.split())
            for told in HEAD.sub("", ask(path, DAY, line).stdout).splitlines()
            if TAKEN not in told
        )
        for line in own + some([line for line in lines if line not in own], everyday=4)
    }


def acts(path: Place) -> list[tuple[object, ...]]:
    """Return the acts that stand, but those that took others back."""
    with opened(path) as connection:
        return connection.execute("SELECT * FROM act WHERE happened <> 'act-undone' ORDER BY id").fetchall()


def rows(path: Place) -> dict[str, object]:
    """Return every row but those that tell what was taken back."""
    kept = ("event", "batch", "undone", "document", "counter", "head", "noted")
    found: dict[str, object] = {table: held for table, held in stored(path).items() if table not in kept}
    # A name that comes back has a number of its own, which nothing refers to.
    return found | {"unit_name": sorted((row[1:] for row in stored(path)["unit_name"]), key=repr)}


def findings(path: Path) -> list[object]:
    """Return what the doctor finds."""
    with opened(path) as connection:
        return list(doctor(connection))


@pytest.mark.parametrize(("before", "line"), CASES, ids=[line[:60] for _before, line in CASES])
def test_what_was_typed_and_taken_back_leaves_every_list_as_it_was(
    desk: Path, prepared: Callable[[tuple[str, ...], str], Prepared], before: tuple[str, ...], line: str
) -> None:
    noun = line.partition(" ")[0]
    was = prepared(before, noun)
    engine.copy(was.path, desk)
    type_all(desk, line)
    assert acts(desk) != was.acts

    type_all(desk, "undo")

    assert acts(desk) == was.acts
    assert rows(desk) == was.rows
    assert listed(desk, noun) == was.lists
    assert findings(desk) == []


def test_one_after_another_on_one_ledger_each_leaves_every_row_as_it_was(
    desk: Path, prepared: Callable[[tuple[str, ...], str], Prepared]
) -> None:
    was = prepared((), "undo")
    engine.copy(was.path, desk)
    for line in [line for before, line in CASES if not before]:
        type_all(desk, line)
        assert acts(desk) != was.acts, line

        type_all(desk, "undo")

        assert acts(desk) == was.acts, line
        assert rows(desk) == was.rows, line
    assert listed(desk, "undo") == was.lists
    assert findings(desk) == []
