"""What `--output` refuses to write over: the ledger by whatever name, what SQLite keeps beside it, any database."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk import a_task, unprivileged
from engine import opened
from running import Run, contents
from systems import needs, require
from tracker.ledger.transaction import writing
from tracker.settings import Settings


@pytest.fixture
def held(ledger_file: Path) -> Iterator[Path]:
    """Return the ledger while somebody has it open, so that -wal and -shm stand beside it."""
    with opened(ledger_file) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("CREATE TABLE scratch (x)")
        connection.execute("DROP TABLE scratch")
        assert beside(ledger_file, "-wal").is_file()
        assert beside(ledger_file, "-shm").is_file()
        yield ledger_file


def beside(path: Path, ending: str) -> Path:
    """Return the name of what SQLite keeps beside a database."""
    return path.with_name(path.name + ending)


def itself(path: Path) -> Path:
    """Return the ledger under its own name."""
    return path


def relative(path: Path) -> Path:
    """Return the ledger as seen from the folder one is in."""
    return Path(os.path.relpath(path))


def roundabout(path: Path) -> Path:
    """Return the ledger through its folder and out again."""
    return path.parent / "." / ".." / path.parent.name / path.name


def linked(path: Path) -> Path:
    """Return a link to the ledger."""
    require("symbolic links that anybody may make")
    (path.parent / "link.csv").symlink_to(path)
    return path.parent / "link.csv"


def twice_linked(path: Path) -> Path:
    """Return a link to a link to the ledger."""
    require("symbolic links that anybody may make")
    (path.parent / "first").symlink_to(path.name)
    (path.parent / "second.csv").symlink_to("first")
    return path.parent / "second.csv"


def hard_linked(path: Path) -> Path:
    """Return another name of the same file."""
    os.link(path, path.parent / "hard.csv")
    return path.parent / "hard.csv"


def through_a_folder(path: Path) -> Path:
    """Return the ledger through a link to its folder."""
    require("symbolic links that anybody may make")
    (path.parent / "folder").symlink_to(path.parent, target_is_directory=True)
    return path.parent / "folder" / path.name


NAMES: list[Callable[[Path], Path]] = [
    itself,
    relative,
    roundabout,
    linked,
    twice_linked,
    hard_linked,
    through_a_folder,
]


@pytest.mark.of_a_file("its path")
@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
@pytest.mark.parametrize("name", NAMES)
def test_the_ledger_is_never_written_over(
    tracker: Run, held: Path, name: Callable[[Path], Path], ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(held.parent)  # a name may be relative to no folder of another disk
    before, bytes_before = contents(held), beside(held, ending).read_bytes()
    named = name(beside(held, ending))

    result = tracker(f"unit list --format csv --output {named}")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"{named} là sổ theo dõi đang dùng, hoặc tệp đi kèm của sổ: không ghi đè lên. Hãy chọn tên khác cho --output.\n"
    )
    assert beside(held, ending).read_bytes() == bytes_before
    assert contents(held) == before


@pytest.mark.of_a_file("its path")
@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_what_sqlite_would_take_for_its_own_is_not_put_there_either(
    tracker: Run, ledger_file: Path, ending: str
) -> None:
    result = tracker(f"unit list --format csv --output {beside(ledger_file, ending)}")

    assert result.exit_code == 2
    assert "không ghi đè lên" in result.stderr
    assert not beside(ledger_file, ending).exists()


@pytest.mark.of_a_file("its path")
@needs("symbolic links that anybody may make")
def test_a_ledger_that_is_a_link_is_known_by_either_name(tracker: Run, ledger_file: Path, tmp_path: Path) -> None:
    link = tmp_path / "sổ.db"
    link.symlink_to(ledger_file)
    before = contents(ledger_file)

    for named in (link, ledger_file, beside(link, "-wal"), beside(ledger_file, "-wal")):
        result = tracker(f"--ledger {link} unit list --format json --output {named}")
        assert (result.exit_code, "không ghi đè lên" in result.stderr) == (2, True)

    assert contents(ledger_file) == before


@pytest.mark.of_a_file("its path")
@pytest.mark.skipif(sys.platform == "win32", reason="capital letters tell files apart there")
def test_a_ledger_is_not_built_upon_before_it_is_there(tracker: Run, tmp_path: Path) -> None:
    result = tracker(f"--ledger {tmp_path}/new.csv rules list --output {tmp_path}/new.csv")

    assert result.exit_code == 2
    assert not (tmp_path / "new.csv").exists()


@pytest.mark.of_a_file("its path")
@pytest.mark.parametrize(
    "line",
    [
        "overdue --format csv",
        "due",  # the name has no ending that implies a format
        "task list --format json",
        "today --format md",
        "stats --format csv",
        "log --format csv",
        "directive list --format csv",
        "unresolved --format csv",
        "waiting --format csv",
        "calendar show 2026 --format csv",
        "calendar count 23/11/2026 5 --format json",
        "rules list --format csv",
        "weekly --format csv",
        "meeting list --format csv",
        "urge due --format csv",
        "check --format json",
        "db status --format json",
        "db doctor --format csv",
        "db rebuild --format csv",
        "export units --format csv",
        "export tasks",
    ],
)
def test_no_command_writes_over_the_ledger(tracker: Run, ledger_file: Path, line: str) -> None:
    before = contents(ledger_file)

    result = tracker(f"{line} --output {ledger_file}")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "không ghi đè lên" in result.stderr
    assert contents(ledger_file) == before


def test_nothing_is_recorded_where_its_list_could_not_be_written(
    tracker: Run, settings: Settings, tmp_path: Path
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger)
    before = contents(settings.ledger)

    stop = f"bulk stop {number} --direction 9/CT-UBND --issued 20/11/2026 --reason Trùng --commit"

    refused = [
        tracker(f"{stop} --format csv --output {settings.ledger}"),
        tracker(f"{stop} --output {tmp_path}/không-có/a.csv"),
        tracker(f"{stop} --output {tmp_path}/a.docs"),
        tracker(f"{stop} --format yaml"),
    ]

    assert [result.exit_code for result in refused] == [2, 2, 2, 2]
    assert contents(settings.ledger) == before
    assert tracker(stop).exit_code == 0


@needs("names of stdout among its files")
@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_stdout_by_its_names_is_stdout(tracker: Run, name: str) -> None:
    listed, exported = tracker("unit list --format csv"), tracker(f"export units --format csv --output {name}")

    named = tracker(f"unit list --format csv --output {name}")

    assert named == listed
    assert exported == listed
    assert named.data.startswith(b"\xef\xbb\xbf")


@needs("symbolic links that anybody may make")
def test_letters_are_written_into_no_folder_that_cannot_hold_them(
    tracker: Run, settings: Settings, tmp_path: Path
) -> None:
    with writing(settings) as ledger:
        a_task(ledger)
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "tệp").touch()

    loop = tracker(f"urge letters --output {tmp_path}/loop")
    file = tracker(f"urge letters --output {tmp_path}/tệp")
    below = tracker(f"urge letters --output {tmp_path}/tệp/thư")
    missing = tracker(f"urge letters --output {tmp_path}/không-có/thư")

    assert [each.exit_code for each in (loop, file, below, missing)] == [2, 2, 2, 2]
    assert loop.stderr == f"{tmp_path}/loop là liên kết vòng, không dẫn tới đâu. Hãy chọn nơi khác.\n"
    assert file.stderr.startswith(f"{tmp_path}/tệp là một tệp, không phải thư mục.")
    assert below.stderr.startswith(f"{tmp_path}/tệp là một tệp, không phải thư mục.")
    assert missing.stderr.startswith(f"Không có thư mục {tmp_path}/không-có.")


@pytest.mark.parametrize("command", ["urge letters --output {}", "rules list --output {}/a.csv"])
def test_a_folder_one_may_not_enter_or_not_write_to_is_named(tracker: Run, shared_folder: Path, command: str) -> None:
    shut, read_only = shared_folder / "kín", shared_folder / "chỉ-đọc"
    shut.mkdir(mode=0o700)
    read_only.mkdir(mode=0o555)

    with unprivileged():
        not_entered = tracker(command.format(shut / "trong"))
        not_written = tracker(command.format(read_only))

    assert (not_entered.exit_code, not_written.exit_code) == (6, 6)
    assert not_entered.stderr.startswith(f"Không vào được {shut}/trong")
    assert not_written.stderr == (f"Không có quyền ghi vào thư mục {read_only}. Hãy chọn nơi khác.\n")
    assert list(read_only.iterdir()) == []
