"""
`--install-completion` and `--show-completion`: the script of the shell at hand, put where that shell looks for it.

Installing twice is installing once, and nothing of the clerk's own settings is changed but for one line in them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

from shellingham import ShellDetectionFailure, detect_shell  # type: ignore[import-untyped]  # it tells no types
from typer import Exit

from tracker.commands.tab.scripts import SCRIPTS
from tracker.errors import Forbidden, Usage
from tracker.words.language import _

SHELLS = "bash, zsh, fish, PowerShell"

POLICY = "Nếu PowerShell báo không được chạy tệp lệnh, gõ một lần: Set-ExecutionPolicy -Scope CurrentUser RemoteSigned"


class UnknownShell(Usage):
    """The program was not started by a shell that it can complete in."""

    sentence = "Không nhận ra shell đang dùng. Gõ lại lệnh này ngay trong {shells}."


class NotInstalled(Forbidden):
    """A file of the clerk's settings could not be read or written."""

    sentence = "Không ghi được {path}: {reason}. Xem mã bằng «tracker --show-completion» để tự cài."


class NoProfile(Forbidden):
    """PowerShell did not say where its profile is."""

    sentence = "PowerShell không cho biết tệp $PROFILE. Xem mã bằng «tracker --show-completion» để tự cài."


class Place(NamedTuple):
    """Where a script goes, the line that lets the shell find it, and the file of settings that the line goes into."""

    script: Path
    line: str = ""
    settings: Path | None = None


def show() -> NoReturn:
    """Print the script of the shell at hand and leave; raises UnknownShell."""
    sys.stdout.write(SCRIPTS[shell_at_hand()])
    raise Exit


def install() -> NoReturn:
    """Put the script of the shell at hand where it is found, say so, and leave; raises UnknownShell or NotInstalled."""
    shell = shell_at_hand()
    place = place_of(shell)
    _write(place.script, SCRIPTS[shell])
    if place.settings is not None:
        _add_line(place.settings, place.line)
    sys.stdout.write("\n".join(_said(shell, place)) + "\n")
    raise Exit


def shell_at_hand() -> str:
    """Return the shell that started the program; raises UnknownShell."""
    try:
        name = str(detect_shell()[0]).removesuffix(".exe")
    except ShellDetectionFailure:
        name = ""
    if name not in SCRIPTS:
        raise UnknownShell(shells=SHELLS)
    return name


def place_of(shell: str) -> Place:
    """Return where the script of a shell goes; raises NoProfile."""
    home = Path.home()
    if shell == "bash":
        script = home / ".bash_completions" / "tracker.sh"
        return Place(script, "source ~/.bash_completions/tracker.sh", home / ".bashrc")
    if shell == "zsh":
        settings = Path(os.environ.get("ZDOTDIR") or home) / ".zshrc"
        return Place(home / ".zfunc" / "_tracker", "fpath+=~/.zfunc; autoload -Uz compinit; compinit", settings)
    if shell == "fish":
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        return Place(folder / "fish" / "completions" / "tracker.fish")
    profile = _profile(shell)
    name = "tracker-completion.ps1"
    return Place(profile.with_name(name), f'. (Join-Path (Split-Path $PROFILE) "{name}")', profile)


def _profile(shell: str) -> Path:
    """Return the file of settings of a PowerShell; raises NoProfile."""
    ask = "[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false; $PROFILE"
    try:
        done = subprocess.run(  # noqa: S603 - one of the two names in SCRIPTS
            [shell, "-NoProfile", "-Command", ask], capture_output=True, check=True
        )
        return Path(done.stdout.decode("utf-8-sig").strip())
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError) as error:
        raise NoProfile from error


def _write(path: Path, text: str) -> None:
    """Write a file whole, with its folder; raises NotInstalled."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise NotInstalled(path=path, reason=error.strerror or type(error).__name__) from error


def _add_line(path: Path, line: str) -> None:
    """Put a line at the end of a file of settings, unless what it names stands there; other bytes stay as they are."""
    loads = (line.partition("~/")[2].partition(";")[0] or line).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_bytes() if path.exists() else b""
        if loads in before:
            return
        gap = b"" if not before or before.endswith(b"\n") else b"\n"
        with path.open("ab") as settings:
            settings.write(gap + line.encode() + os.linesep.encode())
    except OSError as error:
        raise NotInstalled(path=path, reason=error.strerror or type(error).__name__) from error


def _said(shell: str, place: Place) -> list[str]:
    """Return what was done, what to do now, and how to take it back."""
    said = [_("Đã cài gợi ý lệnh cho {shell}: {path}").format(shell=shell, path=place.script)]
    if place.settings is not None:
        said.append(_("Dòng nạp mã trong {path}: {line}").format(path=place.settings, line=place.line))
    said.append(_("Mở cửa sổ lệnh mới rồi gõ thử: tracker task <phím Tab>"))
    if shell in ("powershell", "pwsh"):
        said.append(_(POLICY))
    is_shared = shell == "zsh"  # what zsh is told serves other programs too
    alone = place.settings is None or is_shared
    removed = _("Muốn bỏ: xóa tệp {path}.") if alone else _("Muốn bỏ: xóa tệp {path} và dòng nạp mã.")
    return [*said, removed.format(path=place.script)]
