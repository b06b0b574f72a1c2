from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desk import NOBODY, unprivileged
from engine import opened
from systems import needs
from tracker.disk.destination import CannotWrite, Circular, IsFolder, NoFolder, NotAFolder, OverADatabase, typed
from tracker.render.output import UnknownFormat, UnknownSuffix, emit, save_all
from tracker.render.view import Column, View

VIEW = View((Column("task", "Số", "int"), Column("c", "Nội dung")), [(1, "Ủy ban"), (2, "- Sở")], title="Quá hạn")
PROGRAM = r"""
from tracker.render.output import emit, reconfigure_streams
from tracker.render.view import Column, View
import sys
reconfigure_streams()
rows = [(n, "\u1ee6y ban \udcff") for n in range(int(sys.argv[1]))]
emit(View((Column("n", "S\u1ed1", "int"), Column("c", "N\u1ed9i dung")), rows, empty="x"), format=sys.argv[2] or None)
sys.stderr.write("\u1ee6 xong\n")
"""


def run(rows: int, format_: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Print a view of `rows` rows in a program of its own."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(rows), format_],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
    )


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.csv", b"\xef\xbb\xbfS\xe1\xbb\x91,"),
        ("a.json", b'[\n{"task": 1'),
        ("a.md", b"## Qu"),
        ("a.TXT", b"Qu\xc3\xa1 h"),
    ],
)
def test_the_name_of_a_file_implies_its_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, begins: bytes
) -> None:
    emit(VIEW, output=tmp_path / name)

    assert (tmp_path / name).read_bytes().startswith(begins)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"Đã ghi 2 dòng vào {tmp_path / name}.\n"


def test_a_format_that_was_asked_for_beats_the_name(tmp_path: Path) -> None:
    emit(VIEW, format="json", output=tmp_path / "a.txt")
    emit(VIEW, format="table", output=tmp_path / "a.out")

    assert (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("[")
    assert "1  Ủy ban\n" in (tmp_path / "a.out").read_text(encoding="utf-8")


def test_a_csv_file_ends_its_lines_once(tmp_path: Path) -> None:
    emit(VIEW, output=tmp_path / "a.csv")

    assert (tmp_path / "a.csv").read_bytes() == "\ufeffSố,Nội dung\r\n1,Ủy ban\r\n2,'- Sở\r\n".encode()


def test_one_thing_is_not_counted_in_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    emit(View(VIEW.columns, VIEW.rows[:1], single=True), output=tmp_path / "a.json")

    assert capsys.readouterr().err == f"Đã ghi tệp {tmp_path / 'a.json'}.\n"


@pytest.mark.parametrize("name", ["a.docs", "a", ".csv"])
def test_a_suffix_nobody_knows_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownSuffix) as refusal:
        emit(VIEW, output=tmp_path / name)

    assert ".csv, .json, .xlsx, .docx, .html, .pdf, .png, .ics, .md, .txt" in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


def test_a_format_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownFormat, match=r"«yaml».*table, csv, json, xlsx, docx, html, pdf, png, ics, md"):
        emit(VIEW, format="yaml")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoFolder, match="không-có"):
        emit(VIEW, output=tmp_path / "không-có" / "a.csv")


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()

    with pytest.raises(IsFolder, match=r"a\.csv là một thư mục"):
        emit(VIEW, output=tmp_path / "a.csv")


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")

    with pytest.raises(NotAFolder, match=r"[/\\]a là một tệp"):
        emit(VIEW, output=tmp_path / "a" / "b.csv")
    with pytest.raises((NotAFolder, NoFolder), match=r"[/\\]a"):  # Windows does not say what is in the way
        emit(VIEW, output=tmp_path / "a" / "b" / "c.csv")


@needs("/dev/null")
def test_a_device_in_the_place_of_a_folder_is_refused() -> None:
    with pytest.raises(NotAFolder, match=r"^/dev/null là một tệp"):
        emit(VIEW, output=Path("/dev/null/a.csv"))


@needs("symbolic links that anybody may make")
@pytest.mark.parametrize("name", ["a.csv", "a.csv/b.csv"])
def test_links_that_lead_nowhere_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.csv").symlink_to("b.csv")
    (tmp_path / "b.csv").symlink_to("a.csv")

    with pytest.raises(Circular, match="liên kết vòng"):
        emit(VIEW, output=tmp_path / name)


@needs("symbolic links that anybody may make")
def test_a_link_to_what_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to("b.csv")

    emit(VIEW, output=tmp_path / "a.csv")

    assert (tmp_path / "a.csv").is_symlink()
    assert "Ủy ban" in (tmp_path / "b.csv").read_text(encoding="utf-8")


def test_a_name_that_is_too_long_is_said_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="tên quá dài"):
        emit(VIEW, output=tmp_path / f"{'a' * 300}.csv")


@needs("symbolic links that anybody may make")
@pytest.mark.parametrize(
    "begins",
    [
        b"SQLite format 3\0" + b"\x10\x00",
        b"\x37\x7f\x06\x82" + b"\x00" * 28,  # a write-ahead log, little-endian
        b"\x37\x7f\x06\x83" + b"\x00" * 28,  # … and big-endian
        b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 20,  # a rollback journal
    ],
)
def test_nothing_of_sqlite_is_written_over_whatever_it_is_called(tmp_path: Path, begins: bytes) -> None:
    file, link = tmp_path / "a.csv", tmp_path / "b.csv"
    file.write_bytes(begins)
    link.symlink_to(file)

    for output in (file, link):
        with pytest.raises(OverADatabase, match="tệp dữ liệu SQLite"):
            emit(VIEW, output=output)

    assert file.read_bytes() == begins


@pytest.mark.of_a_file("its files")
def test_a_database_at_work_is_left_alone_with_all_its_files(tmp_path: Path) -> None:
    path = tmp_path / "song.db"
    with opened(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE song (title TEXT)")
        files = sorted(tmp_path.iterdir())
        assert [file.name for file in files] == ["song.db", "song.db-shm", "song.db-wal"]

        for file in (*files, tmp_path / "song.db-journal"):
            with pytest.raises(OverADatabase):
                emit(VIEW, format="csv", output=file)

        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_name_that_only_looks_like_sqlite_is_a_file_like_others(tmp_path: Path) -> None:
    (tmp_path / "nháp").write_text("SQLite?", encoding="utf-8")

    emit(VIEW, format="csv", output=tmp_path / "nháp-wal")
    emit(VIEW, format="csv", output=tmp_path / "nháp")
    emit(VIEW, format="csv", output=tmp_path / "-wal")

    assert (tmp_path / "nháp").read_bytes() == (tmp_path / "-wal").read_bytes()


@needs("modes of files")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_a_file_that_is_replaced_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "a.csv"
    file.touch()
    file.chmod(mode)  # the umask of whoever runs this would have made it another one

    emit(VIEW, output=file)

    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert "Ủy ban" in file.read_text(encoding="utf-8")


@needs("modes of files")
@pytest.mark.parametrize(("folder", "mode"), [(0o755, 0o600), (0o2775, 0o660)])
def test_what_is_written_anew_is_its_owners_or_the_groups_of_a_folder_that_hands_it_on(
    tmp_path: Path, folder: int, mode: int
) -> None:
    place = tmp_path / "nơi"
    place.mkdir()
    place.chmod(folder)

    for name in ("a.csv", "a.xlsx", "a.html", "a.json"):
        emit(VIEW, output=place / name)
    emit(VIEW, format="csv", output=typed(f"{place}/bảng/"))
    save_all({"thư.txt": "x", "thư.docx": b"x"}, place)

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in place.rglob("*")}
    apart = modes.pop("bảng")
    assert set(modes.values()) == {mode}, modes
    assert len(modes) == 7
    assert apart & 0o777 == (0o700 if mode == 0o600 else 0o770)


def test_what_a_power_cut_left_is_in_nobody_s_way(tmp_path: Path) -> None:
    for left in (f".{os.getpid()}-csv.tmp", f".{os.getpid()}.tmp"):
        (tmp_path / left).write_text("nửa", encoding="utf-8")

    emit(VIEW, output=tmp_path / "a.csv")

    assert "Ủy ban" in (tmp_path / "a.csv").read_text(encoding="utf-8")


@needs("owners of files")
def test_a_file_that_is_replaced_stays_its_owners(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.touch()
    if os.geteuid() == 0:
        os.chown(file, NOBODY, NOBODY)
    stood = file.stat()

    emit(VIEW, output=file)

    assert (file.stat().st_uid, file.stat().st_gid) == (stood.st_uid, stood.st_gid)
    assert file.stat().st_size > 0


def test_a_file_that_one_may_not_change_is_not_replaced(shared_folder: Path) -> None:
    shared_folder.chmod(0o777)
    file = shared_folder / "a.csv"
    file.write_text("cũ", encoding="utf-8")
    file.chmod(0o444)

    with unprivileged(), pytest.raises(CannotWrite, match="không có quyền ghi"):
        emit(VIEW, output=file)

    assert file.read_text(encoding="utf-8") == "cũ"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("cũ", encoding="utf-8")
    broken = View((Column("a", "A"),), [("được",), (object(),)])  # JSON has no form for the second

    with pytest.raises(TypeError):
        emit(broken, output=file)

    assert file.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [file]


@needs("/dev/full")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said_in_plain_words_and_a_device_is_never_replaced() -> None:
    with pytest.raises(CannotWrite, match="đĩa đã đầy"):
        emit(VIEW, format="csv", output=Path("/dev/full"))

    assert not Path("/dev/full").is_file()


@needs("symbolic links that anybody may make")
def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "thật.csv").write_text("cũ", encoding="utf-8")
    (tmp_path / "a.csv").symlink_to(tmp_path / "thật.csv")

    emit(VIEW, output=tmp_path / "a.csv")

    assert (tmp_path / "a.csv").is_symlink()
    assert "Ủy ban" in (tmp_path / "thật.csv").read_text(encoding="utf-8")


def test_a_pipe_gets_a_plain_table_and_no_rich() -> None:
    done = run(1, FORCE_COLOR="1", COLUMNS="5")

    assert done.stdout.decode().splitlines() == ["Số  Nội dung", " 0  Ủy ban ?"]
    assert done.returncode == 0


def test_a_table_asked_for_on_a_pipe_has_no_colour_and_is_whole() -> None:
    text = run(1, "table").stdout.decode()

    assert "─" in text
    assert "Ủy ban" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("locale", [{"PYTHONUTF8": "0", "LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}])
def test_vietnamese_is_printed_whatever_the_locale_says(locale: dict[str, str]) -> None:
    done = run(1, **locale)

    assert done.returncode == 0
    assert "Ủy ban" in done.stdout.decode()
    assert done.stderr.decode().splitlines() == ["Ủ xong"]


def test_csv_on_stdout_keeps_its_mark_and_line_ends() -> None:
    assert run(1, "csv").stdout == "\ufeffSố,Nội dung\r\n0,Ủy ban ?\r\n".encode()


@needs("pseudo-terminals")
@pytest.mark.parametrize(
    ("environment", "colour"), [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)]
)
def test_a_terminal_gets_colour_unless_it_is_declined(environment: dict[str, str], colour: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    base = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    subprocess.run(
        [sys.executable, "-c", PROGRAM, "2", ""],
        stdout=theirs,
        check=True,
        stderr=subprocess.DEVNULL,
        env={**base, "TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path), **environment},
    )
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)

    assert "─" in shown
    assert "Ủy ban" in shown
    assert ("\x1b[" in shown) is colour


def test_views_and_output_import_nothing_heavy() -> None:
    heavy = "rich csv json sqlalchemy typer tracker.words.english tracker.render.terminal.table"
    asked = "tracker.render.output, tracker.render.text.plain"
    code = f"import {asked}, sys; print(*(set({heavy!r}.split()) & set(sys.modules)))"

    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    assert done.stdout.split() == []
