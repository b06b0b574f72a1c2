"""Heads out of the house: each printed page names the state of the journal; a kept one finds what nothing else can."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

import engine
from engine import Place, exists, file_of, opened, unguard
from listings import questions
from practised import TODAY, practice_ledger
from running import Run
from tracker.ledger.storage.chain import Line, chained
from tracker.ledger.storage.numbers import GENESIS
from tracker.words.canonical import canonical_value

PRINTED = re.compile(r"Mã nhật ký: ([0-9a-f]{12})\b")

BARE = ("rules ", "calendar count ", "db ", "role password", "unit focal")
"""What is no page of a ledger: a rule, a count of days, what `db` tells of it, a password; `unit focal` is below."""

DOCUMENTS = (
    "weekly show --output {}.md",
    "report build --period 2026-Q3 --output {}.md",
    "report build --period 2026-Q3 --public --output {}.md",
    "meeting packet {meeting} --output {}.md",
    "stats --output {}.md",
    "stats --by unit --output {}.txt",
    "export overdue --output {}.md",
    "unit focal --all --output {}.txt",
    "log 1 --output {}.txt",
)
"""Pages that are written into a file to be sent."""


@pytest.fixture
def office(tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Return a ledger with everything in it, turned to today."""
    path = engine.copy(practice_ledger(), tmp_path / "office.db")
    monkeypatch.setenv("TRACKER_LEDGER", str(path))
    monkeypatch.setenv("TRACKER_TODAY", TODAY.isoformat())
    assert tracker("today").exit_code == 0
    return path


def one_head(text: str) -> str:
    """Return the one head that stands on a page."""
    found = set(PRINTED.findall(text))
    assert len(found) == 1, text[-300:]
    return str(found.pop())


def known(tracker: Run, head: str) -> int:
    """Return the exit code of holding a head against the ledger."""
    return tracker(f"db verify --head {head}").exit_code


def test_every_page_of_the_ledger_bears_a_head_that_is_found_again(tracker: Run, office: Path) -> None:
    bare, heads = [], set()
    for line in questions(office):
        if not line.startswith(BARE):
            found = PRINTED.findall(tracker(line).stdout)
            heads |= set(found)
            if not found:
                bare.append(line)

    assert bare == []
    assert {known(tracker, head) for head in heads} == {0}


def test_a_list_of_nothing_bears_it_too(tracker: Run, ledger_file: Place) -> None:
    asked = {line: tracker(line) for line in questions(ledger_file) if not line.startswith(BARE)}

    assert [line for line, done in asked.items() if done.stdout and not PRINTED.search(done.stdout)] == []


def test_every_document_and_letter_bears_it(tracker: Run, office: Place, tmp_path: Path) -> None:
    meeting = json.loads(tracker("meeting list --format json").stdout)[0]["day"]
    for number, line in enumerate(DOCUMENTS):
        done = tracker(line.format(tmp_path / f"page-{number}", meeting=meeting))
        assert done.exit_code == 0, (line, done.stderr)
    for name, option in (("letters", "--format txt"), ("messages", "--short")):
        (tmp_path / name).mkdir()
        assert tracker(f"urge letters {option} --output {tmp_path / name}").exit_code == 0

    pages = [*tmp_path.glob("page-*"), *tmp_path.glob("letters/*"), *tmp_path.glob("messages/*")]
    assert len(pages) > len(DOCUMENTS) + 2
    heads = {one_head(page.read_text(encoding="utf-8")) for page in pages}
    assert {known(tracker, head) for head in heads} == {0}
    assert exists(office)


def test_what_cron_mails_bears_it(tracker: Run, office: Path) -> None:
    told = tracker("check --all")

    assert told.exit_code == 3
    assert known(tracker, one_head(told.stdout)) == 0
    with opened(office) as connection:
        (digest,) = connection.execute("SELECT digest FROM event ORDER BY id DESC LIMIT 1").fetchone()
    assert one_head(told.stdout) == digest[:12]


WRITTEN = "unit add HNB --name 'Hội {}' --kind khac"


def kept(tracker: Run) -> str:
    """Return the head of a page that was printed after an act, and left the house."""
    assert tracker(WRITTEN.format("Nhà báo")).exit_code == 0
    return one_head(tracker("unit list").stdout)


def refused(tracker: Run, head: str) -> None:
    """See that the ledger is sound in itself, and that the kept head alone finds what happened to it."""
    assert tracker("db doctor").exit_code == 0
    assert tracker("db verify").exit_code == 0
    answer = tracker(f"db verify --head {head}")
    assert (answer.exit_code, answer.stdout) == (4, "")
    assert f"Nhật ký không có mã {head}" in answer.stderr


def test_a_chain_computed_anew_is_found_by_a_kept_head(tracker: Run, ledger_file: Place) -> None:
    head = kept(tracker)
    with opened(ledger_file) as connection:
        guards = unguard(connection)
        before = GENESIS
        for row in connection.execute("SELECT * FROM event ORDER BY id").fetchall():
            old = Line(*row)
            payload = old.payload.replace("Hội Nhà báo", "Hội Nhà văn")
            line = chained(*old[:7], canonical_value(json.loads(payload)), before, old.nonce)
            before = line.digest
            connection.execute(
                "UPDATE event SET payload = ?, body_digest = ?, digest = ? WHERE id = ?",
                (line.payload, line.body_digest, line.digest, line.id),
            )
        connection.execute("UPDATE head SET digest = ?", (before,))
        names = ("Hội Nhà văn", "hoi nha van", "Hội Nhà báo")
        connection.execute("UPDATE unit_name SET name = ?, folded = ? WHERE name = ?", names)
        for guard in guards:
            connection.execute(guard)

    refused(tracker, head)


@pytest.mark.of_a_file("copies of a file")
def test_an_older_copy_in_its_place_is_found_by_a_kept_head(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    assert tracker(f"db backup {old}").exit_code == 0
    head = kept(tracker)
    engine.copy(old, ledger_file)

    refused(tracker, head)


@pytest.mark.of_a_file("the log beside it")
def test_a_foreign_log_beside_it_is_found_by_a_kept_head(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    other, file = tmp_path / "other.db", file_of(ledger_file)
    engine.copy(ledger_file, other)
    head = kept(tracker)
    with opened(other) as held:
        held.execute("SELECT COUNT(*) FROM event").fetchone()
        assert tracker(f"--ledger {other} {WRITTEN.format('Nhà văn')}").exit_code == 0
        shutil.copy(other.with_name("other.db-wal"), file.with_name(file.name + "-wal"))

    refused(tracker, head)
