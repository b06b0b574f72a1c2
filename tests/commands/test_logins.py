"""Who has a role in a ledger on a server has a login there, with the rights of the role and a password of their own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from running import Result, Run, nine_in_the_morning, program
from server import programs

if TYPE_CHECKING:
    from server import Cluster

SCHEMA = f"vao_so_{os.getpid()}"
OWNER, ADMIN, CLERK, NEW = (f"{name}_{os.getpid()}" for name in ("vao_chu", "vao_lan", "vao_tc", "vao_moi"))
"""Logins are the server's, which others of this run use at the same time."""

KINDS = ("unit", "entry", "confirm", "admin")

Typed = Callable[[str, str], Result]


@pytest.fixture
def database(cluster: Cluster) -> Iterator[str]:
    """Return the name of a database whose owner may make logins, and no more."""
    cluster.ask(f"CREATE ROLE {OWNER} LOGIN CREATEROLE")
    name = cluster.database(cluster.fresh())
    cluster.ask(f"ALTER DATABASE {name} OWNER TO {OWNER}")
    yield name
    cluster.drop(cluster.address(name))
    for role in (OWNER, ADMIN, CLERK, NEW, *(f"{name}.{SCHEMA}{end}.{kind}" for end in ("", "_b") for kind in KINDS)):
        cluster.ask(f'DROP ROLE IF EXISTS "{role}"')


@pytest.fixture
def typed(cluster: Cluster, database: str, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Return a way to type a line as whoever enters over the socket, where everybody is let in."""
    for name, value in (("TRACKER_TODAY", "2026-11-23"), ("TRACKER_TIMEOUT", "5")):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("TRACKER_ACTOR", raising=False)
    run: Run = program(nine_in_the_morning)
    return lambda user, line: run(
        f"--ledger '{cluster.address(database, user)}?options=-csearch_path%3D{SCHEMA}' {line}"
    )


@pytest.fixture
def begun(typed: Typed) -> Typed:
    """Return the same, where the owner has made a ledger and given roles to an admin and a clerk of a unit."""
    for line in ("init", f"role grant {OWNER} --role admin", f"role grant {ADMIN} --role admin"):
        done = typed(OWNER, line)
        assert done.exit_code == 0, (line, done.stderr)
    done = typed(ADMIN, f"role grant {CLERK} --role unit --unit STC")
    assert done.exit_code == 0, done.stderr
    return typed


def groups(cluster: Cluster, name: str) -> set[str]:
    """Return of which roles a login has the group; nothing where there is no such login."""
    return {
        str(group).rpartition(f".{SCHEMA}.")[2]
        for (group,) in cluster.ask(
            "SELECT g.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member"
            f" JOIN pg_roles g ON g.oid = m.roleid WHERE r.rolname = '{name}'"
        )
    }


def test_a_role_is_a_login_with_the_rights_of_the_role(begun: Typed, cluster: Cluster) -> None:
    assert groups(cluster, ADMIN) == {"admin"}
    assert groups(cluster, CLERK) == {"unit"}

    assert begun(ADMIN, f"role grant {CLERK} --role entry").exit_code == 0
    assert groups(cluster, CLERK) == {"entry"}
    assert begun(ADMIN, "undo").exit_code == 0
    assert groups(cluster, CLERK) == {"unit"}
    assert begun(ADMIN, f"role revoke {CLERK}").exit_code == 0
    assert groups(cluster, CLERK) == set()
    assert begun(CLERK, "today").exit_code == 6  # a login, and no right on anything


def test_a_dry_run_makes_no_login(begun: Typed, cluster: Cluster) -> None:
    assert begun(ADMIN, f"role grant {NEW} --role entry --dry-run").exit_code == 0

    assert cluster.ask(f"SELECT 1 FROM pg_roles WHERE rolname = '{NEW}'") == []


def test_a_clerk_of_a_unit_enters_and_gives_no_role(begun: Typed, cluster: Cluster) -> None:
    assert begun(CLERK, "today").exit_code == 0
    refused = begun(CLERK, f"role grant {CLERK} --role admin")

    assert refused.exit_code == 5
    assert groups(cluster, CLERK) == {"unit"}


def test_a_name_that_no_login_can_bear_is_refused_and_nothing_is_written(begun: Typed) -> None:
    before = begun(OWNER, "db verify --format json").stdout

    refused = begun(OWNER, f"role grant {'x' * 64} --role entry")

    assert (refused.exit_code, refused.stdout) == (6, "")
    assert begun(OWNER, "db verify --format json").stdout == before


def test_two_ledgers_of_one_schema_in_two_databases_share_no_group(
    begun: Typed, cluster: Cluster, database: str
) -> None:
    name = cluster.database(cluster.fresh())
    cluster.ask(f"ALTER DATABASE {name} OWNER TO {OWNER}")
    there: Run = program(nine_in_the_morning)
    try:
        for line in ("init", f"role grant {OWNER} --role admin", f"role grant {CLERK} --role entry"):
            address = f"{cluster.address(name, OWNER)}?options=-csearch_path%3D{SCHEMA}"
            assert there(f"--ledger '{address}' {line}").exit_code == 0
        assert groups(cluster, CLERK) == {"unit", "entry"}
        elsewhere = f"{cluster.address(name, ADMIN)}?options=-csearch_path%3D{SCHEMA}"
        assert there(f"--ledger '{elsewhere}' today").exit_code == 6  # an admin of the first ledger alone

        assert begun(ADMIN, f"role revoke {CLERK}").exit_code == 0
        assert groups(cluster, CLERK) == {"entry"}
    finally:
        cluster.drop(cluster.address(name))
        for kind in KINDS:
            cluster.ask(f'DROP ROLE IF EXISTS "{name}.{SCHEMA}.{kind}"')


def test_an_owner_who_makes_no_roles_gives_those_that_another_made_and_handed_over(
    typed: Typed, cluster: Cluster, database: str
) -> None:
    cluster.ask(f"ALTER ROLE {OWNER} NOCREATEROLE")
    for kind in KINDS:
        cluster.ask(f'CREATE ROLE "{database}.{SCHEMA}.{kind}"')
        cluster.ask(f'GRANT "{database}.{SCHEMA}.{kind}" TO {OWNER} WITH ADMIN OPTION')
    cluster.ask(f"CREATE ROLE {CLERK} LOGIN")
    for line in ("init", f"role grant {OWNER} --role admin", f"role grant {CLERK} --role entry"):
        assert typed(OWNER, line).exit_code == 0

    assert groups(cluster, CLERK) == {"entry"}
    assert typed(OWNER, f"role grant {NEW} --role entry").exit_code == 6  # nobody has made this login
    assert typed(OWNER, f"role revoke {CLERK}").exit_code == 0
    assert groups(cluster, CLERK) == set()


def test_no_group_and_no_superuser_becomes_a_clerk(begun: Typed, cluster: Cluster, database: str) -> None:
    before = begun(OWNER, "db verify --format json").stdout

    for name in (f"{database}.{SCHEMA}.unit", cluster.superuser, "pg_monitor"):
        refused = begun(ADMIN, f"role grant {name} --role admin")

        assert (refused.exit_code, refused.stdout) == (6, ""), name
    assert groups(cluster, f"{database}.{SCHEMA}.unit") == set()
    assert begun(OWNER, "db verify --format json").stdout == before


@pytest.mark.parametrize(
    ("gained", "lost"),
    [
        ("ALTER ROLE {} CREATEROLE", "ALTER ROLE {} NOCREATEROLE"),
        ("GRANT CONNECT ON DATABASE postgres TO {}", "REVOKE CONNECT ON DATABASE postgres FROM {}"),
        ("GRANT pg_monitor TO {}", "REVOKE pg_monitor FROM {}"),
    ],
    ids=["attribute", "right", "group"],
)
def test_no_password_is_set_of_a_login_that_has_gained_rights_elsewhere(
    begun: Typed, cluster: Cluster, monkeypatch: pytest.MonkeyPatch, gained: str, lost: str
) -> None:
    cluster.ask(gained.format(CLERK))
    try:
        monkeypatch.setattr(sys, "stdin", io.StringIO("mật khẩu một\n"))
        assert begun(ADMIN, f"role password {CLERK}").exit_code == 6
    finally:
        cluster.ask(lost.format(CLERK))
    monkeypatch.setattr(sys, "stdin", io.StringIO("mật khẩu một\n"))
    assert begun(ADMIN, f"role password {CLERK}").exit_code == 0


def enters(cluster: Cluster, database: str, name: str, password: str, folder: Path) -> bool:
    """Say whether somebody is let in over the loopback with a password, that stands in a file of passwords."""
    import psycopg

    file = folder / "pass"
    file.write_text(f"127.0.0.1:*:*:{name}:{password}\n", encoding="utf-8")
    file.chmod(0o600)
    try:
        psycopg.connect(cluster.loopback(database, name), passfile=str(file)).close()
    except psycopg.OperationalError:
        return False
    return True


def test_passwords_are_set_by_an_admin_or_by_whoever_bears_them(
    begun: Typed, cluster: Cluster, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def says(user: str, line: str, password: str) -> Result:
        monkeypatch.setattr(sys, "stdin", io.StringIO(password + "\n"))
        return begun(user, line)

    assert not enters(cluster, database, CLERK, "mật khẩu một", tmp_path)
    done = says(ADMIN, f"role password {CLERK}", "mật khẩu một")
    assert (done.exit_code, done.stdout) == (
        0,
        f"Đã đặt mật khẩu cho {CLERK}; máy chủ chỉ giữ mã kiểm, nhật ký không ghi.\n",
    )
    assert enters(cluster, database, CLERK, "mật khẩu một", tmp_path)
    assert says(CLERK, f"role password {CLERK}", "mật khẩu hai").exit_code == 0
    assert enters(cluster, database, CLERK, "mật khẩu hai", tmp_path)
    assert not enters(cluster, database, CLERK, "mật khẩu một", tmp_path)

    assert says(CLERK, f"role password {ADMIN}", "mật khẩu ba").exit_code == 5
    assert says(ADMIN, "role password khong_ai", "mật khẩu ba").exit_code == 4
    assert says(ADMIN, f"role password {CLERK}", "ngắn").exit_code == 2
    assert enters(cluster, database, CLERK, "mật khẩu hai", tmp_path)
    kept = cluster.ask(f"SELECT rolpassword FROM pg_authid WHERE rolname = '{CLERK}'")
    assert str(kept[0][0]).startswith("SCRAM-SHA-256$")


def test_no_password_is_set_of_a_login_that_the_ledger_did_not_make(
    begun: Typed, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("mật khẩu một\n"))

    refused = begun(ADMIN, f"role password {OWNER}")

    assert refused.exit_code == 6
    assert cluster.ask(f"SELECT rolpassword FROM pg_authid WHERE rolname = '{OWNER}'") == [(None,)]


def test_a_role_must_be_given_before_a_password_and_then_it_is_set(
    begun: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line, code in (
        (f"role password {NEW}", 4),
        (f"role grant {NEW} --role entry", 0),
        (f"role password {NEW}", 0),
    ):
        monkeypatch.setattr(sys, "stdin", io.StringIO("mật khẩu một\n"))
        assert begun(ADMIN, line).exit_code == code
    assert begun(ADMIN, "undo").exit_code == 0  # the grant: a password is no act


def test_who_entered_signs_with_their_own_name_but_the_owner_with_any(
    begun: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "setting set own-reports allowed --reason x"
    monkeypatch.setenv("TRACKER_ACTOR", ADMIN)
    assert begun(OWNER, line).exit_code == 0
    assert begun(ADMIN, "undo").exit_code == 0
    monkeypatch.setenv("TRACKER_ACTOR", OWNER)

    refused = begun(ADMIN, line)

    assert (refused.exit_code, refused.stdout) == (5, "")
    assert refused.stderr.startswith(f"Vào máy chủ bằng tên {ADMIN} nên không ghi thay {OWNER} được: bỏ TRACKER_ACTOR")
    monkeypatch.delenv("TRACKER_ACTOR")
    assert begun(ADMIN, line).exit_code == 0


GIVEN = (
    "directive add 1/CT-UBND --issued 23/11/2026 --kind x --abstract x --signer y --issuer chairman",
    "task add --directive 1/CT-UBND --lead SXD --content x --due 'ngày 30/12/2026'",
)


@pytest.mark.parametrize(
    "line",
    ["db doctor", "db rebuild --dry-run", "db dump {folder}/x", "handout --unit STC --output {folder}/phieu.xlsx"],
)
def test_what_needs_the_whole_ledger_says_so_to_a_unit_and_cries_no_damage(
    begun: Typed, tmp_path: Path, line: str
) -> None:
    for given in (*GIVEN, GIVEN[1].replace("SXD --content x", "STC --content y")):
        assert begun(ADMIN, given).exit_code == 0

    refused = begun(CLERK, line.format(folder=tmp_path))

    assert (refused.exit_code, refused.stdout) == (5, "")
    assert "việc này cần xem cả sổ: cần vai trò entry trở lên" in refused.stderr
    assert list(tmp_path.iterdir()) == []
    assert begun(ADMIN, line.format(folder=tmp_path)).exit_code == 0


@pytest.mark.of_a_file("passwords, of which it has none")
def test_a_ledger_in_a_file_has_no_passwords(tracker: Run) -> None:
    refused = tracker("role password lan")

    assert (refused.exit_code, refused.stdout) == (6, "")
    assert "Sổ này là tệp, không có mật khẩu" in refused.stderr


def test_an_owner_who_may_make_no_roles_is_told_what_is_needed_and_leaves_nothing(
    typed: Typed, cluster: Cluster, database: str
) -> None:
    cluster.ask(f"ALTER ROLE {OWNER} NOCREATEROLE")

    done = typed(OWNER, "init")

    assert (done.exit_code, done.stdout) == (6, "")
    assert done.stderr.startswith("Chủ sổ postgresql://")
    assert f"chưa được tạo hoặc giao vai trò {database}.{SCHEMA}.unit trên máy chủ." in done.stderr
    assert "«ALTER ROLE CHỦ-SỔ CREATEROLE»" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Chưa có sổ" in typed(OWNER, "db status").stderr

    cluster.ask(f"ALTER ROLE {OWNER} CREATEROLE")
    assert typed(OWNER, "init").exit_code == 0


def test_a_ledger_with_roles_is_copied_to_no_owner_who_may_give_none(
    begun: Typed, cluster: Cluster, database: str, tmp_path: Path
) -> None:
    cluster.ask(f"ALTER ROLE {OWNER} NOCREATEROLE")
    source, target = (
        f"'{cluster.address(database, OWNER)}?options=-csearch_path%3D{SCHEMA}{end}'" for end in ("", "_b")
    )

    copied = begun(OWNER, f"db copy {source} {target}")
    dumped = begun(OWNER, f"db dump {tmp_path / 'all'}")
    loaded = begun(OWNER, f"--ledger {target} db load {tmp_path / 'all'}")
    granted = begun(OWNER, f"role grant {NEW} --role entry")

    assert dumped.exit_code == 0
    for done in (copied, loaded):
        assert (done.exit_code, done.stdout) == (6, "")
        assert f"chưa được tạo hoặc giao vai trò {database}.{SCHEMA}_b.unit trên máy chủ." in done.stderr
    assert granted.exit_code == 6
    assert f"chưa được tạo hoặc giao vai trò {NEW} trên máy chủ." in granted.stderr
    assert NEW not in begun(OWNER, "role list").stdout


def test_a_clerk_of_a_unit_is_not_told_that_what_they_may_not_see_is_damage(begun: Typed) -> None:
    for line in (
        "directive add 9/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city",
        'task add --directive 9/QĐ-UBND --content x --lead "STC; SXD" --due 30/11/2026',
    ):
        assert begun(ADMIN, line).exit_code == 0

    done = begun(CLERK, "db doctor")

    assert (done.exit_code, done.stdout) == (5, "")
    assert "chỉ được xem phần của mình, mà việc này cần xem cả sổ" in done.stderr
    assert begun(ADMIN, "db doctor").exit_code == 0


def test_a_backup_goes_to_a_server_where_nobody_of_the_ledger_has_a_login(
    begun: Typed, cluster: Cluster, database: str, tmp_path: Path
) -> None:
    kept, found = tmp_path / "so.dump", programs()
    assert found is not None
    run = partial(subprocess.run, check=True, capture_output=True)
    verified = begun(OWNER, "db verify").stdout
    run([found / "pg_dump", "-Fc", "-n", SCHEMA, "-f", kept, cluster.address(database)])
    cluster.drop(cluster.address(database))
    for role in (ADMIN, CLERK, *(f"{database}.{SCHEMA}.{kind}" for kind in KINDS)):
        cluster.ask(f'DROP ROLE "{role}"')
    cluster.ask(f"CREATE DATABASE {database} OWNER {OWNER}")

    run([found / "pg_restore", "--no-owner", "--no-privileges", "-d", cluster.address(database, OWNER), kept])
    source, target = (
        f"'{cluster.address(database, OWNER)}?options=-csearch_path%3D{SCHEMA}{end}'" for end in ("", "_b")
    )
    copied = begun(OWNER, f"db copy {source} {target}")

    assert copied.exit_code == 0, copied.stderr
    assert begun(OWNER, f"--ledger {target} db verify").stdout == verified
    assert groups(cluster, CLERK) == {f"{database}.{SCHEMA}_b.unit"}
    clerk = f"'{cluster.address(database, CLERK)}?options=-csearch_path%3D{SCHEMA}_b'"
    assert begun(CLERK, f"--ledger {clerk} task list").exit_code == 0
    assert begun(OWNER, f"--ledger {target} db doctor").exit_code == 0
