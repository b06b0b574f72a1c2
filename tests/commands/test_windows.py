"""
What Windows says otherwise: a file that Excel holds, a folder that «may not be opened», a drive that is a share.

Its errors are raised here by the functions of the system that would raise them there; on Windows itself the same lines
are typed against the real thing.
"""

from __future__ import annotations

import errno
import getpass
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk import a_task
from engine import ON_SERVER, image, opened
from running import Run, contents
from server import SUPERUSER
from systems import WINDOWS, needs
from tracker.commands.db import shares
from tracker.ledger.transaction import writing
from tracker.settings import Settings

HELD = "đang mở trong chương trình khác (Excel?)"
AGAIN = f"tệp {HELD}; đóng lại rồi gõ lại lệnh"
SHARING, DENIED = 32, 5
ADD = "directive add 9/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city"
FOLDER, TEXT = "{folder}", "{text}"


def refusal(code: int) -> PermissionError:
    """Return what Windows says of a file that another program has open."""
    error = PermissionError(errno.EACCES, "Permission denied")
    error.winerror = code  # type: ignore[attr-defined, unused-ignore]  # it is known on Windows alone
    return error


def failing(real: Callable[..., Any], concerns: Callable[[Any], bool], error: Callable[[], OSError]) -> Any:
    """Return a function of the system that fails where its first argument is concerned."""

    def fail(name: Any, *rest: Any, **others: Any) -> Any:
        if not isinstance(name, int) and concerns(name):
            raise error()
        return real(name, *rest, **others)

    return fail


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a file of a clerk's own."""
    path = tmp_path / "bảng.csv"
    path.write_text("cũ", encoding="utf-8")
    return path


@pytest.mark.parametrize("code", [SHARING, 33, DENIED])
@pytest.mark.parametrize("function", ["open", "replace"])
def test_an_output_that_excel_holds_is_said_to_be_held_and_stays(
    tracker: Run, ledger_file: Path, text: Path, monkeypatch: pytest.MonkeyPatch, function: str, code: int
) -> None:
    before, named = contents(ledger_file), sorted(text.parent.iterdir())
    concerned = {"open": text.name, "replace": ".tmp"}[function]
    hold = failing(getattr(os, function), lambda name: str(name).endswith(concerned), lambda: refusal(code))
    monkeypatch.setattr(os, function, hold)

    results = [tracker(f"unit list --output {text}"), tracker(f"export units --output {text}")]

    monkeypatch.undo()
    assert [result.exit_code for result in results] == [6, 6]
    said = AGAIN if code != DENIED else HELD
    assert all(said in result.stderr and "vẫn còn nguyên" in result.stderr for result in results)
    assert text.read_text(encoding="utf-8") == "cũ"
    assert sorted(text.parent.iterdir()) == named
    assert contents(ledger_file) == before


def test_nothing_is_recorded_where_excel_holds_the_file_of_its_list(
    tracker: Run, settings: Settings, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    tracker(ADD)
    before = contents(settings.ledger)
    stop = f"bulk stop {number} --direction 9/QĐ-UBND --issued 20/11/2026 --reason Trùng --commit --output {text}"
    hold = failing(os.open, lambda name: Path(name).name == text.name, lambda: refusal(SHARING))

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", hold)
        refused = tracker(stop)

    assert (refused.exit_code, AGAIN in refused.stderr) == (6, True)
    assert contents(settings.ledger) == before
    assert tracker(stop).exit_code == 0


def test_what_is_recorded_before_excel_takes_its_file_is_not_to_be_typed_again(
    tracker: Run, settings: Settings, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    tracker(ADD)
    stop = f"bulk stop {number} --direction 9/QĐ-UBND --issued 20/11/2026 --reason Trùng --commit --output {text}"
    monkeypatch.setattr(os, "replace", failing(os.replace, lambda _: True, lambda: refusal(SHARING)))

    untold = tracker(stop)

    monkeypatch.undo()
    assert (untold.exit_code, HELD in untold.stderr, "gõ lại lệnh" in untold.stderr) == (74, True, False)
    assert "Đừng gõ lại" in untold.stderr
    assert text.read_text(encoding="utf-8") == "cũ"


@pytest.mark.skipif(not WINDOWS, reason="elsewhere no program bars another from its file")
@pytest.mark.parametrize("line", ["unit list --output {}", "unit import {}", "export units --output {}"])
def test_a_file_that_is_really_held_is_said_to_be_held(tracker: Run, ledger_file: Path, text: Path, line: str) -> None:
    import ctypes

    before = contents(ledger_file)
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]  # on Windows alone
    kernel.CreateFileW.restype = ctypes.c_void_p
    nobody_else, open_existing, read_and_write = 0, 3, 0xC0000000
    held = kernel.CreateFileW(str(text), read_and_write, nobody_else, None, open_existing, 0, None)

    refused = tracker(line.replace("{}", str(text)))

    kernel.CloseHandle(ctypes.c_void_p(held))
    assert (refused.exit_code in (6, 65), HELD in refused.stderr) == (True, True), refused.stderr
    assert text.read_text(encoding="utf-8") == "cũ"
    assert contents(ledger_file) == before


READING = [
    "unit import {}",
    "task import {} --directive 9/QĐ-UBND",
    "reconcile {} --unit STC",
    "calendar load 2031 {} --notice 1/TB",
    "--ledger {new} init --units {}",
    "directive add 8/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city --file {}",
]


def typed(line: str, path: Path) -> str:
    """Return a line with a file in it, and the name of a ledger that is not there."""
    return line.replace("{new}", str(path.parent / "new.db")).replace("{}", str(path))


@pytest.mark.parametrize("line", READING)
def test_a_file_to_read_that_excel_holds_is_said_to_be_held(
    tracker: Run, ledger_file: Path, text: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    tracker(ADD)
    before = contents(ledger_file)
    hold = failing(os.open, lambda name: Path(name).name == text.name, lambda: refusal(SHARING))
    monkeypatch.setattr(os, "open", hold)

    refused = tracker(typed(line, text))

    monkeypatch.undo()
    assert (refused.exit_code, AGAIN in refused.stderr) == (65, True), refused.stderr
    assert contents(ledger_file) == before
    assert not (text.parent / "new.db").exists()


@pytest.mark.of_a_file("its path")
@pytest.mark.parametrize("is_windows", [False, True])
@pytest.mark.parametrize(
    "line",
    [
        *READING,
        "--ledger {} overdue",
        "--ledger {} init",
        "--ledger {} db load {dump}",
        "--ledger {} db restore {copy}",
        "unit list --format md --output {}",
        "export units --format xlsx --output {}",
        "db backup {}",
        "db restore {}",
    ],
)
def test_a_folder_given_as_a_file_is_called_a_folder(
    tracker: Run, ledger_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, is_windows: bool
) -> None:
    for first in (ADD, f"db backup {tmp_path}/copy.db", f"db dump {tmp_path}/dump"):
        assert tracker(first).exit_code == 0
    (tmp_path / "thư-mục").mkdir()
    before = image(ledger_file)
    if is_windows:
        for module in (io, os):
            monkeypatch.setattr(module, "open", failing(module.open, os.path.isdir, lambda: refusal(DENIED)))

    line = line.replace("{dump}", f"{tmp_path}/dump").replace("{copy}", f"{tmp_path}/copy.db")
    refused = tracker(typed(line, tmp_path / "thư-mục"))

    monkeypatch.undo()
    assert refused.exit_code in (2, 6, 65), refused.stderr
    assert "một thư mục" in refused.stderr
    assert "quyền" not in refused.stderr
    assert image(ledger_file) == before
    assert list((tmp_path / "thư-mục").iterdir()) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("db backup {} --keep 3", "là một tệp", marks=pytest.mark.of_a_file("copies of a file")),
        ("--ledger {new} db load {}", "đó là một tệp"),
        ("urge letters --output {}", "là một tệp"),
        ("demo {}", "không phải là thư mục"),
        ("db dump {}", "Đã có"),
        ("--ledger {}/a.db init", "là một tệp"),
        ("unit list --format csv --output {}/a.csv", "là một tệp"),
    ],
)
def test_a_file_given_as_a_folder_is_called_a_file(
    tracker: Run, settings: Settings, text: Path, line: str, said: str
) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
    before = contents(settings.ledger)

    refused = tracker(typed(line, text))

    assert refused.exit_code in (2, 5, 65), refused.stderr
    assert said in refused.stderr
    assert contents(settings.ledger) == before
    assert text.read_text(encoding="utf-8") == "cũ"


@pytest.mark.of_a_file("a damaged file")
def test_a_damaged_ledger_that_somebody_holds_stays_where_it_is(
    tracker: Run, ledger_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tracker(f"db backup {tmp_path}/copy.db").exit_code == 0
    damaged = ledger_file.read_bytes()[:100] + b"x" * 4000
    ledger_file.write_bytes(damaged)
    for beside in ("-wal", "-shm"):
        ledger_file.with_name(ledger_file.name + beside).unlink(missing_ok=True)
    named = sorted(tmp_path.iterdir())

    def is_last(name: Any) -> bool:
        """Say whether this is the draft that is to be the ledger, and not the draft of that one."""
        return Path(name).name.endswith(".new") and not Path(name).name.startswith("..")

    for function in ("rename", "link"):
        with monkeypatch.context() as patched:
            if function == "link":  # set aside, and then the copy cannot have the name
                hold = failing(os.rename, is_last, lambda: refusal(SHARING))
                patched.setattr(os, "link", failing(os.link, is_last, lambda: refusal(SHARING)))
            else:
                hold = failing(os.rename, lambda _: True, lambda: refusal(SHARING))
            patched.setattr(os, "rename", hold)

            refused = tracker(f"db restore {tmp_path}/copy.db")

        assert (refused.exit_code, HELD in refused.stderr, "Sổ giữ nguyên" in refused.stderr) == (6, True, True)
        assert ledger_file.read_bytes() == damaged
        assert sorted(tmp_path.iterdir()) == named
    assert tracker(f"db restore {tmp_path}/copy.db").exit_code == 0


@pytest.mark.of_a_file("copies of a file")
def test_an_old_copy_that_somebody_holds_is_named_and_the_new_one_is_made(
    tracker: Run, ledger_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sao"
    folder.mkdir()
    old = folder / f"{ledger_file.stem}-20250101-060000.db"
    old.write_bytes(b"SQLite format 3\0")
    monkeypatch.setattr(os, "unlink", failing(os.unlink, lambda name: Path(name) == old, lambda: refusal(SHARING)))

    done = tracker(f"db backup {folder} --keep 1")

    monkeypatch.undo()
    assert (done.exit_code, "Đã sao sổ" in done.stdout, "Đã bỏ" in done.stdout) == (0, True, False)
    assert f"không bỏ được bản sao cũ {old}" in done.stderr
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize(
    ("name", "is_share"),
    [
        (r"\\may-chu\so\ledger.db", True),
        ("//may-chu/so/ledger.db", True),
        (r"\/may-chu/so", True),
        (r"\\?\UNC\may-chu\so\ledger.db", True),
        (r"\\?\unc\may-chu\so\ledger.db", True),
        ("//?/UNC/may-chu/so", True),
        (r"\\?\C:\so\ledger.db", False),
        (r"\\.\C:\so\ledger.db", False),
        (r"C:\so\ledger.db", False),
        ("/srv/so/ledger.db", False),
        (r"so\ledger.db", False),
    ],
)
def test_a_name_of_another_machine_is_known_in_every_spelling(name: str, is_share: bool) -> None:
    assert shares.is_unc(name) is is_share


ASKING = [
    "db status",
    "db doctor",
    "--ledger {ledger}-new init --no-units",
    "--ledger {ledger}-loaded db load {folder}/dump",
]


@pytest.mark.of_a_file("the disk it lies on")
@pytest.mark.parametrize("line", ASKING)
def test_a_drive_that_stands_for_a_share_is_warned_of(
    tracker: Run, ledger_file: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    tracker(f"db dump {ledger_file.parent}/dump")
    real = os.path.realpath

    def resolved(path: Any, **options: Any) -> Any:
        """Return the share behind a drive letter, as Windows does once it is asked where the path leads."""
        return rf"\\may-chu\so\{Path(path).name}" if Path(path).parent == ledger_file.parent else real(path, **options)

    monkeypatch.setattr(os.path, "realpath", resolved)

    said = tracker(line.format(ledger=ledger_file, folder=ledger_file.parent))

    monkeypatch.undo()
    assert said.exit_code == 0, said.stderr
    assert "nằm trên ổ mạng (UNC)" in said.stderr


@pytest.mark.of_a_file("the disk it lies on")
@needs("/proc/self/mounts")
@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ext4"])
def test_a_mounted_share_is_warned_of_by_whoever_looks_at_the_file(
    tracker: Run, ledger_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounts = tmp_path / "mounts"
    point = str(Path(os.path.realpath(ledger_file.parent))).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nmay-chu:/so {point} {kind} rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(shares, "MOUNTS", mounts)

    status, doctor = tracker("db status"), tracker("db doctor")

    is_share = kind != "ext4"
    assert (status.exit_code, doctor.exit_code) == (0, 0)
    assert [f"ổ mạng ({kind})" in each.stderr for each in (status, doctor)] == [is_share, is_share]
    assert ("Ổ mạng" in status.stdout) is is_share


@pytest.mark.parametrize("error", [ImportError("no pwd"), KeyError("uid"), OSError("no name")])
def test_a_clerk_without_a_login_name_is_called_unknown(
    tracker: Run, ledger_file: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def nameless() -> str:
        raise error

    monkeypatch.delenv("TRACKER_ACTOR")
    monkeypatch.setattr(getpass, "getuser", nameless)

    assert tracker(ADD).exit_code == 0

    with opened(ledger_file) as connection:
        (actor,) = connection.execute("SELECT actor FROM event ORDER BY id DESC LIMIT 1").fetchone()
    assert actor == (SUPERUSER if ON_SERVER else "không rõ")  # a server knows who has entered
