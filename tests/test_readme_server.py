"""The section of the README on many units is typed as it stands: a server, a ledger, two roles, two clerks at once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from systems import needs_server

if TYPE_CHECKING:
    from server import Cluster

README = Path(__file__).parents[1] / "README.md"
SECTION = "## Nhiều đơn vị cùng làm"
WORDS = {"chu_so": "mật khẩu của chủ sổ", "hoa_vp": "mật khẩu của Hoa", "lan_stc": "mật khẩu của Lan"}
INSTALLING = ("sudo apt-get", "pipx install")
"""What a test leaves to whoever runs it."""

pytestmark = needs_server()


def blocks() -> list[str]:
    """Return the blocks of commands of the section, in their order."""
    section = README.read_text(encoding="utf-8").split(SECTION)[1].split("\n## ")[0]
    return re.findall(r"```sh\n(.*?)```", section, re.S)


class Desk:
    """An account of the machine on which the section is typed: a home, a server, the programs on the path."""

    def __init__(self, folder: Path, cluster: Cluster) -> None:
        """Lay an empty home; `sudo -u postgres` types as whoever may do everything on the server of the tests."""
        tools = folder / "bin"
        tools.mkdir()
        self._tool(tools / "tracker", f'exec "{sys.executable}" -m tracker "$@"')
        self._tool(tools / "sudo", f'shift 2\nPGHOST="{cluster.folder}" PGUSER={cluster.superuser} exec "$@"')
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("TRACKER_", "PG"))
        }
        self.environment |= {
            "HOME": str(folder),
            "PATH": f"{tools}:{os.environ['PATH']}:/usr/lib/postgresql/bin",
            "PGPORT": str(cluster.port),
            "TRACKER_TODAY": "2026-11-23",
            "TRACKER_CONFIG": os.devnull,
        }
        self.before = ""

    @staticmethod
    def _tool(path: Path, script: str) -> None:
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def types(self, block: str, answers: str = "") -> str:
        """Type a block in a terminal of its own, and return what was printed; `answers` are typed where it asks."""
        lines = [line for line in block.splitlines() if not line.startswith(INSTALLING)]
        script = "\n".join(["set -e", self.before, *lines])
        done = subprocess.run(
            ["/bin/sh", "-c", script],
            env=self.environment,
            input=answers,
            capture_output=True,
            encoding="utf-8",
            check=False,
            start_new_session=True,
        )
        assert done.returncode == 0, (script, done.stdout, done.stderr)
        return done.stdout


@pytest.fixture
def desk(tmp_path: Path, cluster: Cluster) -> Iterator[Desk]:
    """Return an account, and take away what the section made on the server of the tests."""
    yield Desk(tmp_path, cluster)
    cluster.ask("DROP DATABASE IF EXISTS congviec WITH (FORCE)")
    for name in WORDS:
        cluster.ask(f"DROP ROLE IF EXISTS {name}")


def test_from_an_empty_machine_two_clerks_work_at_once(desk: Desk, tmp_path: Path) -> None:
    server, ledger, clerks, office, unit, confirms = blocks()

    desk.types(server, f"{WORDS['chu_so']}\n" * 2)
    assert "Đã tạo sổ theo dõi" in desk.types(ledger.replace("MẬT-KHẨU", WORDS["chu_so"]))
    assert (tmp_path / ".pgpass").stat().st_mode & 0o777 == 0o600
    desk.before = next(line for line in ledger.splitlines() if line.startswith("export"))
    for line in clerks.splitlines():
        name = line.split()[3]
        desk.types(line, f"{WORDS[name]}\n")
    with (tmp_path / ".pgpass").open("a", encoding="utf-8") as file:
        file.writelines(f"127.0.0.1:*:congviec:{name}:{WORDS[name]}\n" for name in ("hoa_vp", "lan_stc"))
    desk.before = ""
    assert "Đã giao 2 nhiệm vụ" in desk.types(office)
    seen = desk.types(unit)
    assert "Sở Tài chính" in seen
    assert "Hải An" not in seen
    assert "Đã ghi báo cáo 45/BC-STC" in seen
    mine = next(line for line in unit.splitlines() if line.startswith("export"))
    theirs = next(line for line in office.splitlines() if line.startswith("export"))
    desk.before = mine
    assert desk.types("tracker task confirm 1 || test $? -eq 5") == ""
    desk.before = theirs
    assert "Đã xác nhận" in desk.types(confirms)
    assert "lan_stc" in desk.types("tracker log 1")
    desk.before = mine
    verified = desk.types("tracker db verify")
    assert re.search("Nguyên vẹn +có", verified)
    assert re.search("kiểm tra bằng dấu niêm +2", verified)
