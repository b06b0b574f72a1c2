"""A ledger of an older program comes through an upgrade with every row."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from desk import a_secret_task, a_task, stored
from engine import Place, file_of
from ground import ask, begin
from olderprograms import forget
from running import nine_in_the_morning, program
from tracker.checks import doctor
from tracker.law.wordtables import WORD_TABLES
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.ledger import Ledger
from tracker.ledger.storage.lines import verify_journal
from tracker.ledger.storage.marker import is_turned
from tracker.ledger.storage.sqlite import plain
from tracker.ledger.transaction import writing
from tracker.queries.lookup import find_directive
from tracker.settings import Settings
from ways import BASE, BEGUN, DAY, DECIDED, K, lay

pytestmark = pytest.mark.of_a_file("older schemas, which no server had")

RECORDED = (
    "task slow 1 --support SXD --since 12/3/2026",
    f"task report 1 {K}",
    "task confirm 1 --quality good",
    "urge add 2 --channel phone",
    f"urge answer 1 {K}",
    "difficulty add 2 --kind dispute --units 'STC; SXD' --content x",
    f"inspection plan --unit SXD --by STC --ground plan {K}",
    f"inspection decide 1 {K} {DECIDED}",
    "inspection request 1 --unit SXD --what x --by 20/3/2026",
    f"inspection dossier 1 --add 8 {K}",
    "inspection end 1 --on 16/3/2026",
    "inspection finding 1 --result done --unit SXD",
    "feedback add --from 10606 --about STC --received 9/3/2026 --content x",
    f"feedback answer 1 {K}",
    "unit focal STC --name 'Lê A' --from 12/3/2026",
    f"unit commit STC --kind plan {K}",
    f"report request --title 'Báo cáo x' --units 'STC; SXD' --due 30/3/2026 {K}",
    "submission add --unit STC --number 9/TTr --sent 12/3/2026 --due 20/3/2026",
    "urgent add --unit STC --from hdnd --content x",
    "difference add --unit STC --figure hạn --theirs 1 --ours 2 --by phone",
    "setting set own-reports allowed --reason x",
    "task progress 2 --note y",
    "undo --yes",
)
"""Acts that a program of the second schema knew, for every register but that of mergers."""


@pytest.fixture
def old_ledger(settings: Settings, tmp_path: Path) -> Path:
    """Return a ledger of the first schema with tasks in it, its rows carried over from one of today."""
    with writing(settings) as ledger:
        a_task(ledger)
        a_secret_task(ledger)
        ledger.connection.execute("INSERT INTO told SELECT id, 'overdue', '2026-07-01' FROM obligation LIMIT 1")
    return of_schema("0001", settings.ledger, tmp_path / "old.db")


@pytest.fixture
def ledger_with_records(tmp_path: Path) -> Path:
    """Return a ledger of the second schema with tasks and a row in every register that then was."""
    new = tmp_path / "new.db"
    lay(new)
    for line in RECORDED:
        assert ask(new, DAY, line).exit_code == 0, line
    return of_schema("0002", new, tmp_path / "old.db")


def of_schema(version: str, new: Place, path: Path) -> Path:
    """
    Return a ledger of an older schema with the rows of one of today, in the tables and columns that it has.

    Its journal tells what the programs of those schemas told.
    """
    new = Path(shutil.copy(file_of(new), path.with_suffix(".new.db")))
    forget(new)
    config = Config()
    config.set_main_option("script_location", str(upgrade.migrations()))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    engine.dispose()
    with closing(plain(path)) as connection:
        connection.execute("ATTACH DATABASE ? AS new", (str(new),))
        tables = [row[0] for row in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
        connection.execute("DELETE FROM main.sqlite_sequence")
        for table in set(tables) - {"alembic_version"}:
            names = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
            columns = ", ".join(f'"{name}"' for name in names)
            if table == "sqlite_sequence":
                given = "SELECT name, last FROM new.counter UNION ALL SELECT 'event', last FROM new.head"
                where = "name IN (SELECT name FROM main.sqlite_master)"
                connection.execute(f"DELETE FROM main.{table}")
                connection.execute(f"INSERT INTO main.{table} (name, seq) SELECT * FROM ({given}) WHERE {where}")
                continue
            kept = renamed(columns)
            connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {kept} FROM new.{table}")
        connection.execute("DETACH DATABASE new")
    return path


def renamed(columns: str) -> str:
    """Return the columns of an older schema as they are called today."""
    return columns.replace("payload_digest", "body_digest")


def carried(path: Path, old: Place) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of an upgraded ledger in the columns that the old one had."""
    with closing(plain(path)) as connection:
        connection.execute("ATTACH DATABASE ? AS old", (str(old),))
        tables = [row[0] for row in connection.execute("SELECT name FROM old.sqlite_master WHERE type = 'table'")]
        columns = {
            table: ", ".join(row[1] for row in connection.execute(f"PRAGMA old.table_info({table})"))
            for table in tables
        }
        rows = {
            table: sorted(connection.execute(f"SELECT {renamed(columns[table])} FROM main.{table}"), key=repr)
            for table in tables
        }
        given = dict(connection.execute("SELECT name, last FROM counter UNION ALL SELECT 'event', last FROM head"))
        counted = connection.execute("SELECT name, seq FROM old.sqlite_sequence ORDER BY name").fetchall()
        rows["sqlite_sequence"] = [
            (name, last if name == "unit_name" else given.get(name, 0)) for name, last in counted
        ]  # the numbers of names tell nothing but their order
    return rows | {"alembic_version": [("0001",)]}


def numbered(old: Place) -> dict[str, list[tuple[object, ...]]]:
    """Return what SQLite itself had counted in an old ledger."""
    with closing(plain(file_of(old))) as connection:
        return {"sqlite_sequence": connection.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name").fetchall()}


def test_every_row_comes_through(old_ledger: Path) -> None:
    before = stored(old_ledger)

    copy = upgrade.upgrade(old_ledger, timeout=0.2)

    assert copy is not None
    assert stored(copy) == before
    assert carried(old_ledger, copy) == before | numbered(copy)
    after = stored(old_ledger)
    with closing(plain(old_ledger)) as connection:
        assert connection.execute("SELECT DISTINCT holder FROM unit_name").fetchall() == [(None,)]
        assert connection.execute("SELECT DISTINCT held FROM obligation").fetchall() == [(0,)]
        assert connection.execute("SELECT COUNT(*) FROM task WHERE paper_on <> issued_on").fetchone() == (0,)
    new = {table for table, rows in after.items() if table not in before and rows}
    assert new == {*WORD_TABLES, "counter", "head"}


def test_what_was_told_is_not_told_again_where_no_obligation_changes(ledger_with_records: Path) -> None:
    with closing(plain(ledger_with_records)) as connection:
        connection.execute("INSERT INTO told SELECT id, 'overdue', '2026-07-01' FROM obligation LIMIT 1")
        told = connection.execute("SELECT * FROM told").fetchall()

    upgrade.upgrade(ledger_with_records, timeout=0.2)

    with closing(plain(ledger_with_records)) as connection:
        assert connection.execute("SELECT COUNT(*) FROM noted").fetchone() > (0,)
        assert connection.execute("SELECT * FROM told").fetchall() == told


def test_a_guard_that_somebody_took_away_comes_back(ledger_with_records: Path) -> None:
    with closing(plain(ledger_with_records)) as connection:
        (names,) = zip(*connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"), strict=True)
        for name in names:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DROP VIEW act")

    upgrade.upgrade(ledger_with_records, timeout=0.2)

    with closing(storage.connect(ledger_with_records, timeout=0.2)) as connection:
        assert doctor(connection) == []


def test_every_record_comes_through(ledger_with_records: Path) -> None:
    with closing(plain(ledger_with_records)) as connection:
        journal = verify_journal(connection)
    before = stored(ledger_with_records)
    assert {table for table, rows in before.items() if not rows} <= {"cron_run", "told", "merger"}

    upgrade.upgrade(ledger_with_records, timeout=0.2)

    with closing(storage.connect(ledger_with_records, timeout=0.2)) as connection:
        assert verify_journal(connection, journal[1]) == journal
        assert doctor(connection) == []
    copy = ledger_with_records.with_name("old-0002.db")
    assert stored(copy) == before
    assert carried(ledger_with_records, copy) | {"alembic_version": [("0002",)]} == before | numbered(copy)


def test_the_page_of_an_upgraded_ledger_is_to_be_turned_anew(tmp_path: Path) -> None:
    # What time brings follows from readings too: a page that an older program turned tells nothing of today's.
    path = tmp_path / "old.db"
    config = Config()
    config.set_main_option("script_location", str(upgrade.migrations()))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        connection.exec_driver_sql("INSERT INTO page VALUES ('2026-11-23')")
    engine.dispose()

    upgrade.upgrade(path, timeout=0.2)

    assert stored(path)["alembic_version"] == [(storage.HEAD,)]
    with closing(storage.connect(path, timeout=0.2)) as upgraded:
        assert not is_turned(upgraded, date(2026, 1, 1))


def test_an_older_ledger_says_what_to_type_and_that_serves(old_ledger: Path) -> None:
    run = program(nine_in_the_morning)

    refused = run(f"--ledger {old_ledger} --today 23/11/2026 overdue")

    assert (refused.exit_code, "«tracker db upgrade»" in refused.stderr) == (8, True)
    assert run(f"--ledger {old_ledger} --today 23/11/2026 db upgrade").exit_code == 0
    assert run(f"--ledger {old_ledger} --today 23/11/2026 overdue").exit_code == 0


def test_the_copy_is_written_over_no_file(old_ledger: Path) -> None:
    first = old_ledger.with_name(f"{old_ledger.stem}-0001{old_ledger.suffix}")
    first.write_text("a copy from last year", encoding="utf-8")

    copy = upgrade.upgrade(old_ledger, timeout=0.2)

    assert isinstance(copy, Path)
    assert copy.name == f"{old_ledger.stem}-0001-2{old_ledger.suffix}"
    assert first.read_text(encoding="utf-8") == "a copy from last year"


@pytest.mark.parametrize(("table", "known"), WORD_TABLES.items(), ids=list(WORD_TABLES))
def test_the_tables_of_words_hold_every_word_that_the_program_stores(
    fresh_ledger: Path, table: str, known: type[StrEnum]
) -> None:
    with closing(plain(fresh_ledger)) as connection:
        words = {row[0] for row in connection.execute(f"SELECT word FROM {table}")}

    assert words == set(known)


def test_an_upgraded_ledger_is_sound_and_goes_on(old_ledger: Path, settings: Settings) -> None:
    with closing(plain(old_ledger)) as connection:
        count, head = verify_journal(connection)

    upgrade.upgrade(old_ledger, timeout=0.2)

    with closing(storage.connect(old_ledger, timeout=0.2)) as connection:
        assert verify_journal(connection, head) == (count, head)
        assert doctor(connection) == []
    with writing(replace(settings, ledger=old_ledger)) as ledger:
        assert a_task(ledger) == 3  # no number is given twice
        assert_the_journal_is_still_guarded(ledger)


def test_what_an_older_program_counted_otherwise_is_counted_anew(old_ledger: Path) -> None:
    with closing(plain(old_ledger)) as connection:
        connection.execute("UPDATE obligation SET due_on = '2026-07-01' WHERE rule = 'task-due'")

    upgrade.upgrade(old_ledger, timeout=0.2)

    with closing(storage.connect(old_ledger, timeout=0.2)) as connection:
        assert doctor(connection) == []
        assert connection.execute("SELECT COUNT(*) FROM told").fetchone() == (0,)  # told once more


def assert_the_journal_is_still_guarded(ledger: Ledger) -> None:
    """See that neither a change nor a deletion passes the triggers."""
    for statement in ("UPDATE event SET actor = 'x' WHERE id = 1", "DELETE FROM event WHERE id = 1"):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            ledger.connection.execute(statement)


def test_directives_are_found_by_the_key_of_today(old_ledger: Path) -> None:
    with closing(plain(old_ledger)) as connection, connection:
        (number,) = connection.execute("SELECT number FROM directive WHERE id = 1").fetchone()
        connection.execute("UPDATE directive SET folded_number = '0812/ubnd.' WHERE id = 1")

    upgrade.upgrade(old_ledger, timeout=0.2)

    with closing(plain(old_ledger)) as connection:
        assert find_directive(connection, f"00{number}").id == 1


@pytest.fixture
def upgraded(tmp_path: Path) -> Path:
    """Return a ledger that a program of the second schema kept, brought up to date: its journal tells no item."""
    new = tmp_path / "new.db"
    begin(new, BEGUN)
    for line in (BASE[0] + " --room 'Phòng A'", *BASE[1:]):
        assert ask(new, BEGUN, line).exit_code == 0, line
    path = of_schema("0002", new, tmp_path / "old.db")
    upgrade.upgrade(path, timeout=0.2)
    return path


def found(path: Path) -> list[str]:
    """Return the checks of the doctor that find something."""
    with closing(storage.connect(path, timeout=0.2)) as connection:
        return [each.check for each in doctor(connection)]


def test_a_content_is_held_against_the_digest_that_an_older_program_told(upgraded: Path) -> None:
    assert found(upgraded) == []
    with closing(plain(upgraded)) as connection, connection:
        connection.execute("UPDATE item SET content = 'Việc X', folded = 'viec x' WHERE id = 1")
        connection.execute("UPDATE item SET phrase = 'mai', written = 0 WHERE id = 2")
    assert found(upgraded) == ["contents", "items"]

    assert ask(upgraded, DAY, "db rebuild").exit_code == 0

    assert found(upgraded) == ["contents"]  # nobody but a backup knows its words
    (told,) = (row for row in stored(upgraded)["item"] if row[0] == 2)
    assert "5 ngày làm việc" in told


def test_an_item_that_no_act_tells_is_not_made_up(upgraded: Path) -> None:
    with closing(plain(upgraded)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM item WHERE id = 1")

    refused = ask(upgraded, DAY, "db rebuild")

    assert (refused.exit_code, "bảng item" in refused.stderr) == (7, True)


@pytest.mark.parametrize(
    "line",
    [
        "task correct 1 --field content --value 'Việc khác' --reason x",
        "task correct 1 --field point --value 2.a --reason x",
        "directive correct 1/CT-UBND --field room --value 'Phòng B' --reason x",
        "directive correct 1/CT-UBND --field urgency --value khan --reason x",
        "directive withdraw 1/CT-UBND --by 9/QĐ-UBND",
    ],
)
def test_what_stood_in_an_older_ledger_comes_back_with_an_undo(upgraded: Path, line: str) -> None:
    before = stored(upgraded)
    assert ask(upgraded, DAY, line).exit_code == 0
    during = stored(upgraded)
    assert found(upgraded) == []

    assert ask(upgraded, DAY, "undo --yes").exit_code == 0

    after = stored(upgraded)
    for table in ("item", "directive"):
        assert after[table] == before[table]
    assert (during["item"], during["directive"]) != (before["item"], before["directive"])
    assert found(upgraded) == []


def test_the_words_of_an_older_item_that_is_taken_back_stay_in_the_journal(upgraded: Path) -> None:
    for _line in range(2):  # the meeting, then the last task
        assert ask(upgraded, DAY, "undo --yes").exit_code == 0

    assert not any("Việc F" in row for row in stored(upgraded)["item"])
    assert found(upgraded) == []
    with closing(plain(upgraded)) as connection:
        (told,) = connection.execute("SELECT payload ->> 'items' FROM event ORDER BY id DESC LIMIT 1").fetchone()
    assert "Việc F" in told


def test_a_directive_of_an_older_ledger_that_turns_out_to_be_secret_loses_its_words(upgraded: Path) -> None:
    assert ask(upgraded, DAY, "directive correct 1/CT-UBND --field secrecy --value mat").exit_code == 0

    assert not any("Việc A" in row for row in stored(upgraded)["item"])
    assert found(upgraded) == []
