"""Slips go out to units: what stands in them, and what never does."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode
from collections.abc import Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from engine import Place
from running import Run, contents, nine_in_the_morning, program
from slips import HEADINGS, SHEET, answered, parsed, tasks
from tracker.files.msoffice.workbook import read_workbook

P = "--kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
HOSTILE = "=cmd|calc </script><script>x()</script><img src=x onerror=y()> {{7*7}} {% raw %}"
LAID = (
    f"directive add 1/CT-UBND --issued 2/11/2026 {P}",
    f"task add --directive 1/CT-UBND --content '{HOSTILE}' --lead STC --due 'ngày 18/11/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc B' --lead STC --due '9 ngày làm việc kể từ ngày nhận'"
    " --on 2/11/2026 --no-written",
    "task add --directive 1/CT-UBND --content 'Việc C' --lead STC --due 'ngày 24/11/2026' --on 2/11/2026",
    "task report 3 --document 9/BC-STC --issued 10/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc D' --lead SXD --support STC --due 'ngày 18/12/2026' --on 2/11/2026",
    "task add --directive 1/CT-UBND --content 'Việc E' --lead STC --due 'ngày 20/11/2026' --on 2/11/2026",
    "task stop 5 --direction 3/TB-UBND --issued 16/11/2026 --reason x",
)
"""Tasks 1 and 2 wait for STC, 3 is reported, 4 supported, 5 stopped."""

SECRET = (
    "directive add 9/CT-UBND --issued 2/11/2026 --kind LOBIMAT --abstract LOBIMAT --signer LOBIMAT --issuer pm"
    " --secrecy mat",
    "task add --directive 9/CT-UBND --lead STC --support SXD --due 30/11/2026",
)


@pytest.fixture
def laid(tracker: Run, tmp_path: Path) -> Iterator[Run]:
    """Return the program on a ledger with tasks, in a folder of its own."""
    for line in LAID:
        done = tracker(line)
        assert done.exit_code == 0, (line, done.stderr)
    folder = tmp_path / "desk"
    folder.mkdir()
    with chdir(folder):
        yield tracker


def test_a_slip_tells_what_waits_for_the_unit_and_what_it_need_not_fill_in(laid: Run) -> None:
    assert laid("handout --unit STC --output a.xlsx").exit_code == 0
    sheet = tasks(Path("a.xlsx"))
    assert [row[:7] for row in sheet.rows[HEADINGS:]] == [
        [
            "1",
            "1/CT-UBND ngày 02/11/2026",
            HOSTILE,
            "18/11/2026",
            "ngày 18/11/2026",
            "Chưa thực hiện; quá 3 ngày làm việc",
            "Báo cáo kết quả bằng văn bản.",
        ],
        [
            "2",
            "1/CT-UBND ngày 02/11/2026",
            "Việc B",
            "",
            "9 ngày làm việc kể từ ngày nhận",
            "Chưa thực hiện; chờ ngày nhận văn bản, chưa có hạn",
            "Cho biết ngày nhận văn bản giao. Báo «Đã thực hiện» khi xong, không cần văn bản.",
        ],
    ]
    told = next(grid for grid in read_workbook(Path("a.xlsx")) if grid.name == "Để biết")
    assert [(row[0], row[4]) for row in told.rows[3:]] == [
        ("3", "đã báo cáo, chờ xác nhận"),
        ("4", "đơn vị phối hợp; chủ trì: Sở Xây dựng"),
    ]


def test_the_offices_cells_are_locked_and_the_units_are_open(laid: Run) -> None:
    assert laid("handout --unit STC --output a.xlsx").exit_code == 0
    with ZipFile("a.xlsx") as package:
        sheet, styles = package.read(SHEET).decode(), package.read("xl/styles.xml").decode()
    assert "<sheetProtection" in sheet
    formats = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", styles.partition("<cellXfs")[2].partition("</cellXfs>")[0])
    open_ = {number for number, style in enumerate(formats) if 'locked="0"' in style}
    style_of = dict(re.findall(r'<c r="([A-Z]+\d+)" s="(\d+)"', sheet))
    row = HEADINGS + 2  # task 2, which is asked for the day of its receipt
    assert {column for column in "ABCDEFGHIJKLMNOP" if int(style_of[f"{column}{row}"]) in open_} == set("HIJKLMNOP")
    assert int(style_of[f"P{HEADINGS + 1}"]) not in open_
    assert 'ySplit="6"' in sheet
    assert 'orientation="landscape"' in sheet
    assert sheet.count("<dataValidation ") == 9


def test_the_same_ledger_makes_the_same_bytes_and_nothing_is_recorded(laid: Run, ledger_file: Place) -> None:
    before = contents(ledger_file)
    for ending in ("xlsx", "html"):
        for name in ("a", "b"):
            assert laid(f"handout --unit STC --output {name}.{ending}").exit_code == 0
        assert Path(f"a.{ending}").read_bytes() == Path(f"b.{ending}").read_bytes()
    assert contents(ledger_file) == before


def test_a_page_escapes_what_stands_in_a_task(laid: Run) -> None:
    assert laid("handout --unit STC --output a.html").exit_code == 0
    page = Path("a.html").read_text(encoding="utf-8")
    assert parsed(Path("a.html")).names == ["1", "2"]
    assert "<img" not in page
    assert page.count("<script>") == page.count("</script>") == 1
    assert "{{7*7}} {% raw %}" in page
    assert not re.search(r"(?:src|href)=\"(?!data:)|https?://|@import|url\(", page)


@pytest.mark.parametrize("ending", ["xlsx", "html"])
def test_of_a_secret_task_a_slip_tells_number_and_last_day_alone(laid: Run, ending: str) -> None:
    for line in SECRET:
        assert laid(line).exit_code == 0
    for unit in ("STC", "SXD"):
        assert laid(f"handout --unit {unit} --output {unit}.{ending}").exit_code == 0
        if ending == "html":
            found = Path(f"{unit}.html").read_text(encoding="utf-8")
            packed = parsed(Path(f"{unit}.html")).seal["value"].partition(".")[0]
            found += zlib.decompress(b64decode(packed)).decode()
        else:
            with ZipFile(f"{unit}.xlsx") as package:
                found = "".join(package.read(name).decode() for name in package.namelist())
        assert "LOBIMAT" not in found
        assert "9/CT-UBND" not in found
        assert "(văn bản mật)" in found


def test_a_slip_can_be_of_one_directive(laid: Run) -> None:
    for line in (
        f"directive add 2/CT-UBND --issued 2/11/2026 {P}",
        "task add --directive 2/CT-UBND --content 'Việc F' --lead STC --due 'ngày 18/12/2026' --on 2/11/2026",
    ):
        assert laid(line).exit_code == 0
    assert laid("handout --unit STC --directive 2/CT-UBND --output a.xlsx").exit_code == 0
    assert [row[0] for row in tasks(Path("a.xlsx")).rows[HEADINGS:]] == ["6"]


def test_a_group_goes_into_a_folder_one_file_for_each_unit(laid: Run) -> None:
    Path("phieu").mkdir()
    done = laid("handout --unit '@so' --output phieu --html")
    assert done.exit_code == 0, done.stderr
    assert sorted(each.name for each in Path("phieu").iterdir()) == [
        "phieu-STC-2026-11-23.html",
        "phieu-SXD-2026-11-23.html",
    ]
    assert "Đã lập phiếu cho 2 đơn vị (3 nhiệm vụ) trong thư mục phieu." in done.stdout
    assert laid("handout --unit '@so' --output phieu --html").exit_code == 2  # they stand there already


def test_a_unit_with_nothing_to_do_gets_no_slip(laid: Run) -> None:
    done = laid("handout --unit SNV --output a.xlsx")
    assert (done.exit_code, Path("a.xlsx").exists()) == (0, False)
    assert "không lập phiếu" in done.stdout


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("--unit STC --output a.csv", 2, "đổi đuôi của a.csv"),
        ("--unit STC --output a", 2, "đổi đuôi của a"),
        ("--unit STC --output a.xlsx --html", 2, "Bỏ --html"),
        ("--unit 'STC; SXD' --output a.xlsx", 2, "phải là một thư mục đã có"),
        ("--unit STC --output khong/a.xlsx", 2, "Không có thư mục khong"),
        ("--unit 'Sở Không Có' --output a.xlsx", 4, "Sở Không Có"),
        ("--unit STC --directive 77/CT --output a.xlsx", 4, "77/CT"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(laid: Run, line: str, code: int, said: str) -> None:
    done = laid(f"handout {line}")
    assert (done.exit_code, said in done.stderr) == (code, True), done.stderr
    assert list(Path().iterdir()) == []


def test_a_slip_goes_to_stdout_too(laid: Run) -> None:
    done = laid("handout --unit STC --output -")
    Path("a.xlsx").write_bytes(done.data)
    assert [row[0] for row in tasks(Path("a.xlsx")).rows[HEADINGS:]] == ["1", "2"]


def test_a_slip_made_on_a_page_turned_in_memory_comes_back_all_the_same(laid: Run) -> None:
    line = "task add --directive 1/CT-UBND --content 'Việc G' --lead STC --due 'thứ Năm hằng tuần' --on 2/11/2026"
    assert laid(line).exit_code == 0
    ahead = program(lambda _today: nine_in_the_morning(date(2026, 11, 23)))
    done = ahead("--today 4/12/2026 handout --unit STC --output a.html")
    assert (done.exit_code, "6 kỳ" in str(parsed(Path("a.html")).names)) == (0, True), done.stderr
    file = answered(Path("a.html"), {"task": "1", "note": "Đang làm"})
    done = laid(f"handin {file} --commit")
    assert done.exit_code == 0, done.stderr


def test_it_is_told_how_to_fill_it_in(laid: Run) -> None:
    assert laid("handout --unit STC --output a.xlsx").exit_code == 0
    guide = next(grid for grid in read_workbook(Path("a.xlsx")) if grid.name == "Hướng dẫn")
    headings = tasks(Path("a.xlsx")).rows[HEADINGS - 1][7:]
    assert set(headings) <= {row[0] for row in guide.rows}
    assert "bí mật nhà nước" in str(guide.rows)
