"""Pages of several tables as CSV: a folder of files, all of them or none, never one table for the whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from running import Run
from systems import needs

P = "--kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
LAID = (
    f"directive add 1/CT-UBND --issued 2/11/2026 {P}",
    "task add --directive 1/CT-UBND --content 'Việc A' --lead STC --due 'ngày 18/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead SNV --due 'ngày 30/11/2026' --on 2/11/2026",
    "meeting schedule 26/11/2026",
)
PAGES = (
    "meeting packet 26/11/2026",
    "meeting show 26/11/2026",
    "report build --period 2026-11",
    "today",
    "explain 1",
)


@pytest.fixture(autouse=True)
def laid(tracker: Run) -> None:
    """Enter two tasks and a meeting."""
    for line in LAID:
        done = tracker(line)
        assert done.exit_code == 0, (line, done.stderr)


@pytest.mark.parametrize("line", PAGES)
@pytest.mark.parametrize("way", ["--csv", "--format csv --output {folder}/a.csv", "-o {folder}/a.csv"])
def test_a_page_is_no_one_csv_and_the_line_that_is_advised_writes_each_table(
    tracker: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, way: str
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = tracker(f"{line} {way.format(folder=tmp_path)}")
    advised = refused.stderr.splitlines()[-1].strip().removeprefix("tracker ")

    assert (refused.exit_code, refused.stdout, list(tmp_path.rglob("*.csv"))) == (2, "", [])
    done = tracker(advised)
    assert done.exit_code == 0, (advised, done.stderr)
    written = sorted(tmp_path.rglob("*.csv"))
    assert len({path.name[:2] for path in written}) > 1
    assert f"Đã ghi {len(written)} tệp vào" in done.stderr


def test_a_folder_that_holds_such_files_keeps_them(tracker: Run, tmp_path: Path) -> None:
    first = tracker(f"meeting packet 26/11/2026 --csv --output {tmp_path}/p/")
    (tmp_path / "p" / "01-theo-cap-giao.csv").write_text("của tôi", encoding="utf-8")
    (tmp_path / "p" / "02-theo-don-vi.csv").unlink()
    again = tracker(f"meeting packet 26/11/2026 --csv --output {tmp_path}/p")

    assert "chưa chốt" in first.stderr  # what stands under the title has no place in a CSV
    assert (again.exit_code, "tệp trùng tên" in again.stderr) == (2, True)
    assert (tmp_path / "p" / "01-theo-cap-giao.csv").read_text(encoding="utf-8") == "của tôi"
    assert not (tmp_path / "p" / "02-theo-don-vi.csv").exists()


def test_a_folder_in_a_folder_that_is_not_there_is_refused(tracker: Run, tmp_path: Path) -> None:
    refused = tracker(f"today --csv --output {tmp_path}/none/p/")

    assert (refused.exit_code, "Không có thư mục" in refused.stderr) == (2, True)
    assert list(tmp_path.glob("none*")) == []


def test_totals_of_a_list_stand_in_a_file_of_their_own(tracker: Run, tmp_path: Path) -> None:
    done = tracker(f"stats --by unit --csv --output {tmp_path}/s/")
    exported = tracker(f"export stats --by unit --csv --output {tmp_path}/e/")

    assert (done.exit_code, exported.exit_code) == (0, 0)
    for folder in ("s", "e"):
        lines, totals = (
            path.read_text(encoding="utf-8-sig").splitlines()
            for path in sorted((tmp_path / folder).iterdir(), key=lambda path: "-tong" in path.name)
        )
        assert (len(lines), len(totals)) == (1 + 2, 1 + 1)
        assert lines[0] == totals[0]


@pytest.mark.parametrize("format_", ["xlsx", "md", "json"])
def test_a_folder_is_no_file_of_another_format(tracker: Run, tmp_path: Path, format_: str) -> None:
    refused = tracker(f"overdue --format {format_} --output {tmp_path}/p/")

    assert (refused.exit_code, "là một thư mục" in refused.stderr) == (2, True)
    assert not (tmp_path / "p").exists()


@needs("pseudo-terminals")
def test_what_no_terminal_shows_is_refused_there_and_goes_into_a_file(tracker: Run, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "tracker", "overdue", "--format", "xlsx"],
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TRACKER_LEDGER": str(tmp_path / "none.db")},
    )
    os.close(theirs)
    os.close(ours)

    assert (done.returncode, "không hiện được trên màn hình" in done.stderr.decode()) == (2, True)
    assert tracker(f"overdue --format xlsx --output {tmp_path / 'a.xlsx'}").exit_code == 0
