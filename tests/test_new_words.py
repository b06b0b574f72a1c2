"""A new word is one row in a table of words: a migration of a few lines, and no table is copied for it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import tracker
from engine import Place, opened
from test_schema_drift import DECLARED
from tracker.checks.file import foreign_keys, vocabulary
from tracker.law.wordtables import WORD_TABLES
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.schema import columns
from tracker.ledger.storage.connection import Connection
from tracker.ledger.storage.refusals import LedgerNewer

MIGRATION = f'''"""A gift that a unit made: one more word."""

from alembic import op

revision = "0008"
down_revision = "{storage.HEAD}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the word."""
    op.execute("INSERT INTO happened_word (word) VALUES ('gift-made')")
'''

RECORDING = """
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from tracker.checks import doctor
from tracker.ledger import storage
from tracker.ledger.copies import upgrade
from tracker.ledger.transaction import writing
from tracker.settings import Settings
from tracker.law.vocabulary import Happened, Subject

path, today = Path(sys.argv[1]), date(2026, 11, 23)
upgrade.upgrade(path, timeout=0.2)
with writing(Settings(path, today, "lan")) as ledger:
    ledger.record(Happened.GIFT_MADE, Subject.UNIT, 2, on=today)
with closing(storage.connect(path, timeout=0.2)) as connection:
    assert doctor(connection) == [], doctor(connection)
    print(connection.execute("SELECT happened FROM event ORDER BY id DESC LIMIT 1").fetchone()[0])
"""

DAMAGE = "INSERT INTO {table} (word) VALUES ('unheard')", "DELETE FROM {table} WHERE word = '{word}'"


def pointing(connection: Connection) -> list[tuple[str, str, str]]:
    """Return each column that points at a table of words, with its table and that one."""
    query = (
        'SELECT m.name, f."from", f."table" FROM sqlite_master m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"to\" = 'word' ORDER BY 1, 2"
    )
    return connection.execute(query).fetchall()


def put_a_row(connection: Connection, table: str) -> None:
    """Put a row into a table whose CHECKs hold, and that points at nothing but words."""
    words = {column: next(iter(WORD_TABLES[of])) for where, column, of in pointing(connection) if where == table}
    row: dict[str, object] = {}
    for _, name, kind, required, *_ in connection.execute(f"PRAGMA table_info({table})"):
        if name in words:
            row[name] = "met" if name == "outcome" else words[name].value
        elif kind == "DATE":
            row[name] = "2026-01-01"
        elif kind in ("INTEGER", "BOOLEAN") and required:
            row[name] = 1
        else:
            row[name] = "2026-01-01T00:00:00+00:00" if required else None
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    connection.execute(f"DELETE FROM {table}")
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))


@pytest.fixture
def rows(ledger_file: Place) -> Iterator[Connection]:
    """Return a ledger with one row in every table that stores words, which may be changed."""
    with opened(ledger_file) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for table in {table for table, _, _ in pointing(connection)}:
            put_a_row(connection, table)
    with closing(storage.connect(ledger_file, timeout=0.2, write=True)) as connection:
        yield connection


@pytest.mark.of_a_file("how its tables are kept")
def test_every_vocabulary_is_pointed_at_and_no_check_lists_words(rows: Connection) -> None:
    assert {of for _, _, of in pointing(rows)} == set(WORD_TABLES)
    listing = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%~_known CHECK%' ESCAPE '~'"
    assert rows.execute(listing).fetchall() == []


@pytest.mark.of_a_file("how its tables are kept")
def test_every_column_of_a_vocabulary_points_at_its_words(rows: Connection) -> None:
    meant = {
        (table.name, key.parent.name, key.column.table.name)
        for table in DECLARED[0].metadata.tables.values()
        for key in table.foreign_keys
        if key.column.name == "word"
    }

    assert set(pointing(rows)) == meant
    assert {column.table.name for column in columns.WORDS.values()} == set(WORD_TABLES)


@pytest.mark.of_a_file("how its tables are kept")
def test_a_word_that_stands_in_no_table_is_refused_and_one_row_is_all_it_takes(rows: Connection) -> None:
    for table, column, of in pointing(rows):
        change = f"UPDATE {table} SET \"{column}\" = 'unheard'"
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY constraint failed"):
            rows.execute(change)
        rows.execute(f"INSERT OR IGNORE INTO {of} (word) VALUES ('unheard')")
        rows.execute(change)
        rows.execute(
            f"UPDATE {table} SET \"{column}\" = '{'met' if column == 'outcome' else next(iter(WORD_TABLES[of]))}'"
        )
        rows.execute(f"DELETE FROM {of} WHERE word = 'unheard'")


@pytest.mark.of_a_file("how its tables are kept")
def test_a_word_that_rows_bear_is_not_taken_away(rows: Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY constraint failed"):
        rows.execute("DELETE FROM issuer_word WHERE word = 'city'")


@pytest.mark.parametrize("statement", DAMAGE, ids=["one more", "one less"])
def test_a_table_of_words_that_is_not_the_program_s_is_found(ledger_file: Place, statement: str) -> None:
    with opened(ledger_file) as connection:
        for table, known in WORD_TABLES.items():
            connection.execute(statement.format(table=table, word=list(known)[-1]))
        found = {each.values["table"] for each in vocabulary(connection)}

    assert found == set(WORD_TABLES)


@pytest.mark.of_a_file("how its tables are kept")
def test_a_word_that_another_program_wrote_is_found_in_every_column(ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for table, column, of in pointing(connection):
            put_a_row(connection, table)
            connection.execute(f"UPDATE {table} SET \"{column}\" = 'unheard'")
            found = [each.values for each in foreign_keys(connection)]
            assert of in {each["parent"] for each in found if each["table"] == table}, (table, column)


@pytest.mark.of_a_file("how its tables are kept")
def test_a_program_with_one_more_word_brings_a_ledger_up_and_records_with_it(
    ledger_file: Place, tmp_path: Path
) -> None:
    assert len(MIGRATION.splitlines()) <= 15
    shutil.copytree(Path(tracker.__file__).parent, tmp_path / "src" / "tracker", ignore=shutil.ignore_patterns("__py*"))
    shutil.copytree(upgrade.migrations(), tmp_path / "migrations", dirs_exist_ok=True)
    (tmp_path / "migrations" / "versions" / "new_word.py").write_text(MIGRATION, encoding="utf-8")
    for name, old, new in (
        ("law/vocabulary.py", 'UNIT_ADDED = "unit-added"', 'UNIT_ADDED = "unit-added"\n    GIFT_MADE = "gift-made"'),
        ("ledger/storage/__init__.py", f'HEAD = "{storage.HEAD}"', 'HEAD = "0008"'),
        ("ledger/storage/__init__.py", f'"{storage.HEAD}")', f'"{storage.HEAD}", "0008")'),
    ):
        file = tmp_path / "src" / "tracker" / name
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")
    with opened(ledger_file) as connection:
        before = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()

    done = subprocess.run(
        [sys.executable, "-c", RECORDING, str(ledger_file)],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.stdout, done.stderr) == ("gift-made\n", "")
    with opened(ledger_file) as connection:
        assert connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall() == before
    with pytest.raises(LedgerNewer):
        storage.connect(ledger_file, timeout=0.2)
