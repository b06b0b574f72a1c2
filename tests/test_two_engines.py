"""The same is typed on a file and on a server: the same is said to the byte, and the same is kept by both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from depth import DEPTH, some
from ground import BEGINNINGS, begin, life
from listings import dated, questions
from practised import BUILT, TODAY, practice_ledger
from server import Cluster
from systems import needs_server
from tracker.ledger.copies.carrying import carry
from twins import Twins, masked, same, twins, typed
from ways import CASES, DAY, FILES, lay

pytestmark = [needs_server(), pytest.mark.of_a_file("held here against a server")]

PARTS = 24
"""Of the writing commands, and of the questions, so many parts, each a test."""

OTHERS = (
    *("log --limit 200", "export tasks --format csv", "export log --format json", "check --all --dry-run"),
    *("undo --list --limit 40", "db verify", "task list --limit 7", "search 'báo cáo'", "reconcile", "log --limit 5"),
)
"""Lines that no list of questions has: some are refused, alike."""

FORMS = ("csv", "json", "md", "xlsx", "html", "docx")
LENGTH = 40
SEED = 7000


@pytest.fixture(scope="module")
def base(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twins]:
    """Return what every writing command finds, laid on both; only copy it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRACKER_ACTOR", "lan")
        both = twins(cluster, tmp_path_factory.mktemp("base"), "base")
        for each in both:
            lay(each)
    yield both
    cluster.drop(both.server.address)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to work in, with the files that commands read."""
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def pair(cluster: Cluster, base: Twins, room: Path) -> Iterator[Twins]:
    """Return a copy of both that is the test's own."""
    both = twins(cluster, room, "pair")
    yield base.copied(both)
    cluster.drop(both.server.address)


@pytest.mark.parametrize("number", range(PARTS))
def test_every_writing_command_says_and_keeps_the_same_and_is_taken_back_alike(
    base: Twins, pair: Twins, room: Path, number: int
) -> None:
    assert pair.heads_differ() is None
    for place, (before, line) in enumerate(CASES[number::PARTS]):
        if place:
            base.copied(pair)
        for each in (*before, line):
            assert pair.act(DAY, each).exit_code == 0, each
        pair.ask(DAY, "undo --list")
        pair.act(DAY, "undo --yes")
    here, there = pair.dumped(DAY, room)
    assert there == here


def test_what_is_typed_on_and_on_leaves_the_same_and_is_told_the_same(pair: Twins, room: Path) -> None:
    lines = list(dict.fromkeys(each for before, line in CASES for each in (*before, line)))
    for each in some(lines, everyday=24):
        pair.act(DAY, each)  # some refuse each other: alike
    for line in some([*questions(pair.file), *dated()], everyday=24):
        pair.ask(DAY, line)
    for line in ("db doctor", "db verify", "db rebuild --dry-run", "db rebuild", "log --limit 1000", "check --all"):
        pair.act(DAY, line)
    here, there = pair.dumped(DAY, room)
    assert there == here


@pytest.fixture(scope="module")
def practised(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twins]:
    """Return a practice ledger carried to a server; only read it, or where it writes, alike."""
    both = twins(cluster, tmp_path_factory.mktemp("practised"), "practised")
    source = practice_ledger()
    assert isinstance(source, Path)
    both.file.write_bytes(source.read_bytes())
    cluster.fresh(name=cluster.database(both.server.address))
    carry(both.file, both.server, actor="lan", timeout=5)
    yield both
    cluster.drop(both.server.address)


@pytest.mark.parametrize("number", range(PARTS))
def test_every_question_is_answered_the_same_to_the_byte(practised: Twins, room: Path, number: int) -> None:
    lines = [*questions(practised.file), *dated(), *OTHERS][number::PARTS]
    for place, line in enumerate(lines):
        practised.ask(TODAY, line)
        practised.ask(BUILT, f"{line} --format {FORMS[(number + place) % len(FORMS)]}")
    assert practised.heads_differ() is None


@pytest.mark.parametrize("seed", range(DEPTH))
def test_a_life_lived_on_both_is_the_same_life(cluster: Cluster, room: Path, seed: int) -> None:
    both = twins(cluster, room, "life")
    begin(both.server, BEGINNINGS[(SEED + seed) % len(BEGINNINGS)])
    today = date.min
    for each, said in life(both.file, SEED + seed, LENGTH):
        today = each.today
        there = typed(both.server, today, each.line)
        same(str(each), masked(both.file, said), there)
        assert both.heads_differ() is None, str(each)
    for line in some([*questions(both.file), "db doctor"], everyday=20):
        both.ask(today, line)
    here, text = both.dumped(today, room)
    assert text == here
    cluster.drop(both.server.address)
