"""The same commands on a PostgreSQL server: making a ledger there, looking at it, practising, copying it elsewhere."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from running import Run, nine_in_the_morning, program
from schemas import SCHEMA_OF, Ask
from server import Cluster, programs
from systems import needs_server
from terminal import terminal
from tracker.server import Server

pytestmark = [needs_server(), pytest.mark.usefixtures("environment")]

ADD = "directive add 9/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city"
TAKEN, FOUND = 5, 3
OURS = "SELECT 1 FROM pg_namespace WHERE nspname = 'moi'"


def started(line: str, ledger: str) -> subprocess.Popen[str]:
    """Start the program apart, on a ledger."""
    return subprocess.Popen(
        [sys.executable, "-m", "tracker", "--ledger", ledger, *line.split()],
        env=os.environ | {"TRACKER_TIMEOUT": "60"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_of_two_who_make_a_ledger_at_once_one_does_and_the_other_is_told(database: str, tracker: Run) -> None:
    address = f"{database}?options=-csearch_path%3Dmoi"

    makers = [started("init", address) for _each in range(2)]
    said = [maker.communicate(timeout=60) for maker in makers]

    assert sorted(maker.returncode for maker in makers) == [0, TAKEN]
    loser = next(err for maker, (_out, err) in zip(makers, said, strict=True) if maker.returncode)
    assert loser.startswith(f"Đã có sổ tại {address}: không tạo sổ mới đè lên.")
    assert loser.count("\n") == 1
    assert tracker(f"--ledger {address} db doctor").exit_code == 0


def test_a_maker_who_is_killed_leaves_nothing(database: str, ask: Ask, tracker: Run) -> None:
    address = f"{database}?options=-csearch_path%3Dmoi"
    maker = started("init", address)
    lock = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted"
    while not ask(lock):
        assert maker.poll() is None
    maker.kill()
    maker.communicate()
    while ask(lock):
        pass

    assert ask(OURS) == []
    assert tracker(f"--ledger {address} init").exit_code == 0


def test_a_ledger_stands_in_a_schema_that_somebody_else_has_made_for_its_user(
    cluster: Cluster, database: str, user: str, ask: Ask, tracker: Run
) -> None:
    ask(f"CREATE SCHEMA moi AUTHORIZATION {user}")
    ask(f"ALTER ROLE {user} CREATEROLE")
    address = f"{cluster.address(cluster.database(database), user)}?options=-csearch_path%3Dmoi"

    assert tracker(f"--ledger {address} init").exit_code == 0
    assert tracker(f"--ledger {address} {ADD}").exit_code == 0
    done = tracker(f"--ledger {address} db doctor")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "Sổ không có gì sai (16 phép kiểm tra).")
    assert "Chưa so được định nghĩa của sổ với chương trình: cần quyền tạo lược đồ." in done.stderr


def test_a_ledger_is_made_where_the_role_or_a_service_says(
    cluster: Cluster, database: str, ask: Ask, tracker: Run
) -> None:
    ask(f'ALTER DATABASE {cluster.database(database)} SET search_path = "Sổ mới", public')

    assert tracker(f"--ledger {database} init").exit_code == 0

    assert ask('SELECT count(*) FROM "Sổ mới".unit')[0][0] > 100
    assert tracker(f"--ledger {database} db doctor").exit_code == 0
    assert ask("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace") == [(0,)]


def test_the_status_says_which_server_keeps_the_ledger_and_who_chose_it(
    cluster: Cluster, database: str, tracker: Run
) -> None:
    said = json.loads(tracker("db status --json").stdout)

    assert said["path"] == database + SCHEMA_OF
    assert (said["ledger_from"], said["server_user"], said["server_schema"]) == (
        "environment",
        cluster.superuser,
        "haiphong",
    )
    assert said["server"] == cluster.ask("SHOW server_version")[0][0]
    assert said["size"] > 100_000
    assert "share" not in said
    page = tracker(f"--ledger {database}{SCHEMA_OF} db status").stdout
    assert f"Máy chủ             PostgreSQL {said['server']}\n" in page
    assert "Chọn sổ theo        --ledger\n" in page


@pytest.mark.parametrize(
    ("harm", "word"),
    [
        ("DROP TRIGGER event_is_never_changed ON haiphong.event", "event_is_never_changed"),
        ("ALTER TABLE haiphong.event DISABLE TRIGGER event_is_never_deleted", "event_is_never_deleted"),
        ("CREATE TABLE haiphong.mine (id int)", "table mine"),
        ("ALTER TABLE haiphong.task ALTER lead DROP NOT NULL", "table task"),
        ("ALTER VIEW haiphong.act SET (security_invoker = false)", "view act"),
        ("DROP INDEX haiphong.ix_task_lead", "index ix_task_lead"),
        (
            "CREATE OR REPLACE FUNCTION haiphong.event_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN RETURN NEW; END'",
            "function event_is_never_changed()",
        ),
    ],
)
def test_the_doctor_finds_what_was_changed_behind_the_program(harm: str, word: str, ask: Ask, tracker: Run) -> None:
    ask(harm)

    done = tracker("db doctor")

    assert done.exit_code == FOUND
    assert word in done.stdout
    assert done.stdout.count("schema") + done.stdout.count("triggers") == 1
    assert ask("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'tracker%'") == []


def test_a_list_goes_into_a_file_as_ever(database: str, tracker: Run, tmp_path: Path) -> None:
    done = tracker(f"unit list --output {tmp_path}/units.csv")

    assert done.exit_code == 0, done.stderr
    assert "Sở Tài chính" in (tmp_path / "units.csv").read_text(encoding="utf-8-sig")


def test_a_day_ahead_is_lived_on_a_copy(database: str, ask: Ask, tracker: Run) -> None:
    before = ask("SELECT count(*) FROM event")
    for each in (
        ADD.replace("20/11", "2/11") + " --on 2/11/2026",
        "task add --directive 9/QĐ-UBND --content x --lead STC --due 30/11/2026 --on 2/11/2026",
    ):
        assert tracker(each).exit_code == 0
    entered = ask("SELECT count(*) FROM event")

    done = program(lambda _today: nine_in_the_morning(date(2026, 11, 23)))("--today 4/12/2026 overdue")

    assert (done.exit_code, done.stderr.count("tính trên bản sao, sổ giữ nguyên")) == (0, 1)
    assert "STC" in done.stdout or "Tài chính" in done.stdout
    assert ask("SELECT count(*) FROM event") == entered > before


def test_what_is_done_with_files_is_done_by_programs_of_the_server_as_said(
    cluster: Cluster, database: str, ask: Ask, tracker: Run, tmp_path: Path
) -> None:
    assert tracker(ADD).exit_code == 0
    kept, elsewhere = tmp_path / "so.dump", cluster.fresh()
    refusal = tracker(f"db backup {kept}")
    assert refusal.exit_code == 6
    backup = re.findall("«(pg_dump .*?)»", refusal.stderr)[0].replace("TỆP", str(kept))
    refusal = tracker(f"db restore {kept}")
    assert refusal.exit_code == 6
    restore = (
        re.findall("«(pg_restore .*?)»", refusal.stderr)[0].replace("TỆP", str(kept)).replace("ĐỊA-CHỈ", elsewhere)
    )

    for line in (backup, restore):
        name, *words = shlex.split(line)
        found = programs()
        assert found is not None
        done = subprocess.run([found / name, *words], capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stderr) == (0, "")

    assert tracker(f"--ledger {elsewhere}{SCHEMA_OF} db verify").stdout == tracker("db verify").stdout
    assert tracker(f"--ledger {elsewhere}{SCHEMA_OF} db doctor").exit_code == 0
    assert tracker(f"--ledger {elsewhere}{SCHEMA_OF} {ADD.replace('9/', '10/')}").exit_code == 0
    cluster.drop(elsewhere)


def test_a_practice_ledger_goes_to_a_server_only_where_that_is_typed(
    cluster: Cluster, database: str, ask: Ask, tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    address = f"{database}?options=-csearch_path%3Dmoi"

    done = tracker(f"--ledger {address} demo")

    assert done.exit_code == 0, done.stderr
    assert f"export TRACKER_LEDGER='{address}' TRACKER_TODAY=23/11/2026" in done.stdout
    assert not (tmp_path / "tracker-demo" / "ledger.db").exists()
    assert (tmp_path / "tracker-demo" / "vi-du" / "so-den.csv").exists()
    assert ask("SELECT count(*) FROM moi.task")[0][0] > 1000
    again = tracker(f"--ledger {address} demo")
    assert (again.exit_code, again.stdout) == (TAKEN, "")
    monkeypatch.setenv("TRACKER_LEDGER", f"{database}?options=-csearch_path%3Dnua")
    assert tracker("demo").exit_code == 0
    assert (tmp_path / "tracker-demo" / "ledger.db").exists()
    assert ask("SELECT 1 FROM pg_namespace WHERE nspname = 'nua'") == []


PAGER = """
import sys, psycopg
asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tracker' AND datname = current_database()"
with psycopg.connect({database!r}) as connection:
    found = connection.execute(asked).fetchone()
sys.stdin.buffer.read()
print(f"HELD: {{found[0]}}")
"""


@pytest.mark.parametrize("line", ["unit list", "log"])
def test_whoever_reads_in_a_pager_holds_nothing_on_the_server(line: str, database: str, tmp_path: Path) -> None:
    pager = tmp_path / "pager.py"
    pager.write_text(PAGER.format(database=database), encoding="utf-8")

    with terminal(
        line.split(), Server(database + SCHEMA_OF), environment={"PAGER": f"{sys.executable} {pager}"}
    ) as shown:
        code, said = shown.left()

    assert (code, said.strip()) == (0, "HELD: 0")
