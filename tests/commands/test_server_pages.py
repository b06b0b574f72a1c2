"""A page of several questions is of one moment of its ledger, whoever writes meanwhile, on either engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

import engine
from depth import some
from engine import Place
from ground import ask
from systems import require_server
from tracker.ledger import storage
from tracker.ledger.storage import sqlite
from tracker.ledger.storage.connection import ServerFailure
from tracker.server import Server
from ways import DAY, lay

PAGES = ("today", "overdue --as-of 13/3/2026", "report build --period 2026-Q1", "stats --by unit", "task show 1")

OFF = (
    "directive add 3/CT-UBND --issued 4/2/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman",
    "task add --directive 3/CT-UBND --content 'Việc G' --lead STC --due 'ngày 10/3/2026'",
    "calendar off 17/3/2026 --notice 3/TB-UBND --yes",
)
"""What makes a day of the past another one than it was, and something overdue."""

CHANGES = (
    "UPDATE item SET content = 'Việc khác'",
    "UPDATE task SET status = 'done' WHERE status IN ('assigned', 'in-progress')",
    "UPDATE obligation SET outcome = 'met', met_on = due_on, ended_on = '2026-03-13' WHERE outcome = 'open'",
)
"""What another clerk does at once, and any page tells, wherever it looks."""


@pytest.fixture(scope="module", params=["file", "server"])
def base(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return a ledger on either engine; only read it."""
    path = tmp_path_factory.mktemp("pages") / "base.db"
    if request.param == "file" and engine.ON_SERVER:
        pytest.skip(engine.NO_FILE)
    on_server = Server(f"{require_server().fresh()}?options=-csearch_path%3Dhaiphong")
    place = lay(path if request.param == "file" else on_server)
    for line in OFF:
        assert ask(place, DAY, line).exit_code == 0, line
    return place


def copied(base: Place, folder: Path) -> Place:
    """Return a copy of a ledger on the same engine."""
    if isinstance(base, Server):
        return Server(f"{require_server().fresh(base.address)}?options=-csearch_path%3Dhaiphong")
    return engine.copy(base, folder / "ledger.db")


def change(ledger: Place) -> None:
    """Do at once what another clerk does."""
    with closing(storage.connect_unchecked(ledger, timeout=5, write=True)) as connection:
        connection.begin(write=True)
        for statement in CHANGES:
            connection.execute(statement)
        connection.end(commit=True)


class Interrupted:
    """What is said to ledgers, and between which two statements another clerk writes."""

    def __init__(self, ledger: Place, after: int | None) -> None:
        """Wait for so many statements; for none, only count them."""
        self.ledger, self.after, self.count = ledger, after, 0

    def said(self) -> None:
        """Count a statement, and let the other clerk write when it is time."""
        self.count += 1
        if self.count == self.after:
            self.after = None
            change(self.ledger)


@contextmanager
def interrupted(ledger: Place, after: int | None = None) -> Iterator[Interrupted]:
    """Let another clerk write after so many of the statements that are said in the body."""
    told = Interrupted(ledger, after)

    def heard(kind: Any) -> type[Any]:
        class Hearing(kind):  # type: ignore[misc]  # whatever the engine
            def execute(self, *given: Any) -> Any:
                found = super().execute(*given)
                told.said()
                return found

        return Hearing

    with pytest.MonkeyPatch.context() as patched:
        if isinstance(ledger, Server):
            from tracker.ledger.storage.postgresql import session

            patched.setattr(session, "Postgresql", heard(session.Postgresql))
        else:
            patched.setattr(sqlite, "Sqlite", heard(sqlite.Sqlite))
        yield told


@pytest.mark.parametrize("line", PAGES)
def test_a_page_is_of_before_a_write_or_of_after_it_and_never_of_both(base: Place, line: str, tmp_path: Path) -> None:
    with interrupted(base) as told:
        before = ask(base, DAY, line)
    changed = copied(base, tmp_path)
    change(changed)
    after = ask(changed, DAY, line)
    assert before.exit_code in (0, 3), before.stderr
    assert before.data != after.data

    found = set()
    for number in some(range(1, told.count + 1), everyday=6):
        ledger = copied(base, tmp_path)
        with interrupted(ledger, number):
            page = ask(ledger, DAY, line)
        found.add(page.data)
        assert page.data in (before.data, after.data), number
    assert before.data in found


def test_of_a_large_answer_a_server_sends_some_rows_at_once() -> None:
    there = Server(require_server().fresh())
    query = "SELECT 9000 / (9000 - n) FROM generate_series(:first, 9001) AS t (n)"  # the last but one cannot be told
    with closing(storage.connect_unchecked(there, timeout=5)) as connection:
        rows = connection.stream(query, {"first": 1})
        assert next(rows) == (1,)
        with pytest.raises(ServerFailure, match="division by zero"):
            list(rows)


def test_a_large_answer_outside_a_transaction_outlives_what_is_written_meanwhile() -> None:
    there = Server(require_server().fresh())
    with closing(storage.connect_unchecked(there, timeout=5, write=True)) as connection:
        connection.execute("CREATE TABLE number (n INTEGER)")
        connection.execute("INSERT INTO number SELECT n FROM generate_series(1, 5000) AS t (n)")
        rows = connection.stream("SELECT n FROM number ORDER BY n")
        assert next(rows) == (1,)
        connection.execute("DELETE FROM number")
        assert sum(n for (n,) in rows) == 5000 * 5001 // 2 - 1
