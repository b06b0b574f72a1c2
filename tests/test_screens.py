"""A list on a terminal of any width: no word broken, nothing lost unsaid; a pager where it is longer than that."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depth import some
from practised import TODAY, asked, on_a_screen, practice_ledger
from running import split
from systems import needs, require
from tracker.render import write
from tracker.render.terminal.folding import folded, joined
from tracker.render.terminal.layout import WIDE
from tracker.render.text.plain import cell_width
from tracker.render.view import Column, Page, View

COLUMNS = (
    Column("article", "Điều", minor=True),
    Column("task", "Số", "int"),
    Column("directive", "Văn bản"),
    Column("content", "Nội dung", wrap=True),
    Column("duty", "Việc", minor=True),
    Column("owed_by", "Đơn vị"),
    Column("due_on", "Hạn", "date"),
    Column("days_late", "Trễ (ngày)", "int"),
    Column("working_days_late", "Trễ (ngày làm việc)", "int"),
    Column("held", "VP giữ (ngày làm việc)", "int", minor=True),
)
CONTENT = "Bố trí đủ nhân lực, trang thiết bị cho trung tâm phục vụ hành chính công"
ROWS = [
    (
        "5.1.e",
        74,
        "861/UBND-NC",
        CONTENT,
        "Hoàn thành nhiệm vụ",
        "UBND phường Thủy Nguyên",
        "2025-10-20",
        403,
        277,
        0,
    ),
    ("", 128, "864/KH-UBND", None, "Hoàn thành nhiệm vụ", "Sở Tư pháp", "2025-11-17", 375, 257, 2),
]
VIEW = View(COLUMNS, ROWS, title="VIỆC QUÁ HẠN", notes=("Quá hạn: 2.",))


def on_screen(view: View | Page, width: int | None) -> str:
    """Return a view as a terminal of that width shows it."""
    out = io.StringIO()
    write(view, "table", out, width=width)
    return out.getvalue()


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return re.findall(r"[^\W_]+", text)


@given(st.lists(st.text("aă漢\u0301Ủ ", max_size=12), max_size=8), st.integers(2, 20))
def test_lines_are_never_wider_and_lose_nothing(parts: list[str], width: int) -> None:
    text = " ".join(parts)
    lines = folded(text, width)

    assert all(cell_width(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_word_is_broken_only_where_it_is_wider_than_the_line() -> None:
    assert folded("Nơi phản hồi của đơn vị", 12) == ["Nơi phản hồi", "của đơn vị"]
    assert folded(unicodedata.normalize("NFD", "Nơi phản hồi"), 12) == [unicodedata.normalize("NFD", "Nơi phản hồi")]
    assert folded("漢字漢字", 4) == ["漢字", "漢字"]
    assert joined(["Hạn: 20/10/2025", "Trễ (ngày): 403"], " · ", 30) == ["Hạn: 20/10/2025", "Trễ (ngày): 403"]
    assert joined(["a", "b", "c"], " · ", 5) == ["a · b", "c"]


def test_a_command_and_a_rate_are_not_parted_where_a_line_can_hold_them() -> None:
    assert folded("xem «tracker due --within 0». Đạt 94,2 %; hết", 30) == [
        "xem «tracker due --within 0».",
        "Đạt 94,2 %; hết",
    ]
    assert folded("Cả năm đã đạt tỷ lệ 94,2 %; hết", 26) == ["Cả năm đã đạt tỷ lệ", "94,2 %; hết"]
    assert folded("các việc còn lại: «tracker due».", 27) == ["các việc còn lại:", "«tracker due»."]
    assert folded("«tracker due --within 0»", 14) == ["«tracker due", "--within 0»"]


def test_a_sentence_that_says_what_to_do_is_folded_and_never_cut() -> None:
    said = "Không có đơn vị nào tên «UBND xã Bình Minh Hạ». Xem danh sách bằng «tracker unit list»."
    columns = (Column("line", "Dòng", "int"), Column("message", "Lỗi", wrap=True), Column("name", "Tên", wrap=True))
    whole = (columns[0], columns[1].but(whole=True), columns[2])
    rows = [(3, said, "y" * 60)]

    assert "…" in on_screen(View(columns, rows), 100)
    lines = on_screen(View(whole, rows), 100).splitlines()[2:]
    message = " ".join(line[6:].split("  ")[0].strip() for line in lines)
    assert message == said
    assert len(lines) > 1


def test_a_row_that_only_says_a_sentence_is_never_cut() -> None:
    columns = (Column("rung", "Mức"), Column("task", "Số", "int"), Column("due_on", "Hạn", "date"))
    said = "Lịch làm việc chỉ có đến 31/12/2026. Nạp năm sau bằng «tracker calendar load 2027»."
    rows = [("Quá hạn", 7, "2026-11-02", CONTENT * 2), ("Cần xem lại", None, None, said)]
    shown = on_screen(View((*columns, Column("shown", "Nội dung", wrap=True)), rows), 100)

    assert shown.count("…") == 1
    assert said in " ".join(shown.replace("Cần xem lại", "").split())


def test_no_fault_of_a_file_is_cut_on_a_screen(tmp_path: Path) -> None:
    (tmp_path / "tasks.csv").write_text(
        "Nội dung,Chủ trì\nRà soát,Sở Không Có Ở Đâu Cả Trong Sổ Này\n", encoding="utf-8"
    )
    number = json.loads(asked("directive list --limit 1 --format json").stdout)[0]["number"]
    line = f"task import {(tmp_path / 'tasks.csv').as_posix()} --directive {number}"

    shown = on_a_screen(line, 80, code=65)

    assert "Sở Không Có Ở Đâu Cả Trong Sổ Này" in " ".join(shown.split())
    assert "…" not in shown


def test_stacked_rows_begin_with_whose_they_are_and_say_nothing_twice() -> None:
    columns = (
        Column("unit_said", "Đơn vị", wrap=True),
        Column("count", "Được giao", "int"),
        Column("provisional", "Dự kiến", "bool", said=lambda value: "dự kiến" if value else ""),
        Column("note", "Ghi chú"),
    )

    assert on_screen(View(columns, [("Sở Tài chính", 2, 1, "x" * 25), ("Sở Nội vụ", 1, 0, "y")]), 40) == (
        "Sở Tài chính\n  Được giao: 2 · dự kiến\n  Ghi chú: "
        + "x" * 25
        + "\n\nSở Nội vụ\n  Được giao: 1 · Ghi chú: y\n"
    )


def test_a_page_for_one_look_gives_each_row_one_line_at_any_width() -> None:
    few = tuple(column for column in COLUMNS if column.key in ("task", "content", "owed_by", "due_on", "days_late"))
    places = [COLUMNS.index(column) for column in few]
    view = View(few, [[row[place] for place in places] for row in ROWS], title="LÂU NHẤT: 2 trong 9", notes=("Hết.",))
    lines = on_screen(Page("TRANG", (view,), {}, for_a_look=True), 80).splitlines()

    assert [line.split()[0] for line in lines if line] == ["TRANG", "LÂU", "Số", "─" * 80, "74", "128", "Hết."]
    assert lines[1] == ""
    assert "" not in lines[2:]
    assert "UBND phường Thủy Nguyên" in lines[5]
    assert lines[5].startswith(" 74  Bố trí đủ nhân lực")
    assert "…" in lines[5]


def test_below_100_columns_rows_are_stacked_and_nothing_is_lost() -> None:
    assert on_screen(VIEW, 80) == (
        "VIỆC QUÁ HẠN\n"
        "\n"
        "Số: 74 · 861/UBND-NC · UBND phường Thủy Nguyên\n"
        "  Bố trí đủ nhân lực, trang thiết bị cho trung tâm phục vụ hành chính công\n"
        "  Điều: 5.1.e · Việc: Hoàn thành nhiệm vụ · Hạn: 20/10/2025 · Trễ (ngày): 403\n"
        "  Trễ (ngày làm việc): 277 · VP giữ (ngày làm việc): 0\n"
        "\n"
        "Số: 128 · 864/KH-UBND · Sở Tư pháp\n"
        "  Việc: Hoàn thành nhiệm vụ · Hạn: 17/11/2025 · Trễ (ngày): 375\n"
        "  Trễ (ngày làm việc): 257 · VP giữ (ngày làm việc): 2\n"
        "\n"
        "Quá hạn: 2.\n"
    )


@pytest.mark.parametrize("width", [20, 40, 60, 80, 99])
def test_a_narrow_screen_shows_every_value_whole(width: int) -> None:
    shown = on_screen(VIEW, width)

    assert all(cell_width(line) <= width for line in shown.splitlines())
    assert "…" not in shown
    for row in ROWS:
        assert {word for cell in row[:6] if cell for word in words(str(cell))} <= set(words(shown))


@pytest.mark.parametrize("width", [100, 110, 120, 140])
def test_a_wide_screen_keeps_number_and_directive_and_says_what_it_leaves_out(width: int) -> None:
    shown = on_screen(VIEW, width)

    assert all(cell_width(line) <= width for line in shown.splitlines())
    assert {"74", "861/UBND-NC", "864/KH-UBND"} <= set(shown.split())
    assert "Nguyên" in words(shown)
    said = " ".join(shown.split("\n\n")[-1].split())
    assert said.startswith("Không đủ chỗ cho cột: ")
    assert said.endswith("VP giữ (ngày làm việc). Xem đủ: --wide, hoặc chọn cột bằng --columns.")
    assert "Việc" in said or width > 110


def test_a_page_says_once_what_none_of_its_tables_had_room_for() -> None:
    shown = on_screen(Page("TRANG", (VIEW, VIEW), {}), 100)

    assert shown.count("Không đủ chỗ cho cột") == 1
    assert shown.endswith("VP giữ (ngày làm việc). Xem đủ: --wide.\n")


def test_nothing_is_said_where_everything_has_room() -> None:
    assert "Không đủ chỗ" not in on_screen(VIEW, 200) + on_screen(VIEW, None)
    assert CONTENT in on_screen(VIEW, None)
    assert "Hoàn thành nhiệm vụ" in on_screen(VIEW, None)


def test_a_heading_is_folded_before_anything_is_cut() -> None:
    view = View((Column("n", "Trễ (ngày làm việc)", "int"), Column("c", "Nội dung", wrap=True)), [(277, "x" * 30)])

    assert [line.rstrip() for line in on_screen(view, 41).splitlines()] == [
        "Trễ (ngày",
        "làm việc)  Nội dung",
        "─" * 41,
        "      277  " + "x" * 30,
    ]


def test_one_thing_stands_beside_its_heading_or_below_it_but_never_letter_by_letter() -> None:
    view = View.one(
        [(Column("phrase", "Thời hạn ghi trong văn bản"), "trong thời hạn 10 ngày làm việc"), (COLUMNS[1], 7)]
    )

    assert on_screen(view, 60).splitlines()[0].startswith("Thời hạn ghi trong văn bản  trong thời hạn 10 ngày làm")
    assert on_screen(view, 36).splitlines() == [
        "Thời hạn ghi trong văn bản",
        "  trong thời hạn 10 ngày làm việc",
        "Số: 7",
    ]


SAID = set(words("Không đủ chỗ cho cột. Xem đủ: --wide, hoặc chọn cột bằng --columns."))
"""Words that a terminal adds."""

LISTS = [
    *("overdue", "due", "waiting", "unresolved", "unresolved --proposal", "task list --limit 60", "directive list"),
    *("task extensions", "task remarks", "directive upward", "urge list", "urge due", "difficulty list"),
    *("feedback list", "meeting list", "unit list", "unit focal --all", "unit commitments", "stats", "stats --by unit"),
    *("report grading", "setting list", "rules list", "log", "calendar status", "search việc"),
]


@cache
def in_full(line: str) -> set[str]:
    """Return the words of a list where there is no screen."""
    return set(words(asked(f"{line} --format table").stdout))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_list_breaks_a_word_or_leaves_one_out_unsaid(width: int) -> None:
    for line in some(LISTS, everyday=12):
        shown = on_a_screen(line, width)
        assert all(cell_width(each) <= width for each in shown.splitlines()), line
        assert set(words(re.sub(r"\S*…", "", shown))) <= in_full(line) | SAID, line
        if width < WIDE:
            assert "Không đủ chỗ" not in shown, line


PAGER = """
import sys
from pathlib import Path
Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read() if len(sys.argv) < 3 else sys.stdin.buffer.read(10))
"""
"""A pager that keeps what it is given, or the first letters of it, and shows nothing."""


def in_a_terminal(
    line: str, *, height: int = 10, width: int = 100, stdin: int | None = None, environment: dict[str, str]
) -> tuple[str, int]:
    """Return what a line prints in a terminal of its own, and its exit code."""
    require("pseudo-terminals")
    import fcntl
    import pty
    import struct
    import termios

    asked("overdue --limit 1")  # turns the page to that day: the machine's own clock may not have come to it
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES", "PAGER", "LESS")}
    process = subprocess.Popen(
        [sys.executable, "-m", "tracker", "--ledger", str(practice_ledger()), "--today", str(TODAY), *split(line)],
        stdin=theirs if stdin is None else stdin,
        stdout=theirs,
        stderr=theirs,
        env={**kept, "PYTHONPATH": os.pathsep.join(sys.path), "NO_COLOR": "1", "TERM": "xterm", **environment},
    )
    os.close(theirs)
    shown = b""
    try:
        while more := os.read(ours, 65536):
            shown += more
    except OSError:  # how a terminal says that nobody writes to it any more
        pass
    os.close(ours)
    return shown.decode().replace("\r\n", "\n"), process.wait()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return where the pager of a test keeps what it is given."""
    (tmp_path / "pager.py").write_text(PAGER, encoding="utf-8")
    return tmp_path / "kept"


def by(kept: Path, *more: str) -> str:
    """Return a pager as `PAGER` names it."""
    return shlex.join([sys.executable, str(kept.parent / "pager.py"), str(kept), *more])


@needs("pseudo-terminals")
def test_what_is_longer_than_the_screen_goes_through_the_pager(kept: Path) -> None:
    shown, code = in_a_terminal("overdue --exit-code", environment={"PAGER": by(kept)})

    assert code == 3
    assert shown == ""
    assert kept.read_text(encoding="utf-8").startswith("VIỆC QUÁ HẠN")
    assert all(cell_width(each) <= 100 for each in kept.read_text(encoding="utf-8").splitlines())


@needs("pseudo-terminals")
def test_a_pager_that_is_left_early_is_no_error(kept: Path) -> None:
    assert in_a_terminal("task list", environment={"PAGER": by(kept, "10")}) == ("", 0)
    assert len(kept.read_bytes()) == 10


@needs("pseudo-terminals")
@pytest.mark.parametrize(
    ("line", "height", "environment"),
    [
        ("overdue --no-pager", 10, {}),
        ("overdue", 10, {"PAGER": "cat"}),
        ("overdue", 10, {"PAGER": ""}),
        ("overdue", 10, {"PAGER": "/no/such/pager"}),
        ("overdue", 10, {"PAGER": "env no-such-pager"}),
        ("overdue", 10, {"PAGER": "'less"}),
        ("overdue", 10, {"TERM": "dumb"}),
        ("overdue --limit 1", 40, {}),
        ("check --all", 10, {}),
    ],
)
def test_it_is_printed_where_no_pager_is_wished_or_needed_or_there(
    line: str, height: int, environment: dict[str, str], kept: Path
) -> None:
    shown, code = in_a_terminal(line, height=height, environment={"PAGER": by(kept)} | environment)

    assert code == (3 if line.startswith("check") else 0)
    assert "Mã nhật ký: " in shown
    assert not kept.exists()


@needs("pseudo-terminals")
def test_whoever_types_into_no_terminal_gets_no_pager(kept: Path) -> None:
    with open(os.devnull, encoding="utf-8") as nothing:
        shown, code = in_a_terminal("overdue", stdin=nothing.fileno(), environment={"PAGER": by(kept)})

    assert (code, kept.exists()) == (0, False)
    assert "Mã nhật ký: " in shown


@needs("pseudo-terminals")
@pytest.mark.parametrize(("line", "options"), [("overdue", []), ("overdue --wide", ["-S", "-+F"])])
def test_less_is_taken_where_no_pager_is_named(line: str, options: list[str], tmp_path: Path) -> None:
    less = tmp_path / "less"
    less.write_text(f'#!/bin/sh\ncat > /dev/null\necho "$LESS $LESSCHARSET $*" > {tmp_path}/how\n', encoding="utf-8")
    less.chmod(0o755)
    path = os.pathsep.join([str(tmp_path), os.environ["PATH"]])

    assert in_a_terminal(line, environment={"PATH": path}) == ("", 0)
    assert (tmp_path / "how").read_text(encoding="utf-8").split() == ["FRX", "utf-8", *options]
    if not options:
        in_a_terminal(line, environment={"PATH": path, "LESS": "-R"})
        assert (tmp_path / "how").read_text(encoding="utf-8").split()[0] == "-R"
