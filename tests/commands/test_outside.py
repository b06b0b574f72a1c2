"""What comes from outside the line typed: ledgers in a bad state, pipes that close, hostile words, other writers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desk import a_directive, a_task
from engine import Place, opened, whole
from running import Run, contents, split
from systems import needs
from tracker.ledger.transaction import writing
from tracker.settings import Settings

PROGRAM = (sys.executable, "-c", "from tracker.cli import main; main()")
HOSTILE = "[khẩn] =1+1 \x1b[31mđỏ\x1b[0m \u202e 12/UBND[abc]"


@pytest.fixture
def filled(settings: Settings) -> Place:
    """Return a ledger with two overdue tasks: one of hostile words, one that looks like a formula."""
    with writing(settings) as ledger:
        given = a_directive(ledger, number="150/CT-UBND")
        a_task(ledger, directive=given, content=HOSTILE)
        a_task(ledger, directive=given, content="=1+1")
    return settings.ledger


def as_typed(line: str, ledger: Path, **environment: str) -> subprocess.Popen[bytes]:
    """Start the program in a process of its own."""
    own = {"TRACKER_LEDGER": str(ledger), "TRACKER_TODAY": "2026-11-23", "TRACKER_TIMEOUT": "20"}
    return subprocess.Popen(
        [*PROGRAM, *split(line)],
        env=os.environ | own | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def a_database(path: Path) -> None:
    """Put a database of another program in the place of a ledger."""
    path.unlink()
    with opened(path) as connection:
        connection.execute("CREATE TABLE song (title TEXT)")


def a_text(path: Path) -> None:
    """Put a text in the place of a ledger."""
    path.write_text("Sổ theo dõi\n" * 500, encoding="utf-8")


def a_folder(path: Path) -> None:
    """Put a folder in the place of a ledger."""
    path.unlink()
    path.mkdir()


@pytest.mark.of_a_file("what else may stand in its place")
@pytest.mark.parametrize(
    ("spoil", "code", "sentence"),
    [
        (Path.unlink, 6, "Chưa có sổ theo dõi tại"),
        (a_folder, 6, "là một thư mục, không phải tệp sổ."),
        (a_text, 8, "không phải là sổ theo dõi của tracker."),
        (a_database, 8, "không phải là sổ theo dõi của tracker."),
    ],
)
@pytest.mark.parametrize("line", ["overdue", "task progress 1 --note X", "today", "check"])
def test_a_ledger_in_a_bad_state_is_named_and_left_alone(
    tracker: Run, filled: Path, spoil: object, code: int, sentence: str, line: str
) -> None:
    assert callable(spoil)
    spoil(filled)
    before = filled.read_bytes() if filled.is_file() else None

    result = tracker(line)

    assert sentence in result.stderr
    assert (result.exit_code, result.stdout) == (code, "")
    assert (filled.read_bytes() if filled.is_file() else None) == before


@pytest.mark.parametrize("line", ["overdue", "task progress 1 --note X", "today", "check"])
def test_a_ledger_of_a_newer_program_is_named_and_left_alone(tracker: Run, filled: Place, line: str) -> None:
    with opened(filled) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = whole(filled)

    result = tracker(line)

    assert "thuộc phiên bản mới hơn chương trình (9999)." in result.stderr
    assert (result.exit_code, result.stdout) == (8, "")
    assert whole(filled) == before


def test_while_another_writes_reading_goes_on_and_writing_is_to_be_tried_again(tracker: Run, filled: Path) -> None:
    before = contents(filled)
    with opened(filled) as other:
        other.begin(write=True)

        read, written = tracker("overdue"), tracker("task progress 1 --note X")

    assert (read.exit_code, written.exit_code) == (0, 75)
    assert written.stderr == "Sổ đang được người khác ghi. Chờ một lát rồi chạy lại lệnh.\n"
    assert contents(filled) == before


def test_of_two_writers_at_once_each_has_its_turn(tracker: Run, filled: Path) -> None:
    writers = [as_typed(f"task progress 1 --note 'lời {number}'", filled) for number in range(2)]

    codes = [(writer.communicate()[1], writer.returncode) for writer in writers]

    noted = [row["details"] for row in json.loads(tracker("log 1 --format json").stdout)][1:]
    assert codes == [(b"", 0), (b"", 0)]
    assert sorted(noted) == ["lời 0", "lời 1"]
    assert tracker("db verify").exit_code == 0


@pytest.mark.of_a_file("how it grows")
@needs("limit on the size of files")
def test_where_the_file_may_not_grow_nothing_is_written(filled: Path) -> None:
    before = contents(filled)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)); "
    done = subprocess.run(
        [sys.executable, "-c", limit + PROGRAM[2], "task", "progress", "1", "--note", "x" * 60_000],
        env=os.environ | {"TRACKER_LEDGER": str(filled), "TRACKER_TODAY": "2026-11-23"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stdout) == (6, "")
    assert "báo lỗi đọc, ghi (SQLITE_IOERR_" in done.stderr
    assert contents(filled) == before


@pytest.mark.parametrize("line", ["overdue", "task list --format json", "unit list --format csv", "log"])
def test_a_reader_that_leaves_is_no_error(filled: Path, line: str) -> None:
    program = as_typed(line, filled)
    assert program.stdout is not None
    program.stdout.close()  # as `head -1` does once it has its line

    program.wait()

    assert program.stderr is not None
    assert (program.returncode, program.stderr.read()) == (0, b"")
    program.stderr.close()


STOPPED_WHILE_IT_WAITS = """
import os, signal, sys, threading, time
signal.signal(signal.SIGINT, signal.default_int_handler)
def stop():
    while "tracker.services.task.report" not in sys.modules:
        time.sleep(0.05)
    time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=stop, daemon=True).start()
"""
"""
Ctrl-C half a second after the program has loaded what it writes with: on a busy machine it loads for seconds.

A shell lets what it starts in the background ignore Ctrl-C; here it must not.
"""


@needs("SIGINT to send")
def test_ctrl_c_stops_a_waiting_writer_in_one_sentence(filled: Path) -> None:
    before = contents(filled)
    with opened(filled) as other:
        other.begin(write=True)
        done = subprocess.run(
            [sys.executable, "-c", STOPPED_WHILE_IT_WAITS + PROGRAM[2], "task", "progress", "1", "--note", "X"],
            env=os.environ | {"TRACKER_LEDGER": str(filled), "TRACKER_TODAY": "2026-11-23", "TRACKER_TIMEOUT": "3"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Đã dừng; chưa ghi gì vào sổ.\n")
    assert contents(filled) == before


def test_in_a_locale_without_vietnamese_words_come_and_go_whole(filled: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0"}
    line = "task add --directive 150/CT-UBND --lead 'Sở Xây dựng' --content 'Ủy ban' --due 'trước ngày 30/12/2026'"
    added = as_typed(line, filled, **plain)
    said, wrong = added.communicate()
    listed, _wrong = as_typed("task list", filled, **plain).communicate()

    assert (added.returncode, wrong) == (0, b"")
    assert "cho Sở Xây dựng." in said.decode("utf-8")
    assert "Ủy ban" in listed.decode("utf-8")


LISTINGS = ["overdue", "task list", "task show 1", "explain 1", "search khẩn"]


@pytest.mark.parametrize("line", LISTINGS)
@pytest.mark.parametrize("format_", ["", " --format table", " --format md"])
def test_hostile_words_are_shown_and_never_obeyed(tracker: Run, filled: Path, line: str, format_: str) -> None:
    shown = tracker(line + format_).stdout

    said = shown.replace("\\", "")
    assert (line.startswith("directive show") and format_ == " --format md") or "[khẩn] =1+1" in said
    assert not {"\x1b", "\u202e"} & set(shown)


@pytest.mark.parametrize("line", ["overdue", "task list", "search khẩn", "export tasks --output"])
def test_hostile_words_are_whole_in_json(tracker: Run, filled: Path, tmp_path: Path, line: str) -> None:
    target = tmp_path / "out.json"
    text = tracker(f"{line} {target}" if line.startswith("export") else f"{line} --format json").stdout

    rows = json.loads(target.read_text(encoding="utf-8") if target.exists() else text)

    assert HOSTILE in [row.get("content", row.get("text")) for row in rows]


def test_a_formula_is_guarded_in_csv_and_taken_back_by_import(tracker: Run, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"

    result = tracker(f"export tasks --output {target}")

    assert result.exit_code == 0
    assert ",'=1+1," in target.read_text(encoding="utf-8-sig")


def test_english_is_spoken_in_refusals_too(filled: Path) -> None:
    for line, sentence in (
        ("frobnicate", "There is no command"),
        ("task add", "Missing: --directive DIRECTIVE, --lead UNIT, --content TEXT."),
        ("overdue --foo", "There is no option --foo"),
        ("task show abc", "is not a number"),
        ("overdue --unit @xa", "--unit takes one unit"),
    ):
        program = as_typed(line, filled, TRACKER_LANG="en")
        said, wrong = program.communicate()
        assert (program.returncode, said) == (2, b"")
        assert sentence in wrong.decode("utf-8")
