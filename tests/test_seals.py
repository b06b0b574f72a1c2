"""
A ledger whose journal begins with lines of an older program, and goes on with lines that hide what they say.

Who sees a part of it only is played on SQLite by a table of the connection's own, which stands before the journal.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from damaged import build, settings, unlocked
from desk import stored
from engine import file_of
from practised import practice_ledger
from tracker.checks import doctor
from tracker.commands.db.app import _verified
from tracker.errors import JournalBroken
from tracker.law.vocabulary import Happened, Subject
from tracker.ledger import storage
from tracker.ledger.copies import backups, dump, upgrade
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.chain import ChainBroken, HeadUnknown, Line, Verified, chained, derived
from tracker.ledger.storage.connection import Connection, written
from tracker.ledger.storage.lines import LinesMissing, LinesUnseen, end, lines, verify_journal, verify_seen
from tracker.ledger.storage.numbers import GENESIS, last_line
from tracker.ledger.storage.sqlite import Sqlite, plain
from tracker.ledger.transaction import writing
from tracker.queries.ledger.timeline import event_of, head
from tracker.queries.ledger.watch import verify_tail
from tracker.settings import drawn

DAY = date(2025, 9, 30)
OLDER = """
DROP VIEW seal; DROP VIEW written_reason; DROP VIEW act;
ALTER TABLE event DROP COLUMN nonce;
ALTER TABLE event DROP COLUMN version;
ALTER TABLE event RENAME COLUMN body_digest TO payload_digest;
UPDATE alembic_version SET version_num = '0006';
"""
"""A ledger made one of the schema before: without its views, which an upgrade lays again."""

pytestmark = pytest.mark.of_a_file("older schemas, which no server had")


def chain_anew(connection: Connection, nonce: Callable[[str], str | None]) -> None:
    """Chain a journal anew, each line with a nonce, or as an older program without."""
    previous = GENESIS
    with unlocked(connection), written(connection):
        for line in list(lines(connection)):
            new = chained(*line[:8], previous, nonce(previous))
            previous = new.digest
            update = "UPDATE event SET body_digest = ?, digest = ?, version = ?, nonce = ? WHERE id = ?"
            connection.execute(update, (*new[8:], new.id))
        connection.execute("UPDATE head SET digest = ?", (previous,))


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger that a program of the schema before kept."""
    path = tmp_path_factory.mktemp("older") / "ledger.db"
    build(path)
    with closing(plain(path)) as connection:
        chain_anew(connection, lambda _previous: None)
        connection.executescript(OLDER)
    return path


@pytest.fixture(scope="module")
def upgraded(older: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return that ledger, upgraded and worked on."""
    path = tmp_path_factory.mktemp("upgraded") / "ledger.db"
    shutil.copy(older, path)
    upgrade.upgrade(path, timeout=0.2)
    with writing(settings(path)) as ledger:
        for task in (1, 2):
            ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, task, on=DAY, note="Đã họp")
        ledger.record(Happened.REPORT_CONFIRMED, Subject.TASK, 1, on=DAY)
    return path


@pytest.fixture
def mixed(upgraded: Path, tmp_path: Path) -> Path:
    """Return a ledger of the test's own, its last three lines of version 2."""
    return Path(shutil.copy(upgraded, tmp_path / "ledger.db"))


@pytest.fixture
def rows(mixed: Path) -> Iterator[Sqlite]:
    """Open it."""
    with closing(plain(mixed)) as connection:
        yield connection


def versions(connection: Connection) -> list[int]:
    """Return the versions of the lines."""
    return [version for (version,) in connection.execute("SELECT version FROM event ORDER BY id")]


def hide(connection: Connection, where: str) -> None:
    """Let a connection see the lines alone of which a condition holds."""
    connection.execute(f"CREATE TEMP VIEW event AS SELECT * FROM main.event WHERE {where}")


def test_an_upgrade_changes_no_line_and_what_comes_after_is_of_version_2(older: Path, upgraded: Path) -> None:
    with closing(plain(older)) as before, closing(plain(upgraded)) as after:
        count, known = verify_journal(before)
        kept = list(lines(before))

        assert list(lines(after))[:count] == kept
        assert versions(after) == [1] * count + [2] * 3
        assert verify_journal(after, known)[0] == count + 3
        assert event_of(after, known[:12]) == count
        assert head(after) == last_line(after)[1] == end(after)[1]
        assert doctor(after) == []
        assert rebuild(after, write=False).differences == ()
        verify_tail(after)


def test_a_copy_of_the_schema_before_verifies_and_is_put_back(older: Path, mixed: Path, tmp_path: Path) -> None:
    copied = backups.back_up(older, tmp_path / "copy.db", timeout=0.2)
    before = stored(older)

    put = backups.restore(mixed, copied.path, datetime(2025, 9, 30, 9, tzinfo=UTC), timeout=0.2, may_lose=True)

    assert (put.lost, put.now.events, put.now.head) == (3, copied.events, copied.head)
    assert stored(mixed) == before


def test_a_journal_of_both_versions_is_written_out_and_read_in_again(mixed: Path, tmp_path: Path) -> None:
    with closing(storage.connect(mixed, timeout=0.2)) as connection:
        written = dump.dump(connection, tmp_path / "folder")

    taken = dump.load(tmp_path / "folder", tmp_path / "new.db")

    assert taken == written
    assert stored(tmp_path / "new.db")["event"] == stored(mixed)["event"]


def test_acts_of_both_versions_are_taken_back(mixed: Path) -> None:
    with writing(settings(mixed)) as ledger:
        before = {task: ledger.standing(task) for task in (2, 5)}
        (first,) = ledger.connection.execute("SELECT MIN(id) FROM event WHERE happened = 'period-opened'").fetchone()
        (last,) = ledger.connection.execute("SELECT MAX(id) FROM event WHERE subject_id = 2").fetchone()
        ledger.record(Happened.ACT_UNDONE, Subject.LEDGER, 0, on=DAY, events=[first, last])
        assert {task: ledger.standing(task) for task in (2, 5)} != before
    with closing(storage.connect(mixed, timeout=0.2)) as connection:
        assert doctor(connection) == []


CHANGED: dict[str, Any] = {
    "id": 9_999,
    "happened": "task-urged",
    "subject": "unit",
    "subject_id": 3,
    "happened_on": "2025-09-29",
    "recorded_at": "2025-09-30T02:00:01+00:00",
    "actor": "ai đó",
    "payload": '{"note":"Chưa họp"}',
    "body_digest": sha256(b"{}").hexdigest(),
    "digest": GENESIS,
    "version": None,  # the other one
    "nonce": "0" * 32,
}


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("column", Line._fields)
def test_no_column_of_a_line_of_either_version_can_be_changed(rows: Sqlite, column: str, version: int) -> None:
    (number,) = rows.execute("SELECT MAX(id) - 1 FROM event WHERE version = ?", (version,)).fetchone()
    value = 3 - version if column == "version" else CHANGED[column]
    rows.execute("PRAGMA ignore_check_constraints = ON")
    rows.execute("PRAGMA foreign_keys = OFF")
    with unlocked(rows):
        rows.execute(f"UPDATE event SET {column} = ? WHERE id = ?", (value, number))

    with pytest.raises(JournalBroken):
        verify_seen(rows)
    with pytest.raises(JournalBroken):
        verify_tail(rows)
    assert "journal" in {found.check for found in doctor(rows)}


@pytest.mark.parametrize("column", ["version", "nonce"])
def test_a_line_of_version_1_has_no_nonce_and_one_of_version_2_has(rows: Sqlite, column: str) -> None:
    value = {"version": 2, "nonce": "0" * 32}[column]
    with unlocked(rows), pytest.raises(Exception, match="ck_event_nonce_since_version_2"):
        rows.execute(f"UPDATE event SET {column} = ? WHERE id = 1", (value,))
    with unlocked(rows), pytest.raises(Exception, match="ck_event_nonce_is_long"):
        rows.execute("UPDATE event SET nonce = 'ab', version = 2 WHERE id = 1")


def add_line(connection: Connection, nonce: str | None) -> int:
    """Add a line as a forger would who knows how lines are chained, and return its number."""
    number, previous = last_line(connection)
    at = "2025-09-30T02:00:00+00:00"
    line = chained(number + 1, "progress-noted", "task", 2, "2025-09-30", at, "lan", '{"note":"x"}', previous, nonce)
    connection.execute(f"INSERT INTO event ({', '.join(line._fields)}) VALUES ({', '.join('?' * len(line))})", line)
    connection.execute("UPDATE head SET last = ?, digest = ?", (line.id, line.digest))
    return line.id


def test_a_line_of_version_1_after_one_of_version_2_is_refused_however_well_it_is_chained(rows: Sqlite) -> None:
    add_line(rows, "0" * 32)
    assert verify_journal(rows)[0] == len(versions(rows))

    number = add_line(rows, None)

    for verified in (verify_journal, verify_tail):
        with pytest.raises(ChainBroken, match=f"sự kiện số {number}:"):
            verified(rows)


def test_whoever_sees_some_lines_verifies_them_and_the_chain_of_all(rows: Sqlite) -> None:
    whole = verify_seen(rows)
    hide(rows, "subject_id = 1")
    seen = Counter(versions(rows))

    verified = verify_seen(rows, whole.head[:12])

    assert (verified.events, verified.head) == (whole.events, whole.head)
    assert (verified.sealed, verified.unproven) == (3 - seen[2], whole.events - 3 - seen[1])
    assert 0 < verified.sealed < 3
    assert 0 < verified.unproven < whole.events - 3
    assert (end(rows), head(rows)) == ((whole.events, whole.head), whole.head)
    verify_tail(rows)
    with pytest.raises(HeadUnknown):
        verify_seen(rows, "0" * 12)
    with pytest.raises(LinesUnseen, match=f"{verified.sealed + verified.unproven} sự kiện"):
        verify_journal(rows)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("UPDATE event SET body_digest = digest WHERE id = :last - 1", ChainBroken),
        ("UPDATE event SET digest = body_digest WHERE id = :last", ChainBroken),
        ("UPDATE event SET digest = body_digest WHERE id = :last - 3", ChainBroken),
        ("UPDATE event SET version = 3 WHERE id = :last", ChainBroken),
        ("UPDATE event SET version = 1, nonce = NULL WHERE id = :last - 1", ChainBroken),
        ("DELETE FROM event WHERE id = 5 AND :last > 5", LinesMissing),
        ("DELETE FROM event WHERE id = :last", LinesMissing),
    ],
)
def test_whoever_sees_nothing_finds_a_line_changed_in_its_seal_or_gone(
    rows: Sqlite, change: str, error: type[JournalBroken]
) -> None:
    (last,) = rows.execute("SELECT MAX(id) FROM event").fetchone()
    with unlocked(rows):
        rows.execute(change, {"last": last})
    hide(rows, "FALSE")

    with pytest.raises(error):
        verify_seen(rows)


def test_whoever_sees_nothing_verifies_what_nobody_changed(rows: Sqlite) -> None:
    (last,) = rows.execute("SELECT MAX(id) FROM event").fetchone()
    hide(rows, "FALSE")

    assert verify_seen(rows)[2:] == (3, last - 3)


def test_what_a_line_says_is_held_against_its_seal_by_whoever_sees_it(rows: Sqlite) -> None:
    with unlocked(rows):
        rows.execute('UPDATE event SET payload = \'{"note":"Chưa họp"}\' WHERE id = (SELECT MAX(id) - 1 FROM event)')
    hide(rows, "subject_id <> 2")
    verify_seen(rows)
    rows.execute("DROP VIEW temp.event")

    with pytest.raises(ChainBroken):
        verify_seen(rows)


def test_a_verification_says_what_was_not_seen_and_nothing_of_it_where_all_was() -> None:
    all_of_it = _verified(Verified(8, "ab" * 32), None, None)
    assert [column.key for column in all_of_it.columns] == ["verified", "events", "short_head", "head"]

    part = _verified(Verified(8, "ab" * 32, 4, 1), "abab", 3)

    said = dict(zip((column.key for column in part.columns), part.rows[0], strict=True))
    assert said["events"] == 8
    assert (said["seen"], said["sealed"], said["unproven"], said["found_at"]) == (3, 4, 1, 3)


LONGEST = 40
"""Signs of a payload that somebody who knows the program may try in all its variants."""


def guessable(connection: Connection) -> int:
    """
    Return of how many lines a short payload is found out from the seals alone.

    Whoever guesses knows all else that a line says, from what stands around it; tried are the right payload, which a
    list of the short ones holds, and every nonce that can be known.
    """
    previous, found = GENESIS, 0
    seals = "SELECT version, body_digest, digest FROM seal ORDER BY id"
    for line, (version, body_digest, digest) in zip(lines(connection), connection.execute(seals), strict=True):
        for nonce in (None,) if version == 1 else (None, "", derived(previous), "0" * 32):
            guess = chained(*line[:8], previous, nonce)
            found += len(line.payload) <= LONGEST and (body_digest, digest) in (
                (guess.body_digest, guess.digest),
                (None, guess.digest),
            )
        previous = digest
    return found


def test_what_short_lines_say_cannot_be_guessed_from_their_seals_any_more(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    shutil.copy(file_of(practice_ledger()), path)
    with closing(plain(path)) as connection:
        chain_anew(connection, lambda _previous: None)
        of_old = guessable(connection)
        chain_anew(connection, drawn)
        assert verify_journal(connection)[0] == len(versions(connection))

        assert guessable(connection) == 0
        assert of_old > len(versions(connection)) / 20
        chain_anew(connection, derived)
        assert guessable(connection) == of_old  # a practice ledger, the same each time, hides nothing


def test_the_seal_shows_no_more_than_four_columns_and_of_an_old_line_no_digest_of_its_payload(rows: Sqlite) -> None:
    cursor = rows.execute("SELECT * FROM seal ORDER BY id")
    found = cursor.fetchall()

    assert [name for name, *_ in cursor.description] == ["id", "version", "body_digest", "digest"]
    assert {(version, body is None) for _id, version, body, _digest in found} == {(1, True), (2, False)}


def test_a_practice_ledger_can_be_made_again_and_a_real_one_hides_its_lines(mixed: Path) -> None:
    nonces = set()
    for _time in range(2):
        with writing(
            replace(settings(mixed), now=datetime.fromisoformat("2025-09-30T02:00:00+00:00")), dry_run=True
        ) as ledger:
            ledger.record(Happened.PROGRESS_NOTED, Subject.TASK, 2, on=DAY, note="Đã họp")
            (nonce,) = ledger.connection.execute("SELECT nonce FROM event ORDER BY id DESC LIMIT 1").fetchone()
            nonces.add(nonce)

    assert len(nonces) == 2
    assert all(len(bytes.fromhex(nonce)) == 16 for nonce in nonces)
