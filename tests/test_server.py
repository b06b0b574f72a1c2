"""The PostgreSQL of the tests themselves: it is private, run by nobody who may do everything, and gone with its run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

import server
import systems
from server import CODE_POINTS, Cluster
from systems import needs_server

pytestmark = needs_server()

BEGINS = "import server; server.begin_run(); c = server.server(); print(c.folder, c.process(), flush=True); input();"
JOINS = "import server; print(server.server().process())"


@contextmanager
def another_run() -> Iterator[tuple[subprocess.Popen[str], Path, int]]:
    """Begin a run in another process: yield that, and the folder and the process of its server; it ends by a line."""
    line = [sys.executable, "-c", f"{BEGINS} server.end_run()"]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=our_own()) as run:
        assert run.stdout is not None
        folder, process = run.stdout.readline().split()
        yield run, Path(folder), int(process)


def our_own() -> dict[str, str]:
    """Return what a process must know to find our modules."""
    return os.environ | {"PYTHONPATH": str(Path(__file__).parent)}


def lives(process: int) -> bool:
    """Say whether a process runs; of a dead one that nobody asked for yet, nothing but its number is there."""
    line = Path("/proc", str(process), "cmdline")
    return line.exists() and line.read_bytes() != b""


def test_a_database_is_seen_by_nobody_else(cluster: Cluster) -> None:
    first, second = cluster.fresh(), cluster.fresh()
    with closing(psycopg.connect(first, autocommit=True)) as one, closing(psycopg.connect(second)) as other:
        one.execute("CREATE TABLE unit (name text)")

        with pytest.raises(psycopg.errors.UndefinedTable):
            other.execute("SELECT name FROM unit")

    cluster.drop(first)
    cluster.drop(second)


def test_a_database_is_a_copy_of_its_template_and_changes_nothing_there(cluster: Cluster) -> None:
    base = cluster.fresh()
    with closing(psycopg.connect(base, autocommit=True)) as one:
        one.execute("CREATE TABLE unit AS SELECT 'Sở Nội vụ' AS name")
    copy = cluster.fresh(base)
    with closing(psycopg.connect(copy, autocommit=True)) as other:
        assert other.execute("DELETE FROM unit RETURNING name").fetchall() == [("Sở Nội vụ",)]

    with closing(psycopg.connect(base)) as one:
        assert one.execute("SELECT name FROM unit").fetchall() == [("Sở Nội vụ",)]

    cluster.drop(copy)
    cluster.drop(base)


def test_a_database_goes_although_somebody_is_in_it(cluster: Cluster) -> None:
    address = cluster.fresh()
    with closing(psycopg.connect(address)):
        cluster.drop(address)

    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(address)


def test_a_database_sorts_as_vietnamese_do_but_where_it_is_told_otherwise(cluster: Cluster) -> None:
    asked = "SELECT word FROM (VALUES ('z'), ('đ'), ('B'), ('a')) AS words (word) ORDER BY word"
    ours, plain = cluster.fresh(), cluster.fresh(like=CODE_POINTS)
    with closing(psycopg.connect(ours)) as one, closing(psycopg.connect(plain)) as other:
        assert [row[0] for row in one.execute(asked)] == ["a", "B", "đ", "z"]
        assert [row[0] for row in one.execute(f'{asked} COLLATE "C"'.encode())] == ["B", "a", "z", "đ"]
        assert [row[0] for row in other.execute(asked)] == ["B", "a", "z", "đ"]

    cluster.drop(ours)
    cluster.drop(plain)


def test_the_server_is_nobodys_who_may_do_everything(cluster: Cluster) -> None:
    assert os.stat(f"/proc/{cluster.process()}").st_uid == cluster.folder.stat().st_uid != 0
    assert cluster.folder.stat().st_mode & 0o077 == 0


def test_the_loopback_asks_for_a_password_and_the_socket_does_not(cluster: Cluster) -> None:
    address = cluster.fresh()
    cluster.ask("CREATE ROLE vao_cua LOGIN PASSWORD 'đúng'")
    loopback = cluster.loopback(cluster.database(address), "vao_cua")

    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(loopback)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(loopback, password="sai")  # noqa: S106 - that it is wrong is what is tried
    psycopg.connect(loopback, password="đúng").close()  # noqa: S106 - of a server that is gone with the run

    cluster.drop(address)
    cluster.ask("DROP ROLE vao_cua")


def test_no_password_of_the_developer_is_read() -> None:
    assert {name for name in os.environ if name.startswith("PG")} == {"PGPASSFILE", "PGSERVICEFILE", "PGSYSCONFDIR"}
    assert not any(os.path.exists(os.environ[name]) for name in ("PGPASSFILE", "PGSERVICEFILE", "PGSYSCONFDIR"))


def test_a_server_is_gone_with_its_run(cluster: Cluster) -> None:
    with another_run() as (run, folder, process):
        assert lives(process)
        assert process != cluster.process()

        run.communicate("\n")

        assert run.returncode == 0
        assert not folder.exists()
        assert not lives(process)


def test_a_server_is_gone_although_its_run_was_killed() -> None:
    with (
        another_run() as (run, folder, process),
        psycopg.connect(
            host=str(folder), port=(folder / "begun").read_text(encoding="utf-8"), user="tester", dbname="postgres"
        ) as one,
    ):
        run.kill()

        with pytest.raises(psycopg.OperationalError):  # no next run has begun
            one.execute("SELECT pg_sleep(60)")

    server.take_away(folder)  # what is under way already
    assert not folder.exists()
    assert not lives(process)


def test_a_dead_run_that_nobody_waited_for_is_taken_away_by_the_next() -> None:
    left = Path(tempfile.mkdtemp(prefix=server.BEGINS_WITH, dir=server.room()))
    (left / "run").touch()

    with another_run() as (run, _folder, _process):
        assert not left.exists()
        run.communicate("\n")


def test_all_workers_of_a_run_share_one_server(cluster: Cluster) -> None:
    line = [sys.executable, "-c", JOINS]
    with ThreadPoolExecutor() as workers:
        asked = [workers.submit(subprocess.check_output, line, env=our_own(), encoding="utf-8") for _ in range(2)]

    assert [int(answer.result()) for answer in asked] == [cluster.process()] * 2


def test_a_server_begins_in_less_than_what_one_notices() -> None:
    begun = time.monotonic()
    with another_run() as (run, _folder, _process):
        took = time.monotonic() - begun
        run.communicate("\n")

    assert took < 10  # 0.8 seconds on two cores that have nothing else to do


def test_where_there_is_no_server_the_test_is_skipped_with_the_reason_and_in_ci_never(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(systems, "programs", lambda: None)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("TRACKER_DEPTH", raising=False)
    monkeypatch.delenv("TRACKER_ENGINE", raising=False)

    with pytest.raises(pytest.skip.Exception, match="apt-get install postgresql"):
        systems.require_server()
    assert systems.needs_server().args == (True,)

    for name, value in (("CI", "1"), ("TRACKER_DEPTH", "4")):
        with monkeypatch.context() as everything:
            everything.setenv(name, value)
            assert systems.needs_server().args == (False,)
            systems.require_server()
