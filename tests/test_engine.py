"""The engine under the tests: a copy is a ledger of its own, whatever it stands on, and goes with its test."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import engine
from depth import TESTS
from engine import REFUSED, Place, exists, let_astray, opened, stored, unguard, whole

MARKED = re.compile(r"\bof_a_file\b(?:\('(.+?)'\))?")
MOST = 155
"""How many tests a server is not asked at most; `pytest -s` prints which, and why."""


def test_a_copy_is_a_ledger_of_its_own(ledger_file: Place, tmp_path: Path) -> None:
    before, rows = whole(ledger_file), stored(ledger_file)
    copy = engine.copy(ledger_file, tmp_path / "copy.db")
    with opened(copy) as connection:
        connection.execute("UPDATE counter SET last = last + 1")

    assert stored(copy) != rows
    assert (whole(ledger_file), stored(ledger_file)) == (before, rows)

    engine.copy(ledger_file, copy)
    assert stored(copy) == rows


def test_nothing_is_where_a_ledger_is_to_be_made(tmp_path: Path) -> None:
    assert not exists(tmp_path / "new.db")
    engine.empty(tmp_path / "new.db")

    assert exists(tmp_path / "new.db") is engine.ON_SERVER  # a database must be there before its tables


def test_what_guards_the_journal_is_taken_away_and_put_back(ledger_file: Place) -> None:
    change = "UPDATE event SET actor = 'mai' WHERE id = 1"
    with opened(ledger_file) as connection:
        guards = unguard(connection)
        connection.execute(change)
        for guard in guards:
            connection.execute(guard)

        with pytest.raises(REFUSED, match="the journal is never changed"):
            connection.execute(change)


def test_rows_may_be_let_astray(ledger_file: Place) -> None:
    with opened(ledger_file) as connection:
        let_astray(connection)
        connection.execute("DELETE FROM unit WHERE id = 2")

    assert 2 not in [row[0] for row in stored(ledger_file)["unit"]]


def of_a_file() -> Iterator[tuple[str, str]]:
    """Yield each test that a server is not asked, and what of a file it is about."""
    for path in sorted(TESTS.rglob("test_*.py")):
        parsed = ast.parse(path.read_text(encoding="utf-8")).body
        of_all = [each.value for each in parsed if isinstance(each, ast.Assign) and "pytestmark" in ast.unparse(each)]
        for test in parsed:
            if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
                marks = " ".join(map(ast.unparse, (*of_all, *test.decorator_list)))
                for what in MARKED.findall(marks):
                    yield f"{path.relative_to(TESTS)}: {test.name}", what


def test_a_test_that_a_server_is_not_asked_says_why_and_there_are_few() -> None:
    found = list(of_a_file())
    counted = Counter(what for _, what in found).most_common()
    sys.stdout.write("".join(f"{count:4} about {what}\n" for what, count in counted))
    sys.stdout.write("".join(f"{name}\n" for name, _ in found))

    assert [name for name, what in found if not what] == []
    assert 0 < len(found) <= MOST
