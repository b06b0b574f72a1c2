"""The address of a ledger on a server: what is one, and that no password in it is taken or ever said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from running import Run
from tracker.errors import Usage
from tracker.server import NotAnAddress, PasswordInAddress, Server, server_of

SECRET = "Hải-phòng-1955"
"""What stands in no process list and in no message; as it stands, it needs no sign written otherwise."""

WITH_PASSWORD = [
    f"postgresql://lan:{SECRET}@may/so",
    f"postgres://lan:{SECRET}@may/so",
    f"postgresql://:{SECRET}@may/so",
    f"postgresql://lan?application_name=x:{SECRET}@may/so",  # libpq looks for «@» before it looks for «?»
    f"postgresql://lan#x:{SECRET}@may/so",
    f"postgresql://may/so?password={SECRET}",
    f"postgresql://may/so?sslmode=require&password={SECRET}",
    f"postgresql://may/so?pass%77ord={SECRET}",
    f"postgresql://may/so?PASSWORD={SECRET}",
    f"postgresql://may/so?sslpassword={SECRET}",
    f"postgresql://may/so?oauth_client_secret={SECRET}",
    "postgresql://may/so?password=",
    f"host=may dbname=so password={SECRET}",
    f"password = {SECRET} host=may",
    f"user=lan password={SECRET}",
    f"postgresql+psycopg://may/so?password={SECRET}",
]

UNREADABLE = [
    f"postgresql://lan:{SECRET}/@may/so",
    f"postgresql://lan@{SECRET}@may/so",
    f"postgresql+psycopg://lan:{SECRET}@may/so",
    f"POSTGRESQL://lan:{SECRET}@may/so",
    f"postgresql:/lan:{SECRET}@may/so",
    f"mysql://lan:{SECRET}@may/so",
    "postgresql://may/so mới",
    "postgresql://may/so?options=%zz",
    "postgresql://may/so%00",
    "postgresql://may/so\nhost",
    "host=may dbname=so",
]


@pytest.mark.parametrize("address", WITH_PASSWORD)
def test_a_password_in_an_address_is_refused_and_not_said(address: str) -> None:
    with pytest.raises(PasswordInAddress) as refusal:
        server_of(address)

    assert SECRET not in str(refusal.value)
    assert refusal.value.values == {}


@pytest.mark.parametrize("address", UNREADABLE)
def test_what_cannot_be_read_as_an_address_is_refused_and_says_nothing_that_may_be_secret(address: str) -> None:
    with pytest.raises(NotAnAddress) as refusal:
        server_of(address)

    assert SECRET not in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "name",
    [
        "so.db",
        "~/so.db",
        "C:\\so\\so.db",
        "/srv/so theo dõi.db",
        "postgresql.db",
        "mật khẩu=1.db",
        ":memory:",
        "@lan/so.db",
    ],
)
def test_the_name_of_a_file_is_no_address(name: str) -> None:
    assert server_of(name) is None


@pytest.mark.parametrize(
    ("address", "schema"),
    [
        ("postgresql://lan@may/so?options=-csearch_path%3Dhaiphong", "haiphong"),
        ("postgres://may/so?options=-c%20search_path%3DHaiPhong", "haiphong"),
        ('postgresql:///so?options=-csearch_path%3D"Hai%20Phong"', "Hai Phong"),
        ("postgresql:///?service=haiphong", None),
        ("postgresql://?service=haiphong", None),
        ("postgresql://lan%40xa@[::1]:5433,may2/so?sslmode=verify-full", None),
        ("postgresql://%2Frun%2Fpostgresql/so", None),
    ],
)
def test_an_address_is_kept_as_it_was_typed_and_names_the_schema(address: str, schema: str | None) -> None:
    found = server_of(address)

    assert found == Server(address)
    assert str(found) == address
    assert found.schema == schema


def test_wherever_it_is_written_the_password_is_refused_in_one_sentence(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    address = f"postgresql://lan:{SECRET}@may/so"
    monkeypatch.setenv("TRACKER_DEBUG", "1")
    flagged = tracker(f"--ledger '{address}' db status")
    monkeypatch.setenv("TRACKER_LEDGER", address)
    environment = tracker("db status")
    monkeypatch.delenv("TRACKER_LEDGER")
    file = tmp_path / "config.toml"
    file.write_text(f"ledger = '{address}'\n", encoding="utf-8")
    monkeypatch.setenv("TRACKER_CONFIG", str(file))
    from_file = tracker("check")

    for done in (flagged, environment, from_file):
        assert done.exit_code == Usage.exit_code
        assert done.stdout == ""
        assert done.stderr.startswith(PasswordInAddress.sentence + "\n")
        assert SECRET not in done.stderr


def test_not_even_a_traceback_or_the_tab_key_says_it(tmp_path: Path) -> None:
    address = f"postgresql://lan:{SECRET}@may/so"
    environment = os.environ | {"TRACKER_DEBUG": "1", "TRACKER_LEDGER": address, "PYTHONIOENCODING": "utf-8"}
    completing = {"_TRACKER_COMPLETE": "complete_bash", "_TRACKER_LINE": "tracker task show "}
    for more in ({}, completing):
        done = subprocess.run(
            [sys.executable, "-m", "tracker", "unit", "list"],
            env=environment | more,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            check=False,
        )

        assert SECRET not in done.stdout + done.stderr
        assert more == {} or (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "missing",
    ["raise ModuleNotFoundError(name='psycopg')", "raise ImportError('no pq wrapper available')"],
    ids=["no library", "no library of the server's below it"],
)
def test_where_nothing_speaks_to_a_server_it_is_said_how_that_is_installed_into_the_python_that_runs(
    missing: str, tmp_path: Path
) -> None:
    (tmp_path / "psycopg.py").write_text(missing, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "tracker", "--ledger", "postgresql://may/so", "overdue"],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stdout) == (6, "")
    assert f'{sys.executable} -m pip install "psycopg[binary]"' in done.stderr
    assert done.stderr.count("\n") == 1
