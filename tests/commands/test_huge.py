"""Files that are too much, or no files: read in flat memory, and refused with the line, the column and a true count."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from desk import a_directive, unprivileged
from engine import Place
from running import Run, contents
from systems import needs, require
from tracker.files.delimited import LONGEST_CELL
from tracker.files.faults import MOST_FAULTS
from tracker.files.textfile import CHUNK, HELD, FileChanged, open_lines
from tracker.ledger.transaction import writing
from tracker.settings import Settings

HEADING = "Nội dung,Chủ trì,Thời hạn\n"
ROW = "Việc số {},Sở Xây dựng,30/12/2026\n"
WRONG = "Việc số {},Sở Vũ trụ,30/12/2026\n"
IMPORT = "task import {} --directive 150/CT-UBND"
READERS = {
    "task import": IMPORT,
    "unit import": "unit import {}",
    "calendar load": "calendar load 2026 {} --notice 1/TB",
    "reconcile": "reconcile {} --unit STC",
    "a document": "task report 1 --document 1/BC --issued 20/11/2026 --file {}",
    "db load": "--ledger new.db db load {}",
    "db restore": "db restore {} --yes",
}
"""Every command that reads a file, by what it reads."""

TABLES = ("task import", "unit import", "calendar load", "reconcile")
BUG = "Lỗi của chương trình"


@pytest.fixture(autouse=True)
def given(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Record the directive that gives the tasks, and work in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    with writing(settings) as ledger:
        a_directive(ledger, number="150/CT-UBND")


def written(text: str, name: str = "việc.csv") -> str:
    """Write a file, and return its name."""
    Path(name).write_text(text, encoding="utf-8")
    return name


def refusal(tracker: Run, ledger_file: Place, line: str) -> str:
    """Type a line that must be refused as bad data, and return why; the ledger is as it was."""
    before = contents(ledger_file)
    done = tracker(line)
    assert (done.exit_code, BUG in done.stderr) == (65, False), (line, done.stderr)
    assert contents(ledger_file) == before
    return done.stderr


PROBE = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-m", "tracker", *sys.argv[1:]], capture_output=True, check=True)
sys.stdout.buffer.write(done.stdout[-200:])
sys.exit(f"peak {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}")
"""


def peak_of(ledger: Place, rows: int) -> tuple[int, str]:
    """Return how much memory the preview of a file takes at its peak, and how it ends."""
    # One sign beyond the first plane, and Python keeps four bytes for each sign of the cell: 1 MB of rows is 4 MB held.
    words = "\U0001f4cc" + "ra soat, bao cao ket qua; " * 1000
    name = written(HEADING + "".join(f'"Việc {row}: {words}",Sở Xây dựng,30/12/2026\n' for row in range(rows)))
    environment = os.environ | {
        "TRACKER_LEDGER": str(ledger),
        "TRACKER_TODAY": "2026-11-23",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    line = [sys.executable, "-c", PROBE, "task", "import", name, "--directive", "150/CT-UBND"]
    done = subprocess.run(line, capture_output=True, encoding="utf-8", errors="replace", check=False, env=environment)
    assert done.stderr.startswith("peak"), done.stderr
    return int(done.stderr.split()[1]), done.stdout


@needs("count of what a process used")
def test_the_preview_of_a_large_file_holds_little_of_it(ledger_file: Place) -> None:
    small, _end = peak_of(ledger_file, 55)
    large, end = peak_of(ledger_file, 115)

    # 60 rows more, held once, are 6 MB in memory, beside the 80 MB of a preview
    assert "Sẽ nhập 115 nội dung, 115 nhiệm vụ." in end
    assert large < small * 1.08, (small, large)


def test_a_preview_shows_the_first_fifty_rows_and_counts_all(tracker: Run, ledger_file: Place) -> None:
    name = written(HEADING + "".join(map(ROW.format, range(1200))))
    before = contents(ledger_file)

    page = tracker(IMPORT.format(name))
    whole = json.loads(tracker(IMPORT.format(name) + " --format json").stdout)

    assert page.exit_code == 0
    assert page.stdout.count("Việc số ") == 50
    assert "In 50 dòng đầu trong 1200." in page.stdout
    assert "Sẽ nhập 1200 nội dung, 1200 nhiệm vụ." in page.stdout
    assert len(whole["items"]) == 1200
    assert contents(ledger_file) == before


def test_a_preview_of_many_batches_says_what_is_then_done(tracker: Run, ledger_file: Place) -> None:
    # the same three times over, as new ones: each counts, in the preview and when it is entered
    name = written(HEADING + "".join(ROW.format(row % 500) for row in range(1300)))
    seen = tracker(IMPORT.format(name) + " --as-new").stdout
    done = tracker(IMPORT.format(name) + " --as-new --commit").stdout
    again = tracker(IMPORT.format(name) + " --as-new --commit").stdout

    assert "Sẽ nhập 1300 nội dung, 1300 nhiệm vụ." in seen
    assert "Đã nhập 1300 nội dung, 1300 nhiệm vụ." in done
    assert "Bỏ qua 1300 nội dung đã có." in again
    assert tracker("db doctor").exit_code == 0


@pytest.mark.parametrize("good", [0, 249, 2400])
def test_four_hundred_wrong_rows_are_four_hundred_faults(tracker: Run, ledger_file: Place, good: int) -> None:
    rows = [WRONG.format(row) for row in range(400)] + [ROW.format(row) for row in range(good)]
    rows.sort(key=lambda row: sha256(row.encode()).digest())  # wrong and right ones mixed
    name = written(HEADING + "".join(rows))

    assert f"{name}: 400 lỗi, chưa ghi gì vào sổ." in refusal(tracker, ledger_file, IMPORT.format(name) + " --commit")
    assert len(json.loads(tracker(IMPORT.format(name) + " --format json").stdout)["errors"]) == 400


def test_more_faults_than_are_kept_are_still_counted(tracker: Run, ledger_file: Place) -> None:
    count = MOST_FAULTS + 234
    name = written(HEADING + "".join(map(WRONG.format, range(count))))

    page = tracker(IMPORT.format(name))
    said = refusal(tracker, ledger_file, IMPORT.format(name) + " --format json")

    assert f"{name}: {count} lỗi" in page.stderr
    assert f"In {MOST_FAULTS} lỗi đầu trong {count}." in page.stdout
    assert f"In {MOST_FAULTS} lỗi đầu trong {count}." in said
    assert page.stdout.count("Sở Vũ trụ") == MOST_FAULTS


def test_faults_before_an_open_quote_are_said_to_be_so_many_at_least(tracker: Run, ledger_file: Place) -> None:
    rows = [*map(WRONG.format, range(248)), '"Việc,Sở Xây dựng,30/12/2026\n', *map(WRONG.format, range(151))]
    name = written(HEADING + "".join(rows))

    assert f"{name}: ít nhất 249 lỗi" in refusal(tracker, ledger_file, IMPORT.format(name))


LONG, TALL = "x" * (LONGEST_CELL + 1), "x\n"


@pytest.mark.parametrize(
    ("reader", "text", "sentence"),
    [
        (
            "task import",
            HEADING + ROW.format(1) + f"{LONG},STC,30/12/2026\n" + ROW.format(2),
            "3  Nội dung  ô dài 131073",
        ),
        ("task import", HEADING + f'A,STC,"{TALL * 70_000}"\n', "2  Thời hạn  ô dài 139999 ký tự, nhiều nhất 131072"),
        ("task import", HEADING + f'A,"{TALL * CHUNK}x",30/12/2026\n', "2  Chủ trì  ô dài quá 131072 ký tự, hoặc dấu"),
        ("task import", HEADING + f"A,{LONG[1:]},30/12/2026\n", "2  Chủ trì  Không có đơn vị nào tên «xxx"),
        ("task import", f"Nội dung,{LONG},Chủ trì\n", "dòng 1, cột «xxx"),
        ("unit import", f"Mã,Tên,Loại\nX,{LONG},so\n", "dòng 2, cột «Tên»: ô dài 131073 ký tự"),
        ("calendar load", f"Ngày,Loại,Tên\n1/1/2026,off,{LONG}\n", "dòng 2, cột «Tên»: ô dài 131073 ký tự"),
        ("reconcile", f"Số,Nội dung\n1,{LONG}\n", "2  Nội dung  ô dài 131073 ký tự"),
    ],
)
def test_a_cell_that_is_too_long_is_named_by_line_and_column(
    tracker: Run, ledger_file: Place, reader: str, text: str, sentence: str
) -> None:
    line = READERS[reader].format(written(text))
    done = tracker(line)

    refusal(tracker, ledger_file, line)
    assert sentence in done.stdout + done.stderr
    assert len(max((done.stdout + done.stderr).splitlines(), key=len)) < 1500


def fifo(path: Path) -> Path:
    """Make a pipe that nobody writes to."""
    require("named pipes")
    os.mkfifo(path)
    return path


@needs("named pipes")
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "place", ["pipe", "/dev/zero", "/dev/urandom", "/dev/null", "/dev/tty", "/proc/self/mem", "folder"]
)
def test_what_has_no_end_is_not_read(tracker: Run, ledger_file: Place, reader: str, place: str) -> None:
    tracker("task add --directive 150/CT-UBND --lead STC --content A --due 30/12/2026")
    fifo(Path("pipe"))
    Path("folder").mkdir()
    fifo(Path("folder/ledger.json"))
    if place not in ("pipe", "folder") and not Path(place).exists():
        pytest.skip(f"no {place} here")
    before = contents(ledger_file)

    done = tracker(READERS[reader].format(place))

    assert done.exit_code in (6, 65), done.stderr
    assert BUG not in done.stderr
    assert contents(ledger_file) == before


@pytest.mark.parametrize("reader", TABLES)
@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "không có dòng nào"),
        (b"\r\r\r", "không có dòng nào"),
        (b"\xff\xfe", "không có dòng nào"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "không phải là tệp CSV"),
        (b"\xff\xd8\xff\xe0JFIF\x81\x8d", "không rõ bảng mã"),
        ("A,B\r1,2\r".encode("utf-16"), "dòng 1: không có cột nào được nhận"),
        ("A,B\r1,2\r".encode("utf-16-le"), "không phải là tệp CSV"),
        (b"PK\x03\x04" + b"\0" * 1000, "bị hỏng, không đọc được"),
        (b"x" * (2 * CHUNK), "có dòng quá dài"),
        (b"root:*:19000:0:99999:7:::\ndaemon:*:19000:0:99999:7:::\n", "không có cột nào được nhận"),
    ],
)
def test_a_file_that_is_no_table_is_told_what_it_is(
    tracker: Run, ledger_file: Place, reader: str, data: bytes, sentence: str
) -> None:
    Path("tệp.csv").write_bytes(data)

    said = refusal(tracker, ledger_file, READERS[reader].format("tệp.csv"))

    assert sentence in said
    assert "19000" not in said  # of a file that is another, nothing is repeated


@pytest.mark.parametrize("reader", [each for each in TABLES if each != "task import"])
def test_a_list_that_is_held_whole_may_not_be_huge(tracker: Run, ledger_file: Place, reader: str) -> None:
    with Path("lớn.csv").open("wb") as file:
        file.truncate(HELD + 1)

    assert "quá lớn: danh sách loại này không quá 5 MB" in refusal(
        tracker, ledger_file, READERS[reader].format("lớn.csv")
    )


SHADOW = Path("/etc/shadow")


@needs("/etc/shadow")
@pytest.mark.skipif(not SHADOW.is_file(), reason="no such file here")
def test_a_file_of_the_system_is_refused_in_words(tracker: Run, ledger_file: Place) -> None:
    with unprivileged():
        barred = not os.access(SHADOW, os.R_OK, effective_ids=True)
    if os.geteuid() == 0:
        said = refusal(tracker, ledger_file, IMPORT.format(SHADOW))
        assert "dòng 1: không có cột nào được nhận" in said
        assert SHADOW.read_text(encoding="utf-8").splitlines()[0] not in said
    if not barred:
        pytest.skip("everybody may read it here")
    if isinstance(ledger_file, Path):
        ledger_file.parent.chmod(0o777)
        ledger_file.chmod(0o666)
    with unprivileged():
        done = tracker(IMPORT.format(SHADOW))
    if done.exit_code == 6:
        pytest.skip("another user cannot get into the folder of the tests")
    assert (done.exit_code, done.stderr) == (65, f"Không đọc được tệp {SHADOW}: không có quyền đọc.\n")


def lines_until(path: Path, number: int) -> Iterator[Iterator[str]]:
    """Read so many lines of a file, and yield the rest."""
    with open_lines(path) as lines:
        rest = iter(lines)
        for _ in range(number):
            next(rest)
        yield rest


def much() -> Path:
    """Write a file that is longer than what is read at once."""
    return Path(written(HEADING + "".join(map(ROW.format, range(2000)))))


def test_a_file_that_grows_shrinks_or_turns_to_rubbish_while_it_is_read_is_no_file() -> None:
    for change in (
        lambda path: os.truncate(path, path.stat().st_size - 36),  # whole lines: the rest reads well
        lambda path: os.truncate(path, 70_001),
        lambda path: path.write_bytes(path.read_bytes() + ROW.format("thêm").encode()),
        lambda path: path.write_bytes(b"\xff\xfd" * 60_000),
    ):
        for rest in lines_until(much(), 3):
            change(Path("việc.csv"))
            with pytest.raises(FileChanged):
                list(rest)


def test_a_file_that_vanishes_while_it_is_read_is_read_to_its_end() -> None:
    for rest in lines_until(much(), 3):
        Path("việc.csv").unlink()
        assert sum(1 for _ in rest) == 1998


def test_an_import_of_a_file_that_is_being_written_records_nothing(tracker: Run, ledger_file: Place) -> None:
    name, done = much(), threading.Event()

    def write_on() -> None:
        while not done.is_set():
            os.utime(name)

    other = threading.Thread(target=write_on)
    other.start()
    try:
        said = refusal(tracker, ledger_file, IMPORT.format(name) + " --commit")
    finally:
        done.set()
        other.join()
    assert "đã bị thay đổi trong khi đang đọc" in said
