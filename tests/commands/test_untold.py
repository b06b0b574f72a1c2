"""What a command says when nobody can read it: what is written is called written, and nothing is called nothing."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import engine
from desk import a_task
from engine import Place, opened
from running import Run, split
from systems import needs, require
from tracker import cli
from tracker.ledger.transaction import writing
from tracker.services.demo import build
from tracker.settings import Settings

PROGRAM = f"{sys.executable} -m tracker"
ADD = "directive add 9/QĐ-UBND --issued 20/11/2026 --kind x --abstract x --signer y --issuer city"
LATE = "directive add 8/CT-UBND --issued 2/11/2026 --kind x --abstract x --signer y --issuer chairman --on 2/11/2026"
TASK = "task add --directive 8/CT-UBND --content x --lead STC --due 20/11/2026 --on 2/11/2026"
UNTOLD = "Đã ghi vào sổ (sự kiện {event}), nhưng không in được kết quả. Đừng gõ lại: xem «tracker log»."
PRINTED, UNPRINTED, UNTOLD_CODE = 0, 73, 74

pytestmark = pytest.mark.usefixtures("environment")


def last_event(ledger: Place) -> int:
    """Return the number of the last act."""
    with opened(ledger) as connection:
        return int(connection.execute("SELECT COALESCE(MAX(id), 0) FROM event").fetchone()[0])


def typed(line: str, where: str) -> tuple[int, str]:
    """Type a line with its stdout on a full disk, closed, or on a pipe whose reader has left: its code and stderr."""
    require("/bin/sh")
    read, write = os.pipe()
    os.close(read)
    redirected = "" if where == "left" else where
    done = subprocess.run(
        ["/bin/sh", "-c", f"{PROGRAM} {line} {redirected}"],
        stdout=write,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    os.close(write)
    return done.returncode, done.stderr.strip()


@pytest.mark.parametrize("where", [">/dev/full", ">&-", "left"])
def test_what_is_written_and_cannot_be_told_is_said_to_be_written(where: str, ledger_file: Place) -> None:
    before = last_event(ledger_file)

    code, said = typed(ADD, where)

    assert last_event(ledger_file) > before
    assert (code, said) == (UNTOLD_CODE, UNTOLD.format(event=last_event(ledger_file)))


@pytest.mark.parametrize(
    "line",
    ["unit list", "overdue", "today", "--help", "db doctor"]
    + [f"unit list --format {form}" for form in ("xlsx", "docx", "html", "pdf")]
    + ["today --format png", "calendar feed --format ics", "report build --wall"],
)
def test_an_answer_that_cannot_be_printed_is_no_bug_of_the_program(line: str, ledger_file: Place) -> None:
    assert engine.exists(ledger_file)

    assert typed(line, ">/dev/full") == (UNPRINTED, "Không in được kết quả: đĩa đã đầy.")
    code, said = typed(line, ">&-")
    assert (code, said.startswith("Không in được kết quả: ")) == (UNPRINTED, True)


@pytest.mark.parametrize("where", [">/dev/full", "left"])
@pytest.mark.parametrize(
    "line",
    [
        "db backup {0}/copy.db",
        "db dump {0}/text",
        "db rebuild",
        "--ledger {0}/new.db init",
        "urge letters --output {0}",
    ],
)
def test_what_is_done_without_an_act_is_called_done(
    line: str, where: str, ledger_file: Place, tracker: Run, tmp_path: Path
) -> None:
    for each in (LATE, TASK):
        assert tracker(each).exit_code == 0
    with opened(ledger_file) as connection:
        connection.execute("UPDATE obligation SET extensions = 1 WHERE rule = 'task-due'")
    before = set(tmp_path.iterdir())

    code, said = typed(line.format(tmp_path), where)

    assert (code, said) == (UNTOLD_CODE, "Đã làm xong, nhưng không in được kết quả.")
    assert set(tmp_path.iterdir()) > before or tracker("db doctor").exit_code == 0


def test_a_rebuild_that_found_nothing_has_done_nothing() -> None:
    assert typed("db rebuild", ">/dev/full") == (UNPRINTED, "Không in được kết quả: đĩa đã đầy.")


def test_a_file_that_is_written_is_written_though_nobody_hears_of_it(tmp_path: Path) -> None:
    assert typed(f"unit list --output {tmp_path}/units.md", "2>/dev/full") == (PRINTED, "")
    assert "Sở Tài chính" in (tmp_path / "units.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["unit list", "overdue --format json"])
def test_a_reader_that_leaves_early_is_no_error(line: str) -> None:
    assert typed(line, "left") == (PRINTED, "")


def test_a_dry_run_that_cannot_be_told_has_written_nothing(ledger_file: Place) -> None:
    before = last_event(ledger_file)

    assert typed(f"{ADD} --dry-run", ">/dev/full") == (UNPRINTED, "Không in được kết quả: đĩa đã đầy.")
    assert last_event(ledger_file) == before


@needs("pipes that hold so little, nor a Ctrl-C for one process")
def test_whoever_stops_the_program_after_the_commit_is_told_so(ledger_file: Place) -> None:
    before = last_event(ledger_file)
    read, write = os.pipe()
    import fcntl

    fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
    os.write(write, b"x" * 4096)  # a pipe that nobody reads: the answer waits, the act is in the ledger
    child = subprocess.Popen(
        [sys.executable, "-m", "tracker", *ADD.split()],
        stdout=write,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a suite in the background ignores it
    )
    while last_event(ledger_file) == before and child.poll() is None:
        pass
    os.kill(child.pid, signal.SIGINT)
    said = child.communicate()[1]
    os.close(read)
    os.close(write)

    assert said == UNTOLD.format(event=last_event(ledger_file)) + "\n"
    assert child.returncode == UNTOLD_CODE


@needs("strace")
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_commit_that_the_disk_did_not_confirm_is_called_unsure(ledger_file: Place) -> None:
    lines = [sys.executable, "-m", "tracker", *ADD.split()]
    inject = [str(shutil.which("strace")), "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync"]
    done = subprocess.run(
        [*inject, "-e", "inject=fdatasync,fsync:error=EIO", *lines], capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stdout) == (UNTOLD_CODE, "")
    assert "báo lỗi đọc, ghi (SQLITE_IOERR" in done.stderr
    assert "Chưa chắc đã ghi vào sổ: xem «tracker log» trước khi gõ lại lệnh." in done.stderr


def onto_a_full_disk(line: str) -> tuple[int, str]:
    """Type a line in this process with its stdout on a full disk: its code and stderr."""
    require("/dev/full")
    err = io.StringIO()
    with pytest.MonkeyPatch.context() as patched, open("/dev/full", "w", encoding="utf-8") as full:
        patched.setattr(sys, "stdout", full)
        patched.setattr(sys, "stderr", err)
        return cli.run(split(line)), err.getvalue().strip()


def test_what_is_done_to_files_and_cannot_be_told_is_said_to_be_done(ledger_file: Place, tmp_path: Path) -> None:
    damaged, copy, text, new = (tmp_path / name for name in ("damaged.db", "copy.db", "text", "new.db"))
    damaged.write_bytes(b"SQLite format 3\0" + b"x" * 4096)
    made = [
        (f"db backup {copy}", copy),
        (f"db backup --keep 2 {tmp_path}", copy),
        (f"db dump {text}", text),
        (f"--ledger {new} db load {text}", new),
        (f"--ledger {new}-again db restore {copy}", Path(f"{new}-again")),
        (f"--ledger {damaged} db restore {copy}", damaged),
        (f"--ledger {new} db restore {copy}", new),
        (f"--ledger {new}-first init --no-units", Path(f"{new}-first")),
    ]

    for line, there in made:
        assert (line, *onto_a_full_disk(line)) == (line, UNTOLD_CODE, "Đã làm xong, nhưng không in được kết quả.")
        assert there.exists(), line

    assert last_event(Path(f"{new}-again")) == last_event(damaged) == last_event(new) == last_event(ledger_file)


def test_a_practice_ledger_that_cannot_be_shown_is_said_to_be_done(
    tmp_path: Path, ledger_file: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = build
    monkeypatch.setattr("tracker.services.demo.build", lambda path, today: small(path, today, scale=0.02))

    code, said = onto_a_full_disk(f"demo {tmp_path}/practice")

    assert (code, said.splitlines()[-1]) == (UNTOLD_CODE, "Đã làm xong, nhưng không in được kết quả.")
    assert last_event(tmp_path / "practice" / "ledger.db") > last_event(ledger_file)


def test_letters_that_are_written_and_cannot_be_told_are_said_to_be_written(settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
    (tmp_path / "thư").mkdir()

    assert onto_a_full_disk(f"urge letters --output {tmp_path}/thư")[0] == UNTOLD_CODE
    assert len(list((tmp_path / "thư").iterdir())) == 2


def test_a_check_that_nobody_read_tells_it_again(tracker: Run) -> None:
    tracker(ADD)
    typed("check", "left")

    told = tracker("check")

    assert "Cập nhật nhiệm vụ  23/11/2026" in told.stdout
    assert tracker("check").stdout == ""


@needs("signals that end a program in words of its own")
@pytest.mark.parametrize("number", [signal.Signals.SIGINT, signal.Signals.SIGTERM])
def test_whoever_ends_the_program_finds_nothing_half_written(number: signal.Signals, tmp_path: Path) -> None:
    build(tmp_path / "so.db", date(2026, 11, 27), scale=0.2)
    folder = tmp_path / "thư"
    folder.mkdir()
    line = f"{PROGRAM} --ledger {tmp_path}/so.db --today 2026-11-27 urge letters --output {folder}"
    done = subprocess.Popen(line.split(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while done.poll() is None and not any(path.name.startswith(".") for path in folder.iterdir()):
        pass  # the folder of drafts is there only while they are written
    done.send_signal(number)

    code = done.wait()

    left = [path.name for path in folder.iterdir()]
    assert code in (0, 128 + number)
    assert not [name for name in left if name.startswith(".")]
    assert (left == []) == (code != 0)
