"""How often a command speaks to its server: no more often for more rows, and an act not often under the lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from ground import ask
from systems import needs_server, require_server
from tracker.server import Server
from ways import DAY, lay

pytestmark = needs_server()

MOST = {"task progress 2 --note 'làm tiếp'": 40, "task report 2 --document 6/BC-SXD --issued 16/3/2026": 75}
"""Statements of an act between the lock and the commit, at most: a third more than when they were counted."""

LISTED = 25


@pytest.fixture
def ledger() -> Server:
    """Return a ledger on a server, with its page turned."""
    there = lay(Server(f"{require_server().fresh()}?options=-csearch_path%3Dhaiphong"))
    assert isinstance(there, Server)
    assert ask(there, DAY, "task progress 2 --note 'đang làm'").exit_code == 0
    return there


@contextmanager
def heard() -> Iterator[list[str]]:
    """Yield what is said to servers in the body, a line for each row that is not said together with others."""
    import psycopg

    said: list[str] = []
    execute: Any = psycopg.Cursor.execute
    many: Any = psycopg.Cursor.executemany

    def one(cursor: Any, query: Any, *rest: Any, **options: Any) -> Any:
        said.append(str(query))
        return execute(cursor, query, *rest, **options)

    def each(cursor: Any, query: Any, rows: Any, **options: Any) -> Any:
        told = list(rows)
        said.extend([str(query)] * len(told))
        return many(cursor, query, told, **options)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(psycopg.Cursor, "execute", one)
        patched.setattr(psycopg.Cursor, "executemany", each)
        yield said


def under_lock(said: list[str]) -> list[str]:
    """Return the statements that were said while the journal was held."""
    (locked,) = (at for at, each in enumerate(said) if each.startswith("LOCK TABLE"))
    return said[locked : said.index("COMMIT", locked)]


@pytest.mark.parametrize("line", MOST)
def test_an_act_speaks_to_its_server_a_bounded_number_of_times(ledger: Server, line: str) -> None:
    with heard() as said:
        assert ask(ledger, DAY, line).exit_code == 0

    held = under_lock(said)
    assert len(held) <= MOST[line]
    for table in ("FROM setting", "MIN(day)"):
        asked = [each for each in held if table in each]
        assert len(asked) == len(set(asked)), "what stays as it is is asked once"


def test_an_import_of_many_rows_speaks_no_more_often_than_one_of_a_few(ledger: Server, tmp_path: Path) -> None:
    times = []
    for number, rows in ((3, 5), (4, 100)):
        file = tmp_path / f"{rows}.csv"
        tasks = "\n".join(f"Việc số {number} {row},STC,ngày 30/4/2026" for row in range(rows))
        file.write_text(f"Nội dung,Chủ trì,Thời hạn\n{tasks}\n", encoding="utf-8")
        issued = "--issued 9/3/2026 --kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
        assert ask(ledger, DAY, f"directive add {number}/CT-UBND {issued}").exit_code == 0
        with heard() as said:
            done = ask(ledger, DAY, f"task import {file} --directive {number}/CT-UBND --commit")
        assert done.exit_code == 0, done.stderr
        times.append(len(said))

    few, many = times
    assert many <= few + 3


def test_a_list_of_many_rows_speaks_no_more_often_than_one_of_a_few(ledger: Server) -> None:
    late = "2026-06-30"  # everything is
    with heard() as few:
        assert ask(ledger, DAY, f"overdue --as-of {late} --limit 2").exit_code in (0, 3)
    for number in range(LISTED):
        added = f"task add --directive 1/CT-UBND --content 'Việc {number}' --lead STC --due 'ngày 20/3/2026'"
        assert ask(ledger, DAY, added).exit_code == 0
    with heard() as many:
        assert ask(ledger, DAY, f"overdue --as-of {late}").exit_code in (0, 3)

    assert len(many) <= len(few)
