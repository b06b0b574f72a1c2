"""The report on an inspection as a draft: what the ledger holds of it, and what is missing before it is signed."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

from docx import Document

from practised import BUILT, asked
from running import Run


def told(number: int) -> dict[str, object]:
    """Return what the draft of an inspection tells programs."""
    found: dict[str, object] = json.loads(asked(f"inspection show {number} --draft --format json", today=BUILT).stdout)
    return found


def test_a_whole_inspection_lacks_nothing_and_tells_all_it_found() -> None:
    draft = asked("inspection show 1 --draft", today=BUILT).stdout

    assert told(1)["missing"] == []
    assert "Còn thiếu" not in draft
    for said in ("Căn cứ pháp lý", "Trưởng Đoàn", "Đánh giá", "Tính chất", "Trách nhiệm", "Kiến nghị (Điều 16.3.c)"):
        assert said in draft
    assert "2 nhiệm vụ, đơn vị có kết luận chưa thực hiện hoặc thực hiện không đúng." in draft


def test_what_is_missing_is_listed_part_by_part() -> None:
    assert told(2)["missing"] == ["Hồ sơ thiếu mục 6: Biên bản, tài liệu liên quan đến nội dung kiểm tra (Điều 17)."]
    assert told(5)["missing"] == [
        "Chưa có đánh giá việc tổ chức, kết quả thực hiện nhiệm vụ (Điều 16.3.a).",
        "Hồ sơ thiếu mục 4: Báo cáo, tài liệu phản ánh tình hình thực hiện nhiệm vụ (Điều 17).",
    ]


def test_an_inspection_that_goes_on_has_neither_end_nor_findings() -> None:
    missing = told(6)["missing"]

    assert isinstance(missing, list)
    assert missing[0] == "Chưa ghi kết thúc kiểm tra."
    assert sum("Chưa có kết luận về nhiệm vụ" in each for each in missing) == 3
    assert "chưa có kết luận" in asked("inspection show 6 --draft", today=BUILT).stdout


def test_it_leaves_as_a_document_with_its_tables(tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.docx"

    assert asked(f"inspection show 2 --draft --output {file}", today=BUILT).exit_code == 0
    document = Document(BytesIO(file.read_bytes()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "BÁO CÁO KẾT QUẢ KIỂM TRA (DỰ THẢO)" in text
    assert any("Tính chất" in cell.text for table in document.tables for cell in table.rows[0].cells)


def test_a_secret_task_has_no_words_in_it(tracker: Run) -> None:
    tracker("directive add 5/CT-UBND --issued 2/11/2026 --issuer city --kind K --abstract A --signer S --secrecy mat")
    tracker("task add --directive 5/CT-UBND --lead SXD --due 20/11/2026")
    assert tracker("inspection order 1 --direction 9/UBND-NC --issued 20/11/2026").exit_code == 0
    assert tracker("inspection finding 1 --task 1 --result undone").exit_code == 0

    draft = tracker("inspection show 1 --draft").stdout

    assert "(văn bản mật)" in draft
    assert "Chưa có đánh giá" not in draft


def test_no_such_inspection_is_refused(tracker: Run) -> None:
    result = tracker("inspection show 99 --draft")

    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == "Không có cuộc kiểm tra số 99.\n"
