"""The defence of a deadline: the verdict, whose time it was, each day, the papers, and one page of paper."""

from __future__ import annotations

import io
import json
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from docx import Document

from desk import a_directive, a_secret_task, a_task
from running import Run
from tracker.days.phrases import read
from tracker.law.kinds import Mismatch
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import direct, refer, report
from tracker.settings import Settings


def explained(tracker: Run, line: str) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(tracker(f"explain {line} --format json").stdout)
    return page


def printed(tracker: Run, line: str, folder: Path) -> list[str]:
    """Return the pages of a defence as they are read."""
    file = folder / "x.pdf"
    result = tracker(f"explain {line} --output {file}")
    assert result.exit_code == 0, result.stderr
    pages = pypdf.PdfReader(io.BytesIO(file.read_bytes())).pages
    file.unlink()
    return [" ".join(unicodedata.normalize("NFC", page.extract_text()).split()) for page in pages]


def state(tracker: Run, number: int) -> str:
    (verdict,) = explained(tracker, str(number))["verdicts"]
    return str(verdict["state"])


def test_each_way_a_task_can_stand_has_its_verdict(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        overdue, running, none = a_task(ledger, "30/6/2026"), a_task(ledger, "30/12/2026"), a_task(ledger, "sớm")
        in_time, late, waiting, waiting_late = (a_task(ledger, "30/6/2026") for _ in range(4))
        for number, day in ((in_time, 30), (waiting, 30), (late, 0), (waiting_late, 0)):
            on = date(2026, 6, day) if day else date(2026, 7, 3)
            report.file_report(ledger, number, Paper("45/BC-STC", on))
        for number in (in_time, late):
            report.confirm(ledger, number, on=date(2026, 7, 6))
        referred = a_task(ledger, "30/12/2026")
        refer.refer(ledger, referred, Paper("1/STC", date(2026, 6, 8)), reason=Mismatch.FUNCTION)

    assert {
        state(tracker, number) for number in (overdue, running, none, in_time, late, waiting, waiting_late, referred)
    } == {
        "overdue",
        "running",
        "no-deadline",
        "in-time",
        "not-in-time",
        "reported-in-time",
        "reported-late",
        "awaits-direction",
    }
    shown = tracker(f"explain {late}").stdout
    assert "Trễ 3 ngày, tức 3 ngày làm việc: báo cáo ngày 03/07/2026, hạn đến hết ngày 30/06/2026." in shown
    assert shown.index("Kết luận về hạn") < shown.index("Nội dung")


def test_the_stretches_add_up_to_the_days_from_beginning_to_end(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/6/2026")
        report.file_report(ledger, number, Paper("45/BC-STC", date(2026, 6, 15)))
        report.send_back(ledger, number, reason="Thiếu số liệu.", on=date(2026, 6, 18))
        report.file_report(ledger, number, Paper("46/BC-STC", date(2026, 7, 8)))
        report.confirm(ledger, number, on=date(2026, 7, 10))

    page = explained(tracker, str(number))
    times = [(each["since"], each["until"], each["working_days"]) for each in page["times"]]

    assert times == [
        ("2026-06-05", "2026-06-15", 6),
        ("2026-06-15", "2026-06-18", 3),
        ("2026-06-18", "2026-07-08", 14),
    ]
    assert [each["holder"] == "office" for each in page["times"]] == [False, True, False]
    (duty,) = (each for each in page["obligations"] if each["rule"] == "task-due" and each["outcome"] == "met")
    assert page["times"][-1]["overdue"] == duty["working_days_late"] == 3


def test_a_defence_is_one_page_with_all_that_it_rests_on(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger, issued_on=date(2026, 8, 21), number="99/QĐ-UBND")
        number = a_task(ledger, "15 ngày làm việc", directive=directive, content="Rà soát #import *đậm*")
        direct.extend(ledger, number, read("chậm nhất ngày 30/9/2026"), Paper("7/UBND-TH", date(2026, 9, 7)))
    assert tracker(f"urge add {number} --channel phone --on 05/10/2026").exit_code == 0

    (page,) = printed(tracker, str(number), tmp_path)

    for words in (
        f"GIẢI TRÌNH THỜI HẠN NHIỆM VỤ SỐ {number}",
        "Quá hạn 54 ngày, tức",
        "Rà soát #import *đậm*",
        "99/QĐ-UBND",
        "7/UBND-TH",
        "đã gia hạn 1 lần",
        "Thời gian của ai",
        "Cách hiểu",
        "Điều 5.1.e",
        "LÃNH ĐẠO VĂN PHÒNG",
        "Trang 1/1",
    ):
        assert words in page, words


def test_ordinary_days_stand_together_and_each_notice_by_itself(
    tracker: Run, settings: Settings, tmp_path: Path
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "15 ngày làm việc", directive=a_directive(ledger, issued_on=date(2026, 8, 21)))

    (page,) = printed(tracker, str(number), tmp_path)

    # 22/8 is worked in place of 31/8; 1 and 2/9 are the National Day
    for line in (
        "22/08/2026 22/08/2026 1 đếm làm bù cho 31/8/2026",
        "23/08/2026 30/08/2026 5 đếm 5 ngày làm việc 3 ngày cuối tuần không tính",
        "31/08/2026 31/08/2026 bỏ qua hoán đổi với 22/8/2026",
        "01/09/2026 01/09/2026 bỏ qua Quốc khánh",
        "02/09/2026 02/09/2026 bỏ qua Quốc khánh",
        "03/09/2026 15/09/2026 9 đếm 9 ngày làm việc 4 ngày cuối tuần không tính",
    ):
        assert line in page, line


def test_a_document_and_a_workbook_say_the_same(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/6/2026")
    file = tmp_path / "x.docx"
    assert tracker(f"explain {number} --output {file}").exit_code == 0
    cells = [cell.text for table in Document(str(file)).tables for row in table.rows for cell in row.cells]

    assert any(text.startswith("Quá hạn 146 ngày") for text in cells)
    assert "Từng ngày" not in "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)


def test_a_recurring_task_has_a_line_for_each_period(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "trước ngày 18 hằng tháng")

    page = " ".join(printed(tracker, str(number), tmp_path))

    assert "Từng kỳ" in page
    assert "2026-07 " in page
    assert "kỳ đang quá hạn" in page


def test_nothing_of_a_secret_task_is_told(tracker: Run, settings: Settings, tmp_path: Path) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)

    (page,) = printed(tracker, str(number), tmp_path)

    assert "(văn bản mật)" in page
    assert "Về việc triển khai nhiệm vụ" not in page


def test_a_past_day_knows_nothing_of_what_came_after(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/6/2026")
        report.file_report(ledger, number, Paper("45/BC-STC", date(2026, 7, 8)))
        report.confirm(ledger, number, on=date(2026, 7, 10))

    then = {
        day: explained(tracker, f"{number} --as-of {day}") for day in ("29/6/2026", "7/7/2026", "9/7/2026", "10/7/2026")
    }

    assert [page["verdicts"][0]["state"] for page in then.values()] == [
        "running",
        "overdue",
        "reported-late",
        "not-in-time",
    ]
    assert [len(page["papers"]) for page in then.values()] == [1, 1, 3, 4]


@pytest.mark.parametrize("suffix", ["pdf", "docx", "png", "json"])
def test_a_year_later_the_same_day_gives_the_same_bytes(
    tracker: Run, settings: Settings, tmp_path: Path, suffix: str
) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/6/2026")
    made = []
    for today in ("23/11/2026", "23/12/2026"):
        file = tmp_path / f"{today[3:5]}.{suffix}"
        assert tracker(f"--today {today} explain {number} --as-of 20/11/2026 --output {file}").exit_code == 0
        made.append(file.read_bytes())

    assert made[0] == made[1]


def test_an_obligation_that_was_not_yet_there_is_refused(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/6/2026")
    first = explained(tracker, str(number))["obligations"][0]["obligation"]

    result = tracker(f"explain --obligation {first} --as-of 01/6/2026")

    assert result.exit_code == 4
    assert str(first) in result.stderr
