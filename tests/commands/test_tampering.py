"""No cell of a ledger is changed behind the program's back without a word of the doctor."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

import engine
from depth import some
from engine import REFUSED, Place, draft, unguard
from ground import ask
from tampering import UNSEEN, cells, is_seen, last_row, others
from tracker.checks import doctor
from tracker.law.record import RECORDS, table_of
from tracker.ledger.comparing import MISSING, SURPLUS
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage.catalogue import tables
from tracker.ledger.storage.connection import Connection
from ways import CASES, DAY, FILES, lay

LEFT_OUT = ("role", "unit merge", "bulk stop", "task stop", "directive withdraw")
"""Lines that would bar the others."""

LAST = (
    "task correct 1 --field report-number --value 9/BC-STC --reason x",
    "task progress 1 --note y",
    "undo --yes",
    "check --all",
    "unit merge SNV --into STP --on 16/3/2026 --document 31/NQ --issued 16/3/2026",
    "directive withdraw 2/QĐ-TTg --by 9/QĐ-UBND",
)
"""What fills the tables that are left."""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger with a row in every register."""
    folder = tmp_path_factory.mktemp("full")
    path = engine.place(folder / "ledger.db")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRACKER_ACTOR", "lan")
        patched.chdir(folder)
        for name, text in FILES.items():
            Path(name).write_text(text, encoding="utf-8")
        lay(path)
        typed: set[str] = set()
        for before, line in CASES:
            if not line.startswith(LEFT_OUT):
                for each in (*before, line):
                    if each not in typed:
                        typed.add(each)
                        ask(path, DAY, each)  # some refuse each other; each register has some row
        for line in LAST:
            assert ask(path, DAY, line).exit_code in (0, 3), line
    return path


def test_the_ledger_is_sound_and_has_a_row_in_every_table(full: Place) -> None:
    with draft(full) as connection:
        assert doctor(connection) == []
        empty = [
            each
            for each in tables(connection)
            if connection.execute(f"SELECT 1 FROM {each} LIMIT 1").fetchone() is None
        ]

    assert set(empty) <= {"told_time_limit"}


def test_a_changed_cell_is_found_wherever_it_stands(full: Place) -> None:
    assert {each for each in UNSEEN if each[1] is not None} <= {(cell.table, cell.column) for cell in cells(full)}

    tried = some((cell for cell in cells(full) if (cell.table, None) not in UNSEEN), everyday=28)
    unseen = {(cell.table, cell.column) for cell in tried if is_seen(full, cell) is False}

    assert unseen == {(cell.table, cell.column) for cell in tried} & set(UNSEEN)


def test_a_page_turned_too_far_is_found(full: Place) -> None:
    with draft(full) as connection:
        connection.execute("UPDATE page SET turned_to = ?", ((DAY + timedelta(60)).isoformat(),))

        assert [each.check for each in doctor(connection)] == ["turned"]


def test_a_row_that_is_taken_away_or_added_is_found(full: Place) -> None:
    with draft(full) as connection:
        known = {cell.table for cell in cells(full)} - {table for table, column in UNSEEN if column is None}
    for table in some(sorted(known - {"alembic_version", "page"}), everyday=10):
        with draft(full) as connection:
            unguard(connection)
            row = last_row(connection, table)
            assert row is not None
            connection.execute(f"DELETE FROM {table} WHERE {row[0]}", row[1])
            found = [each for each in doctor(connection) if each.check != "triggers"]
            assert found, table


@pytest.mark.parametrize("table", [*(table_of(subject) for subject in RECORDS), "unit_name"])
def test_a_changed_cell_of_a_record_is_named_and_mended(full: Place, table: str) -> None:
    with draft(full) as connection:
        whole = rows(connection, table)
    for cell in some((cell for cell in cells(full) if cell.table == table and cell.column != "id"), everyday=1):
        with draft(full) as connection:
            for value in others(cell, []):
                try:
                    connection.execute(f"UPDATE {table} SET {cell.column} = ? WHERE {cell.where}", (value, *cell.at))
                except REFUSED:
                    continue
                break
            else:
                continue
            column = "unit" if (table, cell.column) == ("unit_name", "unit_id") else cell.column
            said = {column, MISSING, SURPLUS} if column == "unit" else {column}
            found = rebuild(connection, write=False).differences

            assert {each.table for each in found} == {table}, cell
            assert {each.column for each in found} & said, cell
            connection.begin(write=True)
            rebuild(connection, write=True)
            connection.end(commit=True)
            assert rows(connection, table) == whole, cell
            assert doctor(connection) == [], cell


def test_units_directives_and_items_that_are_gone_come_again(full: Place) -> None:
    gone = ("unit", "unit_name", "directive", "item")
    with draft(full) as connection:
        whole = {table: rows(connection, table) for table in gone}
        for table in gone:
            connection.execute(f"DELETE FROM {table}")
        connection.begin(write=True)
        rebuild(connection, write=True)
        connection.end(commit=True)

        assert {table: rows(connection, table) for table in gone} == whole
        assert doctor(connection) == []


def rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    """Return the rows of a table; a name counts by its unit and its place."""
    columns = "unit_id, name, folded, official, since, until, holder" if table == "unit_name" else "*"
    order = "unit_id, id" if table == "unit_name" else "id"
    return connection.execute(f"SELECT {columns} FROM {table} ORDER BY {order}").fetchall()
