"""Files of tasks as they come: with faults, which are all named and change nothing, and in every encoding."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from desk import a_directive
from engine import Place
from running import Run, contents
from tracker.ledger.transaction import writing
from tracker.settings import Settings

HEADING = "Nội dung,Chủ trì,Thời hạn"
ROWS = [f"Việc số {number},Sở Xây dựng,30/12/2026" for number in range(500)]


@pytest.fixture(autouse=True)
def given(settings: Settings) -> None:
    """Record the directive that gives the tasks."""
    with writing(settings) as ledger:
        a_directive(ledger, number="150/CT-UBND")


def written(folder: Path, lines: list[str], heading: str = HEADING) -> str:
    """Return the name of a UTF-8 file of these lines, quoted as typed."""
    path = folder / "nhiệm vụ.csv"
    path.write_text("\n".join([heading, *lines]) + "\n", encoding="utf-8")
    return f"'{path}'"


def test_one_bad_row_among_five_hundred_is_named_and_nothing_is_written(
    tracker: Run, ledger_file: Place, tmp_path: Path
) -> None:
    lines = [*ROWS[:398], "Việc số 398,Sở Vũ trụ,30/12/2026", *ROWS[399:]]
    before = contents(ledger_file)

    # the heading is line 1, so row 399 stands on line 400
    result = tracker(f"task import {written(tmp_path, lines)} --directive 150/CT-UBND --commit")

    assert result.exit_code == 65
    assert "400  Chủ trì  Không có đơn vị nào tên «Sở Vũ trụ»." in result.stdout
    assert "nhiệm vụ.csv: 1 lỗi, chưa ghi gì vào sổ." in result.stderr
    assert contents(ledger_file) == before


def test_several_faults_are_named_at_once(tracker: Run, ledger_file: Place, tmp_path: Path) -> None:
    lines = [ROWS[0], ",Sở Xây dựng,30/12/2026", "X,Cam Giang,30/12/2026", "X,Sở Xây dựng,31/2/2026", "X,,30/12/2026"]
    before = contents(ledger_file)

    result = tracker(f"task import {written(tmp_path, lines)} --directive 150/CT-UBND --commit --format json")
    imported = json.loads(result.stdout)

    assert result.exit_code == 65
    assert imported["committed"] is False
    assert [(fault["line"], fault["column"]) for fault in imported["errors"]] == [
        (3, "Nội dung"),
        (4, "Chủ trì"),
        (5, "Thời hạn"),
        (6, "Chủ trì"),
    ]
    assert contents(ledger_file) == before


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.csv", "Nội dung,Chủ trì,Thời hn\nX,Sở Xây dựng,30/12/2026\n".encode(), "dòng 1: không nhận cột «Thời hn»."),
        ("a.csv", "Nội dung,Thời hạn\nX,30/12/2026\n".encode(), "thiếu cột «Chủ trì»."),
        ("a.csv", b"", "a.csv không có dòng nào."),
        ("a.xlsx", b"PK\x03\x04 sheet", "a.xlsx bị hỏng, không đọc được."),
        ("a.csv", b"PK\x03\x04 sheet", "a.csv bị hỏng, không đọc được."),
        ("a.csv", b"a\0b\n", "a.csv không phải là tệp CSV."),
        ("b.csv", None, "Không có tệp"),
    ],
)
def test_a_file_that_is_no_table_of_tasks_is_refused_whole(
    tracker: Run, ledger_file: Place, tmp_path: Path, name: str, data: bytes | None, sentence: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    before = contents(ledger_file)

    result = tracker(f"task import {tmp_path / name} --directive 150/CT-UBND --commit")

    assert (result.exit_code, result.stdout) == (65, "")
    assert sentence in result.stderr
    assert contents(ledger_file) == before


def in_cp1258(text: str) -> bytes:
    """Return a text in the Windows code page for Vietnamese, where a tone is a letter of its own."""
    letters = []
    for letter in text:
        try:
            letters.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, *marks = list(unicodedata.normalize("NFD", letter))
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark != tone))
            letters.append((rest + tone).encode("cp1258"))
    return b"".join(letters)


GOOD = "\r\n".join([HEADING, *ROWS[:3], ""])


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        GOOD.encode("utf-8-sig"),
        GOOD.encode("utf-16"),
        unicodedata.normalize("NFD", GOOD).encode(),
        in_cp1258(GOOD),
        GOOD.replace(",", ";").encode(),
        GOOD.replace(",", "\t").encode("utf-16"),
    ],
    ids=["utf-8", "bom", "utf-16", "nfd", "cp1258", "semicolons", "tabs"],
)
def test_a_file_is_read_as_it_was_saved_and_a_second_run_adds_nothing(
    tracker: Run, ledger_file: Place, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    typed = f"task import {tmp_path / 'a.csv'} --directive 150/CT-UBND"
    before = contents(ledger_file)

    preview = json.loads(tracker(f"{typed} --format json").stdout)
    untouched = contents(ledger_file) == before
    first = tracker(f"{typed} --commit")
    filled = contents(ledger_file)
    second = tracker(f"{typed} --commit")

    assert untouched
    assert (preview["committed"], preview["errors"]) == (False, [])
    assert preview["items"][0] == {
        "line": 2,
        "content": "Việc số 0",
        "lead": ["SXD"],
        "support": [],
        "deadline": "30/12/2026",
        "kind": "on",
        "due_on": "2026-12-30",
        "tasks": 1,
    }
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "Đã nhập 3 nội dung, 3 nhiệm vụ." in first.stdout
    assert "Bỏ qua 3 nội dung đã có." in second.stdout
    assert contents(ledger_file) == filled


def test_every_wrong_cell_of_a_row_is_named_at_once(tracker: Run, tmp_path: Path) -> None:
    file = tmp_path / "sai.csv"
    file.write_text("Nội dung,Chủ trì,Thời hạn,Yêu cầu văn bản\n,Sở Không Có,hôm nào đó,có lẽ\n", encoding="utf-8")

    done = tracker(f"task import {file} --directive 150/CT-UBND --format json")

    assert done.exit_code == 65
    faults = json.loads(done.stdout)["errors"]
    assert {(fault["line"], fault["column"]) for fault in faults} == {
        (2, "Nội dung"),
        (2, "Chủ trì"),
        (2, "Thời hạn"),
        (2, "Yêu cầu văn bản"),
    }


def test_faults_after_the_first_thousand_rows_leave_nothing_behind(
    tracker: Run, ledger_file: Place, tmp_path: Path
) -> None:
    file = tmp_path / "nhiem-vu.csv"
    lines = [f"Nội dung {number};STC;30/12/2026" for number in range(1200)]
    file.write_text("\n".join(("Nội dung;Chủ trì;Thời hạn", *lines, "Sai;Sở Vũ trụ;30/12/2026")), encoding="utf-8")
    before = contents(ledger_file)

    done = tracker(f"task import {file} --directive 150/CT-UBND --commit")

    assert done.exit_code == 65
    assert contents(ledger_file) == before
