"""A ledger carried whole to another place: from a file to a server, back, and alike; the same in all, or not at all."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from desk import a_directive, a_secret_task, a_task
from engine import file_of
from running import Run
from server import Cluster
from systems import needs, needs_server
from tracker.config import place_named
from tracker.ledger import storage
from tracker.ledger.copies.carrying import carry
from tracker.ledger.storage.sqlite import plain
from tracker.ledger.transaction import writing
from tracker.settings import Settings

pytestmark = [needs_server(), pytest.mark.of_a_file("carried here to a server and back")]

ADD = "directive add 9/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city"
KINDS = ("file", "server")

Places = Callable[[str], str]


@pytest.fixture
def place(cluster: Cluster, tmp_path: Path) -> Iterator[Places]:
    """Return who names a new place of a kind: a file, or a schema of a database of the test's own."""
    database = cluster.fresh()
    given: list[str] = []

    def new(kind: str) -> str:
        given.append(f"so{len(given)}")
        return f"{tmp_path}/{given[-1]}.db" if kind == "file" else f"{database}?options=-csearch_path%3D{given[-1]}"

    yield new
    cluster.drop(database)


@pytest.fixture
def filled(tracker: Run, settings: Settings) -> Path:
    """Return a ledger with tasks, a secret one among them, one whose act was taken back, and one made secret later."""
    with writing(settings) as ledger:
        a_task(ledger, directive=a_directive(ledger, number="150/CT-UBND"))
        a_secret_task(ledger)
        a_task(ledger, directive=a_directive(ledger, number="151/CT-UBND"), content="Chuyện không ai nên biết")
    for line in (
        ADD,
        "undo --yes",
        "task progress 1 --note 'đang làm'",
        "task progress 3 --note 'đang giấu'",
        "directive correct 151/CT-UBND --field secrecy --value mat",
        "today",
    ):
        assert tracker(line).exit_code == 0, line
    return file_of(settings.ledger)


def dumped(tracker: Run, ledger: str, folder: Path) -> dict[str, bytes]:
    """Return what a ledger is as text."""
    done = tracker(f"--ledger '{ledger}' db dump {folder}")
    assert done.exit_code == 0, done.stderr
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def stands(place: str) -> bool:
    """Say whether anything stands at a place: a file, or as much as a schema."""
    named = place_named(place)
    if isinstance(named, Path):
        return named.exists()
    with closing(storage.connect_unchecked(named, timeout=1)) as connection:
        (found,) = connection.execute("SELECT to_regnamespace(?)", (named.schema,)).fetchone()
    return found is not None


def test_a_ledger_goes_to_a_server_on_to_another_and_back_and_is_the_same(
    tracker: Run, filled: Path, place: Places, tmp_path: Path
) -> None:
    ways = [str(filled), place("server"), place("server"), place("file"), place("file")]
    texts = [dumped(tracker, ways[0], tmp_path / "0")]
    for number, (source, target) in enumerate(pairwise(ways), 1):
        done = tracker(f"db copy '{source}' '{target}'")
        assert (done.exit_code, done.stderr) == (0, "")
        assert f"Đã chép sổ {source} sang {target}: " in done.stdout
        texts.append(dumped(tracker, target, tmp_path / str(number)))
        assert tracker(f"--ledger '{target}' db verify").exit_code == 0
        assert tracker(f"--ledger '{target}' task list").stdout == tracker("task list").stdout

    assert all(text == texts[0] for text in texts)
    assert stat.S_IMODE(os.stat(ways[-1]).st_mode) == 0o600
    assert tracker(f"--ledger {ways[-1]} db doctor").exit_code == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_ledger_that_came_is_written_on_as_the_one_it_was(
    tracker: Run, filled: Path, place: Places, tmp_path: Path, kind: str
) -> None:
    target = place(kind)
    assert tracker(f"db copy {filled} '{target}'").exit_code == 0

    for line in (
        "task progress 2",
        ADD,
        "undo --yes",
        "task add --directive 150/CT-UBND --content 'Việc X' --lead STC",
    ):
        here, there = tracker(line), tracker(f"--ledger '{target}' {line}")
        assert (there.exit_code, there.stdout, there.stderr) == (here.exit_code, here.stdout, here.stderr)
    assert dumped(tracker, target, tmp_path / "there") == dumped(tracker, str(filled), tmp_path / "here")


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_makes_the_same_ledger_on_either_engine(
    tracker: Run, filled: Path, place: Places, tmp_path: Path, kind: str
) -> None:
    text, target = dumped(tracker, str(filled), tmp_path / "text"), place(kind)
    done = tracker(f"--ledger '{target}' db load {tmp_path}/text")

    assert (done.exit_code, done.stderr) == (0, "")
    assert dumped(tracker, target, tmp_path / "again") == text


@pytest.mark.parametrize("kind", KINDS)
def test_a_ledger_goes_over_nothing(tracker: Run, filled: Path, place: Places, tmp_path: Path, kind: str) -> None:
    taken, before = place(kind), dumped(tracker, str(filled), tmp_path / "before")
    assert tracker(f"--ledger '{taken}' init").exit_code == 0
    there = dumped(tracker, taken, tmp_path / "there")

    refused = tracker(f"db copy {filled} '{taken}'")

    assert (refused.exit_code, refused.stdout) == (5, "")
    assert refused.stderr == f"Đã có sổ hoặc tệp tại {taken}: không chép đè lên. Nêu ĐÍCH là nơi chưa có gì.\n"
    assert dumped(tracker, taken, tmp_path / "after") == there
    assert dumped(tracker, str(filled), tmp_path / "same") == before


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_there_is_not_carried(tracker: Run, place: Places, kind: str) -> None:
    nowhere, target = place(kind), place("file")
    refused = tracker(f"db copy '{nowhere}' {target}")

    assert (refused.exit_code, refused.stdout) == (6, "")
    assert nowhere in refused.stderr
    assert not stands(target)


def test_a_password_is_not_taken_from_the_line(tracker: Run, filled: Path) -> None:
    for line in (f"db copy {filled} postgresql://lan:bimat@h/d", f"db copy postgresql://lan:bimat@h/d {filled}"):
        refused = tracker(line)
        assert (refused.exit_code, "bimat" in refused.stderr) == (2, False)


def changed(ledger: Path, statement: str) -> None:
    """Change a row as a bad disk would: no trigger and no CHECK is asked."""
    with closing(plain(ledger)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("statement", "code", "said"),
    [
        ("UPDATE event SET actor = 'mai' WHERE id = 2", 7, "sự kiện"),
        ("UPDATE directive SET abstract = CAST(x'ff' AS TEXT) WHERE id = 1", 8, "bị hỏng"),
        ("UPDATE task SET item_id = 99 WHERE id = 1", 8, "trỏ tới dòng không còn trong bảng item"),
    ],
)
def test_a_damaged_ledger_is_carried_nowhere(
    tracker: Run, filled: Path, place: Places, statement: str, code: int, said: str, kind: str
) -> None:
    changed(filled, statement)
    target = place(kind)

    refused = tracker(f"db copy {filled} '{target}'")

    assert (refused.exit_code, refused.stdout) == (code, ""), refused.stderr
    assert said in refused.stderr
    assert str(filled) in refused.stderr or code == 7
    assert not stands(target)


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE item SET written = 2 WHERE id = 1", "item"),
        ("UPDATE item SET content = 'a' || char(0) || 'b' WHERE id = 1", "item"),
        ("UPDATE task SET lead = 'x' WHERE id = 1", "task"),
        ("UPDATE directive SET kind = NULL WHERE id = 1", "directive"),
    ],
)
def test_what_a_server_cannot_hold_as_it_is_is_refused(
    tracker: Run, filled: Path, place: Places, statement: str, table: str
) -> None:
    if "NULL" in statement:
        changed(filled, "SELECT 1")
        with closing(plain(filled)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("UPDATE sqlite_master SET sql = REPLACE(sql, 'NOT NULL', '') WHERE name = 'directive'")
    changed(filled, statement)
    target = place("server")

    refused = tracker(f"db copy {filled} '{target}'")

    assert (refused.exit_code, refused.stdout) == (8, ""), refused.stderr
    assert f"bảng {table} có dòng không chép được nguyên vẹn" in refused.stderr
    assert not stands(target)


def test_only_an_admin_carries_a_ledger_that_has_roles(
    tracker: Run, filled: Path, place: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = place("server")
    for line in ("role grant lan --role admin", "role grant mai --role confirm"):
        assert tracker(line).exit_code == 0
    for actor in ("mai", "hoa"):
        monkeypatch.setenv("TRACKER_ACTOR", actor)
        assert tracker(f"db copy {filled} '{target}'").exit_code == 5
        assert not stands(target)
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    assert tracker(f"db copy {filled} '{target}'").exit_code == 0


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_carried_is_one_moment_whoever_writes_meanwhile(
    tracker: Run, filled: Path, place: Places, tmp_path: Path, kind: str
) -> None:
    source, target = place(kind), place("server")
    assert tracker(f"db copy {filled} '{source}'").exit_code == 0
    before, written = dumped(tracker, source, tmp_path / "before"), list[int]()

    def watch(_share: float) -> None:
        if not written:
            written.append(tracker(f"--ledger '{source}' task progress 1 --note 'viết chen vào'").exit_code)

    carry(place_named(source), place_named(target), actor="lan", timeout=1, watch=watch)

    assert written == [0]
    assert dumped(tracker, source, tmp_path / "after") != before
    assert dumped(tracker, target, tmp_path / "target") == before


KILLED = """
import os, signal, sys
from tracker.config import place_named
from tracker.ledger.copies import carrying

def watch(share):
    if share >= float(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

carrying.OFTEN = 1
carrying.carry(place_named(sys.argv[1]), place_named(sys.argv[2]), actor="lan", timeout=5, watch=watch)
"""


@needs("kills")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.75, 0.999])
def test_killed_anywhere_there_is_no_half_of_a_ledger(
    tracker: Run, filled: Path, place: Places, tmp_path: Path, share: float, kind: str
) -> None:
    target = place(kind)
    words = [sys.executable, "-c", KILLED, str(filled), target, str(share)]

    assert subprocess.run(words, cwd=tmp_path, check=False).returncode == -signal.SIGKILL
    assert not stands(target)
    assert tracker(f"db copy {filled} '{target}'").exit_code == 0
