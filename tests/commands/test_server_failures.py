"""What a clerk is told where a server does not do what it should: one sentence, its code, and nothing half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

import psycopg
import pytest

from between import between, silent
from running import Result, Run
from schemas import PASSWORD, SCHEMA_OF
from server import Cluster
from systems import needs_server
from tracker.errors import TrackerError
from tracker.ledger.storage.postgresql import session, sqlstate
from tracker.ledger.storage.refusals import (
    DiskFull,
    LedgerBusy,
    LedgerDamaged,
    NoLedger,
    NotALedgerThere,
    SchemaBarred,
    SchemaTaken,
)
from tracker.server import Server

pytestmark = [needs_server(), pytest.mark.usefixtures("environment")]

ADD = "directive add 9/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city"
TAKEN, REFUSED, SCHEMA, LOST, BUSY, UNSURE = 5, 6, 8, 75, 75, 74
WAITING = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"


def last_event(database: str) -> int:
    """Return the number of the last act."""
    with closing(psycopg.connect(database + SCHEMA_OF)) as connection:
        found = connection.execute("SELECT COALESCE(MAX(id), 0) FROM event").fetchone()
    assert found is not None
    return int(found[0])


def says(done: Result, refusal: type[TrackerError], code: int) -> None:
    """Hold what a command left against the refusal that was meant: its sentence, alone, and its code."""
    begins = refusal.sentence.partition("{")[0]
    assert done.stderr.startswith(begins)
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert (done.exit_code, done.stdout) == (code, "")


def over_loopback(cluster: Cluster, database: str, user: str, port: int | None = None) -> str:
    """Return the address of a ledger where a password is asked for."""
    address = cluster.loopback(cluster.database(database), user)
    return (address if port is None else address.replace(f":{cluster.port}/", f":{port}/")) + SCHEMA_OF


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://127.0.0.1:1/so",
        "postgresql://may.invalid/so",
        "postgresql://%2Fkhong%2Fco/so",
        "postgresql://127.0.0.1:99999/so",
        "postgresql://?service=khong-co",
        "postgresql://may/so?khong-co=1",
    ],
)
def test_where_no_server_is_that_is_said(address: str, tracker: Run) -> None:
    for line in ("overdue", ADD, "db status", "init", "check"):
        says(tracker(f"--ledger {address} {line}"), sqlstate.ServerUnreachable, REFUSED)


def test_a_server_that_never_answers_is_waited_for_no_longer_than_said(
    tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with silent() as port:
        for timeout in ("0", "0.3", "2"):
            monkeypatch.setenv("TRACKER_TIMEOUT", timeout)
            says(tracker(f"--ledger postgresql://127.0.0.1:{port}/so overdue"), sqlstate.ServerUnreachable, REFUSED)


def test_who_is_not_let_in_is_told_so_and_by_what_state_whatever_language_the_server_speaks(
    cluster: Cluster, database: str, user: str, tracker: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wrong = tmp_path / "pgpass"
    wrong.write_text(f"*:*:*:*:{PASSWORD[::-1]}\n", encoding="utf-8")
    wrong.chmod(0o600)
    none = over_loopback(cluster, database, user)
    for address in (
        none,
        cluster.address("khong_co"),
        cluster.address(cluster.database(database), "khong_co"),
    ):
        says(tracker(f"--ledger {address} overdue"), sqlstate.ServerRefuses, REFUSED)
    monkeypatch.setenv("PGPASSFILE", str(wrong))
    done = tracker(f"--ledger {none} overdue")
    says(done, sqlstate.ServerRefuses, REFUSED)
    assert PASSWORD[::-1] not in done.stderr


def test_a_password_is_read_from_its_file_the_environment_or_a_service_file(
    cluster: Cluster, database: str, user: str, tracker: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cluster.ask(f"GRANT CONNECT ON DATABASE {cluster.database(database)} TO {user}")
    with closing(psycopg.connect(database, autocommit=True)) as connection:
        connection.execute(f"GRANT USAGE ON SCHEMA haiphong TO {user}".encode())
        connection.execute(f"GRANT ALL ON ALL TABLES IN SCHEMA haiphong TO {user}".encode())
        connection.execute(f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA haiphong TO {user}".encode())
    address = over_loopback(cluster, database, user)
    passwords, services = tmp_path / "pgpass", tmp_path / "services"
    passwords.write_text(f"127.0.0.1:{cluster.port}:*:{user}:{PASSWORD}\n", encoding="utf-8")
    passwords.chmod(0o600)
    services.write_text(
        f"[haiphong]\nhost=127.0.0.1\nport={cluster.port}\ndbname={cluster.database(database)}\nuser={user}\n"
        f"password={PASSWORD}\noptions=-csearch_path=haiphong\n",
        encoding="utf-8",
    )
    assert tracker(f"--ledger {address} unit list").exit_code == REFUSED
    for name, value, ledger in (
        ("PGPASSFILE", str(passwords), address),
        ("PGPASSWORD", PASSWORD, address),
        ("PGSERVICEFILE", str(services), "postgresql://?service=haiphong"),
    ):
        with monkeypatch.context() as alone:
            alone.setenv(name, value)
            done = tracker(f"--ledger '{ledger}' unit list")
            shown = tracker(f"--ledger '{ledger}' db status")
        assert (done.exit_code, done.stderr) == (0, "")
        assert "Sở Tài chính" in done.stdout
        assert PASSWORD not in shown.stdout + shown.stderr
        assert f"Người dùng máy chủ  {user}" in shown.stdout


def test_a_server_without_room_for_one_more_asks_to_come_again(
    cluster: Cluster, database: str, user: str, tracker: Run
) -> None:
    cluster.ask(f"ALTER ROLE {user} CONNECTION LIMIT 0")

    done = tracker(f"--ledger {cluster.address(cluster.database(database), user)} overdue")

    says(done, sqlstate.ServerFull, BUSY)


def test_who_writes_waits_for_who_holds_the_head_and_no_longer_than_said(database: str, tracker: Run) -> None:
    before = last_event(database)
    with closing(psycopg.connect(database + SCHEMA_OF)) as other:
        other.execute("SELECT last FROM head FOR UPDATE")

        says(tracker(ADD), LedgerBusy, BUSY)
        assert tracker("unit list").exit_code == 0  # who reads waits for nobody

    assert last_event(database) == before
    assert tracker(ADD).exit_code == 0


def test_who_comes_to_write_is_served_in_turn(database: str, ask: Callable[[str], list[tuple[object, ...]]]) -> None:
    served: list[int] = []

    def come(number: int) -> None:
        with closing(session.opened(Server(database + SCHEMA_OF), timeout=60, write=True)) as connection:
            connection.begin(write=True)
            served.append(number)
            connection.execute("UPDATE head SET last = last")
            connection.end(commit=True)

    many = range(12)
    threads = [Thread(target=come, args=(number,)) for number in many]
    with closing(session.opened(Server(database + SCHEMA_OF), timeout=60, write=True)) as first:
        first.begin(write=True)
        for number, thread in enumerate(threads):
            thread.start()
            while len(ask(WAITING)) <= number:
                assert thread.is_alive()
        first.execute("UPDATE head SET last = last")
        first.end(commit=True)
    for thread in threads:
        thread.join()

    assert served == list(many)


@pytest.mark.parametrize("way", ["default_transaction_read_only", "rights"])
def test_a_ledger_that_may_only_be_read_is_read(
    way: str,
    cluster: Cluster,
    database: str,
    user: str,
    ask: Callable[[str], object],
    tracker: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TRACKER_ACTOR")
    ask(f"GRANT USAGE ON SCHEMA haiphong TO {user}")
    ask(f"GRANT {'SELECT' if way == 'rights' else 'ALL'} ON ALL TABLES IN SCHEMA haiphong TO {user}")
    ask(f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA haiphong TO {user}")
    if way != "rights":
        cluster.ask(f"ALTER ROLE {user} SET default_transaction_read_only = on")
    address = cluster.address(cluster.database(database), user) + SCHEMA_OF
    before = last_event(database)

    for line in ("today", "overdue", "log", "db verify"):
        done = tracker(f"--ledger {address} {line}")
        assert done.exit_code == 0, done.stderr
    if way == "rights":
        says(tracker(f"--ledger {address} {ADD}"), sqlstate.ServerForbids, REFUSED)
        assert last_event(database) == before


def test_who_may_read_nothing_is_told_so(cluster: Cluster, database: str, user: str, tracker: Run) -> None:
    address = cluster.address(cluster.database(database), user)

    for line in ("overdue", "db status", ADD):
        says(tracker(f"--ledger {address}{SCHEMA_OF} {line}"), SchemaBarred, REFUSED)
    says(tracker(f"--ledger {address}{SCHEMA_OF} init"), SchemaTaken, TAKEN)
    says(tracker(f"--ledger {address}?options=-csearch_path%3Dmoi init"), sqlstate.ServerForbids, REFUSED)


def test_what_takes_more_than_the_server_gives_says_so(
    database: str, ask: Callable[[str], object], tracker: Run
) -> None:
    ask(
        "CREATE FUNCTION haiphong.full() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full', MESSAGE = 'could not extend file'; END$$"
    )
    ask("CREATE TRIGGER aaa BEFORE INSERT ON haiphong.directive FOR EACH ROW EXECUTE FUNCTION haiphong.full()")
    before = last_event(database)

    says(tracker(ADD), DiskFull, REFUSED)
    assert last_event(database) == before


@pytest.mark.parametrize(
    ("state", "refusal", "code"),
    [
        ("53200", sqlstate.ServerShort, BUSY),
        ("57014", sqlstate.StatementCanceled, BUSY),
        ("40P01", LedgerBusy, BUSY),
        ("40001", LedgerBusy, BUSY),
        ("58030", sqlstate.ServerFails, REFUSED),
        ("XX000", sqlstate.ServerFails, REFUSED),
        ("XX001", LedgerDamaged, SCHEMA),
        ("57P01", sqlstate.ConnectionLost, LOST),
    ],
)
def test_each_state_in_the_middle_of_an_act_has_its_sentence_in_any_language(
    state: str,
    refusal: type[TrackerError],
    code: int,
    database: str,
    ask: Callable[[str], object],
    tracker: Run,
) -> None:
    ask(
        "CREATE FUNCTION haiphong.fails() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$BEGIN RAISE EXCEPTION USING ERRCODE = '{state}', MESSAGE = 'không được'; END$$"
    )
    ask("CREATE TRIGGER aaa BEFORE INSERT ON haiphong.directive FOR EACH ROW EXECUTE FUNCTION haiphong.fails()")
    before = last_event(database)

    says(tracker(ADD), refusal, code)
    assert last_event(database) == before


def test_who_is_thrown_out_in_the_middle_has_written_nothing(
    database: str, ask: Callable[[str], object], tracker: Run
) -> None:
    ask(
        "CREATE FUNCTION haiphong.out() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END$$"
    )
    ask("CREATE TRIGGER aaa BEFORE INSERT ON haiphong.directive FOR EACH ROW EXECUTE FUNCTION haiphong.out()")
    before = last_event(database)

    says(tracker(ADD), sqlstate.ConnectionLost, LOST)
    assert last_event(database) == before


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_commit_that_nobody_answers_is_said_to_be_unsure(
    is_kept: bool, cluster: Cluster, database: str, tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    cluster.ask(f"ALTER ROLE {cluster.superuser} PASSWORD '{PASSWORD}'")
    before = last_event(database)

    def asked(said: bytes) -> bytes | None:
        return None if not is_kept and b"COMMIT\0" in said else said

    def answered(said: bytes) -> bytes | None:
        return None if is_kept and b"COMMIT\0" in said else said

    with between(cluster.port, asked=asked, answered=answered) as port:
        done = tracker(f"--ledger {over_loopback(cluster, database, cluster.superuser, port)} {ADD}")

    assert done.exit_code == UNSURE
    assert done.stdout == ""
    lost, unsure = done.stderr.splitlines()
    assert lost.startswith("Mất kết nối với máy chủ của sổ")
    assert unsure == "Chưa chắc đã ghi vào sổ: xem «tracker log» trước khi gõ lại lệnh."
    assert (last_event(database) > before) is is_kept


def test_a_server_that_is_too_old_is_told_so(
    cluster: Cluster, database: str, tracker: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    cluster.ask(f"ALTER ROLE {cluster.superuser} PASSWORD '{PASSWORD}'")
    version = f"server_version\0{cluster.ask('SHOW server_version')[0][0]}\0".encode()
    older = b"server_version\x0014".ljust(len(version) - 1, b" ") + b"\0"

    with between(cluster.port, answered=lambda said: said.replace(version, older)) as port:
        done = tracker(f"--ledger {over_loopback(cluster, database, cluster.superuser, port)} overdue")

    says(done, sqlstate.ServerTooOld, REFUSED)


def test_a_schema_of_another_program_or_of_another_version_is_no_ledger_of_ours(
    database: str, ask: Callable[[str], object], tracker: Run
) -> None:
    says(tracker(f"--ledger {database}?options=-csearch_path%3Dnone overdue"), NoLedger, REFUSED)
    ask("CREATE SCHEMA other")
    ask("CREATE TABLE other.customer (id int)")
    other = f"{database}?options=-csearch_path%3Dother"
    says(tracker(f"--ledger {other} overdue"), NoLedger, REFUSED)
    done = tracker(f"--ledger {other} init")
    assert (done.exit_code, done.stdout) == (5, "")
    assert done.stderr.startswith("Lược đồ other đã có bảng của phần mềm khác (customer): không tạo sổ ở đó.")
    ask("CREATE TABLE other.alembic_version AS SELECT '1975ea83b712' AS version_num")
    says(tracker(f"--ledger {other} overdue"), NotALedgerThere, SCHEMA)
    assert tracker(f"--ledger {other} init").exit_code == 5
    for version, word in (("0006", "cũ"), ("9999", "mới hơn")):
        ask(f"UPDATE haiphong.alembic_version SET version_num = '{version}'")
        done = tracker("overdue")
        assert (done.exit_code, done.stdout) == (SCHEMA, "")
        assert f"thuộc phiên bản {word}" in done.stderr


def test_the_tab_key_is_silent_and_quick_where_a_server_is_not(database: str, tracker: Run, tmp_path: Path) -> None:
    with silent() as port, closing(psycopg.connect(database + SCHEMA_OF)) as other:
        other.execute("LOCK TABLE unit")
        for ledger in (f"postgresql://127.0.0.1:{port}/so", "postgresql://127.0.0.1:1/so", database + SCHEMA_OF):
            done = subprocess.run(
                [sys.executable, "-m", "tracker"],
                env=os.environ
                | {
                    "_TRACKER_COMPLETE": "complete_bash",
                    "_TRACKER_LINE": "tracker unit show ",
                    "TRACKER_LEDGER": ledger,
                },
                capture_output=True,
                encoding="utf-8",
                cwd=tmp_path,
                check=False,
                timeout=20,
            )
            assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")


@contextmanager
def waiting(line: str, ask: Callable[[str], list[tuple[object, ...]]]) -> Iterator[subprocess.Popen[str]]:
    """Yield a command that waits for the head of the journal, which somebody else holds."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tracker", *line.split()],
        env=os.environ | {"TRACKER_TIMEOUT": "60"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    with child:
        while not ask(WAITING):
            assert child.poll() is None
        yield child


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_who_is_stopped_while_waiting_leaves_nothing_that_waits(
    number: int, code: int, database: str, ask: Callable[[str], list[tuple[object, ...]]]
) -> None:
    before = last_event(database)
    with closing(psycopg.connect(database + SCHEMA_OF)) as other:
        other.execute("SELECT last FROM head FOR UPDATE")
        with waiting(ADD, ask) as child:
            child.send_signal(number)
            out, said = child.communicate(timeout=20)

        assert (child.returncode, out) == (code, "")
        assert "Traceback" not in said
        assert number == signal.SIGTERM or said == "Đã dừng; chưa ghi gì vào sổ.\n"
        for _try in range(1000):
            if not ask(WAITING):
                break
        assert ask(WAITING) == []
    assert last_event(database) == before
