from __future__ import annotations

import json
from datetime import date
from typing import Any

from desk import FRIDAY, a_directive, a_secret_task, a_task
from running import Run
from tracker.days.phrases import read
from tracker.ledger.transaction import writing
from tracker.services.papers import Paper
from tracker.services.task import correct, direct, report
from tracker.settings import Settings


def explained(tracker: Run, line: str) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(tracker(f"explain {line} --format json").stdout)
    return page


def own(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for each in page["obligations"] if each["rule"] == "task-due"]


def test_each_day_is_counted_or_passed_over_with_its_notice(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger, issued_on=date(2026, 8, 28))
        number = a_task(ledger, "02 ngày làm việc", directive=directive)

    (duty,) = own(explained(tracker, str(number)))

    # Friday 28/8 + 2: Saturday 29, Sunday 30 off; Monday 31/8, Tuesday 01/9 and Wednesday 02/9 are holidays
    assert duty["due_on"] == "2026-09-04"
    assert [(step["day"][8:], step["working"]) for step in duty["steps"]] == [
        ("29", False),
        ("30", False),
        ("31", False),
        ("01", False),
        ("02", False),
        ("03", True),
        ("04", True),
    ]
    assert all(step["source"] for step in duty["steps"][2:5])
    shown = tracker(f"explain {number}").stdout
    assert "Điều 5.1.e" in shown
    assert "Quốc khánh" in shown
    assert "ngày này không tính" in shown


def test_before_a_day_rolls_and_names_the_safe_day(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "trước ngày 05/10/2026")

    page = explained(tracker, str(number))
    (duty,) = own(page)
    shown = tracker(f"explain {number}").stdout

    # the day before is Sunday 04/10, which rolls to Monday 05/10; the last working day before it is Friday 02/10
    assert page["task"]["kind"] == "before"
    assert (duty["due_on"], duty["safe_day"]) == ("2026-10-05", "2026-10-02")
    assert "Hạn an toàn" in shown
    assert "02/10/2026" in shown
    assert "trước ngày 05/10/2026: ngày cuối cùng là 04/10/2026" in shown
    assert "chuyển sang ngày làm việc tiếp theo" in shown


def test_a_last_day_off_rolls_forward(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "trong tháng 10/2026")  # Saturday 31/10 → Monday 02/11

    (duty,) = own(explained(tracker, str(number)))
    shown = tracker(f"explain {number}").stdout

    assert (duty["due_on"], duty["safe_day"]) == ("2026-11-02", None)
    assert "chuyển sang ngày làm việc tiếp theo" in shown


def test_lateness_is_told_in_days_and_working_days_and_by_which_day(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        late = a_task(ledger, "20/11/2026")
        done = a_task(ledger, "17/11/2026")
        report.file_report(ledger, done, Paper("45/BC-STC", date(2026, 11, 19)))

    (runs,) = own(explained(tracker, str(late)))
    (met,) = own(explained(tracker, str(done)))

    # Friday 20/11 → Monday 23/11; Tuesday 17/11 → Thursday 19/11, the report's day
    assert (runs["days_late"], runs["working_days_late"], runs["judged_on"]) == (3, 1, "2026-11-23")
    assert (met["days_late"], met["working_days_late"], met["judged_on"]) == (2, 2, "2026-11-19")
    assert "tính đến hôm nay" in tracker(f"explain {late}").stdout
    assert "tính theo ngày báo cáo, 19/11/2026" in tracker(f"explain {done}").stdout


def test_an_extension_shows_the_first_deadline_and_the_direction(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/9/2026")
        direct.extend(ledger, number, read("30/11/2026"), Paper("9/UBND-TH", date(2026, 9, 28)))

    before, after = own(explained(tracker, str(number)))
    shown = tracker(f"explain {number}").stdout

    assert (before["outcome"], before["due_on"]) == ("extended", "2026-09-30")
    assert (after["due_on"], after["original_due_on"], after["extensions"]) == ("2026-11-30", "2026-09-30", 1)
    assert (after["replaces"], after["document"]) == (before["obligation"], "9/UBND-TH")
    assert "30/09/2026, đã gia hạn 1 lần" in shown
    assert "9/UBND-TH" in shown


def test_a_correction_is_told_with_its_reason(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "30/9/2026")
        correct.correct_deadline(ledger, number, read("30/10/2026"), reason="Gõ nhầm tháng.")

    shown = tracker(f"explain {number}").stdout

    assert "Gõ nhầm tháng." in shown
    assert "sửa sai sót" in shown


def test_what_began_before_the_regulation_is_not_judged(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "29/8/2025", directive=a_directive(ledger, issued_on=date(2025, 8, 11)))

    (duty,) = own(explained(tracker, str(number)))

    assert (duty["judged"], duty["due_on"], duty["days_late"]) == (False, None, None)
    assert "không xét, vì phát sinh trước ngày Quy chế có hiệu lực (04/09/2025)" in tracker(f"explain {number}").stdout


def test_an_undated_task_counts_six_months_from_its_directive(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "khẩn trương")

    page = explained(tracker, str(number))
    shown = tracker(f"explain {number}").stdout

    assert own(page)[0]["term"] is None
    # Friday 05/6/2026 + 6 months = Saturday 05/12 → Monday 07/12
    assert [each["due_on"] for each in page["obligations"] if each["rule"].startswith("six")] == ["2026-12-07"]
    assert "không có thời hạn" in shown
    assert "05/06/2026 (ngày ban hành văn bản giao; nhiệm vụ không thời hạn; ngày này không tính)" in shown


def test_a_term_that_waits_for_the_receipt_says_so(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "05 ngày làm việc kể từ ngày nhận")

    (before,) = own(explained(tracker, str(number)))
    said = tracker(f"explain {number}").stdout
    with writing(settings) as ledger:
        report.receive(ledger, number, on=date(2026, 6, 8))
    after = own(explained(tracker, str(number)))[-1]

    assert (before["term"], before["due_on"]) == (None, None)
    assert f"tracker task receive {number}" in said
    assert after["due_on"] == "2026-06-15"  # Monday 08/6; 9 10 11 12 15


def test_a_provisional_day_makes_a_deadline_expected(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_task(ledger, "23/11/2026")  # its swap was proposed and never announced

    (duty,) = own(explained(tracker, str(number)))

    assert duty["provisional"] is True
    assert "dự kiến" in tracker(f"explain {number}").stdout


def test_one_obligation_of_a_directive_can_be_explained(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        directive = a_directive(ledger, issued_on=FRIDAY)
        row = ledger.connection.execute(
            "SELECT id FROM obligation WHERE subject = 'directive' AND subject_id = ?", (directive.id,)
        ).fetchone()

    page = explained(tracker, f"--obligation {row[0]}")
    (duty,) = page["obligations"]

    assert page["task"] is None
    assert (duty["obligation"], duty["article"], duty["due_on"]) == (row[0], "6.2.a", "2026-06-08")


def test_nothing_of_a_secret_content_is_explained(tracker: Run, settings: Settings) -> None:
    with writing(settings) as ledger:
        number = a_secret_task(ledger)

    assert explained(tracker, str(number))["task"]["content"] is None
    assert "(văn bản mật)" in tracker(f"explain {number}").stdout


def test_what_does_not_exist_is_refused(tracker: Run) -> None:
    assert tracker("explain 99").exit_code == 4
    assert tracker("explain --obligation 99").exit_code == 4
    assert tracker("explain").exit_code == 2
    assert tracker("explain 1 --obligation 1").exit_code == 2
    assert tracker("explain 1 --format csv").exit_code in (2, 4)
