"""Copies of a ledger, put back and written out: whole, verified, and never over something else."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from desk import a_directive, a_secret_task, a_task
from engine import Place, exists, is_bare, opened
from running import Run, contents
from systems import WINDOWS, needs
from tracker.ledger.copies import backups
from tracker.ledger.storage.connection import Connection
from tracker.ledger.transaction import writing
from tracker.settings import Settings

ADD = "directive add 9/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city"


@pytest.fixture
def filled(settings: Settings) -> Place:
    """Return a ledger with tasks, a secret one among them."""
    with writing(settings) as ledger:
        a_task(ledger, directive=a_directive(ledger, number="150/CT-UBND"))
        a_secret_task(ledger)
    return settings.ledger


def events(ledger: Path) -> int:
    """Return how many acts a ledger holds."""
    with opened(ledger) as connection:
        return int(connection.execute("SELECT COUNT(*) FROM event").fetchone()[0])


@pytest.mark.of_a_file("copies of a file")
def test_a_copy_is_made_while_others_write_and_holds_the_same_rows(tracker: Run, filled: Path, tmp_path: Path) -> None:
    with opened(filled) as other:
        other.execute("BEGIN IMMEDIATE")
        done = tracker(f"db backup {tmp_path}/copy.db")
        other.execute("ROLLBACK")

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.endswith("; đã mở lại và kiểm tra.\n")
    assert contents(tmp_path / "copy.db") == contents(filled)
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == stat.S_IMODE(filled.stat().st_mode)
    assert tracker(f"--ledger {tmp_path}/copy.db db doctor").exit_code == 0


@pytest.mark.of_a_file("copies of a file")
@needs("symbolic links that anybody may make")
def test_a_copy_goes_over_nothing(tracker: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "taken.db").write_text("last year", encoding="utf-8")
    (tmp_path / "link.db").symlink_to(tmp_path / "nowhere.db")
    before = contents(filled)

    for name in ("taken.db", "link.db", filled.name):
        refused = tracker(f"db backup {tmp_path / name}")
        assert (refused.exit_code, "không ghi đè lên" in refused.stderr) == (5, True)

    assert (tmp_path / "taken.db").read_text(encoding="utf-8") == "last year"
    assert not (tmp_path / "nowhere.db").exists()
    assert contents(filled) == before
    assert tracker(f"db backup {tmp_path}/nowhere/copy.db").exit_code == 2


@pytest.mark.of_a_file("copies of a file")
def test_of_the_copies_in_a_folder_the_newest_are_kept_and_nothing_else_is_touched(
    tracker: Run, filled: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "sao"
    folder.mkdir()
    for name in ("ledger-20250101-060000.db", "ledger-20250102-060000.db", "ghi-chú.txt", "ledger-0002.db"):
        engine.copy(filled, folder / name)

    for _ in range(3):
        assert tracker(f"db backup {folder} --keep 3").exit_code == 0

    names = sorted(each.name for each in folder.iterdir())
    assert names == [
        "ghi-chú.txt",
        "ledger-0002.db",
        "ledger-20261123-090000-2.db",
        "ledger-20261123-090000-3.db",
        "ledger-20261123-090000.db",
    ]
    assert tracker(f"db backup {folder} --keep 1").exit_code == 0
    assert sorted(each.name for each in folder.iterdir())[2:] == ["ledger-20261123-090000-4.db"]
    assert contents(folder / "ledger-20261123-090000-4.db") == contents(filled)
    assert tracker(f"db backup {folder} --keep 0").exit_code == 2


@pytest.mark.of_a_file("copies of a file")
def test_a_ledger_is_put_back_and_what_stood_there_is_kept(tracker: Run, filled: Path, tmp_path: Path) -> None:
    tracker(f"db backup {tmp_path}/copy.db")
    before = contents(filled)
    assert tracker(ADD).exit_code == 0
    after = contents(filled)

    refused = tracker(f"db restore {tmp_path}/copy.db")

    assert (refused.exit_code, "gõ lại lệnh này với --yes" in refused.stderr) == (2, True)
    assert contents(filled) == after
    done = tracker(f"db restore {tmp_path}/copy.db --yes")
    assert (done.exit_code, done.stderr) == (0, "")
    assert contents(filled) == before
    (kept,) = (each for each in tmp_path.iterdir() if each.name.startswith("ledger-2026"))
    assert contents(kept) == after
    assert "1 sự kiện chỉ còn ở đó" in done.stdout
    assert tracker("db doctor").exit_code == 0
    assert {each.name for each in tmp_path.iterdir()} == {"ledger.db", "copy.db", kept.name}


@pytest.mark.of_a_file("copies of a file")
@pytest.mark.parametrize("damage", ["cut", "no database", "gone"])
def test_a_damaged_ledger_is_set_aside_as_it_lies(tracker: Run, filled: Path, tmp_path: Path, damage: str) -> None:
    tracker(f"db backup {tmp_path}/copy.db")
    before = contents(filled)
    if damage == "gone":
        filled.unlink()
    elif damage == "cut":
        os.truncate(filled, filled.stat().st_size // 2)
    else:
        filled.write_bytes(b"no database at all" * 1000)

    done = tracker(f"db restore {tmp_path}/copy.db")

    assert (done.exit_code, done.stderr) == (0, "")
    assert contents(filled) == before
    kept = [each for each in tmp_path.iterdir() if each.name.startswith("ledger-2026")]
    assert len(kept) == (damage != "gone")
    assert tracker("db doctor").exit_code == 0


@pytest.mark.of_a_file("copies of a file")
def test_what_is_no_copy_is_not_put_back(tracker: Run, filled: Path, tmp_path: Path) -> None:
    before = contents(filled)
    (tmp_path / "text.db").write_text("no ledger", encoding="utf-8")
    engine.copy(filled, tmp_path / "cut.db")
    os.truncate(tmp_path / "cut.db", filled.stat().st_size // 2)
    engine.copy(filled, tmp_path / "changed.db")
    with opened(tmp_path / "changed.db") as connection:
        connection.execute("DROP TRIGGER event_is_never_changed")
        connection.execute("UPDATE event SET actor = 'mai' WHERE id = 1")

    for name, code in (("text.db", 8), ("cut.db", 8), ("changed.db", 8), ("none.db", 6), ("ledger.db", 2)):
        refused = tracker(f"db restore {tmp_path / name} --yes")
        assert (refused.exit_code, refused.stdout) == (code, ""), refused.stderr

    assert contents(filled) == before


@pytest.mark.of_a_file("copies of a file")
def test_nobody_puts_a_ledger_back_while_another_has_it_open(tracker: Run, filled: Path, tmp_path: Path) -> None:
    tracker(f"db backup {tmp_path}/copy.db")
    before = contents(filled)
    with opened(filled) as other:
        other.execute("SELECT COUNT(*) FROM event").fetchone()
        refused = tracker(f"db restore {tmp_path}/copy.db")

    assert (refused.exit_code, refused.stdout) == (75, "")
    assert contents(filled) == before
    assert tracker(f"db restore {tmp_path}/copy.db").exit_code == 0


@pytest.mark.of_a_file("copies of a file")
def test_only_an_admin_puts_a_ledger_back_where_there_are_roles(
    tracker: Run, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("role grant lan --role admin")
    tracker(f"db backup {tmp_path}/copy.db")
    monkeypatch.setenv("TRACKER_ACTOR", "mai")

    assert tracker(f"db restore {tmp_path}/copy.db").exit_code == 5
    monkeypatch.setenv("TRACKER_ACTOR", "lan")
    assert tracker(f"db restore {tmp_path}/copy.db").exit_code == 0


def test_a_ledger_written_out_and_read_in_is_the_same_to_the_last_row(
    tracker: Run, filled: Path, tmp_path: Path
) -> None:
    tracker(ADD)
    tracker("undo")
    out = tracker(f"db dump {tmp_path}/chữ")
    new = engine.empty(tmp_path / "new.db")
    taken = tracker(f"--ledger {new} db load {tmp_path}/chữ")

    assert (out.exit_code, taken.exit_code, taken.stderr) == (0, 0, "")
    assert sorted(contents(new).splitlines()) == sorted(contents(filled).splitlines())
    assert tracker(f"--ledger {new} db doctor").exit_code == 0
    assert WINDOWS or stat.S_IMODE((tmp_path / "chữ").stat().st_mode) == 0o700
    for file in (tmp_path / "chữ").glob("*.jsonl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert isinstance(json.loads(line), dict)


def test_a_dump_goes_into_no_folder_that_holds_something(tracker: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "có").mkdir()
    (tmp_path / "có" / "x").write_text("", encoding="utf-8")
    (tmp_path / "trống").mkdir()

    assert tracker(f"db dump {tmp_path}/có").exit_code == 5
    assert tracker(f"db dump {tmp_path}/trống").exit_code == 0
    assert [each.name for each in (tmp_path / "có").iterdir()] == ["x"]
    assert tracker(f"db load {tmp_path}/trống").exit_code == 5
    assert exists(filled)


def damages() -> dict[str, tuple[str, str, str]]:
    """Return what is done to a dump: the file, what is sought in it, and what is put there."""
    return {
        "a word of the journal": ("event.jsonl", '"actor": "lan"', '"actor": "mai"'),
        "a verdict": ("obligation.jsonl", '"outcome": "open"', '"outcome": "met"'),
        "a reference": ("task.jsonl", '"item_id": 1', '"item_id": 99'),
        "no JSON": ("unit.jsonl", "{", "["),
        "a column": ("unit.jsonl", '"code"', '"cade"'),
        "another program": ("ledger.json", "tracker ledger", "song list"),
        "another version": ("ledger.json", '"schema": "', '"schema": "9'),
    }


@pytest.mark.parametrize("name", damages())
def test_a_dump_that_was_changed_makes_no_ledger(tracker: Run, filled: Path, tmp_path: Path, name: str) -> None:
    assert exists(filled)
    new = engine.empty(tmp_path / "new.db")
    tracker(f"db dump {tmp_path}/chữ")
    file, sought, put = damages()[name]
    text = (tmp_path / "chữ" / file).read_text(encoding="utf-8")
    assert sought in text
    (tmp_path / "chữ" / file).write_text(text.replace(sought, put, 1), encoding="utf-8")

    refused = tracker(f"--ledger {new} db load {tmp_path}/chữ")

    assert (refused.exit_code in (7, 65), refused.stdout) == (True, ""), refused.stderr
    assert is_bare(new)


def test_a_dump_that_lost_a_file_or_a_line_makes_no_ledger(tracker: Run, filled: Path, tmp_path: Path) -> None:
    assert exists(filled)
    new = engine.empty(tmp_path / "new.db")
    tracker(f"db dump {tmp_path}/chữ")
    names = tmp_path / "chữ" / "unit_name.jsonl"
    names.write_text("".join(names.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    assert tracker(f"--ledger {new} db load {tmp_path}/chữ").exit_code == 65
    names.unlink()
    assert tracker(f"--ledger {new} db load {tmp_path}/chữ").exit_code == 65
    assert tracker(f"--ledger {new} db load {tmp_path}/nowhere").exit_code == 65
    assert is_bare(new)


@pytest.mark.of_a_file("copies of a file")
@pytest.mark.parametrize("ending", ["-wal", "-journal"])
@pytest.mark.parametrize("line", ["init", "demo {0}", "db restore {0}/copy.db", "db load {0}/text", "db backup {0}/x"])
def test_nothing_takes_a_place_where_the_log_of_a_lost_ledger_lies(
    tracker: Run, filled: Path, tmp_path: Path, line: str, ending: str
) -> None:
    # SQLite would take it for the log of the new file, and write the old pages into it.
    for each in (f"db backup {tmp_path}/copy.db", f"db dump {tmp_path}/text"):
        assert tracker(each).exit_code == 0
    with opened(filled) as held:
        held.execute("SELECT COUNT(*) FROM event").fetchone()
        assert tracker(ADD).exit_code == 0
        engine.copy(filled.with_name(filled.name + "-wal"), tmp_path / "log")
    stale = tmp_path / ("x" if "backup" in line else "ledger.db")
    if "backup" not in line:
        filled.unlink()
    stale = stale.with_name(stale.name + ending)
    shutil.copy(tmp_path / "log", stale)
    before = {each: each.stat().st_size for each in tmp_path.iterdir()}

    refused = tracker(line.format(tmp_path))

    assert (refused.exit_code, refused.stdout) == (5, "")
    assert f"còn {stale} của một sổ không còn ở đó" in refused.stderr
    assert {each: each.stat().st_size for each in tmp_path.iterdir()} == before
    stale.rename(tmp_path / "elsewhere")
    assert tracker(line.format(tmp_path)).exit_code == 0


@pytest.mark.of_a_file("copies of a file")
def test_a_draft_is_spoken_of_by_the_name_that_it_was_to_bear(tracker: Run, filled: Path, tmp_path: Path) -> None:
    with opened(filled) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE event SET actor = 'x' WHERE id = 2")

    refused = tracker(f"db backup {tmp_path}/copy.db")

    assert refused.exit_code == 8
    assert refused.stderr.startswith(f"{tmp_path / 'copy.db'} không dùng được làm bản sao: ")


def damaged(ledger: Path, statement: str) -> None:
    """Change a row as a bad disk would: no trigger and no CHECK is asked."""
    with opened(ledger) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = REPLACE(sql, 'NOT NULL', '') WHERE name = 'event'")
    with opened(ledger) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)


@pytest.mark.of_a_file("copies of a file")
@pytest.mark.parametrize(
    ("statement", "lines"),
    [
        (
            "UPDATE event SET payload = NULL WHERE id = (SELECT MAX(id) FROM event)",
            {"check --all": 3, "db verify": 7, "db doctor": 3, "db dump {0}/text": 7, "db backup {0}/copy.db": 8},
        ),
        (
            "UPDATE task SET status = CAST(x'ff61' AS TEXT)",
            {"task list": 8, "task show 1": 8, "db doctor": 3, "db rebuild": 8, "db dump {0}/text": 8, "explain 1": 8},
        ),
    ],
)
def test_what_a_bad_disk_leaves_is_called_damage_and_no_bug(
    tracker: Run, filled: Path, tmp_path: Path, statement: str, lines: dict[str, int]
) -> None:
    damaged(filled, statement)

    ended = {line: tracker(line.format(tmp_path)) for line in lines}

    assert {line: done.exit_code for line, done in ended.items()} == lines
    assert [line for line, done in ended.items() if "Lỗi của chương trình" in done.stderr] == []
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ledger.db"]


@pytest.mark.of_a_file("copies of a file")
@pytest.mark.parametrize("write", [False, True])
def test_a_schema_in_bytes_that_are_no_text_is_damage(tracker: Run, filled: Path, write: bool) -> None:
    image = filled.read_bytes()
    filled.write_bytes(image.replace(b"CREATE INDEX ix_obligation", b"CREATE INDEX \xdc\xcc_obligation"))

    refused = tracker(ADD if write else "db doctor")

    assert (refused.exit_code, refused.stdout) == (8, "")
    assert "bị hỏng (malformed database schema" in refused.stderr


@pytest.mark.of_a_file("copies of a file")
@needs("symbolic links that anybody may make")
def test_what_is_only_called_like_a_copy_is_not_taken_for_an_old_one(
    tracker: Run, filled: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    (folder / "ledger-20200101-000000.db").mkdir(parents=True)
    (folder / "ledger-20200102-000000.db").symlink_to(filled)
    (folder / "ledger-20200103-000000.db").write_text("a list of mine", encoding="utf-8")
    (folder / "ledger-20200104-000000.db").touch()
    for name in ("ledger-20200105-000000-02.db", "ledger-20200106-000000.db.bak"):
        engine.copy(filled, folder / name)
    strange = set(folder.iterdir())
    old = folder / "ledger-20200107-000000.db"
    engine.copy(filled, old)

    assert tracker(f"db backup --keep 1 {folder}").exit_code == 0

    assert strange < set(folder.iterdir())
    assert not old.exists()
    assert len(set(folder.iterdir()) - strange) == 1


@pytest.mark.of_a_file("copies of a file")
def test_acts_that_come_before_a_restore_has_the_ledger_alone_are_asked_about(
    tracker: Run, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tracker(f"db backup {tmp_path}/copy.db").exit_code == 0
    alone = backups._alone

    def late(ledger: Path, timeout: float) -> Connection:
        subprocess.run([sys.executable, "-m", "tracker", *ADD.split()], check=True, stdout=subprocess.DEVNULL)
        return alone(ledger, timeout)

    monkeypatch.setattr(backups, "_alone", late)
    refused = tracker(f"db restore {tmp_path}/copy.db")
    monkeypatch.undo()

    assert (refused.exit_code, "mà bản sao không có (từ sự kiện" in refused.stderr) == (2, True)
    assert sorted(each.name for each in tmp_path.glob("*.db")) == ["copy.db", "ledger.db"]


@pytest.mark.of_a_file("copies of a file")
def test_a_ledger_of_a_newer_program_is_named_and_not_its_copy(tracker: Run, filled: Path, tmp_path: Path) -> None:
    with opened(filled) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")

    refused = tracker(f"db backup {tmp_path}/copy.db")

    assert refused.exit_code == 8
    assert refused.stderr.startswith(f"Sổ {filled} thuộc phiên bản mới hơn")
