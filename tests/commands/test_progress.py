"""The bar of a long work: seen on a terminal by whoever waits, and by nobody else."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from engine import Place
from running import Run
from systems import needs
from tracker.checks import doctor
from tracker.commands.reply import progress
from tracker.ledger.rebuild import rebuild
from tracker.ledger.storage import connect
from tracker.ledger.storage.howfar import OFTEN, part, walked
from tracker.render.terminal import waiting

PROGRAM = """
import sys
from tracker.commands.reply import progress

progress.PATIENCE = float(sys.argv[1])
with progress.watching("Ki\u1ec3m tra s\u1ed5") as watch:
    watch(0.25)
"""


@needs("pseudo-terminals")
@pytest.mark.parametrize(("patience", "is_shown"), [(0.0, True), (60.0, False)])
def test_whoever_waits_sees_how_far_it_is_and_nobody_else(patience: float, is_shown: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PROGRAM, str(patience)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=theirs, env=environment)
    os.write(theirs, b".")
    os.close(theirs)
    told = os.read(ours, 65536).decode()
    os.close(ours)

    assert ("Kiểm tra sổ" in told, "25%" in told, told == ".") == (is_shown, is_shown, not is_shown)


def test_a_pipe_is_told_nothing_of_any_command(
    tracker: Run, ledger_file: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)

    for line in ("db doctor", "db verify", "db rebuild --dry-run", "db rebuild", f"db dump {tmp_path / 'dump'}"):
        assert tracker(line).stderr == ""


def test_a_part_of_a_work_goes_from_share_to_share() -> None:
    told: list[float] = []

    steps = list(walked(range(2 * OFTEN), 2 * OFTEN, part(told.append, 0.2, 0.6)))

    assert (len(steps), [round(share, 3) for share in told]) == (2 * OFTEN, [0.2, 0.4, 0.6])


def test_the_doctor_and_a_rebuild_tell_how_far_they_are_to_the_end(ledger_file: Place) -> None:
    for work in (doctor, lambda connection, watch: rebuild(connection, write=False, watch=watch)):
        told: list[float] = []
        with closing(connect(ledger_file, timeout=1)) as connection:
            work(connection, told.append)

        assert (told == sorted(told), len(told) > 3) == (True, True)
        assert told[-1] == pytest.approx(1)


WAITS = """
import sys, time
from tracker.render.terminal import waiting

waiting.PATIENCE = float(sys.argv[1])
with waiting.waiting("Ghi tệp"):
    time.monotonic()
    while waiting.PATIENCE < 1 and not sys.stderr.told:
        pass
print("xong", file=sys.stderr)
"""

LISTENS = """
import io, sys

class Heard(io.TextIOWrapper):
    told = False
    def write(self, text):
        self.told = self.told or "Ghi t" in text
        return super().write(text)

sys.stderr = Heard(open(2, "wb", closefd=False), encoding="utf-8", write_through=True)
"""


@needs("pseudo-terminals")
@pytest.mark.parametrize(("patience", "is_shown"), [(0.0, True), (60.0, False)])
def test_a_bar_of_a_work_without_a_share_is_gone_before_anything_else_is_said(patience: float, is_shown: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", LISTENS + WAITS, str(patience)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=theirs, env=environment, timeout=60)
    os.close(theirs)
    told = os.read(ours, 65536).decode()
    os.close(ours)

    assert ("Ghi tệp" in told) is is_shown
    last = told.rindex("xong")
    assert "Ghi tệp" not in told[last:]
    if is_shown:  # the line of the bar is wiped, and the cursor is back
        assert "\x1b[2K" in told[:last]
        assert told.rindex("\x1b[?25h") < last


def test_a_pipe_is_told_nothing_of_a_work_that_waits(
    tracker: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    file, slips = tmp_path / "a.csv", tmp_path / "slips"
    slips.mkdir()

    assert tracker(f"unit list --output {file}").stderr == f"Đã ghi 129 dòng vào {file}.\n"
    assert tracker("overdue").stderr == ""
    assert tracker(f"handout --unit @so --output {slips}").stderr == ""
    assert tracker(f"db backup {tmp_path / 'b.db'}").stderr == ""


READING = """
import sys
from tracker.cli import run
from tracker.render.terminal import waiting

waiting.PATIENCE = 0.0
sys.exit(run(sys.argv[1:]))
"""


@needs("pseudo-terminals")
@pytest.mark.parametrize(
    "line",
    ["overdue", "today", "weekly show", "report build --period 2026-Q3", "report build --upward --period 2026-Q3"],
)
def test_pages_wait_as_lists_do(ledger_file: Place, line: str) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path)}
    before = ["--ledger", str(ledger_file), "--today", "2026-11-23"]
    command = [sys.executable, "-c", READING, *before, *line.split()]
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=theirs, env=environment)
    os.write(theirs, b".")
    os.close(theirs)
    told = os.read(ours, 65536).decode()
    os.close(ours)

    assert done.returncode == 0
    assert "Đọc sổ" in told
