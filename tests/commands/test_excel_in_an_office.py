"""What goes out as a workbook or a CSV, as LibreOffice opens it: under two regional settings, and on paper."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from python_calamine import CalamineWorkbook

from running import Run
from systems import needs_program
from tracker.render.beside.imprint import Imprint
from tracker.render.excel.book import content
from tracker.render.view import Column, View

pytestmark = needs_program("soffice")

VIETNAM, UNITED_STATES = 1066, 1033
"""The settings as Windows numbers them."""

COMMA, QUOTE, UTF_8, FIRST_LINE = 44, 34, 76, 1

P = "--kind 'Chỉ thị' --abstract x --signer y --issuer chairman"
LAID = (
    f"directive add 1/CT-UBND --issued 27/10/2025 {P}",
    "task add --directive 1/CT-UBND --content '=HYPERLINK(\"http://x\")' --lead STC --due 'ngày 01/11/2025'"
    " --on 27/10/2025",
    "task add --directive 1/CT-UBND --content 'Việc 1,5 và 12.000' --lead STC --due 'ngày 12/11/2025' --on 27/10/2025",
    "task add --directive 1/CT-UBND --content x --lead SNV --no-written --due 'ngày 30/12/2026' --on 27/10/2025",
)


def converted(path: Path, folder: Path, kind: str, *, reading: str = "") -> Path:
    """Let LibreOffice open a file and save it as another kind."""
    folder.mkdir(parents=True, exist_ok=True)
    words = ["soffice", f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}", "--headless"]
    words += [f"--infilter={reading}"] if reading else []
    words += ["--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(words, check=True, capture_output=True, timeout=180)
    return folder / path.with_suffix(f".{kind}").name


def opened(path: Path, folder: Path, setting: int) -> list[list[object]]:
    """Return the cells of a CSV as a spreadsheet of a regional setting reads them at a double click."""
    # the language, quoted cells not kept as text, and what looks like a day or a figure taken for one
    reading = f"CSV:{COMMA},{QUOTE},{UTF_8},{FIRST_LINE},,{setting},false,true"
    made = converted(path, folder, "xlsx", reading=reading)
    return [list(row) for row in CalamineWorkbook.from_path(str(made)).get_sheet_by_index(0).to_python()]


@pytest.mark.parametrize("setting", [VIETNAM, UNITED_STATES])
def test_a_csv_opens_right_under_either_setting(tracker: Run, tmp_path: Path, setting: int) -> None:
    for line in LAID:
        assert tracker(line).exit_code == 0, line
    assert tracker(f"overdue --output {tmp_path / 'overdue.csv'}").exit_code == 0
    assert tracker(f"stats --by unit --output {tmp_path / 'stats.csv'}").exit_code == 0

    heading, *late = opened(tmp_path / "overdue.csv", tmp_path / "lo", setting)
    found = [dict(zip(heading, row, strict=True)) for row in late if row[heading.index("Số")] != ""]
    assert [row["Hạn"] for row in found] == [date(2025, 11, 3), date(2025, 11, 12)]  # 01/11/2025 is a Saturday
    assert [row["Nội dung"] for row in found] == ['=HYPERLINK("http://x")', "Việc 1,5 và 12.000"] or [
        row["Nội dung"] for row in found
    ] == ['\'=HYPERLINK("http://x")', "Việc 1,5 và 12.000"]
    assert [row["Văn bản"] for row in found] == ["1/CT-UBND", "1/CT-UBND"]
    assert all(isinstance(row["Trễ (ngày)"], float) for row in found)

    heading, *units = opened(tmp_path / "stats.csv", tmp_path / "lo", setting)
    rates = {row[0]: row[heading.index("Kỷ luật thời hạn (‰)")] for row in units}
    assert rates == {"Sở Tài chính (*)": 0, "Sở Nội vụ (*)": 1000}


def test_a_printed_list_repeats_its_heading_and_numbers_its_pages(tmp_path: Path) -> None:
    columns = (Column("n", "Số", "int"), Column("t", "Nội dung công việc", wrap=True), Column("d", "Hạn", "date"))
    rows = [(number, "Báo cáo kết quả thực hiện nhiệm vụ " * 6, "2026-11-28") for number in range(1, 101)]
    imprint = Imprint(date(2026, 11, 28), (), "Văn phòng", "Hải Phòng", "VP", "Mã nhật ký: a096ba073d0d")
    (tmp_path / "a.xlsx").write_bytes(content(View(columns, rows, title="DANH MỤC", imprint=imprint)))

    with pdfplumber.open(converted(tmp_path / "a.xlsx", tmp_path / "lo", "pdf")) as paper:
        pages = [page.extract_text() for page in paper.pages]
        sizes = {(round(page.width), round(page.height)) for page in paper.pages}
    assert len(pages) > 2
    assert all("Nội dung công việc" in page for page in pages)
    for number, page in enumerate(pages, 1):
        assert page.splitlines()[-1] == f"Văn phòng - Mã nhật ký: a096ba073d0d Trang {number}/{len(pages)}"
    assert sizes == {(842, 595)}  # A4 lying on its side, in points
    said = "\n".join(pages)
    assert all(str(number) in said for number in range(1, 101))
    assert "###" not in said
