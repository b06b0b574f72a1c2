"""The Tab key pressed in a real shell, and the line that it makes run as it stands."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from engine import Place
from systems import needs
from tracker.commands.tab.scripts import SCRIPTS

pytestmark = needs("pseudo-terminals")

PROMPT = "-ready-"
LONGEST = 30
"""Seconds; a shell that has said nothing new for so long has hung."""


def shell(name: str) -> str:
    """Return where a shell is; where it is not installed the test is skipped, but not in CI, which installs all."""
    found = shutil.which(name)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"{name} is not installed: see .ci/run")
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


class Terminal:
    """A shell on a terminal of its own, in which a clerk types."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        """Start the shell, and wait until it is ready."""
        import fcntl
        import pty
        import termios

        self._shell, self._ours = pty.fork()
        if not self._shell:
            os.execve(arguments[0], arguments, environment)  # noqa: S606 - a shell that the test chose
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))
        self._until(PROMPT)

    def typed(self, keys: str) -> str:
        """Type a line and Enter, and return what was shown until the shell was ready again."""
        os.write(self._ours, f"{keys}| cat; echo fi''nished\r".encode())
        return self._until(rf"finished.*{PROMPT}")

    def _until(self, mark: str) -> str:
        """Return what is shown up to a mark."""
        shown = b""
        while not re.search(mark.encode(), shown, re.DOTALL):
            ready, _, _ = select.select([self._ours], [], [], LONGEST)
            assert ready, shown.decode(errors="replace")
            shown += os.read(self._ours, 65536)
        return shown.decode(errors="replace")

    def close(self) -> None:
        """End the shell."""
        os.kill(self._shell, signal.SIGKILL)
        os.close(self._ours)
        os.waitpid(self._shell, 0)


def clerk(home: Path, ledger: Place) -> dict[str, str]:
    """Return the environment of a clerk who has a home of her own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TRACKER_", "XDG_"))}
    return kept | {
        "HOME": str(home),
        "ZDOTDIR": str(home),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), kept["PATH"]]),
        "TRACKER_LEDGER": str(ledger),
        "TRACKER_TODAY": "23/11/2026",
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm",
    }


SETTINGS = {
    "bash": (".bashrc", f"PS1={PROMPT}\n"),
    "zsh": (".zshrc", f"PROMPT={PROMPT}\n"),
    "fish": (".config/fish/config.fish", f"set fish_greeting\nfunction fish_prompt; printf %s {PROMPT}; end\n"),
}
"""The file of settings of each shell, and what lets a test see that it is ready."""


@pytest.mark.parametrize("name", SETTINGS)
def test_what_is_completed_in_a_live_shell_runs(name: str, tmp_path: Path, ledger_file: Place) -> None:
    program, environment = shell(name), clerk(tmp_path, ledger_file)
    settings, text = tmp_path / SETTINGS[name][0], SETTINGS[name][1]
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(text, encoding="utf-8")
    for _time in range(2):
        said = subprocess.run(
            [program, "-c", "tracker --install-completion; true"],
            env=environment,
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout
    assert f"Đã cài gợi ý lệnh cho {name}" in said
    assert "Muốn bỏ: xóa tệp" in said
    assert settings.read_text(encoding="utf-8").startswith(text)
    assert len(settings.read_text(encoding="utf-8").removeprefix(text).splitlines()) == (name != "fish")

    with closing(Terminal([program, "-i"], environment)) as terminal:
        assert "Sở Tài chính" in terminal.typed("tracker unit show tai\t")
        assert "Sở Tài chính" in terminal.typed('tracker unit show "so tai\t')
        assert "Phường Hải An" in terminal.typed('tracker unit show "phuong hai a\t')
        assert "Không có việc quá hạn" in terminal.typed("tracker overdue --unit=tai\t")
        assert '"code": "task-due"' in terminal.typed("tracker rules show task-d\t --form\tj\t")
        # No file, though there is one of that name, is taken for a number; where a file is meant, it is.
        assert "«.bash» không phải là số" in terminal.typed("cd ~; tracker task show .bash\t 2>&1")
        Path(environment["HOME"], "ledger.db").touch()  # which is there where ledgers are files
        assert "ledger.db" in terminal.typed("tracker --ledger ledg\t db status")


def installing(program: str, environment: dict[str, str], option: str = "--install-completion") -> tuple[int, str]:
    """Ask for the script in a shell, and return the exit code and what was said."""
    done = subprocess.run(
        [program, "-c", f"tracker {option}; exit $?"],
        env=environment,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def test_where_nothing_can_be_written_the_script_is_shown(tmp_path: Path, ledger_file: Place) -> None:
    program, environment = shell("bash"), clerk(tmp_path, ledger_file)
    (tmp_path / ".bash_completions").write_text("", encoding="utf-8")

    code, said = installing(program, environment)

    assert (code, "tracker --show-completion" in said) == (5, True)
    assert not (tmp_path / ".bashrc").exists()
    assert installing(program, environment, "--show-completion") == (0, SCRIPTS["bash"])


def test_where_no_shell_is_known_all_are_named(tmp_path: Path, ledger_file: Place) -> None:
    code, said = installing(shell("dash"), clerk(tmp_path, ledger_file))

    assert (code, "bash, zsh, fish, PowerShell" in said) == (2, True)


def test_powershell_is_told_where_its_script_is_or_the_script_is_shown(tmp_path: Path, ledger_file: Place) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    running = folder / "pwsh"
    shutil.copy(shell("bash"), running)  # the name of a process is what tells a shell
    environment = clerk(tmp_path, ledger_file)

    assert installing(str(running), environment)[0] == 5
    assert installing(str(running), environment, "--show-completion") == (0, SCRIPTS["pwsh"])

    profile = tmp_path / "Tài liệu" / "profile.ps1"
    answering = tmp_path / "answering" / "pwsh"
    answering.parent.mkdir()
    answering.write_text(f"#!/bin/sh\necho '{profile}'\n", encoding="utf-8")
    answering.chmod(0o755)
    environment["PATH"] = os.pathsep.join([str(answering.parent), environment["PATH"]])
    for _time in range(2):
        code, said = installing(str(running), environment)
        assert (code, "Set-ExecutionPolicy" in said) == (0, True)
    assert profile.read_text(encoding="ascii").splitlines() == [
        '. (Join-Path (Split-Path $PROFILE) "tracker-completion.ps1")'
    ]
    assert profile.with_name("tracker-completion.ps1").read_text(encoding="ascii") == SCRIPTS["pwsh"]
